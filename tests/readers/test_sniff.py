"""The type of a document comes from its bytes; a type without a reader says what to do."""

import pytest

from matcher.config import Limits
from matcher.model import Document, Failed
from matcher.readers.registry import read
from matcher.readers.sniff import sniff
from tests.readers.making import HTML, RESUME, RTF, SAMPLES, docx, packed, paragraph, pdf, words
from tests.readers.making_ole import ole

LIMITS = Limits()
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
PLAIN = "\n".join(RESUME).encode()


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        (pdf(words(RESUME)), "cv.docx", "application/pdf"),
        (b"\xef\xbb\xbf" + pdf(words(RESUME)), "cv", "application/pdf"),
        (b"GARBAGE\n" * 200 + pdf(words(RESUME)), "cv", "application/pdf"),
        (b"%PDF-1.4 is what my file begins with\n" + PLAIN, "cv.txt", "text/plain"),
        (docx(paragraph("x")), "cv.pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (
            b"junk" * 100 + docx(paragraph("x")),
            "cv",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        (
            packed([("xl/workbook.xml", "<a/>")]),
            "x",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        (
            packed([("mimetype", b"application/vnd.oasis.opendocument.text")]),
            "x",
            "application/vnd.oasis.opendocument.text",
        ),
        (packed([("cv.txt", PLAIN)]), "cv.docx", "application/zip"),
        (RTF, "cv.doc", "application/rtf"),
        (SAMPLES["resume.msg"], "mail", "application/vnd.ms-outlook"),
        (ole({("WordDocument",): b"x", ("Objects", "__properties_version1.0"): b"x"}), "x", "application/msword"),
        (HTML, "cv.doc", "text/html"),
        (b"\n<!DOCTYPE HTML><title>x</title>", "x", "text/html"),
        (b"<script>alert(1)</script>\n" + PLAIN, "cv.txt", "text/plain"),
        (b"<script>alert(1)</script><p>" + PLAIN, "cv.txt", "text/html"),
        (b"#" + pdf(words(RESUME))[1:], "cv.pdf", "application/pdf"),
        (PLAIN + b"\nobj endobj xref %%EOF", "cv.txt", "text/plain"),
        (b"\x78\x9f\x3e\x22" + bytes(100), "winmail.dat", "application/ms-tnef"),
        (b"<p>Coder<br>CPC<br>CCS<p>Reno", "x.txt", "text/html"),
        (b"Orla<br>Coder<br>CPC", "cv.html", "text/html"),
        (b"Orla uses <br> in her notes", "cv.txt", "text/plain"),
        (b"codes < 5 and > 3", "cv.txt", "text/plain"),
        (PLAIN, "cv.pdf", "text/plain"),
        (packed([("mimetype", b"application/\x1b[31m\xff")]), "x", "application/zip"),
        (PLAIN, "cv.md", "text/markdown"),
        (b"+++\ntitle = 'x'\n+++\nbody", "job.txt", "text/markdown"),
        (SAMPLES["resume.eml"], "cv.txt", "message/rfc822"),
        (b"Subject: my resume\nDate: today\n\n" + PLAIN, "cv.txt", "text/plain"),
        (b"From the desk of Orla\nTo: you\n" + PLAIN, "cv.txt", "text/plain"),
        (OLE + "WordDocument".encode("utf-16-le"), "cv.doc", "application/msword"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "cv.docx", "application/encrypted"),
        (PNG, "cv.pdf", "image/png"),
        (b"BMI coach and coder", "cv.txt", "text/plain"),
        (b"MZ medical coder, Reno", "cv.txt", "text/plain"),
        (b"MZ\x90\0" + bytes(100), "cv.pdf", "application/x-msdownload"),
        (b'{"basics": {"name": "Orla"}}', "cv.txt", "application/json"),
        (b'{"text": "<p>Coder<br>CPC<br>CCS<p>Reno"}', "job.html", "application/json"),
        (b"[CPC] coder in Reno", "cv.txt", "text/plain"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><text>x</text></svg>", "x.svg", "image/svg+xml"),
    ],
)
def test_bytes_tell_the_type(data: bytes, name: str, media_type: str) -> None:
    assert sniff(data, name) == media_type


@pytest.mark.parametrize(
    ("data", "code", "words_"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), "corrupt", "The DOC is damaged"),
        (OLE + "__properties_version1.0".encode("utf-16-le"), "corrupt", "Outlook message is damaged"),
        (OLE, "unsupported", "damaged, or no document"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted", "without a password"),
        (packed([("mimetype", b"application/vnd.oasis.opendocument.graphics")]), "unsupported", "OpenDocument file"),
        (packed([("ppt/slides/1.xml", "<a/>")]), "unsupported", "Office file, but no text document"),
        (packed([("Index/Document.iwa", b"x")]), "unsupported", "Apple Pages"),
        (b"\0\0\0\x18ftypheic" + bytes(50), "unsupported", "picture of a kind that is not opened"),
        (b"MZ\x90\0" + bytes(100), "unsupported", "not opened"),
        (b"%!PS-Adobe-3.0\n(/etc/passwd) (r) file", "unsupported", "never run"),
        (b"\x1f\x8b\x08\0" + bytes(50), "unsupported", "(gzip). Pack its documents as ZIP"),
    ],
)
def test_a_type_without_a_reader_says_what_to_do(data: bytes, code: str, words_: str) -> None:
    (found,) = read(data, "cv", LIMITS)
    assert isinstance(found, Failed)
    assert found.code == code
    assert words_ in found.text
    assert any(advice in found.text for advice in ("Save it", "send", "Ask for"))


def test_a_page_named_pdf_is_read_as_a_page() -> None:
    (found,) = read(HTML, "cv.pdf", LIMITS)
    assert isinstance(found, Document)
    assert (found.media_type, found.text.split("\n")[0]) == ("text/html", RESUME[0])
