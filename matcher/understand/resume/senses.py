"""Whether an ambiguous label means the field's concept here: by words near it, sure concepts, the document's trade."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from matcher.understand.words.mentions import Match
from skill_taxonomy.model import Concept, Credential, Taxonomy

FIELD = re.compile(
    r"\b(?:coders?|coding|coded|icd|cpt|hcpcs|aapc|ahima|acdis|drgs?|apcs?|modifiers?|hcc|rhi[ta]|hipaa"
    r"|medicare|medicaid|claims?"
    r"|reimbursement|encoders?|medical bill\w{2,4}|payers?|denials?|e/m|ehr|emr|hcfa|ub-?04|cms-?1500"
    r"|patient accounts?)\b|\bHIM\b|\bCDI\b",
    re.IGNORECASE,
)
ISSUER = re.compile(r"\b(?:AAPC|AHIMA|ACDIS|NHA|NCRA|HFMA|AAHAM|HCCA|RCCB|PMI|AMBA|NCCT|AMCA|NAMAS|AHDI|AAMA)\b")
_WORD = re.compile(r"\w+")


def _trade(name: str, words: str) -> tuple[str, frozenset[str], tuple[tuple[str, str], ...]]:
    """A trade with its single words, and its phrases behind the word that each begins with."""
    each = words.split("|")
    single = frozenset(word for word in each if _WORD.fullmatch(word))
    return name, single, tuple((_WORD.findall(word)[0], word) for word in each if word not in single)


_TRADES = tuple(
    _trade(name, words)
    for name, words in (
        (
            "software",
            "python|java|javascript|typescript|kubernetes|docker|devops|backend|frontend|full-stack|fullstack"
            "|github|git"
            "|linux|server|servers"
            "|firewall|firewalls|router|routers|network engineer|virtual servers|vmware|postgresql|mysql"
            "|microservices|api|apis|html|css"
            "|react|kafka|terraform|agile|software engineer|programmer|active directory|cisco|novell|unix"
            "|windows server|firmware|embedded|rtos|aws|azure|postgres|oracle|mongodb|redis|golang|rust|c++"
            "|kotlin|swift"
            "|scrum|ci/cd|jenkins|jira|developer|developers|sdk|graphql|bootcamp|django|flask|node.js|unit tests|sprint"
            "|sprints|codebase|refactored|deployment|repos|code review|code reviews",
        ),
        (
            "marketing",
            "google ads|seo|sem|campaign|campaigns|ppc|cpm|cpa|impressions|brand|branding|advertising"
            "|paid search|paid social|click"
            "|clicks|media buying|adwords|facebook|social media|ctr|conversion|marketer",
        ),
        ("aviation", "air traffic|faa|aircraft|radar|artcc|airspace|flight|oceanic|pilot|controller|controllers"),
        (
            "insurance",
            "personal lines|property and casualty|p&c|underwriting|policyholder|policyholders|annuity|annuities"
            "|homeowners|auto insurance|agency|agent|carrier|carriers|policies|endorsements|claims adjuster"
            "|adjuster|deductibles"
            "|premiums|renewals|brokers|producer|commercial lines|bind|quotes|cpcu|umbrella",
        ),
        (
            "hospitality",
            "hotel|guest|guests|kitchen|kitchens|restaurant|restaurants|menu|menus|reservation|reservations"
            "|bartender|chef"
            "|cook|cooks|food|culinary|pastry|banquets|banquet|servsafe|catering|baker|bakery|sous|sauces|plated",
        ),
        (
            "accounting",
            "month-end|month end|general ledger|accruals|fixed assets|intercompany|netsuite|epicor|sox|gaap"
            "|cpa|accountant"
            "|bank reconciliation|bank reconciliations|cost center|cost accounting|accounts payable|a/p|journal entries"
            "|financial statements|trial balance|tax returns|tax preparer|variance|standard cost|controller"
            "|cfo|audit support"
            "|external auditors|internal audit|chart of accounts|balance sheet|gl",
        ),
        (
            "fitness",
            "gym|gyms|fitness|personal trainer|personal training|workout|workouts|kinesiology|nasm|yoga"
            "|pilates|crossfit"
            "|exercise science|weight loss|conditioning|athletes|bootcamps",
        ),
    )
)
_TRADE_WORDS = 5
_ASSOCIATION = re.compile(
    r"\b(?:American|National|International|State|[A-Z][a-z]+ Chapter)\s(?:[A-Z][\w&’'-]{1,20}\s(?:(?:of|for|and"
    r"|in|the)\s){0,2}){1,6}"
    r"(?:Association|Academy|Society|Institute|Council|Board)\b|\bA(?:merican|ssociation)\s(?:Academy"
    r"|Association)?\s?of\s(?:[A-Z]\w+\s?){1,4}"
)
CODERISH = frozenset(("code_system", "payment_system", "guideline_edit", "encoder_cac"))
_NOT_OF_SOFTWARE = frozenset(
    ("code_system", "payment_system", "guideline_edit", "activity", "encoder_cac", "setting", "knowledge")
)
"""What a resume of the software trade names as the customers' work or product, not its own."""
_PORTABLE = frozenset(("loinc-hl7", "reporting-analytics"))
_OF_PATIENTS = re.compile(
    r"\b(?:patients?|medic(?:al|are|aid)|hospitals?|clinics?|physicians?|EOBs?|ERAs?|835|health|dental claims?)\b",
    re.IGNORECASE,
)
"""Work that other trades do too is the field's where these stand near."""
_COMMON = frozenset(("soft_skill", "software_office"))
_PEERS = re.compile(
    r"\b(?:CPC|CPC-A|COC|CIC|CRC|CCS|CCS-P|CCA|RHIT|RHIA|CPMA|CPB|CDIP|CCDS|CIRCC|CASCC|COSC|CEDC|CANPC|CGIC"
    r"|COBGC|CHDA|CDEO)\b"
)
"""Letters that mostly stand together: one of them speaks for the next."""
_ITEM_END = re.compile(r"\n\s*(?:[•●▪◦·*–—-]\s|\n)|[.;!?]\s+(?=[A-Z])")
_NEAR = 160
_CLOSE = 50
_SYSTEMS = re.compile(r"\b(?:icd|hcpcs?|cpt|modifiers?|drgs?|e/m|diagnosis codes?)\b|\bICD", re.IGNORECASE)
_LICENSED = re.compile(
    r"\b(?:licen[cs]e\w{0,3}|licen[cs]ure|registered|compact|BSN|MSN|ADN|active|state (?:board|of))\b", re.IGNORECASE
)


