"""Jobs in the layouts that people use, the dates in every form, and what is no job."""
# ruff: noqa: E501 - one line a case

from collections.abc import Callable

import pytest

from matcher.model import Profile, month_text

Read = Callable[[str], Profile]
_END = "\n\nEDUCATION\nDiploma, Corwin Career Institute\n\nSKILLS\nICD-10-CM, CPT\n"


def _page(body: str, heading: str = "EXPERIENCE") -> str:
    return f"Dana Whitlock, CPC\ndana@example.com\n\n{heading}\n{body}{_END}"


def _told(profile: Profile) -> list[tuple[str | None, str | None, str | None]]:
    found = []
    for job in profile.positions:
        start, end = (job.interval.start, job.interval.end) if job.interval else (None, None)
        found.append((job.role, month_text(start), month_text(end)))
    return found


@pytest.mark.parametrize(
    ("entry", "title", "employer"),
    [
        ("Outpatient Coder, Birch Hospital, 04/2016 - 06/2019", "Outpatient Coder", "Birch Hospital"),
        ("Outpatient Coder | Birch Hospital | 04/2016 - 06/2019", "Outpatient Coder", "Birch Hospital"),
        ("Birch Hospital | Outpatient Coder | 04/2016 - 06/2019", "Outpatient Coder", "Birch Hospital"),
        ("04/2016 - 06/2019 | Birch Hospital | Outpatient Coder", "Outpatient Coder", "Birch Hospital"),
        ("04/2016 - 06/2019 Outpatient Coder, Birch Hospital", "Outpatient Coder", "Birch Hospital"),
        ("04/2016 - 06/2019: Outpatient Coder, Birch Hospital", "Outpatient Coder", "Birch Hospital"),
        ("Outpatient Coder (04/2016 - 06/2019)\nBirch Hospital, Salem, OR", "Outpatient Coder", "Birch Hospital"),
        ("Birch Hospital, Salem, OR\nOutpatient Coder, 04/2016 - 06/2019", "Outpatient Coder", "Birch Hospital"),
        ("Birch Hospital, Salem, OR   04/2016 - 06/2019\nOutpatient Coder", "Outpatient Coder", "Birch Hospital"),
        ("Birch Hospital - Salem, OR\nOutpatient Coder\n04/2016 - 06/2019", "Outpatient Coder", "Birch Hospital"),
        ("Outpatient Coder\nBirch Hospital\n04/2016 - 06/2019", "Outpatient Coder", "Birch Hospital"),
        ("Outpatient Coder\n04/2016 - 06/2019\nBirch Hospital", "Outpatient Coder", "Birch Hospital"),
        ("04/2016 - 06/2019\nOutpatient Coder\nBirch Hospital", "Outpatient Coder", "Birch Hospital"),
        ("04/2016 - 06/2019\nBirch Hospital\nOutpatient Coder", "Outpatient Coder", "Birch Hospital"),
        ("Outpatient Coder at Birch Hospital, 04/2016 - 06/2019", "Outpatient Coder", "Birch Hospital"),
        ("Outpatient Coder - Birch Hospital - 04/2016 to 06/2019", "Outpatient Coder", "Birch Hospital"),
        ("Outpatient Coder – Birch Hospital (04/2016 – 06/2019)", "Outpatient Coder", "Birch Hospital"),
        ("**Outpatient Coder**, Birch Hospital, *04/2016 - 06/2019*", "Outpatient Coder", "Birch Hospital"),
        ("### Outpatient Coder\nBirch Hospital | 04/2016 - 06/2019", "Outpatient Coder", "Birch Hospital"),
        ("- Outpatient Coder, Birch Hospital, 04/2016 - 06/2019", "Outpatient Coder", "Birch Hospital"),
        ("• Outpatient Coder, Birch Hospital (04/2016 - 06/2019)", "Outpatient Coder", "Birch Hospital"),
        ("* 04/2016 - 06/2019 Outpatient Coder, Birch Hospital", "Outpatient Coder", "Birch Hospital"),
        ("1. Outpatient Coder, Birch Hospital, 04/2016 - 06/2019", "Outpatient Coder", "Birch Hospital"),
        ("OUTPATIENT CODER, BIRCH HOSPITAL, 04/2016 - 06/2019", "OUTPATIENT CODER", "BIRCH HOSPITAL"),
        ("Position: Outpatient Coder\nEmployer: Birch Hospital\nDates: 04/2016 - 06/2019", "Outpatient Coder", "Birch Hospital"),
        ("Job Title: Outpatient Coder\nCompany: Birch Hospital\nFrom: 04/2016 To: 06/2019", "Outpatient Coder", "Birch Hospital"),
        ("Title | Employer | Dates\nOutpatient Coder | Birch Hospital | 04/2016 - 06/2019", "Outpatient Coder", "Birch Hospital"),
        ("Outpatient Coder\tBirch Hospital\t04/2016 - 06/2019", "Outpatient Coder", "Birch Hospital"),
        ("Outpatient Coder. Birch Hospital. 04/2016 - 06/2019", "Outpatient Coder", "Birch Hospital"),
        ("Outpatient Coder; Birch Hospital; 04/2016 - 06/2019", "Outpatient Coder", "Birch Hospital"),
        ("Outpatient Coder / Birch Hospital / 04/2016 - 06/2019", "Outpatient Coder", "Birch Hospital"),
        ("Outpatient Coder ............. 04/2016 - 06/2019\nBirch Hospital", "Outpatient Coder", "Birch Hospital"),
        ("Outpatient Coder (remote), Birch Hospital, 04/2016 - 06/2019", "Outpatient Coder (remote)", "Birch Hospital"),
        ("Outpatient Coder, Full-time\nBirch Hospital\n04/2016 - 06/2019 (3 years 2 months)", "Outpatient Coder", "Birch Hospital"),
        ("Birch Hospital\nOutpatient Coder\nApril 2016 - June 2019 (3 years 3 months)\nSalem, Oregon", "Outpatient Coder", "Birch Hospital"),
        ("Outpatient Coder\nBirch Hospital · Full-time\nApr 2016 - Jun 2019 · 3 yrs 3 mos\nSalem, OR · Remote", "Outpatient Coder", "Birch Hospital"),
        ("Birch Hospital\n3 yrs 3 mos\nOutpatient Coder\nApr 2016 - Jun 2019", "Outpatient Coder", "Birch Hospital"),
        ("Outpatient Coder, GS-0675-08\nBirch Hospital\n04/2016 - 06/2019\nHours per week: 40\nSalary: $52,000", "Outpatient Coder", "Birch Hospital"),
        ("Birch Hospital\n100 Main St, Salem, OR\n04/2016 - 06/2019\nHours per week: 40\nOutpatient Coder", "Outpatient Coder", "Birch Hospital"),
        ("Outpatient Coder 04/2016 to 06/2019 Company Name City , State", "Outpatient Coder", None),
        ("Company Name - City , State\n04/2016 - 06/2019\nOutpatient Coder", "Outpatient Coder", None),
        ("04/2016 to 06/2019 Outpatient Coder Company Name - City , State", "Outpatient Coder", None),
        ("Outpatient Coder 04/2016 - 06/2019", "Outpatient Coder", None),
        ("Outpatient Coder, self-employed, 04/2016 - 06/2019", "Outpatient Coder", None),
    ],
)  # fmt: skip
def test_a_layout(understood: Read, entry: str, title: str, employer: str | None) -> None:
    profile = understood(_page(f"{entry}\n- Coded surgery charts for three clinics.\n- Sent queries."))
    assert _told(profile) == [("outpatient-coder", "2016-04", "2019-06")]
    (job,) = profile.positions
    assert job.title == title
    if employer:
        assert job.employer == employer


