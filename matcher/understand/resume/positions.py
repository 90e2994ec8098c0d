"""Jobs held: the stretches of time that stand in a header line, with title and employer before, after or beside
them."""

import re
from dataclasses import replace
from itertools import pairwise

from matcher.model import Document, Interval, Position
from matcher.understand.resume.anchors import (
    BREAK,
    HEADER_WIDTH,
    MONTHS_TOLD,
    Anchor,
    anchors,
    line_at,
    near_lines,
    opens_paragraph,
)
from matcher.understand.resume.job_entry import Entry
from matcher.understand.resume.job_lines import (
    EMPLOYER,
    PLACEHOLDER,
    clean,
    employer_in,
    is_title,
    named_role,
    split_header,
)
from matcher.understand.resume.prose import told_in_prose
from matcher.understand.resume.roles import RoleFound, role_by_duties, role_of
from matcher.understand.resume.sections import Outline
from matcher.understand.resume.senses import trade_of
from matcher.understand.words.dates import Stretch
from matcher.understand.words.index import Index
from matcher.understand.words.lines import Line, evidence

_ELSEWHERE = frozenset(
    ("education", "credentials", "skills", "affiliations", "awards", "languages", "publications", "references",
     "interests",
     "personal", "volunteer", "posting", "denied", "objective")
)  # fmt: skip

_SCHOOL = re.compile(
    r"\b(?:university|college|school|institute|academy|diploma|degree|bachelor|associates? (?:of|in|degree)"
    r"|master of|certificate"
    r"|gpa|b\.?s\.?c?|m\.?b\.?a)\b",
    re.IGNORECASE,
)


_GAP = re.compile(r"\n[ \t]*\n(?=\s*\S)")


_HOURS = re.compile(
    r"(?<![\w.])(\d{1,2})(?:\s?[-–]\s?(\d{1,2}))?\s?(?:hrs?|hours?)\s?(?:/|per|a|each|weekly)\s?(?:wk|week)?",
    re.IGNORECASE,
)
_WEEKLY = re.compile(r"\bhours\s?(?:per|a|/)\s?week\s?:\s?(\d{1,2})\b", re.IGNORECASE)
_SET_APART = re.compile(r"\n[^\S\n]*(?:\n|[-•*▪◦]\s)")
_SOMETIMES = re.compile(r"\b(?:PRN|per[ -]diem|occasional(?:ly)?|as needed|on call)\b", re.IGNORECASE)


_FIELD_WORK = re.compile(r"\b(?:coder|coding|auditor|auditing|CDI|clinical documentation)\b", re.IGNORECASE)

_AMID = re.compile(r"(?:back|to|for|and|with|of|the|in|on|by|or|from|as|at|then)\s")
"""How the rest of a broken sentence begins, and no title."""


_FULL_WEEK = 40
_COUNTS_AS_FULL = 20

_NAME_WORDS = 7
"""Words of a line above a job's header up to which it is the employer's name."""


def entries(
    text: str, told: tuple[Line, ...], outline: Outline, spans: tuple[Stretch, ...], index: Index
) -> tuple[Entry, ...]:
    """All dated jobs in order of the text."""
    heads = anchors(text, told, outline, spans, index)
    taken: set[int] = {number for a in heads for number in range(a.first, a.last + 1)}
    found: list[Entry] = []
    for anchor in heads:
        entry = _entry(text, told, outline, anchor, taken, index)
        if entry:
            found.append(entry)
            taken.update(range(line_at(told, entry.start), line_at(told, max(entry.start, entry.body - 1)) + 1))
    return _with_ends(text, found, outline) or told_in_prose(text, spans, outline, index)


def _with_ends(text: str, found: list[Entry], outline: Outline) -> tuple[Entry, ...]:
    """The entries with their ends: where the next begins or the section ends; the last of several that stand without a
    blank line ends at the first blank line too, as what follows is no job."""
    out = []
    ordered = sorted(found, key=lambda e: e.start)
    dense = len(ordered) > 1
    for at, entry in enumerate(ordered):
        section = outline.at(entry.start)
        last = at + 1 == len(ordered)
        after = section.end if last else ordered[at + 1].start
        end = max(entry.body, min(after, max(section.end, entry.body)))
        gap = _GAP.search(text, entry.body, end)
        dense = dense and (last or gap is None)
        out.append(replace(entry, end=gap.start() if last and dense and gap else end))
    return tuple(out)


