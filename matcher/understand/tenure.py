"""Years and months that a posting asks for, what they are years of, and how long after hire a credential may follow."""

import re
from dataclasses import dataclass

_NUMBERS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
        ]
    )
} | {
    "thirty": 30,
    "sixty": 60,
    "ninety": 90,
    "twenty-four": 24,
    "twenty four": 24,
    "a": 1,
    "an": 1,
    "half a": 0,
    "couple of": 2,
    "several": 3,
}
NUMBER = (
    r"\d{1,2}(?:\.\d)?|twenty[ -]four|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
)
_DURATION = re.compile(
    rf"(?<![\w$.,/])(?P<first>{NUMBER}|an?(?= (?:full |solid |good )?year\b))"
    rf"(?:\s?\(\s?(?P<again>\d{{1,2}})\s?\))?\s?(?P<more>\+|plus\b|or more\b)?"
    rf"(?:\s?(?:-|–|—|to|or)\s?(?P<second>{NUMBER})\s?\+?(?:\s?\(\d{{1,2}}\))?)?\s?-?\s?(?P<full>(?:full"
    rf"|additional|consecutive|continuous|progressive|recent)\s)?(?P<unit>years?|yrs?\b\.?|months?"
    rf"|mos?\b\.?)(?![a-z-])",
    re.IGNORECASE,
)
_OF_THOSE = re.compile(
    rf"\b(?P<first>{NUMBER})\s+(?:\((?:\d+)\)\s+)?of\s+(?:(?:those|these|the|which)\s+(?P<unit>years?|months?)\b"
    rf"|(?:them|which|those)\b)|\bof (?:which|those|these|them),?\s+(?:at least\s+)?(?P<also>{NUMBER})"
    rf"(?:\s+\(\d+\))?(?:\s+(?P<unit2>years?|months?)\b)?",
    re.IGNORECASE,
)
# "A year" is a length only where something asks for it and something says of what: "twice a year" is none.
_ONE_BEFORE = re.compile(
    r"(?:^|[:;,(]|\b(?:least|minimum|minimum of|with|have|has|had|hold|having|need|want|plus|and|or|requires?|than"
    r"|about|includ\w+|by|be|for|prefer\w*|considered with))\s*$",
    re.IGNORECASE,
)
_ONE_AFTER = re.compile(
    r"\s*(?:\+|['’]|or (?:more|two|so)\b|plus\b|of (?!college|hire|the date)|in (?!business|a row)|as\b|doing\b"
    r"|working\b|coding\b|experience|spent\b|with\b|(?:inpatient|outpatient|pro)\b)",
    re.IGNORECASE,
)
_NOT_TENURE_BEFORE = re.compile(
    r"(?:\b(?:within|in|over the|during|for|every|each|per|first|past|last|next|after|until|since"
    r"|(?<!no )(?<!not )(?:less|fewer) than|(?:for|over|within) (?:over|more than)|of the"
    r"|by|once|up to|about|approximately|roughly|within the|in the|the)\s+(?:the\s+)?(?:first\s+|last\s+"
    r"|past\s+|next\s+)?"
    r"|[$€£]\s?)$",
    re.IGNORECASE,
)
_NOT_TENURE_AFTER = re.compile(
    r"\s*(?:old\b|of age|ago\b|in business|warranty|contract|term\b|assignment|in a row|long\b|above high "
    r"school|of college|from (?:the )?(?:date|hire)|(?:after|following) hire|history of)",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    rf"\b(?:within|in|by|after|inside|no later than|before)\s+(?:the\s+)?(?:first\s+|your\s+"
    rf"|their\s+)*(?P<first>{NUMBER}|\d{{2,3}}|thirty|sixty|ninety"
    rf"|a)\s*(?:\((?P<again>\d{{1,3}})\))?\s*-?(?P<unit>years?"
    rf"|yrs?|months?|days?|weeks?)",
    re.IGNORECASE,
)
_EARNED = re.compile(
    r"\b(?:hire|hiring|hired|start(?:ing)?(?: date)?|employment|appointment|placement|onboarding|join\w*"
    r"|date of|earn\w*|obtain\w*|acquir\w*|achiev\w*|attain\w*|pass\w*|get it|get one|gets? certified"
    r"|become|becoming|certified|complete(?:d)? it|sit for|if you do not have|if not)\b",
    re.IGNORECASE,
)
_APPRENTICE = re.compile(r"\bremov\w*\b|\bapprentice (?:designation|status)", re.IGNORECASE)
_CREDENTIAL_BEFORE = re.compile(r"\b[A-Z]{2,6}(?:-[A-Z])?,? $")
_LAST = re.compile(r"\b(?:within|in|over|during)\s+(?:the\s+)?(?:last|past|previous)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """A length of experience: characters `start` to `end` of the clause; `other` is a second, contradicting figure."""

    start: int
    end: int
    months: int
    other: int | None = None
    extra: bool = False


def number(word: str) -> float:
    """The value of a figure or number word."""
    low = " ".join(word.lower().split())
    return _NUMBERS[low] if low in _NUMBERS else float(low)


def _months(value: float, unit: str) -> int:
    return round(value * 12) if unit.lower().startswith("y") else round(value)


def tenures(clause: str) -> tuple[Tenure, ...]:
    """The lengths of experience in a clause; grace periods, ages and time limits are none. A range counts from its
    lower end; where words and figure differ ("three (5) years") the lower one counts and the other is kept in
    `other`."""
    out: list[Tenure] = []
    for found in _DURATION.finditer(clause):
        before, after = clause[max(0, found.start() - 28) : found.start()], clause[found.end() : found.end() + 24]
        if _NOT_TENURE_BEFORE.search(before) or _NOT_TENURE_AFTER.match(after):
            continue
        one = found["first"].lower() in ("a", "an")
        if one and not (_ONE_BEFORE.search(before) and (found["more"] or _ONE_AFTER.match(after))):
            continue
        values = [_months(number(found["first"]), found["unit"])]
        if found["again"]:
            values.append(_months(number(found["again"]), found["unit"]))
        low, high = min(values), max(values)
        if not 0 < low <= 360:
            continue
        extra = (found["full"] or "").lower().startswith("additional")
        out.append(
            Tenure(start=found.start(), end=found.end(), months=low, other=high if high != low else None, extra=extra)
        )
    for found in _OF_THOSE.finditer(clause):
        unit = found["unit"] or found["unit2"]
        if (unit or any(t.end <= found.start() for t in out)) and all(
            t.end <= found.start() or t.start >= found.end() for t in out
        ):
            months = _months(number(found["first"] or found["also"]), unit or "years")
            out.append(Tenure(start=found.start(), end=found.end(), months=months))
    return tuple(sorted(out, key=lambda t: t.start))


def within(clause: str) -> int | None:
    """Months after hire within which something may be earned, None where the clause grants no such time."""
    found = grace(clause)
    return found[0] if found else None


def grace(clause: str) -> tuple[int, int] | None:
    """The months of `within` with the place in the clause where they are granted."""
    for found in _WITHIN.finditer(clause):
        if _LAST.match(clause, found.start()) or _APPRENTICE.search(clause) or not _grants(clause, found.start()):
            continue
        if found[0].lower().startswith(("in ", "by ", "after ", "before ")) and not re.search(
            r"hire|start|employ|obtain|earn|get", clause, re.IGNORECASE
        ):
            continue
        value = number(found["again"] or found["first"])
        unit = found["unit"].lower()
        if unit.startswith("d"):
            return max(1, round(value / 30)), found.start()
        if unit.startswith("w"):
            return max(1, round(value / 4.3)), found.start()
        return max(1, _months(value, unit)), found.start()
    return None


def _grants(clause: str, at: int) -> bool:
    return bool(_EARNED.search(clause) or _CREDENTIAL_BEFORE.search(clause, max(0, at - 16), at))


# What coding work the words around "coding" name; the first that matches decides. Skill ids stand for settings and
# activities that are no role of their own.
_FIELDS: tuple[tuple[str, str], ...] = (
    (r"interventional|\bir\b", "experience:coder-ir"),
    (r"radiolog|imaging", "experience:coder-radiology"),
    (r"cardiolog|cardiac|cath lab|cardiovascular", "experience:coder-cardiology"),
    (r"\bonc\b|oncolog|hem/onc", "experience:coder-oncology"),
    (r"ortho", "experience:coder-ortho"),
    (r"ob[ /-]?gyn|obstetric|gynecolog|maternity", "experience:coder-obgyn"),
    (r"anesthesi", "experience:coder-anesthesia"),
    (r"gastroenterolog|\bgi\b|endoscop", "experience:coder-gi"),
    (r"patholog|laborator", "experience:coder-pathology"),
    (r"behavioral|psychiatr|mental health", "experience:coder-behavioral"),
    (r"home health|oasis|hospice", "experience:coder-homehealth"),
    (r"risk[ -]adjustment|\bhccs?\b|hierarchical condition", "experience:risk-coder"),
    (r"same[ -]day surg|day surgery|outpatient surg|ambulatory surg(?:ery|ical|eries)(?! cent)", "same-day-surgery"),
    (r"ambulatory surgery cent|surgery cent|\bascs?\b|surgical cent", "set-asc"),
    (r"emergency (?:department|room|medicine)|\be[dr]\b", "experience:ed-coder"),
    (r"surg(?:ery|ical)", "experience:coder-surgery"),
    (r"infusion", "infusion-coding"),
    (r"observation", "observation-coding"),
    (r"denials?", "denials-management"),
    (
        r"pro[ -]?(?:fee|side)\b|professional[ -](?:fee|services?|billing|coding)|physician|provider|\be/?m\b"
        r"|evaluation and management|medical group",
        "experience:profee-coder",
    ),
    (r"multi[ -]?specialty|specialty", "experience:specialty-coder"),
    (r"inpatient|\bdrgs?\b|acute[ -]care(?! setting)", "experience:inpatient-coder"),
    (r"outpatient|ambulatory|ancillary|hospital-based clinic", "experience:outpatient-coder"),
    (r"(?:hospital|facility|acute)", "experience:inpatient-coder"),
)
_FIELD_TABLE = tuple((re.compile(pattern, re.IGNORECASE), item) for pattern, item in _FIELDS)
_CODING = re.compile(r"\b(?:coding|coder|coders|codes?|coded)\b", re.IGNORECASE)
_TAUGHT = re.compile(
    r"\b(?:train\w*|teach\w*|educat\w*|mentor\w*|supervis\w*|lead\w*) (?:\w+ )?coders\b|^\W*coders\b", re.I
)
_AUDITING = re.compile(
    r"\b(?:as an? (?:\w+ )?auditor|auditor experience|of auditing|auditing experience|audit(?:ing)? "
    r"experience|coding audit\w*)\b",
    re.IGNORECASE,
)
_AUDITING_ALONE = re.compile(r"\bin (?:coding )?audit", re.IGNORECASE)
_LEADING = re.compile(
    r"\b(?:supervisory|supervis(?:ing|ion)|management|managerial|leadership|lead(?:ing)? (?:a|coders)|people)\b",
    re.IGNORECASE,
)
_CDI_ROLE = re.compile(
    r"\b(?:cdi|clinical documentation (?:integrity|improvement))[ -](?:experience|specialist)|as an? "
    r"(?:cdi|clinical documentation)",
    re.IGNORECASE,
)
_BILLING_CODING = re.compile(r"\bbilling\b.{0,20}\bcod(?:ing|er)\b", re.IGNORECASE)
_WITH_RECORDS = re.compile(r"work\w* with (?:medical|health) records", re.IGNORECASE)
_NOT_LEADING = re.compile(r"utilization|revenue|denial|care management|case management", re.IGNORECASE)
_RECORDS = re.compile(r"\b(?:medical records?|health records?|health information(?: management)?|him)\b", re.IGNORECASE)
_RECORDS_FIELD = re.compile(
    r"\bfield of (?:medical|health) (?:records?|information)|\b(?:him|health information management"
    r"|medical records?) (?:operations|department|experience|program)",
    re.IGNORECASE,
)
_NOT_OURS = re.compile(
    r"\b(?:python|java|golang|software|backend|front[ -]?end|programming|language|developer|javascript|sql)\b",
    re.IGNORECASE,
)


def coding_work(words: str) -> str | None:
    """The experience item for words on coding work ("two years of inpatient coding"), None where they name none."""
    words = re.split(r"\b(?:that|which|demonstrating|including|such as)\b", words, maxsplit=1)[0]
    if _NOT_OURS.search(words):
        return None
    if _CDI_ROLE.search(words):
        return "experience:cdi-specialist"
    if re.search(r"\bas an? (?:\w+ )?auditor", words, re.IGNORECASE):
        return "experience:auditor"
    if not _CODING.search(words) or is_teaching(words):
        return None
    if re.search(r"\bcod(?:ing|er) audit|audit\w* (?:of )?cod", words, re.IGNORECASE):
        return "experience:auditor"
    core = (
        re.split(r"\b(?:or|in lieu)\b", words, maxsplit=1)[0]
        if _CODING.search(re.split(r"\bor\b", words, maxsplit=1)[0])
        else words
    )
    return next((item for pattern, item in _FIELD_TABLE if pattern.search(core)), "experience:coding")


def is_teaching(words: str) -> bool:
    """Whether coders are whom the work is done for ("training of coders")."""
    return _TAUGHT.search(words) is not None


def kind_of_coding(words: str) -> bool:
    """Whether words without "coding" name a kind of it ("inpatient" of "inpatient or outpatient coding")."""
    return not _CODING.search(words) and any(pattern.search(words) for pattern, _ in _FIELD_TABLE)


def field_of_those(words: str) -> str | None:
    """The item for "two of those years must include orthopedic cases": the field alone names the coding work."""
    if not _OF_THOSE.search(words) or _AUDITING_ALONE.search(words):
        return None
    return next((item for pattern, item in _FIELD_TABLE if pattern.search(words)), None)


def other_work(words: str, named: bool) -> str | None:
    """The item for work that is not coding: medical records, leading, auditing. `named`: the words name a skill,
    which then
    says more than "leading" or "auditing"."""
    if _WITH_RECORDS.search(words) or (not named and _RECORDS.search(words) and re.search(r"\bsetting|\bclerk", words)):
        return "experience:him-technician"
    if _RECORDS_FIELD.search(words):
        return "him-operations"
    if named:
        return None
    if _AUDITING.search(words):
        return "experience:auditor"
    return "team-supervision" if _LEADING.search(words) and not _NOT_LEADING.search(words) else None
