"""Pay as a posting states it: hourly or yearly, single, range or "starting at", in words, fields or structured data."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from matcher.model import PayRange

_AMOUNT = (
    r"(?P<{0}cur>US\s?\$|CA\s?\$|C\$|\$|€|£|₹|\b(?:USD|CAD|INR|EUR|GBP)\b"
    r"|\bRs\.?)?\s?(?P<{0}num>\d{{1,3}}(?:,\d{{2,3}})+(?:\.\d{{1,4}})?"
    r"|\d{{1,7}}(?:\.\d{{1,4}})?)\s?(?P<{0}k>[kK]\b)?"
)
_UNIT = (
    r"(?:\s?(?:USD|CAD|INR))?\s{0,3}(?P<{0}unit>(?:/|per|p/|an?|each|,)?\s{{0,3}}(?:hourly|hour|hr|h\b)\.?"
    r"|(?:/|per|p/|an?|each)?\s{{0,3}}(?:annually|annual|annum|year|yr|yearly)\b\.?"
    r"|(?:/|per|an?)\s{{0,3}}(?:month|mo|week|wk|day|diem)\b\.?"
    r"|(?:/|per|an?)\s{{0,3}}(?:\w{{2,12}}\s)?(?:session|class|course|credit|lesson|chart|encounter|record|account|case|claim|visit|piece)s?\b)?"
).replace("{0,3}(?P", "{{0,3}}(?P")
_GAP = (
    r"\s?(?:-|–|—|to|through|and(?= ?(?:US)?\$)|\W{0,2}max(?:imum)?:?"
    r"|and (?:tops out at|up to|goes (?:up )?to)|up to)\s?"
)
_MONEY = re.compile(
    _AMOUNT.format("a")
    + _UNIT.format("a")
    + r"(?:"
    + _GAP
    + _AMOUNT.format("b")
    + r"[*_)]{0,3}\s?/?\s?"
    + _UNIT.format("b")
    + r")?",
    re.IGNORECASE,
)
_PAY_WORDS = (
    "pay|salary|salaries|wages?|rate|compensation|range|remuneration|hourly|earn|starting at|starts at|base|annual"
)
_PAY_WORD = re.compile(rf"\b(?:{_PAY_WORDS})\b", re.IGNORECASE)
_OTHER_MONEY = (
    r"bonus|sign[ -]on|tuition|reimburs\w*|stipend|allowance|assistance|education|referral|exam|fee|deductible|match"
    r"|premium|revenue|billion|million|401|credit|differential|relocation|claims?|charges|collections|insurance"
    r"|scholarship|worth|equipment"
)
_NOT_PAY = re.compile(rf"\b(?:{_OTHER_MONEY})\b", re.IGNORECASE)
_TAIL = re.compile(r"s?\?$|\\w\*$|\[.*")
_PAY_HINTS, _OTHER_HINTS = (
    tuple(_TAIL.sub("", word) for word in words.split("|")) for words in (_PAY_WORDS, _OTHER_MONEY)
)
"""What no such word is without: looked for once a line, before the words around each amount are looked at."""
# "$23 an hour when you pass your exam"
_PASSED = re.compile(r"\b(?:pass|passing|passed)(?: (?:the|your|an?|their|its))?(?: \w+)? exam\b", re.IGNORECASE)
_LEAST_MOST = re.compile(
    r"\bmin(?:imum)?\b[\s:.$]{0,4}(?P<min>\d[\d,]*(?:\.\d{1,4})?)"
    r"(?:\W{1,6}mid(?:point)?\b[\s:.$]{0,4}\d[\d,]*(?:\.\d{1,4})?)?"
    r"\W{1,6}(?:annual |hourly |and )*max(?:imum)?\b[\s:.$]{0,4}(?P<max>\d[\d,]*(?:\.\d{1,4})?)",
    re.IGNORECASE,
)
_RATED = re.compile(r"\s*(?:/|per\b|p/|an?\b|each\b)", re.IGNORECASE)
_BY_PIECE = re.compile(
    r"session|class|course|credit|lesson|encounter|chart|record|account|case|claim|visit|piece|diem|day"
)
_CURRENCY = {
    "€": "EUR",
    "EUR": "EUR",
    "£": "GBP",
    "GBP": "GBP",
    "₹": "INR",
    "INR": "INR",
    "RS": "INR",
    "RS.": "INR",
    "CAD": "CAD",
    "C$": "CAD",
    "CA$": "CAD",
}
_BEFORE, _BEHIND = 60, 40
"""Characters around an amount that may say what it is."""
_OPENS = (";", ". ", "! ", " plus ", " + ", " and a ")
_CLOSES = (";", ". ", " plus ", ",")
_COUNTED = re.compile(r"\s?(?:%|hours?|days?|weeks?|years?)")
_COUNTED_LONG = re.compile(r"\s?(?:%|hours?|days?|weeks?|years?|months?|beds?)")
_DIGIT = re.compile(r"\d")
_LONGEST = 1000
_FAR = 2.5
"""An amount so many times another is no end of the same range."""
_TO_START = re.compile(r"\s?(?:to start|starting|start\b)", re.IGNORECASE)
_HOURS, _HOURLY_AT_MOST, _YEARLY_AT_LEAST = {"month": 12, "mo": 12, "week": 52, "wk": 52}, 400.0, 8000.0


def pay_of(fields: list[str], lines: list[str]) -> PayRange | None:
    """The pay in labelled `fields` (salary, rate; the words of the field alone), else in the lines of the posting,
    the first
    that states one. Bonuses, benefits and zero are no pay."""
    for line in (*fields, *lines):
        if "max" in line[:_LONGEST].lower() and (found := _least_most(line[:_LONGEST])):
            return found
    for marked in (True, False):
        for field in (field[:_LONGEST] for field in fields):
            found = _in(field, labelled=True, marked=marked)
            if found:
                return found
    return _stated(piece for line in lines if _DIGIT.search(line) for piece in _pieces(line))


def _least_most(line: str) -> PayRange | None:
    """The least and the most that a table of grades names ("MIN 24.10  MID 28.00  MAX 31.90 HOURLY")."""
    found = _LEAST_MOST.search(line)
    if found is None:
        return None
    low, high = (float(found[side].replace(",", "")) for side in ("min", "max"))
    per = "hour" if 7 <= low <= high <= _HOURLY_AT_MOST else "year" if _YEARLY_AT_LEAST <= low <= high else None
    return PayRange(min=low, max=high, per=per, currency="USD") if per else None


def _pieces(line: str) -> list[str]:
    """A line in pieces of at most _LONGEST characters, so that looking around an amount never costs more."""
    return [line[at : at + _LONGEST] for at in range(0, max(len(line), 1), _LONGEST)]


def _stated(pieces: Iterable[str]) -> PayRange | None:
    """The first range of pay in lines without a label, else the first single amount."""
    single: PayRange | None = None
    for piece in pieces:
        for found in _MONEY.finditer(piece):
            if (single and not found["bnum"]) or not _is_pay(piece, found, labelled=False):
                continue
            made = _made(piece, found)
            if made and found["bnum"]:
                return made
            if made:
                single = _spread(piece, found, made)
    return single


def _in(line: str, labelled: bool, marked: bool = False) -> PayRange | None:
    for found in _MONEY.finditer(line):
        if marked and not (found["acur"] or found["bcur"]):
            continue
        if _is_pay(line, found, labelled) and (made := _made(line, found)):
            return made if found["bnum"] else _spread(line, found, made)
    return None


def _spread(line: str, first: re.Match[str], made: PayRange) -> PayRange:
    """Single amounts of one line as one range: least, middle and most ("$31 min - $36 mid - $41 max"), by contract
    ("$38 W-2, $42 1099"), at the start and later ("$18 to start, $20 after 90 days")."""
    amounts = [made.min, made.max]
    before = first.end()
    for found in _MONEY.finditer(line, first.end()):
        # what was said of the amount before is not said of this one
        own = max(before, *(line.rfind(mark, before, found.start()) for mark in (",", " - ", "/")))
        before = found.end()
        marked = found["acur"] or found["bcur"] or _RATED.match(found["aunit"] or found["bunit"] or "")
        if not marked or not _is_pay(line, found, labelled=True, since=own):
            continue
        unit = (found["bunit"] or found["aunit"] or "").lower()
        values = [_value(found, side) for side in "ab" if found[f"{side}num"]]
        if unit and (_BY_PIECE.search(unit) or _per(unit, line, found, max(values)) != made.per):
            continue
        amounts += [value for value in values if max(amounts) / _FAR <= value <= min(amounts) * _FAR]
    return replace(made, min=min(amounts), max=max(amounts))


def _is_pay(line: str, found: re.Match[str], labelled: bool, since: int = 0) -> bool:
    stated = _is_stated(line, found) if labelled else _is_said(line, found)
    if not stated or not _may_be_other(line):
        return stated
    return not _NOT_PAY.search(_PASSED.sub(" ", line[slice(*_said_of(line, found, since))]))


def _said_of(line: str, found: re.Match[str], since: int) -> tuple[int, int]:
    """From where to where the words around an amount speak of it: at most 60 characters before and 40 behind."""
    start, end = found.span()
    first, last = max(since, start - _BEFORE), end + _BEHIND
    left = max(first, *(line.rfind(mark, first, start) for mark in _OPENS))
    stops = [at for mark in _CLOSES if (at := line.find(mark, end, last + len(mark))) >= 0]
    if (plus := line.find(" + ", end - 1, last + 3)) >= 0:
        stops.append(plus)
    if line[end - 1 : end] == ".":
        stops.append(end)
    return left, min([*stops, last])


def _is_stated(line: str, found: re.Match[str]) -> bool:
    """Whether an amount in a field of pay is no count of something else."""
    marked = found["acur"] or found["bcur"] or found["aunit"] or found["bunit"]
    return bool(marked) or not _COUNTED.match(line, found.end())


def _is_said(line: str, found: re.Match[str]) -> bool:
    """Whether an amount in the running text stands there as pay: with its currency, its unit or a word of pay."""
    marked = bool(found["acur"] or found["bcur"])
    unit = bool(found["aunit"] or found["bunit"])
    if not found["bnum"]:
        return marked and (unit or _word_before(line, found) or _TO_START.match(line, found.end()) is not None)
    return (
        (marked and (unit or _value(found, "b") >= 10))
        or (unit and (_value(found, "b") >= _YEARLY_AT_LEAST or "." in found["anum"]))
        or (_word_before(line, found) and (marked or not _COUNTED_LONG.match(line, found.end())))
    )


def _word_before(line: str, found: re.Match[str]) -> bool:
    return bool(_may_be_pay(line) and _PAY_WORD.search(line[max(0, found.start() - _BEFORE) : found.start()]))


@lru_cache(maxsize=4)
def _may_be_pay(line: str) -> bool:
    """Whether a word of pay stands anywhere in the line; without one no amount need look for it."""
    low = line.lower()
    return any(word in low for word in _PAY_HINTS)


@lru_cache(maxsize=4)
def _may_be_other(line: str) -> bool:
    low = line.lower()
    return any(word in low for word in _OTHER_HINTS)


def _value(found: re.Match[str], side: str) -> float:
    number = float(found[f"{side}num"].replace(",", ""))
    return number * 1000 if found[f"{side}k"] else number


def _made(line: str, found: re.Match[str]) -> PayRange | None:
    low = _value(found, "a")
    high = _value(found, "b") if found["bnum"] else low
    if found["bnum"] and found["bk"] and not found["ak"] and low < 1000:
        low *= 1000
    if high <= 0 or low > high * 1.001:
        return None
    if low == 0:
        low = high
    if not found["bnum"]:
        high = max(high, _top(line, found) or high)
    unit = (found["bunit"] or found["aunit"] or "").lower()
    if _BY_PIECE.search(unit):
        return None
    factor = next((times for name, times in _HOURS.items() if re.search(rf"\b{name}\b", unit)), 1)
    per = "year" if factor > 1 else _per(unit, line, found, high)
    currency = (found["acur"] or found["bcur"] or "").upper().replace(" ", "")
    code = _CURRENCY.get(currency) or next(
        (c for c in ("CAD", "INR", "EUR", "GBP") if re.search(rf"\b{c}\b", line)), "USD"
    )
    if per is None:
        return None
    return PayRange(min=low * factor, max=high * factor, per=per, currency=code)


def _top(line: str, found: re.Match[str]) -> float | None:
    """The upper end where it stands apart ("from $21 an hour, rising to $26")."""
    tops = re.compile(
        r"[\W_]{0,4}(?:an hour|per hour|/hr)?[\s,]{0,2}(?:and )?(?:tops out at|up to|to a maximum of|with "
        r"a maximum of)\W{0,4}(\d[\d,]*(?:\.\d+)?)"
    )
    top = tops.match(line, found.end())
    return float(top[1].replace(",", "")) if top else None


def _per(unit: str, line: str, found: re.Match[str], high: float) -> str | None:
    if re.search(r"h(?:ou)?r|\bh\b", unit):
        return "hour" if high <= _HOURLY_AT_MOST else None
    if re.search(r"year|yr|ann", unit):
        return "year" if high > _HOURLY_AT_MOST else None
    near = line[max(0, found.start() - 40) : found.end() + 30].lower()
    if re.search(r"hour|/hr|\bhr\b", near) and high <= _HOURLY_AT_MOST:
        return "hour"
    if high >= _YEARLY_AT_LEAST:
        return "year"
    return "hour" if 7 <= high <= _HOURLY_AT_MOST else None
