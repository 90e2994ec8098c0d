"""What may stand in for what is asked, what is asked later only, and what shares the need of the words before it."""

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
"""


@pytest.mark.parametrize(("text", "told"), cases(TABLE))
def test_instead(read: Callable[[str], Job], text: str, told: str) -> None:
    want, free = expected(told)
    assert reading(read(posting(text)), free) == want
