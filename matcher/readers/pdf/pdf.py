"""Reads PDF: pypdfium2 first, pdfplumber for ruled tables and where the first fails or finds nothing."""

from statistics import median

import numpy as np
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]
from numpy.typing import NDArray

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Notice
from matcher.readers.interface import Box, Content, Line
from matcher.readers.pdf import layout
from matcher.readers.pdf import running as pdf_running
from matcher.readers.pdf import salvage as pdf_salvage
from matcher.readers.pdf import scan as pdf_scan
from matcher.readers.pdf import second as pdf_second
from matcher.readers.pdf import tables as pdf_tables
from matcher.readers.pdf.bullets import discs, led
from matcher.readers.pdf.letters import without_icons
from matcher.readers.pdf.pieces import is_wide, pieces
from matcher.readers.pdf.rows import CELLS, Frame, Row, breaks, frame, rows, spans
from matcher.readers.pdf.visible import Sight, kept_unseen
from matcher.readers.pdf.wraps import mended

media_types: tuple[str, ...] = ("application/pdf",)

_HEADING_HEIGHT = 1.15
"""A line this much taller than the page's body text is a heading."""
_PARAGRAPH_GAP = 0.8
"""A gap between lines above this share of the line's height is an empty line."""
_INDENT = 60.0
"""Points from the leftmost line at which a line may stand in a column of its own."""


def _looks_tabular(rows: list[Row]) -> bool:
    """Whether two lines at least begin well inside the page's text or have gaps within: cheap to ask of every page
    before its drawing is looked at."""
    left = min((row.box[0] for row in rows), default=0.0)
    found = 0
    for row in rows:
        found += is_wide(row) or row.box[0] - left > _INDENT
        if found > 1:
            return True
    return False


def _page_rows(
    page: pdfium.PdfPage,
    textpage: pdfium.PdfTextPage,
    text: str,
    outlines: NDArray[np.float64],
    finder: pdf_tables.Finder,
    number: int,
) -> list[Row]:
    """The lines of a page in reading order: the spans of its text that make lines, rows, and their order; ruled tables
    cell by cell."""
    seen, text = frame(page), without_icons(textpage, text)
    found = spans(text)
    marks = discs(outlines, seen)
    missing = breaks(textpage, seen, text, found)
    lines = led(rows(textpage, seen, text, [[span] for span in found], missing), marks)
    if tables := _tables(page, seen, lines, finder, number):
        return led(rows(textpage, seen, text, pdf_tables.order(textpage, text, found, tables), missing, CELLS), marks)
    arranged = layout.arrange(pieces(textpage, seen, text, found, lines, missing))
    if not arranged or arranged == [[span] for span in found]:
        return lines
    return led(rows(textpage, seen, text, arranged, missing), marks)


def _tables(
    page: pdfium.PdfPage, seen: Frame, lines: list[Row], finder: pdf_tables.Finder, number: int
) -> list[pdf_tables.Table]:
    """The ruled tables of a page, where it looks as if it had some."""
    plain = seen.turn == 0 and (seen.left, seen.bottom) == (0, 0) and page.get_mediabox() == page.get_bbox()
    if plain and _looks_tabular(lines) and pdf_tables.ruled(page):
        return finder.on(number, seen.top)
    return []


def _is_heading(row: Row, body: float, bold_body: bool) -> bool:
    """Short, ends like no sentence, and larger than the body or bold capitals."""
    if len(row.text) > 60 or row.text.endswith((".", ",", ";", "-")) or not any(map(str.isalpha, row.text)):
        return False
    return row.height >= body * _HEADING_HEIGHT or (row.bold and not bold_body and row.text.isupper())


