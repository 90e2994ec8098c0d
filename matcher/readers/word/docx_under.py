"""What lies under the words of a DOCX: the page's colour, shapes behind the text, the fill of text boxes, tables."""

from matcher.readers.word.docx_looks import ANY, WHITE, Colour, differ, hexadecimal, shading
from matcher.readers.word.docx_package import Package, Relation, Xml
from matcher.readers.word.docx_styles import Styles, attribute, find, is_on, local, value

_SHAPES = frozenset(("shape", "rect", "roundrect", "oval"))
_PATTERNS = ("gradFill", "blipFill", "pattFill")
_HIGH = 180_000
"""Height of a shape, in EMU of which an inch has 914,400, from which a line of words may stand on it."""
_NAMES = {"white": WHITE, "black": (0, 0, 0)}


def shape_fill(shape: Xml) -> Colour | None:
    """What a shape lays under the words in it; None where it is clear."""
    if local(shape) == "wsp":
        properties = find(shape, "spPr")
        if find(properties, "noFill") is not None:
            return None
        if (solid := find(properties, "solidFill")) is not None:
            return hexadecimal(value(find(solid, "srgbClr"))) or ANY
        if any(find(properties, name) is not None for name in _PATTERNS):
            return ANY
        reference = find(shape, "style", "fillRef")
        return None if reference is None or attribute(reference, "idx") in (None, "0") else ANY
    if (attribute(shape, "filled") or "t").lower() in ("f", "false", "0"):
        return None
    colour = attribute(shape, "fillcolor")
    return WHITE if colour is None else hexadecimal(colour) or _NAMES.get(colour.split(" ")[0], ANY)


def box_fill(content: Xml) -> Colour | None:
    """What lies under the words of a text box by its own fill; None where it has none."""
    for node in content.iterancestors():
        if local(node) == "wsp" or local(node) in _SHAPES:
            return shape_fill(node)
    return None


def box_is_hidden(content: Xml) -> bool:
    """Whether the drawing that holds a text box is set not to be shown."""
    for node in content.iterancestors():
        name = local(node)
        if name in ("anchor", "inline"):
            properties = find(node, "docPr")
            return properties is not None and attribute(properties, "hidden") in ("1", "true")
        if name in _SHAPES and "visibility:hidden" in (attribute(node, "style") or "").replace(" ", ""):
            return True
        if name == "p":
            return False
    return False


def _style(node: Xml) -> str:
    return (attribute(node, "style") or "").replace(" ", "")


def _is_laid(node: Xml) -> bool:
    """Whether a drawing lays a picture or a colour other than white over a good part of a line."""
    name = local(node)
    if name == "anchor":
        extent = find(node, "extent")
        high = (attribute(extent, "cy") if extent is not None else None) or ""
        if high.isdecimal() and int(high) < _HIGH:
            return False
        return any(local(inner) == "blip" or _is_coloured(inner) for inner in node.iter())
    if name not in _SHAPES or "position:absolute" not in _style(node):
        return False
    return find(node, "imagedata") is not None or _is_coloured(node)


def _is_coloured(node: Xml) -> bool:
    if local(node) != "wsp" and local(node) not in _SHAPES:
        return False
    fill = shape_fill(node)
    return fill is not None and differ(fill, WHITE)


def _is_behind(node: Xml) -> bool:
    return attribute(node, "behindDoc") in ("1", "true") or "z-index:-" in _style(node)


class Under:
    """What lies under the words of one document where nothing nearer does. Shapes are looked for only where words in
    the page's colour ask for them."""

    def __init__(self, package: Package, relations: list[Relation], root: Xml) -> None:
        self._package, self._relations, self._root = package, relations, root
        self.page = self._page_colour()
        self._shapes: tuple[bool, bool] | None = None

    def _held(self, *kinds: str) -> list[Xml]:
        """The parts of these kinds."""
        return [
            self._package.xml(relation.target)
            for relation in self._relations
            if relation.kind in kinds and relation.target in self._package.entries
        ]

    def _page_colour(self) -> Colour:
        """The page's colour, as far as the settings let it be seen."""
        background = find(self._root, "background")
        if background is None or not any(is_on(part, "displayBackgroundShape") for part in self._held("settings")):
            return WHITE
        return hexadecimal(attribute(background, "color")) or ANY

    def _look_for_shapes(self) -> tuple[bool, bool]:
        """Whether shapes lie behind the text, and whether any lie on the page at all."""
        if self._shapes is None:
            roots = [self._root, *self._held("header", "footer")]
            laid = [node for root in roots for node in root.iter() if _is_laid(node)]
            self._shapes = any(map(_is_behind, laid)), bool(laid)
        return self._shapes

    def text(self) -> Colour:
        """Under the words of the text. Where shapes lie behind it, it cannot be told which words stand on one."""
        return ANY if self._look_for_shapes()[0] else self.page

    def box(self) -> Colour:
        """Under the words of a clear text box, which may stand on any shape."""
        return ANY if self._look_for_shapes()[1] else self.page


def table_fill(table: Xml, styles: Styles) -> Colour | None:
    """What a table lays under the words of all its cells; a table's style may shade any of them."""
    properties = find(table, "tblPr")
    own = shading(find(properties, "shd"))
    shaded = any(style.shaded for style in styles.chain(value(find(properties, "tblStyle")), "table"))
    return ANY if own is None and shaded else own


def cell_fill(cell: Xml) -> Colour | None:
    """What a cell lays under its words; None where nothing."""
    return shading(find(cell, "tcPr", "shd"))
