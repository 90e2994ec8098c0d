"""Skills that are denied, wished for or being learnt are not claimed."""

from collections.abc import Callable

import pytest

from matcher.model import Profile

Read = Callable[[str], Profile]
FRAME = """Dana Whitlock
dana.whitlock@example.com
SUMMARY
Medical coder with CPC, AAPC. {line}
SKILLS
CPT, HCPCS Level II
"""


def _claimed(profile: Profile) -> set[str]:
    return {s.id for s in profile.skills if s.status in ("held", "learning")}


@pytest.mark.parametrize(
    ("line", "id"),
    [
        ("No ICD-10-PCS.", "icd-10-pcs"),
        ("I have no ICD-10-PCS or MS-DRG background.", "ms-drg"),
        ("I have not coded risk adjustment.", "risk-adjustment"),
        ("E/M leveling is not part of my work.", "em-coding"),
        ("Never used Epic.", "epic"),
        ("HCC charts: no, thanks.", "hcc"),
        ("Without experience in interventional radiology.", "sp-ir"),
        ("Hope to move into risk adjustment later.", "risk-adjustment"),
        ("Keen to learn ICD-10-PCS one day.", "icd-10-pcs"),
        ("Seeking a position in risk adjustment.", "risk-adjustment"),
        ("I would like to end up in HCC coding.", "hcc"),
    ],
)
def test_not_claimed(understood: Read, line: str, id: str) -> None:
    assert id not in _claimed(understood(FRAME.format(line=line)))


@pytest.mark.parametrize(
    ("line", "id"),
    [
        ("Three years with no errors in ICD-10-PCS.", "icd-10-pcs"),
        ("Not only ICD-10-CM but also ICD-10-PCS.", "icd-10-pcs"),
        ("No inpatient work. ICD-10-CM daily.", "icd-10-cm"),
        ("Seeking a role where I can use my six years of risk adjustment.", "risk-adjustment"),
        ("I never missed a deadline in MS-DRG coding.", "ms-drg"),
        ("I do not travel, but I code from Epic every day.", "epic"),
        ("Handled denials without supervision in Epic.", "epic"),
    ],
)
def test_claimed(understood: Read, line: str, id: str) -> None:
    assert id in _claimed(understood(FRAME.format(line=line)))


def test_a_section_of_what_one_does_not_do(understood: Read) -> None:
    text = FRAME.format(line="") + "WHAT I DON'T DO\nICD-10-PCS, risk adjustment\n"
    assert not {"icd-10-pcs", "risk-adjustment"} & _claimed(understood(text))


def test_a_plain_no_outweighs_a_keyword(understood: Read) -> None:
    text = FRAME.format(line="I have never coded ICD-10-PCS.") + "ICD-10-PCS, Excel\n"
    assert "icd-10-pcs" not in _claimed(understood(text))


def test_charts_sent_to_others_are_not_reviewed(understood: Read) -> None:
    text = (
        "EXPERIENCE\nRelease of Information Clerk, Birch Hospital, 2019 - 2023\n"
        "Sent records for RADV and HEDIS projects\n"
    )
    assert not {"radv", "hedis"} & _claimed(understood(text))


def test_an_objective_is_a_wish(understood: Read) -> None:
    text = "Ola Berg\nOBJECTIVE\nRisk adjustment position in a health plan\nSKILLS\nCPT, ICD-10-CM\n"
    profile = understood(text)
    assert "risk-adjustment" not in _claimed(profile)
    assert {"cpt", "icd-10-cm"} <= _claimed(profile)


def test_months_come_from_the_positions_that_name_a_skill(understood: Read) -> None:
    text = (
        "EXPERIENCE\nInpatient Coder, Birch Hospital, 01/2018 to 01/2020\nICD-10-PCS and MS-DRG\n"
        "Outpatient Coder, Elm Hospital, 02/2020 to 02/2022\nAPC grouping\nSKILLS\nMS-DRG, NCCI edits\n"
    )
    skills = {s.id: s for s in understood(text).skills}
    assert [(i.start, i.end) for i in skills["ms-drg"].intervals] == [(2018 * 12, 2020 * 12)]
    assert skills["ncci"].intervals == ()


@pytest.mark.parametrize(
    "heading", ["NOT MY FIELD", "What I have not done yet", "Areas I do not cover", "Won't do", "No experience with"]
)
def test_a_heading_denies_what_stands_under_it(understood: Callable[[str], Profile], heading: str) -> None:
    text = f"Ana Ruiz\n\nSKILLS\nCPT, HCPCS, NCCI edits\n\n{heading}\nICD-10-PCS, MS-DRG\n\nEDUCATION\nAAS, 2015\n"
    claimed = {s.id for s in understood(text).skills if s.status == "held"}
    assert {"cpt", "ncci"} <= claimed
    assert not {"icd-10-pcs", "ms-drg"} & claimed


def test_a_denying_list_ends_with_its_line(understood: Callable[[str], Profile]) -> None:
    text = "Ana Ruiz\n\nSKILLS\nCPT, HCPCS\nNever did: MS-DRG assignment,\nICD-10-PCS\nEpic, 3M encoder, NCCI edits\n"
    status = {s.id: s.status for s in understood(text).skills}
    assert (status["ms-drg"], status["icd-10-pcs"]) == ("denied", "denied")
    assert (status["epic"], status["ncci"]) == ("held", "held")


@pytest.mark.parametrize(
    "duty",
    [
        "Pull charts for the coders.",
        "Reconcile with the coding team each Friday.",
        "Sent records to the coding department.",
    ],
)
def test_working_beside_coders_is_not_coding(understood: Callable[[str], Profile], duty: str) -> None:
    text = f"Ana Ruiz\nEXPERIENCE\nMedical Records Clerk, Birch Hospital, 2015 - 2020\n- {duty}\n- HIPAA forms\n"
    assert "medical-coding" not in {s.id for s in understood(text).skills}


def test_others_who_learn_are_not_the_person(understood: Callable[[str], Profile]) -> None:
    text = "Ana Ruiz\nEXPERIENCE\nInpatient Coder, Birch Hospital, 2015 - 2020\n- Taught 4 trainees the DRG grouper.\n"
    assert "exp-entry" not in {s.id for s in understood(text).skills}
