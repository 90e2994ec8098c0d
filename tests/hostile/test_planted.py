"""Words that no eye sees gain nothing: the profile and the fit are as without them, and a person is told."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from matcher.batch.measure import measure
from matcher.batch.pair import read_jobs
from matcher.config import Limits, Settings
from matcher.fit.explain import explain_pair
from matcher.model import Document, Profile
from matcher.pipeline import index_of, understand
from matcher.readers.registry import read
from reports import contract
from tests.readers import planting

POSTING = Path(__file__).parents[2] / "samples" / "jobs" / "inpatient-coder.txt"
AS_OF = date(2026, 11, 1)
PLAIN = {
    "pdf": planting.pdf(planting.PLAIN),
    "docx": planting.word(""),
    "html": planting.page(""),
    "rtf": planting.rich(""),
}
HIDDEN = {
    "pdf": planting.HIDDEN_PDF,
    "docx": planting.HIDDEN_DOCX,
    "html": planting.HIDDEN_HTML,
    "rtf": planting.HIDDEN_RTF,
}
SHOWN = {"pdf": planting.SHOWN_PDF, "docx": planting.SHOWN_DOCX, "html": planting.SHOWN_HTML}


def _document(data: bytes, kind: str) -> Document:
    (document,) = read(data, f"resume.{kind}", Limits())
    assert isinstance(document, Document), document
    return document


def _profile(document: Document) -> Profile:
    (found,) = understand(document, "resume", index_of())
    assert isinstance(found, Profile)
    return found


def _facts(found: Profile) -> dict[str, Any]:
    """What a profile says, without the places where it says so."""
    return {
        "credentials": [(each.id, each.status, each.since, each.expires) for each in found.credentials],
        "skills": [(each.id, each.status, each.intervals) for each in found.skills],
        "positions": [(each.title, each.role, each.employer, each.interval) for each in found.positions],
        "education": [(each.level, each.field, each.year, each.status) for each in found.education],
        "person": found.person,
    }


@cache
def _scale() -> Any:
    return measure(AS_OF, None, None).scale


def _fit(found: Profile) -> str:
    """Score, range, band, components and what is met, as the bytes of the published form."""
    (posting,) = read_jobs(str(POSTING), Settings(), None)
    scale = _scale()
    fit: dict[str, Any] = contract.fit(explain_pair(scale.standing(found.qualifications()), scale.plan(posting), scale))
    for each in fit["requirements"]:
        each["resume"] = None
    return json.dumps({**fit, "resume": None, "possible": None}, sort_keys=True)


def _hidden(document: Document) -> list[str]:
    return [notice.text for notice in document.notices if notice.code == "hidden-text"]


def _cases(of: dict[str, dict[str, bytes]]) -> list[Any]:
    return [pytest.param(kind, name, id=f"{kind}: {name}") for kind, made in of.items() for name in made]


@pytest.mark.parametrize("kind", PLAIN)
def test_planted_words_would_gain_much_if_they_were_seen(kind: str) -> None:
    found = _profile(_document(PLAIN[kind], kind))
    assert {each.id for each in found.credentials} == {"cpc"}
    seen = _profile(_document("\n".join((*planting.RESUME, *planting.PLANTED)).encode(), "txt"))
    assert {"ccs", "rhit"} <= {each.id for each in seen.credentials}
    assert json.loads(_fit(seen))["score"] > json.loads(_fit(found))["score"] + 10


@pytest.mark.parametrize(("kind", "name"), _cases(HIDDEN))
def test_what_no_eye_sees_changes_nothing_and_is_told(kind: str, name: str) -> None:
    plain, planted = _document(PLAIN[kind], kind), _document(HIDDEN[kind][name], kind)
    assert planted.text == plain.text
    assert _facts(_profile(planted)) == _facts(_profile(plain))
    assert _fit(_profile(planted)) == _fit(_profile(plain))
    (told,) = _hidden(planted)
    assert "cannot be seen" in told
    assert "not counted" in told
    assert "Coding Specialist" in told
    assert len(told) < 500
    if kind == "pdf":
        assert told.startswith("Page 1 ")


@pytest.mark.parametrize(("kind", "name"), _cases(SHOWN))
def test_what_an_eye_sees_is_kept_and_nothing_is_told(kind: str, name: str) -> None:
    shown = _document(SHOWN[kind][name], kind)
    assert shown.text.split() == _document(PLAIN[kind], kind).text.split()
    assert not _hidden(shown)
    assert shown.confidence >= 0.9
