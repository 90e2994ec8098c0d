"""Concepts and requirements in words: what a posting asks, as a person of the field would say it."""

from matcher.model import Item, Requirement
from reports import words
from skill_taxonomy.model import Taxonomy


def concept(id: str, taxonomy: Taxonomy) -> str:
    """A credential by its acronym, a skill, a role, a level of education by its label; an unknown id as it is."""
    if id in taxonomy.credentials:
        return taxonomy.credentials[id].acronym or taxonomy.credentials[id].label
    if id in taxonomy.skills:
        return taxonomy.skills[id].label
    if id in taxonomy.roles:
        return taxonomy.roles[id].label
    kind, _, rest = id.partition(":")
    if kind == "education":
        return words.LEVELS.get(rest, rest)
    if kind == "experience":
        return "Coding experience" if rest == "coding" else f"Experience as {concept(rest, taxonomy)}"
    return id


def full_name(id: str, taxonomy: Taxonomy) -> str | None:
    """The full name of a credential where the acronym alone is shown, else None."""
    credential = taxonomy.credentials.get(id)
    return credential.label if credential and credential.label != credential.acronym else None


def item(item: Item, taxonomy: Taxonomy) -> str:
    """`CPC`, `2 years of coding experience`, `1 year of ICD-10-PCS`."""
    name = concept(item.id, taxonomy)
    if not item.min_months:
        return name
    time = words.duration(item.min_months)
    if item.id == "experience:coding":
        return f"{time} of coding experience"
    if item.id.startswith("experience:"):
        return f"{time} as {concept(item.id.partition(':')[2], taxonomy)}"
    return f"{time} of {name}"


def requirement(requirement: Requirement, taxonomy: Taxonomy) -> str:
    """The options joined by `or`, the items of an option by `with`."""
    options = [" with ".join(item(each, taxonomy) for each in option) for option in requirement.any_of]
    return words.capital(words.joined(options, "or"))


def grace(within_months: int | None) -> str | None:
    """How long after hire a requirement may still be earned."""
    return None if within_months is None else f"may be earned within {words.duration(within_months)} of hire"