def _entry(
    text: str, told: tuple[Line, ...], outline: Outline, anchor: Anchor, taken: set[int], index: Index
) -> Entry | None:
    before = near_lines(told, outline, anchor, taken, -1)
    after = near_lines(told, outline, anchor, taken, 1)
    titled = any(is_title(clean(line.body), index) for line in after)
    if titled and not is_title(anchor.rest, index) and opens_paragraph(text, told, anchor):
        before = []
    own = [(anchor.rest, anchor.rest_start, 0)] if anchor.rest and not MONTHS_TOLD.match(anchor.rest) else []
    candidates = [
        *own,
        *((clean(line.body), line.start, -1 - at) for at, line in enumerate(before)),
        *((clean(line.body), line.start, 1 + at) for at, line in enumerate(after)),
    ]
    chosen = _choose(candidates, index)
    if chosen is None or not is_title(chosen[0], index):
        chosen = _from_above(told, outline, anchor, taken, index) or chosen
    if chosen is None:
        return None
    if outline.at(anchor.stretch.start).kind in _ELSEWHERE and not _is_coder(chosen[0], index):
        return None
    told_by, start, place = chosen
    if BREAK.search(told_by):
        return None
    title, header, employer = split_header(told_by, index)
    if _SCHOOL.search(told_by) and not is_title(told_by, index):
        return None
    used = list(before[: max(0, -place)]) if place < 0 else []
    if place >= 0 and before and not after and employer is None and EMPLOYER.search(before[0].body):
        used = before[:1]
    last = told[anchor.last]
    body = last.end if anchor.body is None else anchor.body
    if place > 0:
        body = after[place - 1].end
    if place >= 0 and employer is None and not used and len(after) > place and _is_name(after[place]):
        body = max(body, after[place].end)
    above = before[len(used) : len(used) + 1] if place < 0 or used else before[:1]
    named = [line for line in above if _is_name(line)]
    head = min([line.start for line in (*used, *named)] + [told[anchor.first].start])
    near = [*used, *(line for line in (*before[:2], *after[:1]) if EMPLOYER.search(line.body) and line not in used)]
    around = " ".join(clean(line.body) for line in near)
    interval = _shared(anchor.stretch.interval, text[head:body] + _SET_APART.split(text[body : body + 60])[0])
    place_of_title = text.find(title, start) if title else -1
    return Entry(
        title=title,
        title_start=place_of_title if 0 <= place_of_title < body + 200 else start,
        header=header,
        around=around,
        employer=employer
        or _employer(
            anchor.rest if title not in anchor.rest else "",
            *(line.body for line in (*before, *after) if title not in line.text),
        ),
        start=head,
        body=body,
        end=body,
        interval=interval,
    )


def _is_name(line: Line) -> bool:
    """Whether a line near a date is an employer's name and no more."""
    return EMPLOYER.search(line.body) is not None and len(line.body.split()) <= _NAME_WORDS


def _from_above(
    told: tuple[Line, ...], outline: Outline, anchor: Anchor, taken: set[int], index: Index
) -> tuple[str, int, int] | None:
    """The title over several places of work that are listed with their dates ("Travel coder, two assignments:"), or
    the kind of work that the section's heading names ("HCC coding experience"); None where neither does."""
    section = outline.at(anchor.stretch.start)
    if not EMPLOYER.search(anchor.rest):
        return None
    at = anchor.first - 1
    while at >= 0 and told[at].start >= section.body and (at in taken or told[at].bullet):
        at -= 1
    above = told[at].body.rstrip(" :") if at >= 0 and told[at].start >= section.body else section.title
    if len(above) > HEADER_WIDTH or above.endswith(".") or not _FIELD_WORK.search(above) or not is_title(above, index):
        return None
    return above, told[at].start if above is not section.title else section.start, 0


