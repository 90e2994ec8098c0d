"""Rounding of the ledger to tenths, on shares made to be awkward."""

import random

from matcher.fit.ledger import score, settle
from matcher.fit.plan import WHOLE, Plan
from tests.fit.fit_world import asks, posting


def plan_of(weights: list[int], must: list[bool]) -> Plan:
    requirements = tuple(asks("cpc") for _ in weights)
    return Plan(
        job=posting(*requirements),
        requirements=requirements,
        components=("credentials",) * len(weights),
        weights=tuple(weights),
        must=tuple(must),
        damping=400,
        own=len(weights),
        labels=("CPC",) * len(weights),
        keys=(frozenset(),) * len(weights),
        thin=False,
    )


def awkward(chance: random.Random) -> tuple[Plan, list[int]]:
    """Weights that lie just under or over a tenth, degrees full, nothing or odd."""
    count = chance.randint(2, 40)
    weights = [
        chance.randint(1, 40) * WHOLE // 1000 + chance.choice([1, 2, 4, 6, 9]) * WHOLE // 10000 for _ in range(count)
    ]
    total = sum(weights)
    whole = [w * WHOLE // total for w in weights]
    whole[0] += WHOLE - sum(whole)
    met = [chance.choice([0, 1000, 1000, 999, chance.randint(0, 1000)]) for _ in range(count)]
    return plan_of(whole, [chance.random() < 0.3 for _ in range(count)]), met


def test_every_ledger_adds_up_and_no_requirement_gets_more_than_it_is_worth() -> None:
    chance = random.Random(5)
    for _ in range(4000):
        plan, met = awkward(chance)
        points, of = settle(plan, met)
        assert sum(points) == score(plan, met)
        assert sum(of) == 1000
        assert all(0 <= p <= o for p, o in zip(points, of, strict=True))


def test_worth_gives_way_by_a_tenth_where_points_need_the_room() -> None:
    """Of fifteen equal requirements ten are worth 6.7 and five 6.6: whichever of them are met, their points fit."""
    plan = plan_of([WHOLE // 15 + (1 if i < WHOLE % 15 else 0) for i in range(15)], [False] * 15)
    for met_count in range(16):
        met = [0] * (15 - met_count) + [1000] * met_count
        points, of = settle(plan, met)
        assert sum(points) == score(plan, met)
        assert sum(of) == 1000
        assert all(p <= o for p, o in zip(points, of, strict=True))
        assert all(66 <= o <= 67 for o in of)
