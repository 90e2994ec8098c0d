"""Jobs as people put them down in a hurry: dates first or in short, duties on the header's line, several places of
work under one title, coders of other trades, and years that are stated only."""
# ruff: noqa: E501 - one line a case

from collections.abc import Callable
from datetime import date

import pytest

from matcher.intervals import months
from matcher.model import Profile

Read = Callable[[str], Profile]
_PAGE = """Dana Whitlock, CPC
Tulsa, OK  dana@example.com 918-555-0102

{body}

EDUCATION
Diploma, Corwin Career Institute, 2012

SKILLS
ICD-10-CM, CPT, HCPCS
"""


def _months(profile: Profile) -> int:
    dated = [job.interval for job in profile.positions if job.coding and job.interval]
    return months(dated, date(2026, 11, 1)) if dated else profile.stated_months or 0


@pytest.mark.parametrize(
    ("expected", "roles", "body"),
    [
        (48, ['outpatient-coder'], 'WORK\nOutpatient coder, Birch Hospital, *2016-02 → 2020-02* — ED, same day surgery, clinic visits, edits worked in Epic every morning and nights too'),
        (48, ['outpatient-coder'], 'WORK\nOutpatient coder at Birch Hospital (2/2016 - 2/2020): ED, same day surgery, clinic visits, edits worked in Epic every morning, all kinds'),
        (48, ['outpatient-coder'], 'WORK\n2/2016-2/2020 Outpatient coder, Birch Hospital. ED, same day surgery, clinic visits, edits worked in Epic every morning, all kinds of things'),
        (48, ['outpatient-coder'], 'WORK\n16-20   Birch Hospital, outpatient coder\n12-16   Elm Clinic, front desk'),
        (48, ['outpatient-coder'], "WORK\n'16-'20 Birch Hospital, outpatient coder"),
        (48, ['outpatient-coder'], 'WORK\n2016-20: outpatient coder (Birch Hospital)\n2010-16: cashier'),
        (48, ['outpatient-coder'], 'JOBS\nBirch Hospital ..... outpatient coder ..... 2/16 to 2/20\nMart ..... cashier ..... 1/10 to 1/16'),
        (48, ['outpatient-coder'], 'EMPLOYMENT\nFROM 2016 TO 2020\nOUTPATIENT CODER    BIRCH HOSPITAL, TULSA\n-CODE ED CHARTS\n\n2010-16\nCASHIER   MART'),
        (48, ['outpatient-coder'], 'Experience\nBirch Hospital\nOutpatient Coder\nFeb 2016\n-\nFeb 2020\n\nMart\nCashier\nJan 2010\n-\nJan 2016'),
        (48, ['outpatient-coder'], 'Experience\nOutpatient Coder\nBirch Hospital · Full-time\nFeb 2016 - Feb 2020 · 4 yrs\nTulsa, Oklahoma, United States'),
        (48, ['outpatient-coder'], 'Experience\n**Birch Hospital**\n4 years 1 month\n\n*Outpatient Coder*\nFebruary 2016 - February 2020 (4 years)\n- charts'),
        (96, ['inpatient-coder', 'outpatient-coder'], 'Experience\nBirch Hospital, 2012 - 2020\nInpatient Coder, 2016 - 2020\nOutpatient Coder, 2012 - 2016'),
        (96, ['inpatient-coder', 'outpatient-coder'], 'Experience\nBirch Hospital\n  Inpatient Coder   2016 - 2020\n  Outpatient Coder   2012 - 2016'),
        (96, ['inpatient-coder'], 'Experience\nBirch Hospital - Inpatient Coder I from Jan 2012, Inpatient Coder II from 2016 until Jan 2020\n- med/surg admissions'),
        (96, ['inpatient-coder'], 'Experience\nBirch Hospital\nInpatient Coder I, then II: 2012 to 2020\n- med/surg admissions'),
        (96, ['inpatient-coder'], 'Experience\nJan 2012 - Jan 2020\nBirch Hospital, Tulsa OK\nInpatient Coder'),
        (96, ['inpatient-coder'], 'Experience\nInpatient Coder\nBirch Hospital\nTulsa, OK\n01/2012 - 01/2020\n* DRG'),
        (96, ['inpatient-coder'], 'Experience\nInpatient Coder | Birch Hospital | Tulsa, OK | 01/2012 - 01/2020 | Full time, 40 hours | Supervisor: K. Moss\n* DRG'),
        (96, ['inpatient-coder'], 'Experience\nEmployer: Birch Hospital\nTitle: Inpatient Coder\nDates: 01/2012 to 01/2020\nHours: 40\nDuties: DRG'),
        (96, ['inpatient-coder'], '| Years | Where | What |\n|---|---|---|\n| 2012-2020 | Birch Hospital | Inpatient coder |\n| 2008-2012 | Mart | Cashier |'),
        (96, ['inpatient-coder'], 'Where | Role | Years\nBirch Hospital | Inpatient coder | 2012-2020\nMart | Cashier | 2008-2012'),
        (96, ['inpatient-coder'], 'What I did:\nBirch Hospital (inpatient coder, Jan 2012 to Jan 2020)\nMart (cashier, before that)'),
        (96, ['inpatient-coder'], 'BEFORE\nInpatient coder at Birch Hospital from January 2012 to January 2020.\nThen a break.'),
        (96, ['inpatient-coder'], 'WORK\nBIRCH HOSPITAL, Tulsa - Inpatient Coder - 01/2012 till 01/2020\n•DRG\n•POA'),
        (178, ['inpatient-coder'], 'WORK\nBIRCH HOSPITAL, Tulsa - Inpatient Coder - since 01/2012\n•DRG\n•POA'),
        (178, ['inpatient-coder'], 'WORK\nInpatient Coder   Birch Hospital   1/12-\nCashier   Mart   6/09-12/11'),
        (178, ['inpatient-coder'], 'WORK\nInpatient Coder, Birch Hospital (2012 to today)\nCashier, Mart'),
        (0, [], 'WORK\nRegistered Nurse, Birch Hospital, 2012 - present. Medsurg floor, charge nurse since 2016, codes (code blue) team'),
        (0, [], 'WORK\nPastry cook, Birch Hospital, 2012 - present. Color coding of trays.'),
        (0, ['biller-coder'], 'WORK\nMedical biller, Birch Clinic, 2012 - present: claims, posting, statements, appeals.\n\nI have 14 years of billing and would like to learn coding.'),
        (0, [], 'SUMMARY\nAfter fifteen years of teaching, I finished a coding program and look for my first coding job.\n\nTEACHING\nTeacher, Birch School, 2009-2024'),
        (0, [], 'SUMMARY\n14 years in medical billing, now in coding school.'),
        (0, [], 'SUMMARY\n10 years as a pharmacy technician; newly certified coder (CPC-A).'),
        (0, [], 'SUMMARY\nNewly certified coder with 12 years of clinical experience as an LPN.'),
        (0, [], 'SUMMARY\nNurse of 20 years moving to coding.'),
        (0, [], 'SUMMARY\nCoder by training, 8 years of front office work in cardiology.'),
        (72, [], 'SUMMARY\nCertified coder, six years in pro-fee cardiology.'),
        (72, [], 'SUMMARY\n6 yrs coding, 4 yrs billing.'),
        (72, [], 'SUMMARY\n4 yrs billing then 6 yrs of coding.'),
        (106, ['risk-coder'], 'HCC CODING\n2018 - now  Bluestem Health Plan (vendor), retrospective review, 10 charts/hr\n2010 - 2018 Mart, cashier'),
        (96, ['risk-coder'], 'RISK ADJUSTMENT CODING EXPERIENCE\nBluestem Health Plan, Nov 2018 - Nov 2026\n- RADV, MEAT'),
        (96, ['auditor'], 'Experience\nAuditor, coding quality — Birch Physicians — 11/2018 to now'),
        (96, ['auditor'], "Experience\nNov. '18 to present: audits pro-fee charts as Senior Coding Auditor for Birch Physicians"),
        (96, ['coding-manager'], 'Experience\n11/2018 - present   Birch Health System\n   SYSTEM DIRECTOR, CODING & CDI\n   - 40 coders, all remote from 2020\n   - DNFB'),
        (96, ['coding-manager'], 'Experience\nDirector, CDI and Coding, Birch Health System, 11/2018 - present'),
        (96, ['coding-manager'], 'Experience\nManager of Clinical Documentation Integrity, Birch Health System, 11/2018 - present'),
        (96, ['educator'], 'Experience\nCoding instructor (adjunct), Corwin Tech, 11/2018 - present'),
        (96, ['ed-coder'], 'Experience\nBirch Emergency Physicians\n*ED coder*\n11/2018 - present\n- T-sheets'),
        (0, ['him-technician'], 'Experience\nROI clerk, Birch Hospital, 2018 -\nUnit secretary, Elm, 2010-18'),
        (0, ['him-technician'], 'Positions\n Lead ROI specialist ............ Birch Health    2018-\n HIM clerk ........... Birch Health    2012-18\n Barista ... before that'),
        (0, ['him-technician'], 'Experience\n88 - 91   Record clerk, assembly and filing, Birch Hospital'),
        (0, ['him-technician'], 'Experience\nDischarge analyst, HIM, Birch Hospital, 2013 to Aug 2016\n- deficiency analysis'),
        (0, [], 'Experience\nJunior coder, Redcap Games, 2015 - 2017. Unity, C#, shaders.\nSenior coder, Bluecap Apps, 2017 - 2020. Swift, Kotlin.'),
        (0, [], 'Experience\nVideo coder, Redcap Games, 2015 - 2017. H.264 encoder pipeline.'),
        (24, ['profee-coder'], 'Experience\nJunior coder, Elm Clinic, 2015 - 2017'),
        (24, ['coder-surgery'], 'Experience\n**Surgical Coder**, *Prairie Group*, *2013-02 → 2015-02* — general surgery, ortho, ENT; op notes, global, assistants, co-surgeons, unlisted code letters. Epic. Before Epic it was Centricity.'),
        (24, ['profee-coder'], 'Experience\nProfessional Fee Coder II\nGreat Kettle Physicians Network - Milwaukee, WI\nMarch 2021 to March 2023\n* charts'),
        (36, ['inpatient-coder'], 'Experience\nTravel inpatient coder, three assignments through Hanley Staffing:\n- Birch Hospital, 1/2020 - 1/2021\n- Elm Hospital, 1/2021 - 1/2023'),
        (33, ['cdi-specialist'], 'Experience\nCDI Specialist (0.6 FTE), Birch Hospital, 2/2024 - now'),
        (30, ['coder-surgery'], 'Side work\nLocum surgery coder, Dakota Surgery Center, Feb 2021 – Aug 2023: cataracts, scopes, hernia, carpal tunnel, implants and such things as come'),
        (0, [], "WORK\n2012-18 RN, med-surg, Harbor View Med Ctr"),
        (96, ["coding-manager"], "WORK\n2011-19   Pelican Med. Ctr. - Director HIM & Coding. RAC, ICD-10 go-live, 22 coders, ROI"),
        (82, ["inpatient-coder"], "WORK\n2020- : inpatient coder, Gulf Coding Services\n1994-98   Army medic, sergeant"),
        (0, ["cancer-registrar"], "WORK\n01/2020 to now: Cancer registrar, Elm Hospital\n\nCTR since 2015, dues paid"),
    ],
)  # fmt: skip
def test_jobs_in_every_hand(understood: Read, expected: int, roles: list[str], body: str) -> None:
    read = understood(_PAGE.format(body=body))
    assert (_months(read), sorted({job.role for job in read.positions if job.role})) == (expected, roles)


