"""The lines of a document with their offsets: what headings, list items and entries are judged by."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from matcher.model import Block, Document, Evidence
from matcher.understand.words.dates import stretches
from matcher.understand.words.headings import INLINE, kind_of

_BULLET = re.compile(r"^\s*(?:[•▪●■◦‣∙➢➤✓✔❖»-](?=[A-Za-z])|(?:[•▪●■◦‣∙·➢➤✓✔❖*»>o-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+)")


_FLAT = 400
_SENTENCE = re.compile(r"[.!?]\s+(?=[A-Z])")
_CAPITAL = re.compile(r"\s+[A-Z•]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the text without its end; `bullet` is the length of its list mark, 0 without one; `heading` where the
    format says so."""

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
    next_heading, next_block = 0, 0
    page = 1 if document.pages else None
    for start, raw in _pieces(document.text):
        end = start + len(raw)
        if not raw.strip():
            continue
        while next_heading < len(headings) and headings[next_heading].end <= start:
            next_heading += 1
        while document.pages and next_block < len(document.blocks) and document.blocks[next_block].start <= start:
            page = document.blocks[next_block].page or page
            next_block += 1
        mark = _BULLET.match(raw)
        out.append(
            Line(
                number=len(out),
                start=start,
                end=end,
                text=raw,
                bullet=mark.end() if mark else 0,
                heading=next_heading < len(headings) and _covers(headings[next_heading], start, end),
                page=page,
            )
        )
    return tuple(out)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The lines with their offsets; a line that holds a whole resume is cut at headings, sentences and dates."""
    at = 0
    for raw in text.split("\n"):
        if len(raw) < _FLAT:
            yield at, raw
        else:
            cuts = sorted({0, len(raw), *_cuts(raw)})
            for left, right in pairwise(cuts):
                yield at + left, raw[left:right]
        at += len(raw) + 1


_POINT = re.compile(r"\s?[•▪●■◦‣∙➢➤](?=\s?\w)")
_SHOUTED = re.compile(
    r"(?<=[a-z\d.,;:)%] )[A-Z][A-Z&'’-]{3,}(?=(?: [A-Z&][A-Z&'’.-]{1,20}){1,6}(?:,| [-–—|] )|:? (?=[A-Z\d(•]))"
)
"""A name or heading in capitals that begins after words in small letters."""


def _cuts(raw: str) -> Iterator[int]:
    yield from (found.end() for found in _SENTENCE.finditer(raw))
    for found in INLINE.finditer(raw):
        yield from found.span(found.lastindex or 0)
    yield from (found.start() for found in _POINT.finditer(raw))
    for found in _SHOUTED.finditer(raw):
        yield found.start()
        if kind_of(found[0]) is not None:
            yield found.end()
    yield from (span.end for span in stretches(raw) if _CAPITAL.match(raw, span.end))


def _covers(block: Block, start: int, end: int) -> bool:
    return block.start <= end and block.end >= start


def evidence(document: Document, start: int, end: int, section: str | None) -> Evidence:
    """The words from `start` to `end` as evidence."""
    return Evidence(quote=document.text[start:end], page=document.page_at(start), section=section, start=start, end=end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Lines that run on as one sentence or list item: a wrapped line belongs to the one before it."""

    start: int
    end: int
    first: int
    last: int


_RUNS_ON = re.compile(
    r"(?:[,;(&/-]|\b(?:and|or|of|the|a|an|to|in|for|with|by|on|at|from|as|ICD"
    r"|(?:associate|bachelor|master)s? of \w+))$",
    re.IGNORECASE,
)
_STOPS = re.compile(r"[.!?:;]$")
_WRAPPED = 60


def units(told: tuple[Line, ...]) -> tuple[Unit, ...]:
    """The lines joined where the layout broke a sentence: the next line has no list mark and begins in lower case, or
    the line is long and does not end a sentence."""
    out: list[Unit] = []
    for line in told:
        if out and _goes_on(told[out[-1].last], line):
            out[-1] = Unit(start=out[-1].start, end=line.end, first=out[-1].first, last=line.number)
        else:
            out.append(Unit(start=line.start, end=line.end, first=line.number, last=line.number))
    return tuple(out)


def _goes_on(before: Line, line: Line) -> bool:
    body, text = line.body, before.body
    if line.bullet or line.heading or before.heading or not body or not text or before.number + 1 != line.number:
        return False
    if line.start - before.end > 1:
        return False
    if _RUNS_ON.search(text):
        return True
    if body[0].islower():
        return not _STOPS.search(text) or text.endswith(";")
    return len(text) >= _WRAPPED and not _STOPS.search(text) and (body[0].isdigit() or body[0] in "(&") is True


def unit_at(parts: tuple[Unit, ...], offset: int) -> Unit:
    """The sentence or list item in which the character at `offset` stands."""
    return parts[max(0, bisect_right(parts, offset, key=lambda part: part.start) - 1)]
