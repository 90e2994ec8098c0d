"""How the words of a page are shown: their size and colour, what lies under them, and what hides them."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from matcher.readers.page.style import Declared

Colour = tuple[int, int, int]
ANY: Colour = (-1, -1, -1)
"""A colour that cannot be told: a picture, a gradient, a variable."""
_WHITE, _BLACK = (255, 255, 255), (0, 0, 0)
_FAINT = 24
"""Least difference, in one of red, green and blue, between words and what lies under them; as for a PDF's words."""
_TINY = 3.0
"""Size in pixels below which letters are read by no eye."""
_CLEAR = 0.05
"""Opacity up to which nothing is seen."""
_FAR = 999.0
"""Pixels to the left or above by which an element stands outside the page; to the right or below, pages go on, and it
takes five times as many."""
_NAMED: dict[str, Colour] = {
    "white": _WHITE, "snow": (255, 250, 250), "ivory": (255, 255, 240), "whitesmoke": (245, 245, 245),
    "ghostwhite": (248, 248, 255), "floralwhite": (255, 250, 240), "azure": (240, 255, 255),
    "mintcream": (245, 255, 250), "aliceblue": (240, 248, 255), "seashell": (255, 245, 238),
    "honeydew": (240, 255, 240), "black": _BLACK, "gray": (128, 128, 128), "grey": (128, 128, 128),
    "silver": (192, 192, 192), "lightgray": (211, 211, 211), "lightgrey": (211, 211, 211), "red": (255, 0, 0),
    "green": (0, 128, 0), "blue": (0, 0, 255), "navy": (0, 0, 128), "yellow": (255, 255, 0),
}  # fmt: skip
_FUNCTION = re.compile(r"(rgba?|hsla?)\(([^()]{1,80})\)")
_HEX = re.compile(r"#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b")
_LENGTH = re.compile(r"(-?\d{0,9}\.?\d{0,9})(px|pt|r?em|ex|%|vw|vh|cm|mm|in|pc|q)?")
_UNITS = {
    "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "q": 0.945, "vw": 12.8, "vh": 7.2,
    "rem": 16.0, "em": 16.0, "ex": 8.0, "%": 10.0,
}  # fmt: skip
"""Pixels of a unit; those that depend on the page are taken for a window of 1280 by 720."""
_SIZES = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0, "xx-large": 32.0,
    "initial": 16.0,
}  # fmt: skip
_INHERITED = frozenset(("inherit", "currentcolor", "unset", "revert"))
_NO_COLOURS = _INHERITED | frozenset((
    "none", "initial", "repeat", "fixed", "scroll", "local", "center", "left", "right", "top", "bottom", "cover",
    "contain", "auto", "round", "space",
))  # fmt: skip
"""Words of a background that name no colour; any other word that is no known colour is one that cannot be told."""
_BACKGROUNDS = ("background", "background-color", "background-image")
_CLIP = re.compile(r"rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)")
_INSET = re.compile(r"inset\(\s*(?:50|100)%|circle\(\s*0")
_GONE = re.compile(r"scale[xy]?\(\s*0?(?:\.0\d*)?\s*[,)]|translate[xy]?\([^)]*-\d{4,}")
_PICTURE = re.compile(r"url\(|gradient\(|var\(|image-set\(")
_SIZED = re.compile(r"(?:^|\s)(-?[\d.]{1,12}(?:px|pt|r?em|ex|%|vw|cm|mm|in|pc))(?:\s*/|\s)")
_LINES = frozenset(("block", "flex", "grid", "list-item", "table", "table-row", "flow-root"))
_SIDES = ("left", "top", "right", "bottom", "margin-left", "margin-top", "text-indent")


class Look(NamedTuple):
    """How words in an element are shown. `lifted` tells that it is laid over the page, on whatever stands there;
    `set_as` how it stands to the words before and behind it: "" in their line, "apart" from them, "line" below them;
    `sets` the same of what it holds."""

    size: float = 16.0
    colour: Colour = _BLACK
    under: Colour = _WHITE
    visible: bool = True
    clear: bool = False
    lifted: bool = False
    set_as: str = ""
    sets: str = ""

    def is_seen(self, laid: bool) -> bool:
        """Whether an eye sees the words. `laid`: something other than white lies somewhere on the page."""
        if not self.visible or self.clear or self.size < _TINY:
            return False
        if ANY in (self.colour, self.under) or (self.lifted and laid):
            return True
        return max(abs(a - b) for a, b in zip(self.colour, self.under, strict=True)) >= _FAINT


def length(text: str, of: float = 16.0) -> float | None:
    """A length in pixels; `of` is the size that em and per cent refer to. None for what is no length."""
    match = _LENGTH.match(text)
    if match is None or match[1] in ("", "-", ".", "-."):
        return None
    unit = match[2] or "px"
    return float(match[1]) * (
        of * {"em": 1.0, "ex": 0.5, "%": 0.01}[unit] if unit in ("em", "ex", "%") else _UNITS[unit]
    )


def _part(text: str, whole: float) -> float:
    """A number of a colour, plain or in per cent; 0 for none."""
    number = length(text.strip().rstrip("%")) or 0.0
    return number * whole / 100 if text.strip().endswith("%") else number


def _function(name: str, inside: str) -> tuple[Colour, float]:
    parts = re.split(r"[\s,/]+", inside.strip())
    if len(parts) < 3:
        return ANY, 1.0
    alpha = _part(parts[3], 1.0) if len(parts) > 3 else 1.0
    if name.startswith("rgb"):
        red, green, blue = (max(0, min(255, round(_part(part, 255.0)))) for part in parts[:3])
        return (red, green, blue), alpha
    light = _part(parts[2], 100.0)
    grey = round(light * 2.55)
    return ((grey, grey, grey) if light > 97 or light < 3 else ANY), alpha


