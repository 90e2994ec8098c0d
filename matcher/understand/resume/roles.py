"""Which role of the taxonomy a job title means, with the duties under it where the title leaves it open."""

import re
from dataclasses import dataclass

from matcher.understand.resume.job_lines import OCCUPATION, is_spelled
from matcher.understand.words.index import Index
from matcher.understand.words.normal import title_words

_MEDICAL = re.compile(
    r"\b(?:medical|patients?|hospitals?|clinics?|physicians?|doctors?|health|healthcare|icd|cpt|hcpcs|medicare"
    r"|medicaid|hipaa"
    r"|providers?|surg\w{2,12}|nurs\w{2,8}|diagnos\w{2,8}|charts?|coders?|family practice|insurance"
    r"|orthop\w{2,8}|pediatric\w{0,4}|dental|claims?|drg|him|oncology|radiology)\b",
    re.IGNORECASE,
)
_SOFTWARE = re.compile(
    r"\b(?:software|python|java|javascript"
    r"|developer|programmer|back[ -]?end|front[ -]?end|full[ -]?stack|web|github|c\+\+"
    r"|api|algorithms?|sql server|html|css|devops|machine learning|games?|gaming|firmware|embedded|kotlin|golang"
    r"|php|ruby|typescript|react|unity|ios|android|mobile apps?|codecs?|video|h\.26[45])\b|\bc#",
    re.IGNORECASE,
)
_CODER = re.compile(r"\b(?:coders?|coding|codes)\b", re.IGNORECASE)
_CODES = re.compile(
    r"\b(?:cod(?:e|es|ed)\s(?!of\b|review)|(?:re-?)?coded\b|assign(?:ed|s|ing)?\b[^.\n]{0,60}\bcodes?\b|coding of\b"
    r"|(?:icd|cpt|hcpcs|drg|e/m|e&m|chart|medical|diagnosis|procedure|inpatient|outpatient"
    r"|pro-?fee)[\w\s/,&-]{0,30}\bcod(?:ing|ed)\b"
    r"|coding\s?(?:cpt|icd|hcpcs))",
    re.IGNORECASE,
)

_CODES_BY_HAND = re.compile(
    r"\b(?:coding|coded|codes?)\s+(?:all\s+|the\s+|of\s+)?(?:cpt|icd|hcpcs|charts?|medical records?|encounters?"
    r"|procedures?|diagnos)",
    re.IGNORECASE,
)
_EXTERN = re.compile(r"\bextern|\bpracticum|professional practice experience|\bintern(?:ship)?\b", re.IGNORECASE)
_OF_CODERS = re.compile(
    r"\b(?:coded|coders|coding|HCCs?|RADV|RAF|DRGs?|ICD|CPT|MEAT|V2[48]|POA|pro-?fee|HEDIS|chart review|charts/hr"
    r"|charts (?:per|an?) hour)\b",
    re.IGNORECASE,
)
"""Words of a coder's work; two of them tell what was done where no title does."""
_BILLS = re.compile(r"\bbill(?:ing|er|ed|s)\b", re.IGNORECASE)

