"""Columns of a page: parts in which both sides of a gutter are texts of their own, found from the largest down."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matcher.readers.pdf.layout_sides import EDGE, ROW, Piece, is_apart, is_level, is_section, rows_of, said, side

_GUTTER = 5.0
"""Narrowest gutter in points."""
_HEAD = 4
"""Rows on the right of a page's head, above the first heading, that are no column."""
_DEPTH = 12
"""Columns within columns that are looked for."""
_HANG = 45.0
"""Points by which a heading may stand left of the lines that it heads."""
_CANDIDATES = 12
"""Left edges, the most frequent first, at which a column may begin."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """A part of a page with two columns: what lies above, left, right and below."""

    above: list[Piece]
    left: list[Piece]
    right: list[Piece]
    below: list[Piece]


def _bands(pieces: Sequence[Piece], edge: float) -> Iterable[tuple[list[Piece], list[Piece]]]:
    """Stretches from top to bottom in which no row has a piece across a gutter that ends at `edge`: the pieces left
    and right of it."""
    across = sorted((p for p in pieces if p.x0 < edge - EDGE and p.x1 > edge - _GUTTER), key=lambda piece: piece.middle)
    middles = [piece.middle for piece in across]
    sides: dict[int, tuple[list[Piece], list[Piece]]] = {}
    for piece in pieces:
        if piece.x0 >= edge - EDGE or piece.x1 <= edge - _GUTTER:
            at = bisect_left(middles, piece.middle)
            if not any(is_level(piece, other) for other in across[max(0, at - 1) : at + 1]):
                band = sides.setdefault(at, ([], []))
                band[piece.x0 >= edge - EDGE].append(piece)
    for left, right in sides.values():
        if left and right:
            yield left, right


def _edges(pieces: Sequence[Piece]) -> list[float]:
    """Left edges at which several lines begin, the most frequent first, and those of headings that hang out of them to
    the left; leftmost excluded."""
    least = min(piece.x0 for piece in pieces)
    counts: Counter[int] = Counter(round(piece.x0 / EDGE) for piece in pieces if piece.x0 > least + 20)
    found: list[float] = []
    for slot, _ in sorted(counts.items(), key=lambda item: (-item[1] - counts[item[0] + 1], item[0])):
        if counts[slot - 1] + counts[slot] + counts[slot + 1] >= 2 and len(found) < _CANDIDATES:
            found.append(min(piece.x0 for piece in pieces if abs(round(piece.x0 / EDGE) - slot) <= 1))
    hung = {p.x0 for p in pieces for edge in found if EDGE < edge - p.x0 < _HANG and p.x0 > least + 20}
    return list(dict.fromkeys([*found, *sorted(hung)[:_CANDIDATES]]))


def _cut(pieces: list[Piece], trim: bool) -> _Cut | None:
    """The largest part of a page that is two columns, if there is one."""
    best: tuple[int, float] = (0, 0.0)
    found: _Cut | None = None
    for edge in _edges(pieces):
        for left, right in _bands(pieces, edge):
            score = (min(len(left) + len(right), 4 * min(len(left), len(right))), -edge)
            if score > best and is_apart(side(left), side(right)):
                best, found = score, _around(pieces, left, right, trim)
    return found


def _around(pieces: list[Piece], left: list[Piece], right: list[Piece], trim: bool) -> _Cut:
    """Two columns, and what lies above and below them. What stands under the left column with a heading of its own,
    lower than the right one ends, lies below; what stands right of the page's head, above."""
    begin, end = (_head(left, right), _foot(left, right)) if trim else (float("-inf"), float("inf"))
    kept = [piece for piece in left if begin <= piece.middle < end]
    second = [piece for piece in right if begin <= piece.middle]
    if not kept or not second:
        kept, second = left, right
    held = {piece.rank for piece in kept + second}
    centre = min(piece.middle for piece in kept + second)
    others = [piece for piece in pieces if piece.rank not in held]
    above = [piece for piece in others if piece.middle <= centre]
    return _Cut(above, kept, second, [piece for piece in others if piece.middle > centre])


def _head(left: list[Piece], right: list[Piece]) -> float:
    """Where the columns begin: at the first heading on either side, where what stands above it on the right is a part
    of the page's head."""
    rows = rows_of(left), rows_of(right)
    begin = min((row[0].top for side in rows for row in side if is_section(said(row))), default=float("-inf"))
    above = [row for row in rows[1] if row[0].middle < begin]
    whole = not any(p.top < begin - ROW * p.height and p.middle > begin for p in left + right)
    return (
        begin if 0 < len(above) <= _HEAD and whole and any(piece.middle >= begin for piece in left) else float("-inf")
    )


def _foot(left: list[Piece], right: list[Piece]) -> float:
    """Where the left column ends: at the first heading below the end of the right one, which begins a part of its
    own."""
    end = max(piece.bottom for piece in right)
    return min(
        (row[0].top for row in rows_of(left) if row[0].top > end and is_section(said(row))), default=float("inf")
    )


def regions(pieces: list[Piece], trim: bool, depth: int = 0) -> list[list[Piece]]:
    """The parts of a page in reading order, each to be read from top to bottom; `trim`: with head and foot apart."""
    cut = _cut(pieces, trim) if depth < _DEPTH and len(pieces) > 3 else None
    if cut is None:
        return [pieces] if pieces else []
    parts = (cut.above, cut.left, cut.right, cut.below)
    return [region for part in parts for region in regions(part, trim, depth + 1)]
