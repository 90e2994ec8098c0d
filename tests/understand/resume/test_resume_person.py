"""Name, mail, telephone, place and schooling."""

from collections.abc import Callable

import pytest

from matcher.model import Profile
from matcher.understand.resume.contact import as_name

Read = Callable[[str], Profile]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("JUNE ABERNATHY, RHIT, CPC-A", "JUNE ABERNATHY"),
        ("Dr. Priya Raman, MBBS, CPC", "Priya Raman"),
        ('Walter "Walt" Okafor', 'Walter "Walt" Okafor'),
        ("Ann-Marie O'Dell | Coder | Austin, TX", "Ann-Marie O'Dell"),
        ("Sofía Núñez del Río", "Sofía Núñez del Río"),
        ("Bea St. Clair, CPC®", "Bea St. Clair"),
        ("Lou Grant Jr.", "Lou Grant Jr"),
        ("MEDICAL BILLING SPECIALIST", None),
        ("Professional Summary", None),
        ("Risk Adjustment Auditor", None),
        ("123 Elm Street", None),
        ("New York", None),
    ],
)
def test_a_line_that_is_a_name(line: str, name: str | None) -> None:
    assert as_name(line) == name


def test_a_resume_that_begins_with_a_job_title_has_no_name(understood: Read) -> None:
    assert understood("ACCOUNTANT\nSummary\nExperienced Professional\nHighlights\n").person.name is None


def test_a_name_on_two_lines(understood: Read) -> None:
    text = "Ingrid\nHaldane\nRisk Adjustment Auditor\nDuluth, MN\ni.haldane@example.com\n"
    assert understood(text).person.name == "Ingrid Haldane"


def test_a_labelled_name(understood: Read) -> None:
    assert understood("Name:  Rosa Peña Castro\nPhone: (956) 555-0119\n").person.name == "Rosa Peña Castro"


def test_a_name_far_down_agrees_with_the_mail(understood: Read) -> None:
    text = (
        "Systems\nEpic\nSkills\nCPT\nExperience\nCoder, Elm, 2018 to 2020\n\nLena Torvald\nlena.torvald@example.com\n"
    )
    assert understood(text).person.name == "Lena Torvald"


@pytest.mark.parametrize("told", ["(419) 555-0142", "419.555.0142", "419 555 0142", "+1 419-555-0142", "419‑555‑0142"])
def test_phones_in_one_form(understood: Read, told: str) -> None:
    assert understood(f"Ana Ruiz\n{told}\n").person.phones == ("+14195550142",)


def test_numbers_that_are_no_phones(understood: Read) -> None:
    assert understood("Coded 99213, 99214; dates 2019-2021; account 123456789012\n").person.phones == ()


@pytest.mark.parametrize(
    ("line", "city", "state"),
    [
        ("Toledo, Ohio | x", "Toledo", "OH"),
        ("San Jose, CA 95112", "San Jose", "CA"),
        ("Ann Arbor MI", "Ann Arbor", "MI"),
    ],
)
def test_place(understood: Read, line: str, city: str, state: str) -> None:
    person = understood(f"Ana Ruiz\n{line}\n").person
    assert (person.city, person.state) == (city, state)


@pytest.mark.parametrize(
    ("line", "level", "status"),
    [
        ("A.A.S., Health Information Technology, Elm College, 2015", "associate", "completed"),
        ("Associate of Science : Accounting Elm University Coursework in Tax Studies", "associate", "completed"),
        ("B.S., Health Services, 2008", "bachelor", "completed"),
        ("Elm College 5 2008 Bachelor of Science : Biology", "bachelor", "completed"),
        ("MBA, Healthcare Management, Elm University, 2011", "master", "completed"),
        ("M.Ed., Adult Learning, 2015", "master", "completed"),
        ("MBA: Public Health, Current", "master", "in_progress"),
        ("A.A.S. Health Information Technology\nElm College, Salem OR\nExpected May 2027", "associate", "in_progress"),
        ("Bachelor of Arts, Elm University, did not finish", "bachelor", "incomplete"),
        ("Medical Coding diploma, Elm Technical College, 2019", "certificate", "completed"),
        ("Certificate in Medical Billing and Coding, Elm Academy, 2025", "certificate", "completed"),
        ("GED 2012", "high_school", "completed"),
        ("Elm High School, diploma, 2019", "high_school", "completed"),
        ("Diploma, Elm H.S., 2014", "high_school", "completed"),
    ],
)
def test_education(understood: Read, line: str, level: str, status: str) -> None:
    (found,) = understood(f"Ana Ruiz\nEDUCATION\n{line}\n").education
    assert (found.level, found.status) == (level, status)


@pytest.mark.parametrize(
    ("line", "field", "year"),
    [
        ("Bachelor of Science in Nursing, Elm University, 2012", "Nursing", 2012),
        ("A.A.S., Health Information Technology, Elm College, 2015", "Health Information Technology", 2015),
        ("B.S. Marketing, Elm University, 2012", "Marketing", 2012),
        ("Associate of Arts, Elm College, 2011", None, 2011),
    ],
)
def test_field_and_year(understood: Read, line: str, field: str | None, year: int) -> None:
    (found,) = understood(f"Ana Ruiz\nEDUCATION\n{line}\nCERTIFICATIONS\nCPC - expected June 2027\n").education
    assert (found.field, found.year, found.status) == (field, year, "completed")


@pytest.mark.parametrize(
    "text",
    [
        "CERTIFICATIONS\nCertificate of completion, ICD-10 Workshop, 2019\nServSafe certificate\n",
        "SKILLS\nMS Office, MA billing\n",
        "EXPERIENCE\nFront desk, Elm High School, 2012 to 2014\n",
    ],
)
def test_what_is_no_schooling(understood: Read, text: str) -> None:
    assert understood(text).education == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "High school diploma, Aspen High, 2013. Started at North College 2013-14, no degree.",
            {"high_school": "completed"},
        ),
        ("A.A.S. HIT, Aspen College. Expected May 2027.", {"associate": "in_progress"}),
        ("A.A.S. Coding, Aspen College - expected May 2027 (48 of 60 credits)", {"associate": "in_progress"}),
        ("BS Health Sciences, 66 of 120 credits, not finished", {"bachelor": "incomplete"}),
        ("BS Biology - attended 2 years, not completed", {"bachelor": "incomplete"}),
        (
            "B.S. HIM, Aspen University, 2012. Masters (MHA) started 2023, on hold.",
            {"bachelor": "completed", "master": "incomplete"},
        ),
        ("Assoc. of Science, Health Info Tech, 2014", {"associate": "completed"}),
        ("Medical Doctor (M.D.), Aspen Institute, 2008", {"doctorate": "completed"}),
        ("Bachelor of Arts (Sociology), Aspen University 2013\n(did not graduate)", {"bachelor": "incomplete"}),
        (
            "Certificate program in Medical Coding\nStarted January 2026, graduation expected March 2027",
            {"certificate": "in_progress"},
        ),
    ],
)
def test_schooling_clause_by_clause(understood: Callable[[str], Profile], line: str, expected: dict[str, str]) -> None:
    text = f"Ana Ruiz\n\nSTUDY\n{line}\n\nSKILLS\nEpic\n"
    found = {e.level: e.status for e in understood(text).education}
    assert {
        level: status for level, status in found.items() if level != "certificate" or "certificate" in expected
    } == expected
