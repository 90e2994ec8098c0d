"""Credentials are read with the status that the words give them, most cautious reading first."""

from collections.abc import Callable

import pytest

from matcher.model import Profile, month_text

Read = Callable[[str], Profile]
FRAME = """Dana Whitlock
dana.whitlock@example.com
EXPERIENCE
Medical Coder, Birch Clinic, 03/2019 to 05/2022
Coded office visits with ICD-10-CM, CPT and HCPCS Level II
CERTIFICATIONS
{line}
"""


def _status(profile: Profile) -> dict[str, str]:
    return {c.id: c.status for c in profile.credentials}


@pytest.mark.parametrize(
    ("line", "id", "status"),
    [
        ("CPC, AAPC, 2018", "cpc", "held"),
        ("CPC ......... AAPC, Mar 2021", "cpc", "held"),
        ("C P C (AAPC) 2019", "cpc", "held"),
        ("CPC®", "cpc", "held"),
        ("Certified Coding\nSpecialist (CCS)", "ccs", "held"),
        ("CPC-H, 2009", "coc", "held"),
        ("CIC - expected March 2027", "cic", "in_progress"),
        ("CRC: exam scheduled for January 9, 2027", "crc", "in_progress"),
        ("CPMA - in progress, course finished in May", "cpma", "in_progress"),
        ("Studying for the CCS exam", "ccs", "in_progress"),
        ("CCA: registered, exam 9 Nov 2026", "cca", "in_progress"),
        ("RHIT Pending", "rhit", "in_progress"),
        ("Certified Gastroenterology Coder (CGIC)\nAAPC\nIn pursuit", "cgic", "in_progress"),
        ("CDIP, AHIMA: eligible to sit, registration to follow", "cdip", "eligible"),
        ("RHIT eligible", "rhit", "eligible"),
        ("Preparing for the CPC and CRC exams in 2027", "crc", "in_progress"),
        ("CPC-A since 2024, the A to be removed in 2026", "cpc-a", "held"),
        ("CPC No. 0123456 Exp 08/2027", "cpc", "held"),
        ("Held CPC from 2010 to 2016; not active now.", "cpc", "lapsed"),
        ("CPC (inactive)", "cpc", "lapsed"),
        ("RHIA: candidate, exam window opens May 2027", "rhia", "in_progress"),
        ("CIC, AAPC\nWill sit for the exam in February\n2027", "cic", "in_progress"),
        ("CPC-A | AAPC | August 2026\nEligible to sit for RHIT | AHIMA", "cpc-a", "held"),
        ("CPC-A | AAPC | August 2026\nEligible to sit for RHIT | AHIMA", "rhit", "eligible"),
        ("CCS - earned 2006, EXPIRED in 2013", "ccs", "lapsed"),
        ("CMAA 2016, not renewed", "cmaa", "lapsed"),
        ("CCS-P, AHIMA 2008, let it lapse in 2019", "ccs-p", "lapsed"),
        ("NCICS | NCCT | 2014 - 2017 (lapsed, was not renewed)", "ncics", "lapsed"),
        ("Former CHPS holder", "chps", "lapsed"),
        ("CBCS: sat for it in spring and did not pass", "cbcs", "denied"),
        ("I do not hold the CCS", "ccs", "denied"),
        ("CPMA: weighed it up and decided against it", "cpma", "denied"),
    ],
)
def test_status(understood: Read, line: str, id: str, status: str) -> None:
    assert _status(understood(FRAME.format(line=line))).get(id) == status


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        ("CPC-A, which is Certified Professional Coder - Apprentice (AAPC), since 04/2025", {"cpc-a"}),
        ("CPC since 2016; my apprentice mark (CPC-A) was removed in 2018", {"cpc"}),
        ("Certificate in Medical Coding, Oak Career School, 2018", set()),
        ("AAPC member, local chapter treasurer", set()),
        ("American Academy of Professional Coders, member since 2015", set()),
        ("Certified coding instructor", set()),
        ("CPC, CRC, CPMA", {"cpc", "crc", "cpma"}),
        ("Certified Professional Coder (CPC-A) from AAPC", {"cpc-a"}),
        ("My students go on to pass the CCS", set()),
        ("My supervisor is a CCS and taught me a lot.", set()),
        ("Worked with CPC-certified coders", set()),
    ],
)
def test_only_what_is_held(understood: Read, line: str, ids: set[str]) -> None:
    assert set(_status(understood(FRAME.format(line=line)))) == ids


