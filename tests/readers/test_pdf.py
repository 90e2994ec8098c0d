"""PDF: words, lines, pages, boxes, damage."""

from collections.abc import Iterable, Sequence

import pytest

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Document, Failed
from matcher.readers.interface import Content, Line
from matcher.readers.pdf import pdf
from matcher.readers.pdf import tables as pdf_tables
from matcher.readers.registry import read
from tests.readers.making import RESUME, escaped, words
from tests.readers.making import pdf as made

LIMITS = Limits()


def _lines(data: bytes, limits: Limits = LIMITS) -> list[Line]:
    return [line for line in pdf.read(data, limits).lines if line.text]


def _texts(data: bytes) -> list[str]:
    return [line.text for line in _lines(data)]


def _gapped(text: str, gap: float, y: float = 700) -> str:
    """A line without blanks: words set apart by moving on, as many programs write it; `gap` in thousandths of size."""
    array = f" {-gap} ".join(f"({escaped(word)})" for word in text.split())
    return f"BT /F1 11 Tf 72 {y} Td [{array}] TJ ET\n"


@pytest.mark.parametrize("gap", [150, 200, 250, 400])
def test_words_set_apart_by_gaps_alone_are_told_apart(gap: float) -> None:
    text = "Hospital & Physician Billing Specialist of Medical Records"
    assert _texts(made(_gapped(text, gap))) == [text]


@pytest.mark.parametrize("spread", [20, 40, 60])
def test_letters_spread_a_little_stay_one_word(spread: int) -> None:
    letters = f" {-spread} ".join(f"({char})" for char in "Compliance")
    spread_line = f"BT /F1 11 Tf 72 700 Td [{letters}] TJ ET\n"
    assert _texts(made(spread_line + _gapped("HIM lead", 250, y=680))) == ["Compliance", "HIM lead"]


def test_kerned_pairs_stay_one_word() -> None:
    assert _texts(made("BT /F1 11 Tf 72 700 Td [(A) 90 (V) 60 (A) -30 (T) 80 (o) -250 (CPC)] TJ ET")) == ["AVATo CPC"]


def test_a_hyphen_at_the_end_of_a_line_stays_with_its_line() -> None:
    found = _texts(made(words(["Certificate course in ICD-10-", "CM and outpatient procedures"])))
    assert "\n".join(found) == "Certificate course in ICD-10-\nCM and outpatient procedures"


def test_large_letters_are_a_heading() -> None:
    lines = _lines(made(words(["Experience"], y=760, size=18) + words(RESUME, y=700)))
    assert [line.text for line in lines if line.kind == "heading"] == ["Experience"]


def test_bold_capitals_are_a_heading() -> None:
    lines = _lines(made(words(["SKILLS"], y=760, font="F2") + words(RESUME, y=700)))
    assert [line.text for line in lines if line.kind == "heading"] == ["SKILLS"]


def test_columns_are_read_one_after_the_other() -> None:
    left = words(["Contact", "Dover, DE", "Skills", "CPT"], x=40)
    right = words(["Experience", "Coder, Mill Lane Hospital", "Coded charts", "Education"], x=300)
    assert _texts(made(left + right)) == [
        "Contact", "Dover, DE", "Skills", "CPT", "Experience", "Coder, Mill Lane Hospital", "Coded charts", "Education",
    ]  # fmt: skip


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_boxes_of_a_turned_page_are_where_the_eye_sees_them(turn: int) -> None:
    wide, high = (792, 612) if turn in (90, 270) else (612, 792)
    (line,) = _lines(made("BT /F1 11 Tf 72 740 Td (Coder) Tj ET", rotate=turn))
    assert line.box is not None
    x0, top, x1, bottom = line.box
    assert 0 <= x0 < x1 <= wide
    assert 0 <= top < bottom <= high
    corner = {90: (740, 72), 180: (612 - 72, 740), 270: (792 - 740, 612 - 72)}[turn]
    assert min(abs(x0 - corner[0]), abs(x1 - corner[0])) < 5
    assert min(abs(top - corner[1]), abs(bottom - corner[1])) < 5


def test_pages_over_the_limit_are_left_out_with_a_notice() -> None:
    content = pdf.read(made(*[words([f"Page {n}"]) for n in range(1, 6)]), Limits(pages=2))
    assert [line.text for line in content.lines if line.text] == ["Page 1", "Page 2"]
    assert [notice.code for notice in content.notices] == ["cut-short"]
    assert "first 2 of 5 pages" in content.notices[0].text
    assert content.pages == 5


def test_pages_without_text_are_said_to_need_recognition() -> None:
    with pytest.raises(ReadError, match=r"text recognition|no words were recognised") as caught:
        pdf.read(made("0 0 100 100 re f"), LIMITS)
    assert caught.value.reason == "no-text"


def test_a_locked_file_is_encrypted() -> None:
    lock = (
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "41" * 32 + "> /U <" + "42" * 32 + "> >> /ID [<00> <00>]"
    )
    with pytest.raises(ReadError, match="without a password") as caught:
        pdf.read(made(words(RESUME), trailer=lock), LIMITS)
    assert caught.value.reason == "encrypted"


def test_a_file_that_is_no_pdf_inside_is_corrupt() -> None:
    (found,) = read(b"%PDF-1.7\n\x00\x01\x02 1 0 obj nothing", "cv.pdf", LIMITS)
    assert isinstance(found, Failed)
    assert found.code == "corrupt"


