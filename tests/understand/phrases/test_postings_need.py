"""Must-have and preferred: headings, verbs, tails that beat the heading, federal wording, left-over template text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Job

from .checking import asks, case, named, required

Read = Callable[[str], Job]
_PAGE = "Outpatient Coder\n\n{heading}\n- COC\n- NCCI edits\n"


@pytest.mark.parametrize(
    ("heading", "need"),
    [
        case("heading-required", "Required", "R"),
        case("heading-required-colon", "Required:", "R"),
        case("heading-requirements", "REQUIREMENTS", "R"),
        case("heading-qualifications", "Qualifications", "R"),
        case("heading-basic-requirements", "Basic Requirements", "R"),
        case("heading-required-ksa-education", "Required Skills, Knowledge, Abilities & Education", "R"),
        case("heading-required-ksa-and", "Knowledge, Abilities, Skills and Education (Required)", "R"),
        case("heading-preferred", "Preferred", "P"),
        case("heading-preferred-colon", "PREFERRED:", "P"),
        case("heading-desired", "Desired", "P"),
        case("heading-desired-skills", "Desired Skills", "P"),
        case("heading-bonus-points", "Bonus Points", "P"),
        case("heading-bonus-points-if", "Bonus points if you have", "P"),
        case("heading-preferred-qualifications", "Preferred Qualifications", "P"),
    ],
)
def test_the_heading_decides(job: Read, heading: str, need: str) -> None:
    asks(job(_PAGE.format(heading=heading)), f"{need} coc; {need} ncci")


def test_the_next_heading_takes_over(job: Read) -> None:
    text = "ED Coder\n\nBasic Requirements\n- CEDC\n\nDesired\n- Epic\n\nRequired\n- NCCI edits\n"
    asks(job(text), "R cedc; P epic; R ncci")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        case("tail-preferred", "- Associate degree in health information, preferred", "P e:associate"),
        case("tail-preferred-full-stop", "- Completion of a coding certificate course, preferred.", "P e:certificate"),
        case(
            "tail-preferred-alternatives",
            "- RHIT or an AHIMA-approved coding course, preferred.",
            "P rhit | e:certificate",
        ),
        case("brackets-preferred", "- LPN (RN preferred)", "R lpn; P rn"),
        case("brackets-degree-preferred", "- Unencumbered RN (MSN preferred) licensure", "R rn; P e:master"),
        case(
            "brackets-preferred-degree",
            "- Associate degree (bachelor's preferred) in HIM",
            "R e:associate; P e:bachelor",
        ),
        case("brackets-whole-line", "- CRC (preferred)", "P crc"),
    ],
)
def test_words_on_the_line_beat_the_heading(job: Read, line: str, told: str) -> None:
    asks(job(f"Medical Coder\n\nRequirements\n- NCCI edits\n{line}\n"), f"R ncci; {told}")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        case(
            "must",
            "Coders must know the NCCI edits.",
            "R ncci",
            wrong="a wish, for the coders stand as the subject; medical-coding beside it",
        ),
        case("must-have", "Applicants must have a COC.", "R coc"),
        case("must-have-years", "You must have three years of ED coding behind you.", "R x:ed-coder:36"),
        case(
            "must-hold",
            "The person hired must hold the CIC.",
            "R cic",
            wrong="a wish, for the person hired stands as the subject",
        ),
        case("required", "An RHIT is required.", "R rhit"),
        case("required-list", "Working knowledge of CPT and of NCCI is required.", "R cpt; R ncci"),
        case("should-have", "You should have a CRC.", "R crc"),
        case("should-have-either", "The person should have the CCA or the CPC-A.", "R cca | cpc-a"),
        case("ideal-candidate-will-have", "Our ideal candidate will have a CPMA.", "P cpma"),
        case("experience-preferred", "Meditech experience preferred.", "P meditech"),
        case("experience-preferred-years", "Two years of HCC coding experience preferred.", "P x:risk-coder:24"),
        case("a-plus", "A CEMC is a plus.", "P cemc"),
        case("a-plus-after-must", "You must hold a CPC; a CEMC would be a plus.", "R cpc; P cemc"),
    ],
)
def test_the_verb_decides_in_running_text(job: Read, sentence: str, told: str) -> None:
    text = f"Medical Coder\n\nLarch Clinic has nine doctors in two towns. {sentence} We answer every letter.\n"
    asks(job(text), told)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        case(
            "basic-requirements",
            "Basic Requirements:\n- Citizenship of the United States.\n"
            "- Fluent English, spoken and written.\n- Certification: CCA.",
            "R cca",
        ),
        case(
            "must-meet-all",
            "Applicants must meet all of these:\n- CIC\n- Two years of inpatient coding",
            "R cic; R x:inpatient-coder:24",
        ),
        case(
            "either-1-2-or-3",
            "To be appointed a coder must hold either (1), (2), or (3), which follow:\n"
            "(1) the CCA\n(2) the CCS\n(3) the CDIP",
            "R cca | ccs | cdip",
        ),
        case(
            "either-1-2-or-3-numbers-lost",
            "Coders new to the series must have one of (1), (2) or (3) as listed:\n- the CCA\n- the CCS-P\n- the CDIP",
            "R cca | ccs-p | cdip",
        ),
        case("none-beyond-the-basic", "Certification: CCS.\nGS-5. Experience: none beyond what is basic.", "R ccs"),
        case(
            "not-acceptable", "Certification: CCS.\nA CIRCC held by itself is not acceptable for this grade.", "R ccs"
        ),
    ],
)
def test_federal_wording(job: Read, lines: str, told: str) -> None:
    asks(job(f"Medical Records Technician (Coder)\n\nQualifications\n{lines}\n"), told)


@pytest.mark.parametrize(
    "form",
    [
        case(
            "form-text-as-a-line",
            "State for each qualification whether it is Required or Preferred",
            wrong="the form text is told as a requirement without a concept",
        ),
        case(
            "form-text-in-brackets",
            "(Say whether these qualifications are Required or Preferred)",
            wrong="the form text is a heading that makes a wish of what follows",
        ),
        case(
            "form-text-with-colon",
            "List all that apply and mark each as Required / Preferred:",
            wrong="the form text is told as a requirement without a concept",
        ),
    ],
)
def test_form_text_left_in_asks_for_nothing(job: Read, form: str) -> None:
    read = job(f"Inpatient Coder\n\nQualifications\n{form}\n- CIC\n- MS-DRG\n")
    asks(read, "R cic; R ms-drg")
    assert not any("Preferred" in line.text for line in read.unmapped)


def test_one_line_of_form_text_does_not_turn_what_follows_into_a_wish(job: Read) -> None:
    read = job("Coder\n\nWork Experience\nEnter: Required or Preferred\n- Three years of ED coding\n\nSkills\n- NCCI\n")
    assert required(read) >= {"experience:ed-coder"}
    assert named(read) >= {"ncci"}