def test_a_statement_belongs_to_its_own_line(understood: Read) -> None:
    told = _status(
        understood(
            FRAME.format(line="CPC, AAPC, active\nCCS, AHIMA, 2016\nCEDC: exam in March 2027\nBLS, expired 2021")
        )
    )
    assert told == {"cpc": "held", "ccs": "held", "cedc": "in_progress"}


def test_pending_outweighs_the_bare_keyword(understood: Read) -> None:
    text = FRAME.format(line="RHIT pending") + "SKILLS\nbilling, charts, clients, RHIT, filing\n"
    assert _status(understood(text)) == {"rhit": "in_progress"}


def test_a_validity_range_is_kept_as_dates(understood: Read) -> None:
    (credential,) = understood(FRAME.format(line="RHIA\nMarch 2018 to March 2021")).credentials
    assert (month_text(credential.since), month_text(credential.expires)) == ("2018-03", "2021-03")


def test_renewal_is_an_end_not_a_beginning(understood: Read) -> None:
    (credential,) = understood(FRAME.format(line="CCS, AHIMA, 2015 (renewed through 2027)")).credentials
    assert (month_text(credential.since), month_text(credential.expires)) == ("2015-01", "2027-12")


def test_an_expiry_on_the_next_line(understood: Read) -> None:
    (credential,) = understood(FRAME.format(line="CPC\nExpiration date: 08/31/2023")).credentials
    assert (credential.since, month_text(credential.expires)) == (None, "2023-08")


def test_letters_after_the_name_count(understood: Read) -> None:
    profile = understood("Nora Quill, RHIT, CCS\nnora@example.com\n" + FRAME.format(line="BLS, 2024"))
    assert _status(profile) == {"rhit": "held", "ccs": "held"}
    assert profile.person.name == "Nora Quill"


def test_a_job_range_is_no_end_of_a_licence(understood: Read) -> None:
    text = (
        "Ida Moss, RN\nEXPERIENCE\nRegistered Nurse, Birch Hospital\n2011 - 2018\nMedical ICU\nLICENSES\n"
        "RN, Ohio, active\n"
    )
    (credential,) = understood(text).credentials
    assert (credential.status, credential.expires) == ("held", None)


def test_others_licences_are_not_own(understood: Read) -> None:
    text = "EXPERIENCE\nNursing Assistant, Birch Home, 2011 - 2018\nReports changes in patients to the RN/LVN on duty\n"
    assert understood(text).credentials == ()


def test_conflict_is_told(understood: Read) -> None:
    profile = understood("Nora Quill, CCS\n" + FRAME.format(line="CCS expired in 2020"))
    assert _status(profile) == {"ccs": "lapsed"}
    assert "conflict" in {notice.code for notice in profile.notices}


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("CIC - sat in May 2026, not passed, retake in January 2027", "in_progress"),
        ("CIC - did not pass; retest scheduled for 02/2027", "in_progress"),
        ("CIC - application approved, exam window opens in December", "in_progress"),
        ("CIC: applied, waiting for the eligibility letter", "in_progress"),
        ("CIC - next goal, study group on Mondays", "in_progress"),
        ("CIC: eligible, not sat", "eligible"),
        ("CIC: dropped in 2021, no longer use it", "lapsed"),
        ("CIC - let it lapse in 2020", "lapsed"),
        ("CIC: never pursued", "denied"),
        ("CIC no", "denied"),
        ("Never had: CIC, CRC", "denied"),
        ("CIC - sat in May 2024, not passed", "denied"),
        ("CIC (AAPC), current thru 06/2028", "held"),
        ("CIC                                                          exam booked for 14 January 2027", "in_progress"),
    ],
)
def test_a_status_beside_the_name(understood: Callable[[str], Profile], line: str, status: str) -> None:
    job = "EXPERIENCE\nInpatient Coder, Birch Hospital, 2015 - 2020"
    text = f"Ana Ruiz\n{job}\nCREDENTIALS\nCCS 2016\n{line}\nSKILLS\nEpic\n"
    found = {c.id: c.status for c in understood(text).credentials}
    assert found["cic"] == status
    assert found["ccs"] == "held"


def test_the_apprentice_mark_taken_off_leaves_the_credential(understood: Callable[[str], Profile]) -> None:
    text = "Ana Ruiz\nMedical Coder, Birch Clinic, 2020 - 2024\nCERTIFICATIONS\nCPC, AAPC, active, A removed 2022\n"
    assert {c.id: c.status for c in understood(text).credentials} == {"cpc": "held"}


def test_a_job_title_is_no_credential(understood: Callable[[str], Profile]) -> None:
    text = "Ana Ruiz\nWORK HISTORY\nCertified Medical Coder\nBirch Clinic\nMay 2020 to Present\n- Coded visits.\n"
    assert understood(text).credentials == ()
