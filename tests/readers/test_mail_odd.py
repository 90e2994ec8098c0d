"""Mails as other programs write and break them: versions of the text, codings, names, what is packed or sealed."""

import base64
import binascii
from email.message import EmailMessage

import pytest

from matcher.config import Limits
from matcher.model import Document, Failed
from matcher.readers.containers.mail_text import base64 as plain_base64
from matcher.readers.containers.mail_text import flowed, words
from matcher.readers.containers.mail_uu import taken
from matcher.readers.registry import read
from matcher.readers.sniff import sniff
from tests.readers.making import RESUME, docx, mail, packed, paragraph, pdf
from tests.readers.making import words as page_of
from tests.readers.making_mail import properties, signed, tnef

LIMITS = Limits()
TEXT = "\n".join(RESUME)
LONG = " ".join(f"Coded chart {number} of the night shift." for number in range(12))
HEAD = b"From: orla@example.com\nTo: jobs@example.com\nSubject: Coder\nMIME-Version: 1.0\n"
Found = list[tuple[str | None, str]]


def _read(data: bytes, limits: Limits = LIMITS) -> list[Document | Failed]:
    return list(read(data, "in.eml", limits))


def _told(data: bytes) -> Found:
    """Members with their text, or the reason why there is none."""
    return [(each.member, each.text if isinstance(each, Document) else each.code) for each in _read(data)]


def _mixed(*parts: bytes, kind: bytes = b"mixed") -> bytes:
    body = b"".join(b"--BORDER\n" + part + b"\n" for part in parts)
    return HEAD + b"Content-Type: multipart/" + kind + b"; boundary=BORDER\n\n" + body + b"--BORDER--\n"


def _part(kind: bytes, body: bytes, more: bytes = b"") -> bytes:
    return b"Content-Type: " + kind + b"\n" + more + b"\n" + body


def _file(more: bytes, body: bytes, kind: bytes = b"application/octet-stream") -> bytes:
    coded = base64.encodebytes(body)
    return b"Content-Type: " + kind + b"\nContent-Transfer-Encoding: base64\n" + more + b"\n\n" + coded


# Versions of the text


def test_a_plain_text_that_only_asks_for_a_reader_of_pages_is_not_the_text() -> None:
    page = "<p>" + "</p><p>".join(RESUME) + f"</p><p>{LONG}</p>"
    data = _mixed(
        _part(b"text/plain", b"This message needs an HTML reader."),
        _part(b"text/html", page.encode()),
        kind=b"alternative",
    )
    ((member, text),) = _told(data)
    assert member is None
    assert text.split("\n\n")[:2] == ["Coder", RESUME[0]]
    assert "HTML reader" not in text


def test_of_two_versions_that_say_the_same_the_plain_one_is_read_once() -> None:
    data = _mixed(
        _part(b"text/plain", b"CPC, five years inpatient"),
        _part(b"text/x-amp-html", b"<p>CPC, five years inpatient</p>"),
        _part(b"text/html; name=body.html", b"<p>CPC, five years inpatient</p>"),
        kind=b"alternative",
    )
    assert _told(data) == [(None, "Coder\n\nCPC, five years inpatient")]
    data = _mixed(_part(b"text/plain", b"CPC, five years"), _part(b"text/html", b"<p>CPC, five years</p>"))
    assert _told(data) == [(None, "Coder\n\nCPC, five years")]


def test_texts_of_both_kinds_that_say_different_things_are_all_read_in_their_order() -> None:
    data = _mixed(_part(b"text/html", b"<p>CPC since 2019</p>"), _part(b"text/plain", b"CCS since 2021"))
    assert _told(data) == [(None, "Coder\n\nCPC since 2019\n\nCCS since 2021")]


def test_documents_inside_a_version_of_the_text_are_found() -> None:
    inner = (
        b"Content-Type: multipart/mixed; boundary=IN\n\n--IN\nContent-Type: text/html\n\n<p>attached</p>\n--IN\n"
        + _file(b"Content-Disposition: inline; filename=cv.txt", TEXT.encode())
        + b"\n--IN--\n"
    )
    assert _told(_mixed(_part(b"text/plain", b"attached"), inner, kind=b"alternative")) == [("cv.txt", TEXT)]


