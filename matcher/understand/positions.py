"""Jobs held: the stretches of time that stand in a header line, with title and employer before, after or beside
them."""

import re
from dataclasses import dataclass, replace

from matcher.model import Document, Interval, Position
from matcher.understand.dates import Stretch
from matcher.understand.index import Index
from matcher.understand.job_entry import Entry
from matcher.understand.job_lines import (
    EMPLOYER,
    OCCUPATION,
    PLACEHOLDER,
    clean,
    employer_in,
    is_title,
    named_role,
    split_header,
)
from matcher.understand.lines import Line, evidence
from matcher.understand.prose import FIRST_PERSON, told_in_prose
from matcher.understand.roles import role_of
from matcher.understand.sections import Outline

_NEVER = frozenset(("volunteer", "posting", "denied", "references", "objective", "credentials", "affiliations"))
_ELSEWHERE = frozenset(
    ("education", "credentials", "skills", "affiliations", "awards", "languages", "publications", "references",
     "interests",
     "personal", "volunteer", "posting", "denied", "objective")
)  # fmt: skip
_BREAK = re.compile(
    r"career break|gap year|maternity|sabbatical|leave of absence|(?:family|medical|parental) leave"
    r"|stay[- ]at[- ]home|homemaker|of the (?:year|month|quarter)|relocation|unemployed"
    r"|\bvolunteer(?:ed|ing|s)?\b(?! (?:coordinator|manager|director|services))|\bmember(?:ship)?\b",
    re.IGNORECASE,
)
_SCHOOL = re.compile(
    r"\b(?:university|college|school|institute|academy|diploma|degree|bachelor|associates? (?:of|in|degree)"
    r"|master of|certificate"
    r"|gpa|b\.?s\.?c?|m\.?b\.?a)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\s*$", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:since|from|starting|started|beginning|began)\s*$", re.IGNORECASE)
