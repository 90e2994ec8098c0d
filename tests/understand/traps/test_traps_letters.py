"""Traps 1 to 14: letters that stand for a credential or a code set here and for something else next door."""
# ruff: noqa: E501 - one line a case

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Job, Profile
from tests.understand.job.table import expected, posting, reading
from tests.understand.traps.frames import differences, resume

RESUMES = [
    pytest.param("plain", "Applied CPT codes and modifiers 25 and 59 to minor surgery", "cpt", id="1 CPT the code set, in a duty"),
    pytest.param("skills", "CPT, ICD-10-CM, HCPCS", "cpt", id="1 CPT the code set, in a list"),
    pytest.param("trade", "Phlebotomist, Harlan Draw Station, 2017 - 2022⏎• Venipuncture on forty people a day⏎• NHA CPT since 2017", "cpt:- cpt-phleb", id="1 CPT of a phlebotomist"),
    pytest.param("trade", "Pharmacy Technician (CPT), Quill Drug, 2017 - 2022⏎• Filled prescriptions and counted tablets", "cpt:-", id="1 CPT of a pharmacy technician"),
    pytest.param("trade", "Personal Trainer, Forge Gym, 2017 - 2022⏎• CPT through NASM; led spin classes on the gym floor", "= cpt:-", id="1 CPT of a personal trainer"),
    pytest.param("trade", "CPT, US Army, 2009 - 2016⏎• Commanded an infantry company of 120 soldiers", "= cpt:-", id="1 CPT the captain"),
    pytest.param("trade", "Medical Assistant, Quill Pediatrics, 2019 - 2022⏎• Roomed patients, took vitals, did blood draws⏎⏎CERTIFICATIONS⏎CPT certified", "cpt:-", id="1 CPT certified is a credential line, of an assistant"),
    pytest.param("whole", "EXPERIENCE⏎Medical Coder, Alder Clinic, 2019 - 2022⏎• Coded visits for five doctors⏎⏎CERTIFICATIONS⏎CPT certified", "cpt:-", id="1 CPT certified is a credential line, of a coder"),
    pytest.param("letters", ", CRC", "= crc", id="2 CRC behind a coder's name"),
    pytest.param("duty", "As a CRC through AAPC, checked HCC capture against RAF targets", "= crc", id="2 CRC beside HCC and RAF"),
    pytest.param("duty", "Coded screening colonoscopies for CRC and later polyp removals", "=", id="2 CRC colorectal cancer in a coder's duty"),
    pytest.param("trade", "Peer Specialist, Dawn House, 2018 - 2022⏎• CRC (recovery coach); peer support groups for addiction", "=", id="2 CRC the recovery coach"),
    pytest.param("credentials", "Certified Recovery Coach (CRC), county peer program", "=", id="2 CRC the recovery coach on a coder's resume"),
    pytest.param("trade", "Vocational Counselor, State Rehabilitation Office, 2015 - 2022⏎• CRC; wrote vocational plans for clients with disabilities", "=", id="2 CRC the rehabilitation counselor"),
    pytest.param("trade", "CRC, Norland Research, 2018 - 2022⏎• Clinical research coordinator for two trials, IRB papers, consent of subjects", "=", id="2 CRC the research coordinator"),
    pytest.param("letters", ", CPC, CCC", "= cpc ccc", id="3 CCC behind a coder's name"),
    pytest.param("credentials", "CCC (AAPC), cardiology, 2022", "= ccc", id="3 CCC with its issuer"),
    pytest.param("trade", "Speech Language Pathologist, Elmhurst Schools, 2014 - 2022⏎• MA, CCC-SLP; treated children who stutter", "=", id="3 CCC-SLP of a speech therapist"),
    pytest.param("duty", "Coded infusions for a comprehensive cancer center (CCC) of 90 chairs", "=", id="3 CCC the cancer center"),
    pytest.param("letters", ", RHIT, CIC", "= rhit cic", id="4 CIC behind a coder's name"),
    pytest.param("credentials", "CIC, AAPC, 2021: inpatient", "= cic", id="4 CIC with its issuer"),
    pytest.param("trade", "Infection Preventionist, Mercy Bay Hospital, 2016 - 2022⏎• CIC by CBIC; hand hygiene rounds and outbreak work as a nurse", "cic:-", id="4 CIC of infection control"),
    pytest.param("trade", "Insurance Agent, Pine Mutual, 2012 - 2022⏎• CIC designation; sold homeowners and auto policies", "=", id="4 CIC the insurance counselor"),
    pytest.param("letters", ", CPC, COC", "= cpc coc", id="5 COC behind a coder's name"),
    pytest.param("credentials", "AAPC COC, hospital outpatient, 2020", "= coc", id="5 COC with its issuer"),
    pytest.param("duty", "Kept the chain of custody (COC) for drug screens sent to the laboratory", "=", id="5 COC chain of custody"),
    pytest.param("credentials", "COC (certificate of completion), anatomy course, 2019", "=", id="5 COC certificate of completion"),
    pytest.param("letters", ", CCS", "= ccs", id="6 CCS of AHIMA"),
    pytest.param("letters", ", CCS-P", "= ccs-p", id="6 CCS-P of AHIMA"),
    pytest.param("credentials", "CCSP (AHIMA), 2018", "= ccs-p", id="6 CCSP written for CCS-P"),
    pytest.param("trade", "Cloud Security Engineer, Northpeak, 2016 - 2022⏎• CCSP and CISSP; hardened servers on Linux and reviewed firewalls", "=", id="6 CCSP of cloud security"),
    pytest.param("trade", "Reservoir Engineer, Basin Energy, 2016 - 2022⏎• Modelled CCS: carbon capture and storage in old gas fields", "=", id="6 CCS carbon capture"),
    pytest.param("letters", ", RN, CCDS", "= rn ccds", id="7 CCDS behind a name"),
    pytest.param("credentials", "CCDS, ACDIS, 2022", "= ccds", id="7 CCDS of ACDIS"),
    pytest.param("trade", "Device Clinic Technician, Heartline Cardiology, 2015 - 2022⏎• CCDS (cardiac device specialist, IBHRE); checked pacemakers", "ccds:-", id="7 CCDS of cardiac devices"),
    pytest.param("credentials", "CCDS, CDIA (Clinical Documentation Improvement Australia), 2021", "ccds:-", id="7 CCDS of the Australian body"),
    pytest.param("letters", ", CCA", "= cca", id="8 CCA behind a coder's name"),
    pytest.param("credentials", "AHIMA CCA, 2023", "= cca", id="8 CCA with its issuer"),
    pytest.param("trade", "CCA, Rosefield Nursing Home, 2019 - 2022⏎• Clinical care assistant: washed and fed residents, took vitals", "=", id="8 CCA the care assistant"),
    pytest.param("credentials", "CMC, Practice Management Institute, 2020", "= cmc-pmi", id="9 CMC of the institute"),
    pytest.param("letters", ", CMC (PMI Certified Medical Coder)", "= cmc-pmi", id="9 CMC written out"),
    pytest.param("duty", "Coded CMC joint repairs of the thumb for two hand surgeons", "=", id="9 CMC the joint"),
    pytest.param("trade", "Partner, Vance Advisory, 2010 - 2022⏎• CMC, management consulting for retailers and banks", "=", id="9 CMC the management consultant"),
    pytest.param("trade", "CMC Associate, Lumen Pharma, 2015 - 2022⏎• Wrote CMC modules: chemistry, manufacturing and controls of tablets", "=", id="9 CMC of drug makers"),
    pytest.param("credentials", "CMA (AAMA), 2016", "= cma-aama", id="10 CMA is a medical assistant, no coder"),
    pytest.param("trade", "Cost Accountant, Brine Foods, 2012 - 2022⏎• CMA and CPA; closed the ledger each month and set budgets", "=", id="10 CMA the management accountant"),
    pytest.param("letters", ", RCC", "= rcc", id="11 RCC behind a coder's name"),
    pytest.param("credentials", "RCC (RCCB), radiology, 2021", "= rcc", id="11 RCC with its issuer"),
    pytest.param("duty", "Coded kidney removals for RCC, renal cell carcinoma, in urology", "=", id="11 RCC the kidney tumor"),
    pytest.param("plain", "Found missed HCC conditions and raised RAF scores under V28", "hcc", id="12 HCC beside RAF"),
    pytest.param("skills", "HCC, risk adjustment", "hcc", id="12 HCC in a list"),
    pytest.param("duty", "Coded liver resections and TACE for HCC", "hcc:-", id="12 HCC the liver tumor in a coder's duty"),
    pytest.param("duty", "Coded liver transplants for hepatocellular carcinoma (HCC)", "hcc:-", id="12 HCC the liver tumor written out"),
    pytest.param("trade", "Oncology Nurse, St. Brendan Hospital, 2014 - 2022⏎• Cared for people with HCC before and after TACE", "hcc:-", id="12 HCC the liver tumor of a nurse"),
    pytest.param("plain", "Worked with the CDI specialist on each query to a surgeon", "cdi", id="13 CDI beside query"),
    pytest.param("trade", "CDI Specialist, Mercy Bay Hospital, 2018 - 2022⏎• Sent queries and followed severity of admissions", "cdi", id="13 CDI in a title"),
    pytest.param("trade", "Staff Nurse, Mercy Bay Hospital, 2014 - 2022⏎• Put people with CDI into isolation and sent stool samples", "cdi:-", id="13 CDI the bowel infection of a nurse"),
    pytest.param("duty", "Sequenced C. difficile infection (CDI) and sepsis on admissions", "cdi:-", id="13 CDI the bowel infection in a coder's duty"),
    pytest.param("plain", "Edited the codes that CAC proposed before final billing", "computer-assisted-coding", id="14 CAC computer-assisted coding"),
    pytest.param("credentials", "CAC, NAAC, 2020: ambulance claims", "= cac-nacc computer-assisted-coding:-", id="14 CAC the ambulance coder"),
    pytest.param("duty", "Coded CT scans that score coronary artery calcium (CAC)", "= computer-assisted-coding:-", id="14 CAC of the heart's arteries"),
    pytest.param("other", "Held a CAC (Common Access Card) for entry to the base", "= computer-assisted-coding:-", id="14 CAC the access card"),
]  # fmt: skip
POSTINGS = [
    pytest.param("CPT, ICD-10-CM and modifiers⏎CPC required", "R cpt; R icd-10-cm; R cpt-modifiers; R cpc", "Medical Coder", id="1 CPT asked of a coder"),
    pytest.param("CPT certified by NHA, venipuncture required", "- ~ cpt-phleb phlebotomy", "Phlebotomist", id="1 CPT asked of a phlebotomist"),
    pytest.param("CRC required", "R crc", "Risk Adjustment Coder", id="2 CRC asked of a coder"),
    pytest.param("Knows the rules of CRC screening and polyp removal", "- ~ sp-gi preventive-coding", "GI Coder", id="2 CRC colorectal cancer in a posting"),
    pytest.param("CRC required; vocational rehabilitation caseload", "-", "Rehabilitation Counselor", id="2 CRC asked of a counselor"),
    pytest.param("CCC preferred", "P ccc", "Cardiology Coder", id="3 CCC asked of a coder"),
    pytest.param("CCC-SLP required", "-", "Speech Language Pathologist", id="3 CCC asked of a therapist"),
    pytest.param("CIC or CCS required", "R cic | ccs", "Inpatient Coder", id="4 CIC asked of a coder"),
    pytest.param("CIC by CBIC required within two years", "-", "Infection Preventionist", id="4 CIC asked of infection control"),
    pytest.param("COC preferred⏎Keeps COC (chain of custody) forms", "P coc", "Outpatient Coder", id="5 COC asked beside the form"),
    pytest.param("CCSP or CISSP required; firewalls, Linux", "-", "Cloud Security Engineer", id="6 CCSP asked of an engineer"),
    pytest.param("CCS or CCS-P required", "R ccs | ccs-p", "Medical Coder", id="6 CCS and CCS-P asked of a coder"),
    pytest.param("CCDS or CDIP required", "R ccds | cdip", "CDI Specialist", id="7 CCDS asked of a CDI specialist"),
    pytest.param("CCDS (cardiac device specialist) preferred", "-", "Pacemaker Technician", id="7 CCDS asked of a technician"),
    pytest.param("CCA required, CCS preferred", "R cca; P ccs", "Medical Coder", id="8 CCA asked of a coder"),
    pytest.param("CMC, CPC or CCS-P required", "R cmc-pmi | cpc | ccs-p", "Medical Coder", id="9 CMC asked of a coder"),
    pytest.param("CMA or CPA required; month-end close", "-", "Cost Accountant", id="10 CMA asked of an accountant"),
    pytest.param("RCC or RCCIR required", "R rcc | rccir", "Radiology Coder", id="11 RCC asked of a coder"),
    pytest.param("HCC and RAF knowledge required", "R hcc; R raf", "Risk Adjustment Coder", id="12 HCC asked of a coder"),
    pytest.param("Cares for people with HCC after TACE", "-", "Hepatology Nurse", id="12 HCC the liver tumor in a posting"),
    pytest.param("CDI isolation rules, stool samples", "-", "Staff Nurse", id="13 CDI the bowel infection in a posting"),
    pytest.param("Experience with CAC and encoders required", "R computer-assisted-coding; R encoder", "Medical Coder", id="14 CAC asked of a coder"),
    pytest.param("CAC (Common Access Card) eligible; CPC required", "R cpc", "Medical Coder", id="14 CAC the card in a posting"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "words", "told"), RESUMES)
def test_a_resume(understood: Callable[[str], Profile], place: str, words: str, told: str) -> None:
    assert differences(understood(resume(place, words)), told) == {}


@pytest.mark.parametrize(("words", "told", "title"), POSTINGS)
def test_a_posting(read: Callable[[str], Job], words: str, told: str, title: str) -> None:
    right, free = expected(told)
    assert reading(read(posting(words, title)), free) == right