_RUN_ON = (
    "ODALYS PRENTISS Mesa, AZ | odalys@example.com OBJECTIVE A day job in a hospital. CREDENTIALS CCS, AHIMA, 2014. "
    "WORK BIRCH HOSPITAL, Mesa - Inpatient Coder - 02/2019 till 02/2021 •DRG and POA on all discharges of the surgical "
    "floors •20 charts a day, queries to the surgeons, mismatches settled with the nurses ELMWOOD COUNTY HOSPITAL, Tempe - "
    "ED Coder I from Feb 2015, Coder II from 2017 until Jan 2019 •levels, infusions, injections and late charges, all "
    "of it in Meditech EDUCATION A.S. Health Information Technology, 2014. SKILLS Outlook, CPT"
)


def test_a_text_without_lines_is_cut_at_points_and_capitals(understood: Read) -> None:
    read = understood(_RUN_ON)
    assert [(job.title, job.role, job.employer) for job in read.positions] == [
        ("Inpatient Coder", "inpatient-coder", "BIRCH HOSPITAL"),
        ("ED Coder I", "ed-coder", "ELMWOOD COUNTY HOSPITAL"),
        ("Coder II", "ed-coder", None),
    ]
    assert [each.level for each in read.education] == ["associate"]


def test_a_plural_speaks_of_other_people(understood: Read) -> None:
    read = understood("Dana Whitlock, CPC\n\nEXPERIENCE\nED Coder, Birch Hospital, 2019 - 2021\n- Sat with two RNs.\n")
    assert [each.id for each in read.credentials] == ["cpc"]
