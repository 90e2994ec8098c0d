"""Headings in all the forms that resumes give them."""

from collections.abc import Callable

import pytest

from matcher.model import Document, Profile
from matcher.understand.resume.sections import Outline, outline
from matcher.understand.words.lines import lines


def _outline(text: str) -> Outline:
    document = Document(id="t", file="t", member=None, media_type="text/plain", pages=None, text=text)
    return outline(text, lines(document))


@pytest.mark.parametrize(
    "heading",
    [
        "EXPERIENCE",
        "E X P E R I E N C E",
        "WorkHistory",
        "Professional Experience:",
        "=== Employment ===",
        "-------- JOBS --------",
        "Relevant Coding Experience:",
        "RELEVANT CODING EXPERIENCE",
        "JOBS\n====",
    ],
)
def test_a_heading_of_work_is_found(heading: str) -> None:
    plan = _outline(f"Ana Ruiz\n{heading}\nCoder, Elm Clinic, 2019 - 2021\n")
    assert plan.at(plan.sections[-1].body).kind == "experience"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Skills: ICD-10-CM, CPT", "skills"),
        ("Education | BS Biology, Elm College, 2011", "education"),
        ("Certifications\nCPC", "credentials"),
        ("What I don't do\nInpatient", "denied"),
        ("Career Goal\nA coding job", "objective"),
        ("Professional Affiliations\nAAPC", "affiliations"),
    ],
)
def test_the_kind_of_a_section(text: str, kind: str) -> None:
    assert _outline(text).at(len(text) - 1).kind == kind


def test_headings_inside_a_flat_resume_are_found() -> None:
    text = (
        "Lena Ott Coder " + "files charts " * 25 + "Work Experience Coder Elm Clinic 2019 to 2021 Education"
        " Diploma Oak School 2012 Skills ICD-10"
    )
    assert [section.kind for section in _outline(text).sections] == ["top", "experience", "education", "skills"]


def test_a_text_without_headings_is_one_section() -> None:
    assert [section.kind for section in _outline("just words\nand more words").sections] == ["top"]


def test_the_sections_cover_the_text() -> None:
    text = "Top\nSkills\nA\nEducation\nB\n"
    plan = _outline(text)
    assert plan.sections[0].start == 0
    assert plan.sections[-1].end == len(text)
    assert all(left.end == right.start for left, right in zip(plan.sections, plan.sections[1:], strict=False))


def test_jobs_without_a_heading_do_not_stand_under_the_certificates(understood: Callable[[str], Profile]) -> None:
    text = (
        "Ana Ruiz\n\nLooking for: evenings, remote.\n\nCerts: CPC (AAPC), active. COC in process.\n\n"
        "Birch Home Care -- Coding specialist\nMay 2019 to present\n* ICD-10-CM coding of start of care\n"
    )
    (job,) = understood(text).positions
    assert job.coding
    assert {c.id: c.status for c in understood(text).credentials} == {"cpc": "held", "coc": "in_progress"}
