"""Text that was drawn in two columns with blanks: read the left column first, then the right one."""

import re
from collections import Counter
from itertools import groupby

_CELL = re.compile(r"(?<=\S)\s{2,}(?=\S)|^\s{20,}(?=\S)")
_HEADING = re.compile(
    r"(?:[A-Z][A-Z&/ ]{3,28}[A-Z]|(?:(?:Core|Key|Technical|Work|Professional|Other|My) )?(?:Skills|Education"
    r"|Certifications?"
    r"|Credentials|Licenses?|Languages?|Tools|Software|Systems|Contact|References|Awards|Training|Summary|Objective"
    r"|Profile"
    r"|Experience|Employment|History|Schooling|Memberships?|Affiliations|Interests|Strengths|Expertise"
    r"|Competencies))\s?:?"
)
_FIRST_COLUMN = 20
_ROWS = 8
"""Rows with words on both sides from which on they are columns."""
_HEADINGS = 2


def in_turn(lines: list[str]) -> list[str]:
    """The lines with two columns that stand side by side put one under the other; as they are where there are none.
    Columns have a clean gutter, many rows with words on both sides, and headings on the right: a column of dates has
    none."""
    starts = Counter(found.end() for line in lines for found in _CELL.finditer(line) if found.end() >= _FIRST_COLUMN)
    for edge, count in starts.most_common(3):
        if count < _ROWS:
            break
        block = _block(lines, edge)
        if block is None:
            continue
        first, last = block
        left = [line[:edge].rstrip() for line in lines[first:last]]
        right = [line[edge:].rstrip() for line in lines[first:last]]
        return [*lines[:first], *left, "", *right, "", *lines[last:]]
    return lines


def _block(lines: list[str], edge: int) -> tuple[int, int] | None:
    """The longest run of lines with a clean gutter before `edge`, if it is of two columns."""
    runs = groupby(range(len(lines)), key=lambda at: not lines[at][max(0, edge - 2) : edge].strip())
    longest = max((list(numbers) for clean, numbers in runs if clean), key=len, default=[])
    longest = [at for at in longest if lines[at].strip()]
    if not longest:
        return None
    first, last = longest[0], longest[-1] + 1
    left = [line[:edge].strip() for line in lines[first:last]]
    right = [line[edge:] for line in lines[first:last]]
    both = sum(bool(a and b.strip()) for a, b in zip(left, right, strict=True))
    headed = _headings(left) >= 1 and _headings(right) >= _HEADINGS
    return (first, last) if both >= _ROWS and headed else None


def _headings(column: list[str]) -> int:
    """How many cells are headings: alone, and set apart from the text above them."""
    above = ["", *column]
    return sum(
        bool(_HEADING.fullmatch(cell) and not before.strip()) for before, cell in zip(above, column, strict=False)
    )
