"""Judges how well a text was read: damaged letters, words run together, symbols in place of words."""

import re
from dataclasses import dataclass

from matcher.model import Notice

_DAMAGED = re.compile("[\ufffd\ue000-\uf8ff]|\\(cid:\\d+\\)")
_WORD = re.compile(r"(?<![\w/.@\-])[^\W\d_]+(?![\w/@])")
_LATIN = re.compile("[A-Za-z]+")
_VOWELS = "aeiouyAEIOUY"
_GLUED = 24
"""Letters in a row beyond which a word is taken for several: the longest words of this field have 22
(electroencephalograph...) and stand alone."""
_ENOUGH = 200
"""Letters below which shares say nothing."""
_SAMPLE = 20_000
LOW = 0.7
"""Confidence below which a person should look at the document."""
LOW_TEXT = "Many letters of this document could not be made out. Look at the document itself before you decide."


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """`confidence` from 0 to 1 that the text is what an eye would read, with the notice that goes with it."""

    confidence: float
    notices: tuple[Notice, ...] = ()


def _shares(text: str) -> tuple[float, float, float]:
    """Shares of damaged characters, of letters in words run together, and of letters and digits among all signs."""
    signs = len("".join(text.split())) or 1
    words = _WORD.findall(text)
    letters = sum(map(len, words)) or 1
    glued = sum(len(word) for word in words if len(word) > _GLUED)
    plain = sum(map(str.isalnum, text))
    return len(_DAMAGED.findall(text)) / signs, glued / letters, plain / signs


def _like_words(text: str) -> bool:
    """Whether the Latin letters fall as in words: a font without its table of characters gives letters at random."""
    letters = "".join(_LATIN.findall(text[:_SAMPLE]))
    if len(letters) < _ENOUGH:
        return True
    return 0.2 <= sum(map(letters.count, _VOWELS)) / len(letters) <= 0.6


def judge(text: str) -> Quality:
    """How well this text was read. Below `LOW` it should be looked at by a person."""
    damaged, glued, plain = _shares(text)
    confidence = 1.0 - min(0.6, damaged * 6) - min(0.5, glued * 3)
    if plain < 0.6 and len(text) > _ENOUGH:
        confidence -= 0.4
    if not _like_words(text):
        confidence -= 0.5
    confidence = max(0.05, confidence)
    if confidence < LOW:
        return Quality(confidence=confidence, notices=(Notice(code="low-confidence", text=LOW_TEXT),))
    if damaged > 0.002 or glued > 0.02:
        text_ = "Some characters or words of this document could not be made out."
        return Quality(confidence=confidence, notices=(Notice(code="partly-damaged", text=text_),))
    return Quality(confidence=confidence)
