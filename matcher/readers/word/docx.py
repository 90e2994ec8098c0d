"""Reads DOCX in document order: text boxes, tables in place, content controls, headers and footers once."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from matcher.config import Limits
from matcher.model import Notice
from matcher.readers import unseen
from matcher.readers.interface import Content, Line
from matcher.readers.word import flow
from matcher.readers.word.docx_looks import ANY, WHITE, Colour, Look, Looks, cuts_away, row_is_hidden
from matcher.readers.word.docx_package import Package, Relation, Xml, main_part, open_package
from matcher.readers.word.docx_styles import Styles, attribute, is_on, local, read_styles
from matcher.readers.word.docx_under import Under, box_fill, box_is_hidden, cell_fill, table_fill

media_types: tuple[str, ...] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",)

_SKIPPED = frozenset((
    "del", "moveFrom", "delText", "instrText", "rPr", "pPr", "tblPr", "trPr", "tcPr", "tblGrid", "sectPr",
    "sdtPr", "sdtEndPr", "rt", "Fallback", "annotationRef", "commentReference", "footnoteReference",
    "endnoteReference", "bookmarkStart", "bookmarkEnd", "proofErr",
))  # fmt: skip
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}


def _child(node: Xml, name: str) -> Xml | None:
    return next((child for child in node if local(child) == name), None)


def _choice(node: Xml) -> Xml | None:
    """The branch of an mc:AlternateContent that carries text: the first choice, else the fallback."""
    branches = [child for child in node if local(child) in ("Choice", "Fallback")]
    for branch in branches:
        if any(local(inner) == "t" for inner in branch.iter()):
            return branch
    return branches[0] if branches else None


@dataclass(frozen=True, slots=True)
class _Shared:
    """What all walks through one document share; `hidden` grows by the words that no eye sees."""

    styles: Styles
    looks: Looks
    page: Under
    hidden: list[str] = field(default_factory=list)


class _Walk:
    """One walk through a part; `lines` grows in document order. `under` is what lies under the words here where it is
    not the page; `muted` tells that no eye sees them whatever they look like."""

    def __init__(self, shared: _Shared, kind: str, under: Colour | None = None) -> None:
        self.shared = shared
        self.kind = kind
        self.under = under
        self.in_box = False
        self.muted = False
        self.look = Look()
        self.shade: Colour | None = None
        self.lines: list[Line] = []

    def blocks(self, node: Xml) -> None:
        """The paragraphs and tables inside an element."""
        for child in node:
            name = local(child)
            if name == "p":
                self.paragraph(child)
            elif name == "tbl":
                self.table(child)
            elif name == "AlternateContent":
                if (branch := _choice(child)) is not None:
                    self.blocks(branch)
            elif name == "sdt":
                self.control(child)
            elif name and name not in _SKIPPED:
                self.blocks(child)

    def control(self, node: Xml) -> None:
        """A content control, unless it shows only its placeholder."""
        properties = _child(node, "sdtPr")
        shows_hint = properties is not None and _child(properties, "showingPlcHdr") is not None
        content = _child(node, "sdtContent")
        if content is not None and not shows_hint:
            self.blocks(content)

    def paragraph(self, node: Xml) -> None:
        """One paragraph as a line; what stands in its text boxes follows it."""
        words: list[str] = []
        bold: list[bool] = []
        boxes: list[Xml] = []
        properties = _child(node, "pPr")
        self.look, self.shade = self.shared.looks.paragraph(properties)
        muted, self.muted = self.muted, self.muted or cuts_away(properties)
        self.inline(node, words, bold, boxes)
        self.muted = muted
        text = "".join(words).strip()
        loud = flow.is_loud(text, bool(bold) and all(bold))
        if self.kind == "text" and text and (self.shared.styles.is_heading(properties) or loud):
            self.lines.append(Line(text=text, kind="heading"))
        else:
            item = self.shared.styles.is_item(properties)
            self.lines.append(Line(text=flow.marked(text) if item else text, kind=self.kind))
        for box in boxes:
            self.box(box)

    def box(self, content: Xml) -> None:
        """What stands in a text box."""
        inner = _Walk(self.shared, self.kind, box_fill(content))
        inner.in_box, inner.muted = True, self.muted or box_is_hidden(content)
        inner.blocks(content)
        self.lines += inner.lines

    def is_seen(self, look: Look) -> bool:
        """Whether an eye sees words of this look here."""
        under = self.shade or self.under
        if self.muted or under is not None:
            return not self.muted and look.is_seen(under or WHITE)
        page = self.shared.page
        if look.is_seen(page.page) or not look.is_seen(ANY):
            return look.is_seen(page.page)
        return look.is_seen(page.box() if self.in_box else page.text())

    def inline(self, node: Xml, words: list[str], bold: list[bool], boxes: list[Xml]) -> None:
        """Collects the text of a paragraph, whether each run is bold, and its text boxes."""
        for child in node:
            name = local(child)
            if name == "t":
                words.append(child.text or "")
            elif name in _SIGNS:
                words.append(_SIGNS[name])
            elif name == "sym":
                words.append(chr(int(attribute(child, "char") or "20", 16)))
            elif name == "txbxContent":
                boxes.append(child)
            elif name == "r":
                self.run(child, words, bold, boxes)
            elif name == "AlternateContent":
                if (branch := _choice(child)) is not None:
                    self.inline(branch, words, bold, boxes)
            elif name == "sdt":
                properties, content = _child(child, "sdtPr"), _child(child, "sdtContent")
                if content is not None and (properties is None or _child(properties, "showingPlcHdr") is None):
                    self.inline(content, words, bold, boxes)
            elif name and name not in _SKIPPED:
                self.inline(child, words, bold, boxes)

    def run(self, node: Xml, words: list[str], bold: list[bool], boxes: list[Xml]) -> None:
        """One run. Where no eye sees its words they are set aside; a text box in it has a look of its own."""
        properties = _child(node, "rPr")
        look = self.shared.looks.run(self.look, properties)
        if look.gone or not self.is_seen(look):
            self.set_aside(node.iter() if look.gone else node)
            words, boxes = [], [] if look.gone else boxes
        before = len(words)
        self.inline(node, words, bold, boxes)
        if "".join(words[before:]).strip():
            bold.append(properties is not None and is_on(properties, "b"))

    def set_aside(self, nodes: Iterable[Xml]) -> None:
        """Keep the words of elements as hidden ones."""
        text = "".join(node.text or "" for node in nodes if local(node) == "t")
        if text.strip():
            self.shared.hidden.append(text)

    def table(self, node: Xml) -> None:
        """Row by row: cells of one line each stay on one line (a label beside its value, columns of dates); cells of
        several lines follow one another."""
        under = table_fill(node, self.shared.styles) or self.under
        for row in node.iter():
            if local(row) == "tr" and self._table_of(row) is node:
                if row_is_hidden(_child(row, "trPr")):
                    self.set_aside(row.iter())
                else:
                    self.row(row, under)
        self.lines.append(Line(text=""))

    @staticmethod
    def _table_of(row: Xml) -> Xml | None:
        parent = row.getparent()
        while parent is not None and local(parent) != "tbl":
            parent = parent.getparent()
        return parent

    def row(self, row: Xml, under: Colour | None) -> None:
        """The cells of one row of a table that lays `under` under them."""
        cells: list[list[Line]] = []
        for cell in self._cells(row):
            inner = _Walk(self.shared, self.kind, cell_fill(cell) or under)
            inner.in_box, inner.muted = self.in_box, self.muted
            inner.blocks(cell)
            cells.append(inner.lines)
        self.lines += flow.row(cells, self.kind)

    def _cells(self, row: Xml) -> list[Xml]:
        """Cells of a row, also those inside content controls."""
        found: list[Xml] = []
        for child in row:
            name = local(child)
            if name == "tc":
                found.append(child)
            elif name and name not in _SKIPPED:
                found += self._cells(child)
        return found


def _side_parts(package: Package, relations: list[Relation], root: Xml, shared: _Shared, kind: str) -> list[Line]:
    """The lines of all headers or footers that a section refers to, each text once."""
    used = {attribute(node, "id") for node in root.iter(f"{{*}}{kind}Reference")}
    lines: list[Line] = []
    for relation in relations:
        if relation.kind != kind or relation.id not in used or relation.target not in package.entries:
            continue
        walk = _Walk(shared, kind)
        walk.blocks(package.xml(relation.target))
        lines += walk.lines
    return flow.once(lines)


def _notices(package: Package, root: Xml) -> tuple[Notice, ...]:
    """What a person should know of this package."""
    found = []
    if package.doubled:
        text = "The file holds several parts of the same name; the first of each was read."
        found.append(Notice(code="conflict", text=text))
    if next(root.iter("{*}altChunk"), None) is not None:
        text = "A document embedded in this one was not read. Open it and save it as one text."
        found.append(Notice(code="partly-damaged", text=text))
    return tuple(found)


def read(data: bytes, limits: Limits) -> Content:
    """The lines of a DOCX. Raises ReadError `corrupt`, `encrypted`, `too-large`, `unsupported`."""
    package = open_package(data, limits)
    name = main_part(package)
    root = package.xml(name)
    relations = package.relations(name)
    styles = read_styles(package, relations)
    shared = _Shared(styles, Looks(styles), Under(package, relations, root))
    body = _Walk(shared, "text")
    body.blocks(root)
    for kind in ("footnotes", "endnotes"):
        for relation in relations:
            if relation.kind == kind and relation.target in package.entries:
                body.blocks(package.xml(relation.target))
    head = _side_parts(package, relations, root, shared, "header")
    foot = _side_parts(package, relations, root, shared, "footer")
    gap = [Line(text="")]
    notices = (*_notices(package, root), *unseen.notices(shared.hidden))
    return Content(lines=tuple(head + gap + body.lines + gap + foot), notices=notices)
