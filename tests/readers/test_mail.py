"""Mail: body and attachments as documents of their own."""

from email.message import EmailMessage

import pytest

from matcher.config import Limits
from matcher.model import Document, Failed
from matcher.readers.registry import document_id, read
from tests.readers.making import RESUME, SAMPLES, docx, mail, packed, paragraph, pdf, words

LIMITS = Limits()


def _read(data: bytes) -> list[Document | Failed]:
    return list(read(data, "in.eml", LIMITS))


def test_a_mail_alone_is_its_subject_and_its_text() -> None:
    (found,) = _read(mail("Coder, night shift", "\n".join(RESUME)))
    assert isinstance(found, Document)
    assert found.text == "Coder, night shift\n\n" + "\n".join(RESUME)
    assert found.media_type == "message/rfc822"


def test_attachments_are_documents_with_their_names() -> None:
    data = mail(
        "Two people",
        "Please find both attached.",
        [
            ("a.pdf", "application/pdf", pdf(words(["First person"]))),
            ("b.docx", "application/octet-stream", docx(paragraph("Second person"))),
            ("b.docx", "application/octet-stream", docx(paragraph("Third person"))),
            ("logo.png", "image/png", b"\x89PNG\r\n\x1a\n" + bytes(20)),
            ("old.doc", "application/msword", b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le")),
        ],
    )
    found = _read(data)
    assert [each.member for each in found] == ["a.pdf", "b.docx", "b.docx (2)", "old.doc"]
    assert [each.id for each in found] == [f"{document_id(data)}#{each.member}" for each in found]
    assert [each.text for each in found[:3]] == ["First person", "Second person", "Third person"]


def test_the_text_beside_attachments_is_a_document_where_it_is_more_than_a_note() -> None:
    attachment = ("cv.txt", "application/octet-stream", b"First person")
    note = mail("Application", "Dear all,\n\nplease find my resume attached.\n\nKind regards,\nOrla", [attachment])
    assert [each.member for each in _read(note)] == ["cv.txt"]
    letter = mail("Application", "I have coded inpatient charts for five years. " * 6, [attachment])
    assert [each.member for each in _read(letter)] == ["body", "cv.txt"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("smime.p7s", "application/pkcs7-signature"),
        ("sig.asc", "application/pgp-signature"),
        ("orla.vcf", "text/vcard"),
        ("invite.ics", "text/calendar"),
        ("logo.png", "image/png"),
    ],
)
def test_signatures_cards_appointments_and_logos_are_no_documents(name: str, kind: str) -> None:
    (found,) = _read(mail("Coder", "\n".join(RESUME), [(name, kind, b"x" * 300)]))
    assert found.member is None


def test_a_picture_sent_by_itself_is_a_document_and_one_of_the_text_is_none() -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(30_000)
    assert [each.member for each in _read(mail("Scan", "attached", [("page.png", "image/png", picture)]))] == [
        "page.png"
    ]
    made = EmailMessage()
    made["From"], made["Subject"] = "a@example.com", "Coder"
    made.set_content("\n".join(RESUME))
    made.add_related(picture, maintype="image", subtype="png", cid="<logo>", filename="logo.png")
    assert [each.member for each in _read(made.as_bytes())] == [None]


def test_parts_nested_deeper_than_any_mail_program_makes_are_read() -> None:
    data = b"Content-Type: text/plain\n\n" + "\n".join(RESUME).encode()
    for number in range(60):
        border = b"b%d" % number
        data = b"Content-Type: multipart/mixed; boundary=%s\n\n--%s\n%s\n--%s--\n" % (border, border, data, border)
    (found,) = _read(b"From: a@example.com\nMIME-Version: 1.0\n" + data)
    assert isinstance(found, Document)
    assert found.text.startswith(RESUME[0])


def test_a_mail_that_says_it_has_parts_and_has_none_is_its_text() -> None:
    (found,) = _read(b"From: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed\n\nOrla, coder")
    assert isinstance(found, Document)
    assert (found.text, found.member) == ("Orla, coder", None)


