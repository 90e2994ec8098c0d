"""The documents for other programs: shapes, key order, counts against the day, failures in full shape."""

import json
from dataclasses import replace
from datetime import date

import jsonschema  # type: ignore[import-untyped]
import pytest

from matcher.model import HeldCredential, Interval, Person, Position, Profile, Step, month
from reports import contract
from reports.experience import coding_months, total_months
from reports.schema import NAMES, schema
from tests.reports.people import AS_OF, Case, make_failed


def valid(document: dict[str, object]) -> None:
    name = str(document["schema"]).split("/")[1]
    checker = jsonschema.Draft202012Validator(schema(name))
    assert [error.message for error in checker.iter_errors(json.loads(json.dumps(document)))] == []


def test_every_schema_is_a_schema_and_closed() -> None:
    for name in NAMES:
        published = schema(name)
        jsonschema.Draft202012Validator.check_schema(published)
        assert published["additionalProperties"] is False
        assert published["required"] == list(published["properties"])  # type: ignore[call-overload]


def test_an_unknown_schema_names_the_known_ones() -> None:
    with pytest.raises(KeyError, match="profile, job, fit, roles, run"):
        schema("person")


def test_documents_keep_to_their_schema(case: Case) -> None:
    valid(contract.profile(case.profile, AS_OF))
    valid(contract.profile(case.profile, AS_OF, with_text=True))
    valid(contract.job(case.job))
    valid(contract.fit(case.fit))
    valid(contract.failed(make_failed(), "resume", AS_OF))
    valid(contract.failed(make_failed(), "job", AS_OF))


def test_keys_stand_in_the_order_of_the_schema(case: Case) -> None:
    made = [
        contract.profile(case.profile, AS_OF),
        contract.failed(make_failed(), "resume", AS_OF),
        contract.job(case.job),
        contract.failed(make_failed(), "job", AS_OF),
        contract.fit(case.fit),
    ]
    for document in made:
        name = str(document["schema"]).split("/")[1]
        assert list(document) == list(schema(name)["properties"])  # type: ignore[call-overload]


def test_a_profile_counts_to_the_day(case: Case) -> None:
    document = contract.profile(case.profile, AS_OF)
    assert document["experience"] == {"coding_months": 92, "total_months": 134}
    skills = document["skills"]
    assert isinstance(skills, list)
    assert (skills[0]["months"], skills[0]["last_used"]) == (92, "2026-11")
    assert (skills[1]["months"], skills[1]["last_used"]) == (None, None)
    earlier = contract.profile(case.profile, date(2020, 3, 1))
    assert earlier["experience"] == {"coding_months": 12, "total_months": 54}


def test_a_credential_past_its_end_is_lapsed(case: Case) -> None:
    credentials = contract.profile(case.profile, AS_OF)["credentials"]
    assert isinstance(credentials, list)
    assert [(c["id"], c["status"]) for c in credentials] == [("cpc", "held"), ("cic", "in_progress"), ("cca", "lapsed")]


def test_quotes_stand_where_they_say(case: Case) -> None:
    document = contract.profile(case.profile, AS_OF, with_text=True)
    text = document["text"]
    assert isinstance(text, str)
    credentials = document["credentials"]
    assert isinstance(credentials, list)
    quoted = [e for c in credentials for e in c["evidence"]]
    assert len(quoted) == 2
    assert all(text[e["start"] : e["end"]] == e["quote"] for e in quoted)


def test_text_is_left_out_unless_asked_for(case: Case) -> None:
    assert contract.profile(case.profile, AS_OF)["text"] is None
    assert contract.job(case.job)["text"] is None
    assert contract.job(case.job, with_text=True)["text"] == case.job.text


def test_a_failed_document_of_another_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="'resume' or 'job'"):
        contract.failed(make_failed(), "letter", AS_OF)


def position(coding: bool, interval: Interval | None) -> Position:
    return Position(title="x", role=None, coding=coding, employer=None, interval=interval)


def person(positions: tuple[Position, ...], stated: int | None = None) -> Profile:
    return Profile(
        document="a", file="a", member=None, media_type="text/plain", pages=None, confidence=1.0, person=Person(),
        credentials=(), skills=(), positions=positions, education=(), stated_months=stated,
    )  # fmt: skip


TWO_YEARS = Interval(start=month(2020, 1), end=month(2022, 1))


@pytest.mark.parametrize(
    ("positions", "stated", "coding", "total"),
    [
        ((position(True, TWO_YEARS), position(True, TWO_YEARS)), None, 24, 24),
        ((position(True, TWO_YEARS),), 120, 24, 24),
        ((position(True, None),), 72, 72, None),
        ((position(True, None),), None, None, None),
        ((position(False, TWO_YEARS),), None, 0, 24),
        ((position(True, None), position(False, TWO_YEARS)), 72, None, 24),
        ((), None, 0, 0),
    ],
)
def test_coding_months(
    positions: tuple[Position, ...], stated: int | None, coding: int | None, total: int | None
) -> None:
    assert coding_months(person(positions, stated), AS_OF) == coding
    assert total_months(person(positions, stated), AS_OF) == total


def test_unknown_cost_and_time_are_null(case: Case) -> None:
    steps = contract.fit(case.fit)["steps"]
    assert isinstance(steps, list)
    assert steps[0]["cost_usd"] == {"min": 399, "max": 425, "year": 2026}
    assert steps[0]["months"] == {"min": 3, "max": 6}
    assert (steps[1]["cost_usd"], steps[1]["months"]) == (None, None)
    assert isinstance(case.fit.steps[0], Step)


def test_a_lapsed_credential_in_its_last_month_is_still_held() -> None:
    ends_now = HeldCredential(id="cpc", status="held", expires=month(2026, 11))
    made = contract.profile(replace(person(()), credentials=(ends_now,)), AS_OF)["credentials"]
    assert isinstance(made, list)
    assert made[0]["status"] == "held"


def test_a_run_names_every_count() -> None:
    made = contract.run(
        id="1", started="2026-11-24T02:00:00+00:00", seconds=1.5, as_of=AS_OF, versions={"matcher": "0.1.0"},
        settings={"top": 50}, machine={"cores": 2}, documents={"new": 3, "failed": 1}, parsed=3, scored=6,
        failures={"encrypted": 1},
    )  # fmt: skip
    valid(made)
    assert made["documents"] == {"new": 3, "changed": 0, "unchanged": 0, "gone": 0, "failed": 1}
    assert made["moved"] == []
