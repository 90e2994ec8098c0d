"""RTF: what stands where, code pages, what is hidden, and files made to break a reader."""

import time
from pathlib import Path

import pytest

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Document, Failed
from matcher.readers.interface import Content
from matcher.readers.registry import read
from matcher.readers.word import rtf

LIMITS = Limits()
FORMATS = Path(__file__).parent / "formats"
HEAD = (
    "{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset2 Symbol;}{\\f3\\fcharset128 Mincho;}}"
    "{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue128;}"
    "{\\stylesheet{\\s0 Normal;}{\\s3\\b heading 1;}{\\s4\\outlinelevel1 Part;}}"
)
BOX = (
    "Before{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt \\pard In the box\\par}}"
    "{\\shprslt{\\*\\do\\dobxpage{\\dptxbxtext\\pard In the box\\par}}}}\\par After"
)


def _rtf(body: str) -> bytes:
    return ("{\\rtf1\\ansi\\ansicpg1252" + HEAD + body + "}").encode("cp1252")


def _content(body: str) -> Content:
    return rtf.read(_rtf(body), LIMITS)


def _lines(body: str) -> list[str]:
    return [line.text for line in _content(body).lines if line.text.strip()]


@pytest.mark.parametrize(
    ("body", "seen"),
    [
        ("Coder\\par CPC\\line CCS\\tab 2019", ["Coder", "CPC\nCCS\t2019"]),
        ("Jos\\'e9 N\\u250?\\u241?ez", ["José Núñez"]),
        ("\\uc2 N\\u250\\'3f\\'3f\\u241??ez \\uc0 N\\u250 x", ["Núñez Núx"]),
        ("\\u55357?\\u56832? ok, \\u55357? half", ["😀 ok, � half"]),
        ("\\f1 \\'ca\\'ee\\'e4\\plain  Caf\\'e9", ["Код Café"]),
        ("\\f3 \\'93\\'fa\\'96{\\f3\\'7b}", ["日�{"]),
        ("{\\pntext\\f2\\'b7\\tab}CPT\\par{\\listtext 1.\\tab}HCPCS", ["• CPT", "HCPCS"]),
        ("{\\pict\\pngblip " + "ab" * 50_000 + "}Coder", ["Coder"]),
        ("{\\pict\\bin5 {{{{{}Coder", ["Coder"]),
        ("\\trowd Pay\\cell $30\\cell\\row City\\cell Reno\\cell\\row", ["Pay | $30", "City | Reno"]),
        ("\\trowd\\intbl 2019\\cell Coder\\par Charts\\cell\\row\\pard End", ["2019", "Coder", "Charts", "End"]),
        (
            "\\trowd\\intbl\\itap2 a\\nestcell b\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}"
            "\\pard\\intbl c\\cell d\\cell\\row",
            ["a | b", "c", "d"],
        ),
        ("\\u99999999? Coder", ["? Coder"]),
        ("{\\*\\generator Msftedit}{\\info{\\author Nobody}}{\\*\\unheardof none}Coder", ["Coder"]),
        ("{\\field{\\*\\fldinst HYPERLINK \"https://example.com\"}{\\fldrslt my page}}", ["my page"]),
        ("{\\upr{Jos?}{\\*\\ud{Jos\\u233?}}} N", ["José N"]),
        ("{\\object{\\*\\objdata 0105}{\\result seen}}", ["seen"]),
        ("Text{\\footnote\\pard A note}\\par End", ["Text", "End", "A note"]),
        (BOX, ["Before", "In the box", "After"]),
        ("{\\header\\pard Top\\par}{\\headerf Top}{\\footer Foot}Body", ["Top", "Body", "Foot"]),
        ("a}}}b\\par c", ["ab", "c"]),
        ("ICD\\_10\\_CM\\~code \\{x\\} co\\-der", ["ICD-10-CM code {x} coder"]),
    ],
)  # fmt: skip
def test_rtf_is_read_as_its_page_shows_it(body: str, seen: list[str]) -> None:
    assert _lines(body) == seen


@pytest.mark.parametrize(
    "hidden",
    [
        "{\\v secret words}",
        "\\v secret words\\v0 ",
        "{\\cf1 secret words}",
        "{\\fs1 secret words}",
        "{\\webhidden secret words}",
        "{\\cf1\\highlight1 secret words}",
    ],
)
def test_words_that_no_eye_sees_are_left_out_and_told(hidden: str) -> None:
    content = _content(f"Coder {hidden}in Reno")
    assert [line.text for line in content.lines if line.text] == ["Coder in Reno"]
    assert [notice.code for notice in content.notices] == ["hidden-text"]
    assert "“secret words”" in content.notices[0].text


