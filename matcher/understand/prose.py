"""Jobs told in sentences ("From 2012 to 2016 I was a coder at Birch Hospital"), for resumes written like a letter."""

import re

from matcher.understand.dates import Stretch
from matcher.understand.index import Index
from matcher.understand.job_entry import Entry
from matcher.understand.job_lines import is_title
from matcher.understand.sections import Outline

FIRST_PERSON = re.compile(
    r"\bI (?:have|had|was|am|did|spent|held|became|left|went|taught|began|also|then|\w{2,12}ed)\b"
    r"|\bI['’](?:ve|m)\b|^I\s|\bmy (?:name|last|first|job|career|work)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.;!?](?=\s+[A-Z(]|\s*$)|\n\s*\n")
_REACH = 320
_AS = re.compile(
    r"\b(?:as|was|am|been|became|being|be|position of|job of|role of)\s+(?:also\s+)?(?:an?\s|the\s|their\s)?"
    r"(?P<title>[A-Za-z][\w/&'’ -]{2,60}?)"
    r"(?=\s+(?:at|for|with|in|from|since|until|till|where|who|and|on|to|under|by)\b|\s*[,.;()]|\s*$)"
    r"(?:\s+(?:at|for|with|in)\s+(?:the\s)?(?P<employer>[A-Z][\w&'’.-]{0,30}(?:\s(?:of|and|the|&|[A-Z][\w&'’.-]{0,30})){0,7}))?"
)
_NOW = re.compile(r"[a-z]{3,}\W*$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s*$", re.IGNORECASE)
_SKIPPED = frozenset(("education", "credentials", "posting", "denied", "references", "objective"))


def told_in_prose(text: str, spans: tuple[Stretch, ...], outline: Outline, index: Index) -> tuple[Entry, ...]:
    """The jobs that sentences tell with their time, in order. A job's text is its own sentence: what follows may speak
    of anything."""
    told = [span for span in spans if outline.at(span.start).kind not in _SKIPPED and not _is_turn(text, span)]
    found = []
    for at, span in enumerate(told):
        left, right = _sentence(text, span)
        left = max(left, told[at - 1].end if at else 0)
        right = min(right, told[at + 1].start if at + 1 < len(told) else len(text))
        if not FIRST_PERSON.search(text[left:right].replace("\n", " ")):
            continue
        entry = _entry(text, span, left, right, index)
        if entry:
            found.append(entry)
    return tuple(sorted(found, key=lambda entry: entry.start))


def _is_turn(text: str, span: Stretch) -> bool:
    """Whether a date is a turn within a job ("from 2005 on the inpatient side"): open, but neither "since" nor "to
    now"."""
    alone = span.last is None and not _NOW.search(text, span.start, span.end)
    return alone and not _SINCE.search(text[max(0, span.start - 12) : span.start])


def _sentence(text: str, span: Stretch) -> tuple[int, int]:
    left, right = max(0, span.start - _REACH), min(len(text), span.end + _REACH)
    starts = [stop.end() for stop in _STOP.finditer(text, left, span.start)]
    stop = _STOP.search(text, span.end, right)
    return (starts[-1] if starts else left), (stop.start() if stop else right)


def _entry(text: str, span: Stretch, left: int, right: int, index: Index) -> Entry | None:
    """The title nearest to the time, with its employer."""
    flat = text[left:right].replace("\n", " ")
    here = span.start - left
    titles = [told for told in _AS.finditer(flat) if is_title(told["title"], index)]
    if not titles:
        return None
    told = min(titles, key=lambda found: abs(found.start() - here))
    start, end = left + told.start("title"), left + told.end("title")
    return Entry(
        title=told["title"],
        title_start=start,
        header=told["title"],
        around=told["employer"] or "",
        employer=told["employer"],
        start=left,
        body=end,
        end=max(right, end),
        interval=span.interval,
    )
