"""Knows what a column of a table of postings holds, by its name; finds the row of names, wherever it stands."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from matcher.readers.table.names import NAMES
from matcher.readers.table.table import Row

_LOOSE = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (r"\bintern(?:al)?\b|\bnotes?\b|\bcomments?\b|\burl\b|\bdate\b|\bemail\b", "ignore"),
        (r"\bprefer|\bdesir|\bnice to have\b", "preferred"),
        (r"\brequire[md]|\bqualif|\bmust have|\bcertificat|\bcredential|\blicen[sc]|\bskills?\b", "requirements"),
        (r"\bresponsib|\bduties\b|\bessential function", "duties"),
        (r"\bdescription\b", "description"),
    )
)
"""Words that tell of a column with a name that is not known, asked in this order."""
_WORDS = re.compile(r"[a-z0-9#]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONGEST = 60
"""Characters of the longest name of a column; a longer cell is content."""
_ROWS = 20
"""Rows among which the names are looked for: exports put a title, a date and a filter above them."""
_LABELLED_ROWS = 60
_HEADING = {
    "description": "Description",
    "duties": "Duties",
    "requirements": "Requirements",
    "preferred": "Preferred",
    "benefits": "Benefits",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its place in the row, what it holds (None where nobody knows) and the heading for its text."""

    at: int
    kind: str | None
    heading: str


def plain(name: str) -> str:
    """A column's name in lower case, words alone: "Job_Title*" and "jobTitle" are one name."""
    return " ".join(_WORDS.findall(_CAMEL.sub(" ", name.strip()).casefold()))


@cache
def _by_name() -> Mapping[str, str]:
    return {" ".join(name.split()): kind for kind, names in NAMES.items() for name in names.split(";")} | {"#": "id"}


def _kind(name: str, configured: Mapping[str, str]) -> tuple[str | None, bool]:
    """What a column of this name holds, and whether the name says so by itself as a heading would."""
    words = plain(name) if len(name) <= _LONGEST else ""
    if not words:
        return None, False
    if words in configured:
        return configured[words], False
    known = _by_name().get(words)
    if known is None:
        known = next((kind for pattern, kind in _LOOSE if pattern.search(words)), None)
    return known, known is not None


def _heading(name: str, kind: str | None, own: bool) -> str:
    """The heading over the text of a column: its own name, unless only the configuration knows what that means."""
    name = name[:_LONGEST]
    if kind in _HEADING and not own:
        return _HEADING[kind]
    bare = " ".join(_CAMEL.sub(" ", name.replace("_", " ")).split()).strip(" *:")
    return bare[:1].upper() + bare[1:]


def columns(cells: Sequence[str], configured: Mapping[str, str]) -> tuple[Column, ...]:
    """What the cells of a row of names stand for; cells without a name left out."""
    found = []
    for at, name in enumerate(cells):
        if name.strip():
            kind, own = _kind(name, configured)
            found.append(Column(at=at, kind=kind, heading=_heading(name, kind, own)))
    return tuple(found)


def by_plain_name(configured: Mapping[str, Sequence[str]]) -> Mapping[str, str]:
    """The names of the configuration, each with what it holds."""
    return {plain(name): kind for kind, names in configured.items() for name in names}


def _kinds(found: Sequence[Column]) -> set[str]:
    return {column.kind for column in found if column.kind is not None}


def header(rows: Sequence[Row], configured: Mapping[str, Sequence[str]]) -> tuple[int, tuple[Column, ...]] | None:
    """The place among the first rows of the one that names the columns of a list of postings, with its columns; None
    where there is none. A title or a description must be among them. One posting laid out as labels in the first
    column with their values beside them is no list."""
    known = by_plain_name(configured)
    best: tuple[int, int, tuple[Column, ...]] | None = None
    for place, (_, cells) in enumerate(rows[:_ROWS]):
        found = columns(cells, known)
        kinds = _kinds(found)
        if kinds & {"title", "description"} and (best is None or len(kinds) > best[0]):
            best = (len(kinds), place, found)
    if best is None:
        return None
    labels = {
        _kind(next((cell for cell in cells if cell.strip()), ""), known)[0] for _, cells in rows[:_LABELLED_ROWS]
    } - {None}
    if best[0] < 2 or best[0] < len(labels):
        return None
    return best[1], best[2]
