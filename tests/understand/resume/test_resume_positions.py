"""Jobs in the layouts that resumes use: title, employer and dates in any order, and the roles they mean."""

from collections.abc import Callable

import pytest

from matcher.model import Profile, month_text
from matcher.understand.resume.roles import role_of
from matcher.understand.words.index import Index

Read = Callable[[str], Profile]


@pytest.mark.parametrize(
    "entry",
    [
        "Outpatient Coder, Birch Hospital, Salem OR 04/2016 - 06/2019",
        "Outpatient Coder\nBirch Hospital · Remote · April 2016 to June 2019",
        "Outpatient Coder\nBirch Hospital - Salem, OR\nApril 2016 to June 2019",
        "04/2016 to 06/2019\nOutpatient Coder Company Name",
        "April 2016\nto\nJune 2019\nCompany Name City , State Outpatient Coder",
        "Outpatient Coder\nApril 2016 to June 2019 Company Name City , State",
        "Company Name April 2016 to June 2019 Outpatient Coder\nCity , State",
        "Outpatient Coder , 04/2016 to 06/2019\nCompany Name - City , State",
        "Birch Hospital, Outpatient Coder, Apr. 2016 – Jun. 2019",
        "1) Outpatient Coder, Birch Hospital, Apr. 2016 - Jun. 2019",
        "Outpatient Coder                        Apr 2016 - Jun 2019\nBirch Hospital, Salem",
        "Outpatient Coder, Birch Hospital\n   4/2016 to 6/2019",
        "04.2016 - 06.2019\tOutpatient Coder\tBirch Hospital",
    ],
)
def test_a_layout_is_read(understood: Read, entry: str) -> None:
    text = f"Ana Ruiz\nEXPERIENCE\n{entry}\n• Coded surgery charts.\n• Sent queries.\nEDUCATION\nDiploma, 2010\n"
    (position,) = understood(text).positions
    assert (position.role, position.coding) == ("outpatient-coder", True)
    assert position.interval is not None
    assert (month_text(position.interval.start), month_text(position.interval.end)) == ("2016-04", "2019-06")
    assert position.evidence[0].quote in text


@pytest.mark.parametrize(
    ("title", "around", "role", "coding"),
    [
        ("Inpatient Coder III", "", "inpatient-coder", True),
        ("Coder II - Inpatient", "", "inpatient-coder", True),
        ("Hospital Coder", "", "inpatient-coder", True),
        ("ED Coding Specialist (remote)", "", "ed-coder", True),
        ("IR / Cath Lab Coder", "", "coder-ir", True),
        ("Orthopedic Surgery Coder", "", "coder-ortho", True),
        ("Pain Clinic Coder/Charge Poster", "", "coder-anesthesia", True),
        ("Risk Adjustment QA Auditor", "", "risk-auditor", True),
        ("Senior Coding Auditor", "", "auditor", True),
        ("HIM Coding Supervisor", "", "coding-manager", True),
        ("CDI Specialist II", "", "cdi-specialist", True),
        ("Lead Instructor, Medical Coding", "", "educator", True),
        ("Clinical Coding Appeals Specialist", "", "denial-specialist", True),
        ("Medical Coding Extern", "", "apprentice-coder", True),
        ("Professional Practice Experience (externship)", "Coded 150 outpatient records", "apprentice-coder", True),
        ("Biller / Coder", "", "biller-coder", True),
        ("Medical Biller", "EOB posting and patient statements", "biller-coder", False),
        ("Medical Records Clerk", "", "him-technician", False),
        ("Release of Information Specialist", "", "him-technician", False),
        ("Oncology Data Specialist", "", "cancer-registrar", False),
        ("Advanced Medical Claims Analyst", "ICD-9", "payer-coder", False),
        ("Medical Coder", "CPT for general surgery and hernia op reports of three surgeons", "coder-surgery", True),
        ("Coder II", "family medicine, prenatal visits and telehealth for 20 providers", "profee-coder", True),
        ("Office Supervisor", "Billing for two practices, coding CPT and ICD-9", "biller-coder", True),
    ],
)
def test_roles(index: Index, title: str, around: str, role: str, coding: bool) -> None:
    found = role_of(title, around, index)
    assert found is not None
    assert (found.role, found.coding) == (role, coding)


@pytest.mark.parametrize(
    ("title", "around"),
    [
        ("Software Engineer", "coding in Python for hospitals"),
        ("Accounts Receivable Specialist", "ledgers of a lumber yard"),
        ("Night Auditor", "hotel revenue"),
        ("Claims Adjuster", "property and casualty"),
        ("Staff Nurse", "patients"),
        ("Practice Manager", "billing matters"),
        ("Backend coder", "Python, GitHub"),
        ("X-ray technologist", "hospital"),
    ],
)
def test_other_occupations_have_no_role(index: Index, title: str, around: str) -> None:
    assert role_of(title, around, index) is None


def test_overlapping_current_jobs_stay_two(understood: Read) -> None:
    text = (
        "EXPERIENCE\nCoder, Elm Clinic, 2018 to Present\n• Coded charts\n"
        "Inpatient Coder (PRN), Birch Hospital, 03/2020 to Present\n• DRG\n"
    )
    first, second = understood(text).positions
    assert first.interval is not None
    assert second.interval is not None
    assert (first.interval.end, second.interval.end, second.interval.share) == (None, None, 0.25)


