"""Which matches stand: the sense of each, given its surroundings and the trade of the whole document."""

import re
from dataclasses import dataclass

from matcher.model import Position
from matcher.understand.index import Index
from matcher.understand.mentions import Match
from matcher.understand.positions import Entry
from matcher.understand.sections import Outline
from matcher.understand.senses import FIELD, field_level, sense, trade_of, window
from skill_taxonomy.model import Concept

_TRADE = frozenset(("him-technician", "cancer-registrar", "data-analyst"))
_OWN_SECTIONS = frozenset(("summary", "skills", "top", "credentials", "other", "awards", "additional", "objective"))
_CODING_WORD = re.compile(r"\b(?:cod(?:er|ers|ing|ed|es?)|bill(?:er|ing)|audit\w{0,5}|claims?|charges?|denials?)\b", re.IGNORECASE)
_AT_HOME = re.compile(
    r"^\W{0,2}(?:work(?:ing|ed)?|position|job|coder|coding|role|team|staff|since|from home|basis|employ\w{2,5}|based|\)|,|$|\n)", re.IGNORECASE
)
_AT_HOME_BEFORE = re.compile(r"(?:work(?:ing|ed|s)?|100%|fully|all|staff|coders?|\(|[·,|-])\W{0,2}$", re.IGNORECASE)
_NOT_AT_HOME = re.compile(r"^\W{0,2}(?:access|desktop|server|support|control|meeting|login|assistant|hosts?|monitoring)", re.IGNORECASE)
_WEAK_PLACES = frozenset(("set-payer", "set-clinic"))
_CODED_WORDS = frozenset(("inpatient-coding", "outpatient-coding", "facility-coding", "profee-coding", "ed-coding", "infusion-coding"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A job's header (`start` to `body`) and text (to `end`), its role, and whether its text speaks of the field at all."""

    start: int
    body: int
    end: int
    role: str | None
    coding: bool
    fielded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """The matches that stand with how sure each is, and how much the person is of this field (0, 1, 2)."""

    kept: tuple[tuple[Match, float], ...]
    level: int


def judged(
    text: str, matches: tuple[Match, ...], held: tuple[Position, ...], jobs: tuple[Entry, ...], plan: Outline, index: Index
) -> Sense:
    """Drops matches whose label means something else here."""
    coding = any(position.coding for position in held)
    level = 2 if coding else field_level(matches, index.taxonomy, any(position.role for position in held))
    trade = trade_of(text) if level < 2 else None
    places = tuple(_place(text, job, position) for job, position in zip(jobs, held, strict=True))
    kept: list[tuple[Match, float]] = []
    for match in matches:
        concept = index.taxonomy.concept(match.concept)
        section = plan.at(match.start)
        near = window(text, match.start, match.end, section.start, section.end)
        sure = sense(match, concept, near, text, level, trade)
        inside = next((place for place in places if place.start <= match.start < place.end), None)
        if sure and not _fits(match, concept, near, text, inside, section.kind, level):
            sure = 0.0
        if sure:
            kept.append((match, sure if match.label.kind != "low_confidence" else min(sure, 0.6)))
    return Sense(kept=tuple(kept), level=level)


def _place(text: str, job: Entry, position: Position) -> Place:
    end = max(job.end, job.body)
    return Place(
        start=job.start,
        body=job.body,
        end=end,
        role=position.role,
        coding=position.coding,
        fielded=bool(FIELD.search(text, job.start, end)),
    )


def _fits(match: Match, concept: Concept, near: str, text: str, inside: Place | None, section: str, level: int) -> bool:
    """Whether the mention stands where this kind of concept can be claimed."""
    if concept.category == "setting":
        return _is_workplace(match, text, inside, section, level)
    if concept.category == "specialty" or (match.label.context and match.concept in _CODED_WORDS):
        return _is_coded(near, inside, section, level)
    if concept.category in ("soft_skill", "software_office", "regulation", "ehr", "licence"):
        return True
    if inside is not None and match.label.context and inside.role is None and not inside.fielded:
        return False
    return True


def _is_workplace(match: Match, text: str, inside: Place | None, section: str, level: int) -> bool:
    """A setting counts where it says where the person works: in a job's header, or in a coder's summary; "remote" only of
    work, not of access or servers."""
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
    if match.label.context and section not in ("summary", "top", "other"):
        return False
    return level == 2 and section in _OWN_SECTIONS


def _is_coded(near: str, inside: Place | None, section: str, level: int) -> bool:
    """A specialty counts as coded for it where a position of the field, or a coder's own summary or list, names it; a nurse's
    ward or a clinic among one's customers does not."""
    if inside is not None:
        return inside.role is not None and inside.role not in _TRADE
    if level == 2:
        return section in _OWN_SECTIONS
    return bool(_CODING_WORD.search(near[:400])) and level > 0
