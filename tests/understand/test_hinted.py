"""Patterns with hints find what they find without: no hint is missing. Tried on every sentence of the tests beside."""

import re
from pathlib import Path

import pytest

from matcher.understand.job import grace, refusals, schooling, terms
from matcher.understand.words.hinted import Hinted

HERE = Path(__file__).parent
PATTERNS = {
    **{name: value for name, value in vars(refusals).items() if isinstance(value, Hinted)},
    **dict(schooling._TABLE),
    **dict(terms._EMPLOYMENT),
}


def _sentences() -> list[str]:
    files = [*HERE.rglob("*.py"), *HERE.rglob("*.txt"), *(HERE.parent / "accuracy" / "jobs").iterdir()]
    parts = (re.split(r"\n|⏎|=>|(?<=[.;])\s", path.read_text(encoding="utf-8")) for path in files)
    return [part[:400] for found in parts for part in found if part.strip()]


SENTENCES = _sentences()


@pytest.mark.parametrize("name", PATTERNS)
def test_nothing_is_missed_for_want_of_a_hint(name: str) -> None:
    hinted = PATTERNS[name]
    assert [s for s in SENTENCES if not hinted.may(s) and hinted.pattern.search(s)] == []
    assert len(SENTENCES) > 3000


def test_a_grace_period_names_a_unit() -> None:
    units = [s for s in SENTENCES if any(form.search(s) for form in grace._FORMS)]
    assert len(units) > 50
    assert all(any(unit in s.lower() for unit in grace._UNITS) for s in units)


@pytest.mark.parametrize(
    "name", ["_NOT_REMOTE", "_SAID_YES", "_MIXED", "_HYBRID", "_REMOTE", "_ONSITE", "_STRONG_ONSITE", "_THIS_ONSITE"]
)
def test_a_line_on_the_place_of_work_names_one(name: str) -> None:
    pattern = getattr(terms, name)
    assert [s for s in SENTENCES if not terms._says_where(s) and pattern.search(s)] == []