_SPECIALTY: tuple[tuple[str, str], ...] = (
    (r"interventional|\bIR\b|\bIVR\b", "coder-ir"),
    (r"an(?:a)?esthesi|\bpain\b", "coder-anesthesia"),
    (r"orthop|\bortho\b|\bspine\b", "coder-ortho"),
    (r"cardio|cardiac|cath(?:eter)? lab|\bheart\b|vascular", "coder-cardiology"),
    (r"radiolog|imaging|mammogra", "coder-radiology"),
    (r"oncolog|hem/onc|cancer|infusion", "coder-oncology"),
    (r"ob/?-?gyn|obstetric|maternity|gyn[ae]?ecolog|women'?s health", "coder-obgyn"),
    (r"gastro|\bGI\b|endoscop", "coder-gi"),
    (r"patholog|\blab(?:oratory)?\b", "coder-pathology"),
    (r"behavioral|psych|mental health", "coder-behavioral"),
    (r"home ?(?:health|care)|\boasis\b|hospice", "coder-homehealth"),
    (r"surg(?:ery|ical|eon)", "coder-surgery"),
)
_SETTING: tuple[tuple[str, str], ...] = (
    (r"risk adjust|\bHCC\b|\bMRA\b|\bRAF\b", "risk-coder"),
    (r"\bED\b|\bER\b|emergency", "ed-coder"),
    (r"out-?patient|\bout-?pt\b|ambulatory|same.day|\bSDS\b|\bASC\b|\bOP\b|observation", "outpatient-coder"),
    (r"in-?patient|\bin-?pt\b|\bDRG\b|acute care|\bIP\b|hospital coder", "inpatient-coder"),
    (
        r"pro-?\s?fee|professional (?:fee|billing)|physician|provider|\bE[/&]M\b|clinic\b|\bPB\b"
        r"|family (?:practice|medicine)|primary care|internal medicine|pediatric|urgent care",
        "profee-coder",
    ),
)
_DUTIES: tuple[tuple[str, str], ...] = (
    (r"\bHCCs?\b|risk adjustment|\bRAF\b|\bRADV\b|\bV2[48]\b|\bMEAT\b|suspect list", "risk-coder"),
    (r"\bDRGs?\b|\bPCS\b|in-?patient|discharges|\bPOA\b|\bMCC\b", "inpatient-coder"),
    (r"\bED\b|\bER\b|emergency (?:room|department|dept)", "ed-coder"),
    (r"out-?patient|\bAPCs?\b|same.day|observation|ancillary|\bSDS\b|ambulatory surgery", "outpatient-coder"),
    (r"\bE/M\b|\bE&M\b|office visits?|pro-?\s?fee|professional fee|physicians?|primary care|clinics?|well child"
     r"|family medicine|pediatrics|prenatal|telehealth|AWV|encounters?|providers?"
     r"|evaluation and",
     "profee-coder"),
    (r"\bsurg(?:ery|ical|eons?)\b|op(?:erative)? (?:notes?|reports?)|bariatric", "coder-surgery"),
)  # fmt: skip
_RULES: tuple[tuple[str, str, str | None], ...] = (
    (r"(?=.*(?:hcc|risk adjust|radv|\bMRA\b))(?=.*(?:audit|\bQA\b|quality))", "risk-auditor", None),
    (r"(?=.*(?:drg|clinical))(?=.*validat)", "drg-validator", None),
    (r"(?=.*drg)(?=.*audit)", "drg-validator", None),
    (r"(?=.*(?:denial|appeal))(?!.*unemployment)", "denial-specialist", "medical"),
    (r"(?=.*(?:\bCDI\b|clinical documentation))(?=.*\b(?:manager|director|supervisor|head|vice president)\b)",
     "coding-manager", None),
    (r"(?=.*\bCDI\b|.*clinical documentation)(?=.*(?:out-?patient|ambulatory))", "outpatient-cdi", None),
    (r"\bCDI\b|clinical documentation (?:improvement|integrity|specialist|nurse|reviewer)", "cdi-specialist", None),
    (r"(?=.*\bcod(?:ers|ing))(?=.*\b(?:manager|director|supervisor|head of|vice president|vp)\b)",
     "coding-manager", None),
    (r"(?=.*cod(?:er|ing))(?=.*(?:educator|instructor|teacher|trainer|education|training specialist|professor"
     r"|faculty))",
     "educator", None),
    (r"(?=.*(?:provider|physician|clinician))(?=.*(?:educator|education))", "educator", None),
    (r"(?=.*(?:cod(?:er|ing)|medical|chart|e/m|pro-?fee))(?=.*(?:auditor|audit\b|auditing|\bQA\b|quality (?:analyst"
     r"|review)))",
     "auditor", "medical"),
    (r"(?=.*(?:cod(?:er|ing)|\bHIM\b|health information|medical records))(?=.*(?:manager|director|supervisor"
     r"|\bhead\b))",
     "coding-manager", None),
    (r"(?=.*cod(?:er|ing))(?=.*(?:\blead\b|team lead|leader))", "lead-coder", None),
    (r"(?=.*cod(?:er|ing))(?=.*(?:extern|intern(?:ship)?\b|apprentice|trainee|student))", "apprentice-coder", None),
    (r"(?=.*bill(?:er|ing))(?=.*cod(?:er|ing))", "biller-coder", None),
    (r"(?=.*compliance)(?=.*cod(?:er|ing))", "compliance-specialist", None),
    (r"revenue integrity", "revenue-integrity-analyst", None),
    (r"(?!.*coder)(?=.*(?:chargemaster|\bCDM\b|\bcharge (?:capture|entry|poster|posting|integrity"
     r"|analyst)))", "charge-analyst", "medical"),
    (r"tumou?r registr|cancer registr|oncology data", "cancer-registrar", None),
    (r"payment integrity|medical claims (?:analyst|auditor|reviewer)|claims coding"
     r"|bill review", "payer-coder", "medical"),
    (r"(?=.*(?:accounts? receivable|\bA/?R\b|insurance follow|collect(?:or|ions)|payment post))(?!.*general manager)",
     "ar-specialist", "medical"),
    (r"medical bill(?:er|ing)|(?:physician|hospital|insurance|patient)[\w\s&]{0,20} bill(?:er|ing)|bill(?:er\b"
     r"|ing (?:specialist|clerk|representative|rep\b|associate|assistant))",
     "biller-coder", "medical"),
    (r"\brecords? (?:clerk|tech(?:nician)?|specialist|coordinator|analyst|room)\b", "him-technician", "medical"),
    (r"release of information|\bROI\b|medical records?|health information|\bHIM\b|health records?"
     r"|file room", "him-technician", None),
)  # fmt: skip


