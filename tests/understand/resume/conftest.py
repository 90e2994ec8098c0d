"""The index of the vocabulary, built once, and a short way from text to profile."""

from collections.abc import Callable

import pytest

from matcher.model import Document, Profile
from matcher.understand.resume.profile import profile
from matcher.understand.words.index import Index, build
from skill_taxonomy.load import load


@pytest.fixture(scope="session")
def index() -> Index:
    return build(load())


@pytest.fixture(scope="session")
def understood(index: Index) -> Callable[[str], Profile]:
    def read(text: str) -> Profile:
        document = Document(id="t", file="t.txt", member=None, media_type="text/plain", pages=None, text=text)
        return profile(document, index)

    return read
