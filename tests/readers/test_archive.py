"""ZIP archives: members as documents, names as data, sizes as they are and not as they are declared."""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Sequence

import pytest

from matcher.config import Limits
from matcher.model import Document, Failed
from matcher.readers.containers.names import Names, member_name
from matcher.readers.interface import Opening
from matcher.readers.registry import document_id, read, walk
from matcher.readers.sniff import sniff
from tests.readers.making import RESUME, docx, mail, packed, paragraph, pdf, words

LIMITS = Limits()
TEXT = "\n".join(RESUME).encode()


def _rows(data: bytes, limits: Limits = LIMITS) -> list[tuple[str | None, str]]:
    """Member and outcome of each document: its first word, or the code of its failure."""
    found = read(data, "in.zip", limits)
    return [(each.member, each.code if isinstance(each, Failed) else each.text.split()[0]) for each in found]


def _texts(data: bytes, limits: Limits = LIMITS) -> list[str]:
    return [each.text for each in read(data, "in.zip", limits) if isinstance(each, Failed)]


def _entry(name: str, data: bytes, method: int = zipfile.ZIP_DEFLATED, **fields: int) -> bytes:
    """An archive of one member; `fields` are set in its directory entry."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
        info.compress_type = method
        for field, value in fields.items():
            setattr(info, field, value)
        archive.writestr(info, data)
    return out.getvalue()


def _deflated(members: Sequence[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def _raw(names: Sequence[bytes], flags: int = 0) -> bytes:
    """An archive whose names are these very bytes."""
    body, directory = b"", b""
    for name in names:
        head = (20, flags, 0, 0, 0x21, zlib.crc32(TEXT), len(TEXT), len(TEXT), len(name), 0)
        directory += struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, *head, 0, 0, 0, 0, len(body)) + name
        body += struct.pack("<4s5H3I2H", b"PK\3\4", *head) + name + TEXT
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, len(names), len(names), len(directory), len(body), 0)
    return body + directory + end


def test_members_are_documents_in_the_order_of_the_archive() -> None:
    data = packed(
        [
            ("z/cv.pdf", pdf(words(RESUME))),
            ("folder/", b""),
            ("a.docx", docx(paragraph("Second person"))),
            (
                "inbox/mail.eml",
                mail("Third", "Third person", [("cv.txt", "application/octet-stream", b"Fourth person")]),
            ),
        ]
    )
    found = read(data, "agency.zip", LIMITS)
    assert [each.member for each in found] == ["z/cv.pdf", "a.docx", "inbox/mail.eml/cv.txt"]
    assert [each.id for each in found] == [f"{document_id(data)}#{each.member}" for each in found]
    assert {each.file for each in found} == {"agency.zip"}
    assert all(isinstance(each, Document) for each in found)


def test_before_each_document_stands_what_is_opened_and_reading_goes_on_from_any_place() -> None:
    inner = packed([("b.txt", b"Second"), ("c.txt", b"Third")])
    data = packed([("a.txt", b"First"), ("in.zip", inner), ("d.txt", b"Fourth")])
    steps = list(walk(data, "in.zip", LIMITS))
    shown = [(step.place if isinstance(step, Opening) else step.member) for step in steps]
    assert shown == [(), (0,), "a.txt", (1,), (1, 0), "in.zip/b.txt", (1, 1), "in.zip/c.txt", (2,), "d.txt"]
    openings = {step.place: step for step in steps if isinstance(step, Opening)}
    documents = [step for step in steps if not isinstance(step, Opening)]
    for number, place in enumerate([(0,), (1, 0), (1, 1), (2,)], 1):
        later = [step for step in walk(data, "in.zip", LIMITS, place) if not isinstance(step, Opening)]
        assert later == documents[number:]
        assert openings[place].id == documents[number - 1].id


def test_members_before_the_place_are_not_unpacked() -> None:
    data = bytearray(packed([("a.txt", TEXT), ("b.txt", TEXT)]))
    place = data.index(b"a.txt") + 8
    data[place : place + 20] = bytes(20)
    assert [code for _, code in _rows(bytes(data))] == ["corrupt", "Orla"]
    later = [step for step in walk(bytes(data), "in.zip", LIMITS, (0,)) if not isinstance(step, Opening)]
    assert [each.member for each in later] == ["b.txt"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../../tmp/evil.txt", "tmp/evil.txt"),
        ("/etc/cron.d/evil", "etc/cron.d/evil"),
        ("..\\..\\evil.txt", "evil.txt"),
        ("C:\\Users\\x\\cv.txt", "Users/x/cv.txt"),
        ("\\\\server\\share\\cv.txt", "server/share/cv.txt"),
        ("a/./b/../cv.txt", "a/b/cv.txt"),
        ("line\nbreak\x1b[31m.txt", r"line\nbreak\x1b[31m.txt"),
        ("exe\u202etxt.pdf", r"exe\u202etxt.pdf"),
        ("zero\u200bwidth.txt", r"zero\u200bwidth.txt"),
        ("José – cv.txt", "José – cv.txt"),
        ("-rf.txt", "-rf.txt"),
        ("..", ""),
        ("", ""),
    ],
)
def test_a_name_is_shown_as_a_path_that_leads_nowhere(name: str, shown: str) -> None:
    assert member_name(name) == shown


def test_a_long_name_is_cut_and_keeps_its_end() -> None:
    name = member_name("n" * 65_000 + "\x1b" * 400 + "/person.pdf")
    assert len(name) == 200
    assert name.startswith("nnn")
    assert len(member_name("\x1b" * 65_000)) == 200


def test_every_member_has_a_name_of_its_own() -> None:
    members = [("a.txt", b"One"), ("b/../a.txt", b"Two"), ("a.txt", b"Three"), ("/", b"Four"), ("a.txt (2)", b"Five")]
    with pytest.warns(UserWarning, match="Duplicate"):
        data = packed(members)
    assert _rows(data) == [
        ("a.txt", "One"),
        ("b/a.txt", "Two"),
        ("a.txt (2)", "Three"),
        ("member 4", "Four"),
        ("a.txt (2) (2)", "Five"),
    ]
    names = Names()
    assert [names.of("x", 1), names.of("x", 2), names.of("", 3), names.of("..", 4)] == [
        "x",
        "x (2)",
        "member 3",
        "member 4",
    ]


def test_names_are_read_in_the_encoding_they_were_written_in() -> None:
    written = ["José.txt".encode(), "José.txt".encode("cp437"), b"\xff\xfe\x80.txt", b"ok.txt\0.exe", b""]
    found = _rows(_raw(written))
    assert [member for member, _ in found] == ["José.txt", "José.txt (2)", r"\xa0■Ç.txt", "ok.txt", "member 5"]
    assert {word for _, word in found} == {"Orla"}
    assert [word for _, word in _rows(_raw([b"\xff\xfe.txt", b"b.txt"], flags=0x800))] == ["corrupt", "Orla", "corrupt"]


def test_folders_and_what_systems_leave_behind_are_passed_over() -> None:
    data = packed(
        [
            ("__MACOSX/._cv.txt", b"\0\5\x16\7\0\2\0\0Mac OS X"),
            (".DS_Store", b"\0\0\0\1Bud1\0"),
            ("Thumbs.db", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"),
            ("people/", b""),
            ("people/~$cv.docx", b"\x0cOrla\0\0"),
            ("people/desktop.ini", b"[.ShellClassInfo]"),
            ("people/cv.txt", TEXT),
            ("people/._odd.txt", TEXT),
        ]
    )
    assert [member for member, _ in _rows(data)] == ["people/cv.txt", "people/._odd.txt"]


def test_links_and_devices_are_not_followed() -> None:
    for kind in (stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR):
        data = _entry("cv.txt", b"/etc/passwd", external_attr=(kind | 0o777) << 16, create_system=3)
        assert _rows(data) == [("cv.txt", "unsupported")]
        assert "not followed" in _texts(data)[0]
    assert _rows(_entry("cv.txt", TEXT, external_attr=0o104777 << 16, create_system=3)) == [("cv.txt", "Orla")]


def test_a_locked_member_fails_alone() -> None:
    data = bytearray(packed([("a.txt", TEXT), ("b.txt", TEXT)]))
    data[6] |= 1
    data[data.index(b"PK\1\2") + 8] |= 1
    assert _rows(bytes(data)) == [("a.txt", "encrypted"), ("b.txt", "Orla")]
    assert "without one" in _texts(bytes(data))[0]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_every_known_way_of_packing_is_read(method: int) -> None:
    assert _rows(_entry("cv.txt", TEXT, method)) == [("cv.txt", "Orla")]


@pytest.mark.parametrize("method", [9, 93, 99])
def test_an_unknown_way_of_packing_says_what_to_do(method: int) -> None:
    data = bytearray(_entry("cv.txt", TEXT))
    for place in (8, data.index(b"PK\1\2") + 10):
        data[place : place + 2] = struct.pack("<H", method)
    assert _rows(bytes(data)) == [("cv.txt", "unsupported")]
    assert "ordinary ZIP" in _texts(bytes(data))[0]


def test_an_archive_that_contradicts_itself_is_damaged() -> None:
    data = bytearray(_entry("cv.txt", TEXT))
    data[8:10] = b"\0\0"
    assert _rows(bytes(data)) == [("cv.txt", "corrupt")]


def test_a_member_with_a_wrong_checksum_fails_alone() -> None:
    data = bytearray(packed([("a.txt", TEXT), ("b.txt", b"Second")]))
    place = data.index(b"PK\1\2") + 16
    data[place] ^= 1
    assert _rows(bytes(data)) == [("a.txt", "corrupt"), ("b.txt", "Second")]


def test_an_archive_without_documents_is_one_failed_row() -> None:
    for data in (packed([]), packed([("folder/", b""), (".DS_Store", b"\0")])):
        (found,) = read(data, "in.zip", LIMITS)
        assert isinstance(found, Failed)
        assert (found.code, found.id, found.member) == ("empty", document_id(data), None)
    assert _rows(packed([("a.txt", b""), ("in.zip", packed([]))])) == [("a.txt", "empty"), ("in.zip", "empty")]


def test_office_documents_are_documents_and_other_packages_say_what_to_do() -> None:
    assert _rows(docx(paragraph("Orla"))) == [(None, "Orla")]
    assert sniff(packed([("word/cv.txt", TEXT)]), "in.zip") == "application/zip"
    assert _rows(packed([("Index/Document.iwa", b"x"), ("preview.jpg", b"x")])) == [(None, "unsupported")]


def test_archives_in_archives_are_opened_to_a_depth() -> None:
    data = TEXT
    for _ in range(6):
        data = packed([("in.zip", data)])
    (found,) = read(data, "in.zip", LIMITS)
    assert isinstance(found, Failed)
    assert (found.code, found.member) == ("unsupported", "/".join(["in.zip"] * 4))
    assert "too deep" in found.text


def _bomb(mebibytes: int, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    return _entry("a.txt", bytes(mebibytes * 1024 * 1024), method)


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_member_over_the_limit_is_not_unpacked_further(method: int) -> None:
    data = _bomb(32, method)
    assert _rows(data) == [("a.txt", "too-large")]
    assert "20971520" in _texts(data)[0]


def test_a_size_that_is_a_lie_makes_a_damaged_member() -> None:
    data = bytearray(_bomb(32))
    for place in (22, data.index(b"PK\1\2") + 24):
        data[place : place + 4] = struct.pack("<I", 100)
    assert _rows(bytes(data)) == [("a.txt", "corrupt")]


def test_members_that_share_their_bytes_are_not_unpacked() -> None:
    one = packed([("a.txt", TEXT)])
    start = one.index(b"PK\1\2")
    end = one.index(b"PK\5\6")
    directory = one[start:end] * 50
    data = one[:start] + directory + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 50, 50, len(directory), start, 0)
    assert {code for _, code in _rows(data)} == {"corrupt"}


def test_what_all_members_unpack_to_is_bounded_over_all_levels() -> None:
    inner = _deflated([(f"{number}.txt", b"word " * 20_000) for number in range(5)])
    data = packed([(f"{number}.zip", inner) for number in range(5)])
    found = _rows(data, Limits(container_total_bytes=700_000))
    assert [word for _, word in found] == ["word"] * 6 + ["too-large", "too-large"]
    assert found[-1][0] == "(further documents)"
    assert "Split it" in _texts(data, Limits(container_total_bytes=700_000))[-1]


def test_the_number_of_documents_is_bounded_over_all_levels() -> None:
    inner = packed([(f"{number}.txt", b"word") for number in range(5)])
    data = packed([(f"{number}.zip", inner) for number in range(5)])
    found = _rows(data, Limits(documents=10))
    assert [word for _, word in found] == ["word"] * 8 + ["too-large"]
    assert found[-1][0] == "(further documents)"


def test_an_archive_inside_may_be_larger_than_a_document() -> None:
    inner = _entry("a.txt", TEXT * 600, zipfile.ZIP_STORED)
    limits = Limits(bytes=100_000, container_bytes=200_000)
    assert _rows(packed([("in.zip", inner)]), limits) == [("in.zip/a.txt", "too-large")]
    assert _rows(packed([("in.txt", TEXT * 600)]), limits) == [("in.txt", "too-large")]
    narrow = Limits(bytes=100_000, container_bytes=100_000)
    assert _rows(_deflated([("in.zip", inner)]), narrow) == [("in.zip", "too-large")]


@pytest.mark.parametrize("streamed", [False, True])
def test_an_archive_that_is_cut_off_gives_what_is_whole(streamed: bool) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(4):
            if streamed:
                with archive.open(zipfile.ZipInfo(f"{number}.txt"), "w") as file:
                    file.write(TEXT + str(number).encode())
            else:
                archive.writestr(f"{number}.txt", TEXT + str(number).encode())
    whole = out.getvalue()
    cut = whole[: whole.index(b"3.txt") + 60]
    assert _rows(cut) == [
        ("0.txt", "Orla"),
        ("1.txt", "Orla"),
        ("2.txt", "Orla"),
        ("3.txt", "corrupt"),
        ("(further documents)", "corrupt"),
    ]
    assert "cut off" in _texts(cut)[-1]
    assert _rows(b"PK\3\4" + bytes(100)) == [(None, "corrupt")]


class _Pipe(io.RawIOBase):
    """A target that cannot go back, as a download is: sizes then stand behind each member."""

    def __init__(self) -> None:
        self.data = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        self.data += bytes(data)  # type: ignore[call-overload]
        return len(bytes(data))  # type: ignore[call-overload]


def test_sizes_that_stand_behind_the_members_are_found_in_an_archive_that_is_cut_off() -> None:
    pipe = _Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(3):
            archive.writestr(f"{number}.txt", TEXT * 3)
    whole = bytes(pipe.data)
    assert [word for _, word in _rows(whole)] == ["Orla"] * 3
    cut = whole[: whole.index(b"PK\1\2")]
    assert [word for _, word in _rows(cut)] == ["Orla"] * 3 + ["corrupt"]


def test_the_beginning_of_an_opendocument_is_no_archive() -> None:
    data = packed([("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", TEXT * 20)])
    found = read(data[: len(data) // 2], "cv.odt", LIMITS)
    assert [each.code for each in found if isinstance(each, Failed)] == ["corrupt"]
    assert len(found) == 1
