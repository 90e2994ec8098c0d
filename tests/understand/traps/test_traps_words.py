"""Traps 15 to 25: short letters and everyday words that are a setting, a system or a duty here only."""
# ruff: noqa: E501 - one line a case

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Job, Profile
from tests.understand.job.table import expected, posting, reading
from tests.understand.traps.frames import differences, resume, wrong

LETTERS = [
    pytest.param("plain", "Coded ED visits, facility and professional side", "ed-coding", id="15 ED emergency department"),
    pytest.param("plain", "Coded ER charts from three emergency rooms", "ed-coding", id="15 ER emergency room"),
    pytest.param("schooling", "M.Ed., special ed, Corwin College, 2008", "ed-coding:- set-ed:- sp-ed:-", id="15 Ed education"),
    pytest.param("plain", "Coded urology visits for ED, erectile dysfunction, and BPH", "ed-coding:- set-ed:- sp-ed:-", id="15 ED erectile dysfunction"),
    pytest.param("trade", "ED, Corwin Literacy Fund, 2010 - 2020⏎• Executive director (ED) of a charity; raised gifts and led the board", "ed-coding:- set-ed:- sp-ed:-", id="15 ED executive director"),
    pytest.param("plain", "Abstracted ER and PR status of breast tumors", "ed-coding:- set-ed:-", id="15 ER estrogen receptor"),
    pytest.param("skills", "MS Word, MS Outlook", "ms-office ms-drg:-", id="16 MS Microsoft"),
    pytest.param("plain", "Assigned the MS-DRG of each admission", "ms-drg ms-office:-", id="16 MS of MS-DRG"),
    pytest.param("plain", "Coded infusions for MS and ALS at a neurology practice", "ms-office:- ms-drg:-", id="16 MS multiple sclerosis"),
    pytest.param("trade", "MA, Quill Pediatrics, 2017 - 2022⏎• Worked as MA: roomed patients and took vitals", "medical-assisting medicare-advantage:-", id="16 MA medical assistant"),
    pytest.param("plain", "Reviewed charts of MA plans (Medicare Advantage) for risk scores", "medicare-advantage medical-assisting:-", id="16 MA Medicare Advantage"),
    pytest.param("other", "Home: 12 Quarry Road, Salem, MA 01970", "medical-assisting:- medicare-advantage:-", id="16 MA Massachusetts"),
    pytest.param("schooling", "MA, English Literature, Corwin College, 2006", "medical-assisting:- medicare-advantage:-", id="16 MA Master of Arts"),
    pytest.param("plain", "Coded PT/OT/ST visits by the 8-minute rule", "sp-ptotst", id="17 PT OT ST therapy"),
    pytest.param("whole", "EXPERIENCE⏎Medical Coder (PT), Alder Clinic, 2019 - 2022⏎• Coded visits twenty hours a week", "sp-ptotst:-", id="17 PT part-time in a title"),
    pytest.param("plain", "Worked in Epic daily with its work queues", "epic", id="18 Epic the EHR"),
    pytest.param("summary", "Coder with epic results in every audit", "epic:-", id="18 epic results"),
    pytest.param("plain", "Charted and coded in NextGen, an EHR", "nextgen", id="18 NextGen the EHR"),
    pytest.param("other", "Mentor in a next gen leaders program of the town", "nextgen:-", id="18 next gen leaders"),
    pytest.param("plain", "Coded visits in Athena and cleared its claim holds", "athena", id="18 Athena the EHR"),
    pytest.param("other", "Athena award of the women's league, 2021", "athena:-", id="18 Athena award"),
    pytest.param("plain", "Coded admissions with 3M 360 Encompass", "solventum-360", id="18 Encompass the encoder"),
    pytest.param("summary", "My duties encompass coding and front desk work", "solventum-360:-", id="18 duties encompass"),
    pytest.param("whole", "EXPERIENCE⏎Medical Coder, Encompass Health, 2019 - 2022⏎• Coded rehab stays", "solventum-360:-", id="18 Encompass the employer"),
    pytest.param("plain", "Read charts in Sunrise, the Allscripts EHR of the hospital", "altera", id="18 Sunrise the EHR"),
    pytest.param("plain", "Coded from sunrise shifts until noon", "altera:-", id="18 sunrise shifts"),
    pytest.param("plain", "Scheduled surgery in Epic Cadence", "epic-cadence-prelude", id="18 Cadence the scheduler"),
    pytest.param("plain", "Kept a steady cadence of chart reviews", "epic-cadence-prelude:-", id="18 steady cadence"),
    pytest.param("plain", "Checked CPT pairs in AAPC Codify", "codify", id="18 Codify the lookup"),
    pytest.param("plain", "Helped codify the office rules on late charts", "codify:-", id="18 codify the rules"),
    pytest.param("plain", "Worked CDI queries out of Iodine", "cdi-tools", id="18 Iodine the CDI software"),
    pytest.param("plain", "Coded CT studies with and without iodine contrast", "cdi-tools:-", id="18 iodine contrast"),
    pytest.param("plain", "Edited Dragon Medical dictation of physicians", "dictation-tools", id="18 Dragon the dictation tool"),
    pytest.param("other", "Steers a dragon boat in the harbor race", "dictation-tools:-", id="18 dragon boat"),
    pytest.param("trade", "HIM Clerk, Mercy Bay Hospital, 2015 - 2022⏎• Handled ROI requests of attorneys under HIPAA", "roi", id="19 ROI release of information"),
    pytest.param("trade", "Media Planner, Brightline Ads, 2015 - 2022⏎• Raised ROI of paid campaigns and lowered click prices", "roi:-", id="19 ROI return on investment"),
    pytest.param("summary", "Coder who showed a return on investment (ROI) of 4 to 1 for a new scanner", "roi:-", id="19 ROI return on investment of a coder"),
    pytest.param("plain", "Set the POA indicator of each diagnosis on admissions", "poa", id="20 POA present on admission"),
    pytest.param("other", "Holds POA (power of attorney) for a parent", "poa:-", id="20 POA power of attorney"),
    pytest.param("plain", "Corrected POS 11 and POS 22 on professional claims", "pos-codes", id="20 POS place of service"),
    pytest.param("trade", "Cashier, Corner Foods, 2015 - 2018⏎• Ran the POS terminal and balanced the drawer", "pos-codes:-", id="20 POS point of sale"),
    pytest.param("plain", "Followed LCDs of the Medicare MAC for the state", "mac mac-anesthesia:-", id="20 MAC the contractor"),
    pytest.param("plain", "Coded MAC and general anesthesia with time units for CRNAs", "mac-anesthesia mac:-", id="20 MAC monitored anesthesia"),
    pytest.param("skills", "Mac and PC", "mac:- mac-anesthesia:-", id="20 Mac the computer"),
    pytest.param("plain", "Posted payments from the payer's RA and worked denials", "eob-reading risk-adjustment:-", id="20 RA remittance advice"),
    pytest.param("plain", "Did RA chart review for HCC capture", "risk-adjustment eob-reading:-", id="20 RA risk adjustment"),
    pytest.param("plain", "Coded RA, lupus and gout visits in rheumatology", "eob-reading:- risk-adjustment:-", id="20 RA rheumatoid arthritis"),
    pytest.param("plain", "Coded for ID physicians: sepsis and HIV", "sp-infectious", id="20 ID infectious disease"),
    pytest.param("other", "Lives in Boise, ID; checked patient ID cards", "sp-infectious:-", id="20 ID Idaho and a card"),
    pytest.param("plain", "Coded IR procedures: catheter placement and embolization", "sp-ir", id="20 IR interventional radiology"),
    pytest.param("trade", "IR Manager, Vance Holdings, 2012 - 2020⏎• Investor relations (IR): earnings calls for shareholders", "sp-ir:-", id="20 IR investor relations"),
    pytest.param("plain", "Coded GI endoscopy: colonoscopies and EGDs", "sp-gi", id="20 GI gastroenterology"),
    pytest.param("schooling", "Coding diploma paid by the GI Bill, 2015", "sp-gi:-", id="20 GI Bill"),
    pytest.param("plain", "Chose EM levels 2 to 5 for office visits under CPT", "em-coding", id="20 EM evaluation and management"),
    pytest.param("trade", "Physicist, Norland Institute, 2010 - 2020⏎• Measured EM fields of antennas", "em-coding:-", id="20 EM electromagnetic"),
    pytest.param("plain", "Raised capture of CC and MCC on inpatient DRGs", "cc-mcc", id="20 CC complication"),
    pytest.param("plain", "Put the manager in cc of each letter; no MCC work", "cc-mcc:-d", id="20 CC carbon copy"),
    pytest.param("plain", "Followed CMS STAR ratings and HEDIS for a Medicare plan", "star-ratings mckesson-legacy:-", id="21 STAR Medicare ratings"),
    pytest.param("plain", "Registered charts in McKesson STAR", "mckesson-legacy star-ratings:-", id="21 STAR the McKesson system"),
    pytest.param("skills", "STAR method interviews", "star-ratings:- mckesson-legacy:-", id="21 STAR the interview method"),
    pytest.param("plain", "Accepted an HCC only where MEAT criteria were met", "meat-tamper", id="21 MEAT the documentation test"),
    pytest.param("trade", "Butcher, Corner Foods, 2010 - 2018⏎• Cut meat and kept the cooler clean", "meat-tamper:-", id="21 meat the food"),
    pytest.param("plain", "Crosswalked surgery CPT to ASA with anesthesia base units", "asa-codes", id="21 ASA anesthesia"),
    pytest.param("plain", "Coded cardiology visits with ASA 81 mg therapy and statins", "asa-codes:-", id="21 ASA aspirin"),
    pytest.param("trade", "Statistician, Norland Institute, 2010 - 2020⏎• ASA member; fitted survey models", "asa-codes:-", id="21 ASA statistics"),
]  # fmt: skip
TRADES = [
    pytest.param("trade", "Software Coder, Northpeak, 2016 - 2022⏎• Coding in Python and Java, GitHub reviews, LeetCode club", "medical-coding:-", "", id="22 coder of software"),
    pytest.param("trade", "Retail Associate, Corner Foods, 2016 - 2022⏎• Scanned QR code labels, color coding of shelves", "medical-coding:-", "", id="22 QR code and color coding"),
    pytest.param("schooling", "Coding bootcamp, web development, Forge Academy, 2020", "edu-cert-program:-", "any", id="22 coding bootcamp of web developers"),
    pytest.param("trade", "Barista, Corner Cafe, 2018 - 2022⏎• Poured coffee⏎⏎EDUCATION⏎Medical coding bootcamp, ICD-10-CM and CPT, 2022", "edu-cert-program", "", id="22 medical coding bootcamp"),
    pytest.param("trade", "Data Analyst, Brine Foods, 2016 - 2022⏎• Wrote SQL; tuned each query on sales tables", "physician-query:- query-practice:-", "", id="22 query in SQL"),
    pytest.param("plain", "Sent a query to the provider where a diagnosis was unclear", "physician-query", "any", id="22 query to a provider"),
    pytest.param("trade", "Medical Coder, Alder Clinic, 2016 - 2022⏎• Coding of charts for nine doctors", "medical-coding", "any", id="22 coder of charts"),
    pytest.param("trade", "Night Auditor, Bay Inn, 2016 - 2022⏎• Closed the day's books and checked in late guests", "auditing:-", "", id="23 night auditor"),
    pytest.param("trade", "IT Auditor, Vance Advisory, 2016 - 2022⏎• Audited access rights and backups of servers", "auditing:-", "", id="23 IT auditor"),
    pytest.param("trade", "Financial Auditor, Vance Advisory, 2016 - 2022⏎• Audited balance sheets of banks", "auditing:-", "", id="23 financial auditor"),
    pytest.param("trade", "Quality Auditor, Brine Foods, 2016 - 2022⏎• ISO 9001 audits of packing lines", "auditing:-", "", id="23 ISO quality auditor"),
    pytest.param("trade", "Coding Auditor, Mercy Bay Hospital, 2016 - 2022⏎• Audited coded charts and claims before billing", "auditing", "auditor", id="23 coding auditor"),
    pytest.param("trade", "Medical Record Auditor, Mercy Bay Hospital, 2016 - 2022⏎• Chart audits against medical necessity", "auditing", "auditor", id="23 chart auditor"),
    pytest.param("plain", "Coded in an encoder (3M) with edits switched on", "encoder", "any", id="24 encoder of codes"),
    pytest.param("trade", "Broadcast Engineer, Channel Nine, 2012 - 2022⏎• Video encoder racks and live streams", "encoder:-", "", id="24 video encoder"),
    pytest.param("trade", "Research Engineer, Northpeak, 2018 - 2022⏎• Trained a transformer encoder (BERT) on web text in Python", "encoder:-", "", id="24 transformer encoder"),
    pytest.param("trade", "Tumor Registrar, Mercy Bay Hospital, 2010 - 2022⏎• CTR since 2011; abstracted cancer cases for the registry", "ctr", "cancer-registrar", id="25 CTR tumor registrar", marks=wrong("the credential is not read")),
    pytest.param("trade", "Media Planner, Brightline Ads, 2015 - 2022⏎• CTR of 3% on paid campaigns", "= ctr:-", "", id="25 CTR click-through rate"),
    pytest.param("plain", "Coded CTR and trigger finger releases for hand surgeons", "= ctr:-", "any", id="25 CTR carpal tunnel release"),
    pytest.param("plain", "Built PCS codes from root operation and approach on inpatient surgery", "= icd-10-pcs pcs-cred:-", "any", id="25 PCS the code set"),
    pytest.param("credentials", "Physician Coding Specialist (PCS), 1999", "pcs-cred icd-10-pcs:-", "any", id="25 PCS the retired credential"),
    pytest.param("credentials", "CMC (PMI), medical coder, 2019", "cmc-pmi capm-pmp:-", "any", id="25 PMI Practice Management Institute"),
    pytest.param("credentials", "PMP, PMI, project management, 2019", "capm-pmp cmc-pmi:-", "any", id="25 PMI Project Management Institute"),
    pytest.param("credentials", "CHC (HCCA), healthcare compliance, 2020", "chc", "any", id="25 CHC the compliance credential"),
    pytest.param("plain", "Coded visits at two CHC sites of a community health center", "= set-fqhc", "any", id="25 CHC community health center"),
]  # fmt: skip
POSTINGS = [
    pytest.param("ED coding experience required⏎Ed. in any field welcome", "R x:ed-coder", "ED Coder", id="15 ED asked of a coder"),
    pytest.param("MS Office required⏎MS-DRG preferred", "R ms-office; P ms-drg", "Inpatient Coder", id="16 MS Office and MS-DRG asked"),
    pytest.param("PT/OT/ST coding required", "R sp-ptotst ~ medical-coding", "Therapy Coder", id="17 PT OT ST asked"),
    pytest.param("Epic experience preferred⏎Wants to do epic things with us", "P epic", "Medical Coder", id="18 Epic asked beside the adjective", marks=wrong("the adjective makes the EHR required")),
    pytest.param("Release of information (ROI) required", "R roi", "HIM Technician", id="19 ROI asked of a technician"),
    pytest.param("Proves ROI of campaigns; CPC and CTR reports", "-", "Media Planner", id="19 ROI asked of an advertiser"),
    pytest.param("POA and CC/MCC knowledge required", "R poa; R cc-mcc", "Inpatient Coder", id="20 POA and CC asked"),
    pytest.param("MEAT criteria required", "R meat-tamper", "Risk Adjustment Coder", id="21 MEAT asked"),
    pytest.param("Answer with the STAR method at the interview⏎CPC required", "R cpc", "Medical Coder", id="21 STAR method in a posting"),
    pytest.param("Coding in Java, SQL query tuning, video encoder work", "- ~ sql-bi", "Software Coder", id="22 coder of software asked for"),
    pytest.param("Provider query experience required", "R physician-query", "Medical Coder", id="22 query asked of a coder"),
    pytest.param("Audit of guest accounts at night", "-", "Night Auditor", id="23 night auditor asked for"),
    pytest.param("Chart audit experience required", "R auditing", "Coding Auditor", id="23 coding auditor asked for"),
    pytest.param("Encoder experience required", "R encoder", "Medical Coder", id="24 encoder asked of a coder"),
    pytest.param("PCS and DRG knowledge required", "R icd-10-pcs; R drg", "Inpatient Coder", id="25 PCS asked of a coder"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "words", "told"), LETTERS)
