"""Headings of resumes in every form seen, what stands under them, and headings that lie."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Document, Profile
from tests.readers.making import pdf, words

from .checking import case, credentials, jobs_held, opened, skills

Read = Callable[[str | Document], Profile]
_JOB = "Inpatient Coder, Fern Hospital, 02/2016 to 08/2019\n- Coded discharges.\n"
_PAGE = "Nora Quill\nnora.quill@example.com\n\nEXPERIENCE\n" + _JOB + "\n{heading}\n{body}\n\nREFERENCES\nOn request\n"


@pytest.mark.parametrize(
    "heading",
    [
        "Skills",
        "Highlights",
        "Core Qualifications",
        "Skill Highlights",
        "Qualifications",
        "Technical Skills",
        "Computer Skills",
        "Areas of Expertise",
        "CORE COMPETENCIES",
        "CORE SKILL SET",
        "STRENGTHS",
        "Top Skills",
        "Aptitudes principales",
        "Assessments",
    ],
)
def test_a_heading_of_skills(person: Read, heading: str) -> None:
    read = person(_PAGE.format(heading=heading, body="NCCI edits, MS-DRG, Epic"))
    assert {"ncci", "ms-drg", "epic"} <= skills(read)
    assert {e.section for s in read.skills if s.id == "ncci" for e in s.evidence} == {"skills"}
    assert len(read.positions) == 1


@pytest.mark.parametrize(
    "heading",
    [
        "Summary",
        "Professional Summary",
        "Executive Profile",
        "Career Overview",
        "Profile",
        "PROFESSIONAL SYNOPSIS",
        "Extracto",
        "Resumo",
    ],
)
def test_a_heading_of_a_summary(person: Read, heading: str) -> None:
    read = person(_PAGE.format(heading=heading, body="Inpatient coder who knows NCCI edits well."))
    assert {e.section for s in read.skills if s.id == "ncci" for e in s.evidence} == {"summary"}
    assert len(read.positions) == 1


@pytest.mark.parametrize("heading", ["Objective", "OBJECTIVE", "CAREER OBJECTIVE", "Career Objective:"])
def test_a_heading_of_a_wish(person: Read, heading: str) -> None:
    read = person(_PAGE.format(heading=heading, body="A coding job with pro fee work and risk adjustment."))
    assert "risk-adjustment" not in skills(read)
    assert len(read.positions) == 1


def test_career_focus_is_no_job(person: Read) -> None:
    assert len(person(_PAGE.format(heading="Career Focus", body="Coding of trauma charts")).positions) == 1


@pytest.mark.parametrize(
    "heading",
    ["Experience", "Professional Experience", "Work History", "Work Experience", "WORK EXPERIENCE", "Experiencia"],
)
def test_a_heading_of_jobs(person: Read, heading: str) -> None:
    text = (
        f"Nora Quill\n\nSKILLS\nEpic\n\n{heading}\n{_JOB}\nED Coder, Moss Clinic, 03/2013 to 01/2016\n\nEDUCATION\nGED"
    )
    assert jobs_held(person(text)) == [("inpatient-coder", "2016-02", "2019-08"), ("ed-coder", "2013-03", "2016-01")]


@pytest.mark.parametrize("heading", ["Military Experience", "Military Service"])
def test_service_is_a_job_of_another_trade(person: Read, heading: str) -> None:
    body = "Hospital Corpsman, US Navy, 05/2003 to 05/2009\n- Kept the ward supplied."
    assert [role for role, _, _ in jobs_held(person(_PAGE.format(heading=heading, body=body)))] == [
        "inpatient-coder",
        None,
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Education",
        "Education and Training",
        "ACADEMIC QUALIFICATION",
        "ACADEMIC QUALIFICATIONS",
        "ADDITIONAL QUALIFICATION",
    ],
)
def test_a_heading_of_schooling(person: Read, heading: str) -> None:
    read = person(_PAGE.format(heading=heading, body="Associate of Science in HIT, Fern College, 2012"))
    assert [(e.level, e.status) for e in read.education] == [("associate", "completed")]
    assert {e.section for one in read.education for e in one.evidence} == {"education"}
    assert len(read.positions) == 1


@pytest.mark.parametrize(
    "heading", ["Certifications", "Licenses", "Certifications/Licenses", "PROFESSIONAL CERTIFICATION"]
)
def test_a_heading_of_credentials(person: Read, heading: str) -> None:
    read = person(_PAGE.format(heading=heading, body="CIC, AAPC, 2017\nCDIP pending"))
    assert credentials(read) == {"cic": "held", "cdip": "in_progress"}
    assert {e.section for c in read.credentials for e in c.evidence} == {"credentials"}


_CLUB, _MEMBER = "Chess club, captain, 2010 - 2014", "AHIMA, member, 2011 to 2015"
_QUIET = [
    "Accomplishments",
    "Core Accomplishments",
    "Languages",
    "Interests",
    "Awards",
    "Groups",
    "Affiliations",
    "Professional Affiliations",
    "Personal Information",
    "PERSONAL DOSSIER",
    "Activities and Honors",
    "Contact",
    "ACTIVITIES",
    "AREAS OF INTEREST",
    "Publications",
    "DECLARATION",
    "Honors-Awards",
]


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        *(case(heading, heading, _CLUB) for heading in _QUIET),
        *(case(f"{heading} (membership)", heading, _MEMBER) for heading in _QUIET),
        case("Additional Information (membership)", "Additional Information", _MEMBER),
        case("Additional Information", "Additional Information", _CLUB, wrong="a club with years is a job"),
    ],
)
def test_a_heading_that_ends_the_jobs(person: Read, heading: str, body: str) -> None:
    read = person(_PAGE.format(heading=heading, body=body))
    assert jobs_held(read) == [("inpatient-coder", "2016-02", "2019-08")]
    assert credentials(read) == {}


def test_headings_inside_one_line(person: Read) -> None:
    text = (
        "Nora Quill ED Coder Tulsa, OK Work Experience ED Coder Moss Clinic - Tulsa, OK March 2017 to Present Codes "
        "visits and injections. File Clerk Fern Hospital - Tulsa, OK May 2013 to January 2017 Filed charts. Education "
        "Associate in HIT Fern College - Tulsa, OK 2010 to 2012 Skills NCCI, Epic (3 years) Military Service Branch: "
        "Army Rank: E4 Certifications/Licenses CEDC April 2018 to Present Assessments Data Entry - Proficient May 2019 "
        "Awards Clerk of the Year June 2014 Groups AAPC chapter May 2017 to Present Additional Information Types fast."
    )
    read = person(text)
    assert jobs_held(read) == [("ed-coder", "2017-03", None), (None, "2013-05", "2017-01")]
    assert credentials(read) == {"cedc": "held"}
    assert [e.level for e in read.education] == ["associate"]
    assert {"ncci", "epic"} <= skills(read)


def test_the_parts_of_an_indian_resume(person: Read) -> None:
    text = (
        "PRIYA RAMAN\npriya.raman@example.com\n\nCAREER OBJECTIVE\nTo grow in radiology coding.\n\n"
        "PROFESSIONAL SYNOPSIS\nCoder of ED charts.\n\nCORE SKILL SET\nNCCI, HIPAA\n\n"
        "WORK EXPERIENCE\nED Coder, Banyan BPO, Jun 2019 to till date\n\n"
        "ACADEMIC QUALIFICATIONS\nB.Sc. Zoology, Lotus College, 2018\n\n"
        "PROFESSIONAL CERTIFICATION\nCEDC, 2020\n\nSTRENGTHS\nQuick learner\n\nPERSONAL DOSSIER\n"
        "DOB: 04.05.1997\nFather's name: S. Raman\nLanguages: Tamil\n\n"
        "DECLARATION\nAll that is written here is true.\nPriya Raman\n"
    )
    read = person(text)
    assert read.person.name is not None
    assert read.person.name.lower() == "priya raman"
    assert jobs_held(read) == [("ed-coder", "2019-06", None)]
    assert credentials(read) == {"cedc": "held"}
    assert [e.level for e in read.education] == ["bachelor"]


LEFT = {
    "English": [
        "Contact",
        "nora.quill@example.com",
        "",
        "Top Skills",
        "NCCI",
        "Epic",
        "",
        "Certifications",
        "CEDC",
        "",
        "Honors-Awards",
        "Coder of the Month",
        "",
        "Publications",
        "A chart told twice",
    ],
    "Spanish": [
        "Contactar",
        "nora.quill@example.com",
        "",
        "Aptitudes principales",
        "NCCI",
        "Epic",
        "",
        "Certifications",
        "CEDC",
    ],
    "Portuguese": [
        "Contato",
        "nora.quill@example.com",
        "",
        "Principais competências",
        "NCCI",
        "Epic",
        "",
        "Certifications",
        "CEDC",
    ],
}
RIGHT = {
    "English": ("Summary", "Experience", "Education"),
    "Spanish": ("Extracto", "Experiencia", "Educación"),
    "Portuguese": ("Resumo", "Experiência", "Formação acadêmica"),
}


@pytest.mark.parametrize("tongue", ["English", "Spanish", "Portuguese"])
@pytest.mark.parametrize("laid", ["two columns", "one after the other"])
def test_the_parts_of_a_network_profile(person: Read, tongue: str, laid: str) -> None:
    summary, experience, education = RIGHT[tongue]
    right = [
        "Nora Quill",
        "ED Coder",
        "Tulsa, Oklahoma",
        "",
        summary,
        "I code ED visits.",
        "",
        experience,
        "Moss Clinic",
        "ED Coder",
        "March 2019 - Present (7 years 9 months)",
        "",
        education,
        "Fern College",
        "Associate's degree, HIT (2015 - 2017)",
    ]
    if laid == "two columns":
        page = words(LEFT[tongue], x=36, size=9) + words(right, x=230, size=10)
        read = person(opened(pdf(page), "profile.pdf"))
    else:
        read = person("\n".join([*LEFT[tongue], "", *right]))
    assert jobs_held(read) == [("ed-coder", "2019-03", None)]
    assert credentials(read) == {"cedc": "held"}
    assert {"ncci", "epic"} <= skills(read)
    assert [e.level for e in read.education] == ["associate"]


@pytest.mark.parametrize(
    ("heading", "body", "held", "levels"),
    [
        case(
            "licenses-hold-degrees",
            "LICENSES",
            "Bachelor of Science in Health Services\nAssociate of Arts",
            {},
            ["bachelor", "associate"],
        ),
        case(
            "licenses-hold-degree-and-credential",
            "LICENSES",
            "Associate of Science in HIT , Certified Inpatient Coder",
            {"cic": "held"},
            ["associate"],
        ),
        case(
            "affiliations-hold-the-credential",
            "PROFESSIONAL AFFILIATIONS",
            "AAPC -Member COC (3/14/2018)",
            {"coc": "held"},
            [],
        ),
        case(
            "affiliations-hold-a-named-credential",
            "AFFILIATIONS",
            "AHIMA: Certified Coding Associate since 2018",
            {"cca": "held"},
            [],
        ),
        case(
            "certifications-hold-a-high-school-diploma",
            "CERTIFICATIONS",
            "High School Diploma, Moss High, 2005",
            {},
            ["high_school"],
        ),
    ],
)
def test_headings_that_lie(person: Read, heading: str, body: str, held: dict[str, str], levels: list[str]) -> None:
    read = person(_PAGE.format(heading=heading, body=body))
    assert credentials(read) == held
    assert [e.level for e in read.education] == levels
