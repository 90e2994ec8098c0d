"""Pieces of a page's lines with their places, rows of them, and what the two sides of a gutter are to each other."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

ROW = 0.4
"""Middles of two pieces of one row lie no further apart than this share of the smaller one's height."""
EDGE = 3.0
"""Points by which the left edges of a column's lines may differ."""
_DENSE = 2.2
"""Distance of lines, in heights, up to which they are one text."""
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
        if last is not None and piece.middle - last.middle <= ROW * min(piece.height, last.height):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda piece: piece.x0) for row in rows]


def is_level(one: Piece, other: Piece) -> bool:
    return abs(one.middle - other.middle) <= ROW * min(one.height, other.height)


def extent(pieces: Iterable[Piece]) -> tuple[float, float, float, float]:
    held = list(pieces)
    return (
        min(p.x0 for p in held), min(p.middle for p in held), max(p.x1 for p in held), max(p.middle for p in held)
    )  # fmt: skip


def said(row: Row) -> str:
    text = " ".join(piece.text for piece in row)
    return text.replace(" ", "") if _SPACED.fullmatch(text) else text


def is_bullet(text: str) -> bool:
    """Whether a piece is a bullet and nothing else."""
    return len(text) <= 2 and _BULLET.fullmatch(text) is not None


def is_bulleted(text: str) -> bool:
    """Whether a line begins with a bullet."""
    return _BULLET.match(text) is not None


def is_section(text: str) -> bool:
    return len(text) < 45 and (_SECTION.fullmatch(text) is not None)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a gutter, as the judge looks at it."""

    rows: list[Row]
    said: list[str]

    @property
    def sections(self) -> int:
        return sum(map(is_section, self.said))

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

    def abreast(self, other: "Side") -> bool:
        """Whether both sides have lines at the same height of the page, and do not follow one another."""
        return self.rows[0][0].top < other.rows[-1][0].bottom and other.rows[0][0].top < self.rows[-1][0].bottom

    def beside(self, other: "Side") -> float:
        """Share of these rows that have a row of the other side on their level."""
        middles = [row[0].middle for row in other.rows]
        found = 0
        for row in self.rows:
            at = bisect_left(middles, row[0].middle)
            near = min((abs(middles[i] - row[0].middle) for i in (at - 1, at) if 0 <= i < len(middles)), default=1e9)
            found += near <= ROW * row[0].height
        return found / len(self.rows)


def side(pieces: Sequence[Piece]) -> Side:
    rows = rows_of(pieces)
    return Side(rows, [said(row) for row in rows])


def is_labels(left: Side, right: Side) -> bool:
    """Whether what stands left names what stands right of it: dates, names of fields, headings in the margin."""
    if left.beside(right) < 0.75 or len(left.rows) > len(right.rows):
        return False
    colons = sum(text.endswith(":") for text in left.said)
    if left.dated >= 0.6 or colons * 2 > len(left.rows):
        return True
    few = left.sections >= 0.6 * len(left.rows) or len(left.rows) <= 0.5 * len(right.rows)
    return few and left.length <= 28 and left.bulleted == 0 and right.sections == 0


def is_heads(left: Side, right: Side) -> bool:
    """Whether jobs stand left, each with its dates, and what was done in them right of each."""
    top, bottom = right.rows[0][0].top, right.rows[-1][0].bottom
    beside = [text for row, text in zip(left.rows, left.said, strict=True) if top <= row[0].middle <= bottom]
    dates, others = (sum(_DATES.fullmatch(text) is not None for text in said) for said in (beside, right.said))
    bare = not any(is_bulleted(text) or is_section(text) for text in beside) and not right.sections
    return dates >= 2 and not others and bare and sum(map(len, beside)) < right.length * len(beside)


def is_apart(left: Side, right: Side) -> bool:
    """Whether both sides of a gutter are texts of their own."""
    few = min(len(left.rows), len(right.rows))
    if left.dated >= 0.6 or right.dated >= 0.6 or few < 2 or not left.abreast(right):
        return False
    if is_labels(left, right) or is_heads(left, right):
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
