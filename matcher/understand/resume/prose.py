"""Jobs told in sentences ("From 2012 to 2016 I was a coder at Birch Hospital"), for resumes written like a letter."""

import re
from bisect import bisect_right

from matcher.understand.resume.job_entry import Entry
from matcher.understand.resume.job_lines import is_title
from matcher.understand.resume.sections import Outline
from matcher.understand.words.dates import Moment, Stretch, moments
from matcher.understand.words.index import Index

FIRST_PERSON = re.compile(
    r"\bI (?:have|had|was|am|did|spent|held|became|left|went|taught|began|also|then|\w{2,12}ed)\b"
    r"|\bwe (?:have|had|were|are|used|use|moved|switched|went|got|coded|changed|\w{2,12}ed)\b|\bI['’](?:ve|m)\b|^I\s"
    r"|\bmy (?:name|last|first|job|career|work)\b",
    re.IGNORECASE,
)
CHANGED_SINCE = re.compile(
    r"\([^()]{3,40}\b(?:since|from)\s*$|\b(?:remote(?:ly)?|home|telework\w{0,3}|hybrid|days|nights|full[- ]time)"
    r"\s(?:since|from)\s*$",
    re.IGNORECASE,
)
"""What of a job is so since then ("remote since"): not when it began."""
_STOP = re.compile(r"[.;!?](?=\s+[A-Z(]|\s*$)|\n\s*\n")
_REACH = 320
_LATER = 6
_AS = re.compile(
    r"\b(?:as|was|am|been|became|being|be|position of|job of|role of)\s+(?:also\s+)?(?!still\b|now\b|there\b|not\b"
    r"|back\b|here\b)(?:an?\s|the\s|their\s)?"
    r"(?P<title>[A-Za-z][\w/&'’ -]{2,60}?)"
    r"(?=\s+(?:at|for|with|in|from|since|until|till|where|who|and|on|to|under|by)\b|\s*[,.;()]|\s*$)"
    r"(?:\s+(?:at|for|with|in)\s+(?:the\s)?(?P<employer>[A-Z][\w&'’.-]{0,30}(?:\s(?:of|and|the|&"
    r"|[A-Z][\w&'’.-]{0,30})){0,7}))?"
)
_NOW = re.compile(r"[a-z]{3,}\W*$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s*$", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|in (?:early|late|mid)|as of|on)[ -]$", re.IGNORECASE)
_WENT = (
    r"(?:joined|went (?:over |on |back )?to|moved (?:over |on )?to|came (?:over |on )?(?:to|on)|started|began|switched"
    r"|changed (?:over )?to|transferred|(?:was|got) (?:hired|promoted|offered)|accepted|took (?:a|the|my|over)"
    r"|returned to"
    r"|signed on|landed|became|left \w+ for)\b"
)
_WENT_AFTER = re.compile(rf",?\s(?:I|we)\s(?:also |then |finally |next )?{_WENT}", re.IGNORECASE)
_WENT_BEFORE = re.compile(rf"\bI (?:also |then |finally |next )?{_WENT}[^.;]{{0,70}}$", re.IGNORECASE)
_STILL = re.compile(
    r"\bstill (?:there|here|with|at|am|work\w{0,3}|employed|do|hold)\b|\bever since\b|\bto this day\b|\b(?:until|to"
    r"|till) (?:now|today)\b"
    r"|\bwhere I (?:still |now |currently )?(?:work|am)\b|\bhave been (?:there|here|with them)\b|\band remain\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:until|till|through|left(?: there| them)?(?: in)?|up to)\s(?:(?:early|late|mid|the end of)\s)?$",
    re.IGNORECASE,
)
_SKIPPED = frozenset(("education", "credentials", "posting", "denied", "references", "objective"))


def told_in_prose(text: str, spans: tuple[Stretch, ...], outline: Outline, index: Index) -> tuple[Entry, ...]:
    """The jobs that sentences tell with their time, in order. A job's text is its own sentence: what follows may speak
    of anything."""
    begun = [*spans, *_begun(text, spans)]
    told = sorted(
        (span for span in begun if outline.at(span.start).kind not in _SKIPPED and not _is_turn(text, span)),
        key=lambda span: span.start,
    )
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


def _begun(text: str, spans: tuple[Stretch, ...]) -> list[Stretch]:
    """The stretches of jobs whose beginning alone is dated ("In 2016 I joined the clinic"): to a day that the sentence
    names, to now where it says so ("and am still there"), else to the next beginning; none where nothing ends it."""
    points = [point for point in moments(text) if point.value is not None]
    starts = [point for point in points if _begins_work(text, point) and not _is_inside(point, spans)]
    found = []
    for at, point in enumerate(starts):
        right = min(len(text), point.end + _REACH)
        stop = _STOP.search(text, point.end, right)
        right = stop.start() if stop else right
        after = bisect_right(points, point.end, key=lambda p: p.start)
        later = points[after : after + _LATER]
        until = next((p for p in later if p.start < right and _UNTIL.search(text, p.start - 25, p.start)), None)
        first, last = point.value or 0, until.value if until else None
        if last is None and not _STILL.search(text, point.start, right):
            if at + 1 == len(starts):
                continue
            last = starts[at + 1].value
        if last is None or last > first:
            found.append(Stretch(start=point.start, end=point.end, first=first, last=last))
    return found


def _is_inside(point: Moment, spans: tuple[Stretch, ...]) -> bool:
    at = bisect_right(spans, point.start, key=lambda span: span.start) - 1
    return at >= 0 and point.start < spans[at].end


def _begins_work(text: str, point: Moment) -> bool:
    if not _IN.search(text, max(0, point.start - 12), point.start):
        return False
    left = max(0, point.start - 90)
    before = _STOP.split(text[left : point.start])[-1]
    return bool(_WENT_AFTER.match(text, point.end) or _WENT_BEFORE.search(before))


def _is_turn(text: str, span: Stretch) -> bool:
    """Whether a date is a turn within a job ("from 2005 on the inpatient side"): open, but neither "since" nor "to
    now"."""
    alone = span.last is None and not _NOW.search(text, span.start, span.end)
    if alone and CHANGED_SINCE.search(text, max(0, span.start - 60), span.start):
        return True
    if alone and _IN.search(text, max(0, span.start - 12), span.start):
        return False
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
    employer = re.sub(r"\s(?:and|of|the|&)$", "", told["employer"]) if told["employer"] else None
    start, end = left + told.start("title"), left + told.end("title")
    return Entry(
        title=told["title"],
        title_start=start,
        header=told["title"],
        around=employer or "",
        employer=employer,
        start=left,
        body=end,
        end=max(right, end),
        interval=span.interval,
    )