def test_few_hours_a_week_are_a_share(understood: Read) -> None:
    (position,) = understood("EXPERIENCE\nOutpatient Coder, Elm Hospital (10 hrs/wk)\nJan 2020 - Jan 2022\n").positions
    assert position.interval is not None
    assert position.interval.share == 0.25


@pytest.mark.parametrize(
    "text",
    [
        "EDUCATION\nMedical Coding Certificate, Oak School, Aug. 2019 to Apr. 2020\n",
        "CERTIFICATIONS\nCPC | AAPC | 2017 - Present\n",
        "VOLUNTEER\nTreasurer, school club, 2016 - 2022\n",
        "SUMMARY\nLong-stay charts. Working remote since 2020.\n",
        "EXPERIENCE\nCareer break Mar 2020 to Jun 2022 (family move)\n",
    ],
)
def test_what_is_no_job(understood: Read, text: str) -> None:
    assert understood(text).positions == ()


def test_years_in_words_stand_in_for_missing_dates(understood: Read) -> None:
    text = "SUMMARY\nSix years of outpatient coding.\nSKILLS\nCPT, ICD-10-CM\n"
    assert understood(text).stated_months == 72


def test_decimal_years(understood: Read) -> None:
    assert understood("SUMMARY\n1.5 years experience in medical coding\n").stated_months == 18


def test_dated_jobs_outweigh_stated_years(understood: Read) -> None:
    text = "SUMMARY\nTen years of coding.\nEXPERIENCE\nOutpatient Coder, Elm Hospital, 2018 to 2020\nCoded charts.\n"
    assert understood(text).stated_months is None


def test_a_resume_in_one_line(understood: Read) -> None:
    text = (
        "Lena Ott Medical Coder Tampa, FL lena.ott@example.com Work Experience Medical Coder Palm Orthopedics -"
        " Tampa, FL"
        " January 2018 to Present Code orthopedic charts with CPT and modifiers for nine surgeons every day."
        " Billing Clerk Elm"
        " Family Practice - Tampa, FL June 2014 to December 2017 Posted payments and worked denials for the practice."
        " Education Associate in Health Information Technology Gulf College - Tampa, FL 2012 to 2014 Skills ICD-10"
        " (5 years)"
    )
    profile = understood(text)
    assert [(p.role, p.coding) for p in profile.positions] == [("coder-ortho", True), ("biller-coder", False)]
    assert profile.person.name == "Lena Ott"
    assert [e.level for e in profile.education] == ["associate"]


def test_a_job_told_as_a_sentence_part(understood: Read) -> None:
    text = (
        "ORGANISATION\nElm Health BPO as Senior Executive - Medical Coder from Aug 2017 to till date\n"
        "- Radiology reports\n"
    )
    (position,) = understood(text).positions
    assert position.coding
    assert position.interval is not None
    assert (month_text(position.interval.start), position.interval.end) == ("2017-08", None)


def test_what_follows_one_line_jobs_after_a_blank_line_is_no_job(understood: Read) -> None:
    text = (
        "Work history of Ana Ruiz\n\n2019-now, CDI specialist, Birch Clinic\n2011-2019, staff nurse, same clinic\n\n"
        "RN Oregon (compact), CCDS since 2020, CCS not held\n"
    )
    read = understood(text)
    assert [p.role for p in read.positions] == ["cdi-specialist", None]
    assert {c.id: c.status for c in read.credentials} == {"rn": "held", "ccds": "held", "ccs": "denied"}


@pytest.mark.parametrize(
    ("title", "around", "role"),
    [
        ("Medical Coder", "Harbor Cardiology Partners", "coder-cardiology"),
        ("Coder", "Lake Family Clinic", "profee-coder"),
        ("Patient Accts Rep", "Birch Hospital", "ar-specialist"),
        ("Sr. Inpatient Coder", "", "inpatient-coder"),
        ("Billing Representative", "Birch Clinic", "biller-coder"),
        ("Coding Team Lead", "", "lead-coder"),
        ("Medical Records Technician (Coder), Outpatient", "", "outpatient-coder"),
    ],
)
def test_a_role_by_employer_or_in_short_forms(index: Index, title: str, around: str, role: str) -> None:
    found = role_of(title, around, index)
    assert found is not None
    assert found.role == role


def test_an_acronym_within_a_sentence_is_no_title(index: Index) -> None:
    assert role_of("Author of the attendance policy for the CDS patient access department", "", index) is None


def test_the_employer_above_another_trades_title_claims_nothing(understood: Read) -> None:
    text = (
        "Ana Ruiz\n\nExperience\n\nLarch Health\nHCC Coder\nMay 2020 - Present\nRetrospective HCC coding.\n\n"
        "Sunny Elm Family Practice\nReceptionist\n2017 - 2020\n\nEducation\nAAS, 2015\n"
    )
    read = understood(text)
    assert [p.role for p in read.positions] == ["risk-coder", None]
    assert "sp-family" not in {skill.id for skill in read.skills}
