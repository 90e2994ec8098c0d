"""Traps 45 to 50 and 52: whose work it is, how long it lasted, where it is done, with what, and what it pays."""
# ruff: noqa: E501 - one line a case

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Fit, Job, Profile
from reports.experience import coding_months
from tests.understand.job.table import expected, posting, reading
from tests.understand.traps.frames import AS_OF, differences, resume, row

ADJACENT = [
    pytest.param("Medical Biller", "Sent claims and posted payments; EHR and HIPAA daily", "ehr hipaa", id="45 medical biller"),
    pytest.param("Medical Records Clerk", "Filed charts in the EHR and released records under HIPAA", "ehr hipaa roi", id="45 medical records clerk"),
    pytest.param("Medical Scribe", "Wrote visit notes in the EHR with medical terminology", "ehr medical-terminology", id="45 medical scribe"),
    pytest.param("Medical Assistant", "Roomed patients, charted in the EHR, kept HIPAA rules", "ehr hipaa", id="45 medical assistant"),
    pytest.param("Medical Transcriptionist", "Typed discharge summaries; medical terminology", "medical-terminology transcription", id="45 transcriptionist"),
    pytest.param("Pharmacy Technician", "Filled prescriptions; HIPAA and insurance claims", "hipaa", id="45 pharmacy technician"),
    pytest.param("Registered Nurse", "Cared for surgical patients and charted in Epic", "epic", id="47 nurse"),
    pytest.param("Biller/Coder", "Posted payments, mailed statements, called payers on old balances", "payment-posting", id="46 biller/coder who only bills"),
    pytest.param("Denials Coder", "Keyed charges and posted adjustments of denied claims", "charge-entry", id="46 coding of denials that is charge posting"),
]  # fmt: skip
MONTHS = [
    pytest.param("Biller/Coder, Alder Clinic, 01/2018 - 01/2020⏎• Assigned ICD-10-CM and CPT for visits and sent claims", 24, id="46 biller/coder who codes"),
    pytest.param("Medical Coder, Alder Clinic, 01/2018 - 01/2020⏎• Assigned ICD-10-CM and CPT", 24, id="45 coder"),
    pytest.param("Registered Nurse, Mercy Bay Hospital, 01/2008 - 01/2018⏎• Cared for patients⏎⏎Medical Coder, Alder Clinic, 01/2018 - 01/2020⏎• Assigned CPT", 24, id="47 ten years of nursing before two of coding"),
    pytest.param("Medical Biller, Alder Clinic, 01/2008 - 01/2018⏎• Sent claims⏎⏎Medical Coder, Alder Clinic, 01/2018 - 01/2020⏎• Assigned CPT", 24, id="47 ten years of billing before two of coding"),
    pytest.param("Inpatient Coder, Mercy Bay Hospital, 01/2018 - 01/2020⏎• Assigned PCS⏎⏎Outpatient Coder, Alder Clinic, 01/2019 - 01/2021⏎• Assigned CPT", 36, id="47 overlapping jobs count once"),
    pytest.param("Medical Coder, part-time, 10 hours a week, Alder Clinic, 01/2018 - 01/2020⏎• Assigned CPT", 6, id="47 ten hours a week count a quarter"),
    pytest.param("Medical Coder, 40 hours a week, Alder Clinic, 01/2018 - 01/2020⏎• Assigned CPT", 24, id="47 full time counts in full"),
    pytest.param("Coding Extern, Alder Clinic, 01/2020 - 04/2020⏎• Practice charts under a coder", 3, id="47 externship counts its own months"),
]  # fmt: skip
WEAK = [
    pytest.param("summary", "Looking to learn risk adjustment and HCC", "hcc:gw risk-adjustment:gw", id="48 looking to learn"),
    pytest.param("other", "Would like to learn: 3M, ICD-10-PCS", "icd-10-pcs:gw", id="48 a list of wishes"),
    pytest.param("wishes", "A job where I can grow into auditing and MS-DRG work", "auditing:gw- ms-drg:gw", id="48 objective"),
    pytest.param("plain", "Coded 30 charts a day at 98% accuracy with 3M 360 Encompass", "solventum-360 productivity-tracking", id="48 verb with counts"),
    pytest.param("skills", "Work from home since 2020", "set-remote:h-", id="49 work from home since is no coding skill"),
    pytest.param("plain", "Worked from home as a remote coder since 2020", "set-remote", id="49 remote coder"),
    pytest.param("plain", "Coded remote patient monitoring with CPT", "set-remote:-", id="49 remote monitoring is no place of work"),
    pytest.param("plain", "Coded in 3M 360 Encompass, now Solventum", "solventum-360", id="50 3M and Solventum"),
    pytest.param("plain", "Coded in Solventum 360 Encompass", "solventum-360", id="50 Solventum"),
    pytest.param("plain", "Charts in Cerner PowerChart", "oracle-health", id="50 Cerner"),
    pytest.param("plain", "Charts in Oracle Health", "oracle-health", id="50 Oracle Health"),
    pytest.param("plain", "Charts in Allscripts Professional", "veradigm", id="50 Allscripts"),
    pytest.param("plain", "Charts in Veradigm", "veradigm", id="50 Veradigm"),
    pytest.param("plain", "Charts in Altera Sunrise", "altera", id="50 Altera"),
    pytest.param("plain", "Abstracting in CPSI", "cpsi-trubridge", id="50 CPSI"),
    pytest.param("plain", "Abstracting in TruBridge", "cpsi-trubridge", id="50 TruBridge"),
    pytest.param("plain", "Claims in Kareo", "kareo-tebra", id="50 Kareo"),
    pytest.param("plain", "Claims in Tebra", "kareo-tebra", id="50 Tebra"),
    pytest.param("plain", "Lookups in Optum360 EncoderPro", "optum-encoderpro", id="50 Optum360"),
    pytest.param("plain", "Lookups in Ingenix EncoderPro", "optum-encoderpro", id="50 Ingenix"),
    pytest.param("trade", "Drum Maker, Cernerwood Works, 2010 - 2020⏎• Tuned drums for the local oracle society", "oracle-health:-", id="50 words like the vendors'"),
]  # fmt: skip
POSTINGS = [
    pytest.param("[About us]⏎^Our coders use 3M and Epic every day.⏎[Qualifications]⏎CPC required", "R cpc", id="48 boilerplate of the employer"),
    pytest.param("Skill with 3M 360 Encompass required⏎CPC required", "R solventum-360; R cpc", id="48 the same words asked"),
    pytest.param("Cerner required", "R oracle-health", id="50 Cerner asked"),
    pytest.param("Experience with Solventum (3M) encoder preferred", "P solventum-360 ~ encoder 3m-codefinder", id="50 Solventum's encoder asked"),
    pytest.param("Two years of billing required⏎CPC preferred", "R patient-billing:24; P cpc", id="45 billing years asked are no coding years"),
]  # fmt: skip
MODES = [
    pytest.param("Remote after 90 days of training on site", "remote", id="49 remote after training"),
    pytest.param("Remote; must live in OH, KY or IN", "remote", id="49 remote in listed states"),
    pytest.param("Hybrid: two days in the office each week", "hybrid", id="49 hybrid"),
    pytest.param("On site in Dayton, no remote work", "onsite", id="49 no remote"),
    pytest.param("Coding of remote patient monitoring", None, id="49 remote monitoring"),
    pytest.param("100% remote", "remote", id="49 fully remote"),
]  # fmt: skip
PAY = [
    pytest.param("Pay: $25.00 - $35.00 per hour", (25, 35, "hour"), id="52 by the hour"),
    pytest.param("Salary: $52,000 - $68,000 a year", (52000, 68000, "year"), id="52 by the year"),
    pytest.param("Paid $3.50 per chart", None, id="52 by the chart"),
    pytest.param("Sign-on bonus up to $5,000", None, id="52 sign-on"),
    pytest.param("Pay: $25.00 - $35.00 per hour, plus a $3,000 sign-on bonus", (25, 35, "hour"), id="52 sign-on beside a wage"),
    pytest.param("Tuition aid up to $5,250 a year", None, id="52 tuition"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "duty", "told"), ADJACENT)
