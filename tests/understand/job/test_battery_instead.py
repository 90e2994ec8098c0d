"""What may stand in for what is asked, what is asked later only, and lists of work that years are of."""

from collections.abc import Callable

import pytest

from matcher.model import Job
from tests.understand.job.table import cases, expected, posting, reading

TABLE = """
# waived for whom
One year of ED coding. Waived for RNs who hold the CEDC. => R x:ed-coder:12 | rn+cedc
Two years of HCC coding; waived if you hold the CRC => R x:risk-coder:24 | crc
An associate degree in HIT. The degree requirement is waived for holders of the RHIT. => R e:associate | rhit
RN license. The RN is waived for candidates with the CCDS. => R rn | ccds
CCS required. Waived with five years of inpatient coding. => R ccs | x:inpatient-coder:60
# in place of
RHIT and CCS required. CIC considered instead of the CCS. => R rhit; R ccs | cic
BSN. In lieu of it, an associate's degree and two additional years of coding. => R e:bachelor | e:associate+x:coding:24
A BSN. An associate's degree and three more years of coding may replace it. => R e:bachelor | e:associate+x:coding:36
A bachelor's degree in HIM preferred; associate's accepted => R e:bachelor | e:associate; P e:bachelor
CCS preferred, CCA ok => R ccs | cca; P ccs
CRC would be nice but is not a must; CPC fine too => P crc | cpc
COC helpful, not required; CPC accepted => P coc | cpc
CPMA plus either CPC or CCS-P. CDEO counts in place of the CPMA. => R cpma | cdeo; R cpc | ccs-p
# wished now, needed later
CCS preferred at hire, required within 18 months => R ccs @18
CPC or COC desired on the first day and mandatory within one year of hire => R cpc | coc @12
CIRCC preferred; must be obtained within 24 months => R circc @24
CRC preferred upon hire but must be earned within 6 months => R crc @6
# too
Cerner experience preferred. Epic as well. => P oracle-health; P epic
Encoder Pro is a plus. Same for Codify. => P optum-encoderpro; P codify
Meditech required. Epic too. => R meditech; R epic
# names of rules beside each other
NCCI/OCE edits => R ncci; R oce
APC / OPPS / NCCI => R apc; R opps; R ncci
Epic/Cerner => R epic | oracle-health
CPC/COC => R cpc | coc
LCD/NCD rules => R lcd-ncd
RNs and LPNs with a CRC => R rn | lpn; R crc
# what sounds like a sentence on the employer
CCS is a big plus => P ccs
The CCS or CIC is a must => R ccs | cic
CDIP is an asset => P cdip
# a part of the branch is wished
RN, two years of ICU nursing, one in a trauma unit preferred, or⏎RHIT with CCS => R rn+clinical-nursing:24 | rhit+ccs
# a list of works, years for each in its place
Four years in inpatient coding, CDI or denials => R x:inpatient-coder:48 | x:cdi-specialist:48 | denials-management:48
Three years in outpatient coding, auditing or DRG auditing => R x:outpatient-coder:36 | auditing:36 | x:drg-validator:36
Two years in ED coding or appeals, in any combination => R x:ed-coder:24 | appeals:24
Five years in CDI, inpatient coding or DRG audits => R x:cdi-specialist:60 | x:inpatient-coder:60 | x:drg-validator:60
# years of those in a place
Six years of inpatient coding, of which two in a critical access hospital => R x:inpatient-coder:72; R set-cah:24
Four years of profee coding with one year in an FQHC => R x:profee-coder:48; R set-fqhc:12
Five years of inpatient coding, two of them in a teaching hospital => R x:inpatient-coder:60; R set-trauma:24
Two years of coding in a hospital or clinic => R x:coding:24
# both sides of a hospital
Four years of hospital coding, including inpatient and outpatient => R x:coding:48
Three years of facility coding required, covering both outpatient and inpatient => R x:coding:36
# courses or a certificate
Medical terminology and anatomy, or a coding program => R medical-terminology+anatomy-physiology | e:certificate
# experience shared by two kinds
CDI experience or inpatient coding preferred => P x:cdi-specialist | x:inpatient-coder
Outpatient coding experience, or profee coding, is a plus => P x:outpatient-coder | x:profee-coder
"""


@pytest.mark.parametrize(("text", "told"), cases(TABLE))
def test_instead(read: Callable[[str], Job], text: str, told: str) -> None:
    want, free = expected(told)
    assert reading(read(posting(text)), free) == want