def colour(text: str) -> tuple[Colour | None, float]:
    """The first colour in a value, and how dense it is; None where there is none."""
    if _PICTURE.search(text):
        return ANY, 1.0
    if (match := _FUNCTION.search(text)) is not None:
        return _function(match[1], match[2])
    if (match := _HEX.search(text)) is not None:
        digits = match[0][1:]
        digits = "".join(2 * digit for digit in digits) if len(digits) < 5 else digits
        number = int(digits[:6], 16)
        return (number >> 16, number >> 8 & 255, number & 255), int(digits[6:] or "ff", 16) / 255
    for word in text.split():
        if word == "transparent":
            return None, 0.0
        if word.isalpha() and word not in _NO_COLOURS:
            return _NAMED.get(word, ANY), 1.0
    return None, 1.0


def _laid(found: Colour, dense: float, under: Colour) -> Colour:
    """A colour of some density on another one."""
    if dense >= 1 or ANY in (found, under):
        return found
    red, green, blue = (round(a * dense + b * (1 - dense)) for a, b in zip(found, under, strict=True))
    return red, green, blue


def hides(told: Declared) -> bool:
    """Whether declarations hide an element with all that is in it."""
    if told.get("display") == "none" or told.get("content-visibility") == "hidden":
        return True
    dense = length(told.get("opacity", "1").replace("%", "")) if "opacity" in told else 1.0
    if dense is not None and dense * (0.01 if "%" in told.get("opacity", "") else 1) <= _CLEAR:
        return True
    if _CLIP.match(told.get("clip", "")) or _INSET.match(told.get("clip-path", "")):
        return True
    if _GONE.search(told.get("transform", "")):
        return True
    return _is_far(told) or _is_shut(told)


def _is_far(told: Declared) -> bool:
    for side in _SIDES:
        if side in told and (off := length(told[side])) is not None and (off < -_FAR or off > 5 * _FAR):
            return True
    return False


def _is_shut(told: Declared) -> bool:
    """Whether an element has no room for its words and does not let them out."""
    if not told.get("overflow", "").startswith(("hidden", "clip")):
        return False
    sides = (length(told[side]) for side in ("height", "width", "max-height", "max-width") if side in told)
    return any(side is not None and 0 <= side <= 1 for side in sides)


def _sized(told: Declared, before: float) -> float:
    """The size of letters inside an element in one of size `before`."""
    text = told.get("font-size", "")
    if not text and (match := _SIZED.search(told.get("font", ""))) is not None:
        text = match[1]
    if text in _SIZES:
        return _SIZES[text]
    found = length(text, before) if text else None
    return before if found is None else found


def _backed(told: Declared, before: Colour) -> Colour | None:
    """What an element lays under its words in one where `before` lies under them; None where nothing."""
    under = None
    for name in _BACKGROUNDS:
        found, dense = colour(told[name]) if name in told else (None, 0.0)
        if found is not None and dense > 0:
            under = _laid(found, dense, before)
    return under


def looked(look: Look, told: Declared, attributes: Mapping[str, str | None]) -> Look:
    """The look inside an element, by its declarations and the attributes of old pages."""
    if told:
        look = look._replace(size=_sized(told, look.size))
        if told.get("visibility", "inherit") != "inherit":
            look = look._replace(visible=told["visibility"] not in ("hidden", "collapse"))
        if told.get("position") in ("absolute", "fixed"):
            look = look._replace(lifted=True)
        if (under := _backed(told, look.under)) is not None:
            look = look._replace(under=under, lifted=False)
        look = _coloured(look, told)
    if (old := attributes.get("bgcolor")) and not any(name in told for name in _BACKGROUNDS):
        look = look._replace(under=colour(old.lower())[0] or ANY, lifted=False)
    if "color" not in told and (old := attributes.get("color")):
        look = look._replace(colour=colour(old.lower())[0] or ANY, clear=False)
    return look


def placed(look: Look, told: Declared, around: Look) -> Look:
    """The look with how the element stands to the words beside it: what floats, what is placed by itself and what a
    row of boxes holds stands apart from them without a blank in the page's text."""
    display = told.get("display", "")
    set_as, sets = around.sets, ""
    if display in _LINES:
        set_as = set_as or "line"
    elif told.get("float", "none") != "none" or display.startswith("inline-") or (look.lifted and not around.lifted):
        set_as = set_as or "apart"
    if display.endswith(("flex", "grid")):
        sets = "line" if told.get("flex-direction", "row").startswith("column") else "apart"
    return look if (set_as, sets) == (look.set_as, look.sets) else look._replace(set_as=set_as, sets=sets)


def _coloured(look: Look, told: Declared) -> Look:
    text = told.get("-webkit-text-fill-color") or told.get("color")
    if not text or text in _INHERITED:
        return look
    found, dense = colour(text)
    # letters cut out of their background, as coloured headings are
    cut = "text" in (told.get("background-clip"), told.get("-webkit-background-clip"))
    if dense <= _CLEAR:
        return look._replace(clear=not cut, colour=ANY)
    return look._replace(clear=False, colour=ANY if found is None else _laid(found, dense, look.under))


def lays_something(told: Declared) -> bool:
    """Whether an element lays a picture or a colour other than white under anything."""
    under = _backed(told, _WHITE)
    return under is not None and (under == ANY or min(under) < 255 - _FAINT)
