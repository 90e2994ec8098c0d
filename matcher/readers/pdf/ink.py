"""Draws parts of a PDF's page into memory and measures the ink in boxes: small and grey first, in colour on a second
look."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]
from numpy.typing import NDArray

from matcher.readers.pdf.rows import Frame

Boxes = NDArray[np.float64]
"""Rows of left, top, right, bottom in points from the seen page's top left."""
Pixels = NDArray[np.uint8]

_PIXELS = 3_000_000
"""Pixels of one drawing at most: an A4 page at 180 dpi. Larger regions are drawn coarser."""
_MIDDLE = (0.28, 0.72)
"""The part of a word's box, from its top, in which nearly every letter has ink and the lines above and below have
none."""
_OWN = (0.08, 0.92)
"""The part of a word's box into which no other line reaches, unless lines stand on each other."""
_WHOLE = (0.0, 1.0)
_ROWS = 3
"""Rows of pixels looked at in the middle of a box."""
_LINES = 1_000
"""Lines of a page that are held against each other; with more, boxes are counted pixel by pixel."""
_REACH = 0.3
"""Share of its height by which a box may reach into the next one on its line and not overlap it."""
_INSET = 0.15
"""Share of its height by which a box is narrowed at both ends, as slanted letters reach into the next word."""


def placed(frame: Frame, boxes: NDArray[np.float64]) -> Boxes:
    """Boxes of PDF space (rows of left, bottom, right, top) as the seen page has them."""
    x0, y0, x1, y1 = boxes.T
    if frame.turn == 90:
        found = (y0 - frame.bottom, x0 - frame.left, y1 - frame.bottom, x1 - frame.left)
    elif frame.turn == 180:
        found = (frame.right - x1, y0 - frame.bottom, frame.right - x0, y1 - frame.bottom)
    elif frame.turn == 270:
        found = (frame.top - y1, frame.right - x1, frame.top - y0, frame.right - x0)
    else:
        found = (x0 - frame.left, frame.top - y1, x1 - frame.left, frame.top - y0)
    return np.stack(found, axis=1)


def extent(frame: Frame) -> tuple[float, float]:
    """Width and height of the seen page in points."""
    wide, high = frame.right - frame.left, frame.top - frame.bottom
    return (high, wide) if frame.turn in (90, 270) else (wide, high)


@dataclass(frozen=True, slots=True)
class View:
    """A part of the page as pixels: its corner in points, pixels a point, and its size and the whole page's in
    pixels."""

    left: float
    top: float
    scale: float
    width: int
    height: int
    page: tuple[int, int]

    def pixels(self, boxes: Boxes) -> Boxes:
        """Boxes in pixels of this view, not yet rounded."""
        return (boxes - (self.left, self.top, self.left, self.top)) * self.scale

    def whole(self, boxes: Boxes) -> NDArray[np.int64]:
        """What is a word's own of each box, in whole pixels within the view, one pixel wide and high at least."""
        found = np.round(self.pixels(inner(boxes, _OWN)))
        low, high = found[:, :2], found[:, 2:]
        room = np.array((self.width, self.height), dtype=np.float64)
        low = np.clip(low, 0, room - 1)
        return np.hstack((low, np.maximum(np.clip(high, 1, room), low + 1))).astype(np.int64)


def view(frame: Frame, boxes: Boxes, scale: float) -> View:
    """The part of the page that holds these boxes, at `scale` pixels a point or as many as there is room for."""
    wide, high = extent(frame)
    left, top = np.clip(boxes[:, :2].min(axis=0), 0, (wide, high))
    right, bottom = np.clip(boxes[:, 2:].max(axis=0), (left, top), (wide, high))
    region = max((right - left) * (bottom - top), 1.0)
    scale = float(min(scale, (_PIXELS / region) ** 0.5, _PIXELS / max(right - left, bottom - top, 1.0)))
    left, top = float(np.floor(left * scale) / scale), float(np.floor(top * scale) / scale)
    width, height = (int(np.ceil((far - near) * scale)) + 1 for near, far in ((left, right), (top, bottom)))
    return View(left, top, scale, width, height, (max(1, round(wide * scale)), max(1, round(high * scale))))


def draw(page: pdfium.PdfPage, view: View, *, colour: bool = False) -> Pixels:
    """The view as rows of pixels, grey, or with blue, green and red. White where the page has nothing."""
    kind = raw.FPDFBitmap_BGRx if colour else raw.FPDFBitmap_Gray
    bitmap = pdfium.PdfBitmap.new_native(view.width, view.height, kind)
    try:
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, view.width, view.height)
        start = (-round(view.left * view.scale), -round(view.top * view.scale))
        flags = 0 if colour else raw.FPDF_GRAYSCALE
        raw.FPDF_RenderPageBitmap(bitmap, page, *start, *view.page, 0, flags)
        found: Any = bitmap.to_numpy()
        return np.array(found[:, :, :3] if colour else found.reshape(view.height, view.width))
    finally:
        bitmap.close()


def _middles(view: View, boxes: Boxes) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where the rows in the middle of each box begin and end in the view's pixels laid end to end."""
    found = view.pixels(middles(boxes))
    steps = np.linspace(0, 1, _ROWS)
    y = found[:, 1:2] + (found[:, 3:4] - found[:, 1:2]) * steps
    y = np.clip(y.astype(np.int64), 0, view.height - 1)
    x0 = np.clip(np.floor(found[:, 0:1]).astype(np.int64), 0, view.width - 1)
    x1 = np.maximum(np.clip(np.ceil(found[:, 2:3]).astype(np.int64), 1, view.width), x0 + 1)
    # a row may end where the last pixel begins: reduceat takes no end behind it
    ends = np.minimum(y * view.width + x1, view.width * view.height - 1)
    return np.asarray((y * view.width + x0).ravel(), dtype=np.int64), np.asarray(ends.ravel(), dtype=np.int64)


