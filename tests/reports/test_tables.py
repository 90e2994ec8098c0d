"""The tables: figures equal the fits, Excel opens them rightly, the same screen gives the same bytes."""

import csv
import io
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from reports import tables
from reports import workbook as workbook_module
from reports.view import Screen
from reports.workbook import workbook


def records(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_csv_has_a_line_for_every_pair_with_the_unsure_before_the_ranked(screen: Screen) -> None:
    lines = records(tables.fits_csv(screen))
    assert [(line["Candidate"], line["Rank"], line["Fit"]) for line in lines] == [
        ("", "", "Needs reading"),
        ("Ilse Marchetti", "1", "Strong fit"),
        ("Maren Ostlund", "2", "Good fit"),
    ]
    last = lines[-1]
    assert (last["Score"], last["Low"], last["High"]) == ("68.4", "61.0", "74.2")
    assert (last["Must-haves met"], last["Must-haves"]) == ("1", "2")
    assert last["Must-haves not met"] == "2 years as inpatient coder"
    assert (last["Credentials held"], last["Credentials in progress"]) == ("CPC", "CIC")
    assert (last["Email"], last["Phone"]) == ("maren@example.com", "(555) 555-0142")
    assert (last["Coding years"], last["Last coding work"]) == ("7.7", "2026-11")
    assert last["Education"] == "Associate degree, Health Information Technology"
    assert last["Report"] == "fits/maren-ostlund-1.html"


def test_csv_opens_in_excel_and_keeps_to_the_rfc(screen: Screen) -> None:
    data = tables.fits_csv(screen)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n") == 4


def test_failures_say_what_to_do(screen: Screen) -> None:
    (line,) = records(tables.failures_csv(screen))
    assert line["Kind"] == "resume"
    assert line["File"] == "inbox/locked.pdf"
    assert line["Code"] == "encrypted"
    assert "without one" in line["What to do"]


def test_the_workbook_opens_with_frozen_head_filters_and_links(screen: Screen) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(screen)))
    assert book.sheetnames == ["Ranking", "Read these yourself", "Not readable"]
    sheet = book["Ranking"]
    assert [cell.value for cell in sheet[1]] == list(tables.HEADINGS)
    assert sheet.freeze_panes == "E2"
    assert sheet.auto_filter.ref == "A1:U3"
    score = tables.HEADINGS.index("Score") + 1
    assert [sheet.cell(row, score).value for row in (2, 3)] == [91.0, 68.4]
    assert sheet.cell(2, score).number_format == "0.0"
    assert sheet.cell(3, len(tables.HEADINGS)).hyperlink.target == "fits/maren-ostlund-1.html"
    assert len(sheet.conditional_formatting) >= 2
    assert sheet.column_dimensions["A"].width > 20


def test_no_pair_is_lost_where_a_sheet_is_full(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_module, "MOST_ROWS", 1)
    book = openpyxl.load_workbook(io.BytesIO(workbook(screen)))
    assert book.sheetnames == ["Ranking", "Ranking 2", "Read these yourself", "Not readable"]
    names = [book[name].cell(2, tables.HEADINGS.index("Candidate") + 1).value for name in book.sheetnames[:2]]
    assert names == ["Ilse Marchetti", "Maren Ostlund"]


def test_the_same_screen_gives_the_same_files(screen: Screen, tmp_path: Path) -> None:
    first, second = tmp_path / "one", tmp_path / "two"
    for folder in (first, second):
        folder.mkdir()
        tables.write(screen, folder)
        workbook_module.write(screen, folder)
    files = sorted(path.name for path in first.iterdir())
    assert files == ["failures.csv", "fits.csv", "fits.xlsx"]
    assert all((first / name).read_bytes() == (second / name).read_bytes() for name in files)
