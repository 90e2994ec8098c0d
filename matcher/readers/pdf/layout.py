"""Reading order of a page from the places of its lines: columns in turn, labels and dates with their rows."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from matcher.readers.interface import Box
from matcher.readers.pdf.layout_columns import regions
from matcher.readers.pdf.layout_sides import (
    EDGE,
    ROW,
    Lines,
    Piece,
    Span,
    extent,
    is_bullet,
    is_labels,
    is_level,
    is_section,
    rows_of,
    side,
)

_PIECES = 2_000
"""Pieces on a page beyond which it is a drawing and not looked at: every step below is bounded by this."""
_SHADOW = 0.25
"""Share of a line's height by which a shadow lies beside its letters."""
_PIECES_ALIKE = 50
"""Pieces of the same words that are held against a new one."""
_RUNS = 120
"""Times the order of the file goes back up within a part of a page, beyond which it is kept as it is."""
_CELL = 3
"""Lines of a table's cell at most where no rules tell its end."""
_LEAD = 45.0
"""Points between a bullet and the text that it leads."""


def _follows(before: Piece, after: Piece) -> bool:
    """Whether a piece stands where one reads on: further right in the row, or further down."""
    if is_level(before, after):
        return after.x0 >= before.x0
    return after.middle > before.middle


def _runs(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Pieces in the order of the file, cut where that order goes back up."""
    runs: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.rank):
        if runs and _follows(runs[-1][-1], piece):
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return runs


def _belongs(run: list[Piece], to: list[Piece]) -> bool:
    """Whether a run stands among the rows of another one: between them, or as dates or labels beside them."""
    (_, top, _, bottom), (_, other_top, _, other_bottom) = extent(run), extent(to)
    top, bottom = max(top, other_top) - 1, min(bottom, other_bottom) + 1
    if top > bottom:
        return False
    inner, among = _between(run, top, bottom), _between(to, top, bottom)
    if not among or not inner:
        return False
    x0, _, x1, _ = extent(inner)
    left, _, right, _ = extent(among)
    if left < x1 - EDGE and right > x0 + EDGE:
        return True
    own, other = side(inner), side(among)
    if len(inner) < len(run) and len(other.rows) <= _CELL and not other.bulleted:
        return False  # the cells of a row, each drawn to its end
    if own.dated >= 0.6 or (len(run) == 1 and own.length < 40 and own.beside(other) == 1 and not own.sections):
        return True
    return x1 < left and is_labels(own, other)


def _between(pieces: Iterable[Piece], top: float, bottom: float) -> list[Piece]:
    return [piece for piece in pieces if top <= piece.middle <= bottom]


def _read(pieces: list[Piece]) -> Lines:
    """A part of a page without columns, from top to bottom: in the order of the file as far as that goes down, put
    together row by row where what belongs to a row was drawn apart from it."""
    runs = _runs(pieces)
    if len(runs) > _RUNS:
        return _as_drawn(sorted(pieces, key=lambda piece: piece.rank))
    groups: list[tuple[list[Piece], bool]] = []
    for run in runs:
        at = next((i for i, (group, _) in enumerate(groups) if _belongs(run, group) or _belongs(group, run)), None)
        if at is None:
            groups.append((run, False))
        else:
            groups[at] = (groups[at][0] + run, True)
    ordered: list[tuple[list[Piece], bool]] = []
    for group, mixed in groups:
        x0, _, x1, bottom = extent(group)
        lower = (
            i
            for i, (other, _) in enumerate(ordered)
            if (box := extent(other))[1] > bottom and box[0] < x1 and box[2] > x0
        )
        ordered.insert(next(lower, len(ordered)), (group, mixed))
    return [line for group, mixed in ordered for line in (rows_of(group) if mixed else _as_drawn(group))]


def _as_drawn(pieces: list[Piece]) -> Lines:
    """The lines of the file, put together again."""
    lines: Lines = []
    for piece in pieces:
        before = lines[-1][-1] if lines else None
        if before is not None and before.line == piece.line and is_level(before, piece):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return lines


def _agrees(regions: list[list[Piece]]) -> bool:
    """Whether the file has the same parts, each in one piece, and those above before those below."""
    where = {piece.rank: i for i, region in enumerate(regions) for piece in region}
    visited = [where[rank] for rank in sorted(where)]
    order = [at for i, at in enumerate(visited) if not i or visited[i - 1] != at]
    if len(order) != len(set(order)):
        return False
    boxes = [extent(region) for region in regions]
    for i, one in enumerate(order):
        for other in order[i + 1 :]:
            a, b = boxes[one], boxes[other]
            if b[3] < a[1] and b[0] < a[2] and b[2] > a[0]:
                return False
    return True


def goes_back(boxes: Sequence[Box]) -> bool:
    """Whether the order of the file goes back up somewhere, or on in the same row: cheap to ask of every page."""
    for before, after in pairwise(boxes):
        if (after[1] + after[3]) - (before[1] + before[3]) <= 2 * ROW * min(before[3] - before[1], after[3] - after[1]):
            return True
    return False


def _led(pieces: list[Piece]) -> list[Piece]:
    """Every bullet that was drawn apart given to the piece on its right; a bullet beside nothing stays."""
    bullets = [piece for piece in pieces if is_bullet(piece.text)]
    if not bullets:
        return pieces
    led: dict[int, Piece] = {}
    taken: set[int] = set()
    others = sorted((p for p in pieces if not is_bullet(p.text)), key=lambda p: p.middle)
    middles = [piece.middle for piece in others]
    for bullet in bullets:
        near = others[
            bisect_left(middles, bullet.middle - bullet.height) : bisect_right(middles, bullet.middle + bullet.height)
        ]
        beside = [
            p for p in near
            if 0 <= p.x0 - bullet.x0 < _LEAD and _overlap(p, bullet) > 0.5 and p.rank not in led
        ]  # fmt: skip
        if beside:
            piece = min(beside, key=lambda p: p.x0)
            led[piece.rank] = replace(
                piece, x0=bullet.x0, text=f"{bullet.text} {piece.text}", lead=(bullet.start, bullet.end)
            )
            taken.add(bullet.rank)
    return [led.get(piece.rank, piece) for piece in pieces if piece.rank not in taken]


def _once(pieces: list[Piece]) -> list[Piece]:
    """The pieces without those that draw others again at nearly the same place, for a shadow or bold letters."""
    seen: dict[str, list[Piece]] = {}
    kept: list[Piece] = []
    for piece in pieces:
        same = seen.setdefault(piece.text, [])
        near = _SHADOW * piece.height
        if not any(abs(p.x0 - piece.x0) <= near and abs(p.top - piece.top) <= near for p in same[-_PIECES_ALIKE:]):
            same.append(piece)
            kept.append(piece)
    return kept


def _overlap(one: Piece, other: Piece) -> float:
    """Share of the lower piece's height on which both stand."""
    common = min(one.bottom, other.bottom) - max(one.top, other.top)
    return common / max(0.1, min(one.height, other.height))


def _spans(line: list[Piece]) -> list[Span]:
    """The spans of a line; pieces that follow each other in the file are one again."""
    found: list[Span] = []
    last: Piece | None = None
    for piece in line:
        if piece.lead is not None:
            found += [piece.lead, (piece.start, piece.end)]
        elif last is not None and last.line == piece.line and last.rank + 1 == piece.rank:
            found[-1] = (found[-1][0], piece.end)
        else:
            found.append((piece.start, piece.end))
        last = piece
    return found


def arrange(pieces: list[Piece]) -> list[list[Span]]:
    """The lines of a page in reading order, each as its spans from left to right. `pieces` come in the order of the
    file."""
    if not 1 < len(pieces) <= _PIECES:
        return [[(piece.start, piece.end)] for piece in pieces]
    led = _led(_once(pieces))
    parts = regions(led, trim=False)
    if not _agrees(parts):
        parts = regions(led, trim=True)
    if _agrees(parts):
        parts.sort(key=lambda region: min(piece.rank for piece in region))
    return [_spans(part) for region in parts for line in _read(region) for part in _headed(line)]


def _headed(line: list[Piece]) -> Lines:
    """A line, cut after a heading that stands in the margin beside it."""
    if len(line) > 1 and is_section(line[0].text) and not line[0].text.endswith(":"):
        return [line[:1], line[1:]]
    return [line]
