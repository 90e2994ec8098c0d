"""The same resume in every layout gives the same profile, however the PDF draws it."""

from pathlib import Path
from typing import Any

import pytest

from matcher.config import Limits
from matcher.model import Document, Profile
from matcher.pipeline import index_of, understand
from matcher.readers.pdf import pdf
from matcher.readers.registry import read
from tests.readers.layouts.content import ONE
from tests.readers.layouts.drawing import LAYOUTS, Piece, drawn, one_column
from tests.readers.making import pdf as made
from tests.readers.making import words

MADE = sorted((Path(__file__).parent / "layouts" / "made").glob("*.pdf"))


def _facts(data: bytes) -> dict[str, Any]:
    (document,) = read(data, "resume.pdf", Limits())
    assert isinstance(document, Document), document
    (found,) = understand(document, "resume", index_of())
    assert isinstance(found, Profile)
    return {
        "credentials": {(each.id, each.status, each.since, each.expires) for each in found.credentials},
        "skills": {(each.id, each.status, each.intervals) for each in found.skills},
        "positions": [(each.title, each.role, each.employer, each.interval) for each in found.positions],
        "education": [(each.level, each.field, each.year, each.status) for each in found.education],
        "person": (found.person.name, found.person.emails, found.person.phones, found.person.city, found.person.state),
        "notices": {notice.code for notice in found.notices},
    }


@pytest.fixture(scope="module")
def plain() -> dict[str, Any]:
    return _facts(one_column(ONE))


def test_the_plain_layout_says_what_was_written(plain: dict[str, Any]) -> None:
    assert {(id, status) for id, status, _, _ in plain["credentials"]} == {
        ("cpc", "held"), ("ccs", "in_progress"), ("crc", "lapsed"), ("rhit", "in_progress"),
    }  # fmt: skip
    assert [title for title, *_ in plain["positions"]] == [job.title for job in ONE.jobs]
    assert [employer for _, _, employer, _ in plain["positions"]] == [job.employer for job in ONE.jobs]
    assert {"icd-10-cm", "icd-10-pcs", "cpt", "hcpcs-ii", "ms-drg"} <= {id for id, *_ in plain["skills"]}
    assert [level for level, *_ in plain["education"]] == ["associate", "high_school"]


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_layout_gives_the_same_profile(name: str, plain: dict[str, Any]) -> None:
    assert _facts(LAYOUTS[name](ONE)) == plain


@pytest.mark.parametrize("path", MADE, ids=lambda path: path.stem)
def test_what_programs_print_gives_the_same_profile(path: Path, plain: dict[str, Any]) -> None:
    assert _facts(path.read_bytes()) == plain


def _texts(data: bytes) -> list[str]:
    return [line.text for line in pdf.read(data, Limits()).lines if line.text]


def _drawn(*pieces: tuple[float, float, str]) -> bytes:
    return drawn([Piece(x=x, top=top, text=text) for x, top, text in pieces])


def test_a_head_and_a_foot_are_read_once_and_break_no_sentence() -> None:
    lines = [line for line in pdf.read(LAYOUTS["head_and_foot"](ONE), Limits()).lines if line.text]
    kinds = [(line.kind, line.text) for line in lines if line.kind in ("header", "footer")]
    assert kinds[0] == ("header", "Tamsin Oakhurst - Resume")
    assert [kind for kind, _ in kinds[1:]] == ["footer"]
    assert lines[0].kind == "header"
    texts = [line.text for line in lines]
    cut = next(i for i, text in enumerate(texts) if text.startswith("Inpatient and outpatient medical coder."))
    assert " ".join(texts[cut : cut + 2]) == ONE.summary


def test_the_number_of_a_later_page_is_no_line_of_the_text() -> None:
    first = words(["Orla Fennimore", "Coded charts of the", "whole hospital"])
    later = words(["page 2"], y=765) + words(["and of its clinics", "CPC, AAPC, 2020"], y=700)
    found = [line for line in pdf.read(made(first, later), Limits()).lines if line.text]
    assert [(line.kind, line.text) for line in found][-1] == ("header", "page 2")


def test_what_stands_alone_on_every_page_is_text() -> None:
    assert _texts(made(*[words(["CPC, AAPC"]) for _ in range(3)])) == ["CPC, AAPC"] * 3


def test_a_table_that_goes_over_the_page_is_no_head() -> None:
    page = words(["CPC 2020", "RHIT 2018", "CCS 2017"], y=500)
    assert _texts(made(page, page)) == ["CPC 2020", "RHIT 2018", "CCS 2017"] * 2