_GAP = re.compile(r"\n[ \t]*\n(?=\s*\S)")
_HELD_SINCE = re.compile(r"\b[A-Z]{2,6}(?:-[A-Z]{1,2})?[®™]?,?\s(?:\w+\s)?since\s*$")
"""Letters of a credential held since then ("CCDS since"), not a job."""
_GOES_ON = re.compile(r"[ \t]+(?!to\b|until\b)[a-z]{2,}")
_SPEAKS = re.compile(r"^\W{0,3}(?:I|we|my)\b", re.IGNORECASE)
_HOURS = re.compile(
    r"(?<![\w.])(\d{1,2})(?:\s?[-–]\s?(\d{1,2}))?\s?(?:hrs?|hours?)\s?(?:/|per|a|each|weekly)\s?(?:wk|week)?",
    re.IGNORECASE,
)
_WEEKLY = re.compile(r"\bhours\s?(?:per|a|/)\s?week\s?:\s?(\d{1,2})\b", re.IGNORECASE)
_SET_APART = re.compile(r"\n[^\S\n]*(?:\n|[-•*▪◦]\s)")
_SOMETIMES = re.compile(r"\b(?:PRN|per[ -]diem|occasional(?:ly)?|as needed|on call)\b", re.IGNORECASE)
_TITLED = re.compile(rf"(?!\w+(?:ed|ing)\b)[A-Z][^.]*{OCCUPATION.pattern}", re.IGNORECASE)
_LEADS = 4
_MONTHS_LINE = 30
_FULL_WEEK = 40
_COUNTS_AS_FULL = 20
_HEADER_WIDTH = 150
_NAME_WORDS = 7
"""Words of a line above a job's header up to which it is the employer's name."""
_MONTHS_TOLD = re.compile(r"^\s*[(·,]?\s*\d{1,2}\s*(?:years?|yrs?|months?|mos?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Anchor:
    """A stretch of time with the lines it stands in and what else they say."""

    stretch: Stretch
    first: int
    last: int
    rest: str
    rest_start: int


def entries(
    text: str, told: tuple[Line, ...], outline: Outline, spans: tuple[Stretch, ...], index: Index
) -> tuple[Entry, ...]:
    """All dated jobs in order of the text."""
    anchors = [
        a for a in (_anchor(text, told, outline, span, reach) for span, reach in _reaches(text, told, spans)) if a
    ]
    taken: set[int] = {number for a in anchors for number in range(a.first, a.last + 1)}
    found: list[Entry] = []
    for anchor in anchors:
        entry = _entry(text, told, outline, anchor, taken, index)
        if entry:
            found.append(entry)
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


def _line_at(told: tuple[Line, ...], offset: int) -> int:
    low, high = 0, len(told) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if told[middle].start <= offset else (low, middle - 1)
    return low


def _reaches(
    text: str, told: tuple[Line, ...], spans: tuple[Stretch, ...]
) -> list[tuple[Stretch, tuple[int, int] | None]]:
    """Each stretch with the characters that belong to it where a header line holds several jobs: those before it, or
    those after it where the line begins with a date."""
    rows: list[tuple[Stretch, tuple[int, int] | None]] = []
    numbers = [_line_at(told, span.start) for span in spans]
    for at, (span, number) in enumerate(zip(spans, numbers, strict=True)):
        line = told[number]
        alone = numbers.count(number) == 1 if len(line.text) < 2 * _HEADER_WIDTH else True
        if alone:
            rows.append((span, None))
            continue
        first = spans[numbers.index(number)]
        left = spans[at - 1].end if span is not first else line.start + line.bullet
        right = spans[at + 1].start if numbers[at + 1 : at + 2] == [number] else line.end
        leads = len(clean(text[line.start + line.bullet : first.start])) > _LEADS
        rows.append((span, (left, span.end) if leads else (span.start, right)))
    return rows


def _anchor(
    text: str, told: tuple[Line, ...], outline: Outline, span: Stretch, reach: tuple[int, int] | None
) -> _Anchor | None:
    if outline.at(span.start).kind in _NEVER:
        return None
    first, last = _line_at(told, span.start), _line_at(told, max(span.start, span.end - 1))
    line = told[first]
    before = text[max(line.start + line.bullet, span.start - 2 * _HEADER_WIDTH) : span.start]
    after = text[span.end : min(told[last].end, span.end + 2 * _HEADER_WIDTH)]
    if reach:
        before, after = text[reach[0] : span.start], text[span.end : reach[1]]
    rest = clean(f"{before} \u2028 {after}")
    if len(rest) > _HEADER_WIDTH or _BREAK.search(rest) or FIRST_PERSON.search(rest):
        return None
    if (
        line.bullet
        and not re.match(r"\s*\(?\d", line.text)
        and (len(clean(after)) > (25 if before.strip() else 80) or not (before.strip() or _TITLED.match(clean(after))))
    ):
        return None
    if len(clean(before)) > 15 and len(clean(after)) > 60:
        return None
    at_end = len(clean(after)) <= 60 or len(clean(before)) <= 4
    if not at_end or (
        clean(before).endswith((" in", " since", " of", " from", " than", " by")) and not OCCUPATION.search(rest)
    ):
        return None
    if span.last is None and _HELD_SINCE.search(text, max(0, span.start - 30), span.start):
        return None
    if _SPEAKS.match(text, span.end, span.end + 12) or _is_turn(text, line.start, span):
        return None
    widest = _HEADER_WIDTH if OCCUPATION.search(rest) and outline.at(span.start).kind == "experience" else 60
    if span.last is None and _SINCE.search(before) and (". " in rest or len(rest) > widest):
        return None
    return _Anchor(stretch=span, first=first, last=last, rest=rest, rest_start=line.start)


def _is_turn(text: str, line_start: int, span: Stretch) -> bool:
    """Whether an open date belongs to a sentence, not to a job's header: the word before it stands on the line above
    ("lead from" / "2019"), or the sentence goes on after it ("then from 2011 on the other side")."""
    if span.last is not None:
        return False
    above = not text[line_start : span.start].strip() and bool(_OPEN.search(text[max(0, span.start - 20) : line_start]))
    opened = _OPEN.search(text[max(line_start, span.start - 20) : span.start])
    return above or bool(opened and not _SINCE.search(opened[0]) and _GOES_ON.match(text, span.end))


def _near_lines(told: tuple[Line, ...], outline: Outline, anchor: _Anchor, taken: set[int], step: int) -> list[Line]:
    """Up to two short lines next to the anchor that may carry title or employer."""
    section = outline.at(anchor.stretch.start)
    found: list[Line] = []
    at = (anchor.first if step < 0 else anchor.last) + step
    while 0 <= at < len(told) and len(found) < 2 and at not in taken:
        line = told[at]
        body = line.body
        if _MONTHS_TOLD.match(body) and len(body) < _MONTHS_LINE:
            at += step
            continue
        if (
            line.bullet
            or len(body) > 95
            or body.endswith((".", ":", ";"))
            or not (section.body <= line.start < section.end)
        ):
            break
        found.append(line)
        at += step
    return found


def _entry(
    text: str, told: tuple[Line, ...], outline: Outline, anchor: _Anchor, taken: set[int], index: Index
) -> Entry | None:
    before = _near_lines(told, outline, anchor, taken, -1)
    after = _near_lines(told, outline, anchor, taken, 1)
    own = [(anchor.rest, anchor.rest_start, 0)] if anchor.rest and not _MONTHS_TOLD.match(anchor.rest) else []
    candidates = [
        *own,
        *((clean(line.body), line.start, -1 - at) for at, line in enumerate(before)),
        *((clean(line.body), line.start, 1 + at) for at, line in enumerate(after)),
    ]
    chosen = _choose(candidates, index)
    if chosen is None:
        return None
    if outline.at(anchor.stretch.start).kind in _ELSEWHERE and not _is_coder(chosen[0], index):
        return None
    told_by, start, place = chosen
    if _BREAK.search(told_by):
        return None
    title, header, employer = split_header(told_by, index)
    if _SCHOOL.search(told_by) and not is_title(told_by, index):
        return None
    used = list(before[: max(0, -place)]) if place < 0 else []
    if place >= 0 and before and not after and employer is None and EMPLOYER.search(before[0].body):
        used = before[:1]
    last = told[anchor.last]
    body = last.end
    if place > 0:
        body = after[place - 1].end
    above = before[len(used) : len(used) + 1] if place < 0 or used else before[:1]
    named = [line for line in above if EMPLOYER.search(line.body) and len(line.body.split()) <= _NAME_WORDS]
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
        if not told:
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
    """The entries with the roles their titles and duties mean."""
    out = []
    for entry in found:
        employer = entry.around if (entry.employer or "") in entry.around else f"{entry.employer} {entry.around}"
        role = role_of(entry.header, f"{employer}\n{document.text[entry.body : entry.end]}", index)
        start = entry.title_start
        end = min(len(document.text), start + len(entry.title))
        out.append(
            Position(
                title=entry.title,
                role=role.role if role else None,
                coding=bool(role and role.coding),
                employer=entry.employer,
                interval=entry.interval,
                evidence=(evidence(document, start, max(end, start + 1), outline.at(start).kind),),
                sure=role.sure if role else 1.0,
            )
        )
    return tuple(out)