def inner(boxes: Boxes, part: tuple[float, float], inset: float = _INSET) -> Boxes:
    """A part of each box, from its top, narrowed at both ends."""
    x0, y0, x1, y1 = boxes.T
    high = y1 - y0
    inset = np.minimum(inset * high, 0.25 * (x1 - x0))
    return np.stack((x0 + inset, y0 + high * part[0], x1 - inset, y0 + high * part[1]), axis=1)


def middles(boxes: Boxes) -> Boxes:
    """The middle of each box."""
    return inner(boxes, _MIDDLE)


def _over_rows(operation: Any, flat: NDArray[Any], begins: NDArray[np.int64], ends: NDArray[np.int64]) -> Any:
    """The operation over `flat[begin:end]` of every row. `reduceat` also takes what lies between two rows; sorted, that
    is one pass over the page."""
    order = np.argsort(begins, kind="stable")
    bounds = np.empty(2 * len(begins), dtype=np.int64)
    bounds[0::2], bounds[1::2] = begins[order], ends[order]
    found = np.empty(len(begins), dtype=flat.dtype)
    found[order] = operation.reduceat(flat, bounds)[::2]
    return found.reshape(-1, _ROWS)


def contrast(pixels: Pixels, view: View, boxes: Boxes) -> NDArray[np.int64]:
    """Darkest against lightest grey in the middle of each box: 0 to 255."""
    begins, ends = _middles(view, boxes)
    flat = pixels.ravel()
    light = _over_rows(np.maximum, flat, begins, ends).max(axis=1)
    dark = _over_rows(np.minimum, flat, begins, ends).min(axis=1)
    return np.asarray(light.astype(np.int64) - dark.astype(np.int64))


def parted(boxes: Boxes) -> Boxes:
    """The boxes, each ended where the next one on its line begins: letters reach a little into the next box, those of a
    word that was cut in pieces more."""
    x0, y0, x1, y1 = boxes.T
    after = x0[1:]
    level = (y0[1:] < y1[:-1]) & (y1[1:] > y0[:-1])
    reaches = level & (after < x1[:-1]) & (after > x1[:-1] - _REACH * (y1 - y0)[:-1]) & (after > x0[:-1])
    found = boxes.copy()
    found[:-1, 2][reaches] = after[reaches]
    return found


def may_overlap(boxes: Boxes, lines: NDArray[np.int64]) -> bool:
    """Whether boxes could reach into one another, asked cheaply: within a line the next word begins before the last one
    ends, or the boxes of two lines meet. `lines` is the line of each box, in order."""
    x0, y0, x1, y1 = boxes.T
    same = lines[1:] == lines[:-1]
    level = (y0[1:] < y1[:-1]) & (y1[1:] > y0[:-1])
    if (same & level & (x0[1:] < x1[:-1])).any():
        return True
    # a line that goes on below, as PDFium joins what a hyphen broke, is two
    same &= level
    starts = np.flatnonzero(np.concatenate(([True], ~same)))
    if len(starts) > _LINES:
        return True
    ends = (
        np.minimum.reduceat(x0, starts),
        np.minimum.reduceat(y0, starts),
        np.maximum.reduceat(x1, starts),
        np.maximum.reduceat(y1, starts),
    )
    lines_of = np.stack(ends, axis=1)
    left, top, right, bottom = lines_of.T[:, :, None]
    zones = middles(lines_of).T
    meet = (left < zones[2]) & (right > zones[0]) & (top - 1 < zones[3]) & (bottom + 1 > zones[1])
    return int(meet.sum()) > len(starts)


def overlapped(view: View, boxes: Boxes) -> NDArray[np.bool_]:
    """Which boxes have another one reaching into their middle. Counts how many boxes cover each pixel."""
    found = view.pixels(inner(boxes, _WHOLE, 0.0))
    room = np.array((view.width, view.height), dtype=np.float64)
    # up and down outwards to whole pixels, as ink fades over the edge of a box
    left, top = np.clip(np.floor(found[:, :2] + (0.5, -0.5)), 0, room).astype(np.int64).T
    right, bottom = np.clip(np.ceil(found[:, 2:] + (-0.5, 0.5)), 0, room).astype(np.int64).T
    count = np.zeros((view.height + 1, view.width + 1), dtype=np.int32)
    for y, x, step in ((top, left, 1), (top, right, -1), (bottom, left, -1), (bottom, right, 1)):
        np.add.at(count, (y, x), step)
    cover = count.cumsum(axis=0).cumsum(axis=1)[:-1, :-1]
    begins, ends = _middles(view, boxes)
    return np.asarray(_over_rows(np.maximum, cover.ravel(), begins, ends).max(axis=1) > 1)


def differs(one: Pixels, other: Pixels, box: Sequence[int], least: int) -> float:
    """The share of a box's height in which two drawings differ by `least` at least."""
    x0, y0, x1, y1 = box
    apart = np.abs(one[y0:y1, x0:x1].astype(np.int16) - other[y0:y1, x0:x1]) >= least
    return float(apart.reshape(y1 - y0, -1).any(axis=1).mean())
