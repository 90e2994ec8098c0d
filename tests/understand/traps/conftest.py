"""The vocabulary, its index and the measure of the score, built once, and short ways from text to readings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.fit.explain import Scale, explain_pair, scale
from matcher.fit.weights import load as load_weights
from matcher.model import Document, Fit, Job, Profile
from matcher.understand.job.posting import jobs
from matcher.understand.resume.profile import profile
from matcher.understand.words.index import Index, build
from skill_taxonomy.load import load
from skill_taxonomy.model import Taxonomy
from tests.understand.traps.frames import AS_OF


@pytest.fixture(scope="session")
def taxonomy() -> Taxonomy:
    return load()


@pytest.fixture(scope="session")
def index(taxonomy: Taxonomy) -> Index:
    return build(taxonomy)


@pytest.fixture(scope="session")
def measure(taxonomy: Taxonomy) -> Scale:
    return scale(taxonomy, load_weights(), AS_OF)


def _document(text: str) -> Document:
    return Document(id="0" * 64, file="words.txt", member=None, media_type="text/plain", pages=None, text=text)


@pytest.fixture(scope="session")
def understood(index: Index) -> Callable[[str], Profile]:
    return lambda text: profile(_document(text), index)


@pytest.fixture(scope="session")
def read(index: Index) -> Callable[[str], Job]:
    return lambda text: jobs(_document(text), index)[0]


@pytest.fixture(scope="session")
def fitted(measure: Scale) -> Callable[[Profile, Job], Fit]:
    return lambda person, job: explain_pair(measure.standing(person.qualifications()), measure.plan(job), measure)
