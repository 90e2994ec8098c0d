"""Finds the blanks between words that a PDF draws as gaps only, from the characters' boxes."""

import ctypes
from collections import defaultdict
from collections.abc import Sequence
from statistics import median

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

Span = tuple[int, int]

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


def _gaps(textpage: pdfium.PdfTextPage, text: str, spans: Sequence[Span]) -> tuple[list[tuple[int, float]], float]:
    """For every character that follows another one without a blank: its index and the gap before it in points. And the
    usual height of a line."""
    rect = raw.FS_RECTF()
    pointer, boxed, handle = ctypes.byref(rect), raw.FPDFText_GetLooseCharBox, textpage.raw
    gaps: list[tuple[int, float]] = []
    heights: list[float] = []
    for start, end in spans:
        right: float | None = None
        for i in range(start, end):
            if text[i] == " ":
                right = None
                continue
            boxed(handle, i, pointer)
            if right is not None:
                gaps.append((i, rect.left - right))
            right = rect.right
        heights.append(rect.top - rect.bottom)
    return gaps, median(heights) if heights else 0.0


def _usual(gaps: Sequence[tuple[int, float]], text: str) -> tuple[float, dict[str, float]]:
    """The usual gap between letters on the page, and after single letters where it is smaller."""
    common = median(gap for _, gap in gaps)
    after: defaultdict[str, list[float]] = defaultdict(list)
    for i, gap in gaps:
        after[text[i - 1]].append(gap)
    own = {char: sorted(found)[len(found) // 4] for char, found in after.items() if len(found) >= _SAMPLES}
    return common, {char: gap for char, gap in own.items() if gap < common}


def mend(textpage: pdfium.PdfTextPage, text: str, spans: Sequence[Span]) -> list[str]:
    """The lines `text[start:end]` of the spans, with a blank wherever a gap is as wide as between words."""
    gaps, height = _gaps(textpage, text, spans)
    if not gaps or height <= 0:
        return [text[start:end] for start, end in spans]
    common, own = _usual(gaps, text)
    least = _GAP * height
    breaks = {i for i, gap in gaps if gap > own.get(text[i - 1], common) + least}
    return ["".join(f" {text[i]}" if i in breaks else text[i] for i in range(start, end)) for start, end in spans]
