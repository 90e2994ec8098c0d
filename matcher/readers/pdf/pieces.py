"""Cuts the lines of a PDF's page at their wide gaps: what PDFium takes for one line may be the lines of two columns."""

import ctypes
import re
from collections.abc import Sequence

import numpy as np
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

from matcher.readers.interface import Box
from matcher.readers.pdf.calls import char_boxes
from matcher.readers.pdf.layout import goes_back
from matcher.readers.pdf.layout_sides import Piece
from matcher.readers.pdf.rows import Frame, Row
from matcher.readers.pdf.words import Span, said

_BLANKS = re.compile(" +")
_SPREAD = 0.62
"""A line whose letters take more than this share of its height each has a gap within: small letters take 0.45, capitals
0.55."""
_WIDE = 0.9
"""A gap above this share of the line's height is no blank between words; in justified lines they come near it."""
_LEAD = "\u2022 "
_BACK = 2.0
"""A step back by more than this many heights leads to another column that PDFium takes for the same line."""


def is_wide(row: Row) -> bool:
    """Whether a line is wider than its letters are: cheap to ask."""
    return row.box[2] - row.box[0] > _SPREAD * len(row.text) * row.height


def _gaps(textpage: pdfium.PdfTextPage, frame: Frame, text: str, spans: Sequence[Span]) -> list[list[Span]]:
    """For each line its blanks that are wide gaps or steps back, each as its first index and the one after its last."""
    blanks = [(number, *blank.span()) for number, span in enumerate(spans) for blank in _BLANKS.finditer(text, *span)]
    found: list[list[Span]] = [[] for _ in spans]
    if not blanks:
        return found
    _, right, height = frame.along(char_boxes(textpage, [start - 1 for _, start, _ in blanks]))
    left, _, _ = frame.along(char_boxes(textpage, [end for _, _, end in blanks]))
    gap = left - right
    for at in np.flatnonzero((gap > _WIDE * height) | (gap < -_BACK * height)):
        number, start, end = blanks[at]
        if start - spans[number][0] > 1 or found[number]:  # no cut after a bullet
            found[number].append((start, end))
    return found


def _seen(rect: raw.FS_RECTF, frame: Frame) -> Box:
    return frame.place(rect.left, rect.bottom, rect.right, rect.top)


def _box(textpage: pdfium.PdfTextPage, frame: Frame, start: int, end: int) -> Box:
    """The box around the first and the last character of a stretch."""
    rect = raw.FS_RECTF()
    pointer = ctypes.byref(rect)
    raw.FPDFText_GetLooseCharBox(textpage.raw, start, pointer)
    a = _seen(rect, frame)
    raw.FPDFText_GetLooseCharBox(textpage.raw, end - 1, pointer)
    b = _seen(rect, frame)
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def pieces(
    textpage: pdfium.PdfTextPage,
    frame: Frame,
    text: str,
    spans: Sequence[Span],
    rows: Sequence[Row],
    breaks: Sequence[int],
) -> list[Piece]:
    """The lines of a page cut at their wide gaps, `rows` being those of the spans and `breaks` the signs before
    which a blank is missing; nothing where there are no gaps and all lines follow each other down the page."""
    gaps = _gaps(textpage, frame, text, spans)
    if not any(gaps) and not goes_back([row.box for row in rows]):
        return []
    found: list[Piece] = []
    for number, ((start, end), row, cuts) in enumerate(zip(spans, rows, gaps, strict=True)):
        lead = _LEAD if row.text.startswith(_LEAD) else ""
        for before, after in cuts:
            box = _box(textpage, frame, start, before)
            found.append(Piece(start, before, *box, lead + said(text, (start, before), breaks), len(found), number))
            start, lead = after, ""
        box = _box(textpage, frame, start, end) if cuts else row.box
        found.append(Piece(start, end, *box, lead + said(text, (start, end), breaks), len(found), number))
    return found
