"""How postings are laid out: glued lists, dotted labels, tables, capitals throughout, headings in other words."""

from collections.abc import Callable

import pytest

from matcher.model import Job
from tests.understand.job.conftest import shorts
from tests.understand.job.table import cases, expected, posting, reading

GLUED = """Home Infusion Coder
Duties•Reviews the nursing notes for each infusion visit•Sends provider queries where a stop time is missing
What you need•CCS or COC, kept active by continuing education•Two years of outpatient coding in a hospital system
•Epic and a typing speed that keeps up with the queue•Risk adjustment knowledge is a plus
"""


def test_bullets_glued_into_one_line_are_list_items(read: Callable[[str], Job]) -> None:
    assert {
        "required ccs | coc",
        "required experience:outpatient-coder:24",
        "required epic",
        "preferred physician-query",
        "preferred risk-adjustment",
    } <= set(shorts(read(GLUED)))


CAPITALS = """JOB POSTING NO. 4471
TITLE: OUTPATIENT CODER
MINIMUM QUALIFICATIONS
EDUCATION........ HIGH SCHOOL DIPLOMA OR GED.
LIC/CERT......... COC, CPC, CCS.
EXPERIENCE....... 3 YRS OUTPATIENT CODING.
OTHER............ MEDICAL TERMINOLOGY.
BENEFITS......... ENCODER PRO LICENSE PAID.
"""


def test_a_posting_in_capitals_with_dotted_labels(read: Callable[[str], Job]) -> None:
    assert shorts(read(CAPITALS)) == [
        "required education:high_school",
        "required coc | cpc | ccs",
        "required experience:outpatient-coder:36",
        "required medical-terminology",
    ]


TABLE = """Inpatient Validator
Basic qualifications
You come in by one of these ways:
Way | Credential | Experience
A | RN | 4 years of CDI
B | RHIT or CCS | 3 years of inpatient coding

Nice to have
Cerner
"""


def test_each_row_of_a_table_of_ways_in_asks_for_all_its_cells(read: Callable[[str], Job]) -> None:
    assert shorts(read(TABLE)) == [
        "required rn + experience:cdi-specialist:48 | rhit + experience:inpatient-coder:36"
        " | ccs + experience:inpatient-coder:36",
        "preferred oracle-health",
    ]


@pytest.mark.parametrize(
    ("head", "need"),
    [
        ("Must haves (no exceptions please, the system sorts out whoever lacks them)", "required"),
        ("MUST HAVES (pls read before you apply)", "required"),
        ("What is expected of you", "required"),
        ("You do need:", "required"),
        ("Nobody asks for a diploma here. You do need:", "required"),
        ("NICE 2 HAVE", "preferred"),
        ("What a normal week looks like", "preferred"),
        ("You'll be:", "preferred"),
        ("Leave at the door", None),
        ("Not for this role", None),
        ("Requirements - Conditions of Employment", None),
        ("We also have", None),
        ("More openings", None),
        ("People who looked at this also saw", None),
        ("Employee referrals", None),
    ],
)
def test_headings_in_other_words(read: Callable[[str], Job], head: str, need: str | None) -> None:
    found = shorts(read(f"Medical Coder\n\nSummary\nA quiet team.\n\n{head}\n\n- ICD-10-PCS\n- MS-DRG\n"))
    assert found == ([f"{need} icd-10-pcs", f"{need} ms-drg"] if need else [])


TABLE_OF_LINES = """
# a line that brings in a list of what is asked
[Summary]⏎^A year at the lower grade, plus the following skills:⏎HCPCS Level II⏎Cerner => R hcpcs-ii; R oracle-health
[Summary]⏎^The person must show all of the following knowledge:⏎POA indicators⏎DRG => R poa; R drg
# a standard beside the work
[Duties]⏎Flags POA, 95% accuracy, 18 charts an hour => P poa; P productivity-tracking
[Duties]⏎Codes 22 ED charts per hour with 96% accuracy => P productivity-tracking
# the person, in other words
Able to work under pressure => R works-under-pressure
Attn to detail => R attention-to-detail
At ease with computers => R computer-skills
Juggles several deadlines => R time-management
Private workspace at home => R remote-discipline
Spanish helpful => P bilingual
# other jobs of the same employer ask for nothing here
CPC⏎Those who hold the CCS should look at our Coder III postings => R cpc
CPC⏎Also hiring: RHIT for the records desk => R cpc
CPC⏎For work in DRG audit see our other openings => R cpc
CPC⏎We also have: biller with CPB, registrar with ODS => R cpc
"""


@pytest.mark.parametrize(("text", "told"), cases(TABLE_OF_LINES))
def test_lines(read: Callable[[str], Job], text: str, told: str) -> None:
    want, free = expected(told)
    assert reading(read(posting(text)), free) == want


UNNAMED = """Coder, clinic side
What you'll do
- review encounters, send queries to physicians

The kind of person who'd be happy at our place:
- CPC or CCS-P
- two years of profee coding
- ICD-10-CM at your fingertips

Our week, roughly:
- coffee on Monday
- denials on Tuesday
"""


def test_a_list_below_words_that_announce_nothing_is_told_by_its_items(read: Callable[[str], Job]) -> None:
    assert shorts(read(UNNAMED)) == [
        "preferred physician-query",
        "required cpc | ccs-p",
        "required experience:profee-coder:24",
        "required icd-10-cm",
        "preferred denials-management",
    ]
