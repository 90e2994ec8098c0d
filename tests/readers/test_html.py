"""HTML as a browser shows it: what no eye sees is left out, what stands around the document too, the rest is kept."""

import json
import time

import pytest

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Document
from matcher.readers.page import html
from matcher.readers.registry import read


def _document(body: str, head: str = "") -> Document:
    page = f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    (found,) = read(page.encode(), "page.html", Limits())
    assert isinstance(found, Document), found
    return found


def _text(body: str, head: str = "") -> str:
    return _document(body, head).text


@pytest.mark.parametrize(
    ("body", "seen"),
    [
        ("<p>CPC, <b>held</b>\n since 2019</p>", "CPC, held since 2019"),
        ("<ul><li>ICD-10-CM<li><p>CPT</p></ul>", "• ICD-10-CM\n• CPT"),
        ("<table><tr><td>CPC</td><td>2019</td></tr><tr><td></td><td>CCS</td></tr></table>", "CPC | 2019\nCCS"),
        ("<table><tr><td><p>Left</p><p>side</p></td><td>Right</td></tr></table>", "Left\n\nside\n\nRight"),
        ("<dl><dt>Credential</dt><dd>CPC</dd><dt>Years:</dt><dd>5</dd></dl>", "Credential: CPC\nYears: 5"),
        ("a<br>b<hr>c", "a\nb\nc"),
        ("<pre>one\n  two</pre>", "one\ntwo"),
        ("AT&amp;T &lt;CPC&gt; &#8211; r&eacute;sum&eacute;", "AT&T <CPC> – résumé"),
        ("<details><summary>More</summary>CCS</details>", "More\nCCS"),
        ("<span class=chip>CPC</span><span class=chip>CCS</span>", "CPC CCS"),
        ("<span class=c1>Cod</span><span class=c2>ing</span>", "Coding"),
        ("Cod<b>ing</b>", "Coding"),
    ],
)
def test_a_page_is_read_as_it_is_seen(body: str, seen: str) -> None:
    assert _text(body) == seen


def test_headings_and_cells_are_told_from_text() -> None:
    found = _document("<h2>Skills</h2><table><tr><td>CPC</td><td>2019</td></tr></table><p>Text</p>")
    assert [(block.kind, found.text[block.start : block.end]) for block in found.blocks] == [
        ("heading", "Skills"),
        ("cell", "CPC | 2019"),
        ("text", "Text"),
    ]


@pytest.mark.parametrize(
    "secret",
    [
        "<p hidden>SECRET</p>",
        "<p aria-hidden=true>SECRET</p>",
        "<p style='display : none'>SECRET</p>",
        "<p style='color:red;VISIBILITY:hidden'>SECRET</p>",
        "<p style='font-size:0px'>SECRET</p>",
        "<p style='opacity:0;'>SECRET</p>",
        "<p style='position:absolute;left:-9999px'>SECRET</p>",
        "<div hidden><p>a <b>SECRET</b></p></div>",
        "<script>SECRET</script><style>.SECRET{}</style><noscript>SECRET</noscript><template>SECRET</template>",
        "<!-- SECRET --><select><option>SECRET</option></select><button>SECRET</button>",
        "<nav>SECRET</nav><div role=dialog>SECRET</div>",
    ],
)
def test_what_no_eye_sees_is_left_out(secret: str) -> None:
    assert _text(f"<p>before</p>{secret}<p>after</p>").replace("\n", " ").split() == ["before", "after"]


@pytest.mark.parametrize(
    "kept",
    [
        "<p style='font-size:0.9em'>KEPT</p>",
        "<p style='opacity:0.8'>KEPT</p>",
        "<p style='margin-left:-10px'>KEPT</p>",
        "<p style='display:block'>KEPT</p>",
        "<p hidden=until-found>KEPT</p>",
    ],
)
def test_what_is_seen_is_kept(kept: str) -> None:
    assert "KEPT" in _text(f"<p>before</p>{kept}")


@pytest.mark.parametrize(
    ("sheet", "element"),
    [
        (".sr{display:none}", "<p class='a sr'>SECRET</p>"),
        ("/* .x{} */ p.sr , .other { color:red; visibility : hidden }", "<p class=sr>SECRET</p>"),
        ("#gone{display:none!important}", "<div id=gone><p>SECRET</p></div>"),
        ("aside{display:none}", "<aside>SECRET</aside>"),
        (".a.b{display:none}", "<p class='b c a'>SECRET</p>"),
        ("@media screen{.sr{display:none}}", "<p class=sr>SECRET</p>"),
        ("@charset 'utf-8'; @import url(x.css); .sr{display:none}", "<p class=sr>SECRET</p>"),
        (".sr-only{position:absolute;width:1px;clip:rect(0,0,0,0)}", "<p class=sr-only>SECRET</p>"),
    ],
)
def test_what_a_style_sheet_hides_is_left_out(sheet: str, element: str) -> None:
    found = _text(f"<p>before</p>{element}<p>after</p>", f"<style>{sheet}</style>")
    assert found.split() == ["before", "after"]


