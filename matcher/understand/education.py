"""Degrees and school certificates, with status: completed, in progress, or begun and not finished."""

import re
from bisect import bisect_left

from matcher.model import Document, Education
from matcher.understand.dates import Moment
from matcher.understand.lines import Line, Unit, evidence
from matcher.understand.sections import Outline

_WORDS: tuple[tuple[str, str], ...] = (
    ("doctorate", r"\b(?:ph\.? ?d|doctorate|doctor of|pharm\.? ?d)\b"),
    ("master", r"\bmaster(?:['’]?s)?(?: degree| of| in\b|['’]s)|\bmasters\b(?! in)|\bmasters (?:degree|in)\b"),
    ("bachelor", r"\b(?:bachelor(?:['’]?s)?|bachelors|baccalaureate|undergraduate degree)\b"),
    ("associate", r"\bassociates?(?:['’]s?)?\s?(?:degree|of\b|in\b|:)|\bassociates(?:['’])?\s?[,(]"
                  r"|\bassociate['’]s\b|\bassociate (?:arts"
                  r"|science)"),
    ("certificate", r"\b(?:certificate|diploma|certification program|coding program|vocational|trade school"
                    r"|technical program)\b"),
    ("high_school", r"\b(?:high school|general (?:equivalency|educational|education) d|secondary school|hiset\b"
                    r"|hsed\b)"),
)  # fmt: skip
_LETTERS: tuple[tuple[str, str], ...] = (
    ("doctorate", r"(?<!\w)(?:Ed\.?D|D\.?N\.?P|J\.D|DHA|DrPH|PhD)(?!\w)"),
    ("master", r"(?<!\w)(?:M\.?B\.?A|M\.?H\.?A|M\.?S\.?N|M\.?P\.?H|M\.?Ed|M\.S|M\.A|M\.?Sc|MHI|M\.?S\.?W"
               r"|M\.?P\.?A)(?!\w)"
     r"|(?<![\w.])(?:MS|MA)(?=\s?[,:]\s?(?!\d)|\s(?:in|of)\b)"),
    ("bachelor", r"(?<!\w)(?:B\.S\.?(?:N|c)?|B\.A|B\.?Sc|BSN|B\.?B\.?A|B\.?Com|B\.?Tech|B\.?H\.?A|BSHA|BSHIM)(?!\w)"
     r"|(?<![\w.])(?:BS|BA)(?=\s?[,:]|\s(?:in|of)\b|\s[-–]\s|\s[A-Z][a-z])"),
    ("associate", r"(?<!\w)(?:A\.A\.S|A\.S|A\.A|AAS|A\.?D\.?N|ASN|A\.?O\.?S)(?!\w)"
     r"|(?<![\w.])(?:AS|AA)(?=\s?[,:]|\s(?:in|of|[Dd]egree)\b|\s[-–]\s|\s[A-Z][a-z])"),
    ("high_school", r"(?<!\w)(?:G\.?E\.?D|H\.S\.?|HSC|H\.?S\.? [Dd]iploma)(?!\w)"),
)  # fmt: skip
LEVELS = tuple(
    (
        level,
        (
            *(re.compile(words, re.IGNORECASE) for name, words in _WORDS if name == level),
            *(re.compile(letters) for name, letters in _LETTERS if name == level),
        ),
    )
    for level, _ in _WORDS
)
_PROGRESS = re.compile(
    r"\b(?:expected|in progress|currently|current$|presently|pursuing|pursuit|enrolled|attending|anticipated|candidate"
    r"|ongoing|in process|to be completed|working (?:toward|on)|will (?:graduate|complete|finish)|graduating"
    r"|credits (?:done|so far)|pending|not yet|to present|[-–] ?present|, ?current|[-–] ?current)\b",
    re.IGNORECASE | re.MULTILINE,
)
_UNDER = re.compile(
    r"\b(?:expected|anticipated|in progress)\b|^\W*(?:currently|graduating|started|\d+ of \d+"
    r"|(?:[a-z]+ )?\d{4} ?[-–] ?present)",
    re.I | re.M,
)
_INCOMPLETE = re.compile(
    r"\b(?:did(?:n['’]?t| not) (?:finish|complete|graduate)|not (?:finished|completed|graduated)|incomplete"
    r"|some college"
    r"|no degree|unfinished|left (?:school|before)|dropped out|withdr(?:ew|awn)|coursework (?:toward|only)"
    r"|\d+ (?:credits?|credit hours|units|semester hours)|one class|without (?:a )?degree|partial)\b",
    re.IGNORECASE,
)
_NOT_SCHOOL = re.compile(
    r"\b(?:cpr|first aid|bls|acls|servsafe|award|recognition|appreciation|food safe|safety|osha|supervisor training"
    r"|customer loyalty|toastmasters|boot ?camp|attendance|refresher|webinar|driver|license|continuing education"
    r"|of merit|honorable|who['’]s who|management skills)\b"
    r"|certificate of completion(?!\s?:?\s?(?:\w+\s){0,2}(?:health|medical|coding|in\b|billing))",
    re.IGNORECASE,
)
_CREDENTIAL = re.compile(r"\b(?:AAPC|AHIMA|NHA|ACDIS|NCRA|AMCA|exam|[Pp]racticode)\b")
_SCHOOL = re.compile(
    r"\b(?:university|college|school|institute|academy|center|centre|campus|professions|career"
    r"|program)\b",
    re.IGNORECASE,
)
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
        if section not in _SECTIONS:
            continue
        own = text[part.start : part.end]
        for level, start, end in _levels(own, section, schooled):
            if level == "certificate" and not _is_school_certificate(own, section):
                continue
            under = _under(told, part, outline.at(part.start).end)
            place = (part.start + start, part.start + end)
            found.append((place[0], _entry(document, own, under, level, place, section, points)))
    return tuple(entry for _, entry in sorted(found, key=lambda row: row[0]))


