"""What stands in place of what: credentials, degrees, software and routes in the wordings that postings use."""
# ruff: noqa: E501 (tables: one line a case)

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Job

from .table import cases, expected, posting, reading

CREDENTIALS = """
CPC or CCS => R cpc | ccs
CPC, COC, or CCS => R cpc | coc | ccs
CPC, CCS => R cpc | ccs
CPC, CCS, RHIT, RHIA => R cpc | ccs | rhit | rhia
CPC / CCS / RHIT => R cpc | ccs | rhit
CPC/CCS/CCS-P => R cpc | ccs | ccs-p
CPC | CCS | RHIA => R cpc | ccs | rhia
RHIT/RHIA => R rhit | rhia
RHIA/RHIT or CCS => R rhia | rhit | ccs
CPC and/or CCS => R cpc | ccs
CPC and / or CCS-P certification => R cpc | ccs-p
Either CPC or CCS-P => R cpc | ccs-p
Either a CPC, a COC or a CCS is required => R cpc | coc | ccs
One of CPC, CCS and RHIT => R cpc | ccs | rhit
One of the following: CPC, CCS, RHIT => R cpc | ccs | rhit
One or more of the following: CPC, COC, CIC => R cpc | coc | cic
One (1) of the following certifications: RHIA, RHIT, CCS => R rhia | rhit | ccs
At least one of the following credentials: CPC, CRC, CCS-P => R cpc | crc | ccs-p
Any of the following: CPC, CPC-A, CCA => R cpc | cpc-a | cca
Any one of: CPC, COC, CCS => R cpc | coc | ccs
Any combination of CPC, COC and CIC => R cpc | coc | cic
Must have at least one: CPC, CCS-P, CRC => R cpc | ccs-p | crc
Must hold one of these: CCS; CIC; RHIT => R ccs | cic | rhit
Must possess a CPC, COC, or CCS credential => R cpc | coc | ccs
You hold a CCS or a CIC => R ccs | cic
Certification required (CPC, COC, or CCS) => R cpc | coc | ccs
Certification: CPC, CCS or RHIT required => R cpc | ccs | rhit
Certifications: CPC / COC => R cpc | coc
Coding certification (CPC, CCS, or CCS-P) required => R cpc | ccs | ccs-p
Current coding credential such as CPC, CCS, RHIT => R cpc | ccs | rhit
Coding credential, e.g., CPC, CCS, RHIA => R cpc | ccs | rhia
Nationally recognized coding credential (i.e. CPC or CCS) => R cpc | ccs
AAPC certification (CPC, COC, CRC) => R cpc | coc | crc
AHIMA credential (RHIA, RHIT, CCS, CCS-P) => R rhia | rhit | ccs | ccs-p
AAPC or AHIMA credential (CPC, CCS-P) required => R cpc | ccs-p
CPC through AAPC or CCS through AHIMA => R cpc | ccs
CPC (AAPC) or CCS-P (AHIMA) => R cpc | ccs-p
CPC from AAPC, CCS from AHIMA, or equivalent => R cpc | ccs
CPC or equivalent => R cpc
CPC, CCS or equivalent certification => R cpc | ccs
CPC or comparable credential => R cpc
Certified Professional Coder (CPC), Certified Outpatient Coder (COC), or Certified Coding Specialist (CCS) => R cpc | coc | ccs
Certified Professional Coder (CPC) and/or Certified Coding Specialist (CCS) certification required => R cpc | ccs
Registered Health Information Technician (RHIT) or Registered Health Information Administrator (RHIA) => R rhit | rhia
Certified Professional Coder or Certified Coding Specialist => R cpc | ccs
Certified Coding Specialist-Physician Based (CCS-P) or CPC => R ccs-p | cpc
Certified Risk Adjustment Coder (CRC) or CPC => R crc | cpc
Active CPC®, CCS® or RHIT® => R cpc | ccs | rhit
CPC-A or CCA accepted => R cpc-a | cca
CPC or CPC-A => R cpc | cpc-a
CPC (or CPC-A) => R cpc | cpc-a
CPC and CRC => R cpc; R crc
CPC & CPMA => R cpc; R cpma
Both CPC and CPMA are required => R cpc; R cpma
CPC plus CEMC => R cpc; R cemc
CPC with CPMA => R cpc; R cpma
CPC as well as CRC => R cpc; R crc
CPC or CCS, and CPMA => R cpc | ccs; R cpma
CPMA and either CPC or CCS-P => R cpma; R cpc | ccs-p
CRC and one of: CPC, CCS, RHIT => R crc; R cpc | ccs | rhit
(CPC or CCS-P) and CRC => R cpc | ccs-p; R crc
RHIT or RHIA and CCS => R rhit | rhia; R ccs
RN with CCDS or CDIP => R rn; R ccds | cdip
RN or RHIA with CCDS => R rn | rhia; R ccds
CPC; or CCS with two years of inpatient coding => R cpc | ccs + x:inpatient-coder:24
CCS; or RHIT => R ccs | rhit
RHIT/RHIA eligible => R rhit | rhia
RHIA or RHIT eligible required => R rhia | rhit
RHIT or eligible => R rhit
RHIA, RHIT or CCS certified or eligible to sit for the exam => R rhia | rhit | ccs
Must be CPC or CCS certified => R cpc | ccs
CPC certified or CCS certified => R cpc | ccs
Certified as CPC, COC or CCS-P => R cpc | coc | ccs-p
A valid CCS, CPC-H or COC => R ccs | coc
CCS (preferred) or CPC => R ccs | cpc ~ ccs
CCS preferred, CPC accepted => R ccs | cpc; P ccs
CCS preferred; CPC accepted => R ccs | cpc; P ccs
CIC preferred, CCS also acceptable => R cic | ccs; P cic
CPC required, CCS acceptable => R cpc | ccs
RHIA, RHIT, CCS; preferably CCS => R rhia | rhit | ccs; P ccs
AHIMA or AAPC credential, preferably CCS => R cpc | coc | cic | ccs | ccs-p | rhit | rhia; P ccs
CPC, CCS or RHIT, CCS preferred => R cpc | ccs | rhit; P ccs
CPC, COC or CCS required; CCS preferred => R cpc | coc | ccs; P ccs
CPC required, CRC preferred => R cpc; P crc
CPC required; CPMA or CEMC preferred => R cpc; P cpma | cemc
CPC required (CRC a plus) => R cpc; P crc
Prefer CPC or CCS => P cpc | ccs
CPC or CCS, preferred => P cpc | ccs
CPC (or CPC-A with one year of coding experience) => R cpc | cpc-a + x:coding:12
CPC or CPC-A with two years of coding experience => R cpc | cpc-a + x:coding:24
CCS with 3 years of inpatient coding or RHIT with 5 years of inpatient coding => R ccs + x:inpatient-coder:36 | rhit + x:inpatient-coder:60
CCS and 3 years of inpatient coding, or RHIT and 5 years of inpatient coding => R ccs + x:inpatient-coder:36 | rhit + x:inpatient-coder:60
CPC with 1+ years of coding experience, or CPC-A with 2+ years of coding experience => R cpc + x:coding:12 | cpc-a + x:coding:24
CPC certification or three years of coding experience => R cpc | x:coding:36
CPC or 3 years of coding experience => R cpc | x:coding:36
Certification or two years of medical coding experience => R cpc | coc | ccs | ccs-p | cca | x:coding:24
"""
GENERIC = """
AAPC or AHIMA certification required => R cpc | coc | cic | ccs | ccs-p | rhit | rhia
AAPC/AHIMA certification => R cpc | coc | cic | ccs | ccs-p | rhit | rhia
AHIMA or AAPC coding credential => R cpc | coc | cic | ccs | ccs-p | rhit | rhia
Certified through AAPC or AHIMA => R cpc | coc | cic | ccs | ccs-p | rhit | rhia
Certification by AHIMA or AAPC is required => R cpc | coc | cic | ccs | ccs-p | rhit | rhia
Coding certification from AAPC or AHIMA => R cpc | coc | cic | ccs | ccs-p | rhit | rhia
Active credential with AAPC and/or AHIMA => R cpc | coc | cic | ccs | ccs-p | rhit | rhia
Current certification through AHIMA (American Health Information Management Association) or AAPC => R cpc | coc | cic | ccs | ccs-p | rhit | rhia
Coding credential issued by AAPC or AHIMA => R cpc | coc | cic | ccs | ccs-p | rhit | rhia
Must be AAPC or AHIMA certified => R cpc | coc | cic | ccs | ccs-p | rhit | rhia
A credential from either AHIMA or AAPC => R cpc | coc | cic | ccs | ccs-p | rhit | rhia
AAPC certification required => R cpc | coc | cic
AAPC certified => R cpc | coc | cic
AHIMA credential preferred => P ccs | ccs-p | rhit | rhia
Certified by AHIMA => R ccs | ccs-p | rhit | rhia
Coding certification required => R cpc | coc | ccs | ccs-p | cca
Medical coding certification required => R cpc | coc | ccs | ccs-p | cca
Coding certification preferred => P cpc | coc | ccs | ccs-p | cca
Certified medical coder => R cpc | coc | ccs | ccs-p | cca
Certified coder required => R cpc | coc | ccs | ccs-p | cca
Must be a certified coder => R cpc | coc | ccs | ccs-p | cca
Active coding credential => R cpc | coc | ccs | ccs-p | cca
Current coding certification is a must => R cpc | coc | ccs | ccs-p | cca
Certification in medical coding => R cpc | coc | ccs | ccs-p | cca
Certification in medical billing and coding preferred => P cpc | coc | ccs | ccs-p | cca
Nationally recognized coding credential required => R cpc | coc | ccs | ccs-p | cca
National coding certification => R cpc | coc | ccs | ccs-p | cca
Professional coding certification required => R cpc | coc | ccs | ccs-p | cca
Coding certification within 12 months of hire => R cpc | coc | ccs | ccs-p | cca @12
CPC, CCS or other AAPC/AHIMA credential => R cpc | coc | cic | ccs | ccs-p | rhit | rhia
CPC or other AAPC certification => R cpc | coc | cic
RHIT, CCS or another AHIMA credential => R rhit | ccs | ccs-p | rhia
CRC or any other AAPC coding credential => R crc | cpc | coc | cic
CDI certification preferred => P ccds | cdip
Membership in AAPC or AHIMA => -
AAPC membership preferred => -
Adheres to the AHIMA Standards of Ethical Coding => R ethics
"""
LINES = """
One of the following:⏎CPC⏎CCS⏎RHIT => R cpc | ccs | rhit
^One of the following credentials is required:⏎CPC⏎COC⏎CCS-P => R cpc | coc | ccs-p
^Must have one or more of these certifications:⏎CPC⏎CRC => R cpc | crc
^Any of the following:⏎RHIA⏎RHIT => R rhia | rhit
^At least one of:⏎CPC - Certified Professional Coder⏎CCS - Certified Coding Specialist => R cpc | ccs
^Certification (one required):⏎CPC⏎CCS => R cpc | ccs
CPC⏎CCS⏎RHIT => R cpc | ccs | rhit
CPC (AAPC)⏎COC (AAPC)⏎CCS (AHIMA)⏎RHIT (AHIMA) => R cpc | coc | ccs | rhit
Certified Professional Coder (CPC)⏎Certified Coding Specialist (CCS)⏎Registered Health Information Technician (RHIT) => R cpc | ccs | rhit
CPC⏎^OR⏎CCS => R cpc | ccs
^CPC⏎^or⏎^CCS-P => R cpc | ccs-p
CPC, or⏎CCS => R cpc | ccs
CPC; or⏎CCS; or⏎RHIT => R cpc | ccs | rhit
CPC⏎or CCS => R cpc | ccs
RHIT and two years of coding experience⏎^OR⏎CPC and three years of coding experience => R rhit + x:coding:24 | cpc + x:coding:36
Bachelor's degree in HIM⏎^OR⏎Associate's degree and four years of coding experience => R e:bachelor | e:associate + x:coding:48
(a) CPC; (b) COC; or (c) CCS => R cpc | coc | ccs
(a) the CPC credential; or (b) two years of coding experience => R cpc | x:coding:24
(1) CPC or (2) CCS-P or (3) RHIT => R cpc | ccs-p | rhit
1) CPC, 2) COC or 3) CCS => R cpc | coc | ccs
^All of the following:⏎CPC⏎CRC => R cpc; R crc
^Both of these are required:⏎CPC⏎CPMA => R cpc; R cpma
[Certifications (one of the following)]⏎CPC⏎CCS => R cpc | ccs
[Required Certification - any one]⏎CPC⏎CRC => R cpc | crc
[Licenses/Certifications]⏎CPC⏎CCS⏎RHIT => R cpc | ccs | rhit
[Preferred Certifications]⏎CPC⏎CCS⏎RHIT => P cpc | ccs | rhit
CPC, CCS or RHIT⏎High school diploma => R cpc | ccs | rhit; R e:high_school
^You bring one of these:⏎CPC⏎CCS⏎^Two years of coding experience. => R cpc | ccs; R x:coding:24
"""
OTHERS = """
Epic or Cerner => R epic | oracle-health
Experience with Epic, Cerner or Meditech => R epic | oracle-health | meditech
Epic/Cerner experience preferred => P epic | oracle-health
3M or Optum encoder experience => R 3m-codefinder | optum-encoderpro ~ encoder solventum-360
Epic and 3M 360 Encompass => R epic; R solventum-360
Experience in either inpatient coding or outpatient coding => R x:inpatient-coder | x:outpatient-coder
Proficient in ICD-10-CM, CPT and HCPCS => R icd-10-cm; R cpt; R hcpcs-ii
ICD-10-CM/PCS, CPT/HCPCS => R icd-10-cm; R icd-10-pcs; R cpt; R hcpcs-ii
Knowledge of ICD-10-CM, ICD-10-PCS, MS-DRG and APR-DRG => R icd-10-cm; R icd-10-pcs; R ms-drg; R apr-drg
Knowledge of medical terminology and anatomy => R medical-terminology; R anatomy-physiology
Strong knowledge of ICD-10-CM, CPT, HCPCS, and modifiers required => R icd-10-cm; R cpt; R hcpcs-ii; R cpt-modifiers
Two years of coding experience or completion of a coding certificate program => R x:coding:24 | e:certificate
Associate's degree or two years of coding experience => R e:associate | x:coding:24
Associate's degree in HIM and 1 year of coding experience, or 3 years of coding experience => R e:associate + x:coding:12 | x:coding:36
Bachelor's degree and 2 years of coding experience or associate's degree and 4 years of coding experience => R e:bachelor + x:coding:24 | e:associate + x:coding:48
Bachelor's degree with three years of coding experience, or high school diploma with seven years of coding experience => R e:bachelor + x:coding:36 | e:high_school + x:coding:84
Bachelor's degree; five years of coding experience may be substituted for the degree => R e:bachelor | x:coding:60
Associate degree required. Four years of coding experience accepted in lieu of degree. => R e:associate | x:coding:48
Associate's degree. Will consider four years of coding experience in lieu of degree. => R e:associate | x:coding:48
Bachelor's degree or, in lieu of a degree, six years of coding experience => R e:bachelor | x:coding:72
CPC required. CPC-A will be considered. => R cpc | cpc-a
CPC required. CPC-A considered with two years of coding experience. => R cpc | cpc-a + x:coding:24
CPC required; CCS may be substituted => R cpc | ccs
CCS required. RHIT accepted in place of CCS. => R ccs | rhit
CPC. We will also accept CCS-P. => R cpc | ccs-p
CPC; CCS-P is fine too => R cpc | ccs-p
"""


@pytest.mark.parametrize(("text", "told"), cases(CREDENTIALS + GENERIC + LINES + OTHERS))
def test_alternatives(read: Callable[[str], Job], text: str, told: str) -> None:
    want, free = expected(told)
    assert reading(read(posting(text)), free) == want
