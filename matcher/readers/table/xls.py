"""Reads an Excel workbook of the old kind (XLS) to rows, without what it hides.

xlrd, not the library for XLSX: of files with a few bytes changed, that one ended the process for want of memory within
seconds, ten runs of twelve; xlrd raises.
"""

import io
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from matcher.readers.table.package import refusal
from matcher.readers.table.table import Row, Sheet, Table
from matcher.readers.table.values import shown

_ERRORS = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, AssertionError, OSError, EOFError)


def old_book(data: bytes) -> Table:
    """The sheets of a workbook. Raises ReadError."""
    import struct

    import xlrd  # type: ignore[import-untyped]

    try:
        # ragged: a cell far out costs no more than itself
        opened = xlrd.open_workbook(
            file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO(), use_mmap=False
        )
        sheets = opened.sheets()
        found = tuple(_sheet(sheet, opened.datemode) for sheet in sheets if sheet.visibility == 0)
        hidden = sum(sheet.nrows > 0 for sheet in sheets if sheet.visibility != 0)
    except (xlrd.XLRDError, xlrd.compdoc.CompDocError, xlrd.formula.FormulaError, struct.error, *_ERRORS) as error:
        raise refusal("encrypted" if "encrypted" in str(error) else "corrupt") from error
    return Table(sheets=found, hidden_sheets=hidden)


def _sheet(sheet: Any, datemode: int) -> Sheet:
    off_rows = {number for number, each in sheet.rowinfo_map.items() if each.hidden or each.height == 0}
    off_columns = {number for number, each in sheet.colinfo_map.items() if each.hidden or each.width == 0}
    hidden = sum(
        bool(value.value != "")
        for number in range(sheet.nrows)
        for at, value in enumerate(sheet.row(number))
        if number in off_rows or at in off_columns
    )
    return Sheet(name=sheet.name, rows=_rows(sheet, datemode, off_rows, off_columns), hidden=hidden)


def _rows(sheet: Any, datemode: int, off_rows: set[int], off_columns: set[int]) -> Callable[[], Iterator[Row]]:
    def rows() -> Iterator[Row]:
        for number in range(sheet.nrows):
            if number not in off_rows:
                cells = enumerate(sheet.row(number))
                yield number + 1, tuple("" if at in off_columns else _text(value, datemode) for at, value in cells)

    return rows


def _text(cell: Any, datemode: int) -> str:
    """A cell as text; nothing for an error value."""
    import xlrd

    if cell.ctype == xlrd.XL_CELL_DATE:
        return shown(_date(cell.value, datemode) or cell.value)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return shown(bool(cell.value))
    return "" if cell.ctype in (xlrd.XL_CELL_ERROR, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_EMPTY) else shown(cell.value)


def _date(value: float, datemode: int) -> datetime | None:
    """The day of a number that is shown as one; None for what is none."""
    import xlrd

    try:
        found: datetime = xlrd.xldate.xldate_as_datetime(value, datemode)
    except (OverflowError, ValueError):
        return None
    return found
