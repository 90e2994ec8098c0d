"""What a Word 97-2003 document says of its characters and paragraphs: pages of properties, styles, single changes.

Numbers of single changes (sprm) after [MS-DOC] 2.6; those of Word 6 and 95 after antiword.
"""

import struct
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from matcher.readers.word.doc_file import WordFile
from matcher.readers.word.doc_fonts import CodePages

_PAGE = 512
_DEPTH = 20
"""Styles build on one another at most this deep; more is a loop."""
_SIZES = (1, 1, 2, 4, 2, 2, 0, 3)
_WHITE = 245
_TINY = 4
"""Half points from which words are large enough to be seen."""
Change = tuple[int, bytes]
"""The number of a property and its new value."""

FONT_BOLD, VANISH, DELETED, WEB_HIDDEN, ICO, COLOR, SIZE = 0x0835, 0x083C, 0x0800, 0x0811, 0x2A42, 0x6870, 0x4A43
SHADE_OLD, SHADE, HIGHLIGHT, CHARACTER_STYLE, SYMBOL, FONT = 0x4866, 0xCA71, 0x2A0C, 0x4A30, 0x6A09, 0x4A4F
IN_TABLE, ROW_END, DEPTH, INNER_CELL, INNER_ROW_END = 0x2416, 0x2417, 0x6649, 0x244B, 0x244C
OUTLINE, LIST, STYLE, HUGE, BACK_OLD, BACK = 0x2640, 0x460B, 0x4600, 0x6646, 0x442D, 0xC64D
CELLS_OLD, CELLS = 0xD609, 0xD612
_OLD_NAMES = {65: DELETED, 85: FONT_BOLD, 92: VANISH, 93: FONT, 98: ICO, 99: SIZE, 24: IN_TABLE, 25: ROW_END}
_OLD_TWO = frozenset((69, 72, 80, 93, 96, 97, 99, 101, 105, 106, 107, 109, 110))
_OLD_COUNTED = frozenset((3, 12, 15, 81, 103, 108, 188, 190, 191))
_OLD_OTHER = {68: 5, 70: 4, 73: 3, 74: 4, 82: 0, 83: 0, 95: 3}


