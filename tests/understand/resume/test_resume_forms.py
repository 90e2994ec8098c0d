"""Layouts beside the usual ones: forms with labels, tables with a header row, dotted leaders, dates in any order."""

from collections.abc import Callable

import pytest

from matcher.model import Profile, month_text

Read = Callable[[str], Profile]


@pytest.mark.parametrize(
    "entry",
    [
        "Job Title: Outpatient Coder\nCompany: Birch Hospital\nStart Date: 04/2016\nEnd Date: 06/2019",
        "Position: Outpatient Coder\nEmployer: Birch Hospital\nDates of employment: Apr 2016 - Jun 2019",
        "OUTPATIENT CODER ................ BIRCH HOSPITAL\nAPR 2016 - JUNE 2019",
        "Apr 2016 > Jun 2019   Birch Hospital. Outpatient coder. Remote.",
        "2016 April - 2019 June: Outpatient Coder, Birch Hospital, hybrid",
        "### Outpatient Coder — Birch Hospital (Apr 2016 → Jun 2019)",
        "Medical Records Technician (Coder), Outpatient, GS-8\nBirch VA Hospital\nDates: 14 APR 2016 - 30 JUN 2019",
        "Worked as Outpatient Coder in Birch Hospital from Apr 2016 to Jun 2019.",
        "BIRCH HOSPITAL                              Salem, OR\nOutpatient Coder            April 2016 - June 2019",
        "| 2016-04 / 2019-06 | Birch Hospital | Outpatient Coder |",
    ],
)
def test_a_layout_is_read(understood: Read, entry: str) -> None:
    text = f"Ana Ruiz\nEXPERIENCE\n{entry}\n- Coded surgery charts.\nEDUCATION\nDiploma, 2010\n"
    (position,) = understood(text).positions
    assert position.role == "outpatient-coder"
    assert position.employer is not None
    assert "birch" in position.employer.lower()
    assert position.interval is not None
    assert (month_text(position.interval.start), month_text(position.interval.end)) == ("2016-04", "2019-06")


def test_a_table_opens_a_section_by_its_header_row(understood: Read) -> None:
    text = (
        "Ana Ruiz\n\nPeriod | Employer | Post\n2018-02 / now | Birch Hospital | Inpatient Coder\n\n"
        "Credential | Body | Status\nCCS | AHIMA | since 2019\nCIC | AAPC | none - no plans\nCPMA | AAPC | not yet\n\n"
        "School | Result\nAspen Career College | Diploma billing and coding, 2017\nAspen High School | diploma, 2012\n"
    )
    read = understood(text)
    assert [p.role for p in read.positions] == ["inpatient-coder"]
    assert {c.id: c.status for c in read.credentials} == {"ccs": "held", "cic": "denied", "cpma": "denied"}
    assert [e.level for e in read.education] == ["certificate", "high_school"]


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("RUIZ, ANA M.\nCCS / Salem OR", "ANA M. RUIZ"),
        ("NAME         Ana Ruiz\nPHONE        (503) 555-0144", "Ana Ruiz"),
        ("RESUME OF ANA RUIZ, RHIA", "ANA RUIZ"),
        ("Candidate: Ms. Ana Ruiz\nRate: $30", "Ana Ruiz"),
        ("Ana Ruiz, CPC\nMedical Coder", "Ana Ruiz"),
    ],
)
def test_the_name_is_found(understood: Read, top: str, name: str) -> None:
    text = f"{top}\nana.r@example.com\n\nEXPERIENCE\nMedical Coder, Birch Clinic, 2019 - 2023\n- Peer QA\n"
    assert understood(text).person.name == name


def test_a_list_item_is_no_name(understood: Read) -> None:
    text = "Medical coder\nx1@example.com\n\nEXPERIENCE\nMedical Coder, Birch Clinic, 2019 - 2023\n- Peer Review\n"
    assert understood(text).person.name is None


def test_a_flat_text_has_its_jobs(understood: Read) -> None:
    text = (
        "HIM CLERK Summary Records clerk with six years. Highlights Scanning Indexing Experience Medical Records Clerk "
        "09/2019 to Current Company Name City , State Scan discharged charts. Run the deficiency list for physicians "
        "every week. File Clerk 05/2017 to 08/2019 Company Name City , State Filed charts in terminal digit order each "
        "shift. Education Associate of Applied Science : Health Information Technology Expected May 2027 Aspen College "
        "City , State High School Diploma 2015 City , State Skills filing, indexing, scanning"
    )
    read = understood(text)
    assert [p.title for p in read.positions] == ["Medical Records Clerk", "File Clerk"]
    assert {e.level: e.status for e in read.education} == {"associate": "in_progress", "high_school": "completed"}