@pytest.mark.parametrize(
    ("sheet", "element"),
    [
        (".sr{display:none}.sr{display:block}", "<p class=sr>KEPT</p>"),
        (".sr{display:none}", "<p class=sr style='display:block'>KEPT</p>"),
        ("@media print{.sr{display:none}}", "<p class=sr>KEPT</p>"),
        ("@media (max-width:600px){.sr{display:none}}", "<p class=sr>KEPT</p>"),
        (".menu .sr{display:none}", "<p class=sr>KEPT</p>"),
        (".sr:empty,.sr::before{display:none}", "<p class=sr>KEPT</p>"),
        (".a.b{display:none}", "<p class=a>KEPT</p>"),
        ("body{visibility:hidden}*{opacity:0}", "<p>KEPT</p>"),
        ("}}} .sr{color:none} {{{", "<p class=sr>KEPT</p>"),
    ],
)
def test_what_a_style_sheet_does_not_hide_is_kept(sheet: str, element: str) -> None:
    assert "KEPT" in _text(element, f"<style>{sheet}</style>")


def test_hidden_words_are_told() -> None:
    hidden = "<p style='display:none'>" + "certified coder " * 5 + "</p>"
    found = _document(f"<p>Orla Fennimore</p>{hidden}")
    assert [notice.code for notice in found.notices] == ["hidden-text"]
    assert "70 letters" in found.notices[0].text
    assert _document("<p>Orla Fennimore</p><i hidden>icon</i>").notices == ()


@pytest.mark.parametrize(
    "notice",
    [
        "<div id=cookie-banner>SECRET</div>",
        "<div class='x cookieConsent'>SECRET</div>",
        "<section class=consent-banner>SECRET</section>",
        "<div id=onetrust-consent-sdk>SECRET</div>",
        "<div class=gdpr-bar>SECRET</div>",
    ],
)
def test_cookie_notices_are_left_out(notice: str) -> None:
    assert _text(f"{notice}<p>before</p><p>after</p>").split() == ["before", "after"]


@pytest.mark.parametrize("name", ["informed-consent", "consent-forms", "cookies-baked", "regdprt"])
def test_a_class_that_only_sounds_like_one_is_kept(name: str) -> None:
    assert "KEPT" in _text(f"<p class={name}>KEPT</p>")


def test_the_side_column_of_a_resume_is_kept_beside_its_main_part() -> None:
    body = (
        "<header><div>Orla Fennimore, CPC</div><a href='mailto:o@example.com'>o@example.com</a> "
        "<a href='https://linkedin.com/in/orla'>linkedin.com/in/orla</a></header>"
        "<aside>Skills: ICD-10-PCS</aside><main><p>Experience</p></main><footer>References on request</footer>"
    )
    found = _text(body)
    for words in ("Orla Fennimore, CPC", "linkedin.com/in/orla", "Skills: ICD-10-PCS", "References on request"):
        assert words in found


@pytest.mark.parametrize(
    "around",
    [
        "<aside><h3>Similar jobs</h3><p>Nurse, Example Hospital</p></aside>",
        "<footer>© Example. All rights reserved. CCS</footer>",
        "<header><a href=/>Example</a> <a href=/jobs>Jobs</a> <a href=/login>Sign in</a></header>",
        "<aside><a href=/1>Coder at Example Hospital</a><a href=/2>Biller</a></aside>",
    ],
)
def test_what_stands_around_a_posting_is_left_out(around: str) -> None:
    assert _text(f"<main><h1>Coder</h1><p>CPC required</p></main>{around}") == "Coder\n\nCPC required"


def test_a_form_around_the_whole_page_is_no_chrome() -> None:
    assert _text("<form><p>CPC required for this position</p></form>") == "CPC required for this position"
    body = "<div><p>CPC required for this position</p><form>Search</form></div>"
    assert _text(body) == "CPC required for this position"


POSTING = {
    "@type": "JobPosting",
    "title": "Outpatient Coder",
    "description": "<p>CPC required</p><ul><li>ICD-10-CM</ul>",
}


@pytest.mark.parametrize(
    "data", [POSTING, [{"@type": "WebPage"}, POSTING], {"@graph": [{"@type": ["Thing", "JobPosting"], **POSTING}]}]
)
def test_the_posting_data_of_a_page_is_kept(data: object) -> None:
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    found = _document("<p>Outpatient Coder wanted</p>" * 20, script)
    assert found.structured is not None
    assert json.loads(found.structured)["title"] == "Outpatient Coder"
    assert "ICD-10-CM" not in found.text


@pytest.mark.parametrize("escape", [False, True])
def test_an_empty_shell_shows_the_text_of_its_posting_data(escape: bool) -> None:
    words = POSTING["description"].replace("<", "&lt;").replace(">", "&gt;") if escape else POSTING["description"]
    script = json.dumps({**POSTING, "description": words})
    found = _document("<div id=app></div>", f'<script type="application/ld+json">{script}</script>')
    assert found.text == "Outpatient Coder\n\nCPC required\n\n• ICD-10-CM"


