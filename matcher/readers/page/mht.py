"""Reads a page that was saved as one file (MHT; Word calls it a single-file web page): the page, not its parts."""

from collections.abc import Iterator
from email import message_from_binary_file
from email.message import Message
from io import BytesIO

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.readers.interface import Content
from matcher.readers.page import html
from matcher.readers.text import decode

media_types: tuple[str, ...] = ("multipart/related",)

_DAMAGED = "The saved page is damaged. Save it again, as PDF, and send that file."
_ODD = (LookupError, ValueError, AssertionError, AttributeError, TypeError, IndexError, KeyError, RecursionError)
"""What the standard library raises on headers and parts that follow no standard."""


def _pages(message: Message) -> Iterator[bytes]:
    """The pages inside, the one that all others belong to first. No recursion: parts nest as deep as they like."""
    stack: list[object] = [message]
    while stack:
        part = stack.pop()
        if not isinstance(part, Message):
            continue
        inner = part.get_payload()
        if isinstance(inner, list):
            stack += reversed(inner)
        elif part.get_content_type() in html.media_types:
            data = part.get_payload(decode=True)
            if isinstance(data, bytes) and data.strip():
                yield decode(data, part.get_content_charset())[0].encode("utf-8", errors="replace")


def read(data: bytes, limits: Limits) -> Content:
    """The lines of the page. Raises ReadError `corrupt`, and what a page raises."""
    try:
        page = next(_pages(message_from_binary_file(BytesIO(data))), None)
    except _ODD as error:
        raise ReadError("corrupt", _DAMAGED) from error
    if page is None:
        raise ReadError("corrupt", _DAMAGED)
    return html.read(page, limits)
