"""Word documents that are one XML file are read as the DOCX that they stand for."""

import re
import zipfile
from io import BytesIO

import pytest

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Document
from matcher.readers.registry import read
from matcher.readers.word import word_xml
from tests.readers.making import HEAD, docx, paragraph, word_2003

LIMITS = Limits()


def _texts(data: bytes) -> list[str]:
    return [line.text for line in word_xml.read(data, LIMITS).lines if line.text.strip()]


def _flat(data: bytes) -> bytes:
    """A DOCX as one XML file."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = "".join(
            f'<pkg:part pkg:name="/{name}" pkg:contentType="application/vnd.openxmlformats-officedocument.'
            f'wordprocessingml.document.main+xml"><pkg:xmlData>{re.sub("<[?].*?[?]>", "", archive.read(name).decode())}'
            "</pkg:xmlData></pkg:part>"
            for name in archive.namelist()
            if name != "[Content_Types].xml"
        )
    return (
        f'{HEAD}<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">{parts}'
        '<pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>AAAA</pkg:binaryData></pkg:part></pkg:package>'
    ).encode()


def test_lists_deleted_words_and_hidden_words_are_told() -> None:
    body = (
        paragraph("Item", properties='<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="3"/></w:listPr>')
        + '<w:p><w:r><w:t>kept</w:t></w:r><aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>gone'
        '</w:delText></w:r></aml:content></aml:annotation><aml:annotation w:type="Word.Insertion"><aml:content><w:r>'
        "<w:t> new</w:t></w:r></aml:content></aml:annotation></w:p>" + paragraph("unseen", run='<w:vanish w:val="on"/>')
    )
    assert _texts(word_2003(body)) == ["• Item", "kept new"]


def test_headings_headers_and_footers_are_told() -> None:
    styles = '<w:styles><w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/></w:style></w:styles>'
    section = f'<w:sectPr><w:hdr w:type="odd">{paragraph("Top")}</w:hdr><w:ftr>{paragraph("Foot")}</w:ftr></w:sectPr>'
    made = word_2003(paragraph("Skills", properties='<w:pStyle w:val="h"/>') + paragraph("CPT") + section, styles)
    lines = [(line.text, line.kind) for line in word_xml.read(made, LIMITS).lines if line.text]
    assert lines == [("Top", "header"), ("Skills", "heading"), ("CPT", "text"), ("Foot", "footer")]


def test_a_flat_package_is_read_as_its_package() -> None:
    (found,) = read(_flat(docx(paragraph("Orla") + paragraph("Coder"))), "cv.doc", LIMITS)
    assert isinstance(found, Document)
    assert (found.text, found.media_type) == ("Orla\nCoder", "application/x-word-xml")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (word_2003("<w:p>"), "corrupt"),
        (word_2003("").replace(b"<w:body></w:body>", b""), "corrupt"),
        (b'<!DOCTYPE a [<!ENTITY e "x">]>' + word_2003("&e;").partition(b"?>")[2], "corrupt"),
        (word_2003("<w:x>" * 50_000 + "</w:x>" * 50_000), "corrupt"),
        (b'<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>', "corrupt"),
    ],
)
def test_damage_has_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        word_xml.read(data, LIMITS)
    assert caught.value.reason == reason


def test_more_than_the_limit_is_not_read() -> None:
    with pytest.raises(ReadError) as caught:
        word_xml.read(word_2003(paragraph("x" * 5000)), Limits(xml_bytes=1000))
    assert caught.value.reason == "too-large"
