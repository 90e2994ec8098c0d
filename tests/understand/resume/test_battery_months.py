"""Months of coding: overlaps, shares of full time, externships, gaps, open ends, and years stated without dates."""

from collections.abc import Callable
from datetime import date

import pytest

from matcher.intervals import months
from matcher.model import Profile
from matcher.understand.resume.stated import stated_months

Read = Callable[[str], Profile]
_DAY = date(2026, 11, 1)


def _coding(profile: Profile) -> int:
    return months((job.interval for job in profile.positions if job.coding and job.interval), _DAY)


@pytest.mark.parametrize(
    ("jobs", "expected"),
    [
        (["Outpatient Coder, Alder Clinic, 01/2018 - 01/2020"], 24),
        (["Outpatient Coder, Alder Clinic, 01/2018 - 01/2020", "Inpatient Coder, Elm Hospital, 01/2020 - 01/2021"], 36),
        (["Outpatient Coder, Alder Clinic, 01/2018 - 01/2020", "Inpatient Coder, Elm Hospital, 01/2019 - 01/2021"], 36),
        (["Outpatient Coder, Alder Clinic, 01/2018 - 01/2020", "Coding Auditor, Elm Group, 06/2018 - 12/2018"], 24),
        (["Outpatient Coder, Alder Clinic, 01/2015 - 01/2016", "Inpatient Coder, Elm Hospital, 01/2019 - 01/2020"], 24),
        (["Outpatient Coder, Alder Clinic, 11/2024 - Present"], 24),
        (["Outpatient Coder, Alder Clinic, since 11/2024"], 24),
        (["Outpatient Coder, Alder Clinic, 11/2024 - Present", "ED Coder, Elm Hospital, 11/2025 - Present"], 24),
        (["Outpatient Coder (PRN), Alder Clinic, 01/2018 - 01/2020"], 6),
        (["PRN Outpatient Coder, Alder Clinic, 01/2018 - 01/2020"], 6),
        (["Per Diem Outpatient Coder, Alder Clinic, 01/2018 - 01/2020"], 6),
        (["Outpatient Coder, as needed, Alder Clinic, 01/2018 - 01/2020"], 6),
        (["Outpatient Coder, Alder Clinic, 10 hours per week, 01/2018 - 01/2020"], 6),
        (["Outpatient Coder, Alder Clinic, 10 hrs/week, 01/2018 - 01/2020"], 6),
        (["Outpatient Coder, Alder Clinic, 01/2018 - 01/2020\nHours per week: 10"], 6),
        (["Outpatient Coder, Alder Clinic, 01/2018 - 01/2020, 40 hours/week"], 24),
        (["Outpatient Coder, Alder Clinic, 01/2018 - 01/2020\nHours per week: 40"], 24),
        (["Outpatient Coder, Part-time, Alder Clinic, 01/2018 - 01/2020"], 24),
        (["Outpatient Coder (part-time, 20 hours a week), Alder Clinic, 01/2018 - 01/2020"], 24),
        (["Outpatient Coder, Alder Clinic, 01/2018 - 01/2020", "PRN Coder, Elm Hospital, 01/2018 - 01/2020"], 24),
        (["Medical Coding Extern, Alder Clinic, 01/2020 - 04/2020"], 3),
        (["Coding Externship, Alder Clinic, January 2020 - April 2020"], 3),
        (["Medical Biller, Alder Clinic, 01/2018 - 01/2020"], 0),
        (["Medical Receptionist, Alder Clinic, 01/2018 - 01/2020"], 0),
        (["Registered Nurse, Elm Hospital, 01/2010 - 01/2020", "CDI Specialist, Elm Hospital, 01/2020 - 01/2022"], 24),
        (["Medical Records Clerk, Elm Hospital, 01/2018 - 01/2020"], 0),
        (["Coding Manager, Elm Hospital, 01/2018 - 01/2020"], 24),
        (["HCC Coder, Elm Group, 01/2018 - 06/2018"], 5),
        (["HCC Coder, Elm Group, 01/2018 - 01/2018"], 1),
        (["HCC Coder, Elm Group, 2018 - 2020"], 24),
        (["HCC Coder, Elm Group, seasonal, 01/2020 - 05/2020", "HCC Coder, Elm Group, 01/2021 - 05/2021"], 8),
        (["Volunteer Coder, Free Clinic, 01/2018 - 01/2020"], 0),
        (["Career break, 01/2018 - 01/2020", "Outpatient Coder, Alder Clinic, 01/2016 - 01/2018"], 24),
        (["Outpatient Coder, Alder Clinic, 01/2027 - 01/2028"], 0),
        (["Biller/Coder, Alder Clinic, 01/2018 - 01/2020"], 24),
        (["Coding Instructor, Corwin Career Institute, 01/2018 - 01/2020"], 24),
    ],
)  # fmt: skip
def test_months_of_coding(understood: Read, jobs: list[str], expected: int) -> None:
    body = "\n\n".join(f"{job}\n- Did the daily work.\n- Met the targets." for job in jobs)
    assert (
        _coding(understood(f"Dana Whitlock, CPC\ndana@example.com\n\nEXPERIENCE\n{body}\n\nSKILLS\nCPT\n")) == expected
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Over 12 years of coding.", 144),
        ("12+ years of medical coding experience", 144),
        ("more than ten years of coding experience", 120),
        ("Ten (10) years of inpatient coding", 120),
        ("10 plus years in coding", 120),
        ("twelve-plus years as a coder", 144),
        ("nearly 8 years as an outpatient coder", 96),
        ("Medical coder with 6 years' experience", 72),
        ("Certified coder with 6 years of experience", 72),
        ("Coder with 1.5 years of experience", 18),
        ("Coding experience: 4 years", 48),
        ("Years of coding experience: 4", 48),
        ("Coding (5 yrs)", 60),
        ("5 yrs. coding", 60),
        ("18 months of HCC coding", 18),
        ("a decade of coding", 120),
        ("two decades of coding experience", 240),
        ("twenty-two years of coding", 264),
        ("twenty five years in coding", 300),
        ("one and a half years of coding", 18),
        ("2 1/2 years of coding experience", 30),
        ("2 ½ years coding", 30),
        ("1 year 6 months of coding experience", 18),
        ("1 year and 6 months of coding", 18),
        ("half a year of coding", 6),
        ("a year of coding", 12),
        ("six years of auditing and coding", 72),
        ("CDI specialist for seven years", 84),
        ("I have coded for six years", 72),
        ("I have been coding for 9 years", 108),
        ("15 years of experience in medical coding and billing", 180),
        ("7 years in HIM coding", 84),
        ("3-5 years of coding experience", 36),
        ("12 years in customer service", None),
        ("4-year degree in coding", None),
        ("Two years of a medical coding course", None),
        ("five years of software coding", None),
        ("I am 45 years old and code charts", None),
        ("Nursing for 20 years", None),
        ("Seeking a role that asks for no years of coding", None),
        ("Python coding, 5 years", None),
        ("retention of coding records for seven years", None),
        ("20 years in business. Coding on site", None),
        ("no coding experience yet", None),
    ],
)  # fmt: skip
def test_years_that_the_text_states(text: str, expected: int | None) -> None:
    assert stated_months(text) == expected
