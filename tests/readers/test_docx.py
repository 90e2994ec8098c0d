"""DOCX: what stands where, what is hidden, and packages made to break a reader."""

import io
import struct
import zipfile

import docx as python_docx
import pytest

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.readers.interface import Line
from matcher.readers.word import docx
from tests.readers.making import HEAD, W, document, packed, paragraph, table
from tests.readers.making import docx as made

LIMITS = Limits()
BOX = (
    '<w:p><w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>'
    "{inner}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
)


def _lines(data: bytes) -> list[Line]:
    return [line for line in docx.read(data, LIMITS).lines if line.text.strip()]


def _texts(body: str) -> list[str]:
    return [line.text for line in _lines(made(body))]


def _refused(data: bytes, limits: Limits = LIMITS) -> ReadError:
    with pytest.raises(ReadError) as caught:
        docx.read(data, limits)
    return caught.value


def test_a_document_of_a_word_processor_is_read_in_its_order() -> None:
    built = python_docx.Document()
    built.add_heading("Ines Okafor", 0)
    built.add_heading("Experience", 1)
    built.add_paragraph("Coded inpatient charts", style="List Bullet")
    cells = built.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "Pay", "$30 an hour"
    built.add_paragraph("Last line")
    out = io.BytesIO()
    built.save(out)
    lines = _lines(out.getvalue())
    assert [line.text for line in lines] == [
        "Ines Okafor", "Experience", "• Coded inpatient charts", "Pay | $30 an hour", "Last line",
    ]  # fmt: skip
    assert [line.kind for line in lines] == ["heading", "heading", "text", "cell", "text"]


def test_a_text_box_is_read_once_and_after_its_paragraph() -> None:
    assert _texts(BOX.format(inner=paragraph("In the box")) + paragraph("After")) == ["Before", "In the box", "After"]


def test_content_controls_are_read_and_their_hints_are_not() -> None:
    told = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('Filled in')}</w:sdtContent></w:sdt>"
    hint = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{paragraph('Click here')}</w:sdtContent></w:sdt>"
    assert _texts(told + hint) == ["Filled in"]


def test_cells_of_several_lines_follow_one_another() -> None:
    body = table([paragraph("2019 - 2023"), paragraph("Coder, Elm Clinic") + paragraph("Coded charts")])
    assert _texts(body) == ["2019 - 2023", "Coder, Elm Clinic", "Coded charts"]


def test_a_table_in_a_table_is_read_once() -> None:
    inner = table([paragraph("a"), paragraph("b")])
    assert _texts(table([inner + paragraph("c"), paragraph("d")])) == ["a | b", "c", "d"]


def test_deleted_and_hidden_text_is_left_out_and_inserted_text_read() -> None:
    body = (
        "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>"
        + paragraph("unseen", run="<w:vanish/>")
        + paragraph("seen", run='<w:vanish w:val="0"/>')
        + "<w:p><w:moveFrom><w:r><w:t>old place</w:t></w:r></w:moveFrom></w:p>"
    )
    assert _texts(body) == ["new", "seen"]


def test_tabs_breaks_and_odd_hyphens_are_kept_as_the_eye_sees_them() -> None:
    body = (
        "<w:p><w:r><w:t>Coder</w:t><w:tab/><w:t>2019</w:t><w:br/><w:t>ICD</w:t><w:noBreakHyphen/><w:t>10</w:t>"
        "<w:softHyphen/><w:t>-CM</w:t></w:r></w:p>"
    )
    assert _texts(body) == ["Coder\t2019\nICD-10-CM"]


def test_links_and_fields_give_their_shown_text_only() -> None:
    body = (
        '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>portfolio</w:t></w:r></w:hyperlink>'
        '<w:fldSimple w:instr="INCLUDETEXT &quot;/etc/passwd&quot;"><w:r><w:t> shown</w:t></w:r></w:fldSimple>'
        "<w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r></w:p>"
    )
    assert _texts(body) == ["portfolio shown"]


