"""Years cut short by a credential, ways in parted by semicolons, demands in capitals, what is for insiders only."""

from collections.abc import Callable

import pytest

from matcher.model import Job
from tests.understand.job.table import cases, expected, posting, reading

SHORTER = """
Two years of HCC coding. Applicants with a CRC need one year. => R x:risk-coder:24 | crc + x:risk-coder:12
3 years of ED coding (2 years with CEDC) => R x:ed-coder:36 | cedc + x:ed-coder:24
Four years of coding experience, or 2 if you hold the RHIA => R x:coding:48 | rhia + x:coding:24
5 years of coding experience. CIC holders need only three years. => R x:coding:60 | cic + x:coding:36
Minimum 3 years of HCC coding. With a CRC, 18 months is sufficient. => R x:risk-coder:36 | crc + x:risk-coder:18
2 years of coding; reduced to 1 year with an associate degree in HIT => R x:coding:24 | e:associate + x:coding:12
3 years of coding ⏎ Will consider 12 months with CPC plus CGSC => R x:coding:36 | cpc + cgsc + x:coding:12
Two years of inpatient coding. CCS required. => R x:inpatient-coder:24; R ccs
"""
WAYS = """
One of: RN; LPN with CRC; coder (CPC) with a year of HCC coding => R rn | lpn+crc | cpc+x:risk-coder:12 ~ medical-coding
Any of these: CCS; CIC; RHIT plus 2 years of inpatient coding => R ccs | cic | rhit + x:inpatient-coder:24
One of the following: RN, LPN with CRC, or COC with two years of coding => R rn | lpn + crc | coc + x:coding:24
CRC, or CPC or CCS with 2 years of HCC coding => R crc | cpc + x:risk-coder:24 | ccs + x:risk-coder:24
Active CIC, *or* CCS / RHIT with 3+ years of coding => R cic | ccs + x:coding:36 | rhit + x:coding:36
CPB or billing experience => R cpb | patient-billing
BSN; an associate degree in nursing is accepted with a BSN in progress => R e:bachelor
"""
CAPITALS = """
^HIGH SCHOOL DIPLOMA OR GED REQUIRED, ASSOCIATES DEGREE PREFERRED => R e:high_school; P e:associate
^CPC, COC, CCS REQUIRED (ONE OF) => R cpc | coc | ccs
^2 YEARS PRO FEE CODING EXPERIENCE REQUIRED => R x:profee-coder:24
^CRC PREFERRED => P crc
[PREFERRED QUALIFICATIONS] ⏎ CRC => P crc
[CERTIFICATION REQUIREMENTS] ⏎ CRC => R crc
"""
NOT_ASKED = """
RHIT or RHIA. CCA is accepted only for internal applicants. => R rhit | rhia
COC (current employees may hold a COC-A) => R coc
One year of utilization review - waived for internal candidates with five => R utilization-review:12
RN license. A CCS is no substitute for it. => R rn
COC or CPC. CRC-only resumes get rejected. => R coc | cpc
Codes ICD-10-CM. ICD-10-PCS is taught in a later course. => R icd-10-cm
No more than 18 months of coding experience => -
Inpatient coding experience, not outpatient => R x:inpatient-coder
CCS preferred, not required => P ccs
"""
YEARS = """
3 years of denials management in a hospital, payer or vendor setting => R denials-management:36
1+ yrs of DRG validation, at a payer, vendor or hospital => R drg-validation:12
Four years of coding experience ⏎ At least one of those years in a trauma center => R x:coding:48; R set-trauma:12
5 years of professional coding experience => R x:coding:60
2 years of professional fee coding => R x:profee-coder:24
Two years of acute care hospital outpatient coding => R x:outpatient-coder:24
2 years of billing - podiatry or wound care would be super => R patient-billing:24; P sp-podiatry | sp-wound
One year of specialized experience equivalent to the GS-5 level in the Federal service => R x:coding:12
"""
DEGREES = """
Associate degree. Applicants with no degree but nine years of coding can be put forward. => R e:associate | x:coding:108
Associate degree in HIT. No degree? Ten years of coding will be considered. => R e:associate | x:coding:120
Bachelor's degree. Applicants without a degree may qualify with 8 years of coding. => R e:bachelor | x:coding:96
Bachelor's degree; in the absence of a degree, six years of HIM experience => R e:bachelor | him-operations:72
No degree needed. 2 years of coding experience. => R x:coding:24
"""
SECTIONS = """
[Required Licence/Certification (upon hire)] ⏎ ^COC ⏎ ^or CCS ⏎ ^or RHIT => R coc | ccs | rhit
[Certifications (proof at interview)] ⏎ CPC => R cpc
[We like to see] ⏎ Experience with Epic => P epic
[Not for coders] ⏎ ^A CCS or CPC is of no use here. => -
[Additional information] ⏎ ^We offer health and long-term care insurance. => -
Two years of coding. ⏎ Examples of experience: assigning CPT codes => R x:coding:24; P cpt ~ medical-coding
RHIA or RHIT. A CCS or CPC. If one is held, the other must be earned within 18 months. => R rhia|rhit @18; R ccs|cpc @18
COC or CPC. COC-A considered only if all else is met. => R coc | cpc
Four years of coding, of which 2 yrs outpatient or profee => R x:coding:48; R x:outpatient-coder:24|x:profee-coder:24
"""
SHARED = """
RHIA + 2 yrs, RHIT + 4 yrs, or CCS + 6 yrs coding => R rhia + x:coding:24 | rhit + x:coding:48 | ccs + x:coding:72
HS diploma + 5 yrs coding, or AS in HIT + 3 yrs => R e:high_school + x:coding:60 | e:associate + x:coding:36
CPC with one year or RHIT with two years of HCC coding => R cpc + x:risk-coder:12 | rhit + x:risk-coder:24
CPC or CCS-P and 2 years of coding; OR RHIT and 1 year => R cpc + x:coding:24 | ccs-p + x:coding:24 | rhit + x:coding:12
CCS required; RHIT, RHIA in lieu => R ccs | rhit | rhia
CPC. (CCS and RHIT are also fine.) => R cpc | ccs | rhit
CPC; failing that, a CPC-A plus one year of coding => R cpc | cpc-a + x:coding:12
[Certification (need 1)] ⏎ CPC ⏎ COC => R cpc | coc
^Must hold one (1): ⏎ CPC ⏎ COC => R cpc | coc
"""
FIGURES = """
A couple of years in pro-fee coding => R x:profee-coder:24
Inpatient coding: 3 yrs min => R x:inpatient-coder:36
Years of inpatient coding: 4+ => R x:inpatient-coder:48
Has worked as an outpatient coder for 2 yrs or longer => R x:outpatient-coder:24
Coding (2 yrs), auditing (1 yr) => R x:coding:24; R auditing:12
Two yrs min. outpatient facility exp. => R x:outpatient-coder:24
Coding exp required (2 yrs. min.) => R x:coding:24
1 year of coding experience or completion of an externship => R x:coding:12 | exp-apprentice
COC required w/in 12 months of hire => R coc @12
"""


@pytest.mark.parametrize(
    ("text", "told"), cases(SHORTER + WAYS + CAPITALS + NOT_ASKED + YEARS + DEGREES + SECTIONS + SHARED + FIGURES)
)
def test_shorter(read: Callable[[str], Job], text: str, told: str) -> None:
    want, free = expected(told)
    assert reading(read(posting(text)), free) == want
