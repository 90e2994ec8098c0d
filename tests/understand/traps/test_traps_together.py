"""Whole resumes and postings of other trades that are full of the field's letters, and a coder's with the same ones."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Job, Profile
from reports.experience import coding_months
from tests.understand.traps.frames import AS_OF, differences, wrong

NURSE = """Maren Oduya, MS, RN, CIC
maren.oduya@example.org | Jackson, MS

PROFILE
Infection preventionist and former ED nurse with epic patience and a steady cadence of unit rounds.

EXPERIENCE
Infection Preventionist, Larkhaven Hospital, 2016 - Present
• Cut CDI on two wards: isolation, stool tests, terminal cleaning
• CIC through CBIC; led the hand hygiene audit of forty units
• Tracked MAC lines, catheters and RA patients on biologics
• Gave STAR method interviews for new preventionists

Staff Nurse, Larkhaven Hospital, 2008 - 2016
• Cared for people with HCC after TACE, with RCC after surgery, and for CRC screening days
• Titrated drips in cc per hour; ASA 81 mg at discharge
• POA papers and advance directives with families

EDUCATION
MS, Nursing, Corwin College, 2015
BSN, Corwin College, 2008
"""
PHLEBOTOMIST = """Tobiah Renn, CPT
tobiah.renn@example.org

EXPERIENCE
Lead Phlebotomist, Harlan Draw Station, 2017 - Present
• Venipuncture on sixty people a day; color coding of tubes
• COC forms (chain of custody) for workplace drug screens
• Scanned bar codes; POS terminal at the desk

CERTIFICATIONS
NHA CPT, 2017
COC: certificate of completion, safety course
"""
PLANNER = """Isolde Quant
isolde.quant@example.org

EXPERIENCE
Media Planner, Brightline Ads, 2015 - Present
• Cut CPC by a third and lifted CTR and ROI of paid search campaigns
• Query and audit of Google Ads accounts; brand reports on a Mac
• Coding bootcamp graduate: HTML, CSS, Python

Night Auditor, Bay Inn, 2012 - 2015
• Night audit and guest folios
"""
ENGINEER = """Anselm Brodie, CCSP
anselm.brodie@example.org

EXPERIENCE
Software Coder, Northpeak, 2016 - Present
• Coding in Java and Python, code review on GitHub, CRC checks of packets
• Video encoder and transformer encoder models on Linux servers
• SQL query tuning; ODS and EM simulation for an energy client's CCS plant
• API that shows ICD-10 and CPT codes to customers

EDUCATION
MS, Computer Science, Corwin College, 2015
"""
CODER = """Maren Oduya, RHIT, CCS
maren.oduya@example.org | Jackson, MS

SUMMARY
Inpatient coder who works with CDI and knows MS-DRG and POA well.

EXPERIENCE
Inpatient Coder, Larkhaven Hospital, 01/2016 - 01/2022
• Assigned ICD-10-CM/PCS and the MS-DRG in Epic with 3M 360 Encompass and CAC
• Raised CC/MCC capture through queries to physicians
• Followed the Medicare MAC and its LCDs; audited ED charts

EDUCATION
AAS, Health Information Technology, Corwin College, 2015
"""
RESUMES = [
    pytest.param(
        NURSE,
        "= rn cic:- cdi:- hcc:- mac:- eob-reading:- risk-adjustment:- star-ratings:- ms-drg:- "
        "ms-office:- epic:- epic-cadence-prelude:- cc-mcc:- asa-codes:- poa:- auditing:- ed-coding:-",
        0,
        id="4 12 13 15 16 18 20 21 23 a nurse's resume",
    ),
    pytest.param(NURSE, "mac-anesthesia:-", 0, id="20 MAC lines of a nurse"),
    pytest.param(
        PHLEBOTOMIST, "= cpt-phleb cpt:- coc:- medical-coding:- pos-codes:-", 0, id="1 5 20 22 a phlebotomist's resume"
    ),
    pytest.param(
        PLANNER,
        "= cpc:- ctr:- roi:- auditing:- mac:- edu-cert-program:- medical-coding:-",
        0,
        id="19 20 22 23 25 a media planner's resume",
    ),
    pytest.param(PLANNER, "physician-query:-", 0, id="22 query of a media planner"),
    pytest.param(
        ENGINEER,
        "ccs:- ccs-p:- crc:- medical-coding:- encoder:- physician-query:- icd-10:- cpt:- em-coding:- ms-drg:-",
        0,
        id="2 6 22 24 a software coder's resume",
    ),
    pytest.param(
        ENGINEER, "ctr:-", 0, id="25 ODS of a software coder", marks=wrong("the registrar's credential is read as held")
    ),
    pytest.param(
        CODER,
        "= rhit ccs cdi ms-drg poa icd-10-cm icd-10-pcs epic solventum-360 computer-assisted-coding cc-mcc "
        "physician-query mac mac-anesthesia:- ms-office:-",
        72,
        id="4 13 14 16 18 20 37 a coder's resume with the same letters",
    ),
]
POSTINGS = [
    pytest.param(
        "Infection Preventionist\nLarkhaven Hospital, Jackson, MS\n\nDuties\n- Watch CDI and MAC line infections\n"
        "- Query the laboratory system\n\nRequirements\n- RN\n- CIC by CBIC within two years\n- MS preferred\n",
        "cic mac ms-drg physician-query ms-office",
        id="4 16 20 22 an infection preventionist's posting",
    ),
    pytest.param(
        "Infection Preventionist\nLarkhaven Hospital\n\nDuties\n- Watch CDI and MAC line infections\n"
        "- Query the laboratory system\n\nRequirements\n- RN\n",
        "cdi",
        id="13 CDI in an infection preventionist's posting",
        marks=wrong("documentation integrity is asked"),
    ),
    pytest.param(
        "Media Planner\nBrightline Ads\n\nRequirements\n- Proven ROI, CPC and CTR results\n"
        "- Campaign audit and coding\n",
        "roi cpc ctr auditing medical-coding",
        id="19 22 23 25 a media planner's posting",
    ),
    pytest.param(
        "Software Coder\nNorthpeak\n\nRequirements\n- Java, Python and video encoder work\n- CCSP or CISSP\n"
        "- Tune each query\n- MS in computer science\n",
        "medical-coding encoder ccs-p ccs physician-query ms-drg",
        id="6 16 22 24 a software coder's posting",
    ),
]


@pytest.mark.parametrize(("text", "told", "months"), RESUMES)
def test_a_whole_resume(understood: Callable[[str], Profile], text: str, told: str, months: int) -> None:
    person = understood(text)
    assert differences(person, told) == {}
    assert coding_months(person, AS_OF) == months


@pytest.mark.parametrize(("text", "absent"), POSTINGS)
def test_a_whole_posting(read: Callable[[str], Job], text: str, absent: str) -> None:
    job = read(text)
    asked = {item.id for r in job.requirements for option in r.any_of for item in option}
    assert not asked & set(absent.split())
    assert job.roles == ()