def test_headers_and_footers_that_a_section_uses_come_once() -> None:
    part = f"{HEAD}<w:hdr {W}>{paragraph('Ines Okafor, CPC')}</w:hdr>"
    body = (
        paragraph("Body") + '<w:sectPr><w:headerReference w:type="default" r:id="h1"/>'
        '<w:headerReference w:type="first" r:id="h2"/><w:footerReference w:type="default" r:id="f1"/></w:sectPr>'
    )
    names = {
        "word/h1.xml": part,
        "word/h2.xml": part,
        "word/f1.xml": part.replace("Ines Okafor, CPC", "Page 1"),
        "word/h3.xml": part,
    }
    links = [
        ("h1", "header", "h1.xml"),
        ("h2", "header", "h2.xml"),
        ("f1", "footer", "f1.xml"),
        ("h3", "header", "h3.xml"),
    ]
    lines = _lines(made(body, names, links))
    assert [(line.text, line.kind) for line in lines] == [
        ("Ines Okafor, CPC", "header"), ("Body", "text"), ("Page 1", "footer"),
    ]  # fmt: skip


def test_list_items_are_marked_unless_they_are_marked_already() -> None:
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
    unlisted = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    body = paragraph("CPT", listed) + paragraph("• HCPCS", listed) + paragraph("Plain", unlisted)
    assert _texts(body) == ["• CPT", "• HCPCS", "Plain"]


def test_bold_capitals_and_outline_levels_are_headings() -> None:
    body = (
        paragraph("SKILLS", run="<w:b/>")
        + paragraph("Work", '<w:outlineLvl w:val="0"/>')
        + paragraph("CPC", run="<w:b/>")
    )
    kinds = {line.text: line.kind for line in _lines(made(body + paragraph("Not bold")))}
    assert kinds == {"SKILLS": "heading", "Work": "heading", "CPC": "heading", "Not bold": "text"}


@pytest.mark.parametrize(
    ("data", "reason", "words"),
    [
        (made(document("<w:p/>", "<!DOCTYPE x [<!ENTITY a 'b'>]>")), "corrupt", "DTD"),
        (made("<w:ins>" * 400 + "</w:ins>" * 400), "corrupt", "too deep"),
        (made("<w:p>"), "corrupt", "not well-formed"),
        (
            made(paragraph("x"), content_type="application/vnd.ms-excel.sheet.main+xml"),
            "unsupported",
            "no text document",
        ),
        (packed([("word/document.xml", document(paragraph("x")))]), "corrupt", "list of its parts"),
        (packed([("[Content_Types].xml", "<Types/>")]), "corrupt", "text part is missing"),
        (made(paragraph("x"))[:-60], "corrupt", "broken or cut off"),
    ],
)
def test_a_broken_package_is_refused_with_the_reason(data: bytes, reason: str, words: str) -> None:
    error = _refused(data)
    assert error.reason == reason
    assert words in str(error)


def test_an_entity_from_outside_is_never_opened(tmp_path: object) -> None:
    text = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
    assert _refused(made(document(paragraph("&e;"), text))).reason == "corrupt"


def test_archives_that_unpack_too_far_are_refused_before_they_are() -> None:
    data = made(paragraph("x"), {"word/media/a.png": "0" * 3_000_000})
    assert _refused(data, Limits(unpacked=1_000_000)).reason == "too-large"
    assert _refused(data, Limits(member_bytes=1_000_000)).reason == "too-large"
    assert _refused(data, Limits(members=3)).reason == "too-large"
    assert _refused(made(paragraph("x" * 50_000)), Limits(xml_bytes=10_000)).reason == "too-large"


def test_a_part_larger_than_the_archive_says_is_found_out() -> None:
    data = bytearray(made(paragraph("x" * 400_000)))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        size = archive.getinfo("word/document.xml").file_size
    at = data.find(struct.pack("<I", size), data.rfind(b"word/document.xml") - 46)
    data[at : at + 4] = struct.pack("<I", 100)
    assert _refused(bytes(data)).reason == "corrupt"


def test_an_archive_that_contradicts_itself_is_refused() -> None:
    data = bytearray(made(paragraph("x")))
    data[6] |= 1
    assert _refused(bytes(data)).reason == "encrypted"
    data = bytearray(made(paragraph("x")))
    data[8] = 99
    assert "contradicts itself" in str(_refused(bytes(data)))


def test_of_two_parts_of_one_name_the_first_is_read_with_a_notice() -> None:
    with zipfile.ZipFile(io.BytesIO(made(paragraph("first")))) as archive:
        members: list[tuple[str, str | bytes]] = [(name, archive.read(name)) for name in archive.namelist()]
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = packed([*members, ("word/document.xml", document(paragraph("second")))])
    content = docx.read(data, LIMITS)
    assert [line.text for line in content.lines if line.text] == ["first"]
    assert [notice.code for notice in content.notices] == ["conflict"]
