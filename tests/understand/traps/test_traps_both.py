"""The field's meaning and the other one in the same document: neither may carry the other away."""
# ruff: noqa: E501 - one line a case

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Job, Profile
from tests.understand.job.table import expected, posting, reading
from tests.understand.traps.frames import differences, wrong

RESUMES = [
    pytest.param(", CPC", "CPT and modifiers for minor surgery|Trained the clinic's phlebotomists, one of them a CPT through NHA", "= cpc cpt", id="1 CPT"),
    pytest.param(", CRC", "Captured HCCs for risk adjustment|Coded colonoscopies for CRC screening", "= crc hcc", id="2 CRC"),
    pytest.param(", CPC, CCC", "Coded cardiology: caths and stents|Coded a tumor clinic of a comprehensive cancer center (CCC)", "= cpc ccc", id="3 CCC"),
    pytest.param(", CIC", "Coded admissions with ICD-10-PCS|Sat on the infection control board beside its CIC nurse", "= cic", id="4 CIC"),
    pytest.param(", COC", "Coded day surgery with CPT|Kept chain of custody (COC) forms for drug screens", "= coc", id="5 COC"),
    pytest.param(", CCS", "Coded admissions with ICD-10-PCS|Raised capture of CCs and MCCs", "= ccs cc-mcc", id="56 CCS and CCs"),
    pytest.param(", CCS", "Coded admissions with ICD-10-PCS|CC/MCC capture on every chart", "= ccs cc-mcc", id="56 CCS and CC/MCC"),
    pytest.param(", CCA", "Coded visits with ICD-10-CM|Earlier helped a clinical care assistant (CCA) on the ward", "= cca", id="8 CCA"),
    pytest.param(", CMC", "Coded hand surgery with CPT|Coded CMC joint repairs of the thumb", "= cmc-pmi", id="9 CMC"),
    pytest.param(", RCC", "Coded radiology with CPT|Coded scans of people with renal cell carcinoma (RCC)", "= rcc", id="11 RCC"),
    pytest.param(", CRC", "Captured HCC codes and RAF scores|Coded liver tumors (HCC) treated by TACE", "= crc hcc", id="12 HCC"),
    pytest.param(", CCDS", "Sent CDI queries to surgeons on admissions|Coded stays with C. difficile infection (CDI)", "= ccds cdi physician-query", id="13 CDI", marks=wrong("another meaning in the next line takes the field's own away")),
    pytest.param(", CCS", "Edited CAC suggestions before billing|Coded CT scans of coronary artery calcium (CAC)", "= ccs computer-assisted-coding", id="14 CAC"),
    pytest.param(", CPC", "Coded ED visits, facility side|Coded urology visits for erectile dysfunction (ED)", "= cpc ed-coding", id="15 ED"),
    pytest.param(", CCS", "Assigned the MS-DRG of admissions|Coded infusions of people with MS|Reports in MS Excel", "= ccs ms-drg excel", id="16 MS"),
    pytest.param(", CPC", "Reviewed MA plans (Medicare Advantage)|Worked beside the MA who roomed patients, Salem, MA", "= cpc medicare-advantage", id="16 MA"),
    pytest.param(", CPC", "Worked in Epic|Reached epic results", "= cpc epic", id="18 Epic"),
    pytest.param(", RHIT", "Handled ROI requests under HIPAA|Showed a return on investment (ROI) of the scanner", "= rhit roi", id="19 ROI"),
    pytest.param(", CCS", "Set POA indicators on admissions|Filed the power of attorney (POA) papers of families", "= ccs poa", id="20 POA"),
    pytest.param(", CPC", "Followed the LCDs of the Medicare MAC|Coded MAC anesthesia with time units for CRNAs", "= cpc mac mac-anesthesia", id="20 MAC"),
    pytest.param(", CPC", "Posted payer remittance advice (RA)|Coded rheumatoid arthritis (RA) visits", "= cpc eob-reading risk-adjustment:-", id="20 RA"),
    pytest.param(", CRC", "Knows MEAT criteria for HCC support|Taught lunch classes on cooking meat", "= crc meat-tamper", id="21 MEAT"),
    pytest.param(", CPC", "Sent queries to physicians on unclear notes|Wrote an SQL query for a report", "= cpc physician-query sql-bi", id="22 query"),
    pytest.param(", CPMA", "Audited coded charts of twelve providers|Helped the IT auditor with access lists", "= cpma auditing", id="23 audit"),
    pytest.param(", CTR", "Abstracted cancer cases for the tumor registry|Once coded carpal tunnel (CTR) releases", "= ctr", id="25 CTR"),
    pytest.param(", CPC", "Studied for a certificate in medical coding|Held the CPC since 2019", "= cpc", id="26 certificate beside certification"),
    pytest.param(", CPC, CPC-I", "Taught PMCC classes to CPC-A holders|Coded visits with CPT", "= cpc cpc-i cpc-a:-", id="27 CPC beside other people's CPC-A"),
    pytest.param(", CCS", "Coded admissions with ICD-10-PCS and ICD-10-CM|Coded with ICD-9-CM until 2015", "= ccs icd-10-cm icd-10-pcs icd-9-cm", id="36 ICD-9 beside ICD-10"),
    pytest.param(", COC", "Outpatient coding only|No inpatient coding", "= coc outpatient-coding inpatient-coding:-d", id="40 outpatient beside a no"),
]  # fmt: skip
POSTINGS = [
    pytest.param("CRC required⏎Codes colonoscopies of CRC screening", "R crc ~ sp-gi preventive-coding", id="2 CRC, asked"),
    pytest.param("HCC coding required⏎Codes liver tumors (HCC) treated by TACE", "R hcc ~ medical-coding", id="12 HCC, asked"),
    pytest.param("CDI experience required⏎Codes C. difficile infections (CDI)", "R experience:cdi-specialist ~ cdi", id="13 CDI, asked"),
    pytest.param("Epic required⏎An epic sense of humor", "R epic", id="18 Epic, asked"),
    pytest.param("CCS required⏎Captures CCs and MCCs", "R ccs; R cc-mcc", id="56 CCS and CCs, asked"),
    pytest.param("CPC required (CPC-A not accepted)", "R cpc", id="27 CPC without CPC-A, asked"),
    pytest.param("CPC or CPC-A required⏎CPC-I preferred", "R cpc | cpc-a; P cpc-i", id="27 three of the kind, asked"),
    pytest.param("Outpatient coding required⏎No inpatient coding", "R outpatient-coding", id="40 outpatient beside a no, asked"),
]  # fmt: skip


@pytest.mark.parametrize(("letters", "duties", "told"), RESUMES)
def test_a_resume(understood: Callable[[str], Profile], letters: str, duties: str, told: str) -> None:
    bullets = "".join(f"• {duty}\n" for duty in duties.split("|"))
    text = (
        f"Odalys Brandt{letters}\nodalys.brandt@example.org\n\nEXPERIENCE\n"
        f"Medical Coder, Larkhaven Health, 03/2018 - 08/2024\n• Finished each day's accounts on time\n{bullets}\n"
        "EDUCATION\nAssociate degree, Corwin College, 2017\n"
    )
    assert differences(understood(text), told) == {}


@pytest.mark.parametrize(("words", "told"), POSTINGS)
def test_a_posting(read: Callable[[str], Job], words: str, told: str) -> None:
    right, free = expected(told)
    assert reading(read(posting(words)), free) == right
