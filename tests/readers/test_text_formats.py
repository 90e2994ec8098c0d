"""Plain text and Markdown: encodings, front matter, markup, and what is no text at all."""

import time

import pytest

from matcher.config import Limits
from matcher.model import Document, Failed
from matcher.readers.characters import clean
from matcher.readers.registry import read
from tests.readers.making import RESUME

LIMITS = Limits()
WORDS = "José Núñez – Coder\nClínica del Río, 2019 – 2023\nCPT® and HCPCS, “certified”\n"


def _text(data: bytes, name: str = "cv.txt") -> str:
    (found,) = read(data, name, LIMITS)
    assert isinstance(found, Document), found
    return found.text


def _failed(data: bytes, name: str = "cv.txt") -> str:
    (found,) = read(data, name, LIMITS)
    assert isinstance(found, Failed), found
    return found.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_is_read_in_any_encoding(encoding: str) -> None:
    assert _text((WORDS * 20).encode(encoding)).startswith(WORDS.rstrip())


def test_a_guessed_encoding_is_told() -> None:
    (found,) = read((WORDS * 20).encode("cp1252"), "cv.txt", LIMITS)
    assert isinstance(found, Document)
    assert [notice.code for notice in found.notices] == ["encoding-guessed"]
    assert read((WORDS * 20).encode(), "cv.txt", LIMITS)[0].notices == ()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t" * 500, "empty"),
        (bytes(2000), "unsupported"),
        (bytes(range(256)) * 50, "unsupported"),
        (b"... --- ...\n" * 20, "no-text"),
    ],
)
def test_what_is_no_text_has_its_reason(data: bytes, code: str) -> None:
    assert _failed(data) == code


def test_line_ends_blanks_and_gaps_are_made_one_way() -> None:
    assert _text(b"\r\n\r\na  \r\nb\t\rc\n\n\n\n\nd\x0ce\n\n") == "a\nb\nc\n\nd\ne"


@pytest.mark.parametrize("filler", [" ", "\t", "\u00a0", "( ", "-", "a@", "1."])
def test_long_runs_take_time_in_proportion(filler: str) -> None:
    assert _text(("Coder " + filler * 400_000 + " end").encode()[:4_000_000]).startswith("Coder")


@pytest.mark.parametrize(
    ("given", "seen"),
    [
        ("certi\ufb01ed o\ufb03ce", "certified office"),
        ("co\u00adder", "coder"),
        ("C\u200bP\u200dC", "CPC"),
        ("\u202eCPC\u202c", "CPC"),
        ("a\u0000b\u001b[31mc\u0007", "abc"),
        ("ICD\u201110\u2010CM", "ICD-10-CM"),
        ("a\u00a0b\u2003c", "a b c"),
        ("\uf0b7 CPT", "• CPT"),
        ("Jose\u0301", "José"),
        ("cafÃ© â€“ bar", "café – bar"),
        ("CHÂTEAU, naïve", "CHÂTEAU, naïve"),
        ("a\u2028b\u0085c", "a\nb\nc"),
        ("\U000e0041x", "x"),
    ],
)
def test_characters_are_as_the_eye_sees_them(given: str, seen: str) -> None:
    assert clean(given) == seen


TOML = (
    '+++\ntitle = "Medical Coder"\npay = 27.5\nstates = ["TX", "OH"]\nempty = ""\n[place]\ncity = "Waco"\n+++\nBody\n'
)
YAML = '---\ntitle: "Medical Coder"\nstates: [TX, OH]\nnotes:\n  - remote\n---\nBody\n'


def test_front_matter_stays_as_lines_of_key_and_value() -> None:
    assert _text(TOML.encode(), "job.md") == "title: Medical Coder\npay: 27.5\nstates: TX, OH\ncity: Waco\n\nBody"
    assert _text(YAML.encode(), "job.md") == "title: Medical Coder\nstates: TX, OH\nnotes:\n• remote\n\nBody"


