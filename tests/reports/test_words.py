"""Words, labels and quotes that a reader sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.model import Evidence, Item, Requirement
from reports import draw, labels, words
from reports.quotes import quotes
from skill_taxonomy.model import Taxonomy


@pytest.mark.parametrize(
    ("months", "text"),
    [(None, "no dates given"), (0, "none"), (1, "1 month"), (12, "1 year"), (92, "7 years 8 months")],
)
def test_durations(months: int | None, text: str) -> None:
    assert words.duration(months) == text


@pytest.mark.parametrize(("value", "text"), [(78.0, "78.0"), (78.4, "78.4"), (3.25, "3.25"), (0.1 + 0.2, "0.3")])
def test_numbers_keep_their_decimals(value: float, text: str) -> None:
    assert words.number(value) == text


def test_ranges_and_money() -> None:
    assert words.span(3, 6, "month") == "3–6 months"
    assert words.span(1, 1, "month") == "1 month"
    assert words.money(399, 425) == "$399–$425"
    assert words.money(1200, 1200) == "$1,200"


def test_requirements_in_words(taxonomy: Taxonomy) -> None:
    asked = Requirement(
        need="required",
        any_of=((Item(id="cpc"),), (Item(id="rhit"), Item(id="experience:coding", min_months=24))),
        within_months=6,
    )
    assert labels.requirement(asked, taxonomy) == "CPC or RHIT with 2 years of coding experience"
    assert labels.grace(asked.within_months) == "may be earned within 6 months of hire"
    assert labels.concept("education:associate", taxonomy) == "Associate degree"
    assert labels.concept("not-in-it", taxonomy) == "not-in-it"


@given(st.text(alphabet="ab \n•\u202e", max_size=400), st.data())
def test_a_quote_is_the_words_of_the_document(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = Evidence(quote=text[start:end], page=None, section=None, start=start, end=end)
    (made,) = quotes([found], text)
    kept = made.text.replace(" … ", "").replace("… ", "").replace(" …", "")
    assert "".join(kept.split()) in "".join(text.split())


def test_findings_of_one_line_share_a_quote() -> None:
    text = "Earlier line\n• Codes CPT, HCPCS and ICD-10-CM for clinics\nLater line"
    found = [
        Evidence(quote=q, page=2, section="experience", start=text.index(q), end=text.index(q) + len(q))
        for q in ("HCPCS", "CPT")
    ]
    (made,) = quotes(found, text)
    assert made.text == "Codes CPT, HCPCS and ICD-10-CM for clinics"
    assert [part for part, marked in made.parts if marked] == ["CPT", "HCPCS"]
    assert made.page == 2


def test_a_quote_without_its_document_stands_alone() -> None:
    found = Evidence(quote="CPC", page=None, section=None, start=5, end=8)
    (made,) = quotes([found], "")
    assert made.text == "CPC"


def test_shares_stay_within_the_drawing() -> None:
    assert draw.share(5, 0) == 0.0
    assert draw.share(150, 100) == 100.0
    pieces = draw.stack([("strong", 1), ("good", 0), ("weak", 2)])
    assert [name for name, _, _ in pieces] == ["strong", "weak"]
    assert abs(sum(width for _, _, width in pieces) - 100) < 0.1


def test_parts_of_a_document_have_telling_names_or_none() -> None:
    assert words.section("top") == "Top of the document"
    assert words.section("work_history") == "Work history"
    assert words.section("other") is None
    assert words.section(None) is None
