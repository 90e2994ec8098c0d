"""Dates and stretches of time as people write them, with their place in the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from matcher.model import Interval, month

_MONTHS = {
    name: at + 1
    for at, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
}
_MISSPELT = {"arp": 4, "api": 4, "agu": 8, "set": 9, "spe": 9, "oco": 10, "nve": 11, "dic": 12, "dce": 12, "jna": 1}
_MONTHS |= _MISSPELT
_SEASONS = {"winter": 1, "spring": 4, "summer": 6, "fall": 9, "autumn": 9}
_PARTS = {"early": 2, "mid": 6, "late": 11}
_MON = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|janu?r?ur?a?r?y|janua?ray|feb[ru]?[aur]{1,3}ry|feb?u?raury|marh|arpil|apirl|aprl"
    r"|jully"
    r"|augu?e?st|agust|sept?i?e?me?ber|setpember|septe?mb?er|oct?o?be?r|ocotber|octobor|nov?e?me?m?ber|novermber"
    r"|nvember|dece?me?m?e?ber|decmber|dicember)"
)
"""Months as written, with the misspellings that are common."""
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
# The first line names how every form below can begin: few words do, and only those are tried.
_MOMENT = re.compile(
    rf"""\b(?=\d|j[anu]|f[aeu]|m[ai]|a[gpru]|s[eptu]|o[cn]|n[ov]|d[aei]|wi|p[er]|c[ou]|t[io]|q[1-4]|ea|la)(?:
      \b(?P<dmy>\d{{1,2}}[./-]\d{{1,2}}[./-]{_YEAR})\b
    | \b(?P<iso>{_YEAR}[-/](?:0[1-9]|1[0-2])(?:[-/][0-3]\d)?)\b(?![-/])
    | \b(?P<my>(?:0?[1-9]|1[0-2])\s?[/.–-]\s?{_YEAR})\b
    | \b(?P<year_first>{_YEAR})[\s,/.-]{{1,2}}(?P<name_after>{_MON})\b(?!\.?,?[\s/.-]{{0,2}}(?:['’]?\d|of\b))\.?
    | \b(?:\d{{1,2}}(?:st|nd|rd|th)?[\s.-]{{1,2}}(?:of\s)?)?(?P<name>{_MON})\b\.?(?:\s{{1,3}}\d{{1,2}}(?:st|nd|rd|th)?)?
        (?:\s?[,./–-]|\s?of\b)?\s{{0,3}}(?:'|’)?(?P<name_year>{_YEAR}|(?<=['’])\d\d)\b
    | \b(?P<name_short>{_MON})\b\.?(?:-|\s)(?P<name_short_year>[0-4]\d|[6-9]\d)\b(?![\s,/-]{{1,2}}\d\d|[,.:]\d|[%+])
    | \b(?P<season>winter|spring|summer|fall|autumn)(?:\s(?:semester|term|of))?,?\s{{1,3}}(?P<season_year>{_YEAR})\b
    | \bq(?P<quarter>[1-4])[\s/-]{{0,2}}(?P<quarter_year>{_YEAR})\b
    | \b(?P<quarter_first>[1-4])q[\s/-]{{0,2}}(?P<quarter_first_year>{_YEAR})\b
    | \b(?P<year_quarter>{_YEAR})[\s/-]{{0,2}}q(?P<quarter_after>[1-4])\b
    | \b(?P<spaced>(?:0?[1-9]|1[0-2])\s(?:19[5-9]\d|20[0-4]\d))\b
    | (?<![\w$.,/])(?<!\D-)(?<!^-)(?P<short>(?:0?[1-9]|1[0-2])/(?:[0-3]?\d/)?\d\d)(?![\w/])
    | (?<![\w$.,])(?:(?P<part>early|mid|late)[\s-])?(?P<year>{_YEAR})(?:[-–](?P<till>\d\d)(?![\d-]))?(?![\w%]|[,.]\d)
    | (?<=(?<!\w)['’])(?P<lone>[0-4]\d|[6-9]\d)\b(?!['’"%])
    | \b(?P<bare>{_MON})\b\.?
    | \b(?P<now>presently|present|currently|current|presnt|persent|presant|prsent|curent|currant|now
        |still\s(?:employed|working|there|here)|continuing|till\s+date|to\s+date|till\s+now|ongoing|today
        |(?<=[-–—−]\s)(?:date|pres|curr)|(?<=[-–—−])(?:date|pres|curr))\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_BETWEEN = re.compile(
    r"^\s*(?:[-–—−‐]{1,3}|-{0,2}>|[→⇒➔~]|to|until|till|thru|through|up\s+to|and|/|[-–—]\s*to"
    r"|\bto\b\s*[-–—]?)?\s*(?:the\s+|['’]|\()?$",
    re.IGNORECASE,
)
_FIELDS = re.compile(
    r"^\s*[|;,]?\s*(?:end(?:ed|ing)?(?:\s+date)?|date\s+ended|to|until|(?:date\s+)?left|finish(?:ed)?)\s*[:|]\s*$"
    r"|^\s*[,;]?\s*(?:and\s+)?(?:ended|left|finished)(?:\s+(?:in|on))?\s*$",
    re.IGNORECASE,
)
"""Between two fields of a form: "Start: 06/2019" / "End: 07/2021"."""
_JOINED = re.compile(r"[-–—−‐/>→⇒➔~]|\b(?:to|until|till|thru|through|up)\b", re.IGNORECASE)
_LONGEST = 45 * 12
_AMONG = re.compile(r"\bbetween\s*$", re.IGNORECASE)
_TRAILS = re.compile(
    r"[^\S\n]?[-–—][^\S\n]{0,3}(?:\.{2,3}|…|\?)?[^\S\n]{0,3}[)\]]?[^\S\n]{0,3}(?=\n|:|$)|[^\S\n]onwards?\b",
    re.IGNORECASE,
)
"""A dash after the date and nothing else on the line: the end was left out."""
_ROWS = re.compile(
    r"^[^\S\n]{0,30}(?P<from>[0-4]\d|[6-9]\d)[^\S\n]?[-–][^\S\n]?(?P<to>[0-4]\d|[6-9]\d)(?=[^\S\n]{2}|[^\S\n]?$)",
    re.MULTILINE,
)
"""Two years in two figures each, alone or at the head of a line: "88 - 91"."""
_YEARS_SHORT = re.compile(rf"\b{_YEAR}[-–](?:1[3-9]|[2-9]\d)\b(?![-–/])")
"""A range that leaves out the century of its end."""
_MAYBE_RANGE = re.compile(rf"{_YEAR}-(?:0[1-9]|1[0-2])")
_LONGEST_ROW = 30
_SINCE = re.compile(r"\b(?:since|from|starting|started|beginning|began)\s*:?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A point in time written at `start` to `end`. `value` is a month, None for "present" and for a month without a
    year; `grain` month, year, now or bare."""

    start: int
    end: int
    value: int | None
    grain: str
    month_of_year: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of time written at `start` to `end`; `last` is None while it goes on."""

    start: int
    end: int
    first: int
    last: int | None

    @property
    def interval(self) -> Interval:
        """The stretch as an interval of full time."""
        return Interval(start=self.first, end=self.last)


def moments(text: str) -> tuple[Moment, ...]:
    """All points in time named in the text, in order."""
    found: list[Moment] = []
    for match in _MOMENT.finditer(text):
        found += _read(match)
    return tuple(found)


def _read(match: re.Match[str]) -> list[Moment]:
    kind = match.lastgroup or ""
    start, end = match.span()
    if kind == "now":
        return [Moment(start=start, end=end, value=None, grain="now")]
    if match["bare"]:
        return [
            Moment(start=start, end=end, value=None, grain="bare", month_of_year=_MONTHS[match["bare"][:3].lower()])
        ]
    if match["till"]:
        year, last = int(match["year"]), int(match["till"])
        later = year - year % 100 + last + (100 if last < year % 100 else 0)
        return [
            Moment(start=start, end=match.end("year"), value=month(year, 1), grain="year"),
            Moment(start=match.start("till"), end=end, value=month(later, 1), grain="year"),
        ]
    year, at = _year_and_month(match)
    whole = match["lone"] or (match["year"] and not match["part"])
    grain = "year" if whole else "short" if match["short"] or match["name_short"] else "month"
    return [Moment(start=start, end=end, value=month(year, at), grain=grain)] if 1 <= at <= 12 else []


def _year_and_month(match: re.Match[str]) -> tuple[int, int]:
    if match["dmy"]:
        first, second, year = (int(part) for part in re.split(r"[./-]", match["dmy"]))
        day_first = "." in match["dmy"] or first > 12
        at = second if day_first and second <= 12 else first
        return year, at
    if match["iso"]:
        return int(match["iso"][:4]), int(match["iso"][5:7])
    if match["my"] or match["spaced"]:
        written = match["my"] or match["spaced"]
        return int(written[-4:]), int(re.split(r"\D", written, maxsplit=1)[0])
    if match["year_first"]:
        return int(match["year_first"]), _MONTHS[match["name_after"][:3].lower()]
    if match["lone"]:
        return _full_year(match["lone"]), 1
    if match["name"]:
        return _full_year(match["name_year"]), _MONTHS[match["name"][:3].lower()]
    if match["name_short"]:
        return _full_year(match["name_short_year"]), _MONTHS[match["name_short"][:3].lower()]
    if match["season"]:
        return int(match["season_year"]), _SEASONS[match["season"].lower()]
    if match["quarter"]:
        return int(match["quarter_year"]), int(match["quarter"]) * 3 - 2
    if match["quarter_first"]:
        return int(match["quarter_first_year"]), int(match["quarter_first"]) * 3 - 2
    if match["year_quarter"]:
        return int(match["year_quarter"]), int(match["quarter_after"]) * 3 - 2
    if match["short"]:
        told = match["short"].split("/")
        return _full_year(told[-1]), int(told[0])
    return int(match["year"]), _PARTS.get((match["part"] or "").lower(), 1)


def _full_year(told: str) -> int:
    year = int(told)
    return year if year > 99 else year + (1900 if year >= 60 else 2000)


def stretches(text: str, told: tuple[Moment, ...] | None = None) -> tuple[Stretch, ...]:
    """All stretches of time: two points with a word or dash of range between them, or "since" and one point."""
    found: list[Stretch] = []
    points = moments(text) if told is None else told
    used = -1
    taken: set[int] = set()
    for at, (left, right) in enumerate(pairwise(points)):
        if at > used and _is_range(text, left, right):
            stretch = _stretch(left, right)
            if stretch:
                found.append(stretch)
                used = at + 1
                taken |= {at, at + 1}
    for at, point in enumerate(points):
        if at in taken:
            continue
        before = text[max(0, point.start - 12) : point.start]
        if point.value is not None and point.grain != "short" and _SINCE.search(before):
            found.append(Stretch(start=point.start, end=point.end, first=point.value, last=None))
        elif _is_left_open(text, point) and all(point.value > stretch.first for stretch in found if point.value):
            found.append(Stretch(start=point.start, end=point.end, first=point.value or 0, last=None))
    lone = [point for at, point in enumerate(points) if at not in taken]
    return tuple(sorted([*found, *_in_short(text, lone)], key=lambda s: s.start))


def _in_short(text: str, lone: list[Moment]) -> Iterator[Stretch]:
    """Years without their century: "88 - 91" at the head of a line, and "2008-12" where another range of the text is
    written so ("2015-19"): else that is a month."""
    for row in _ROWS.finditer(text):
        first, last = _full_year(row["from"]), _full_year(row["to"])
        if 0 < last - first <= _LONGEST_ROW:
            yield Stretch(start=row.start("from"), end=row.end(), first=month(first, 1), last=month(last, 1))
    if _YEARS_SHORT.search(text):
        for point in lone:
            if point.grain == "month" and _MAYBE_RANGE.fullmatch(text, point.start, point.end):
                first, last = int(text[point.start : point.start + 4]), int(text[point.end - 2 : point.end])
                last += first - first % 100 + (100 if last < first % 100 else 0)
                if last - first <= _LONGEST_ROW:
                    yield Stretch(start=point.start, end=point.end, first=month(first, 1), last=month(last, 1))


def _is_left_open(text: str, point: Moment) -> bool:
    """Whether a dash follows and the end was left out."""
    return point.value is not None and bool(_TRAILS.match(text, point.end))


def _is_range(text: str, left: Moment, right: Moment) -> bool:
    between = text[left.end : right.start]
    if left.grain != "now" and len(between) < 40 and _FIELDS.match(between):
        return True
    if left.grain == "now" and (right.value is None or right.grain == "short" or "\n" in between):
        return False
    if right.start - left.end > 14 or not _BETWEEN.match(between):
        return False
    if _JOINED.search(between):
        return True
    if left.grain == "now":
        return False
    if between.strip() and _AMONG.search(text[max(0, left.start - 12) : left.start]):
        return True
    told_by_word = right.grain == "now" and text[right.start : right.end].lower() != "now"
    both_years = left.grain == right.grain == "year" and between.isspace() and "\n" not in between
    return (told_by_word and between.isspace()) or both_years


def _stretch(left: Moment, right: Moment) -> Stretch | None:
    if left.grain == "now":
        return Stretch(start=left.start, end=right.end, first=right.value, last=None) if right.value else None
    if right.grain == "bare" or (
        (left.grain == "short") != (right.grain in ("short", "now"))
        and "short"
        in (
            left.grain,
            right.grain,
        )
    ):
        return None
    first, last = left.value, right.value
    if left.grain == "bare":
        if last is None or right.grain == "year":
            return None
        year = last // 12 - (1 if left.month_of_year - 1 > last % 12 else 0)
        first = month(year, left.month_of_year)
    if first is None:
        return None
    if last is not None and last < first and left.grain == right.grain and first - last < _LONGEST:
        first, last = last, first
    if last is not None and right.grain == "year":
        last = _last_of_year(first, last, left.grain)
    if last is not None and last < first:
        return None
    return Stretch(start=left.start, end=right.end, first=first, last=last)


def _last_of_year(first: int, january: int, grain: str) -> int:
    """A year alone as an end: January where the start is a year too (the gap of the years), mid-year where the start
    has a month, December in the start's own year."""
    if january // 12 == first // 12:
        return january + 11
    return january if grain == "year" else january + 5
