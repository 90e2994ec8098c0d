"""Years of coding that the text states in words or figures ("six years of coding", "1.4 years", "two decades")."""

import re

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_WORDS = {name: value for value, name in enumerate(_SMALL.split(" "))}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40}
_WORD = rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_WORDS)}))?|{'|'.join(_WORDS)})"
_YEARS = re.compile(
    rf"(?<![\w.$/])(?:(?P<figure>\d{{1,2}}(?:\.\d{{1,2}})?)|(?P<word>{_WORD})|(?P<one>half an?|an?))"
    rf"(?:\s?(?:-|–|to)\s?\d{{1,2}})?(?P<half>\s?½|\s(?:&\s)?1/2|\sand a half)?\s?(?:\(\d{{1,2}}\)\s?)?"
    r"(?:\+|-?plus)?\s?-?(?P<unit>years?|yrs?|months?|mos|decades?)\b\.?"
    r"(?:,?\s(?:and\s)?(?P<more>\d{1,2})\s(?:months?|mos)\b)?",
    re.IGNORECASE,
)
"""A length of time: a range counts from its lower end."""
_FIELD = re.compile(
    r"\byears\b[^.;:\n\d]{0,40}\bcod(?:ing|er)\b[^.;:\n\d]{0,20}[:=–-]\s?(?P<figure>\d{1,2}(?:\.\d)?)(?![\d/])", re.I
)
"""A form's field: "Years of coding experience: 4"."""
_CODING = re.compile(r"\b(?:cod(?:er|ers|ing|ed)|audit(?:or|ing)|CDI|HIM coding|HCC|DRG)\b", re.IGNORECASE)
_NOT_CODING = re.compile(
    r"\b(?:software|program|bootcamp|course|diploma|degree|python|java|retention|retain|required?|requires)\w*", re.I
)
_OTHER = re.compile(
    r"\b(?:teach\w{0,4}|taught|nurs\w{1,3}|bedside|clinical(?! coding| documentation)|front|office(?! coding)"
    r"|pharmac\w{1,4}|reception\w{0,4}|customer|retail|bill(?:ing|er)|collect\w{2,4}|scrib\w{1,3}|transcription\w{0,3}"
    r"|assist(?:ant|ing)|records|administrat\w{2,4}|military|army|navy|LPN|LVN|RN|CNA|EMT|paramedic|sales|restaurant"
    r"|phlebotom\w{1,4}|caregiv\w{2,4}|dental|therap\w{1,4}|school|legal|bank\w{0,3}|account(?:ing|ant)|warehouse"
    r"|customer|kitchen|cook\w{0,3}|driv\w{2,3}|patient care|registration|scheduling)\b",
    re.IGNORECASE,
)
"""Work that is none of coding, unless coding is named with it ("billing and coding")."""
_WITH_CODING = re.compile(r"^[\w/-]*\s?(?:\w+\s)?(?:and|&|/|,)\s?(?:\w+\s){0,2}(?:coding|coder)\b", re.IGNORECASE)
_TURNS = re.compile(
    r"\b(?:now|moving|transition\w{0,4}|turn(?:ed|ing)|switch\w{0,3}|chang(?:ed|ing)|seek\w{0,3}|look(?:s|ing)?|learn\w{0,3}"
    r"|want\w{0,3}|would|hop(?:e|ing)|then|before|until|I (?:completed|finished|took|passed|earned)|newly|plus|maybe"
    r"|[,;:]? (?:and|with) (?:a |an |my )?(?:new|recent))\b|\d",
    re.IGNORECASE,
)
"""What follows these words is not what the years were spent on."""
_REACH = 70


def stated_months(text: str) -> int | None:
    """The largest number of months that a sentence ties to coding; None where none does."""
    found = [round(float(field["figure"]) * 12) for field in _FIELD.finditer(text)]
    for length in _YEARS.finditer(text):
        after = re.split(r"[.;\n](?=\s|$)", text[length.end() : length.end() + _REACH])[0]
        before = re.split(r"[.;\n](?=\s|$)", text[max(0, length.start() - _REACH) : length.start()])[-1]
        if not _is_of_coding(before, after):
            continue
        if length["one"] and not re.match(r"\s(?:of|in|as)\b", after):
            continue
        found.append(_months(length))
    return max(found, default=None)


def _is_of_coding(before: str, after: str) -> bool:
    """Whether coding is what the years were spent on: the first work named after them, or that of a coder named right
    before them where none is named after."""
    if _NOT_CODING.search(f"{before} {after}"):
        return False
    turn = _TURNS.search(after)
    spent = after[: turn.start()] if turn else after
    coding, other = _CODING.search(spent), _OTHER.search(spent)
    if other and (coding is None or other.start() < coding.start()):
        return bool(_WITH_CODING.match(spent, other.end()))
    return bool(coding or _CODING.search(before))


def _months(length: re.Match[str]) -> int:
    unit = length["unit"].lower()
    value = _value(length) + (0.5 if length["half"] else 0)
    size = 1 if unit.startswith("mo") else 120 if unit.startswith("d") else 12
    return int(value * size + 0.5) + int(length["more"] or 0)


def _value(length: re.Match[str]) -> float:
    if length["figure"]:
        return float(length["figure"])
    if length["one"]:
        return 0.5 if length["one"].lower().startswith("half") else 1
    parts = re.split(r"[ -]", length["word"].lower())
    return float(sum(_TENS.get(part, _WORDS.get(part, 0)) for part in parts))
