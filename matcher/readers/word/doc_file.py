"""Takes a Word 97-2003 document apart as [MS-DOC] lays it out: its header, its pieces of text, its stories.

Word 6 and 95 keep the same things at other places (their layout was never published in full; the places below are those
that free programs such as antiword use).
"""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from matcher.errors import ReadError
from matcher.readers.word.doc_fonts import decoded
from matcher.readers.word.ole import Ole

DAMAGED = "The DOC is damaged. Open it in a word processor, save it as DOCX or PDF, and send that file."
_LOCKED = "The DOC is locked with a password. Save it without a password, and send that file."
_OTHER = "This is a Word document of a kind that is not read ({what}). Save it as PDF or DOCX, and send that file."
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_WORD_97 = 0xC0
"""Least version of the header that is laid out as in Word 97; Word 6 and 95 have 101 to 105."""
_EIGHT_BITS = 0x40000000


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the header says what: places of the counts of characters, and of the parts by name."""

    counts: int
    pieces: int
    characters: int
    paragraphs: int
    headers: int
    styles: int
    shapes: int
    boxes: int
    page_number: str
    fonts: int


NEW = Layout(0x4C, 0x1A2, 0xFA, 0x102, 0xF2, 0xA2, 0x1DA, 0x25A, "I", 0x112)
OLD = Layout(0x34, 0x160, 0xB8, 0xC0, 0xB0, 0, 0, 0, "H", 0xD0)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: from character `start` to `end`, at byte `at`, `width` bytes a character; `changes` are
    properties that a fast save has laid over it."""

    start: int
    end: int
    at: int
    width: int
    changes: bytes


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text that lies together in the file."""

    start: int
    at: int
    width: int
    text: str
    changes: bytes


@dataclass(frozen=True, slots=True)
class WordFile:
    """A document taken apart. `counts`: characters of body, footnotes, headers, macros, comments, endnotes, boxes and
    boxes of headers, one after the other."""

    main: bytes
    table: bytes
    data: bytes
    old: bool
    layout: Layout
    counts: tuple[int, ...]
    pieces: tuple[Piece, ...]

    def part(self, place: int) -> bytes:
        """A part of the table stream, by where the header tells its place and length; empty where there is none."""
        if not place or place + 8 > len(self.main):
            return b""
        start, length = struct.unpack_from("<II", self.main, place)
        return self.table[start : start + length]

    def story(self, number: int) -> tuple[int, int]:
        """First character of a story and the one after its last."""
        start = sum(self.counts[:number])
        return start, start + self.counts[number]

    def text(self, start: int, end: int) -> Iterator[Stretch]:
        """The text between two characters, each of 16 bits as one sign: halves of pairs stay halves."""
        number = bisect_right(self.pieces, start, key=lambda piece: piece.start) - 1
        for piece in islice(self.pieces, max(0, number), None):
            if piece.start >= end:
                return
            first, last = max(start, piece.start), min(end, piece.end)
            if first >= last:
                continue
            at = piece.at + (first - piece.start) * piece.width
            raw = self.main[at : at + (last - first) * piece.width]
            yield Stretch(first, at, piece.width, _decoded(raw, piece.width), piece.changes)


def _decoded(raw: bytes, width: int) -> str:
    if width == 2:
        return "".join(map(chr, struct.unpack(f"<{len(raw) // 2}H", raw[: len(raw) // 2 * 2])))
    return decoded(raw)


def _changes(prm: int, grpprls: list[bytes]) -> bytes:
    """The properties that a piece's own number stands for; the short form, which no hidden word needs, is left out."""
    index = prm >> 1
    return grpprls[index] if prm & 1 and index < len(grpprls) else b""


def _pieces(clx: bytes, old: bool) -> list[Piece]:
    """The pieces of text. Raises struct.error for a table that is cut off."""
    at, grpprls = 0, []
    while at < len(clx) and clx[at] == 1:
        (size,) = struct.unpack_from("<H", clx, at + 1)
        grpprls.append(clx[at + 3 : at + 3 + size])
        at += 3 + size
    if at >= len(clx) or clx[at] != 2:
        return []
    (size,) = struct.unpack_from("<I", clx, at + 1)
    body = clx[at + 5 : at + 5 + size]
    count = max(0, (len(body) - 4) // 12)
    limits = struct.unpack_from(f"<{count + 1}I", body) if count else ()
    found = []
    for number in range(count):
        place, prm = struct.unpack_from("<IH", body, 4 * (count + 1) + 8 * number + 2)
        narrow = old or bool(place & _EIGHT_BITS)
        start = place if old else (place & ~_EIGHT_BITS) // 2 if narrow else place
        if limits[number] < limits[number + 1]:
            changes = _changes(prm, grpprls)
            found.append(Piece(limits[number], limits[number + 1], start, 1 if narrow else 2, changes))
    return found


def open_word(data: bytes) -> WordFile:
    """The document taken apart. Raises ReadError `corrupt`, `encrypted`, `unsupported`."""
    ole = Ole(data, DAMAGED)
    main = ole.read("WordDocument")
    if len(main) < 0x60:
        raise ReadError("corrupt", DAMAGED)
    magic, version = struct.unpack_from("<HH", main)
    (flags,) = struct.unpack_from("<H", main, 0x0A)
    if magic not in (0xA5EC, 0xA5DC):
        raise ReadError("unsupported" if magic & 0xFF00 == 0xA500 else "corrupt", _OTHER.format(what=f"{magic:04X}"))
    if flags & _ENCRYPTED:
        raise ReadError("encrypted", _LOCKED)
    old = version < _WORD_97
    layout = OLD if old else NEW
    names = ("1Table", "0Table") if flags & _TABLE_1 else ("0Table", "1Table")
    table = main if old else next((ole.read(name) for name in names if ole.has(name)), b"")
    try:
        counts = struct.unpack_from("<8I", main, layout.counts)
        opened = WordFile(main, table, ole.read("Data"), old, layout, counts, ())
        pieces = _pieces(opened.part(layout.pieces), old)
        if not pieces and (old or not table):
            (start,) = struct.unpack_from("<I", main, 0x18)
            pieces = [Piece(0, sum(counts), start, 1, b"")]
    except struct.error as error:
        raise ReadError("corrupt", DAMAGED) from error
    if not pieces:
        raise ReadError("corrupt", DAMAGED)
    return WordFile(main, table, opened.data, old, layout, counts, tuple(pieces))
