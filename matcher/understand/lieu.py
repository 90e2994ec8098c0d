"""Clauses that let one thing stand in for another: "eight years of coding in lieu of the degree"."""

import re
from dataclasses import replace

from matcher.model import Item, Requirement
from matcher.understand.alternatives import Atom, branch, combine
from matcher.understand.asked import has_months
from matcher.understand.clauses import Clause
from matcher.understand.job_source import Source
from matcher.understand.lines import evidence

_LIEU = re.compile(
    r"\b(?:in lieu of|in place of|stands? in for|(?:be )?substitut\w*(?: for)?|may replace|acceptable if"
    r"|(?:considered|accepted|okay|ok|acceptable) (?:with|if)|is acceptable"
    r"|are acceptable|accepted if|will (?:also )?be accepted|may be (?:accepted|considered)|counts? (?:as"
    r"|for|toward))\b",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"\b(?:one|1) of the (?:\w+) years?", re.IGNORECASE)
_SCHOOL = re.compile(r"\b(?:degree|diploma|education)", re.IGNORECASE)
_WORK = re.compile(r"\b(?:years?|experience)\b", re.IGNORECASE)
_AS_CREDENTIAL = re.compile(r"\b(?:acceptable|considered|accepted|okay|ok)\b", re.IGNORECASE)
_REACH_BACK = 4


def is_lieu(clause: str) -> bool:
    """Whether a clause offers one thing in lieu of another."""
    return _LIEU.search(clause) is not None


def instead(
    source: Source, clause: Clause, atoms: list[Atom], made: list[Requirement]
) -> tuple[int, Requirement] | None:
    """The requirement among those `made` that a clause offers something in lieu of, with the new options added; None
    where
    none fits."""
    groups = [any_of for any_of, _ in combine(clause.text, [a for a in atoms if a.kind != "skill" or has_months(a)])]
    target = _replaced(clause.text, made)
    if not groups or target is None:
        return None
    requirement = made[target]
    new = branch(groups)
    if _PART_OF.search(clause.text):
        rest = tuple(Item(id=i.id, min_months=(i.min_months or 24) - 12) for i in requirement.any_of[0])
        new = tuple((*option, *rest) for option in new)
    own = tuple(option for option in new if option not in requirement.any_of)
    where = evidence(source.document, clause.start, clause.end, None)
    return target, replace(requirement, any_of=(*requirement.any_of, *own), evidence=(*requirement.evidence, where))


def _replaced(clause: str, made: list[Requirement]) -> int | None:
    """Which requirement is meant: by the words after "in lieu of", else the last one for a credential."""
    found = _LIEU.search(clause)
    after = clause[found.end() :] if found else ""
    prefix = "education:" if _SCHOOL.search(after) else ""
    if not prefix and _WORK.search(after) and not _AS_CREDENTIAL.search(clause):
        prefix = "experience:"
    for i in range(len(made) - 1, max(-1, len(made) - 1 - _REACH_BACK), -1):
        ids = [item.id for option in made[i].any_of for item in option]
        plain = not all(id.startswith(("education:", "experience:")) for id in ids)
        if any(id.startswith(prefix) for id in ids) if prefix else plain:
            return i
    return None
