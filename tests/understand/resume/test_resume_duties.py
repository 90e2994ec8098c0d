"""Duties in the words of coders, billers, records clerks and CDI, and the concepts that they name."""

from collections.abc import Callable

import pytest

from matcher.model import Profile

Read = Callable[[str], Profile]
_TITLES = {
    "coder": "Medical Coder, Birch Hospital",
    "biller": "Medical Biller, Birch Clinic",
    "clerk": "Medical Records Clerk, Birch Hospital",
    "cdi": "CDI Specialist, Birch Hospital",
}
_CASES = """
coder|Abstract discharge disposition, POA and attending physician|chart-abstraction poa
coder|Grouped accounts to MS-DRG and watched for CC/MCC capture|ms-drg cc-mcc
coder|Sent queries to surgeons when laterality was missing|physician-query
coder|Held accounts over 5 days were cleared from the unbilled report|dnfb-management
coder|Reviewed NCCI edits and applied modifiers 25, 59 and 76|ncci cpt-modifiers
coder|Leveled ED facility charts and captured injections|ed-leveling infusion-coding
coder|Answered RAC and CERT record requests|rac
coder|Kept 97% accuracy and 25 charts a day|productivity-tracking
coder|Gave monthly feedback to physicians on documentation|provider-education
coder|Presented each quarter to the hospitalists|provider-education
coder|Pre-pay and post-pay reviews of vendor claims|prebill-review retro-audit
coder|Over-read vendor charts before RADV|auditing radv
coder|Malnutrition and AKI validated against criteria|clinical-validation clinical-indicators
coder|Cleared bundling edits each morning|claim-edits
coder|Colonoscopies and EGDs for four gastroenterologists|sp-gi
coder|Reconciled charges with the OR log|charge-capture
coder|Built Excel reports of coder accuracy|excel reporting-analytics
coder|Coded inpatient rehab stays with IGC codes|irf-pps
biller|Posted EFTs and paper checks|payment-posting
biller|Checked eligibility before each visit|insurance-verification
biller|Called payers on aged accounts|ar-followup
biller|Answered patient questions about statements|statements-customer-service
biller|Enrolled new providers with payers|credentialing-enrollment
biller|Submitted 837 files through Availity and read the 835s|x12-837 era-835 clearinghouse
clerk|Released records to attorneys with valid authorizations|roi
clerk|Assembled charts and tracked physician deficiencies|him-operations
clerk|Purged records past retention|retention-legal
cdi|Reviewed charts concurrently and queried doctors|chart-review physician-query
cdi|Reconciled working and final DRGs|drg-validation
"""


@pytest.mark.parametrize("case", _CASES.strip().splitlines())
def test_a_duty_names_its_concepts(understood: Read, case: str) -> None:
    job, duty, wanted = case.split("|")
    text = f"Ana Ruiz, CPC\n\nEXPERIENCE\n{_TITLES[job]}, 2018 - 2023\n- {duty}\n\nEDUCATION\nAAS, 2015\n"
    assert set(wanted.split()) <= {s.id for s in understood(text).skills if s.status == "held"}


@pytest.mark.parametrize(
    ("duty", "concept"),
    [
        ("Reports of coder accuracy to senior leadership", "leadership"),
        ("Typed discharge summaries of six surgeons", "translation-docs"),
        ("Issued the CAC cards of the contractors", "computer-assisted-coding"),
        ("Filed all charts same day", "productivity-tracking"),
        ("Booked surgery before final billing", "patient-billing"),
    ],
)
def test_the_same_words_of_something_else(understood: Read, duty: str, concept: str) -> None:
    text = f"Ana Ruiz\n\nEXPERIENCE\nMedical Records Clerk, Birch Hospital, 2018 - 2023\n- {duty}\n\nSKILLS\nHIPAA\n"
    assert concept not in {s.id for s in understood(text).skills}


def test_a_degree_is_no_practice(understood: Read) -> None:
    text = "Ana Ruiz, RHIA\n\nB.S. Health Information Management, Aspen University, 2012\n\nSKILLS\nEpic, ICD-10-CM\n"
    assert "him-operations" not in {s.id for s in understood(text).skills}


@pytest.mark.parametrize("line", ["Lakeside Physicians, 03/2021 - Present", "Harbor Physicians (2019 to Present)"])
def test_present_that_ends_a_date_presents_nothing(understood: Read, line: str) -> None:
    read = understood(f"Experience\n\nED Coder\n{line}\n- Leveled facility charts.\n")
    assert "provider-education" not in {skill.id for skill in read.skills}
    read = understood("Experience\n\nCoder, Birch Clinic\n2019 - 2022\n- Present findings to physicians each month.\n")
    assert "provider-education" in {skill.id for skill in read.skills}
