"""Passages that speak to a program instead of a reader ("ignore all previous instructions"). They do nothing here; what
they name is no claim, and the reader is told of them.

One phrase decides; the sentences around it that go on in its voice belong to the passage."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from matcher.model import Document
from matcher.understand.words.dates import stretches
from matcher.understand.words.gated import ALPHABET, words_in
from matcher.understand.words.headings import kind_of
from matcher.understand.words.lines import Line, lines
from matcher.understand.words.machine_phrases import MARKED, MARKS, PHRASES, QUOTED, SQUEEZED, VOICE

SAID = "A passage speaks to programs and was not counted"
"""What a notice says of such a passage."""
_OWN = re.compile(r"\b(?:I(?=['’]| [a-z])|my|myself)\b")
_STOP = re.compile(r"(?<=[.!?])[\"”')\]]{0,2}\s+")
_ENDS = re.compile(r"[.!?:;][\"”')\]]{0,2}\s*$")
_LEAST_WRAPPED = 30
_BACK = 60
"""Characters before a phrase that are looked at."""
_AROUND = 12
"""Sentences that a passage may go on for, on either side of a phrase that decides."""
_FOUND = 40
"""Phrases looked at in one document; what is addressed to programs more often is not told of more."""
_LETTERS = 12
"""Different letters that stand alone in a text with words written letter by letter; one in a hundred resumes has as
many."""


def passages(document: Document) -> list[tuple[int, int]]:
    """The stretches of the text that speak to a program, in order: whole sentences, apart from each other."""
    text = document.text
    hits = _hits(text)
    if not hits:
        return []
    cut = _sentences(text, lines(document))
    out: list[tuple[int, int]] = []
    for start, end in hits:
        left, right = _reach(text, cut, start, end)
        if out and left <= out[-1][1]:
            left, right = out[-1][0], max(right, out[-1][1])
            out.pop()
        out.append((left, right))
    return out


def _hits(text: str) -> list[tuple[int, int]]:
    plain = _folded(text)
    low = plain.lower()
    if len(low) != len(plain):
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in plain)
    found = [
        hit.span()
        for phrase in PHRASES
        if phrase.form.may(plain)
        for hit in phrase.form.pattern.finditer(low)
        if phrase.after.search(low, max(0, hit.start() - _BACK), hit.start())
    ]
    if any(mark in low for mark in MARKS):
        found += [hit.span() for hit in MARKED.finditer(low)]
    if len(words_in(plain) & ALPHABET) >= _LETTERS:
        found += _letter_by_letter(low)
    named = (span for span in sorted(found) if not QUOTED.search(low, max(0, span[0] - _BACK), span[0]))
    return list(dict.fromkeys(named))[:_FOUND]


def _letter_by_letter(low: str) -> list[tuple[int, int]]:
    at = [place for place, char in enumerate(low) if "a" <= char <= "z"]
    letters = "".join(low[place] for place in at)
    return [(at[hit.start()], at[hit.end() - 1] + 1) for hit in SQUEEZED.finditer(letters)]


def _sentences(text: str, told: tuple[Line, ...]) -> list[tuple[int, int, int]]:
    """The sentences of the text: start, end, and the number of the paragraph, which ends at a gap, a list mark, a
    heading or a date."""
    out: list[tuple[int, int, int]] = []
    paragraph = 0
    for at, line in enumerate(told):
        before = told[at - 1] if at else None
        if before is not None and _goes_on(before, line):
            out[-1] = (out[-1][0], line.end, paragraph)
        else:
            paragraph += before is None or line.start - before.end > 1 or _opens(line)
            out.append((line.start, line.end, paragraph))
    return [(start, end, number) for left, right, number in out for start, end in _pieces(text, left, right)]


def _pieces(text: str, left: int, right: int) -> list[tuple[int, int]]:
    stops = (stop.end() for stop in _STOP.finditer(text, left, right))
    return list(pairwise([left, *(stop for stop in stops if stop < right), right]))


def _opens(line: Line) -> bool:
    return bool(line.bullet) or line.heading or kind_of(line.text) is not None


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    if line.start - before.end > 1 or _opens(line) or before.heading or kind_of(before.text) or stretches(line.text):
        return False
    body, text = line.body, before.text.rstrip()
    if _ENDS.search(text):
        return False
    return body[:1].islower() or text.endswith((",", "-", "/")) or len(text) >= _LEAST_WRAPPED


def _reach(text: str, cut: list[tuple[int, int, int]], start: int, end: int) -> tuple[int, int]:
    """The sentences that hold the phrase from `start` to `end`, with those around that go on in its voice."""
    touched = [at for at, (left, right, _) in enumerate(cut) if left < end and right > start]
    if not touched:
        return start, end
    first, last = touched[0], touched[-1]
    while first > max(0, touched[0] - _AROUND) and cut[first - 1][2] == cut[first][2] and _speaks(text, cut[first - 1]):
        first -= 1
    reach = min(len(cut), touched[-1] + _AROUND)
    while last + 1 < reach and cut[last + 1][2] <= cut[last][2] + 1 and _speaks(text, cut[last + 1]):
        last += 1
    return cut[first][0], len(text[: cut[last][1]].rstrip())


def _speaks(text: str, sentence: tuple[int, int, int]) -> bool:
    words = text[sentence[0] : sentence[1]]
    return bool(VOICE.search(words)) and not _OWN.search(words) and not stretches(words)


_STRANGE = re.compile(
    "[\u0250-\u02af\u0370-\u052f\u13a0-\u13ff\u1d00-\u1d7f\u24b6-\u24e9\uff01-\uff5e\U0001d400-\U0001d7ff]"
)
_ALIKE = dict(
    zip(
        "АВЕКМНОРСТХУІЈЅԁаеорсухіјѕһԛԝɡɑɩΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοινρυ",
        "ABEKMHOPCTXYIJSdaeopcyxijshqwgaiABEZHIKMNOPTYXaoivpu",
        strict=True,
    )
)
"""Letters of other scripts that look like Latin ones. Source: Unicode confusables.txt, those of the English words."""


def _folded(text: str) -> str:
    """The text with letters that only look like Latin ones as these; as long as before."""
    if text.isascii() or not _STRANGE.search(text):
        return text
    return "".join(char if char.isascii() else _plain(char) for char in text)


@lru_cache(maxsize=2048)
def _plain(char: str) -> str:
    if char in _ALIKE:
        return _ALIKE[char]
    form = unicodedata.normalize("NFKC", char)
    return form if len(form) == 1 else char
