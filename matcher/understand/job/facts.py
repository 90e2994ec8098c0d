"""The facts at the head of a posting: title, employer, place, and the fields that say so (front matter, labels,
JSON-LD)."""

import itertools
import json
import re
from dataclasses import dataclass
from typing import Any

from matcher.model import Document, PayRange
from matcher.understand.job import headings as heading
from matcher.understand.job.parts import Part
from matcher.understand.job.titles import is_other_occupation, roles_of_title
from matcher.understand.words.states import STATES

_FRONT = re.compile(r"^(\w+)\s*[=:]\s*(.*)$")
_LABELLED = re.compile(r"^\W{0,4}([A-Za-z][A-Za-z /()]{1,40}?)\W{0,3}(?::\s*|\s?\.{3,}\s*|\s\|\s|\s{3,}|\t+)(\S.*)$")
_STATE_NAMES = "|".join(sorted((name.title() for name in STATES), key=len, reverse=True))
_NAME = r"[A-Z][a-z.'’]{1,20}(?:-[A-Z]?[a-z]{1,20}){0,3}"
_CITY = re.compile(
    rf"\b((?:{_NAME} (?:d['’])?){{0,2}}{_NAME}),? (?:({'|'.join(sorted(set(STATES.values())))})\b"
    rf"|({_STATE_NAMES})\b)"
)
_CAPITALS = re.compile(r"[A-Z]{3,}")
_IN_CITY = re.compile(
    r"\b(?:in|at|near|based in|located in)\s+(?:[A-Z][a-z.'’-]+ ){0,2}[A-Z][a-z.'’-]+, [A-Z][\w ]{1,14}"
)
_NO_CITY = frozenset(
    ("No", "In", "The", "Remote", "Applicants", "Hybrid", "From", "Within", "Department", "University", "Residents")
)
_STATE_CODES = "|".join(sorted(set(STATES.values())))
_STATE_ONLY = re.compile(
    rf"^\W*(?:(?:remote|hybrid|on-?site|telework)\W{{1,4}}(?:in )?)?({_STATE_NAMES}|{_STATE_CODES})\W*$",
    re.IGNORECASE,
)
_LIKE_STATES = frozenset(("new york", "washington"))
"""Cities that bear a state's name."""
_ORGANISATION = re.compile(
    r"\b(?:Hospital|Health(?:care)?|Clinics?|Medical (?:Center|Group)|Centers?|Partners|Associates"
    r"|Physicians|Network|Services|Group|Inc|LLC|System|Staffing|P\.C|University|Alliance|Solutions"
    r"|Department of|Community|Surgical|Imaging|Talent)\b"
)
_HIRING = re.compile(
    r"^([A-Z&][\w&'’.-]{0,30}(?: [A-Z&][\w&'’.-]{0,30}){0,6}) (?:\([A-Z]{2,6}\) )?(?:is (?:seeking|looking"
    r"|hiring|currently|an? (?:[\w,-]{1,20} ){0,4}(?:hospital|health system|clinic|practice|company|network|provider"
    r"|organization))|seeks|invites)\b",
    re.MULTILINE,
)
_AT = re.compile(
    r"^[^.:;]{0,60}\b(?:[Cc]oder|[Ss]pecialist|[Aa]uditor|[Aa]nalyst|[Bb]iller|[Mm]anager|[Tt]echnician)"
    r" (?:at|with|for|@) ([A-Z][\w&'’.-]{0,30}(?: [A-Z&][\w&'’.-]{0,30}){0,5})$"
)
_NO_EMPLOYER = frozenset(("This", "It", "We", "Our", "The", "Who", "What", "There", "Here", "He", "She"))
_WE_ARE = re.compile(r"\bwe(?:'re| are) ([A-Z&][\w&'’-]{0,30}(?: [A-Z&][\w&'’-]{0,30}){0,5})")
_JOB_NOUN = re.compile(
    r"\b(?:coder|specialist|manager|auditor|analyst|technician|tech|director|supervisor|biller"
    r"|clerk|coordinator|engineer|nurse|assistant|educator|trainer|preventionist|coach|associate"
    r"|administrator|abstractor|registrar|lead|representative|officer|consultant|developer|phlebotomist"
    r"|reviewer|validator|instructor|teacher|lecturer|faculty|apprentice|trainee|intern|extern|resident|scribe|adjuster"
    r"|examiner|leader|expert|advisor)s?\b",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s+(?:[|·]|--|—|–| - )\s*.*$|\s{3,}.*$|\s*\((?:two|three|\d+)(?: seats| openings| positions)?\)$"
    r"|,?\s*(?:full|part)[ -]time$|,\s*(?:remote|hybrid|\$)[^()]*$",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"(?<![A-Z.][A-Za-z])(?<!\b[A-Z])\.$")  # "P.A.", "Inc" end none
