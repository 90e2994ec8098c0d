"""What a PDF's page draws beside its words, as far as it can hide them or pass for them."""

import ctypes
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]
from numpy.typing import NDArray

from matcher.readers.pdf.calls import (
    Handle,
    bounds,
    form_matrix,
    form_objects,
    of_kind,
    page_objects,
    segments,
    set_active,
    tiled,
)

_OBJECTS = 100_000
"""Objects of a page beyond which nothing of it is looked at. Pages that set every letter by itself have 5,000."""
_SEGMENTS = 300_000
"""Lines and curves of a page beyond which it is not drawn again: at worst that takes a second or two."""
_DEPTH = 45
"""Forms inside forms are opened this deep; PDFium itself stops at 40."""
_RECTANGLE = (4, 5)
"""Segments of a rectangle, closed or not."""


@dataclass(slots=True)
class Drawn:
    """The objects of a page by kind, those within forms included; `covers` are the boxes of pictures and shadings,
    `outlines` those of paths, in PDF space. Paths painted with tiles stand among the pictures too, and alone in
    `tiles`."""

    texts: list[Handle] = field(default_factory=list)
    pictures: list[Handle] = field(default_factory=list)
    paths: list[Handle] = field(default_factory=list)
    tiles: list[Handle] = field(default_factory=list)
    covers: NDArray[np.float64] = field(default_factory=lambda: np.empty((0, 4)))
    outlines: NDArray[np.float64] = field(default_factory=lambda: np.empty((0, 4)))


def _moved(boxes: NDArray[np.float64], matrix: NDArray[np.float64]) -> NDArray[np.float64]:
    """The boxes around boxes after a matrix."""
    x0, y0, x1, y1 = boxes.T
    corners = np.stack((np.stack((x0, y0), 1), np.stack((x1, y0), 1), np.stack((x0, y1), 1), np.stack((x1, y1), 1)))
    seen = corners @ matrix[:2] + matrix[2]
    return np.hstack((seen.min(axis=0), seen.max(axis=0)))


def survey(page: pdfium.PdfPage) -> Drawn | None:
    """The objects of the page; None where it has more than can be looked at."""
    drawn = Drawn()
    covers: list[NDArray[np.float64]] = []
    outlines: list[NDArray[np.float64]] = []
    count = 0
    waiting = [(*page_objects(page), np.array(((1.0, 0.0), (0.0, 1.0), (0.0, 0.0))), 0)]
    while waiting:
        objects, kinds, matrix, depth = waiting.pop()
        count += len(objects)
        if count > _OBJECTS or depth > _DEPTH:
            return None
        drawn.texts += of_kind(objects, kinds, raw.FPDF_PAGEOBJ_TEXT)
        pictures = of_kind(objects, kinds, raw.FPDF_PAGEOBJ_IMAGE)
        paths = of_kind(objects, kinds, raw.FPDF_PAGEOBJ_PATH)
        tiles = tiled(paths)
        drawn.pictures += pictures + tiles
        drawn.paths += paths
        drawn.tiles += tiles
        for held, found in (
            (pictures + tiles + of_kind(objects, kinds, raw.FPDF_PAGEOBJ_SHADING), covers),
            (paths, outlines),
        ):
            if held:
                found.append(_moved(bounds(held), matrix))
        for form in of_kind(objects, kinds, raw.FPDF_PAGEOBJ_FORM):
            inner = form_matrix(form)
            both = np.vstack((inner[:2] @ matrix[:2], inner[2] @ matrix[:2] + matrix[2]))
            waiting.append((*form_objects(form), both, depth + 1))
    if covers:
        drawn.covers = np.vstack(covers)
    if outlines:
        drawn.outlines = np.vstack(outlines)
    return None if sum(map(segments, drawn.paths)) > _SEGMENTS else drawn


def pixels(drawn: Drawn) -> int:
    """The pixels of a page's pictures."""
    wide, high = ctypes.c_uint(), ctypes.c_uint()
    found = 0
    for picture in drawn.pictures:
        if raw.FPDFImageObj_GetImagePixelSize(_pointer(picture), wide, high):
            found += wide.value * high.value
    return found


def _pointer(handle: Handle) -> Any:
    return ctypes.cast(handle, raw.FPDF_PAGEOBJECT)


def activate(objects: Iterable[Handle], on: bool) -> None:
    """Have objects drawn and their text read, or neither."""
    for item in objects:
        set_active(item, on)


def lacks_glyphs(text: Handle, signs: str) -> bool:
    """Whether the letters of a text object are drawn nowhere here, because their font is not in the file and PDFium
    has none to put in its place: other programs show them. A font in the file draws the same everywhere."""
    font = raw.FPDFTextObj_GetFont(_pointer(text))
    if not font or raw.FPDFFont_GetIsEmbedded(font) != 0:
        return False
    return not any(raw.FPDFFont_GetGlyphPath(font, ord(sign), 12.0) for sign in signs)


def crossed(
    drawn: Drawn, covers: NDArray[np.float64], outlines: NDArray[np.float64], zones: NDArray[np.float64]
) -> NDArray[np.bool_]:
    """Which zones something drawn reaches into, so that ink there need not be the word's own: a picture, the edge of a
    path, or a path around them that is no plain rectangle. `covers` and `outlines` are the boxes of `drawn` in the
    space of the zones."""
    found = np.zeros(len(zones), dtype=np.bool_)
    x0, y0, x1, y1 = zones.T
    for left, top, right, bottom in covers:
        found |= (x0 < right) & (x1 > left) & (y0 < bottom) & (y1 > top)
    for path, (left, top, right, bottom) in zip(drawn.paths, outlines, strict=True):
        meets = (x0 < right) & (x1 > left) & (y0 < bottom) & (y1 > top)
        if meets.any():
            edged = meets & ~((x0 >= left) & (x1 <= right) & (y0 >= top) & (y1 <= bottom))
            found |= edged if _is_plain(path) else meets
    return found


def _is_plain(path: Handle) -> bool:
    """Whether a path is a rectangle along the page's edges."""
    count = segments(path)
    if count not in _RECTANGLE:
        return False
    item = _pointer(path)
    x, y = ctypes.c_float(), ctypes.c_float()
    points = []
    for index in range(count):
        raw.FPDFPathSegment_GetPoint(raw.FPDFPath_GetPathSegment(item, index), x, y)
        points.append((x.value, y.value))
    return all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(points))
