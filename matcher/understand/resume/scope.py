"""Which matches stand: the sense of each, given its surroundings and the trade of the whole document."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from matcher.model import Position
from matcher.understand.resume.job_entry import Entry
from matcher.understand.resume.sections import Outline
from matcher.understand.resume.senses import FIELD, Whole, association_spans, field_level, sense, trade_of, window
from matcher.understand.words.index import Index
from matcher.understand.words.mentions import Match
from skill_taxonomy.model import Concept, Credential, Label

_TRADE = frozenset(("him-technician", "cancer-registrar", "data-analyst"))
_OWN_SECTIONS = frozenset(("summary", "skills", "top", "credentials", "other", "awards", "additional", "objective"))
_CODING_WORD = re.compile(
    r"\b(?:cod(?:er|ers|ing|ed|es?)|bill(?:er|ing)|audit\w{0,5}|claims?|charges?"
    r"|denials?)\b",
    re.IGNORECASE,
)
_AT_HOME = re.compile(
    r"^\W{0,2}(?:work(?:ing|ed)?|position|job|coder|coding|role|team|staff|since|from home|basis|employ\w{2,5}|based"
    r"|as of|from"
    r"|\)|,|$|\n)",
    re.IGNORECASE,
)
_AT_HOME_BEFORE = re.compile(r"(?:work(?:ing|ed|s)?|100%|fully|all|staff|coders?|\(|[·,|-])\W{0,2}$", re.IGNORECASE)
_NOT_AT_HOME = re.compile(
    r"^\W{0,2}(?:access|desktop|server|support|control|meeting|login|assistant|hosts?"
    r"|monitoring)",
    re.IGNORECASE,
)
_OWN_LICENCE = re.compile(
    r"licen[cs]|registered|compact|\bas an? \W|\b(?:an?|my) \u2028|\u2028 (?:position|role|job|career|with|since"
    r"|for \d)",
    re.IGNORECASE,
)
_WEAK_PLACES = frozenset(("set-payer", "set-clinic"))
_CODED_WORDS = frozenset(
    ("inpatient-coding", "outpatient-coding", "facility-coding", "profee-coding", "ed-coding", "medical-necessity")
)
_PAYERS = frozenset(("health-insurance", "medicare", "medicaid", "medicare-advantage", "managed-care"))
"""In a job's header these are the employer's name."""
_WITHOUT_CODES = frozenset(("cdi-specialist", "outpatient-cdi", "denial-specialist"))
_SETTING_WORDS = tuple(
    (concept, re.compile(words))
    for concept, words in (
        ("inpatient-coding", r"(?<![Nn]on[- ])\b[Ii]n-?patient\b"),
        ("outpatient-coding", r"\b[Oo]ut-?patient\b"),
        (
            "ed-coding",
            r"\b(?:ER|ED)\b(?! ?[Pp]hysician)(?!\s?(?:and|[/&+])\s?PR\b)(?!,? \(?erectile)"
            r"|\b[Ee]mergency (?:[Rr]oom|[Dd]epartment)\b",
        ),
    )
)
_CODES = tuple(
    (concept, re.compile(rf"(?<![\w$.,-])(?:{codes})(?![\w%])"))
    for concept, codes in (
        ("em-coding", r"99(?:20[2-5]|21[1-5]|22[1-3]|23[1-9]|28[1-5]|291)"),
        ("preventive-coding", r"99(?:38[1-7]|39[1-7])|G043[89]"),
        ("g-codes", r"G0[0-9]{3}|G2[0-9]{3}"),
        ("j-codes", r"J[0-9]{4}"),
        ("cpt-cat-ii", r"[0-9]{4}F"),
    )
)
_PEOPLE = re.compile(r"(?:ists|assistants|technicians|scribes)$", re.IGNORECASE)
"""Plurals of other people: working with them is not doing their work."""
_COLLEAGUES = re.compile(
    r"\b(?:with|for|to|by|from|and|alongside|under|beside|asked|told|helped|helps|assist(?:ed)?)\s(?:(?:the|our|its"
    r"|my|an?|other|all"
    r"|both|hospital|facility|medical|inpatient|outpatient|staff|HIM|senior|lead|certified|contract|remote|in-house"
    r"|coding"
    r"|billing|practice|\d{1,2}|two|three|four|five|six|ten)\s){0,3}"
    r"(?:(?:in-?patient|out-?patient|facility|lead|senior|HIM) )?(?:coders?|billers|(?:coding|billing|HIM)\s?(?:team"
    r"|department"
    r"|dept|staff|unit|group|colleagues|office|managers?|directors?|supervisors?|leads?|leaders?|specialists))$",
    re.IGNORECASE,
)
"""The people who code: handing them charts or talking to them is not coding."""
_OF_PEOPLE = frozenset(
    ("medical-coding", "inpatient-coding", "outpatient-coding", "patient-billing", "team-supervision")
)
_LEADERS = re.compile(
    r"\b(?:to|for|with|from|by|and)\s(?:(?:the|our|senior|hospital|executive|coding|HIM|clinic)\s){0,2}$", re.IGNORECASE
)
"""Before "leadership": those who lead, not the person."""
_OF_LEARNERS = frozenset(("exp-entry", "exp-apprentice"))
"""In the plural ("taught four trainees") these are others."""
_DEGREE = re.compile(
    r"(?:(?<![\w.])(?:[BAM]\.?[SA]\.?|A\.?A\.?S\.?|B\.?Sc|Bachelors?|Associates?|Masters?|[Dd]egree"
    r"|[Dd]iploma|[Cc]ertificate)"
    r"(?!\w)[^\n;.]{0,45})$"
)
_SUBJECTS = frozenset(("him-operations", "reimbursement-methods", "health-informatics", "data-governance", "roi"))
_FIELD_WORDS = 5
_NEXT_DOOR = frozenset(("accounting", "insurance", "fitness"))
"""Trades whose words a medical office uses too."""
_REPORTS_READ = re.compile(r"^(?:\W+(?:and\W+)?\w+){0,3}\W+(?:reports|results)\b", re.IGNORECASE)
_ISSUERS = frozenset(("AAPC", "AHIMA", "ACDIS", "NCRA", "AHDI", "RCCB", "NHA", "NCCT", "AMBA", "AAHAM", "BMSC", "AMCA"))
_NON = re.compile(r"\bnon[- ]$", re.IGNORECASE)
_WARDS = frozenset(("infusion-coding", "critical-care", "observation-coding", "same-day-surgery", "ancillary-coding"))
"""Work of a ward as much as of its coder."""


_ANY_TRADE = frozenset(
    (
        "payment-posting",
        "charge-entry",
        "charge-capture",
        "insurance-verification",
        "appeals",
        "work-queues",
        "coder-training",
        "provider-education",
        "claims-submission",
        "denials-management",
    )
)
"""Work whose words any trade uses: it counts only in a job that has to do with patients or the field."""
_MEDICAL = re.compile(
    r"\b(?:patients?|hospitals?|clinics?|physicians?|doctors?|medical|medicine|health\w{0,4}|dental|dentist\w{0,3}"
    r"|nurs\w{1,6}|surg\w{2,12}|pharmac\w{1,4}|orthop\w{2,8}|pediatrics?|therapy|HIM|EHR|EMR|ICD|CPT|Medicare"
    r"|Medicaid|HIPAA|coders?|radiology|oncology|cardiology|diagnos\w{2,6})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A job's header (`start` to `body`) and text (to `end`), its role, and whether its text speaks of the field at
    all."""

    start: int
    body: int
    end: int
    role: str | None
    coding: bool
    fielded: bool
    medical: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """The matches that stand with how sure each is, and how much the person is of this field (0, 1, 2)."""

    kept: tuple[tuple[Match, float], ...]
    dropped: tuple[Match, ...]
    level: int


