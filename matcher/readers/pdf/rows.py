"""Lines of a PDF's page: its characters as text, the spans that PDFium takes for lines, and rows with box and looks."""

import ctypes
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]
from numpy.typing import NDArray

from matcher.readers.interface import Box
from matcher.readers.pdf.calls import char_boxes
from matcher.readers.pdf.letters import drawn_together
from matcher.readers.pdf.words import Along, Span, said, word_breaks

_BOLD = re.compile(rb"bold|black|heavy|semibd", re.IGNORECASE)
"""Names of bold fonts. PDFium's figure for a font's weight says nothing: 0 for many, 225 or 380 for plain and bold."""
_BLANK = re.compile("\r(?!\n)|(?<!\r)\n|[\t\u00a0]")
CELLS = " | "
"""What stands between the cells of a table's row."""
_BLANKS = re.compile(" {2,}")
_LINE = re.compile("[^\\s\ufffe](?:[^\r\n\ufffe]*[^\\s\ufffe])?\ufffe?")


@dataclass(slots=True)
class Row:
    """A line of a page with what is known of its looks."""

    text: str
    box: Box
    height: float
    bold: bool
    cells: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """Turns a box of PDF space (origin bottom left, page not yet turned) to points from the seen page's top left."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    def place(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        if self.turn == 90:
            found = (y0 - self.bottom, x0 - self.left, y1 - self.bottom, x1 - self.left)
        elif self.turn == 180:
            found = (self.right - x1, y0 - self.bottom, self.right - x0, y1 - self.bottom)
        elif self.turn == 270:
            found = (self.top - y1, self.right - x1, self.top - y0, self.right - x0)
        else:
            found = (x0 - self.left, self.top - y1, x1 - self.left, self.top - y0)
        return (round(found[0], 2), round(found[1], 2), round(found[2], 2), round(found[3], 2))

    def along(self, boxes: NDArray[np.float64]) -> Along:
        """Where boxes of PDF space begin and end along a line of the seen page, and how high they are."""
        x0, y0, x1, y1 = boxes.T
        if self.turn in (90, 270):
            return (y0, y1, x1 - x0) if self.turn == 90 else (-y1, -y0, x1 - x0)
        return (x0, x1, y1 - y0) if self.turn == 0 else (-x1, -x0, y1 - y0)


def frame(page: pdfium.PdfPage) -> Frame:
    """The frame in which a page is seen."""
    left, bottom, right, top = page.get_bbox()
    return Frame(left, bottom, right, top, page.get_rotation())


def spans(text: str) -> list[Span]:
    """Where the lines of a page's text begin and end, blanks at both ends left out. PDFium marks a hyphen at a line's
    end with U+FFFE and leaves out the break; the line ends after it."""
    return [match.span() for match in _LINE.finditer(text)]


def page_text(textpage: pdfium.PdfTextPage) -> str:
    """The characters of a page, one for each of PDFium's, so that an index means the same in both. A line ends at CR
    LF; one of them alone stands for a blank in the tables of some fonts, beside others ("\\t\\r \\u00a0")."""
    count = textpage.count_chars()
    text = str(textpage.get_text_range()) if count else ""
    if len(text) != count:
        codes = [raw.FPDFText_GetUnicode(textpage, i) for i in range(count)]
        text = "".join("\ufffe" if code == 2 else chr(code) if 0 < code < 0x110000 else " " for code in codes)
    return _BLANK.sub(" ", text)


def _tidy(line: str) -> str:
    """A line with single blanks, and with one hyphen where the font's table has several for one sign."""
    return _BLANKS.sub(" ", line.replace("-\u00ad\u2010", "-").replace("\ufffe", "-"))


def breaks(textpage: pdfium.PdfTextPage, frame: Frame, text: str, spans: Sequence[Span]) -> list[int]:
    """The signs of a page before which a blank is missing."""
    return word_breaks(textpage, text, spans, frame.along)


def rows(
    textpage: pdfium.PdfTextPage,
    frame: Frame,
    text: str,
    lines: Sequence[Sequence[Span]],
    breaks: Sequence[int] = (),
    between: str = " ",
) -> list[Row]:
    """The lines of a page, each given as its pieces: one, or several with `between` between them. `breaks` are the
    signs before which a blank is missing."""
    found: list[Row] = []
    handle, name, flags = textpage.raw, ctypes.create_string_buffer(64), ctypes.c_int()
    ends = [i for pieces in lines for i in (pieces[0][0], pieces[-1][1] - 1)]
    boxes = char_boxes(textpage, ends)
    heights = frame.along(boxes)[2].tolist()
    corners = boxes.tolist()
    for number, pieces in enumerate(lines):
        (x0, y0, x1, y1), last = corners[2 * number], corners[2 * number + 1]
        box = frame.place(min(x0, last[0]), min(y0, last[1]), max(x1, last[2]), max(y1, last[3]))
        named = 0 < raw.FPDFText_GetFontInfo(handle, pieces[0][0], name, 64, flags) <= 64
        bold = named and _BOLD.search(name.value) is not None
        words = (drawn_together(textpage, text, span) or said(text, span, breaks) for span in pieces)
        line = between.join(map(_tidy, words))
        found.append(Row(line, box, heights[2 * number], bold, between == CELLS and len(pieces) > 1))
    return found
