"""Sections of postings and what they hold; front matter, flattened pages, glued words, noise, questionnaires."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Document, Job

from .checking import asks, asks_among_others, case, named, opened, required

Read = Callable[[str | Document], Job]


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        case("summary", "Summary", "P ms-drg"),
        case("position-summary", "Position Summary", "P ms-drg"),
        case("description", "Description", "P ms-drg"),
        case("major-duties", "Major Duties and Responsibilities", "P ms-drg"),
        case("principal-duties", "Principal Duties and Responsibilities", "P ms-drg"),
        case("core-audit-functions", "Core Audit Functions", "P ms-drg"),
        case("qualifications", "Qualifications", "R ms-drg"),
        case("preferred", "Preferred", "P ms-drg"),
        case("key-competencies", "Key Competencies", "R ms-drg || P ms-drg"),
        case("physical-demands", "Physical Demands", "-"),
        case("pay-transparency", "Pay Transparency", "-"),
        case("benefits", "Benefits", "-"),
        case("eeo", "EEO", "-"),
        case("eeo-in-full", "Equal Employment Opportunity", "-"),
        case("conditions-of-employment", "Conditions of Employment", "-"),
    ],
)
def test_what_a_section_makes_of_its_lines(job: Read, heading: str, told: str) -> None:
    read = job(f"Inpatient Coder\n\nMust have\n- CIC\n\n{heading}\n- Assigns the MS-DRG\n\nRequired\n- RHIT\n")
    asks(read, "||".join(f"R cic; {way}; R rhit ~ medical-coding".replace("; -", "") for way in told.split("||")))


@pytest.mark.parametrize(
    "words",
    ["Reports to: Manager of CDI and Denials", "Reports to\nManager of CDI and Denials", "REPORTS TO: CDI Lead"],
)
def test_the_superior_is_no_requirement(job: Read, words: str) -> None:
    read = job(f"Inpatient Coder\n\n{words}\n\nRequired\n- CIC\n")
    asks(read, "R cic")
    assert read.roles == ("inpatient-coder",)


def test_qualifications_in_numbered_parts(job: Read) -> None:
    text = (
        "Coding Auditor\n\nQualifications\n1. Education\nAssociate degree in HIT\n2. Licenses/Certifications\n"
        "CPMA\n3. Work Experience\nThree years of coding audits\n4. Skills\nNCCI edits\n\nPreferred\nEpic\n"
    )
    asks(
        job(text),
        "R e:associate; R cpma; R auditing:36; R ncci; P epic || R e:associate; R cpma; R x:auditor:36; R ncci; P epic",
    )


def test_qualifications_in_numbered_parts_on_their_lines(job: Read) -> None:
    text = (
        "Coding Auditor\n\nQualifications:\n1. Education: Associate degree in HIT\n2. Licenses/Certifications: CPMA"
        "\n3. Work Experience: two years of ED coding\n4. Skills: NCCI edits\n"
    )
    asks(job(text), "R e:associate; R cpma; R x:ed-coder:24; R ncci")


@pytest.mark.xfail(strict=True, reason="the years of each grade are required")
def test_the_rows_of_a_ladder_of_grades_are_not_all_required(job: Read) -> None:
    text = (
        "Medical Records Technician (Coder)\nGrades GS-5 to GS-7\n\nRequirements\n- CCA\n\nGrade Determinations\n"
        "GS-5: nothing more.\nGS-6: a year of coding, or a bachelor's degree.\n"
        "GS-7: two years of inpatient coding.\n"
    )
    assert required(job(text)) == {"cca"}


FRONT = """+++
author = "None"
title = "Outpatient Coder"
organization = "Larch Clinic"
location = "Idaho"
salary = "$23.15 - $29.40 hourly"
a_job_type = ["Full Time"]
closing_date = "-"
b_benefits = ["Health Insurance","Professional development","Paid Leave"]
+++
Our coders work with nurses. Knowledge of NCCI edits is required.
"""


def test_front_matter_gives_the_facts_and_no_skills(job: Read) -> None:
    read = job(opened(FRONT, "posting.md"))
    asks(read, "R ncci")
    assert (read.title, read.employer, read.state) == ("Outpatient Coder", "Larch Clinic", "ID")
    assert read.pay is not None
    assert (read.pay.min, read.pay.max, read.pay.per, read.employment) == (23.15, 29.40, "hour", "full_time")


def test_front_matter_in_the_middle_of_a_flat_text(job: Read) -> None:
    read = job(FRONT.replace("+++\nOur", "+++Our"))
    asks(read, "R ncci")
    assert read.pay is not None


def test_stray_bullets_of_a_flattened_page(job: Read) -> None:
    text = "Inpatient Coder\n\nRequirements\n•\nCIC\n•\nThree years of inpatient coding\n•\n•\nNCCI edits\n"
    asks(job(text), "R cic; R x:inpatient-coder:36; R ncci")


@pytest.mark.xfail(strict=True, reason="the years before the line break are lost")
def test_an_item_broken_over_two_lines_of_a_flattened_page(job: Read) -> None:
    text = "Inpatient Coder\n\nRequirements\n• CIC\n• Three years of inpatient\ncoding\n• NCCI edits\n"
    asks(job(text), "R cic; R x:inpatient-coder:36; R ncci")


@pytest.mark.xfail(strict=True, reason="the second line of the heading makes it required")
def test_a_heading_split_from_its_lines_and_in_two(job: Read) -> None:
    text = "Inpatient Coder\n\nDuties\nAssigns the MS-DRG\n\nPreferred\nQualifications\n\n\n•\nCIC\n"
    asks(job(text), "P ms-drg; P cic ~ medical-coding")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        case(
            "heading-glued-to-line",
            "Inpatient Coder\n\nRequirementsCIC or CCS\nPreferredEpic\n",
            "R cic | ccs; P epic",
            wrong="the glued lines give nothing",
        ),
        case(
            "number-glued-to-word",
            "Inpatient Coder\n\nRequirements\n- 3years of inpatient coding\n",
            "R x:inpatient-coder:36",
        ),
        case(
            "code-set-glued-to-and",
            "Outpatient Coder\n\nRequirements\n- Knowledge of ICD-10-CMand HCPCS\n",
            "R icd-10-cm; R hcpcs-ii",
        ),
        case(
            "sentences-glued", "Outpatient Coder\n\nRequirements\nA COC is required.Epic is a plus.\n", "R coc; P epic"
        ),
        case(
            "items-glued-by-case",
            "Outpatient Coder\n\nRequirements\nMedical TerminologyNCCI edits\n",
            "R medical-terminology; R ncci",
        ),
    ],
)
def test_glued_words(job: Read, text: str, told: str) -> None:
    asks(job(text), told)


@pytest.mark.parametrize(
    "noise",
    [
        case("scam-warning", "Beware of fraud: we never ask an applicant for money, an audit or an appeal fee."),
        case("scam-warning-heading", "Scam alert\nSomeone who offers you a CPC course in our name is not us."),
        case("praise", "Our coders were named the best in the West: every one of them is a CPC and a CRC."),
        case(
            "praise-awards",
            "Winner of three awards for denials, appeals and revenue cycle work!",
            wrong="three wishes out of the employer's praise",
        ),
        case("social-tags", "#LI-Remote #LI-AB2 #coding #Epic", wrong="the tag is taken for the place of work"),
        case("social-tag-alone", "#LI-Remote", wrong="the tag is taken for the place of work"),
        case("social-tag-hybrid", "#LI-Hybrid", wrong="the tag is taken for the place of work"),
    ],
)
def test_noise_is_left_aside(job: Read, noise: str) -> None:
    read = job(f"Outpatient Coder\n\nRequirements\n- COC\n\nBenefits\n- Paid leave\n\n{noise}\n")
    asks(read, "R coc")
    assert read.work_mode is None


@pytest.mark.xfail(strict=True, reason="the tag outweighs the text: remote")
def test_a_social_tag_does_not_outweigh_the_text(job: Read) -> None:
    read = job("Outpatient Coder\n\nRequirements\n- COC\n\nThe work is done on site in Boise.\n\n#LI-Remote\n")
    assert read.work_mode == "onsite"


QUESTIONS = """Position Title
Medical Records Technician (Coder)

