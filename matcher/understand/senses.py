"""Whether an ambiguous label means the field's concept here: words near it, sure concepts beside it, the document's
trade."""

import re
from collections.abc import Iterable
from functools import lru_cache

from matcher.understand.mentions import Match
from skill_taxonomy.model import Credential, Skill, Taxonomy

FIELD = re.compile(
    r"\b(?:coders?|coding|coded|icd|cpt|hcpcs|aapc|ahima|acdis|drgs?|apcs?|modifiers?|hcc|cdi|him|rhi[ta]|cpc|ccs"
    r"|hipaa|medicare"
    r"|medicaid|claims?|reimbursement|encoders?|medical bill\w{2,4}|payers?|denials?|e/m|ehr|emr)\b",
    re.IGNORECASE,
)
ISSUER = re.compile(r"\b(?:AAPC|AHIMA|ACDIS|NHA|NCRA|HFMA|AAHAM|HCCA|RCCB|PMI|AMBA|NCCT|AMCA|NAMAS|AHDI|AAMA)\b")
CODERISH = frozenset(("code_system", "payment_system", "guideline_edit", "encoder_cac"))
_NEAR = 160


@lru_cache(maxsize=4096)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    if not words:
        return None
    alternatives = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?:s|es|ing)?(?!\w)", re.IGNORECASE)


def _against(concept: Skill | Credential) -> tuple[str, ...]:
    return tuple(word for meaning in concept.other_meanings for word in meaning.against)


def is_field_person(matches: Iterable[Match], taxonomy: Taxonomy, has_role: bool) -> int:
    """How much the document is one of this field: 2 a coder (several unambiguous code systems, edits, payment
    systems, or a
    credential written out), 1 next door to it (one or two of them, or a role of billing or records), 0 another trade."""
    sure = {m.concept for m in matches if not m.label.context and not m.by_near}
    systems = {id for id in sure if id in taxonomy.skills and taxonomy.skills[id].category in CODERISH}
    credentials = {
        id for id in sure if id in taxonomy.credentials and taxonomy.credentials[id].category == "credential"
    }
    points = len(systems) + 2 * len(credentials) + (3 if has_role else 0) + ("medical-coding" in sure)
    return 2 if points >= 4 else 1 if points else 0


def window(text: str, start: int, end: int, left: int, right: int) -> str:
    """The text around a mention within its section, the mention itself left out."""
    left, right = max(left, start - _NEAR), min(right, end + _NEAR)
    return f"{text[left:start]} \u2028 {text[end:right]}"


def sense(match: Match, concept: Skill | Credential, near: str, text: str, level: int) -> float:
    """How sure the reading is, from 0 (another meaning) to 1. `near` is the text around the mention, `text` the
    document."""
    against = _pattern(_against(concept))
    if against is not None and against.search(near):
        return 0.0
    if not match.label.context:
        return 1.0
    supporting = _pattern(concept.context_for)
    own = text[match.start : match.end]
    is_credential = isinstance(concept, Credential)
    if is_credential and ISSUER.search(near) and not (against is not None and against.search(text)):
        return 1.0
    if supporting is not None and not is_credential and supporting.search(near):
        return 0.95
    fielded = FIELD.search(near.replace(own, " "))
    if against is not None and against.search(text) and not (fielded and level == 2):
        return 0.0
    if fielded:
        return 0.9
    return 0.8 if level == 2 else 0.0