def test_versions_in_versions_give_one_text() -> None:
    inner = (
        b"Content-Type: multipart/alternative; boundary=IN\n\n--IN\nContent-Type: text/plain\n\nCPC since 2019\n--IN\n"
        b"Content-Type: text/html\n\n<p>CPC since 2019</p>\n--IN--\n"
    )
    data = _mixed(_part(b"text/html", b"<p>CPC since 2019</p>"), inner, kind=b"alternative")
    assert _told(data) == [(None, "Coder\n\nCPC since 2019")]


def test_pieces_of_the_text_between_attachments_are_the_text() -> None:
    data = _mixed(
        _part(b"text/html", b"<p>Two resumes:</p>"),
        _file(b"Content-Disposition: attachment; filename=a.txt", b"First person"),
        _part(b"text/html; name=ATT00001.htm", b"<p>see above</p>", b"Content-Disposition: attachment\n"),
    )
    assert _told(data) == [("a.txt", "First person")]


def test_a_resume_hidden_in_a_mail_in_part_is_told_of() -> None:
    page = f'<p>{LONG}</p><p style="display:none">{"ICD-10-PCS CIC RHIA " * 6}</p>'
    (found,) = _read(_mixed(_part(b"text/html", page.encode())))
    assert isinstance(found, Document)
    assert "RHIA" not in found.text
    assert [notice.code for notice in found.notices] == ["hidden-text"]


def test_small_print_and_signature_do_not_make_a_note_a_document() -> None:
    note = (
        "Hello,\n\nplease find my resume attached.\n\n-- \n"
        + LONG
        + "\n\nCONFIDENTIALITY NOTICE: This message is meant for the person named above. "
        + LONG
    )
    attachment = ("cv.txt", "application/octet-stream", b"First person")
    assert [member for member, _ in _told(mail("Application", note, [attachment]))] == ["cv.txt"]
    below = "Hello, attached.\n\nThis e-mail and any attachments are confidential. " + LONG
    assert [member for member, _ in _told(mail("Application", below, [attachment]))] == ["cv.txt"]
    letter = f"Hello,\n\n{LONG}\n\n-- \nOrla"
    assert [member for member, _ in _told(mail("Application", letter, [attachment]))] == ["body", "cv.txt"]


def test_a_page_photographed_into_the_text_is_the_document_where_nothing_else_is() -> None:
    def made(size: int, text: str) -> bytes:
        picture = b"\x89PNG\r\n\x1a\n" + bytes(size)
        more = b"Content-Disposition: inline; filename=IMG_1.png\nContent-ID: <1>"
        return _mixed(_part(b"text/plain", text.encode()), _file(more, picture, b"image/png"))

    assert [member for member, _ in _told(made(150_000, "Sent from my phone"))] == ["IMG_1.png"]
    assert [member for member, _ in _told(made(50_000, "Sent from my phone"))] == [None]
    assert [member for member, _ in _told(made(150_000, LONG))] == [None]


# Codings


@pytest.mark.parametrize(
    ("declared", "raw", "text"),
    [
        (b"x-unknown", "José, CPC – née Ahn".encode("cp1252"), "José, CPC – née Ahn"),
        (b"iso-8859-1", "“José” – CPC".encode("cp1252"), "“José” – CPC"),
        (b"us-ascii", "José Ñandú, CPC".encode(), "José Ñandú, CPC"),
        (b"utf-8", "Кодировщик в клинике, ".encode() * 9 + b"\xd1f.", "Кодировщик в клинике, " * 9 + "\ufffdf."),
        (b"gb2312", "病案编码员，镕".encode("gb18030"), "病案编码员，镕"),
        (b"utf-7", b"Jos+AOk-, CPC", "José, CPC"),
        (b"iso-2022-kr", "의무기록 CPC".encode("iso2022_kr"), "의무기록 CPC"),
    ],
)
def test_text_is_read_as_declared_and_where_that_fails_as_it_is(declared: bytes, raw: bytes, text: str) -> None:
    data = HEAD + b"Content-Type: text/plain; charset=" + declared + b"\nContent-Transfer-Encoding: 8bit\n\n" + raw
    assert _told(data) == [(None, f"Coder\n\n{text}".strip())]


