"""How long of what: years in every form, what they are years of, conflicts, and time to earn a credential."""
# ruff: noqa: E501 (tables: one line a case)

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Job

from .table import cases, expected, posting, reading

FORMS = """
2 years of coding experience => R x:coding:24
2+ years of coding experience => R x:coding:24
2 + years coding experience => R x:coding:24
3+ yrs coding => R x:coding:36
3 yrs. of coding experience => R x:coding:36
2-3 years coding experience => R x:coding:24
1–3 years of medical coding experience => R x:coding:12
1 to 3 years of coding experience => R x:coding:12
Three to five years of coding experience => R x:coding:36
Two (2) years of coding experience => R x:coding:24
Minimum two (2) years' coding experience => R x:coding:24
Minimum of two years of coding experience => R x:coding:24
Minimum 2 years coding experience required => R x:coding:24
At least one year of recent coding experience => R x:coding:12
At least 18 months of coding experience => R x:coding:18
18 months of coding experience => R x:coding:18
Eighteen (18) months of coding experience => R x:coding:18
6 months of coding experience => R x:coding:6
Six (6) months coding experience => R x:coding:6
A minimum of 3 years' experience in medical coding => R x:coding:36
No less than two years of coding experience => R x:coding:24
Not less than 3 years of medical coding => R x:coding:36
No fewer than four years of coding => R x:coding:48
More than two years of coding experience => R x:coding:24
Over 3 years of medical coding experience required => R x:coding:36
Two or more years of coding experience => R x:coding:24
Two plus years of coding experience => R x:coding:24
2 or more years of medical coding => R x:coding:24
5 years progressive coding experience => R x:coding:60
5 years of progressively responsible coding experience => R x:coding:60
One full year of medical coding => R x:coding:12
A full year of medical coding experience => R x:coding:12
1 year coding exp required => R x:coding:12
1.5 years of coding experience => R x:coding:18
One and a half years of coding experience => R x:coding:18
Experience: 2 years of medical coding => R x:coding:24
Experience: 2 years => R x:coding:24
Years of experience: 3 => R x:coding:36
Required years of experience: 2 => R x:coding:24
Medical coding: 3 years (Required) => R x:coding:36
Medical coding: 1 year (Preferred) => P x:coding:12
Inpatient coding: 2 years (Required) => R x:inpatient-coder:24
ICD-10: 1 year (Preferred) => P icd-10:12
Coding experience (2 years) => R x:coding:24
Coding experience (minimum 3 years) required => R x:coding:36
Coding experience of at least two years => R x:coding:24
Coding experience, 2+ years => R x:coding:24
Coding experience - 2 years minimum => R x:coding:24
Must have 3 years experience as a medical coder => R x:coding:36
Three years as a coder => R x:coding:36
Has worked as a medical coder for two years => R x:coding:24
Have coded for at least two years => R x:coding:24
You have been coding for three or more years => R x:coding:36
Has at least 2 years hands-on coding experience => R x:coding:24
2 years previous coding experience => R x:coding:24
Two years' experience required => R x:coding:24
2 years of related experience => R x:coding:24
Minimum of 3 years relevant experience => R x:coding:36
Two years of experience in the field => R x:coding:24
3 years of coding experience within the last 5 years => R x:coding:36
Two of the last three years spent coding => R x:coding:24
Current or recent (within 2 years) coding experience => R x:coding
Prior coding experience required => R x:coding
Previous medical coding experience preferred => P x:coding
Experience in medical coding => R x:coding
Experience coding outpatient charts => R x:outpatient-coder
Some coding experience is helpful => P x:coding
"""
FIELDS = """
2 years of inpatient coding => R x:inpatient-coder:24
2 years of inpatient coding experience in an acute care hospital => R x:inpatient-coder:24
3 years of acute care inpatient coding experience => R x:inpatient-coder:36
Two years inpatient facility coding => R x:inpatient-coder:24
2 years of experience as an inpatient coder => R x:inpatient-coder:24
3 years outpatient facility coding => R x:outpatient-coder:36
2 years of hospital outpatient coding => R x:outpatient-coder:24
1 year of professional fee coding => R x:profee-coder:12
2+ years pro-fee coding => R x:profee-coder:24
2 years profee coding experience => R x:profee-coder:24
Two years of physician coding => R x:profee-coder:24
3 years physician practice coding experience => R x:profee-coder:36
2 years of E/M coding => R x:profee-coder:24
2 years of ED coding => R x:ed-coder:24
One year of emergency department coding experience => R x:ed-coder:12
2 years of risk adjustment coding => R x:risk-coder:24
3 yrs HCC coding experience => R x:risk-coder:36
1 year of HCC/risk adjustment coding => R x:risk-coder:12
2 years of Medicare risk adjustment coding experience => R x:risk-coder:24
2 years of surgical coding => R x:coder-surgery:24
2 years of general surgery coding => R x:coder-surgery:24
3 years orthopedic coding => R x:coder-ortho:36
2 years cardiology coding => R x:coder-cardiology:24
2 years interventional radiology coding => R x:coder-ir:24
2 years of radiology coding experience => R x:coder-radiology:24
2 years of oncology coding => R x:coder-oncology:24
1 year of anesthesia coding => R x:coder-anesthesia:12
2 years of OB/GYN coding => R x:coder-obgyn:24
2 years of GI coding => R x:coder-gi:24
1 year of pathology coding => R x:coder-pathology:12
2 years of behavioral health coding => R x:coder-behavioral:24
1 year of home health coding => R x:coder-homehealth:12
2 years of same-day surgery coding => R same-day-surgery:24
2 years ASC coding experience => R set-asc:24
1 year observation coding => R observation-coding:12
1 year of neurosurgery coding => R sp-neurosurgery:12
1 year of urology coding => R sp-urology:12
2 years of dermatology coding experience => R sp-derm:24
3 years of coding auditing experience => R x:auditor:36
2 years of auditing experience => R x:auditor:24
2 years as a coding auditor => R x:auditor:24
3 years of CDI experience => R x:cdi-specialist:36
2 years as a CDI specialist => R x:cdi-specialist:24
2 years of multi-specialty coding => R x:specialty-coder:24
2 years of ICD-10-CM coding => R icd-10-cm; R x:coding:24
2 years of ICD-10-PCS => R icd-10-pcs:24
Two years of experience with ICD-10-PCS => R icd-10-pcs:24
1 year of Epic experience => R epic:12
2 years using 3M 360 Encompass => R solventum-360:24
Two years of medical billing => R patient-billing:24
2 years of medical billing and coding experience => R patient-billing:24 | x:coding:24
2 years of billing or coding experience => R patient-billing:24 | x:coding:24
3 years of revenue cycle experience => R revenue-cycle:36
2 years of denials management => R denials-management:24
3 years of acute care nursing experience => R clinical-nursing:36
2 years of supervisory experience => R team-supervision:24
3 years of leadership experience => R team-supervision:36
1 year of utilization review experience => R utilization-review:12
2 years of HIM experience => R him-operations:24
3 years of health information management experience => R him-operations:36
2 years of inpatient or outpatient coding => R x:inpatient-coder:24 | x:outpatient-coder:24
Two years of inpatient and/or outpatient coding experience => R x:inpatient-coder:24 | x:outpatient-coder:24
2 years of inpatient coding and 1 year of outpatient coding => R x:inpatient-coder:24; R x:outpatient-coder:12
2 years of inpatient coding or 3 years of outpatient coding => R x:inpatient-coder:24 | x:outpatient-coder:36
Three years of coding, one of which in inpatient => R x:coding:36; R x:inpatient-coder:12
Three years of coding experience, one of which must be inpatient coding => R x:coding:36; R x:inpatient-coder:12
5 years of coding experience, including 2 years of inpatient coding => R x:coding:60; R x:inpatient-coder:24
5 years of coding with at least 2 years in risk adjustment => R x:coding:60; R x:risk-coder:24
4 years of coding experience, 2 of those in cardiology => R x:coding:48; R x:coder-cardiology:24
Minimum 3 years coding (1 year must be ED) => R x:coding:36; R x:ed-coder:12
Two years of coding experience in a physician office or clinic => R x:profee-coder:24
Two years of coding experience preferred => P x:coding:24
3 years of coding experience required, 5 years preferred => R x:coding:36; P x:coding:60
2 years of coding required; inpatient experience preferred => R x:coding:24; P x:inpatient-coder
1 year of coding experience required; 3 years preferred => R x:coding:12; P x:coding:36
Two years of coding or an equivalent combination of education and experience => R x:coding:24
"""
CONFLICTS = """
three (5) years of inpatient coding => R x:inpatient-coder:36 | x:inpatient-coder:60
Minimum three (5) years of coding experience => R x:coding:36 | x:coding:60
Two (3) years of outpatient coding experience required => R x:outpatient-coder:24 | x:outpatient-coder:36
Five (2) years of HCC coding => R x:risk-coder:24 | x:risk-coder:60
"""
GRACE = """
CPC within 6 months of hire => R cpc @6
CPC within six (6) months of hire date => R cpc @6
CRC within 12 months of employment => R crc @12
CPC required within one year of hire => R cpc @12
CPC or CCS within one (1) year of hire => R cpc | ccs @12
CPC, or obtain within 9 months => R cpc @9
CPC, or ability to obtain within 90 days of hire => R cpc @3
Must obtain CPC within 12 months => R cpc @12
Must be able to obtain the CRC within 180 days => R crc @6
Must become CPC certified within the first year => R cpc @12
CCS to be obtained within 18 months of start => R ccs @18
CCS must be achieved within twenty-four months of hire => R ccs @24
CPC required or must be obtained within 6 months of hire => R cpc @6
CPC or CCS required, or must obtain within 1 year of hire date => R cpc | ccs @12
CPC by the end of the first year => R cpc @12
CPC by end of first year of employment => R cpc @12
CPC by the end of your first six months => R cpc @6
CPC during the first 12 months of employment => R cpc @12
CPC in the first year of employment => R cpc @12
CPC no later than 12 months after hire => R cpc @12
CPC not later than six months after hire => R cpc @6
CPC before the end of month six => R cpc @6
CPC within a year of hire => R cpc @12
CPC within the first 6 months of hire => R cpc @6
CPC within your first year => R cpc @12
CPC within 2 years => R cpc @24
CPC (within 6 months of hire) => R cpc @6
CPC required (or within 12 months of hire) => R cpc @12
CPC certification, or willingness to obtain within 1 year => R cpc @12
If not certified, must earn the CPC within 6 months => R cpc @6
CPC. Must be obtained within 6 months of hire. => R cpc @6
CRC preferred; must be obtained within one year of hire => R crc @12
CPC required; CRC within 12 months of hire => R cpc; R crc @12
CPC required at hire. CRC within one year. => R cpc; R crc @12
CPC-A must remove apprentice status within 12 months => R cpc-a
2 years of coding experience within the past 5 years => R x:coding:24
Respond to denials within 30 days => R denials-management
CPC by the end of the probationary period => R cpc
CPC by end of 90-day probation => R cpc @3
CPC by the end of the six-month probationary period => R cpc @6
CPC must be earned during the first year => R cpc @12
Twelve months to earn the CRC => R crc @12
You have 12 months after hire to pass the CRC exam => R crc @12
"""


