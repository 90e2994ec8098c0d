"""How far single things are met: the field's sense of what stands for what."""

import pytest

from matcher.fit.explain import scale
from matcher.fit.weights import load
from matcher.model import Degree, Fit, HeldCredential, Qualifications, Requirement
from tests.fit.fit_world import AS_OF, NOW, TAXONOMY, asks, claimed, held, item, person, posting, quote, worked

SCALE = scale(TAXONOMY, load(), AS_OF)


def fit(q: Qualifications, *requirements: Requirement, roles: tuple[str, ...] = ()) -> Fit:
    from matcher.fit.explain import explain_pair

    return explain_pair(SCALE.standing(q), SCALE.plan(posting(*requirements, roles=roles)), SCALE)


def met(q: Qualifications, *options: str, within: int | None = None) -> float:
    return fit(q, asks(*options, within=within)).requirements[0].met


def why(q: Qualifications, *options: str) -> str:
    return fit(q, asks(*options)).requirements[0].why


def test_a_credential_held_is_met_in_full() -> None:
    row = fit(person(held("cpc")), asks("cpc", "ccs")).requirements[0]
    assert (row.met, row.why, row.by, row.label) == (1.0, "held", ("cpc",), "CPC or CCS")
    assert row.resume[0].quote == "cpc"
    assert row.job[0].quote == "cpc or ccs"


def test_an_apprentice_stands_for_the_full_credential_in_part() -> None:
    assert 0.5 <= met(person(held("cpc-a")), "cpc") < 1.0
    assert why(person(held("cpc-a")), "cpc") == "CPC-A held, CPC asked"


def test_a_higher_credential_covers_a_lower_but_not_the_reverse() -> None:
    assert met(person(held("ccs")), "cca") == 1.0
    assert met(person(held("cca")), "ccs") < 0.3


def test_a_credential_taken_in_anothers_place_counts_nearly_in_full() -> None:
    assert 0.8 <= met(person(held("rhia")), "rhit") < 1.0
    assert met(person(held("rhit")), "rhia") < 0.3


@pytest.mark.parametrize("status", ["in_progress", "lapsed", "eligible"])
def test_a_credential_not_held_counts_clearly_less_than_one_held(status: str) -> None:
    assert 0.0 < met(person(held("cpc", status)), "cpc") <= 0.5


def test_a_grace_period_brings_one_in_progress_nearer_but_not_level() -> None:
    studying = person(held("cpc", "in_progress"))
    assert met(studying, "cpc") < met(studying, "cpc", within=6) < 1.0


def test_a_requirement_that_may_be_earned_later_weighs_less() -> None:
    at_once = fit(person(), asks("cpc"), asks("icd-10-cm")).requirements[0].of
    later = fit(person(), asks("cpc", within=12), asks("icd-10-cm")).requirements[0].of
    assert later < at_once


def test_a_credential_past_its_end_has_lapsed() -> None:
    old = HeldCredential(id="cpc", status="held", expires=NOW - 1, evidence=quote("cpc"))
    valid = HeldCredential(id="cpc", status="held", expires=NOW, evidence=quote("cpc"))
    assert met(person(old), "cpc") < met(person(valid), "cpc") == 1.0
    assert why(person(old), "cpc") == "lapsed"


def test_a_denial_beats_every_other_evidence() -> None:
    q = person(held("ccs"), claimed("icd-10-pcs", status="denied"), claimed("icd-10-pcs", 24))
    assert met(q, "icd-10-pcs") == 0.0
    assert why(q, "icd-10-pcs") == "stated as not done"


def test_a_wish_is_no_claim_and_learning_is_a_small_one() -> None:
    assert met(person(claimed("icd-10-pcs", status="wanted")), "icd-10-pcs") == 0.0
    assert 0.0 < met(person(claimed("icd-10-pcs", status="learning")), "icd-10-pcs") < 0.5


def test_a_credential_shows_its_skills() -> None:
    assert met(person(held("ccs")), "icd-10-pcs") >= 0.8
    assert why(person(held("ccs")), "icd-10-pcs") == "shown by CCS"
    assert met(person(held("cpc")), "icd-10-pcs") == 0.0


def test_a_narrower_skill_meets_a_broader_one_and_the_reverse_only_in_part() -> None:
    narrower = met(person(claimed("icd-10-cm", 12)), "icd-10")
    assert narrower > met(person(claimed("ehr", 12)), "epic") > 0.0
    assert narrower > 0.9


def test_icd_9_does_not_stand_for_icd_10() -> None:
    veteran = person(claimed("icd-9-cm", 120))
    assert met(veteran, "icd-10-cm") == met(veteran, "icd-10") == 0.0
    assert met(veteran, "icd") < 0.3


