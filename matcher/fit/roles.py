"""Every role of the taxonomy for one person, best first: for an applicant who looks without a posting."""

from dataclasses import dataclass

from matcher.fit.explain import Scale, explain_pair
from matcher.fit.profile_of_role import role_requirements
from matcher.fit.relations import Relations
from matcher.model import Fit, Job, Qualifications
from skill_taxonomy.model import Pay


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleFit:
    """A role for a person. `missing` are labels of what is asked and not there; `pay` the figures of the taxonomy."""

    id: str
    label: str
    score: float
    band: str
    missing: tuple[str, ...]
    fit: Fit
    pay: tuple[Pay, ...]


def role_job(role: str, relations: Relations) -> Job:
    """The usual profile of a role as if it were a posting. Raises KeyError for an unknown role."""
    found = relations.taxonomy.roles[role]
    return Job(
        document=f"role:{role}",
        file="",
        member=None,
        media_type="",
        confidence=1.0,
        title=found.label,
        roles=(role,),
        employer=None,
        city=None,
        state=None,
        work_mode=None,
        employment=None,
        pay=None,
        requirements=role_requirements(role, relations),
        unmapped=(),
    )


def rank_roles(q: Qualifications, measure: Scale) -> tuple[RoleFit, ...]:
    """Every role scored for a person, best first, equal scores by id."""
    standing = measure.standing(q)
    found = []
    for role in measure.relations.taxonomy.roles.values():
        fit = explain_pair(standing, measure.plan(role_job(role.id, measure.relations)), measure)
        missing = tuple(fit.requirements[i].label for i in fit.missing_required)
        found.append(
            RoleFit(
                id=role.id,
                label=role.label,
                score=fit.score,
                band=fit.band,
                missing=missing,
                fit=fit,
                pay=role.pay,
            )
        )
    return tuple(sorted(found, key=lambda one: (-one.score, one.id)))
