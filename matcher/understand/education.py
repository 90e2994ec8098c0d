"""Degrees and school certificates, with status: completed, in progress, or begun and not finished."""

import re

from matcher.model import Document, Education
from matcher.understand.dates import Moment
from matcher.understand.lines import Line, Unit, evidence
from matcher.understand.sections import Outline

_LEVELS: tuple[tuple[str, str], ...] = (
    ("doctorate", r"\b(?:ph\.? ?d|doctorate|doctor of|ed\.? ?d|d\.n\.p|dnp|pharm\.? ?d|j\.d)\b"),
    ("master", r"\b(?:master(?:['’]?s)?(?: degree| of| in\b)|masters|m\.?b\.?a|m\.?h\.?a|m\.?s\.?n|m\.?p\.?h|m\.?ed|m\.s\.|m\.a\.|msc|mhi|m\.?s\.?w)\b"
     r"|(?:^|[\s,|])(?:MS|MA)(?=\s*(?:[,:]|in\b|-|–))|\bmaster['’]?s\b"),
    ("bachelor", r"\b(?:bachelor(?:['’]?s)?|baccalaureate|b\.s\.?n?|b\.a\.|bsn|bsc|b\.sc|b\.?b\.?a|b\.?com|b\.?tech|b\.?h\.?a)\b|\bB\.S\b|(?:^|[\s,|])(?:BS|BA)(?=\s*(?:[,:]|in\b|of\b|-|–|[A-Z]))|\bundergraduate degree\b"),
    ("associate", r"\bassociate(?:['’]?s)?(?: degree| of| in\b|s? of)|\bassociates?\b(?= degree|['’]s)|\ba\.a\.s"
                  r"|\ba\.s\.|\ba\.a\.|\baas\b|\bA\.?D\.?N\b|\bASN\b|\bAOS\b"
     r"|(?:^|[\s,|])(?:AS|AA)(?=\s*(?:[,:]|in\b|degree|-|–))|\bassociates? in\b|\bassociate (?:arts|science)"),
    ("certificate", r"\b(?:certificate|diploma|career diploma|certification program|coding program|vocational"
                    r"|trade school|technical program)\b"),
    ("high_school", r"\b(?:high school|h\.s\.|g\.?e\.?d\b\.?|general (?:equivalency|educational)|secondary school"
                    r"|hiset|hsed)"),
)  # fmt: skip
LEVELS = tuple((level, re.compile(pattern, re.IGNORECASE if level not in () else 0)) for level, pattern in _LEVELS)
_CASED = re.compile(r"(?:^|[\s,|(])(?:AS|AA|BS|BA|MS|MA|GED)\b")
_PROGRESS = re.compile(
    r"\b(?:expected|in progress|currently|current\b|present(?:ly)?|pursuing|pursuit|enrolled|attending|anticipated"
    r"|candidate|ongoing|in process|student"
    r"|to be completed|working (?:toward|on)|will (?:graduate|complete|finish)|graduating|credits (?:done|completed"
    r"|earned)|pending|not yet|until)\b",
    re.IGNORECASE,
)
_INCOMPLETE = re.compile(
    r"\b(?:did(?:n['’]?t| not) (?:finish|complete|graduate)|not (?:finished|completed|graduated)|incomplete"
    r"|some college|no degree|unfinished|left (?:school|before)"
    r"|dropped out|withdr(?:ew|awn)|\d+ (?:credits?|credit hours|units|semester hours)|coursework (?:in|toward|only)"
    r"|attended|one class|without (?:a )?degree|partial)\b",
    re.IGNORECASE,
)
_DIPLOMA_OF_SCHOOL = re.compile(r"\b(?:high school|h\.s\.|secondary)", re.IGNORECASE)
_NOT_SCHOOL = re.compile(
    r"\b(?:cpr|first aid|bls|acls|servsafe|award|recognition|appreciation|food safe|safety|osha|supervisor training"
    r"|customer loyalty|toastmasters"
    r"|certificate of completion(?! ?:? ?(?:health|medical|coding|in))|boot ?camp|attendance|refresher|webinar"
    r"|driver|license|continuing education|of merit|honorable"
    r"|who['’]s who|management skills)\b",
    re.IGNORECASE,
)
_CREDENTIAL = re.compile(r"\b(?:AAPC|AHIMA|NHA|ACDIS|NCRA|AMCA|exam|practicode)\b")
_SCHOOL = re.compile(
    r"\b(?:university|college|school|institute|academy|center|centre|campus|professions|career)\b", re.IGNORECASE
)
_FIELD = re.compile(r"(?:\b(?:in|of|:)|,)\s+([A-Z][A-Za-z&/' ]{3,60}?)(?=[,;.()|\n–-]|\s{2,}|\d|$)")
_DEFAULT_SECTIONS = frozenset(("education", "credentials", "top", "other", "additional", "summary", "personal"))


