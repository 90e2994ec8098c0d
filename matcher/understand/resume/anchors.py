"""The stretches of time that head a job, with the lines they stand in and those next to them."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from matcher.understand.resume.contact import is_place
from matcher.understand.resume.job_lines import EMPLOYER, OCCUPATION, clean, is_title
from matcher.understand.resume.prose import CHANGED_SINCE, FIRST_PERSON
from matcher.understand.resume.sections import Outline
from matcher.understand.words.dates import Stretch, moments
from matcher.understand.words.index import Index
from matcher.understand.words.lines import Line

_NEVER = frozenset(("volunteer", "posting", "denied", "references", "objective", "credentials", "affiliations"))
BREAK = re.compile(
    r"career break|gap year|maternity|sabbatical|leave of absence|(?:family|medical|parental) leave"
    r"|stay[- ]at[- ]home|homemaker|of the (?:year|month|quarter)|relocation|unemployed"
    r"|\bvolunteer(?:ed|ing|s)?\b(?! (?:coordinator|manager|director|services))|\bmember(?:ship)?\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\s*$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|starting|beginning)\s*$", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:since|from|starting|started|beginning|began)\s*$", re.IGNORECASE)
_HELD_SINCE = re.compile(r"\b[A-Z]{2,6}(?:-[A-Z]{1,2})?[®™]?\)?,?\s(?:\w+\s)?since\s*$")
"""Letters of a credential held since then ("CCDS since"), not a job."""
_GOES_ON = re.compile(r"[ \t]+(?!to\b|until\b)[a-z]{2,}")
_SPEAKS = re.compile(r"^\W{0,3}(?:I|we|my)\b", re.IGNORECASE)
_TITLED = re.compile(rf"(?!\w+(?:ed|ing)\b)[A-Z][^.]*{OCCUPATION.pattern}", re.IGNORECASE)
PLACEMENT = re.compile(
    r"\b(?:intern(?:ship)?|extern(?:ship)?|practicum|student (?:coder|placement)|coding student|clinical placement)\b",
    re.IGNORECASE,
)
_SEASON = re.compile(r"(?:spring|summer|fall|autumn|winter|q[1-4])\b", re.IGNORECASE)
_GAP = re.compile(r"\n[ \t]*\n")
_NOW = re.compile(r"[A-Za-z]{3,}\W*$|[-–—]\s*$")
_HEADER_LINES = 2
_LEADS = 4
_MONTHS_LINE = 30
_TOWN_WORDS = 4
_DUTIES = re.compile(r"[)\]*_ ]{0,3}(?::\s|\.\s(?=[A-Z])|\s?[–—]\s(?=[^,;]{0,60}[,;])|\s-\s(?=[a-z][^,;]{0,60}[,;]))")
"""What parts a header from the duties that follow on its line."""
_NEXT = 60
_KINDS_OF_WORK = re.compile(
    r"\b(?:coding|billing|cdi|him|roi|support|lead|staff|sales|relations|aid|tech)\b", re.IGNORECASE
)
"""Occupations that a duty may begin with as well ("Coding pilot 2022: ...")."""
HEADER_WIDTH = 150
MONTHS_TOLD = re.compile(r"^\s*[(·,]?\s*\d{1,2}\s*(?:years?|yrs?|months?|mos?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A stretch of time with the lines it stands in and what else they say; `body` is where duties begin on the date's
    own line, None where they begin under it."""

    stretch: Stretch
    first: int
    last: int
    rest: str
    rest_start: int
    body: int | None = None


def anchors(
    text: str, told: tuple[Line, ...], outline: Outline, spans: tuple[Stretch, ...], index: Index
) -> list[Anchor]:
    """All of them in order of the text; `spans` with the placements of students, whose one date is a season's."""
    spans = tuple(sorted([*spans, *_placements(text, told, outline, spans)], key=lambda span: span.start))
    rows = _reaches(text, told, _in_turn(text, told, _without_changes(text, told, spans)))
    return [a for a in (_anchor(text, told, outline, span, reach, index) for span, reach in rows) if a]


