"""What the page of a pair says beside the figures: points that count for less, and the years of the time line."""

import itertools
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from matcher.model import Interval, month
from reports.html import Renderer
from reports.pair_view import pair_view
from reports.resume_view import LAST_TICK, resume_view
from skill_taxonomy.model import Taxonomy
from tests.reports.people import AS_OF, Case


def with_points(case: Case, points: float) -> Case:
    """The case with these points for the must-have that is met in full and worth 40."""
    first = replace(case.fit.requirements[0], points=points)
    return replace(case, fit=replace(case.fit, requirements=(first, *case.fit.requirements[1:])))


@pytest.mark.parametrize(("points", "lowered"), [(40.0, False), (39.9, False), (30.0, True)])
def test_points_that_count_for_less_are_marked_and_explained(
    case: Case, taxonomy: Taxonomy, renderer: Renderer, points: float, lowered: bool
) -> None:
    changed = with_points(case, points)
    view = pair_view(changed.fit, changed.profile, changed.job, taxonomy)
    assert view.needs[0].lowered is lowered
    page = LexborHTMLParser(renderer.render_pair(view))
    assert bool(page.css("#r1 a[href='#lowered']")) is lowered
    (rule,) = page.css("#lowered")
    assert "everything else counts for less" in rule.text()


def test_the_page_says_how_it_was_scored(case: Case, taxonomy: Taxonomy, renderer: Renderer) -> None:
    page = LexborHTMLParser(renderer.render_pair(pair_view(case.fit, case.profile, case.job, taxonomy)))
    shown = {
        term.text(): definition.text()
        for term, definition in zip(page.css("#how .how dt"), page.css("#how .how dd"), strict=True)
    }
    assert list(shown) == ["Points", "Met how far", "Must-haves first", "Range", "Fit in words", "Without weight"]
    assert "3 requirements" in shown["Points"]
    assert case.fit.resume in page.css("#how")[0].text()
    assert case.fit.job in page.css("#how")[0].text()


@pytest.mark.parametrize("first_year", [1986, 2003, 2012, 2019, 2025, 2026])
def test_the_years_of_the_time_line_stand_apart(case: Case, taxonomy: Taxonomy, first_year: int) -> None:
    position = replace(case.profile.positions[0], interval=Interval(start=month(first_year, 2), end=None))
    ticks = resume_view(replace(case.profile, positions=(position,)), taxonomy, AS_OF).ticks
    assert ticks[0] == (first_year, 0.0)
    places = [left for _, left in ticks]
    assert all(after - before > 8 for before, after in itertools.pairwise(places))
    assert max(places) <= LAST_TICK
