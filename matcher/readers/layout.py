"""Reading order of a page from the places of its lines: columns in turn, labels and dates with their rows."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from matcher.readers.interface import Box

_PIECES = 2_000
"""Pieces on a page beyond which it is a drawing and not looked at: every step below is bounded by this."""
_ROW = 0.4
"""Middles of two pieces of one row lie no further apart than this share of the smaller one's height."""
_GUTTER = 5.0
"""Narrowest gutter in points."""
_EDGE = 3.0
"""Points by which the left edges of a column's lines may differ."""
_DENSE = 2.2
"""Distance of lines, in heights, up to which they are one text."""
_HEAD = 4
"""Rows on the right of a page's head, above the first heading, that are no column."""
_DEPTH = 12
"""Columns within columns that are looked for."""
_SHADOW = 0.25
"""Share of a line's height by which a shadow lies beside its letters."""
_PIECES_ALIKE = 50
"""Pieces of the same words that are held against a new one."""
_RUNS = 120
"""Times the order of the file goes back up within a part of a page, beyond which it is kept as it is."""
_CELL = 3
"""Lines of a table's cell at most where no rules tell its end."""
_CANDIDATES = 12
"""Left edges, the most frequent first, at which a column may begin."""

_LEAD = 45.0
"""Points between a bullet and the text that it leads."""