def test_a_damaged_cross_reference_is_mended() -> None:
    data = made(words(RESUME)).replace(b"xref\n0 7", b"xref\n0 9")
    assert _texts(data)[0] == RESUME[0]


def test_the_second_reader_is_asked_where_the_first_finds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_first", lambda data, limits: Content(lines=(), pages=1))
    found = [line for line in pdf.read(made(words(RESUME)), LIMITS).lines if line.text]
    assert [line.text for line in found] == list(RESUME)
    assert all(line.box is not None and line.page == 1 for line in found)


def test_the_text_of_a_broken_encoding_is_mended() -> None:
    broken = ["Clinic â€“ Reno", "Elm Clinicï¼ Reno", "â€¢ CPT", "â— HCPCS", "ClientÃ¨le", "HIM Â lead"]
    (found,) = read(made(words(broken)), "cv.pdf", LIMITS)
    assert isinstance(found, Document)
    assert found.text.split("\n") == [
        "Clinic – Reno", "Elm Clinic - Reno", "• CPT", "• HCPCS", "Clientèle", "HIM lead",
    ]  # fmt: skip


def test_what_was_filled_into_a_form_is_read() -> None:
    field = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (held) /V (CPC and CCS) /Rect [72 600 300 620] >>"
    data = made(words(["Credentials held:"]), extra=f"/Annots [{field}]").replace(
        b"/Type /Catalog", b"/Type /Catalog /AcroForm << /Fields [] >>"
    )
    assert _texts(data) == ["Credentials held:", "CPC and CCS"]


@pytest.mark.parametrize("share", [0.6, 0.8])
def test_a_file_that_was_cut_off_is_read_as_far_as_it_goes_and_left_to_a_person(share: float) -> None:
    data = made(*[words([*RESUME, f"page {i}"]) for i in range(5)])
    (found,) = read(data[: int(len(data) * share)], "cv.pdf", LIMITS)
    assert isinstance(found, Document)
    assert "Outpatient coder, five years" in found.text
    assert "page 4" not in found.text
    assert found.confidence < 0.7
    assert "cut off" in " ".join(notice.text for notice in found.notices if notice.code == "partly-damaged")


def _ruled(columns: Sequence[float], rows: Sequence[float]) -> str:
    """Rules down at `columns` and across at `rows`, in points."""
    down = " ".join(f"{x} {rows[0]} m {x} {rows[-1]} l S" for x in columns)
    return down + " " + " ".join(f"{columns[0]} {y} m {columns[-1]} {y} l S" for y in rows) + "\n"


def _drawn(pieces: Iterable[tuple[float, float, str]]) -> str:
    return "".join(words([text], x=x, y=y) for x, y, text in pieces)


def test_a_cell_of_a_ruled_table_is_read_to_its_end_before_the_next_cell() -> None:
    # drawn line by line over both cells, as some programs do: the order of drawing is no help
    cells = [
        (75, 700, "Ashcombe General"),
        (305, 700, "Inpatient coder: assigned"),
        (75, 686, "Hospital, 2015-2019"),
        (305, 686, "ICD-10-PCS and DRGs"),
        (75, 660, "Harrow Street"),
        (305, 660, "Outpatient coder: assigned"),
        (75, 646, "Clinic, 2019-2024"),
        (305, 646, "CPT and modifiers"),
    ]
    page = words(["Orla Fennimore"], y=750) + _drawn(cells) + words(["References on request"], y=600)
    assert _texts(made(page + _ruled((70, 300, 500), (715, 675, 635)))) == [
        "Orla Fennimore",
        "Ashcombe General",
        "Hospital, 2015-2019",
        "Inpatient coder: assigned",
        "ICD-10-PCS and DRGs",
        "Harrow Street",
        "Clinic, 2019-2024",
        "Outpatient coder: assigned",
        "CPT and modifiers",
        "References on request",
    ]
    assert "Ashcombe General Inpatient coder: assigned" in _texts(made(page))


def test_a_row_of_cells_of_one_line_is_one_line_with_its_cells_told_apart() -> None:
    rows = (("Credential", "Issuer", "Year"), ("CPC", "AAPC", "2020"), ("RHIT", "AHIMA", "2018"))
    cells = [(75 + 140 * c, 700 - 20 * r, text) for r, row in enumerate(rows) for c, text in enumerate(row)]
    lines = _lines(made(_drawn(cells) + _ruled((70, 210, 350, 490), (714, 694, 674, 654))))
    assert [line.text for line in lines] == [" | ".join(row) for row in rows]
    assert {line.kind for line in lines} == {"cell"}


def _small_table() -> str:
    cells = _drawn([(75, 700, "CPC"), (215, 700, "AAPC"), (75, 680, "RHIT"), (215, 680, "AHIMA")])
    return cells + _ruled((70, 210, 350), (714, 694, 674))


def test_tables_on_every_page_are_read() -> None:
    table = ["CPC | AAPC", "RHIT | AHIMA"]
    assert _texts(made(_small_table(), words(RESUME), _small_table())) == [*table, *RESUME, *table]


def test_a_page_that_is_a_drawing_is_searched_for_no_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_tables, "_OBJECTS", 3)
    assert _texts(made(_small_table())) == ["CPC AAPC", "RHIT AHIMA"]


def test_rules_under_headings_make_no_table() -> None:
    page = words(RESUME, y=740) + words(["2019 - 2024", "2015 - 2019"], x=450, y=500)
    rules = " ".join(f"72 {y} m 540 {y} l S" for y in (735, 700, 650))
    assert _texts(made(page + rules)) == _texts(made(page))
