"""The sum of a score, in whole numbers: kernel and explanation count with the same functions and cannot disagree."""

from collections.abc import Sequence

from matcher.fit.plan import WHOLE, Plan

FULL = 1000
TENTHS = 1000
"""A full score in tenths of a point."""
FACTOR = 10_000


def factor(must_met: int, must_weight: int, damping: int) -> int:
    """What everything beside the must-haves counts, in ten-thousandths: all of it when they are met, `1 - damping` when
    none is. `must_met` is the sum of weight times degree over them."""
    if must_weight == 0:
        return FACTOR
    lost = FULL * must_weight - must_met
    return FACTOR - damping * lost * (FACTOR // FULL) // (FULL * must_weight)


def total(must_met: int, rest_met: int, counted: int) -> int:
    """The score in tenths, rounded half up."""
    whole = FULL * FACTOR * WHOLE
    return (2 * TENTHS * (must_met * FACTOR + rest_met * counted) + whole) // (2 * whole)


def score(plan: Plan, met: Sequence[int]) -> int:
    """The score in tenths of a posting's requirements met to these degrees (thousandths)."""
    must_met = sum(w * m for w, m, must in zip(plan.weights, met, plan.must, strict=True) if must)
    rest_met = sum(w * m for w, m, must in zip(plan.weights, met, plan.must, strict=True) if not must)
    return total(must_met, rest_met, counted(plan, met))


def counted(plan: Plan, met: Sequence[int]) -> int:
    """The factor of this pair, in ten-thousandths."""
    must = [(w, m) for w, m, must in zip(plan.weights, met, plan.must, strict=True) if must]
    return factor(sum(w * m for w, m in must), sum(w for w, _ in must), plan.damping)


def settle(plan: Plan, met: Sequence[int]) -> tuple[list[int], list[int]]:
    """Points and possible points of every requirement, in tenths. The points add up to the score, the possible points
    to 100.0 (largest remainder), and no requirement gets more than it is worth."""
    share = counted(plan, met)
    worth = [w * FULL * FACTOR for w in plan.weights]
    earned = [w * m * (FACTOR if must else share) for w, m, must in zip(plan.weights, met, plan.must, strict=True)]
    of = _apportion(worth, TENTHS if sum(worth) else 0, None)
    points = _apportion(earned, score(plan, met), of)
    _yield_room(of, points, worth)
    return points, of


def _apportion(exact: Sequence[int], units: int, room: Sequence[int] | None) -> list[int]:
    """Whole tenths that add up to `units`, each the floor or the ceiling of its exact share; the largest remainders
    round up, those with room left first."""
    unit = FULL * FACTOR * WHOLE // TENTHS
    parts = [value // unit for value in exact]
    order = sorted(
        (i for i, value in enumerate(exact) if value % unit),
        key=lambda i: (room is not None and parts[i] >= room[i], -(exact[i] % unit), i),
    )
    for i in order[: units - sum(parts)]:
        parts[i] += 1
    return parts


def _yield_room(of: list[int], points: Sequence[int], worth: Sequence[int]) -> None:
    """Where rounding gave a requirement a tenth more than it is worth, moves that tenth of worth from the requirement
    that was itself rounded up the furthest and has it to spare."""
    unit = FULL * FACTOR * WHOLE // TENTHS
    for i in range(len(of)):
        if points[i] > of[i]:
            spare = [j for j in range(len(of)) if of[j] * unit > worth[j] and of[j] > points[j]]
            giver = max(spare, key=lambda j: (of[j] * unit - worth[j], -j))
            of[giver] -= 1
            of[i] += 1
