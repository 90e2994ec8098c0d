"""Opens the ZIP package of a workbook safely, and finds what its sheets do not show: rows, columns, cells."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.readers.word.docx_package import Package, open_package

_WHY = {
    "corrupt": "The workbook is damaged. Open it in a spreadsheet program, save it again, and send that file.",
    "encrypted": "The workbook is locked with a password. Save it without a password, and send that file.",
    "unsupported": "This is a workbook of the binary kind (XLSB). Save it as XLSX, and send that file.",
    "too-large": "The workbook unpacks to more than the limit allows. Save what matters as a workbook of its own.",
}
_FAR = (
    "The cells of the workbook lie so far apart that it spans more than 8 million of them. Delete what stands far out, "
    "and send it again."
)
_MOST_CELLS = 8_000_000
"""Cells between the first and the last one filled: the library lays them all out, 32 bytes each."""
_KEPT = (".xml", ".rels")
_LEFT_OUT = re.compile(
    r"drawings/|media/|embeddings/|theme/|customxml|printersettings|vbaproject|pivot|charts/|docprops/"
)
_REFERENCE = re.compile(r"([A-Za-z]{1,3})(\d{1,7})\Z")
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_DIGITS = 9
_WHITE = frozenset(("FFFFFFFF", "00FFFFFF", "FFFFFF"))
_SMALLEST = 2.0
"""Points below which no eye reads a letter."""
Xml = Any


def refusal(reason: str) -> ReadError:
    """Why a workbook cannot be read, in words for workbooks."""
    return ReadError(reason, _WHY.get(reason, _WHY["corrupt"]))


@dataclass(slots=True)
class Seen:
    """What a sheet's file says of its cells: those hidden, and the rectangle around all that are filled. Numbers count
    from 0. `room`: characters that its cells may still share with others."""

    room: int = 0
    rows: set[int] = field(default_factory=set)
    columns: bytearray = field(default_factory=lambda: bytearray(_LAST_COLUMN))
    cells: set[tuple[int, int]] = field(default_factory=set)
    filled: int = 0
    hidden: int = 0
    first: tuple[int, int] = (_LAST_ROW, _LAST_COLUMN)
    last: tuple[int, int] = (-1, -1)

    def add(self, row: int, column: int, unseen: bool) -> None:
        """A cell with content."""
        self.filled += 1
        self.first = (min(self.first[0], row), min(self.first[1], column))
        self.last = (max(self.last[0], row), max(self.last[1], column))
        if unseen:
            self.cells.add((row, column))
        self.hidden += unseen or self.is_hidden(row, column)

    def hide_columns(self, low: int, count: int) -> None:
        """Columns that the sheet does not show."""
        low = min(low, _LAST_COLUMN)
        high = min(low + max(count, 0), _LAST_COLUMN)
        self.columns[low:high] = b"\1" * (high - low)

    def take(self, characters: int) -> None:
        """Count characters that the library copies. Raises ReadError `too-large` where they are too many."""
        self.room -= characters
        if self.room < 0:
            raise refusal("too-large")

    def is_hidden(self, row: int, column: int) -> bool:
        """Whether the sheet does not show this cell."""
        return row in self.rows or (row, column) in self.cells or (column < _LAST_COLUMN and self.columns[column] > 0)

    @property
    def area(self) -> int:
        """Cells that the library lays out: all in the rectangle around those that are filled."""
        return (self.last[0] - self.first[0] + 1) * (self.last[1] - self.first[1] + 1) if self.filled else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A package of which every part was unpacked within the limits: the same parts once more, stored plainly, and what
    is seen of each sheet in the order of the workbook (none where its form does not say)."""

    data: bytes
    seen: tuple[Seen, ...]


def checked(data: bytes, limits: Limits) -> Checked:
    """The package. Raises ReadError `corrupt`, `encrypted`, `too-large`."""
    try:
        package = open_package(data, limits)
        if "xl/workbook.bin" in package.entries:
            raise refusal("unsupported")
        parts = {name: package.read(name) for name in package.entries if _is_kept(name)}
        seen = tuple(_seen(package, parts, limits.unpacked))
    except ReadError as error:
        raise refusal(error.reason) from error
    if sum(each.area for each in seen) > _MOST_CELLS:
        raise ReadError("too-large", _FAR)
    if package.doubled:
        raise refusal("corrupt")
    return Checked(data=_stored(parts), seen=seen)