@pytest.mark.parametrize(
    ("coding", "raw"),
    [
        (b"quoted-printable", b"Jos=C3=A9, CPC, 2019=20\nto 2023 =3D=3D =\nfour years=ZZ and = more\xe2\x80\xa6"),
        (b"Quoted Printable", b"Jos=C3=A9, CPC, 2019=20\nto 2023 =3D=3D =\nfour years=ZZ and = more\xe2\x80\xa6"),
    ],
)
def test_quoted_printable_is_read_over_what_is_broken_in_it(coding: bytes, raw: bytes) -> None:
    data = HEAD + b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: " + coding + b"\n\n" + raw
    assert _told(data) == [(None, "Coder\n\nJosé, CPC, 2019\nto 2023 == four years=ZZ and = more…")]


def test_base64_is_read_over_padding_in_its_midst_and_the_foot_of_a_list() -> None:
    assert plain_base64(b"Q1BD\nLCA=\nQ0NT\n") == b"CPC, CCS"
    assert plain_base64(b"Q1BD\n\n_____ Coders list: to leave write to list@example.com\n") == b"CPC"
    assert plain_base64(b"Q!1*BD Q") == b""
    assert plain_base64(b"Q1BDQ") == b"CPC"
    data = HEAD + b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nOrla is a coder in Reno, with CPC."
    assert _told(data) == [(None, "Coder\n\nOrla is a coder in Reno, with CPC.")]


def test_an_attachment_that_is_no_base64_is_called_damaged() -> None:
    part = b"Content-Disposition: attachment; filename=cv.pdf\nContent-Transfer-Encoding: base64\n\n" + b"%%*!~" * 60
    assert _told(_mixed(_part(b"text/plain", b"attached"), part)) == [("cv.pdf", "corrupt")]


def test_an_empty_attachment_is_told_of() -> None:
    part = b"Content-Disposition: attachment; filename=cv.pdf\nContent-Transfer-Encoding: base64\n\n"
    assert _told(_mixed(_part(b"text/plain", b"attached"), part)) == [("cv.pdf", "empty")]


def test_flowed_lines_are_put_together_again() -> None:
    text = "ICD-10- \nCM and \nCPT\n \n  indented\n> quoted \n> on\n-- \nOrla"
    assert flowed(text, False) == "ICD-10- CM and CPT\n\n indented\n> quoted on\n-- \nOrla"
    assert flowed("ICD-10- \nCM", True) == "ICD-10-CM"
    kind = b"Content-Type: text/plain; format=flowed; delsp=yes\n\n"
    assert _told(HEAD + kind + b"Coder with ICD-10- \nCM\n") == [(None, "Coder\n\nCoder with ICD-10-CM")]


# Names


@pytest.mark.parametrize(
    ("header", "name"),
    [
        (b'filename="=?utf-8?Q?Jos=C3=A9?=\n =?utf-8?Q?_CV=2Etxt?="', "José CV.txt"),
        (b'filename="=?utf-8?b?5Y2X?= =?utf-8?b?5Y2X?=.txt"', "南南.txt"),
        (b'filename="=?utf-8?b?5Y0=?= =?utf-8?b?lw==?="', "南"),
        (b"filename*=UTF-8''Jos%C3%A9%20CV.txt", "José CV.txt"),
        (b"filename*=\"UTF-8''Jos%C3%A9.txt\"", "José.txt"),
        (b"filename*0*=utf-8''Jos%C3%A9; filename*1=\" CV\"; filename*2=.txt", "José CV.txt"),
        (b"filename*0=Orla; filename*1=.txt", "Orla.txt"),
        (b"filename=Orla Brennan CV.txt", "Orla Brennan CV.txt"),
        ('filename="José.txt"'.encode(), "José.txt"),
        ('filename="Резюме Анны.txt"'.encode("cp1251"), "Резюме Анны.txt"),
        (b"filename*=x-none''Orla.txt", "Orla.txt"),
        (b'filename="=?x-none?Q?Orla?=.txt"', "Orla.txt"),
        (b'filename="..\\\\..\\\\Orla.txt"', "Orla.txt"),
        (b'filename=""', "part1"),
        (b'filename="cv"', "cv"),
    ],
)
def test_names_are_read_in_every_form(header: bytes, name: str) -> None:
    more = b"Content-Disposition: attachment; " + header
    assert _told(_mixed(_part(b"text/plain", b"attached"), _file(more, TEXT.encode()))) == [(name, TEXT)]