def judged(
    text: str,
    matches: tuple[Match, ...],
    held: tuple[Position, ...],
    jobs: tuple[Entry, ...],
    plan: Outline,
    index: Index,
) -> Sense:
    """Drops matches whose label means something else here."""
    coding = any(position.coding for position in held)
    level = 2 if coding else field_level(matches, index.taxonomy, any(position.role for position in held))
    letters = any(_is_sure(m) and _of_the_field(index.taxonomy.credentials.get(m.concept)) for m in matches)
    trade = None if coding or letters else trade_of(text)
    if trade in _NEXT_DOOR and (any(position.role for position in held) or _speaks_of_the_field(text)):
        trade = None
    level = min(level, 1) if trade else level
    places = tuple(_place(text, job, position) for job, position in zip(jobs, held, strict=True))
    kept: list[tuple[Match, float]] = []
    dropped: list[Match] = []
    names = association_spans(text)
    whole = Whole(text)
    starts, name_starts = [place.start for place in places], [start for start, _ in names]
    for match in matches:
        concept = index.taxonomy.concept(match.concept)
        section = plan.at(match.start)
        near = window(text, match.start, match.end, section.start, section.end)
        sure = sense(match, concept, near, whole, level, trade)
        inside = _at(places, starts, match.start)
        if sure and _named(names, name_starts, match):
            continue
        if sure and not _fits(match, concept, near, text, inside, section.kind, level):
            sure = 0.0
        if not sure:
            dropped.append(match)
        else:
            kept.append((match, sure if match.label.kind != "low_confidence" else min(sure, 0.6)))
    if level:
        kept += _bare_codes(text)
    kept += _bare_settings(text, places, {(match.concept, match.start) for match, _ in kept})
    return Sense(kept=tuple(kept), dropped=tuple(dropped), level=level)


