"""What the styles of an OpenDocument text say: how words look, what lies under them, which paragraphs are headings."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from matcher.readers.word.docx_package import Xml

_DEPTH = 20
"""Styles build on one another at most this deep; more is a loop."""
_WHITE = 245
"""Least of all three colours from which words on nothing are not seen."""
_TINY = 2.0
"""Points from which words are large enough to be seen."""
_COLOR = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})")
_POINTS = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)pt")
_HEADINGS = ("heading", "title")


def local(node: Xml) -> str:
    """Local name of an element; empty for comments and processing instructions."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def get(node: Xml, name: str) -> str | None:
    """An attribute by its local name."""
    return next((str(value) for key, value in node.attrib.items() if key.rpartition("}")[2] == name), None)


def _is_white(color: str) -> bool:
    match = _COLOR.fullmatch(color)
    return match is not None and min(int(part, 16) for part in match.groups()) >= _WHITE


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How words are shown. `backed`: something dark lies under them."""

    gone: bool = False
    white: bool = False
    tiny: bool = False
    bold: bool = False
    backed: bool = False

    @property
    def seen(self) -> bool:
        """Whether an eye sees such words."""
        return not (self.gone or self.tiny or (self.white and not self.backed))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    parent: str | None
    named: str
    heading: bool
    words: Mapping[str, str]
    backed: bool | None


def _style(node: Xml) -> _Style:
    """A style as far as it matters here."""
    words: dict[str, str] = {}
    backed: bool | None = None
    for properties in node:
        held = {key.rpartition("}")[2]: str(value) for key, value in properties.attrib.items()}
        if local(properties) == "text-properties":
            words = held
        color = held.get("background-color") or held.get("fill-color")
        if held.get("fill") in ("gradient", "bitmap", "hatch"):
            backed = True
        elif held.get("fill") == "none":
            backed = backed or False
        elif color:
            backed = color != "transparent" and not _is_white(color)
    name = (get(node, "display-name") or get(node, "name") or "").lower()
    return _Style(
        parent=get(node, "parent-style-name"),
        named=get(node, "name") or "",
        heading=name.startswith(_HEADINGS) or bool(get(node, "default-outline-level")),
        words=words,
        backed=backed,
    )


def _changed(look: Look, words: Mapping[str, str]) -> Look:
    """A look after the text properties of a style."""
    if (display := words.get("display")) is not None:
        look = replace(look, gone=display == "none")
    if words.get("opacity") == "0%":
        look = replace(look, gone=True)
    if (color := words.get("color")) is not None:
        look = replace(look, white=_is_white(color))
    if words.get("use-window-font-color") == "true":
        look = replace(look, white=False)
    if match := _POINTS.fullmatch(words.get("font-size", "")):
        look = replace(look, tiny=float(match[1]) < _TINY)
    if (weight := words.get("font-weight")) is not None:
        look = replace(look, bold=weight == "bold" or (weight.isdigit() and int(weight) >= 600))
    return look


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """The styles by family and name."""

    by_name: Mapping[tuple[str, str], _Style]

    def _chain(self, family: str, name: str | None) -> list[_Style]:
        """A style and what it builds on, the nearest first."""
        chain: list[_Style] = []
        while name is not None and len(chain) < _DEPTH and (found := self.by_name.get((family, name))) is not None:
            chain.append(found)
            name = found.parent
        return chain

    def look(self, family: str, name: str | None, around: Look) -> Look:
        """How words in an element of this style are shown, inside an element where they are shown as `around`."""
        look = around
        for style in reversed(self._chain(family, name)):
            look = _changed(look, style.words)
            if style.backed is not None:
                look = replace(look, backed=style.backed or (around.backed and family != "graphic"))
        return look

    def is_heading(self, name: str | None) -> bool:
        """Whether a paragraph style makes headings."""
        return any(style.heading for style in self._chain("paragraph", name))


def read_styles(roots: Iterable[Xml]) -> Styles:
    """The styles of these parts; a later one takes the place of an earlier one of the same name."""
    found: dict[tuple[str, str], _Style] = {}
    for root in roots:
        for node in root.iter():
            if local(node) == "style" and (name := get(node, "name")) is not None:
                found[get(node, "family") or "", name] = _style(node)
    return Styles(by_name=found)
