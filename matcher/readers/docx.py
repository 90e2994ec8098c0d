"""Reads DOCX in document order: text boxes, tables in place, content controls, headers and footers once."""

import re

from matcher.config import Limits
from matcher.model import Notice
from matcher.readers.docx_package import Package, Relation, Xml, main_part, open_package
from matcher.readers.docx_styles import Styles, is_on, read_styles
from matcher.readers.interface import Content, Line

media_types: tuple[str, ...] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",)

_BULLET = "• "
_MARKED = re.compile(r"[•▪●○◦·\-–—*✓➢]|\d+[.)]")
_SKIPPED = frozenset((
    "del", "moveFrom", "delText", "instrText", "rPr", "pPr", "tblPr", "trPr", "tcPr", "tblGrid", "sectPr",
    "sdtPr", "sdtEndPr", "rt", "Fallback", "annotationRef", "commentReference", "footnoteReference",
    "endnoteReference", "bookmarkStart", "bookmarkEnd", "proofErr",
))  # fmt: skip
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}


def _name(node: Xml) -> str:
    """Local name of an element; empty for comments and processing instructions."""
    tag = node.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _get(node: Xml, name: str) -> str | None:
    """An attribute by its local name, in whichever of the two namespaces of the format."""
    for key, value in node.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return None


def _child(node: Xml, name: str) -> Xml | None:
    return next((child for child in node if _name(child) == name), None)


def _choice(node: Xml) -> Xml | None:
    """The branch of an mc:AlternateContent that carries text: the first choice, else the fallback."""
    branches = [child for child in node if _name(child) in ("Choice", "Fallback")]
    for branch in branches:
        if any(_name(inner) == "t" for inner in branch.iter()):
            return branch
    return branches[0] if branches else None


class _Walk:
    """One walk through a part; `lines` grows in document order."""

    def __init__(self, styles: Styles, kind: str) -> None:
        self.styles = styles
        self.kind = kind
        self.lines: list[Line] = []

    def blocks(self, node: Xml) -> None:
        """The paragraphs and tables inside an element."""
        for child in node:
            name = _name(child)
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
        self.inline(node, words, bold, boxes)
        text = "".join(words).strip()
        properties = _child(node, "pPr")
        loud = bool(bold) and all(bold) and text.isupper() and len(text) <= 60
        if self.kind == "text" and text and (self.styles.is_heading(properties) or loud):
            self.lines.append(Line(text=text, kind="heading"))
        else:
            item = bool(text) and self.styles.is_item(properties) and not _MARKED.match(text)
            self.lines.append(Line(text=_BULLET + text if item else text, kind=self.kind))
        for box in boxes:
            self.blocks(box)

    def inline(self, node: Xml, words: list[str], bold: list[bool], boxes: list[Xml]) -> None:
        """Collects the text of a paragraph, whether each run is bold, and its text boxes."""
        for child in node:
            name = _name(child)
            if name == "t":
                words.append(child.text or "")
            elif name in _SIGNS:
                words.append(_SIGNS[name])
            elif name == "sym":
                words.append(chr(int(_get(child, "char") or "20", 16)))
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
        """One run, unless it is hidden."""
        properties = _child(node, "rPr")
        if properties is not None and is_on(properties, "vanish"):
            return
        before = len(words)
        self.inline(node, words, bold, boxes)
        if "".join(words[before:]).strip():
            bold.append(properties is not None and is_on(properties, "b"))

    def table(self, node: Xml) -> None:
        """Row by row: cells of one line each stay on one line (a label beside its value, columns of dates); cells of
        several lines follow one another."""
        for row in node.iter():
            if _name(row) == "tr" and self._table_of(row) is node:
                self.row(row)
        self.lines.append(Line(text=""))

    @staticmethod
    def _table_of(row: Xml) -> Xml | None:
        parent = row.getparent()
        while parent is not None and _name(parent) != "tbl":
            parent = parent.getparent()
        return parent

    def row(self, row: Xml) -> None:
        """The cells of one row."""
        cells: list[list[Line]] = []
        for cell in self._cells(row):
            inner = _Walk(self.styles, self.kind)
            inner.blocks(cell)
            lines = inner.lines
            while lines and not lines[-1].text:
                lines.pop()
            cells.append(lines)
        cells = [cell for cell in cells if any(line.text.strip() for line in cell)]
        if cells and all(len(cell) == 1 and "\n" not in cell[0].text for cell in cells):
            heading = len(cells) == 1 and cells[0][0].kind == "heading"
            kind = "heading" if heading else "cell" if self.kind == "text" else self.kind
            self.lines.append(Line(text=" | ".join(cell[0].text.strip() for cell in cells), kind=kind))
            return
        for cell in cells:
            self.lines += cell

    def _cells(self, row: Xml) -> list[Xml]:
        """Cells of a row, also those inside content controls."""
        found: list[Xml] = []
        for child in row:
            name = _name(child)
            if name == "tc":
                found.append(child)
            elif name and name not in _SKIPPED:
                found += self._cells(child)
        return found


def _side_parts(package: Package, relations: list[Relation], root: Xml, styles: Styles, kind: str) -> list[Line]:
    """The lines of all headers or footers that a section refers to, each text once."""
    used = {_get(node, "id") for node in root.iter() if _name(node) == f"{kind}Reference"}
    lines: list[Line] = []
    seen: set[str] = set()
    for relation in relations:
        if relation.kind != kind or relation.id not in used or relation.target not in package.entries:
            continue
        walk = _Walk(styles, kind)
        walk.blocks(package.xml(relation.target))
        for line in walk.lines:
            if line.text.strip() and line.text not in seen:
                seen.add(line.text)
                lines.append(line)
    return lines


def _notices(package: Package, root: Xml) -> tuple[Notice, ...]:
    """What a person should know of this package."""
    found = []
    if package.doubled:
        text = "The file holds several parts of the same name; the first of each was read."
        found.append(Notice(code="conflict", text=text))
    if any(_name(node) == "altChunk" for node in root.iter()):
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
    body = _Walk(styles, "text")
    body.blocks(root)
    for kind in ("footnotes", "endnotes"):
        for relation in relations:
            if relation.kind == kind and relation.target in package.entries:
                body.blocks(package.xml(relation.target))
    head = _side_parts(package, relations, root, styles, "header")
    foot = _side_parts(package, relations, root, styles, "footer")
    gap = [Line(text="")]
    return Content(lines=tuple(head + gap + body.lines + gap + foot), notices=_notices(package, root))