def test_letters_of_a_resume(understood: Callable[[str], Profile], place: str, words: str, told: str) -> None:
    assert differences(understood(resume(place, words)), told) == {}


@pytest.mark.parametrize(("place", "words", "told", "role"), TRADES)
def test_a_trade(understood: Callable[[str], Profile], place: str, words: str, told: str, role: str) -> None:
    person = understood(resume(place, words))
    assert differences(person, told) == {}
    found = {p.role for p in person.positions if p.role}
    assert found if role == "any" else found == set(role.split())


@pytest.mark.parametrize(("words", "told", "title"), POSTINGS)
def test_a_posting(read: Callable[[str], Job], words: str, told: str, title: str) -> None:
    right, free = expected(told)
    assert reading(read(posting(words, title)), free) == right


@pytest.mark.parametrize(
    ("words", "level"),
    [
        pytest.param("MS, Health Informatics, Corwin College, 2012", "master", id="16 MS the degree"),
        pytest.param("MA in English, Corwin College, 2006", "master", id="16 MA the degree"),
        pytest.param("M.Ed., Corwin College, 2008", "master", id="15 Ed the degree"),
    ],
)
def test_a_degree(understood: Callable[[str], Profile], words: str, level: str) -> None:
    assert level in {school.level for school in understood(resume("schooling", words)).education}


