"""Splits RTF into groups, control words, bytes and text, and knows the code pages of its fonts."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,12})?[ ]?|\\'([0-9a-fA-F]{2})|\\'|\\([^a-zA-Z])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)|\\\Z"
)
_BRACE = re.compile(r"\\[\\{}]|\\bin(?![a-zA-Z])(-?\d{0,12})[ ]?|[{}]")
_LARGEST = 2**31 - 1
CODE_PAGES = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""Codecs by the number that a font table gives as `\\fcharset`."""
SYMBOL = "symbol"
"""The code page of fonts such as Symbol and Wingdings: their signs stand in Unicode's private area from F000."""


class Token(NamedTuple):
    """`kind`: word (with `number`, None where it has none), byte, sign, open, close or text. `size`: its characters."""

    kind: str
    text: str
    number: int | None
    size: int


class Tokens:
    """The tokens of an RTF whose bytes were read as Latin-1; the data of `\\bin` is left out."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0

    def _pass_data(self, size: int) -> None:
        """Go on behind binary data; more of it than there is is damage or a trick: then the text goes on at once."""
        if 0 < size <= len(self._source) - self._at:
            self._at += size

    def skip_group(self) -> None:
        """Go on at the end of the group that is open, far faster than token by token."""
        depth = 1
        while (match := _BRACE.search(self._source, self._at)) is not None:
            self._at = match.end()
            if match[1] is not None:
                self._pass_data(int(match[1].strip("-") or 0))
            elif match[0] in "{}":
                depth += 1 if match[0] == "{" else -1
                if not depth:
                    self._at = match.start()
                    return
        self._at = len(self._source)

    def __iter__(self) -> Iterator[Token]:
        while (match := _TOKEN.match(self._source, self._at)) is not None:
            size = match.end() - self._at
            self._at = match.end()
            word, number, byte, sign, brace, text = match.groups()
            if text is not None:
                yield Token("text", text, None, size)
            elif word is not None:
                value = None if number is None else max(-_LARGEST, min(int(number), _LARGEST))
                if word == "bin":
                    self._pass_data(value or 0)
                else:
                    yield Token("word", word, value, size)
            elif brace is not None:
                yield Token("open" if brace == "{" else "close", brace, None, size)
            elif byte is not None:
                yield Token("byte", chr(int(byte, 16)), None, size)
            elif sign is not None:
                yield Token("sign", sign, None, size)


def codec(number: int | None, otherwise: str = "cp1252") -> str:
    """The codec of a code page's number, as `\\ansicpg` gives it."""
    name = {0: otherwise, 10000: "mac_roman", 65001: "utf-8", 936: "gbk", 1361: "johab"}.get(number or 0, f"cp{number}")
    try:
        b"a".decode(name)
    except (LookupError, UnicodeError):
        return otherwise
    return name


def decoded(data: str, page: str) -> str:
    """Bytes (as Latin-1) as the text that they are in a code page."""
    if page == SYMBOL:
        return "".join(char if char < "\x80" else chr(0xF000 + ord(char)) for char in data)
    return data if data.isascii() else data.encode("latin-1").decode(page, errors="replace")
