"""Next steps: what closes a gap, what it gains exactly, and what must be done first."""

from hypothesis import given, settings

from matcher.fit.explain import explain_pair, scale
from matcher.fit.future import with_done
from matcher.fit.weights import load
from matcher.model import Fit, Job, Qualifications, Range, Step
from tests.fit.fit_world import (
    AS_OF,
    TAXONOMY,
    asks,
    claimed,
    held,
    likes,
    person,
    posting,
    worked,
)
from tests.fit.test_fit_ledger import INPATIENT, jobs, people

SCALE = scale(TAXONOMY, load(), AS_OF)


def fit(q: Qualifications, job: Job) -> Fit:
    return explain_pair(SCALE.standing(q), SCALE.plan(job), SCALE)


def by_id(found: Fit) -> dict[str, Step]:
    return {step.id: step for step in found.steps}


@given(people, jobs)
@settings(max_examples=100, deadline=None)
def test_a_gain_is_exactly_what_the_step_brings_when_done(q: Qualifications, job: Job) -> None:
    found = fit(q, job)
    for step in found.steps:
        pathways = [TAXONOMY.pathways[id] for id in (*step.after, step.id)]
        after = fit(with_done(q, pathways, TAXONOMY, AS_OF), job)
        assert after.score == step.score_after
        assert round(after.score - found.score, 1) == round(step.gain, 1) > 0
        for index in step.closes:
            assert after.requirements[index].met > found.requirements[index].met


@given(people, jobs)
@settings(max_examples=60, deadline=None)
def test_every_gap_has_a_step_or_is_named_as_having_none(q: Qualifications, job: Job) -> None:
    found = fit(q, job)
    closed = {index for step in found.steps for index in step.closes}
    gaps = {r.index for r in found.requirements if r.met < load().steps.gap_below}
    assert closed | set(found.without_step) == gaps
    assert not closed & set(found.without_step)
    gains = [step.gain for step in found.steps]
    assert gains == sorted(gains, reverse=True)


def test_the_a_of_cpc_a_is_a_step_with_its_months() -> None:
    found = fit(person(held("cpc-a"), claimed("cpt", 3)), posting(asks("cpc"), asks("cpt"), asks("icd-10-cm")))
    step = by_id(found)["remove-a"]
    assert found.missing_required == ()
    assert (step.closes, step.after, step.months) == ((0,), (), Range(min=24, max=24, year=2026))
    assert step.why == "Towards: CPC. Prerequisite: CPC-A."
    assert step.source == "https://issuer.example/facts"


def test_a_newcomer_earns_the_apprentice_grade_first() -> None:
    found = by_id(fit(person(), posting(asks("cpc"), asks("cpt"), asks("hcpcs-ii"))))
    assert "cert-cpc" not in found
    assert found["cert-cpc-a"].after == ()
    assert found["remove-a"].after == ("cert-cpc-a",)
    assert found["remove-a"].score_after > found["cert-cpc-a"].score_after
    assert found["remove-a"].why == "Towards: CPC. First: Do cert-cpc-a. Prerequisite: CPC-A."


def test_an_experienced_coder_needs_no_detour() -> None:
    found = by_id(fit(person(worked("profee-coder", 48)), posting(asks("cpc"), asks("cpt"), asks("hcpcs-ii"))))
    assert found["cert-cpc"].after == ()
    assert "remove-a" not in found


def test_months_of_work_are_added_beside_what_was_worked() -> None:
    q = person(held("cpc-a"), worked("profee-coder", 6))
    job = posting(asks("experience:profee-coder@30"), asks("cpc"), asks("cpt"))
    step = by_id(fit(q, job))["remove-a"]
    assert step.closes == (0, 1)
    done = with_done(q, [TAXONOMY.pathways["remove-a"]], TAXONOMY, AS_OF)
    assert fit(done, job).requirements[0].met == 1.0
    assert fit(done, job).requirements[0].why == "30 months, 30 asked"


def test_a_fact_not_checked_drives_no_cost_and_is_marked() -> None:
    found = fit(person(claimed("icd-10-cm", 24)), posting(*INPATIENT))
    course, exam = by_id(found)["course-pcs"], by_id(found)["cert-ccs"]
    assert (course.verified, course.cost_usd, course.source) == (False, None, None)
    assert (exam.verified, exam.cost_usd, exam.months) == (True, None, Range(min=3, max=6, year=2026))
    assert [n.code for n in found.notices] == ["unverified-fact"]
    assert "Do course-pcs" in found.notices[0].text


def test_costs_and_weeks_are_ranges() -> None:
    found = by_id(fit(person(), posting(asks("crc"), asks("icd-10-cm"), asks("cpt"))))
    assert found["cert-crc"].cost_usd == Range(min=425, max=499, year=2026)
    assert found["cert-crc"].months is None
    assert found["course-icd"].months == Range(min=1.8, max=1.8, year=2026)


def test_a_prerequisite_that_can_be_learned_comes_first() -> None:
    found = by_id(fit(person(), posting(asks("icd-10-pcs"), asks("cpt"), asks("excel"))))
    assert found["course-pcs"].after == ("course-icd",)


def test_nobody_earns_a_credential_for_a_skill_it_only_shows() -> None:
    found = fit(person(), posting(asks("cpt"), asks("hcpcs-ii"), asks("excel")))
    assert list(by_id(found)) == ["course-excel"]
    assert found.without_step == (0, 1)


def test_schooling_is_a_step() -> None:
    found = by_id(fit(person(), posting(asks("education:associate"), likes("cpt"), likes("excel"))))
    assert found["degree"].closes == (0,)


def test_nothing_to_gain_no_steps() -> None:
    ready = person(held("ccs"), worked("inpatient-coder", 60), claimed("icd-10-pcs", 60))
    found = fit(ready, posting(*INPATIENT[:3]))
    assert (found.score, found.steps, found.without_step) == (100.0, (), ())
