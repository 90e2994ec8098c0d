"""A screen as an Excel workbook: the ranking, those that need reading, and what could not be read, a sheet each."""

import io
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.url import Url  # type: ignore[import-untyped]

from reports import words
from reports.tables import COLUMNS, FAILURE_HEADINGS, HEADINGS, Value, failure_lines, line, safe
from reports.view import Screen

_Line = tuple[tuple[Value, ...], str | None]

MOST_LINKS = 65_000
"""Excel takes 65,530 addresses a sheet; later rows carry the path as text."""
MOST_ROWS = 1_000_000
"""Excel takes 1,048,576 lines a sheet; what is beyond goes on in a further sheet."""
FAILURE_WIDTHS = (10, 40, 12, 28, 90, 30)
BAND_COLOURS = {
    "strong": ("#E2F4EA", "#0A5832"),
    "good": ("#E0F2F7", "#0A5068"),
    "partial": ("#FCF1D9", "#6D4700"),
    "weak": ("#EAEEF2", "#46535F"),
}
_SCORE, _FIT, _REPORT = HEADINGS.index("Score"), HEADINGS.index("Fit"), HEADINGS.index("Report")
_CANDIDATE = HEADINGS.index("Candidate")


def write(screen: Screen, folder: Path) -> None:
    """Writes `fits.xlsx` into the folder. Raises OSError where it cannot."""
    (folder / "fits.xlsx").write_bytes(workbook(screen))


def workbook(screen: Screen) -> bytes:
    """The workbook. Its date of making is the day that counts, so the same screen gives the same bytes. Text is always
    written as text, never as formula or address; the link to a report is the one address."""
    out = io.BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(out, options)
    book.set_properties({"title": "Fit report", "created": datetime(*screen.as_of.timetuple()[:3])})
    ranked = [(line(ranking, row), row.href) for ranking in screen.rankings for row in ranking.rows]
    reading = [(line(ranking, row), row.href) for ranking in screen.rankings for row in ranking.reading]
    for name, rows in (*_sheets("Ranking", ranked), *_sheets("Read these yourself", reading)):
        if rows or name == "Ranking":
            _fits(book, name, rows)
    if screen.unread:
        _failures(book, screen)
    book.close()
    return out.getvalue()


def _sheets(name: str, rows: list[_Line]) -> Iterator[tuple[str, list[_Line]]]:
    """The rows by sheets that Excel can hold: `Ranking`, `Ranking 2`, ..."""
    for number, start in enumerate(range(0, max(len(rows), 1), MOST_ROWS), start=1):
        yield name if number == 1 else f"{name} {number}", rows[start : start + MOST_ROWS]


def _fits(book: Any, name: str, rows: list[_Line]) -> None:
    sheet = book.add_worksheet(name)
    _frame(sheet, len(rows), len(COLUMNS), freeze=_CANDIDATE + 1)
    formats = [_format(book, column.form) for column in COLUMNS]
    for index, column in enumerate(COLUMNS):
        sheet.set_column(index, index, column.width)
    _head(book, sheet, HEADINGS)
    link = book.add_format({"font_color": "#0A5A78", "underline": 1, "valign": "top"})
    for number, (values, href) in enumerate(rows, start=1):
        for index, value in enumerate(values):
            if index == _REPORT and href and number <= MOST_LINKS:
                sheet.write_url(number, index, _beside(href), link, "Open report")
            else:
                _cell(sheet, number, index, value, formats[index])
    _colour(book, sheet, len(rows))


def _beside(href: str) -> Url:
    """The address of a file beside the workbook, with the forward slashes that the standard asks for: as it stands the
    library writes backslashes, which only Windows follows."""
    address = Url(f"external:{href}")
    address._set_object_link()
    return address


def _failures(book: Any, screen: Screen) -> None:
    sheet = book.add_worksheet("Not readable")
    rows = list(failure_lines(screen))
    _frame(sheet, len(rows), len(FAILURE_HEADINGS), freeze=0)
    for index, width in enumerate(FAILURE_WIDTHS):
        sheet.set_column(index, index, width)
    _head(book, sheet, FAILURE_HEADINGS)
    plain = _format(book, None)
    for number, values in enumerate(rows, start=1):
        for index, value in enumerate(values):
            _cell(sheet, number, index, value, plain)


def _frame(sheet: Any, rows: int, columns: int, freeze: int) -> None:
    """Header that stays, filters, and a page that prints across."""
    sheet.freeze_panes(1, freeze)
    sheet.autofilter(0, 0, max(rows, 1), columns - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _head(book: Any, sheet: Any, headings: Iterable[str]) -> None:
    head = book.add_format({"bold": True, "bg_color": "#17212B", "font_color": "#FFFFFF", "text_wrap": True})
    sheet.set_row(0, 32)
    for index, heading in enumerate(headings):
        sheet.write_string(0, index, heading, head)


def _format(book: Any, form: str | None) -> Any:
    return book.add_format({"valign": "top", "num_format": form} if form else {"valign": "top"})


def _cell(sheet: Any, row: int, column: int, value: Value, form: Any) -> None:
    if value is None:
        sheet.write_blank(row, column, None, form)
    elif isinstance(value, str):
        sheet.write_string(row, column, safe(value), form)
    else:
        sheet.write_number(row, column, value, form)


def _colour(book: Any, sheet: Any, rows: int) -> None:
    """A bar behind each score, and each band's colour behind its words."""
    last = max(rows, 1)
    bar = {"type": "data_bar", "bar_solid": True, "bar_color": "#9CCFDD", "min_type": "num", "min_value": 0}
    sheet.conditional_format(1, _SCORE, last, _SCORE, bar | {"max_type": "num", "max_value": 100})
    for band, (back, ink) in BAND_COLOURS.items():
        words_of = {"type": "cell", "criteria": "==", "value": f'"{words.BANDS[band]}"'}
        sheet.conditional_format(
            1, _FIT, last, _FIT, words_of | {"format": book.add_format({"bg_color": back, "font_color": ink})}
        )
