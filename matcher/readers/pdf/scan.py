"""Pages of a PDF that hold pictures in place of text: drawn small enough, recognised, and put where they belong."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from math import sqrt
from typing import TYPE_CHECKING

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Notice
from matcher.readers.interface import Content, Line
from matcher.readers.ocr import pages as ocr_pages
from matcher.readers.ocr.ocr import DPI, REMEDY

if TYPE_CHECKING:
    from PIL.Image import Image

_STAMP = 100
"""Letters and digits up to which a page may still be a picture: scanning programs stamp their name, a number or an
envelope's long id on it."""
_NONE = 20
"""Letters and digits up to which a page has next to no text, so that a small picture or a drawing is worth a look."""
_PAGE_SHARE = 0.3
"""Share of a stamped page that a picture must cover to be the page."""
_DRAWN = 40
"""Shapes from which a page without text may hold letters drawn as outlines."""
_OBJECTS = 3_000
_PIXELS = 9_000_000
"""A letter page has 3.7 million at 200 dots per inch."""
_POINTS = 72.0


def _is_mostly_picture(page: pdfium.PdfPage, letters: int) -> bool:
    """Whether a page of so few letters shows more than it says."""
    wide, high = page.get_size()
    covered, shapes = 0.0, 0
    for drawn in islice(page.get_objects(max_depth=1), _OBJECTS):
        if drawn.type in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM):
            x0, y0, x1, y1 = drawn.get_bounds()
            covered = max(covered, (x1 - x0) * (y1 - y0) / max(1.0, wide * high))
        shapes += drawn.type == raw.FPDF_PAGEOBJ_PATH
    if letters > _NONE:
        return covered >= _PAGE_SHARE
    return covered > 0 or shapes >= _DRAWN


def _is_picture(document: pdfium.PdfDocument, index: int, letters: int) -> bool:
    if letters > _STAMP:
        return False
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return False
    try:
        return _is_mostly_picture(page, letters)
    except pdfium.PdfiumError:
        return letters <= _NONE
    finally:
        page.close()


def _drawing(document: pdfium.PdfDocument, index: int) -> "Callable[[], tuple[Image, float]]":
    """What draws a page grey, with the points that a pixel takes. Raises ReadError."""

    def draw() -> "tuple[Image, float]":
        try:
            page = document[index]
            try:
                wide, high = page.get_size()
                scale = min(DPI / _POINTS, sqrt(_PIXELS / max(1.0, wide * high)))
                image = page.render(scale=scale, grayscale=True).to_pil().convert("L")
                return image, 1 / scale
            finally:
                page.close()
        except (pdfium.PdfiumError, ValueError) as error:
            raise ReadError("corrupt", f"Page {index + 1} could not be drawn.") from error

    return draw


def _together(content: Content, found: dict[int, list[Line]]) -> tuple[Line, ...]:
    """The lines with those of the recognised pages in place of the few that were there."""
    made: list[Line] = []
    kept = [line for line in content.lines if line.page not in found]
    for page in sorted({line.page or 0 for line in kept} | set(found)):
        if page in found:
            made += [Line(text="", page=page), *found[page]]
        else:
            made += [line for line in kept if (line.page or 0) == page]
    return tuple(made)


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def recognised(document: pdfium.PdfDocument, content: Content, limits: Limits) -> Content:
    """The content with the text of pages that are pictures, as far as there is a program to recognise it; other pages
    stay as they are, those with a layer of recognised text too. Raises ReadError `timeout`, `corrupt` or `unreadable`
    where there is no text but on pages that could not be recognised."""
    letters: Counter[int] = Counter()
    for line in content.lines:
        letters[line.page or 1] += _letters(line.text)
    if sum(len(line.text) for line in content.lines) > limits.characters:
        return content  # reading stopped there; the pages behind it were not looked at
    count = min(len(document), limits.pages)
    scanned = [index for index in range(count) if _is_picture(document, index, letters[index + 1])]
    if not scanned:
        return content
    result = ocr_pages.recognise(
        [ocr_pages.Picture(page=index + 1, draw=_drawing(document, index)) for index in scanned], limits
    )
    if result is None:
        return _unread(content, scanned) if any(letters.values()) else content
    if result.reason is not None and not result.lines and not any(letters.values()):
        raise result.reason
    new = sum(_letters(line.text) for lines in result.lines.values() for line in lines)
    old = sum(count for page, count in letters.items() if page not in result.lines)
    mixed = (new * result.confidence + old * content.confidence) / (new + old) if new + old else content.confidence
    return replace(
        content,
        lines=_together(content, result.lines),
        notices=(*content.notices, *result.notices),
        confidence=mixed,
    )


def _unread(content: Content, scanned: list[int]) -> Content:
    """The content with the word that some of its pages are pictures and were not read."""
    pages = [index + 1 for index in scanned]
    are = "is a picture and was" if len(pages) == 1 else "are pictures and were"
    text = f"{ocr_pages.named(pages)} {are} not read: no program for text recognition (OCR) is installed. {REMEDY}"
    return replace(content, notices=(*content.notices, Notice(code="cut-short", text=text, page=pages[0])))


def no_text(limits: Limits) -> ReadError:
    """Why a PDF whose pages gave no text was not read."""
    return ocr_pages.no_text(limits, "The pages hold pictures and no text, as a scan does")
