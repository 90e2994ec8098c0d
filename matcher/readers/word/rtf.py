"""Reads RTF in document order: tables, text boxes, notes, headers and footers; hidden and deleted words left out."""

from collections.abc import Callable

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.readers import unseen
from matcher.readers.interface import Content, Line
from matcher.readers.word import flow
from matcher.readers.word.flow import Flow
from matcher.readers.word.rtf_state import (
    BOX,
    ENTERED,
    FOOTER,
    HEADER,
    MARK,
    NOTE,
    PARTS,
    SHOWN,
    SKIP,
    TEXT,
    State,
    Tables,
)
from matcher.readers.word.rtf_tokens import Token, Tokens, codec, decoded

media_types: tuple[str, ...] = ("application/rtf",)

_SIGNS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "column": "\n", "emdash": "—", "endash": "–", "emspace": " ",
    "enspace": " ", "qmspace": " ", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
}  # fmt: skip
_ENDS = frozenset(("par", "sect", "page", "cell", "row", "nestcell", "nestrow"))
_DEEPEST = 300_000
_TOO_DEEP = f"The RTF has more than {_DEEPEST} groups inside one another, which is damage or a trick. Save it as DOCX."
_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


class _Paragraph:
    """One stretch of the document (the text, a header, a note, a box) with its open paragraph."""

    def __init__(self, kind: str) -> None:
        self.flow = Flow(kind)
        self.words: list[str] = []
        self.bold: list[bool] = []
        self.boxes: list[Line] = []
        self.item = False

    def end(self, heading: bool, level: int) -> None:
        """End the paragraph; what stands in its text boxes follows it."""
        text = "".join(self.words).strip()
        # half of a surrogate pair is no character
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        loud = flow.is_loud(text, bool(self.bold) and all(self.bold))
        self.flow.paragraph(flow.marked(text) if self.item else text, heading=heading or loud, level=level)
        self.flow.add(self.boxes, level)
        self.words, self.bold, self.boxes, self.item = [], [], [], False


class _Walk:
    """One walk through the tokens."""

    def __init__(self, source: str, limits: Limits) -> None:
        self.tokens = Tokens(source)
        self.limits = limits
        self.tables = Tables()
        self.state = State()
        self.shared = False
        self.stack: list[tuple[State, _Paragraph]] = []
        self.body = _Paragraph(TEXT)
        self.at = self.body
        self.sides: dict[str, list[Line]] = {HEADER: [], FOOTER: []}
        self.notes: list[Line] = []
        self.raw: list[str] = []
        self.mark: list[str] = []
        self.hidden: list[str] = []
        self.skips = 0
        self.starts = False
        self.optional = False
        self.read = 0

    def flush(self) -> None:
        """Bytes collected so far become words, or hidden words."""
        if self.raw:
            data, self.raw = "".join(self.raw), []
            self.put(decoded(data, self.tables.font_page(self.state.font)))

    def put(self, text: str) -> None:
        """Text at this place."""
        if self.state.part == MARK:
            self.mark.append(text)
        elif self.tables.is_seen(self.state):
            self.at.words.append(text)
            if text.strip():
                self.at.bold.append(self.state.bold)
        elif not self.state.deleted:
            self.hidden.append(text)

    def open(self) -> None:
        """The start of a group."""
        self.flush()
        if len(self.stack) >= _DEEPEST:
            raise ReadError("corrupt", _TOO_DEEP)
        self.stack.append((self.state, self.at))
        self.shared = True
        self.skips, self.starts, self.optional = 0, True, False

    def own(self) -> State:
        """The state of this group, to be changed: groups share one until then, for most change nothing."""
        if self.shared:
            self.state, self.shared = self.state.copy(), False
        return self.state

    def close(self) -> None:
        """The end of a group; one too many is passed over, as word processors do."""
        self.flush()
        self.skips, self.starts, self.optional = 0, False, False
        if not self.stack:
            return
        inner, there = self.state, self.at
        self.state, self.at = self.stack.pop()
        self.shared = True
        if inner.part == MARK != self.state.part:
            mark, self.mark = "".join(self.mark).strip(), []
            # numbers stay out, they say nothing
            self.at.item |= bool(mark) and not any(map(str.isalnum, mark))
        if there is not self.at:
            self._leave(inner, there)

    def _leave(self, inner: State, there: _Paragraph) -> None:
        """What was collected in a header, a note or a box goes to its place."""
        if there.words:
            there.end(False, inner.level)
        lines = there.flow.finish()
        if inner.part in self.sides:
            self.sides[inner.part] += lines
        elif inner.part == NOTE:
            self.notes += lines
        else:
            self.at.boxes += lines

    def enter(self, part: str) -> None:
        """A group turns out to be a part of its own."""
        if self.state.part not in SHOWN:
            return
        state = self.own()
        state.outer, state.part = state.part, part
        if part in (HEADER, FOOTER, NOTE, BOX):
            self.at = _Paragraph(part if part in self.sides else TEXT)
            state.boxed |= part == BOX
            state.plain()
            state.new_paragraph()

    def word(self, token: Token) -> None:
        """A control word."""
        word, first, self.starts = token.text, self.starts, False
        if first and word in PARTS and not (self.optional and PARTS[word] in (HEADER, FOOTER)):
            self.enter(PARTS[word])
            if PARTS[word] == SKIP and word != "upr":
                self.tokens.skip_group()
                return
        elif first and self.optional and word not in ENTERED:
            self.enter(SKIP)
            self.tokens.skip_group()
            return
        if word == "ud" and self.state.part == SKIP:
            self.own().part = self.state.outer
        self.optional = False
        part = self.state.part
        if part not in SHOWN:
            self.tables.word(part, word, token.number, self.own())
        elif word == "u":
            self.skips = self.state.skip
            self.flush()
            number = token.number or 0
            self.put(chr(number % 65536) if -32768 <= number <= 65535 else "?")
        elif word in _SIGNS:
            self.flush()
            self.put(_SIGNS[word])
        elif word in _ENDS and part != MARK:
            self.end(word)
        elif (change := _CHANGES.get(word)) is not None:
            self.flush()
            change(self, token.number)

    def end(self, word: str) -> None:
        """The end of a paragraph, a cell or a row."""
        self.flush()
        level = self.state.level
        if word in ("cell", "nestcell"):
            level = max(1, self.state.depth) if word == "nestcell" else 1
        row = word in ("row", "nestrow")
        if not row or self.at.words:
            heading = self.state.outline or self.state.style in self.tables.headings
            self.at.end(heading, level)
        if word in ("cell", "nestcell"):
            self.at.flow.cell(level)
        elif row:
            self.at.flow.row(max(1, self.state.depth) if word == "nestrow" else 1)

    def take(self, token: Token) -> None:
        """One token."""
        if token.kind == "open":
            self.open()
        elif token.kind == "close":
            self.close()
        elif self.skips and token.kind != "text":
            self.skips -= 1
        elif token.kind == "word":
            self.word(token)
        elif token.kind == "sign":
            self.sign(token.text)
        else:
            self.text(token)

    def sign(self, sign: str) -> None:
        """A control symbol."""
        if sign == "*":
            self.optional = True
        elif self.state.part in SHOWN:
            self.starts = False
            if sign in "\r\n":
                self.end("par")
            elif (shown := {"~": " ", "_": "-", "{": "{", "}": "}", "\\": "\\"}.get(sign)) is not None:
                self.raw.append(shown)

    def text(self, token: Token) -> None:
        """Text, or a byte of it."""
        self.starts = self.optional = False
        text = token.text
        if self.skips:
            text, self.skips = text[self.skips :], max(0, self.skips - len(text))
        if self.state.part in SHOWN:
            self.raw.append(text)
        else:
            self.tables.text(self.state.part, text, self.state)

    def walk(self) -> None:
        """All tokens. Raises ReadError `too-large`, `corrupt`."""
        for token in self.tokens:
            self.read += token.size
            if self.read > self.limits.text_bytes:
                limit = self.limits.text_bytes
                told = f"The RTF has more than {limit} bytes without its pictures; the limit is {limit}."
                raise ReadError("too-large", f"{told} Send the part that matters.")
            self.take(token)
        while self.stack:
            self.close()
        self.flush()
        if self.at.words or self.at.boxes:
            self.at.end(self.state.outline, self.state.level)


