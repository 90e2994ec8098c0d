"""The words of a document around a finding, with the finding marked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from matcher.model import Evidence

SIDE = 90
LONGEST = 320
MOST_MARKED = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A stretch of a document: `parts` are (text, whether it is marked as the finding), in order."""

    parts: tuple[tuple[str, bool], ...]
    page: int | None
    section: str | None

    @property
    def text(self) -> str:
        """The whole stretch without marks."""
        return "".join(text for text, _ in self.parts)


def quotes(evidence: Iterable[Evidence], text: str, most: int = 3) -> tuple[Quote, ...]:
    """At most `most` quotes, each with the rest of its line; findings of one line share a quote. Where `text` is not
    the text that the evidence was taken from (it was not kept), the finding stands alone."""
    lines: list[tuple[int, int, list[Evidence]]] = []
    for found in sorted(set(evidence), key=lambda e: (e.start, e.end)):
        left, right = _line(found, text)
        if lines and found.start < lines[-1][1]:
            start, end, marked = lines[-1]
            lines[-1] = (start, max(end, right), [*marked, found])
        else:
            lines.append((left, right, [found]))
    return tuple(
        Quote(parts=_parts(left, right, marked, text), page=marked[0].page, section=marked[0].section)
        for left, right, marked in lines[:most]
    )


def _line(found: Evidence, text: str) -> tuple[int, int]:
    if text[found.start : found.end] != found.quote:
        return found.start, found.end
    left = max(text.rfind("\n", 0, found.start) + 1, found.start - SIDE)
    end = text.find("\n", found.end)
    right = min(len(text) if end < 0 else end, found.end + SIDE)
    return _to_word(left, text, found.start), right


def _to_word(left: int, text: str, limit: int) -> int:
    """Moves a cut inside a word to the next word."""
    if left == 0 or text[left - 1].isspace():
        return left
    space = text.find(" ", left, limit)
    return left if space < 0 else space + 1


def _parts(left: int, right: int, marked: list[Evidence], text: str) -> tuple[tuple[str, bool], ...]:
    if text[marked[0].start : marked[0].end] != marked[0].quote:
        return ((_clip(_spaces(marked[0].quote)), True),)
    cut_left = left > 0 and text[left - 1] != "\n"
    parts: list[tuple[str, bool]] = [("… ", False)] if cut_left else []
    place = left
    for found in marked:
        if found.end <= place and found.start < place:
            continue
        parts.append((_spaces(text[place : found.start]), False))
        parts.append((_clip(_spaces(text[max(place, found.start) : found.end])), True))
        place = found.end
    parts.append((_spaces(text[place:right]), False))
    if right < len(text) and text[right] != "\n":
        parts.append((" …", False))
    return _readable([(part, mark) for part, mark in parts if part])


def _readable(parts: list[tuple[str, bool]]) -> tuple[tuple[str, bool], ...]:
    """Takes the marks away where they cover most of the stretch: what is all marked stands out in nothing. A list's own
    bullet goes too."""
    if not parts:
        return ()
    first, mark = parts[0]
    if not mark:
        parts[0] = (first.lstrip(" •▪●◦‣·*-–"), mark)
    whole = sum(len(part) for part, _ in parts)
    marked = sum(len(part) for part, mark in parts if mark)
    if marked > MOST_MARKED * whole:
        return (("".join(part for part, _ in parts), False),)
    return tuple((part, mark) for part, mark in parts if part)


def _spaces(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _clip(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"