def _is_kept(name: str) -> bool:
    return name == "mimetype" or (name.lower().endswith(_KEPT) and not _LEFT_OUT.search(name.lower()))


def _stored(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part)
    return out.getvalue()


def _seen(package: Package, parts: dict[str, bytes], room: int) -> Iterator[Seen]:
    """What is seen of each sheet. Raises ReadError."""
    for name, part in parts.items():
        if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
            raise refusal("corrupt")
        if name == "content.xml":
            yield from _of_document(part, room)
    if "xl/workbook.xml" not in parts:
        return
    targets = {relation.id: relation.target for relation in package.relations("xl/workbook.xml")}
    unseen = _invisible_styles(parts.get("xl/styles.xml"))
    shared = parts.get("xl/sharedStrings.xml")
    strings = [sum(map(len, node.itertext())) for node in _ended(shared, ("{*}si",))] if shared else []
    for node in _root(parts["xl/workbook.xml"]).iter("{*}sheet"):
        id = next((value for key, value in node.attrib.items() if key.endswith("}id")), "")
        yield _of_sheet(parts.get(targets.get(id, ""), b""), unseen, strings, room)


def _root(part: bytes) -> Xml:
    try:
        return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError as error:
        raise refusal("corrupt") from error


def _ended(part: bytes, tags: tuple[str, ...]) -> Iterator[Xml]:
    """Elements as they end, each let go after its turn. Raises ReadError."""
    options = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
    try:
        for _, node in etree.iterparse(io.BytesIO(part), tag=tags, **options):
            yield node
            node.clear(keep_tail=True)
            while node.getprevious() is not None:
                del node.getparent()[0]
    except (etree.XMLSyntaxError, TypeError) as error:
        raise refusal("corrupt") from error


def _number(text: str | None, otherwise: int, most: int) -> int:
    """A number of the file, `otherwise` where it says none. Raises ReadError for one beyond what any sheet has: the
    library would lay out as many cells, and end the process where there is no memory for them."""
    if text is None or not (text.isascii() and text.isdigit()):
        return otherwise
    if len(text) > _DIGITS or int(text) > most:
        raise refusal("corrupt")
    return int(text)


def _is_off(node: Xml, size: str) -> bool:
    """Whether a row or column is hidden, by its mark or by having no size."""
    return node.get("hidden") in ("1", "true") or node.get(size) in ("0", "0.0")


def _place(reference: str | None, row: int, column: int) -> tuple[int, int]:
    """The row and column of a cell, from 0; the given ones where it does not say. Raises ReadError."""
    if reference is None:
        return row, column
    found = _REFERENCE.match(reference)
    if found is None:
        raise refusal("corrupt")
    value = 0
    for letter in found[1].upper():
        value = value * 26 + ord(letter) - 64
    at = int(found[2])
    if not 1 <= at <= _LAST_ROW or value > _LAST_COLUMN:
        raise refusal("corrupt")
    return at - 1, value - 1


def _of_sheet(part: bytes, unseen: frozenset[str], strings: Sequence[int], room: int) -> Seen:
    """What is seen of a sheet of XLSX. A colour may stand on a ground that a condition or a table gives the cells, so
    where there are such, no colour hides anything. Raises ReadError."""
    seen, row = Seen(room=room), -1
    if b"conditionalFormatting" in part or b"<tablePart" in part:
        unseen = frozenset()
    for node in _ended(part, ("{*}col", "{*}row")) if part else ():
        if node.tag.endswith("col"):
            if _is_off(node, "width"):
                low = _number(node.get("min"), 1, _LAST_COLUMN) - 1
                seen.hide_columns(low, _number(node.get("max"), low + 1, _LAST_COLUMN) - low)
            continue
        row, column = _number(node.get("r"), row + 2, _LAST_ROW) - 1, -1
        if _is_off(node, "ht"):
            seen.rows.add(row)
        for cell in node:
            at, column = _place(cell.get("r"), row, column + 1)
            if len(cell):
                seen.add(at, column, cell.get("s", "") in unseen)
                seen.take(_length(cell, strings))
    return seen


