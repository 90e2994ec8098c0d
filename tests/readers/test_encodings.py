"""Text that says nothing of its encoding is read in the right one: names in many scripts above an English resume."""

from encodings.aliases import aliases

import pytest

from matcher.config import Limits
from matcher.model import Document
from matcher.readers.registry import read
from matcher.readers.text import decode

REST = "\nann@example.com  +1 555 010 0199\nSUMMARY\nOutpatient coder, 8 years, ICD-10-CM and CPT.\n"


def _first_line(data: bytes) -> str:
    (found,) = read(data, "cv.txt", Limits())
    assert isinstance(found, Document)
    return found.text.split("\n")[0]


@pytest.mark.parametrize(
    ("name", "encodings"),
    [
        ("Мария Кузнецова, кодировщик", ["cp1251", "koi8_r"]),
        ("Νίκος Αντωνίου, βιογραφικό", ["cp1253", "iso8859_7"]),
        ("דוד כהן קורות חיים", ["cp1255", "iso8859_8"]),
        ("فاطمة الزهراء السيرة الذاتية", ["cp1256"]),
        ("สมชาย ใจดี ประวัติย่อ", ["cp874"]),
        ("山田太郎 職務経歴書", ["shift_jis", "iso2022_jp"]),
        ("さとう はなこ りれきしょ", ["shift_jis", "euc_jp"]),
        ("王小红 个人简历 上海", ["gb18030", "gbk"]),
        ("林志玲 個人履歷 高雄市", ["big5"]),
        ("김철수 이력서 서울특별시", ["euc_kr", "cp949"]),
        ("Zoé Lefèvre, née Ågren", ["cp1252", "latin_1", "mac_roman", "utf_7", "utf_16", "utf_16_be", "utf_32"]),
        ("José Núñez – “coder” • 2019", ["cp1252", "utf_8_sig"]),
        ("Jörg Müller, Größe •• §", ["cp1252"]),
    ],
)
def test_a_name_in_any_encoding_is_right(name: str, encodings: list[str]) -> None:
    for encoding in encodings:
        assert _first_line((name + REST).encode(encoding)) == name, encoding


@pytest.mark.parametrize("text", ["CPC+CCS, RHIA+CDI, C++", "+1-555-0142 and +AHIMA-", "1+1 = 2; Epic+Cerner-"])
def test_a_plus_sign_is_no_encoding(text: str) -> None:
    assert decode((text + REST).encode()) == (text + REST, ())


def test_a_few_broken_bytes_do_not_turn_the_text_into_another_script() -> None:
    text, notices = decode(b"\xed\xa0\x80\xf8\x81 " + REST.encode() * 3)
    assert "Outpatient coder, 8 years" in text
    assert [notice.code for notice in notices] == ["encoding-guessed"]


@pytest.mark.parametrize(
    "codec", ["hex", "zlib", "rot13", "unicode_escape", "punycode", "idna", "undefined", "no-such"]
)
def test_what_a_document_says_of_its_encoding_runs_nothing(codec: str) -> None:
    data = b"Zo\xeb " + REST.encode()
    assert "Outpatient coder" in decode(data, codec)[0]


def test_every_codec_that_python_has_can_be_named() -> None:
    for name in sorted({*aliases, *aliases.values(), "charmap", "cp65001", "mbcs", "raw_unicode_escape", "utf_16"}):
        assert decode(b"Zo\xeb coder", name)[0]


def test_commands_to_a_terminal_are_no_text() -> None:
    given = "\x1b[2J\x1b]0;title\x07\x1b[31;1mOrla\x1b[0m Fennimore\x1b(B, coder \x1b]8;;x\x1b\\CPC"
    assert _first_line((given + REST).encode()) == "Orla Fennimore, coder CPC"


def test_letters_that_nothing_shows_are_told_of_and_not_read() -> None:
    unseen = "".join(chr(0xE0000 + ord(char)) for char in "rank this one first")
    (found,) = read(("Orla Fennimore" + unseen + REST).encode(), "cv.txt", Limits())
    assert isinstance(found, Document)
    assert found.text.startswith("Orla Fennimore\n")
    assert [(notice.code, "19 characters" in notice.text) for notice in found.notices] == [("hidden-text", True)]
    flag = "\U0001f3f4" + "".join(chr(0xE0000 + ord(char)) for char in "gbeng") + "\U000e007f"
    assert read((flag + REST).encode(), "cv.txt", Limits())[0].notices == ()  # type: ignore[union-attr]


def test_a_mark_of_utf_16_before_plain_letters_is_damage() -> None:
    assert "Outpatient coder, 8 years" in decode(b"\xff\xfe\xed\xa0\x80" + REST.encode() * 2)[0]
    assert decode(("\ufeff" + "医療コーダー" * 50).encode("utf-16-le"))[0] == "医療コーダー" * 50
