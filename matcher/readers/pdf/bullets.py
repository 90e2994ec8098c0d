"""Bullets that a PDF draws as small discs or squares and not as letters, as browsers print the lists of a page."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from matcher.readers.interface import Box
from matcher.readers.pdf.layout_sides import is_bulleted
from matcher.readers.pdf.rows import Frame, Row

_DISCS = 2_000
"""Discs of a page beyond which it is a drawing."""
_SIZES = (1.5, 7.0)
"""Width and height of a bullet in points."""
_ROUND = 1.35
"""How many times as wide as high it may be, or as high as wide."""
_SHARE = 0.5
"""Highest bullet as a share of its line's height; a dot on a timeline is higher."""
_GAP = 1.3
"""Widest gap between a bullet and its line as a share of the line's height."""
_LEVEL = 0.25
"""Distance of a bullet's middle from that of its line, as a share of the line's height."""
_AT_LEAST = 2
"""Bullets of a list. One disc alone may be anything."""
_EDGE = 1.5
_REACH = 6
"""Points up and down in which the row of a bullet is looked for."""


def discs(boxes: NDArray[np.float64], frame: Frame) -> list[Box]:
    """The small round or square ones of these boxes (PDF space), in points from the page's top left, no two of them
    side by side as the dots of a rating are."""
    wide, high = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    least, most = np.minimum(wide, high), np.maximum(wide, high)
    small = boxes[(least >= _SIZES[0]) & (most <= _SIZES[1]) & (most <= _ROUND * least)]
    if len(small) > _DISCS:
        return []
    placed = sorted({frame.place(*map(float, box)) for box in small})
    placed.sort(key=lambda box: (round(box[1] / _EDGE), box[0]))
    near = {
        one
        for before, after in pairwise(placed)
        if abs(before[1] - after[1]) < _EDGE and before[0] + _EDGE < after[0] < before[2] + 3 * _SIZES[1]
        for one in (before, after)
    }
    return [box for box in placed if box not in near]


def _leads(mark: Box, row: Row) -> bool:
    """Whether a disc is the bullet of a row."""
    x0, top, _, bottom = row.box
    off = abs((mark[1] + mark[3]) - (top + bottom)) / 2
    near = 0 < x0 - mark[2] <= _GAP * row.height
    return near and off <= _LEVEL * row.height and mark[3] - mark[1] <= _SHARE * row.height


def led(rows: Sequence[Row], marks: Sequence[Box]) -> list[Row]:
    """The rows, those beside a disc with the bullet that it is."""
    if len(marks) < _AT_LEAST:
        return list(rows)
    at: dict[int, list[Box]] = {}
    for mark in marks:
        middle = int((mark[1] + mark[3]) / 2)
        for level in range(middle - _REACH, middle + _REACH + 1):
            at.setdefault(level, []).append(mark)
    found = list(rows)
    beside = [
        number
        for number, row in enumerate(rows)
        if any(_leads(mark, row) for mark in at.get(int((row.box[1] + row.box[3]) / 2), ()))
    ]
    if len(beside) >= _AT_LEAST:
        for number in beside:
            if not is_bulleted(rows[number].text):
                found[number] = replace(rows[number], text=f"\u2022 {rows[number].text}")
    return found
