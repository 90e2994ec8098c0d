"""What the tests of the reports share."""

import pytest

from reports.html import Renderer
from reports.view import Row, Screen
from skill_taxonomy.load import load
from skill_taxonomy.model import Taxonomy
from tests.reports.people import Case, make_fit, make_job, make_profile, make_screen


@pytest.fixture(scope="session")
def taxonomy() -> Taxonomy:
    return load()


@pytest.fixture(scope="session")
def renderer() -> Renderer:
    return Renderer()


@pytest.fixture
def case() -> Case:
    profile, job = make_profile(), make_job()
    return Case(profile=profile, job=job, fit=make_fit(profile, job))


@pytest.fixture
def screen(case: Case, taxonomy: Taxonomy) -> Screen:
    return make_screen(case, taxonomy)


@pytest.fixture
def ranked(screen: Screen) -> tuple[Row, ...]:
    return screen.rankings[0].rows
