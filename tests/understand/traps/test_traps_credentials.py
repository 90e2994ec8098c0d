"""Traps 26 to 35, 57 and 58: what counts as a credential, which one it is, and what it proves."""
# ruff: noqa: E501 - one line a case

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Fit, Job, Profile
from tests.understand.job.table import expected, posting, reading
from tests.understand.traps.frames import differences, resume, row

RESUMES = [
    pytest.param("schooling", "Certificate in medical coding, Corwin College, 2017", "= edu-cert-program", id="26 certificate in medical coding"),
    pytest.param("credentials", "Certificate of completion, AAPC CPC course, 2023", "= cpc:-p", id="26 course certificate"),
    pytest.param("schooling", "AAPC course completed, 2023", "=", id="26 AAPC course completed"),
    pytest.param("credentials", "Eligible to sit for the CCS", "= ccs:e", id="26 eligible to sit"),
    pytest.param("summary", "Coder who is preparing for the CPC", "= cpc:p", id="26 preparing for"),
    pytest.param("credentials", "CPC expected June 2027", "= cpc:p", id="26 CPC expected"),
    pytest.param("letters", ", RHIT eligible", "= rhit:e", id="26 RHIT eligible"),
    pytest.param("credentials", "CPC certification, AAPC, 2019", "= cpc", id="26 certification is held"),
    pytest.param("letters", ", CPC-A", "= cpc-a", id="27 CPC-A"),
    pytest.param("letters", ", CPC‑A", "= cpc-a", id="27 CPC-A with a hyphen that does not break"),
    pytest.param("letters", ", CPC–A", "= cpc-a", id="27 CPC-A with a dash"),
    pytest.param("credentials", "Certified Professional Coder (CPC-A), AAPC", "= cpc-a", id="27 CPC-A beside the long name"),
    pytest.param("letters", ", CPC-H", "= coc", id="27 CPC-H"),
    pytest.param("letters", ", CPC-I", "= cpc-i", id="27 CPC-I"),
    pytest.param("letters", ", CPC-P", "= cpc-p", id="27 CPC-P"),
    pytest.param("letters", ", CPCO", "= cpco", id="27 CPCO"),
    pytest.param("letters", ", CPCD", "= cpcd", id="27 CPCD"),
    pytest.param("letters", ", CPC", "= cpc", id="27 CPC itself"),
    pytest.param("letters", ", CPC, CPC-I", "= cpc cpc-i", id="27 CPC beside CPC-I"),
    pytest.param("credentials", "CPC-H, AAPC, 2011", "= coc", id="29 CPC-H is COC"),
    pytest.param("credentials", "CPC-H (now COC), AAPC, 2011", "= coc", id="29 CPC-H beside its new name"),
    pytest.param("credentials", "CPC-O, AAPC, 2021", "= coc", id="29 CPC-O is COC"),
    pytest.param("credentials", "CCS (expired 2019)", "= ccs:l", id="32 expired"),
    pytest.param("credentials", "CPC, AAPC, inactive", "= cpc:l", id="32 inactive"),
    pytest.param("summary", "Former CPC, back at work after years with my children", "= cpc:l", id="32 former"),
    pytest.param("credentials", "RHIT, AHIMA, 2014-2016", "= rhit:l", id="32 years that ended"),
    pytest.param("credentials", "CPC, AAPC, 2014 - present", "= cpc", id="32 years that go on"),
    pytest.param("credentials", "CCS, active; CPC lapsed in 2020", "= ccs cpc:l", id="32 one lapsed beside one held"),
    pytest.param("credentials", "CDIP (ACDIS), 2022", "= cdip ccds:-", id="57 CDIP under a wrong issuer"),
    pytest.param("credentials", "CIRCC (AHIMA), 2022", "= circc", id="57 CIRCC under a wrong issuer"),
    pytest.param("summary", "Member, American Academy of Professional Coders", "=", id="58 academy membership"),
    pytest.param("other", "American Association of Professional Coders, member since 2018", "=", id="58 association membership"),
    pytest.param("credentials", "aapc certified", "= cpc:-", id="58 aapc certified names no credential"),
    pytest.param("credentials", "AAPC", "=", id="58 AAPC alone"),
    pytest.param("credentials", "CPC, American Academy of Professional Coders, 2015", "= cpc", id="58 CPC of the academy"),
]  # fmt: skip
POSTINGS = [
    pytest.param("Certificate in medical coding required", "R education:certificate", "Medical Coder", id="26 certificate asked"),
    pytest.param("CPC or CPC eligible required", "R cpc", "Medical Coder", id="26 eligible in a posting"),
    pytest.param("CPC-A required", "R cpc-a", "Medical Coder", id="27 CPC-A asked"),
    pytest.param("CPC-A or CPC required", "R cpc-a | cpc", "Medical Coder", id="27 CPC-A and CPC asked"),
    pytest.param("CPC-I required", "R cpc-i", "Coding Educator", id="27 CPC-I asked"),
    pytest.param("CPC-P preferred", "P cpc-p", "Payment Integrity Coder", id="27 CPC-P asked"),
    pytest.param("CPCO preferred", "P cpco", "Compliance Specialist, Coding", id="27 CPCO asked"),
    pytest.param("CPCD preferred", "P cpcd", "Dermatology Coder", id="27 CPCD asked"),
    pytest.param("CPC-H or CCS required", "R coc | ccs", "Outpatient Coder", id="29 CPC-H asked"),
    pytest.param("CPC or CCS or RHIT required", "R cpc | ccs | rhit", "Medical Coder", id="30 or between all"),
    pytest.param("CPC, CCS, or RHIT required", "R cpc | ccs | rhit", "Medical Coder", id="30 or before the last"),
    pytest.param("One of these is required: CPC, CCS, RHIT", "R cpc | ccs | rhit", "Medical Coder", id="30 one of these"),
    pytest.param("CPC/CCS/RHIT required", "R cpc | ccs | rhit", "Medical Coder", id="30 slashes"),
    pytest.param("CCS and RHIT required", "R ccs; R rhit", "Inpatient Coder", id="30 and is two"),
    pytest.param("Both CPC and CRC are required", "R cpc; R crc", "Risk Adjustment Coder", id="30 both is two"),
    pytest.param("RN, CCS or CCDS required", "R rn | ccs | ccds", "CDI Specialist", id="30 RN as a route"),
    pytest.param("CCDS required⏎RN preferred", "R ccds; P rn", "CDI Specialist", id="30 RN preferred"),
    pytest.param("Expired CCS accepted if renewed in 6 months; CCS required", "R ccs", "Medical Coder", id="32 expired in a posting"),
    pytest.param("AAPC or AHIMA credential required", "R cpc | coc | cic | ccs | ccs-p | rhit | rhia", "Medical Coder", id="33 issuers asked"),
    pytest.param("CBCS or NCICS accepted", "R cbcs | ncics", "Medical Coder", id="33 NHA and NCCT asked"),
    pytest.param("Member of the American Academy of Professional Coders", "-", "Medical Coder", id="58 membership asked"),
]  # fmt: skip
FITS = [
    pytest.param("letters", ", CMA (AAMA)", "AAPC or AHIMA credential required", "cpc", 0, 0.2, id="10 CMA against a coding credential"),
    pytest.param("letters", ", CPC-A", "CPC required", "cpc", 0.5, 0.7, id="27 CPC-A is not CPC"),
    pytest.param("letters", ", CPC", "CPC-A required", "cpc-a", 1, 1, id="27 CPC covers CPC-A"),
    pytest.param("letters", ", CPC-I", "CPC required", "cpc", 0, 0.5, id="27 CPC-I is not CPC"),
    pytest.param("letters", ", CPC-P", "CPC required", "cpc", 0, 0.5, id="27 CPC-P is not CPC"),
    pytest.param("letters", ", CPCO", "CPC required", "cpc", 0, 0.3, id="27 CPCO is not CPC"),
    pytest.param("letters", ", CPCD", "CPC required", "cpc", 0, 0.5, id="27 CPCD is not CPC"),
    pytest.param("letters", ", CPC-H", "COC required", "coc", 1, 1, id="29 CPC-H meets COC"),
    pytest.param("letters", ", COC", "CPC-H required", "coc", 1, 1, id="29 COC meets CPC-H"),
    pytest.param("letters", ", CPC-O", "COC required", "coc", 0.5, 1, id="29 CPC-O towards COC"),
    pytest.param("letters", ", RHIT", "CPC or CCS or RHIT required", "cpc", 1, 1, id="30 one of a group is enough"),
    pytest.param("letters", ", CCS", "CCS and RHIT required", "rhit", 0, 0.5, id="30 one of two is not both"),
    pytest.param("letters", ", CCS", "CCA required", "cca", 1, 1, id="31 CCS covers CCA"),
    pytest.param("letters", ", CCA", "CCS required", "ccs", 0, 0.5, id="31 CCA does not cover CCS"),
    pytest.param("letters", ", RHIA", "RHIT required", "rhit", 0.8, 1, id="31 RHIA is accepted for RHIT"),
    pytest.param("letters", ", RHIT", "RHIA required", "rhia", 0, 0.5, id="31 RHIT is not RHIA"),
    pytest.param("letters", ", CCS-P", "CCS required", "ccs", 0, 0.5, id="31 CCS-P does not imply CCS"),
    pytest.param("letters", ", CPC", "ICD-10-PCS required", "icd-10-pcs", 0, 0.3, id="31 CPC does not prove PCS"),
    pytest.param("letters", ", CPC", "MS-DRG assignment required", "ms-drg", 0, 0.3, id="31 CPC does not prove DRG"),
    pytest.param("letters", ", CCS", "ICD-10-PCS required", "icd-10-pcs", 0.7, 1, id="31 CCS shows PCS"),
    pytest.param("credentials", "CCS (expired 2019)", "CCS required", "ccs", 0.1, 0.5, id="32 lapsed is met in part"),
    pytest.param("credentials", "CBCS, NHA, 2022", "AAPC or AHIMA credential required", "cpc", 0, 0.3, id="33 NHA against AAPC or AHIMA"),
    pytest.param("credentials", "NCICS, NCCT, 2022", "AAPC or AHIMA credential required", "cpc", 0, 0.3, id="33 NCCT against AAPC or AHIMA"),
    pytest.param("schooling", "Certificate in medical coding, Corwin College, 2017", "AAPC or AHIMA credential required", "cpc", 0, 0.2, id="33 school certificate against AAPC or AHIMA"),
    pytest.param("credentials", "RHIT, AHIMA, 2022", "AAPC or AHIMA credential required", "cpc", 1, 1, id="33 AHIMA meets AAPC or AHIMA"),
    pytest.param("credentials", "aapc certified", "CPC required", "cpc", 0, 0.4, id="58 aapc certified does not meet CPC"),
]  # fmt: skip
NO_WORK = [
    pytest.param("RHIA, AHIMA, 2020", "2 years of coding experience required", "experience:coding", id="31 RHIA is no coding practice"),
    pytest.param("RHIT, AHIMA, 2020", "2 years of coding experience required", "experience:coding", id="31 RHIT is no coding practice"),
    pytest.param("CRC, AAPC, 2020", "CPT required", "cpt", id="31 CRC does not prove CPT"),
    pytest.param("CIC, AAPC, 2020", "CPT required", "cpt", id="31 CIC does not prove CPT"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "words", "told"), RESUMES)