@pytest.mark.parametrize(
    ("drawn_as", "meant"),
    [
        ("E X P E R I E N C E", "EXPERIENCE"),
        ("P R O F I L E   S U M M A R Y", "PROFILE SUMMARY"),
        ("W O R K  H I S T O R Y", "WORK HISTORY"),
        ("S K I L L S :", "SKILLS:"),
        ("C P C", "CPC"),
        ("Grades: A B A C", "Grades: A B A C"),
        ("Vitamins A B C D and E", "Vitamins A B C D and E"),
    ],
)
def test_letters_drawn_with_blanks_between_are_words(drawn_as: str, meant: str) -> None:
    assert _texts(_drawn((60, 60, drawn_as), (60, 90, "Inpatient coder in Dover"))) == [
        meant,
        "Inpatient coder in Dover",
    ]


def test_letters_at_equal_steps_are_words() -> None:
    letters = [(60 + 14 * i, 60, char) for i, char in enumerate("MEDICAL CODING") if char != " "]
    assert _texts(_drawn(*letters)) == ["MEDICAL CODING"]


@pytest.mark.parametrize(
    ("first", "second", "meant"),
    [
        ("holds the certifi-", "cation of AAPC", ["holds the certification", "of AAPC"]),
        ("under way, in pro-", "gress.", ["under way, in progress."]),
        ("worked on follow-", "up of claims", ["worked on follow-", "up of claims"]),
        ("results-", "driven coder", ["results-", "driven coder"]),
        ("codes of ICD-10-", "CM and PCS", ["codes of ICD-10-", "CM and PCS"]),
        ("coding of in-", "Patient charts", ["coding of in-", "Patient charts"]),
    ],
)
def test_words_broken_over_lines_are_whole(first: str, second: str, meant: list[str]) -> None:
    assert _texts(_drawn((60, 60, first), (60, 73, second))) == meant


def test_a_word_is_not_joined_with_what_stands_far_below() -> None:
    assert _texts(_drawn((60, 60, "certifi-"), (60, 160, "cation"))) == ["certifi-", "cation"]


def test_a_shadow_is_no_second_text() -> None:
    pieces = [(60, 60, "Tamsin Oakhurst"), (60, 90, "Coder"), (60.5, 60.5, "Tamsin Oakhurst"), (60.5, 90.5, "Coder")]
    assert _texts(_drawn(*pieces)) == ["Tamsin Oakhurst", "Coder"]


def test_the_same_words_elsewhere_are_no_shadow() -> None:
    pieces = [(60, 90, "CPC"), (60, 120, "CPC"), (60, 60, "CPC")]
    assert _texts(_drawn(*pieces)) == ["CPC"] * 3


def test_turned_text_is_a_line_of_its_own() -> None:
    turned = "BT /F1 11 Tf 0 1 -1 0 30 400 Tm (CURRICULUM VITAE) Tj ET\n"
    found = _texts(made(words(["Orla Fennimore", "Coder"], y=740) + turned + words(["CPC, 2020", "RHIT"], y=700)))
    assert sorted(found) == sorted(["Orla Fennimore", "Coder", "CURRICULUM VITAE", "CPC, 2020", "RHIT"])
    assert found.index("CPC, 2020") + 1 == found.index("RHIT")


def test_icons_are_no_letters() -> None:
    private = made("BT /F1 11 Tf 72 700 Td (q) Tj 20 0 Td (302-555-0142) Tj ET").replace(
        b"/BaseFont /Helvetica /", b"/BaseFont /FontAwesome /"
    )
    assert _texts(private) == ["302-555-0142"]


def _disc(x: float, y: float, size: float = 4) -> str:
    return f"{x} {y} {size} {size} re f\n"


def test_bullets_drawn_as_discs_lead_their_lines() -> None:
    page = words(["EXPERIENCE"], y=740) + words(["Coded charts", "of two clinics", "Posted payments"], x=84, y=700)
    found = _texts(made(page + _disc(72, 702) + _disc(72, 702 - 2 * 14.3)))
    assert found == ["EXPERIENCE", "\u2022 Coded charts", "of two clinics", "\u2022 Posted payments"]


def test_dots_of_a_rating_are_no_bullets() -> None:
    dots = "".join(_disc(40 + 8 * i, 702 - 14.3 * row) for row in range(2) for i in range(4))
    assert _texts(made(words(["English", "Spanish"], x=76, y=700) + dots)) == ["English", "Spanish"]
