"""How far one concept of the taxonomy stands for another, under given weights: the table behind every degree."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from matcher.fit.weights import Weights, permille
from matcher.model import EDUCATION_LEVELS, month
from skill_taxonomy.model import Credential, Skill, Taxonomy

DIRECT = 1000


@dataclass(frozen=True, slots=True)
class Link:
    """`held` stands for the concept asked to `degree` thousandths; `kind` says by which relation."""

    held: str
    degree: int
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """Taxonomy and weights, compiled once. `links`: by the id asked, what stands for it, strongest first."""

    taxonomy: Taxonomy
    weights: Weights
    links: Mapping[str, tuple[Link, ...]]
    stands_for: Mapping[str, frozenset[str]]
    """By the id held: every id asked that it stands for."""
    core: Mapping[str, Mapping[str, int]]
    """By the skill asked: the roles whose work shows it, in thousandths."""
    component_by_category: Mapping[str, str]
    below: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By skill: everything narrower."""
    began: Mapping[str, int] = field(default_factory=dict)
    """By skill: the month from which it was in use, where the taxonomy says so."""
    _nearness: dict[tuple[str | None, bool, str], int] = field(default_factory=dict)

    def component(self, item: str, timed: bool = False) -> str:
        """The component to which an item belongs; months asked of a skill are experience."""
        kind = item.partition(":")[0]
        if kind == "experience" or timed:
            return "experience"
        if kind == "education":
            return "education"
        if item in self.taxonomy.credentials:
            return "credentials"
        skill = self.taxonomy.skills.get(item)
        return self.component_by_category.get(skill.category if skill else "", "soft_skills")

    def label(self, item: str) -> str:
        """The field's own word for an id: the acronym of a credential, the label of a skill or role."""
        if item in self.taxonomy.credentials:
            return self.taxonomy.credentials[item].acronym
        if item in self.taxonomy.skills:
            return self.taxonomy.skills[item].label
        role = self.taxonomy.roles.get(item.removeprefix("experience:"))
        return role.label if role else item.rpartition(":")[2].replace("-", " ").replace("_", " ")

    def nearness(self, held: str | None, coding: bool, asked: str) -> int:
        """How far a month in the role `held` counts as one in the role `asked`, or in any coding ("coding")."""
        key = (held, coding, asked)
        if key not in self._nearness:
            self._nearness[key] = self._near(held, coding, asked)
        return self._nearness[key]

    def _near(self, held: str | None, coding: bool, asked: str) -> int:
        rules = self.weights.role_nearness
        if asked == "coding":
            return DIRECT if coding else 0
        if held == asked:
            return DIRECT
        best = max((g.degree for g in rules.groups if held in g.roles and asked in g.roles), default=0.0)
        role = self.taxonomy.roles.get(asked)
        if coding and role is not None and role.is_coding:
            of_field = rules.asked.get(asked, rules.any_coding)
            best = max(best, min(of_field, rules.weaker_coding.get(held or "", of_field)))
        return permille(best)


def compile_relations(taxonomy: Taxonomy, weights: Weights) -> Relations:
    """The table of a taxonomy under given weights. Supersession and acceptance come from the taxonomy alone, where they
    stand only with a checked source."""
    categories = {c: name for name, w in weights.components.items() for c in w.categories}
    found: dict[str, dict[str, Link]] = {}
    table = Relations(
        taxonomy=taxonomy, weights=weights, links={}, stands_for={}, core={}, component_by_category=categories
    )
    for asked in (*taxonomy.credentials, *taxonomy.skills):
        best: dict[str, Link] = {asked: Link(asked, DIRECT, "held")}
        for link in _links(asked, table):
            if _refused(link, asked, taxonomy):
                continue
            if link.degree > 0 and (link.held not in best or best[link.held].degree < link.degree):
                best[link.held] = link
        found[asked] = best
    for pair in weights.match.equivalents:
        if pair.asked in found:
            found[pair.asked][pair.held] = Link(pair.held, permille(pair.degree), "near")
    stands_for: dict[str, set[str]] = {}
    for asked, by_held in found.items():
        for held in by_held:
            stands_for.setdefault(held, set()).add(asked)
    return Relations(
        taxonomy=taxonomy,
        weights=weights,
        links={a: tuple(sorted(b.values(), key=lambda x: (-x.degree, x.held))) for a, b in found.items()},
        stands_for={held: frozenset(asked) for held, asked in stands_for.items()},
        core=_core(table),
        component_by_category=categories,
        below={id: frozenset(_below(id, taxonomy.skills)) for id, skill in taxonomy.skills.items() if skill.narrower},
        began={id: start for id, skill in taxonomy.skills.items() if (start := _began(skill)) is not None},
    )


