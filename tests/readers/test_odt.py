"""ODT: what stands where, what is hidden, and packages made to break a reader."""

from pathlib import Path

import pytest

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Document
from matcher.readers.interface import Content
from matcher.readers.registry import read
from matcher.readers.word import odt
from tests.readers.making import HEAD, ODF, packed
from tests.readers.making import odt as made

LIMITS = Limits()
FORMATS = Path(__file__).parent / "formats"
CELL = "<table:table-cell>{}</table:table-cell>"


def _content(body: str, styles: str = "") -> Content:
    return odt.read(made(body, styles), LIMITS)


def _lines(body: str, styles: str = "") -> list[str]:
    return [line.text for line in _content(body, styles).lines if line.text.strip()]


def _refused(data: bytes, limits: Limits = LIMITS) -> ReadError:
    with pytest.raises(ReadError) as caught:
        odt.read(data, limits)
    return caught.value


def _table(*rows: tuple[str, ...]) -> str:
    made_rows = "".join(
        f"<table:table-row>{''.join(CELL.format(cell) for cell in row)}</table:table-row>" for row in rows
    )
    return f"<table:table>{made_rows}</table:table>"


def _style(name: str, properties: str, family: str = "text", more: str = "") -> str:
    return f'<style:style style:name="{name}" style:family="{family}" {more}>{properties}</style:style>'


@pytest.mark.parametrize(
    ("body", "seen"),
    [
        ("<text:p>a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d</text:p>", ["a   b\tc\nd"]),
        ("<text:p>a\n   b  <text:span>c </text:span>d</text:p>", ["a b c d"]),
        ("<text:p>x<text:s text:c='2000000000'/>y</text:p>", ["x y"]),
        (
            "<text:list><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>two</text:p>"
            "</text:list-item></text:list><text:p>more</text:p></text:list-item></text:list>",
            ["• one", "• two", "more"],
        ),
        ("<text:list><text:list-item><text:p>- own mark</text:p></text:list-item></text:list>", ["- own mark"]),
        (_table(("<text:p>Pay</text:p>", "<text:p>$</text:p>"), ("<text:p>City</text:p>", "")), ["Pay | $", "City"]),
        (_table(("<text:p>2019</text:p>", "<text:p>a</text:p><text:p>b</text:p>")), ["2019", "a", "b"]),
        (_table((_table(("<text:p>a</text:p>", "<text:p>b</text:p>")), "<text:p>c</text:p>")), ["a | b | c"]),
        (
            "<text:p>Before<draw:frame><draw:text-box><text:p>In the box</text:p></draw:text-box></draw:frame></text:p>"
            "<text:p>After</text:p>",
            ["Before", "In the box", "After"],
        ),
        (
            "<text:p>Text<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note</text:p>"
            "</text:note-body></text:note>.</text:p><text:p>End</text:p>",
            ["Text.", "End", "Note"],
        ),
        (
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes><text:p>kept<office:annotation><text:p>remark</text:p>"
            "</office:annotation></text:p>",
            ["kept"],
        ),
        ("<text:p>Click <text:placeholder>&lt;name&gt;</text:placeholder></text:p>", ["Click"]),
        ("<text:p>" + "<text:span>" * 200 + "deep" + "</text:span>" * 200 + "</text:p>", ["deep"]),
        ("<text:bibliography><text:index-body><text:p>List</text:p></text:index-body></text:bibliography>", ["List"]),
    ],
)  # fmt: skip
def test_an_odt_is_read_as_its_page_shows_it(body: str, seen: list[str]) -> None:
    assert _lines(body) == seen


HIDING = {
    "display": '<style:text-properties text:display="none"/>',
    "white": '<style:text-properties fo:color="#ffffff"/>',
    "nearly": '<style:text-properties fo:color="#FAFAFA"/>',
    "tiny": '<style:text-properties fo:font-size="1pt"/>',
}


@pytest.mark.parametrize("way", sorted(HIDING))
def test_words_that_no_eye_sees_are_left_out_and_told(way: str) -> None:
    styles = _style("T0", HIDING[way]) + _style("T1", "", more='style:parent-style-name="T0"')
    content = _content('<text:p>Coder <text:span text:style-name="T1">secret words</text:span>in Reno</text:p>', styles)
    assert [line.text for line in content.lines if line.text] == ["Coder in Reno"]
    assert [notice.code for notice in content.notices] == ["hidden-text"]
    assert "“secret words”" in content.notices[0].text


