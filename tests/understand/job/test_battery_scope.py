"""What is not asked: denied, another's, standards, time limits, titles; and titles that ask by themselves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Job

from .table import cases, expected, posting, reading

DENIED = """
No degree needed => -
No degree required => -
No college degree necessary => -
No experience required => -
No coding experience required => -
No prior coding experience necessary => -
No experience needed, we train => -
Experience not required => -
Coding experience is not required => -
CPC not required => -
CPC is not necessary => -
CPC not needed for this role => -
ICD-10-PCS not needed => -
PCS knowledge is not required => -
You do not need a CPC => -
You don't need a bachelor's degree => -
We do not require a CPC => -
A degree is not required => -
Bachelor's degree is not a requirement => -
CPC-A not accepted => -
CPC required (no CPC-A) => R cpc
CPC required; CPC-A will not be considered => R cpc
CPC required, no apprentices => R cpc
CPC (not CPC-A) => R cpc
CPC without apprentice status => R cpc
CPC, no degree required => R cpc
CPC; degree not necessary => R cpc
CPC or CCS required, RHIT alone is not sufficient => R cpc | ccs
CPB does not meet this requirement => -
CBCS not accepted in place of CPC => -
No inpatient coding => -
This is not an inpatient role => -
Not a billing position => -
No HCC coding => -
Epic experience not necessary; CPC required => R cpc
CPC required; no Epic experience needed => R cpc
Outpatient coding experience; no inpatient needed => R x:outpatient-coder
High school diploma; no degree needed => R e:high_school
No certification required to start => -
New graduates welcome, no experience needed => -
Experience is a plus but not required => -
Neither a CPC nor a CCS is required => -
A CPC alone does not qualify => -
Experience with Epic is helpful but not necessary => P epic
Certification not required but preferred => P cpc | coc | ccs | ccs-p | cca
[You do not need]⏎CPC⏎Inpatient experience => -
[Not required]⏎A bachelor's degree => -
[What this job is not]⏎Inpatient coding => -
"""
OTHERS_WORK = """
[Duties]⏎Billing is handled by our vendor => -
[Duties]⏎Inpatient accounts are coded by another team => -
[Duties]⏎Denials are worked by a separate department => -
[Duties]⏎Reports to the Director of Revenue Integrity => -
[Duties]⏎Works under the HIM Manager => -
Reports to the coding manager, RHIA => -
[About Us]⏎^We use Epic. Our CPC coders love us. => -
[Benefits]⏎AAPC dues paid⏎CPC exam reimbursement⏎CEU allowance => -
[Benefits]⏎We pay for your CRC => -
[Benefits]⏎^Medical, dental, vision, tuition reimbursement for a bachelor's degree => -
[Similar jobs]⏎CDI Specialist, RN, CCDS⏎Inpatient Coder, CCS => -
[Other openings]⏎Risk adjustment coder (CRC) => -
[How to Apply]⏎^Send your resume and a copy of your CPC card. => -
[Equal Opportunity]⏎^We do not discriminate. High school students welcome. => -
[Duties]⏎Works with CDI nurses and physicians => -
[Duties]⏎Assist the denials team when asked => -
[Duties]⏎Forward unusual accounts to the compliance department => -
Ability to pass a background check => -
Able to lift 25 pounds => -
Must be 18 years of age => -
Must be at least 18 years old => -
Authorized to work in the US for at least 2 years => -
[About Us]⏎^For over 40 years our company has served hospitals. => -
[Job Posting 7]⏎^Our company has 25 years of coding experience. => -
[About Us]⏎^Founded 20 years ago by certified coders. => -
Contract length: 6 months => -
[Benefits]⏎After one year of service, PTO doubles => -
"""
STANDARDS = """
[Duties]⏎Maintain 95% accuracy => P productivity-tracking
[Duties]⏎Meet productivity standards of 12 charts per hour => P productivity-tracking
Must maintain a 95% coding accuracy rate => P productivity-tracking
[Performance Standards]⏎95% accuracy on CPT audits => P productivity-tracking
Maintain certification and CEUs => R keeping-current
[Duties]⏎Maintains CPC credential through continuing education => P cpc ~ keeping-current
Codes 8 inpatient charts per hour => P productivity-tracking
Quality of 96% or better on monthly audits => P productivity-tracking
"""
LICENCES = """
Active RN license => R rn
Current RN license in the state of Ohio => R rn
Registered Nurse license required => R rn
RN or LPN => R rn | lpn
LPN/RN license preferred => P lpn | rn
Active, unrestricted RN license and CCDS => R rn; R ccds
RN, RHIA or RHIT with CCDS preferred => R rn | rhia | rhit; P ccds
Valid driver's license => -
Driver's license required => -
BLS certification => -
"""
CODING = ("cpc", "coc", "ccs", "ccs-p", "cca")


@pytest.mark.parametrize(("text", "told"), cases(DENIED + OTHERS_WORK + STANDARDS + LICENCES))
def test_scope(read: Callable[[str], Job], text: str, told: str) -> None:
    want, free = expected(told)
    assert reading(read(posting(text)), free) == want


@pytest.mark.parametrize(
    ("title", "ids"),
    [
        ("Certified Medical Coder", CODING),
        ("Certified Coder", CODING),
        ("Medical Coder, Certified", CODING),
        ("Certified Coder - Outpatient (Remote)", CODING),
        ("Certified Inpatient Coder II", ("cic",)),
        ("Certified Professional Coder (CPC)", ("cpc",)),
    ],
)
def test_title_asks_where_the_text_names_no_credential(
    read: Callable[[str], Job], title: str, ids: tuple[str, ...]
) -> None:
    job = read(posting("Two years of coding experience", title))
    asked = [r for r in job.requirements if {o[0].id for o in r.any_of} == set(ids)]
    assert [r.need for r in asked] == ["required"]
    assert asked[0].evidence[0].quote == title
    assert job.text[asked[0].evidence[0].start : asked[0].evidence[0].end] == title


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Certified Medical Coder", "CRC required"),
        ("Certified Medical Coder", "CPC or CCS preferred"),
        ("Certified Medical Coder", "No certification required to start"),
        ("Medical Coder", "Two years of coding experience"),
        ("Certified Medical Assistant", "Two years of phlebotomy"),
    ],
)
def test_title_adds_nothing_where_the_text_speaks(read: Callable[[str], Job], title: str, text: str) -> None:
    quotes = {e.quote for r in read(posting(text, title)).requirements for e in r.evidence}
    assert not any(quote in title for quote in quotes)
