"""DOC: what stands where, what is hidden, pieces of every kind, and files made to break a reader."""

import random
import struct
import time
from pathlib import Path

import pytest

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Document, Failed
from matcher.readers.registry import read
from matcher.readers.word import doc
from matcher.readers.word.doc_properties import Look, Paragraph, changed, changes, laid_out, shade_is_dark
from tests.readers.making_ole import ole, word, word_95

LIMITS = Limits()
FORMATS = Path(__file__).parent / "formats"


def _lines(data: bytes) -> list[str]:
    return [line.text for line in doc.read(data, LIMITS).lines if line.text.strip()]


def _refused(data: bytes) -> ReadError:
    with pytest.raises(ReadError) as caught:
        doc.read(data, LIMITS)
    return caught.value


def test_a_file_of_a_word_processor_is_read_whole() -> None:
    content = doc.read((FORMATS / "odd.doc").read_bytes(), LIMITS)
    assert [line.text for line in content.lines if line.text] == [
        "Seen in the header", "Seen first and seen after.", "Portfolio: my page", "Pay | $30 an hour", "2019 - 2023",
        "Coder, Elm Clinic", "Coded charts", "Kept text",
        "Line one\nline two\tafter a tab, “quoted” – José, Łódź, Ελλάδα, 日本",
        "• One item", "• Numbered item", "Beside the box", "Inside the box", "Seen last.",
    ]  # fmt: skip
    assert [notice.code for notice in content.notices] == ["hidden-text"]
    assert "HIDDENRUN White words WHITETEXT" in content.notices[0].text


def test_headings_cells_and_footers_are_told() -> None:
    (found,) = read((FORMATS / "resume.doc").read_bytes(), "cv.doc", LIMITS)
    assert isinstance(found, Document)
    kinds = {found.text[b.start : b.end]: b.kind for b in found.blocks}
    assert [text for text, kind in kinds.items() if kind == "heading"] == [
        "Maribel Okonjo-Reyes", "Summary", "Experience", "Certifications", "Education", "Skills",
    ]  # fmt: skip
    assert kinds["CPC, AAPC | May 2019"] == "cell"
    assert kinds["Maribel Okonjo-Reyes, resume"] == "footer"
    assert (found.confidence, found.notices) == (1.0, ())


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("One\rTwo\x0bthree\r", ["One", "Two\nthree"]),
        ("a\x1eb\x1fc \x01\x08d\r", ["a-bc d"]),
        ("Page\x0cNext\r", ["Page", "Next"]),
        ("Label\x07Value\x07\x07Other\x07Thing\x07\x07After\r", ["Label | Value", "Other | Thing", "After"]),
        ("My \x13 HYPERLINK \"x\" \x14page\x15 here\r", ["My page here"]),
        ("a\x13 IF \x13 REF b \x14c\x15 \x14d\x15e\r", ["ade"]),
        ("\x13 never closed, and so no field\r", ["never closed, and so no field"]),
        ("no end of the paragraph", ["no end of the paragraph"]),
        ("\U0001f600 and half \ud83d.\r", ["😀 and half �."]),
    ],
)  # fmt: skip
def test_signs_of_the_text_are_read_as_the_page_shows_them(text: str, seen: list[str]) -> None:
    assert _lines(word(text)) == seen


def test_eight_bit_pieces_are_read_in_their_code_page() -> None:
    assert _lines(word("José – “coder”\rCPC\r", narrow=True)) == ["José – “coder”", "CPC"]


def test_a_locked_file_and_other_kinds_say_so() -> None:
    assert _refused(word("x\r", flags=0x0300)).reason == "encrypted"
    assert "without a password" in str(_refused(word("x\r", flags=0x0300)))
    assert _refused(ole({("WordDocument",): b"\xdb\xa5" + bytes(5000)})).reason == "unsupported"
    assert _refused(ole({("WordDocument",): bytes(5000)})).reason == "corrupt"
    assert _refused(ole({("Other",): bytes(5000)})).reason == "corrupt"


def test_a_document_of_word_95_is_read_as_text() -> None:
    main = bytearray(0x400)
    text = "Orla Fennimore\rPay\x07$30\x07\x07CPC and CCS\r".encode("cp1252")
    struct.pack_into("<HH", main, 0, 0xA5DC, 104)
    struct.pack_into("<I", main, 0x18, len(main))
    struct.pack_into("<I", main, 0x34, len(text))
    data = ole({("WordDocument",): bytes(main) + text})
    assert _lines(data) == ["Orla Fennimore", "Pay | $30", "CPC and CCS"]


def test_single_changes_are_taken_apart() -> None:
    list_ = list(changes(b"\x3c\x08\x01\x15\xc6\x02\x00\x00\x35\x08\x00"))
    assert list_ == [(0x083C, b"\x01"), (0xC615, b"\x00\x00"), (0x0835, b"\x00")]
    assert list(changes(b"\x3c\x08")) == []
    assert list(changes(b"\x5c\x01\x62\x08", old=True)) == [(0x083C, b"\x01"), (0x2A42, b"\x08")]


