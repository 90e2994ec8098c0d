"""Reads legacy DOC (Word 97-2003; Word 6 and 95 as far as they are known) in document order, from its bytes alone."""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Notice
from matcher.readers import unseen
from matcher.readers.interface import Content, Line
from matcher.readers.word import flow
from matcher.readers.word.doc_file import DAMAGED, WordFile, open_word
from matcher.readers.word.doc_fonts import decoded
from matcher.readers.word.doc_properties import Paragraph, Properties
from matcher.readers.word.flow import Flow

media_types: tuple[str, ...] = ("application/msword",)

_BODY, _FOOTNOTES, _HEADERS, _ENDNOTES, _BOXES, _HEADER_BOXES = 0, 1, 2, 5, 6, 7
_END = re.compile("[\r\x07\x0c\x0e]")
_FIELD = re.compile("[\x13\x14\x15]")
_SHOWN = str.maketrans({"\x0b": "\n", "\x1e": "-", "\x1f": "", **{chr(n): "" for n in (*range(9), *range(16, 30))}})
_MOST = 4
"""How many times the limit of characters is looked at, hidden and deleted words among them."""
_CUT = "The document holds more text than the limit allows: what follows was not read. Send the part that matters."


@dataclass(frozen=True, slots=True)
class _Run:
    """Characters of the same properties: from `start` in their story, at byte `at` of the file."""

    start: int
    end: int
    at: int
    width: int
    held: bytes
    changes: bytes


@dataclass(frozen=True, slots=True)
class _Told:
    """A paragraph with its place in the story and its mark."""

    start: int
    end: int
    mark: str
    known: Paragraph
    row_end: bool
    depth: int


def _without_codes(text: str) -> str:
    """A story with the codes of its fields blanked: what stands between a field's start and its result. A start without
    an end is no field."""
    open_: list[list[int]] = []
    gone: list[tuple[int, int]] = []
    for match in _FIELD.finditer(text):
        at = match.start()
        if match[0] == "\x13":
            open_.append([at, -1])
        elif open_ and match[0] == "\x14" and open_[-1][1] < 0:
            open_[-1][1] = at
        elif open_ and match[0] == "\x15":
            start, between = open_.pop()
            gone.append((start, between if between >= 0 else at))
    parts: list[str] = []
    last = 0
    for start, end in sorted(gone):
        if end > last:
            parts += (text[last : max(start, last)], "\0" * (end - max(start, last)))
            last = end
    return "".join((*parts, text[last:]))