@pytest.mark.parametrize(("text", "told"), cases(FORMS + FIELDS + CONFLICTS + GRACE))
def test_years(read: Callable[[str], Job], text: str, told: str) -> None:
    want, free = expected(told)
    assert reading(read(posting(text)), free) == want


@pytest.mark.parametrize(("text", "told"), cases(CONFLICTS))
def test_conflicting_lengths_are_said(read: Callable[[str], Job], text: str, told: str) -> None:
    assert "conflict" in {n.code for n in read(posting(text)).notices}


WAYS = """
Minimum 4 years outpatient coding experience OR COC with 2 years => R x:outpatient-coder:48 | coc + x:outpatient-coder:24
COC with one year of experience or CPC-A with three years of experience => R coc + x:coding:12 | cpc-a + x:coding:36
RHIT with 2 years of experience or CCA with 3 years => R rhit + x:coding:24 | cca + x:coding:36
Either an LPN with CDIP or an RHIT with CCS and two years of inpatient coding => R lpn + cdip | rhit + ccs + x:inpatient-coder:24
CIC/CCS + denials work 3 yrs => R cic | ccs; R denials-management:36
Three years of coding for urology, gastroenterology, or vascular surgery => R sp-urology:36 | x:coder-gi:36 | sp-ctvascular:36
2+ years ED coding (4+ years preferred) => R x:ed-coder:24; P x:ed-coder:48
AHIMA certified with 2 years of profee experience, or LPN with 4 years of auditing experience => R ccs + x:profee-coder:24 | ccs-p + x:profee-coder:24 | rhit + x:profee-coder:24 | rhia + x:profee-coder:24 | lpn + x:auditor:48
"""


@pytest.mark.parametrize(("text", "told"), cases(WAYS))
def test_ways_in_with_a_length_each(read: Callable[[str], Job], text: str, told: str) -> None:
    wanted, free = expected(told)
    assert reading(read(posting(text)), free) == wanted
