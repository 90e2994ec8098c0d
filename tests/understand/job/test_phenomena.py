"""Phenomena of postings that general rules must meet: lines that look like headings, years and what they are years of,
what is accepted instead, wishes in running text, places of work."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Job
from matcher.understand.job.terms import work_mode

from .conftest import shorts

Read = Callable[[str], Job]
HEAD = "Medical Coder\n\nRequirements\n"


def test_numbered_sections_and_items(read: Read) -> None:
    text = (
        "Title: Surgical Coder\n\n1. Purpose\nTurns notes into claims.\n\n2. Duties\n2.1 Reports implants.\n\n"
        "3. Minimum qualifications\n3.1 COC or CPC.\n3.2 Knowledge of NCCI edits.\n\n"
        "4. Desirable qualifications\n4.1 CASCC.\n"
    )
    assert shorts(read(text)) == ["required coc | cpc", "required ncci", "preferred casc"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("CPC required", ["required cpc"]),
        ("CRC preferred", ["preferred crc"]),
        ("High school diploma required", ["required education:high_school"]),
        ("Required: RHIT or RHIA", ["required rhit | rhia"]),
        ("Preferred: Associate degree", ["preferred education:associate"]),
        ("Must have an active CIC. Epic a plus.", ["required cic", "preferred epic"]),
    ],
)
def test_a_line_that_asks_for_something_is_no_heading(read: Read, line: str, expected: list[str]) -> None:
    assert shorts(read(f"{HEAD}{line}\n- NCCI\n")) == [*expected, "required ncci"]


def test_headings_that_open_a_paragraph(read: Read) -> None:
    text = (
        "Coder\n\nWho is Alder Lake? A clinic of forty doctors.\n\n"
        "What is required of you. A current CPC. Fluency in NCCI edits.\n\nWhat we would love. Epic, and a CPMA.\n"
    )
    assert shorts(read(text)) == ["required cpc", "required ncci", "preferred epic", "preferred cpma"]


def test_emphasised_headings(read: Read) -> None:
    text = "Coder\n\n__Your toolkit__\n* CPC\n* NCCI\n\n**Extra points**\n* Epic\n"
    assert shorts(read(text)) == ["required cpc", "required ncci", "preferred epic"]


@pytest.mark.parametrize(
    "intro", ["One of the following:", "(Any of the below)", "Certification - any one will do:", "One required:"]
)
def test_plain_lines_of_credentials_are_alternatives(read: Read, intro: str) -> None:
    assert shorts(read(f"{HEAD}{intro}\nCPC\nCPC-A\nCCA\n")) == ["required cpc | cpc-a | cca"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("No fewer than five years in pro fee coding", ["required experience:profee-coder:60"]),
        ("At least a year of working denials", ["required denials-management:12"]),
        ("A year or more of ED coding", ["required experience:ed-coder:12"]),
        ("More than 3 years of HCC coding", ["required experience:risk-coder:36"]),
        ("3 years inpatient experience", ["required experience:inpatient-coder:36"]),
        ("At least 1 year in IR", ["required experience:coder-ir:12"]),
        ("Two years of ENT coding", ["required sp-ent:24"]),
        ("Two years of urology or ENT coding", ["required sp-urology:24 | sp-ent:24"]),
        (
            "3 years of inpatient or outpatient coding",
            ["required experience:inpatient-coder:36 | experience:outpatient-coder:36"],
        ),
        ("3 years of coding in a hospital or physician office", ["required experience:coding:36"]),
        (
            "Five years of coding, of which two (2) must be in auditing",
            ["required experience:coding:60", "required auditing:24"],
        ),
        ("5+ years' progressive experience", ["required experience:coding:60"]),
        ("One year in auditing or training of coders", ["required auditing:12 | coder-training:12"]),
        ("RN with 3 years acute care experience", ["required rn", "required clinical-nursing:36"]),
        ("1 year experience with Meditech or Epic", ["required meditech:12 | epic:12"]),
        ("2 years of experience in a healthcare setting", []),
    ],
)
def test_years_and_what_they_are_years_of(read: Read, line: str, expected: list[str]) -> None:
    assert shorts(read(f"{HEAD}- {line}\n")) == expected


def test_years_below_a_heading_that_says_experience(read: Read) -> None:
    text = f"{HEAD}- CPC\n\nPreferred\nExperience: Five years\n"
    assert shorts(read(text)) == ["required cpc", "preferred experience:coding:60"]


def test_longer_time_preferred_is_kept_beside_the_shorter_required(read: Read) -> None:
    found = shorts(read(f"{HEAD}- One year of HCC coding required, two or more years preferred.\n"))
    assert found == ["required experience:risk-coder:12", "preferred experience:risk-coder:24"]


def test_work_of_another_trade_is_not_coding(read: Read) -> None:
    assert shorts(read(f"{HEAD}- Two years of clinical research experience\n- CPC\n")) == ["required cpc"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "CIRCC. Candidates with CPC are OK only if they have 4+ years in IR.",
            "required circc | cpc + experience:coder-ir:48",
        ),
        (
            "Three years of inpatient coding. An AHIMA-approved coding program may be substituted for one (1) year.",
            "required experience:inpatient-coder:36 | education:certificate + experience:inpatient-coder:24",
        ),
        (
            "One year of anesthesia coding. Those without it who have three years of surgery coding may be considered.",
            "required experience:coder-anesthesia:12 | experience:coder-surgery:36",
        ),
        ("CPC. COC holders are welcome to apply.", "required cpc | coc"),
        ("Athena is required; if you come from NextGen instead we will accept that", "required athena | nextgen"),
        (
            "Associate degree (or 4 years of coding in place of the degree)",
            "required education:associate | experience:coding:48",
        ),
        (
            "One year in an ASC; or, in lieu of the ASC year, completion of the CASCC",
            "required set-asc:12 | casc",
        ),
        (
            "A COC and 18 months of outpatient surgery coding, or you must be an RHIT with at least 12 months of it",
            "required coc + same-day-surgery:18 | rhit + same-day-surgery:12",
        ),
    ],
)
def test_what_is_accepted_instead(read: Read, line: str, expected: str) -> None:
    def sorted_items(told: str) -> list[list[str]]:
        return [sorted(option.split(" + ")) for option in told.removeprefix("required ").split(" | ")]

    found = shorts(read(f"{HEAD}- {line}\n"))
    assert [sorted_items(one) for one in found] == [sorted_items(expected)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Epic, Cerner, or Meditech EHR experience", ["required epic | oracle-health | meditech"]),
        ("Experience with MDaudit or a similar audit tool", ["required audit-software"]),
        ("Coding certification (CPC, CCS, RHIT, etc.)", ["required cpc | ccs | rhit"]),
        ("CPC or another AHIMA credential", ["required cpc | ccs | ccs-p | rhit | rhia"]),
    ],
)
def test_the_kind_behind_its_examples_adds_nothing(read: Read, line: str, expected: list[str]) -> None:
    assert shorts(read(f"{HEAD}- {line}\n")) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Knowledge of Epic would be a nice surprise.",
        "If you have used Epic, so much the better.",
        "Epic is a welcome addition.",
        "It would be great if you also knew Epic.",
        "Nice to have: Epic",
    ],
)
def test_wishes_in_other_words(read: Read, line: str) -> None:
    assert shorts(read(f"{HEAD}- CPC\n- {line}\n")) == ["required cpc", "preferred epic"]


def test_what_you_should_know_is_asked(read: Read) -> None:
    found = shorts(
        read("Medical Coder\n\nClaims come back every day. You should be able to read an EOB without help.\n")
    )
    assert found == ["required eob-reading"]


def test_same_letters_with_a_nearer_meaning(read: Read) -> None:
    text = "Anesthesia Coder\n\nDuties\n- Report MAC with QS for each CRNA record\n\nRequirements\n- CPC\n"
    found = shorts(read(text))
    assert "preferred mac-anesthesia" in found
    assert "preferred mac" not in found


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Professional Fee Coder III, Multi-Specialty", "profee-coder"),
        ("Ambulatory Surgery Center Coder (Orthopaedics)", "coder-ortho"),
        ("Inpatient Professional Fee Coder", "profee-coder"),
        ("Pro Fee Coder (E/M + surgery)", "profee-coder"),
        ("Same Day Surgery Coder", "outpatient-coder"),
        ("Medical Coder – Cardiology", "coder-cardiology"),
        ("Charge Capture Analyst", "charge-analyst"),
    ],
)
def test_titles_with_several_kinds_of_work(read: Read, title: str, role: str) -> None:
    assert read(f"{title}\n\nRequirements\n- CPC\n").roles == (role,)


@pytest.mark.parametrize(
    ("line", "mode"),
    [
        ("Telework eligible: No", "onsite"),
        ("Remote: No", "onsite"),
        ("Fully WFH, US only", "remote"),
        ("Onsite 3 days/week", "hybrid"),
        ("Work from home up to three days per week", "hybrid"),
        ("You will work at our Fairview campus.", "onsite"),
        ("The desk is in our Alder business office, on site, Monday to Friday", "onsite"),
        ("We serve remote and rural communities.", None),
        ("You support remote coders with questions.", None),
        ("Must pass a remote proctored test", None),
    ],
)
def test_places_of_work_in_running_text(line: str, mode: str | None) -> None:
    assert work_mode([], [line]) == mode