_KIND_TAIL = re.compile(r"\s+[–—-]{1,2}\s+([A-Za-z][A-Za-z/& -]{2,40}?)(?=\s*(?:$|[,(|·–—]))")
_PIECES = re.compile(r"\s+[|·]\s+|\s*\*{3,}\s*|\s*[\U0001F300-\U0001FAFF\u2600-\u27BF]{1,6}\s*")
_CRUMBS = re.compile(r"\S\s+[›»>]\s+\S|\bsign in\b|\bshare this\b", re.IGNORECASE)
_LEAD_IN = re.compile(
    r"^(?:subject|job opening|contract opening|opening|now hiring|hiring|position announcement|contract"
    r"|job|vacancy|position|title)\s*:\s*",
    re.IGNORECASE,
)
_LINK = re.compile(r"^\[([^\]]+)\]\([^)]*\)$")
_EMPLOYER_FIELDS = (
    "organization",
    "org",
    "company",
    "employer",
    "organisation",
    "agency",
    "company name",
    "client",
    "facility",
    "hospital",
    "hiring organization",
)
_TITLE_FIELDS = ("title", "position title", "job title", "position", "role", "job", "posting title")
_PLACE_FIELDS = (
    "location",
    "locations",
    "location(s)",
    "city",
    "place",
    "site",
    "where",
    "work location",
    "job location",
    "duty station",
)
_PAY_FIELDS = re.compile(r"salary|pay(?! grade)|wage|rate\b|compensation|^range$|hourly")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the head of a posting states. `fields`: labels (lower case) with their values; `top`: the lines that
    stand before
    the first section of running text."""

    title: str | None
    employer: str | None
    city: str | None
    state: str | None
    fields: tuple[tuple[str, str], ...]
    top: tuple[str, ...]
    structured_pay: PayRange | None
    structured_mode: str | None
    structured_employment: str | None

    @property
    def pay_fields(self) -> list[str]:
        """The values of the fields that name pay."""
        return [value for name, value in self.fields if _PAY_FIELDS.search(name)]


def facts(document: Document, parts: tuple[Part, ...]) -> Facts:
    """The facts of one posting."""
    linked = _structured(document.structured)
    fields = tuple(_fields(document.text, parts))
    top = _top(document.text, parts)
    title = _text(linked.get("title")) or _title(fields, top, parts, document.text)
    employer = _employer_of(linked) or _first(fields, _EMPLOYER_FIELDS) or _employer(document.text, top, title)
    city, state = _place(linked, fields, top, document.text)
    return Facts(
        title=title,
        employer=employer,
        city=city,
        state=state,
        fields=fields,
        top=top,
        structured_pay=_structured_pay(linked.get("baseSalary")),
        structured_mode="remote" if linked.get("jobLocationType") == "TELECOMMUTE" else None,
        structured_employment=_structured_employment(linked.get("employmentType")),
    )


def _fields(text: str, parts: tuple[Part, ...]) -> list[tuple[str, str]]:
    out: list[tuple[str, str]] = []
    for raw in text[:8000].split("\n"):
        front = _FRONT.match(raw.strip())
        if front and ("=" in raw or raw[:1].isalpha()):
            out.append((front[1].lower(), front[2].strip(" \"'")))
    for raw in text.split("\n"):
        found = _LABELLED.match(raw[:300])
        if found:
            out.append((" ".join(found[1].lower().split()), found[2].strip(" *_")))
    for before, part in itertools.pairwise(parts):
        if before.is_heading and not part.is_heading and len(text[before.start : before.end]) < 40:
            out.append((before.heading.lower(), text[part.start : part.end]))
    return [(name, value) for name, value in out if value and value not in ("-", "[]", "None")]


def _first(fields: tuple[tuple[str, str], ...], names: tuple[str, ...]) -> str | None:
    for name in names:
        for label, value in fields:
            if label == name and len(value) < 120:
                return value.strip(" \"'[]") or None
    return None


def _top(text: str, parts: tuple[Part, ...]) -> tuple[str, ...]:
    """The short lines before the first real section, at most fifteen."""
    out: list[str] = []
    for part in parts[:25]:
        words = text[part.start : part.end]
        if part.is_heading and part.kind not in (heading.OTHER, heading.FACTS, heading.SUMMARY):
            break
        if len(words) <= 220 and part.kind in (heading.OTHER, heading.FACTS, heading.SUMMARY):
            out += words.split("\n")
    return tuple(out[:15])


def _title(fields: tuple[tuple[str, str], ...], top: tuple[str, ...], parts: tuple[Part, ...], text: str) -> str | None:
    named = _first(fields, _TITLE_FIELDS)
    if named and (roles_of_title(named) or _JOB_NOUN.search(named) or len(top) == 0):
        return tidy(named)
    lines = [tidy(piece) for line in top if not _CRUMBS.search(line) for piece in _PIECES.split(line)]
    short = [
        line for line in lines if 0 < len(line) <= 90 and len(line.split()) <= 12 and not SENTENCE_END.search(line)
    ]
    for line in short:
        if (roles_of_title(line) or is_other_occupation(line)) and _JOB_NOUN.search(line):
            return line
    job = next((line for line in short if _JOB_NOUN.search(line) and "@" not in line), None)
    if job:
        return job
    shown = next((tidy(text[p.start : p.end]) for p in parts[:3] if p.is_heading and p.kind == heading.OTHER), None)
    return (named and tidy(named)) or shown


def tidy(line: str) -> str:
    """A title line without list marks, links, lead-ins ("Subject:") and what follows a dash, bar or wide gap."""
    bare = line.strip(" *#_`\t")
    link = _LINK.match(bare)
    bare = (link[1] if link else bare).strip()
    while (cut := _LEAD_IN.sub("", bare)) != bare:
        bare = cut
    head = _TAIL.sub("", bare).strip(" *,-–—")
    rest = bare[len(head) :]
    kind = head != bare and not _ORGANISATION.search(rest) and _KIND_TAIL.match(rest)
    if kind and roles_of_title(f"{head} {kind[1]}") not in ((), roles_of_title(head)):
        return f"{head} - {kind[1]}".strip()
    return head


def _employer(text: str, top: tuple[str, ...], title: str | None) -> str | None:
    hiring = _HIRING.search(text) or _WE_ARE.search(text)
    for line in top:
        bare = re.split(r"\s+[-–—*|·★]+\s+|\s{3,}|,? on behalf of|, (?!P\.C)", line.strip(" *#_`"))[0].strip(" .,")
        if (
            bare
            and bare != title
            and 0 < len(bare) < 70
            and _ORGANISATION.search(bare.title() if bare.isupper() else bare)
            and not roles_of_title(bare)
            and ":" not in bare
        ):
            return bare
    at = next((found[1] for line in top[:3] if (found := _AT.search(line))), None)
    named = hiring[1].strip() if hiring else None
    return at or (None if named in _NO_EMPLOYER else named)


def _place(
    linked: dict[str, Any], fields: tuple[tuple[str, str], ...], top: tuple[str, ...], text: str
) -> tuple[str | None, str | None]:
    address = linked.get("jobLocation")
    address = address[0] if isinstance(address, list) and address else address
    address = address.get("address") if isinstance(address, dict) else None
    if isinstance(address, dict) and (address.get("addressLocality") or address.get("addressRegion")):
        return _text(address.get("addressLocality")), _state(_text(address.get("addressRegion")))
    places = [value for name, value in fields if name in _PLACE_FIELDS]
    told = [found[0] for found in _IN_CITY.finditer(text[:3000])]
    for line in (*places, *top, *told):
        found = _CITY.search(_CAPITALS.sub(lambda word: word[0].title(), line) if line.isupper() else line)
        if found and _is_city(found[1]) and found[1].split()[0] not in _NO_CITY:
            return found[1].strip(), found[2] or STATES[found[3].lower()]
    for line in (*places, *(value for name, value in fields if name == "state")):
        only = _STATE_ONLY.match(line)
        if only:
            return None, STATES.get(only[1].lower(), only[1].upper())
    return None, None


def _is_city(name: str) -> bool:
    return name.lower() not in STATES or name.lower() in _LIKE_STATES


def _state(name: str | None) -> str | None:
    return None if name is None else STATES.get(name.lower(), name if len(name) == 2 else None)


def _structured(source: str | None) -> dict[str, Any]:
    """The JobPosting of a JSON-LD text, {} without one or where it is broken."""
    if not source:
        return {}
    try:
        data = json.loads(source)
    except (ValueError, RecursionError):
        return {}
    queue = data if isinstance(data, list) else [data]
    for one in queue[:50]:
        if isinstance(one, dict) and isinstance(one.get("@graph"), list):
            queue = [*queue, *one["@graph"]]
    return next((one for one in queue if isinstance(one, dict) and "JobPosting" in str(one.get("@type", ""))), {})


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _employer_of(linked: dict[str, Any]) -> str | None:
    organisation = linked.get("hiringOrganization")
    return _text(organisation.get("name")) if isinstance(organisation, dict) else _text(organisation)


def _structured_employment(value: object) -> str | None:
    kinds = {
        "FULL_TIME": "full_time",
        "PART_TIME": "part_time",
        "CONTRACTOR": "contract",
        "TEMPORARY": "contract",
        "PER_DIEM": "per_diem",
    }
    first = value[0] if isinstance(value, list) and value else value
    return kinds.get(first.upper().replace(" ", "_")) if isinstance(first, str) else None


def _structured_pay(salary: object) -> PayRange | None:
    if not isinstance(salary, dict):
        return None
    value = salary.get("value")
    inner = value if isinstance(value, dict) else {"value": value}
    low, high = _float(inner.get("minValue", inner.get("value"))), _float(inner.get("maxValue", inner.get("value")))
    if not low and not high:
        return None
    unit = str(inner.get("unitText") or salary.get("unitText") or "").upper()
    times = {"MONTH": 12, "WEEK": 52}.get(unit, 1)
    low, high = low or high or 0.0, high or low or 0.0
    per = "hour" if unit.startswith("HOUR") or (not unit and high < 400) else "year"
    return PayRange(min=low * times, max=high * times, per=per, currency=str(salary.get("currency") or "USD")[:3])


def _float(value: object) -> float | None:
    try:
        return float(str(value).replace(",", "").replace("$", "")) if value is not None else None
    except ValueError:
        return None
