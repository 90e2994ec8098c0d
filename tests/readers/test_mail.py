"""Mail: body and attachments as documents of their own."""

from email.message import EmailMessage

from matcher.config import Limits
from matcher.model import Document, Failed
from matcher.readers.registry import document_id, read
from tests.readers.making import RESUME, SAMPLES, docx, mail, paragraph, pdf, words

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
    assert [each.member for each in found] == ["body", "a.pdf", "b.docx", "b.docx (2)", "old.doc"]
    assert [each.id for each in found] == [f"{document_id(data)}#{each.member}" for each in found]
    assert [each.text for each in found[1:4]] == ["First person", "Second person", "Third person"]
    assert isinstance(found[4], Failed)
    assert found[4].code == "unsupported"


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
