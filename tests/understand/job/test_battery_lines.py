"""Alternatives, needs and lengths as postings mix them on one line."""

from collections.abc import Callable

import pytest

from matcher.model import Job
from tests.understand.job.table import cases, expected, posting, reading

TABLE = """
# AND/OR mixes
RHIT and CCS, or CPC with 3 years of outpatient coding => R rhit+ccs | cpc+x:outpatient-coder:36
AAS and CCS-P, or CPC with four years of cardiology coding => R e:associate+ccs-p | cpc+x:coder-cardiology:48
Either a BS and the RHIA, or the CCS and five years of inpatient coding => R e:bachelor+rhia | ccs+x:inpatient-coder:60
CCS or CIC and two years of inpatient coding => R ccs | cic; R x:inpatient-coder:24
CCS (or CIC) and 2 years inpatient coding => R ccs | cic; R x:inpatient-coder:24
RHIA/RHIT plus CCS => R rhia | rhit; R ccs
One of: CPC, COC, CCS-P => R cpc | coc | ccs-p
CPC, COC, CCS-P - any one => R cpc | coc | ccs-p
Certification through AAPC or AHIMA (CPC, COC, CCS, RHIT) => R cpc | coc | ccs | rhit
Must hold at least one: CPC / CCS / RHIT => R cpc | ccs | rhit
CPC + CRC both needed => R cpc; R crc
CPC and COC (both) => R cpc; R coc
CPC required, CRC a plus => R cpc; P crc
CPC (CRC a plus) => R cpc; P crc
CCS strongly preferred; RHIT considered => R ccs | rhit; P ccs
CPC, or CPC-A with a year of experience => R cpc | cpc-a+x:coding:12
CPC; CPC-A considered with one year of coding => R cpc | cpc-a+x:coding:12
CPC or eligible to sit within 90 days => R cpc @3
CCA within one year of hire if not already held => R cca @12
Obtain the CRC by your first anniversary => R crc @12
CRC (you have 9 months to earn it) => R crc @9
Certification (CPC or CCS) is required within 180 days from start => R cpc | ccs @6
RHIT, or RHIT-eligible and passes within 6 months => R rhit @6
High school diploma or GED; associate degree preferred => R e:high_school; P e:associate
GED required, associate's degree preferred, bachelor's a plus => R e:high_school; P e:associate; P e:bachelor
AAS or BS in HIM => R e:associate | e:bachelor
Bachelor's degree or four years of equivalent coding experience => R e:bachelor | x:coding:48
Bachelor's degree or an equivalent combination of education and experience => R e:bachelor
Graduate of a coding certificate program, or one year on the job as a coder => R e:certificate | x:coding:12
2 yrs inpatient or 3 yrs outpatient coding => R x:inpatient-coder:24 | x:outpatient-coder:36
Two years with ICD-10-CM and CPT => R icd-10-cm:24; R cpt:24
Three years of experience with ICD-10-PCS => R icd-10-pcs:36
A year of E/M coding and a year of surgery coding => R x:profee-coder:12; R x:coder-surgery:12
Minimum of 18 months' coding experience in a multi-specialty group => R x:specialty-coder:18
Five years of coding, at least two of them in a lead role => R x:coding:60; R team-supervision:24 ~ x:lead-coder:24
No CPC-A please. CPC or COC => R cpc | coc
CPC-A's will not be considered. CPC => R cpc
A degree is not required => -
We don't need inpatient coding or DRGs => -
ICD-10-PCS not needed, CPT is => R cpt
You won't be asked for CPT. ICD-10-CM only => R icd-10-cm
Not required but nice: RADV, HEDIS => P radv; P hedis
Spanish helpful, not required => P bilingual
# years as a nurse
Five years as an RN in acute care => R clinical-nursing:60; R rn ~ set-inpatient
Three years of bedside nursing => R clinical-nursing:36
Two years in ICU or PCU => R clinical-nursing:24
ADN required, BSN preferred => R e:associate; P e:bachelor
# whom not to see, what to pass
CCS⏎RHIA holders without it: see requisition 4471 for the CDI desk => R ccs
CPC⏎Pass our coding assessment => R cpc
Must complete a short coding test⏎CRC => R crc
# to be held by a date
[Summary]⏎^Your CPC or CCA has to be in hand by month six. => R cpc | cca @6
[Summary]⏎^The CCS needs to be earned within one year. => R ccs @12
# degrees with words of need of their own
GED required, AAS preferred => R e:high_school; P e:associate
Six months in a medical records department, or a coding program, required => R x:him-technician:6 | e:certificate
# what the employer teaches
computer literate, we use NextGen (will train on it) => R computer-skills; P nextgen
eClinicalWorks (will train) => P eclinicalworks
NextGen, we can teach you that => P nextgen
You train junior coders and know ICD-10-PCS => R coder-training; R icd-10-pcs
Epic; the lead will train two physicians a week on E/M => R epic; R em-coding ~ provider-education
"""


@pytest.mark.parametrize(("text", "told"), cases(TABLE))
def test_lines(read: Callable[[str], Job], text: str, told: str) -> None:
    want, free = expected(told)
    assert reading(read(posting(text)), free) == want
