"""Tells the code page of 8-bit text in Word 6 and 95: that of the run's font, else that of the document's language.

Word 97 and later keep 8-bit text as the first 256 characters of Unicode ([MS-DOC] 2.9.73), so nothing is asked there.
"""

import struct
from functools import cache

_PAGES = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
"""Code pages by the character set of a font; 0 and 1 say nothing, 2 is for signs."""
_NAMES = ((" cyr", "cp1251"), (" ce", "cp1250"), (" greek", "cp1253"), (" tur", "cp1254"), (" baltic", "cp1257"))
"""Fonts of Windows 95 that carry the script in their name; some programs give them no character set."""
_LANGUAGES = {
    0x01: "cp1256", 0x02: "cp1251", 0x05: "cp1250", 0x08: "cp1253", 0x0D: "cp1255", 0x0E: "cp1250", 0x11: "cp932",
    0x12: "cp949", 0x15: "cp1250", 0x18: "cp1250", 0x19: "cp1251", 0x1B: "cp1250", 0x1C: "cp1250", 0x1E: "cp874",
    0x1F: "cp1254", 0x22: "cp1251", 0x23: "cp1251", 0x24: "cp1250", 0x25: "cp1257", 0x26: "cp1257", 0x27: "cp1257",
    0x2A: "cp1258", 0x2F: "cp1251",
}  # fmt: skip
"""Code pages by the language proper, the low ten bits of its number."""
_OTHERS = {0x0404: "cp950", 0x0804: "gbk", 0x0C1A: "cp1251", 0x1004: "gbk"}
_MAC = 0x0100


@cache
def _single(page: str) -> dict[int, str]:
    """What each byte above ASCII is; a byte that is nothing in this code page stays what it is."""
    signs = (bytes((byte,)).decode(page, errors="ignore") or chr(byte) for byte in range(0x80, 0x100))
    return dict(zip(range(0x80, 0x100), signs, strict=True))


def _is_wide(page: str) -> bool:
    return page in ("cp932", "cp949", "johab", "gbk", "cp950")


def decoded(raw: bytes, page: str = "cp1252") -> str:
    """The text of these bytes, one character a byte: behind a character of two bytes stands NUL, which nobody sees, so
    that the places of all others stay true."""
    if raw.isascii():
        return raw.decode("ascii")
    if not _is_wide(page):
        return raw.decode("latin-1").translate(_single(page))
    parts: list[str] = []
    at = 0
    while at < len(raw):
        pair = raw[at : at + 2].decode(page, errors="ignore") if raw[at] >= 0x80 else ""
        if len(pair) == 1 and at + 1 < len(raw):
            parts += (pair, "\0")
            at += 2
        else:
            parts.append(chr(raw[at]))
            at += 1
    return "".join(parts)


def _fonts(table: bytes) -> list[str | None]:
    """The code page of each font in the table of Word 6 and 95; None where the font says nothing. What is cut off ends
    the list: size (one less), two marks and weight (3 bytes), character set, place of the other name, names."""
    found: list[str | None] = []
    at = 2
    while at + 6 <= len(table) and table[at] >= 5:
        font = table[at : at + table[at] + 1]
        name = font[6:].split(b"\0")[0].decode("latin-1").lower()
        told = next((page for end, page in _NAMES if name.endswith(end)), None)
        found.append(_PAGES.get(font[4], told))
        at += len(font)
    return found


def language_page(language: int) -> str | None:
    """The code page of a language by its number in Windows; None for Western ones and those that are not known."""
    return _OTHERS.get(language) or _LANGUAGES.get(language & 0x3FF)


class CodePages:
    """The code pages of a document's runs. `main`: the stream with its header; `table`: its table of fonts."""

    def __init__(self, main: bytes, table: bytes) -> None:
        self._fonts = _fonts(table)
        language, set_ = struct.unpack_from("<H", main, 6)[0], struct.unpack_from("<H", main, 0x14)[0]
        self._own = language_page(language) or ("mac_roman" if set_ == _MAC else "cp1252")

    def of(self, font: int) -> str:
        """The code page of a run in the font of this number."""
        told = self._fonts[font] if 0 <= font < len(self._fonts) else None
        return told or self._own
