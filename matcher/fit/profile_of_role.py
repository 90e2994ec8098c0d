"""The profile of a role as requirements: for postings that say too little, and for people who look at roles."""

from matcher.fit.relations import Relations
from matcher.model import EDUCATION_LEVELS, Item, Requirement
from skill_taxonomy.model import Role


def role_requirements(role: str, relations: Relations) -> tuple[Requirement, ...]:
    """What the role usually asks: one requirement for its credentials (any of those that weigh enough), one for its
    usual years, one a skill, one for schooling. An unknown role asks nothing."""
    found = relations.taxonomy.roles.get(role)
    if found is None:
        return ()
    rules = relations.weights.role_profile
    asked = [*_credentials(found, rules.required_credential), *_experience(found)]
    for id, weight in found.core_skills.items():
        asked.append(_one(id, "required" if weight >= rules.required_skill else "preferred"))
    asked += [_one(id, "preferred") for id in found.desired_skills if id not in found.core_skills]
    return (*asked, *_schooling(found, rules.required_education))


def _one(id: str, need: str, months: int | None = None) -> Requirement:
    return Requirement(need=need, any_of=((Item(id=id, min_months=months),),))


def _credentials(role: Role, least: float) -> list[Requirement]:
    strong = [id for id, weight in role.credentials.items() if weight >= least]
    if not strong:
        return []
    return [Requirement(need="required", any_of=tuple((Item(id=id),) for id in strong))]


def _experience(role: Role) -> list[Requirement]:
    years = role.typical_years[0]
    return [_one(f"experience:{role.id}", "required", years * 12)] if years > 0 else []


def _schooling(role: Role, least: float) -> list[Requirement]:
    if not role.education:
        return []
    level = max(role.education, key=lambda name: (role.education[name], -EDUCATION_LEVELS.index(name)))
    return [_one(f"education:{level}", "required" if role.education[level] >= least else "preferred")]
