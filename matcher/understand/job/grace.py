"""How long after hire a posting lets a credential be earned: "within 6 months of hire", "by the end of the first
year"."""

import re

from matcher.understand.job.tenure import NUMBER, number

_COUNT = rf"(?P<first>{NUMBER}|\d{{2,3}}|thirty|sixty|ninety|a|an|one hundred(?: and)? eighty)"
_AGAIN = r"\s*(?:\((?P<again>\d{1,3})\))?\s*-?\s?"
_UNIT = r"(?P<unit>years?|yrs?|months?|mos?\b|days?|weeks?)"
_BY = (
    r"(?:within|w/in|w/i|prior to(?: completing| completion of)?|in|by|after|inside|no later than|not later than"
    r"|before|during"
    r"|over)"
)
_THEIR = r"(?:the\s+|your\s+|their\s+|his or her\s+|a\s+|an?\s+|initial\s+)*"
# Each names `first` (or none: one) and `unit`; the last kind counts the months by their number.
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_BY}\s+(?:the\s+)?(?:first\s+|your\s+|their\s+)*{_COUNT}{_AGAIN}{_UNIT}",
        rf"\b{_BY}\s+{_THEIR}(?:end\s+of\s+)?{_THEIR}(?:first|1st)\s+(?:{_COUNT}{_AGAIN})?{_UNIT}",
        rf"\bby\s+(?:the\s+)?(?:end|conclusion|completion)\s+of\s+{_THEIR}{_COUNT}{_AGAIN}{_UNIT}",
        rf"\b(?:by|at|before)\s+{_THEIR}{_COUNT}{_AGAIN}{_UNIT}[ -](?:anniversary|mark|review|evaluation)",
        rf"\b{_COUNT}{_AGAIN}{_UNIT}\s+(?:(?:after|from|of)\s+(?:the\s+)?(?:date\s+of\s+)?(?:hire|start"
        rf"|employment)\s+)?"
        r"to\s+(?:earn|obtain|get|pass|complete|achieve|attain|acquire|become|sit)\b",
        rf"\b(?:by|before|on)\s+{_THEIR}(?P<first>first|1st|one|second|2nd|two)[ -]?(?:year\s)?\s?(?:work\s|hire\s)?"
        r"(?P<unit>anniversary)",
        rf"\b(?:by|before)\s+(?:the\s+)?(?:end\s+of\s+)?(?P<unit>month)\s+{_COUNT}\b",
    )
)
_EARNED = re.compile(
    r"\b(?:hire|hiring|hired|start(?:ing)?(?: date)?|employment|appointment|placement|onboarding|join\w*|probation\w*"
    r"|date of|earn\w*|obtain\w*|acquir\w*|achiev\w*|attain\w*|pass\w*|get it|get one|gets? certified"
    r"|become|becoming|certified|in hand|hold|complete(?:d)? it|(?:to|must|should) be completed|in place|anniversary"
    r"|sit\b"
    r"|if you do not have|if not)\b",
    re.IGNORECASE,
)
_HIRED = re.compile(
    r"hire|start|employ|in hand|(?:by|before) (?:the end of )?month|obtain|earn|\bget\b|probation|certified|first"
    r"|\bend of|anniversary",
    re.IGNORECASE,
)
_UNITS = ("year", "yr", "month", "mos", "mo ", "mo.", "day", "week", "anniversary")
"""One of them stands in every form; most clauses hold none."""
_LOOSE = ("in ", "by ", "after ", "before ", "during ", "over ")
_APPRENTICE = re.compile(r"\bremov\w*\b|\bapprentice (?:designation|status)", re.IGNORECASE)
_CREDENTIAL_BEFORE = re.compile(
    r"(?:\b[A-Z]{2,6}(?:-[A-Z])?[,)]?|\b(?:required|preferred|certification|credential),?) \(?$"
)
_LAST = re.compile(r"\b(?:within|w/in|in|over|during)\s+(?:the\s+)?(?:last|past|previous)\b", re.IGNORECASE)


def within(clause: str) -> int | None:
    """Months after hire within which something may be earned, None where the clause grants no such time."""
    found = grace(clause)
    return found[0] if found else None


def grace(clause: str) -> tuple[int, int] | None:
    """The months of `within` with the place in the clause where they are granted."""
    low = clause.lower()
    if not any(unit in low for unit in _UNITS) or _APPRENTICE.search(clause):
        return None
    for form in _FORMS:
        for found in form.finditer(clause):
            if _LAST.match(clause, found.start()) or not _grants(clause, found.start()):
                continue
            near = _CREDENTIAL_BEFORE.search(clause, max(0, found.start() - 16), found.start())
            if found[0].lower().startswith(_LOOSE) and not (near or _HIRED.search(clause)):
                continue
            return _length(found), found.start()
    return None


def _length(found: re.Match[str]) -> int:
    """Months of a found form, at least one; days and weeks rounded."""
    again = found.groupdict().get("again")
    told = again or found["first"] or "one"
    if found["unit"].lower() == "anniversary":
        return 12 if told.lower() in ("first", "1st", "one") else 24
    value = 180.0 if told.lower().startswith("one hundred") else number(told)
    unit = found["unit"].lower()
    if unit.startswith("d"):
        return max(1, round(value / 30))
    if unit.startswith("w"):
        return max(1, round(value / 4.3))
    return max(1, round(value * 12) if unit.startswith("y") else round(value))


def _grants(clause: str, at: int) -> bool:
    return bool(_EARNED.search(clause) or _CREDENTIAL_BEFORE.search(clause, max(0, at - 16), at))