def _compiled(rows: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), role) for pattern, role in rows)


SPECIALTY, SETTING, DUTIES = _compiled(_SPECIALTY), _compiled(_SETTING), _compiled(_DUTIES)
RULES = tuple((re.compile(pattern, re.IGNORECASE), role, need) for pattern, role, need in _RULES)
_AMBIGUOUS = frozenset(
    [
        "compliance-specialist",
        "ar-specialist",
        "biller-coder",
        "denial-specialist",
        "payer-coder",
        "charge-analyst",
        "auditor",
        "profee-coder",
        "data-analyst",
        "educator",
        "specialty-coder",
    ]
)
"""Roles whose titles other trades use too: they need a medical word in title, employer or duties."""
_GENERIC = frozenset(["entry-coder", "lead-coder", "specialty-coder"])
_NAMED_CODER = re.compile(r"\bcoders?\b", re.IGNORECASE)
_TELLING = 2
_SHORT = 6
"""Words of a header up to which an acronym alone (CDS, CTR) is a title; in a sentence it may be anything."""
_FULL = {
    "rep": "representative", "sr": "senior", "jr": "junior", "mgr": "manager", "asst": "assistant",
    "spec": "specialist", "supv": "supervisor", "coord": "coordinator", "acct": "account", "accts": "account",
    "tech": "technician",
}  # fmt: skip
"""Titles are compared in full: "Patient Accts Rep" as "Patient Account Representative"."""
_OUTPATIENT = re.compile(r"\bout-?(?:patient|pt)\b|ambulatory|same[ -]day|\bASC\b", re.IGNORECASE)
_INPATIENT = re.compile(r"\bin-?(?:patient|pt)\b|\bDRG\b", re.IGNORECASE)
_AUDITS = re.compile(r"\baudit(?:or|ing|s)?\b", re.IGNORECASE)
_PLAIN = re.compile(r"\bcoders?\b|\bcoding (?:technician|clerk|specialist|associate|professional|assistant)\b", re.I)
_OF_ANY_TRADE = re.compile(r"\b(?:claims?|insurance)\b", re.IGNORECASE)
_MAY_ONLY_BILL = frozenset(("biller-coder", "denial-specialist"))
_OF_MONEY = re.compile(
    r"\b(?:payments?|post(?:ed|ing)|statements?|balances?|deposits?|collect\w{2,4}|adjustments?|charges|claims?"
    r"|refunds?"
    r"|copays?|payers?|eligibility|aging|a/r)\b"
)
_OF_CODES = re.compile(
    r"\b(?:cod(?:e|es|ed|ing)|re-?coded|ICD\S{0,8}|CPT|HCPCS|E/M|DRGs?|modifiers?|diagnos[ei]s|procedures|charts?|op"
    r" notes"
    r"|NCCI|edits|HCCs?|audit\w{0,3}|medical necessity|clinical)\b",
    re.IGNORECASE,
)
"""Work with codes; without any of it a coder in name only bills."""
_GRADE = re.compile(r"\bcoder\s+(?:i{1,3}|iv|v|[1-5])\b", re.IGNORECASE)
"""A grade says nothing of the setting: the words and duties decide."""


