"""Which matches stand: the sense of each, given its surroundings and the trade of the whole document."""

import re
from dataclasses import dataclass

from matcher.model import Position
from matcher.understand.index import Index
from matcher.understand.mentions import Match
from matcher.understand.positions import Entry
from matcher.understand.sections import Outline
from matcher.understand.senses import is_field_person, sense, window

_TRADE = frozenset(("him-technician", "cancer-registrar", "data-analyst"))
_SPECIALTY_SECTIONS = frozenset(
    ("summary", "skills", "top", "credentials", "education", "other", "awards", "additional")
)
_CODING_WORD = re.compile(
    r"\b(?:cod(?:er|ers|ing|ed|es?)|bill(?:er|ing)|audit\w{0,5}|claims?|charges?|denials?)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """The matches that stand with how sure each is, and how much the person is of this field (0, 1, 2)."""

    kept: tuple[tuple[Match, float], ...]
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
    level = 2 if coding else is_field_person(matches, index.taxonomy, any(position.role for position in held))
    places = tuple((job.start, max(job.end, job.body), position.role) for job, position in zip(jobs, held, strict=True))
    kept: list[tuple[Match, float]] = []
    for match in matches:
        concept = index.taxonomy.concept(match.concept)
        section = plan.at(match.start)
        near = window(text, match.start, match.end, section.start, section.end)
        sure = sense(match, concept, near, text, level)
        if sure and concept.category == "specialty":
            sure = sure if _is_coded(match, near, places, section.kind, level) else 0.0
        if sure:
            kept.append((match, sure if match.label.kind != "low_confidence" else min(sure, 0.6)))
    return Sense(kept=tuple(kept), level=level)


def _is_coded(
    match: Match, near: str, places: tuple[tuple[int, int, str | None], ...], section: str, level: int
) -> bool:
    """A specialty counts as coded for it where a position of the field, or a coder's own summary or list, names it; a
    nurse's
    ward or a clinic among one's customers does not."""
    inside = [role for start, end, role in places if start <= match.start < end]
    if inside:
        return any(role is not None and role not in _TRADE for role in inside)
    if level == 2:
        return section in _SPECIALTY_SECTIONS or section == "experience"
    return bool(_CODING_WORD.search(near[:400])) and level > 0