@pytest.mark.parametrize(
    "body",
    [
        "{\\cf1\\highlight2 seen}",
        "{\\cf1\\chcbpat2 seen}",
        "\\pard\\cbpat2\\cf1 seen",
        "\\trowd\\clcbpat2\\cellx100\\intbl\\cf1 seen\\cell\\row",
        "{\\cf2 seen}",
        "{\\v0 seen}",
    ],
)
def test_white_words_on_something_dark_are_seen(body: str) -> None:
    content = _content(body)
    assert ([line.text for line in content.lines if line.text], content.notices) == (["seen"], ())


def test_deleted_words_are_left_out_without_a_notice() -> None:
    content = _content("Kept {\\deleted gone for good }text")
    assert ([line.text for line in content.lines if line.text], content.notices) == (["Kept text"], ())


def test_headings_are_told_by_style_outline_or_looks() -> None:
    body = "\\s3 One\\par\\pard\\s4 Two\\par\\pard\\outlinelevel0 Three\\par\\pard{\\b FOUR}\\par{\\b Five}\\par"
    kinds = {line.text: line.kind for line in _content(body).lines if line.text}
    assert kinds == {"One": "heading", "Two": "heading", "Three": "heading", "FOUR": "heading", "Five": "text"}


def test_a_file_of_a_word_processor_is_read_whole() -> None:
    lines = [line.text for line in rtf.read((FORMATS / "odd.rtf").read_bytes(), LIMITS).lines if line.text]
    assert lines == [
        "Seen in the header", "Seen first and seen after.", "Portfolio: my page", "Pay | $30 an hour", "2019 - 2023",
        "Coder, Elm Clinic", "Coded charts", "Kept text",
        "Line one\nline two\tafter a tab, “quoted” – José, Łódź, Ελλάδα, 日本",
        "• One item", "Numbered item", "Beside the box", "Seen last.",
    ]  # fmt: skip


def test_an_rtf_without_words_has_no_text() -> None:
    (found,) = read(_rtf(""), "cv.rtf", LIMITS)
    assert isinstance(found, Failed)
    assert found.code == "no-text"


def test_more_rtf_than_anybody_writes_is_not_read_but_pictures_do_not_count() -> None:
    with pytest.raises(ReadError) as caught:
        rtf.read(b"{\\rtf1 " + b"CPC " * 20_000 + b"}", Limits(text_bytes=50_000))
    assert caught.value.reason == "too-large"
    assert "limit is 50000" in str(caught.value)
    assert rtf.read(b"{\\rtf1{\\pict " + b"00" * 60_000 + b"}CPC}", Limits(text_bytes=50_000)).lines


@pytest.mark.parametrize(
    "body",
    [
        "{" * 200_000 + "Coder",
        "{\\pict" * 100_000 + "Coder",
        "{\\pict" + "{}" * 3_000_000,
        "{}" * 1_000_000,
        "}" * 200_000 + "Coder",
        "\\bin2000000000 Coder",
        "\\itap2000000000\\intbl x\\nestcell Coder",
        "{\\shp{\\*\\shpinst{\\shptxt " * 20_000 + "Coder",
        "\\uc2000000000\\u65 Coder",
        "\\cf2000000000\\f-5\\s-9 Coder",
        "{\\colortbl" + ";" * 300_000 + "}Coder",
        "\\b" * 500_000 + " Coder",
        "\\",
        "\\'",
        "\\'4",
    ],
)
def test_what_is_made_to_break_a_reader_ends_soon(body: str) -> None:
    start = time.process_time()
    rtf.read(_rtf(body)[:-1], LIMITS)
    assert time.process_time() - start < 10


def test_groups_without_end_are_refused() -> None:
    with pytest.raises(ReadError) as caught:
        rtf.read(_rtf("{" * 400_000), LIMITS)
    assert caught.value.reason == "corrupt"


def test_groups_share_nothing_that_one_of_them_changes() -> None:
    content = _content("a{{\\v b}c{\\b d}}{\\v e}f\\par{\\v{g}}{\\v0 h}{{\\cf1 i}j}")
    assert [line.text for line in content.lines if line.text] == ["acdf", "hj"]


def test_every_document_of_the_format_keeps_its_confidence() -> None:
    (found,) = read((FORMATS / "resume.rtf").read_bytes(), "cv.rtf", LIMITS)
    assert isinstance(found, Document)
    assert (found.confidence, found.notices) == (1.0, ())
