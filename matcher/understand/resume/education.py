"""Degrees and school certificates, with status: completed, in progress, or begun and not finished."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise

from matcher.model import Document, Education
from matcher.understand.resume.degrees import (
    ANOTHER,
    DONE,
    LEVELS,
    NOT_SCHOOL,
    OTHERS,
    PARTLY,
    PROGRESS,
    PROGRESS_UNDER,
    SIZE,
    STOPPED,
    TOWARD,
)
from matcher.understand.resume.sections import Outline
from matcher.understand.words.dates import Moment
from matcher.understand.words.lines import Line, Unit, evidence

_SENTENCE = re.compile(r"(?<=[a-z0-9)])[.;]\s+(?=[A-Z])")
_EARNED = re.compile(
    r"\bI (?:also |then |have )?(?:earned|completed|received|hold|finished|obtained|got)\b[^.;]{0,60}"
    r"\b(?:cod|bill|medical|health)[^.;]{0,40}\b(?:certificate|diploma)\b"
    r"|\b(?:and|then) (?:earned|completed|received|finished|obtained)\b[^.;]{0,40}"
    r"\b(?:coding|billing|medical|health)\b[^.;]{0,30}\b(?:certificate|diploma)\b"
    r"|\b(?:cod(?:ing|er)|bill(?:ing|er)|medical|health)\b[^.;]{0,40}\b(?:course|program|training|class)\b[^.;]{0,60}"
    r"(?:\(|, |\bwith (?:an? |the )?|\bgot (?:my |the |an? )?)(?:certificate|diploma)\b"
    r"|\b(?:certificate|diploma)\b[^.;]{0,40}\b(?:college|institute|school|academy|tech)\b[^.;]{0,20}\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""Schooling told in a sentence, as in a letter."""
