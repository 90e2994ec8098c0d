"""The text of a job posting inside a resume: what it asks for is no claim of the person's."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from matcher.understand.resume.posting_voice import (
    APPLICANTS,
    ASKED_OFTEN,
    FIELD,
    HEAD,
    HEADING,
    NEED,
    RESUMES,
    SHARED,
    SIGNS,
    VOICES,
    able,
    is_asked_often,
)
from matcher.understand.words.dates import stretches
from matcher.understand.words.headings import kind_of
from matcher.understand.words.lines import Line

_KINDS = 4
"""Kinds of sign that a passage needs; three where the signs are many."""
_MANY = 5
_GAP = 14
"""Lines without a sign that may stand between two with one: a posting's list of duties."""
_TAIL = 10
"""List items after the last sign that still belong to the passage."""
_OWN = re.compile(
    r"\b(?:I(?=['’]| (?:am|have|was|had|can|also|do|did|will|would|look|hold|\w{3,}ed\b))|my|myself|me)\b"
    r"|(?<![/\w])(?:[Ss]he|[Hh]e)\b(?!/)(?! or )|\b(?:Mr|Ms|Mrs)\. [A-Z]"
)
"""The person's own words, or those of someone who speaks of them."""
_DONE = re.compile(
    r"^\W{0,4}(?!(?:Required|Preferred|Experienced|Demonstrated|Proven|Detailed|Certified|Advanced|Need|Related|Accredited"
    r"|Credentialed|Registered|Licensed|Expected|Desired|Motivated|Dedicated|Skilled|Unlimited|Founded|Established"
    r"|Located|Based|Headquartered|Posted|Updated|Qualified|Limited|Organized|Focused|Paid|Subsidized|Fixed)\b)"
    r"(?:[A-Z][a-z]{2,12}ed|Led|Wrote|Built|Held|Ran|Taught|Kept|Made|Oversaw|Won)\b"
)
"""A list item of work done."""
_FIGURES = re.compile(r"\d\d")
_EMPLOYERS = re.compile(r"\b(?:we|our|us|you|your)\b|\b(?:owned|founded|established|serving)\b", re.IGNORECASE)
"""With these a length of time is a company's ("serving patients since 1994")."""
_CLOSED = frozenset(
    ("references", "personal", "interests", "awards", "languages", "affiliations", "volunteer", "publications")
)
_NAMED_WORDS = 9
_TOP = 3
"""Lines at the top of a resume: the person's name and trade, never a posting's title."""


@dataclass(slots=True)
class _Row:
    """A line with the kinds of sign that begin in it."""

    line: Line
    kinds: set[int]
    count: int
    own: bool = False
    heading: bool = False


def passages(text: str, told: tuple[Line, ...]) -> list[tuple[int, int]]:
    """The stretches of `text` that read like a job posting, in order: whole lines. `told` are the document's lines."""
    kinds = able(text)
    if not kinds:
        return []
    low = text.lower()
    signs = _signs(low if len(low) == len(text) else text, kinds)
    if not signs:
        return []
    rows = _rows(signs, told)
    if len({kind for row in rows for kind in row.kinds}) < _KINDS - 1 and not is_asked_often(low):
        return []
    _mark_own(rows)
    return [(told[first].start, told[last].end) for first, last in _found(rows)]


def _signs(low: str, able: frozenset[int]) -> list[tuple[int, int]]:
    """Where the signs begin, with their kinds; none where none of the kinds that may be there speaks for an employer,
    and little is required."""
    voices = (sign for kind, sign in SIGNS if kind in able & VOICES)
    if not is_asked_often(low) and not any(sign.search(low) for sign in voices):
        return []
    return [
        (hit.start(), kind)
        for kind, sign in SIGNS
        for hit in sign.finditer(low)
        if not low[hit.start() - 1 : hit.start()].isalnum()
    ]


def _rows(signs: Sequence[tuple[int, int]], told: tuple[Line, ...]) -> list[_Row]:
    rows = [_Row(line=line, kinds=set(), count=0) for line in told]
    starts = [line.start for line in told]
    for start, kind in signs:
        row = rows[max(0, bisect_right(starts, start) - 1)]
        row.kinds.add(kind)
        row.count += 1
    for row in rows:
        if len(row.line.text) < 70 and HEADING.match(row.line.text):
            row.heading = True
            row.kinds.add(HEAD)
            row.count += 1
    return rows


