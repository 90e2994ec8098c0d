"""Documents made to break a reader, small ones of each kind; built here, none taken from elsewhere."""

import struct
import zlib

from tests.readers.making import RESUME, document, docx, mail, packed, paragraph, pdf, words

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'lol'>" + "".join(
    f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(9)
) + "]>"  # fmt: skip


def _zeros(mebibytes: int) -> bytes:
    """Deflated blanks that unpack to so many MiB."""
    packer = zlib.compressobj(9)
    block = b" " * (1 << 20)
    return b"".join(packer.compress(block) for _ in range(mebibytes)) + packer.flush()


def _stream_pdf(stream: bytes, entries: bytes) -> bytes:
    """A PDF of one page whose content stream is given as it stands in the file."""
    return (
        b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        b"2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
        b"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>\nendobj\n"
        b"4 0 obj\n<< /Length "
        + str(len(stream)).encode()
        + b" "
        + entries
        + b" >>\nstream\n"
        + stream
        + b"\nendstream\n"
        b"endobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n"
    )


def _laughing_pdf() -> bytes:
    """Forms that draw forms: 10 to the 12th draws in a few hundred bytes."""
    parts = [
        b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
        b"2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
        b"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R "
        b"/Resources << /XObject << /X 5 0 R >> >> >>\nendobj\n"
        b"4 0 obj\n<< /Length 5 >>\nstream\n/X Do\nendstream\nendobj\n",
    ]
    for number in range(5, 17):
        drawn = b"/X Do " * 10
        parts.append(
            b"%d 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length %d "
            b"/Resources << /XObject << /X %d 0 R >> >> >>\nstream\n%s\nendstream\nendobj\n"
            % (number, len(drawn), number + 1, drawn)
        )
    return b"".join(parts) + b"trailer\n<< /Size 18 /Root 1 0 R >>\n%%EOF\n"


def _page_loop() -> bytes:
    return pdf(words(RESUME)).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]")


TEXT = "\n".join(RESUME).encode()


def _pdfs() -> dict[str, tuple[bytes, str]]:
    """PDF: bombs, loops, nesting, damage."""
    return {
        "pdf-flate-bomb.pdf": (_stream_pdf(_zeros(600), b"/Filter /FlateDecode"), "failed"),
        "pdf-forms-within-forms.pdf": (_laughing_pdf(), "failed"),
        "pdf-page-tree-loop.pdf": (_page_loop(), "any"),
        "pdf-nested-arrays.pdf": (pdf(words(RESUME), extra="/Foo " + "[" * 50_000 + "]" * 50_000), "any"),
        "pdf-same-page-many-times.pdf": (pdf(words(RESUME)).replace(b"[5 0 R]", b"[" + b"5 0 R " * 2000 + b"]"), "any"),
        "pdf-action.pdf": (pdf(words(RESUME), extra="/AA << /O << /S /Launch /F (/bin/true) >> >>"), "ok"),
        "pdf-huge-page.pdf": (pdf(words(RESUME)).replace(b"[0 0 612 792]", b"[0 0 9e9 9e9]"), "ok"),
        "pdf-junk.pdf": (b"%PDF-1.4\n" + bytes(range(256)) * 100 + b" 1 0 obj", "failed"),
    }  # fmt: skip


def _packages() -> dict[str, tuple[bytes, str]]:
    """DOCX: bombs, entities, nesting, other archives."""
    wide = '<w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>'
    return {
        "docx-bomb.docx": (docx(document(paragraph(" " * 130_000_000))), "failed"),
        "docx-laughs.docx": (docx(document(paragraph("&a9;"), _LAUGHS)), "failed"),
        "docx-deep.docx": (docx("<w:sdt><w:sdtContent>" * 3000 + "</w:sdtContent></w:sdt>" * 3000), "failed"),
        "docx-many-paragraphs.docx": (docx(paragraph("Coder") * 60_000), "ok"),
        "docx-wide-cell.docx": (docx(f"<w:tbl><w:tr><w:tc>{wide}{paragraph('Coder')}</w:tc></w:tr></w:tbl>"), "ok"),
        "docx-named-zip.docx": (packed([("../../evil.txt", b"x")]), "ok"),
    }  # fmt: skip


def _texts() -> dict[str, tuple[bytes, str]]:
    """Pages, texts, mails and what is neither."""
    return {
        "html-attributes.html": (b"<p " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">" + TEXT, "ok"),
        "html-unclosed.html": (b"<b><i>" * 20_000 + TEXT, "ok"),
        "html-brackets.html": (b"<" * 500_000, "failed"),
        "html-script.html": (b"<html><script>alert(1)</script><h1>Orla</h1><p>Coder" + TEXT, "ok"),
        "text-blanks.txt": (b"Coder" + b" " * 3_000_000 + b"x", "ok"),
        "text-one-line.txt": (b"coder " * 700_000, "ok"),
        "text-binary.txt": (bytes(range(256)) * 4000, "failed"),
        "rtf-braces.rtf": (b"{\\rtf1 " + b"{" * 50_000 + TEXT, "any"),
        "rtf-binary.rtf": (b"{\\rtf1 \\bin2147483647 " + TEXT + b"}", "any"),
        "mail-encoded-words.eml": (
            b"From: a@example.com\nMIME-Version: 1.0\nSubject: " + b"=?utf-8?q?a?= " * 100_000 + b"\n\n" + TEXT, "ok"),
        "mail-many-parts.eml": (mail("x", "y", [(f"{n}.log", "text/x-log", b"z") for n in range(3500)]), "ok"),
        "ole-loop.doc": (_OLE + bytes(16) + struct.pack("<H", 0x3E) + bytes(2000), "failed"),
        "picture.png": (b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 60_000, 60_000), "failed"),
        "empty.pdf": (b"", "failed"),
    }  # fmt: skip


def hostile() -> dict[str, tuple[bytes, str]]:
    """Names with bytes and outcome: ok, failed or any (text and a reason are both right)."""
    return {**_pdfs(), **_packages(), **_texts()}