def test_setting_and_fee_side_are_separate() -> None:
    assert met(person(claimed("profee-coding", 60), claimed("medical-coding", 60)), "inpatient-coding") < 0.3


def test_another_vendors_record_system_counts_in_part() -> None:
    assert 0.2 < met(person(claimed("oracle-health", 12)), "epic") < 0.5


def test_months_count_in_proportion_up_to_what_is_asked() -> None:
    assert met(person(claimed("icd-10-pcs", 14)), "icd-10-pcs@24") == pytest.approx(14 / 24, abs=0.01)
    assert why(person(claimed("icd-10-pcs", 14)), "icd-10-pcs@24") == "14 of 24 months"
    assert met(person(claimed("icd-10-pcs", 60)), "icd-10-pcs@24") == 1.0


def test_a_word_without_years_counts_in_part_and_is_uncertain() -> None:
    row = fit(person(claimed("icd-10-pcs")), asks("icd-10-pcs@24"))
    assert 0.0 < row.requirements[0].met < 0.5
    assert row.low < row.score < row.high
    assert row.requirements[0].why.endswith("months not stated")


def test_own_work_counts_in_full_and_near_work_in_part_however_long() -> None:
    asked = "experience:inpatient-coder@24"
    assert met(person(worked("inpatient-coder", 36)), asked) == 1.0
    assert met(person(worked("inpatient-coder", 12)), asked) == pytest.approx(0.5)
    far = met(person(worked("risk-coder", 240)), asked)
    assert 0.0 < far < 0.5
    assert "nearby work (Risk coder)" in why(person(worked("risk-coder", 240)), asked)
    assert met(person(worked("him-technician", 240, coding=False)), asked) == 0.0


def test_overlapping_work_counts_once() -> None:
    twice = person(worked("risk-coder", 12), worked("inpatient-coder", 12))
    assert met(twice, "experience:coding@24") == pytest.approx(0.5)


def test_years_stated_without_dates_count_in_part() -> None:
    row = fit(person(stated_months=72), asks("experience:coding@24"))
    assert 0.5 < row.requirements[0].met < 1.0
    assert row.low == 0.0
    assert row.high == 100.0


def test_work_long_ago_counts_gently_less_and_never_below_the_floor() -> None:
    asked = "experience:inpatient-coder@24"
    recent, old, older = (met(person(worked("inpatient-coder", 36, ago)), asked) for ago in (0, 72, 240))
    assert recent > old > older >= load().time.decay_floor


def test_a_higher_degree_meets_a_lower_level() -> None:
    bachelor = person(Degree(level="bachelor", field=None, status="completed"))
    assert met(bachelor, "education:associate") == met(bachelor, "education:high_school") == 1.0
    assert 0.0 < met(bachelor, "education:master") < 1.0
    studying = person(Degree(level="associate", field=None, status="in_progress"))
    assert 0.0 < met(studying, "education:associate") < 1.0
    assert met(person(), "education:associate") == 0.0


def test_options_take_the_best_and_items_of_one_option_must_all_hold() -> None:
    q = person(held("rhit"), worked("inpatient-coder", 12))
    assert met(q, "cpc", "rhit") == 1.0
    both, one_missing = met(q, "rhit+experience:coding@24"), met(q, "rhit+cpc")
    assert 0.0 < one_missing < 0.5 < both < 1.0
    assert met(q, "rhit+experience:coding@12") == 1.0


def test_an_unsure_reading_counts_in_part_and_opens_the_interval() -> None:
    row = fit(person(claimed("cpt", 12, sure=0.4)), asks("cpt"))
    assert row.low == 0.0 < row.score < row.high


def test_a_word_of_a_keyword_list_lowers_the_low_end_alone() -> None:
    asked = asks("cpt"), asks("hcpcs-ii"), asks("icd-10-cm")
    listed = fit(person(claimed("cpt", section="skills")), *asked)
    told = fit(person(claimed("cpt", section="experience")), *asked)
    assert listed.score == told.score
    assert listed.low < told.low
    assert listed.requirements[0].why == "listed"


def test_a_posting_that_asks_too_little_leaves_the_low_end_open() -> None:
    found = fit(person(claimed("cpt")), asks("cpt"))
    assert found.low == 0.0 < found.score
    assert found.band == "needs_reading"


def test_unknown_ids_are_not_found() -> None:
    assert met(person(held("cpc")), "no-such-thing", "experience:no-such-role@12", "education:no-such-level") == 0.0
    assert item("a@3").min_months == 3
