"""Opens a mail: its text as member `body` with the subject in front, and every attachment as a member of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from email import message_from_binary_file
from email.message import Message
from functools import partial
from io import BytesIO

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.readers.containers import mail_body, mail_rules, mail_text, tnef
from matcher.readers.containers.mail_body import Group, Told
from matcher.readers.containers.mail_rules import Attached
from matcher.readers.containers.mail_sealed import ENCRYPTED
from matcher.readers.containers.mail_text import ODD
from matcher.readers.containers.mail_uu import taken
from matcher.readers.interface import Content, Member, Room

media_types: tuple[str, ...] = ("message/rfc822",)

_DAMAGED = "The mail is damaged. Save the attached documents, and send those."
_DAMAGED_PART = "This attachment is damaged. Ask for it again, or save it from the mail program."
_DEEP = (
    "The mail nests parts in parts, or mails in mails, too deep to be read. Save the documents in it, and send those."
)
_ELSEWHERE = (
    "The mail only says where this attachment is kept; nothing is fetched. Save the attachment, and send that file."
)
_PIECE = (
    "This is one piece of a mail that was sent in several. Save the whole mail from the mail program, and send that."
)
_YENC = "This attachment is coded as yEnc, which is not opened here. Save it from the mail program, and send that file."
_NO_PARTS = {"message/external-body": _ELSEWHERE, "message/partial": _PIECE}
_MAILS = frozenset(("message/rfc822", "message/global"))
_TEXTS = frozenset(("text/plain", "text/html", "text/enriched", "text/richtext"))
_BEFORE = re.compile(rb"\A(?:\xef\xbb\xbf|[\r\n ])*(?:>From [^\n]*\n)?")
"""What may stand before the headers of a mail that was saved or passed on."""
_DOUBLED = re.compile(rb"[^\r\n]*\r\r\n")
_BORDER = re.compile(rb"^--([^\r\n]{1,70}?)[ \t]*\r?\n(?=content-[\w-]+:)", re.MULTILINE | re.IGNORECASE)


@dataclass(slots=True)
class _Parts:
    """The parts of a mail as they were met: texts, and all else."""

    limits: Limits
    texts: list[Told] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    others: list[tuple[Message, Group | None]] = field(default_factory=list)

    def add(self, part: Message, group: Group | None, branch: int) -> None:
        """A part that holds something."""
        if _is_text(part, group):
            self.texts.append(mail_body.told(part, len(self.texts), group, branch, self.limits))
        else:
            self.others.append((part, group))


def _kind(part: Message) -> str:
    """The media type of a part; one that says it has parts and has none is text."""
    kind = part.get_content_type()
    return "text/plain" if kind.startswith("multipart/") else kind


def _is_text(part: Message, group: Group | None) -> bool:
    """Whether a part is the text of the mail, or a version or a piece of it, rather than standing by itself."""
    if _kind(part) not in _TEXTS:
        return False
    name = mail_text.file_name(part)
    if name and mail_rules.is_fragment(name):
        return True
    return part.get_content_disposition() != "attachment" and (name is None or group is not None)


def _parts(message: Message, limits: Limits) -> _Parts:
    """The parts that hold something; a mail inside the mail stays whole. Keeps its own stack: parts may nest deeper
    than Python calls."""
    found = _Parts(limits)
    stack: list[tuple[Message, Group | None, int]] = [(message, None, 0)]
    while stack:
        part, group, branch = stack.pop()
        kind = part.get_content_type()
        inner = part.get_payload()
        if not isinstance(inner, list) and kind.startswith("multipart/"):
            inner = _parted(part)
        if not isinstance(inner, list) or kind in _MAILS or kind in _NO_PARTS or kind == "multipart/encrypted":
            found.add(part, group, branch)
            continue
        messages = [each for each in inner if isinstance(each, Message)]
        if kind == "multipart/alternative":
            group, branch = Group(group, branch), 0
            found.groups.append(group)
            stack += [(each, group, number) for number, each in reversed(list(enumerate(messages)))]
        elif kind not in ("message/delivery-status", "message/disposition-notification"):
            stack += [(each, group, branch) for each in reversed(messages)]
    return found


def _parted(part: Message) -> list[Message] | None:
    """The parts of one that names another border than stands in it, or none; None where there is no border."""
    raw = mail_text.raw_payload(part)
    border = _BORDER.search(raw)
    if border is None:
        return None
    head = b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="%s"\n\n' % border[1].replace(b'"', b"")
    inner = message_from_binary_file(BytesIO(head + raw), policy=mail_text.Raw()).get_payload()
    return [each for each in inner if isinstance(each, Message)] if isinstance(inner, list) else None


def _mail_inside(part: Message) -> bytes:
    """The bytes of a mail that is attached, also where it is coded, which it should not be."""
    inner = part.get_payload()
    first = inner[0] if isinstance(inner, list) and inner else None
    if not isinstance(first, Message):
        return mail_text.payload(part)
    data = first.as_bytes()
    return mail_text.uncoded(data, mail_text.coding(part)) or data


def _found(part: Message, room: Room) -> bytes:
    """The bytes of an attachment. Raises ReadError."""
    try:
        found = _mail_inside(part) if _kind(part) in _MAILS else mail_text.payload(part)
    except RecursionError as error:
        raise ReadError("unsupported", _DEEP) from error
    except ODD as error:
        raise ReadError("corrupt", _DAMAGED_PART) from error
    room.take(len(found))
    if mail_text.is_damaged(part):
        raise ReadError("corrupt", _DAMAGED_PART)
    return found


def _taken(data: bytes, room: Room) -> bytes:
    room.take(len(data))
    return data


def _file(name: str, found: bytes) -> Attached:
    return Attached(name=name, size=len(found), found=partial(_taken, found))


def _attached(part: Message, limits: Limits) -> tuple[list[Attached], list[Content]]:
    """What a part that is no text gives: itself, or what Outlook packed into it with a text of its own."""
    kind = _kind(part)
    whole = Attached(name=mail_text.file_name(part) or "", kind=kind, found=partial(_found, part))
    if part.get_content_type() == "multipart/encrypted":
        return [replace(whole, found=ReadError("encrypted", ENCRYPTED))], []
    if kind in _NO_PARTS:
        return [replace(whole, found=ReadError("unsupported", _NO_PARTS[kind]))], []
    if kind in _MAILS:
        return [replace(whole, media_type=media_types[0])], []
    data = mail_text.payload(part)
    if mail_text.coding(part) == "uuencode":
        files = taken(data.decode("latin-1"), limits.members).files
        return [_file(whole.name or name, found) for name, found in files], []
    if data.startswith(tnef.MAGIC):
        try:
            inner = tnef.opened(data, limits)
        except ReadError as error:
            return [replace(whole, found=error)], []
        return list(inner.attached), [inner.content]
    shown = part.get_content_disposition() != "attachment" or "content-id" in part
    return [replace(whole, size=len(data), shown=shown)], []


def _opened(message: Message, limits: Limits) -> tuple[Content, list[Attached]]:
    """The text of a mail, and what is attached. Raises ReadError `encrypted`."""
    if message.get_content_type() == "multipart/encrypted":
        raise ReadError("encrypted", ENCRYPTED)
    parts = _parts(message, limits)
    texts = mail_body.chosen(parts.texts, parts.groups)
    attached: list[Attached] = []
    packed: list[Content] = []
    for part, group in parts.others:
        if group is not None and texts and _is_version(part):
            continue
        found, inner = _attached(part, limits)
        attached += found
        packed += inner
    for each in texts:
        if each.taken is not None:
            attached += [_file(name, data) for name, data in each.taken.files]
            attached += [Attached(name=name, found=ReadError("unsupported", _YENC)) for name in each.taken.unread]
    if mail_body.is_encrypted(texts) and not any(map(mail_rules.is_document, attached)):
        raise ReadError("encrypted", ENCRYPTED)
    content = mail_body.joined(mail_text.header(message, "subject"), texts)
    if packed and not any(each.words for each in texts):
        content = replace(packed[0], lines=(*content.lines, *packed[0].lines))
    return content, attached


def _is_version(part: Message) -> bool:
    """Whether a part beside versions of the text is one more of them, in a format that mail programs seldom show."""
    kind = _kind(part)
    named = part.get_content_disposition() == "attachment" or mail_text.file_name(part) is not None
    return not named and (kind.startswith("text/") or kind == "application/rtf")


def members(data: bytes, limits: Limits) -> Iterator[Member]:
    """The body, where it says more than a note that covers what is attached, or is all there is; then the attachments.
    A mail without any is itself the document: its body has no name of its own. Raises ReadError `corrupt`, `encrypted`,
    and `unsupported` for one that nests too deep."""
    data = data[_BEFORE.match(data).end() :]  # type: ignore[union-attr]
    if _DOUBLED.match(data):
        data = data.replace(b"\r\r\n", b"\r\n")
    try:
        message = message_from_binary_file(BytesIO(data), policy=mail_text.Raw())
        content, attached = _opened(message, limits)
    except RecursionError as error:
        raise ReadError("unsupported", _DEEP) from error
    except ODD as error:
        raise ReadError("corrupt", _DAMAGED) from error
    yield from mail_rules.members(content, attached, limits, media_types[0])
