"""What the styles of a DOCX say of a paragraph: heading, list item; and the on/off properties of runs."""

from collections.abc import Mapping
from dataclasses import dataclass

from matcher.readers.docx_package import Package, Relation, Xml

_OFF = frozenset({"0", "false", "off", "none"})
_HEADINGS = ("heading", "title", "überschrift", "titre")
_DEPTH = 20
"""Styles build on one another at most this deep; more is a loop."""


def local(node: Xml) -> str:
    """Local name of an element."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def value(node: Xml | None) -> str | None:
    """The `val` of a property element, in whichever namespace."""
    if node is None:
        return None
    return next((str(v) for k, v in node.attrib.items() if k.rpartition("}")[2] == "val"), None)


def find(node: Xml | None, *names: str) -> Xml | None:
    """The element down a path of local names."""
    for name in names:
        if node is None:
            return None
        node = next((child for child in node if local(child) == name), None)
    return node


def is_on(properties: Xml, name: str) -> bool:
    """Whether an on/off property is set: there, and not switched off."""
    found = find(properties, name)
    return found is not None and (value(found) or "1").lower() not in _OFF


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A paragraph style as far as it matters here."""

    heading: bool
    item: bool
    based_on: str | None


def _is_listed(properties: Xml | None) -> bool | None:
    """Whether the paragraph properties make a list item; None where they say nothing."""
    number = find(properties, "numPr", "numId")
    return None if number is None else value(number) != "0"


def _has_outline(properties: Xml | None) -> bool:
    level = value(find(properties, "outlineLvl"))
    return level is not None and level.isdigit() and int(level) < 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """The paragraph styles by id."""

    by_id: Mapping[str, Style]

    def _chain(self, properties: Xml | None) -> list[Style]:
        id = value(find(properties, "pStyle"))
        chain: list[Style] = []
        while id is not None and id in self.by_id and len(chain) < _DEPTH:
            chain.append(self.by_id[id])
            id = chain[-1].based_on
        return chain

    def is_heading(self, properties: Xml | None) -> bool:
        """Whether a paragraph of these properties is a heading or title."""
        return _has_outline(properties) or any(style.heading for style in self._chain(properties))

    def is_item(self, properties: Xml | None) -> bool:
        """Whether a paragraph of these properties is an item of a list."""
        direct = _is_listed(properties)
        return any(style.item for style in self._chain(properties)) if direct is None else direct


def read_styles(package: Package, relations: list[Relation]) -> Styles:
    """The styles of the package; none where it has none. Raises ReadError where the part is broken."""
    found: dict[str, Style] = {}
    for relation in relations:
        if relation.kind != "styles" or relation.target not in package.entries:
            continue
        for node in package.xml(relation.target):
            attributes = {key.rpartition("}")[2]: str(held) for key, held in node.attrib.items()}
            id = attributes.get("styleId")
            if id is None or local(node) != "style" or attributes.get("type") != "paragraph":
                continue
            name, properties = (value(find(node, "name")) or id).lower(), find(node, "pPr")
            found[id] = Style(
                heading=name.startswith(_HEADINGS) or _has_outline(properties),
                item=bool(_is_listed(properties)) or name.startswith("list bullet"),
                based_on=value(find(node, "basedOn")),
            )
    return Styles(by_id=found)
