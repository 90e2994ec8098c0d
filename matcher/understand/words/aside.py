"""A document without some of its passages, and the way back: findings of the rest get the offsets of the whole."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from matcher.model import Block, Document, Evidence

_T = TypeVar("_T")
_QUOTE = 90
"""Characters of a passage that a notice quotes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """`document` is the whole without the passages, `whole` the text it came from; piece n of the rest begins at
    `starts[n]` of the rest and reached from `pieces[n][0]` to `pieces[n][1]` in the whole."""

    document: Document
    whole: str
    pieces: tuple[tuple[int, int], ...]
    starts: tuple[int, ...]

    def back(self, finding: _T) -> _T:
        """The same finding with each Evidence in it as it stands in the whole. What reaches over a passage that was
        left out ends before it."""
        moved: _T = self._moved(finding)
        return moved

    def _moved(self, value: Any) -> Any:
        if isinstance(value, Evidence):
            return self._evidence(value)
        if isinstance(value, tuple):
            return tuple(map(self._moved, value))
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{f.name: self._moved(getattr(value, f.name)) for f in fields(value)})
        return value

    def _evidence(self, told: Evidence) -> Evidence:
        at = max(0, bisect_right(self.starts, told.start) - 1)
        first, last = self.pieces[at]
        start = min(first + told.start - self.starts[at], last)
        end = max(start, min(start + told.end - told.start, last))
        return replace(told, start=start, end=end, quote=self.whole[start:end])


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that touch or overlap as one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def without(document: Document, spans: Iterable[tuple[int, int]]) -> Rest:
    """The document without these stretches of its text. No character is added; of the two gaps around a stretch the
    wider one stays."""
    text = document.text
    pieces = []
    at = 0
    for start, end in (*merged(spans), (len(text), len(text))):
        if start > at:
            pieces.append((at, start))
        at = max(at, end)
    pieces = _joined(text, pieces)
    starts, length = [], 0
    for start, end in pieces:
        starts.append(length)
        length += end - start
    rest = "".join(text[start:end] for start, end in pieces)
    blocks = (_block(block, pieces, starts, length) for block in document.blocks)
    return Rest(
        document=replace(document, text=rest, blocks=tuple(block for block in blocks if block is not None)),
        whole=text,
        pieces=tuple(pieces) or ((0, 0),),
        starts=tuple(starts) or (0,),
    )


def _joined(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pieces without the blanks and line ends that would stand twice where a passage was taken out."""
    out: list[tuple[int, int]] = []
    for start, end in pieces:
        if not out or out[-1][0] == out[-1][1]:
            bare = start + len(text[start:end]) - len(text[start:end].lstrip())
            out = [(bare if start else start, end)]
            continue
        first, last = out[-1]
        before = len(text[first:last].rstrip()) + first
        after = end - len(text[start:end].lstrip())
        gap = text.count("\n", before, last) - text.count("\n", start, after)
        if gap > 0 or (gap == 0 and before < last):
            start = after
        else:
            out[-1] = (first, before)
        if start < end:
            out.append((start, end))
    return [(start, end) for start, end in out if start < end]


def _block(block: Block, pieces: list[tuple[int, int]], starts: list[int], length: int) -> Block | None:
    start, end = (_down(offset, pieces, starts, length) for offset in (block.start, block.end))
    return replace(block, start=start, end=end) if start < end else None


def _down(offset: int, pieces: list[tuple[int, int]], starts: list[int], length: int) -> int:
    """Where a place of the whole stands in the rest; one inside a passage, where the passage was."""
    at = bisect_left(pieces, (offset + 1, 0)) - 1
    if at < 0:
        return 0
    first, last = pieces[at]
    return starts[at] + min(offset, last) - first if at < len(starts) else length


def opening(text: str, start: int, end: int) -> str:
    """The first words of a passage on one line, for a notice."""
    words = " ".join(text[start : min(end, start + 4 * _QUOTE)].split())
    if len(words) <= _QUOTE:
        return words
    return words[:_QUOTE].rsplit(" ", 1)[0] + " …"
