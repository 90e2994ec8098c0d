"""Every trap has its cases."""

from __future__ import annotations

import re
from collections import Counter
from importlib import import_module
from pathlib import Path

TRAPS = range(1, 59)
_NUMBERS = re.compile(r"(?:\d{1,2} )+")


def _ids() -> list[str]:
    """The ids of all cases of the tests in this folder."""
    ids = []
    for path in sorted(Path(__file__).parent.glob("test_traps_*.py")):
        module = import_module(f"tests.understand.traps.{path.stem}")
        marks = [mark for value in vars(module).values() for mark in getattr(value, "pytestmark", ())]
        ids += [str(case.id) for mark in marks if mark.name == "parametrize" for case in mark.args[1]]
    return ids


def test_every_trap_has_two_cases_at_least() -> None:
    ids = _ids()
    unnumbered = [id for id in ids if not _NUMBERS.match(id)]
    assert unnumbered == []
    cases = Counter(int(number) for id in ids for number in _NUMBERS.match(id)[0].split())  # type: ignore[index]
    assert {number for number in cases if number not in TRAPS} == set()
    assert [number for number in TRAPS if cases[number] < 2] == []
