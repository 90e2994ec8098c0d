"""A whole posting: facts, roles, notices, several postings in one document, odd text."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.model import Job
from matcher.understand.job.posting import jobs
from matcher.understand.words.index import Index

from .conftest import document, shorts

POSTING = """Outpatient Coder
Maple Bend Health - Fargo, ND

Status: Full-time
Location: Remote
Pay: $25.00 - $31.50 per hour

Responsibilities
- Assign ICD-10-CM and CPT codes

Requirements
- COC or CCS
- Two years of outpatient coding
"""


def test_facts(read: Callable[[str], Job]) -> None:
    job = read(POSTING)
    assert (job.title, job.employer, job.city, job.state) == ("Outpatient Coder", "Maple Bend Health", "Fargo", "ND")
    assert (job.roles, job.work_mode, job.employment) == (("outpatient-coder",), "remote", "full_time")
    assert job.pay is not None
    assert (job.pay.min, job.pay.max, job.pay.per) == (25, 31.5, "hour")


def test_evidence_is_the_text(read: Callable[[str], Job]) -> None:
    job = read(POSTING)
    every = [e for r in job.requirements for e in r.evidence] + [e for u in job.unmapped for e in u.evidence]
    assert every
    assert all(job.text[e.start : e.end] == e.quote for e in every)


def test_structured_data_fills_the_facts(index: Index) -> None:
    data = {
        "@type": "JobPosting",
        "title": "ED Coder",
        "hiringOrganization": {"name": "Birch Clinic"},
        "jobLocationType": "TELECOMMUTE",
        "employmentType": "PART_TIME",
        "baseSalary": {"currency": "USD", "value": {"minValue": 22, "maxValue": 27, "unitText": "HOUR"}},
    }
    job = jobs(document("ED Coder\n\nRequirements\n- CEDC\n", json.dumps(data)), index)[0]
    assert (job.title, job.employer, job.work_mode, job.employment) == (
        "ED Coder",
        "Birch Clinic",
        "remote",
        "part_time",
    )
    assert job.pay is not None
    assert job.pay.max == 27


@pytest.mark.parametrize("broken", ["{", "[]", "null", '{"@type": "JobPosting", "baseSalary": "much"}'])
def test_broken_structured_data_is_left_aside(index: Index, broken: str) -> None:
    assert jobs(document(POSTING, broken), index)[0].title == "Outpatient Coder"


def test_several_postings_in_one_document(index: Index) -> None:
    second = POSTING.replace("Outpatient Coder", "Inpatient Coder").replace("COC or CCS", "CIC or CCS")
    found = jobs(document(POSTING + "\n==========\n" + second), index)
    assert [job.title for job in found] == ["Outpatient Coder", "Inpatient Coder"]
    assert [job.document[-2:] for job in found] == ["#1", "#2"]
    assert "required cic | ccs" in shorts(found[1])


def test_several_postings_that_a_label_begins(index: Index) -> None:
    text = (
        "Open positions at Alder Lake\n\nJob Title: ED Coder\nRequirements: CEDC and one year of ED coding.\n\n"
        "Job Title: Surgery Coder\nRequirements: CGSC, and two years of general surgery coding.\n"
    )
    found = jobs(document(text), index)
    assert [shorts(job)[0] for job in found] == ["required cedc", "required cgsc"]
    assert [job.member for job in found] == ["1", "2"]
    again = text.replace("Surgery Coder", "ED Coder")
    assert len(jobs(document(again), index)) == 1


def test_other_occupation_and_no_posting(read: Callable[[str], Job]) -> None:
    other = read("Senior Software Engineer, Coding Platform\n\nRequirements\n- Strong coding experience in Python\n")
    assert other.roles == ()
    assert "other-occupation" in [n.code for n in other.notices]
    assert "experience:coding" not in {i.id for r in other.requirements for o in r.any_of for i in o}
    assert "not-a-posting" in [n.code for n in read("A recipe: two eggs, some flour.\n").notices]


def test_placeholders_are_told(read: Callable[[str], Job]) -> None:
    job = read("Coder\n\nRequirements\n- CPC\n- [Insert years] of experience\n")
    assert "placeholder" in [n.code for n in job.notices]


def test_the_employers_name_is_no_skill(read: Callable[[str], Job]) -> None:
    job = read(
        "ED Coder\nLarch Billing Services\n\nSummary\nLarch Billing Services needs a coder who knows CPT well.\n"
    )
    assert "preferred patient-billing" not in shorts(job)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("CPC or,;:.()/-•*\n\t 2019$%ÄéaB years must"), max_size=400))
def test_never_raises_and_quotes_the_text(index: Index, text: str) -> None:
    for job in jobs(document(text), index):
        for requirement in job.requirements:
            assert all(job.text[e.start : e.end] == e.quote for e in requirement.evidence)
    assert jobs(document(text), index) == jobs(document(text), index)


@pytest.mark.parametrize("unit", ["\n", "x\n", "2 years of ", "CPC or ", "(", "$1 ", "no ", "a-", "OR\n", "One of:\n"])
def test_long_hostile_text_takes_linear_time(index: Index, unit: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        start = time.process_time()
        jobs(document(text), index)
        return time.process_time() - start

    seconds(1000)
    short, long = seconds(10_000), seconds(60_000)
    assert long < max(18 * short, 1.0)
