"""Cuts the lines of a PDF's page at their wide gaps: what PDFium takes for one line may be the lines of two columns."""

import ctypes
import re
from collections.abc import Sequence

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

from matcher.readers.interface import Box
from matcher.readers.layout import Piece, goes_back
from matcher.readers.pdf_rows import Frame, Row
from matcher.readers.pdf_words import Span

_BLANKS = re.compile(" +")
_SPREAD = 0.62
"""A line whose letters take more than this share of its height each has a gap within: small letters take 0.45, capitals
0.55."""
_WIDE = 0.9
"""A gap above this share of the line's height is no blank between words; in justified lines they come near it."""
_BACK = 2.0
"""A step back by more than this many heights leads to another column that PDFium takes for the same line."""


def is_wide(row: Row) -> bool:
    """Whether a line is wider than its letters are: cheap to ask."""
    return row.box[2] - row.box[0] > _SPREAD * len(row.text) * row.height


def _gap(textpage: pdfium.PdfTextPage, frame: Frame, text: str, span: Span, height: float) -> list[Span]:
    """The blanks of a line that are wide gaps or steps back, each as its first index and the one after its last."""
    rect = raw.FS_RECTF()
    pointer, boxed, handle = ctypes.byref(rect), raw.FPDFText_GetLooseCharBox, textpage.raw
    most, least = _WIDE * height, -_BACK * height
    start = span[0]
    found: list[Span] = []
    for blank in _BLANKS.finditer(text, *span):
        before, after = blank.span()
        boxed(handle, before - 1, pointer)
        edge = rect.right if frame.turn == 0 else _seen(rect, frame)[2]
        boxed(handle, after, pointer)
        gap = (rect.left if frame.turn == 0 else _seen(rect, frame)[0]) - edge
        if not least <= gap <= most and (before - start > 1 or found):  # no cut after a bullet
            found.append((before, after))
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
    textpage: pdfium.PdfTextPage, frame: Frame, text: str, spans: Sequence[Span], rows: Sequence[Row]
) -> list[Piece]:
    """The lines of a page cut at their wide gaps, `rows` being those of the spans; nothing where no line is wide and
    all follow each other down the page, as on most pages."""
    gaps: dict[int, list[Span]] = {}
    wide = [number for number, row in enumerate(rows) if is_wide(row)]
    for number in wide:
        gaps[number] = _gap(textpage, frame, text, spans[number], rows[number].height)
    if not any(gaps.values()) and not goes_back([row.box for row in rows]):
        return []
    found: list[Piece] = []
    for number, ((start, end), row) in enumerate(zip(spans, rows, strict=True)):
        cuts = gaps[number] if number in gaps else _gap(textpage, frame, text, (start, end), row.height)
        for before, after in cuts:
            box = _box(textpage, frame, start, before)
            found.append(Piece(start, before, *box, text[start:before], len(found), number))
            start = after
        box = _box(textpage, frame, start, end) if cuts else row.box
        found.append(Piece(start, end, *box, text[start:end], len(found), number))
    return found
