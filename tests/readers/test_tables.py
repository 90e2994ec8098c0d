"""Tables: lists of postings (one a row), resumes laid out in a spreadsheet, and workbooks made to break a reader."""

import io
import struct
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from matcher.config import Limits, Settings
from matcher.model import Document, Failed, Job, Profile
from matcher.pipeline import read_and_understand
from matcher.readers.interface import Opening
from matcher.readers.registry import document_id, walk
from matcher.readers.table.columns import plain
from matcher.readers.table.names import NAMES
from tests.readers.making import packed, separated, workbook
from tests.readers.making_ole import ole

LIMITS = Limits()
HEAD = ("Req ID", "Job Title", "Company", "City", "State", "Job Description", "Minimum Qualifications")
FIRST = ("R-7", "Inpatient Coder", "Larch Health", "Dayton", "OH", "You code inpatient records.", "CCS or CIC")
SECOND = ("R-8", "Pro-Fee Coder", "Larch Health", "Austin", "TX", "You code visits.", "CPC and three years of coding")
SHEET = "xl/worksheets/sheet1.xml"


def found(
    data: bytes, name: str = "jobs.csv", columns: dict[str, tuple[str, ...]] | None = None, limits: Limits = LIMITS
) -> list[Document | Failed]:
    """What a table of postings holds."""
    return [each for each in walk(data, name, limits, (), columns or {}) if not isinstance(each, Opening)]


def single(data: bytes, name: str, limits: Limits = LIMITS) -> Document | Failed:
    """The one document that bytes are where no postings are looked for."""
    (each,) = (each for each in walk(data, name, limits) if not isinstance(each, Opening))
    return each


def text(data: bytes, name: str, limits: Limits = LIMITS) -> str:
    each = single(data, name, limits)
    assert isinstance(each, Document), each
    return each.text


def members(data: bytes, name: str = "jobs.csv", **more: Any) -> list[str | None]:
    return [each.member for each in found(data, name, **more)]


def patched(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The package with one part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return out.getvalue()


def opendocument(body: str) -> bytes:
    """An OpenDocument spreadsheet around tables."""
    out = io.BytesIO()
    spaces = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "table", "text"))
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml", '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
        )
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content {spaces}><office:body><office:spreadsheet>{body}'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return out.getvalue()


