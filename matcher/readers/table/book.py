"""Reads a workbook (XLSX, ODS) to rows: cached values of formulas, nothing that is hidden."""

import io
from collections.abc import Callable, Iterator
from typing import Any

from matcher.config import Limits
from matcher.readers.table.package import Seen, checked, refusal
from matcher.readers.table.table import Row, Sheet, Table
from matcher.readers.table.values import shown

# Measured on the same three workbooks, interleaved: openpyxl (read_only, data_only) takes 6 to 14 times the CPU.


def book(data: bytes, limits: Limits) -> Table:
    """The sheets of a workbook. Raises ReadError."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    package = checked(data, limits)
    try:
        opened = CalamineWorkbook.from_filelike(io.BytesIO(package.data))
        about = list(enumerate(opened.sheets_metadata))
        pages = [(number, each) for number, each in about if each.typ == SheetTypeEnum.WorkSheet]
        open_ones = [(number, each) for number, each in pages if each.visible == SheetVisibleEnum.Visible]
        seen = dict(enumerate(package.seen)) if len(package.seen) == len(about) else {}
        found = tuple(
            Sheet(
                name=each.name,
                rows=_rows(opened.get_sheet_by_index(number), seen.get(number, Seen())),
                hidden=seen.get(number, Seen()).hidden,
            )
            for number, each in open_ones
        )
        hidden = sum(
            opened.get_sheet_by_index(number).start is not None
            for number, each in pages
            if each.visible != SheetVisibleEnum.Visible
        )
    except PasswordError as error:
        raise refusal("encrypted") from error
    except (CalamineError, ValueError, OSError, IndexError) as error:
        raise refusal("corrupt") from error
    return Table(sheets=found, hidden_sheets=hidden)


def _rows(sheet: Any, seen: Seen) -> Callable[[], Iterator[Row]]:
    """The rows that are shown, without the cells that are not. The library leaves out empty columns on the left, but no
    rows above."""
    left = (sheet.start or (0, 0))[1]

    def rows() -> Iterator[Row]:
        for number, cells in enumerate(sheet.iter_rows()):
            if number in seen.rows:
                continue
            texts = (
                "" if seen.hidden and seen.is_hidden(number, left + at) else shown(cell)
                for at, cell in enumerate(cells)
            )
            yield number + 1, tuple(texts)

    return rows
