"""Tells the parts of a page that are not its document: hidden ones, and the chrome around a posting or resume."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from matcher.readers.page.looks import Look, hides, lays_something, looked, placed
from matcher.readers.page.style import declared, stylesheet

_NEVER = frozenset((
    "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "canvas", "audio",
    "video", "map", "select", "option", "datalist", "input", "textarea", "button", "nav", "link", "meta",
    "title", "base", "frame", "frameset",
))  # fmt: skip
_FRAMES = frozenset(("aside", "footer", "header", "form", "search"))
_ROLES = frozenset(("navigation", "dialog", "alertdialog", "search", "menu", "menubar", "tablist", "contentinfo"))
_COOKIES = re.compile(
    r"cookie[-_]?(?:s[-_])?(?:banner|bar|consent|notice|notification|policy[-_]banner|popup|modal|law|message|disclaimer)"
    r"|(?:^|[\s_-])(?:consent[-_](?:banner|bar|manager|modal|notice|popup|overlay)|gdpr[-_]?(?:banner|bar|notice|consent)?"
    r"|onetrust[\w-]*|cky-consent[\w-]*|cc-window|cmp-?container|ccpa[-_](?:banner|notice))(?=$|\s|-|_)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\S*(?:@|\.\w{2,}/|\.(?:com|org|net|io|me)\b)\S*|[+()\d\s.-]{7,}")
_AROUND = re.compile(
    r"\b(?:similar|related|recommended|other|more|recent|featured)\s+(?:jobs|positions|openings|roles|postings|searches)\b"
    r"|\ball rights reserved\b|\b(?:privacy|cookie) (?:policy|notice)\b|\bterms (?:of (?:use|service)|and conditions)\b"
    r"|\b(?:sign (?:in|up)|log ?in|subscribe|newsletter|job alerts?|share this)\b",
    re.IGNORECASE,
)
_BLOCK = re.compile(r"\{([^{}]{0,5000})\}")
_MOSTLY = 0.5
_IN_PART = 0.25
_MAIN = 'main, article, [role="main"]'


def length(node: LexborNode) -> int:
    """Signs that the element holds, white space left out."""
    return len("".join((node.text() or "").split()))


def _linked(node: LexborNode) -> float:
    """The share of the element's text that is links and buttons. Addresses of a person count as text: the head of a
    resume is full of them."""
    linked = 0
    for inner in node.css("a, button"):
        text = (inner.text() or "").strip()
        target = (inner.attributes.get("href") or "").strip().lower()
        if not target.startswith(("mailto:", "tel:")) and not _ADDRESS.fullmatch(text):
            linked += length(inner)
    return linked / max(1, length(node))


def _is_cookie_notice(node: LexborNode) -> bool:
    names = " ".join(filter(None, (node.attributes.get("class"), node.attributes.get("id"))))
    return bool(names and _COOKIES.search(names))


class Unseen:
    """What of one page is left out: its hiding rules and its main parts are looked up once."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._tree = tree
        self._sheets = [node.text() or "" for node in tree.css("style")]
        self._styles = stylesheet(self._sheets)
        self._laid: bool | None = None
        self.main = bool(tree.css_first(_MAIN))
        self._lengths: dict[int, int] = {}

    def page(self) -> Look:
        """How words are shown where nothing on the page says otherwise. What hides the whole page is left aside."""
        look = Look()
        for node in (self._tree.root, self._tree.body):
            if node is not None:
                attributes = node.attributes
                look = looked(look, self._styles.of(node, attributes), attributes)._replace(visible=True)
        return look

    def look(self, node: LexborNode, around: Look) -> Look | None:
        """How words in an element are shown, `around` being those around it; None where nothing in it is."""
        attributes = node.attributes
        told = self._styles.of(node, attributes)
        if "hidden" in attributes and attributes["hidden"] != "until-found" and told.get("display", "none") == "none":
            return None
        if hides(told):
            return None
        return placed(looked(around, told, attributes) if told or attributes else around, told, around)

    @staticmethod
    def words(node: LexborNode) -> str:
        """The words of an element or text that is not seen, programs and lists of choices left out."""
        if node.is_text_node:
            return node.text_content or ""
        texts = (inner for inner in node.traverse(include_text=True) if inner.is_text_node)
        return " ".join(text.text_content or "" for text in texts if (text.parent and text.parent.tag) not in _NEVER)

    @staticmethod
    def is_double(node: LexborNode) -> bool:
        """Whether the element is an icon, or words that another one says for screen readers."""
        return (node.attributes.get("aria-hidden") or "").lower() == "true"

    def is_seen(self, look: Look) -> bool:
        """Whether an eye sees words of this look."""
        return look.is_seen(False) or (look.is_seen(True) and self._lays_something())

    def _lays_something(self) -> bool:
        """Whether words may stand on something that lies elsewhere on the page, looked up where it is asked for."""
        if self._laid is None:
            inline = (node.attributes.get("style") or "" for node in self._tree.css('[style*="background"]'))
            texts = [*inline, *_BLOCK.findall("".join(self._sheets))]
            self._laid = self._tree.css_first("img, picture, svg, canvas, video, [bgcolor]") is not None or any(
                lays_something({name: value for name, value, _ in declared(text)}) for text in texts
            )
        return self._laid

    def _length(self, node: LexborNode) -> int:
        """As `length`, counted once: the parent of many forms is asked for by each."""
        if node.mem_id not in self._lengths:
            self._lengths[node.mem_id] = length(node)
        return self._lengths[node.mem_id]

    def _is_beside_main(self, node: LexborNode) -> bool:
        """Whether the page marks its main part, and this element stands outside it."""
        parent = node.parent if self.main else None
        while parent is not None:
            if parent.tag in ("main", "article") or parent.attributes.get("role") == "main":
                return False
            parent = parent.parent
        return self.main and node.css_first(_MAIN) is None

    def is_chrome(self, node: LexborNode) -> bool:
        """Whether the element belongs to the page around the document. An aside, header or footer may be part of a
        resume: it goes only where it is mostly links, or where it stands beside the main part and is in good part
        links or says by its words that it is not of the document. A form may wrap the whole page: it goes only where it
        holds little text."""
        tag = node.tag or ""
        if tag in _NEVER:
            return True
        if (node.attributes.get("role") or "").lower() in _ROLES or _is_cookie_notice(node):
            return True
        if tag not in _FRAMES or node.css_first("h1") is not None:
            return False
        if tag == "form":
            parent = node.parent
            return parent is not None and length(node) * 2 < self._length(parent)
        linked = _linked(node)
        if linked > _MOSTLY or not self._is_beside_main(node):
            return linked > _MOSTLY
        return linked > _IN_PART or bool(_AROUND.search((node.text(separator=" ") or "")[:2000]))