def test_a_name_may_stand_in_the_type_or_the_description() -> None:
    named = _file(b"Content-Disposition: attachment", TEXT.encode(), b'application/pdf; name="cv.txt"')
    described = _file(b"Content-Description: Orla Brennan.txt\nContent-Disposition: attachment", TEXT.encode())
    assert _told(_mixed(named, described)) == [("cv.txt", TEXT), ("Orla Brennan.txt", TEXT)]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("=?gb2312?B?sqHA+A==?=", "病励"),
        ("=?iso-8859-1?Q?=93Coder=94?= in =?utf-8*en?q?Caf=C3=A9?=", "“Coder” in Café"),
        ("=?utf-8?q?Coder in Reno?=", "Coder in Reno"),
        ("=?utf-8?b?%%%?= Coder", "Coder"),
        ("1 =? 2 ?= 3", "1 =? 2 ?= 3"),
    ],
)
def test_headers_are_read_over_what_senders_break(raw: str, text: str) -> None:
    assert words(raw) == text


def test_a_subject_of_raw_bytes_is_read() -> None:
    data = "From: a@example.com\nMIME-Version: 1.0\nSubject: Кодировщик — клиника\n\nCPC".encode()
    assert _told(data) == [(None, "Кодировщик — клиника\n\nCPC")]


# Frames


@pytest.mark.parametrize(
    "lead", [b"\xef\xbb\xbf", b"\r\n\r\n", b"From orla@example.com  Mon\n", b">From orla@example.com Mon Nov  2 2026\n"]
)
def test_what_stands_before_the_headers_is_passed_over(lead: bytes) -> None:
    assert [text for _, text in _told(lead + HEAD + b"\nCPC")] == ["Coder\n\nCPC"]


def test_ends_of_lines_of_every_kind_are_read() -> None:
    data = mail("Coder", TEXT, [("cv.txt", "application/octet-stream", b"First person")]).replace(b"\r\n", b"\n")
    for end in (b"\r\n", b"\r\r\n"):
        assert [member for member, _ in _told(data.replace(b"\n", end))] == ["cv.txt"]
    mixed = data.replace(b"\n", b"\r\n", 5)
    assert [member for member, _ in _told(mixed)] == ["cv.txt"]


def test_a_border_that_is_not_the_one_announced_is_found() -> None:
    data = _mixed(_part(b"text/plain", TEXT.encode())).replace(b"boundary=BORDER", b"boundary=OTHER")
    assert _told(data) == [(None, f"Coder\n\n{TEXT}")]
    assert _told(data.replace(b"; boundary=OTHER", b"")) == [(None, f"Coder\n\n{TEXT}")]


def test_a_mail_of_headers_alone_is_its_subject() -> None:
    assert _told(HEAD) == [(None, "Coder")]
    assert _told(b"From: a@example.com\nTo: b@example.com\n\n") == [(None, "no-text")]


@pytest.mark.parametrize("kind", [b"message/rfc822", b"message/global"])
def test_a_mail_inside_is_opened_also_where_it_is_coded(kind: bytes) -> None:
    inner = mail("Her resume", TEXT, [("cv.txt", "application/octet-stream", b"First person")])
    plain = _mixed(_part(b"text/plain", b"see below"), _part(kind, inner))
    coded = _mixed(_part(b"text/plain", b"see below"), _file(b"Content-Disposition: attachment", inner, kind))
    assert _told(plain) == _told(coded) == [("part1/cv.txt", "First person")]


