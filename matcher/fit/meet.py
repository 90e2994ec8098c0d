"""How far a requirement is met by a standing: its best option, of which all items must hold."""

from matcher.fit.degree import NOTHING, Degree, all_of
from matcher.fit.relations import Relations
from matcher.fit.standing import QUOTES, Standing
from matcher.fit.wording import item_label
from matcher.model import Item, Requirement


def met(requirement: Requirement, standing: Standing) -> Degree:
    """The degree of the best option, with the best lower and upper ends over all options."""
    grace = bool(requirement.within_months)
    options = [_option(option, standing, grace) for option in requirement.any_of if option]
    if not options:
        return NOTHING
    best = max(options, key=lambda degree: (degree.value, degree.high))
    low = max(option.low for option in options)
    high = max(option.high for option in options)
    if (low, high) == (best.low, best.high):
        return best
    return Degree(best.value, min(low, best.value), high, best.by, best.why, best.evidence)


def value(requirement: Requirement, standing: Standing) -> int:
    """The degree alone, in thousandths: what `met` gives as its value, for many pairs at once."""
    grace = bool(requirement.within_months)
    best = 0
    for option in requirement.any_of:
        if len(option) == 1:
            best = max(best, standing.degree(option[0], grace).value)
        elif option:
            best = max(best, all_of(standing.degree(item, grace).value for item in option))
    return best


def _option(option: tuple[Item, ...], standing: Standing, grace: bool) -> Degree:
    found = [standing.degree(item, grace) for item in option]
    if len(found) == 1:
        return found[0]
    return Degree(
        all_of(d.value for d in found),
        all_of(d.low for d in found),
        all_of(d.high for d in found),
        tuple(dict.fromkeys(id for d in found for id in d.by)),
        "; ".join(_part(item, d, standing.relations) for item, d in zip(option, found, strict=True)),
        tuple(dict.fromkeys(e for d in found for e in d.evidence))[: 2 * QUOTES],
    )


def _part(item: Item, degree: Degree, relations: Relations) -> str:
    return f"{item_label(item, relations)}: {degree.why}"