_BULLET = re.compile(
    r"[•●▪■◾▸►➢➤❖◦○‣⁃∙·▫□\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\uf0a8\uf06e\uf071*o\u2013\u2014-](?=\s|$)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = rf"(?:{_MONTH}|spring|summer|fall|winter|\d{{1,2}}[/.-])?[ ,']*(?:\d{{1,2}}[/.-])?(?:(?:19|20)?\d\d)"
_DATES = re.compile(
    rf"[(\[]?(?:since |expected |from )?(?:{_DAY}|present|current|now|today|to date|ongoing)"
    rf"(?:\s?(?:-|–|—|to|until|\|)\s?(?:{_DAY}|present|current|now|today|to date|ongoing))?\s?[-–—]?[)\]]?[,.]?",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[A-Z][\w.' -]{1,24}, ?[A-Z]{2}(?: \d{5})?(?:,? USA)?|remote", re.IGNORECASE)
_FIRST = (
    "core|key|technical|work|professional|other|my|relevant|career|employment|clinical|coding|medical|additional|"
    "personal|areas of|executive|job|academic|educational|volunteer|computer|soft|hard|and|&|of|summary of"
)
_NOUN = (
    "summary|profile|objective|goals?|experience|employment|history|education|training|skills?|abilities|competenc(?:ies|e)|"
    "expertise|proficienc(?:ies|y)|strengths|qualifications|certifications?|certificates?|credentials?|licen[sc]es?|"
    "licensures?|languages?|tools|software|systems|technology|technologies|contact|details|info(?:rmation)?|references?|awards?|"
    "honors|achievements|accomplishments|projects|publications|referees|interests|hobbies|memberships?|affiliations?|"
    "associations|organizations|coursework|courses|background|highlights|about(?: me)?|activities|volunteering|talks"
)
_SECTION = re.compile(rf"(?:(?:{_FIRST}|{_NOUN}),? ?)*(?:{_NOUN})\s?:?", re.IGNORECASE)
_SPACED = re.compile(r"(?:\S ){3,}\S")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line without a wide gap: what it says and where the eye sees it, in points from the top left.
    `rank` counts the pieces in the order of the file, `line` tells from which of its lines the piece comes, `lead`
    where its bullet stands if that was drawn apart."""

    start: int
    end: int
    x0: float
    top: float
    x1: float
    bottom: float
    text: str
    rank: int
    line: int
    lead: "tuple[int, int] | None" = None

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        return self.bottom - self.top


Span = tuple[int, int]
Row = list[Piece]
Lines = list[list[Piece]]


def rows_of(pieces: Iterable[Piece]) -> list[Row]:
    """The pieces in rows from the top, each from left to right."""
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda piece: (piece.middle, piece.x0)):
        last = rows[-1][0] if rows else None
        if last is not None and piece.middle - last.middle <= _ROW * min(piece.height, last.height):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda piece: piece.x0) for row in rows]


def _said(row: Row) -> str:
    text = " ".join(piece.text for piece in row)
    return text.replace(" ", "") if _SPACED.fullmatch(text) else text


def is_bulleted(text: str) -> bool:
    """Whether a line begins with a bullet."""
    return _BULLET.match(text) is not None


def _is_section(text: str) -> bool:
    return len(text) < 45 and (_SECTION.fullmatch(text) is not None)


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a gutter, as the judge looks at it."""

    rows: list[Row]
    said: list[str]

    @property
    def sections(self) -> int:
        return sum(map(_is_section, self.said))

    @property
    def bulleted(self) -> int:
        return sum(map(is_bulleted, self.said))

    @property
    def dated(self) -> float:
        """Share of the rows that hold a date or a place and nothing else."""
        found = sum(bool(_DATES.fullmatch(text) or _PLACE.fullmatch(text)) for text in self.said)
        return found / len(self.said)

    @property
    def length(self) -> float:
        return sum(map(len, self.said)) / len(self.said)

    @property
    def wrapped(self) -> int:
        """Rows that go on in the next one, which begins with a small letter."""
        return sum(
            len(text) > 12 and text[-1] not in ".:;!?" and after[:1].islower() and not _BULLET.match(after)
            for text, after in pairwise(self.said)
        )

    @property
    def dense(self) -> bool:
        """Whether most rows follow each other as the lines of a text do."""
        steps = sorted((below[0].middle - above[0].middle) / above[0].height for above, below in pairwise(self.rows))
        return bool(steps) and steps[len(steps) // 2] <= _DENSE

    def beside(self, other: "_Side") -> float:
        """Share of these rows that have a row of the other side on their level."""
        middles = [row[0].middle for row in other.rows]
        found = 0
        for row in self.rows:
            at = bisect_left(middles, row[0].middle)
            near = min((abs(middles[i] - row[0].middle) for i in (at - 1, at) if 0 <= i < len(middles)), default=1e9)
            found += near <= _ROW * row[0].height
        return found / len(self.rows)


def _side(pieces: Sequence[Piece]) -> _Side:
    rows = rows_of(pieces)
    return _Side(rows, [_said(row) for row in rows])


def _is_labels(left: _Side, right: _Side) -> bool:
    """Whether what stands left names what stands right of it: dates, names of fields, headings in the margin."""
    if left.beside(right) < 0.75 or len(left.rows) > len(right.rows):
        return False
    colons = sum(text.endswith(":") for text in left.said)
    if left.dated >= 0.6 or colons * 2 > len(left.rows):
        return True
    few = left.sections >= 0.6 * len(left.rows) or len(left.rows) <= 0.5 * len(right.rows)
    return few and left.length <= 28 and left.bulleted == 0 and right.sections == 0


def _is_apart(left: _Side, right: _Side) -> bool:
    """Whether both sides of a gutter are texts of their own."""
    few = min(len(left.rows), len(right.rows))
    if left.dated >= 0.6 or right.dated >= 0.6 or few < 2 or _is_labels(left, right):
        return False
    headed = left.sections and right.sections
    if headed and len(left.rows) - left.sections >= 2 and len(right.rows) - right.sections >= 1:
        return True
    if left.bulleted >= 2 and right.bulleted >= 2 and few >= 3:
        return True
    level = (left if len(left.rows) <= len(right.rows) else right).beside(
        right if len(left.rows) <= len(right.rows) else left
    )
    if few >= 4 and level < 0.5 and left.dense and right.dense:
        return True
    return few >= 4 and left.wrapped >= 2 and right.wrapped >= 2


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
    across = sorted(
        (p for p in pieces if p.x0 < edge - _EDGE and p.x1 > edge - _GUTTER), key=lambda piece: piece.middle
    )
    middles = [piece.middle for piece in across]
    sides: dict[int, tuple[list[Piece], list[Piece]]] = {}
    for piece in pieces:
        if piece.x0 >= edge - _EDGE or piece.x1 <= edge - _GUTTER:
            at = bisect_left(middles, piece.middle)
            if not any(_is_level(piece, other) for other in across[max(0, at - 1) : at + 1]):
                band = sides.setdefault(at, ([], []))
                band[piece.x0 >= edge - _EDGE].append(piece)
    for left, right in sides.values():
        if left and right:
            yield left, right


def _edges(pieces: Sequence[Piece]) -> list[float]:
    """Left edges at which several lines begin, the most frequent first, leftmost excluded."""
    least = min(piece.x0 for piece in pieces)
    counts: Counter[int] = Counter(round(piece.x0 / _EDGE) for piece in pieces if piece.x0 > least + 20)
    found: list[float] = []
    for slot, _ in sorted(counts.items(), key=lambda item: (-item[1] - counts[item[0] + 1], item[0])):
        if counts[slot - 1] + counts[slot] + counts[slot + 1] >= 2 and len(found) < _CANDIDATES:
            found.append(min(piece.x0 for piece in pieces if abs(round(piece.x0 / _EDGE) - slot) <= 1))
    return list(dict.fromkeys(found))


def _cut(pieces: list[Piece], trim: bool) -> _Cut | None:
    """The largest part of a page that is two columns, if there is one."""
    best: tuple[int, float] = (0, 0.0)
    found: _Cut | None = None
    for edge in _edges(pieces):
        for left, right in _bands(pieces, edge):
            score = (min(len(left) + len(right), 4 * min(len(left), len(right))), -edge)
            if score > best and _is_apart(_side(left), _side(right)):
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
    begin = min((row[0].top for side in rows for row in side if _is_section(_said(row))), default=float("-inf"))
    above = [row for row in rows[1] if row[0].middle < begin]
    whole = not any(p.top < begin - _ROW * p.height and p.middle > begin for p in left + right)
    return (
        begin if 0 < len(above) <= _HEAD and whole and any(piece.middle >= begin for piece in left) else float("-inf")
    )


def _foot(left: list[Piece], right: list[Piece]) -> float:
    """Where the left column ends: at the first heading below the end of the right one, which begins a part of its
    own."""
    end = max(piece.bottom for piece in right)
    return min(
        (row[0].top for row in rows_of(left) if row[0].top > end and _is_section(_said(row))), default=float("inf")
    )


def _regions(pieces: list[Piece], trim: bool, depth: int = 0) -> list[list[Piece]]:
    """The parts of a page in reading order, each to be read from top to bottom; `trim`: with head and foot apart."""
    cut = _cut(pieces, trim) if depth < _DEPTH and len(pieces) > 3 else None
    if cut is None:
        return [pieces] if pieces else []
    parts = (cut.above, cut.left, cut.right, cut.below)
    return [region for part in parts for region in _regions(part, trim, depth + 1)]


def _is_level(one: Piece, other: Piece) -> bool:
    return abs(one.middle - other.middle) <= _ROW * min(one.height, other.height)


def _follows(before: Piece, after: Piece) -> bool:
    """Whether a piece stands where one reads on: further right in the row, or further down."""
    if _is_level(before, after):
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


def _extent(pieces: Iterable[Piece]) -> tuple[float, float, float, float]:
    held = list(pieces)
    return (
        min(p.x0 for p in held), min(p.middle for p in held), max(p.x1 for p in held), max(p.middle for p in held)
    )  # fmt: skip


def _belongs(run: list[Piece], to: list[Piece]) -> bool:
    """Whether a run stands among the rows of another one: between them, or as dates or labels beside them."""
    (_, top, _, bottom), (_, other_top, _, other_bottom) = _extent(run), _extent(to)
    top, bottom = max(top, other_top) - 1, min(bottom, other_bottom) + 1
    if top > bottom:
        return False
    inner, among = _between(run, top, bottom), _between(to, top, bottom)
    if not among or not inner:
        return False
    x0, _, x1, _ = _extent(inner)
    left, _, right, _ = _extent(among)
    if left < x1 - _EDGE and right > x0 + _EDGE:
        return True
    side, other = _side(inner), _side(among)
    if len(inner) < len(run) and len(other.rows) <= _CELL and not other.bulleted:
        return False  # the cells of a row, each drawn to its end
    if side.dated >= 0.6 or (len(run) == 1 and side.length < 40 and side.beside(other) == 1 and not side.sections):
        return True
    return x1 < left and _is_labels(side, other)


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
        x0, _, x1, bottom = _extent(group)
        lower = (
            i
            for i, (other, _) in enumerate(ordered)
            if (box := _extent(other))[1] > bottom and box[0] < x1 and box[2] > x0
        )
        ordered.insert(next(lower, len(ordered)), (group, mixed))
    return [line for group, mixed in ordered for line in (rows_of(group) if mixed else _as_drawn(group))]


def _as_drawn(pieces: list[Piece]) -> Lines:
    """The lines of the file, put together again."""
    lines: Lines = []
    for piece in pieces:
        before = lines[-1][-1] if lines else None
        if before is not None and before.line == piece.line and _is_level(before, piece):
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
    boxes = [_extent(region) for region in regions]
    for i, one in enumerate(order):
        for other in order[i + 1 :]:
            a, b = boxes[one], boxes[other]
            if b[3] < a[1] and b[0] < a[2] and b[2] > a[0]:
                return False
    return True


def goes_back(boxes: Sequence[Box]) -> bool:
    """Whether the order of the file goes back up somewhere, or on in the same row: cheap to ask of every page."""
    for before, after in pairwise(boxes):
        if (after[1] + after[3]) - (before[1] + before[3]) <= 2 * _ROW * min(
            before[3] - before[1], after[3] - after[1]
        ):
            return True
    return False


def _led(pieces: list[Piece]) -> list[Piece]:
    """Every bullet that was drawn apart given to the piece on its right; a bullet beside nothing stays."""
    bullets = [piece for piece in pieces if len(piece.text) <= 2 and _BULLET.fullmatch(piece.text)]
    if not bullets:
        return pieces
    led: dict[int, Piece] = {}
    taken: set[int] = set()
    others = sorted((p for p in pieces if not (len(p.text) <= 2 and _BULLET.fullmatch(p.text))), key=lambda p: p.middle)
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
    regions = _regions(led, trim=False)
    if not _agrees(regions):
        regions = _regions(led, trim=True)
    if _agrees(regions):
        regions.sort(key=lambda region: min(piece.rank for piece in region))
    return [_spans(part) for region in regions for line in _read(region) for part in _headed(line)]


def _headed(line: list[Piece]) -> Lines:
    """A line, cut after a heading that stands in the margin beside it."""
    if len(line) > 1 and _is_section(line[0].text) and not line[0].text.endswith(":"):
        return [line[:1], line[1:]]
    return [line]
