"""Short postings in the manner of hospital sites, staffing ads, exports and e-mails, read as a whole."""
# ruff: noqa: E501 (tables: one line a case)

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Job

from .table import cases, expected, posting, reading

SITES = """
[Minimum Qualifications]⏎High school diploma or equivalent⏎RHIA, RHIT, CCS, or CPC certification⏎Two (2) years of hospital coding experience⏎[Preferred Qualifications]⏎Associate's or Bachelor's degree in Health Information Management⏎CCS => R e:high_school; R rhia | rhit | ccs | cpc; R x:inpatient-coder:24; P e:associate | e:bachelor; P ccs
[Education]⏎Required: High School Diploma or GED⏎Preferred: Associate's Degree⏎[Experience]⏎Required: 1 year of coding experience⏎Preferred: 3 years of coding experience⏎[Licensure/Certification]⏎Required: CPC, COC or CCS-P within 6 months of hire => R e:high_school; P e:associate; R x:coding:12; P x:coding:36; R cpc | coc | ccs-p @6
[Required Education and Experience]⏎Associate's degree in HIM or related field and 2 years of coding experience; or equivalent combination of education and experience⏎[Required License/Certification]⏎RHIT or CCS => R e:associate; R x:coding:24; R rhit | ccs
^Education: High School Diploma or GED (Required)⏎^Certification: Certified Professional Coder - AAPC (Required)⏎^Experience: 2 years of pro-fee coding (Required) => R e:high_school; R cpc; R x:profee-coder:24
^Licenses & Certifications⏎Must have one of: RHIA, RHIT, CCS, CPC⏎CIC preferred => R rhia | rhit | ccs | cpc; P cic
[Knowledge, Skills and Abilities Required]⏎Knowledge of ICD-10-CM, CPT and HCPCS⏎Knowledge of HIPAA⏎Ability to work independently => R icd-10-cm; R cpt; R hcpcs-ii; R hipaa; R independence
[Qualifications]⏎EDUCATION: Associate's degree preferred.⏎EXPERIENCE: Three years of inpatient coding required.⏎CERTIFICATION: CCS, RHIT or RHIA required. => P e:associate; R x:inpatient-coder:36; R ccs | rhit | rhia
[What you need]⏎CCS or CIC (current)⏎Three or more years coding inpatient charts⏎Comfort with 3M 360 Encompass => R ccs | cic; R x:inpatient-coder:36; R solventum-360
[Basic Qualifications]⏎At least one coding certification: CPC, CRC, CCS-P⏎At least 2 years of HCC coding => R cpc | crc | ccs-p; R x:risk-coder:24
[Job Requirements]⏎1. CPC or CCS-P⏎2. Two years of E/M coding⏎3. Epic preferred => R cpc | ccs-p; R x:profee-coder:24; P epic
"""
ADS = """
^Need: CPC or CCS, 3 yrs inpatient coding. Plus: CIC. => R cpc | ccs; R x:inpatient-coder:36; P cic
^Top 3 skills: CPC, 2+ years of ED coding, Epic. => R cpc; R x:ed-coder:24; R epic
^Requirements: CRC (or CPC with 2 years of HCC coding), remote experience a plus. => R crc | cpc + x:risk-coder:24
^Our client needs a coder with a CCS and at least five years of inpatient coding; RHIA or RHIT also considered. => R ccs | rhia | rhit; R x:inpatient-coder:60 ~ medical-coding
^Must: CPC; 2 yrs coding exp; HS diploma. Nice: CEMC. => R cpc; R x:coding:24; R e:high_school; P cemc
^Do you have a CPC and a year of coding experience? Apply today. => R cpc; R x:coding:12
^If you hold a CPC or CCS and have two years of outpatient coding experience, we want to hear from you. => R cpc | ccs; R x:outpatient-coder:24
^Are you a CPC, COC or CCS with 3 years of surgical coding? => R cpc | coc | ccs; R x:coder-surgery:36
^No experience? No problem. CPC-A welcome. => P cpc-a
^You won't need a degree. You will need a CPC. => R cpc
^Only CCS holders will be considered. => R ccs
^CPC only. => R cpc
^Seeking credentialed coders (RHIA, RHIT, CCS). Three years of inpatient coding is a must. => R rhia | rhit | ccs; R x:inpatient-coder:36 ~ medical-coding
"""
EXPORTS = """
[Experience:]⏎ICD-10: 2 years (Preferred)⏎Medical coding: 1 year (Required)⏎[License/Certification:]⏎CPC (Required)⏎CRC (Preferred) => P icd-10:24; R x:coding:12; R cpc; P crc
[Education:]⏎High school or equivalent (Required)⏎Associate (Preferred) => R e:high_school; P e:associate
[Education:]⏎Bachelor's (Preferred)⏎[Experience:]⏎Epic: 1 year (Preferred) => P e:bachelor; P epic:12
[Experience:]⏎Inpatient coding: 3 years (Required)⏎[License/Certification:]⏎CCS (Required) => R x:inpatient-coder:36; R ccs
[Experience:]⏎Risk adjustment: 1 year (Required)⏎Medical billing: 2 years (Preferred) => R x:risk-coder:12; P patient-billing:24
^Required Experience: 3 years⏎^Required Certification: CPC⏎^Required Education: High School => R x:coding:36; R cpc; R e:high_school
^Minimum Experience: 2 years of coding⏎^Minimum Education: Associate => R x:coding:24; R e:associate
"""
TRAPS = """
CPC-A not accepted; CPC required => R cpc
CPC (apprentices need not apply) => R cpc
No CPC-A. CPC or CCS only. => R cpc | ccs
Bachelor's degree or RHIA => R e:bachelor | rhia
Must be able to sit for the CPC exam => R cpc
Eligible to sit for the CCS exam => R ccs
RHIT eligible => R rhit
We will pay for your CPC exam => -
CPC exam fee reimbursed after one year => -
Experience working with CPC coders => -
Reports to a CCS-certified supervisor => -
Mentored by senior CPCs => -
2 years of customer service experience => R customer-service:24
Two years of experience in a call center => -
3 years of software coding experience => -
5 years of leadership, including 2 years of coding => R team-supervision:60; R x:coding:24
Must be within commuting distance => -
Training lasts 6 months => -
40 hours per week, 12 months a year => -
Paid weekly; first review after 6 months => -
Accuracy of 95% within 90 days => P productivity-tracking
Must meet 95% accuracy by end of month six => P productivity-tracking
Degree not required; CPC required => R cpc
CPT and ICD-10 knowledge, no PCS needed => R cpt; R icd-10
Outpatient only; inpatient coding not part of this job => -
"""

