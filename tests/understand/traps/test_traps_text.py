"""Traps 51 and 53 to 56: misspellings, figures that are no dates, words that everyone uses, broken lines, lower case."""
# ruff: noqa: E501 - one line a case

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.config import Limits
from matcher.model import Document, Fit, Job, Profile
from matcher.readers.registry import read as read_bytes
from matcher.understand.resume.profile import profile
from matcher.understand.words.index import Index
from reports.experience import coding_months
from tests.readers.making import pdf
from tests.readers.making import words as drawn
from tests.understand.job.table import expected, posting, reading
from tests.understand.traps.frames import AS_OF, differences, resume

RESUMES = [
    pytest.param("plain", "ICD10 coding of visits", "icd-10", id="51 ICD10"),
    pytest.param("plain", "IDC-10 coding of visits", "icd-10", id="51 IDC-10"),
    pytest.param("plain", "ICD-10CM coding of visits", "icd-10-cm", id="51 ICD-10CM"),
    pytest.param("plain", "ICD 10 PCs coding of admissions", "icd-10-pcs", id="51 ICD 10 PCs"),
    pytest.param("plain", "CPT and HCPC for visits", "hcpcs-ii cpt", id="51 HCPC"),
    pytest.param("plain", "CPT and HCPCs for visits", "hcpcs-ii cpt", id="51 HCPCs"),
    pytest.param("plain", "Kept HIPPA rules on every call", "hipaa", id="51 HIPPA"),
    pytest.param("plain", "E&M leveling under CPT", "em-coding", id="51 E&M"),
    pytest.param("plain", "ENM coding under CPT for clinic visits", "em-coding", id="51 ENM"),
    pytest.param("plain", "Charts in Meditec", "meditech", id="51 Meditec"),
    pytest.param("skills", "Epics EHR", "epic", id="51 Epics"),
    pytest.param("letters", ", CPB", "= cpb cpt", id="51 CPB is not CPC or CPT"),
    pytest.param("letters", ", COC", "= coc", id="51 COC is not CIC or CRC"),
    pytest.param("letters", ", CIC", "= cic", id="51 CIC is not COC or CRC"),
    pytest.param("letters", ", CRC", "= crc", id="51 CRC is not COC or CIC"),
    pytest.param("letters", ", CUC", "= cuc", id="51 CUC is not COC or CIC"),
    pytest.param("letters", ", CCA", "= cca", id="51 CCA is not CCS or CCC"),
    pytest.param("letters", ", CCS", "= ccs", id="51 CCS is not CCA or CCC"),
    pytest.param("letters", ", CCC", "= ccc", id="51 CCC is not CCA or CCS"),
    pytest.param("letters", ", RHIT", "= rhit", id="51 RHIT is not RHIA"),
    pytest.param("letters", ", RHIA", "= rhia", id="51 RHIA is not RHIT"),
    pytest.param("credentials", "CPX, Corwin College", "=", id="51 CPX is nothing"),
    pytest.param("plain", "Held 95% accuracy on ICD-10", "icd-10", id="53 accuracy beside ICD-10"),
    pytest.param("plain", "Leveled 99213 and 99214 visits", "em-coding", id="53 codes of visits"),
    pytest.param("plain", "Billed I10 and J18.9 as first diagnoses with ICD-10-CM", "icd-10-cm icd-10-pcs:-", id="53 codes of diagnoses"),
    pytest.param("skills", "ICD-10-⏎CM, HCPCS, modifiers", "icd-10-cm", id="55 ICD-10-CM over two lines"),
    pytest.param("letters", ", CPC -A", "= cpc-a", id="55 CPC -A"),
    pytest.param("letters", ", CPC- A", "= cpc-a", id="55 CPC- A"),
    pytest.param("credentials", "CPC-⏎A, AAPC, 2022", "= cpc-a", id="55 CPC-A over two lines"),
    pytest.param("skills", "HCPCS Ll, CPT", "hcpcs-ii cpt", id="55 HCPCS Ll"),
    pytest.param("credentials", "C P C, AAPC, 2022", "= cpc", id="55 C P C"),
    pytest.param("credentials", "CPC®, CRC®", "= cpc crc", id="55 registered marks"),
    pytest.param("credentials", "RHIT™, CCS™", "= rhit ccs", id="55 trade marks"),
    pytest.param("letters", ", CPC®,CPMA®", "= cpc cpma", id="55 marks that glue"),
    pytest.param("plain", "Raised capture of CCs/MCCs on DRGs", "= cc-mcc", id="56 CCs/MCCs"),
    pytest.param("plain", "Queried for CCs and MCCs", "= cc-mcc", id="56 CCs and MCCs"),
    pytest.param("letters", ", CCS", "= ccs cc-mcc:-", id="56 CCS"),
    pytest.param("plain", "Coded for two MDs and three ODs", "= ctr:-", id="56 ODs are no ODS"),
    pytest.param("trade", "Registrar, Mercy Bay Cancer Registry, 2015 - 2022⏎• ODS certified; abstracted cancer cases", "= ctr", id="56 ODS"),
    pytest.param("trade", "Help Desk, Northpeak, 2015 - 2020⏎• Repaired PCs and printers", "icd-10-pcs:- pcs-cred:-", id="56 PCs are no PCS"),
    pytest.param("plain", "Assigned PCS codes on inpatient surgery", "icd-10-pcs", id="56 PCS"),
    pytest.param("trade", "Game Tester, Northpeak, 2015 - 2020⏎• Checked EMs and maps of a game", "em-coding:- sp-ambulance:-", id="56 EMs"),
    pytest.param("plain", "Coded EMS ambulance runs", "sp-ambulance em-coding:-", id="56 EMS"),
]  # fmt: skip
POSTINGS = [
    pytest.param("ICD10 and HCPCs required", "R icd-10; R hcpcs-ii", id="51 misspelled demands"),
    pytest.param("CPB required", "R cpb", id="51 CPB asked"),
    pytest.param("Must keep 95% accuracy⏎CPC required", "R cpc ~ accuracy-under-volume productivity-tracking", id="53 accuracy asked is no time"),
    pytest.param("ICD-10 95% accuracy⏎Two years of coding required", "R experience:coding:24 ~ icd-10 accuracy-under-volume productivity-tracking", id="53 percentage beside ICD-10"),
    pytest.param("CPC®, CCS® or RHIT™ required", "R cpc | ccs | rhit", id="55 marks in a demand"),
    pytest.param("Finds CCs/MCCs on admissions", "R cc-mcc ~ patient-registration", id="56 CCs/MCCs asked"),
    pytest.param("CCS required; finds CCs", "R ccs; R cc-mcc", id="56 CCS asked beside CCs"),
    pytest.param("Works with ODs and PCs⏎CPC required", "R cpc", id="56 ODs and PCs in a posting"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "words", "told"), RESUMES)
