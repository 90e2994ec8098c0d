"""Whole resumes of other trades, whose letters and words this field has too."""
# ruff: noqa: E501 - one line a case

from collections.abc import Callable

import pytest

from matcher.model import Profile


@pytest.mark.parametrize(
    ("ids", "text"),
    [
        (
            "cpc ccc chargemaster medical-coding pos-codes",
            """Theo Marlin, CPC
Certified Pastry Chef
Pastry cook, Harbor Hospital kitchen, 2019 to now. Tray line, color coding of boards, POS menu buttons, CDM course next year.
CPC - Certified Pastry Culinarian (ACF), 2018. ServSafe. Chef training, banquets.""",
        ),
        (
            "cpc medical-coding auditing",
            """Lena Orr, CPC
Life and career coach
CPC: Certified Professional Coach (iPEC). 200 clients, coaching calls, audits of resumes, coded feedback forms
Experience
Coach, own practice, 2016 - present""",
        ),
        (
            "coc cpc compliance-program auditing",
            """Bill Dane
Building inspector, City of Marion, 2010 - present
- COC (certificate of occupancy) inspections, code compliance, plan review, audits of contractors
- CBO, ICC certified, coding of permits in Accela""",
        ),
        (
            "ctr cpc compliance-program",
            """Amy Lind
Bank compliance analyst, First River Bank, 2015 - present
- CTR and SAR filing, BSA/AML monitoring, KYC, audits
- CAMS certified""",
        ),
        (
            "crc ccrc cra physician-query",
            """Joan Petty, CCRC
Clinical research coordinator (CRC), Lakes University Hospital, 2014 - present
- enrolled oncology patients into trials, resolved queries in Medidata Rave, source document audits, IRB
- ICH-GCP""",
        ),
        (
            "cic sp-infectious auditing",
            """Ruth Bell, RN, CIC
Infection preventionist, Mercy Hospital, 2013 - present
- CIC, Certified in Infection Control (CBIC) 2016; hand hygiene audits; CDI, CAUTI and CLABSI surveillance, NHSN
- cluster of C. diff (CDI) reduced by half""",
        ),
        (
            "ccds ccs cdi encoder medical-coding cpc roi",
            """Priya Nand
Senior coder, data platforms
CCDS - Certified Cloud Data Specialist. CCS (Code Composer Studio), CDI for Java, encoder/decoder models, code reviews, coding standards.
Staff engineer, Northwind Labs, 2019 - now: Kafka, Postgres, AWS, Docker, Python. ROI dashboards.
Coder, Pixelhut, 2015 - 2019""",
        ),
        (
            "cca ccc medical-coding",
            """Marie Roy, CCA
Continuing Care Assistant, Halifax
CCA - Continuing Care Assistant (Nova Scotia), 2012. Personal care, meals, lifts.
Continuing care assistant, Seaview Manor, 2012 to present""",
        ),
        (
            "cpt cpt-phleb sp-ptotst sp-ortho pos-codes patient-billing",
            """Ty Moss, CPT
Personal trainer, Iron Gym, 2014 - present
- NASM CPT, kinesiology, PT discharge notes, POS, billing of monthly dues, workouts, weight loss
Fitness floor, front desk""",
        ),
        (
            "cpt medical-coding icd",
            """Ana Vos, CPT(P)
US Army, captain
CPT, Infantry, 2010 - 2018, company commander; ICD (intelligence collection desk); coded messages; property book audits""",
        ),
        (
            "cpt-phleb sp-pathology",
            """Cara Lim
Certified Pharmacy Technician (CPhT), Corner Drug, 2015 - present
- NDC lookup, insurance rejections, compounding""",
        ),
        (
            "auditing appeals ar-followup collections payment-posting compliance-program cma-aama",
            """Oleg Brandt, CMA, CPA
Controller, Stone Supply, 2012 - present
- month-end close, accruals, AR aging and collections from dealers, payment posting, external audit, SOX, GL coding, appeals of sales tax
- QuickBooks to NetSuite, chart of accounts, fixed assets""",
        ),
        (
            "cdi ehr drg rac hcc",
            """Sam Iyer
Java developer, Oakleaf Systems, 2016 - present. CDI (contexts and dependency injection), Spring Boot, Oracle RAC, EMR on AWS, Docker, REST APIs, Kubernetes.
Game jam winner. HCC (Houston Community College), 2014.""",
        ),
        (
            "roi cpc ctr auditing",
            """Mia Cole
Paid search manager, Bright Ads, 2018 - present
- CPC down 12%, CTR up, ROI of campaigns, audits of ad accounts, Google Ads, SEO, social media, brand""",
        ),
        (
            "cpc crc",
            """Ed Novak
Air traffic controller, FAA Denver Center, 2011 - present
- CPC since 2014, radar associate, trained developmental controllers, CRC in oceanic""",
        ),
        (
            "medical-coding coder-training auditing",
            """Kim Ode
Middle school teacher, Hill School, 2009 - 2024
- coding club (Scratch), audits of IEP files, trained new teachers
- CCC tutoring, color coded calendars""",
        ),
        (
            "patient-billing charge-entry auditing",
            """Lou Pratt
Night auditor, Bay Hotel, 2016 - present
- guest billing, posting of charges to folios, audits, front desk, reservations, kitchen tickets, POS, restaurant""",
        ),
        (
            "cdi sp-critical-care critical-care medical-coding",
            """Jo Finch, RN, BSN
Staff nurse, ICU, Elm Hospital, 2012 - present
- codes (code blue), CDI isolation, charting in Epic, CRRT
- barcode medication, color coded wristbands""",
        ),
        (
            "chc compliance-specialist fqhc-billing chps",
            """Rosa Diaz
Community outreach worker, Sol CHC (community health center), 2014 - present
- enrolled families in WIC, home visits, Spanish""",
        ),
        (
            "poa asc-payment",
            """Ned Fry, paralegal, Fry Law, 2010 - present
- POA (power of attorney), ASC 606 memos, estate files, notary""",
        ),
        (
            "cpb pb-billing",
            """Dan Koss
Branch manager, Commerce Private Bank (CPB), 2012 - present
- PB clients, deposits, lending""",
        ),
        (
            "cca cpma-aapc cmrs",
            """Uma Rao, CCA
Citrix Certified Administrator; VMware, Windows Server, Active Directory, Cisco, firewalls
Systems administrator, Oak County, 2013 - present""",
        ),
        (
            "crc rcc cic",
            """Hal Kent
Wildlife biologist, State Parks, 2010 - present
- CRC Press author; CIC (Council for game), deer counts, R code, audits of traps""",
        ),
        (
            "medical-coding icd icd-10 cpt",
            """Bea Lowe
Warehouse lead, Oak Freight, 2015 - present
- coded boxes, bar coding, ICD (inland container depot) paperwork, CPT (carriage paid to) incoterms""",
        ),
        (
            "hb-billing patient-billing em-coding sp-em",
            """Gil Ross
E&M technician (electrical and mechanical), Mercy Hospital, 2013 - present
- E/M maintenance logs, PB panels, HB relays, billing of work orders to departments""",
        ),
    ],
)
def test_another_trade_is_not_this_field(understood: Callable[[str], Profile], ids: str, text: str) -> None:
    read = understood(text)
    claimed = {skill.id for skill in read.skills if skill.status in ("held", "learning")}
    claimed |= {each.id for each in read.credentials if each.status != "denied"}
    assert not claimed & set(ids.split())
    assert not any(job.coding for job in read.positions)
    assert not read.stated_months