@lru_cache(maxsize=4096)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    if not words:
        return None
    alternatives = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?:s|es|ing)?(?!\w)", re.IGNORECASE)


def _against(concept: Concept) -> tuple[str, ...]:
    return tuple(word for meaning in concept.other_meanings for word in meaning.against)


def field_level(matches: Iterable[Match], taxonomy: Taxonomy, has_role: bool) -> int:
    """How much the document is one of this field: 2 a coder (several unambiguous code systems, edits, payment
    systems, or a credential written out), 1 next door to it (one or two of them, or a role of billing), 0 another
    trade."""
    sure = {m.concept for m in matches if not m.label.context and not m.by_near}
    systems = {id for id in sure if id in taxonomy.skills and taxonomy.skills[id].category in CODERISH}
    credentials = {
        id for id in sure if id in taxonomy.credentials and taxonomy.credentials[id].category == "credential"
    }
    points = len(systems) + 2 * len(credentials) + (3 if has_role else 0) + ("medical-coding" in sure)
    return 2 if points >= 4 else 1 if points else 0


def association_spans(text: str) -> list[tuple[int, int]]:
    """Where names of associations stand: their words ("Health Information Management") claim nothing."""
    return [found.span() for found in _ASSOCIATION.finditer(text)]


def trade_of(text: str) -> str | None:
    """Another trade that at least `_TRADE_WORDS` different words of the text speak for, the one with the most of them;
    None where none does."""
    text = text[:60_000].lower()
    present = set(_WORD.findall(text))
    best, most = None, _TRADE_WORDS - 1
    for name, single, phrases in _TRADES:
        count = len(single & present) + sum(first in present and phrase in text for first, phrase in phrases)
        best, most = (name, count) if count > most else (best, most)
    return best


def window(text: str, start: int, end: int, left: int, right: int) -> str:
    """The text around a mention within its section, the mention itself left out."""
    left, right = max(left, start - _NEAR), min(right, end + _NEAR)
    return f"{text[left:start]} \u2028 {text[end:right]}"


