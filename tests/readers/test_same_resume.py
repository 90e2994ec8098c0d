"""One resume in every format gives one profile: credentials, skills, positions and months, education, contact."""

from pathlib import Path
from typing import Any

import pytest

from matcher.config import Limits
from matcher.model import Document, Profile
from matcher.pipeline import index_of, understand
from matcher.readers.registry import read

FORMATS = Path(__file__).parent / "formats"
NAMES = sorted(path.name for path in FORMATS.glob("resume.*"))


def _profile(name: str) -> Profile:
    (document,) = read((FORMATS / name).read_bytes(), name, Limits())
    assert isinstance(document, Document), document
    (found,) = understand(document, "resume", index_of())
    assert isinstance(found, Profile)
    return found


def _facts(found: Profile) -> dict[str, Any]:
    """What a profile says, without the places where it says so; the one day is the same for all."""
    return {
        "credentials": {(each.id, each.status, each.since, each.expires) for each in found.credentials},
        "skills": {(each.id, each.status, each.intervals) for each in found.skills},
        "positions": [(each.title, each.role, each.employer, each.interval) for each in found.positions],
        "education": [(each.level, each.field, each.year, each.status) for each in found.education],
        "person": (found.person.name, found.person.emails, found.person.phones, found.person.city, found.person.state),
        "notices": {notice.code for notice in found.notices},
    }


def test_every_format_is_here() -> None:
    assert {name.rpartition(".")[2] for name in NAMES} >= {"pdf", "docx", "odt", "rtf", "html", "txt", "doc", "json"}


def test_the_resume_says_what_was_written() -> None:
    facts = _facts(_profile("resume.docx"))
    assert {(id, status) for id, status, _, _ in facts["credentials"]} == {("cpc", "held"), ("coc", "held")}
    assert [title for title, *_ in facts["positions"]] == ["Outpatient Coder", "Medical Records Clerk"]


@pytest.mark.parametrize("name", NAMES)
def test_every_format_gives_the_same_profile(name: str) -> None:
    assert _facts(_profile(name)) == _facts(_profile("resume.docx"))
