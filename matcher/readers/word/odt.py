"""Reads OpenDocument text (ODT, OTT, flat FODT) in document order: lists, tables in place, frames, notes, headers."""

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.readers import unseen
from matcher.readers.interface import Content, Line
from matcher.readers.word import flow
from matcher.readers.word.docx_package import Package, Xml, damaged, locked, open_package, parsed
from matcher.readers.word.odt_styles import Look, Styles, get, local, read_styles

_FLAT = "application/vnd.oasis.opendocument.text-flat-xml"
media_types: tuple[str, ...] = (
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.text-template",
    "application/vnd.oasis.opendocument.text-master",
    "application/vnd.oasis.opendocument.text-web",
    _FLAT,
)

_KIND = "ODT"
_SKIPPED = frozenset((
    "tracked-changes", "annotation", "annotation-end", "sequence-decls", "variable-decls", "user-field-decls", "forms",
    "note-citation", "ruby-text", "placeholder", "script", "title", "desc", "binary-data", "event-listeners", "math",
    "covered-table-cell", "dde-connection-decls", "change", "change-start", "change-end", "settings", "scripts",
))  # fmt: skip
_BLOCKS = frozenset(("p", "h", "list", "table", "numbered-paragraph"))
_SHAPES = frozenset((
    "frame", "text-box", "custom-shape", "rect", "ellipse", "circle", "path", "polygon", "line", "connector", "caption",
))  # fmt: skip
_MOST_BLANKS = 200
"""Blanks that one element may stand for; no line holds more."""


