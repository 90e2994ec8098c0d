"""Makes the invented resume of this folder in each format: DOCX by code, the others from it through LibreOffice.

Run by hand where LibreOffice is installed (`python tests/readers/formats/make.py`); the files are kept, since its
output differs from one version to the next.
"""

import subprocess
import sys
from pathlib import Path

import docx as python_docx
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Inches
from docx.text.paragraph import Paragraph

HERE = Path(__file__).parent
FILTERS = ("odt", "doc", "rtf", "pdf", "html:HTML", "txt:Text (encoded):UTF8")
JOBS = (
    (
        "Outpatient Coder – Quillmere Regional Hospital, Tyler, TX",
        "March 2021 – Present",
        (
            "Code 60 outpatient surgery charts a day with ICD-10-CM and CPT.",
            "Assign HCPCS Level II codes and modifiers in 3M Encoder.",
        ),
    ),
    (
        "Medical Records Clerk – Josefína Núñez Clinic, Waco, TX",
        "June 2018 – February 2021",
        ("Kept the “release of information” log in Epic.", "Checked 40 records a day for missing signatures."),
    ),
)  # fmt: skip


def _headed(document: Document, title: str, when: str) -> None:
    """A place of work with its dates at the right."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.tab_stops.add_tab_stop(Inches(7.2), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(title).bold = True
    paragraph.add_run(f"\t{when}")


def resume() -> Document:
    """The resume that any reader must read alike."""
    document = python_docx.Document()
    # wide enough for every date to stand at the right of its line
    document.sections[0].left_margin = document.sections[0].right_margin = Inches(0.6)
    document.sections[0].footer.paragraphs[0].text = "Maribel Okonjo-Reyes, resume"
    document.add_heading("Maribel Okonjo-Reyes", 0)
    document.add_paragraph("Tyler, TX 75701 | (903) 555-0147 | maribel.okonjo@example.com")
    document.add_heading("Summary", 1)
    document.add_paragraph("Outpatient coder with five years of hospital coding.")
    document.add_heading("Experience", 1)
    for title, when, duties in JOBS:
        _headed(document, title, when)
        for duty in duties:
            document.add_paragraph(duty, style="List Bullet")
    document.add_heading("Certifications", 1)
    table = document.add_table(2, 2)
    for row, cells in zip(table.rows, (("CPC, AAPC", "May 2019"), ("COC, AAPC", "October 2022")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_heading("Education", 1)
    document.add_paragraph("Associate of Applied Science in Health Information Technology, Brazos Bend College, 2018")
    document.add_heading("Skills", 1)
    document.add_paragraph("ICD-10-CM, CPT, HCPCS Level II, Epic, 3M Encoder, medical terminology")
    return document


def _run(paragraph: Paragraph, xml: str) -> None:
    paragraph._p.append(parse_xml(xml.replace("<w:r>", f"<w:r {nsdecls('w')}>", 1)))


def odd() -> Document:
    """What is easily lost or wrongly read: hidden runs, fields, notes, tables of several lines, deleted text."""
    document = python_docx.Document()
    document.sections[0].header.paragraphs[0].text = "Seen in the header"
    first = document.add_paragraph("Seen first ")
    _run(first, "<w:r><w:rPr><w:vanish/></w:rPr><w:t>HIDDENRUN</w:t></w:r>")
    first.add_run("and seen after.")
    field = document.add_paragraph("Portfolio: ")
    for part in (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:r><w:instrText xml:space="preserve"> HYPERLINK "https://example.com/FIELDCODE" </w:instrText></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        "<w:r><w:t>my page</w:t></w:r>",
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ):
        _run(field, part)
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Pay", "$30 an hour"
    table.cell(1, 0).text, table.cell(1, 1).text = "2019 - 2023", "Coder, Elm Clinic"
    table.cell(1, 1).add_paragraph("Coded charts")
    deleted = document.add_paragraph("Kept ")
    _run(deleted, '<w:r><w:t xml:space="preserve">text </w:t></w:r>')
    deleted._p.append(
        parse_xml(
            f'<w:del {nsdecls("w")} w:id="7" w:author="a" w:date="2026-01-01T00:00:00Z">'
            "<w:r><w:delText>DELETED</w:delText></w:r></w:del>"
        )
    )
    document.add_paragraph("Line one\nline two\tafter a tab, “quoted” – José, Łódź, Ελλάδα, 日本")
    document.add_paragraph("One item", style="List Bullet")
    document.add_paragraph("Numbered item", style="List Number")
    document.add_paragraph("White words WHITETEXT").runs[0].font.color.rgb = python_docx.shared.RGBColor(255, 255, 255)
    boxed = document.add_paragraph("Beside the box")
    _run(
        boxed,
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" type="#_x0000_t202" '
        'style="position:absolute;margin-left:250pt;width:150pt;height:40pt"><v:textbox><w:txbxContent><w:p><w:r>'
        "<w:t>Inside the box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
    )
    document.add_paragraph("Seen last.")
    return document


def main() -> None:
    """Writes the files into this folder."""
    resume().save(str(HERE / "resume.docx"))
    odd().save(str(HERE / "odd.docx"))
    for name, kinds in (("resume", FILTERS), ("odd", ("odt", "doc", "rtf"))):
        for kind in kinds:
            program = ["soffice", "--headless", "--convert-to", kind, "--outdir", str(HERE), str(HERE / f"{name}.docx")]
            subprocess.run(program, check=True, stdout=sys.stderr)


if __name__ == "__main__":
    main()