def changes(grpprl: bytes, old: bool = False) -> Iterator[Change]:
    """The single changes in a list of them; what is cut off ends it."""
    at = 0
    while at + (1 if old else 2) < len(grpprl):
        number, at = (grpprl[at], at + 1) if old else (grpprl[at] | grpprl[at + 1] << 8, at + 2)
        if old:
            counted = number in _OLD_COUNTED
            size = _OLD_OTHER.get(number, 2 if number in _OLD_TWO else 1)
        else:
            size = _SIZES[number >> 13]
            counted = not size
        if counted:
            size, at = (grpprl[at], at + 1)
            if number == 0xD608:  # the one list whose length takes two bytes, itself among them
                size = (size | (grpprl[at] << 8 if at < len(grpprl) else 0)) - 1
                at += 1
        yield _OLD_NAMES.get(number, 0) if old else number, grpprl[at : at + size]
        at += max(0, size)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How words are shown. `symbol`: the sign that a mark stands for. `style`: number of a style of characters."""

    gone: bool = False
    deleted: bool = False
    bold: bool = False
    white: bool = False
    tiny: bool = False
    backed: bool = False
    symbol: int = 0

    def seen(self, backed: bool) -> bool:
        """Whether an eye sees such words, on a background or not."""
        return not (self.gone or self.deleted or self.tiny or (self.white and not (self.backed or backed)))


def _is_dark(red: int, green: int, blue: int) -> bool:
    return min(red, green, blue) < _WHITE


def shade_is_dark(value: bytes, short: bool) -> bool:
    """Whether a shading lays something under words that makes white ones seen."""
    if short:
        (shade,) = struct.unpack("<H", value[:2].ljust(2, b"\0"))
        back, pattern = shade >> 5 & 31, shade >> 10
        return back not in (0, 8) or pattern not in (0, 63)
    value = value.ljust(10, b"\0")
    automatic, (pattern,) = value[7] == 0xFF, struct.unpack("<H", value[8:10])
    return (not automatic and _is_dark(*value[4:7])) or (pattern not in (0, 0xFFFF) and _is_dark(*value[:3]))


def _switched(value: bytes, now: bool, base: bool) -> bool:
    """A switch after a change: off, on, as the style has it, or the other way round."""
    given = value[0] if value else 0
    return now if given not in (0, 1, 0x80, 0x81) else (base, not base)[given & 1] if given & 0x80 else bool(given)


def changed(look: Look, list_: list[Change], base: Look) -> Look:
    """A look after changes of characters; `base` is that of the style."""
    for number, value in list_:
        if number in (VANISH, WEB_HIDDEN):
            look = replace(look, gone=_switched(value, look.gone, base.gone))
        elif number == DELETED:
            look = replace(look, deleted=bool(value and value[0]))
        elif number == FONT_BOLD:
            look = replace(look, bold=_switched(value, look.bold, base.bold))
        elif number == ICO:
            look = replace(look, white=value[:1] == b"\x08")
        elif number == COLOR and len(value) == 4:
            look = replace(look, white=value[3] != 0xFF and not _is_dark(*value[:3]))
        elif number == SIZE and len(value) == 2:
            look = replace(look, tiny=value[0] | value[1] << 8 < _TINY)
        elif number in (SHADE, SHADE_OLD):
            look = replace(look, backed=shade_is_dark(value, number == SHADE_OLD))
        elif number == HIGHLIGHT:
            look = replace(look, backed=value[:1] not in (b"\0", b"\x08"))
        elif number == SYMBOL and len(value) == 4:
            look = replace(look, symbol=value[2] | value[3] << 8)
    return look


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """What is known of a paragraph. `depth` is that of tables, 0 outside of them."""

    style: int = 0
    depth: int = 0
    cell_end: bool = False
    row_end: bool = False
    heading: bool | None = None
    item: bool | None = None
    backed: bool = False
    cells_backed: bool = False


def laid_out(paragraph: Paragraph, list_: list[Change]) -> Paragraph:
    """A paragraph after changes."""
    for number, value in list_:
        on = bool(value and value[0])
        if number == IN_TABLE:
            paragraph = replace(paragraph, depth=max(1, paragraph.depth) if on else 0)
        elif number == DEPTH and len(value) == 4:
            paragraph = replace(paragraph, depth=max(0, min(struct.unpack("<i", value)[0], 20)))
        elif number in (ROW_END, INNER_ROW_END):
            paragraph = replace(paragraph, row_end=on)
        elif number == INNER_CELL:
            paragraph = replace(paragraph, cell_end=on)
        elif number == OUTLINE:
            paragraph = replace(paragraph, heading=bool(value) and value[0] < 9)
        elif number == LIST:
            paragraph = replace(paragraph, item=any(value))
        elif number in (BACK, BACK_OLD):
            paragraph = replace(paragraph, backed=shade_is_dark(value, number == BACK_OLD))
        elif number in (CELLS, CELLS_OLD):
            size = 2 if number == CELLS_OLD else 10
            cells = (value[at : at + size] for at in range(0, len(value), size))
            paragraph = replace(paragraph, cells_backed=any(shade_is_dark(cell, size == 2) for cell in cells))
    return paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    base: int
    heading: bool
    paragraph: list[Change]
    characters: list[Change]


def _style(data: bytes, head: int) -> _Style | None:
    """One style; None for an empty place. Raises struct.error, IndexError for one that is cut off."""
    if len(data) < 10:
        return None
    first, second, third = struct.unpack_from("<HHH", data)
    (length,) = struct.unpack_from("<H", data, head)
    name = data[head + 2 : head + 2 + 2 * length].decode("utf-16-le", errors="replace").lower()
    at, lists = head + 4 + 2 * length, []
    for _ in range(min(third & 15, 2)):
        at += at % 2
        (size,) = struct.unpack_from("<H", data, at)
        lists.append(data[at + 2 : at + 2 + size])
        at += 2 + size
    kind, number = second & 15, first & 0xFFF
    paragraph = lists[0][2:] if kind == 1 and lists else b""
    characters = lists[1] if kind == 1 and len(lists) > 1 else lists[0] if kind == 2 and lists else b""
    return _Style(
        base=second >> 4,
        heading=kind == 1 and (1 <= number <= 9 or number == 62 or name.startswith(("heading", "title"))),
        paragraph=list(changes(paragraph)),
        characters=list(changes(characters)),
    )


def read_styles(data: bytes) -> Mapping[int, _Style]:
    """The styles by number; those before a place that is damaged."""
    found: dict[int, _Style] = {}
    try:
        size, count, head = struct.unpack_from("<HHH", data)
        at = 2 + size
        for number in range(min(count, 0xFFE)):
            (length,) = struct.unpack_from("<H", data, at)
            if (style := _style(data[at + 2 : at + 2 + length], head)) is not None:
                found[number] = style
            at += 2 + length
    except (struct.error, IndexError):
        pass  # what was read before is kept: styles help, the text is all there without them
    return found


class _Pages:
    """One kind of property, kept in pages of 512 bytes: for a place in the file, the list of changes there."""

    def __init__(self, word: WordFile, table: bytes, paragraphs: bool) -> None:
        self.main = word.main
        self.old = word.old
        self.paragraphs = paragraphs
        number = 2 if word.old else 4
        count = max(0, (len(table) - 4) // (4 + number))
        self.places = struct.unpack_from(f"<{count + 1}I", table) if count else ()
        kind = word.layout.page_number
        self.numbers = struct.unpack_from(f"<{count}{kind}", table, 4 * (count + 1)) if count else ()
        self.held: dict[int, tuple[tuple[int, ...], tuple[bytes, ...]]] = {}

    def _page(self, number: int) -> tuple[tuple[int, ...], tuple[bytes, ...]]:
        """The places of a page, and the list for each stretch between two of them."""
        if number not in self.held:
            page = self.main[number * _PAGE : (number + 1) * _PAGE]
            count = page[-1] if len(page) == _PAGE else 0
            step = 1 if not self.paragraphs else 7 if self.old else 13
            if 4 * (count + 1) + step * count >= _PAGE:
                count = 0
            places = struct.unpack_from(f"<{count + 1}I", page) if count else ()
            lists = tuple(self._list(page, 2 * page[4 * (count + 1) + step * each]) for each in range(count))
            self.held[number] = (places, lists)
        return self.held[number]

    def _list(self, page: bytes, at: int) -> bytes:
        if not at:
            return b""
        size, at = page[at], at + 1
        if self.paragraphs:
            if size:
                size = 2 * size - (0 if self.old else 1)
            elif at < _PAGE:
                size, at = 2 * page[at], at + 1
        return page[at : at + size]

    def at(self, place: int, end: int) -> tuple[int, bytes]:
        """How far the properties at a place hold, at most to `end`, and their list."""
        number = bisect_right(self.places, place) - 1
        if not 0 <= number < len(self.numbers):
            return end, b""
        places, lists = self._page(self.numbers[number] & 0x3FFFFF)
        run = bisect_right(places, place) - 1
        if not 0 <= run < len(lists) or places[run + 1] <= place:
            return end, b""
        return min(places[run + 1], end), lists[run]


class Properties:
    """The properties of a document, by places in the file."""

    def __init__(self, word: WordFile) -> None:
        self.word = word
        self.characters = _Pages(word, word.part(word.layout.characters), paragraphs=False)
        self.paragraphs = _Pages(word, word.part(word.layout.paragraphs), paragraphs=True)
        self._parsed: dict[bytes, list[Change]] = {}
        self._looks: dict[tuple[int, bytes, bytes], Look] = {}
        self._layouts: dict[bytes, Paragraph] = {}

    @cached_property
    def styles(self) -> Mapping[int, _Style]:
        """The styles by number."""
        return read_styles(self.word.part(self.word.layout.styles))

    @cached_property
    def pages(self) -> CodePages:
        """The code pages of the fonts."""
        return CodePages(self.word.main, self.word.part(self.word.layout.fonts))

    def _chain(self, number: int) -> list[_Style]:
        """A style and what it builds on, the deepest first."""
        chain: list[_Style] = []
        while (style := self.styles.get(number)) is not None and len(chain) < _DEPTH:
            chain.append(style)
            number = style.base
        return chain[::-1]

    def _changes(self, grpprl: bytes) -> list[Change]:
        if grpprl not in self._parsed:
            self._parsed[grpprl] = list(changes(grpprl, self.word.old))
        return self._parsed[grpprl]

    def look(self, style: int, grpprl: bytes, more: bytes) -> Look:
        """How characters with these changes are shown in a paragraph of a style."""
        key = (style, grpprl, more)
        if key not in self._looks:
            base = Look()
            for each in self._chain(style):
                base = changed(base, each.characters, base)
            list_ = [*self._changes(grpprl), *self._changes(more)]
            look = base
            for number, value in list_:
                if number == CHARACTER_STYLE and len(value) == 2:
                    for each in self._chain(value[0] | value[1] << 8):
                        look = changed(look, each.characters, base)
            self._looks[key] = changed(look, list_, base)
        return self._looks[key]

    def page(self, grpprl: bytes) -> str:
        """The code page of 8-bit text with these changes, in Word 6 and 95; without a font of its own it has the
        document's first."""
        fonts = [value for number, value in self._changes(grpprl) if number == FONT and len(value) == 2]
        return self.pages.of(fonts[-1][0] | fonts[-1][1] << 8 if fonts else 0)

    def paragraph(self, place: int) -> Paragraph:
        """What is known of the paragraph whose mark stands at a place."""
        _, held = self.paragraphs.at(place, place + 1)
        if held not in self._layouts:
            self._layouts[held] = self._paragraph(held)
        return self._layouts[held]

    def _paragraph(self, held: bytes) -> Paragraph:
        if self.word.old or len(held) < 2:
            return Paragraph()
        style = held[0] | held[1] << 8
        list_ = self._changes(held[2:])
        for number, value in list_:
            if number == STYLE and len(value) == 2:
                style = value[0] | value[1] << 8
            elif number == HUGE and len(value) == 4:
                (at,) = struct.unpack("<I", value)
                size = self.word.data[at : at + 2].ljust(2, b"\0")
                list_ = self._changes(self.word.data[at + 2 : at + 2 + (size[0] | size[1] << 8)])
        paragraph, chain = Paragraph(style=style), self._chain(style)
        for each in chain:
            paragraph = laid_out(paragraph, each.paragraph)
        if any(each.heading for each in chain):
            paragraph = replace(paragraph, heading=True)
        return laid_out(paragraph, list_)