class _Paragraph:
    """What a paragraph gathers."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.bold: list[bool] = []
        self.boxes: list[Line] = []


class _Walk:
    """One walk through the elements; hidden words and notes are collected beside the lines."""

    def __init__(self, styles: Styles, kind: str = "text") -> None:
        self.styles = styles
        self.kind = kind
        self.notes: list[Line] = []
        self.hidden: list[str] = []

    def blocks(self, node: Xml, look: Look, item: bool = False) -> list[Line]:
        """The lines of all that is inside an element. `item`: its first paragraph is an item of a list."""
        lines: list[Line] = []
        for child in node:
            found = self.block(child, look, item)
            item = item and not found
            lines += found
        return lines

    def block(self, node: Xml, look: Look, item: bool = False) -> list[Line]:
        """The lines of one element."""
        name = local(node)
        if name in ("p", "h"):
            return self.paragraph(node, look, item)
        if name == "table":
            return self.table(node, look)
        if name in ("list-item", "numbered-paragraph"):
            return self.blocks(node, look, item=True)
        if name == "section" and get(node, "display") in ("none", "condition") and get(node, "is-hidden") != "false":
            self.hide(node)
            return []
        if name in _SHAPES:
            return self.blocks(node, self.styles.look("graphic", get(node, "style-name"), look))
        return self.blocks(node, look) if name and name not in _SKIPPED else []

    def hide(self, node: Xml) -> None:
        """Keeps what an element holds as hidden words."""
        self.hidden.append("".join(node.itertext()))

    def paragraph(self, node: Xml, look: Look, item: bool) -> list[Line]:
        """One paragraph as a line; what stands in its frames follows it."""
        style = get(node, "style-name")
        got = _Paragraph()
        if any(local(child) == "hidden-paragraph" and get(child, "is-hidden") != "false" for child in node.iter()):
            self.hide(node)
            return []
        self.inline(node, self.styles.look("paragraph", style, look), got)
        text = "".join(got.words).strip()
        heading = local(node) == "h" or self.styles.is_heading(style)
        heading = heading or flow.is_loud(text, bool(got.bold) and all(got.bold))
        if self.kind == "text" and text and heading:
            return [Line(text=text, kind="heading"), *got.boxes]
        return [Line(text=flow.marked(text) if item else text, kind=self.kind), *got.boxes]

    def put(self, text: str | None, look: Look, got: _Paragraph) -> None:
        """Text of a paragraph."""
        if text and look.seen:
            # white space as XML counts it; blanks, tabs and breaks are elements of their own
            got.words.append(" ".join(f"|{text}|".split())[1:-1])
            if text.strip():
                got.bold.append(look.bold)
        elif text:
            self.hidden.append(text)

    def inline(self, node: Xml, look: Look, got: _Paragraph) -> None:
        """Collects the text of a paragraph, whether it is bold, and its frames."""
        self.put(node.text, look, got)
        for child in node:
            name = local(child)
            if name == "s":
                count = get(child, "c") or "1"
                got.words.append(" " * min(int(count) if count.isdigit() and len(count) < 9 else 1, _MOST_BLANKS))
            elif name in ("tab", "line-break"):
                got.words.append("\t" if name == "tab" else "\n")
            elif name == "note":
                for body in child:
                    if local(body) == "note-body":
                        self.notes += self.blocks(body, Look())
            elif name == "hidden-text":
                if get(child, "is-hidden") == "false":
                    self.put(get(child, "string-value"), look, got)
            elif name in _SHAPES or name in _BLOCKS:
                got.boxes += self.block(child, look)
            elif name and name not in _SKIPPED:
                inner = self.styles.look("text", get(child, "style-name"), look) if name in ("span", "a") else look
                self.inline(child, inner, got)
            self.put(child.tail, look, got)

    def table(self, node: Xml, look: Look) -> list[Line]:
        """The rows of a table, each with its cells."""
        lines: list[Line] = []
        for row in self._rows(node):
            cells = []
            back = self.styles.look("table-row", get(row, "style-name"), look)
            for cell in row:
                if local(cell) == "table-cell":
                    cells.append(self.blocks(cell, self.styles.look("table-cell", get(cell, "style-name"), back)))
            lines += flow.row(cells, self.kind)
        return [*lines, Line(text="")]

    def _rows(self, node: Xml) -> list[Xml]:
        """The rows of a table, also those in groups."""
        found: list[Xml] = []
        for child in node:
            name = local(child)
            if get(child, "visibility") in ("collapse", "filter"):
                self.hide(child)
            elif name == "table-row":
                found.append(child)
            elif name in ("table-header-rows", "table-rows", "table-row-group"):
                found += self._rows(child)
        return found


def _named(root: Xml, name: str) -> list[Xml]:
    return [node for node in root.iter() if local(node) == name]


def _sides(walk: _Walk, roots: list[Xml]) -> list[Line]:
    """The lines of all headers or footers of the master pages, each text once."""
    lines: list[Line] = []
    for root in roots:
        for page in _named(root, "master-page"):
            for side in page:
                name = local(side)
                if name.startswith(walk.kind) and get(side, "display") != "false":
                    lines += walk.blocks(side, Look())
    return flow.once(lines)


def _content(body: Xml, styled: list[Xml]) -> Content:
    """The lines of a body with the styles of these parts."""
    styles = read_styles(styled)
    walk, head, foot = (_Walk(styles, kind) for kind in ("text", "header", "footer"))
    text = walk.blocks(body, Look())
    above, below = _sides(head, styled), _sides(foot, styled)
    gap = [Line(text="")]
    hidden = [*head.hidden, *walk.hidden, *foot.hidden]
    return Content(lines=tuple(above + gap + text + walk.notes + gap + below), notices=unseen.notices(hidden))


def _body(root: Xml) -> Xml:
    """The element that holds the text. Raises ReadError."""
    for body in _named(root, "body"):
        for child in body:
            if local(child) == "text":
                return child
            if local(child):
                told = "This is an OpenDocument file, but no text document."
                raise ReadError("unsupported", f"{told} Save it as PDF or DOCX, and send that file.")
    raise damaged("its text is missing", _KIND)


def _is_locked(package: Package) -> bool:
    """Whether the list of parts says that they are encrypted."""
    name = "META-INF/manifest.xml"
    return name in package.entries and b"encryption-data" in package.read(name)


def read(data: bytes, limits: Limits) -> Content:
    """The lines of an ODT. Raises ReadError `corrupt`, `encrypted`, `too-large`, `unsupported`."""
    if not data.startswith(b"PK") and b"office:document" in data[:4096]:
        if len(data) > limits.xml_bytes:
            raise ReadError("too-large", f"The file has {len(data)} bytes; the limit is {limits.xml_bytes}. Split it.")
        root = parsed(data, "the file", _KIND)
        return _content(_body(root), [root])
    package = open_package(data, limits, _KIND)
    if _is_locked(package):
        raise locked(_KIND)
    if "content.xml" not in package.entries:
        raise damaged("its text part is missing", _KIND)
    root = package.xml("content.xml")
    styled = [package.xml("styles.xml")] if "styles.xml" in package.entries else []
    return _content(_body(root), [*styled, root])
