"""Words of this field in other trades' resumes claim nothing of it."""

from collections.abc import Callable

import pytest

from matcher.model import Profile

_CASES = """
Python Developer, Northgate Software, 2018 - Present|Maintained CRC checks in the packet encoder|crc encoder
Python Developer, Northgate Software, 2018 - Present|Wrote SQL queries, Java code with modifiers, class abstraction
  |physician-query cpt-modifiers chart-abstraction medical-coding
Software Engineer, Northgate, 2018 - Present|Led code reviews, coding standards and coder training for juniors
  |medical-coding coder-training coding-policy
Software Engineer, Northgate, 2018 - Present|Worked queues, appeals to users, edits and claims in JWT tokens
  |claim-edits appeals claims-submission work-queues
Marketing Manager, Bright Ads, 2017 - Present|Cut CPC by 20% and raised CTR on paid search campaigns|cpc ctr
Marketing Manager, Bright Ads, 2017 - Present|Managed CPM, CPA and ROI of campaigns|roi
Air Traffic Controller, FAA, 2012 - Present|CPC at the tower since 2015, radar certified|cpc
Registered Nurse, Mercy Hospital, 2015 - Present|Isolated patients with CDI and drew blood|cdi
Registered Nurse, Mercy Hospital, 2015 - Present|Cared for cardiology, oncology and trauma patients in the ICU
  |sp-cardiology sp-oncology sp-trauma
Registered Nurse, Mercy Hospital, 2015 - Present|Gave chemotherapy infusions and telehealth visits
  |infusion-coding sp-oncology
Clinical Research Coordinator, Lake Clinic, 2018 - Present|CRC for oncology trials; resolved data queries of the sponsor
  |crc physician-query
Speech Therapist, Harbor Schools, 2015 - Present|CCC-SLP, therapy plans for children|ccc
Restaurant Manager, Dockside Grille, 2014 - Present|Supervised kitchen staff, trained new employees, ran reports
  |team-supervision coder-training
Restaurant Manager, Dockside Grille, 2014 - Present|Audited inventory and posted payments daily
  |auditing payment-posting
Hotel Night Auditor, Bay Inn, 2016 - Present|Performed the night audit and posted charges to guest folios
  |auditing charge-entry charge-capture
Tax Accountant, Brown LLP, 2012 - Present|Audited financial statements, tax compliance and appeals to the IRS
  |auditing appeals compliance-program
Insurance Agent, Harbor Mutual, 2014 - Present|CIC designation, property claims and policy renewals
  |cic claims-submission
Insurance Agent, Harbor Mutual, 2014 - Present|Handled denied homeowners claims and collections of premiums
  |denials-management
Security Engineer, Northgate, 2014 - Present|CCSP and CISSP, cloud firewalls, SIEM|ccs ccs-p
Project Manager, Stone Builders, 2014 - Present|Building codes, punch list, ASC permits, PMI PMP
  |medical-coding asc-payment cmc-pmi
Pharmacist, Corner Drugs, 2010 - Present|CMC documents and MAC pumps, ADA meals, POS terminals|cmc-pmi mac pos-codes
Paralegal, Stone Law, 2012 - Present|Power of attorney (POA), notary, subpoenas to estates|poa
Retail Supervisor, Big Mart, 2013 - Present|POS system, cash posting, scheduling of team|pos-codes payment-posting
Army Captain, US Army, 2008 - 2016|CPT, infantry, led a platoon|cpt
Personal Trainer, Fit Gym, 2015 - Present|NASM-CPT, gym floor, nutrition plans|cpt
Chemist, Ore Labs, 2012 - Present|Analysed iodine solution and artifact removal with SAS|cdi-tools
Barista, Corner Cafe, 2018 - Present|Poured Epic lattes, trained on sunrise shifts|epic altera
Musician, City Orchestra, 2012 - Present|Cadence, prelude and fugue; nuance of tone
  |epic-cadence-prelude nuance-clintegrity
Bank Teller, First Bank, 2014 - Present|Posted payments, verified deposits, data entry and 10-key|payment-posting
Bank Teller, First Bank, 2014 - Present|Collections calls on loans, refunds, credit balances|refunds-credits
Truck Driver, Oak Freight, 2014 - Present|Freight claims, DME calibration, ICD port|claims-submission dme-codes icd
Teacher, Harbor School, 2012 - Present|Taught coding classes and MEAT cooking, CCC curriculum
  |ccc meat-tamper coder-training medical-coding
Game Designer, Pixel Studio, 2012 - Present|Epic Games engine, RAF compression, encoder settings|epic raf encoder
Machinist, Stone Works, 2012 - Present|Rotary encoder calibration, SDS sheets, QA audits, ISO compliance
  |encoder same-day-surgery
Chemical Operator, Ore Works, 2012 - Present|SDS safety data sheets, HCC pumps, hazard compliance|same-day-surgery hcc
Warehouse Clerk, Oak Freight, 2015 - Present|Scanned barcodes, indexed boxes, work queues of orders
  |document-scanning work-queues
Librarian, City Library, 2010 - Present|Abstracted journals, indexed records, scanned books|chart-abstraction
Librarian, City Library, 2010 - Present|ODS sheets, CTR of pages, MPI index|ctr mpi-management
Recovery Coach, Hope House, 2016 - Present|CRC certified recovery coach, peer support, relapse plans|crc
Rehabilitation Counselor, State Services, 2012 - Present|CRC, vocational rehabilitation counseling plans|crc
Liver Surgeon, University, 2010 - Present|HCC resections and RCC ablations, TACE|hcc rcc
Electrician, Volt Co, 2010 - Present|National electrical code, CCA wire, AWG|cca medical-coding
Data Engineer, Northgate, 2017 - Present|Tableau dashboards, SQL, EDI feeds for retail orders|x12-837
HVAC Technician, Cool Air, 2012 - Present|ERV, EPA 608, CFC, IR camera thermal audits|sp-ir auditing
Journalist, City News, 2010 - Present|Wrote appeals, edits and queries to editors|appeals claim-edits physician-query
Property Manager, Lake Homes, 2012 - Present|Denied rental applications, collections of rent, charges
  |denials-management charge-entry
Life Coach, Self, 2015 - Present|CPC Certified Professional Coach, life coaching sessions|cpc
Receptionist, Car Dealer, 2015 - Present|Verified insurance of drivers, scheduled service, answered phones
  |insurance-verification
Veterinary Technician, Pet Clinic, 2015 - Present|Radiology, anesthesia and surgery of dogs, dental cleaning
  |sp-radiology sp-anesthesia sp-dental
Lab Technician, City Lab, 2015 - Present|Pathology and toxicology specimens, microscopes|sp-pathology
Social Worker, County, 2012 - Present|Behavioral health counseling, substance abuse groups|sp-behavioral
Physical Therapist, Fit Rehab, 2012 - Present|Orthopedic and neurology rehab patients, wound care
  |sp-ortho sp-neurology sp-wound
Firefighter, City Fire, 2010 - Present|Fire code, EMS runs, ambulance driver, trauma care|sp-ambulance sp-trauma
Case Worker, County, 2012 - Present|Medicaid eligibility and UR of benefits|utilization-review
Realtor, Lake Homes, 2012 - Present|MLS listings, CRS designation, star ratings by clients|star-ratings
Sales Rep, Tech Co, 2012 - Present|Trained providers of internet, educated customers|provider-education
Cook, Diner, 2012 - Present|Meat criteria, tamper of coffee, charts of orders reviewed|chart-review
Geologist, Ore Co, 2010 - Present|Core measures of rock, abstraction of water, ICF forms
  |registry-abstraction chart-abstraction
"""