class _Reader:
    """The stories of one document as lines."""

    def __init__(self, word: WordFile, limits: Limits) -> None:
        self.word = word
        self.properties = Properties(word)
        self.room = _MOST * limits.characters
        self.cut = False
        self.hidden: list[str] = []

    def _runs(self, start: int, end: int) -> tuple[str, list[_Run]]:
        """The text between two characters and its runs, as much as there is room for."""
        parts: list[str] = []
        runs: list[_Run] = []
        length = 0
        for stretch in self.word.text(start, end):
            text = stretch.text[: self.room]
            self.room -= len(text)
            self.cut |= len(text) < len(stretch.text)
            at, last = stretch.at, stretch.at + len(text) * stretch.width
            while at < last:
                until, held = self.properties.characters.at(at, last)
                size = max(1, (until - at) // stretch.width)
                runs.append(_Run(length, length + size, at, stretch.width, held, stretch.changes))
                first = (at - stretch.at) // stretch.width
                parts.append(self._said(text[first : first + size], at, held))
                length, at = length + size, at + size * stretch.width
            if self.cut:
                break
        return "".join(parts), runs

    def _said(self, text: str, at: int, held: bytes) -> str:
        """The text of a run; in Word 6 and 95 its bytes are in the code page of their font."""
        if not self.word.old or text.isascii():
            return text
        return decoded(self.word.main[at : at + len(text)], self.properties.page(held))

    def _paragraphs(self, text: str, runs: list[_Run]) -> list[_Told]:
        """The paragraphs of a story, the marks of cells and rows told apart."""
        found: list[_Told] = []
        start = number = 0
        for match in _END.finditer(text):
            at = match.start()
            while number < len(runs) - 1 and runs[number].end <= at:
                number += 1
            run = runs[number]
            known = self.properties.paragraph(run.at + (at - run.start) * run.width)
            cell = match[0] == "\x07"
            # without properties, an empty cell after the last one is the end of the row
            bare = cell and not known.depth and bool(found) and found[-1].mark == "\x07" and at == start
            mark = "\x07" if cell or known.cell_end else match[0]
            depth = max(1, known.depth) if cell else known.depth
            found.append(_Told(start, at, mark, known, known.row_end or bare, depth))
            start = match.end()
        if start < len(text):
            found.append(_Told(start, len(text), "\r", Paragraph(), False, 0))
        return found

    def _words(self, told: _Told, text: str, runs: Iterator[_Run], backed: bool) -> tuple[str, bool]:
        """What is seen of a paragraph, and whether all of it is bold."""
        words, bold = [], []
        for run in runs:
            part = text[max(run.start, told.start) : min(run.end, told.end)]
            look = self.properties.look(told.known.style, run.held, run.changes)
            if look.symbol and part == "(":
                part = chr(look.symbol)
            part = part.translate(_SHOWN)
            if look.seen(backed):
                words.append(part)
                if part.strip():
                    bold.append(look.bold)
            elif not look.deleted:
                self.hidden.append(part)
        line = "".join(words).strip().encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return line, bool(bold) and all(bold)

    def lines(self, start: int, end: int, kind: str = "text", boxes: dict[int, list[Line]] | None = None) -> list[Line]:
        """The lines between two characters. `boxes`: text boxes by the character at which they are anchored; what
        stands in them follows its paragraph. `kind` box: as text, and taken as lying on something dark."""
        text, runs = self._runs(start, end)
        told = self._paragraphs(text, runs)
        text = _without_codes(text)
        on_dark = _on_dark(told)
        out = Flow("text" if kind == "box" else kind)
        first, anchors = 0, sorted(boxes or ())
        for number, each in enumerate(told):
            while first < len(runs) and runs[first].end <= each.start:
                first += 1
            backed = each.known.backed or on_dark[number] or kind == "box"
            line, bold = self._words(each, text, _between(runs, first, each.end), backed)
            _put(out, each, line, bold)
            while anchors and anchors[0] - start <= each.end:
                out.add((boxes or {})[anchors.pop(0)], each.depth)
        for anchor in anchors:
            out.add((boxes or {})[anchor])
        return out.finish()

    def story(self, number: int, kind: str = "text") -> list[Line]:
        """The lines of a whole story."""
        return self.lines(*self.word.story(number), kind)

    def boxes(self) -> dict[int, list[Line]]:
        """The lines of the text boxes, by the character of the body where each is anchored; those whose place is not
        known come last."""
        start, end = self.word.story(_BOXES)
        if end <= start:
            return {}
        limits, boxes = _table(self.word.part(self.word.layout.boxes), 22)
        places, shapes = _table(self.word.part(self.word.layout.shapes), 26)
        anchors = {shape[:4]: place for place, shape in zip(places, shapes, strict=False)}
        found: dict[int, list[Line]] = {}
        last = self.word.counts[_BODY]
        for number, box in enumerate(boxes):
            begin, stop = start + limits[number], min(end, start + limits[number + 1])
            if begin < stop:
                where = anchors.get(box[14:18], last)
                found.setdefault(where, []).extend(self.lines(begin, stop, "box"))
        return found or {last: self.story(_BOXES, "box")}

    def sides(self) -> tuple[list[Line], list[Line]]:
        """The lines of headers and of footers, each text once: after six stories of other use come six a section."""
        start, end = self.word.story(_HEADERS)
        if end <= start:
            return [], []
        limits, _ = _table(self.word.part(self.word.layout.headers), 0)
        head: list[Line] = self.story(_HEADER_BOXES, "header")
        foot: list[Line] = []
        for number in range(6, len(limits) - 1):
            begin, stop = start + limits[number], min(end, start + limits[number + 1])
            if begin < stop:
                above = number % 6 in (0, 1, 4)
                (head if above else foot).extend(self.lines(begin, stop, "header" if above else "footer"))
        return flow.once(head), flow.once(foot)


def _table(data: bytes, size: int) -> tuple[tuple[int, ...], list[bytes]]:
    """A table of places in a story with a record of `size` bytes for each stretch between two of them."""
    count = max(0, (len(data) - 4) // (4 + size))
    places = struct.unpack_from(f"<{count + 1}I", data) if count else ()
    at = 4 * (count + 1)
    return places, [data[at + size * each : at + size * (each + 1)] for each in range(count)]


def _between(runs: list[_Run], first: int, end: int) -> Iterator[_Run]:
    """The runs from one on that begin before a place."""
    while first < len(runs) and runs[first].start < end:
        yield runs[first]
        first += 1


def _on_dark(told: list[_Told]) -> list[bool]:
    """For each paragraph whether a cell of its row is shaded: the row tells so at its end."""
    shaded: dict[int, bool] = {}
    found = []
    for each in reversed(told):
        if each.row_end:
            shaded[each.depth] = each.known.cells_backed
        found.append(bool(each.depth) and shaded.get(each.depth, False))
    return found[::-1]


def _put(out: Flow, told: _Told, line: str, bold: bool) -> None:
    """A paragraph, a cell or the end of a row into the lines."""
    depth = max(1, told.depth) if told.row_end else told.depth
    if told.row_end:
        out.row(depth)
        return
    heading = told.known.heading if told.known.heading is not None else flow.is_loud(line, bold)
    item = bool(told.known.item) and not heading
    heading = heading or (not told.known.item and flow.is_loud(line, bold))
    out.paragraph(flow.marked(line) if item else line, heading=heading, level=depth)
    if told.mark == "\x07":
        out.cell(max(1, depth))


def read(data: bytes, limits: Limits) -> Content:
    """The lines of a DOC. Raises ReadError `corrupt`, `encrypted`, `unsupported`."""
    word = open_word(data)
    reader = _Reader(word, limits)
    try:
        body = reader.lines(*word.story(_BODY), boxes=reader.boxes())
        notes = reader.story(_FOOTNOTES) + reader.story(_ENDNOTES)
        head, foot = reader.sides()
    except (struct.error, IndexError, OverflowError) as error:
        raise ReadError("corrupt", DAMAGED) from error
    notices = unseen.notices(reader.hidden)
    if reader.cut:
        notices += (Notice(code="cut-short", text=_CUT),)
    gap = [Line(text="")]
    return Content(lines=tuple(head + gap + body + notes + gap + foot), notices=notices)