def _code_page(walk: _Walk, number: int | None) -> None:
    walk.tables.page = codec(number)


def _old_page(page: str) -> Callable[[_Walk, int | None], None]:
    """A code page of before Windows."""
    return lambda walk, number: setattr(walk.tables, "page", page)


def _set(name: str, otherwise: int) -> Callable[[_Walk, int | None], None]:
    """Keeps the number of a control word."""
    return lambda walk, number: setattr(walk.own(), name, otherwise if number is None else number)


def _switch(name: str) -> Callable[[_Walk, int | None], None]:
    """Turns something on, and off with the number 0."""
    return lambda walk, number: setattr(walk.own(), name, number != 0)


def _back(name: str) -> Callable[[_Walk, int | None], None]:
    """A colour laid under words."""
    return lambda walk, number: setattr(walk.own(), name, walk.tables.is_background(number or 0))


def _row_starts(walk: _Walk, number: int | None) -> None:
    walk.own().cell_backed = False


def _cell_back(walk: _Walk, number: int | None) -> None:
    walk.own().cell_backed |= walk.tables.is_background(number or 0)


def _first_font(walk: _Walk, number: int | None) -> None:
    walk.tables.first_font = walk.own().font = number or 0


_CHANGES: dict[str, Callable[[_Walk, int | None], None]] = {
    "ansicpg": _code_page,
    **{word: _old_page(page) for word, page in _PAGES.items()},
    "deff": _first_font,
    "f": _set("font", 0),
    "fs": _set("size", 24),
    "cf": _set("color", 0),
    "s": _set("style", 0),
    "itap": _set("depth", 1),
    "uc": lambda walk, number: setattr(walk.own(), "skip", max(0, min(1 if number is None else number, 100))),
    "b": _switch("bold"),
    "v": _switch("gone"),
    "webhidden": _switch("gone"),
    "deleted": _switch("deleted"),
    "intbl": _switch("in_table"),
    "outlinelevel": lambda walk, number: setattr(walk.own(), "outline", (number or 0) < 9),
    "highlight": _back("backed"),
    "cb": _back("backed"),
    "chcbpat": _back("backed"),
    "cbpat": _back("paragraph_backed"),
    "clcbpat": _cell_back,
    "trowd": _row_starts,
    "plain": lambda walk, number: walk.own().plain(),
    "pard": lambda walk, number: walk.own().new_paragraph(),
}


def read(data: bytes, limits: Limits) -> Content:
    """The lines of an RTF; a damaged one as far as it goes. Raises ReadError `too-large`, `corrupt`."""
    walk = _Walk(data.decode("latin-1"), limits)
    walk.walk()
    gap = [Line(text="")]
    head, foot = flow.once(walk.sides[HEADER]), flow.once(walk.sides[FOOTER])
    lines = head + gap + walk.body.flow.finish() + walk.notes + gap + foot
    return Content(lines=tuple(lines), notices=unseen.notices(walk.hidden))
