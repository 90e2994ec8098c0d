"""A posting that asks for next to nothing tells nobody apart, and says so."""

from dataclasses import replace
from datetime import date

from matcher.fit.explain import explain
from matcher.fit.weights import load as load_weights
from matcher.model import Item, Job, Qualifications, Requirement
from skill_taxonomy.load import load as load_taxonomy


def _job(*ids: str, roles: tuple[str, ...] = ()) -> Job:
    return Job(
        document="j",
        file="j.txt",
        member=None,
        media_type="text/plain",
        confidence=1.0,
        title="Helper",
        roles=roles,
        employer=None,
        city=None,
        state=None,
        work_mode=None,
        employment=None,
        pay=None,
        requirements=tuple(Requirement(need="required", any_of=((Item(id=id),),)) for id in ids),
        unmapped=(),
    )


def _fit(job: Job) -> tuple[str, set[str]]:
    fit = explain(
        Qualifications(document="r"), job, taxonomy=load_taxonomy(), weights=load_weights(), as_of=date(2026, 11, 1)
    )
    return fit.band, {notice.code for notice in fit.notices}


def test_a_posting_of_one_requirement_and_no_role_needs_reading() -> None:
    band, notices = _fit(_job("education:high_school"))
    assert band == "needs_reading"
    assert "low-confidence" in notices


def test_a_role_fills_a_thin_posting_up() -> None:
    band, notices = _fit(_job("cpc", roles=("profee-coder",)))
    assert band != "needs_reading"
    assert notices >= {"role-profile-used"}
    assert "low-confidence" not in notices


def test_a_posting_of_several_requirements_is_scored_as_it_stands() -> None:
    band, notices = _fit(_job("cpc", "cpt", "icd-10-cm"))
    assert band == "weak"
    assert not notices & {"low-confidence", "role-profile-used"}


def test_a_few_duties_without_a_must_have_are_filled_up_too() -> None:
    duties = tuple(
        Requirement(need="preferred", any_of=((Item(id=id),),)) for id in ("auditing", "medical-coding", "cpt")
    )
    band, notices = _fit(replace(_job(roles=("entry-coder",)), requirements=duties))
    assert band == "weak"
    assert "role-profile-used" in notices
