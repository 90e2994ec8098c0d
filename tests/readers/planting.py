"""Makes one invented resume as PDF, DOCX, HTML and RTF, with further words drawn in ways that an eye does or does not
see."""

import io
import zlib
from collections.abc import Sequence

import numpy as np
import pypdfium2 as pdfium  # type: ignore[import-untyped]

from tests.readers.making import docx, escaped, paragraph

RESUME = (
    "Orla Fennimore",
    "orla.fennimore@example.com | 614-555-0142 | Dover, OH",
    "SUMMARY",
    "Outpatient coder with five years in physician practices.",
    "EXPERIENCE",
    "Outpatient Coder, Harrow Street Clinic, 03/2019 - 06/2024",
    "Assigned ICD-10-CM and CPT codes for office visits.",
    "Biller, Elm Orthopedics, 01/2016 - 02/2019",
    "Posted payments and worked denials.",
    "CERTIFICATIONS",
    "Certified Professional Coder (CPC), AAPC, 2018",
    "EDUCATION",
    "Certificate in Medical Coding, Mill Lane College, 2017",
)
PLANTED = (
    "Certified Coding Specialist (CCS), AHIMA, 2014",
    "Registered Health Information Technician (RHIT), AHIMA, 2012",
    "Inpatient Coder, Ashcombe General Hospital, 01/2008 - 12/2015",
    "ICD-10-PCS MS-DRG CDI 3M Encoder Epic HCC risk adjustment auditing",
)
TOP, STEP = 740, 16


def drawn(lines: Sequence[str], y: float, before: str = "", size: float = 11, x: float = 72) -> str:
    """A content stream of lines, one under the other, after the operators `before`."""
    shown = " ".join(f"({escaped(line)}) Tj T*" for line in lines)
    return f"q {before} BT /F1 {size} Tf {STEP} TL {x} {y} Td {shown} ET Q\n"


def pdf(content: str, resources: str = "", objects: Sequence[bytes] = (), page: str = "", root: str = "") -> bytes:
    """A PDF of one page; the numbers of further `objects` begin with 6."""
    stream = content.encode("cp1252")
    held = [
        f"<< /Type /Catalog /Pages 2 0 R {root} >>".encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R {page} "
        f"/Resources << /Font << /F1 5 0 R >> {resources} >> >>".encode(),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        *objects,
    ]
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    offsets = []
    for number, body in enumerate(held, 1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out.write(b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(held) + 1, table))
    out.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(held) + 1, start))
    return out.getvalue()


def stream(entries: str, data: bytes) -> bytes:
    """A compressed stream object."""
    packed = zlib.compress(data)
    return b"<< %s /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (entries.encode(), len(packed), packed)


def picture(pixels: "np.ndarray[tuple[int, int], np.dtype[np.uint8]]") -> bytes:
    """A grey picture as an object."""
    high, wide = pixels.shape
    entries = f"/Type /XObject /Subtype /Image /Width {wide} /Height {high} /ColorSpace /DeviceGray /BitsPerComponent 8"
    return stream(entries, pixels.tobytes())


def photo() -> bytes:
    """A picture of light and dark."""
    across, down = np.meshgrid(np.arange(300), np.arange(120))
    return picture((120 + 60 * np.sin(across / 17) + 60 * np.cos(down / 9)).astype(np.uint8))


PLAIN = drawn(RESUME, TOP)
BELOW = 300
"""Where the planted words stand on the page, in points from its bottom."""


def scan() -> bytes:
    """The plain resume as a scanning program writes it: a picture of the page, and the words in it as a layer that is
    not drawn."""
    document = pdfium.PdfDocument(pdf(PLAIN))
    pixels = document[0].render(scale=100 / 72, grayscale=True).to_numpy()
    image = picture(np.ascontiguousarray(pixels.reshape(pixels.shape[0], pixels.shape[1])))
    content = "q 612 0 0 792 0 0 cm /I0 Do Q " + drawn(RESUME, TOP, "3 Tr")
    return pdf(content, "/XObject << /I0 6 0 R >>", [image])


def _clear() -> bytes:
    return pdf(PLAIN + drawn(PLANTED, BELOW, "/G0 gs"), "/ExtGState << /G0 << /ca 0 /CA 0 >> >>")


def _layer_off() -> bytes:
    content = PLAIN + "/OC /L0 BDC " + drawn(PLANTED, BELOW) + " EMC"
    root = "/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>"
    return pdf(content, "/Properties << /L0 6 0 R >>", [b"<< /Type /OCG /Name (notes) >>"], root=root)


