"""Roles for a person without a posting."""

import pytest

from matcher.fit.explain import scale
from matcher.fit.roles import rank_roles, role_job
from matcher.fit.weights import load
from tests.fit.fit_world import AS_OF, TAXONOMY, claimed, held, person, worked

SCALE = scale(TAXONOMY, load(), AS_OF)


def test_the_role_worked_in_comes_first_and_far_ones_last() -> None:
    coder = person(held("ccs"), worked("inpatient-coder", 48), claimed("icd-10-pcs", 48), claimed("ms-drg", 48))
    ranked = rank_roles(coder, SCALE)
    assert {r.id for r in ranked} == set(TAXONOMY.roles)
    assert ranked[0].id == "inpatient-coder"
    assert ranked[0].band == "strong"
    assert [r.score for r in ranked] == sorted((r.score for r in ranked), reverse=True)
    risk = next(r for r in ranked if r.id == "risk-coder")
    assert "CRC" in risk.missing
    assert "cert-crc" in [step.id for step in risk.fit.steps]
    assert risk.pay == TAXONOMY.roles["risk-coder"].pay


def test_a_role_as_a_posting() -> None:
    job = role_job("auditor", SCALE.relations)
    asked = [(r.need, [o[0].id for o in r.any_of], r.any_of[0][0].min_months) for r in job.requirements]
    assert asked == [
        ("required", ["cpc"], None),
        ("required", ["experience:auditor"], 36),
        ("required", ["auditing"], None),
        ("required", ["icd-10-cm"], None),
        ("preferred", ["excel"], None),
    ]
    assert role_job("profee-coder", SCALE.relations).requirements[-1].any_of[0][0].id == "education:high_school"
    with pytest.raises(KeyError):
        role_job("no-such-role", SCALE.relations)
