"""Documents that ask for something outside themselves: a page of the network, a file, another program. None gets it."""

import select
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from matcher.batch import guard
from matcher.batch.sources import documents
from matcher.config import Limits
from matcher.model import Document, Failed
from tests.hostile.reading import read_source
from tests.readers.making import RESUME, TYPES, document, docx, mail, odt, paragraph, pdf, words

SECRET = "QZ7-seen-nowhere"
LINES = "".join(map(paragraph, RESUME))
PAGE = "".join(f"<p>{line}</p>" for line in RESUME)
Made = Callable[[str, str], bytes]


def _relations(url: str) -> str:
    """Relations of a DOCX to outside: a template, a picture, a frame, an embedded object."""
    kinds = ("attachedTemplate", "image", "frame", "oleObject", "subDocument")
    links = "".join(
        f'<Relationship Id="x{at}" Type="{TYPES}/{kind}" Target="{url}/{kind}" TargetMode="External"/>'
        for at, kind in enumerate(kinds)
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>'
    )


def _docx_links(url: str, file: str) -> bytes:
    fields = f' INCLUDETEXT "{file}" ', f' INCLUDEPICTURE "{url}/p.png" ', ' DDEAUTO c:\\\\windows "calc" '
    asked = "".join(f'<w:p><w:fldSimple w:instr="{field.replace(chr(34), "&quot;")}"/></w:p>' for field in fields)
    namespace = 'xmlns:o="urn:schemas-microsoft-com:office:office"'
    pictures = f'<w:p><w:r><w:object><o:OLEObject {namespace} r:id="x3"/></w:object></w:r></w:p>'
    relations = {"word/_rels/document.xml.rels": _relations(url), "word/_rels/settings.xml.rels": _relations(url)}
    return docx(asked + pictures + '<w:altChunk r:id="x2"/>' + LINES, relations)


def _doctype(system: str) -> Made:
    """A DOCX whose main part has a DTD: with an entity from outside, or wholly from there."""

    def made(url: str, file: str) -> bytes:
        told = system.format(url=url, file=file)
        return docx(document(paragraph("&x;") + LINES, told))

    return made


def _html(url: str, file: str) -> bytes:
    head = f'<base href="{url}/"><link rel="stylesheet" href="{url}/s.css">'
    head += f'<meta http-equiv="refresh" content="0;url={url}/m">'
    style = f"<style>@import url({url}/i.css); body {{ background: url({url}/b.png) }}</style>"
    seen = f'<img src="{url}/p.png"><iframe src="{file}"></iframe><object data="{url}/o"></object>'
    seen += f'<script src="{url}/j.js"></script><svg><image href="{url}/v"/></svg>'
    form = f'<form action="{url}/f"><input name="a" autofocus onfocus="submit()"></form>'
    return f"<html><head>{head}{style}</head><body>{seen}{form}{PAGE}</body></html>".encode()


def _odt(url: str, file: str) -> bytes:
    link = 'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:type="simple" xlink:actuate="onLoad"'
    asked = f'<draw:frame><draw:image {link} xlink:href="{url}/p.png"/></draw:frame>'
    section = f'<text:section text:name="s"><text:section-source {link} xlink:href="{file}"/></text:section>'
    return odt(f"<text:p>{asked}</text:p>{section}" + "".join(f"<text:p>{line}</text:p>" for line in RESUME))


def _rtf(url: str, file: str) -> bytes:
    fields = (f'INCLUDEPICTURE "{url}/p.png" \\\\d', f'INCLUDETEXT "{file}"')
    asked = "".join(f"{{\\field{{\\*\\fldinst {field}}}{{\\fldrslt}}}}" for field in fields)
    asked += f"{{\\*\\template {url}/t.dotm}}"
    lines = "\\par ".join(RESUME)
    return f"{{\\rtf1\\ansi {asked}{lines}}}".encode("cp1252")


def _pdf(url: str, file: str) -> bytes:
    actions = (
        f"<< /S /URI /URI ({url}/u) >>", f"<< /S /Launch /F ({file}) >>", f"<< /S /GoToR /F ({file}) /D [0 /Fit] >>",
        f"<< /S /SubmitForm /F << /FS /URL /F ({url}/s) >> >>",
        f"<< /S /JavaScript /JS (app.launchURL\\('{url}/j'\\)) >>", f"<< /S /ImportData /F ({file}) >>",
    )  # fmt: skip
    links = " ".join(f"<< /Type /Annot /Subtype /Link /Rect [0 0 600 700] /A {action} >>" for action in actions)
    return pdf(words(RESUME), extra=f"/Annots [{links}] /AA << /O {actions[4]} >>").replace(
        b"/Type /Catalog", f"/Type /Catalog /OpenAction {actions[0]}".encode()
    )


def _svg(url: str, file: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{url}/v"/><text>{RESUME[0]}</text></svg>'.encode()


def _mail(url: str, file: str) -> bytes:
    return mail("Application", "\n".join(RESUME), [("cv.html", "text/html", _html(url, file))]) + file.encode()


CASES: dict[str, tuple[Made, str]] = {
    "links.docx": (_docx_links, "ok"),
    "entity.docx": (_doctype('<!DOCTYPE x [<!ENTITY x SYSTEM "{file}">]>'), "failed"),
    "entity-of-the-network.docx": (_doctype('<!DOCTYPE x [<!ENTITY x SYSTEM "{url}/e">]>'), "failed"),
    "parameter.docx": (_doctype('<!DOCTYPE x [<!ENTITY % p SYSTEM "{url}/p.dtd"> %p;]>'), "failed"),
    "outside.docx": (_doctype('<!DOCTYPE x SYSTEM "{url}/x.dtd">'), "failed"),
    "page.html": (_html, "ok"),
    "text.odt": (_odt, "ok"),
    "text.rtf": (_rtf, "ok"),
    "actions.pdf": (_pdf, "ok"),
    "drawing.svg": (_svg, "failed"),
    "mail.eml": (_mail, "ok"),
}


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        found.listen(8)
        yield found


def test_nothing_outside_a_document_is_read(tmp_path: Path, listener: socket.socket) -> None:
    canary, folder = tmp_path / "canary.txt", tmp_path / "in"
    canary.write_text(SECRET, encoding="utf-8")
    folder.mkdir()
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    for name, (made, _) in CASES.items():
        (folder / name).write_bytes(made(url, canary.as_uri()))
    before = canary.stat().st_atime_ns
    found: dict[str, list[Document | Failed]] = {name: [] for name in CASES}
    for source, result in guard.run(read_source, documents([folder]), 2, Limits()):
        found[Path(source.path).name].append(result)
    assert not select.select([listener], [], [], 0.2)[0], "a document reached the network"
    assert canary.stat().st_atime_ns == before
    assert {name: _outcome(results) for name, results in found.items()} == {
        name: end for name, (_, end) in CASES.items()
    }
    for each in (each for results in found.values() for each in results):
        assert SECRET not in repr(each)
        if isinstance(each, Document):
            assert RESUME[0] in each.text
    assert sorted(path.name for path in folder.iterdir()) == sorted(CASES)


def _outcome(results: list[Document | Failed]) -> str:
    return "ok" if any(isinstance(each, Document) for each in results) else "failed"


def test_a_document_that_reads_the_canary_would_be_noticed(tmp_path: Path, listener: socket.socket) -> None:
    with socket.create_connection(listener.getsockname()):
        assert select.select([listener], [], [], 1)[0]
