"""Paragraphs, list items, cells and rows as lines, the same in every format; and `Flow`, which grows them for formats
that give them one after another (RTF and DOC)."""

import re
from dataclasses import dataclass, field

from matcher.readers.interface import Line

BULLET = "• "
_MARKED = re.compile(r"[•▪●○◦·\-–—*✓➢]|\d+[.)]")
_LOUDEST = 60
"""Characters up to which a paragraph in bold capitals is a heading."""
_DEEPEST = 20
"""Tables inside tables are told apart this deep."""


def is_loud(text: str, bold: bool) -> bool:
    """Whether a paragraph is a heading by its looks alone."""
    return bold and text.isupper() and len(text) <= _LOUDEST


def marked(text: str) -> str:
    """An item of a list with its mark, where it does not begin with one."""
    return text if not text or _MARKED.match(text) else BULLET + text


def row(cells: list[list[Line]], kind: str) -> list[Line]:
    """The lines of a table's row: cells of one line each stay on one line (a label beside its value, columns of
    dates); cells of several lines follow one another."""
    told = [lines for cell in cells if (lines := _trimmed(cell))]
    if told and all(len(cell) == 1 and "\n" not in cell[0].text for cell in told):
        heading = len(told) == 1 and told[0][0].kind == "heading"
        shown = "heading" if heading else "cell" if kind == "text" else kind
        return [Line(text=" | ".join(cell[0].text.strip() for cell in told), kind=shown)]
    return [line for cell in told for line in cell]


def _trimmed(cell: list[Line]) -> list[Line]:
    """The lines of a cell without the empty ones at its end; none where it has no words at all."""
    end = len(cell)
    while end and not cell[end - 1].text.strip():
        end -= 1
    return cell[:end]


def once(lines: list[Line]) -> list[Line]:
    """Lines of headers or footers, each text once: every section repeats them."""
    return list({line.text: line for line in lines if line.text.strip()}.values())


@dataclass(slots=True)
class _Level:
    """What is open at one depth of tables: the lines of the cell (of the document, outside of tables) and the cells of
    the row before it."""

    lines: list[Line] = field(default_factory=list)
    cells: list[list[Line]] = field(default_factory=list)


class Flow:
    """The lines of one stretch of a document as they grow. A level is the depth of tables: 0 outside of them."""

    def __init__(self, kind: str = "text") -> None:
        self.kind = kind
        self._levels = [_Level()]

    def _at(self, level: int) -> _Level:
        """The level, with every deeper one closed: a row that was begun and never ended is taken as it stands."""
        level = max(0, min(level, _DEEPEST))
        while len(self._levels) - 1 > level:
            self._close(self._levels.pop())
            if len(self._levels) == 1:
                self._levels[0].lines.append(Line(text=""))
        while len(self._levels) - 1 < level:
            self._levels.append(_Level())
        return self._levels[level]

    def _close(self, inner: _Level) -> None:
        cells = [*inner.cells, inner.lines] if inner.lines else inner.cells
        self._levels[-1].lines += row(cells, self.kind)

    def paragraph(self, text: str, *, heading: bool = False, level: int = 0) -> None:
        """A paragraph; `text` may hold line breaks, or be empty: a gap."""
        shown = "heading" if heading and text and self.kind == "text" else self.kind
        self._at(level).lines.append(Line(text=text, kind=shown))

    def add(self, lines: list[Line], level: int = 0) -> None:
        """Lines that are already whole, such as those of a text box."""
        self._at(level).lines += lines

    def cell(self, level: int) -> None:
        """The end of a cell."""
        open_ = self._at(level)
        open_.cells.append(open_.lines)
        open_.lines = []

    def row(self, level: int) -> None:
        """The end of a row."""
        open_ = self._at(level)
        cells, open_.cells, open_.lines = [*open_.cells, open_.lines], [], []
        self._levels[max(0, min(level, _DEEPEST) - 1)].lines += row(cells, self.kind)

    def finish(self) -> list[Line]:
        """All lines."""
        return self._at(0).lines
