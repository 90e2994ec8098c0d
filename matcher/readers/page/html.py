"""Reads HTML as a browser would show it: blocks as lines, no scripts, no hidden parts, no chrome of a saved page."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Notice
from matcher.readers import unseen
from matcher.readers.interface import Content, Line
from matcher.readers.page.chrome import Unseen
from matcher.readers.page.posting import description, posting
from matcher.readers.text import check_text, decode

media_types: tuple[str, ...] = ("text/html", "application/xhtml+xml")

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "tfoot", "thead", "tr", "ul", "caption", "legend", "optgroup",
))  # fmt: skip
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_CHIPS = frozenset((
    "a", "span", "label", "button", "em", "i", "b", "strong", "small", "time", "abbr",
))  # fmt: skip
_COUNTED = re.compile(r"(?:[a-z]{1,2}\d+\s*)+")
_LONG_TAG = re.compile(r"<([a-zA-Z][\w:-]{0,40})\s[^<>]{50000,}>")
"""A tag with attributes without end, pictures as data among them: the parser takes the square of their number."""
_LISTS = ("ul", "ol")
_DEEPEST_ITEM = 6
"""Steps to the right by which an item shows that it stands below another; deeper ones stand no further in."""
_NESTING = re.compile(r"<(/?)(?:div|section|article|ul|ol|table|blockquote|center)\b", re.IGNORECASE)
_DEEPEST = 20_000
_FRAMES = re.compile(r"<(/?)(?:aside|header|footer|form|search|nav|main|article|details|pre|textarea)\b", re.IGNORECASE)
_DEEPEST_FRAME = 3_000
"""Parts of a page inside one another: what each holds is looked at, which takes the square of their number."""
_SPARE = 200
"""Characters below which a page is taken for an empty shell whose text stands in its JSON-LD."""


_HIDDEN = 20
"""Letters and digits that a page must hide before it is worth a word: less is an icon or a label for screen readers."""


class _Page:
    """The lines of a page as they grow."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.words: list[str] = []
        self.heading = 0
        self.preformatted = 0
        self.cells = 0
        self.lists = 0
        self.indent = ""
        self.hidden: list[str] = []

    def text(self, text: str) -> None:
        """Text of an element; white space as HTML counts it."""
        if self.preformatted:
            for i, part in enumerate(text.split("\n")):
                if i:
                    self.flush()
                self.words.append(part)
            return
        self.words.append(re.sub(r"[ \t\r\n\f]+", " ", text))

    def flush(self, gap: bool = False) -> None:
        """End the line."""
        text = re.sub(" {2,}", " ", "".join(self.words)).strip()
        if text.strip("•| "):
            kind = "heading" if self.heading else "cell" if self.cells > 1 else "text"
            self.lines.append(Line(text=self.indent + text.removesuffix(" |").strip(), kind=kind))
        self.words, self.cells, self.indent = [], 0, ""
        if gap:
            self.lines.append(Line(text=""))

    @property
    def open(self) -> bool:
        """Whether the line has words already."""
        return bool("".join(self.words).strip("• "))

    def enter(self, node: LexborNode, tag: str) -> None:
        """What the start of an element does to the line."""
        if tag in ("td", "th"):
            self.cell(node)
        elif tag == "dd" and self.open:
            self.words.append(" " if "".join(self.words).rstrip().endswith(":") else ": ")
        elif tag == "br":
            self.flush()
        elif tag in _BLOCKS and not (tag in ("p", "div") and self._starts_item()):
            self.flush(gap=tag in _HEADINGS or tag in ("p", "table", "section", "article") or self._opens_list(tag))
        self.lists += tag in _LISTS
        if tag == "li":
            self.words.append("• ")
            self.indent = "  " * min(self.lists - 1, _DEEPEST_ITEM)
        self.heading += tag in _HEADINGS
        self.preformatted += tag in ("pre", "textarea")

    def part(self, tag: str, whole: bool) -> None:
        """Set what stands in a line by its tag apart from the words beside it, or on a `whole` line of its own."""
        if tag in _BLOCKS or tag in ("td", "th") or self.preformatted:
            return
        if whole and not self._starts_item():
            self.flush()
        else:
            self.words.append(" ")

    def _opens_list(self, tag: str) -> bool:
        """Whether a list begins or ends here that stands in no item of another."""
        return tag in _LISTS and not self.lists

    def _starts_item(self) -> bool:
        return "".join(self.words).strip() == "•"

    def cell(self, node: LexborNode) -> None:
        """A cell stays on the row's line unless it holds blocks of its own."""
        if any(inner.tag in _BLOCKS or inner.tag == "br" for inner in node.traverse() if inner.mem_id != node.mem_id):
            self.flush()
        elif self.open:
            self.words.append(" | ")
        self.cells += 1

    def leave(self, node: LexborNode, tag: str) -> None:
        """What the end of an element does to the line."""
        self.lists -= tag in _LISTS
        if tag in _BLOCKS and tag != "dt":
            self.flush(gap=tag in ("p", "table") or self._opens_list(tag))
        elif tag in _CHIPS and _runs_into_next(node):
            self.words.append(" ")
        self.heading -= tag in _HEADINGS
        self.preformatted -= tag in ("pre", "textarea")