def test_work_next_door_is_no_coding(understood: Callable[[str], Profile], title: str, duty: str, told: str) -> None:
    person = understood(resume("trade", f"{title}, Mercy Bay Clinic, 01/2012 - 01/2022⏎• {duty}"))
    assert coding_months(person, AS_OF) == 0
    assert differences(person, told) == {}


@pytest.mark.parametrize(("jobs", "months"), MONTHS)
def test_months_of_coding(understood: Callable[[str], Profile], jobs: str, months: int) -> None:
    assert coding_months(understood(resume("trade", jobs)), AS_OF) == months


@pytest.mark.parametrize(("place", "words", "told"), WEAK)
def test_a_resume(understood: Callable[[str], Profile], place: str, words: str, told: str) -> None:
    assert differences(understood(resume(place, words)), told) == {}


@pytest.mark.parametrize(("words", "told"), POSTINGS)
def test_a_posting(read: Callable[[str], Job], words: str, told: str) -> None:
    right, free = expected(told)
    assert reading(read(posting(words)), free) == right


@pytest.mark.parametrize(("words", "mode"), MODES)
def test_where_the_work_is_done(read: Callable[[str], Job], words: str, mode: str | None) -> None:
    assert read(f"Medical Coder\nAlder Street Health\n{words}\n\nQualifications\n- CPC required\n").work_mode == mode


