"""What the tests of the phenomena share: the vocabulary, and a short way from text or file to a posting or a resume."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Document, Job, Profile
from matcher.understand.job.posting import jobs
from matcher.understand.resume.profile import profile
from matcher.understand.words.index import Index, build
from skill_taxonomy.load import load


def _document(told: str | Document) -> Document:
    if isinstance(told, Document):
        return told
    return Document(id="0" * 64, file="a.txt", member=None, media_type="text/plain", pages=None, text=told)


@pytest.fixture(scope="session")
def index() -> Index:
    return build(load())


@pytest.fixture(scope="session")
def job(index: Index) -> Callable[[str | Document], Job]:
    return lambda told: jobs(_document(told), index)[0]


@pytest.fixture(scope="session")
def person(index: Index) -> Callable[[str | Document], Profile]:
    return lambda told: profile(_document(told), index)
