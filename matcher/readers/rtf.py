"""Reads RTF through striprtf."""

import re

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.readers.interface import Content, Line

media_types: tuple[str, ...] = ("application/rtf",)

_BULLET = re.compile(r"\{\\(?:\*\\)?(?:pntext|listtext)[^{}]{0,200}\}")
_PICTURE = re.compile(r"\{\\\*?\\?(?:pict|object)\b")
_CODEPAGE = re.compile(r"\\ansicpg(\d{1,5})")
_NUMBERED = re.compile(r"\\u(-?\d{1,12})")
_MARKS = re.compile(r"\\'b7|\\bullet|\\u8226|\\u9679|\\'95|\\u-3913|\\u61623|\\u9702|\\'a7")


def _bullet(match: re.Match[str]) -> str:
    """The mark of a list item as plain text; numbers stay out, they say nothing. A blank keeps the
    control word before it from running into the text behind."""
    return "\\u8226? " if _MARKS.search(match[0]) else " "


def _in_range(match: re.Match[str]) -> str:
    """A character by its number, a question mark where there is none of that number."""
    return match[0] if -32768 <= int(match[1]) <= 65535 else "?"


def _rows(text: str) -> list[str]:
    """Lines, with the cells of a table row set apart."""
    lines = []
    for line in re.split("\r\n?|\n", text):
        if line.count("|") and line.rstrip().endswith("|"):
            line = " | ".join(cell.strip() for cell in line.split("|") if cell.strip())
        lines.append(line)
    return lines


def _without_pictures(text: str) -> str:
    """The text without the hexadecimal data of pictures and objects, which is most of some files."""
    parts, at = [], 0
    for match in _PICTURE.finditer(text):
        if match.start() < at:
            continue
        depth, end = 0, match.start()
        for brace in re.finditer(r"\\.|[{}]", text[match.start() :]):
            depth += {"{": 1, "}": -1}.get(brace[0], 0)
            if depth == 0:
                end = match.start() + brace.end()
                break
        if end > match.start():
            parts.append(text[at : match.start()])
            at = end
    return "".join(parts) + text[at:]


def read(data: bytes, limits: Limits) -> Content:
    """The lines of an RTF. Raises ReadError `too-large`, `corrupt`."""
    from striprtf.striprtf import rtf_to_text

    source = _without_pictures(data.decode("latin-1"))
    if len(source) > limits.text_bytes:
        text = f"The RTF has {len(source)} bytes without its pictures; the limit is {limits.text_bytes}."
        raise ReadError("too-large", f"{text} Send the part that matters.")
    codepage = _CODEPAGE.search(source[:2000])
    encoding = f"cp{codepage[1]}" if codepage else "cp1252"
    try:
        "".encode(encoding)
    except LookupError:
        encoding = "cp1252"
    try:
        text = rtf_to_text(  # type: ignore[no-untyped-call]
            _NUMBERED.sub(_in_range, _BULLET.sub(_bullet, source)), encoding=encoding, errors="replace"
        )
    except (ValueError, IndexError, KeyError, LookupError, OverflowError, UnicodeError) as error:
        why = "The RTF is damaged. Open it in a word processor, save it as DOCX or PDF, and send that file."
        raise ReadError("corrupt", why) from error
    return Content(lines=tuple(Line(text=line) for line in _rows(text)))