@pytest.mark.parametrize("case", _CASES.strip().replace("\n  ", "").splitlines())
def test_another_trade_claims_nothing(understood: Callable[[str], Profile], case: str) -> None:
    header, duty, ids = case.split("|")
    resume = f"Robin Vale\nrobin@example.org\n\nEXPERIENCE\n{header}\n- {duty}\n\nEDUCATION\nBS, State College, 2010\n"
    read = understood(resume)
    claimed = {skill.id for skill in read.skills if skill.status == "held"} | {held.id for held in read.credentials}
    assert not claimed & set(ids.split())


@pytest.mark.parametrize(
    "duty", ["Posted payments and verified insurance of patients", "Posted payments, took calls of doctors"]
)
def test_the_same_words_count_at_a_practice(understood: Callable[[str], Profile], duty: str) -> None:
    read = understood(f"Robin Vale\n\nEXPERIENCE\nFront Desk, Lakeside Pediatrics, 2015 - Present\n- {duty}\n")
    assert "payment-posting" in {skill.id for skill in read.skills if skill.status == "held"}


def test_a_word_above_a_heading_does_not_run_into_it(understood: Callable[[str], Profile]) -> None:
    read = understood(
        "Robin Vale\n\nCERTIFICATIONS\nCPC, RN\n\n"
        "EXPERIENCE\nCoder, Lakeside Hospital, 2019 - Present\n- Coded charts\n"
    )
    assert {"cpc", "rn"} == {held.id for held in read.credentials}


MORE = "Friendly, curious and glad to learn from people who know more, at home with long days and small teams in towns."
PERSON = (
    "Ivo Brandt{letters}\n\nSummary\n"
    + MORE
    + "\n\nExperience\n{job}, 2012 - Present\n- {duty}\n\nEducation\n{school}\n"
)


@pytest.mark.parametrize(
    ("letters", "job", "duty", "school", "other"),
    [
        ("", "Software Engineer, Claimwell", "Parsers for 837 files, HL7 and FHIR feeds, HIPAA", "BS, 2018", True),
        ("", "Regional Sales Manager, Pylon Tools", "Grew sales by a tenth each year", "BA, Marketing, 2011", True),
        (", CPC-A", "Sales Manager, Pylon Tools", "Grew sales", "Medical coding certificate program, 2025", False),
    ],
)
def test_a_resume_of_another_occupation_says_so(
    understood: Callable[[str], Profile], letters: str, job: str, duty: str, school: str, other: bool
) -> None:
    read = understood(PERSON.format(letters=letters, job=job, duty=duty, school=school))
    assert ("other-occupation" in {notice.code for notice in read.notices}) is other
