"""MSG: body and attachments as documents of their own, as of any other mail."""

import struct

import pytest

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Document, Failed
from matcher.readers.containers.msg_rtf import unpacked
from matcher.readers.registry import document_id, read
from tests.readers.making import RESUME, docx, paragraph, pdf, words
from tests.readers.making_mail import signed
from tests.readers.making_ole import message, ole, outlook

LIMITS = Limits()
LONG = "Please find two resumes attached. " * 12


def _read(data: bytes, limits: Limits = LIMITS) -> list[Document | Failed]:
    return list(read(data, "in.msg", limits))


def test_a_message_alone_is_its_subject_and_its_text() -> None:
    (found,) = _read(outlook("Coder, night shift", "\r\n".join(RESUME)))
    assert isinstance(found, Document)
    assert found.text == "Coder, night shift\n\n" + "\n".join(RESUME)
    assert (found.media_type, found.member) == ("application/vnd.ms-outlook", None)


def test_attachments_are_documents_with_their_names() -> None:
    data = outlook(
        "Two people",
        LONG,
        [
            ("a.pdf", pdf(words(["First person"]))),
            ("b.docx", docx(paragraph("Second person"))),
            ("b.docx", docx(paragraph("Third person"))),
            ("logo.png", b"\x89PNG\r\n\x1a\n" + bytes(20)),
        ],
    )
    found = _read(data)
    assert [each.member for each in found] == ["body", "a.pdf", "b.docx", "b.docx (2)"]
    assert [each.id for each in found] == [f"{document_id(data)}#{each.member}" for each in found]
    assert [each.text for each in found[1:]] == ["First person", "Second person", "Third person"]


def test_a_note_that_covers_what_is_attached_is_no_document() -> None:
    found = _read(outlook("Hi", "My resume is attached.", [("a.pdf", pdf(words(["First person"])))]))
    assert [each.member for each in found] == ["a.pdf"]


def test_a_message_in_a_message_is_opened_to_a_depth() -> None:
    inner = message("Inner", "\n".join(RESUME))
    (found,) = _read(outlook("Fwd", "see below", [("Her mail", inner)]))
    assert isinstance(found, Document)
    assert (found.member, found.text.split("\n")[0]) == ("Her mail", "Inner")
    nested = message("Fwd", LONG, [("cv.pdf", pdf(words(["A person"]))), ("Her mail", inner)])
    found_ = _read(outlook("Fwd", "see below", [("old", nested)]))
    assert [each.member for each in found_] == ["old/body", "old/cv.pdf", "old/Her mail"]
    for _ in range(6):
        inner = message("Fwd", "see below", [("m", inner)])
    deep = _read(ole(inner))
    assert isinstance(deep[-1], Failed)
    assert "too deep" in deep[-1].text


def test_html_is_read_where_there_is_no_plain_text() -> None:
    streams = message("Coder", "")
    streams["__substg1.0_10130102",] = b"<p>CPC</p><p>CCS</p>"
    (found,) = _read(ole(streams))
    assert isinstance(found, Document)
    assert found.text == "Coder\n\nCPC\n\nCCS"


def test_eight_bit_text_is_read_in_the_code_page_that_the_message_names() -> None:
    properties = bytes(32) + struct.pack("<HHIQ", 3, 0x3FFD, 0, 1251)
    streams: dict[tuple[str, ...], bytes] = {
        ("__properties_version1.0",): properties,
        ("__substg1.0_0037001E",): "Кодировщик".encode("cp1251"),
        ("__substg1.0_1000001E",): "Работа в клинике, медицинское кодирование".encode("cp1251"),
    }
    (found,) = _read(ole(streams))
    assert isinstance(found, Document)
    assert found.text == "Кодировщик\n\nРабота в клинике, медицинское кодирование"


