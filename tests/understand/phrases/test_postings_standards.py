"""Standards of performance and other percents, and schooling, in postings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Job

from .checking import asks, case, required

Read = Callable[[str], Job]
_FREE = "productivity-tracking accuracy-under-volume keeping-current"


@pytest.mark.parametrize(
    "line",
    [
        case("accuracy-rate", "- Keeps an accuracy rate of 96% or above."),
        case("accuracy-rate-as-must", "- You must stay at 97 % coding accuracy."),
        case("productivity-by-chart-type", "- Reaches the productivity standard set for each type of chart"),
        case("national-chart", "- Works to the National Productivity Chart of the agency"),
        case("charts-an-hour", "- Eleven ED charts an hour at an accuracy of 95 percent"),
        case("share-of-time", "- Travels 25% of the time"),
        case("share-of-time-heading", "- 40% - Answers the telephone"),
        case("preference-points", "- Veterans with a disability of 30% or more get a 10-point preference"),
        case("combination-rule", "- Schooling and work may be added until they reach 100 percent"),
        case("screen-time", "- 100% of the day is spent at a screen"),
        case("company-paid", "- 100% company-paid dental plan"),
        case("company-paid-disability", "- We pay 100% of your life insurance"),
    ],
)
@pytest.mark.parametrize("heading", ["Duties", "Requirements"])
def test_a_percent_or_standard_is_asked_of_no_resume(job: Read, heading: str, line: str) -> None:
    read = job(f"Outpatient Coder\n\nRequirements\n- COC\n\n{heading}\n{line}\n")
    assert required(read) - set(_FREE.split()) == {"coc"}


def test_full_time_at_a_screen_is_no_remote_work(job: Read) -> None:
    read = job("ED Coder\n\nRequirements\n- CEDC\n\nPhysical Demands\n100% of the day in front of a screen.\n")
    assert (read.work_mode, read.pay) == (None, None)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        case("high-school-or-ged", "- GED or high school diploma", "R e:high_school"),
        case("hs-slash-ged", "- HS/GED", "R e:high_school"),
        case("aa-or-as", "- AS or AA in Health Information Technology", "R e:associate"),
        case("aa-or-as-dotted", "- A.S. or A.A. degree in HIT", "R e:associate"),
        case(
            "associate-or-related-with-hours",
            "- Associate's degree with HIT as the major, or a related degree that "
            "has 15 semester hours of health information courses",
            "R e:associate",
        ),
        case(
            "bachelor-with-hours",
            "- A four-year degree in HIM, or a related bachelor's degree with at least 20 hours in HIM",
            "R e:bachelor",
        ),
        case(
            "approved-programme-of-a-year",
            "- Completion of a coding program that AHIMA approved, about a year long",
            "R e:certificate",
        ),
        case(
            "approved-programme-with-its-courses",
            "- An AHIMA-approved coding program (about 12 months) with anatomy, terminology and basic CPT",
            "R e:certificate",
        ),
        case("college-credits", "- At least 24 college credits in health subjects", "-"),
        case("credits-beside-a-credential", "- CCA, or 24 college credits in health subjects", "R cca"),
        case(
            "high-school-or-equal-experience", "- High school diploma, or experience of equal worth", "R e:high_school"
        ),
        case(
            "added-as-percentages",
            "- Divide your months of work by 12 and your semester hours by 60, then add both",
            "-",
        ),
        case(
            "added-as-percentages-example",
            "- Half a year of work (50%) and 30 hours of study (50%) make 100 percent",
            "-",
        ),
    ],
)
def test_schooling(job: Read, line: str, told: str) -> None:
    asks(job(f"Medical Coder\n\nRequirements\n- COC\n{line}\n"), f"R coc; {told}".removesuffix("; -"))