def test_a_resume(understood: Callable[[str], Profile], place: str, words: str, told: str) -> None:
    assert differences(understood(resume(place, words)), told) == {}


@pytest.mark.parametrize(("words", "told", "title"), POSTINGS)
def test_a_posting(read: Callable[[str], Job], words: str, told: str, title: str) -> None:
    right, free = expected(told)
    assert reading(read(posting(words, title)), free) == right


@pytest.mark.parametrize(("place", "words", "asks", "asked", "least", "most"), FITS)
def test_a_fit(
    understood: Callable[[str], Profile], read: Callable[[str], Job], fitted: Callable[[Profile, Job], Fit],
    place: str, words: str, asks: str, asked: str, least: float, most: float,
) -> None:  # fmt: skip
    job = read(posting(asks))
    assert least <= row(fitted(understood(resume(place, words)), job), job, asked).met <= most


@pytest.mark.parametrize(("held", "asks", "asked"), NO_WORK)
def test_a_credential_without_work(
    understood: Callable[[str], Profile], read: Callable[[str], Job], fitted: Callable[[Profile, Job], Fit],
    held: str, asks: str, asked: str,
) -> None:  # fmt: skip
    job = read(posting(asks))
    person = understood(
        resume("whole", f"EXPERIENCE⏎Barista, Corner Cafe, 2015 - 2022⏎• Coffee⏎⏎CERTIFICATIONS⏎{held}")
    )
    assert {c.status for c in person.credentials} == {"held"}
    assert row(fitted(person, job), job, asked).met < 0.3


