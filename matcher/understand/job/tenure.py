"""Years and months that a posting asks for, and what they are years of."""

import re
from dataclasses import dataclass
from functools import lru_cache

from matcher.understand.job.titles import roles_of_title

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
    "couple": 2,
    "several": 3,
}
NUMBER = (
    r"\d{1,2}(?:\.\d)?|twenty[ -]four|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
)
_DURATION = re.compile(
    rf"(?<![\w$.,/])(?P<first>{NUMBER}|couple(?: of)?(?= years)|an?(?= (?:full |solid "
    rf"|good )?year\b))(?P<half> and (?:a|one) half)?"
    rf"(?:\s?\(\s?(?P<again>\d{{1,2}})\s?\))?\s?(?P<more>\+|plus\b|or more\b)?"
    rf"(?:\s?(?:-|–|—|to|or)\s?(?P<second>{NUMBER})\s?\+?(?:\s?\(\d{{1,2}}\))?)?\s?-?\s?(?P<full>(?:full"
    rf"|additional|add['’]?l|more|further|extra|consecutive|continuous|progressive|recent)\s)?(?P<unit>years?|yrs?\b\.?|months?"
    rf"|mos?\b\.?)(?![a-z-])",
    re.IGNORECASE,
)
_OF_THOSE = re.compile(
    rf"\b(?P<first>{NUMBER})\s+(?:\((?:\d+)\)\s+)?of\s+(?:(?:those|these|the|which)\s+(?P<unit>years?|months?)\b"
    rf"|(?:them|which|those)\b)|\b(?:with|including)\s+(?:at least\s+|a minimum"
    rf" of\s+)?(?P<within>{NUMBER})(?=\s+(?:in|as)\s+an?\b)"
    rf"|\bof (?:which|those|these|them),?\s+(?:at least\s+)?(?P<also>{NUMBER})"
    rf"(?:\s+\(\d+\))?(?:\s+(?P<unit2>years?|months?)\b)?",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    rf"\byears?(?: of| in)? (?:[\w/-]{{2,20}} ){{0,4}}?(?:coding|auditing)(?: experience)?(?: \(min\w*\))?\s*:"
    rf"\s*(?P<figure>{NUMBER})\b(?!\s*(?:years?|yrs?|months?))"
    rf"|\byears?(?: of)?(?: relevant| related| coding| work)? ?(?:experience)?(?: required"
    rf"| needed)?(?: \(min\w*\))?\s*:"
    rf"\s*(?P<first>{NUMBER})\b(?!\s*(?:years?|yrs?|months?))",
    re.IGNORECASE,
)
_OF_LAST = re.compile(
    rf"\b(?P<first>{NUMBER}) (?:\(\d+\) )?(?:years? )?(?:out )?of the (?:last|past|previous) (?:{NUMBER}) "
    rf"(?:\(\d+\) )?years?\b",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\b(?:coder|coding|coded|worked|working|experience)\b[^.;]{0,30}\bfor (?:at least |a minimum of |about )?$",
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
_NO_LESS = re.compile(r"\b(?:no|not) (?:less|fewer) than $", re.IGNORECASE)
_AT_MOST = re.compile(
    r"\b(?:no|not|never)(?: \w+){0,2} more than $|\b(?:a maximum of|maximum|at most|no longer than|under|fewer than"
    r"|less than) $",
    re.IGNORECASE,
)
_THEIR_YEARS = re.compile(
    r"\b(?:our|my|whose) (?:[\w-]+ ){0,3}[a-z]+ (?:of|for) $"
    r"|\b(?:we|practice|company|hospital|clinic)\b[^.;]{0,20}\b(?:served|serving|been)(?: \w+){0,3} (?:for )?$",
    re.IGNORECASE,
)
"""Years that others have behind them ("our biller of nine years", "we have served the town for twenty years")."""
_MOST_MONTHS = 180
"""No posting asks for more; what is longer is somebody's history."""
_NOT_TENURE_AFTER = re.compile(
    r"\s*(?:old\b|of age|ago\b|in business|warranty|contract|term\b|assignment|in a row|long\b|above high "
    r"school|(?:of )?college|degree|program\b|from (?:the )?(?:date|hire)|(?:after|following) hire|history of)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """A length of experience: characters `start` to `end` of the clause; `other` is a second, contradicting figure."""

    start: int
    end: int
    months: int
    other: int | None = None


def number(word: str) -> float:
    """The value of a figure or number word."""
    low = " ".join(word.lower().split())
    return _NUMBERS[low] if low in _NUMBERS else float(low)


def _months(value: float, unit: str) -> int:
    return round(value * 12) if unit.lower().startswith("y") else round(value)


def _worked_for(clause: str, at: int) -> bool:
    """Whether "for" before a length says how long somebody coded ("has worked as a coder for two years")."""
    return _FOR.search(clause, max(0, at - 70), at) is not None


@lru_cache(maxsize=64)
def tenures(clause: str) -> tuple[Tenure, ...]:
    """The lengths of experience in a clause; grace periods, ages and time limits are none. A range counts from its
    lower end; where words and figure differ ("three (5) years") the lower one counts and the other is kept in
    `other`."""
    out: list[Tenure] = []
    for found in _DURATION.finditer(clause):
        before, after = clause[max(0, found.start() - 28) : found.start()], clause[found.end() : found.end() + 24]
        if (_NOT_TENURE_BEFORE.search(before) and not _worked_for(clause, found.start())) or _NOT_TENURE_AFTER.match(
            after
        ):
            continue
        if _AT_MOST.search(before) and not _NO_LESS.search(before):
            continue
        one = found["first"].lower() in ("a", "an")
        if one and not (_ONE_BEFORE.search(before) and (found["more"] or _ONE_AFTER.match(after))):
            continue
        values = [_months(number(found["first"]) + (0.5 if found["half"] else 0), found["unit"])]
        if found["again"]:
            values.append(_months(number(found["again"]), found["unit"]))
        low, high = min(values), max(values)
        if not 0 < low <= _MOST_MONTHS or (_THEIR_YEARS.search(before) and not _worked_for(clause, found.start())):
            continue
        out.append(Tenure(start=found.start(), end=found.end(), months=low, other=high if high != low else None))
    for form in (_LABELLED, _OF_LAST):
        for found in form.finditer(clause):
            low = _months(number(found["first"] or found["figure"]), "years")
            if 0 < low <= _MOST_MONTHS and all(t.end <= found.start() or t.start >= found.end() for t in out):
                out.append(Tenure(start=found.start(), end=found.end(), months=low))
    for found in _OF_THOSE.finditer(clause):
        unit = found["unit"] or found["unit2"]
        goes_on = any(t.end <= found.start() for t in out) or not clause[: found.start()].strip(" \t(*")
        if (unit or goes_on) and all(t.end <= found.start() or t.start >= found.end() for t in out):
            months = _months(number(found["first"] or found["also"] or found["within"]), unit or "years")
            out.append(Tenure(start=found.start(), end=found.end(), months=months))
    return tuple(sorted(out, key=lambda t: t.start))


# What coding work the words around "coding" name; the first that matches decides. Skill ids stand for settings and
# activities that are no role of their own.
_FIELDS: tuple[tuple[str, str], ...] = (
    (r"interventional|\bir\b", "experience:coder-ir"),
    (r"radiolog|imaging", "experience:coder-radiology"),
    (r"cardiolog|cardiac|cath lab|cardiovascular", "experience:coder-cardiology"),
    (r"\bonc\b|oncolog|hem/onc", "experience:coder-oncology"),
    (r"ortho", "experience:coder-ortho"),
    (r"ob[ /-]?gyn|obstetric|gynecolog|maternity", "experience:coder-obgyn"),
    (r"anesthesi|\bpain (?:management|medicine|clinic)", "experience:coder-anesthesia"),
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
        r"pro[ -]?(?:fee|side)\b|professional[ -](?:fee|services?|billing|coding(?! experience))|physician|provider"
        r"|\be/?m\b|evaluation and management|medical group",
        "experience:profee-coder",
    ),
    (r"multi[ -]?specialty|specialty", "experience:specialty-coder"),
    (r"inpatient|\bdrgs?\b", "experience:inpatient-coder"),
    (r"outpatient|ambulatory|ancillary|hospital-based clinic", "experience:outpatient-coder"),
    (r"(?:hospital|facility|acute)", "experience:inpatient-coder"),
)
_FIELD_TABLE = tuple((re.compile(pattern, re.IGNORECASE), item) for pattern, item in _FIELDS)
_CODING = re.compile(r"\b(?:coding|coder|coders|codes?|coded)\b", re.IGNORECASE)
_TAUGHT = re.compile(
    r"\b(?:train\w*|teach\w*|educat\w*|mentor\w*|supervis\w*|lead\w*) (?:\w+ ){0,4}coders\b|^\W*coders\b",
    re.IGNORECASE,
)
_AUDITING = re.compile(
    r"\b(?:as an? (?:\w+ )?auditor|auditor experience|of auditing|auditing experience|audit(?:ing)? "
    r"experience|coding audit\w*)\b",
    re.IGNORECASE,
)
_DRG_AUDITS = re.compile(r"\bDRG audit(?:s|ing|or)?\b", re.IGNORECASE)
_AUDITING_ALONE = re.compile(r"\bin (?:coding )?audit", re.IGNORECASE)
_LEADING = re.compile(
    r"\b(?:supervisory|supervis(?:ing|ion)|management|managerial|leadership|lead(?:ing)? (?:a|coders|role|position"
    r"|capacity)|people)\b",
    re.IGNORECASE,
)
_CDI_ROLE = re.compile(
    r"\b(?:cdi|clinical documentation (?:integrity|improvement))[ -](?:experience|specialist)|as an? "
    r"(?:cdi|clinical documentation)"
    r"|(?:^|years?(?: of| in)?|yrs\.?(?: of| in)?)\s+cdi\b(?! (?:tool|software|quer|system|program))",
    re.IGNORECASE,
)
_WITH_RECORDS = re.compile(r"work\w* with (?:medical|health) records", re.IGNORECASE)
_NOT_LEADING = re.compile(
    r"utilization|revenue|denial|(?:care|case|pain|wound|weight|information|records) management", re.IGNORECASE
)
_RECORDS = re.compile(r"\b(?:medical records?|health records?|health information(?: management)?|him)\b", re.IGNORECASE)
_RECORDS_DESK = re.compile(r"\bmedical records? (?:department|clerk|office|desk)\b", re.IGNORECASE)
_RECORDS_FIELD = re.compile(
    r"\bfield of (?:medical|health) (?:records?|information)|\b(?:him|health information management"
    r"|medical records?) (?:operations|department|experience|program)",
    re.IGNORECASE,
)
NOT_OURS = re.compile(
    r"\b(?:python|java|golang|software|backend|front[ -]?end|programming|language|developer|javascript|sql)\b",
    re.IGNORECASE,
)


AS_A = re.compile(
    r"\bas an? ([\w/ -]{3,60}?)(?=$|[,.;()]| (?:in|at|for|with|within|on|or|and|is|required|preferred)\b)",
    re.IGNORECASE,
)
_AS_ONE_OF = re.compile(
    r"\bas an? ((?:[\w/-]+ ){0,3}[\w/-]+(?:, (?:an? )?(?:[\w/-]+ ){0,3}[\w/-]+){0,5},? or (?:an? )?(?:[\w/-]+ ){0,3}?"
    r"[\w/-]+)(?=\W*$|[.;()]| (?:in|at|for|with|within|on|is|required|preferred)\b)",
    re.IGNORECASE,
)
_BETWEEN_TITLES = re.compile(r",? or (?:an? )?|, (?:an? )?")
_PLAIN_ROLES = ("entry-coder", "biller-coder", "him-technician")  # named by the work itself
_LEADS_CODING = re.compile(r"\bcod(?:ing|er) (?:leadership|management|manager|supervisor)\b", re.IGNORECASE)
_INPATIENT = re.compile(r"\binpatient\b|\bIP\b")
_OUTPATIENT = re.compile(r"\boutpatient\b|\bOP\b")


def coding_work(words: str) -> str | None:
    """The experience item for words on coding work ("two years of inpatient coding"), None where they name none."""
    words = re.split(r"\b(?:that|which|demonstrating|including|such as)\b", words, maxsplit=1)[0]
    if NOT_OURS.search(words):
        return None
    if role := _role_work(words):
        return role
    if _CDI_ROLE.search(words):
        return "experience:cdi-specialist"
    if _DRG_AUDITS.search(words):
        return "experience:drg-validator"
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
    if _INPATIENT.search(core) and _OUTPATIENT.search(core):
        return "experience:coding"
    return next((item for pattern, item in _FIELD_TABLE if pattern.search(core)), "experience:coding")


def _role_work(words: str) -> str | None:
    """The role that a length of work names by its title ("three years as a DRG auditor", "coding leadership")."""
    if _LEADS_CODING.search(words):
        return "experience:coding-manager"
    found = AS_A.search(words)
    roles = roles_of_title(found[1]) if found else ()
    return f"experience:{roles[0]}" if len(roles) == 1 and roles[0] not in _PLAIN_ROLES else None


def titled_work(words: str) -> list[str]:
    """The roles of a list of titles in place of each other ("a year as a lead, educator or auditor"), named in full or
    without "coding"; empty for one title, or where one of them is no role of the field."""
    found = _AS_ONE_OF.search(words)
    titles = [title for title in _BETWEEN_TITLES.split(found[1]) if title] if found else []
    roles = [roles_of_title(title) or roles_of_title(f"coding {title}") for title in titles]
    ids = ["coding" if each[:1] == ("entry-coder",) else each[0] for each in roles if each]
    return [f"experience:{id}" for id in dict.fromkeys(ids)] if 1 < len(roles) == len(ids) else []


def is_teaching(words: str) -> bool:
    """Whether coders are whom the work is done for ("training of coders")."""
    return _TAUGHT.search(words) is not None


def kind_of_coding(words: str) -> bool:
    """Whether words without "coding" name a kind of it ("inpatient" of "inpatient or outpatient coding")."""
    return not _CODING.search(words) and any(pattern.search(words) for pattern, _ in _FIELD_TABLE)


def field_of_those(words: str) -> str | None:
    """The item for "one of these years in cardiology": the field alone names the coding work."""
    if not _OF_THOSE.search(words) or _AUDITING_ALONE.search(words):
        return None
    return next((item for pattern, item in _FIELD_TABLE if pattern.search(words)), None)


def other_work(words: str, named: bool) -> str | None:
    """The item for work that is not coding: medical records, leading, auditing. `named`: the words name a skill,
    which then
    says more than "leading" or "auditing"."""
    if role := _role_work(words):
        return role
    if (
        _WITH_RECORDS.search(words)
        or _RECORDS_DESK.search(words)
        or (not named and _RECORDS.search(words) and re.search(r"\bsetting|\bclerk", words))
    ):
        return "experience:him-technician"
    if _RECORDS_FIELD.search(words):
        return "him-operations"
    if named:
        return None
    if _AUDITING.search(words):
        return "experience:auditor"
    return "team-supervision" if _LEADING.search(words) and not _NOT_LEADING.search(words) else None