@pytest.mark.parametrize(
    ("dates", "start", "end"),
    [
        ("04/2016 - 06/2019", "2016-04", "2019-06"),
        ("4/2016-6/2019", "2016-04", "2019-06"),
        ("04/2016–06/2019", "2016-04", "2019-06"),
        ("04/2016 — 06/2019", "2016-04", "2019-06"),
        ("04-2016 to 06-2019", "2016-04", "2019-06"),
        ("04.2016 - 06.2019", "2016-04", "2019-06"),
        ("04/16 - 06/19", "2016-04", "2019-06"),
        ("4/16 to 6/19", "2016-04", "2019-06"),
        ("04/01/2016 - 06/30/2019", "2016-04", "2019-06"),
        ("4/1/2016 to 6/30/2019", "2016-04", "2019-06"),
        ("04/01/16 - 06/30/19", "2016-04", "2019-06"),
        ("4-1-2016 - 6-30-2019", "2016-04", "2019-06"),
        ("2016-04 - 2019-06", "2016-04", "2019-06"),
        ("2016-04-01 to 2019-06-30", "2016-04", "2019-06"),
        ("2016/04 - 2019/06", "2016-04", "2019-06"),
        ("April 2016 - June 2019", "2016-04", "2019-06"),
        ("Apr 2016 - Jun 2019", "2016-04", "2019-06"),
        ("Apr. 2016 to Jun. 2019", "2016-04", "2019-06"),
        ("APRIL 2016 TO JUNE 2019", "2016-04", "2019-06"),
        ("April, 2016 - June, 2019", "2016-04", "2019-06"),
        ("April of 2016 to June of 2019", "2016-04", "2019-06"),
        ("April 1, 2016 - June 30, 2019", "2016-04", "2019-06"),
        ("April 1st, 2016 to June 30th, 2019", "2016-04", "2019-06"),
        ("1 April 2016 - 30 June 2019", "2016-04", "2019-06"),
        ("Apr-2016 - Jun-2019", "2016-04", "2019-06"),
        ("Apr-16 to Jun-19", "2016-04", "2019-06"),
        ("Apr '16 - Jun '19", "2016-04", "2019-06"),
        ("Apr’16 – Jun’19", "2016-04", "2019-06"),
        ("Apr 16 - Jun 19", "2016-04", "2019-06"),
        ("Apr/2016 - Jun/2019", "2016-04", "2019-06"),
        ("2016 April - 2019 June", "2016-04", "2019-06"),
        ("from April 2016 to June 2019", "2016-04", "2019-06"),
        ("from 04/2016 until 06/2019", "2016-04", "2019-06"),
        ("April 2016 through June 2019", "2016-04", "2019-06"),
        ("April 2016 thru June 2019", "2016-04", "2019-06"),
        ("April 2016 till June 2019", "2016-04", "2019-06"),
        ("between April 2016 and June 2019", "2016-04", "2019-06"),
        ("April 2016 -- June 2019", "2016-04", "2019-06"),
        ("April 2016 ~ June 2019", "2016-04", "2019-06"),
        ("April 2016 > June 2019", "2016-04", "2019-06"),
        ("April 2016 → June 2019", "2016-04", "2019-06"),
        ("[04/2016 - 06/2019]", "2016-04", "2019-06"),
        ("Started 04/2016, ended 06/2019", "2016-04", "2019-06"),
        ("Start: 04/2016 End: 06/2019", "2016-04", "2019-06"),
        ("Start Date: April 2016 | End Date: June 2019", "2016-04", "2019-06"),
        ("April - June 2019", "2019-04", "2019-06"),
        ("Apr-Jun 2019", "2019-04", "2019-06"),
        ("Arpil 2016 - June 2019", "2016-04", "2019-06"),
        ("Febuary 2016 - Septmber 2019", "2016-02", "2019-09"),
        ("Jan 2016 - Sept. 2019", "2016-01", "2019-09"),
        ("Janury 2016 - Decemeber 2019", "2016-01", "2019-12"),
        ("Augest 2016 - Ocotber 2019", "2016-08", "2019-10"),
        ("Spring 2016 - Fall 2019", "2016-04", "2019-09"),
        ("Summer 2016 to Winter 2019", "2016-06", "2019-01"),
        ("Q2 2016 - Q3 2019", "2016-04", "2019-07"),
        ("2Q 2016 - 3Q 2019", "2016-04", "2019-07"),
        ("2016 - 2019", "2016-01", "2019-01"),
        ("2016-2019", "2016-01", "2019-01"),
        ("2016 to 2019", "2016-01", "2019-01"),
        ("2016/2019", "2016-01", "2019-01"),
        ("2016-19", "2016-01", "2019-01"),
        ("2016–'19", "2016-01", "2019-01"),
        ("'16 - '19", "2016-01", "2019-01"),
        ("2016 through 2019", "2016-01", "2019-01"),
        ("04/2016 - Present", "2016-04", None),
        ("04/2016 to present", "2016-04", None),
        ("04/2016 - PRESENT", "2016-04", None),
        ("04/2016-Current", "2016-04", None),
        ("04/2016 to date", "2016-04", None),
        ("04/2016 till date", "2016-04", None),
        ("04/2016 - till now", "2016-04", None),
        ("04/2016 – now", "2016-04", None),
        ("04/2016 – ongoing", "2016-04", None),
        ("04/2016 - today", "2016-04", None),
        ("04/2016 - Currently employed", "2016-04", None),
        ("04/2016 to the present", "2016-04", None),
        ("04/2016 - presently", "2016-04", None),
        ("04/2016 - Presnt", "2016-04", None),
        ("04/2016 - Persent", "2016-04", None),
        ("04/2016 to the present time", "2016-04", None),
        ("04/2016 - still employed", "2016-04", None),
        ("04/2016 - continuing", "2016-04", None),
        ("04/2016 - to present", "2016-04", None),
        ("04/2016 -", "2016-04", None),
        ("April 2016 –", "2016-04", None),
        ("since April 2016", "2016-04", None),
        ("Since 04/2016", "2016-04", None),
        ("since 2016", "2016-01", None),
        ("2016 - present", "2016-01", None),
        ("2016-present", "2016-01", None),
        ("Apr '16 - present", "2016-04", None),
        ("04/16 - present", "2016-04", None),
        ("04/16-Current", "2016-04", None),
        ("Present - April 2016", "2016-04", None),
        ("Current - 04/2016", "2016-04", None),
        ("June 2019 - April 2016", "2016-04", "2019-06"),
        ("06/2019 - 04/2016", "2016-04", "2019-06"),
        ("2019 - 2016", "2016-01", "2019-01"),
        ("2019", None, None),
        ("04/2016 (6 months)", None, None),
    ],
)  # fmt: skip
def test_dates_of_a_job(understood: Read, dates: str, start: str | None, end: str | None) -> None:
    profile = understood(_page(f"Outpatient Coder, Birch Hospital, {dates}\n- Coded surgery charts.\n- Sent queries."))
    expected = [("outpatient-coder", start, end)] if start else []
    assert [job for job in _told(profile) if job[1]] == expected