def test_a_mail_inside_with_one_header_is_a_mail() -> None:
    assert _told(_mixed(_part(b"message/rfc822", b"Subject: CPC\n\nFive years"))) == [("part1", "CPC\n\nFive years")]


def test_what_is_kept_elsewhere_or_sent_in_pieces_is_told_of() -> None:
    away = (
        b"Content-Type: message/external-body; access-type=anon-ftp; name=cv.pdf\n\nContent-Type: application/pdf\n\n"
    )
    piece = b"Content-Type: message/partial; number=1; total=2; id=1\n\n" + HEAD + b"\nCPC"
    assert _told(_mixed(away, piece)) == [("cv.pdf", "unsupported"), ("part2", "unsupported")]


def test_forks_cards_and_signatures_without_a_type_are_no_documents() -> None:
    fork = _file(b"Content-Disposition: attachment; filename=cv", b"\0\5\x16\7", b"application/applefile")
    card = _file(b"Content-Disposition: attachment; filename=orla.vcf", b"BEGIN:VCARD")
    assert _told(_mixed(_part(b"text/plain", TEXT.encode()), fork, card)) == [(None, f"Coder\n\n{TEXT}")]


def test_a_mail_that_nests_too_deep_is_told_so() -> None:
    data = b"Content-Type: text/plain\n\nCPC"
    for number in range(2500):
        border = b"b%d" % number
        data = b"Content-Type: multipart/mixed; boundary=%s\n\n--%s\n%s\n--%s--\n" % (border, border, data, border)
    (found,) = _read(b"From: a@example.com\nMIME-Version: 1.0\n" + data)
    assert isinstance(found, Failed)
    assert (found.code, "too deep" in found.text) == ("unsupported", True)


# Files in the text


def _uu(name: str, data: bytes) -> str:
    lines = [binascii.b2a_uu(data[at : at + 45]).decode().rstrip("\n") for at in range(0, len(data), 45)]
    return "\n".join([f"begin 644 {name}", *lines, "`", "end"])


def test_a_file_in_uuencode_is_taken_out_of_the_text() -> None:
    cv, letter = docx(paragraph(TEXT)), TEXT.encode()
    text = f"{LONG}\n\n{_uu('Orla CV.docx', cv)}\n\nand\n\n{_uu('letter.txt', letter)}\n\nKind regards"
    found = _told(HEAD + b"\n" + text.encode())
    assert [member for member, _ in found] == ["body", "Orla CV.docx", "letter.txt"]
    assert found[0][1] == f"Coder\n\n{LONG}\n\nand\n\nKind regards"
    assert found[2][1] == TEXT


def test_a_part_that_is_uuencode_is_its_file() -> None:
    part = b'Content-Type: application/octet-stream; name="cv.txt"\nContent-Transfer-Encoding: x-uuencode\n\n'
    data = _mixed(_part(b"text/plain", b"attached"), part + _uu("other.txt", TEXT.encode()).encode())
    assert _told(data) == [("cv.txt", TEXT)]
    whole = HEAD + b"Content-Transfer-Encoding: x-uuencode\n\n" + _uu("../cv.txt", TEXT.encode()).encode()
    assert _told(whole) == [("cv.txt", TEXT)]


def test_damaged_lines_of_uuencode_cost_only_themselves() -> None:
    data = bytes(range(65, 91)) * 20
    lines = _uu("a.txt", data).split("\n")
    assert taken("\n".join(lines), 9).files == (("a.txt", data),)
    spoilt = [*lines[:3], "~~ damaged ~~", *lines[4:]]
    assert taken("\n".join(spoilt), 9).files == (("a.txt", data[:90] + data[135:]),)
    cut = taken("\n".join([*lines[:4], "", "Kind regards,", "Orla"]), 9)
    assert cut.files == (("a.txt", data[:135]),)
    assert cut.text == "Kind regards,\nOrla"
    summed = [line + "A" if line.startswith("M") else line for line in lines]
    assert taken("\n".join(summed), 9).files == (("a.txt", data),)