def _placements(text: str, told: tuple[Line, ...], outline: Outline, spans: tuple[Stretch, ...]) -> Iterator[Stretch]:
    """The stretches of placements that a header dates with one season or month ("Coding intern, Summer 2025"): a
    season is three months."""
    if not PLACEMENT.search(text):
        return
    for line in told:
        if line.bullet or len(line.text) > HEADER_WIDTH or not PLACEMENT.search(line.text):
            continue
        if outline.at(line.start).kind not in ("experience", "projects", "top", "other"):
            continue
        points = [point for point in moments(line.text) if point.value is not None and point.grain == "month"]
        dated = any(line.start <= span.start < line.end for span in spans)
        if len(points) == 1 and not dated:
            start, end, first = line.start + points[0].start, line.start + points[0].end, points[0].value or 0
            months = 2 if _SEASON.match(text, start) else 0
            yield Stretch(start=start, end=end, first=first, last=first + months)


def line_at(told: tuple[Line, ...], offset: int) -> int:
    """The number of the line in which the character at `offset` stands."""
    low, high = 0, len(told) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if told[middle].start <= offset else (low, middle - 1)
    return low


def _without_changes(text: str, told: tuple[Line, ...], spans: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """The stretches without what changed within a job: an open date in the header of a job that has its own time and
    began before ("11/2018 to present (remote since 2020)")."""
    out: list[Stretch] = []
    for span in spans:
        before = out[-1] if out else None
        if before is None or not _is_whole(text, before) or _is_whole(text, span):
            out.append(span)
            continue
        within = before.first < span.first and (before.last is None or span.first <= before.last)
        first, last = line_at(told, before.start), line_at(told, span.start)
        near = last - first <= _HEADER_LINES and not _GAP.search(text, before.end, span.start)
        if not (within and near and (first == last or not told[last].bullet)):
            out.append(span)
    return tuple(out)


def _is_whole(text: str, span: Stretch) -> bool:
    """Whether both ends are written, "present" for the later one."""
    return span.last is not None or _NOW.search(text, span.start, span.end) is not None


def _in_turn(text: str, told: tuple[Line, ...], spans: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """The stretches, where one that says only its beginning ends with the next of its line: "Coder I from 2014, Coder
    II from 2017"."""
    out = list(spans)
    for at, (span, after) in enumerate(pairwise(spans)):
        opened = span.last is None and _FROM.search(text[max(0, span.start - 12) : span.start])
        near = after.start - span.end < _NEXT and not _GOES_ON.match(text, span.end)
        if opened and near and after.first >= span.first and line_at(told, span.start) == line_at(told, after.start):
            out[at] = replace(span, last=after.first)
    return tuple(out)


def _reaches(
    text: str, told: tuple[Line, ...], spans: tuple[Stretch, ...]
) -> list[tuple[Stretch, tuple[int, int] | None]]:
    """Each stretch with the characters that belong to it where a header line holds several jobs: those before it, or
    those after it where the line begins with a date."""
    rows: list[tuple[Stretch, tuple[int, int] | None]] = []
    numbers = [line_at(told, span.start) for span in spans]
    counts = Counter(numbers)
    for at, (span, number) in enumerate(zip(spans, numbers, strict=True)):
        line = told[number]
        alone = counts[number] == 1 if len(line.text) < 2 * HEADER_WIDTH else True
        if alone:
            rows.append((span, None))
            continue
        first = spans[bisect_left(numbers, number)]
        left = spans[at - 1].end if span is not first else line.start + line.bullet
        right = spans[at + 1].start if numbers[at + 1 : at + 2] == [number] else line.end
        leads = len(clean(text[line.start + line.bullet : first.start])) > _LEADS
        rows.append((span, (left, span.end) if leads else (span.start, right)))
    return rows


def _anchor(
    text: str,
    told: tuple[Line, ...],
    outline: Outline,
    span: Stretch,
    reach: tuple[int, int] | None,
    index: Index,
) -> Anchor | None:
    if outline.at(span.start).kind in _NEVER:
        return None
    first, last = line_at(told, span.start), line_at(told, max(span.start, span.end - 1))
    line = told[first]
    before = text[max(line.start + line.bullet, span.start - 2 * HEADER_WIDTH) : span.start]
    after = text[span.end : min(told[last].end, span.end + 2 * HEADER_WIDTH)]
    if reach:
        before, after = text[reach[0] : span.start], text[span.end : reach[1]]
    titled = is_title(clean(_KINDS_OF_WORK.sub("", before) if line.bullet else before), index)
    duties = _DUTIES.match(after) if titled else None
    if duties:
        after = ""
    rest = clean(f"{before} \u2028 {after}")
    if len(rest) > HEADER_WIDTH or BREAK.search(rest) or FIRST_PERSON.search(rest):
        return None
    if (
        line.bullet
        and not re.match(r"\s*\(?\d", line.text)
        and (len(clean(after)) > (25 if before.strip() else 80) or not (before.strip() or _TITLED.match(clean(after))))
    ):
        return None
    opened = _OPEN.search(before)
    if line.bullet and span.last is None and opened and not _heads_a_job(clean(before[: opened.start()])):
        return None
    if len(clean(before)) > 15 and len(clean(after)) > 60:
        return None
    at_end = len(clean(after)) <= 60 or len(clean(before)) <= 4
    if not at_end or (
        clean(before).endswith((" in", " since", " of", " from", " than", " by")) and not OCCUPATION.search(rest)
    ):
        return None
    if span.last is None and CHANGED_SINCE.search(before):
        return None
    if span.last is None and _HELD_SINCE.search(text, max(0, span.start - 30), span.start):
        return None
    if _SPEAKS.match(text, span.end, span.end + 12) or _is_turn(text, line.start, span):
        return None
    widest = HEADER_WIDTH if OCCUPATION.search(rest) and outline.at(span.start).kind == "experience" else 60
    if span.last is None and _SINCE.search(before) and (". " in rest or len(rest) > widest):
        return None
    body = span.end + duties.end() if duties else None
    return Anchor(stretch=span, first=first, last=last, rest=rest, rest_start=line.start, body=body)


def _heads_a_job(told: str) -> bool:
    """Whether the words before an open date may be a job's: "40 coders, all remote from 2020" is a duty."""
    return not told or _TITLED.match(told) is not None


def _is_turn(text: str, line_start: int, span: Stretch) -> bool:
    """Whether an open date belongs to a sentence, not to a job's header: the word before it stands on the line above
    ("lead from" / "2019"), or the sentence goes on after it ("then from 2011 on the other side")."""
    if span.last is not None:
        return False
    above = not text[line_start : span.start].strip() and bool(_OPEN.search(text[max(0, span.start - 20) : line_start]))
    opened = _OPEN.search(text[max(line_start, span.start - 20) : span.start])
    return above or bool(opened and not _SINCE.search(opened[0]) and _GOES_ON.match(text, span.end))


def opens_paragraph(text: str, told: tuple[Line, ...], anchor: Anchor) -> bool:
    """Whether the date stands alone in the first line of a paragraph: title and employer then follow it."""
    above = told[anchor.first - 1].end if anchor.first else 0
    under = told[anchor.last + 1].start if anchor.last + 1 < len(told) else len(text)
    blank_above = not anchor.first or _GAP.search(text, above, told[anchor.first].start) is not None
    return blank_above and not _GAP.search(text, told[anchor.last].end, under)


def near_lines(told: tuple[Line, ...], outline: Outline, anchor: Anchor, taken: set[int], step: int) -> list[Line]:
    """Up to two short lines next to the anchor that may carry title or employer."""
    section = outline.at(anchor.stretch.start)
    found: list[Line] = []
    at = (anchor.first if step < 0 else anchor.last) + step
    while 0 <= at < len(told) and len(found) < 2 and at not in taken:
        line = told[at]
        body = line.body
        if (MONTHS_TOLD.match(body) and len(body) < _MONTHS_LINE) or _is_town(body):
            at += step
            continue
        if (
            line.bullet
            or len(_told_first(body)) > 95
            or body.endswith((".", ":", ";"))
            or not (section.body <= line.start < section.end)
        ):
            break
        found.append(line)
        at += step
    return found


def _told_first(body: str) -> str:
    """The words before the duties that a header line goes on with ("Records Technician - chart analysis, ...")."""
    duties = _DUTIES.search(body)
    return body[: duties.start()] if duties and OCCUPATION.search(body, 0, duties.start()) else body


def _is_town(body: str) -> bool:
    """Whether the line is a place and no more: the employer stands above or below it."""
    return len(body.split()) <= _TOWN_WORDS and is_place(body) and not EMPLOYER.search(body)
