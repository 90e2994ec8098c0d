"""A posting in the forms that the reading of its requirements needs."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from matcher.model import Document
from matcher.understand.job import headings as heading
from matcher.understand.job.parts import Part
from matcher.understand.words.index import Index
from matcher.understand.words.mentions import Match

ASKED = (heading.REQUIRED, heading.PREFERRED)
SKIPPED = (heading.NEGATED, heading.SILENT, heading.FACTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Parts in order, the matches that stand for their concepts by their start, and whether the posting is of this
    field."""

    document: Document
    parts: tuple[Part, ...]
    matches: tuple[Match, ...]
    index: Index
    in_field: bool

    def inside(self, start: int, end: int) -> list[Match]:
        """The matches between two offsets."""
        first = bisect_left(self.matches, start, key=lambda m: m.start)
        last = bisect_left(self.matches, end, key=lambda m: m.start)
        return [m for m in self.matches[first:last] if m.end <= end]

    def is_credential(self, concept: str) -> bool:
        """Whether a concept is a credential."""
        return concept in self.index.taxonomy.credentials

    def category(self, concept: str) -> str | None:
        """The category of a skill, None for a credential."""
        skill = self.index.taxonomy.skills.get(concept)
        return skill.category if skill else None

    def is_soft(self, concept: str) -> bool:
        """Whether a concept is a soft skill or office software."""
        return self.category(concept) in ("soft_skill", "software_office")

    def is_kind_of(self, concept: str, kind: str) -> bool:
        """Whether `kind` stands right above a skill ("Epic" is a kind of "EHR")."""
        skill = self.index.taxonomy.skills.get(concept)
        return skill is not None and kind in skill.broader

    def words(self, part: Part) -> str:
        """The text of a part."""
        return self.document.text[part.start : part.end]
