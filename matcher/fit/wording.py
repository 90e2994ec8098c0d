"""What is asked, in plain words: "CPC or CCS or RHIT", "2 years as inpatient coder", "Associate degree"."""

from matcher.fit.relations import Relations
from matcher.model import Item, Requirement

SCHOOLING = {
    "high_school": "High school diploma or equivalent",
    "certificate": "School certificate",
    "associate": "Associate degree",
    "bachelor": "Bachelor's degree",
    "master": "Master's degree",
    "doctorate": "Doctorate",
}
MANY = 6
"""Options named before the rest is only counted."""


def requirement_label(requirement: Requirement, relations: Relations) -> str:
    """The requirement in words; long lists of options end in how many more there are."""
    options = [" and ".join(item_label(item, relations) for item in option) for option in requirement.any_of]
    named = list(dict.fromkeys(options))
    shown = " or ".join(named[:MANY])
    return f"{shown} or one of {len(named) - MANY} more" if len(named) > MANY else shown


def item_label(item: Item, relations: Relations) -> str:
    """One item in words."""
    kind, _, name = item.id.partition(":")
    if kind == "education" and name in SCHOOLING:
        return SCHOOLING[name]
    if kind == "experience":
        return _experience(name, item.min_months, relations)
    label = relations.label(item.id)
    return f"{duration(item.min_months)} of {label}" if item.min_months else label


def _experience(name: str, min_months: int | None, relations: Relations) -> str:
    if name == "coding":
        return f"{duration(min_months)} of coding work" if min_months else "Coding work"
    role = relations.label(f"experience:{name}")
    role = role[:1].lower() + role[1:] if role[1:2].islower() else role
    return f"{duration(min_months)} as {role}" if min_months else f"Work as {role}"


def duration(months: int) -> str:
    """Months in words: years where they come out even."""
    if months % 12 == 0 and months:
        return f"{months // 12} year{'' if months == 12 else 's'}"
    return f"{months} month{'' if months == 1 else 's'}"