@pytest.mark.parametrize(
    ("words", "asks", "asked", "step", "why"),
    [
        pytest.param("Medical Coder, Alder Clinic, 01/2026 - 10/2026⏎• Assigned CPT⏎⏎CERTIFICATIONS⏎CPC-A, AAPC, 2025", "CPC required", "cpc", "remove-a-", "CPC-A held", id="28 the step is the removal of the A"),
        pytest.param("Medical Coder, Alder Clinic, 01/2021 - 10/2026⏎• Assigned CPT⏎⏎CERTIFICATIONS⏎CPC-A, AAPC, 2021", "CPC required", "cpc", "remove-a-", "CPC-A held", id="28 no second exam after years of work"),
        pytest.param("Barista, Corner Cafe, 2015 - 2022⏎• Coffee⏎⏎CERTIFICATIONS⏎CPC-A, AAPC, 2025", "CPC required", "cpc", "remove-a-", "CPC-A held", id="28 removal without any work"),
        pytest.param("Medical Coder, Alder Clinic, 01/2015 - 10/2019⏎• Assigned PCS⏎⏎CERTIFICATIONS⏎CCS, AHIMA, expired 2019", "CCS required", "ccs", "cert-ccs", "lapsed", id="32 the exam again for a lapsed CCS"),
        pytest.param("CDI Specialist, Mercy Bay Hospital, 01/2015 - 10/2019⏎• Queries⏎⏎CERTIFICATIONS⏎CCDS, ACDIS, expired 2019", "CCDS required", "ccds", "cert-ccds", "lapsed", id="32 the exam again for a lapsed CCDS"),
        pytest.param("Medical Coder, Alder Clinic, 01/2021 - 10/2026⏎• Assigned CPT⏎⏎CERTIFICATIONS⏎CBCS, NHA, 2022", "AAPC or AHIMA credential required", "cpc", "cert-c", "", id="33 an exam of the issuers asked"),
    ],
)  # fmt: skip
def test_the_first_step(
    understood: Callable[[str], Profile], read: Callable[[str], Job], fitted: Callable[[Profile, Job], Fit],
    words: str, asks: str, asked: str, step: str, why: str,
) -> None:  # fmt: skip
    job = read(posting(asks))
    fit = fitted(understood(resume("trade", words)), job)
    met = row(fit, job, asked)
    assert why in met.why
    assert next(s.id for s in fit.steps if met.index in s.closes).startswith(step)


@pytest.mark.parametrize("words", [pytest.param(", CPC-A", id="28 an apprentice does not lack the CPC")])
def test_partly_met_is_not_missing(
    understood: Callable[[str], Profile], read: Callable[[str], Job], fitted: Callable[[Profile, Job], Fit], words: str
) -> None:
    job = read(posting("CPC required"))
    fit = fitted(understood(resume("letters", words)), job)
    assert row(fit, job, "cpc").index not in fit.missing_required
    none = fitted(understood(resume("letters", "")), job)
    assert row(none, job, "cpc").index in none.missing_required


@pytest.mark.parametrize(
    ("wrong_name", "right_name"), [pytest.param("CPC-O, AAPC", "COC, AAPC", id="29 CPC-O is less sure than COC")]
)
def test_wrong_names_are_less_sure(understood: Callable[[str], Profile], wrong_name: str, right_name: str) -> None:
    less, more = (understood(resume("credentials", words)).credentials[0] for words in (wrong_name, right_name))
    assert less.id == more.id
    assert less.sure < more.sure