You may be asked about HIPAA and Epic. Terms like Medicaid stand in the notice.

Assessment 1
GRADES

1.
Select the sentence that fits your education and experience.

 I have a year of creditable experience that shows knowledge of medical coding.
 I have an associate's degree with a major in health information.
 I have none of this.

2.
Select the sentence that fits your certification.

 I hold a current Apprentice/Associate Level Certification (CPC-A or CCA).
 I hold a current Mastery Level Certification (CIC or RHIT).
 I do NOT hold any of these.

3.
You must demonstrate the following KSAs:
Knowledge of APC payment.

 Yes
 No

Terms of Use
By sending this form you agree to CPT licences, denials and the False Claims Act.
"""


def test_a_questionnaire_is_read_from_its_assessment_to_its_terms(job: Read) -> None:
    read = job(QUESTIONS)
    asks_among_others(read, "R cpc-a | cca | cic | rhit; R apc")
    assert not named(read) & {"hipaa", "epic", "medicaid", "cpt", "denials-management", "fca"}


@pytest.mark.xfail(strict=True, reason="twelve months of the skill medical-coding instead of coding work")
def test_the_education_of_a_questionnaire_is_one_choice(job: Read) -> None:
    asks_among_others(job(QUESTIONS), "R x:coding:12 | e:associate")


@pytest.mark.parametrize(
    "lead",
    [
        case(
            "answer-in-the-first-person",
            "I hold a current ",
            wrong="the apprentice answers stay, for they do not begin with the tier's name",
        ),
        case("answer-as-a-name", ""),
    ],
)
def test_above_the_journey_level_the_apprentice_tier_falls_out(job: Read, lead: str) -> None:
    text = QUESTIONS.replace("GRADES", "This job is above the journey level; mastery level certification is needed.")
    asks_among_others(job(text.replace("I hold a current ", lead)), "R cic | rhit")
