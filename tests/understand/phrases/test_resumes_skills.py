"""How resumes list skills: columns, one paragraph, years in brackets, chips, assessments, spellings of code sets."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Document, Profile
from tests.readers.making import pdf, words

from .checking import case, credentials, opened, skills

Read = Callable[[str | Document], Profile]
_JOB = "EXPERIENCE\nMedical Coder, Moss Clinic, 03/2019 to 05/2022\n- Met each deadline.\n"
_PAGE = "Nora Quill\nnora.quill@example.com\n\n" + _JOB + "\nSKILLS\n{lines}\n\nINTERESTS\nChess\n"
COLUMNS = [
    ["NCCI edits", "Epic", "HIPAA"],
    ["MS-DRG", "Appeals", "Denials"],
    ["UB-04", "Modifiers", "Excel"],
    ["APC", "Medicaid", "RVU"],
]
IDS = [
    {"ncci", "epic", "hipaa"},
    {"ms-drg", "appeals", "denials-management"},
    {"ub-04", "cpt-modifiers", "excel"},
    {"apc", "medicaid", "rvu"},
]


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("mark", ["", "• "])
def test_bullets_in_columns_of_a_page(person: Read, count: int, mark: str) -> None:
    page = words(["Nora Quill", "EXPERIENCE", "Medical Coder, Moss Clinic, 03/2019 to 05/2022", "SKILLS"], y=700)
    for number, column in enumerate(COLUMNS[:count]):
        page += words([mark + entry for entry in column], x=50 + 135 * number, y=620, size=10)
    assert set().union(*IDS[:count]) <= skills(person(opened(pdf(page), "resume.pdf")))


@pytest.mark.parametrize("count", [2, 3, 4])
def test_bullets_in_columns_of_a_text(person: Read, count: int) -> None:
    lines = "\n".join("".join(f"{entry:<24}" for entry in row) for row in zip(*COLUMNS[:count], strict=True))
    assert set().union(*IDS[:count]) <= skills(person(_PAGE.format(lines=lines)))


def test_a_paragraph_of_keywords_gives_letters_little_weight(person: Read) -> None:
    keywords = "adding machine, CA, copier, CPI, CPR, CPT, fax, filing, phones"
    read = person(
        f"Nora Quill\n\nEXPERIENCE\nNursing Aide, Fern Home, 2014 to 2018\n- Fed residents.\n\nSKILLS\n{keywords}"
    )
    sure = [s.sure for s in read.skills if s.id == "cpt" and s.status == "held"]
    assert not sure or max(sure) < 1
    assert credentials(read) == {}


def test_a_paragraph_of_a_coders_keywords_is_read(person: Read) -> None:
    lines = "accuracy, appeals, billing, CPT, denials, HCPCS, HIPAA, ICD-10-CM, modifiers, payers, superbills"
    assert {"appeals", "cpt", "denials-management", "hcpcs-ii", "hipaa", "icd-10-cm", "superbill"} <= skills(
        person(_PAGE.format(lines=lines))
    )


@pytest.mark.parametrize(
    ("lines", "ids"),
    [
        case(
            "years-in-brackets",
            "ICD-10 (3 years), ICD-9, CPT coding (2 years), Epic (1 year)",
            {"icd-10", "icd-9-cm", "cpt", "epic"},
        ),
        case(
            "years-in-brackets-on-lines",
            "NCCI (3 years)\nMS-DRG (Less than 1 year)\nEpic (10+ years)",
            {"ncci", "ms-drg", "epic"},
        ),
        case(
            "four-sets-in-a-row", "ICD-10-PCS, ICD-10-CM, HCPCS (CPT-4)", {"icd-10-pcs", "icd-10-cm", "hcpcs-ii", "cpt"}
        ),
        case("assessment", "Medical terminology - Highly Proficient May 2020", {"medical-terminology"}),
        case(
            "assessment-of-two",
            "Data entry: Attention to detail - Proficient April 2021",
            {"data-entry", "attention-to-detail"},
        ),
        case("icd-9", "ICD-9", {"icd-9-cm"}),
        case("icd9", "ICD9", {"icd-9-cm"}),
        case("icd-9-and-10-in-brackets", "ICD-9 (and10)", {"icd-9-cm", "icd-10"}),
        case("icd-9-and-10", "ICD-9 and 10", {"icd-9-cm", "icd-10"}),
        case("icd-10-cm-slash-pcs", "ICD-10-CM/PCS", {"icd-10-cm", "icd-10-pcs"}),
        case("hcpcs-two", "HCPCS II", {"hcpcs-ii"}),
        case("hcpcs-level-two", "HCPCS Level II", {"hcpcs-ii"}),
        case("hcpc", "HCPC", {"hcpcs-ii"}),
        case("cpt-4", "CPT-4", {"cpt"}),
        case("cpt-slash-hcpcs", "CPT/HCPCS", {"cpt", "hcpcs-ii"}),
    ],
)
def test_forms_of_entries(person: Read, lines: str, ids: set[str]) -> None:
    assert ids <= skills(person(_PAGE.format(lines=lines)))


@pytest.mark.parametrize("lines", ["ICD-CM", "ICD- and CPT codes", "ICD-, CPT"])
def test_a_code_set_whose_number_is_lost_is_some_icd(person: Read, lines: str) -> None:
    read = person(_PAGE.format(lines=lines))
    assert skills(read) & {"icd", "icd-10-cm", "icd-9-cm", "icd-10"}


def test_a_number_that_is_lost_is_not_guessed(person: Read) -> None:
    assert not skills(person(_PAGE.format(lines="ICD- coding"))) & {"icd-10-cm", "icd-10-pcs", "icd-9-cm", "icd-10"}


def test_an_assessments_month_is_no_job(person: Read) -> None:
    text = _PAGE.replace("SKILLS", "ASSESSMENTS").format(lines="Medical terminology - Expert\nMay 2020")
    assert len(person(text).positions) == 1


@pytest.mark.parametrize("tag", ["span", "div", "li", "a", "p", "td"])
@pytest.mark.parametrize("between", ["", " ", "\n"])
def test_chips_without_separators(person: Read, tag: str, between: str) -> None:
    chips = between.join(f"<{tag} class='chip'>{w}</{tag}>" for w in ("MS-DRG", "NCCI Edits", "Chart Audits", "Epic"))
    if tag == "td":
        chips = f"<table><tr>{chips}</tr></table>"
    page = (
        "<html><body><h1>Nora Quill</h1><h2>Experience</h2><p>Medical Coder, Moss Clinic, 03/2019 to 05/2022</p>"
        f"<h2>Skills</h2><div>{chips}</div><h2>Education</h2><p>GED</p></body></html>"
    )
    document = opened(page, "resume.html")
    assert {"ms-drg", "ncci", "epic", "auditing"} <= skills(person(document))
