"""How the words of a DOCX are shown: hidden, tiny, pressed, or in the colour of what lies under them."""

from typing import NamedTuple

from matcher.readers.word.docx_package import Xml
from matcher.readers.word.docx_styles import Styles, attribute, find, local, value

Colour = tuple[int, int, int]
ANY: Colour = (-1, -1, -1)
"""What lies under words where it cannot be told: a pattern, a picture, a theme's colour."""
WHITE: Colour = (255, 255, 255)

_FAINT = 24
"""Least difference, in one of red, green and blue, between words and what lies under them; as for a PDF's words."""
_TINY = 4
"""Half points below which letters are read by no eye."""
_PRESSED = 8
"""Per cent of a letter's width below which the same holds."""
_THIN = 40
"""Height of a line or row, in twentieths of a point, that cuts its words away."""
_FAR = 15_000
"""Indent, in twentieths of a point, beyond any page: A4 is 11,900 wide."""
_OFF = frozenset(("0", "false", "off", "none"))
_NAMED: dict[str, Colour] = {
    "black": (0, 0, 0), "white": WHITE, "red": (255, 0, 0), "green": (0, 255, 0), "blue": (0, 0, 255),
    "yellow": (255, 255, 0), "cyan": (0, 255, 255), "magenta": (255, 0, 255), "darkBlue": (0, 0, 128),
    "darkCyan": (0, 128, 128), "darkGreen": (0, 128, 0), "darkMagenta": (128, 0, 128), "darkRed": (128, 0, 0),
    "darkYellow": (128, 128, 0), "darkGray": (128, 128, 128), "lightGray": (192, 192, 192),
}  # fmt: skip
_LIGHT_THEME = frozenset(("background1", "light1", "bg1", "lt1"))


class Look(NamedTuple):
    """How a run is shown. `colour` None is the automatic one, which is always seen; `back` None is nothing of its
    own under the words."""

    gone: bool = False
    size: int = 22
    width: int = 100
    colour: Colour | None = None
    clear: bool = False
    back: Colour | None = None

    def is_seen(self, under: Colour) -> bool:
        """Whether an eye sees words of this look above the colour `under`."""
        if self.gone or self.clear or self.size < _TINY or self.width < _PRESSED:
            return False
        return self.colour is None or differ(self.colour, self.back or under)


def differ(one: Colour, other: Colour) -> bool:
    """Whether one colour is seen on another one; what is not known is taken for seen."""
    return ANY in (one, other) or max(abs(a - b) for a, b in zip(one, other, strict=True)) >= _FAINT


def hexadecimal(text: str | None) -> Colour | None:
    """The colour of `RRGGBB`, with or without a #; None for any other text."""
    digits = (text or "").removeprefix("#").split(" ")[0]
    if len(digits) != 6:
        return None
    try:
        number = int(digits, 16)
    except ValueError:
        return None
    return number >> 16, number >> 8 & 255, number & 255


def _number(text: str | None, default: int) -> int:
    """The whole number that a property holds, also written as 1.5 or 50%."""
    try:
        return int(float((text or "").rstrip("%")))
    except (ValueError, OverflowError):
        return default


def _themed(name: str | None, shade: str | None) -> Colour | None:
    """A theme's colour where only its name is given: the light one is white, darkened by its shade; None for no
    name."""
    if name is None:
        return None
    if name not in _LIGHT_THEME:
        return ANY
    try:
        level = int(shade or "FF", 16)
    except ValueError:
        return ANY
    return level, level, level


def _run_colour(node: Xml) -> Colour | None:
    return hexadecimal(attribute(node, "val")) or _themed(attribute(node, "themeColor"), attribute(node, "themeShade"))


def shading(node: Xml | None) -> Colour | None:
    """The colour that a `shd` lays under words; None where it lays nothing."""
    if node is None:
        return None
    kind = attribute(node, "val")
    if kind == "solid":
        return hexadecimal(attribute(node, "color")) or ANY
    if kind not in (None, "clear", "nil"):
        return ANY
    return hexadecimal(attribute(node, "fill")) or _themed(
        attribute(node, "themeFill"), attribute(node, "themeFillShade")
    )


def _fill(node: Xml, look: Look) -> Look:
    """The look after a text fill of the newer kind, which overrides the plain colour."""
    if find(node, "noFill") is not None:
        return look._replace(clear=True)
    solid = find(node, "solidFill")
    if solid is None or not len(solid):
        return look._replace(clear=False, colour=ANY)
    alpha = _number(attribute(found, "val"), 0) if (found := find(solid[0], "alpha")) is not None else 0
    plain = hexadecimal(attribute(solid[0], "val")) or _themed(attribute(solid[0], "val"), None)
    return look._replace(clear=alpha >= 97_000, colour=plain or ANY)


def applied(look: Look, properties: Xml | None) -> Look:
    """The look after the properties of a run."""
    for node in () if properties is None else properties:
        name = local(node)
        if name in ("vanish", "webHidden"):
            look = look._replace(gone=(value(node) or "1").lower() not in _OFF)
        elif name == "sz":
            look = look._replace(size=_number(value(node), look.size))
        elif name == "w":
            look = look._replace(width=_number(value(node), look.width))
        elif name == "color":
            look = look._replace(colour=_run_colour(node), clear=False)
        elif name == "shd":
            look = look._replace(back=shading(node) or look.back)
        elif name == "highlight":
            look = look._replace(back=_NAMED.get(value(node) or "", look.back))
        elif name == "textFill":
            look = _fill(node, look)
    return look


def cuts_away(properties: Xml | None) -> bool:
    """Whether a paragraph's properties leave its words no room: lines of an exact height of next to nothing, or an
    indent beyond the page."""
    spacing, indent = find(properties, "spacing"), find(properties, "ind")
    if spacing is not None and attribute(spacing, "lineRule") == "exact":
        return _number(attribute(spacing, "line"), _THIN) < _THIN
    if indent is None:
        return False
    return any(abs(_number(attribute(indent, side), 0)) > _FAR for side in ("left", "start"))


def row_is_hidden(properties: Xml | None) -> bool:
    """Whether a row of a table is hidden, or has an exact height of next to nothing."""
    height, hidden = find(properties, "trHeight"), find(properties, "hidden")
    if hidden is not None and (value(hidden) or "1").lower() not in _OFF:
        return True
    return height is not None and attribute(height, "hRule") == "exact" and _number(value(height), _THIN) < _THIN


class Looks:
    """The looks that styles give, each worked out once."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._first = applied(Look(), styles.run)
        self._paragraphs: dict[str | None, tuple[Look, Colour | None]] = {}

    def paragraph(self, properties: Xml | None) -> tuple[Look, Colour | None]:
        """The look that runs of a paragraph begin with, and what the paragraph lays under them."""
        id = value(find(properties, "pStyle")) or self._styles.usual
        if id not in self._paragraphs:
            look, shade = self._first, None
            for style in reversed(self._styles.chain(id)):
                look, shade = applied(look, style.run), shading(style.shade) or shade
            self._paragraphs[id] = look, shade
        look, shade = self._paragraphs[id]
        return look, shading(find(properties, "shd")) or shade

    def run(self, look: Look, properties: Xml | None) -> Look:
        """The look of a run by its own properties and the style that they name."""
        if properties is None or not len(properties):
            return look
        for style in reversed(self._styles.chain(value(find(properties, "rStyle")), "character")):
            look = applied(look, style.run)
        return applied(look, properties)
