"""How resumes write credentials: post-nominals, memberships, long names, stacked lines, ranges, lists, placeholders."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Profile, month_text

from .checking import case, credentials, jobs_held, skills

Read = Callable[[str], Profile]
_JOB = "EXPERIENCE\nOutpatient Coder, Moss Clinic, 03/2019 to 05/2022\n- Coded visits.\n"
_PAGE = "Nora Quill\nnora.quill@example.com\n\n" + _JOB + "\n{heading}\n{lines}\n\nINTERESTS\nChess\n"


@pytest.mark.parametrize(
    ("top", "told"),
    [
        case("letters-with-degrees", "Nora Quill, RHIA, COC-A, BSc, AS", {"rhia": "held", "coc-a": "held"}),
        case("letters-without-commas", "Nora Quill COC CRC", {"coc": "held", "crc": "held"}),
        case("letters-in-brackets", "Nora Quill (CIC, CCS-P)", {"cic": "held", "ccs-p": "held"}),
        case("letters-below-the-name", "Nora Quill\nRHIT, CCS", {"rhit": "held", "ccs": "held"}),
    ],
)
def test_letters_after_the_name(person: Read, top: str, told: dict[str, str]) -> None:
    read = person(f"{top}\nnora.quill@example.com\n\n{_JOB}\nINTERESTS\nChess\n")
    assert credentials(read) == told
    assert read.person.name == "Nora Quill"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        case("issuer-first-membership", "AAPC -Member COC-A (9/14/2018)", {"coc-a": "held"}),
        case(
            "issuer-first-long-name",
            "American Academy of Professional Coders -Member COC-A (9/14/2018)",
            {"coc-a": "held"},
        ),
        case("letters-and-long-name", "CIC - Certified Inpatient Coder, AAPC", {"cic": "held"}),
        case("long-name-only", "Certified Outpatient Coder", {"coc": "held"}),
        case("long-name-only-ahima", "Registered Health Information Administrator", {"rhia": "held"}),
        case("stacked-in-pursuit", "CRC\nAAPC\nIn Pursuit", {"crc": "in_progress"}),
        case(
            "stacked-after-a-held-one", "CIC\nAAPC\n2017\nCRC\nAAPC\nIn Pursuit", {"cic": "held", "crc": "in_progress"}
        ),
        case("pending", "RHIA Pending", {"rhia": "in_progress"}),
        case("appearing-on-a-day", "CCA (Appearing Aug 19)", {"cca": "in_progress"}),
        case("range-is-validity", "CCS\nMay 2018 to May 2028", {"ccs": "held"}),
        case("range-that-has-passed", "RHIT April 2016 to April 2019", {"rhit": "lapsed"}),
        case("range-to-present", "CCS-P\nJuly 2020 to Present", {"ccs-p": "held"}),
        case("course-certificate", "Certificate of Completion, Medical Billing & Coding", {}),
        case("course-certificate-of-a-school", "Corwin Institute - Completion Certificate in Coding and Billing", {}),
        case("earning", "Earning my coding certification", {}),
        case("placeholder", "[Coding Certification - TBD]", {}),
        case("placeholder-with-letters", "[CPC - TBD]", {}),
        case("other-trades-licence-expired", "CDL (expired)\nCIC", {"cic": "held"}),
        case(
            "other-trades-certificate-expired", "Certified Ophthalmic Assistant (expires 07/2013)\nCIC", {"cic": "held"}
        ),
        case(
            "expires-expected",
            "CIC\nExpires : Expected in 2029",
            {"cic": "held"},
        ),
        case(
            "expires-expected-in-the-past",
            "CIC\nExpires : Expected in 2021",
            {"cic": "lapsed"},
        ),
    ],
)
def test_forms_in_a_list_of_credentials(person: Read, lines: str, told: dict[str, str]) -> None:
    read = person(_PAGE.format(heading="CERTIFICATIONS", lines=lines))
    assert credentials(read) == told
    assert jobs_held(read) == [("outpatient-coder", "2019-03", "2022-05")]


def test_the_number_of_another_trades_certificate_is_no_coding_credential(person: Read) -> None:
    read = person(_PAGE.format(heading="CERTIFICATIONS", lines="Phlebotomy Technician, AMCA, Certification #6071"))
    assert set(credentials(read)) <= {"cpt-phleb"}
    assert "cpt" not in skills(read)
    assert {"phlebotomy", "cpt-phleb"} & (skills(read) | set(credentials(read)))


def test_the_day_of_a_membership_line_is_kept(person: Read) -> None:
    (credential,) = person(_PAGE.format(heading="CERTIFICATIONS", lines="AAPC -Member COC-A (9/14/2018)")).credentials
    assert (month_text(credential.since), credential.expires) == ("2018-09", None)


@pytest.mark.parametrize(
    ("line", "since", "expires"),
    [
        case("validity", "RHIA May 2018 to May 2028", "2018-05", "2028-05"),
        case("validity-on-the-next-line", "RHIA\nMay 2018 to May 2028", "2018-05", "2028-05"),
        case("held-since", "RHIA\nMay 2018 to Present", "2018-05", None),
        case(
            "expiry-though-expected",
            "RHIA\nExpires : Expected in 2029",
            None,
            "2029-12",
        ),
    ],
)
def test_a_range_is_validity_and_no_job(person: Read, line: str, since: str | None, expires: str | None) -> None:
    read = person(_PAGE.format(heading="CERTIFICATIONS", lines=line))
    (credential,) = read.credentials
    assert (month_text(credential.since), month_text(credential.expires)) == (since, expires)
    assert len(read.positions) == 1


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        case("skills-list-only", "COC, AAPC, Coding of visits", {"coc": "held"}),
        case("skills-inline", "Medical Terminology, RHIT, AHIMA, Typing", {"rhit": "held"}),
        case("skills-without-a-credential", "AAPC, Coding of visits", {}),
    ],
)
def test_in_the_skills_list_only(person: Read, lines: str, told: dict[str, str]) -> None:
    assert credentials(person(_PAGE.format(heading="SKILLS", lines=lines))) == told


@pytest.mark.parametrize(
    ("heading", "lines", "level"),
    [
        case(
            "completion-certificate",
            "CERTIFICATIONS",
            "Certificate of Completion in Coding & Medical Billing",
            "certificate",
            wrong="no schooling below a heading of certifications",
        ),
        case(
            "school-certificate", "EDUCATION", "Corwin Institute, Coding and Billing Certificate, 2018", "certificate"
        ),
    ],
)
def test_a_course_is_schooling(person: Read, heading: str, lines: str, level: str) -> None:
    read = person(_PAGE.format(heading=heading, lines=lines))
    assert [(e.level, e.status) for e in read.education] == [(level, "completed")]
    assert credentials(read) == {}


@pytest.mark.xfail(strict=True, reason="no notice of the placeholder")
def test_a_placeholder_is_told(person: Read) -> None:
    read = person(_PAGE.format(heading="CERTIFICATIONS", lines="[Coding Certification - TBD]"))
    assert "placeholder" in {notice.code for notice in read.notices}
