"""What RTF knows at a place of the text: which part of the document it is in, and how the words there are shown."""

from dataclasses import dataclass, field

from matcher.readers.word.rtf_tokens import CODE_PAGES, SYMBOL

TEXT, HEADER, FOOTER, NOTE, BOX, MARK = "text", "header", "footer", "note", "box", "mark"
SKIP, FONTS, COLORS, STYLES = "skip", "fonts", "colors", "styles"
SHOWN = frozenset((TEXT, HEADER, FOOTER, NOTE, BOX, MARK))
"""Parts whose words are collected; MARK is the sign or number before an item of a list."""

PARTS = {
    "fonttbl": FONTS, "colortbl": COLORS, "stylesheet": STYLES,
    "header": HEADER, "headerl": HEADER, "headerr": HEADER, "headerf": HEADER,
    "footer": FOOTER, "footerl": FOOTER, "footerr": FOOTER, "footerf": FOOTER,
    "footnote": NOTE, "shptxt": BOX, "dptxbxtext": BOX, "listtext": MARK, "pntext": MARK,
    **dict.fromkeys((
        "info", "pict", "objdata", "fldinst", "sp", "sn", "sv", "shprslt", "nonshppict", "nonesttables", "xe", "tc",
        "txe", "rxe", "pntxta", "pntxtb", "listtable", "listoverridetable", "annotation", "atnid", "atnauthor",
        "filetbl", "revtbl", "mmath", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "ftncn", "aftncn", "background",
        "private", "private1", "latentstyles", "themedata", "datastore", "bkmkstart", "bkmkend", "template", "upr",
        "generator", "rsidtbl", "falt", "panose", "objclass", "objname", "formfield", "datafield",
    ), SKIP),
}  # fmt: skip
"""What a group is that begins with this control word."""
ENTERED = frozenset(
    ("shpinst", "shptxt", "shppict", "do", "dptxbxtext", "nesttableprops", "ud", "pnseclvl", "footnote")
)
"""Groups marked as optional whose words are part of the text all the same; every other optional group is left out."""

_WHITE = 245
"""Least of all three colours from which text on nothing is not seen."""
_TINY = 4
"""Half points from which words are large enough to be seen."""


@dataclass(slots=True)
class State:
    """The state that a group begins with and gives back at its end."""

    part: str = TEXT
    outer: str = TEXT
    font: int = 0
    skip: int = 1
    bold: bool = False
    gone: bool = False
    deleted: bool = False
    size: int = 24
    color: int = 0
    backed: bool = False
    paragraph_backed: bool = False
    cell_backed: bool = False
    boxed: bool = False
    in_table: bool = False
    depth: int = 1
    style: int = 0
    outline: bool = False
    listed: bool = False

    def copy(self) -> "State":
        """A state of the same values."""
        made = State.__new__(State)
        for name in State.__slots__:
            setattr(made, name, getattr(self, name))
        return made

    def plain(self) -> None:
        """Back to how words are shown by default."""
        self.bold = self.gone = self.deleted = self.backed = False
        self.size, self.color, self.font = 24, 0, -1

    def new_paragraph(self) -> None:
        """Back to how paragraphs are by default."""
        self.in_table = self.outline = self.listed = self.paragraph_backed = False
        self.depth, self.style = 1, 0

    @property
    def level(self) -> int:
        """The depth of tables."""
        return self.depth if self.in_table else 0


@dataclass(slots=True)
class Tables:
    """What stands before the text: fonts, colours, styles."""

    page: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    first_font: int = 0
    colors: list[tuple[int, int, int] | None] = field(default_factory=list)
    headings: set[int] = field(default_factory=set)
    _color: list[int] | None = None

    def word(self, part: str, word: str, number: int | None, state: State) -> None:
        """A control word inside one of the tables."""
        value = number or 0
        if part == FONTS:
            if word == "f":
                state.font = value
            elif word == "fcharset":
                self.fonts[state.font] = SYMBOL if value == 2 else CODE_PAGES.get(value, self.page)
        elif part == STYLES:
            if word == "s":
                state.style = value
            elif word == "outlinelevel" and value < 9:
                self.headings.add(state.style)
        elif word in ("red", "green", "blue"):
            self._color = self._color or [0, 0, 0]
            self._color[("red", "green", "blue").index(word)] = max(0, min(value, 255))

    def text(self, part: str, text: str, state: State) -> None:
        """Text inside one of the tables."""
        if part == STYLES and state.style and text.strip().lower().startswith(("heading", "title")):
            self.headings.add(state.style)
        elif part == COLORS:
            for _ in range(text.count(";")):
                found, self._color = self._color, None
                self.colors.append(None if found is None else (found[0], found[1], found[2]))

    def font_page(self, font: int) -> str:
        """The code page of a font."""
        return self.fonts.get(self.first_font if font < 0 else font, self.page)

    def _is_white(self, color: int) -> bool:
        found = self.colors[color] if 0 <= color < len(self.colors) else None
        return found is not None and min(found) >= _WHITE

    def is_background(self, color: int) -> bool:
        """Whether a colour, laid under words, makes white ones seen."""
        return 0 <= color < len(self.colors) and self.colors[color] is not None and not self._is_white(color)

    def is_seen(self, state: State) -> bool:
        """Whether an eye sees words of this state."""
        if state.gone or state.deleted or state.size < _TINY:
            return False
        backed = state.backed or state.paragraph_backed or state.boxed or (state.in_table and state.cell_backed)
        return backed or not self._is_white(state.color)
