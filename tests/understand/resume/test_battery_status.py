"""Hundreds of wordings of how a credential or a skill stands, each read in its place on a resume.

The tables in `battery_status/` have one case a row: `words => reading`. A row `[place]` says where on the resume the
words of the rows under it stand; `¶` is a line's end. The reading names ids, with a letter after the colon: held
(none), p in progress, e eligible, l lapsed, d denied, g learning, w wanted, - nothing found; " or " parts readings
that are both right. Credentials are compared whole, skills by the ids that the row names."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from matcher.intervals import status_on
from matcher.model import Profile

_JOB = (
    "EXPERIENCE\nMedical Coder, Birch Clinic, 03/2019 to 05/2022\n"
    "Coded office visits with ICD-10-CM, CPT and HCPCS Level II\n{bullet}\n"
)
_PERSON = "Dana Whitlock\ndana@example.com\n"
FRAMES = {
    "letters": "Dana Whitlock{line}\ndana@example.com\n" + _JOB.format(bullet=""),
    "summary": _PERSON + "SUMMARY\n{line}\n\n" + _JOB.format(bullet=""),
    "objective": _PERSON + "OBJECTIVE\n{line}\n\n" + _JOB.format(bullet=""),
    "bullet": _PERSON + _JOB.format(bullet="• {line}") + "\nEDUCATION\nGED, 2009\n",
    "certifications": _PERSON + _JOB.format(bullet="") + "\nCERTIFICATIONS\n{line}\n",
    "education": _PERSON + _JOB.format(bullet="") + "\nEDUCATION\n{line}\n",
    "skills": _PERSON + _JOB.format(bullet="") + "\nSKILLS\n{line}\n",
    "other": _PERSON + _JOB.format(bullet="") + "\nADDITIONAL INFORMATION\n{line}\n",
    "trade": _PERSON + "EXPERIENCE\n{line}\n",
    "alone": "{line}\n",
}
_DAY = date(2026, 11, 1)
_STATUS = {
    "h": "held", "p": "in_progress", "e": "eligible", "l": "lapsed", "d": "denied", "g": "learning", "w": "wanted",
    "-": "absent",
}  # fmt: skip
_TABLES = Path(__file__).parent / "battery_status"
Read = Callable[[str], Profile]


def told(expected: str) -> list[dict[str, str]]:
    """The readings that are right."""
    return [dict(_one(word) for word in way.split() if word != "-") for way in expected.split(" or ")]


def _one(word: str) -> tuple[str, str]:
    id, _, mark = word.partition(":")
    return id, _STATUS[mark or "h"]


def rows(name: str) -> Iterator[tuple[str, str, str]]:
    """Place, words and expected reading of each row of a table."""
    place = ""
    for row in (_TABLES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if row.startswith("[") and row.endswith("]"):
            place = row[1:-1]
        elif row.strip():
            line, _, expected = row.rpartition(" => ")
            yield place, line, expected


def _cases(*names: str) -> list[tuple[str, str, str]]:
    return [row for name in names for row in rows(name)]


def resume(place: str, line: str) -> str:
    """The resume that has the words in their place."""
    return FRAMES[place].format(line=line.replace("¶", "\n"))


@pytest.mark.parametrize(
    ("place", "line", "expected"),
    _cases("held", "progress", "gone", "wished", "senses", "more", "fresh", "hands", "put_by"),
)
def test_credentials(understood: Read, place: str, line: str, expected: str) -> None:
    assert {c.id: status_on(c, _DAY) for c in understood(resume(place, line)).credentials} in told(expected)


@pytest.mark.parametrize(
    ("place", "line", "expected"), _cases("skills", "skill_senses", "skill_hands", "others_do", "field_words")
)
def test_skills(understood: Read, place: str, line: str, expected: str) -> None:
    found = {s.id: s.status for s in understood(resume(place, line)).skills}
    assert any(all(found.get(id, "absent") == status for id, status in way.items()) for way in told(expected)), found


@pytest.mark.xfail(strict=True, reason="wordings that are still read wrongly")
@pytest.mark.parametrize(("place", "line", "expected"), _cases("open"))
def test_still_wrong(understood: Read, place: str, line: str, expected: str) -> None:
    assert {c.id: status_on(c, _DAY) for c in understood(resume(place, line)).credentials} in told(expected)


def test_every_table_has_cases() -> None:
    assert all(len(_cases(path.stem)) > 20 for path in _TABLES.glob("*.txt") if path.stem != "open")
