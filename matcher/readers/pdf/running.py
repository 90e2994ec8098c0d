"""Heads and feet of a PDF's pages: read once, and never in the middle of a sentence that goes on on the next page."""

import re
from collections.abc import Sequence
from dataclasses import replace

from matcher.readers.interface import Line

_OUTER = 3
"""Lines from the top, and from the bottom of a page, that may be its head or foot."""
_LEVEL = 3.0
"""Points by which a head may stand higher or lower on another page."""
_MARGIN = 0.1
"""Share of a page's height, from its top and its bottom, in which they stand."""
_LENGTH = 120
_NUMBER = re.compile(r"\W*(?:page\W*)?(\d{1,3})(?:\s*(?:of|/)\s*\d{1,3})?\W*", re.IGNORECASE)
_NAMED = re.compile(r"\bpage\s*(\d{1,3})\b", re.IGNORECASE)


def _key(text: str, page: int) -> str:
    """The words of a line with its page's number taken out."""
    return re.sub(rf"\b{page}\b", "#", text.casefold(), count=1)


def _edges(lines: Sequence[Line], height: float) -> dict[int, str]:
    """The outer lines of a page: where each stands in the list, and whether it would be a header or a footer. A page
    with nothing between has none."""
    placed = [(line.box, i) for i, line in enumerate(lines) if line.text and line.box is not None]
    tops = sorted(
        (item for item in placed if item[0][1] + item[0][3] <= 2 * _MARGIN * height), key=lambda item: item[0][1]
    )[:_OUTER]
    bottoms = sorted(
        (item for item in placed if item[0][1] + item[0][3] >= 2 * (1 - _MARGIN) * height), key=lambda item: -item[0][3]
    )[:_OUTER]
    found = {i: "footer" for _, i in bottoms} | {i: "header" for _, i in tops}
    if len(found) == len(placed):
        return {}
    return {i: kind for i, kind in found.items() if len(lines[i].text) <= _LENGTH}


def _is_numbered(text: str, page: int) -> bool:
    """Whether a line is the number of its page, alone or with a name ("Orla Fennimore, page 2")."""
    found = _NUMBER.fullmatch(text) or (_NAMED.search(text) if len(text) < 60 else None)
    return page > 1 and found is not None and int(found[1]) == page


def _repeated(pages: Sequence[Sequence[Line]], edges: Sequence[dict[int, str]]) -> set[tuple[str, str, int]]:
    """What stands at the same height of two pages at least: kind, words and height."""
    places: dict[tuple[str, str], list[tuple[int, float]]] = {}
    for lines, outer in zip(pages, edges, strict=True):
        for i, kind in outer.items():
            box, page = lines[i].box, lines[i].page or 0
            if box is not None:
                places.setdefault((kind, _key(lines[i].text, page)), []).append((page, box[1]))
    return {
        (kind, words, page)
        for (kind, words), found in places.items()
        for page, top in found
        if any(other != page and abs(top - height) <= _LEVEL for other, height in found)
    }


def _outermost(lines: Sequence[Line], index: int) -> bool:
    """Whether no other line of a page stands above, or none below."""
    box = lines[index].box
    others = [line.box for i, line in enumerate(lines) if i != index and line.text and line.box is not None]
    return box is not None and (all(o[1] >= box[1] for o in others) or all(o[3] <= box[3] for o in others))


def apart(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[Line]:
    """The lines of all pages, a gap between pages: a head comes before all else and a foot after it, each once.
    `heights` are those of the pages, in points."""
    if len(pages) < 2:
        return [line for lines in pages for line in lines]
    edges = [_edges(lines, height) for lines, height in zip(pages, heights, strict=True)]
    repeated = _repeated(pages, edges)
    heads: list[Line] = []
    feet: list[Line] = []
    body: list[Line] = []
    said: set[tuple[str, str]] = set()
    for lines, outer in zip(pages, edges, strict=True):
        kept: list[Line] = []
        for i, line in enumerate(lines):
            kind, page = outer.get(i, ""), line.page or 0
            words = _key(line.text, page) if kind else ""
            if kind and (kind, words, page) in repeated:
                if (kind, words) not in said:
                    said.add((kind, words))
                    (heads if kind == "header" and not body else feet).append(replace(line, kind=kind))
            elif kind and _is_numbered(line.text, page) and _outermost(lines, i):
                feet.append(replace(line, kind=kind))
            else:
                kept.append(line)
        if body and kept:
            body.append(Line(text="", page=kept[0].page))
        body += kept
    return [*heads, *body, *feet]
