"""Traps of resumes, each in other words: what is held, what is a wish, a course, a membership or another trade."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Profile, month_text

from .checking import case, coding_months, credentials, jobs_held, skills

Read = Callable[[str], Profile]
_TOP = "Nora Quill\nnora.quill@example.com\n\n"
_CODER = "EXPERIENCE\nED Coder, Moss Clinic, 03/2019 to 05/2022\n- Coded visits.\n"
_COOK = "EXPERIENCE\nCook, Oak Diner, 03/2014 to 05/2022\n- Cooked for eighty guests a night.\n"
_IT = "EXPERIENCE\nIT Consultant, 03/2004 to 05/2012\n- Moved Netware servers and trained users.\n"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        case(
            "membership-line-with-apprentice",
            f"{_COOK}\nMEMBERSHIPS\nAmerican Academy of Professional Coders -Member COC-A (2/8/2019)",
            {"coc-a": "held"},
        ),
        case(
            "degree-and-certificate-on-one-line",
            f"{_CODER}\nLICENSES\nAssociate of Science in Health Services , Certified Medical Billing Specialist",
            {"cmbs": "held"},
        ),
        case("certified-instructor", f"{_CODER}\nCERTIFICATIONS\nCertified instructor of coding", {}),
        case("certified-coding-teacher", f"{_CODER}\nSUMMARY\nCertified coding teacher at a college", {}),
        case(
            "association-since",
            f"{_CODER}\nAFFILIATIONS\nAHIMA (American Health Information Management Association), 2016-current",
            {},
        ),
        case(
            "name-split-by-a-line-break",
            f"{_IT}\nCERTIFICATIONS\nCertified Lotus Administrator (CLA) Domino 8 Certified\n"
            "Professional Coder (CPC) and Certified Inpatient Coder",
            {"cpc": "held", "cic": "held"},
        ),
        case(
            "name-split-by-a-line-break-after-a-figure",
            f"{_IT}\nCERTIFICATIONS\nCertified Lotus Administrator (CLA) Domino 8 Certified\n"
            "Outpatient Coder (COC) and Certified Inpatient Coder",
            {"coc": "held", "cic": "held"},
            wrong="the figure before the name is taken for a count of other people's credentials",
        ),
        case(
            "old-name-beside-the-new",
            f"{_IT}\nCERTIFICATIONS\nCPC-H (Certified Professional Coder-Hospital), Certified Inpatient Coder (CIC)",
            {"coc": "held", "cic": "held"},
        ),
        case(
            "old-name-with-and-without-h",
            f"{_IT}\nCERTIFICATIONS\nCertified\nProfessional Coder (CPC)\nand CPC-H, the "
            "Certified Professional Coder-Hospital",
            {"cpc": "held", "coc": "held"},
        ),
        case(
            "pending",
            f"{_COOK}\nCERTIFICATIONS\nMedical Records Clerk certificate RHIA Pending",
            {"rhia": "in_progress"},
        ),
        case(
            "pending-and-bare-in-the-keywords",
            f"{_COOK}\nCERTIFICATIONS\nRHIA Pending\n\nSKILLS\ncharts, clarify, filing, government rules, RHIA, typing",
            {"rhia": "in_progress"},
        ),
        case(
            "school-certificates",
            f"{_COOK}\nCERTIFICATIONS\nBilling and Coding Certificate, Office Certificate, Diploma of High School",
            {},
        ),
        case("expired-and-of-another-trade", f"{_COOK}\nCERTIFICATIONS\nCertified Optician (expires 03/2011)", {}),
        case(
            "earning-a-certification",
            f"{_COOK}\nEDUCATION\nMedical Billing and Coder. Health Information. 3.5 GPA. Earning my certification",
            {},
        ),
        case(
            "past-membership",
            f"{_CODER}\nAFFILIATIONS\nMember of AHIMA [American Health Information Management Association], 8/2014",
            {},
        ),
        case(
            "held-since",
            f"{_COOK}\nCERTIFICATIONS/LICENSES\nCertified Billing & Coding Specialist\nAugust 2020 to Present",
            {"cbcs": "held"},
        ),
        case(
            "phlebotomy-with-validity",
            f"{_COOK}\nCERTIFICATIONS/LICENSES\nCertified Phlebotomist\nMarch 2020 to March 2024\nThrough the AMCA",
            {},
        ),
        case(
            "expiry-though-expected",
            f"{_CODER}\nLICENSES\nCEDC\nExpires : Expected in 2029",
            {"cedc": "held"},
        ),
        case(
            "air-traffic-controller",
            f"{_COOK}\nCERTIFICATIONS\nCertified Professional Controller (CPC), Area B of an ARTCC",
            {},
        ),
    ],
)
def test_what_is_held(person: Read, lines: str, told: dict[str, str]) -> None:
    held = credentials(person(f"{_TOP}{lines}\n"))
    held.pop("cpt-phleb", None)  # a phlebotomist's certificate may be kept or left out: it is no coding credential
    assert held == told


def test_the_day_of_the_membership_line(person: Read) -> None:
    (credential,) = person(f"{_TOP}{_COOK}\nAFFILIATIONS\nAAPC -Member COC-A (2/8/2019)\n").credentials
    assert (credential.id, month_text(credential.since)) == ("coc-a", "2019-02")


def test_an_apprentice_without_a_job_has_no_months(person: Read) -> None:
    read = person(f"{_TOP}{_COOK}\nAFFILIATIONS\nAAPC -Member COC-A (2/8/2019)\n")
    assert coding_months(read) == 0
    assert jobs_held(read) == [(None, "2014-03", "2022-05")]


@pytest.mark.parametrize("wish", ["Looking for a medical coding job.", "Wants a position in medical coding."])
@pytest.mark.parametrize("heading", ["SUMMARY", "OBJECTIVE"])
def test_a_wish_is_no_experience(person: Read, heading: str, wish: str) -> None:
    read = person(f"{_TOP}{heading}\n{wish}\n\n{_COOK}")
    assert "medical-coding" not in skills(read)
    assert coding_months(read) == 0


def test_training_is_no_work(person: Read) -> None:
    line = "Thorough training in CPT, ICD-10-CM/PCS and HCPCS II coding"
    read = person(f"{_TOP}SUMMARY\n{line}\n\n{_COOK}")
    told = {s.id: s.status for s in read.skills}
    assert {"cpt", "icd-10-cm", "icd-10-pcs", "hcpcs-ii"} <= set(told)
    assert all(not s.intervals for s in read.skills if s.id in {"cpt", "icd-10-cm", "icd-10-pcs", "hcpcs-ii"})
    assert coding_months(read) == 0


@pytest.mark.parametrize(
    ("lines", "ids"),
    [
        case(
            "three-sets-and-cpt",
            "SKILLS\nHCPCS (CPT-4), ICD-10-PCS, ICD-10-CM",
            {"icd-10-cm", "icd-10-pcs", "hcpcs-ii", "cpt"},
        ),
        case("hcpc", "SUMMARY\nKnows CPT, ICD-9 and HCPC codes well", {"icd-9-cm", "cpt", "hcpcs-ii"}),
    ],
)
def test_code_sets(person: Read, lines: str, ids: set[str]) -> None:
    assert ids <= skills(person(f"{_TOP}{lines}\n\n{_CODER}"))


def test_school_certificates_are_schooling(person: Read) -> None:
    lines = "CERTIFICATIONS\nBilling and Coding Certificate, Office Certificate, High School Diploma"
    levels = {e.level for e in person(f"{_TOP}{_COOK}\n{lines}\n").education}
    assert levels == {"certificate", "high_school"}


def test_a_short_job_named_by_its_work(person: Read) -> None:
    entry = "Coding and Billing 03/2012 to 05/2012 Lark Billing Tulsa , OK\nKeyed charges."
    read = person(f"{_TOP}EXPERIENCE\n{entry}\n\nCashier 06/2012 to 08/2014 Oak Market Tulsa , OK\nRang up sales.\n")
    assert [(first, last) for _, first, last in jobs_held(read)] == [("2012-03", "2012-05"), ("2012-06", "2014-08")]
    assert read.positions[0].role == "biller-coder"
    assert coding_months(read) <= 2


def test_two_jobs_that_go_on_are_counted_once(person: Read) -> None:
    entries = (
        "ED Coder\nMay 2021 to Current Company Name\nCoded visits.\n\n"
        "Inpatient Coder\nNovember 2023 to Current Company Name\nCoded discharges.\n"
    )
    read = person(f"{_TOP}EXPERIENCE\n{entries}")
    assert jobs_held(read) == [("ed-coder", "2021-05", None), ("inpatient-coder", "2023-11", None)]
    assert coding_months(read) == 66


def test_a_certificate_held_by_a_man_of_phones_gives_no_months(person: Read) -> None:
    text = (
        "EXPERIENCE\nLine Technician, Lark Telecom, 2005 to Present\n- Spliced cable.\n\nEDUCATION\nCertificate in "
        "Billing and Coding, Corwin Institute, 2020\n\nCERTIFICATIONS\nCertified Billing & Coding Specialist\n"
        "August 2020 to Present\n"
    )
    read = person(_TOP + text)
    assert coding_months(read) == 0
    assert [(c.status, month_text(c.since)) for c in read.credentials] == [("held", "2020-08")]
    assert len(read.positions) == 1


@pytest.mark.parametrize(
    ("lines", "absent"),
    [
        case(
            "an-employers-name",
            "EXPERIENCE\nRollout Coordinator CCS Oncology - Utica, NY\nMay 2012 to June 2015\nTrained nurses.",
            {"ccs"},
        ),
        case(
            "a-product-of-the-employer",
            "EXPERIENCE\nSoftware Engineer, Lark Systems, 2011 to 2016\n- Built medical "
            "coding and billing software in C#",
            {"medical-coding", "patient-billing"},
            wrong="the product's name gives the skills of coding and billing",
        ),
        case("campaigns", "EXPERIENCE\nMedia Buyer, 2011 to 2016\n- Planned campaigns (CPM, CPC, CPA)", {"cpc"}),
        case(
            "a-finance-title",
            "EXPERIENCE\nClient Portfolio Management Associate (CPMA), 2011 to 2016\n- Wrote to investors",
            {"cpma"},
        ),
        case("a-trainer", "CERTIFICATIONS\nPersonal Trainer, Certified (CPT)\n\n" + _COOK, {"cpt"}),
        case(
            "a-technician-of-production",
            "PROFILE\nCPT, certified in Quality, Maintenance and Safety\n\nEXPERIENCE\n"
            "Assembler, Fern Motors, 2011 to 2016\n- Ran a press",
            {"cpt"},
        ),
        case(
            "a-phlebotomist", "CERTIFICATIONS\nCertified Phlebotomist, AMCA, May 2020 to May 2022\n\n" + _COOK, {"cpt"}
        ),
    ],
)
def test_what_is_not_there(person: Read, lines: str, absent: set[str]) -> None:
    read = person(f"{_TOP}{lines}\n")
    assert not absent & (skills(read) | set(credentials(read)))
    assert coding_months(read) == 0


def test_a_soup_of_keywords_does_not_make_the_code_set_sure(person: Read) -> None:
    read = person(
        f"{_TOP}EXPERIENCE\nNursing Aide, Fern Home, 2014 to 2018\n- Bathed and fed residents.\n\nSKILLS\n"
        "Charts, CA, copier, CPI, CPR, CPT, fax, basic filing\n"
    )
    sure = [s.sure for s in read.skills if s.id == "cpt" and s.status == "held"]
    assert not sure or max(sure) < 1
