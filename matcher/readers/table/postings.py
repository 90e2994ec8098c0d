"""Opens a table that lists postings, one a row: each row is a member, laid out as a posting is."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Notice
from matcher.readers.interface import Content, Line, Member
from matcher.readers.page import html
from matcher.readers.table.columns import Column, header
from matcher.readers.table.table import Sheet, Table, hidden_notice, table

_FIRST_ROWS = 60
_MARKUP = re.compile(
    r"</?(?:p|br|div|ul|ol|li|h[1-6]|strong|b|em|i|span|table|tr|td|a|section|font|u)\b[^<>]{0,2000}>", re.I
)
_ESCAPED = re.compile(r"&lt;/?(?:p|br|div|ul|ol|li|h[1-6]|strong|b|span)\b", re.I)
_LONG = 40
"""Characters from which the text of a column that nobody knows is kept: less is a code, a name, a state of affairs."""
_LONGEST_NAME = 80
_SECTIONS = ("requirements", "preferred", "duties", "description", None, "benefits")
"""The order of the sections. A description may end in a list of what would be nice; a column named "Education" after it
would seem to belong to that list."""
_YES, _NO = frozenset(("yes", "y", "true", "1", "x")), frozenset(("no", "n", "false", "0"))
_FIGURE = re.compile(r"\d[\d,.]*\Z")
_PER_HOUR, _PER_YEAR = re.compile(r"\bhour|\bhr", re.I), re.compile(r"\bannual|\byear|\bsalary", re.I)
_FURTHER = "The table has more than {} postings; those from row {} on were not read. Split it, and send the parts."
_BARE = "The row has neither a title nor a description. Fill in one of them, or name its columns in the settings file."


@dataclass(frozen=True, slots=True, kw_only=True)
class Postings:
    """The lists of a table, each with its columns and the place of the row that names them."""

    found: Table
    media_type: str
    lists: tuple[tuple[Sheet, int, tuple[Column, ...]], ...]

    def members(self, data: bytes, limits: Limits) -> Iterator[Member]:
        """One member a row, named by the posting's id where it has one, else by the number of the row. Rows without
        content are passed over; what is beyond the limit of members is one failed member."""
        number = 0
        for sheet, place, columns in self.lists:
            notices = (*self.found.notices, *hidden_notice(sheet.hidden))
            for row, cells in islice(sheet.rows(), place + 1, None):
                if not any(cell.strip() for cell in cells):
                    continue
                number += 1
                if number > limits.members:
                    text = _FURTHER.format(limits.members, row)
                    yield Member(name=f"rows from {row}", found=ReadError("too-large", text))
                    return
                name = _name(cells, columns, row)
                if len(self.lists) > 1:
                    name = f"{sheet.name}: {name}"
                yield Member(name=name, found=_posting(cells, columns, limits, notices), media_type=self.media_type)
                notices = self.found.notices


def postings(data: bytes, media_type: str, limits: Limits, configured: Mapping[str, Sequence[str]]) -> Postings | None:
    """The postings that a table lists; None where no row names columns as such a list has them: then the table is one
    document. Raises ReadError where it cannot be opened."""
    found = table(data, limits)
    if found.prose:
        return None
    lists = []
    for sheet in found.sheets:
        named = header(list(islice(sheet.rows(), _FIRST_ROWS)), configured)
        if named is not None:
            lists.append((sheet, *named))
    return Postings(found=found, media_type=media_type, lists=tuple(lists)) if lists else None


def _value(cells: Sequence[str], columns: Sequence[Column], kind: str) -> str:
    """The first filled cell of a kind, on one line."""
    return next((" ".join(cells[c.at].split()) for c in columns if c.kind == kind and _is_filled(cells, c)), "")


def _is_filled(cells: Sequence[str], column: Column) -> bool:
    return column.at < len(cells) and bool(cells[column.at].strip())


def _name(cells: Sequence[str], columns: Sequence[Column], row: int) -> str:
    return _value(cells, columns, "id")[:_LONGEST_NAME] or f"row {row}"


def _posting(
    cells: Sequence[str], columns: Sequence[Column], limits: Limits, notices: tuple[Notice, ...]
) -> Content | ReadError:
    """The text of a row: title, employer, terms with their labels, then the sections."""
    title = _value(cells, columns, "title")
    if not title and not _value(cells, columns, "description"):
        return ReadError("empty", _BARE)
    lines = [Line(text=f"Job title: {title}", kind="heading")] if title else []
    lines += [Line(text=f"{label}: {value}") for label, value in _terms(cells, columns) if value]
    try:
        for kind in _SECTIONS:
            for column in columns:
                if column.kind == kind and _is_filled(cells, column) and _is_kept(cells[column.at], column):
                    section, more = _text(cells[column.at], limits)
                    notices += more
                    lines += (Line(text=""), Line(text=column.heading, kind="heading"), *section)
    except ReadError as error:
        return error
    return Content(lines=tuple(lines), notices=tuple(dict.fromkeys(notices)))


def _is_kept(text: str, column: Column) -> bool:
    return column.kind is not None or len(text.strip()) >= _LONG


def _terms(cells: Sequence[str], columns: Sequence[Column]) -> Iterator[tuple[str, str]]:
    yield "Company", _value(cells, columns, "employer")
    city, state = (_value(cells, columns, kind) for kind in ("city", "state"))
    place = ", ".join(filter(None, (city, state)))
    yield "Location", _value(cells, columns, "location") if not place else ""
    yield "Location", place
    yield "Work mode", _work_mode(cells, columns)
    for column in columns:
        if column.kind == "employment" and _is_filled(cells, column):
            yield column.heading, " ".join(cells[column.at].split())
    yield "Pay", _pay(cells, columns)


def _work_mode(cells: Sequence[str], columns: Sequence[Column]) -> str:
    """The mode in the words of the cell. A tick under "Remote" is one; that it is missing says nothing of what else."""
    for column in columns:
        if column.kind == "work_mode" and _is_filled(cells, column):
            value = " ".join(cells[column.at].split())
            if value.casefold() in _YES:
                return "Remote"
            return "" if value.casefold() in _NO else value
    return ""


def _pay(cells: Sequence[str], columns: Sequence[Column]) -> str:
    """Pay as a posting writes it, with the currency and period of their own columns or of the column's name."""
    pay, low, high = (_value(cells, columns, kind) for kind in ("pay", "pay_min", "pay_max"))
    named = " ".join(c.heading for c in columns if c.kind in ("pay", "pay_min", "pay_max") and _is_filled(cells, c))
    told = _value(cells, columns, "pay_period")
    per = "hour" if _PER_HOUR.search(told) else "year" if _PER_YEAR.search(told) else told
    if not told:
        per = (
            "hour"
            if _PER_HOUR.search(named)
            else "year"
            if _PER_YEAR.search(named) and "annual" in named.lower()
            else ""
        )
    currency = _value(cells, columns, "currency")
    if not pay:
        pay = " - ".join(_amount(each, currency) for each in dict.fromkeys((low, high)) if each)
    elif _FIGURE.match(pay):
        pay = _amount(pay, currency)
    if not pay or not per or re.search(r"[a-z]", pay.replace(currency, ""), re.I):
        return pay
    return f"{pay} per {per}"


def _amount(figure: str, currency: str) -> str:
    if not currency or not _FIGURE.match(figure):
        return figure
    return f"${figure}" if currency.upper() in ("USD", "US$", "$") else f"{currency} {figure}"


def _text(cell: str, limits: Limits) -> tuple[tuple[Line, ...], tuple[Notice, ...]]:
    """The lines of a cell, which may hold HTML. Raises ReadError."""
    if _ESCAPED.search(cell) and not _MARKUP.search(cell):
        from html import unescape

        cell = unescape(cell)
    if _MARKUP.search(cell):
        content = html.read(cell.encode("utf-8", errors="replace"), limits)
        return content.lines, content.notices
    return tuple(Line(text=line) for line in cell.split("\n")), ()
