"""What a posting asks for more than once, put together: each thing stands where it is asked for most firmly."""

from __future__ import annotations

from dataclasses import replace

from matcher.model import Item, Requirement
from matcher.understand.job import headings as heading


def without_repeats(asked: list[Requirement], duties: list[Requirement]) -> tuple[Requirement, ...]:
    """Each thing once: required beats preferred, asked beats duty, months beat none; alternatives stay whole."""
    out: list[Requirement] = []
    seen: dict[tuple[str, frozenset[tuple[Item, ...]]], int] = {}
    single = _Asked()
    for requirement in sorted(asked, key=lambda r: r.need != "required"):
        key = requirement.need, frozenset(requirement.any_of)
        if key in seen:
            at = seen[key]
            out[at] = replace(out[at], within_months=out[at].within_months or requirement.within_months)
            continue
        if len(requirement.any_of) == 1:
            if single.covers(requirement):
                continue
            single.add(requirement)
        seen[key] = len(out)
        out.append(requirement)
    out = [r for r in out if not _is_vaguer(r, single)]
    every = _Asked()
    for requirement in out:
        every.add(requirement)
    for requirement in duties:
        if not every.covers(requirement):
            every.add(requirement)
            out.append(requirement)
    return tuple(sorted(out, key=lambda r: (r.evidence[0].start, r.need != "required")))


def _is_vaguer(requirement: Requirement, single: _Asked) -> bool:
    """Whether a single thing without a length is asked for with one elsewhere ("coding experience", "two years of
    coding")."""
    items = [item for option in requirement.any_of for item in option]
    if len(items) != 1 or items[0].min_months or not items[0].id.startswith("experience:"):
        return False
    return bool(single.months(requirement.need).get(items[0].id))


class _Asked:
    """The things that requirements ask for, each with its longest time in months (0 without one)."""

    def __init__(self) -> None:
        self._required: dict[str, int] = {}
        self._every: dict[str, int] = {}

    def months(self, need: str) -> dict[str, int]:
        """The things that count for a requirement of this need: what is only preferred covers nothing required."""
        return self._every if need == heading.PREFERRED else self._required

    def add(self, requirement: Requirement) -> None:
        """Takes in all items of a requirement."""
        kept = [self._every, self._required] if requirement.need == heading.REQUIRED else [self._every]
        for item in (item for option in requirement.any_of for item in option):
            for have in kept:
                have[item.id] = max(have.get(item.id, 0), item.min_months or 0)

    def covers(self, requirement: Requirement) -> bool:
        """Whether all items of a requirement are asked for already, for no less time."""
        have = self.months(requirement.need)
        items = [item for option in requirement.any_of for item in option]
        return all(item.id in have and (item.min_months or 0) <= have[item.id] for item in items)
