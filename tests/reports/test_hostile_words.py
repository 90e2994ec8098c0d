"""Words from documents and file names that try to be markup, script, formula or hidden direction."""

import csv
import io
from dataclasses import replace

import openpyxl  # type: ignore[import-untyped]
import pytest
from selectolax.lexbor import LexborHTMLParser

from reports import names, tables
from reports.html import Renderer
from reports.pair_view import pair_view
from reports.view import ranking, row, unread
from reports.workbook import workbook
from skill_taxonomy.model import Taxonomy
from tests.reports.payloads import PAYLOADS, hostile, skeleton
from tests.reports.people import make_failed, make_screen


@pytest.mark.parametrize("payload", PAYLOADS)
def test_words_never_become_markup(payload: str, taxonomy: Taxonomy, renderer: Renderer) -> None:
    plain, bad = hostile("harmless"), hostile(payload)
    for applicant in (False, True):
        made = [
            (renderer.render_check if applicant else renderer.render_pair)(
                pair_view(c.fit, c.profile, c.job, taxonomy, applicant=applicant)
            )
            for c in (plain, bad)
        ]
        assert skeleton(made[0]) == skeleton(made[1])
    for page in ("index", "job"):
        shown = []
        for c in (plain, bad):
            screen = make_screen(c, taxonomy)
            failed = replace(make_failed(), file=c.profile.file, text=c.fit.notices[0].text)
            screen = replace(screen, unread=(unread(failed, "resume"),))
            shown.append(
                renderer.render_index(screen) if page == "index" else renderer.render_job(screen, screen.rankings[0])
            )
        assert skeleton(shown[0]) == skeleton(shown[1])


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_control_or_direction_mark_is_left(payload: str, taxonomy: Taxonomy, renderer: Renderer) -> None:
    case = hostile(payload)
    page = renderer.render_check(pair_view(case.fit, case.profile, case.job, taxonomy, applicant=True))
    for mark in "\x00\x07\x1b\r\u202e\u202c\u2066\u2069\u200f":
        assert mark not in page


def test_only_web_addresses_become_links(taxonomy: Taxonomy, renderer: Renderer) -> None:
    case = hostile("javascript:alert(1)")
    page = renderer.render_pair(pair_view(case.fit, case.profile, case.job, taxonomy))
    addresses = [a.attributes["href"] or "" for a in LexborHTMLParser(page).css("a[href]")]
    assert addresses
    assert all(a.startswith(("#", "../", "https://")) for a in addresses)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_cell_starts_a_formula(payload: str, taxonomy: Taxonomy) -> None:
    case = hostile(payload)
    screen = make_screen(case, taxonomy)
    failed = replace(make_failed(), file=payload, text=payload)
    screen = replace(screen, unread=(unread(failed, "resume"),))
    text = [tables.fits_csv(screen).decode("utf-8-sig"), tables.failures_csv(screen).decode("utf-8-sig")]
    cells = [cell for part in text for line in csv.reader(io.StringIO(part)) for cell in line]
    book = openpyxl.load_workbook(io.BytesIO(workbook(screen)))
    values = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    assert all(cell.data_type != "f" for cell in values)
    cells += [cell.value for cell in values if isinstance(cell.value, str)]
    assert cells
    for cell in cells:
        assert not cell.startswith(tables.FORMULA)
        assert not any(mark in cell for mark in "\x00\x07\x1b\r\n\t\u202e\u2066\u200f")


@pytest.mark.parametrize("payload", [*PAYLOADS, "../../etc/passwd", "CON", "a" * 300, "Zoë Ångström", "李明"])
def test_file_names_are_plain(payload: str) -> None:
    for name in (names.job_page("b" * 64, payload), names.fit_page("a" * 64, "b" * 64, payload)):
        folder, _, file = name.partition("/")
        assert folder in ("jobs", "fits")
        assert file.isascii()
        assert file.removesuffix(".html").replace("-", "").isalnum()
        assert len(file) < 80


def test_file_names_depend_on_both_documents() -> None:
    made = {names.fit_page(r, j, "Maren Ostlund") for r in ("a", "b") for j in ("c", "d")}
    assert len(made) == 4
    assert names.fit_page("a", "c", None).startswith("fits/candidate-")
    assert names.fit_page("a", "c", "Zoë Ångström").startswith("fits/zoe-angstrom-")


def test_a_hostile_row_keeps_its_figures(taxonomy: Taxonomy) -> None:
    case = hostile("=1+1")
    made = ranking(case.job, taxonomy, [row(case.fit, case.profile, case.job, taxonomy)], href="j").rows[0]
    assert (made.score, made.must_met, made.must_total) == (case.fit.score, 1, 2)
