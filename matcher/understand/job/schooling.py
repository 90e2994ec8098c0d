"""Degrees and school certificates that a posting names, as `education:LEVEL` items."""

import re
from dataclasses import dataclass

from matcher.understand.words.hinted import Hinted

_LEVELS: tuple[tuple[str, str], ...] = (
    (
        "high_school",
        r"\bhigh[ -]school(?: (?:diploma|education|graduate|degree|equivalency))?|\b(?:HS"
        r"|H\.S\.) "
        r"(?:diploma|grad(?:uate)?|or GED|degree|education)|\bGED\b|\bG\.E\.D\."
        r"|(?<!post-)(?<!post )\bsecondary school (?:diploma|education|certificate)|\bgrade 12 education",
    ),
    (
        "certificate",
        r"\b(?:coding|billing|health information|hit|him)\b[\w ,/&-]{0,30}\b(?:certificate|training"
        r"|diploma) (?:program|course)|\b(?:medical )?(?:billing and |billing & )?(?:coding|coder) "
        r"(?:school|program|course|bootcamp|diploma|certificate)\b(?! (?:director|manager))"
        r"|\bcertificate (?:in|of) (?:medical |health )?(?:billing|coding|health)[\w ]*|\bcertificate "
        r"program(?:me)?\b|\b(?:ahima|aapc|caahep|cahiim)[ -](?:approved|accredited) (?:coding "
        r")?(?:program|course|curriculum)\w*|\btechnical (?:diploma|certificate)|\bvocational "
        r"(?:certificate|training|school)|\bpost-?secondary (?:certificate|training)"
        r"|\b(?:medical assist(?:ant|ing)|medical office|billing|HIT|phlebotomy) (?:program|course|school)\b"
        r"|\bvocational(?:/| or | and )technical (?:certificate|training|school)|\b(?:trade|technical) school\b"
        r"|\bdiploma in (?:medical |health )?(?:billing|coding|health information)[\w ]*",
    ),
    (
        "associate",
        r"\bADN\b|\bassociate(?:['’]?s|s['’])?(?:['’] |,? )?(?:degree|in\b|of (?:science|arts"
        r"|applied))|\bassociate(?:['’]s)? (?=or bachelor)|\bassociate['’]s\b|\bA\.?A\.?S\b|\bA\.?A?\.?S\.? (?:degree"
        r"|in\b)|\bAA (?:degree|in\b)|\bA[AS](?:/| or )A[AS]\b|\bA\.A\.|\b(?:2|two)[ -]year (?:college )?degree"
        r"|\b(?:2|two)[ -]year college|\bassociates\b"
        r"|^\W*associate(?=\W*$|\W+(?:required|preferred|desired)\W*$)",
    ),
    (
        "bachelor",
        r"\bbachelor(?:['’]?s|s['’])?(?:(?: of|['’]|'s)? ?(?:degree|in\b|of (?:science|arts)))?"
        r"|\bbaccalaureate(?: degree)?|\bB\.?S\.?N\b\.?|\bB\.S\.|\bB\.A\.|\bBS(?: degree| in\b| or| and| "
        r"preferred|/BA)|\bBA/BS|\bBA (?:degree|in\b|or)|\b(?:4|four)[ -]year (?:college )?degree"
        r"|\bcollege graduate|\bundergraduate degree",
    ),
    (
        "master",
        r"\bmaster(?:['’]?s|s['’])? ?(?:degree|in\b|of (?:science|arts|health|business|public))"
        r"|\bmaster['’]s\b|\bMBA\b|\bMHA\b|\bM\.S\.|\bMS in\b|\bMSN\b|\bgraduate degree|\badvanced degree",
    ),
    (
        "doctorate",
        r"\bdoctor(?:ate|al degree)\b|\bPh\.?D\b|\bJ\.?D\. |\bMBBS\b|\bIMG\b"
        r"|\b(?:[Ff]oreign|[Ii]nternational)(?:[ -](?:trained|educated|qualified))? (?:[Mm]edical [Gg]raduates?"
        r"|[Pp]hysicians?|MDs?|[Dd]octors?)\b",
    ),
)
_HINTS = {
    "high_school": ("school", "hs ", "h.s.", "ged", "g.e.d", "grade 12"),
    "certificate": ("certificate", "training", "diploma", "program", "course", "school", "bootcamp", "curriculum"),
    "associate": ("assoc", "adn", "aas", "a.a", "aa", "a.s", "as ", "as/", "year"),
    "bachelor": ("bachelor", "baccalaureate", "bs", "b.s", "b.a", "ba ", "ba/", "year", "college grad", "undergrad"),
    "master": ("master", "mba", "mha", "m.s", "ms in", "msn", "degree"),
    "doctorate": ("doctor", "ph", "j.d", "jd", "mbbs", "img", "foreign", "international"),
}
_TABLE = tuple(
    (level, Hinted(re.compile(pattern, re.IGNORECASE if level != "doctorate" else 0), _HINTS[level]))
    for level, pattern in _LEVELS
)
# A degree of no named level: the lowest that is one.
_ANY_DEGREE = re.compile(
    r"\b(?:college|HIM|HIT|health information(?: management| technology| systems)?|health[ -]related) degree\b"
    r"|\bdegree in (?:an? )?(?:health|HIM|HIT|medical|related|relevant|business|nursing)\b"
    r"|\b(?:accredited|CAHIIM)(?:[ -]accredited)? (?:college )?(?:HIM|HIT|health information \w+) program\b",
    re.IGNORECASE,
)
_EXACT = frozenset(["HS", "GED", "ADN", "AA", "AS", "AAS", "BS", "BA", "BSN", "MHA", "MBA", "MSN", "MS"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Schooling:
    """A level of education named by characters `start` to `end` of the clause."""

    level: str
    start: int
    end: int


def schooling(clause: str) -> tuple[Schooling, ...]:
    """The levels that a clause names, in order, each once; "or equivalent", "GED" and "or higher" add none."""
    found = [
        Schooling(level=level, start=m.start(), end=m.end())
        for level, pattern in _TABLE
        for m in pattern.finditer(clause)
        if _stands(m[0])
    ]
    if not found:
        found = [Schooling(level="associate", start=m.start(), end=m.end()) for m in _ANY_DEGREE.finditer(clause)]
    seen: set[str] = set()
    out: list[Schooling] = []
    for one in sorted(found, key=lambda s: (s.start, -s.end)):
        if one.level not in seen and all(one.start >= other.end or one.level == other.level for other in out):
            seen.add(one.level)
            out.append(one)
    return tuple(out)


def _stands(words: str) -> bool:
    """Short forms count in capitals only ("BS in", not "bs in")."""
    first = re.match(r"[A-Za-z.]+", words)
    bare = first[0].replace(".", "") if first else ""
    return bare.upper() not in _EXACT or bare.isupper()