@pytest.mark.parametrize("broken", ["{", '{"@type": "JobPosting"', "[" * 5000, '"JobPosting"', "null // JobPosting"])
def test_broken_posting_data_is_passed_over(broken: str) -> None:
    found = _document("<p>CPC required</p>", f'<script type="application/ld+json">{broken}</script>')
    assert (found.text, found.structured) == ("CPC required", None)


def test_posting_data_with_half_a_character_can_be_written() -> None:
    script = '<script type="application/ld+json">{"@type":"JobPosting","title":"Coder \\ud83d"}</script>'
    found = _document("", script)
    assert found.structured is not None
    assert found.structured.encode("utf-8")
    assert found.text.startswith("Coder")


@pytest.mark.parametrize(
    ("data", "seen"),
    [
        ("<meta charset=windows-1252><p>Jos\xe9".encode("cp1252"), "José"),
        ("<meta charset=latin1><p>José".encode(), "José"),
        ("<meta charset=no-such><p>José Núñez, CPC".encode(), "José Núñez, CPC"),
        ("<html><p>José</html>".encode("utf-16"), "José"),
    ],
)
def test_the_encoding_is_what_the_bytes_are(data: bytes, seen: str) -> None:
    (found,) = read(data, "page.html", Limits())
    assert isinstance(found, Document)
    assert found.text == seen


def test_a_fragment_that_begins_in_a_comment_is_read_and_told() -> None:
    found = _document("<!-- <p>Orla Fennimore, CPC</p>")
    assert "Orla Fennimore" in found.text
    assert [notice.code for notice in found.notices] == ["partly-damaged"]


@pytest.mark.parametrize(
    "markup", ["<div>", "<aside>", "<b>", "<p class=a><span class=b>", "<table><tr><td>", "</p>", "<a "]
)
def test_floods_of_markup_take_time_in_proportion(markup: str) -> None:
    began = time.monotonic()
    html.read(b"<style>.a{display:none}</style>" + markup.encode() * 3000 + b"words", Limits())
    assert time.monotonic() - began < 5


def test_elements_nested_beyond_reason_are_refused_at_once() -> None:
    began = time.monotonic()
    with pytest.raises(ReadError, match=r"inside one another.*Save it") as caught:
        html.read(b"<div>" * 200_000 + b"words", Limits())
    assert caught.value.reason == "corrupt"
    assert time.monotonic() - began < 2
    assert html.read(b"<div>row</div>" * 50_000, Limits()).lines


@pytest.mark.parametrize(
    "piece",
    ["<aside>", "<header>", "<nav>", "<pre>", "<main>", "<form>a</form>", "<aside><a href=x>y</a>t", "<p hidden>"],
)
def test_parts_without_an_end_are_read_or_refused_in_time(piece: str) -> None:
    began = time.process_time()
    (found,) = read(("<p>Coder" + piece * (150_000 // len(piece))).encode(), "x.html", Limits())
    assert isinstance(found, Document) or found.code == "corrupt"
    assert time.process_time() - began < 4


@pytest.mark.parametrize("piece", ["@a", "a{", "@", "a{}", "/*", "@media x{", ".a,"])
def test_styles_without_an_end_are_read_in_time(piece: str) -> None:
    began = time.process_time()
    page = f"<style>{piece * (150_000 // len(piece))}</style><p>Coder"
    (found,) = read(page.encode(), "x.html", Limits())
    assert isinstance(found, Document)
    assert found.text == "Coder"
    assert time.process_time() - began < 4


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<b>Coder</b><span style="float:right">2019</span>', ["Coder 2019"]),
        ('<b>Coder</b><span style="position:absolute;right:0">2019</span>', ["Coder 2019"]),
        ('<div style="display:flex"><span>Coder</span><span>2019</span></div>', ["Coder 2019"]),
        ('<div style="display:inline-flex"><i>Coder</i><b>2019</b></div>', ["Coder 2019"]),
        ('<div style="display:flex;flex-direction:column"><i>Coder</i><b>2019</b></div>', ["Coder", "2019"]),
        ('<span style="display:block">Coder</span><span style="display:block">Biller</span>', ["Coder", "Biller"]),
        ('<span style="display:inline-block">Coder</span><b>2019</b>', ["Coder 2019"]),
        ("<i>Cod</i><b>er</b>", ["Coder"]),
        ('<ul><li><span style="display:block">Coder</span></li></ul>', ["• Coder"]),
    ],
)
def test_what_a_style_sets_apart_does_not_run_together(markup: str, expected: list[str]) -> None:
    found = html.read(f"<html><body>{markup}</body></html>".encode(), Limits())
    assert [line.text for line in found.lines if line.text] == expected