_JOINED_JOBS = re.compile(r"\s+[/&]\s+|\s+and\s+")
_PLAIN_CODER = re.compile(
    r"(?:(?:medical|certified|senior|junior|sr\.?|jr\.?|full-time|part-time) )*coder", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleFound:
    """A role id (None where it is coding of a kind that nothing names), whether its months count as work of this
    field, and how sure the reading is."""

    role: str | None
    coding: bool
    sure: float


def role_of(title: str, around: str, index: Index, of_software: bool = False) -> RoleFound | None:
    """The role of a position: by the taxonomy's titles, then by words; `around` is employer and duties, used where
    the title alone says "coder" only or belongs to other trades too. None for another occupation; `of_software`: the
    whole resume is of that trade, whose coders write programs."""
    title = _coder_of(title[:160])
    both = f"{title}\n{around[:4000]}"
    if _SOFTWARE.search(title) or (_CODER.search(title) and _programs(both, of_software)):
        return None
    role, sure = _named(title, index)
    if role and (_CODER.search(title) or role == "risk-coder"):
        role = _narrowed(role, title)
    if role == "cdi-specialist" and _OUTPATIENT.search(title):
        role = "outpatient-cdi"
    if role == "payer-coder" and not (_MEDICAL.search(_OF_ANY_TRADE.sub("", both)) or _CODER.search(title)):
        return None
    if role is None or role in _GENERIC:
        role, sure = _by_words(title, both, role)
    if role is None and sure:
        return RoleFound(role=None, coding=True, sure=sure)
    if role is None and _EXTERN.search(title) and re.search(r"\bcoded\b", around, re.IGNORECASE):
        return RoleFound(role="apprentice-coder", coding=True, sure=0.7)
    if role is None and _CODES_BY_HAND.search(around) and _BILLS.search(both):
        return RoleFound(role="biller-coder", coding=True, sure=0.6)
    if role is None or (role in _AMBIGUOUS and not (_MEDICAL.search(both) or _CODER.search(title))):
        return None
    return RoleFound(role=role, coding=_counts(role, title, around, index), sure=sure)


def role_by_duties(title: str, around: str) -> RoleFound | None:
    """The role of a coder's job without a title, by what was done there; None where the header names an occupation or
    the duties do not tell."""
    if OCCUPATION.search(title) or len({word.lower() for word in _OF_CODERS.findall(around)}) < _TELLING:
        return None
    return RoleFound(role=_by_duties(f"{title}\n{around[:4000]}", None)[0], coding=True, sure=0.6)


def _programs(both: str, of_software: bool) -> bool:
    """Whether a coder is one of software: words of that trade, in the job or the whole resume, and none of medicine."""
    bare = _CODER.sub("", both)
    return (of_software or _SOFTWARE.search(bare) is not None) and not (_MEDICAL.search(bare) or _CODES.search(bare))


def _coder_of(title: str) -> str:
    """The coder among the jobs that a title joins ("Coder / Charge Entry"), else the title."""
    parts = _JOINED_JOBS.split(title)
    coders = [part for part in parts if _PLAIN_CODER.fullmatch(part.strip())]
    billing = any(_BILLS.search(part) for part in parts)
    return coders[0] if len(parts) > 1 and coders and not billing else title


def _narrowed(role: str, title: str) -> str:
    """The specialty that the title names goes before the one its last words share; a grade ("Coder III") means no
    setting."""
    fields = [other for pattern, other in SPECIALTY if pattern.search(title)]
    if (role == "coder-surgery" or (role == "inpatient-coder" and not _INPATIENT.search(title))) and _OUTPATIENT.search(
        title
    ):
        return "outpatient-coder"
    if (role.startswith("coder-") or role == "payer-coder") and fields:
        return fields[0]
    if role == "risk-coder" and _AUDITS.search(title):
        return "risk-auditor"
    if _GRADE.search(title) and role in ("inpatient-coder", "outpatient-coder", "lead-coder", "entry-coder"):
        settings = _by_tables(title)
        return settings[0] if settings else "entry-coder"
    return role


def _named(title: str, index: Index) -> tuple[str | None, float]:
    """The role with the longest title found in the text; None where two roles share it and no word decides."""
    words = [_FULL.get(word, word) for word in title_words(title)]
    best: tuple[int, int, tuple[str, ...]] | None = None
    for first in range(len(words)):
        for last in range(min(len(words), first + index.longest_title), first, -1):
            told = tuple(words[first:last])
            roles = index.titles.get(told) if is_spelled(told, title) else None
            if last - first == 1 and len(words) > _SHORT and words[first] != "coder":
                continue
            if roles and (best is None or last - first > best[0]):
                best = (last - first, first, roles)
                break
    if best is None:
        return None, 0.0
    roles = best[2]
    if len(roles) == 1:
        return roles[0], 1.0
    named = [role for role in _by_tables(title) if role in roles]
    return (named[0] if named else roles[0]), 0.8


def _by_tables(text: str) -> list[str]:
    return [role for table in (SPECIALTY, SETTING) for pattern, role in table if pattern.search(text)]


def _by_words(title: str, both: str, named: str | None) -> tuple[str | None, float]:
    for pattern, role, need in RULES:
        if pattern.match(title) or (not pattern.pattern.startswith("(?=") and pattern.search(title)):
            if role == "him-technician" and _CODER.search(title):
                continue
            if need == "medical" and not (_MEDICAL.search(both) or _CODER.search(title)):
                continue
            if named is None or named not in _GENERIC or role != named:
                return (role, 0.9) if not (named == "lead-coder" and role == "biller-coder") else (named, 0.9)
    if not _CODER.search(title):
        return named, 0.8 if named else 0.0
    setting = _by_tables(title)
    if setting:
        return setting[0], 0.9
    if not _MEDICAL.search(both):
        return named, 0.5 if named else 0.0
    return _by_duties(both, named)


def _by_duties(both: str, named: str | None) -> tuple[str | None, float]:
    """The setting or specialty that the duties name most often; else that of the employer's name."""
    counts: dict[str, int] = {}
    for table in (DUTIES, SPECIALTY[:-1]):
        for pattern, role in table:
            counts[role] = counts.get(role, 0) + len(pattern.findall(both))
    best = max(counts, key=lambda role: counts[role])
    if counts[best] < 2:
        employer = both.split("\n", 2)[1]
        tables = (*SPECIALTY[:-1], *SETTING) if _NAMED_CODER.search(both[:160]) else SPECIALTY[:-1]
        fields = [role for pattern, role in tables if pattern.search(employer)]
        if fields:
            return fields[0], 0.7
        return named or ("entry-coder" if _PLAIN.search(both[:160]) else None), 0.5
    return best, 0.7


def _counts(role: str, title: str, around: str, index: Index) -> bool:
    """Whether the months count: by the role; a biller only where the title says coder or the duties assign codes."""
    found = index.taxonomy.roles.get(role)
    if role in _MAY_ONLY_BILL:
        duties = around.partition("\n")[2].strip()
        assigns = len(set(_OF_MONEY.findall(duties.lower()))) < _TELLING or _OF_CODES.search(duties) is not None
        codes = _CODER.search(title) is not None and assigns
        return codes or (role == "denial-specialist" and not _CODER.search(title)) or len(_CODES.findall(around)) > 1
    if role == "educator":
        return bool(_CODER.search(f"{title} {around}"))
    return bool(found and found.is_coding)
