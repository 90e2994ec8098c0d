"""Reads Word documents that are one XML file (Word 2003 XML, and DOCX as flat OPC): packed anew, and read as DOCX."""

import io
import zipfile
from collections.abc import Iterable

from lxml import etree  # type: ignore[import-untyped]

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.readers.interface import Content
from matcher.readers.word import docx
from matcher.readers.word.docx_package import Xml, damaged, parsed
from matcher.readers.word.docx_styles import find, local

media_types: tuple[str, ...] = ("application/x-word-xml",)

_KIND = "Word XML document"
_PACKAGE = "http://schemas.microsoft.com/office/2006/xmlPackage"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_SIDES = {"hdr": "header", "ftr": "footer"}
_GONE = ("Word.Deletion", "Word.Comment", "Word.Comment.Start", "Word.Comment.End")
Part = tuple[str, bytes]


def _packed(parts: Iterable[Part]) -> bytes:
    """A package of these parts; nothing is compressed, it is opened at once."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts:
            archive.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


def _told(name: str, namespace: str, rows: Iterable[dict[str, str]]) -> bytes:
    """A list of parts or of relations: an element a row, named by what the row calls `tag`."""
    root = etree.Element(f"{{{namespace}}}{name}")
    for row in rows:
        etree.SubElement(root, f"{{{namespace}}}{row['tag']}", {key: row[key] for key in row if key != "tag"})
    return bytes(etree.tostring(root))


def _attribute(node: Xml, name: str) -> str:
    return next((str(value) for key, value in node.attrib.items() if key.rpartition("}")[2] == name), "")


def _from_flat(root: Xml) -> bytes:
    """The package of a flat OPC file: its parts as they are, pictures left out."""
    parts: dict[str, bytes] = {}
    types = []
    for part in root:
        name, data = _attribute(part, "name").lstrip("/"), find(part, "xmlData")
        if name and data is not None and len(data):
            parts.setdefault(name, bytes(etree.tostring(data[0], with_tail=False)))
            types.append({"tag": "Override", "PartName": f"/{name}", "ContentType": _attribute(part, "contentType")})
    parts["[Content_Types].xml"] = _told("Types", _TYPES, types)
    return _packed(parts.items())


def _without_gone(root: Xml) -> None:
    """Takes out what was deleted, and remarks; names lists as DOCX does."""
    for node in list(root.iter()):
        name = local(node)
        parent = node.getparent()
        if name == "annotation" and _attribute(node, "type") in _GONE and parent is not None:
            node.tail = None  # what follows a removed element would go with it
            parent.remove(node)
        elif name in ("listPr", "ilfo"):
            node.tag = node.tag.replace(name, {"listPr": "numPr", "ilfo": "numId"}[name])


def _from_2003(root: Xml) -> bytes:
    """The package of a Word 2003 XML file: headers and footers, which lie in the sections, become parts."""
    _without_gone(root)
    styles = find(root, "styles")
    relations: list[dict[str, str]] = []
    parts: list[Part] = []
    for section in [node for node in root.iter() if local(node) == "sectPr"]:
        for side in [node for node in section if local(node) in _SIDES]:
            kind, id = _SIDES[local(side)], f"s{len(relations)}"
            parts.append((f"word/{id}.xml", bytes(etree.tostring(side, with_tail=False))))
            relations.append({"tag": "Relationship", "Id": id, "Type": f"{_OFFICE}/{kind}", "Target": f"{id}.xml"})
            etree.SubElement(section, f"{kind}Reference", {"id": id})
            section.remove(side)
    if styles is not None:
        parts.append(("word/styles.xml", bytes(etree.tostring(styles, with_tail=False))))
        relations.append({"tag": "Relationship", "Id": "styles", "Type": f"{_OFFICE}/styles", "Target": "styles.xml"})
    body = find(root, "body")
    if body is None:
        raise damaged("its text is missing", _KIND)
    type_ = {"tag": "Override", "PartName": "/word/document.xml", "ContentType": _MAIN}
    main = {"tag": "Relationship", "Id": "r", "Type": f"{_OFFICE}/officeDocument", "Target": "word/document.xml"}
    parts += [
        ("[Content_Types].xml", _told("Types", _TYPES, [type_])),
        ("_rels/.rels", _told("Relationships", _RELATIONS, [main])),
        ("word/document.xml", b"<document>%s</document>" % etree.tostring(body, with_tail=False)),
        ("word/_rels/document.xml.rels", _told("Relationships", _RELATIONS, relations)),
    ]
    return _packed(parts)


def read(data: bytes, limits: Limits) -> Content:
    """The lines of the document. Raises ReadError `corrupt`, `too-large`, `unsupported`."""
    if len(data) > limits.xml_bytes:
        text = f"The document has {len(data)} bytes; the limit is {limits.xml_bytes}. Save it as DOCX, and send that."
        raise ReadError("too-large", text)
    root = parsed(data, "the file", _KIND)
    return docx.read(_from_flat(root) if root.tag == f"{{{_PACKAGE}}}package" else _from_2003(root), limits)