@pytest.mark.parametrize(
    "text",
    ["begin 644 cv.txt", "begin 644 charts by Monday\nand code them", "We begin 644 charts\nM", "begin 2019 at\n"],
)
def test_sentences_that_begin_so_are_text(text: str) -> None:
    assert taken(text, 9) == taken(text, 0)
    assert taken(text, 9).text == text


def test_no_more_files_than_the_limit_are_taken() -> None:
    text = "\n".join(_uu(f"{number}.txt", b"Coder") for number in range(5))
    assert len(taken(text, 3).files) == 3


def test_a_file_in_yenc_is_left_out_and_told_of() -> None:
    text = f"{LONG}\n\n=ybegin line=128 size=9 name=cv.pdf\n\x8c\x9d*)=}}J\n=yend size=9\n\nOrla"
    found = _read(HEAD + b"\n" + text.encode("latin-1"))
    assert [each.member for each in found] == ["body", "cv.pdf"]
    assert isinstance(found[1], Failed)
    assert "yEnc" in found[1].text
    assert found[0].text == f"Coder\n\n{LONG}\n\nOrla"


# What is packed or sealed


def test_what_outlook_packs_into_winmail_is_opened() -> None:
    cv = pdf(page_of(RESUME))
    data = tnef(body=b"see attached", subject=b"Coder", attachments=[("Orla Brennan.pdf", cv), ("b.txt", b"Second")])
    found = _told(mail("Two people", "see attached", [("winmail.dat", "application/ms-tnef", data)]))
    assert [member for member, _ in found] == ["Orla Brennan.pdf", "b.txt"]
    assert found[1][1] == "Second"
    untold = _told(mail("Two", "see attached", [("part.dat", "application/octet-stream", data)]))
    assert untold == found


def test_the_text_in_winmail_is_read_where_the_mail_has_none() -> None:
    data = tnef(known=properties({0x0037: "Inner", 0x1000: TEXT}, {"own": "x"}))
    assert _told(_mixed(_file(b"", data, b"application/ms-tnef"))) == [(None, f"Coder\n\n{TEXT}")]
    assert _told(mail("Coder", LONG, [("winmail.dat", "application/ms-tnef", data)])) == [(None, f"Coder\n\n{LONG}")]
    assert _told(data) == [(None, f"Inner\n\n{TEXT}")]


def test_texts_of_every_kind_in_winmail_are_read_in_their_code_page() -> None:
    cyrillic = "Кодировщик в клинике".encode("cp1251")
    assert _told(tnef(body=cyrillic, subject=cyrillic, page=1251))[0][1] == "\n\n".join(["Кодировщик в клинике"] * 2)
    page = properties({0x3FDE: 1251, 0x1013: b"<p>" + cyrillic + b"</p>"})
    assert _told(tnef(known=page)) == [(None, "Кодировщик в клинике")]
    packed_rtf = b"\x2a\0\0\0\x1e\0\0\0MELA\0\0\0\0" + b"{\\rtf1\\ansi Coder, CPC\\par}   "
    assert _told(tnef(known=properties({0x1009: packed_rtf}))) == [(None, "Coder, CPC")]


def test_a_mail_inside_winmail_is_opened() -> None:
    inner = tnef(body=TEXT.encode(), subject=b"Inner")
    data = bytearray(tnef(attachments=[("Her mail", b"")]))
    held = properties({0x3707: "Her mail", 0x3701: bytes(16) + inner}).replace(b"\x02\x01\x01\x37", b"\x0d\0\x01\x37")
    at = data.rindex(b"\x02\x05\x90\x06\0")
    data[at:] = b"\x02\x05\x90\x06\0" + len(held).to_bytes(4, "little") + held + b"\0\0"
    assert _told(bytes(data)) == [("Her mail", f"Inner\n\n{TEXT}")]


