"""Makes small documents of every format for the tests of the readers, PDF and DOCX part by part."""

import io
import json
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]

from tests.readers.making_mail import signed, tnef
from tests.readers.making_ole import outlook, word

RESUME = (
    "Orla Fennimore",
    "orla.fennimore@example.com | 555-0142",
    "SUMMARY",
    "Outpatient coder, five years, ICD-10-CM and CPT.",
    "EXPERIENCE",
    "Coder, Harrow Street Clinic, 2019 - present",
    "EDUCATION",
    "Certificate in Medical Coding, 2018",
)
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
BOLD = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"


def escaped(text: str) -> str:
    """Text as it stands in a PDF string."""
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def words(lines: Iterable[str], x: float = 72, y: float = 740, size: float = 11, font: str = "F1") -> str:
    """A content stream with one line of text under the other."""
    drawn = " ".join(f"({escaped(line)}) Tj T*" for line in lines)
    return f"BT /{font} {size} Tf {size * 1.3} TL {x} {y} Td {drawn} ET\n"


def pdf(*pages: str, extra: str = "", trailer: str = "", rotate: int = 0) -> bytes:
    """A PDF of these content streams, Helvetica as /F1 and its bold as /F2, with a true cross-reference table."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", FONT, BOLD]
    kids = []
    for stream in pages:
        number = len(objects) + 1
        kids.append(f"{number} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate {rotate} /Contents {number + 1} 0 R "
            f"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> {extra} >>"
        )
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252"))
    start = out.tell()
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode())
    out.write(f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{kind}:1.0"'
    for name, kind in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph of WordprocessingML; `text` is put in as it stands."""
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def table(*rows: Sequence[str]) -> str:
    """A table; each cell holds WordprocessingML."""
    made = "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{made}</w:tbl>"


def document(body: str, doctype: str = "") -> str:
    """The main part around a body."""
    return f"{HEAD}{doctype}<w:document {W} {R} {MC}><w:body>{body}</w:body></w:document>"


def docx(
    body: str,
    parts: dict[str, str] | None = None,
    relations: Sequence[tuple[str, str, str]] = (),
    content_type: str = MAIN,
) -> bytes:
    """A DOCX around a body. `parts` are further parts by name, `relations` those of the main part: id, kind, target."""
    links = "".join(
        f'<Relationship Id="{i}" Type="{TYPES}/{kind}" Target="{target}"/>' for i, kind, target in relations
    )
    namespace = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    held = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{content_type}"/></Types>',
        "_rels/.rels": f"{HEAD}<Relationships {namespace}>"
        f'<Relationship Id="rId1" Type="{TYPES}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": document(body) if not body.startswith("<?xml") else body,
        "word/_rels/document.xml.rels": f"{HEAD}<Relationships {namespace}>{links}</Relationships>",
        **(parts or {}),
    }
    return packed(list(held.items()))


def packed(members: Sequence[tuple[str, str | bytes]]) -> bytes:
    """A ZIP archive of these members, with a fixed date."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data)
    return out.getvalue()


def mail(subject: str, body: str, attachments: Sequence[tuple[str, str, bytes]] = ()) -> bytes:
    """A mail with attachments: name, media type, bytes."""
    from email.message import EmailMessage

    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "sender@example.com", "jobs@example.com", subject
    made["Date"] = "Mon, 2 Nov 2026 09:00:00 +0000"
    made.set_content(body)
    for name, media_type, data in attachments:
        main, _, kind = media_type.partition("/")
        made.add_attachment(data, maintype=main, subtype=kind, filename=name)
    if made.is_multipart():
        made.set_boundary("=====part=====")
    return made.as_bytes()


RTF = b"{\\rtf1\\ansi\\ansicpg1252 " + b"\\par ".join(line.encode("cp1252") for line in RESUME) + b"}"
HTML = (
    "<html><body><h1>" + RESUME[0] + "</h1>" + "".join(f"<p>{line}</p>" for line in RESUME[1:]) + "</body></html>"
).encode()
MARKDOWN = ("# " + "\n\n".join(RESUME)).encode()


def word_2003(body: str, more: str = "") -> bytes:
    """A Word 2003 XML file around a body; `more` stands before it."""
    return (
        f'{HEAD}<?mso-application progid="Word.Document"?>'
        f'<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" '
        f'xmlns:aml="http://schemas.microsoft.com/aml/2001/core">{more}<w:body>{body}</w:body></w:wordDocument>'
    ).encode()


def odt(body: str, styles: str = "", parts: dict[str, str] | None = None) -> bytes:
    """An OpenDocument text around a body; `styles` are its automatic styles, `parts` further parts by name."""
    content = (
        f"{HEAD}<office:document-content {ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    held = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **(parts or {})}
    return packed(list(held.items()))


def picture(lines: Sequence[str], dpi: int = 200, kind: str = "PNG") -> bytes:
    """A picture of a page with these lines, as a scanner makes it."""
    import pypdfium2  # type: ignore[import-untyped]

    document = pypdfium2.PdfDocument(pdf(words(lines)))
    out = io.BytesIO()
    document[0].render(scale=dpi / 72, grayscale=True).to_pil().save(out, kind, dpi=(dpi, dpi))
    document.close()
    return out.getvalue()


def separated(*rows: Sequence[str], by: str = ",") -> bytes:
    """Rows as CSV, every cell in quotes."""
    return "\r\n".join(by.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows).encode()


def workbook(*rows: Sequence[object], change: Callable[[Any, Any], None] | None = None) -> bytes:
    """A workbook of one sheet; `change` gets the book and the sheet."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"strings_to_formulas": False, "in_memory": True})
    book.set_properties({"created": datetime(2026, 1, 1)})
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    if change is not None:
        change(book, sheet)
    book.close()
    return out.getvalue()


SAMPLES: dict[str, bytes] = {
    "resume.pdf": pdf(words(RESUME), words(["Page two", "CPC, AAPC, 2020"])),
    "resume.png": picture(RESUME),
    "resume.docx": docx("".join(map(paragraph, RESUME))),
    "resume.html": HTML,
    "resume.txt": "\n".join(RESUME).encode(),
    "resume.md": MARKDOWN,
    "resume.xml": word_2003("".join(map(paragraph, RESUME))),
    "resume.mht": b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=N\n\n--N\nContent-Type: text/html\n\n"
    + HTML
    + b"\n--N\nContent-Type: text/css\n\np {}\n--N--\n",
    "resume.json": json.dumps({"basics": {"name": RESUME[0]}, "texts": list(RESUME[1:])}).encode(),
    "resume.rtf": RTF,
    "resume.doc": word("\r".join(RESUME) + "\r"),
    "resume.msg": outlook("Application", "\n".join(RESUME), [("cv.pdf", pdf(words(RESUME)))]),
    "resume.odt": odt("".join(f"<text:p>{line}</text:p>" for line in RESUME)),
    "resume.csv": separated(*[(line, "") for line in RESUME]),
    "resume.xlsx": workbook(*[(line,) for line in RESUME]),
    "resume.zip": packed([("a.txt", "\n".join(RESUME)), ("b/c.pdf", pdf(words(RESUME)))]),
    "winmail.dat": tnef(body="\n".join(RESUME).encode(), attachments=[("cv.pdf", pdf(words(RESUME)))]),
    "resume.p7m": signed("\n".join(RESUME).encode(), pieces=20),
    "resume.mbox": b"From a@example.com Mon Nov  2 09:00:00 2026\n" + mail("Application", "\n".join(RESUME)),
    "resume.eml": mail("Application", "\n".join(RESUME), [("cv.pdf", "application/pdf", pdf(words(RESUME)))]),
}
