"""What the styles of a DOCX say of a paragraph: heading, list item; and the on/off properties of runs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from matcher.readers.word.docx_package import Package, Relation, Xml

_OFF = frozenset({"0", "false", "off", "none"})
_HEADINGS = ("heading", "title", "überschrift", "titre")
_DEPTH = 20
"""Styles build on one another at most this deep; more is a loop."""


def local(node: Xml) -> str:
    """Local name of an element; empty for comments and processing instructions."""
    tag = node.tag
    return _local(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=4096)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def value(node: Xml | None) -> str | None:
    """The `val` of a property element, in whichever namespace."""
    return None if node is None else attribute(node, "val")


def attribute(node: Xml, name: str) -> str | None:
    """An attribute by its local name, in whichever of the two namespaces of the format."""
    for key, held in node.attrib.items():
        if _local(key) == name:
            return str(held)
    return None


def find(node: Xml | None, *names: str) -> Xml | None:
    """The element down a path of local names."""
    for name in names:
        for child in () if node is None else node:
            if local(child) == name:
                node = child
                break
        else:
            return None
    return node


def is_on(properties: Xml, name: str) -> bool:
    """Whether an on/off property is set: there, and not switched off."""
    found = find(properties, name)
    return found is not None and (value(found) or "1").lower() not in _OFF


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style of paragraphs, runs or tables as far as it matters here; `run` holds its properties of runs, `shade` what
    it lays under a paragraph, `shaded` whether it lays anything under any cell of a table."""

    heading: bool
    item: bool
    based_on: str | None
    run: Xml | None = None
    shade: Xml | None = None
    shaded: bool = False


def _is_listed(properties: Xml | None) -> bool | None:
    """Whether the paragraph properties make a list item; None where they say nothing."""
    number = find(properties, "numPr", "numId")
    return None if number is None else value(number) != "0"


def _has_outline(properties: Xml | None) -> bool:
    level = value(find(properties, "outlineLvl"))
    return level is not None and level.isdigit() and int(level) < 9


def _style(id: str, node: Xml) -> Style:
    name, properties = (value(find(node, "name")) or id).lower(), find(node, "pPr")
    return Style(
        heading=name.startswith(_HEADINGS) or _has_outline(properties),
        item=bool(_is_listed(properties)) or name.startswith("list bullet"),
        based_on=value(find(node, "basedOn")),
        run=find(node, "rPr"),
        shade=find(properties, "shd"),
        shaded=any((attribute(inner, "fill") or "auto").lower() != "auto" for inner in node.iter("{*}shd")),
    )


@dataclass(slots=True, kw_only=True)
class Styles:
    """The styles by kind (paragraph, character, table) and id, each looked at where it is used: programs write some
    hundred and use ten. `usual` is the style of paragraphs that name none, `run` what all runs begin with."""

    nodes: Mapping[tuple[str, str], Xml]
    usual: str | None
    run: Xml | None
    _known: dict[tuple[str, str], Style] = field(default_factory=dict)

    def chain(self, id: str | None, kind: str = "paragraph") -> list[Style]:
        """A style and those it builds on."""
        chain: list[Style] = []
        while id is not None and (key := (kind, id)) in self.nodes and len(chain) < _DEPTH:
            if key not in self._known:
                self._known[key] = _style(id, self.nodes[key])
            chain.append(self._known[key])
            id = chain[-1].based_on
        return chain

    def is_heading(self, properties: Xml | None) -> bool:
        """Whether a paragraph of these properties is a heading or title."""
        return _has_outline(properties) or any(style.heading for style in self.chain(value(find(properties, "pStyle"))))

    def is_item(self, properties: Xml | None) -> bool:
        """Whether a paragraph of these properties is an item of a list."""
        direct = _is_listed(properties)
        if direct is not None:
            return direct
        return any(style.item for style in self.chain(value(find(properties, "pStyle"))))


def read_styles(package: Package, relations: list[Relation]) -> Styles:
    """The styles of the package; none where it has none. Raises ReadError where the part is broken."""
    nodes: dict[tuple[str, str], Xml] = {}
    usual, run = None, None
    for relation in relations:
        if relation.kind != "styles" or relation.target not in package.entries:
            continue
        root = package.xml(relation.target)
        run = find(root, "docDefaults", "rPrDefault", "rPr")
        for node in root.iterchildren("{*}style"):
            id, kind = attribute(node, "styleId"), attribute(node, "type") or "paragraph"
            if id is not None:
                nodes[kind, id] = node
                if kind == "paragraph" and attribute(node, "default") in ("1", "true"):
                    usual = id
    return Styles(nodes=nodes, usual=usual, run=run)
