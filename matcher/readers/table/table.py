"""Reads a table (CSV, Excel, OpenDocument) that lists no postings as one document: row by row, as it is seen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from matcher.config import Limits
from matcher.model import Notice
from matcher.readers import text
from matcher.readers.interface import Content, Line

CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
media_types: tuple[str, ...] = (CSV, XLSX, "application/vnd.ms-excel", ODS)

Row = tuple[int, tuple[str, ...]]
"""A row's number as a spreadsheet shows it, and its cells."""
_PLAIN_NAMES = ("sheet", "tabelle", "feuil", "hoja", "table")
"""Names that programs give to sheets: they say nothing of what a sheet holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is seen of one sheet. `rows` gives its rows from the top each time it is called; `hidden` is the number of
    cells with content that the sheet does not show."""

    name: str
    rows: Callable[[], Iterator[Row]]
    hidden: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """All sheets that are shown; `hidden_sheets` counts those with content that are not. `prose` says that the bytes
    are text with separators in it, not a table."""

    sheets: tuple[Sheet, ...]
    hidden_sheets: int = 0
    notices: tuple[Notice, ...] = ()
    prose: bool = False


def table(data: bytes, limits: Limits) -> Table:
    """The table in these bytes. Raises ReadError."""
    if data.startswith(b"PK"):
        from matcher.readers.table.book import book

        return book(data, limits)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        from matcher.readers.table.xls import old_book

        return old_book(data)
    from matcher.readers.table.text import separated

    return separated(data)


def hidden_notice(cells: int, sheets: int = 0) -> tuple[Notice, ...]:
    """The notice of what a table does not show, where there is any."""
    parts = [f"{cells} cells with content"] if cells else []
    parts += [f"{sheets} sheets"] if sheets else []
    if not parts:
        return ()
    told = f"The table holds {' and '.join(parts)} that it does not show; they were not read."
    return (Notice(code="hidden-text", text=told),)


def _lines(cells: tuple[str, ...]) -> Iterator[Line]:
    """A row as lines: its cells side by side, one under the other where one of them has lines of its own; none for an
    empty one."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if len(filled) > 1 and not any("\n" in cell for cell in filled):
        yield Line(text=" | ".join(filled), kind="cell")
        return
    for cell in filled:
        for line in cell.split("\n"):
            yield Line(text=line)


def _is_named(sheet: Sheet) -> bool:
    return bool(sheet.name) and not sheet.name.rstrip(" 0123456789").casefold().endswith(_PLAIN_NAMES)


def _all(found: Table, room: int) -> Iterator[Line]:
    """The lines of all sheets; a little more than `room` characters of them, so that a cut is seen as one."""
    used = 0
    several = len(found.sheets) > 1
    for sheet in found.sheets:
        gap = several
        if several and _is_named(sheet):
            yield from (Line(text=""), Line(text=sheet.name, kind="heading"))
        for _, cells in sheet.rows():
            lines = list(_lines(cells))
            if gap and lines:
                yield Line(text="")
            gap = not lines
            for line in lines:
                used += len(line.text) + 1
                yield line
                if used > room + 1:
                    return


def read(data: bytes, limits: Limits) -> Content:
    """The rows of a table, cells joined by bars; text that only looks like a table is read as text. Raises
    ReadError."""
    found = table(data, limits)
    if found.prose:
        return text.read(data, limits)
    lines = tuple(_all(found, limits.characters))
    hidden = hidden_notice(sum(sheet.hidden for sheet in found.sheets), found.hidden_sheets)
    return Content(lines=lines, notices=(*found.notices, *hidden))
