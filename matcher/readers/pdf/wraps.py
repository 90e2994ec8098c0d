"""Words broken over two lines of a PDF, put together again on the first of them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from matcher.readers.pdf.rows import Row

_BROKEN = re.compile(r"(?<![\w-])([A-Za-z][a-z]+)-$")
_REST = re.compile(r"([a-z]{2,})(?![\w-])([.,;:)]*)\s*")
_COMPOUND_FIRST = re.compile(
    r"anti|back|bi|check|clinic|close|cloud|computer|cost|cross|customer|cutting|data|day|deadline"
    r"|decision|detail|double|e|entry|ever|evidence|fast|fee|first|five|follow|four|front|full|goal|hands"
    r"|hard|high|home|hospital|inter|intra|life|log|long|low|mid|multi|non|off|office|one|open|over|part"
    r"|patient|physician|point|post|problem|provider|quality|real|result|results|risk|second|self|semi"
    r"|service|short|side|sign|single|soft|start|sub|team|third|three|time|top|tri|turn|two|up|user|value"
    r"|walk|web|well|work|year"
)
"""First parts of words that are written with a hyphen: what follows them at a line's end may be one of its own."""
_COMPOUND_LAST = re.compile(
    r"acute|and|auth|authorization|based|basket|bill|billed|billing|bills|board|call|certification|day"
    r"|days|depth|driven|edge|ended|facing|fee|focused|free|hand|house|in|level|line|making|month|months"
    r"|motivated|network|of|off|old|on|op|or|oriented|out|paced|party|pay|payer|payment|pays|person"
    r"|related|sensitive|service|services|site|solving|specific|term|the|time|to|up|week|weeks|wide|year|years"
)
"""Last parts of such words."""
_STEP = 0.7
"""Gap between two lines of one text at most, as a share of the line's height."""
_HANG = 30.0
"""Points by which the second line of an entry may stand to the right or left of its first."""


def _goes_on(row: Row, after: Row) -> bool:
    """Whether a row is the next line of the text of another one, by its place."""
    gap = after.box[1] - row.box[3]
    level = abs(after.height - row.height) <= 0.1 * row.height
    below = -0.5 * row.height < gap < _STEP * row.height
    return level and below and abs(after.box[0] - row.box[0]) <= _HANG and not (row.cells or after.cells)


def _joined(row: Row, after: Row) -> tuple[Row, Row | None] | None:
    """A row with the word that it begins, and what is left of the next one; None where no word is broken."""
    broken, rest = _BROKEN.search(row.text), _REST.match(after.text)
    if broken is None or rest is None:
        return None
    if _COMPOUND_FIRST.fullmatch(broken[1].lower()) or _COMPOUND_LAST.fullmatch(rest[1]):
        return None
    left = after.text[rest.end() :]
    return replace(row, text=row.text[:-1] + rest[1] + rest[2]), replace(after, text=left) if left else None


def mended(rows: Sequence[Row]) -> list[Row]:
    """The rows of a page with broken words in the line where they begin."""
    found: list[Row] = []
    for row in rows:
        both = _joined(found[-1], row) if found and found[-1].text.endswith("-") and _goes_on(found[-1], row) else None
        if both is None:
            found.append(row)
        else:
            found[-1:] = [part for part in both if part is not None]
    return found
