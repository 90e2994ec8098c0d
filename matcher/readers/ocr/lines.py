"""Makes lines of recognised words: what is dirt left out, bullets and slips mended, headings and gaps marked."""

from collections.abc import Sequence
from itertools import groupby
from statistics import median

from matcher.readers.interface import Box, Line
from matcher.readers.ocr.ocr import Word
from matcher.readers.ocr.repair import repaired
from matcher.readers.pdf.layout import arrange
from matcher.readers.pdf.layout_sides import Piece

_DIRT = 0.3
"""Sureness below which signs without a letter or digit are rules, stains and icons."""
_FIRM = 0.6
_FEW = 3
"""Words of three letters and `_FIRM` sureness from which a picture is taken to hold text: a face or a wood grain gives
letters too, all of them unsure."""
_HEADING = 1.25
"""A line this much taller than most is a heading. The heights are of the letters drawn, so they vary by a fifth."""
_WIDE = 1.2
"""A gap above this share of the letters' height is no blank between words."""
_GAP = 0.9
"""A gap above this share of a line's height is an empty line."""


def holds_text(words: Sequence[Word]) -> bool:
    """Whether these words come from text rather than from the grain of a picture."""
    firm = sum(word.sure >= _FIRM and sum(map(str.isalpha, word.text)) >= 3 for word in words)
    return firm >= _FEW and firm * 8 >= len(words)


def _clean(words: Sequence[Word]) -> list[Word]:
    """The words without dirt, and without lines that hold nothing else."""
    kept = [word for word in words if any(map(str.isalnum, word.text)) or word.sure >= _DIRT]
    lines = [list(group) for _, group in groupby(kept, key=lambda word: word.line)]
    return [word for line in lines if any(any(map(str.isalnum, word.text)) for word in line) for word in line]


def _box(words: Sequence[Word]) -> Box:
    return (
        min(word.box[0] for word in words),
        min(word.box[1] for word in words),
        max(word.box[2] for word in words),
        max(word.box[3] for word in words),
    )


def _pieces(words: Sequence[Word], scale: float) -> list[Piece]:
    """The lines cut at their wide gaps, with places in points; `start` and `end` count words."""
    numbers = {line: number for number, line in enumerate(dict.fromkeys(word.line for word in words))}
    found: list[Piece] = []
    start = 0
    for end in range(1, len(words) + 1):
        if end < len(words) and words[end].line == words[end - 1].line:
            height = max(words[end].box[3] - words[end].box[1], words[end - 1].box[3] - words[end - 1].box[1])
            if words[end].box[0] - words[end - 1].box[2] <= _WIDE * height or end - start == 1 == len(
                words[start].text
            ):
                continue
        box = _box(words[start:end])
        x0, top, x1, bottom = (side * scale for side in box)
        text = " ".join(word.text for word in words[start:end])
        found.append(Piece(start, end, x0, top, x1, bottom, text, len(found), numbers[words[start].line]))
        start = end
    return found


def _is_heading(text: str, height: float, body: float) -> bool:
    return height >= body * _HEADING and len(text) <= 60 and not text.endswith((".", ",", ";", "-"))


def lines(recognised: Sequence[Word], page: int, scale: float) -> list[Line]:
    """The lines of a page: in the words' order, but for columns and dates that the engine took apart; `scale` turns
    pixels into points."""
    words = _clean(recognised)
    if not words:
        return []
    spans = arrange(_pieces(words, scale))
    rows = [[word for start, end in line for word in words[start:end]] for line in spans]
    boxes = [_box(row) for row in rows]
    body = median(box[3] - box[1] for row, box in zip(rows, boxes, strict=True) for _ in row)
    made: list[Line] = []
    before: Box | None = None
    for row, box in zip(rows, boxes, strict=True):
        if before is not None and not -_GAP * body <= box[1] - before[3] <= _GAP * body:
            made.append(Line(text="", page=page))
        text = repaired(" ".join(word.text for word in row))
        kind = "heading" if _is_heading(text, box[3] - box[1], body) else "text"
        x0, top, x1, bottom = (round(side * scale, 2) for side in box)
        made.append(Line(text=text, page=page, kind=kind, box=(x0, top, x1, bottom)))
        before = box
    return made