def test_a_resume(understood: Callable[[str], Profile], place: str, words: str, told: str) -> None:
    assert differences(understood(resume(place, words)), told) == {}


@pytest.mark.parametrize(("words", "told"), POSTINGS)
def test_a_posting(read: Callable[[str], Job], words: str, told: str) -> None:
    right, free = expected(told)
    assert reading(read(posting(words)), free) == right


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Leveled 99213 - 99215 and I10 visits", id="53 visit codes are no years"),
        pytest.param("Kept 95% accuracy on 20 - 25 charts a day", id="53 accuracy is no length of time"),
        pytest.param(
            "Ranked 2nd of 1997 coders for E/M, 1995 guidelines", id="53 guideline years are no years of work"
        ),
    ],
)
def test_figures_change_no_dates(understood: Callable[[str], Profile], words: str) -> None:
    person = understood(resume("duty", words))
    assert coding_months(person, AS_OF) == 65
    assert len(person.positions) == 1


def _of_a_pdf(lines: list[str], index: Index) -> Profile:
    (document,) = read_bytes(pdf(drawn(lines)), "resume.pdf", Limits())
    assert isinstance(document, Document)
    return profile(document, index)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        pytest.param(["CERTIFICATIONS", "CPC -A, AAPC, 2022"], "= cpc-a", id="55 CPC -A in a PDF"),
        pytest.param(["CERTIFICATIONS", "CPC®, CRC®, AAPC"], "= cpc crc", id="55 registered marks in a PDF"),
        pytest.param(["SKILLS", "CPT, HCPCS, ICD-10-", "CM and modifiers"], "icd-10-cm cpt", id="55 ICD-10-CM over two lines of a PDF"),
        pytest.param(["CERTIFICATIONS", "C P C, AAPC, 2022"], "= cpc", id="55 C P C in a PDF"),
    ],
)  # fmt: skip
def test_a_pdf(index: Index, lines: list[str], told: str) -> None:
    head = ["Imogen Farrow", "EXPERIENCE", "Medical Coder, Alder Street Clinic, 2018 - 2023"]
    assert differences(_of_a_pdf([*head, "Coded visits for nine doctors", *lines], index), told) == {}


@pytest.mark.parametrize(
    ("common", "telling"),
    [
        pytest.param("HIPAA", "NCCI", id="54 HIPAA"),
        pytest.param("Medicare", "Anatomy and physiology", id="54 Medicare"),
        pytest.param("EHR", "3M 360 Encompass", id="54 EHR"),
        pytest.param("Attention to detail", "Critical thinking", id="54 attention to detail"),
    ],
)
def test_everyday_words_weigh_little(
    understood: Callable[[str], Profile], read: Callable[[str], Job], fitted: Callable[[Profile, Job], Fit],
    common: str, telling: str,
) -> None:  # fmt: skip
    fit = fitted(understood(resume("letters", "")), read(posting(f"{common} required⏎{telling} required⏎CPC required")))
    low, high, must = fit.requirements[:3]
    assert low.of < high.of
    assert low.of < must.of / 4


@pytest.mark.parametrize(
    "trade", [pytest.param("Receptionist", id="54 receptionist"), pytest.param("Cashier", id="54 cashier")]
)
def test_a_score_is_not_made_of_everyday_words(
    understood: Callable[[str], Profile], read: Callable[[str], Job], fitted: Callable[[Profile, Job], Fit], trade: str
) -> None:
    job = read(posting("CPC required⏎ICD-10-CM and CPT required⏎HIPAA, EHR and Medicare⏎Attention to detail"))
    words = f"{trade}, Alder Clinic, 2015 - 2022⏎• EHR, HIPAA and Medicare every day with attention to detail"
    assert fitted(understood(resume("trade", words)), job).score < 20
