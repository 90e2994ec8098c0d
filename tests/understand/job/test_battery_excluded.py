"""What a posting names to say that it is no part of the job, and what a site's tools add around it."""

from collections.abc import Callable

import pytest

from matcher.model import Job
from tests.understand.job.table import cases, expected, posting, reading

EXCLUDED = """
COC ⏎ You won't be doing: DRG validation, charge entry. => R coc
COC ⏎ Don't need: inpatient experience, CCS, a degree. => R coc
COC ⏎ Someone else handles denials and payment posting. => R coc
COC ⏎ Inpatient coders need not apply. => R coc
COC ⏎ If you want CDI or auditing, this is not the seat for you. => R coc
COC ⏎ What this job isn't: a CDI role, an auditing role, a path to management. => R coc
COC ⏎ Auditing and denials are separate departments. => R coc
COC ⏎ We outsource HCC coding. => R coc
COC ⏎ Nobody here codes inpatient. => R coc
COC ⏎ [Non-duties] ⏎ Inpatient coding ⏎ Billing => R coc
COC ⏎ [What you won't do] ⏎ Inpatient coding ⏎ Billing => R coc
COC ⏎ [Leave these off your resume] ⏎ CCS => R coc
COC ⏎ [We don't care about] ⏎ Typing speed. A bachelor's degree. => R coc
"""
TOOLS = """
COC ⏎ [You might also be interested in] ⏎ Risk Adjustment Coder (CRC) => R coc
COC ⏎ [Explore other opportunities] ⏎ Coding Auditor (CPMA) => R coc
COC ⏎ Job alerts: get alerts for inpatient coder jobs in Ohio => R coc
COC ⏎ Application questions: Are you CCS certified? => R coc
COC ⏎ [Screening questions] ⏎ Do you hold a CRC? => R coc
[Profile insights] ⏎ [Licenses] ⏎ RN license ⏎ [Skills] ⏎ Phlebotomy ⏎ [Required] ⏎ COC => R coc
COC ⏎ Tags: inpatient, CDI, Epic => R coc
COC ⏎ We are also staffing a cancer registrar (ODS) => R coc
"""


@pytest.mark.parametrize(("text", "told"), cases(EXCLUDED + TOOLS))
def test_excluded(read: Callable[[str], Job], text: str, told: str) -> None:
    want, free = expected(told)
    assert reading(read(posting(text)), free) == want
