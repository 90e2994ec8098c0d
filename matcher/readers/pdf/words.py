"""Finds the blanks between words that a PDF draws as gaps only, from the characters' boxes."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]
from numpy.typing import NDArray

from matcher.readers.pdf.calls import char_boxes

Span = tuple[int, int]
Along = tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]

_GAP = 0.15
"""Least gap between words over the usual gap between letters, as a share of the line's height. Measured on 70 pages
that draw no blanks: letters lie below 0.06, words above 0.17 and next to nothing between, once each letter is held
against its own usual gap (fonts declare an f or m wider than they draw it)."""
_SAMPLES = 3
"""Gaps after a letter from which its own usual gap is taken."""
_LONG = 30
"""Signs without a blank in a row that make a page suspect even where it draws its blanks."""


def needs_mending(textpage: pdfium.PdfTextPage, text: str) -> bool:
    """Whether the page leaves its blanks to the reader: a program that draws them never glues words. Looks at the first
    hundred blanks."""
    blanks = [i for i, char in enumerate(text) if char == " "][:100]
    drawn = sum(not raw.FPDFText_IsGenerated(textpage, i) for i in blanks)
    if drawn * 2 > len(blanks):
        return any(len(word) > _LONG and "@" not in word and "/" not in word for word in text.split())
    return len(text) > 1


def _heard(text: str, spans: Sequence[Span]) -> tuple[list[int], list[bool]]:
    """The signs of the lines that are no blanks, and whether each follows another one of its line without a blank."""
    indices = [i for start, end in spans for i in range(start, end) if text[i] != " "]
    starts = {start for start, _ in spans}
    follows = [b == a + 1 and b not in starts for a, b in pairwise(indices)]
    return indices, [False, *follows]


def _usual(gaps: NDArray[np.float64], before: Sequence[str]) -> NDArray[np.float64]:
    """For each gap the usual one between letters on the page, or after the letter before it where that is smaller."""
    codes = np.array([ord(char) for char in before])
    order = np.lexsort((gaps, codes))
    _, first, back, count = np.unique(codes[order], return_index=True, return_inverse=True, return_counts=True)
    common = float(np.median(gaps))
    own = np.where(count >= _SAMPLES, gaps[order][first + count // 4], common)
    usual = np.empty_like(gaps)
    usual[order] = np.minimum(own, common)[back]
    return usual


def word_breaks(
    textpage: pdfium.PdfTextPage, text: str, spans: Sequence[Span], along: Callable[[NDArray[np.float64]], Along]
) -> list[int]:
    """The signs before which a blank is missing, in order: a gap as wide as between words goes before. None where the
    page draws its blanks. `along` tells of boxes in PDF space where each begins and ends in its line, and how high it
    is."""
    if not spans or not needs_mending(textpage, text):
        return []
    indices, follows = _heard(text, spans)
    if not any(follows):
        return []
    begin, end, height = along(char_boxes(textpage, indices))
    at = np.flatnonzero(follows)
    gaps = begin[at] - end[at - 1]
    lasts = np.append(np.flatnonzero(~np.array(follows))[1:] - 1, len(indices) - 1)
    line = float(np.median(height[lasts]))
    if line <= 0:
        return []
    wide = gaps > _usual(gaps, [text[indices[i] - 1] for i in at]) + _GAP * line
    return [indices[i] for i in at[wide]]


def said(text: str, span: Span, breaks: Sequence[int]) -> str:
    """A stretch of the text with the blanks that are missing in it."""
    start, end = span
    cuts = breaks[bisect_right(breaks, start) : bisect_left(breaks, end)]
    return " ".join(text[a:b] for a, b in pairwise((start, *cuts, end))) if cuts else text[start:end]