@pytest.mark.parametrize(
    "body",
    [
        "Birch Hospital, Salem, OR\nOutpatient Coder, 04/2016 - 06/2019\n- Coded charts.\nInpatient Coder, 06/2019 - 08/2022\n- Coded DRGs.",
        "Birch Hospital (2016 - 2022)\nInpatient Coder, 06/2019 - 08/2022\nOutpatient Coder, 04/2016 - 06/2019\n- Coded charts.",
        "Outpatient Coder, Birch Hospital, 04/2016 - 06/2019; Inpatient Coder, Elm Hospital, 06/2019 - 08/2022",
        "Outpatient Coder, 04/2016 - 06/2019\nBirch Hospital\n- Coded charts.\n\nInpatient Coder, 06/2019 - 08/2022\nElm Hospital\n- Coded.",
        "04/2016 - 06/2019 Outpatient Coder, Birch Hospital\n06/2019 - 08/2022 Inpatient Coder, Elm Hospital",
        "Outpatient Coder 04/2016 - 06/2019\nInpatient Coder 06/2019 - 08/2022",
        "Elm Hospital\nInpatient Coder\nJun 2019 - Aug 2022 (3 years 3 months)\nBirch Hospital\nOutpatient Coder\nApr 2016 - Jun 2019 (3 years 3 months)",
        "06/2019 - 08/2022\nInpatient Coder\nElm Hospital\nCoded all records.\n04/2016 - 06/2019\nOutpatient Coder\nBirch Hospital\nCoded visits.",
        "Employer | Title | Dates\nElm Hospital | Inpatient Coder | 06/2019 - 08/2022\nBirch Hospital | Outpatient Coder | 04/2016 - 06/2019",
        "Outpatient Coder | Birch Hospital | 04/2016 - 06/2019 | Inpatient Coder | Elm Hospital | 06/2019 - 08/2022",
        "Company Name June 2019 to August 2022 Inpatient Coder\nCity , State\nCoded.\nCompany Name April 2016 to June 2019 Outpatient Coder\nCity , State",
        "Birch Hospital\nOutpatient Coder (04/2016 - 06/2019), Inpatient Coder (06/2019 - 08/2022)\n- Coded charts.",
    ],
)  # fmt: skip
def test_two_jobs(understood: Read, body: str) -> None:
    jobs = [job for job in _told(understood(_page(body))) if job[0]]
    assert sorted(jobs, key=str) == [
        ("inpatient-coder", "2019-06", "2022-08"),
        ("outpatient-coder", "2016-04", "2019-06"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        _page("Outpatient Coder, Free Clinic, 04/2016 - 06/2019\n- Helped.", "VOLUNTEER WORK"),
        _page("Volunteer, Birch Hospital, 04/2016 - 06/2019\n- Helped at the desk."),
        _page("Volunteer Medical Coder, Free Clinic, 04/2016 - 06/2019\n- Helped."),
        _page("Diploma in Medical Coding, Corwin Career Institute, 04/2016 - 06/2019"),
        _page("Ferris Lake University, B.S. Health Information, 2012 - 2016", "EDUCATION AND TRAINING"),
        _page("CPC, AAPC, 04/2016 - 06/2019", "CERTIFICATIONS"),
        _page("Certified Professional Coder (CPC), valid 04/2016 - 06/2026", "CERTIFICATIONS"),
        _page("CPC certification valid 04/2016 - 06/2026"),
        _page("Career break, 04/2016 - 06/2019"),
        _page("Family leave 04/2016 - 06/2019"),
        _page("Stay-at-home parent, 04/2016 - 06/2019"),
        _page("Gap: cared for a parent, 04/2016 - 06/2019"),
        _page("Medical leave, 04/2016 - 06/2019"),
        _page("ICD-10 transition project, 04/2016 - 06/2019", "PROJECTS"),
        _page("Member, AAPC Salem chapter, 04/2016 - 06/2019", "MEMBERSHIPS"),
        _page("Chapter President, AAPC Salem, 04/2016 - 06/2019", "PROFESSIONAL AFFILIATIONS"),
        _page("Coder of the Year, 2016 - 2019", "AWARDS"),
        _page("CPT code updates 2016 - 2019", "SKILLS"),
        _page("Coded under the 2016 - 2019 guidelines and passed each audit with 97 %.\n"),
        _page("Student, medical coding program, Corwin Career Institute, 2016 - 2019"),
        _page("Relocated and unemployed 04/2016 - 06/2019"),
        _page("Homemaker, 2016 - 2019"),
        _page("References: Pat Lyle, Coding Manager, Birch Hospital, 2016 - 2019", "REFERENCES"),
    ],
)  # fmt: skip
def test_no_job_of_the_field(understood: Read, text: str) -> None:
    assert [job for job in _told(understood(text)) if job[0] and job[1]] == []


