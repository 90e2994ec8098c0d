"""The lines of a document with their offsets: what headings, list items and entries are judged by."""

import re
from dataclasses import dataclass

from matcher.model import Block, Document, Evidence

_BULLET = re.compile(r"^\s*(?:[•▪●■◦‣∙·➢➤✓✔❖*»>o-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the text without its end; `bullet` is the length of its list mark, 0 without one; `heading` where the format
    says so."""

    number: int
    start: int
    end: int
    text: str
    bullet: int
    heading: bool
    page: int | None

    @property
    def body(self) -> str:
        """The line without list mark and blanks."""
        return self.text[self.bullet :].strip()


def lines(document: Document) -> tuple[Line, ...]:
    """All lines that are not empty, in order."""
    headings = [block for block in document.blocks if block.kind == "heading"]
    out: list[Line] = []
    at, next_heading = 0, 0
    for raw in document.text.split("\n"):
        start, end = at, at + len(raw)
        at = end + 1
        if not raw.strip():
            continue
        while next_heading < len(headings) and headings[next_heading].end <= start:
            next_heading += 1
        mark = _BULLET.match(raw)
        out.append(
            Line(
                number=len(out),
                start=start,
                end=end,
                text=raw,
                bullet=mark.end() if mark else 0,
                heading=next_heading < len(headings) and _covers(headings[next_heading], start, end),
                page=document.page_at(start),
            )
        )
    return tuple(out)


def _covers(block: Block, start: int, end: int) -> bool:
    return block.start <= end and block.end >= start


def evidence(document: Document, start: int, end: int, section: str | None) -> Evidence:
    """The words from `start` to `end` as evidence."""
    return Evidence(
        quote=document.text[start:end], page=document.page_at(start), section=section, start=start, end=end
    )