def test_a_winmail_that_is_damaged_is_told_of_with_what_to_do() -> None:
    (found,) = _read(mail("Two", "attached", [("winmail.dat", "application/ms-tnef", b"\x78\x9f\x3e\x22junk" * 9)]))
    assert isinstance(found, Failed)
    assert (found.code, found.member) == ("corrupt", "winmail.dat")
    assert "Outlook's own format" in found.text
    whole = tnef(body=b"x", attachments=[("a.txt", b"First person"), ("b.txt", b"Second person " * 30)])
    assert [member for member, _ in _told(whole[:-200])] == ["a.txt", "SHORT~1.DAT"]


@pytest.mark.parametrize("pieces", [0, 100])
def test_a_signed_mail_is_opened(pieces: int) -> None:
    inner = _mixed(_file(b"Content-Disposition: attachment; filename=cv.txt", TEXT.encode())).split(b"1.0\n", 1)[1]
    part = _file(
        b"Content-Disposition: attachment; filename=smime.p7m", signed(inner, pieces=pieces), b"application/pkcs7-mime"
    )
    assert _told(HEAD + part) == [("smime.p7m/cv.txt", TEXT)]


def test_a_signed_document_is_read() -> None:
    assert _told(mail("CV", "attached", [("cv.txt.p7m", "application/pkcs7-mime", signed(TEXT.encode()))])) == [
        ("cv.txt.p7m", TEXT)
    ]
    pem = b"-----BEGIN PKCS7-----\n" + base64.encodebytes(signed(TEXT.encode())) + b"-----END PKCS7-----\n"
    assert _told(pem) == [(None, TEXT)]


@pytest.mark.parametrize("length", [20, 40, 300])
def test_a_signed_document_that_is_cut_off_is_called_damaged(length: int) -> None:
    for pieces in (0, 50):
        assert _told(signed(TEXT.encode() * 5, pieces=pieces)[:length])[0][1] == "corrupt"


def test_a_signature_by_itself_and_what_is_encrypted_are_told_of() -> None:
    assert _told(signed(None)) == [(None, "unsupported")]
    assert _told(signed(b"x" * 200, kind=3)) == [(None, "encrypted")]
    assert _told(b"-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n") == [(None, "encrypted")]
    parts = (_part(b"application/pgp-encrypted", b"Version: 1"), _part(b"application/octet-stream", b"-----BEGIN PGP"))
    assert _told(_mixed(*parts, kind=b"encrypted; protocol=pgp")) == [(None, "encrypted")]
    assert _told(HEAD + b"\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n") == [(None, "encrypted")]


def test_the_frame_of_a_text_signed_with_pgp_is_left_out() -> None:
    end = "-----BEGIN PGP SIGNATURE-----\n\niQE\n-----END PGP SIGNATURE-----\n"
    text = f"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n{TEXT}\n{end}"
    assert _told(HEAD + b"\n" + text.encode()) == [(None, f"Coder\n\n{TEXT}")]


def test_a_type_is_told_from_bytes() -> None:
    assert sniff(signed(b"x"), "a") == sniff(signed(b"x", pieces=1), "a") == "application/pkcs7-mime"
    assert sniff(tnef(), "a") == "application/ms-tnef"


def test_what_is_packed_or_signed_is_no_pdf_for_the_one_inside() -> None:
    cv = pdf(page_of(RESUME))
    assert [member for member, _ in _told(tnef(attachments=[("cv.pdf", cv)]))] == ["cv.pdf"]
    (found,) = _read(signed(cv))
    assert isinstance(found, Document)
    assert found.media_type == "application/pdf"


def test_an_archive_in_a_signed_mail_in_a_mail_is_opened_to_the_depth() -> None:
    made = EmailMessage()
    made["From"], made["Subject"] = "a@example.com", "Fwd"
    made.set_content("see below")
    inner = b"Content-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\n"
    inner += base64.encodebytes(packed([("cv.txt", TEXT)]))
    made.add_attachment(signed(inner), maintype="application", subtype="pkcs7-mime", filename="smime.p7m")
    assert _told(made.as_bytes()) == [("smime.p7m/a.zip/cv.txt", TEXT)]
