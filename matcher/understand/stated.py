"""Years of coding that the text states in words or figures ("six years of coding", "1.4 years")."""

import re

_WORDS = {
    name: value
    for value, name in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
}
_YEARS = re.compile(
    rf"(?<![\w.$])(?:(\d{{1,2}}(?:\.\d{{1,2}})?)|({'|'.join(_WORDS)}))\s?(?:\(\d{{1,2}}\)\s?)?(?:\+"
    rf"|plus)?\s?-?(years?|yrs?|months?)\b",
    re.IGNORECASE,
)
_CODING = re.compile(r"\b(?:cod(?:er|ers|ing|ed)|audit(?:or|ing)|CDI|HIM coding|HCC|DRG)\b", re.IGNORECASE)
_NOT_CODING = re.compile(r"\b(?:software|program|bootcamp|course|diploma|degree|python|java)\w*", re.IGNORECASE)
_REACH = 70


def stated_months(text: str) -> int | None:
    """The largest number of months that a sentence ties to coding; None where none does."""
    best: int | None = None
    for found in _YEARS.finditer(text):
        after = re.split(r"[.;\n](?=\s|$)", text[found.end() : found.end() + _REACH])[0]
        before = re.split(r"[.;\n](?=\s|$)", text[max(0, found.start() - _REACH) : found.start()])[-1]
        near = f"{before} {after}"
        if not _CODING.search(near) or _NOT_CODING.search(near):
            continue
        value = float(found[1]) if found[1] else float(_WORDS[found[2].lower()])
        months = int(value * 12 + 0.5) if found[3].lower().startswith("y") else int(value)
        best = max(best or 0, months)
    return best
