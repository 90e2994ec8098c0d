"""What in a header line is the title and what the employer."""

import re

from matcher.understand.words.index import Index
from matcher.understand.words.normal import title_words

OCCUPATION = re.compile(
    r"\b(?:coders?|coding|billing|specialist|technician|tech|technologist|clerk|manager|supervisor|director|analyst"
    r"|auditor"
    r"|biller|assistant|asst|associate|nurse|rn|lpn|cna|representative|rep|coordinator|administrator|officer|consultant"
    r"|engineer|developer|teacher|tutor|instructor|educator|trainer|cashier|receptionist|secretary|driver|server"
    r"|cook|chef"
    r"|baker|accountant|bookkeeper|registrar|transcriptionist|intern|extern|trainee|lead|leader|agent|advisor|advocate"
    r"|therapist|phlebotomist|aide|aid|owner|founder|president|executive|interpreter|resident|physician|scribe"
    r"|processor"
    r"|examiner|adjuster|reviewer|abstractor|editor|proofreader|worker|operator|programmer|scientist|professor"
    r"|librarian"
    r"|nanny|barista|treasurer|monitor|planner|buyer|merchandiser|salesperson|sales|paralegal|attorney|apprentice"
    r"|caregiver|poster|collector|controller|enumerator|partner|designer|marketer|captain|sergeant|staff|mentor"
    r"|preceptor"
    r"|vp|vice president|medic|paramedic|emt"
    r"|architect|preparer|mechanic|electrician|host|hostess|waiter|waitress|bartender|stylist|dispatcher|inspector|investigator"
    r"|liaison|navigator|counselor|writer|head|fellow|validator|expert|adviser|interviewer|generalist|recruiter|steward"
    r"|relations|preventionist|member|professional|crew|housekeeper|teller|broker|guard|pharmacist|dietitian|provider"
    r"|room|support|swing|cdi|him|roi)\b",
    re.IGNORECASE,
)
EMPLOYER = re.compile(
    r"\b(?:hospitals?|medical cent(?:er|re)|clinics?|healthcare|health|inc|llc|ltd|llp|corp|corporation|company|co"
    r"|group|associates"
    r"|partners|services|solutions|university|college|bank|system|cent(?:er|re)|physicians|imaging|laborator(?:y"
    r"|ies)|agency"
    r"|hotel|school|plasma|county|market|bakery|gym|digital|alliance|consulting|practices?|health plan|institute"
    r"|network|foundation|pediatrics|vamc)\b",
    re.IGNORECASE,
)
PLACEHOLDER = re.compile(r"company\s?name|city\s?,\s?state|\[[\w\s]{0,30}\]", re.IGNORECASE)
_PLACE = re.compile(r"^(?:[A-Z][A-Za-z.' -]{2,25}\s)?(?:[A-Z]{2}|remote|usa?|united states|india)$")
_SEPARATOR = re.compile(
    r"\s*[|·•;\u2028\t]\s*|,\s+|\s+[-–—@]\s+|\s{2,}|\s+at\s+(?=[A-Z])|\s*\.{3,}\s*|\*\*\s*|\s+//\s+"
    r"|\s+in\s+(?=(?:[A-Z][\w&.-]{0,25}\s){0,4}(?:Health(?:care)?|Services|Solutions|Pvt|Ltd|Inc|LLC|Hospitals?|Clinic"
    r"|Technologies|Global|Group|Company|Cent(?:er|re))\b)"
    r"|\s+/\s+(?=(?:[A-Z][\w&.-]{0,25}\s){1,4}(?:Health(?:care)?|Services|Solutions|Inc|LLC|Hospitals?|Clinic|Group"
    r"|Cent(?:er|re))\b)"
    r"|(?<!\bSt)(?<!\bMt)(?<!\bFt)(?<!\bDr)(?<!\bSr)(?<!\bJr)(?<!\bNo)(?<![ .][A-Z])\.\s+(?=[A-Z])"
)
_FIELD = re.compile(
    r"^[\W_]*(?:(?:job|position|role|company|employer|organi[sz]ation|facility|start(?:ing)?|begin|end(?:ing)?|from"
    r"|employment|hire)\s)?(?:titles?|name|positions?|roles?|jobs?|company|employer|organi[sz]ation|facility|dates?"
    r"|dates? (?:of employment|employed|worked)|periods?|from|start|started|duration|location|designation"
    r"|post)\s?:\s*",
    re.IGNORECASE,
)
"""The label of a form's field: "Job Title: ", "Employer: ", "Start Date: "."""
_QUALIFIER = re.compile(
    r"^\(?(?:in-?patient|out-?patient|pro-?\s?fee|professional fee|facility|acute(?: care)?|ED|ER"
    r"|emergency(?: department| room)?|remote(?:ly)?|hybrid|on-?\s?site|work from home|contract(?:or)?"
    r"|temp(?:orary)?|per diem|PRN|part[- ]time|full[- ]time|seasonal|GS-?\d{1,2}|risk adjustment|HCC|surgery"
    r"|level \w{1,3})\b(?: \w+)?\)?$",
    re.IGNORECASE,
)
"""What a header says of the kind of the job beside title, employer and place."""
_CODE = re.compile(r"\d|^[A-Z/&]{2,4}$|^[a-z]")
_DEBRIS = re.compile(r"[ÂÃï¼â€“”œ]{1,6}|\s{2,}(?=\s)")
_WORKED = re.compile(r"^(?:(?:has|have|had|currently|presently)\s)?work(?:ed|ing)\sas\s(?:an?\s|the\s)?", re.IGNORECASE)
_TAIL = re.compile(r"(?:^|\s)(?:since|from|during|between)$", re.IGNORECASE)
_NOT_VERBS = frozenset(
    ("billing", "coding", "nursing", "marketing", "imaging", "certified", "licensed", "registered", "accounting")
)
_ACRONYM = 4
_EDGES = " \u200b\ufeff\t,;:|·•–—-()[]/*>=.#_"