def _mailbox(*mails: bytes) -> bytes:
    return b"".join(b"From - Mon Nov  2 09:0%d:00 2026\n%s\n" % (number, each) for number, each in enumerate(mails))


def test_every_mail_of_a_mailbox_is_opened() -> None:
    one = mail("One", "First person\n\n>From 2019 to 2021 coder\n\nFrom 2018 on\nCoder: 10:30 shift")
    two = mail(
        "Two",
        "attached",
        [("a.txt", "application/octet-stream", b"Second"), ("b.zip", "application/zip", packed([("c.txt", b"Third")]))],
    )
    data = _mailbox(one, two)
    found = _read(data)
    assert [each.member for each in found] == ["mail 1", "mail 2/a.txt", "mail 2/b.zip/c.txt"]
    assert [each.id for each in found] == [f"{document_id(data)}#{each.member}" for each in found]
    assert found[0].text == "One\n\nFirst person\n\nFrom 2019 to 2021 coder\n\nFrom 2018 on\nCoder: 10:30 shift"


def test_a_mailbox_of_another_program_is_told_by_its_first_line() -> None:
    head = b"From 1781234567890@xxx Mon Nov 02 09:00:00 +0000 2026\r\nX-GM-THRID: 17812345\r\nX-Gmail-Labels: Inbox\r\n"
    data = (head + mail("One", "First person").replace(b"\n", b"\r\n") + b"\r\n") * 2
    assert [(each.member, each.text) for each in _read(data)] == [
        ("mail 1", "One\n\nFirst person"),
        ("mail 2", "One\n\nFirst person"),
    ]


def test_a_mailbox_may_be_larger_than_a_document() -> None:
    data = _mailbox(mail("One", "First " * 2000), mail("Two", "Second " * 2000), mail("Three", "x " * 50_000))
    found = read(data, "inbox", Limits(bytes=50_000, container_bytes=200_000))
    assert [each.member for each in found] == ["mail 1", "mail 2", "mail 3"]
    (failed,) = read(data, "inbox", Limits(bytes=50_000, container_bytes=100_000))
    assert isinstance(failed, Failed)
    assert (failed.code, failed.member) == ("too-large", None)
    assert "the limit is 100000" in failed.text


def test_html_is_read_where_there_is_no_plain_text() -> None:
    made = EmailMessage()
    made["From"], made["Subject"] = "a@example.com", "=?utf-8?q?Coder_=E2=80=93_Reno?="
    made.set_content("<p>CPC</p><p>CCS</p>", subtype="html")
    (found,) = _read(made.as_bytes())
    assert isinstance(found, Document)
    assert found.text == "Coder – Reno\n\nCPC\n\nCCS"


def test_a_mail_in_a_mail_is_opened_to_a_depth() -> None:
    inner = SAMPLES["resume.eml"]
    for _ in range(6):
        outer = EmailMessage()
        outer["From"], outer["Subject"] = "a@example.com", "Fwd"
        outer.set_content("see below")
        outer.add_attachment(inner, maintype="application", subtype="octet-stream", filename="inner.eml")
        inner = outer.as_bytes()
    found = _read(inner)
    assert found[-1].member == "/".join(["inner.eml"] * 4)
    assert isinstance(found[-1], Failed)
    assert "too deep" in found[-1].text


def test_broken_headers_and_parts_break_nothing() -> None:
    data = (
        b"From: a@example.com\nSubject: =?utf-8?b?////?= =?x-unknown?q?a?= \xff\nMIME-Version: 1.0\n"
        b'Content-Type: text/plain; charset="no\xffsuch"\nContent-Transfer-Encoding: base64\n\n%%% not base64'
    )
    for each in _read(data):
        assert isinstance(each, Document | Failed)


def test_more_attachments_than_the_limit_are_named() -> None:
    data = mail("Many", "x", [(f"{n}.txt", "text/x-log", b"Coder") for n in range(5)])
    found = read(data, "in.eml", Limits(members=3))
    assert isinstance(found[-1], Failed)
    assert "after the first 3 were not read" in found[-1].text
