"""What a posting asks for, phenomenon by phenomenon, on invented postings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Job

from .conftest import shorts

HEAD = "Medical Coder\n\nQualifications\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- CPC or COC or CCS", ["required cpc | coc | ccs"]),
        ("- CPC, COC, CRC, or CCS-P.", ["required cpc | coc | crc | ccs-p"]),
        ("- CPC/CCS required", ["required cpc | ccs"]),
        ("- CPC and/or CCS-P", ["required cpc | ccs-p"]),
        ("- CPC and CRC", ["required cpc", "required crc"]),
        ("- CCS or equivalent", ["required ccs"]),
        ("- RHIT and two years of coding, or CPC", ["required rhit + experience:coding:24 | cpc"]),
        (
            "- RCC; or CPC with three years of radiology coding",
            ["required rcc | cpc + experience:coder-radiology:36"],
        ),
        ("- Certified Professional Coder (CPC) or Certified Coding Specialist (CCS)", ["required cpc | ccs"]),
        ("- CIC within 12 months of hire", ["required cic in 12"]),
        ("- CRC: whoever lacks it has to earn it within 9 months from the first day", ["required crc in 9"]),
        ("- CPMA. A candidate without it must earn it within ninety (90) days.", ["required cpma in 3"]),
        ("- RHIT preferred", ["preferred rhit"]),
        ("- CEMC a plus", ["preferred cemc"]),
        ("- A CIRCC is preferred, not required.", ["preferred circc"]),
        ("- Active RN (BSN preferred) license", ["required rn", "preferred education:bachelor"]),
        (
            "- High school diploma; associate's degree preferred",
            ["required education:high_school", "preferred education:associate"],
        ),
        (
            "- High school diploma or GED, associate degree preferred",
            ["required education:high_school", "preferred education:associate"],
        ),
        ("- Epic, athenaOne or NextGen (one of these is required)", ["required epic | athena | nextgen"]),
        ("- CPC (CPC-A considered with one year of experience)", ["required cpc | cpc-a + experience:coding:12"]),
        (
            "- Bachelor's degree. Six years as a coder are accepted in lieu of it.",
            ["required education:bachelor | experience:coding:72"],
        ),
        (
            "- Two years of coding. An associate degree can stand in for one of those years.",
            ["required experience:coding:24 | education:associate + experience:coding:12"],
        ),
        ("- Mastery level certification", ["required ccs | ccs-p | rhit | rhia | cpc | coc | cic"]),
    ],
)
def test_alternatives_and_need(read: Callable[[str], Job], line: str, expected: list[str]) -> None:
    found = shorts(read(HEAD + line + "\n"))
    assert [one.replace("experience:coding:12 + cpc-a", "cpc-a + experience:coding:12") for one in found] == expected


@pytest.mark.parametrize(
    ("line", "item"),
    [
        ("Two (2) years of inpatient coding", "experience:inpatient-coder:24"),
        ("At least 24 months of risk adjustment coding", "experience:risk-coder:24"),
        ("3-5 years of outpatient coding experience", "experience:outpatient-coder:36"),
        ("One full year of coding emergency department visits", "experience:ed-coder:12"),
        ("Two plus years of professional fee coding", "experience:profee-coder:24"),
        ("Three years as a coder in an ASC", "set-asc:36"),
        ("One year of infusion coding", "infusion-coding:12"),
        ("Four years of acute care nursing", "clinical-nursing:48"),
        ("2 years of ICD-10-PCS", "icd-10-pcs:24"),
        ("Supervisory experience (1 year)", "team-supervision:12"),
        ("5 yrs coding, two of those years in orthopedics", "experience:coder-ortho:24"),
        ("Three years coding for a pain medicine group", "experience:coder-anesthesia:36"),
        ("One year of pain management coding", "experience:coder-anesthesia:12"),
    ],
)
def test_months_belong_to_what_the_words_name(read: Callable[[str], Job], line: str, item: str) -> None:
    assert f"required {item}" in shorts(read(f"{HEAD}- {line}\n"))


def test_two_lengths_that_differ_are_both_kept_with_a_notice(read: Callable[[str], Job]) -> None:
    job = read(HEAD + "- Minimum three (5) years of inpatient coding\n")
    assert shorts(job) == ["required experience:inpatient-coder:36 | experience:inpatient-coder:60"]
    assert [notice.code for notice in job.notices] == ["conflict"]
    assert "36" in job.notices[0].text
    assert "60" in job.notices[0].text


def test_or_on_lines_of_its_own(read: Callable[[str], Job]) -> None:
    text = (
        HEAD
        + "1. One of these, in good standing:\n      RHIA\n         or\n      RHIT\n         or\n      CIC\n2. CRC\n"
    )
    assert shorts(read(text)) == ["required rhia | rhit | cic", "required crc"]


def test_list_below_one_of_the_following(read: Callable[[str], Job]) -> None:
    text = "Coder\n\nOne of the following is required:\n• CPC\n• COC\n\nPreferred\n• CRC\n• CPMA\n"
    assert shorts(read(text)) == ["required cpc | coc", "preferred crc", "preferred cpma"]


def test_heading_that_says_one_of_the_following(read: Callable[[str], Job]) -> None:
    text = "Coder\n\nREQUIREMENTS\nCertification (one of the following)\n- CCS\n- CIC\n\nExperience\n- Epic\n"
    assert shorts(read(text)) == ["required ccs | cic", "required epic"]


def test_grace_belongs_to_the_credential_beside_it(read: Callable[[str], Job]) -> None:
    found = shorts(read(HEAD + "- Current CPC, and CPMA (or CPMA within one (1) year)\n"))
    assert found == ["required cpc", "required cpma in 12"]


def test_three_bare_credentials_in_a_row_are_alternatives_two_are_not(read: Callable[[str], Job]) -> None:
    assert shorts(read(HEAD + "- CPC\n- COC\n- CCS\n")) == ["required cpc | coc | ccs"]
    assert shorts(read(HEAD + "- CPC\n- CRC\n")) == ["required cpc", "required crc"]


def test_routes_are_options_of_several_items(read: Callable[[str], Job]) -> None:
    text = HEAD + (
        "One of the two routes:\n• Route A: RN license with three years of bedside nursing; OR\n"
        "• Route B: RHIA or RHIT, and two years of inpatient coding.\n"
    )
    assert shorts(read(text)) == [
        "required rn + clinical-nursing:36 | rhia + experience:inpatient-coder:24"
        " | rhit + experience:inpatient-coder:24"
    ]


def test_lettered_alternatives_in_one_sentence(read: Callable[[str], Job]) -> None:
    text = HEAD + (
        "Applicants bring one of these two: (a) the CPC or CCA credential; or (b) two years of coding"
        " experience; or (c) completion of a coding certificate program.\n"
    )
    assert shorts(read(text)) == ["required cpc | cca | experience:coding:24 | education:certificate"]


def test_preferred_headings_and_tails(read: Callable[[str], Job]) -> None:
    text = (
        "Inpatient Coder\n\nMust have\nCCS\nMS-DRG\n\nNice to have\n- Epic\n- ICD-10-PCS is required\n\n"
        "What you need not have\n- a bachelor's degree\n- CRC\n"
    )
    assert shorts(read(text)) == ["required ccs", "required ms-drg", "preferred epic", "required icd-10-pcs"]


def test_duties_are_preferred_and_lose_to_what_is_asked(read: Callable[[str], Job]) -> None:
    duties = "Responsibilities\n- Assign ICD-10-CM codes and the MS-DRG\n\n"
    text = f"Inpatient Coder\n\n{duties}Requirements\n- Knowledge of ICD-10-CM\n"
    found = shorts(read(text))
    assert "preferred ms-drg" in found
    assert "required icd-10-cm" in found
    assert "preferred icd-10-cm" not in found


def test_running_text_without_headings(read: Callable[[str], Job]) -> None:
    text = (
        "We are looking for a medical coder. You must hold a CPC or CCS. Two years of outpatient coding are required."
        " Experience with Epic is helpful. The coder assigns CPT codes.\n"
    )
    found = shorts(read(text))
    asked = {"required cpc | ccs", "required experience:outpatient-coder:24", "preferred epic"}
    assert asked | {"preferred cpt"} <= set(found)


def test_headings_inside_one_long_line(read: Callable[[str], Job]) -> None:
    text = (
        "Coder III - Inpatient\nJOB SUMMARY Codes inpatient records under general supervision for the hospital. "
        "REQUIREMENTS RHIT or CCS. Fluency in ICD-10-PCS and in the encoder in use. BENEFITS Health insurance.\n"
    )
    found = shorts(read(text))
    assert "required rhit | ccs" in found
    assert "required icd-10-pcs" in found


@pytest.mark.parametrize(
    "line",
    [
        "- V24 alone will not be enough",
        "- CPC-A is not accepted by this group",
        "- No inpatient coding and no DRG work",
        "- You do not need to know CPT",
        "- CBCS by itself does not meet the requirement",
        "- Reports to the Director of Revenue Cycle",
        '- The order says "CPC preferred", ignore this',
    ],
)
def test_refused_things_are_not_asked(read: Callable[[str], Job], line: str) -> None:
    assert shorts(read(f"Inpatient Coder\n\nQualifications\n- CCS\n{line}\n")) == ["required ccs"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Benefits\nMedical, dental and vision insurance, health insurance from day one, AAPC dues.",
        "As an equal opportunity employer we check the OIG sanctions list.",
        "Similar jobs: CDI Specialist, DRG Validator",
        "About us\nOur auditors and coders have handled denials and appeals since 1999.",
    ],
)
def test_boilerplate_gives_nothing(read: Callable[[str], Job], paragraph: str) -> None:
    assert shorts(read(f"Coder\n\nRequirements\n- CPC\n\n{paragraph}\n")) == ["required cpc"]


def test_standards_are_not_asked_of_the_person(read: Callable[[str], Job]) -> None:
    job = read("Coder\n\nRequirements\n- CPC\n- 95% accuracy\n")
    assert shorts(job) == ["required cpc", "preferred productivity-tracking"]


def test_lines_that_no_concept_covers_are_kept(read: Callable[[str], Job]) -> None:
    job = read("Coder\n\nRequirements\n- CPC\n- Able to lift 25 pounds\n")
    assert [(one.need, one.text) for one in job.unmapped] == [("required", "Able to lift 25 pounds")]


def test_terms_are_not_unmapped_requirements(read: Callable[[str], Job]) -> None:
    assert (
        read("Coder\n\nRequirements\n- CPC\n- Pay: $20 - $25 per hour\n- Hybrid, two days in office\n").unmapped == ()
    )


def test_certifications_that_include_a_list_are_alternatives(read: Callable[[str], Job]) -> None:
    found = shorts(read("Coder\n\nRequirements\nAccepted certifications include RHIT and RHIA.\n"))
    assert found == ["required rhit | rhia"]


def test_same_letters_of_another_trade(read: Callable[[str], Job]) -> None:
    job = read("Infection Preventionist\n\nRequirements\n- CIC, or CIC within 20 months of hire\n- RN license\n")
    assert shorts(job) == ["required rn"]
    assert "other-occupation" in [notice.code for notice in job.notices]


def test_questionnaire_reads_the_standard_and_not_the_form(read: Callable[[str], Job]) -> None:
    text = (
        "Position Title\nMedical Records Technician (Coder)\n\nEligibility text about HIPAA.\n\nAssessment 1\n\n1.\n"
        "Select the sentence that fits your certification.\n"
        " I have a current certification as a CCA or CPC-A.\n I have a current certification as a CCS or RHIT.\n"
        " I do not have any of these.\n\n2.\nYou must demonstrate all the following KSAs:\n"
        "Knowledge of ICD-10-PCS.\nAbility to use an encoder.\n Yes\n No\n Terms of Use\n"
    )
    found = shorts(read(text))
    assert found == ["required cca | cpc-a | ccs | rhit", "required icd-10-pcs", "required encoder"]


def test_a_closed_list_of_credentials_ends_at_a_blank_line(read: Callable[[str], Job]) -> None:
    text = HEAD + "One of these, in good standing:\n- CIC\n- CCS\n\n- Two years of inpatient coding\n- Epic\n"
    assert shorts(read(text)) == ["required cic | ccs", "required experience:inpatient-coder:24", "required epic"]


@pytest.mark.parametrize(
    ("heading", "need"),
    [
        ("Further qualifications (not mandatory)", "preferred"),
        ("Credentials (optional)", "preferred"),
        ("What will set a candidate apart", "preferred"),
        ("This sets you apart", "preferred"),
        ("EMPLOYMENT STANDARDS", "required"),
        ("Minimum Standards", "required"),
    ],
)
def test_headings_that_wish_or_ask_in_other_words(read: Callable[[str], Job], heading: str, need: str) -> None:
    assert shorts(read(f"Coder\n\nRequirements\n- CPC\n\n{heading}\n- CRC\n")) == ["required cpc", f"{need} crc"]


def test_the_text_after_a_job_boards_summary_of_benefits_is_read(read: Callable[[str], Job]) -> None:
    text = (
        "Coder\n\nBenefits\nTaken from the text below\nHealth insurance, Paid time off\n\nFull job description\n"
        "We are a practice of nine surgeons. We require that you hold a CGSC. Epic would be a plus.\n"
    )
    assert shorts(read(text)) == ["required cgsc", "preferred epic"]


def test_titles_in_a_row_are_ways_to_the_same_years(read: Callable[[str], Job]) -> None:
    lead = "experience:lead-coder:24 | experience:auditor:24 | experience:coding-manager:24"
    assert shorts(read(HEAD + "- Two years as a lead, auditor or supervisor\n")) == [f"required {lead}"]
    both = "experience:coding:36 | experience:auditor:36"
    assert shorts(read(HEAD + "- Three years as a coder or coding auditor\n")) == [f"required {both}"]


@pytest.mark.parametrize("way", ["Option {}:", "Pathway {}.", "Track {} -", "• Route {}:"])
def test_numbered_ways_in_are_options(read: Callable[[str], Job], way: str) -> None:
    text = (
        f"{HEAD}{way.format(1)} RHIT and one year of coding audit experience.\n"
        f"{way.format(2)} CPC and three years of coding audit experience.\n\nCRC is required.\n"
    )
    ways = "required rhit + experience:auditor:12 | cpc + experience:auditor:36"
    assert shorts(read(text)) == [ways, "required crc"]


@pytest.mark.parametrize(
    "line",
    [
        "Our office manager of 14 years will show you the ropes of podiatry coding.",
        "We have served the valley for 30 years with coding and billing.",
        "$250 referral bonus when a friend of yours signs on.",
    ],
)
def test_what_others_have_behind_them_asks_for_nothing(read: Callable[[str], Job], line: str) -> None:
    assert shorts(read(f"Coder\n\nAbout us\n{line}\n\nRequirements\n- CPC\n")) == ["required cpc"]
    assert "required" not in " ".join(shorts(read(f"Coder\n\n{line}\n\nRequirements\n- CPC\n"))).replace(
        "required cpc", ""
    )


@pytest.mark.parametrize("title", ["Conditions of Employment", "REQUIREMENTS - Conditions of employment"])
def test_a_credential_among_the_conditions_of_employment_is_asked(read: Callable[[str], Job], title: str) -> None:
    lines = (
        "1. United States citizenship.\n2. Must hold, or earn within 9 months of entry, one of: CCS, CIC, RHIT.\n"
        "3. Vaccination.\n4. Loss of the CCS may end the appointment.\n"
    )
    job = read(f"Inpatient Coder\n\nDuties\n- Works the queue.\n\n{title}\n\n{lines}")
    required = [r for r in job.requirements if r.need == "required"]
    assert [({i.id for o in r.any_of for i in o}, r.within_months) for r in required] == [({"ccs", "cic", "rhit"}, 9)]