_PARAGRAPHS = """04/2019 - present
Elm County Hospital
Inpatient Coder II
   Coded discharges
   Helped four apprentice coders in 2021

01/2015 - 03/2019
Alder Clinic
Outpatient Coder I, then Coder II (from 3/2016)
   Clinic accounts

06/2012 - 12/2014
Alder Clinic
Health Information Technician - chart analysis, letters on deficiencies, and copies for attorneys and courts"""


def test_a_date_that_opens_a_paragraph_leads_its_own_job(understood: Read) -> None:
    assert _told(understood(_page(_PARAGRAPHS))) == [
        ("inpatient-coder", "2019-04", None),
        ("outpatient-coder", "2015-01", "2019-03"),
        ("him-technician", "2012-06", "2014-12"),
    ]


@pytest.mark.parametrize(
    "change",
    [
        "04/2016 - 06/2019 (remote since 2018)",
        "04/2016 - 06/2019, 24 hrs/wk since May 2018",
        "04/2016 - 06/2019 (Coder II from 2018)",
        "04/2016 - 06/2019 | lead from 1/2017",
        "04/2016 - 06/2019\nnights only since 2017",
    ],
)
def test_what_changed_within_a_job_is_no_other_job(understood: Read, change: str) -> None:
    read = understood(_page(f"Outpatient Coder, Birch Hospital\n{change}\n- Coded visits."))
    assert _told(read) == [("outpatient-coder", "2016-04", "2019-06")]


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("Coding intern, Birch Clinic            Summer 2024 (90 hrs)", "2024-06", "2024-08"),
        ("Medical Coding Extern, Birch Hospital, Fall 2025", "2025-09", "2025-11"),
        ("Coding Internship | Birch Hospital | May 2025", "2025-05", "2025-05"),
    ],
)
def test_a_placement_of_one_season_is_a_job(understood: Read, line: str, start: str, end: str) -> None:
    read = understood(_page(f"{line}\n- Coded visits that two coders checked.", "INTERNSHIP"))
    assert _told(read) == [("apprentice-coder", start, end)]