_CREDENTIAL = re.compile(r"\b(?:AAPC|AHIMA|NHA|ACDIS|NCRA|AMCA|exam|[Pp]racticode)\b")
_LINE = re.compile(
    r"\W{0,4}(?:B\.?[SA]\.?|BBA|BSN|BSBA|A\.?A\.?S\.?|A\.?S\.?|M\.?[SA]\.?|MBA|MHA|[Bb]achelor|[Aa]ssociate"
    r"|[Mm]aster)[’'s]{0,2}[\s,][^.\n]{0,80}"
    r"\b(?:[Uu]niversity|[Cc]ollege|[Ss]chool|[Ii]nstitute)\b"
)
"""A degree with its school, where it stands under the jobs without a heading."""
_OF_COLLEGE = re.compile(r"\b(?:college|university|semesters?|credits?|degree|prerequisites?)\b", re.IGNORECASE)
_SEPARATOR = re.compile(r"[,;(]\s|\s[-–—|]\s|\b(?:and|but|then|also)\s|\n")
_LEADS_UP = re.compile(
    r"\b(?:left|quit|began|started|pursuing|working|studying|enrolled|currently|now|towards?|admitted|accepted"
    r"|applied|finishing"
    r"|completing|never|not|earned|completed|finished|received|graduated)\b",
    re.IGNORECASE,
)
_HIGH_SCHOOL = re.compile(r"\b(?:high|HS|H\.S|GED)\b", re.IGNORECASE)
_PAPER = re.compile(r"\b(?:certif(?:icate)?|(?<!no )diploma)\b", re.IGNORECASE)
_PARTED = re.compile(r"(?<!\b[A-Z])[.;]\s|\n")
_APPROVED = re.compile(r"\b(?:AHIMA|AAPC)[- ](?:approved|accredited|recognized)|\bCAHIIM\b", re.IGNORECASE)
_SCHOOL = re.compile(
    r"\b(?:university|college|school|institute|academy|center|centre|campus|professions|career"
    r"|program)\b",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\b(?!Attended\b|Did\b|Left\b)[A-Z]\w{2,}")
_FIELD = re.compile(
    r"['’]?s?[\s.,:–-]*(?:(?:of\s)?(?:Applied\s)?(?:Science|Arts|Fine Arts)\b)?"
    r"[\s,:–-]*(?:[Dd]egree\s?)?(?:(?:in|of)\s|:\s?)?([A-Z][A-Za-z&/' ]{2,60}?)(?=[,;.()|–-]|\s{2,}|\s?\d|$)"
)
_SECTIONS = frozenset(("education", "credentials", "top", "other", "additional", "summary", "personal"))
_DEGREES = frozenset(("associate", "bachelor", "master", "doctorate"))


def education(
    document: Document, told: tuple[Line, ...], parts: tuple[Unit, ...], outline: Outline, points: tuple[Moment, ...]
) -> tuple[Education, ...]:
    """All schooling in order of the text."""
    text = document.text
    schooled = bool(outline.of("education"))
    found: list[tuple[int, Education]] = []
    for part in parts:
        section = outline.at(part.start).kind
        own = text[part.start : part.end]
        if section not in _SECTIONS and (schooled or section != "experience" or not _LINE.match(own)):
            continue
        levels = sorted(_levels(own, section, schooled), key=lambda row: row[1])
        for at, (level, start, end) in enumerate(levels):
            if level == "certificate" and not _is_school_certificate(own, section):
                continue
            last = at + 1 == len(levels)
            begin = 0 if at == 0 else _parted(own, levels[at - 1][2], start)
            limit = len(own) if last else _parted(own, end, levels[at + 1][1])
            left, right = _told_of(own, begin, start, limit)
            under = _under(told, part, outline.at(part.start).end) if last else ""
            row = _Row(
                level=level,
                start=part.start + start,
                end=part.start + end,
                own=own[left:right],
                rest=own[end:right],
                under=under,
            )
            spot = (part.start + left, part.start + right)
            year = _year(text, spot, len(under), points)
            found.append((row.start, _entry(document, row, section, year)))
    return tuple(entry for _, entry in sorted(found, key=lambda row: row[0]))


def _subject(told: str) -> str | None:
    """The field without the template's "City" and without saying it twice; None where it is the school."""
    words = re.sub(r"\s+(?:City|State)$", "", told.strip()).split()
    half = len(words) // 2
    if half and words[:half] == words[half:]:
        words = words[:half]
    subject = " ".join(words)
    return None if not subject or subject in ("City", "State", "Diploma") or _SCHOOL.search(subject) else subject


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A level named at `start` to `end`, the words that speak of it, those of them behind the name, and the lines
    under it."""

    level: str
    start: int
    end: int
    own: str
    rest: str
    under: str


def _parted(own: str, left: int, right: int) -> int:
    """Where between two levels the words about the second begin: after the last comma or "and" if a verb leads up to
    it ("... 2012, now working on a"), else at its name."""
    cut = max((found.end() for found in _SEPARATOR.finditer(own, left, right)), default=right)
    return cut if _LEADS_UP.search(own, cut, right) else right


def _told_of(own: str, left: int, at: int, right: int) -> tuple[int, int]:
    """What of `own` speaks of the level at `at`: its sentence, and those after it that name no other school."""
    left = max((stop.end() for stop in _SENTENCE.finditer(own, left, at + 1)), default=left)
    stops = [stop.end() for stop in _SENTENCE.finditer(own, at, right)]
    for begin, end in pairwise([*stops, right]):
        if _SCHOOL.search(own, begin, end):
            return left, begin
    return left, right


def _year(text: str, spot: tuple[int, int], under: int, points: tuple[Moment, ...]) -> int | None:
    """The last year in the entry's own words; else that of a date on the line above; else that of the lines below."""
    left, right = spot
    line = text.rfind("\n", 0, left) + 1
    above = text.rfind("\n", 0, max(0, line - 1)) + 1
    for begin, end in ((left, right), (above, line), (right, right + under + 1)):
        if begin == above and not re.match(r"^[\s\w/.,–-]{4,30}$", text[above:line]):
            continue
        first, last = (bisect_left(points, at, key=lambda p: p.start) for at in (begin, end))
        years = [point.value // 12 for point in points[first:last] if point.value is not None]
        if years:
            return max(years)
    return None


def _under(told: tuple[Line, ...], part: Unit, section_end: int) -> str:
    """The three lines after the unit, up to one that names schooling of its own or opens another section."""
    lines = []
    for line in told[part.last + 1 : part.last + 4]:
        if line.start >= section_end or ANOTHER.search(line.text):
            break
        if any(pattern.search(line.text) for _, patterns in LEVELS for pattern in patterns):
            break
        lines.append(line.text)
    return "\n".join(lines)


def _levels(text: str, section: str, schooled: bool) -> list[tuple[str, int, int]]:
    """The levels named in one unit, each once. "Diploma" beside a degree or a high school is part of that; letters
    alone at the top or in a sentence (MBA after a name, MA for a state) count only where no section tells the
    schooling."""
    out: list[tuple[str, int, int]] = []
    loose = section not in ("education", "credentials")
    if loose and OTHERS.search(text):
        return out
    for level, (words, *letters) in LEVELS:
        if loose and ((level == "certificate" and not _EARNED.search(text)) or (schooled and level == "high_school")):
            continue
        patterns = [words] if loose and schooled else [words, *letters]
        match = next((m for m in (pattern.search(text) for pattern in patterns) if m), None)
        if match:
            out.append((level, match.start(), match.end()))
    names = {level for level, _, _ in out}
    if "certificate" in names and (names & _DEGREES or _only_high_school(text, names)) and not _EARNED.search(text):
        out = [row for row in out if row[0] != "certificate"]
    return out


def _only_high_school(text: str, names: set[str]) -> bool:
    """Whether the diploma named is that of the high school: in the same sentence, and the only one."""
    school, paper = _HIGH_SCHOOL.search(text), _PAPER.search(text)
    if school and paper and _PARTED.search(text, min(school.end(), paper.end()), max(school.start(), paper.start())):
        return False
    return "high_school" in names and len(re.findall(r"\b(?:certificate|diploma)\b", text, re.IGNORECASE)) < 2


def _is_school_certificate(own: str, section: str) -> bool:
    if NOT_SCHOOL.search(own) or _CREDENTIAL.search(_APPROVED.sub("", own)):
        return False
    return (
        section == "education"
        or bool(_SCHOOL.search(own))
        or bool(_EARNED.search(own))
        or bool(re.search(r"diploma|certificate in", own, re.IGNORECASE))
    )


def _entry(document: Document, row: _Row, section: str, year: int | None) -> Education:
    field = _FIELD.match(row.rest[:100].replace("\n", " "))
    return Education(
        level=row.level,
        field=_subject(field[1]) if field else None,
        year=year,
        status=_status(row),
        evidence=(evidence(document, row.start, row.end, section),),
    )


def _status(row: _Row) -> str:
    if row.level == "high_school":
        of_school = [line for line in row.own.split("\n") if not (_OF_COLLEGE.search(line) and STOPPED.search(line))]
        row = replace(row, own="\n".join(of_school))
    if STOPPED.search(row.own) or _stopped_under(row):
        return "incomplete"
    if PROGRESS.search(row.own) or PROGRESS_UNDER.search(row.under):
        return "in_progress"
    if TOWARD.search(row.own):
        return "incomplete"
    part = PARTLY.search(row.own)
    whole = part is None or DONE.search(row.own) or (row.level == "certificate" and SIZE.match(part[0]))
    return "completed" if whole else "incomplete"


def _stopped_under(row: _Row) -> bool:
    """Whether a line under the degree says that it was not finished: one that names nothing of its own, or the school
    that the degree's line lacks."""
    for line in row.under.split("\n"):
        stop = STOPPED.search(line)
        if row.level == "high_school" and _OF_COLLEGE.search(line):
            continue
        if stop and (not _NAMES.search(line, 0, stop.start()) or not _SCHOOL.search(row.own)):
            return True
    return False
