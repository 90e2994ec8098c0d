"""Degrees of match in whole thousandths, with reason and evidence; arithmetic that never mistakes more for less."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from matcher.fit.weights import Time, permille
from matcher.intervals import as_month, last_used, months
from matcher.model import Evidence, Interval

FULL = 1000


@dataclass(frozen=True, slots=True)
class Degree:
    """How far one thing is met: `value`, with every uncertain reading counted out (`low`) and in (`high`), in
    thousandths; by which ids, why, and on what evidence. `low <= value <= high`."""

    value: int
    low: int
    high: int
    by: tuple[str, ...] = ()
    why: str = "not found"
    evidence: tuple[Evidence, ...] = ()


NOTHING = Degree(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Time that counts to `degree` thousandths. `interval` is None where the text gives no dates; `sure` tells whether
    the reading is certain."""

    degree: int
    interval: Interval | None
    sure: bool


def times(one: int, two: int) -> int:
    """The product of two degrees, rounded down; never falls when either rises."""
    return one * two // FULL


def all_of(values: Iterable[int]) -> int:
    """How far several things hold that must all hold: halfway between the least and the mean, so that one missing thing
    weighs more than the others make up, yet each that holds still counts."""
    listed = list(values)
    return (min(listed) * len(listed) + sum(listed)) // (2 * len(listed))


def recency(last: int | None, as_of: date, time: Time) -> int:
    """What work whose last month is `last` still counts: full for `recent_months`, then gently less, never below the
    floor."""
    if last is None:
        return permille(time.decay_floor)
    old = max(0, as_month(as_of) - last - time.recent_months)
    return max(permille(time.decay_floor), FULL - old * permille(time.decay_per_year) // 12)


def by_time(stretches: Iterable[Stretch], asked: int, as_of: date, time: Time, sure_only: bool = False) -> int:
    """How far the dated stretches reach the `asked` months. A stretch that counts half can never give more than half,
    however long: each level of nearness gives its own part, by the months spent at that level or nearer."""
    dated = [s for s in stretches if s.interval is not None and s.degree > 0 and (s.sure or not sure_only)]
    levels = sorted({s.degree for s in dated}, reverse=True)
    value = 0
    for level, below in zip(levels, [*levels, 0][1:], strict=True):
        spans = [s.interval for s in dated if s.degree >= level and s.interval is not None]
        reached = min(FULL, months(spans, as_of) * FULL // asked)
        value += (level - below) * times(reached, recency(last_used(spans, as_of), as_of, time))
    return value // FULL


def longest(stretches: Iterable[Stretch], as_of: date, least: int = 0) -> int:
    """Months covered by the dated stretches that count to at least `least`."""
    return months([s.interval for s in stretches if s.interval is not None and s.degree >= least], as_of)