def _is_coder(title: str, index: Index) -> bool:
    """Whether a header outside the sections of work is a job all the same (two columns read one after the other)."""
    return (
        named_role(title, index)
        and not _SCHOOL.search(title.split(",")[0])
        and bool(re.search(r"\bcod(?:er|ing)\b|\bHIM\b|\bCDI\b", title, re.IGNORECASE))
    )


def _employer(*lines: str) -> str | None:
    for line in lines:
        body = clean(line)
        if EMPLOYER.search(body) and not PLACEHOLDER.search(body) and len(body) < 80:
            return employer_in(body)
    return None


def _choose(candidates: list[tuple[str, int, int]], index: Index) -> tuple[str, int, int] | None:
    """The candidate that reads most like a title: a role's title, then an occupation word, then anything on the
    date's own line; nearer ones first, the line before ahead of the line after."""
    best: tuple[float, tuple[str, int, int]] | None = None
    for told, start, place in candidates:
        if not told or (place and _AMID.match(told)):
            continue
        score = (
            3.0
            if named_role(told, index)
            else 2.0
            if is_title(told, index)
            else 0.4
            if place == 0 and not told[0].islower()
            else 0.0
        )
        if not score or (place > 0 and score < 2):
            continue
        score -= 0.1 * abs(place) + (0.25 if place > 0 else 0.0) + (0.5 if len(told.split()) > 12 else 0.0)
        if best is None or score > best[0]:
            best = (score, (told, start, place))
    return best[1] if best else None


def _shared(interval: Interval, header: str) -> Interval:
    """The interval with its part of full time: below twenty hours a week by the hours, "PRN" or "occasional" a
    quarter. Half time and more counts in full, as the field's own experience rules do."""
    hours, told = _HOURS.search(header), _WEEKLY.search(header)
    if hours or told:
        weekly = int(told[1]) if told else int(hours[2] or hours[1]) if hours else 0
        if 0 < weekly < _COUNTS_AS_FULL:
            return replace(interval, share=round(weekly / _FULL_WEEK, 3))
        return interval
    return replace(interval, share=0.25) if _SOMETIMES.search(header) else interval


def positions(document: Document, found: tuple[Entry, ...], outline: Outline, index: Index) -> tuple[Position, ...]:
    """The entries with the roles their titles and duties mean; in a coder's resume the duties alone where a job has
    no title."""
    text = document.text
    of_software = trade_of(text) == "software"
    arounds = [f"{_employed(entry)}\n{text[entry.body : entry.end]}" for entry in found]
    roles = [role_of(e.header, around, index, of_software) for e, around in zip(found, arounds, strict=True)]
    if any(role and role.coding for role in roles):
        rows = zip(found, arounds, roles, strict=True)
        roles = [role or role_by_duties(entry.header, around) for entry, around, role in rows]
    for at, (before, entry) in enumerate(pairwise(found)):
        if before.body == entry.body and roles[at] and _is_plain(roles[at + 1]):
            roles[at + 1] = roles[at]  # "ED Coder I from 2014, Coder II from 2016": the next grade of one job
    return tuple(_position(document, entry, role, outline) for entry, role in zip(found, roles, strict=True))


def _is_plain(role: RoleFound | None) -> bool:
    return role is not None and role.role in ("entry-coder", None)


def _employed(entry: Entry) -> str:
    return entry.around if (entry.employer or "") in entry.around else f"{entry.employer} {entry.around}"


def _position(document: Document, entry: Entry, role: RoleFound | None, outline: Outline) -> Position:
    start = entry.title_start
    end = min(len(document.text), start + len(entry.title))
    return Position(
        title=entry.title,
        role=role.role if role else None,
        coding=bool(role and role.coding),
        employer=entry.employer,
        interval=entry.interval,
        evidence=(evidence(document, start, max(end, start + 1), outline.at(start).kind),),
        sure=role.sure if role else 1.0,
    )