def _bare_codes(text: str) -> list[tuple[Match, float]]:
    """Codes written out ("99214", "G0439", "J1885") name their code system."""
    found = [(concept, code) for concept, codes in _CODES for code in list(codes.finditer(text))[:5]]
    return [(_bare(concept, code), 0.8) for concept, code in found]


def _bare(concept: str, found: re.Match[str]) -> Match:
    label = Label(text=found[0], kind="near", context=True)
    return Match(concept=concept, label=label, first=0, last=0, start=found.start(), end=found.end(), by_near=True)


def _at(places: tuple[Place, ...], starts: list[int], offset: int) -> Place | None:
    at = bisect_right(starts, offset) - 1
    return places[at] if at >= 0 and offset < places[at].end else None


def _named(names: list[tuple[int, int]], starts: list[int], match: Match) -> bool:
    at = bisect_right(starts, match.start) - 1
    return at >= 0 and match.end <= names[at][1]


def _bare_settings(text: str, places: tuple[Place, ...], known: set[tuple[str, int]]) -> list[tuple[Match, float]]:
    """Inside a coder's job a bare "inpatient" or "ER" says what was coded."""
    out = []
    for place in places:
        if not place.coding or place.role in _WITHOUT_CODES:
            continue
        for concept, words in _SETTING_WORDS:
            for found in words.finditer(text, place.start, place.end):
                if (concept, found.start()) in known:
                    continue
                out.append((_bare(concept, found), 0.8))
    return out


def _speaks_of_the_field(text: str) -> bool:
    return len({word.lower() for word in FIELD.findall(text, 0, 60_000)}) >= _FIELD_WORDS


def _is_sure(match: Match) -> bool:
    return not match.label.context and match.label.kind not in ("misspelling", "low_confidence")


def _of_the_field(credential: Credential | None) -> bool:
    """Whether the credential is one of coding or health records, not one that any trade may hold."""
    return credential is not None and credential.issuer.split("/")[0].split(" ")[0] in _ISSUERS


def _place(text: str, job: Entry, position: Position) -> Place:
    end = max(job.end, job.body)
    return Place(
        start=job.start,
        body=job.body,
        end=end,
        role=position.role,
        coding=position.coding,
        fielded=bool(FIELD.search(text, job.start, end)),
        medical=bool(_MEDICAL.search(text, job.start, end)),
    )


def _fits(match: Match, concept: Concept, near: str, text: str, inside: Place | None, section: str, level: int) -> bool:
    """Whether the mention stands where this kind of concept can be claimed."""
    if concept.category in ("licence", "credential") and _others(text[match.start : match.end], match.label.text):
        return False
    if not match.by_near and section == "experience" and _PEOPLE.search(text, match.start, match.end):
        return False
    if concept.id == "leadership" and _LEADERS.search(text[max(0, match.start - 25) : match.start]):
        return False
    if concept.id in _OF_LEARNERS and text[match.end - 1] == "s" and not match.by_near:
        return False
    if _NON.search(text, max(0, match.start - 5), match.start) or _is_subject(match, concept, text, inside):
        return False
    if concept.id in _ANY_TRADE and inside is not None and inside.role is None and not inside.medical:
        return False
    if concept.id in _OF_PEOPLE and _is_of_colleagues(text, match, section):
        return False
    if (
        concept.category == "specialty"
        and "lab" in near.lower()
        and _REPORTS_READ.search(text[match.end : match.end + 60])
    ):
        return False
    if concept.category == "setting":
        return _is_workplace(match, text, inside, section, level)
    if (
        concept.category == "specialty"
        or match.concept in _WARDS
        or (match.label.context and match.concept in _CODED_WORDS)
    ):
        return _is_coded(near, inside, section, level)
    if concept.category == "soft_skill":
        return not (match.label.context and (section == "experience" or (inside is not None and inside.coding)))
    if concept.category == "licence":
        return not match.label.context or _is_licence(near, inside, match, section)
    if concept.id in _PAYERS and inside is not None and match.start < inside.body:
        return False
    if concept.category == "activity" and match.label.context and section == "education":
        return concept.id in ("medical-coding", "patient-billing", "inpatient-coding", "outpatient-coding")
    if concept.category in ("software_office", "regulation", "ehr"):
        return True
    if isinstance(concept, Credential) and level == 2:
        return True
    doubtful = match.label.context or match.by_near
    return not (inside is not None and doubtful and inside.role is None and not inside.fielded)


