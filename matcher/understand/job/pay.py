"""Pay as a posting states it: hourly or yearly, single, range or "starting at", in words, fields or structured data."""

import re
from dataclasses import replace

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
_PAY_WORD = re.compile(
    r"\b(?:pay|salary|salaries|wages?|rate|compensation|range|remuneration|hourly|earn|starting at|starts "
    r"at|base|annual)\b",
    re.IGNORECASE,
)
_NOT_PAY = re.compile(
    r"\b(?:bonus|sign[ -]on|tuition|reimburs\w*|stipend|allowance|assistance|education|referral|exam|fee"
    r"|deductible|match|premium|revenue|billion|million|401|credit|differential|relocation"
    r"|claims?|charges|collections|insurance|scholarship|worth|equipment)\b",
    re.IGNORECASE,
)
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
    pieces = [piece for line in lines if _DIGIT.search(line) for piece in _pieces(line)]
    for ranged in (True, False):
        for piece in pieces:
            found = _in(piece, labelled=False, ranged=ranged)
            if found:
                return found
    return None


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


def _in(line: str, labelled: bool, ranged: bool = False, marked: bool = False) -> PayRange | None:
    for found in _MONEY.finditer(line):
        if (ranged and not found["bnum"]) or (marked and not (found["acur"] or found["bcur"])):
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
    left = max(
        since,
        line.rfind(";", 0, found.start()),
        line.rfind(". ", 0, found.start()),
        line.rfind("! ", 0, found.start()),
        line.rfind(" plus ", 0, found.start()),
        line.rfind(" + ", 0, found.start()),
        line.rfind(" and a ", 0, found.start()),
    )
    stops = [
        at
        for at in (
            line.find(";", found.end()),
            line.find(". ", found.end()),
            line.find(" plus ", found.end()),
            line.find(" + ", found.end() - 1),
            line.find(",", found.end()),
        )
        if at >= 0
    ]
    if line[found.end() - 1 : found.end()] == ".":
        stops.append(found.end())
    around = _PASSED.sub(" ", line[max(left, found.start() - 60) : min([*stops, found.end() + 40])])
    if _NOT_PAY.search(around):
        return False
    marked = bool(found["acur"] or found["bcur"])
    unit = bool(found["aunit"] or found["bunit"])
    word = bool(_PAY_WORD.search(line[max(0, found.start() - 60) : found.start()]))
    if labelled:
        return marked or unit or not re.match(r"\s?(?:%|hours?|days?|weeks?|years?)", line[found.end() :])
    if found["bnum"]:
        return (
            (marked and (unit or word or _value(found, "b") >= 10))
            or (word and not re.match(r"\s?(?:%|hours?|days?|weeks?|years?|months?|beds?)", line[found.end() :]))
            or (unit and (_value(found, "b") >= _YEARLY_AT_LEAST or "." in found["anum"]))
        )
    return marked and (unit or word or _TO_START.match(line, found.end()) is not None)


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
