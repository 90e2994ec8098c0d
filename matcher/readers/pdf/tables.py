"""Ruled tables of a PDF: pdfplumber finds their cells, so that a cell is read to its end before the next one."""

import ctypes
import io
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

from matcher.readers.interface import Box
from matcher.readers.pdf.second import true_error
from matcher.readers.pdf.words import Span

_RULES = 3
"""Rules across and down that the smallest grid of two rows and two columns has."""
_THIN = 3.0
"""Widest line in points that is a rule and no bar."""
_OBJECTS = 20_000
"""Objects on a page beyond which it is a drawing: on one, the second reader would look for cells without end."""
_BOXES = 400
"""Boxes of a page that are held against each other."""


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table: its box and the boxes of its cells, row by row, in points of PDF space as left, bottom, right,
    top."""

    box: Box
    rows: tuple[tuple[Box, ...], ...]


def _paths(page: pdfium.PdfPage) -> Iterator[Box]:
    """The boxes of what is drawn on a page beside letters and pictures."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    edges = [ctypes.byref(edge) for edge in (left, bottom, right, top)]
    handle = page.raw
    count = raw.FPDFPage_CountObjects(handle)
    for index in range(count if count <= _OBJECTS else 0):
        item = raw.FPDFPage_GetObject(handle, index)
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_PATH and raw.FPDFPageObj_GetBounds(item, *edges):
            yield left.value, bottom.value, right.value, top.value


def ruled(page: pdfium.PdfPage) -> bool:
    """Whether a page has a grid: rules across and down, or boxes side by side and on each other. Lines under headings,
    bars and tags in boxes of their own are none. Looks at what is drawn, not at the text."""
    down: set[int] = set()
    across: set[int] = set()
    boxes: list[Box] = []
    for left, bottom, right, top in _paths(page):
        wide, high = right - left > _THIN, top - bottom > _THIN
        if high and not wide:
            down.add(round(left / _THIN))
        elif wide and not high:
            across.add(round(bottom / _THIN))
        elif wide and high and len(boxes) < _BOXES:
            boxes.append((left, bottom, right, top))
    if down and across:
        down |= {round(x / _THIN) for box in boxes for x in (box[0], box[2])}
        across |= {round(y / _THIN) for box in boxes for y in (box[1], box[3])}
        return len(down) >= _RULES and len(across) >= _RULES
    return any(_touch(a, b, 0) for a in boxes for b in boxes) and any(_touch(a, b, 1) for a in boxes for b in boxes)


def _touch(one: Box, other: Box, way: int) -> bool:
    """Whether one box ends where the other begins (`way` 0: to its right, 1: above it), and both begin level."""
    return abs(one[2 + way] - other[way]) < _THIN and abs(one[1 - way] - other[1 - way]) < _THIN


class Finder:
    """The ruled tables of one document. The second reader opens it once, and only where a page is asked for."""

    def __init__(self, data: bytes, pages: int) -> None:
        self._data, self._pages = data, pages
        self._opened: Any = None
        self._damaged = False

    def on(self, number: int, height: float) -> list[Table]:
        """The tables of page `number` (from 1), `height` points high, with two columns and two rows at least; none
        where the second reader cannot open the file. Raises MemoryError."""
        import pdfplumber

        if self._damaged:
            return []
        try:
            if self._opened is None:
                self._opened = pdfplumber.open(io.BytesIO(self._data), pages=list(range(1, self._pages + 1)))
            page = self._opened.pages[number - 1]
            tables = [_table(table, height) for table in page.find_tables()]
            page.close()
        except Exception as error:
            # pdfminer meets damaged files with errors of any kind; the first reader has the text all the same
            if isinstance(true := true_error(error), MemoryError):
                raise true from None
            self._damaged = True
            return []
        return [table for table in tables if len(table.rows) > 1 and max(map(len, table.rows)) > 1]

    def close(self) -> None:
        """Let go of the document."""
        if self._opened is not None:
            self._opened.close()


def _table(table: Any, height: float) -> Table:
    def flipped(box: Box) -> Box:
        return (box[0], height - box[3], box[2], height - box[1])

    rows = [tuple(flipped(cell) for cell in row.cells if cell is not None) for row in table.rows]
    return Table(flipped(table.bbox), tuple(row for row in rows if row))


def _inside(x: float, y: float, box: Box) -> bool:
    return box[0] <= x < box[2] and box[1] <= y < box[3]


def _place(x: float, y: float, tables: Sequence[Table]) -> tuple[int, int, int] | None:
    """Table, row and cell in which a point lies."""
    for t, table in enumerate(tables):
        if _inside(x, y, table.box):
            for r, row in enumerate(table.rows):
                c = bisect_right([cell[0] for cell in row], x) - 1
                if c >= 0 and _inside(x, y, row[c]):
                    return t, r, c
    return None


def order(textpage: pdfium.PdfTextPage, text: str, spans: Sequence[Span], tables: Sequence[Table]) -> list[list[Span]]:
    """The lines of a page in reading order, each as its pieces: outside of tables one piece; in a table, cell by cell;
    where every cell of a row holds one line, the row is one line of several pieces."""
    lines: list[list[Span]] = []
    held: list[dict[tuple[int, int], list[Span]]] = [{} for _ in tables]
    begins: dict[int, int] = {}
    for span in spans:
        for place, piece in _pieces(textpage, text, span, tables):
            if place is None:
                lines.append([piece])
            else:
                begins.setdefault(place[0], len(lines))
                held[place[0]].setdefault(place[1:], []).append(piece)
    for t, at in sorted(begins.items(), key=lambda item: item[1], reverse=True):
        lines[at:at] = _rows(held[t])
    return lines


def _pieces(
    textpage: pdfium.PdfTextPage, text: str, span: Span, tables: Sequence[Table]
) -> list[tuple[tuple[int, int, int] | None, Span]]:
    """A line cut where it goes from one cell to the next, blanks at the cuts left out."""
    rect = raw.FS_RECTF()
    pointer = ctypes.byref(rect)
    found: list[tuple[tuple[int, int, int] | None, Span]] = []
    for i in range(*span):
        if text[i] == " " or not raw.FPDFText_GetLooseCharBox(textpage.raw, i, pointer):
            continue
        place = _place((rect.left + rect.right) / 2, (rect.bottom + rect.top) / 2, tables)
        if found and found[-1][0] == place:
            found[-1] = (place, (found[-1][1][0], i + 1))
        else:
            found.append((place, (i, i + 1)))
    return found


def _rows(cells: dict[tuple[int, int], list[Span]]) -> list[list[Span]]:
    lines: list[list[Span]] = []
    for number in sorted({row for row, _ in cells}):
        row = [pieces for (r, _), pieces in sorted(cells.items()) if r == number]
        if all(len(pieces) == 1 for pieces in row):
            lines.append([pieces[0] for pieces in row])
        else:
            lines += [[piece] for pieces in row for piece in pieces]
    return lines