def _is_of_colleagues(text: str, match: Match, section: str) -> bool:
    """Whether the mention is the people of that work, or in a reference the title of who wrote it."""
    end = match.end
    while end < len(text) and text[end].isalpha():
        end += 1
    ahead = _REST_OF_TEAM.match(text, end)
    end = ahead.end() if ahead else end
    line = text.rfind("\n", 0, match.start) + 1
    told = text[max(line, match.start - 60) : end]
    if section == "references" and _TITLE_END.search(told):
        return True
    if _THEY_ASK.match(text, end) or _CALLS_FROM.search(text, line, match.start):
        return True
    return section != "top" and _COLLEAGUES.search(told) is not None


_REST_OF_TEAM = re.compile(
    r"\s(?:team|department|dept|staff|unit|group|colleagues|office|manager|director|supervisor)\b"
)
_THEY_ASK = re.compile(
    r"\s(?:who |once |often |then |always |sometimes )?(?:asks?|asked|calls?|called|told|tells|said|says)\b"
)
_CALLS_FROM = re.compile(r"\b(?:calls|questions|queries|emails|messages|requests)\sfrom\s(?:the\s)?(?:\w+\sand\s)?$")
_TITLE_END = re.compile(r"(?:coders?|manager|director|supervisor|leader|lead|billers?)$", re.IGNORECASE)


def _is_subject(match: Match, concept: Concept, text: str, inside: Place | None) -> bool:
    """Whether the words are the subject of a degree, or part of a title that says something else."""
    if concept.id not in _SUBJECTS:
        return False
    if _DEGREE.search(text[max(0, match.start - 60) : match.start]):
        return True
    titled = inside is not None and match.start < inside.body and inside.coding
    return titled and concept.id == "him-operations"


def _others(words: str, label: str) -> bool:
    """The plural of a credential speaks of other people ("doctors and registered nurses", "four RNs")."""
    if words[:-1].isupper() and words[-1] == "s":
        return True
    if words.lower().endswith(("credentials", "certifications")):
        return False
    return words[-1:] == "s" and label[-1:] not in ("s", "S") and " " in words


def _is_licence(near: str, inside: Place | None, match: Match, section: str) -> bool:
    """Letters of a licence are the person's own after the name, among the credentials, as a job's title, or with
    words of licensing; not in "reports to the RN"."""
    if section in ("credentials", "top", "affiliations"):
        return True
    if inside is not None and match.start < inside.body:
        return True
    return bool(_OWN_LICENCE.search(near[100:220]))


def _is_workplace(match: Match, text: str, inside: Place | None, section: str, level: int) -> bool:
    """A setting counts where it says where the person works: in a job's header, or in a coder's summary; "remote"
    only of work, not of access or servers."""
    if match.concept == "set-remote":
        after, before = text[match.end : match.end + 20], text[max(0, match.start - 20) : match.start]
        if _NOT_AT_HOME.match(after):
            return False
        own = text[match.start : match.end].lower()
        return " " in own or bool(_AT_HOME.match(after)) or bool(_AT_HOME_BEFORE.search(before))
    if inside is not None:
        if match.start < inside.body:
            return inside.role is not None or level == 2
        return level == 2 and not match.label.context and match.concept not in _WEAK_PLACES and inside.role is not None
    if match.concept in _WEAK_PLACES or (match.label.context and section not in ("summary", "top", "other")):
        return False
    return level == 2 and section in _OWN_SECTIONS


def _is_coded(near: str, inside: Place | None, section: str, level: int) -> bool:
    """A specialty counts as coded for it where a position of the field, or a coder's own summary or list, names it; a
    nurse's ward or a clinic among one's customers does not."""
    if inside is not None:
        return inside.role is not None and inside.role not in _TRADE
    if level == 2:
        return section in _OWN_SECTIONS
    return bool(_CODING_WORD.search(near[:400])) and level > 0
