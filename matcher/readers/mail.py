"""Opens a mail: its text as member `body` with the subject in front, and every attachment as a member of its own."""

from collections.abc import Iterator
from email import message_from_binary_file
from email.header import decode_header, make_header
from email.message import Message
from functools import partial
from io import BytesIO

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.readers import html, mail_rules
from matcher.readers.interface import Content, Line, Member, Room
from matcher.readers.text import decode

_Part = Message
media_types: tuple[str, ...] = ("message/rfc822",)

_LONGEST = 2000
_ODD = (LookupError, ValueError, AssertionError, AttributeError, TypeError, IndexError, KeyError, RecursionError)
"""What the standard library raises on headers and parts that follow no standard."""


def _payload(part: _Part) -> bytes:
    """The decoded bytes of a part."""
    try:
        found = part.get_payload(decode=True)
    except _ODD:
        found = None
    return found if isinstance(found, bytes) else b""


def _text(part: _Part) -> str:
    try:
        declared = part.get_content_charset()
    except _ODD:
        declared = None
    return decode(_payload(part), declared)[0]


def _words(raw: str) -> str:
    """A header as text; what is longer than any subject or name is cut."""
    raw = raw[:_LONGEST]
    try:
        raw = str(make_header(decode_header(raw)))
    except (*_ODD, UnicodeError):
        raw = raw.encode("ascii", "ignore").decode("ascii")
    return " ".join(raw.split())


def _header(message: _Part, name: str) -> str:
    return _words(str(message.get(name) or ""))


def _file_name(part: _Part) -> str | None:
    try:
        found = part.get_filename()
    except _ODD:
        found = None
    return _words(found) if found else None


def _leaves(message: _Part) -> Iterator[_Part]:
    """The parts that hold something; a mail inside the mail stays whole. Keeps its own stack: parts may nest deeper
    than Python calls."""
    stack = [message]
    while stack:
        part = stack.pop()
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            inner = part.get_payload()
            stack += [each for each in reversed(inner) if isinstance(each, Message)] if isinstance(inner, list) else []
        else:
            yield part


def _kind(part: _Part) -> str:
    """The media type of a part; one that says it has parts and has none is text."""
    kind = part.get_content_type()
    return "text/plain" if kind.startswith("multipart/") else kind


def _is_attachment(part: _Part) -> bool:
    """Whether a part stands by itself rather than being the text of the mail."""
    kind = _kind(part)
    if kind == "message/rfc822" or part.get_content_disposition() == "attachment":
        return True
    return _file_name(part) is not None or kind not in ("text/plain", "text/html")


def _is_document(part: _Part) -> bool:
    """Whether an attachment can be a document: not a signature, a visiting card or an appointment, nor a picture that
    belongs to the text of the mail (a logo). A page that somebody photographed is sent as an attachment, and large."""
    shown = part.get_content_disposition() != "attachment" or "content-id" in part
    size = len(_payload(part)) if part.get_content_maintype() == "image" else 0
    return mail_rules.is_document(_kind(part), size, shown_in_text=shown)


def _body(message: _Part, parts: list[_Part]) -> Content:
    """Subject and text: plain text where there is any, else the HTML."""
    subject = _header(message, "subject")
    lines = [Line(text=subject), Line(text="")] if subject else []
    plain = [text for part in parts if _kind(part) == "text/plain" and (text := _text(part)).strip()]
    if plain:
        lines += [Line(text=line) for text in plain for line in text.split("\n")]
    else:
        for part in parts:
            if part.get_content_type() == "text/html":
                lines += html.lines(_text(part))
    return Content(lines=tuple(lines))


def _attachment(part: _Part) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else None
        return first.as_bytes() if isinstance(first, Message) else b""
    return _payload(part)


def _found(part: _Part, room: Room) -> bytes:
    """The bytes of an attachment. Raises ReadError."""
    try:
        found = _attachment(part)
    except _ODD as error:
        text = "This attachment is damaged. Ask for it again, or save it from the mail program."
        raise ReadError("corrupt", text) from error
    room.take(len(found))
    return found


def members(data: bytes, limits: Limits) -> Iterator[Member]:
    """The body, where it says more than a note that covers what is attached, or is all there is; then the attachments.
    A mail without any is itself the document: its body has no name of its own. Raises ReadError `corrupt`."""
    try:
        message = message_from_binary_file(BytesIO(data))
        leaves = list(_leaves(message))
    except _ODD as error:
        raise ReadError("corrupt", "The mail is damaged. Save the attached documents, and send those.") from error
    attached = [part for part in leaves if _is_attachment(part) and _is_document(part)]
    body = _body(message, [part for part in leaves if not _is_attachment(part)])
    if not attached or mail_rules.says_more(body.lines):
        yield Member(name="body" if attached else "", found=body, media_type="message/rfc822")
    for number, part in enumerate(attached, 1):
        if number > limits.members:
            text = f"The mail has {len(attached)} attachments; those after the first {limits.members} were not read."
            yield Member(name="(further attachments)", found=ReadError("too-large", text))
            return
        yield Member(name=_file_name(part) or f"part{number}", found=partial(_found, part))
