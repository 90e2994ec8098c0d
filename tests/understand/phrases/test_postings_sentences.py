"""Tricky sentences of postings, each in other words: what one line asks for, or why it asks for nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Document, Job

from .checking import asks, asks_among_others, case, named, opened, required

Read = Callable[[str | Document], Job]
_UNDER_REQUIREMENTS = "{title}\n\nRequirements\n{words}\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        case(
            "or-of-three-kinds",
            "The Trainee should bring one of these: (a) a CCA, CPC-A or CCS-P; or "
            "(b) 2-3 years in work chiefly concerned with medical records; or (c) no fewer than 24 college "
            "credits.",
            "R cca | cpc-a | ccs-p | x:him-technician:24 || R cca | cpc-a | ccs-p | him-operations:24",
            wrong="the branch of years with medical records is lost",
        ),
        case(
            "years-with-digit-and-typo",
            "Three(3) years of Outpatient coding at an accute care hospital.",
            "R x:outpatient-coder:36",
        ),
        case(
            "years-with-digit-and-typo-setting",
            "Three(3) years Outpatient coding in accute care.",
            "R x:outpatient-coder:36",
        ),
        case(
            "wrong-long-name-among-bare-bullets",
            "- Certified Coding Professional (CPC), AAPC\n- RHIT\n- CCA\n- COC",
            "R cpc | rhit | cca | coc",
        ),
        case(
            "tail-preferred-under-requirements",
            "- COC\n- Bachelor's degree in Health Informatics or a coding certificate course approved by AHIMA, "
            "preferred.",
            "R coc; P e:bachelor | e:certificate",
        ),
        case(
            "list-with-one-final-required",
            "Knowing code sets like HCPCS, CPT and ICD-10, the EMR and anatomy is required.",
            "R hcpcs-ii; R cpt; R icd-10; R ehr; R anatomy-physiology",
        ),
        case(
            "licence-with-degree-in-brackets",
            "- Active LPN (ADN preferred) license, no restrictions",
            "R lpn; P e:associate",
        ),
        case(
            "in-progress-may-be-referred",
            "- CCS\nThose whose certification is still pending may be referred, but cannot start before they hold it.",
            "R ccs",
        ),
        case("pool-limit", "- COC\n- Open to present permanent staff of Larch County.", "R coc"),
        case(
            "specialty-alone-is-no-mastery",
            "- Mastery level: CIC, COC or RHIT\nA CRC or CIRCC standing alone is not acceptable here.",
            "R cic | coc | rhit",
        ),
        case(
            "mastery-list",
            "I hold, at present, a higher-level certification: Certified Inpatient Coder (CIC), "
            "RHIT (Registered Health Information Technician) or Certified Outpatient Coder (COC).",
            "R cic | rhit | coc",
        ),
        case(
            "certified-within-months",
            "- An RHIT. The offer is withdrawn if you are not certified within three months.",
            "R rhit @3",
        ),
        case(
            "combination-rule",
            "- COC\nTwo halves that make 100 percent, one of work and one of study, are enough.",
            "R coc",
        ),
        case(
            "percentage-formula",
            "- COC\nTake your months of work over 12, your semester hours over 60, and sum both.",
            "R coc",
        ),
        case(
            "continuing-condition",
            "- COC\nWhoever is hired keeps the needed credentials up for as long as they work here.",
            "R coc",
        ),
        case(
            "abroad-and-another-currency",
            "- COC\nThis is not a job in the U.S.; the wage is paid in Philippine pesos (PHP), not dollars.",
            "R coc",
        ),
        case("licence-of-the-state-of-residence", "- An LPN license, active, of whichever state you live in", "R lpn"),
    ],
)
def test_what_is_asked(job: Read, words: str, told: str) -> None:
    asks(job(_UNDER_REQUIREMENTS.format(title="Medical Coder", words=words)), told)


def test_an_accuracy_rate_among_the_duties_is_a_standard(job: Read) -> None:
    read = job("ED Coder\n\nDuties\n- Reaches an accuracy of 96% or more.\n\nRequirements\n- CEDC\n")
    assert required(read) == {"cedc"}


def test_a_machines_expansion_of_letters_is_noise(job: Read) -> None:
    read = job("ED Coder\n\nRequirements\n- CEDC\n\nRecommended Skills\nImplantable Cardiac Defibrillators\nCoding\n")
    asks(read, "R cedc")


def test_a_closing_date_like_the_created_one_is_no_reading(job: Read) -> None:
    front = 'created_at = "May 5, 2025"\nclosing_date = "May 5, 2025"\nsalary = "$25 - $29"\n'
    read = job(opened(f'+++\ntitle = "ED Coder"\n{front}+++\nA CEDC is required.\n', "j.md"))
    asks(read, "R cedc")
    assert read.pay is not None
    assert (read.pay.min, read.pay.max, read.pay.per) == (25, 29, "hour")


def test_screen_time_is_neither_remote_nor_accuracy(job: Read) -> None:
    words = "A full time job, M-F, with benefits; you spend 100% of the day at your screen but for a few calls."
    read = job(f"ED Coder\n\n{words}\n\nRequirements\n- CEDC\n")
    asks(read, "R cedc")
    assert (read.work_mode, read.employment) == (None, "full_time")


def test_remote_part_time_contract_with_evenings(job: Read) -> None:
    words = "The job is remote, contract/part-time, and some evenings or weekends may be asked for."
    read = job(f"ED Coder\n\n{words}\n\nRequirements\n- CEDC\n")
    asks(read, "R cedc")
    assert read.work_mode == "remote"
    assert read.employment in {"contract", "part_time"}


def test_coding_as_a_side_task_makes_no_coder(job: Read) -> None:
    words = (
        "Our front desk specialist answers questions about bills, insurance claims, coding and grants, and greets "
        "whoever comes in."
    )
    read = job(f"Front Desk Specialist\n\n{words}\n")
    assert not set(read.roles) - {"biller-coder"}
    assert "required" not in {r.need for r in read.requirements}


@pytest.mark.parametrize(
    ("salary", "low", "high"), [case("two-round-figures", "$24 - $28", 24, 28), case("one-figure", "$26", 26, 26)]
)
def test_pay_without_a_unit_is_hourly_by_its_size(job: Read, salary: str, low: float, high: float) -> None:
    pay = job(opened(f'+++\ntitle = "ED Coder"\nsalary = "{salary}"\n+++\nA CEDC is required.\n', "j.md")).pay
    assert pay is not None
    assert (pay.min, pay.max, pay.per) == (low, high, "hour")


@pytest.mark.parametrize(
    "words",
    [
        case("certification-last", "Experience in medical coding and/or a certification"),
        case(
            "experience-first",
            "Experience and/or certification in medical coding",
            wrong="the credentials only, without experience in coding",
        ),
    ],
)
def test_coding_under_bonus_points_is_a_wish_of_a_nurses_job(job: Read, words: str) -> None:
    read = job(f"Policy Nurse\n\nRequirements\n- RN\n\nBonus Points\n- {words}\n")
    assert required(read) == {"rn"}
    assert "experience:coding" in named(read)
    assert read.roles == ()


@pytest.mark.xfail(strict=True, reason="three requirements and the skill medical-coding")
def test_any_of_three_whose_numbers_are_lost(job: Read) -> None:
    text = (
        "Medical Records Technician (Coder)\n\nQualifications\nPeople taken into coder jobs of this series must have "
        "one of (1), (2), or (3), which follow.\n- Apprentice level certification\n- Mastery level certification\n"
        "- Clinical documentation improvement certification\n"
    )
    asks(job(text), "R cca | cpc-a | coc-a | cic | coc | rhia | cpc | rhit | ccs-p | ccs | ccds | cdip")


def test_a_slip_of_the_pen_in_a_duty_changes_nothing(job: Read) -> None:
    words = "Checks that the diagnosis and the procedures slated by the surgeon hold, and sets the MS-DRG"
    asks_among_others(job(f"Inpatient Coder\n\nDuties\n- {words}\n\nRequired\n- CIC\n"), "P ms-drg; R cic")


def test_a_vendors_certificate_is_no_coding_credential(job: Read) -> None:
    words = "Oracle Health (Cerner) Millennium certification, Core or Fundamentals, is needed"
    read = job(f"Systems Analyst, Clinical Applications\n\nRequirements\n- {words}\n")
    assert not required(read) & {"cpc", "ccs", "coc", "cca", "ccs-p", "rhit"}
    assert read.roles == ()


def test_a_pharmacy_technician_is_no_code_set(job: Read) -> None:
    read = job("Pharmacy Clerk\n\nRequirements\n- Pharmacy technician, certified by PTCB (CPhT)\n")
    asks(read, "R cpht ~ pharmacy-tech")


@pytest.mark.parametrize(
    ("place", "pay", "currency"),
    [
        case("rupees", "India", "INR 350,000 per year", "INR"),
        case("rupees-by-sign", "India", "₹350,000 - ₹420,000 per year", "INR"),
        case("pesos", "Philippines", "PHP 420,000 per year", "PHP", wrong="pesos are told as dollars"),
    ],
)
def test_pay_abroad_is_not_told_in_dollars(job: Read, place: str, pay: str, currency: str) -> None:
    read = job(f"Medical Coder\nRemote, {place}\nPay: {pay}\n\nRequirements\n- COC\n").pay
    assert read is None or read.currency == currency


@pytest.mark.xfail(strict=True, reason="no place of work")
def test_anywhere_with_fixed_hours_is_remote(job: Read) -> None:
    words = "You may live anywhere in the US, yet you work 7:30 to 4:00 Denver time without exception."
    assert job(f"ED Coder\n\n{words}\n\nRequirements\n- CEDC\n").work_mode == "remote"
