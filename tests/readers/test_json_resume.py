"""JSON: resumes after the schema, however loosely they keep to it; postings; and what is neither."""

import json
from typing import Any

import pytest

from matcher.config import Limits
from matcher.model import Document, Failed
from matcher.readers.registry import read

LIMITS = Limits()
BASICS = {"name": "Orla Fennimore", "email": "orla@example.com"}
POSTING = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Outpatient Coder",
    "description": "<p>Code charts.</p><ul><li>CPC required</li></ul>",
    "qualifications": ["Two years of coding", "Epic"],
    "experienceRequirements": {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 24},
}


def _read(value: Any) -> list[Document | Failed]:
    return list(read(json.dumps(value).encode(), "cv.json", LIMITS))


def _text(value: Any) -> str:
    (found,) = _read(value)
    assert isinstance(found, Document), found
    return found.text


def _failed(data: bytes, limits: Limits = LIMITS) -> str:
    (found,) = read(data, "cv.json", limits)
    assert isinstance(found, Failed), found
    return found.code


@pytest.mark.parametrize(
    ("section", "seen"),
    [
        (
            {"work": [{"name": "Elm Clinic", "position": "Coder", "startDate": "2019-03-01", "highlights": ["Coded"]}]},
            "Experience\nCoder – Elm Clinic\t2019-03 to present\n• Coded",
        ),
        (
            {"work": [{"company": "Elm Clinic", "startDate": "2019", "endDate": "2022-05", "summary": "Coded."}]},
            "Experience\nElm Clinic\t2019 to 2022-05\nCoded.",
        ),
        ({"volunteer": [{"organization": "Food bank", "position": "Helper"}]}, "Volunteer\nHelper – Food bank"),
        (
            {"education": [{"institution": "Elm College", "studyType": "Associate", "area": "HIT", "endDate": "2018"}]},
            "Education\nAssociate in HIT, Elm College, 2018",
        ),
        (
            {"certificates": [{"name": "CPC", "issuer": "AAPC", "date": "2020-05-01"}]},
            "Certifications\nCPC, AAPC, 2020-05",
        ),
        ({"certifications": ["CPC", "CCS"]}, "Certifications\nCPC\nCCS"),
        ({"skills": [{"name": "Coding", "level": "Expert", "keywords": ["CPT"]}]}, "Skills\nCoding (Expert): CPT"),
        ({"skills": ["CPT", 7, None, True, {"keywords": ["HCPCS"]}]}, "Skills\nCPT\n7\nHCPCS"),
        ({"skills": "CPT and HCPCS"}, "Skills\nCPT and HCPCS"),
        ({"languages": [{"language": "Spanish", "fluency": "Native"}]}, "Languages\nSpanish - Native"),
        ({"awards": [{"title": "Best coder", "awarder": "Elm", "date": "2021"}]}, "Awards\nBest coder, Elm, 2021"),
        ({"references": [{"name": "A. Person", "reference": "Codes well."}]}, "References\nA. Person\nCodes well."),
        ({"my_notes": {"a": ["Remote work", {"b": "ICD-10-CM"}]}}, "My notes\nRemote work\nICD-10-CM"),
        ({"meta": {"theme": "elegant"}, "work": [None, {}, [], ""], "image": "x.png"}, None),
    ],
)  # fmt: skip
def test_sections_are_read_as_a_resume_shows_them(section: dict[str, Any], seen: str | None) -> None:
    text = _text({"basics": BASICS, **section})
    head = "Orla Fennimore\norla@example.com"
    assert text == (head if seen is None else f"{head}\n\n{seen}")


def test_the_top_and_the_wrapper_are_read() -> None:
    basics = {
        "name": "Orla", "label": "Coder", "phone": "555-0142", "url": "https://orla.example", "summary": "Codes.",
        "location": {"city": "Reno", "region": "NV", "countryCode": "US"},
        "profiles": [{"network": "LinkedIn", "username": "orla"}, "odd"],
    }  # fmt: skip
    assert _text({"resume": {"basics": basics}}) == (
        "Orla\nCoder\nReno, NV | 555-0142\nhttps://orla.example | orla\n\nSummary\nCodes."
    )


def test_headings_are_headings() -> None:
    (found,) = _read({"basics": BASICS, "skills": ["CPT"]})
    assert isinstance(found, Document)
    headings = [found.text[block.start : block.end] for block in found.blocks if block.kind == "heading"]
    assert headings == ["Orla Fennimore", "Skills"]


def test_several_resumes_are_several_documents() -> None:
    found = _read([{"basics": {"name": "One"}}, {"basics": {"name": "Two"}}])
    assert [(each.member, each.text) for each in found] == [("1", "One"), ("2", "Two")]


def test_a_posting_is_read_with_its_structure() -> None:
    (found,) = _read(POSTING)
    assert isinstance(found, Document)
    assert found.text == (
        "Outpatient Coder\n\nCode charts.\n\n• CPC required\n\nQualifications\nTwo years of coding\nEpic\n\n"
        "Experience required\n24 months of experience"
    )
    assert json.loads(found.structured or "")["title"] == "Outpatient Coder"
    assert len(_read({"@graph": [POSTING, {**POSTING, "title": "Inpatient Coder"}]})) == 2


@pytest.mark.parametrize(
    "data",
    [
        b'{"a": 1}',
        b"[]",
        b"[1, 2, 3]",
        b'{"basics": "Orla"}',
        b'[{"@type": "Recipe", "name": "Soup"}]',
        b'{"a": ' * 400 + b"1" + b"}" * 400,
    ],
)
def test_other_data_says_what_to_do(data: bytes) -> None:
    (found,) = read(data, "x.json", LIMITS)
    assert isinstance(found, Failed)
    assert (found.code, "Save it as PDF or DOCX" in found.text) == ("unsupported", True)


def test_odd_values_break_nothing() -> None:
    odd: list[Any] = [
        None,
        True,
        10**300,
        float("nan"),
        float("inf"),
        [],
        {},
        [[[]]],
        {"name": {"name": []}},
        "\ud800",
        -0.0,
    ]
    names = ("work", "education", "skills", "certificates", "languages", "awards", "references", "volunteer", "other")
    for value in odd:
        resume = {"basics": {**BASICS, "location": value, "profiles": value}, **dict.fromkeys(names, value)}
        assert _text(resume).startswith("Orla Fennimore")
        item = {"name": value, "keywords": value, "highlights": value}
        assert _text({"basics": BASICS, **{name: [item] for name in names}}).startswith("Orla Fennimore")
    deep: Any = "end"
    for _ in range(150):
        deep = {"a": [deep]}
    assert _text({"basics": BASICS, "other": deep}) == "Orla Fennimore\norla@example.com"


def test_more_than_the_limit_is_not_read() -> None:
    data = json.dumps({"basics": BASICS, "skills": ["CPT"] * 9000}).encode()
    assert _failed(data, Limits(text_bytes=50_000)) == "too-large"
