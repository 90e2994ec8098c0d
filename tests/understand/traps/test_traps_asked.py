"""More postings with letters and words of two meanings: the field's own are asked, the others give nothing."""
# ruff: noqa: E501 - one line a case

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Job
from tests.understand.job.table import expected, posting, reading
from tests.understand.traps.frames import wrong

POSTINGS = [
    pytest.param("IR Coder", "Two years of IR coding required", "R experience:coder-ir:24", id="20 IR years asked"),
    pytest.param("GI Coder", "GI and EM coding required", "R sp-gi; R em-coding ~ medical-coding", id="20 GI and EM asked"),
    pytest.param("Medical Coder", "CPC required⏎Knows LCDs of the MAC", "R cpc; R mac ~ lcd-ncd", id="20 MAC the contractor asked"),
    pytest.param("Anesthesia Coder", "MAC and general anesthesia cases, ASA base units", "R mac-anesthesia; R asa-codes ~ sp-anesthesia", id="20 21 MAC and ASA of anesthesia asked"),
    pytest.param("Office Clerk", "Ran the POS terminal; Mac or PC skills", "- ~ computer-skills", id="20 POS and Mac asked of a clerk"),
    pytest.param("Billing Specialist", "Reads RA and EOB of payers", "R eob-reading ~ set-payer", id="20 RA remittance asked"),
    pytest.param("Risk Adjustment Coder", "RA chart review experience required", "R risk-adjustment ~ chart-review experience:risk-coder", id="20 RA risk adjustment asked"),
    pytest.param("Rheumatology Coder", "Codes RA, lupus and gout visits", "- ~ sp-rheum", id="20 RA the illness in a posting"),
    pytest.param("HIM Technician", "McKesson STAR preferred", "P mckesson-legacy", id="21 STAR the system asked"),
    pytest.param("Health Plan Analyst", "STAR ratings required", "R star-ratings", id="21 STAR ratings asked"),
    pytest.param("Health Plan Analyst", "HEDIS and STAR ratings required", "R hedis; R star-ratings", id="21 STAR ratings asked beside HEDIS"),
    pytest.param("Statistician", "ASA membership preferred", "-", id="21 ASA asked of a statistician"),
    pytest.param("Speech Therapist", "MA in speech; CCC", "- ~ education:master", id="3 16 CCC and MA asked of a therapist"),
    pytest.param("Accountant", "MS in accounting; CMA", "- ~ education:master", id="10 16 CMA and MS asked of an accountant"),
    pytest.param("Therapy Coder", "PT billing units and the 8-minute rule required", "R sp-ptotst", id="17 PT billing asked"),
    pytest.param("Medical Coder", "Codify, Dragon Medical and NextGen preferred", "P codify; P dictation-tools; P nextgen", id="18 three products asked"),
    pytest.param("Medical Coder", "Duties encompass coding at a steady cadence; helps codify office rules", "- ~ medical-coding", id="18 three everyday words in a posting"),
    pytest.param("Front Desk", "Coding bootcamp, JavaScript and GitHub", "-", id="22 coding bootcamp of web developers asked", marks=wrong("a certificate in coding is read as asked")),
    pytest.param("Medical Coder", "Coding bootcamp graduates welcome; CPC required", "R cpc; P education:certificate", id="22 coding bootcamp of a coder asked"),
    pytest.param("Medical Coder", "Query providers where notes conflict", "R physician-query", id="22 query of providers asked"),
    pytest.param("Quality Auditor", "ISO 9001 audits of packing lines", "-", id="23 ISO auditor asked for"),
    pytest.param("Financial Auditor", "CPA; audits balance sheets", "-", id="23 financial auditor asked for"),
    pytest.param("IT Auditor", "Audits access rights and servers", "-", id="23 IT auditor asked for"),
    pytest.param("Tumor Registrar", "CTR or ODS required", "R ctr", id="25 CTR asked of a registrar"),
    pytest.param("Hand Surgery Coder", "Codes CTR and trigger finger releases", "- ~ sp-ortho sp-surgery", id="25 CTR carpal tunnel in a posting"),
    pytest.param("Media Planner", "Proven ROI, CPC and CTR results⏎Ad audit and coding", "-", id="19 25 ROI, CPC and CTR asked of an advertiser", marks=wrong("the coder's credential is asked")),
    pytest.param("Project Manager", "PMP (PMI) required", "R capm-pmp", id="25 PMI of projects asked"),
    pytest.param("Compliance Specialist, Coding", "CHC preferred", "P chc", id="25 CHC the credential asked"),
    pytest.param("Medical Coder", "Two CHC sites of a community health center⏎CPC required", "R cpc ~ set-fqhc", id="25 CHC the health center in a posting"),
    pytest.param("Medical Coder", "No CPC required, HCC is not needed", "-", id="40 two things not required"),
    pytest.param("Clinical Coder", "ICD-10-AM and ACHI coding required", "- ~ medical-coding", id="43 ICD-10-AM asked", marks=wrong("plain ICD-10 is read")),
    pytest.param("Inpatient Coder", "Knowledge of MS-DRG and TRICARE DRG required", "R ms-drg; R ap-drg", id="44 MS-DRG and TRICARE DRG asked"),
    pytest.param("DRG Validator", "DRG validation required, not assignment", "R drg-validation", id="44 validation asked, not assignment"),
    pytest.param("Medical Biller", "Two years of medical billing required", "R patient-billing:24", id="45 billing years asked"),
    pytest.param("Biller/Coder", "Posts payments", "R payment-posting", id="46 biller/coder who only bills, asked for"),
    pytest.param("Medical Coder", "HIPPA and HCPC knowledge required", "R hipaa; R hcpcs-ii", id="51 HIPPA and HCPC asked"),
    pytest.param("Medical Coder", "E&M, IDC-10 and ICD-10CM required", "R em-coding; R icd-10; R icd-10-cm", id="51 three misspelled demands"),
    pytest.param("Medical Coder", "CPC -A or CPC® required", "R cpc-a | cpc", id="55 broken and marked letters asked"),
    pytest.param("Medical Coder", "Member of AAPC required", "-", id="58 AAPC membership asked"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "words", "told"), POSTINGS)
def test_a_posting(read: Callable[[str], Job], title: str, words: str, told: str) -> None:
    right, free = expected(told)
    assert reading(read(posting(words, title)), free) == right