def _page_lines(rows: list[Row], page: int) -> list[Line]:
    """Lines with headings marked and gaps kept."""
    if not rows:
        return []
    body = median(row.height for row in rows for _ in range(1 + len(row.text) // 20))
    bold_body = sum(len(row.text) for row in rows if row.bold) * 2 > sum(len(row.text) for row in rows)
    lines: list[Line] = []
    before: Box | None = None
    for row in rows:
        if before is not None and row.box[1] - before[3] > _PARAGRAPH_GAP * (row.box[3] - row.box[1]):
            lines.append(Line(text="", page=page))
        kind = "cell" if row.cells else "heading" if _is_heading(row, body, bold_body) else "text"
        lines.append(Line(text=row.text, page=page, kind=kind, box=row.box))
        before = row.box
    return lines


def _page(document: pdfium.PdfDocument, index: int) -> pdfium.PdfPage:
    """A page; where the document is a form, what was filled in is made part of it."""
    page = document[index]
    if document.formenv is not None and page.flatten() == raw.FLATTEN_SUCCESS:
        page.close()
        return document[index]
    return page


def _read_page(document: pdfium.PdfDocument, index: int, finder: pdf_tables.Finder, sight: Sight) -> list[Line]:
    page = _page(document, index)
    try:
        textpage = page.get_textpage()
        try:
            textpage, text = sight.look(page, textpage, index + 1)
            return _page_lines(mended(_page_rows(page, textpage, text, sight.outlines, finder, index + 1)), index + 1)
        finally:
            textpage.close()
    finally:
        page.close()


def _read_pages(document: pdfium.PdfDocument, finder: pdf_tables.Finder, sight: Sight, limits: Limits) -> Content:
    """All pages up to the limits. A page that cannot be opened is named in a notice."""
    count = len(document)
    if count < 1:
        raise ReadError("corrupt", "The PDF has no pages. Save it again from the program it was made with.")
    pages: list[list[Line]] = []
    heights: list[float] = []
    notices: list[Notice] = []
    characters = 0
    for index in range(min(count, limits.pages)):
        try:
            found = _read_page(document, index, finder, sight)
        except pdfium.PdfiumError:
            text = f"Page {index + 1} is damaged and could not be read."
            notices.append(Notice(code="partly-damaged", text=text, page=index + 1))
            continue
        pages.append(found)
        heights.append(document.get_page_size(index)[1])
        characters += sum(len(line.text) for line in found)
        if characters > limits.characters:
            break
    if count > limits.pages:
        text = f"Only the first {limits.pages} of {count} pages were read. Split the file, or raise the limit."
        notices.append(Notice(code="cut-short", text=text))
    lines = pdf_running.apart(pages, heights)
    notices += sight.notices(line.text for line in lines)
    return Content(lines=tuple(lines), pages=count, notices=tuple(notices), confidence=sight.confidence)


def _seen_pages(document: pdfium.PdfDocument, finder: pdf_tables.Finder, limits: Limits) -> Content:
    """What an eye sees of the pages. Where that is no text at all, the text is kept and left to a person: this program
    may be the one that does not see it."""
    sight = Sight()
    content = pdf_scan.recognised(document, _read_pages(document, finder, sight, limits), limits)
    if sight.hidden and not _has_text(content):
        return kept_unseen(_read_pages(document, finder, Sight(blind=True), limits))
    return content


def _open(data: bytes) -> pdfium.PdfDocument:
    """The opened document. Raises ReadError."""
    try:
        document = pdfium.PdfDocument(data)
        if document.get_formtype() != raw.FORMTYPE_NONE:
            document.init_forms()
        return document
    except pdfium.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            text = "The PDF is locked with a password. Save it without a password, and send that file."
            raise ReadError("encrypted", text) from error
        text = "The PDF is damaged and could not be opened. Save it again from the program it was made with."
        raise ReadError("corrupt", text) from error


def _has_text(content: Content) -> bool:
    return any(any(map(str.isalnum, line.text)) for line in content.lines)


def _first(data: bytes, limits: Limits) -> Content | ReadError:
    """What the first reader finds, or why it cannot open the file. Raises ReadError where a second try is of no use."""
    try:
        document = _open(data)
    except ReadError as error:
        if error.reason == "encrypted":
            raise
        return error
    finder = pdf_tables.Finder(data, limits.pages)
    try:
        return _seen_pages(document, finder, limits)
    finally:
        finder.close()
        document.close()


def _cut_off(data: bytes, limits: Limits) -> Content | None:
    """What can be read of a file that was cut off; None for any other."""
    closed = pdf_salvage.closed(data)
    found = None if closed is None else _first(closed, limits)
    return pdf_salvage.marked(found) if isinstance(found, Content) and _has_text(found) else None


def read(data: bytes, limits: Limits) -> Content:
    """The lines of a PDF with page and box. Raises ReadError `encrypted`, `corrupt`, `no-text`."""
    first = _first(data, limits)
    if isinstance(first, Content) and _has_text(first):
        return first
    if isinstance(first, ReadError) and (part := _cut_off(data, limits)) is not None:
        return part
    second = pdf_second.read(data, limits)
    if second is not None and _has_text(second):
        return second
    raise first if isinstance(first, ReadError) else pdf_scan.no_text(limits)
