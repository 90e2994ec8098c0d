"""Coders of other trades: their coding, auditing and queries are none of this field."""

from collections.abc import Callable

import pytest

from matcher.model import Job

OTHERS = {
    "kids": """Coding Instructor, after school
Sprouting Bytes runs code clubs. You will lead six students through our curriculum in Python and Scratch,
review their code, query each student on it and keep the parents posted.
Must have
- one year of coding experience in any language
- patience, reliability
""",
    "line": """Line Operator / Coder, second shift
You set up the laser coder and the case coder on the packaging line, and run coding audits every hour.
Requirements
- six months in packaging or production
- HACCP awareness; able to check the encoder of the conveyor
""",
    "ledger": """Invoice Coder
You code vendor invoices to the general ledger, match purchase orders and query buyers on what is unclear.
Requirements
- two years of coding experience in accounts payable
- chart of accounts knowledge, Excel
""",
    "survey": """Coder (open-ended answers)
You code survey transcripts into themes with a senior coder and audit the work of a second coder.
Requirements
- experience in coding qualitative questionnaires
- NVivo
""",
    "camp": """Summer Coding Coach
Campers aged nine build robotics projects; you teach JavaScript and HTML and close the day with a hackathon.
You need
- some years of coding experience
- first aid certificate
""",
    "research": """Clinical Research Coordinator (CRC)
The CRC screens patients with colorectal cancer and works with the sponsor's medical coder.
Minimum
- two years of experience as a coordinator
- GCP training
""",
}


@pytest.mark.parametrize("name", OTHERS)
def test_coders_of_other_trades(read: Callable[[str], Job], name: str) -> None:
    job = read(OTHERS[name])
    ids = {item.id for r in job.requirements for option in r.any_of for item in option}
    assert job.roles == ()
    assert not ids & {"medical-coding", "experience:coding", "physician-query", "auditing", "encoder", "crc", "cdi"}


OURS = """Coder
Our students' clinic sends you its invoices, surveys and charts; the software is Epic.
Requirements
- CPT and ICD-10-CM
- one year of coding
"""


def test_words_of_other_trades_beside_those_of_this_one(read: Callable[[str], Job]) -> None:
    job = read(OURS)
    assert job.roles == ("entry-coder",)
    assert {"experience:coding", "cpt", "icd-10-cm"} <= {i.id for r in job.requirements for o in r.any_of for i in o}


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Coder - Physician Billing (Cardiology)", "coder-cardiology"),
        ("Clinical Documentation Specialist (CDI)", "cdi-specialist"),
        ("Clinic CDI Specialist", "outpatient-cdi"),
        ("Medical Billing Coder", "biller-coder"),
    ],
)
def test_titles(read: Callable[[str], Job], title: str, role: str) -> None:
    assert read(f"{title}\n\nRequirements\n- CPT\n- ICD-10-CM\n").roles == (role,)