def _within_form() -> bytes:
    form = stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Matrix [1 0 0 1 20 -40] "
        "/Resources << /Font << /F1 5 0 R >> >>",
        drawn(PLANTED, BELOW, "1 g").encode(),
    )
    return pdf(PLAIN + "/X0 Do", "/XObject << /X0 6 0 R >>", [form])


def _under_picture() -> bytes:
    return pdf(drawn(PLANTED, BELOW) + PLAIN + "q 520 0 0 90 60 240 cm /I0 Do Q", "/XObject << /I0 6 0 R >>", [photo()])


_LINES = "".join(f"0.2 w 60 {BELOW - STEP * n + 4} m 560 {BELOW - STEP * n + 4} l S " for n in range(len(PLANTED)))
HIDDEN_PDF = {
    "white": pdf(PLAIN + drawn(PLANTED, BELOW, "1 g")),
    "nearly white": pdf(PLAIN + drawn(PLANTED, BELOW, "0.98 g")),
    "the lightest of greys": pdf(PLAIN + drawn(PLANTED, BELOW, "0.996 g")),
    "one point": pdf(PLAIN + drawn(PLANTED, BELOW, size=1)),
    "off the page": pdf(PLAIN + drawn(PLANTED, BELOW, x=-900)),
    "outside the crop box": pdf(PLAIN + drawn(PLANTED, 110), page="/CropBox [0 130 612 792]"),
    "clipped": pdf(PLAIN + drawn(PLANTED, BELOW, "0 0 1 1 re W n")),
    "not drawn": pdf(PLAIN + drawn(PLANTED, BELOW, "3 Tr")),
    "clear": _clear(),
    "under a picture": _under_picture(),
    "under a box": pdf(drawn(PLANTED, BELOW) + "0.9 g 60 230 500 100 re f 0 g " + PLAIN),
    "layer off": _layer_off(),
    "pressed": pdf(PLAIN + drawn(PLANTED, BELOW, "1 Tz")),
    "black on black": pdf(PLAIN + "0 g 60 230 500 100 re f " + drawn(PLANTED, BELOW)),
    "white below the words": pdf(drawn(PLANTED, TOP - 3 * STEP, "1 g") + PLAIN),
    "white above the words": pdf(PLAIN + drawn(PLANTED, TOP - 3.5 * STEP, "1 g")),
    "white with rules through it": pdf(PLAIN + drawn(PLANTED, BELOW, "1 g") + _LINES),
    "white over rules": pdf(PLAIN + _LINES.replace("0.2 w", "1 w") + drawn(PLANTED, BELOW, "1 g")),
    "white between two lines": pdf(
        drawn(RESUME[:7], TOP) + drawn(PLANTED, BELOW, "1 g") + drawn(RESUME[7:], TOP - 7 * STEP)
    ),
    "a clipping path": pdf(PLAIN + drawn(PLANTED, BELOW, "7 Tr")),
    "white within a form": _within_form(),
}
SHOWN_PDF = {
    "light grey": pdf(drawn(RESUME, TOP, "0.6 g")),
    "coloured": pdf(drawn(RESUME, TOP, "0.1 0.5 0.9 rg")),
    "white on a dark bar": pdf("0.1 0.1 0.3 rg 0 500 612 292 re f " + drawn(RESUME, TOP, "1 g")),
    "as light as what is around, in another colour": pdf(
        "1 0 0 rg 0 500 612 292 re f " + drawn(RESUME, TOP, "0 0.58 0 rg")
    ),
    "on a photo": pdf(
        "q 612 0 0 400 0 392 cm /I0 Do Q " + drawn(RESUME, TOP, "1 0.9 0 rg"), "/XObject << /I0 6 0 R >>", [photo()]
    ),
    "a layer under a scan": scan(),
    "small": pdf(drawn(RESUME, TOP, size=5)),
    "drawn twice": pdf(drawn(RESUME, TOP) + drawn(RESUME, TOP, x=72.3)),
    "in table cells": pdf(
        PLAIN + "".join(f"0.5 w 70 {TOP - STEP * n - 4} 480 {STEP} re S " for n in range(len(RESUME)))
    ),
}

_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_PLAIN_DOCX = "".join(map(paragraph, RESUME))
STYLES = (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Below"><w:basedOn w:val="Gone"/></w:style>'
    '<w:style w:type="character" w:styleId="White"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="Dark"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" '
    'w:fill="1F3864"/></w:tcPr></w:tblStylePr></w:style></w:styles>'
)