def cell(words: str, attributes: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {attributes}><text:p>{words}</text:p></table:table-cell>'


# Lists of postings


def test_each_row_is_a_posting_named_by_its_id() -> None:
    data = separated(HEAD, FIRST, SECOND)
    one, two = found(data)
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert (one.member, one.id, one.media_type) == ("R-7", f"{document_id(data)}#R-7", "text/csv")
    assert two.member == "R-8"
    assert one.text == (
        "Job title: Inpatient Coder\nCompany: Larch Health\nLocation: Dayton, OH\n\n"
        "Minimum Qualifications\nCCS or CIC\n\nJob Description\nYou code inpatient records."
    )


def test_a_posting_of_a_row_is_understood() -> None:
    head = (*HEAD, "Remote", "Employment Type", "Min Pay", "Max Pay", "Pay Type", "Currency", "Preferred Skills")
    row = (*FIRST, "Yes", "Full-Time", "28.50", "39.75", "Hourly", "USD", "Epic; APR-DRG")
    ((job,),) = (
        each
        for each in read_and_understand(separated(head, row), "jobs.csv", "job", Settings())
        if not isinstance(each, Opening)
    )
    assert isinstance(job, Job)
    assert (job.title, job.employer, job.city, job.state) == ("Inpatient Coder", "Larch Health", "Dayton", "OH")
    assert (job.work_mode, job.employment, job.roles) == ("remote", "full_time", ("inpatient-coder",))
    assert job.pay is not None
    assert (job.pay.min, job.pay.max, job.pay.per, job.pay.currency) == (28.5, 39.75, "hour", "USD")
    asked = {(item.id, each.need) for each in job.requirements for option in each.any_of for item in option}
    assert {("ccs", "required"), ("cic", "required"), ("epic", "preferred"), ("apr-drg", "preferred")} <= asked


@pytest.mark.parametrize("by", [",", ";", "\t", "|"])
def test_the_separator_is_told_from_the_rows(by: str) -> None:
    assert members(separated(HEAD, FIRST, SECOND, by=by)) == ["R-7", "R-8"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_exports(encoding: str) -> None:
    data = separated(HEAD, ("R-7", "Codeur médical", "Église Santé", *FIRST[3:])).decode().encode(encoding)
    (one,) = found(data)
    assert isinstance(one, Document)
    assert "Codeur médical" in one.text
    assert "Église Santé" in one.text


def test_a_line_that_names_the_separator_is_obeyed_and_is_no_row() -> None:
    assert members(b"sep=;\r\n" + separated(HEAD, FIRST, by=";")) == ["R-7"]


def test_lines_within_cells_stay_lines_and_html_is_read_as_shown() -> None:
    row = (
        "R-1",
        "Coder",
        "",
        "",
        "",
        "<p>Codes <b>visits</b></p><ul><li>CPT</li></ul><p hidden>pmp</p>",
        "- CPC\n- CCS",
    )
    (one,) = found(separated(HEAD, row))
    assert isinstance(one, Document)
    assert "Minimum Qualifications\n- CPC\n- CCS\n" in one.text
    assert "Codes visits" in one.text
    assert "• CPT" in one.text
    assert "<" not in one.text
    assert "pmp" not in one.text


def test_markup_escaped_once_more_is_read_too() -> None:
    (one,) = found(separated(HEAD, (*FIRST[:5], "&lt;p&gt;Codes visits&lt;/p&gt;", "")))
    assert isinstance(one, Document)
    assert one.text.endswith("Job Description\n\nCodes visits")


def test_names_of_columns_stand_below_a_title_and_a_filter() -> None:
    assert members(separated(("Open positions, November",), ("",), HEAD, FIRST)) == ["R-7"]


def test_without_an_id_the_number_of_the_row_names_the_posting_and_empty_rows_are_passed_over() -> None:
    assert members(separated(HEAD[1:], FIRST[1:], ("",) * 6, SECOND[1:])) == ["row 2", "row 4"]


def test_the_same_id_twice_is_told_apart() -> None:
    assert members(separated(HEAD, FIRST, ("R-7", *SECOND[1:]))) == ["R-7", "R-7 (2)"]


def test_a_row_without_title_and_description_fails_by_itself_and_says_what_to_do() -> None:
    one, two = found(separated(HEAD, ("R-1", "", "Larch Health", "Dayton", "OH", "", "CPC"), FIRST))
    assert isinstance(one, Failed)
    assert (one.code, one.member) == ("empty", "R-1")
    assert "neither a title nor a description" in one.text
    assert isinstance(two, Document)


def test_rows_over_the_limit_are_one_failed_line_that_says_from_where() -> None:
    limits = Limits(members=2)
    *read, last = found(separated(HEAD, *[(f"R-{n}", *FIRST[1:]) for n in range(5)]), limits=limits)
    assert [each.member for each in read] == ["R-0", "R-1"]
    assert isinstance(last, Failed)
    assert (last.code, last.member) == ("too-large", "rows from 4")
    assert "more than 2 postings" in last.text


def test_columns_nobody_knows_keep_long_text_under_their_name_and_notes_are_left_out() -> None:
    head = (*HEAD, "What our team is like", "Grade", "Recruiter Notes")
    row = (
        *FIRST,
        "Twelve coders in four states who help one another.",
        "C7",
        "CPC is enough, and pay her more than the band.",
    )
    (one,) = found(separated(head, row))
    assert isinstance(one, Document)
    assert one.text.endswith("What our team is like\nTwelve coders in four states who help one another.")
    assert "C7" not in one.text
    assert "enough" not in one.text


def test_names_of_columns_can_be_configured() -> None:
    data = separated(("Vacancy no.", "Vacancy name", "Ad", "Team"), ("V-1", "Coder", "CPC required.", "Secret " * 20))
    assert members(data) == [None]
    (one,) = found(data, columns={
        "id": ("vacancy no.",), "title": ("Vacancy Name",), "description": ("Ad",), "ignore": ("Team",)
    })  # fmt: skip
    assert isinstance(one, Document)
    assert (one.member, one.text) == ("V-1", "Job title: Coder\n\nDescription\nCPC required.")


@pytest.mark.parametrize(
    ("named", "known"),
    [("jobTitle", "job title"), ("JOB_TITLE*", "job title"), ("  Req. # ", "req #"), ("Pay (min)", "pay min")],
)
def test_ways_of_writing_a_name_are_one_name(named: str, known: str) -> None:
    assert plain(named) == known


def test_no_name_of_a_column_means_two_things() -> None:
    names = [" ".join(name.split()) for all in NAMES.values() for name in all.split(";")]
    assert sorted(names) == sorted(set(names))
    assert [name for name in names if name != plain(name)] == []


@pytest.mark.parametrize(
    ("head", "row", "pay"),
    [
        (("Salary",), ("$24.10 - $33.65 per hour",), "Pay: $24.10 - $33.65 per hour"),
        (("Hourly Rate",), ("24.10",), "Pay: 24.10 per hour"),
        (("Annual Salary", "Currency"), ("52000", "CAD"), "Pay: CAD 52000 per year"),
        (("Min Salary", "Max Salary", "Pay Frequency"), ("52000", "52000", "Annually"), "Pay: 52000 per year"),
        (("Pay",), ("DOE",), "Pay: DOE"),
        (("Pay", "Pay Period"), ("", "Hour"), None),
    ],
)
def test_pay_is_written_as_postings_write_it(head: tuple[str, ...], row: tuple[str, ...], pay: str | None) -> None:
    (one,) = found(separated((*HEAD, *head), (*FIRST, *row)))
    assert isinstance(one, Document)
    assert [line for line in one.text.split("\n") if line.startswith("Pay")] == ([pay] if pay else [])


@pytest.mark.parametrize(("value", "told"), [("Yes", "Remote"), ("No", None), ("Hybrid, 2 days", "Hybrid, 2 days")])
def test_a_missing_tick_under_remote_says_nothing(value: str, told: str | None) -> None:
    (one,) = found(separated((*HEAD, "Remote"), (*FIRST, value)))
    assert isinstance(one, Document)
    assert [line for line in one.text.split("\n") if "Work mode" in line] == ([f"Work mode: {told}"] if told else [])


def test_one_posting_laid_out_as_labels_is_one_document() -> None:
    rows = (
        ("Job Title", "Coder"),
        ("Company", "Larch Health"),
        ("Description", "Codes visits"),
        ("Pay", "$24 an hour"),
    )
    (one,) = found(separated(*rows))
    assert isinstance(one, Document)
    assert one.member is None
    assert one.text.startswith("Job Title | Coder\nCompany | Larch Health")


def test_a_workbook_lists_postings_as_a_csv_does() -> None:
    rows = [
        ("Req ID", "Job Title", "Min Pay", "Posted", "Job Description"),
        (1001, "Coder", 24.5, 46000, "CPC required."),
    ]
    (one,) = found(workbook(*rows), "jobs.xlsx")
    assert isinstance(one, Document)
    assert one.member == "1001"
    assert "Pay: 24.5" in one.text
    assert "46000" not in one.text


def test_two_sheets_of_postings_name_the_sheet_too_and_others_hold_none() -> None:
    def change(book: Any, sheet: Any) -> None:
        second = book.add_worksheet("Texas")
        second.write_row(0, 0, HEAD)
        second.write_row(1, 0, SECOND)
        book.add_worksheet("Read me").write(0, 0, "Fill in one posting a row.")

    assert members(workbook(HEAD, FIRST, change=change), "jobs.xlsx") == ["Sheet1: R-7", "Texas: R-8"]


def test_hidden_rows_and_columns_of_a_list_are_left_out_and_told_once() -> None:
    def change(book: Any, sheet: Any) -> None:
        sheet.set_row(1, None, None, {"hidden": True})
        sheet.set_column(6, 6, None, None, {"hidden": True})

    one, two = found(workbook(HEAD, FIRST, SECOND, SECOND, change=change), "jobs.xlsx")
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert [each.member for each in (one, two)] == ["R-8", "R-8 (2)"]
    assert "CPC" not in one.text
    assert [notice.code for notice in one.notices] == ["hidden-text"]
    assert two.notices == ()


# One document


def test_a_resume_in_a_spreadsheet_is_read_row_by_row() -> None:
    rows = [("Orla Brandt", "CPC"), (), ("Experience",), ("2019 - 2024", "Coder, Larch Health"), ("", "ICD-10-CM\nCPT")]
    for data, name in ((workbook(*rows), "cv.xlsx"), (separated(*rows), "cv.csv")):
        assert text(data, name) == (
            "Orla Brandt | CPC\n\nExperience\n2019 - 2024 | Coder, Larch Health\nICD-10-CM\nCPT"
        )


def test_a_table_asked_for_as_a_resume_is_one_document_whatever_its_columns_are_called() -> None:
    (each,) = (
        each
        for each in read_and_understand(separated(HEAD, FIRST, SECOND), "a.csv", "resume", Settings())
        if not isinstance(each, Opening)
    )
    assert len(each) == 1
    assert isinstance(each[0], Profile)
    assert each[0].member is None


def test_prose_under_the_name_of_a_table_is_read_as_text() -> None:
    prose = "Orla Brandt\nDayton, Ohio\nCoder, auditor, and trainer since 2019\n\nCPC, CCS\nICD-10-CM, CPT, HCPCS\n"
    assert text(prose.encode(), "cv.csv") == prose.strip()


def test_values_stand_as_people_write_them() -> None:
    from datetime import datetime

    def change(book: Any, sheet: Any) -> None:
        sheet.write_datetime(0, 2, datetime(2026, 3, 4), book.add_format({"num_format": "mm/dd/yyyy"}))
        sheet.write_formula(0, 3, "=1+1", None, 7)
        sheet.merge_range(1, 0, 1, 3, "across")

    assert text(workbook((3, 24.5), change=change), "a.xlsx") == "3 | 24.5 | 2026-03-04 | 7\nacross"


def test_sheets_follow_one_another_with_the_names_they_were_given() -> None:
    def change(book: Any, sheet: Any) -> None:
        book.add_worksheet("Sheet2").write(0, 0, "More of Orla")
        book.add_worksheet("References").write(0, 0, "On request")

    assert text(workbook(("Orla",), change=change), "a.xlsx") == "Orla\n\nMore of Orla\n\nReferences\n\nOn request"


def _hide_sheet(book: Any, sheet: Any) -> None:
    other = book.add_worksheet("Keywords")
    other.write(0, 0, "kubernetes")
    other.hide()


def _white(book: Any, sheet: Any) -> None:
    sheet.write(4, 0, "kubernetes", book.add_format({"font_color": "#FFFFFF"}))


def _tiny(book: Any, sheet: Any) -> None:
    sheet.write(4, 0, "kubernetes", book.add_format({"font_size": 1}))


def _shown_as_nothing(book: Any, sheet: Any) -> None:
    sheet.write(4, 0, "kubernetes", book.add_format({"num_format": ";;;"}))


def _hide_row(book: Any, sheet: Any) -> None:
    sheet.write(4, 0, "kubernetes")
    sheet.set_row(4, None, None, {"hidden": True})


def _hide_column(book: Any, sheet: Any) -> None:
    sheet.write(0, 5, "kubernetes")
    sheet.set_column(5, 6, None, None, {"hidden": True})


@pytest.mark.parametrize("hide", [_hide_sheet, _white, _tiny, _shown_as_nothing, _hide_row, _hide_column])
def test_what_a_workbook_does_not_show_is_left_out_and_told(hide: Callable[[Any, Any], None]) -> None:
    each = single(workbook(("Orla Brandt",), ("Coder",), change=hide), "cv.xlsx")
    assert isinstance(each, Document)
    assert each.text == "Orla Brandt\nCoder"
    assert [notice.code for notice in each.notices] == ["hidden-text"]


def test_white_letters_on_a_dark_ground_are_seen() -> None:
    def change(book: Any, sheet: Any) -> None:
        sheet.write(1, 0, "Experience", book.add_format({"font_color": "#FFFFFF", "bg_color": "#203040"}))

    each = single(workbook(("Orla",), change=change), "cv.xlsx")
    assert isinstance(each, Document)
    assert (each.text, each.notices) == ("Orla\nExperience", ())


def test_an_opendocument_table_is_read_without_its_hidden_rows() -> None:
    rows = f"<table:table-row>{cell('Orla')}{cell('Coder')}</table:table-row>"
    rows += f'<table:table-row table:visibility="collapse">{cell("kubernetes")}</table:table-row>'
    rows += '<table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row>'
    each = single(opendocument(f'<table:table table:name="A">{rows}</table:table>'), "cv.ods")
    assert isinstance(each, Document)
    assert each.text == "Orla | Coder"
    assert [notice.code for notice in each.notices] == ["hidden-text"]


# Limits and damage


def test_more_characters_than_the_limit_are_cut_and_told() -> None:
    for data, name in (
        (separated(*[("word", "word")] * 5000), "a.csv"),
        (workbook(*[("word", "word")] * 500), "a.xlsx"),
    ):
        each = single(data, name, Limits(characters=1000))
        assert isinstance(each, Document)
        assert len(each.text) <= 1000
        assert "cut-short" in [notice.code for notice in each.notices]


def test_a_quote_that_never_ends_costs_no_more_than_the_rest_of_the_file() -> None:
    data = separated(HEAD, FIRST) + b'\r\n"R-8,' + b"Coder, words and more words\n" * 20_000
    one, two = found(data)
    assert (one.member, isinstance(two, Failed)) == ("R-7", True)


BASE = workbook(("Orla Brandt", "Coder"))
BROKEN: dict[str, tuple[bytes, str]] = {
    "cut": (BASE[:-200], "corrupt"),
    "dtd": (
        patched(BASE, SHEET, lambda b: b.replace(b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet', 1)),
        "corrupt",
    ),
    "deep": (
        patched(BASE, SHEET, lambda b: b.replace(b"</row>", b"<c>" * 5000 + b"</c>" * 5000 + b"</row>")),
        "corrupt",
    ),
    "far": (workbook(("a",), change=lambda book, sheet: sheet.write(1_048_575, 16_383, "b")), "too-large"),
    "blanks": (
        patched(BASE, "xl/sharedStrings.xml", lambda b: b.replace(b"<t>", b"<t>" + b" " * 130_000_000)),
        "too-large",
    ),
    "shared": (
        patched(
            patched(BASE, "xl/sharedStrings.xml", lambda b: b.replace(b"<t>", b"<t>" + b"A" * 1_000_000)),
            SHEET,
            lambda b: b.replace(b"</row>", b'<c t="s"><v>0</v></c>' * 10_000 + b"</row>"),
        ),
        "too-large",
    ),
    "repeated": (
        opendocument(
            '<table:table><table:table-row table:number-rows-repeated="400000">'
            + cell("word " * 200, 'table:number-columns-repeated="15"')
            + "</table:table-row></table:table>"
        ),
        "too-large",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_workbook_made_to_break_a_reader_fails_with_a_reason(name: str) -> None:
    data, code = BROKEN[name]
    looked_for: tuple[dict[str, tuple[str, ...]] | None, ...] = (None, {})
    for columns in looked_for:
        (each,) = (each for each in walk(data, "a.xlsx", LIMITS, (), columns) if not isinstance(each, Opening))
        assert isinstance(each, Failed), each
        assert each.code == code
        assert "workbook" in each.text


def test_a_sheet_that_lies_about_its_size_is_read() -> None:
    data = patched(BASE, SHEET, lambda b: b.replace(b'ref="A1:B1"', b'ref="A1:XFD1048576"'))
    assert data != BASE
    assert text(data, "a.xlsx") == "Orla Brandt | Coder"


# The old kind of workbook


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _words(row: int, column: int, words: str) -> bytes:
    return _record(0x0204, struct.pack("<HHHHB", row, column, 0, len(words), 0) + words.encode("latin-1"))


def _number(row: int, column: int, value: float) -> bytes:
    return _record(0x0203, struct.pack("<HHHd", row, column, 0, value))


def _row(row: int, hidden: bool) -> bytes:
    return _record(0x0208, struct.pack("<HHHHHHI", row, 0, 9, 300, 0, 0, 0x20 if hidden else 0))


def old_workbook(*cells: bytes) -> bytes:
    """An XLS of one sheet."""
    start = _record(0x0809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))
    font = _record(0x31, struct.pack("<HHHHHBBBBBB", 200, 0, 0, 400, 0, 0, 0, 0, 0, 1, 0) + b"A")
    style = _record(0xE0, struct.pack("<HHHBBBBIIH", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
    sheet = _record(0x85, struct.pack("<IBBBB", 0, 0, 0, 1, 0) + b"A")
    place = len(start) + len(font) + len(style) + len(sheet) + 4
    sheet = _record(0x85, struct.pack("<IBBBB", place, 0, 0, 1, 0) + b"A")
    page = _record(0x0809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0)) + b"".join(cells) + _record(0x0A, b"")
    return ole({("Workbook",): start + font + style + sheet + _record(0x0A, b"") + page})


def test_an_old_workbook_is_read_without_its_hidden_rows() -> None:
    data = old_workbook(
        _row(0, False), _row(1, True), _words(0, 0, "Orla"), _number(0, 1, 5.0), _words(1, 0, "kubernetes")
    )
    each = single(data, "cv.xls")
    assert isinstance(each, Document), each
    assert (each.media_type, each.text) == ("application/vnd.ms-excel", "Orla | 5")
    assert [notice.code for notice in each.notices] == ["hidden-text"]


def test_an_old_workbook_lists_postings_too() -> None:
    rows = [_words(0, at, name) for at, name in enumerate(HEAD)] + [
        _words(1, at, words) for at, words in enumerate(FIRST)
    ]
    assert members(old_workbook(*rows), "jobs.xls") == ["R-7"]


def test_an_old_workbook_with_bytes_changed_gives_text_or_a_reason() -> None:
    data = old_workbook(*[_words(row, 0, "Orla Brandt, coder") for row in range(20)])
    for place in range(0, len(data), 13):
        single(data[:place] + bytes([data[place] ^ 0x55]) + data[place + 1 :], "cv.xls")


def test_a_binary_workbook_is_refused_with_what_to_do() -> None:
    each = single(packed([("[Content_Types].xml", "<Types/>"), ("xl/workbook.bin", b"\0" * 40)]), "cv.xlsb")
    assert isinstance(each, Failed)
    assert (each.code, "XLSX" in each.text) == ("unsupported", True)


@pytest.mark.parametrize("place", ["A99999999", "A4294967295", "ZZZZ1", "XFE1", "A1048577", "$A$1", "A0"])
def test_a_cell_outside_of_any_sheet_is_damage(place: str) -> None:
    other = f'<c r="{place}" t="s"><v>0</v></c></row>'.encode()
    each = single(patched(BASE, SHEET, lambda b: b.replace(b"</row>", other)), "a.xlsx")
    assert isinstance(each, Failed)
    assert each.code == "corrupt"
