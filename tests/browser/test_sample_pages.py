"""The reports of the samples in a real browser: they ask for nothing, fit narrow screens, and can be read."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[2]
AS_OF = "2026-11-01"
KINDS = ("index", "job", "short pair", "long pair", "check")
WIDTHS = (1280, 390, 320)
CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")
CUT = """() => [...document.querySelectorAll("th, td, li, p, h1, h2, h3, dd, blockquote, .chip, .button, .band")]
  .filter((e) => e.checkVisibility() && !e.closest(".away") && !e.querySelector(".away"))
  .filter((e) => e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1)
  .map((e) => `${e.tagName} ${e.className}: ${e.textContent.trim().slice(0, 50)}`)"""
Scheme = Literal["light", "dark"]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One page of each kind, as the program writes them of the samples; of the pairs the longest and the shortest."""
    out = tmp_path_factory.mktemp("browser") / "out"
    _matcher(7, "screen", "samples/resumes", "samples/jobs", "--out", str(out), "--as-of", AS_OF)
    resume, posting = "samples/resumes/03-new-graduate.docx", "samples/jobs/entry-level-coder.md"
    _matcher(0, "check", resume, posting, "--out", str(out / "check.html"), "--as-of", AS_OF)
    pairs = sorted((out / "fits").glob("*.html"), key=lambda path: (path.stat().st_size, path.name))
    job = max((out / "jobs").glob("*.html"), key=lambda path: (path.stat().st_size, path.name))
    paths = (out / "index.html", job, pairs[0], pairs[-1], out / "check.html")
    return dict(zip(KINDS, paths, strict=True))


def _matcher(expected: int, *arguments: str) -> None:
    command = [sys.executable, "-m", "matcher.cli.main", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == expected, done.stderr


@contextmanager
def opened(
    browser: Browser, path: Path, width: int = 1280, scheme: Scheme = "light"
) -> Iterator[tuple[Page, list[str]]]:
    """The page, and all that it said and asked for."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"error: {error}"))
    page.on("request", lambda request: said.append(f"request: {request.url}"))
    page.goto(path.as_uri())
    yield page, said
    context.close()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_asks_for_nothing_and_fits_the_screen(
    browser: Browser, pages: dict[str, Path], kind: str, width: int
) -> None:
    with opened(browser, pages[kind], width) as (page, said):
        assert said == [f"request: {pages[kind].as_uri()}"]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate("document.styleSheets[0].cssRules.length") > 50
        assert page.evaluate(CUT) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_from_what_lies_behind_it(
    browser: Browser, pages: dict[str, Path], kind: str, scheme: Scheme
) -> None:
    with opened(browser, pages[kind], scheme=scheme) as (page, _):
        assert page.evaluate(CONTRAST) == []


def test_the_check_of_contrast_finds_faint_text(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "faint.html"
    path.write_text('<body style="background:#fff"><p style="color:#999">faint</p><p style="color:#555">clear</p>')
    with opened(browser, path) as (page, _):
        assert [line.rsplit(": ")[-1] for line in page.evaluate(CONTRAST)] == ["faint"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_link_leads_to_a_file_or_a_place_on_the_page(browser: Browser, pages: dict[str, Path], kind: str) -> None:
    with opened(browser, pages[kind]) as (page, _):
        links = page.evaluate("[...document.links].map((link) => link.href)")
        ids = set(page.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id)"))
    here = pages[kind].as_uri()
    assert links
    for link in links:
        parts = urlsplit(link)
        if parts.scheme == "file":
            assert Path(unquote(parts.path)).is_file(), link
            assert not (parts.fragment and link.startswith(here)) or parts.fragment in ids, link
        else:
            assert parts.scheme in ("http", "https"), link