def _length(cell: Xml, strings: Sequence[int]) -> int:
    """Characters of a cell that stand elsewhere: each cell that shares them gets a copy of its own."""
    if cell.get("t") != "s":
        return 0
    number = _number(cell.findtext("{*}v"), len(strings), 10**8)
    return strings[number] if number < len(strings) else 0


_ODF = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def _of_document(part: bytes, room: int) -> Iterator[Seen]:
    """What is seen of each sheet of an OpenDocument spreadsheet. Raises ReadError."""
    seen, row, columns = Seen(room=room), 0, 0
    for node in _ended(part, tuple(_ODF + name for name in ("table", "table-row", "table-column"))):
        off = node.get(_ODF + "visibility") in ("collapse", "filter")
        if node.tag == _ODF + "table-row":
            height = _repeated(node, "rows")
            if off and len(node):
                seen.rows.update(range(row, min(row + height, _LAST_ROW)))
            _of_row(node, seen, row, height)
            row += height
        elif node.tag == _ODF + "table-column":
            width = _repeated(node, "columns")
            if off:
                seen.hide_columns(columns, width)
            columns += width
        else:
            yield seen
            seen, row, columns = Seen(room=room), 0, 0


def _of_row(node: Xml, seen: Seen, row: int, height: int) -> None:
    column = 0
    for cell in node:
        if not isinstance(cell.tag, str) or not cell.tag.endswith("table-cell"):
            continue
        width = _repeated(cell, "columns")
        if len(cell):
            seen.add(row, column, False)
            seen.add(row + height - 1, column + width - 1, False)
            seen.take(sum(map(len, cell.itertext())) * width * height)
        column += width


def _repeated(node: Xml, what: str) -> int:
    most = _LAST_ROW if what == "rows" else _LAST_COLUMN
    return _number(node.get(f"{_ODF}number-{what}-repeated"), 1, most)


def _invisible_styles(part: bytes | None) -> frozenset[str]:
    """Numbers of the cell styles in which no eye sees text: white on no or white ground, tiny, or shown as nothing.
    Raises ReadError."""
    if part is None:
        return frozenset()
    root = _root(part)
    fonts = [_is_unseen_font(font) for font in root.iterfind("{*}fonts/{*}font")]
    grounds = [_is_white_ground(fill) for fill in root.iterfind("{*}fills/{*}fill")]
    formats = {node.get("numFmtId"): node.get("formatCode", "") for node in root.iterfind("{*}numFmts/{*}numFmt")}
    found = set()
    for number, style in enumerate(root.iterfind("{*}cellXfs/{*}xf")):
        font, fill = (_number(style.get(name), 0, 10**6) for name in ("fontId", "fillId"))
        white, tiny = fonts[font] if font < len(fonts) else (False, False)
        empty = formats.get(style.get("numFmtId"), "").replace('""', "").strip() == ";;;"
        if tiny or empty or (white and (fill >= len(grounds) or grounds[fill])):
            found.add(str(number))
    return frozenset(found)


def _is_unseen_font(font: Xml) -> tuple[bool, bool]:
    """Whether a font is white, and whether it is too small to be seen."""
    colour, size = font.find("{*}color"), font.find("{*}sz")
    white = colour is not None and (
        colour.get("rgb", "").upper() in _WHITE
        or (colour.get("theme") == "0" and not colour.get("tint"))
        or colour.get("indexed") in ("1", "9")
    )
    try:
        points = float(size.get("val", "11")) if size is not None else 11.0
    except ValueError:
        points = 11.0
    return white, points < _SMALLEST


def _is_white_ground(fill: Xml) -> bool:
    pattern = fill.find("{*}patternFill")
    if pattern is None:
        return fill.find("{*}gradientFill") is None
    if pattern.get("patternType", "none") == "none":
        return True
    ground = pattern.find("{*}fgColor")
    return ground is not None and (ground.get("rgb", "").upper() in _WHITE or ground.get("theme") == "0")