@pytest.mark.parametrize(
    ("place", "words"),
    [
        pytest.param("duty", "Coded infusions for people with MS", id="16 MS the illness is no degree"),
        pytest.param("other", "Lived in Jackson, MS until 2017", id="16 MS the state is no degree"),
        pytest.param("duty", "Assigned the MS-DRG of short stays", id="16 MS-DRG is no degree"),
        pytest.param("other", "Home: 12 Quarry Road, Salem, MA 01970", id="16 MA the state is no degree"),
        pytest.param("duty", "Worked beside an MA on each visit", id="16 MA the assistant is no degree"),
    ],
)
def test_no_degree(understood: Callable[[str], Profile], place: str, words: str) -> None:
    assert {school.level for school in understood(resume(place, words)).education} <= {"high_school"}


@pytest.mark.parametrize(
    ("words", "employment", "asks_therapy"),
    [
        pytest.param("PT coder wanted, 20 hours a week⏎CPC required", "part_time", False, id="17 PT coder by the week"),
        pytest.param("PT/OT coder wanted for therapy clinics⏎CPC required", None, True, id="17 PT coder of therapy"),
        pytest.param("Employment type: PT⏎CPC required", "part_time", False, id="17 PT in the terms"),
    ],
)
def test_part_time(read: Callable[[str], Job], words: str, employment: str | None, asks_therapy: bool) -> None:
    job = read(posting("^" + words))
    asked = {item.id for r in job.requirements for option in r.any_of for item in option}
    assert (job.employment, "sp-ptotst" in asked) == (employment, asks_therapy)
    assert "cpc" in asked