@pytest.mark.parametrize(
    "body",
    [
        '<text:section text:display="none"><text:p>secret words</text:p></text:section>',
        "<text:p><text:hidden-paragraph/>secret words</text:p>",
        '<text:p text:style-name="P1">secret words</text:p>',
    ],
)
def test_paragraphs_and_sections_can_be_hidden_too(body: str) -> None:
    styles = _style("P1", HIDING["display"], family="paragraph")
    content = _content(body + "<text:p>Coder</text:p>", styles)
    assert [line.text for line in content.lines if line.text] == ["Coder"]
    assert [notice.code for notice in content.notices] == ["hidden-text"]


@pytest.mark.parametrize(
    ("family", "body"),
    [
        (
            "text",
            '<text:p><text:span text:style-name="B"><text:span text:style-name="W">seen</text:span></text:span>'
            "</text:p>",
        ),
        ("paragraph", '<text:p text:style-name="B"><text:span text:style-name="W">seen</text:span></text:p>'),
        (
            "table-cell",
            '<table:table><table:table-row><table:table-cell table:style-name="B"><text:p>'
            '<text:span text:style-name="W">'
            "seen</text:span></text:p></table:table-cell></table:table-row></table:table>",
        ),
    ],
)  # fmt: skip
def test_white_words_on_something_dark_are_seen(family: str, body: str) -> None:
    kind = "text" if family == "text" else family
    back = _style("B", f'<style:{kind}-properties fo:background-color="#203040"/>', family=family)
    content = _content(body, back + _style("W", HIDING["white"]))
    assert ([line.text for line in content.lines if line.text], content.notices) == (["seen"], ())


def test_headings_are_told_by_element_style_or_looks() -> None:
    styles = _style("P1", "", "paragraph", 'style:parent-style-name="Heading_20_1"')
    styles += _style("Heading_20_1", "", "paragraph", 'style:display-name="Heading 1"')
    styles += _style("B", '<style:text-properties fo:font-weight="bold"/>')
    body = (
        '<text:h>One</text:h><text:p text:style-name="P1">Two</text:p><text:p><text:span text:style-name="B">THREE'
        '</text:span></text:p><text:p><text:span text:style-name="B">Four</text:span></text:p>'
    )
    kinds = {line.text: line.kind for line in _content(body, styles).lines if line.text}
    assert kinds == {"One": "heading", "Two": "heading", "THREE": "heading", "Four": "text"}


def test_a_file_of_a_word_processor_is_read_whole() -> None:
    content = odt.read((FORMATS / "odd.odt").read_bytes(), LIMITS)
    assert [line.text for line in content.lines if line.text] == [
        "Seen in the header", "Seen first and seen after.", "Portfolio: my page", "Pay | $30 an hour", "2019 - 2023",
        "Coder, Elm Clinic", "Coded charts", "Kept text",
        "Line one\nline two\tafter a tab, “quoted” – José, Łódź, Ελλάδα, 日本",
        "• One item", "• Numbered item", "Beside the box", "Inside the box", "Seen last.",
    ]  # fmt: skip


def test_a_flat_file_is_read_alike() -> None:
    flat = (
        f'{HEAD}<office:document {ODF} office:mimetype="application/vnd.oasis.opendocument.text"><office:master-styles>'
        "<style:master-page><style:header><text:p>Top</text:p></style:header><style:footer><text:p>Foot</text:p>"
        "</style:footer></style:master-page></office:master-styles><office:body><office:text><text:p>Coder</text:p>"
        "</office:text></office:body></office:document>"
    )
    (found,) = read(flat.encode(), "cv.fodt", LIMITS)
    assert isinstance(found, Document)
    assert found.text == "Top\n\nCoder\n\nFoot"
    assert [block.kind for block in found.blocks] == ["header", "text", "footer"]


def test_packages_made_to_break_a_reader_have_their_reason() -> None:
    type_ = ("mimetype", "application/vnd.oasis.opendocument.text")
    assert _refused(packed([type_])).reason == "corrupt"
    assert _refused(made("<text:p>cut")).reason == "corrupt"
    assert (
        _refused(made("<text:p>x</text:p>", parts={"x": "0" * 2_000_000}), Limits(unpacked=10**6)).reason == "too-large"
    )
    manifest = '<manifest><file-entry><encryption-data checksum="x"/></file-entry></manifest>'
    locked = _refused(made("", parts={"META-INF/manifest.xml": manifest}))
    assert (locked.reason, "ODT is locked with a password" in str(locked)) == ("encrypted", True)
    doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    told = _refused(packed([type_, ("content.xml", f"{HEAD}{doctype}<x>&e;</x>")]))
    assert (told.reason, "no ODT may have" in str(told)) == ("corrupt", True)
    other = packed([type_, ("content.xml", f"{HEAD}<d {ODF}><office:body><office:drawing/></office:body></d>")])
    assert _refused(other).reason == "unsupported"
    assert _refused(made("<text:section>" * 50_000 + "</text:section>" * 50_000)).reason == "corrupt"
