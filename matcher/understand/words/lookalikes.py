"""Words in which letters of another alphabet stand for the Latin ones they look like ("СРС" in Cyrillic): an eye reads
CPC."""

import re
from functools import lru_cache

from matcher.model import Notice

# Letters that the usual typefaces draw as the Latin ones: the identical pairs of the confusables of Unicode TR 39.
_CYRILLIC = "АВСЕНІЈКМОРЅТХУҮасеорхуіјѕԁһӏԛԝ", "ABCEHIJKMOPSTXYYaceopxyijsdhlqw"
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ", "ABEZHIKMNOPTYXovp"
_LATIN = str.maketrans(_CYRILLIC[0] + _GREEK[0], _CYRILLIC[1] + _GREEK[1])
_FOREIGN = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f]+")
_LATIN_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f]")


def folded(text: str) -> str:
    """The text with the Latin letters in such words; every character keeps its place. A word counts where it mixes
    alphabets and all its other letters look Latin; a word of such letters alone only in a text that is otherwise
    Latin, for in Russian or Greek "СРС" or "ΝΑΙ" are words of their own."""
    found = dict.fromkeys(lookalikes(text))
    return _WORD.sub(lambda word: word[0].translate(_LATIN) if word[0] in found else word[0], text) if found else text


@lru_cache(maxsize=8)
def lookalikes(text: str) -> tuple[str, ...]:
    """The words that `folded` changes, each once, in their order."""
    if text.isascii() or not _FOREIGN.search(text):
        return ()
    words = dict.fromkeys(word for word in _WORD.findall(text) if _FOREIGN.search(word))
    alike = [word for word in words if not _FOREIGN.search(word.translate(_LATIN))]
    known = frozenset(alike)
    foreign = any(word not in known and not _LATIN_LETTER.search(word) for word in words)
    alone = not foreign and _LATIN_LETTER.search(text) is not None
    return tuple(word for word in alike if _LATIN_LETTER.search(word) or (alone and len(word) > 1))


_SHOWN, _MOST_SHOWN = 40, 5
"""Characters of a word and words that a notice shows."""


def of_letters(text: str) -> list[Notice]:
    """The notice that such words stand in a text; empty without one."""
    words = lookalikes(text)
    shown = ", ".join(f"“{word[:_SHOWN]}”" for word in words[:_MOST_SHOWN])
    told = f"Letters of another alphabet stand in {shown}; they were read as the Latin letters that they look like."
    return [Notice(code="ambiguous", text=told)] if words else []
