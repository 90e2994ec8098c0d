"""Cuts a resume into sections by its headings: on a line of their own, underlined, before a colon, or inline in a
flat text."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from matcher.understand.resume.job_lines import OCCUPATION
from matcher.understand.words.dates import stretches
from matcher.understand.words.headings import key, kind_by_words, kind_of
from matcher.understand.words.lines import Line

_UNDERLINE = re.compile(r"^\s*([=\-–—_~*#])\1{2,}\s*$")
_FENCED = re.compile(r"^\s*([=\-–—_~*#>]{2,})\s*(\S.{0,60}?)\s*[=\-–—_~*#<]{2,}\s*$")
_LEAD = re.compile(
    r"^\s*[*_]{0,3}(?:([A-Z][A-Za-z'’&/, ]{2,40}?)[*_]{0,3}\s*(?::|\||\s[-–—]\s|\s{3,}|\t)"
    r"|([A-Z][A-Z&/]{4,30}(?: [A-Z&/]{2,20}){0,2})\s{2})\s*[*_]{0,3}\s*(?=\S)"
)
_COLUMNS: tuple[tuple[str, frozenset[str]], ...] = tuple(
    (kind, frozenset(words.split("|")))
    for kind, words in (
        (
            "education",
            "school|institution|college|university|degree|diploma|major|field of study|result|graduated|level",
        ),
        (
            "credentials",
            "credential|credentials|certification|certifications|certificate|license|body|issuer|issued by|issued"
            "|expires|expiration|valid until|status|state",
        ),
        (
            "experience",
            "employer|company|post|position|title|job title|job|role|period|from|to|dates|years|what i did|duties"
            "|responsibilities|facility|organization",
        ),
        ("skills", "skill|skills|tool|tools|software|system|proficiency|years of use|area"),
    )
)
"""Words that head the columns of a resume's tables."""
_SHORT_KINDS = frozenset(("objective", "credentials", "skills", "languages", "additional"))
_NAME_GOES_ON = re.compile(r"\b(?:Health|Medical|Information|Business|Science|and|of|in|&)$")
"""The end of a line whose name goes on in the next one ("Health Information" / "Technology")."""
_PARAGRAPHS = 3
_LINES = 40
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A stretch of text under one heading. `start` is the heading's own start, `body` where the text begins. `kind`
    is one of `headings.KINDS`, "top" before the first heading, "other" under an unknown one."""

    kind: str
    start: int
    body: int
    end: int
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """All sections in order; they cover the text."""

    sections: tuple[Section, ...]
    starts: tuple[int, ...]

    def at(self, offset: int) -> Section:
        """The section in which the character at `offset` stands."""
        return self.sections[max(0, bisect_right(self.starts, offset) - 1)]

    def of(self, *kinds: str) -> tuple[Section, ...]:
        """The sections of these kinds."""
        return tuple(section for section in self.sections if section.kind in kinds)


def outline(text: str, told: tuple[Line, ...]) -> Outline:
    """The sections of a resume. Never empty: a text without headings is one section "top"."""
    marks: list[tuple[int, int, str, str]] = []
    for line in told:
        after = told[line.number + 1] if line.number + 1 < len(told) else None
        mark = _heading(line, after)
        if mark and not _ends_a_name(told, line):
            kind, body, title = mark
            marks.append((line.start, body, kind, title))
            if kind in _SHORT_KINDS and body < line.end:
                marks += _jobs_after(text, told, line)
            if kind == "denied" and body < line.end:
                marks += _after_denial(told, line, marks[-2][2] if len(marks) > 1 else "top")
    named = {start for start, _, _, title in marks if title}
    return _covering(text, sorted({mark for mark in marks if mark[3] or mark[0] not in named}))


def _ends_a_name(told: tuple[Line, ...], line: Line) -> bool:
    """Whether a single word that could head a section is the last of a name that a narrow column broke."""
    if not line.number or " " in line.body or not line.body.istitle():
        return False
    above = told[line.number - 1]
    return line.start - above.end == 1 and not above.heading and bool(_NAME_GOES_ON.search(above.body))


def _after_denial(told: tuple[Line, ...], line: Line, kind: str) -> list[tuple[int, int, str, str]]:
    """A denial that leads a line ("Never did: ...") ends with it and its wrapped lines; the section before goes on."""
    at = line.number + 1
    while at < len(told) and (told[at].text.lstrip()[:1].islower() or told[at - 1].text.rstrip().endswith(",")):
        at += 1
    return [(told[at].start, told[at].start, kind, "")] if at < len(told) else []


def _jobs_after(text: str, told: tuple[Line, ...], line: Line) -> list[tuple[int, int, str, str]]:
    """A heading that leads its line ("Certs: ...") ends where a later paragraph begins with a job and its dates, which
    has no heading of its own."""
    paragraphs = 0
    for under in told[line.number + 1 : line.number + _LINES]:
        after = told[under.number + 1] if under.number + 1 < len(told) else None
        if _heading(under, after) or paragraphs > _PARAGRAPHS:
            break
        if "\n" not in text[told[under.number - 1].end + 1 : under.start]:
            continue
        paragraphs += 1
        head = text[under.start : told[min(under.number + 2, len(told) - 1)].end].split("\n\n")[0]
        if OCCUPATION.search(head) and not under.bullet and stretches(head):
            return [(under.start, under.start, "other", "")]
    return []


def _covering(text: str, marks: list[tuple[int, int, str, str]]) -> Outline:
    sections: list[Section] = []
    if not marks or marks[0][0] > 0:
        marks = [(0, 0, "top", ""), *marks]
    for at, (start, body, kind, title) in enumerate(marks):
        end = marks[at + 1][0] if at + 1 < len(marks) else len(text)
        sections.append(Section(kind=kind, start=start, body=min(body, end), end=end, title=title))
    return Outline(sections=tuple(sections), starts=tuple(section.start for section in sections))


def _heading(line: Line, after: Line | None) -> tuple[str, int, str] | None:
    text = line.text.strip()
    if _UNDERLINE.match(text):
        return None
    fenced = _FENCED.match(line.text) if len(line.text) <= 200 else None  # no heading is longer
    if fenced and key(fenced[2]):
        return kind_by_words(fenced[2]) or "other", line.end, fenced[2]
    if line.bullet and not line.heading:
        return None
    table = _table_kind(line.text)
    if table:
        return table, line.end, text
    kind = kind_of(text)
    if kind:
        return kind, line.end, text
    if _by_look(line, after):
        known = kind_by_words(text)
        if known or (after is not None and _UNDERLINE.match(after.text)):
            return known or "other", line.end, text
    lead = _LEAD.match(line.text)
    if lead:
        words = lead[1] or lead[2]
        kind = kind_of(words)
        if kind and len(key(words)) > 3:
            return kind, line.start + lead.end(), words
    return None


def _table_kind(text: str) -> str | None:
    """The kind of section that a table's header row opens ("School | Degree | Year")."""
    if text.count("|") < 1 and text.count("\t") < 1:
        return None
    cells = [cell.strip().lower() for cell in re.split(r"[|\t]", text) if cell.strip()]
    if not 2 <= len(cells) <= 6 or any(len(cell.split()) > 3 or _DIGIT.search(cell) for cell in cells):
        return None
    kinds = [kind for cell in cells for kind, words in _COLUMNS if cell in words]
    return kinds[0] if len(kinds) * 2 >= len(cells) else None


def _by_look(line: Line, after: Line | None) -> bool:
    """Short, without digits or a full stop, and set apart: as a heading, in capitals, underlined, or ending in a
    colon."""
    text = line.text.strip()
    if len(text) > 50 or len(text.split()) > 6 or _DIGIT.search(text) or text.endswith((".", ",")):
        return False
    underlined = after is not None and bool(_UNDERLINE.match(after.text))
    return (
        line.heading
        or underlined
        or (text.isupper() and len(text.split()) > 1 and "," not in text)
        or text.endswith(":")
    )