def _subject(told: str) -> str | None:
    """The field without the template's "City" and without saying it twice; None where it is the school."""
    words = re.sub(r"\s+(?:City|State)$", "", told.strip()).split()
    half = len(words) // 2
    if half and words[:half] == words[half:]:
        words = words[:half]
    subject = " ".join(words)
    return None if not subject or subject in ("City", "State", "Diploma") or _SCHOOL.search(subject) else subject


def _year(text: str, own: str, under: str, start: int, points: tuple[Moment, ...]) -> int | None:
    """The last year in the entry's own words; else that of a date on the line above; else that of the lines below."""
    left = text.rfind("\n", 0, start) + 1
    above = text.rfind("\n", 0, max(0, left - 1)) + 1
    for begin, end in ((left, left + len(own)), (above, left), (left + len(own), left + len(own) + len(under) + 1)):
        if begin == above and not re.match(r"^[\s\w/.,–-]{4,30}$", text[above:left]):
            continue
        first, last = (bisect_left(points, at, key=lambda p: p.start) for at in (begin, end))
        years = [point.value // 12 for point in points[first:last] if point.value is not None]
        if years:
            return max(years)
    return None


def _under(told: tuple[Line, ...], part: Unit, section_end: int) -> str:
    """The two lines after the unit, up to one that names schooling of its own or opens another section."""
    lines = []
    for line in told[part.last + 1 : part.last + 3]:
        if line.start >= section_end or any(
            pattern.search(line.text) for _, patterns in LEVELS for pattern in patterns
        ):
            break
        lines.append(line.text)
    return "\n".join(lines)


def _levels(text: str, section: str, schooled: bool) -> list[tuple[str, int, int]]:
    """The levels named in one unit, each once. "Diploma" beside a degree or a high school is part of that; letters
    alone at the top or in a sentence (MBA after a name, MA for a state) count only where no section tells the
    schooling."""
    out: list[tuple[str, int, int]] = []
    loose = section not in ("education", "credentials")
    for level, (words, *letters) in LEVELS:
        if loose and (level == "certificate" or (schooled and level == "high_school")):
            continue
        patterns = [words] if loose and schooled else [words, *letters]
        match = next((m for m in (pattern.search(text) for pattern in patterns) if m), None)
        if match:
            out.append((level, match.start(), match.end()))
    names = {level for level, _, _ in out}
    if "certificate" in names and (names & _DEGREES or _only_high_school(text, names)):
        out = [row for row in out if row[0] != "certificate"]
    return out


def _only_high_school(text: str, names: set[str]) -> bool:
    return "high_school" in names and len(re.findall(r"\b(?:certificate|diploma)\b", text, re.IGNORECASE)) < 2


def _is_school_certificate(own: str, section: str) -> bool:
    if _NOT_SCHOOL.search(own) or _CREDENTIAL.search(own):
        return False
    return (
        section == "education"
        or bool(_SCHOOL.search(own))
        or bool(re.search(r"diploma|certificate in", own, re.IGNORECASE))
    )


def _entry(
    document: Document,
    own: str,
    under: str,
    level: str,
    place: tuple[int, int],
    section: str,
    points: tuple[Moment, ...],
) -> Education:
    start, end = place
    status = "completed"
    if _INCOMPLETE.search(own) and not re.search(r"\b(?:graduated|completed)\b", own, re.IGNORECASE):
        status = "incomplete"
    elif _PROGRESS.search(own) or _UNDER.search(under):
        status = "in_progress"
    field = _FIELD.match(document.text[end : end + 100].split("\n", 1)[0])
    return Education(
        level=level,
        field=_subject(field[1]) if field else None,
        year=_year(document.text, own, under, start, points),
        status=status,
        evidence=(evidence(document, start, end, section),),
    )
