"""What the tests of the posting side share: one index, documents from text, requirements in short form."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Document, Job, Requirement
from matcher.understand.job.posting import jobs
from matcher.understand.words.index import Index, build
from skill_taxonomy.load import load


@pytest.fixture(scope="session")
def index() -> Index:
    return build(load())


def document(text: str, structured: str | None = None) -> Document:
    return Document(
        id="0" * 64,
        file="posting.txt",
        member=None,
        media_type="text/plain",
        pages=None,
        text=text,
        structured=structured,
    )


@pytest.fixture(scope="session")
def read(index: Index) -> Callable[[str], Job]:
    return lambda text: jobs(document(text), index)[0]


def short(requirement: Requirement) -> str:
    """`required cpc | rhit + experience:coding:24 in 6`."""

    def one(id: str, months: int | None) -> str:
        return f"{id}:{months}" if months else id

    options = [" + ".join(one(i.id, i.min_months) for i in option) for option in requirement.any_of]
    grace = f" in {requirement.within_months}" if requirement.within_months else ""
    return f"{requirement.need} {' | '.join(options)}{grace}"


def shorts(job: Job) -> list[str]:
    return [short(requirement) for requirement in job.requirements]
