"""Cleans the characters of a line: broken encodings, ligatures, soft hyphens, control and zero-width characters."""

import re
import unicodedata

_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_ENDS = re.compile("\r\n?|[\u000b\u000c\u0085\u2028\u2029]")
_DROPPED = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u009f"
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e0fff]"
)
_ESCAPES = re.compile("\x1b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\x07\x1b\n]{0,1000}(?:\x07|\x1b\\\\)|[ -/]*[0-~])")
"""Commands to a terminal: colours, moves, titles. None of it is text, nor are the letters behind the escape sign."""
_BULLETS = str.maketrans(dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\uf0a8\uf06e\uf071●▪■◾▸►➢➤❖\uf0e0⦁∙", "•"))
_LIGATURES = str.maketrans(
    {
        "\u2010": "-",
        "\u2011": "-",
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
    }
)
_SUSPECT = re.compile("[ÂÃâïð]")
# UTF-8 read as Windows-1252 loses the five bytes that this code page leaves undefined; what is left of a fullwidth
# hyphen (EF BC 8D), of a black circle (E2 97 8F), of a closing quote (E2 80 9D) and of a no-break space (C2 A0).
_LOST_BYTES = (
    (re.compile(" ?ï¼(?![\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]) ?"), " - "),
    (re.compile("â—(?![\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])"), "•"),
    (re.compile("â€(?![\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])"), "”"),
    (re.compile(" ?Â(?=[\\W_]|$)"), ""),
)


def _mend_encoding(text: str) -> str:
    """Text whose UTF-8 was once read as another code page, as it was meant. ftfy decides where that is certain."""
    import ftfy

    fixed = ftfy.fix_encoding(text)
    for pattern, meant in _LOST_BYTES:
        fixed = pattern.sub(meant, fixed)
    return fixed


def clean(text: str) -> str:
    """The text in NFC with `\\n` as the only line end and without characters that no eye can see. Line breaks stay line
    breaks, tabs stay tabs, every other space is a plain blank."""
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", text)
    if "\x1b" in text:
        text = _ESCAPES.sub("", text)
    if _SUSPECT.search(text):
        text = _mend_encoding(text)
    text = text.translate(_BULLETS).translate(_LIGATURES)
    text = _DROPPED.sub("", _SPACES.sub(" ", text))
    return unicodedata.normalize("NFC", text)
