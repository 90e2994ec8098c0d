"""Tells the parts of a page that are not its document: hidden ones, and the chrome around a posting or resume."""

import re

from selectolax.lexbor import LexborNode

_NEVER = frozenset((
    "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "canvas", "audio",
    "video", "map", "select", "option", "datalist", "input", "textarea", "button", "nav", "link", "meta",
    "title", "base", "frame", "frameset",
))  # fmt: skip
_FRAMES = frozenset(("aside", "footer", "header", "form", "search"))
_ROLES = frozenset(("navigation", "dialog", "alertdialog", "search", "menu", "menubar", "tablist", "contentinfo"))
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?![.\d]*[1-9])", re.IGNORECASE
)
_MAIN = 'main, article, [role="main"]'


def is_hidden(node: LexborNode) -> bool:
    """Whether no eye sees the element."""
    attributes = node.attributes
    if not attributes:
        return False
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    style = attributes.get("style")
    return (attributes.get("aria-hidden") or "").lower() == "true" or bool(style and _HIDING.search(style))


def _length(node: LexborNode) -> int:
    return len("".join((node.text_content or "").split()))


def _is_links(node: LexborNode) -> bool:
    """Whether most of the element's text is links and buttons."""
    linked = sum(_length(inner) for inner in node.css("a, button"))
    return linked * 2 > _length(node)


def _beside_main(node: LexborNode) -> bool:
    """Whether the page marks its main part, and this element stands outside it."""
    root: LexborNode = node
    while (parent := root.parent) is not None and parent.tag != "-undef":
        if parent.tag in ("main", "article") or parent.attributes.get("role") == "main":
            return False
        root = parent
    return bool(root.css(_MAIN)) and not node.css(_MAIN)


def is_chrome(node: LexborNode) -> bool:
    """Whether the element belongs to the page around the document. An aside or a footer may be part of a resume: it
    goes only where the page marks its main part elsewhere, or where it is mostly links. A form may wrap the whole page:
    it goes only where it holds little text."""
    tag = node.tag or ""
    if tag in _NEVER:
        return True
    if (node.attributes.get("role") or "").lower() in _ROLES:
        return True
    if tag not in _FRAMES:
        return False
    if node.css_first("h1") is not None:
        return False
    if tag == "form":
        parent = node.parent
        return parent is not None and _length(node) * 2 < _length(parent)
    return _is_links(node) or _beside_main(node)
