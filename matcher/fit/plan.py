"""A posting made ready to be scored: what it asks, to which component each thing belongs, and what each is worth."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from matcher.fit.profile_of_role import role_requirements
from matcher.fit.relations import Relations
from matcher.fit.weights import permille
from matcher.fit.wording import requirement_label
from matcher.model import Item, Job, Requirement

EDUCATION = "education:"
EXPERIENCE = "experience:"
WHOLE = 100_000_000
"""The weights of a posting add up to this; integers, so that a score is the same on every machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a posting asks and weighs. `weights` are whole numbers that add up to WHOLE; `must` marks the requirements
    on which all else depends. Requirements from `own` on were taken from the profile of the posting's role."""

    job: Job
    requirements: tuple[Requirement, ...]
    components: tuple[str, ...]
    weights: tuple[int, ...]
    must: tuple[bool, ...]
    damping: int
    own: int
    labels: tuple[str, ...]
    keys: tuple[frozenset[str], ...]
    """By requirement: the ids asked, `education:` for any schooling and `experience:` for any work."""
    thin: bool
    """Too little is asked to tell people apart, and no role's profile could fill it up: a person must read the pair."""


def plan(job: Job, relations: Relations) -> Plan:
    """The plan of a posting. One with too little to match also gets the profile of its roles."""
    requirements = (*job.requirements, *_from_role(job, relations))
    components = tuple(_component(r, relations) for r in requirements)
    rules = relations.weights.must_have
    return Plan(
        job=job,
        requirements=requirements,
        components=components,
        weights=_shares(requirements, components, relations),
        must=tuple(
            r.need == "required" and c in rules.components and not r.within_months
            for r, c in zip(requirements, components, strict=True)
        ),
        damping=permille(rules.damping),
        own=len(job.requirements),
        labels=tuple(requirement_label(r, relations) for r in requirements),
        keys=tuple(frozenset(_key(item) for option in r.any_of for item in option) for r in requirements),
        thin=len(requirements) < relations.weights.role_profile.fewer_than,
    )


def _key(item: Item) -> str:
    kind = item.id.partition(":")[0] + ":"
    return kind if kind in (EDUCATION, EXPERIENCE) else item.id


def _from_role(job: Job, relations: Relations) -> tuple[Requirement, ...]:
    rules = relations.weights.role_profile
    required = any(r.need == "required" for r in job.requirements)
    if len(job.requirements) >= (rules.fewer_than if required else rules.fewer_without_must_have):
        return ()
    named = {item.id for r in job.requirements for option in r.any_of for item in option}
    added: list[Requirement] = []
    for role in job.roles:
        for requirement in role_requirements(role, relations):
            ids = {item.id for option in requirement.any_of for item in option}
            if not ids & named:
                added.append(requirement)
                named |= ids
    return tuple(added)


def _component(requirement: Requirement, relations: Relations) -> str:
    """The heaviest component among the things that would meet it: "CPC or two years" is about credentials or work, not
    about its lightest option."""
    by_weight = relations.weights.components
    names = {
        relations.component(item.id, timed=bool(item.min_months)) for option in requirement.any_of for item in option
    }
    return max(sorted(names), key=lambda name: by_weight[name].each, default="soft_skills")


def _shares(requirements: Sequence[Requirement], components: Sequence[str], relations: Relations) -> tuple[int, ...]:
    """Whole-number weights. A component never weighs more than its `most`, the preferred requirements together never
    more than their share: twenty duties cannot outweigh four must-haves. What is not asked has no weight, so the rest
    fills its place."""
    need = relations.weights.need
    raw = [_weight(r, c, relations) for r, c in zip(requirements, components, strict=True)]
    groups: defaultdict[tuple[bool, str], list[int]] = defaultdict(list)
    for i, (requirement, component) in enumerate(zip(requirements, components, strict=True)):
        groups[requirement.need == "required", component].append(i)
    for (is_required, component), members in groups.items():
        most = relations.weights.components[component].most * (1.0 if is_required else need.preferred)
        _cap(raw, members, most)
    required = sum(w for r, w in zip(requirements, raw, strict=True) if r.need == "required")
    preferred = [i for i, r in enumerate(requirements) if r.need != "required"]
    if required > 0:
        ratio = need.preferred_share / (1.0 - need.preferred_share)
        _cap(raw, preferred, max(required * ratio, need.preferred_least))
    return _whole(raw)


def _weight(requirement: Requirement, component: str, relations: Relations) -> float:
    weights = relations.weights
    weight = weights.components[component].each * _commonness(requirement, relations)
    if component == "experience":
        weight *= _by_length(requirement, relations)
    if requirement.need != "required":
        weight *= weights.need.preferred
    if requirement.within_months:
        weight *= weights.need.grace
    if requirement.sure < weights.uncertain.sure_below:
        weight *= weights.need.unsure
    return weight


def _by_length(requirement: Requirement, relations: Relations) -> float:
    """What the length asked makes of the weight, by the longest time among the options."""
    time = relations.weights.time
    months = max((item.min_months or 0 for option in requirement.any_of for item in option), default=0)
    part = min(1.0, (months or time.months_where_none_is_named) / time.full_weight_months)
    return time.least_weight + (1.0 - time.least_weight) * part


def _commonness(requirement: Requirement, relations: Relations) -> float:
    """What a requirement tells apart: that of its most telling item."""
    table = relations.weights.commonness
    return max((table.get(item.id, 1.0) for option in requirement.any_of for item in option), default=0.0)


def _cap(raw: list[float], members: Sequence[int], most: float) -> None:
    total = sum(raw[i] for i in members)
    if total > most:
        for i in members:
            raw[i] *= most / total


def _whole(raw: Sequence[float]) -> tuple[int, ...]:
    total = sum(raw)
    if total <= 0:
        return (0,) * len(raw)
    whole = [int(w / total * WHOLE) for w in raw]
    if whole:
        heaviest = max(range(len(whole)), key=lambda i: (whole[i], -i))
        whole[heaviest] += WHOLE - sum(whole)
    return tuple(whole)
