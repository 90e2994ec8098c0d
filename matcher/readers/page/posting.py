"""Takes the JSON-LD JobPosting out of a page."""

import json
from collections.abc import Iterator
from html import unescape

from selectolax.lexbor import LexborHTMLParser

_DEPTH = 6
"""How deep a posting may lie in lists and graphs."""


def _is_posting(value: dict[str, object]) -> bool:
    kind = value.get("@type")
    return kind == "JobPosting" or (isinstance(kind, list) and "JobPosting" in kind)


def postings(value: object, depth: int = 0) -> Iterator[dict[str, object]]:
    """Postings in a JSON-LD value: itself, in a list, or in a graph."""
    if depth > _DEPTH:
        return
    if isinstance(value, list):
        for inner in value:
            yield from postings(inner, depth + 1)
    elif isinstance(value, dict):
        if _is_posting(value):
            yield value
        for key in ("@graph", "mainEntity", "itemListElement", "item"):
            yield from postings(value.get(key), depth + 1)


def as_json(value: dict[str, object]) -> str:
    """A posting as JSON text."""
    # half of a surrogate pair, which JSON can spell, is no character and could not be written anywhere
    return json.dumps(value, ensure_ascii=False).encode("utf-8", errors="replace").decode("utf-8")


def posting(html: str) -> str | None:
    """The first JobPosting of the page as JSON text, None where it has none. Broken JSON-LD counts as none: the page
    itself is what a reader sees."""
    if "JobPosting" not in html:
        return None
    for node in LexborHTMLParser(html).css('script[type="application/ld+json"]'):
        try:
            value = json.loads(node.text() or "", strict=False)
            found = next(postings(value), None)
        except (ValueError, RecursionError):
            continue
        if found is not None:
            return as_json(found)
    return None


def description(structured: str) -> str:
    """Title and description of a posting as HTML; some sites escape the tags of the description once more."""
    value = json.loads(structured)
    parts = (value.get("title"), value.get("description"))
    texts = [part for part in parts if isinstance(part, str)]
    return "".join(f"<div>{unescape(text) if '<' not in text else text}</div>" for text in texts)