FURTHER = """
Current certification as CPC, CPC-H or CCS-P => R cpc | coc | ccs-p
Possess and maintain RHIA, RHIT or CCS => R rhia | rhit | ccs
Certified by AAPC as a CPC or by AHIMA as a CCS => R cpc | ccs
Coding credentials (CPC, CCS, RHIT etc.) => R cpc | ccs | rhit
Any AHIMA or AAPC credential => R cpc | coc | cic | ccs | ccs-p | rhit | rhia
Any recognized coding certification => R cpc | coc | ccs | ccs-p | cca
Recognized coding credential (AAPC or AHIMA) => R cpc | coc | cic | ccs | ccs-p | rhit | rhia
CCS, CCS-P, CPC, CPC-H, RHIA, or RHIT required within 12 months => R ccs | ccs-p | cpc | coc | rhia | rhit @12
CCA required; CCS within 24 months => R cca; R ccs @24
RHIT or RHIA, or eligible and certified within 1 year => R rhit | rhia @12
RHIA eligible; must pass exam within 6 months => R rhia @6
CPC; CPC-A with 1 year of coding experience considered => R cpc | cpc-a + x:coding:12
3 years of inpatient coding; 2 years with a CCS => R x:inpatient-coder:36 | ccs + x:inpatient-coder:24
CCS with a minimum of 2 years inpatient coding => R ccs; R x:inpatient-coder:24
Associate degree in HIM with RHIT, or CCS with 3 years of inpatient coding => R e:associate + rhit | ccs + x:inpatient-coder:36
High school diploma plus 3 years of coding, or an associate degree plus 1 year of coding => R e:high_school + x:coding:36 | e:associate + x:coding:12
4 years of coding experience, or 2 years with an associate's degree => R x:coding:48 | x:coding:24 + e:associate
High school diploma or GED; coding certificate program preferred => R e:high_school; P e:certificate
Bachelor's preferred; associate's required => P e:bachelor; R e:associate
Minimum one year coding in a clinic => R x:coding:12 ~ set-clinic
At least 6 mos. of outpatient coding => R x:outpatient-coder:6
2 years ED facility and profee coding => R x:ed-coder:24
Three (3)+ years in an inpatient coder role => R x:inpatient-coder:36
5 years, of which 2 in inpatient coding => R x:inpatient-coder:24 ~ x:coding:60
3 years coding; CRC or 1 year HCC coding a plus => R x:coding:36; P crc | x:risk-coder:12
[Preferred]⏎2 years of coding⏎CPC or CCS => P x:coding:24; P cpc | ccs
Experience with Epic or Meditech, 3M, and Microsoft Excel => R epic | meditech; R 3m-codefinder; R excel ~ solventum-360 encoder ms-office
Proficiency in Excel and Word => R excel ~ ms-office
Strong communication and time management skills => R communication; R time-management
CPC not required for internal applicants => -
CPC or CCS; specialty credentials do not count => R cpc | ccs
Non-certified applicants will not be considered; CPC or CCS => R cpc | ccs
Preferred but not required: CPC => P cpc
Required: RHIT, CCS or CPC. Preferred: 3+ years of coding. => R rhit | ccs | cpc; P x:coding:36
Pluses: CRC, Epic => P crc; P epic
CPC must be achieved prior to completing 12 months of service => R cpc @12
Charts must be completed within 3 days => -
CPC required. Training must be completed within 3 months. => R cpc
Background check completed within 30 days of hire => -
CPC required. Denials are answered within 30 days. => R cpc ~ denials-management
"""


@pytest.mark.parametrize(("text", "told"), cases(SITES + ADS + EXPORTS + TRAPS + FURTHER))
def test_posts(read: Callable[[str], Job], text: str, told: str) -> None:
    want, free = expected(told)
    assert reading(read(posting(text)), free) == want
