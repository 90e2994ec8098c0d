"""Reads text with separators (CSV, TSV) to rows: which character separates is told from the rows themselves."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from matcher.readers.table.table import Row, Sheet, Table
from matcher.readers.text import check_text, decode

_SEPARATORS = (",", "\t", ";", "|")
_SAID = re.compile(r"\A\s*\"?sep=(.)\"?[ \t]*(?:\r\n?|\n|\Z)", re.IGNORECASE)
_SAMPLE = 128 * 1024
_RECORDS = 60
_ALIKE = 0.6
"""Least share of records that have as many cells as most: fewer is text with commas in it."""
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\u0085]")


def _records(text: str, separator: str, longest: int) -> Iterator[list[str]]:
    """The records; a quote that never ends makes the rest of the text its cell, as in every spreadsheet."""
    before = csv.field_size_limit(longest)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    finally:
        csv.field_size_limit(before)


def _alike(text: str, separator: str) -> tuple[float, int]:
    """The share of the first records that are as wide as most of them, and that width; (0, 1) for a single column."""
    found = list(zip(range(_RECORDS), _records(text[:_SAMPLE], separator, _SAMPLE), strict=False))
    widths = [len(record) for _, record in found if any(cell.strip() for cell in record)]
    if len(text) > _SAMPLE and len(found) < _RECORDS:
        widths = widths[:-1]  # the sample ends within the last one
    if not widths:
        return 0.0, 1
    width, count = max(Counter(widths).items(), key=lambda each: (each[1] * (each[0] > 1), each[0]))
    return (count / len(widths), width) if width > 1 else (0.0, 1)


def separated(data: bytes) -> Table:
    """The one sheet of such a text, decoded whole. Raises ReadError `unsupported` for bytes that are no text."""
    text, notices = decode(data)
    check_text(text)
    text = _LINE_ENDS.sub("\n", text.replace("\0", ""))
    said = _SAID.match(text)
    if said:
        separator, text, alike = said[1], text[said.end() :], 1.0
    else:
        shapes = {each: _alike(text, each) for each in _SEPARATORS}
        separator = max(_SEPARATORS, key=lambda each: (round(shapes[each][0], 1), shapes[each][1]))
        alike = shapes[separator][0]

    def rows() -> Iterator[Row]:
        for number, record in enumerate(_records(text, separator, len(text) + 1), 1):
            yield number, tuple(record)

    return Table(sheets=(Sheet(name="", rows=rows),), notices=notices, prose=alike < _ALIKE)
