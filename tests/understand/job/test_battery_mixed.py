"""Further wordings of all kinds, and whole short postings: what staffing ads, career sites and e-mails write."""
# ruff: noqa: E501 (tables: one line a case)

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Job

from .table import cases, expected, posting, reading

LISTS = """
CPC, COC, CIC or CCS (at least one required) => R cpc | coc | cic | ccs
Current AHIMA (RHIA, RHIT, CCS) or AAPC (CPC, COC) credential => R rhia | rhit | ccs | cpc | coc
AAPC (CPC, COC) and/or AHIMA (CCS, CCS-P) certification required => R cpc | coc | ccs | ccs-p
RHIA, RHIT, CCS, CCS-P, CPC, or COC certification => R rhia | rhit | ccs | ccs-p | cpc | coc
RHIA/RHIT/CCS/CIC required upon hire => R rhia | rhit | ccs | cic
Licensure/Certification: RHIA, RHIT, or CCS => R rhia | rhit | ccs
One of these credentials: CPC, CPC-A, CCA or RHIT => R cpc | cpc-a | cca | rhit
Must have 1 of the following: CPC, CCS, CRC => R cpc | ccs | crc
Must possess one or more: CPC, CRC, CCS-P, RHIT => R cpc | crc | ccs-p | rhit
At a minimum one of CPC, CPC-P, CCS-P => R cpc | cpc-p | ccs-p
Coding certification, either CPC or CCS-P => R cpc | ccs-p
You are CPC, CCS or RHIT credentialed => R cpc | ccs | rhit
Holds CPC or CCS-P; CRC preferred => R cpc | ccs-p; P crc
CRC or CPC required, both preferred => R crc | cpc
Certification as a CPC or CCS => R cpc | ccs
Credentialed as RHIA, RHIT and/or CCS => R rhia | rhit | ccs
CPC-A's welcome => P cpc-a
CPC-A considered => R cpc-a
Certified Professional Coder - CPC, or Certified Coding Specialist - CCS => R cpc | ccs
Certified Professional Coder (AAPC) or Certified Coding Associate (AHIMA) => R cpc | cca
AAPC's CPC or COC, or AHIMA's CCS => R cpc | coc | ccs
AHIMA CCS or AAPC CIC => R ccs | cic
Certification from AAPC (CPC) or AHIMA (CCS-P) => R cpc | ccs-p
CCS, or CIC with RHIT => R ccs | cic + rhit
CDIP or CCDS within 2 years => R cdip | ccds @24
CPC plus one specialty credential such as CEMC or CGSC => R cpc; R cemc | cgsc
CPC and CRC or CPMA => R cpc; R crc | cpma
CCS-P or CPC with three years of pro-fee coding => R ccs-p | cpc; R x:profee-coder:36
CCS with one year of inpatient coding, RHIT with two years of inpatient coding, or CPC with five years of inpatient coding => R ccs + x:inpatient-coder:12 | rhit + x:inpatient-coder:24 | cpc + x:inpatient-coder:60
RHIA; RHIT; CCS => R rhia | rhit | ccs
CPC • COC • CCS => R cpc | coc | ccs
CPC - COC - CRC => R cpc | coc | crc
CPC, COC, CRC; one required => R cpc | coc | crc
CPC or CCS-P or RHIT or RHIA => R cpc | ccs-p | rhit | rhia
CPC OR CCS => R cpc | ccs
CPC AND CRC => R cpc; R crc
Either: CPC, or CCS-P => R cpc | ccs-p
Ideally both CPC and CRC => P cpc; P crc
CPC and CEMC preferred => P cpc; P cemc
Epic, Cerner, or similar EHR => R epic | oracle-health
Epic, Cerner, Meditech or other EHR => R epic | oracle-health | meditech | ehr
Encoder experience (3M, TruCode or Optum) => R 3m-codefinder | trucode ~ encoder
Knowledge of ICD-10-CM and CPT coding => R icd-10-cm; R cpt
Knowledge of ICD-10 CM/PCS, CPT, HCPCS, and MS-DRGs => R icd-10-cm; R icd-10-pcs; R cpt; R hcpcs-ii; R ms-drg
Understanding of NCCI edits, LCDs and NCDs => R ncci; R lcd-ncd
Working knowledge of HCC or risk adjustment models => R hcc | risk-adjustment
"""
TIME = """
Minimum of 1 yr. exp. in medical coding => R x:coding:12
5+ yrs' inpatient coding exp. => R x:inpatient-coder:60
>2 years coding experience => R x:coding:24
≥ 3 years of coding experience => R x:coding:36
2yrs coding experience => R x:coding:24
2-years coding experience required => R x:coding:24
24+ months of HCC coding => R x:risk-coder:24
One to two years of coding experience => R x:coding:12
1 - 2 years' coding experience => R x:coding:12
Up to 2 years of coding experience => R x:coding
0-2 years of coding experience => R x:coding
A year or more of coding => R x:coding:12
A minimum of a year in medical coding => R x:coding:12
Three years minimum coding => R x:coding:36
Coding: three years => R x:coding:36
Outpatient coding (3 yrs) => R x:outpatient-coder:36
Experience - 3 years of inpatient coding => R x:inpatient-coder:36
Must have worked in inpatient coding for at least 3 years => R x:inpatient-coder:36
Hospital inpatient coding experience (3+ years) required => R x:inpatient-coder:36
At least 2 yrs coding experience in a hospital setting => R x:inpatient-coder:24
2 years of production coding => R x:coding:24 ~ repetitive-stamina
3 years of full-time coding experience => R x:coding:36
Recent 2 years of acute care coding => R x:inpatient-coder:24
2 years within the last 3 years of outpatient coding => R x:outpatient-coder:24
Two years' post-certification coding experience => R x:coding:24
At least three (3) years of experience as an HCC coder => R x:risk-coder:36
3 years of experience in risk adjustment => R x:risk-coder:36
Four years in a coding role => R x:coding:48
Two years of physician coding audit experience => R x:auditor:24
One year of trauma coding => R sp-trauma:12
2 years of medical oncology coding => R x:coder-oncology:24
One year of Epic PB => R epic-pb:12
Three years of ICD-10-CM => R icd-10-cm:36
2 years of revenue integrity => R revenue-integrity:24
2 years of MS-DRG assignment => R ms-drg:24
Two years of trauma center coding => R sp-trauma:24
Two years of coding for a hospital, clinic or physician group => R x:coding:24
CPC in 6 months => R cpc @6
CPC (obtain within 1 year) => R cpc @12
CPC to be completed within 6 months => R cpc @6
CPC - must be obtained within 1 year of hire date => R cpc @12
CPC or CCS (or obtained within 6 months of hire) => R cpc | ccs @6
Obtain CRC in the first 6 months => R crc @6
CRC within 1st year => R crc @12
CRC earned by month 9 => R crc @9
CCS or willing to earn it within a year => R ccs @12
CPC must be in place by the one-year anniversary => R cpc @12
CPC-A accepted with CPC within 18 months => R cpc-a; R cpc @18
CPC exam passed within 60 days of start => R cpc @2
New hires have six months to obtain the CPC => R cpc @6
CPC within twelve (12) months of hire or transfer => R cpc @12
"""
NEED = """
CPC cert required. => R cpc
Must-have: CPC => R cpc
CPC non-negotiable => R cpc
No exceptions: CPC => R cpc
CPC needed => R cpc
CPC is necessary => R cpc
CPC (mandatory) => R cpc
CPC [required] => R cpc
CPC* (*required) => R cpc
CPC (R) => R cpc
CPC certification – highly desired => P cpc
CPC certification is looked upon favorably => P cpc
CPC viewed favorably => P cpc
CPC a definite plus => P cpc
CPC will be considered a plus => P cpc
Plus if you hold a CPC => P cpc
It's a plus if you have a CPC => P cpc
Extra points for a CPC => P cpc
CPC or CCS would be an added advantage => P cpc | ccs
Bonus if CPC certified => P cpc
Would love a CPC => P cpc
CPC greatly preferred => P cpc
CPC preferrable => P cpc
CPC is prefered => P cpc
Preference for CPC => P cpc
Preference: CPC => P cpc
Strong preference for CPC or CCS => P cpc | ccs
We'd like you to have a CPC => P cpc
CPC not mandatory, but helpful => P cpc
CPC isn't required but is a plus => P cpc
CPC would be beneficial => P cpc
CPC certification is a strong plus => P cpc
Candidates should ideally have a CPC => P cpc
Requires CPC => R cpc
This role requires a CPC => R cpc
CPC is a condition of employment => R cpc
CPC must be current => R cpc
Required licenses: CPC => R cpc
Minimum requirements: CPC, 1 year of coding experience => R cpc; R x:coding:12
Required - CPC; Preferred - CRC => R cpc; P crc
Required: CPC. Preferred: CRC, CPMA. => R cpc; P crc | cpma
Education: Associate's degree (preferred) => P e:associate
Education: High school required; Associate's preferred => R e:high_school; P e:associate
Education: HS Diploma or equivalent (Required), Associate's Degree (Preferred) => R e:high_school; P e:associate
License/Certification: CPC (Required) => R cpc
License/Certification: RHIT (Preferred) => P rhit
Certified Professional Coder (Required) => R cpc
[What You'll Need to Succeed]⏎CPC => R cpc
[What We Need From You]⏎CPC => R cpc
[Your Qualifications]⏎CPC => R cpc
[Skills & Experience]⏎2 years of coding experience => R x:coding:24
[Job Requirements]⏎CPC => R cpc
[Position Requirements:]⏎CPC => R cpc
[Candidate Requirements]⏎CPC => R cpc
[Minimum Education & Experience]⏎High school diploma⏎1 year of coding => R e:high_school; R x:coding:12
[Preferred Experience]⏎3 years of coding => P x:coding:36
[Additional Preferred Qualifications]⏎CRC => P crc
[It would be great if you have]⏎CRC => P crc
[Extra Credit]⏎CRC => P crc
[Certifications Preferred]⏎CRC => P crc
[Certifications Required]⏎CPC => R cpc
[We'd love it if you have]⏎CRC => P crc
[Not required but nice]⏎CRC => P crc
[Desirable]⏎CRC => P crc
"""
ROLES = """
Three years as a DRG auditor => R x:drg-validator:36
2 years as a coding manager => R x:coding-manager:24
Two years' experience as a coding educator => R x:educator:24
3 years as a risk adjustment coder => R x:risk-coder:36
2 years as a denials specialist => R x:denial-specialist:24
One year as a lead coder => R x:lead-coder:12
Two years as an outpatient CDI specialist => R x:outpatient-cdi:24
At least 3 years as a cancer registrar => R x:cancer-registrar:36
Two years working as an inpatient coder => R x:inpatient-coder:24
Must have 2 years of experience as an auditor => R x:auditor:24
1-2 years CDI => R x:cdi-specialist:12
3 years of CDI => R x:cdi-specialist:36
Five years of inpatient coding or CDI => R x:inpatient-coder:60 | x:cdi-specialist:60
Four years of coding leadership => R x:coding-manager:48
2 years of coding management experience => R x:coding-manager:24
Seven years of inpatient and outpatient hospital coding => R x:coding:84
3 years of inpatient and outpatient coding => R x:coding:36
Two years of inpatient/outpatient coding => R x:coding:24
Completed HIT program => R e:certificate
Graduate of a medical assistant program => R e:certificate
Six months of experience in a medical records department => R x:him-technician:6
Six months in a medical records department or a coding certificate program => R x:him-technician:6 | e:certificate
CDI experience preferred => P x:cdi-specialist
"""
WHOLE = """
^Title: Medical Coder⏎^Pay: $28-$32/hr⏎^Must haves: CPC or CCS, 2 yrs outpatient coding, Epic⏎^Nice to haves: CRC => R cpc | ccs; R x:outpatient-coder:24; R epic; P crc
[Requirements]⏎Active CPC, COC, or CCS⏎Minimum 2 years' outpatient coding⏎HS diploma/GED⏎[Preferred]⏎Associate's in HIT⏎Epic => R cpc | coc | ccs; R x:outpatient-coder:24; R e:high_school; P e:associate; P epic
[What you'll need]⏎RHIA, RHIT, or CCS⏎3+ years inpatient coding⏎ICD-10-PCS⏎[Bonus]⏎CIC => R rhia | rhit | ccs; R x:inpatient-coder:36; R icd-10-pcs; P cic
[Minimum Qualifications]⏎^Education: High School Diploma or GED⏎^Experience: One (1) year of coding experience⏎^Licensure: CPC or CCS within 12 months of hire⏎[Preferred Qualifications]⏎^Education: Associate's Degree⏎^Licensure: CRC => R e:high_school; R x:coding:12; R cpc | ccs @12; P e:associate; P crc
^Education/Experience: Bachelor's degree in HIM and 3 years of coding experience, or Associate's degree and 5 years of coding experience. RHIA or RHIT required. => R e:bachelor + x:coding:36 | e:associate + x:coding:60; R rhia | rhit
^QUALIFICATIONS: CPC required. 3 years of professional fee coding required. Epic experience preferred. => R cpc; R x:profee-coder:36; P epic
[Education]⏎High school diploma required⏎[Certification]⏎CPC or CRC required⏎[Experience]⏎1+ years of risk adjustment coding preferred => R e:high_school; R cpc | crc; P x:risk-coder:12
[You will]⏎Assign CPT codes⏎[You have]⏎A CPC⏎[You may also have]⏎A CRC => P cpt; R cpc; P crc ~ medical-coding
[Required]⏎CPC⏎1 year of coding⏎[Not Required]⏎A degree => R cpc; R x:coding:12
"""
TITLED = """
^We offer full benefits.⏎[Requirements]⏎Two years of coding experience => R cpc | coc | ccs | ccs-p | cca; R x:coding:24
[Requirements]⏎CRC => R crc
[Requirements]⏎Coding credential preferred => P cpc | coc | ccs | ccs-p | cca
"""
TITLES = {"TITLED": "Certified Medical Coder"}


@pytest.mark.parametrize(("text", "told"), cases(LISTS + TIME + NEED + ROLES + WHOLE))
def test_mixed(read: Callable[[str], Job], text: str, told: str) -> None:
    want, free = expected(told)
    assert reading(read(posting(text)), free) == want


@pytest.mark.parametrize(("text", "told"), cases(TITLED))
def test_titled(read: Callable[[str], Job], text: str, told: str) -> None:
    want, free = expected(told)
    assert reading(read(posting(text, TITLES["TITLED"])), free) == want