@pytest.mark.parametrize(
    ("change", "seen"),
    [
        ((0x083C, b"\x01"), False),
        ((0x083C, b"\x00"), True),
        ((0x083C, b"\x81"), False),
        ((0x0811, b"\x01"), False),
        ((0x0800, b"\x01"), False),
        ((0x2A42, b"\x08"), False),
        ((0x6870, b"\xff\xff\xff\x00"), False),
        ((0x6870, b"\xff\xff\xff\xff"), True),
        ((0x6870, b"\x20\x20\x20\x00"), True),
        ((0x4A43, b"\x02\x00"), False),
        ((0x4A43, b"\x14\x00"), True),
    ],
)
def test_changes_of_characters_hide_words(change: tuple[int, bytes], seen: bool) -> None:
    assert changed(Look(), [change], Look()).seen(False) is seen


def test_white_words_on_something_dark_are_seen() -> None:
    white = (0x2A42, b"\x08")
    assert changed(Look(), [white, (0x2A0C, b"\x01")], Look()).seen(False)
    assert changed(Look(), [white], Look()).seen(True)
    assert laid_out(Paragraph(), [(0xC64D, bytes(4) + b"\x10\x20\x30\x00" + bytes(2))]).backed
    assert not shade_is_dark(bytes(4) + b"\xff\xff\xff\x00" + bytes(2), short=False)
    assert shade_is_dark(struct.pack("<H", 1 << 5), short=True)


def test_more_text_than_the_limit_is_read_in_part() -> None:
    (found,) = read(word("Coder in Reno. \r" * 3000), "cv.doc", Limits(characters=5000))
    assert isinstance(found, Document)
    assert len(found.text) <= 5000
    assert [notice.code for notice in found.notices] == ["cut-short"]


def test_pieces_that_share_their_bytes_end_at_the_limit() -> None:
    text = "Coder " * 2000
    count = 20_000
    main = bytearray(0x400)
    struct.pack_into("<HH", main, 0, 0xA5EC, 0xC1)
    struct.pack_into("<I", main, 0x4C, count * len(text))
    places = struct.pack(f"<{count + 1}I", *(n * len(text) for n in range(count + 1)))
    pieces = places + struct.pack("<HIH", 0, 0x40000000 | 0x800, 0) * count
    clx = b"\2" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<2I", main, 0x1A2, 0, len(clx))
    data = ole({("WordDocument",): bytes(main) + text.encode(), ("0Table",): clx})
    start = time.process_time()
    content = doc.read(data, Limits(characters=100_000))
    assert time.process_time() - start < 10
    assert sum(len(line.text) for line in content.lines) <= 400_000


@pytest.mark.parametrize("name", ["odd.doc", "resume.doc"])
def test_damage_of_every_kind_ends_in_text_or_a_reason(name: str) -> None:
    data = (FORMATS / name).read_bytes()
    chance = random.Random(4)
    for _ in range(150):
        broken = bytearray(data)
        for _ in range(chance.choice((1, 4, 40))):
            broken[chance.randrange(len(data))] = chance.randrange(256)
        cut = bytes(broken[: chance.choice((len(data), chance.randrange(len(data))))])
        for each in read(cut, "cv.doc", LIMITS):
            assert isinstance(each, Document | Failed)


def test_text_of_word_95_is_read_in_the_code_page_of_its_fonts() -> None:
    fonts = [("Times New Roman", 0), ("Arial", 238), ("Times New Roman Cyr", 0), ("MS Mincho", 128)]
    data = word_95(
        [
            ("José – coder\r".encode("cp1252"), None),
            ("Jiří Dvořák\r".encode("cp1250"), 1),
            ("Кодировщик\r".encode("cp1251"), 2),
            ("医療 coder".encode("cp932"), 3),
            (b"\r", None),
            ("“José”\r".encode("cp1252"), 9),
        ],
        fonts,
    )
    assert _lines(data) == ["José – coder", "Jiří Dvořák", "Кодировщик", "医療 coder", "“José”"]


def test_text_of_word_95_without_a_font_that_tells_is_in_the_code_page_of_its_language() -> None:
    plain = [("Times New Roman", 0)]
    assert _lines(word_95([("Кодировщик\r".encode("cp1251"), None)], plain, language=0x419)) == ["Кодировщик"]
    assert _lines(word_95([("Κωδικοποιός\r".encode("cp1253"), 0)], [], language=0x408)) == ["Κωδικοποιός"]
    assert _lines(word_95([("Orla – née Ahn\r".encode("mac_roman"), 0)], plain, mac=True)) == ["Orla – née Ahn"]


def test_eight_bit_text_of_word_97_is_western_whatever_its_language() -> None:
    data = bytearray(word("José, “coder”\r", narrow=True))
    at = data.index(b"\xec\xa5")
    struct.pack_into("<H", data, at + 6, 0x419)
    assert _lines(bytes(data)) == ["José, “coder”"]