def test_packed_rtf_is_unpacked() -> None:
    plain = b"{\\rtf1\\ansi Coder, CPC\\par}"
    kept = struct.pack("<II4sI", len(plain) + 12, len(plain), b"MELA", 0) + plain
    assert unpacked(kept, 1000) == plain
    assert unpacked(kept, 5) == plain[:5]
    # the example of [MS-OXRTFCP] 4.1: a pure text run and one reference
    example = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232" + "0af32068656c090020627705b06c647d0a800fa0"
    )
    assert unpacked(example, 1000) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    streams = message("Coder", "")
    streams["__substg1.0_10090102",] = kept
    (found,) = _read(ole(streams))
    assert isinstance(found, Document)
    assert found.text == "Coder\n\nCoder, CPC"


def test_more_attachments_than_the_limit_are_named() -> None:
    data = outlook("Many", "x", [(f"{n}.txt", b"Coder in Reno") for n in range(5)])
    found = _read(data, Limits(members=3))
    assert isinstance(found[-1], Failed)
    assert "after the first 3 were not read" in found[-1].text


@pytest.mark.parametrize("data", [b"", b"x" * 20])
def test_damaged_packed_rtf_has_its_reason(data: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        unpacked(data, 100)
    assert caught.value.reason == "corrupt"


def test_packed_rtf_that_is_cut_off_is_read_as_far_as_it_goes() -> None:
    assert unpacked(struct.pack("<II4sI", 100, 100, b"LZFu", 0) + b"\xff", 100) == b""
    assert unpacked(struct.pack("<II4sI", 100, 100, b"LZFu", 0) + b"\x00ab", 100) == b"ab"


@pytest.mark.parametrize(
    ("number", "value", "codec"), [(0x3FDE, 950, "cp950"), (0x3FF1, 0x405, "cp1250"), (0x3FDE, 28595, "iso8859_5")]
)
def test_without_a_code_page_that_of_the_page_or_of_the_language_counts(number: int, value: int, codec: str) -> None:
    text = {"cp950": "病歷編碼員", "cp1250": "Kodérka, Příbram", "iso8859_5": "Кодировщик"}[codec]
    streams: dict[tuple[str, ...], bytes] = {
        ("__properties_version1.0",): bytes(32) + struct.pack("<HHIQ", 3, number, 0, value),
        ("__substg1.0_1000001E",): text.encode(codec),
    }
    (found,) = _read(ole(streams))
    assert isinstance(found, Document)
    assert found.text == text


def test_a_page_is_read_in_its_code_page_and_before_a_text_that_only_points_to_it() -> None:
    streams = message("Coder", "This message needs an HTML reader.")
    streams["__properties_version1.0",] = bytes(32) + struct.pack("<HHIQHHIQ", 3, 0x3FFD, 0, 1252, 3, 0x3FDE, 0, 1251)
    streams["__substg1.0_10130102",] = ("<p>" + "Кодировщик в клинике " * 9 + "</p>").encode("cp1251")
    (found,) = _read(ole(streams))
    assert isinstance(found, Document)
    assert found.text == "Coder\n\n" + ("Кодировщик в клинике " * 9).strip()


def test_a_signed_message_is_opened() -> None:
    inner = b"Content-Type: text/plain\n\n" + "\n".join(RESUME).encode()
    data = outlook("Coder", "", [("smime.p7m", signed(inner))])
    assert [(each.member, each.text) for each in _read(data)] == [("smime.p7m", "\n".join(RESUME))]


def test_a_message_is_opened_whose_directory_is_one_long_row() -> None:
    streams = message("Coder", "\n".join(RESUME))
    streams |= {(f"__recip_version1.0_#{number:08X}", "__properties_version1.0"): bytes(8) for number in range(1200)}
    (found,) = _read(ole(streams))
    assert isinstance(found, Document)
    assert found.text.startswith("Coder\n\n")


def test_folders_in_folders_without_end_break_nothing() -> None:
    streams = message("Coder", "\n".join(RESUME))
    streams[*(f"f{number}" for number in range(200)), "s"] = b"x"
    (found,) = _read(ole(streams))
    assert isinstance(found, Document)