def _runs_into_next(node: LexborNode) -> bool:
    """Whether an element touches a like one with nothing between, as chips do: set apart by style, not by a blank. Word
    processors split words over spans too; those carry a style or a class made by counting."""
    after = node.next
    if after is None or after.tag != node.tag:
        return False
    left, right = (node.text() or "")[-1:], (after.text() or "")[:1]
    if node.tag in ("a", "button", "label") or (
        (left.islower() or left in ").") and (right.isupper() or right in "$(")
    ):
        return True
    parent = node.parent
    names = [element.attributes.get("class") or "" for element in (node, after, parent) if element is not None]
    return any(name and not _COUNTED.fullmatch(name) for name in names)


def _events(root: LexborNode, sight: Unseen) -> Iterator[tuple[str, LexborNode]]:
    """Enter, text and leave of every element, with `hidden` for elements and texts that no eye sees, and around those
    that stand apart from their line or on one of their own `apart` and `line`. No recursion: pages nest as deep as
    they like."""
    node: LexborNode | None = root
    looks = [sight.page()]
    while node is not None:
        descend = False
        if node.is_text_node:
            yield "text" if sight.is_seen(looks[-1]) else "hidden", node
        elif node.is_element_node and not sight.is_chrome(node):
            look = looks[-1] if node.mem_id == root.mem_id else sight.look(node, looks[-1])
            if look is None:
                yield "hidden", node
            elif not sight.is_double(node):
                if look.set_as:
                    yield look.set_as, node
                yield "enter", node
                descend = node.child is not None
                if descend:
                    looks.append(look)
                else:
                    yield "leave", node
        if descend:
            node = node.child
            continue
        while node is not None and node.mem_id != root.mem_id and node.next is None:
            node = node.parent
            if node is not None:
                yield "leave", node
                if set_as := looks.pop().set_as:
                    yield set_as, node
        node = None if node is None or node.mem_id == root.mem_id else node.next


def lines(html: str) -> list[Line]:
    """The lines of an HTML text."""
    return _page(html).lines


def _page(html: str) -> _Page:
    tree, page = LexborHTMLParser(html), _Page()
    if tree.body is None:
        return page
    for event, node in _events(tree.body, Unseen(tree)):
        if event == "text":
            page.text(node.text_content or "")
        elif event == "enter":
            page.enter(node, node.tag or "")
        elif event in ("apart", "line"):
            page.part(node.tag or "", event == "line")
        elif event == "hidden":
            page.hidden.append(Unseen.words(node))
        else:
            page.leave(node, node.tag or "")
    page.flush()
    return page


def _check_depth(text: str) -> None:
    """Raises ReadError `corrupt` for elements inside elements beyond what any page has: the parser's time grows with
    the square of it."""
    for pattern, deepest in ((_NESTING, _DEEPEST), (_FRAMES, _DEEPEST_FRAME)):
        depth = 0
        for match in pattern.finditer(text):
            depth = max(0, depth + (-1 if match[1] else 1))
            if depth > deepest:
                why = f"The page has more than {deepest} elements inside one another, which is damage or a trick."
                raise ReadError("corrupt", f"{why} Save it as PDF or plain text, and send that file.")


def _without_open_comment(text: str) -> str | None:
    """The page without the start of a comment that never ends; None where there is none. A fragment cut out of a
    page may begin so, and would be empty."""
    at = text.rfind("<!--")
    return text[:at] + text[at + 4 :] if at >= 0 and "-->" not in text[at:] else None


def read(data: bytes, limits: Limits) -> Content:
    """The lines of a page, with its JSON-LD posting. Raises ReadError `unsupported`."""
    declared = _CHARSET.search(data[:4096])
    text, notices = decode(data, declared[1].decode("ascii") if declared else None)
    text = _LONG_TAG.sub(r"<\1>", text.replace("\0", ""))
    check_text(text)
    _check_depth(text)
    page, structured = _page(text), posting(text)
    found = page.lines
    if sum(map(str.isalnum, "".join(page.hidden))) >= _HIDDEN:
        notices += unseen.notices(page.hidden)
    if structured is not None and sum(len(line.text) for line in found) < _SPARE:
        found += lines(description(structured))
    if not found and (mended := _without_open_comment(text)) is not None:
        found = lines(mended)
        notices += (Notice(code="partly-damaged", text="The page is a fragment; it was read as far as it goes."),)
    return Content(lines=tuple(found), notices=notices, structured=structured)
