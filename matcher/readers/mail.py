"""Opens a mail: its text as member `body` with the subject in front, and every attachment as a member of its own."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.readers import html
from matcher.readers.interface import Content, Line, Member
from matcher.readers.text import decode

media_types: tuple[str, ...] = ("message/rfc822", "multipart/related")

_ODD = (LookupError, ValueError, AssertionError, AttributeError, TypeError, IndexError, KeyError, RecursionError)
"""What the standard library raises on headers and parts that follow no standard."""


def _payload(part: EmailMessage) -> bytes:
    """The decoded bytes of a part."""
    try:
        found = part.get_payload(decode=True)
    except _ODD:
        found = None
    return found if isinstance(found, bytes) else b""


def _text(part: EmailMessage) -> str:
    try:
        declared = part.get_content_charset()
    except _ODD:
        declared = None
    return decode(_payload(part), declared)[0]


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name) or "").split())
    except _ODD:
        return ""


def _file_name(part: EmailMessage) -> str | None:
    try:
        return part.get_filename()
    except _ODD:
        return None


def _leaves(message: EmailMessage, depth: int = 0) -> Iterator[EmailMessage]:
    """The parts that hold something; a mail inside the mail stays whole."""
    if message.is_multipart() and message.get_content_type() != "message/rfc822" and depth < 20:
        for part in message.get_payload():
            if isinstance(part, EmailMessage):
                yield from _leaves(part, depth + 1)
    else:
        yield message


def _is_attachment(part: EmailMessage) -> bool:
    """Whether a part is a document of its own rather than the text of the mail."""
    kind = part.get_content_type()
    if kind == "message/rfc822" or part.get_content_disposition() == "attachment":
        return True
    return _file_name(part) is not None or kind not in ("text/plain", "text/html")


def _body(message: EmailMessage, parts: list[EmailMessage]) -> Content:
    """Subject and text: plain text where there is any, else the HTML."""
    subject = _header(message, "subject")
    lines = [Line(text=subject), Line(text="")] if subject else []
    plain = [text for part in parts if part.get_content_type() == "text/plain" and (text := _text(part)).strip()]
    if plain:
        lines += [Line(text=line) for text in plain for line in text.split("\n")]
    else:
        for part in parts:
            if part.get_content_type() == "text/html":
                lines += html.lines(_text(part))
    return Content(lines=tuple(lines))


def _attachment(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else None
        return first.as_bytes() if isinstance(first, EmailMessage) else b""
    return _payload(part)


def members(data: bytes, limits: Limits) -> Iterator[Member]:
    """The body, where it says anything beyond a subject or is all there is; then the attachments. A mail without any is
    itself the document: its body has no name of its own. Pictures that belong to the text of the mail are no documents.
    Raises ReadError `corrupt`."""
    try:
        message = message_from_bytes(data, policy=policy.default)
        leaves = list(_leaves(message))
    except _ODD as error:
        raise ReadError("corrupt", "The mail is damaged. Save the attached documents, and send those.") from error
    attached = [part for part in leaves if _is_attachment(part) and part.get_content_maintype() != "image"]
    body = _body(message, [part for part in leaves if not _is_attachment(part)])
    if not attached or any(line.text.strip() for line in body.lines[2:]):
        yield Member(name="body" if attached else "", found=body, media_type="message/rfc822")
    names: dict[str, int] = {}
    for number, part in enumerate(attached[: limits.members], 1):
        name = _file_name(part) or f"part{number}"
        names[name] = names.get(name, 0) + 1
        try:
            found: bytes | ReadError = _attachment(part)
        except _ODD:
            found = ReadError(
                "corrupt", "This attachment is damaged. Ask for it again, or save it from the mail program."
            )
        yield Member(name=name if names[name] == 1 else f"{name} ({names[name]})", found=found)
