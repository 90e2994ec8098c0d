"""The pages of an invented pair in a browser: the answer without scrolling, the longest words, paper, the keyboard."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]
import pytest

from reports.html import Renderer
from reports.pair_view import pair_view
from reports.view import Screen
from skill_taxonomy.load import load
from tests.reports.people import Case, make_fit, make_job, make_profile, make_screen

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync")
INDEX, JOB, PAIR, CHECK = "index.html", "jobs/inpatient-1.html", "fits/maren-ostlund-1.html", "check.html"
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed: apt-get install chromium")
LONG = "Averyveryverylongsurnamewithoutanybreak" * 3


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is missing: pip install -e '.[dev]'")
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield started
        started.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every kind of page; the index and the posting with names that cannot be broken."""
    out = tmp_path_factory.mktemp("pair")
    taxonomy, renderer = load(), Renderer()
    profile, job = make_profile(), make_job()
    case = Case(profile=profile, job=job, fit=make_fit(profile, job))
    screen = _with_long_words(make_screen(case, taxonomy))
    pair = pair_view(case.fit, profile, job, taxonomy, job_href=JOB)
    own = pair_view(case.fit, profile, job, taxonomy, applicant=True)
    pages = {
        INDEX: renderer.render_index(screen),
        JOB: renderer.render_job(screen, screen.rankings[0]),
        PAIR: renderer.render_pair(pair),
        CHECK: renderer.render_check(own),
    }
    for name, text in pages.items():
        (out / name).parent.mkdir(exist_ok=True)
        (out / name).write_text(text, encoding="utf-8")
    return out


def _with_long_words(screen: Screen) -> Screen:
    ranking = screen.rankings[0]
    rows = tuple(replace(row, name=LONG, files=(f"inbox/{LONG}.pdf", f"again/{LONG}.pdf")) for row in ranking.rows)
    return replace(screen, rankings=(replace(ranking, title=LONG, rows=rows), ranking))


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("name", [INDEX, JOB])
def test_a_word_without_a_break_does_not_widen_the_page(
    browser: "Browser", folder: Path, name: str, width: int
) -> None:
    tab = browser.new_page(viewport={"width": width, "height": 900})
    tab.goto((folder / name).as_uri())
    assert LONG in tab.locator("body").inner_text()
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.close()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("name", [PAIR, CHECK])
def test_the_answer_needs_no_scrolling(browser: "Browser", folder: Path, name: str, width: int) -> None:
    tab = browser.new_page(viewport={"width": width, "height": 844})
    tab.goto((folder / name).as_uri())
    for selector in ("h1", ".big .figure", ".answer .band", ".why p:nth-child(3)", ".answer-needs h2"):
        box = tab.locator(selector).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 844, selector
    tab.close()


def test_the_keyboard_reaches_every_link(browser: "Browser", folder: Path) -> None:
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    tab.goto((folder / INDEX).as_uri())
    links = set(tab.evaluate("[...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))"))
    reached = set()
    for _ in range(2 * tab.locator("a").count()):
        tab.keyboard.press("Tab")
        reached.add(tab.evaluate("document.activeElement.getAttribute('href')"))
    assert len(links) > 5
    assert links <= reached
    tab.close()


def test_a_pair_prints_on_two_pages_without_navigation(browser: "Browser", folder: Path) -> None:
    tab = browser.new_page()
    tab.goto((folder / PAIR).as_uri())
    document = pypdfium2.PdfDocument(tab.pdf(format="Letter"))
    tab.close()
    text = "".join(page.get_textpage().get_text_range() for page in document)
    assert len(document) <= 2
    assert "68.4" in text
    assert "2 years as inpatient coder" in text
    assert "All postings" not in text