def _mark_own(rows: list[_Row]) -> None:
    """Marks the lines that are the person's: in the first person or of someone known, of work done, with a length of
    time, or a heading of a resume that nothing of a posting follows."""
    for at, row in enumerate(rows):
        body = row.line.text
        told = _OWN.search(body) or (row.line.bullet and _DONE.match(row.line.body))
        if told or (_FIGURES.search(body) and stretches(body) and not _EMPLOYERS.search(body)):
            row.own = True
        elif not row.heading and not row.kinds and RESUMES.match(body):
            closed = kind_of(body) in _CLOSED
            row.own = closed or not any(near.kinds for near in rows[at + 1 : at + 3])


def _found(rows: list[_Row]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for run in _runs(rows):
        first, last = run[0], run[-1]
        if _is_posting([rows[at] for at in run], _in_job(rows, first)):
            floor = out[-1][1] + 1 if out else 0
            out.append((_begins(rows, first, floor), _ends(rows, last)))
    return out


def _runs(rows: list[_Row]) -> list[list[int]]:
    """The lines with signs, split where the person speaks or no sign stands for long."""
    out: list[list[int]] = []
    own = -1
    for at, row in enumerate(rows):
        if row.own:
            own = at
        elif row.kinds:
            if out and own < out[-1][-1] and at - out[-1][-1] <= _GAP:
                out[-1].append(at)
            else:
                out.append([at])
    return out


def _in_job(rows: list[_Row], first: int) -> bool:
    """Whether the passage stands in the account of a dated job: what is copied there may describe the person's own
    work."""
    for row in reversed(rows[:first]):
        if row.own:
            return bool(stretches(row.line.text)) or bool(row.line.bullet)
        if kind_of(row.line.text) not in (None, "posting"):
            return False
    return False


def _is_posting(signs: Sequence[_Row], in_job: bool) -> bool:
    kinds = {kind for row in signs for kind in row.kinds}
    count = sum(row.count for row in signs)
    heads = sum(row.heading for row in signs)
    needs = sum(NEED in row.kinds for row in signs)
    if needs >= ASKED_OFTEN and heads and needs * 2 >= signs[-1].line.number - signs[0].line.number:
        return True
    if in_job:
        several = len(kinds) + (heads > 1) >= _KINDS
        return several and (len(kinds & VOICES) > 1 or not kinds.isdisjoint(APPLICANTS))
    if len(kinds) >= _KINDS - 1 and (len(kinds) >= _KINDS or count >= _MANY or len(kinds & APPLICANTS) > 1):
        return bool(kinds & VOICES)
    return (needs >= ASKED_OFTEN and heads > 0) or (needs > 0 and heads > 1 and count >= _MANY)


def _begins(rows: list[_Row], first: int, floor: int) -> int:
    """The passage's first line: up through the sentence and paragraph that its first sign stands in, a heading of
    duties that no job stands over, and the fields and title over that."""
    at, above, joined = first, first - 1, True
    paragraph = first
    while above >= max(floor, _TOP) and first - above <= _GAP and not _closes(rows, above):
        near = rows[above + 1].line.start - rows[above].line.end <= 1
        body = rows[above].line.text.strip()
        if joined and not near:
            at, joined = paragraph, False
        if rows[above].heading or SHARED.match(body) or FIELD.match(body):
            at, joined = above, False
        elif joined and not rows[above].line.bullet:
            paragraph = above
        elif not near and len(body.split()) > _NAMED_WORDS:
            break
        above -= 1
    return first if at < first and _in_job(rows, at) else at


def _closes(rows: list[_Row], at: int) -> bool:
    kind = kind_of(rows[at].line.text)
    return rows[at].own or (kind not in (None, "posting") and not SHARED.match(rows[at].line.text))


def _ends(rows: list[_Row], last: int) -> int:
    """The passage's last line: down through the sentence and list that its last sign stands in."""
    at = last
    while at + 1 < len(rows) and at - last < _TAIL:
        line, below = rows[at].line, rows[at + 1].line
        if rows[at + 1].own or kind_of(below.text) is not None or below.start - line.end > 1:
            break
        if not (below.bullet or below.body[:1].islower()):
            break
        at += 1
    return at