def education(
    document: Document, told: tuple[Line, ...], parts: tuple[Unit, ...], outline: Outline, points: tuple[Moment, ...]
) -> tuple[Education, ...]:
    """All schooling, highest first, then in order of the text."""
    text = document.text
    has_section = bool(outline.of("education"))
    found: list[tuple[int, Education]] = []
    for part in parts:
        section = outline.at(part.start).kind
        if section not in _DEFAULT_SECTIONS:
            continue
        for level, start, end in _levels(text[part.start : part.end], section, has_section):
            start, end = part.start + start, part.start + end
            row = _row(text, told, part, outline)
            if level == "certificate" and not _is_school_certificate(row, section):
                continue
            entry = _entry(document, row, level, start, end, section, points)
            found.append((start, entry))
    return tuple(entry for _, entry in sorted(found, key=lambda row: row[0]))


def _levels(text: str, section: str, has_section: bool) -> list[tuple[str, int, int]]:
    """The levels named in one unit, each once; "diploma" of a high school is that, not a certificate."""
    out: list[tuple[str, int, int]] = []
    for level, pattern in LEVELS:
        for match in pattern.finditer(text):
            word = match[0].strip(" ,|(")
            if len(word) == 2 and not word.isupper():
                continue
            if section in ("top", "summary", "additional", "other", "personal") and (
                level in ("certificate",) or (len(word) <= 3 and has_section)
            ):
                continue
            out.append((level, match.start() + (len(match[0]) - len(match[0].lstrip(" ,|("))), match.end()))
            break
    names = {level for level, _, _ in out}
    if "certificate" in names and (
        names & {"associate", "bachelor", "master", "doctorate"} or _only_high_school(text, names)
    ):
        out = [row for row in out if row[0] != "certificate"]
    return out


def _only_high_school(text: str, names: set[str]) -> bool:
    return "high_school" in names and len(re.findall(r"\b(?:certificate|diploma)\b", text, re.IGNORECASE)) < 2


def _row(text: str, told: tuple[Line, ...], part: Unit, outline: Outline) -> str:
    """The unit with up to two lines after it that carry no schooling of their own."""
    end = part.end
    section = outline.at(part.start)
    for line in told[part.last + 1 : part.last + 3]:
        if line.start >= section.end or any(pattern.search(line.text) for _, pattern in LEVELS):
            break
        end = line.end
    return text[part.start : end]


def _is_school_certificate(row: str, section: str) -> bool:
    first = row.split("\n", 1)[0]
    if _NOT_SCHOOL.search(first) or _CREDENTIAL.search(first):
        return False
    return section == "education" or bool(_SCHOOL.search(first)) or section == "credentials"


def _entry(
    document: Document, row: str, level: str, start: int, end: int, section: str, points: tuple[Moment, ...]
) -> Education:
    own = row.split("\n", 1)[0]
    years = [p.value // 12 for p in points if start - 120 <= p.start <= end + 160 and p.value is not None]
    status = "completed"
    if _INCOMPLETE.search(own) and not re.search(r"\b(?:degree|graduated|completed)\b", own, re.IGNORECASE):
        status = "incomplete"
    elif _PROGRESS.search(row):
        status = "in_progress"
    field = _FIELD.search(document.text[end : end + 90].split("\n", 1)[0])
    return Education(
        level=level,
        field=field[1].strip() if field else None,
        year=max(years, default=None) if years else None,
        status=status,
        evidence=(evidence(document, start, end, section),),
    )