def _refused(link: Link, asked: str, taxonomy: Taxonomy) -> bool:
    """Whether the taxonomy says that what is held never shows what is asked. Of two credentials the nearness stays: it
    is shown as such and is no equivalence (CPC-A where CPC is asked)."""
    if asked not in taxonomy.concept(link.held).never_implies:
        return False
    return asked not in taxonomy.credentials or link.kind not in ("near", "apprentice")


def _links(asked: str, table: Relations) -> list[Link]:
    credential = table.taxonomy.credentials.get(asked)
    if credential is not None:
        return _credential_links(credential, table)
    return _skill_links(table.taxonomy.skills[asked], table)


def _credential_links(asked: Credential, table: Relations) -> list[Link]:
    match = table.weights.match
    links = []
    for other in table.taxonomy.credentials.values():
        if other.id == asked.id:
            continue
        if asked.id in _superseded(other.id, table.taxonomy):
            links.append(Link(other.id, permille(match.covers), "covers"))
        elif asked.id in other.accepted_for:
            links.append(Link(other.id, permille(match.accepted_for), "accepted"))
        elif other.apprentice_of == asked.id:
            links.append(Link(other.id, permille(match.apprentice), "apprentice"))
        else:
            shared = _shared_skills(asked, other, table)
            if shared >= match.near_credential_least:
                links.append(Link(other.id, int(permille(match.near_credential) * shared), "near"))
    return links


def _superseded(id: str, taxonomy: Taxonomy) -> set[str]:
    seen: set[str] = set()
    waiting = [id]
    while waiting:
        credential = taxonomy.credentials.get(waiting.pop())
        fresh = [lower for lower in (credential.supersedes if credential else ()) if lower not in seen]
        seen.update(fresh)
        waiting.extend(fresh)
    return seen


def _shared_skills(one: Credential, two: Credential, table: Relations) -> float:
    """Part of the skills that two credentials show in common; an education level shown is none."""
    a, b = (set(c.shows) & set(table.taxonomy.skills) for c in (one, two))
    return len(a & b) / len(a | b) if a | b else 0.0


def _skill_links(asked: Skill, table: Relations) -> list[Link]:
    component = table.component(asked.id)
    match, weights, skills = table.weights.match, table.weights, table.taxonomy.skills
    shown = weights.of_component(match.shown_by_credential, component)
    links = [Link(id, shown, "shown") for id in _showing(asked, table.taxonomy)]
    stale = weights.of_component(match.stale, component)
    for id, depth in _below(asked.id, skills).items():
        degree = permille(match.narrower**depth)
        links.append(Link(id, degree if skills[id].status == "current" else min(degree, stale), "narrower"))
    broader = weights.of_component(match.broader, component)
    sibling = weights.of_component(match.sibling, component)
    for parent in asked.broader:
        links.append(Link(parent, broader, "broader"))
        for id in _children(parent, skills):
            if id != asked.id and skills[id].category == asked.category and skills[id].status == "current":
                links.append(Link(id, sibling, "near"))
    related = weights.of_component(match.related, component)
    links += [Link(id, related, "related") for id in asked.related if id in skills and skills[id].status == "current"]
    return links


def _showing(asked: Skill, taxonomy: Taxonomy) -> list[str]:
    shows = [c.id for c in taxonomy.credentials.values() if asked.id in c.shows]
    return [*shows, *(id for id in asked.implied_by if id in taxonomy.credentials)]


def _began(skill: Skill) -> int | None:
    """The first month of the skill's own periods (not those of a name), None without one that has a start."""
    starts = [period.start for period in skill.validity if period.start and period.label is None]
    first = min(starts, default=None)
    return month(int(first[:4]), int(first[5:7] or 1)) if first else None


def _children(id: str, skills: Mapping[str, Skill]) -> list[str]:
    own = skills[id].narrower if id in skills else ()
    return [child for child in own if child in skills]


def _below(id: str, skills: Mapping[str, Skill]) -> dict[str, int]:
    """Everything narrower, with its distance; a loop in the data ends by itself."""
    depth: dict[str, int] = {}
    level, waiting = 1, _children(id, skills)
    while waiting:
        fresh = [child for child in waiting if child not in depth and child != id]
        depth.update(dict.fromkeys(fresh, level))
        waiting = [grandchild for child in fresh for grandchild in _children(child, skills)]
        level += 1
    return depth


def _core(table: Relations) -> dict[str, dict[str, int]]:
    match, weights = table.weights.match, table.weights
    core: dict[str, dict[str, int]] = {}
    for role in table.taxonomy.roles.values():
        for id, weight in role.core_skills.items():
            degree = weights.of_component(match.shown_by_role, table.component(id))
            if weight >= match.role_core_least and degree:
                core.setdefault(id, {})[role.id] = int(degree * weight)
    return core


def level_rank(item: str) -> int | None:
    """The rank of `education:LEVEL` or a bare level, 0 for high school; None for anything else."""
    level = item.removeprefix("education:")
    return EDUCATION_LEVELS.index(level) if level in EDUCATION_LEVELS else None
