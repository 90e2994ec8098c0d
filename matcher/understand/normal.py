"""Text made comparable (hyphens, marks, dotted acronyms, digits glued to letters), with the way back to the text's
offsets."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Collection
from dataclasses import dataclass

_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff®™©℠")
_SEPARATORS = frozenset("-‐‑‒–—−―/\\_")
_QUOTES = {"’": "'", "‘": "'", "ʼ": "'", "´": "'", "“": '"', "”": '"', "`": "'"}
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}(?!\w)|\b(?:[A-Z]\.){1,}[A-Z]\b(?!\.?[a-z])")
_BROKEN = re.compile(r"([a-z]{2,})[-‐‑]\n[ \t]*([a-z]{2,})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Normal:
    """`text` is the comparable form; character i of it came from character `origin[i]` of the original."""

    text: str
    origin: array[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span of a span of the comparable text that begins and ends with a non-blank character."""
        return self.origin[start], self.origin[end - 1] + 1


def _dropped_positions(text: str, vocabulary: Collection[str]) -> set[int]:
    dropped: set[int] = set()
    for found in _DOTTED.finditer(text):
        dropped.update(i for i in range(found.start(), found.end()) if text[i] == ".")
    for found in _BROKEN.finditer(text):
        if found[1] + found[2] in vocabulary:
            dropped.update(range(found.end(1), found.start(2)))
    return dropped


def normalise(text: str, vocabulary: Collection[str] = ()) -> Normal:
    """NFKC; hyphens, slashes and blanks of any kind become one blank; ®, ™, soft hyphens and zero-width characters
    go; dots of
    dotted acronyms go ("C.P.C."); a blank goes between letters and digits ("ICD10"); a word broken over lines is joined when
    the whole is in `vocabulary` (lower case)."""
    dropped = _dropped_positions(text, vocabulary)
    out: list[str] = []
    origin = array("l")
    last = " "

    def put(char: str, at: int) -> None:
        nonlocal last
        out.append(char)
        origin.append(at)
        last = char

    for at, char in enumerate(text):
        if at in dropped or char in _DROPPED or char == "'":
            continue
        if char.isascii():
            forms = char
        else:
            forms = _QUOTES.get(char) or unicodedata.normalize("NFKC", char)
            if forms == "'":
                continue
        for form in forms:
            if form in _SEPARATORS or form.isspace():
                if last != " ":
                    put(" ", at)
                continue
            border = (last.isalpha() and form.isdigit()) or (last.isdigit() and form.isalpha())
            if border and last != " ":
                put(" ", at)
            put(form, at)
    return Normal(text="".join(out), origin=origin)


_ACRONYM = 5


def stem(word: str) -> str:
    """Lower case without the plural's s ("audits", "queries", "modifiers"); the same on both sides of a comparison. A short
    word in capitals keeps its S: CRCS is not CRC."""
    low = word.lower()
    if low == "&":
        return "and"
    if len(low) > 4 and low.endswith("ies"):
        return low[:-3] + "y"
    if word.isupper() and len(word) <= _ACRONYM:
        return low
    if len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    return low
