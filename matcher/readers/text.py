"""Reads plain text in any encoding, and decides the encoding for other text formats."""

import re

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Notice
from matcher.readers.encodings import guess, seven_bit
from matcher.readers.interface import Content, Line
from matcher.readers.text_columns import in_turn

media_types: tuple[str, ...] = ("text/plain",)

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"),
         (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))  # fmt: skip
_SAMPLE = 64 * 1024
_PRINTED = frozenset((9, 10, 13, *range(32, 127)))
_NARROW = 0.9
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_BINARY = 0.02
"""Share of control characters above which bytes are no text."""
NOT_TEXT = "The file holds no readable text. Save it as PDF, DOCX or plain text from the program it was made with."


def _is_narrow(data: bytes) -> bool:
    """Whether nearly all bytes are ASCII, which no text in UTF-16 is: a mark before them is damage."""
    sample = data[2:_SAMPLE]
    return sum(byte in _PRINTED for byte in sample) > _NARROW * len(sample)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark, told by the zero bytes of Latin text; None for anything else."""
    sample = data[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half < 4:
        return None
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def decode(data: bytes, declared: str | None = None) -> tuple[str, tuple[Notice, ...]]:
    """The text of the bytes, with the notice `encoding-guessed` where nothing but a guess decided. `declared` is what
    the document says of itself; UTF-8 that fits is believed before it."""
    for mark, encoding in _BOMS:
        if data.startswith(mark) and not (encoding == "utf-16" and _is_narrow(data)):
            return data[len(mark) :].decode(_marked(mark, encoding), errors="replace"), ()
    if wide := _wide(data):
        return data.decode(wide, errors="replace"), ()
    if data.isascii() and (encoded := seven_bit(data)):
        return data.decode(encoded, errors="replace"), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        if len(data) - error.start < 4 and error.end == len(data) and not data[: error.start].isascii():
            return data.decode("utf-8", errors="ignore"), ()
    if declared and declared.lower().replace("_", "-") not in ("utf-8", "utf8"):
        try:
            return data.decode(declared), ()
        except (LookupError, UnicodeError):
            declared = None
    encoding = guess(data)
    notice = Notice(code="encoding-guessed", text=f"The text says nothing of its encoding; it was read as {encoding}.")
    return data.decode(encoding, errors="replace"), (notice,)


def _marked(mark: bytes, encoding: str) -> str:
    """The codec for what follows a byte order mark."""
    if encoding == "utf-8":
        return encoding
    return f"{encoding}-{'le' if mark[0] == 0xFF else 'be'}"


def _first_part(data: bytes, limits: Limits) -> bytes:
    """As much as the limit allows, not cut within a character of UTF-8."""
    end = limits.text_bytes
    while end > limits.text_bytes - 4 and data[end - 1] >= 0x80:
        end -= 1
    return data[:end]


def decoded(data: bytes, limits: Limits, declared: str | None = None) -> tuple[str, tuple[Notice, ...]]:
    """As `decode`, within the limits: of more text than anybody writes, the first part is read, with the notice
    `cut-short`. Raises ReadError `unsupported` for bytes that are no text."""
    long = len(data) > limits.text_bytes
    text, notices = decode(_first_part(data, limits) if long else data, declared)
    check_text(text)
    if long:
        told = f"Only the first {limits.text_bytes} of {len(data)} bytes were read. Send the part that matters."
        notices += (Notice(code="cut-short", text=told),)
    return text, notices


def check_text(text: str) -> None:
    """Raises ReadError `unsupported` for what is no text: control characters and bytes of no encoding in number."""
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) + sample.count("\ufffd") > _BINARY * len(sample) + 1:
        raise ReadError("unsupported", NOT_TEXT)


def read(data: bytes, limits: Limits) -> Content:
    """The lines of a text. Raises ReadError `unsupported`."""
    text, notices = decoded(data, limits)
    return Content(lines=tuple(Line(text=line) for line in in_turn(re.split("\r\n?|\n|\f", text))), notices=notices)