def clean(text: str) -> str:
    """Header text without placeholders ("Company Name", "City , State"), debris of wrong encodings and marks at the
    edges, and without the label of a form's field."""
    text = PLACEHOLDER.sub(" \u2028 ", _FIELD.sub("", text))
    text = _DEBRIS.sub(" ", text)
    text = re.sub(r"(?:\s*\u2028\s*)+", " \u2028 ", text)
    text = _TAIL.sub("", _WORKED.sub("", text.strip(_EDGES + "\u2028")))
    return _closed(text)


def _closed(text: str) -> str:
    return f"{text})" if text.count("(") > text.count(")") else text


def is_spelled(words: tuple[str, ...], text: str) -> bool:
    """Whether a title found by its words stands in the text as such: an acronym in capitals ("CTR", not "Med Ctr")."""
    return len(words) > 1 or len(words[0]) > _ACRONYM or words[0].upper() in text


def named_role(text: str, index: Index) -> bool:
    """Whether the text holds a title of one of the taxonomy's roles."""
    words = title_words(text[:200])
    return any(
        words[first:last] in index.titles and is_spelled(words[first:last], text)
        for first in range(len(words))
        for last in range(first + 1, min(len(words), first + index.longest_title) + 1)
    )


def is_title(text: str, index: Index) -> bool:
    """Whether the text reads like a job title: an occupation word in a few words that do not begin as a sentence
    does."""
    words = text.split()
    verb = len(words) > 4 and words[0].lower().endswith(("ed", "ing")) and words[0].lower() not in _NOT_VERBS
    if len(words) > 16 or verb:
        return False
    return bool(OCCUPATION.search(text)) or named_role(text, index)


def split_header(text: str, index: Index) -> tuple[str, str, str | None]:
    """Title, the words that describe the job (title and what is neither employer nor place), and employer of a
    header."""
    parts = [_closed(part.strip(_EDGES)) for part in _SEPARATOR.split(text)]
    parts = [part for part in parts if part]
    if not parts:
        return text, text, None
    titled = [part for part in parts if named_role(part, index) and not part[0].isdigit()] or [
        part for part in parts if OCCUPATION.search(part) and not _employs(part)
    ]
    title = titled[0] if titled else parts[0]
    others = [part for part in parts if part != title]
    kinds = [part for part in others if _QUALIFIER.match(part)]
    others = [part for part in others if part not in kinds and not _PLACE.match(part)]
    employer = next((part for part in others if _employs(part)), None)
    if employer is None:
        at = parts.index(title)
        nearest = sorted(others, key=lambda part: (parts.index(part) < at, parts.index(part)))
        employer = next((part for part in nearest if _is_name(part)), None)
    extra = [part for part in others if part != employer and OCCUPATION.search(part)]
    return title, ", ".join([title, *kinds, *extra]), employer


def employer_in(text: str) -> str:
    """The part of a header line that names the employer, without place and kind of the job; all of it where none
    does."""
    parts = [_closed(part.strip(_EDGES)) for part in _SEPARATOR.split(text)]
    return next((part for part in parts if _employs(part)), text)


def _is_name(part: str) -> bool:
    """Whether the part may be an employer's name: capitalised, no occupation, no code or acronym of the field."""
    return part[:1].isupper() and not OCCUPATION.search(part) and not _CODE.search(part)


def _employs(part: str) -> bool:
    return bool(EMPLOYER.search(part)) and not re.search(
        r"\b(?:services? rep|associate|clerk|specialist|manager|nurse|coder|director|coordinator|analyst|supervisor"
        r"|auditor|administrator|representative|technician|educator|trainer)\b",
        part,
        re.I,
    )
