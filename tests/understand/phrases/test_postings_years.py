"""Years in postings: every way of writing the number, what the years are years of, years counted by rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Job

from .checking import asks, asks_among_others, case, named, required

Read = Callable[[str], Job]
_PAGE = "Medical Coder\n\nRequirements\n- COC\n{line}\n"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        case("plus-sign", "- 4+ years of outpatient coding", "R x:outpatient-coder:48"),
        case("word-and-digit-unspaced", "- Three(3) years of outpatient coding.", "R x:outpatient-coder:36"),
        case("word-and-digit-spaced", "- Five ( 5 ) years of HCC coding", "R x:risk-coder:60"),
        case("range-counts-from-below", "- 3-4 years of ED coding", "R x:ed-coder:36"),
        case("range-with-to", "- two to three years coding for anesthesia", "R x:coder-anesthesia:24"),
        case("creditable-experience", "- Two years of creditable experience in medical coding", "R x:coding:24"),
        case("months-in-word-and-digit", "- Nine (9) months of inpatient coding", "R x:inpatient-coder:9"),
        case("plus-in-words", "- Four plus years in professional fee coding", "R x:profee-coder:48"),
        case("field", "Years of Experience Required: 3", "R x:coding:36"),
        case("field-in-table", "Minimum Years of Experience | 3", "R x:coding:36"),
        case(
            "field-quoted",
            '"Minimum Years of Coding Experience": "3"',
            "R x:coding:36",
            wrong="the field gives no years",
        ),
        case("next-lower-grade", "- A full year of coding at the level of the grade below this one", "R x:coding:12"),
    ],
)
def test_forms_of_years(job: Read, line: str, told: str) -> None:
    asks(job(_PAGE.format(line=line)), f"R coc; {told}")


@pytest.mark.xfail(strict=True, reason="years of anatomy or terminology or coding as skills")
def test_creditable_experience_is_coding_with_the_knowledge_beside_it(job: Read) -> None:
    line = "- Two years of creditable experience showing that you know anatomy, terminology and medical coding"
    read = job(_PAGE.format(line=line))
    asks_among_others(read, "R coc; R x:coding:24")


@pytest.mark.xfail(strict=True, reason="no years")
def test_a_year_like_the_next_grade_down_is_a_year_of_this_work(job: Read) -> None:
    read = job(_PAGE.format(line="- GS-8: one year of experience that equals the lower grade, GS-7"))
    assert {(i.id, i.min_months) for r in read.requirements for o in r.any_of for i in o} >= {("experience:coding", 12)}


def test_word_and_digit_that_differ_are_told(job: Read) -> None:
    read = job(_PAGE.format(line="- Minimum of two (4) years of outpatient coding"))
    asks(read, "R coc; R x:outpatient-coder:24 | x:outpatient-coder:48")
    assert "conflict" in [notice.code for notice in read.notices]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        case(
            "outpatient-surgery",
            "- Three years of outpatient surgical coding",
            "R same-day-surgery:36 || R x:outpatient-coder:36",
        ),
        case("surgery-center", "- Three years of coding for an ASC", "R set-asc:36"),
        case(
            "outpatient-surgery-or-center",
            "- Three years of outpatient surgical coding or ASC coding",
            "R same-day-surgery:36 | set-asc:36 || R x:outpatient-coder:36 | set-asc:36",
        ),
        case("inpatient-acute-care", "- Four years of coding for inpatient acute care", "R x:inpatient-coder:48"),
        case(
            "inpatient-acute-care-hospital",
            "- Two years' coding of inpatients in an acute care hospital",
            "R x:inpatient-coder:24",
        ),
        case(
            "outpatient-in-acute-care",
            "- Two years of coding outpatient visits in acute care",
            "R x:outpatient-coder:24",
        ),
        case(
            "outpatient-in-an-acute-care-hospital",
            "- Two years of outpatient coding at an acute care hospital",
            "R x:outpatient-coder:24",
        ),
        case(
            "cdi-and-or-ra",
            "- Three years of CDI and/or risk adjustment work",
            "R x:cdi-specialist:36 | x:risk-coder:36 || R cdi:36 | x:risk-coder:36 || R cdi:36 | risk-adjustment:36",
        ),
        case(
            "cdi-and-or-ra-short",
            "- Three years of CDI and/or RA",
            "R x:cdi-specialist:36 | x:risk-coder:36 || R cdi:36 | x:risk-coder:36 || R cdi:36 | risk-adjustment:36",
            wrong="RA is read as remittance advice",
        ),
        case("a-specialty", "- Two years of cardiology coding", "R x:coder-cardiology:24"),
    ],
)
def test_years_belong_to_a_setting_or_specialty(job: Read, line: str, told: str) -> None:
    asks(job(_PAGE.format(line=line)), f"R coc; {told}")


@pytest.mark.parametrize(
    "rule",
    [
        case("half-time-is-prorated", "Part-time work is prorated: two weeks at half time earn one week of credit."),
        case("credit-by-hours", "Credit is given by the hour; 20 hours in a week count as half a week."),
        case(
            "month-for-month",
            "Training as a hospital corpsman may stand in, month for month, for at most five months.",
            wrong="the five months are asked for by themselves",
        ),
        case("extra-months-of-the-rule", "Schooling counts no more than six months in any case."),
    ],
)
def test_rules_of_counting_ask_for_no_years(job: Read, rule: str) -> None:
    read = job(_PAGE.format(line=f"- One year of medical coding experience.\n{rule}"))
    told = {(i.id, i.min_months) for r in read.requirements for option in r.any_of for i in option}
    assert ("experience:coding", 12) in told
    assert {months for _, months in told} <= {None, 12}
    assert required(read) <= {"coc", "experience:coding"} | {id for id in named(read) if id.startswith("education:")}
