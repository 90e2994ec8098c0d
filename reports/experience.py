"""How long and how recently a person has worked, counted from dated positions to the day that counts."""

from datetime import date

from matcher.intervals import last_used, months
from matcher.model import Interval, Profile


def coding_months(profile: Profile, as_of: date) -> int | None:
    """Months in positions of this field, overlaps once. Without any dated position the figure that the resume states;
    0 where there is no work of this field; None where there is such work but none of it carries dates."""
    dated = _intervals(profile, coding_only=True)
    if dated:
        return months(dated, as_of)
    if profile.stated_months is not None and not _intervals(profile, coding_only=False):
        return profile.stated_months
    return None if any(position.coding for position in profile.positions) else 0


def total_months(profile: Profile, as_of: date) -> int | None:
    """Months in all positions, overlaps once; 0 without positions, None where none of them carries dates."""
    dated = _intervals(profile, coding_only=False)
    if dated:
        return months(dated, as_of)
    return None if profile.positions else 0


def last_coding_month(profile: Profile, as_of: date) -> int | None:
    """The last month of work of this field, None where no such position carries dates."""
    return last_used(_intervals(profile, coding_only=True), as_of)


def _intervals(profile: Profile, *, coding_only: bool) -> tuple[Interval, ...]:
    return tuple(
        position.interval
        for position in profile.positions
        if position.interval is not None and (position.coding or not coding_only)
    )
