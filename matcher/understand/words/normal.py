"""Text made comparable (hyphens, marks, dotted acronyms, digits glued to letters), with the way back to the text's
offsets."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from matcher.understand.words.lookalikes import folded

_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff®™©℠")
_SEPARATORS = frozenset("-‐‑‒–—−―/\\_")
_QUOTES = {"’": "'", "‘": "'", "ʼ": "'", "´": "'", "“": '"', "”": '"', "`": "'"}
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,8}(?!\w)|\b(?:[A-Z]\.){1,8}[A-Z]\b(?!\.?[a-z])")
_BROKEN = re.compile(r"(?<![a-z])([a-z]{2,30})[-‐‑]\n[ \t]{0,20}([a-z]{2,30})")


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
    go; dots of dotted acronyms go ("C.P.C."); a blank goes between letters and digits ("ICD10"); a word broken over
    lines is joined when the whole is in `vocabulary` (lower case); letters of another alphabet in Latin words become
    the Latin ones they look like."""
    text = folded(text)
    dropped = _dropped_positions(text, vocabulary)
    out: list[str] = []
    origin = array("l")
    last = " "
    pieces = 0
    for found in _RUN.finditer(text):
        start, run = found.start(), found[0]
        if run[0].isascii() and run[0].isalnum():
            forms = run
        elif start in dropped:
            continue
        else:
            forms = _comparable(run)
        for form in (forms,) if forms is run else forms:
            if form == " " and last == " ":
                continue
            pieces = 0 if form == " " else pieces + 1
            if pieces > _PIECES:
                out.append(" ")
                origin.append(start)
                last, pieces = " ", 0
            if (last.isalpha() and form[0].isdigit()) or (last.isdigit() and form[0].isalpha()):
                out.append(" ")
                origin.append(start)
            out.append(form)
            if len(form) > 1:
                origin.extend(range(start, start + len(form)))
            else:
                origin.append(start)
            last = form[-1]
    return Normal(text="".join(out), origin=origin)


_PIECES = 40
"""Signs and words without a blank between them that are still taken for one word; more are cut: the tokenizer peels
them one by one."""
_RUN = re.compile(r"[A-Za-z]+(?:[,;:]? [A-Za-z]+)*|[0-9]+|.", re.DOTALL)
"""What is the same in both texts: words with single blanks between, figures; else sign by sign."""


_EXPANDED = 4
"""Characters that one sign may become ("㏂"); the few that become a whole phrase ("ﷺ": 18) name nothing here."""


@lru_cache(maxsize=4096)
def _comparable(char: str) -> str:
    """One character that is no ASCII letter or digit as it is compared: a blank, nothing, itself, or its plain form."""
    if char in _DROPPED or char == "'":
        return ""
    forms = char if char.isascii() else _QUOTES.get(char) or unicodedata.normalize("NFKC", char)
    if len(forms) > _EXPANDED:
        return char
    return "" if forms == "'" else "".join(" " if f in _SEPARATORS or f.isspace() else f for f in forms)


_ACRONYM = 4
_NAMES = frozenset(("windows",))
"""Names of programs that look like plurals."""


@lru_cache(maxsize=32_768)
def stem(word: str) -> str:
    """Lower case without the plural's s ("audits", "queries", "modifiers"); the same on both sides of a comparison. A
    short word in capitals keeps its S: CRCS is not CRC."""
    low = word.lower()
    if low == "&":
        return "and"
    if len(low) > 4 and low.endswith("ies"):
        return low[:-3] + "y"
    if (word.isupper() and len(word) <= _ACRONYM) or low in _NAMES:
        return low
    if len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    return low


_TITLE_WORD = re.compile(r"[\w&+']+")


@lru_cache(maxsize=4096)
def title_words(text: str) -> tuple[str, ...]:
    """The words of a line as job titles are compared: normalised and stemmed."""
    return tuple(stem(word) for word in _TITLE_WORD.findall(normalise(text).text))