def word(body: str) -> bytes:
    """A DOCX of the plain resume with `body` after it."""
    parts, relations = {"word/styles.xml": STYLES}, [("rId9", "styles", "styles.xml")]
    return docx(_PLAIN_DOCX + body, parts, relations)


def _planted(properties: str = "", run: str = "") -> str:
    return "".join(paragraph(line, properties, run) for line in PLANTED)


def _in_row(row: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tr><w:trPr>{row}</w:trPr><w:tc>{_planted()}</w:tc></w:tr></w:tbl>"


HIDDEN_DOCX = {
    "hidden": word(_planted(run="<w:vanish/>")),
    "hidden on the web": word(_planted(run="<w:webHidden/>")),
    "white": word(_planted(run='<w:color w:val="FFFFFF"/>')),
    "nearly white": word(_planted(run='<w:color w:val="FAFAFA"/>')),
    "the theme's white": word(_planted(run='<w:color w:val="auto" w:themeColor="background1"/>')),
    "white on white": word(_planted(run='<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="FFFFFF"/>')),
    "black on black": word(_planted(run='<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>')),
    "one point": word(_planted(run='<w:sz w:val="2"/>')),
    "half a point": word(_planted(run='<w:sz w:val="1"/>')),
    "pressed": word(_planted(run='<w:w w:val="1"/>')),
    "hidden by its style": word(_planted('<w:pStyle w:val="Gone"/>')),
    "hidden by what its style builds on": word(_planted('<w:pStyle w:val="Below"/>')),
    "white by its style": word(_planted(run='<w:rStyle w:val="White"/>')),
    "clear": word(_planted(run=f"<w14:textFill {_W14}><w14:noFill/></w14:textFill>")),
    "no height": word(_planted('<w:spacing w:line="1" w:lineRule="exact"/>')),
    "beyond the page": word(_planted('<w:ind w:left="-20000"/>')),
    "a hidden row": word(_in_row("<w:hidden/>")),
    "a row without height": word(_in_row('<w:trHeight w:val="1" w:hRule="exact"/>')),
}


def _shaded(cell: str = "", table: str = "") -> bytes:
    rows = "".join(f"<w:tr><w:tc><w:tcPr>{cell}</w:tcPr>{paragraph(line, run=_WHITE)}</w:tc></w:tr>" for line in RESUME)
    parts, relations = {"word/styles.xml": STYLES}, [("rId9", "styles", "styles.xml")]
    return docx(f"<w:tbl><w:tblPr>{table}</w:tblPr>{rows}</w:tbl>", parts, relations)


_WHITE = '<w:color w:val="FFFFFF"/>'
_DARK = '<w:shd w:val="clear" w:fill="1F3864"/>'
SHOWN_DOCX = {
    "light grey": docx("".join(paragraph(line, run='<w:color w:val="999999"/>') for line in RESUME)),
    "a paragraph's shading": docx("".join(paragraph(line, _DARK, _WHITE) for line in RESUME)),
    "a run's shading": docx("".join(paragraph(line, run=_WHITE + _DARK) for line in RESUME)),
    "a highlight": docx("".join(paragraph(line, run=_WHITE + '<w:highlight w:val="darkBlue"/>') for line in RESUME)),
    "a cell's shading": _shaded(_DARK),
    "a table's style": _shaded(table='<w:tblStyle w:val="Dark"/>'),
    "switched on again": docx("".join(paragraph(line, run='<w:vanish w:val="0"/>') for line in RESUME)),
}


_WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'


def _shape(fill: str, content: str = "", anchor: str = "", hidden: str = "") -> str:
    """A paragraph that holds a floating shape with this fill and these paragraphs in it."""
    box = f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>" if content else ""
    return (
        f'<w:p><w:r><w:drawing><wp:anchor {_WP} {_A} {_WPS} {anchor}><wp:extent cx="5000000" cy="1000000"/>'
        f'<wp:docPr id="1" name="box" {hidden}/><a:graphic><a:graphicData><wps:wsp><wps:spPr>{fill}</wps:spPr>{box}'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>"
    )


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


_WHITE_RESUME = "".join(paragraph(line, run=_WHITE) for line in RESUME)
HIDDEN_DOCX |= {
    "a white text box": word(_shape(_solid("FFFFFF"), _planted(run=_WHITE))),
    "a clear text box": word(_shape("<a:noFill/>", _planted(run=_WHITE))),
    "a drawing that is not shown": word(_shape(_solid("FFFF00"), _planted(), hidden='hidden="1"')),
}
SHOWN_DOCX |= {
    "a dark text box": docx(_shape(_solid("1F3864"), _WHITE_RESUME)),
    "a shape behind the text": docx(_shape(_solid("1F3864"), anchor='behindDoc="1"') + _WHITE_RESUME),
    "a gradient": docx(_shape("<a:gradFill/>", _WHITE_RESUME)),
}


def page(body: str, sheet: str = "", plain: bool = True) -> bytes:
    """A page of the plain resume with `body` after it."""
    shown = "".join(f"<p>{line}</p>" for line in RESUME) if plain else ""
    return f"<html><head><style>{sheet}</style></head><body>{shown}{body}</body></html>".encode()


_ITEMS = "".join(f"<p>{line}</p>" for line in PLANTED)
HIDDEN_HTML = {
    style: page(f'<div style="{style}">{_ITEMS}</div>')
    for style in (
        "display:none", "visibility:hidden", "opacity:0", "opacity:.01", "font-size:0", "font-size:1px",
        "position:absolute;left:-9999px", "text-indent:-9999px", "color:#fff", "color:#fefefe", "color:white",
        "color:rgb(250, 250, 250)", "color:transparent", "color:rgba(0,0,0,0.02)", "background:#222;color:#222",
        "position:absolute;clip:rect(0,0,0,0)", "clip-path:inset(100%)", "height:0;overflow:hidden",
        "transform:scale(0)", "color:hsl(0, 0%, 100%)", "font:1px/1 serif",
    )
}  # fmt: skip
HIDDEN_HTML |= {
    "the attribute": page(f"<div hidden>{_ITEMS}</div>"),
    "an old page's colour": page("".join(f'<p><font color="#FFFFFF">{line}</font></p>' for line in PLANTED)),
    "a class": page(f"<div class='x kw'>{_ITEMS}</div>", ".kw{display:none}"),
    "a class within another": page(
        f"<section class=a><div><div class=kw>{_ITEMS}</div></div></section>", ".a .kw{opacity:0}"
    ),
    "a child": page(f"<section id=s><div>{_ITEMS}</div></section>", "#s > div{color:#fff}"),
    "the heavier rule": page(f"<div class='kw b'>{_ITEMS}</div>", ".kw.b{display:none}.kw{display:block}"),
    "white on the page's white": page(f"<div class=kw>{_ITEMS}</div>", "body{background:#fff}.kw p{color:#FFF}"),
}
_ALL = "".join(f"<p>{line}</p>" for line in RESUME)
SHOWN_HTML = {
    style: page(f'<div style="{style}">{_ALL}</div>', plain=False)
    for style in (
        "color:#999", "background:#123;color:#fff", "background:linear-gradient(#000,#333);color:white",
        "background-color:darkslategray;color:white", "opacity:.7", "font-size:9px", "color:#c00",
        "-webkit-background-clip:text;color:transparent;background:linear-gradient(red,blue)", "left:-10px",
    )
}  # fmt: skip
SHOWN_HTML |= {
    "letters of their own size": page(
        "<div style='font-size:0'>" + "".join(f"<p style='font-size:14px'>{line}</p>" for line in RESUME) + "</div>",
        plain=False,
    ),
    "a dark page": page(_ALL, "body{background:#111;color:#eee}", plain=False),
    "shown in a hidden part": page(
        f"<div style='visibility:hidden'><div style='visibility:visible'>{_ALL}</div></div>", plain=False
    ),
    "the heavier rule": page(f"<div class='kw b'>{_ALL}</div>", ".kw.b{display:block}.kw{display:none}", plain=False),
    "laid over a dark part": page(
        f"<div style='background:#222;height:99px'></div><div style='position:absolute;top:0;color:#fff'>{_ALL}</div>",
        plain=False,
    ),
}


def rich(before: str) -> bytes:
    """An RTF of the plain resume with the planted words after it, each line after `before`."""
    shown = "".join(f"{line}\\par\n" for line in RESUME)
    planted = "".join("{" + before + line + "}\\par\n" for line in PLANTED) if before else ""
    colours = "{\\colortbl;\\red255\\green255\\blue255;\\red250\\green250\\blue250;}"
    return ("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}" + colours + "\\f0\\fs22\n" + shown + planted + "}").encode("cp1252")


HIDDEN_RTF = {name: rich(name) for name in ("\\v ", "\\cf1 ", "\\cf2 ", "\\fs2 ")}