@pytest.mark.parametrize(("words", "pay"), PAY)
def test_what_it_pays(read: Callable[[str], Job], words: str, pay: tuple[float, float, str] | None) -> None:
    found = read(f"Medical Coder\nAlder Street Health\n{words}\n\nQualifications\n- CPC required\n").pay
    assert (found and (found.min, found.max, found.per)) == pay


@pytest.mark.parametrize(
    ("words", "asks", "asked", "least", "most"),
    [
        pytest.param("Registered Nurse, Mercy Bay Hospital, 2008 - 2020⏎• Cared for patients", "2 years of coding experience required", "experience:coding", 0, 0, id="47 nursing years against coding years"),
        pytest.param("Medical Biller, Alder Clinic, 2008 - 2020⏎• Sent claims", "2 years of coding experience required", "experience:coding", 0, 0.2, id="45 billing years against coding years"),
        pytest.param("Medical Coder, Alder Clinic, 2008 - 2020⏎• Assigned CPT", "2 years of coding experience required", "experience:coding", 0.8, 1, id="47 coding years meet coding years"),
    ],
)  # fmt: skip
def test_years_against_years(
    understood: Callable[[str], Profile], read: Callable[[str], Job], fitted: Callable[[Profile, Job], Fit],
    words: str, asks: str, asked: str, least: float, most: float,
) -> None:  # fmt: skip
    job = read(posting(asks))
    assert least <= row(fitted(understood(resume("trade", words)), job), job, asked).met <= most


@pytest.mark.parametrize(
    ("strong", "weak", "asks", "asked"),
    [
        pytest.param(("plain", "Coded 30 charts a day at 98% with 3M 360 Encompass"), ("skills", "3M 360 Encompass"), "3M 360 Encompass required", "solventum-360", id="48 used at work before listed"),
        pytest.param(("plain", "Captured 40 HCCs a day"), ("summary", "Looking to learn HCC"), "HCC required", "hcc", id="48 used at work before wished for"),
    ],
)  # fmt: skip
def test_strong_before_weak(
    understood: Callable[[str], Profile], read: Callable[[str], Job], fitted: Callable[[Profile, Job], Fit],
    strong: tuple[str, str], weak: tuple[str, str], asks: str, asked: str,
) -> None:  # fmt: skip
    job = read(posting(asks))
    more, less = (row(fitted(understood(resume(*one)), job), job, asked).met for one in (strong, weak))
    assert more > less
