"""Letters of a PDF that are no letters, or stand apart: icons of icon fonts, and words with their letters spread."""

import ctypes
import re
from itertools import pairwise
from statistics import median

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]

from matcher.readers.pdf.words import Span

_ICON_FONT = re.compile(
    rb"awesome|icon|ding(?:bat|s)|webding|material|fontello|glyph|entypo|typicons|marvosym|fontisto|feather",
    re.IGNORECASE,
)
"""Names of fonts whose letters are pictures."""
_ALONE = re.compile("(?<![^ \r\n])[^\x00-\x20&|/+,.:;@\u2013\u2014\u2022\u00b7aAI0-9-](?=[ \r\n]|$)|[\ue000-\uf8ff]")
"""Signs that stand alone, where icons do, and the private signs of fonts."""
_BULLETS = "\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\uf0a8\uf06e\uf071\uf0e0"
"""Private signs that are known as bullets."""
_ASKED = 300
"""Signs of a page whose font is asked for."""
_SPREAD_LINE = re.compile("[^ ](?: +[^ ]){2,}")
_LETTERS = 3
_BREAK = 1.5
"""A gap above this many times the usual one lies between two words of a spread line."""
_STEP = 1.35
"""So does a step from letter to letter above this many times the usual one, where letters stand at equal steps: there
an I has wider gaps than an M."""


def _is_icon(textpage: pdfium.PdfTextPage, index: int, name: "ctypes.Array[ctypes.c_char]") -> bool:
    flags = ctypes.c_int()
    length = raw.FPDFText_GetFontInfo(textpage.raw, index, name, len(name), flags)
    return 0 < length <= len(name) and _ICON_FONT.search(name.value) is not None


def without_icons(textpage: pdfium.PdfTextPage, text: str) -> str:
    """The text of a page, as long as before, with blanks for its icons; one that leads a line is its bullet."""
    name = ctypes.create_string_buffer(64)
    found = list(text)
    for asked, match in enumerate(_ALONE.finditer(text)):
        at, sign = match.start(), match[0]
        if sign in _BULLETS or asked >= _ASKED:
            continue
        if "\ue000" <= sign <= "\uf8ff" or _is_icon(textpage, at, name):
            found[at] = " "
    return "".join(found)


def _is_spread(line: str) -> bool:
    return line[1:2] == " " and _SPREAD_LINE.fullmatch(line) is not None and sum(map(str.isalpha, line)) >= _LETTERS


def _spread(lengths: list[float]) -> float:
    """How unequal lengths are, a few far from the others left out."""
    middle = median(lengths)
    return median(abs(length - middle) for length in lengths)


def drawn_together(textpage: pdfium.PdfTextPage, text: str, span: Span) -> str | None:
    """The words of a line whose letters all stand apart; None for any other line. Wider gaps tell its words apart."""
    line = text[span[0] : span[1]]
    if not _is_spread(line):
        return None
    rect = raw.FS_RECTF()
    pointer = ctypes.byref(rect)
    letters = [i for i in range(*span) if text[i] != " "]
    edges = []
    for i in letters:
        raw.FPDFText_GetLooseCharBox(textpage.raw, i, pointer)
        edges.append((rect.left, rect.right))
    gaps = [after[0] - before[1] for before, after in pairwise(edges)]
    steps = [after[0] - before[0] for before, after in pairwise(edges)]
    measured, least = (gaps, _BREAK) if _spread(gaps) <= _spread(steps) else (steps, _STEP)
    wide = least * median(measured)
    parts = [text[letters[0]]]
    for i, length in zip(letters[1:], measured, strict=True):
        parts.append(f" {text[i]}" if length > wide else text[i])
    return "".join(parts)
