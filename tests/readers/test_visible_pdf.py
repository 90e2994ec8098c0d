"""What is kept and told where a page's words cannot all be seen, or cannot be looked at."""

import pytest

from matcher.config import Limits
from matcher.model import Document
from matcher.readers.interface import Content
from matcher.readers.pdf import drawn as pdf_drawn
from matcher.readers.pdf import pdf
from matcher.readers.pdf import visible as pdf_visible
from matcher.readers.registry import read
from tests.readers.making import RESUME, words
from tests.readers.making import pdf as made
from tests.readers.planting import PLANTED, TOP, drawn, photo, stream
from tests.readers.planting import pdf as with_objects

LIMITS = Limits()


def _told(content: Content, code: str = "hidden-text") -> list[str]:
    return [notice.text for notice in content.notices if notice.code == code]


def _texts(content: Content) -> list[str]:
    return [line.text for line in content.lines if line.text]


def test_a_document_none_of_whose_text_is_seen_is_kept_and_left_to_a_person() -> None:
    content = pdf.read(made("1 g " + words(RESUME)), LIMITS)
    assert _texts(content) == list(RESUME)
    assert content.confidence < 0.7
    (told,) = _told(content)
    assert "Open the file and look at it" in told


def test_letters_of_a_font_that_is_neither_in_the_file_nor_here_are_kept() -> None:
    table = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange "
        "<0000> <FFFF> endcodespacerange 1 beginbfrange <0400> <04ff> <0400> endbfrange endcmap"
    )
    font = [
        b"<< /Type /Font /Subtype /Type0 /BaseFont /ArialMT /Encoding /Identity-H "
        b"/DescendantFonts [7 0 R] /ToUnicode 8 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ArialMT /CIDSystemInfo "
        b"<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 >>",
        stream("", table.encode()),
    ]
    name = "BT /F2 11 Tf 72 760 Td <041e0440043b0430> Tj ET " + drawn(RESUME[1:], TOP)
    content = pdf.read(with_objects(name.replace("/F2", "/F9"), "/Font << /F1 5 0 R /F9 6 0 R >>", font), LIMITS)
    assert _texts(content)[0] == "Орла"
    assert not _told(content)


def test_a_line_that_a_page_cuts_off_and_the_next_one_shows_is_not_told() -> None:
    line = "Coded charts of two clinics, emergency and day surgery"
    first = words(RESUME) + f"q 0 60 612 700 re W n {words([line], y=55)} Q"
    content = pdf.read(made(first, words([line, "CPC, AAPC, 2020"])), LIMITS)
    assert not _told(content)
    assert line in _texts(content)


def test_the_quote_is_bounded_and_the_page_named() -> None:
    content = pdf.read(made(words(RESUME), words(["Page two"]) + "1 g " + words(PLANTED * 9, y=600)), LIMITS)
    (told,) = _told(content)
    assert told.startswith("Page 2 holds text that cannot be seen")
    assert told.endswith("…”")
    assert len(told) < 450


def test_hidden_words_in_the_midst_of_a_line_leave_it_whole() -> None:
    shown = "BT /F1 11 Tf 72 700 Td (Coder, Elm Clinic) Tj 1 g ( CCS RHIT) Tj 0 g ( 2019 - 2024) Tj ET"
    assert _texts(pdf.read(made(shown), LIMITS)) == ["Coder, Elm Clinic 2019 - 2024"]


def test_a_page_of_too_much_drawing_keeps_its_text_and_is_left_to_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_drawn, "_SEGMENTS", 10)
    content = pdf.read(made(words(RESUME) + "0 0 m " + "9 9 l 0 9 l " * 9 + "f"), LIMITS)
    assert _texts(content) == list(RESUME)
    assert content.confidence < 0.7
    assert "was not checked" in _told(content, "low-confidence")[0]


def test_a_large_picture_beside_the_words_is_no_hindrance(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_visible, "_PIXELS", 10)
    beside = drawn(RESUME, TOP) + "q 90 0 0 90 500 20 cm /I0 Do Q"
    assert pdf.read(with_objects(beside, "/XObject << /I0 6 0 R >>", [photo()]), LIMITS).confidence == 1.0
    below = drawn(RESUME, TOP) + "q 500 0 0 200 60 600 cm /I0 Do Q"
    assert pdf.read(with_objects(below, "/XObject << /I0 6 0 R >>", [photo()]), LIMITS).confidence < 0.7


def test_tiles_are_not_drawn() -> None:
    tiles = [
        stream(
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep .001 /YStep .001 "
            "/Resources << >>",
            b"0 0 .5 .5 re f " * 1000,
        )
    ]
    content = pdf.read(
        with_objects(
            "/Pattern cs /P0 scn 0 0 612 792 re f " + drawn(RESUME, TOP, "0 g"), "/Pattern << /P0 6 0 R >>", tiles
        ),
        LIMITS,
    )
    assert _texts(content) == list(RESUME)
    assert content.confidence < 0.7


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_words_of_a_turned_page_are_looked_for_where_they_are(turn: int) -> None:
    hidden = "1 g " + words(["Certified Coding Specialist"], y=300)
    content = pdf.read(made(words(RESUME) + hidden, rotate=turn), LIMITS)
    assert _texts(content) == _texts(pdf.read(made(words(RESUME), rotate=turn), LIMITS))
    assert len(_told(content)) == 1


@pytest.mark.parametrize("box", ["[0 0 9e9 9e9]", "[-300 -300 700 900]", "[0 0 20000 20000]", "[700 900 -300 -300]"])
def test_pages_of_any_size_keep_their_text(box: str) -> None:
    (found,) = read(made(words(RESUME)).replace(b"[0 0 612 792]", box.encode()), "cv.pdf", LIMITS)
    assert isinstance(found, Document)
    assert found.text.split("\n") == list(RESUME)
    assert not found.notices


def test_what_was_filled_into_a_form_is_seen() -> None:
    field = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (held) /V (CPC and CCS) /Rect [72 600 300 620] >>"
    data = made(words(["Credentials held:"]), extra=f"/Annots [{field}]").replace(
        b"/Type /Catalog", b"/Type /Catalog /AcroForm << /Fields [] >>"
    )
    content = pdf.read(data, LIMITS)
    assert _texts(content) == ["Credentials held:", "CPC and CCS"]
    assert not _told(content)