def test_broken_front_matter_is_read_as_it_stands() -> None:
    assert _text(b"+++\ntitle = Medical Coder\n+++\nBody", "job.md") == "title: Medical Coder\n\nBody"


@pytest.mark.parametrize(
    ("given", "seen"),
    [
        ("**CPC** or *CCS* or `COC`", "CPC or CCS or COC"),
        ("**On site** in Reno, **$23 an hour**", "On site in Reno, $23 an hour"),
        ("- one\n* two\n+ [x] three", "• one\n• two\n• three"),
        ("[AAPC](https://aapc.example/cpc) member", "AAPC member"),
        ("![logo](logo.png)\ntext", "logo\ntext"),
        ("| Pay | $30 |\n|---|---|\n| City | Reno |", "Pay | $30\nCity | Reno"),
        ("> quoted", "quoted"),
        ("a<br>b <b>c</b>", "a\nb c"),
        ("<!-- note -->seen", "seen"),
        ("mail <a@example.com>", "mail a@example.com"),
        ("2 \\* 3 and snake_case_name", "2 * 3 and snake_case_name"),
        ("Title\n=====\ntext", "Title\ntext"),
        ("a\n\n---\n\nb", "a\n\nb"),
    ],
)
def test_markdown_is_read_as_its_page_shows_it(given: str, seen: str) -> None:
    assert _text(given.encode(), "job.md") == seen


def test_headings_of_markdown_are_headings() -> None:
    (found,) = read(b"# Coder\n\nText here\n\n## Must have ##\nCPC", "job.md", LIMITS)
    assert isinstance(found, Document)
    assert [found.text[b.start : b.end] for b in found.blocks if b.kind == "heading"] == ["Coder", "Must have"]


def test_damage_lowers_the_confidence_with_a_notice() -> None:
    (found,) = read(("\ufffd" * 60 + "Coder ").encode() * 1 + b"text " * 40, "cv.txt", LIMITS)
    assert isinstance(found, Failed) or found.confidence < 0.7
    (found,) = read(("CoderwithfiveyearsofexperienceinCPT " * 20).encode(), "cv.txt", LIMITS)
    assert isinstance(found, Document)
    assert found.confidence < 0.7
    assert [notice.code for notice in found.notices] == ["low-confidence"]
    (found,) = read("\n".join(RESUME).encode(), "cv.txt", LIMITS)
    assert isinstance(found, Document)
    assert (found.confidence, found.notices) == (1.0, ())


def test_a_text_that_ends_in_an_accent_of_an_old_code_page_keeps_it() -> None:
    assert _text(b"Orla Fennimore worked as a coder at a clinic and in its caf\xe9").endswith("in its café")
    assert _text("José, coder, 2019 –".encode()[:-1]) == "José, coder, 2019"


@pytest.mark.parametrize("name", ["cv.txt", "cv.md"])
def test_more_text_than_anybody_writes_is_read_in_part_with_a_notice(name: str) -> None:
    data = "Clínica, CPC and CCS\n".encode() * 5000
    (found,) = read(data, name, Limits(text_bytes=50_001, characters=20_000))
    assert isinstance(found, Document)
    assert found.text.startswith("Clínica, CPC and CCS\nClínica")
    assert [notice.code for notice in found.notices] == ["cut-short"]
    assert "50001 of 110000 bytes" in found.notices[0].text


@pytest.mark.parametrize("piece", ["<!--", "`", "[", "![", "**a ", "[a]("])
def test_marks_without_an_end_are_read_in_time(piece: str) -> None:
    began = time.process_time()
    assert _text(("Coder\n" + piece * (200_000 // len(piece))).encode(), "cv.md").startswith("Coder")
    assert time.process_time() - began < 4


def test_comments_go_and_what_only_begins_like_one_stays() -> None:
    text = _text(b"# Orla\n\nCPC <!-- hidden\nfor long --> CCS\n\n5 <!-- 6", "cv.md")
    assert text.split("\n") == ["Orla", "", "CPC  CCS", "", "5 <!-- 6"]
