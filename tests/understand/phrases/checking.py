"""How these tests state a right reading: requirements as the tables of the posting side write them, credentials and
skills by id. A case that is still read wrongly carries what is read instead."""

from __future__ import annotations

from datetime import date

import pytest
from _pytest.mark import ParameterSet

from matcher.config import Limits
from matcher.intervals import months, status_on
from matcher.model import Document, Job, Profile, month_text
from matcher.readers.registry import read
from tests.understand.job.table import expected, reading

DAY = date(2026, 11, 1)


def case(name: str, *values: object, wrong: str = "") -> ParameterSet:
    """One row of a table, named by its phenomenon; `wrong` says what is read instead where the program still errs."""
    marks = pytest.mark.xfail(strict=True, reason=wrong) if wrong else ()
    return pytest.param(*values, id=name, marks=marks)


def asks(job: Job, told: str) -> None:
    """The posting asks for just this: `R cpc | ccs; P epic ~ free ids`, readings that are both right parted by `||`."""
    ways = [expected(way) for way in told.split("||")]
    found = [(reading(job, free), wanted) for wanted, free in ways]
    assert any(got == wanted for got, wanted in found), f"{_plain(job)} instead of {told}"


def asks_among_others(job: Job, told: str) -> None:
    """The posting asks for this, whatever else it asks for."""
    wanted, _ = expected(told)
    assert wanted <= reading(job, frozenset()), f"{_plain(job)} without {told}"


def required(job: Job) -> set[str]:
    """Every id that a required line names."""
    return {i.id for r in job.requirements if r.need == "required" for option in r.any_of for i in option}


def named(job: Job) -> set[str]:
    """Every id that the posting is read to name."""
    return {i.id for r in job.requirements for option in r.any_of for i in option}


def credentials(profile: Profile) -> dict[str, str]:
    """The credentials with the status that they have on the day of the tests."""
    return {c.id: status_on(c, DAY) for c in profile.credentials}


def skills(profile: Profile) -> set[str]:
    """The skills that the resume claims."""
    return {s.id for s in profile.skills if s.status == "held"}


def coding_months(profile: Profile) -> int:
    """Months of coding on the day of the tests."""
    return months((p.interval for p in profile.positions if p.coding and p.interval), DAY)


def jobs_held(profile: Profile) -> list[tuple[str | None, str | None, str | None]]:
    """Role, first and last month of each job."""
    out = []
    for job in profile.positions:
        first, last = (job.interval.start, job.interval.end) if job.interval else (None, None)
        out.append((job.role, month_text(first), month_text(last)))
    return out


def opened(data: bytes | str, file: str) -> Document:
    """The one document in a file."""
    (found,) = read(data.encode() if isinstance(data, str) else data, file, Limits())
    assert isinstance(found, Document), found
    return found


def _plain(job: Job) -> str:
    return "; ".join(
        f"{r.need} "
        + " | ".join(" + ".join(f"{i.id}:{i.min_months}" for i in o) for o in r.any_of)
        + (f" @{r.within_months}" if r.within_months else "")
        for r in job.requirements
    )