@dataclass(slots=True)
class Whole:
    """A document's text that remembers what was looked for in it."""

    text: str
    known: dict[re.Pattern[str], bool] = field(default_factory=dict)

    def says(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern is found anywhere in the first 100,000 characters."""
        if pattern not in self.known:
            self.known[pattern] = pattern.search(self.text, 0, 100_000) is not None
        return self.known[pattern]


def sense(match: Match, concept: Concept, near: str, whole: Whole, level: int, trade: str | None) -> float:
    """How sure the reading is, from 0 (another meaning) to 1. `near` is the text around the mention."""
    against = _pattern(_against(concept))
    lettered = isinstance(concept, Credential) and match.label.text[:3].isupper()
    doubtful = match.label.context or match.by_near or match.label.kind == "acronym" or lettered
    told = _own_item(near) if level == 2 else near
    named = told.replace(" \u2028 ", whole.text[match.start : match.end])
    if doubtful and against is not None and (against.search(told) or against.search(named)):
        return 0.0
    if level < 2 and trade == "software" and concept.category in _NOT_OF_SOFTWARE and concept.id not in _PORTABLE:
        return 0.0
    if level < 2 and trade and concept.category == "activity" and not _OF_PATIENTS.search(near):
        return 0.0
    if match.by_near:
        needed = 0 if level == 2 else 2 if trade else 1
        return 0.9 if concept.category == "soft_skill" or len(_fielded(match, near, whole.text)) >= needed else 0.0
    if not match.label.context:
        return 1.0
    if isinstance(concept, Credential):
        return _credential(match, concept, near, whole, level, against)
    if (
        level < 2
        and trade
        and concept.category not in (*_COMMON, "form_transaction")
        and not _fielded(match, near, whole.text)
    ):
        return 0.0
    return _skill(match, concept, near, whole, level, against)


def _own_item(near: str) -> str:
    """The sentence or list item of the mention: in a coder's resume the next one speaks of other charts."""
    before, sign, after = near.partition("\u2028")
    left = max((found.end() for found in _ITEM_END.finditer(before)), default=0)
    right = _ITEM_END.search(after)
    return f"{before[left:]}{sign}{after[: right.start()] if right else after}"


def _fielded(match: Match, near: str, text: str) -> set[str]:
    own = text[match.start : match.end].lower()
    return {word.lower() for word in FIELD.findall(near)} - {own}


def _issuers_of(concept: Concept) -> set[str]:
    return set(ISSUER.findall(concept.issuer)) if isinstance(concept, Credential) else set()


def _credential(
    match: Match, concept: Concept, near: str, whole: Whole, level: int, against: re.Pattern[str] | None
) -> float:
    """Letters of a credential: an issuer, the field's words near them, or a coder's resume; not where the document
    speaks for another meaning."""
    if concept.category == "licence":
        return 0.9 if _LICENSED.search(near) else 0.7
    other = against is not None and whole.says(against)
    issuers = set(ISSUER.findall(near))
    if issuers & _issuers_of(concept) and not other:
        return 1.0
    peers = set(_PEERS.findall(_close(near))) - {whole.text[match.start : match.end]} if level else set()
    words = _pattern(concept.context_for)
    if words is not None and not match.label.text.isupper() and words.search(_close(near)):
        return 0.9
    fielded = _fielded(match, near, whole.text) or peers
    if other and level < 2:
        return 0.0
    if fielded:
        return 0.9
    # bare letters behind a coder's name are hers, though her charts speak of tumors; not as sure as without them
    return 0.0 if level < 2 else 0.7 if other else 0.8


def _skill(
    match: Match, concept: Concept, near: str, whole: Whole, level: int, against: re.Pattern[str] | None
) -> float:
    """An ambiguous word of a skill: its own words near it; else the field's words, more of them the less the document
    is of the field; a coder's resume otherwise."""
    if concept.category in _COMMON:
        return 0.9
    supporting = _pattern(concept.context_for)
    own, close = whole.text[match.start : match.end], _close(near)
    if concept.category == "code_system" and _SYSTEMS.search(close):
        return 0.95
    if supporting is not None and supporting.search(close):
        return 0.95
    short = len(own) <= 3 and own.isupper()
    if against is not None and (level < 2 or short) and whole.says(against):
        return 0.0
    if supporting is not None and supporting.search(near):
        return 0.9
    fielded = _fielded(match, near, whole.text)
    if supporting is not None and short:
        return 0.7 if level == 2 and (fielded or len(own) == 3) else 0.0
    if len(fielded) >= (2 if level == 0 else 1):
        return 0.85
    return 0.8 if level == 2 and not (short and len(own) < 3) else 0.0


def _close(near: str) -> str:
    """The text right before and right after the mention."""
    before, _, after = near.partition("\u2028")
    return f"{before[-_CLOSE:]}\u2028{after[:_CLOSE]}"
