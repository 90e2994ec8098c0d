"""Makes lines of recognised words: what is dirt left out, bullets and slips mended, headings and gaps marked."""

from collections.abc import Sequence
from itertools import groupby
from statistics import median

from matcher.readers.interface import Box, Line
from matcher.readers.ocr import Word
from matcher.readers.ocr_repair import repaired

_DIRT = 0.3
"""Sureness below which signs without a letter or digit are rules, stains and icons."""
_FIRM = 0.6
_FEW = 3
"""Words of three letters and `_FIRM` sureness from which a picture is taken to hold text: a face or a wood grain gives
letters too, all of them unsure."""
_HEADING = 1.25
"""A line this much taller than most is a heading. The heights are of the letters drawn, so they vary by a fifth."""
_GAP = 0.9
"""A gap above this share of a line's height is an empty line."""


def holds_text(words: Sequence[Word]) -> bool:
    """Whether these words come from text rather than from the grain of a picture."""
    firm = sum(word.sure >= _FIRM and sum(map(str.isalpha, word.text)) >= 3 for word in words)
    return firm >= _FEW and firm * 8 >= len(words)


def _clean(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if any(map(str.isalnum, word.text)) or word.sure >= _DIRT]


def _box(words: Sequence[Word]) -> Box:
    return (
        min(word.box[0] for word in words),
        min(word.box[1] for word in words),
        max(word.box[2] for word in words),
        max(word.box[3] for word in words),
    )


def _is_heading(text: str, height: float, body: float) -> bool:
    return height >= body * _HEADING and len(text) <= 60 and not text.endswith((".", ",", ";", "-"))


def lines(words: Sequence[Word], page: int, scale: float) -> list[Line]:
    """The lines of a page in the words' order; `scale` turns pixels into points."""
    groups = [_clean(list(group)) for _, group in groupby(words, key=lambda word: word.line)]
    rows = [(group, _box(group)) for group in groups if any(any(map(str.isalnum, word.text)) for word in group)]
    if not rows:
        return []
    body = median(box[3] - box[1] for group, box in rows for _ in group)
    made: list[Line] = []
    before: tuple[Box, tuple[int, int, int]] | None = None
    for group, box in rows:
        if before is not None and (box[1] - before[0][3] > _GAP * body or group[0].line[0] != before[1][0]):
            made.append(Line(text="", page=page))
        text = repaired(" ".join(word.text for word in group))
        kind = "heading" if _is_heading(text, box[3] - box[1], body) else "text"
        x0, top, x1, bottom = (round(side * scale, 2) for side in box)
        made.append(Line(text=text, page=page, kind=kind, box=(x0, top, x1, bottom)))
        before = (box, group[0].line)
    return made
