"""Nothing that came from a document starts a formula or carries a control character in CSV or XLSX."""

import csv
import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from matcher.batch.screen import Request, screen
from reports import tables
from reports.workbook import workbook
from skill_taxonomy.model import Taxonomy
from tests.readers.making import separated
from tests.reports.payloads import hostile
from tests.reports.people import make_screen

STARTS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "\u202e=1+1",
    "\ufeff=1+1",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(A1)",
    "=cmd|' /C calc'!A0",
    "+cmd|'/C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    '=HYPERLINK("http://127.0.0.1:9?x="&A1,"Orla")',
    '=DDE("cmd";"/C calc";"x")',
    "=WEBSERVICE(A1)",
)
CONTROL = "".join(chr(code) for code in (*range(0x20), 0x7F, *range(0x80, 0xA0)))
_ALLOWED = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _parts(data: bytes) -> dict[str, str]:
    """The parts of a workbook as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist() if name.endswith(".xml")}


def _check_workbook(data: bytes) -> None:
    for name, part in _parts(data).items():
        assert _ALLOWED.search(part) is None, name
        if name.startswith("xl/worksheets/"):
            assert "<f>" not in part
            assert "<f " not in part
        for found in re.findall(r"<t[^>]*>([^<]*)</t>", part):
            assert not found.lstrip().startswith(tables.FORMULA), found


def _check_csv(data: bytes) -> list[list[str]]:
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    for cell in (cell for row in rows for cell in row):
        assert not cell.lstrip().startswith(tables.FORMULA), cell
        assert not set(cell) & set(CONTROL), cell
    return rows


@pytest.mark.parametrize("words", STARTS)
def test_what_could_start_a_formula_gets_an_apostrophe_and_keeps_its_words(words: str) -> None:
    made = tables.safe(words)
    assert made.startswith("'")
    assert "1+1" in made or "(" in made or "cmd" in made


@pytest.mark.parametrize("words", ["Orla = Brandt", "ICD-10-CM", "a@example.com", "5+ years", "'=1+1", '"=1+1'])
def test_what_only_holds_such_a_character_stays_as_it_is(words: str) -> None:
    assert tables.safe(words) == words


@pytest.mark.parametrize("words", [*STARTS, f"Orla{CONTROL}Brandt", f"{CONTROL}=1+1", "Orla\ufffe\uffff\ud800 Brandt"])
def test_names_files_notices_and_titles_start_no_formula_and_carry_no_control_character(
    words: str, taxonomy: Taxonomy
) -> None:
    case = hostile(words)
    shown = make_screen(case, taxonomy)
    rankings = tuple(
        replace(
            each, files=(words, f"{words} › {words}"), rows=tuple(replace(row, files=(words,)) for row in each.rows)
        )
        for each in shown.rankings
    )
    shown = replace(shown, rankings=rankings)
    _check_csv(tables.fits_csv(shown))
    _check_csv(tables.failures_csv(shown))
    _check_workbook(workbook(shown))


def test_members_of_a_table_start_no_formula_in_the_results(tmp_path: Path) -> None:
    resume = "Orla Brandt\n\nEXPERIENCE\nCoder, Larch Health, 2019 - present\nICD-10-CM\n\nCREDENTIALS\nCPC, AAPC\n"
    (tmp_path / "=cv.txt").write_text(f"=1+1 {resume}", encoding="utf-8")
    rows = [(words, words, words, f"{words}\nCPC required.") for words in STARTS]
    rows += [(words, "", words, "") for words in STARTS]
    data = separated(("Req ID", "Job Title", "Company", "Description"), *rows)
    (tmp_path / "=jobs.csv").write_bytes(data)
    out = tmp_path / "out"
    screen(
        Request(
            resumes=(str(tmp_path / "=cv.txt"),),
            jobs=(str(tmp_path / "=jobs.csv"),),
            out=out,
            as_of=date(2026, 11, 1),
            top=1,
        )
    )
    assert len(_check_csv((out / "fits.csv").read_bytes())) == 1 + len(STARTS)
    assert len(_check_csv((out / "failures.csv").read_bytes())) == 1 + len(STARTS)
    _check_workbook((out / "fits.xlsx").read_bytes())
