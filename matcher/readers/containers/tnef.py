"""Opens winmail.dat (TNEF), in which Outlook packs a mail for its like: text and attachments, after [MS-OXTNEF]."""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.readers.containers import mail_body, mail_rules
from matcher.readers.containers.mail_rules import Attached
from matcher.readers.containers.mail_text import code_page, said
from matcher.readers.containers.msg_rtf import unpacked
from matcher.readers.interface import Content, Line, Member, Room
from matcher.readers.word import rtf

media_types: tuple[str, ...] = ("application/ms-tnef",)

MAGIC = b"\x78\x9f\x3e\x22"
_DAMAGED = (
    "The mail was sent in Outlook's own format (winmail.dat), and is damaged. Ask for it again as plain text, or for "
    "the attached documents alone."
)
_SUBJECT, _BODY, _CODE_PAGE, _PROPERTIES = 0x18004, 0x2800C, 0x69007, 0x69003
_BEGIN, _TITLE, _DATA, _ATTACHED = 0x69002, 0x18010, 0x6800F, 0x69005
_P_SUBJECT, _P_BODY, _P_HTML, _P_RTF, _P_PAGE = 0x0037, 0x1000, 0x1013, 0x1009, 0x3FDE
_P_DATA, _P_KIND, _P_CONTENT_ID = 0x3701, 0x370E, 0x3712
_NAMES = (0x3707, 0x3704, 0x3001)
_MANY, _OBJECT = 0x1000, 0x0D
_SIZES = {0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0A: 4, 0x0B: 4, 0x14: 8, 0x40: 8, 0x48: 16}
_VARIABLE = frozenset((0x1E, 0x1F, 0x0D, 0x102))
_LONGEST = 2000

Value = tuple[int, bytes]
"""The kind of a property and its bytes."""


@dataclass(slots=True)
class _Part:
    """One attachment while its attributes are read."""

    title: bytes = b""
    data: bytes = b""
    known: bytes = b""


@dataclass(frozen=True, slots=True)
class Opened:
    """A mail that was packed: its subject, its text, what is attached."""

    subject: str
    content: Content
    attached: tuple[Attached, ...]


def _properties(data: bytes) -> dict[int, Value]:
    """The properties of a message or an attachment, the first value of each; those before a place that is damaged."""
    found: dict[int, Value] = {}
    try:
        (count,) = struct.unpack_from("<I", data)
        at = 4
        for _ in range(count):
            kind, number = struct.unpack_from("<HH", data, at)
            at += 4
            if number >= 0x8000:
                at = _after_name(data, at)
            values, at = _values(data, at, kind)
            if values:
                found.setdefault(number, (kind & ~_MANY, values[0]))
    except struct.error:
        pass  # what was read before is kept
    return found


def _after_name(data: bytes, at: int) -> int:
    """The place after the name of a property that has one of its own: a set, then a number or a text."""
    named, size = struct.unpack_from("<II", data, at + 16)
    return at + 24 + (size + 3) // 4 * 4 if named else at + 24


def _values(data: bytes, at: int, kind: int) -> tuple[list[bytes], int]:
    """The values of a property, and the place after them. Raises struct.error where they are cut off."""
    size = _SIZES.get(kind & ~_MANY)
    count = 1
    if kind & _MANY or kind & ~_MANY in _VARIABLE:
        (count,) = struct.unpack_from("<I", data, at)
        at += 4
    elif size is None:
        raise struct.error("a property of a kind that is not known")
    values: list[bytes] = []
    for _ in range(count):
        length = size
        if length is None:
            (length,) = struct.unpack_from("<I", data, at)
            at += 4
        if at + length > len(data):
            raise struct.error("a value that is cut off")
        values.append(data[at : at + length])
        at += (length + 3) // 4 * 4
    return values, at


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The attributes in their order: number and value; the last one may be cut off."""
    at = 6
    while at + 9 <= len(data) and data[at] in (1, 2):
        number, size = struct.unpack_from("<II", data, at + 1)
        yield number, data[at + 9 : at + 9 + size]
        at += 11 + size


def _text(value: Value | None, page: str | None) -> str:
    if value is None:
        return ""
    kind, data = value
    text = data.decode("utf-16-le", errors="replace") if kind == 0x1F else said(data, page)
    return text.split("\0", 1)[0]


def _content(known: dict[int, Value], body: bytes, page: str | None, limits: Limits) -> Content:
    """The text: plain where there is any, else the page, else the RTF. Raises ReadError."""

    def shown() -> Content:
        web = code_page(int.from_bytes(known.get(_P_PAGE, (0, b""))[1][:4], "little"))
        return mail_body.page_of(_text(known.get(_P_HTML), web or page), limits)

    found = mail_body.either(_text(known.get(_P_BODY), page) or _text((0x1E, body), page), shown)
    packed = b"" if found.lines else known.get(_P_RTF, (0, b""))[1]
    return rtf.read(unpacked(packed, limits.text_bytes), limits) if packed else found


def _taken(data: bytes, room: Room) -> bytes:
    room.take(len(data))
    return data


def _attached(part: _Part, page: str | None) -> Attached | None:
    """An attachment as it is offered; a message inside is packed as this one. None for one without anything in it."""
    known = _properties(part.known)
    kind, data = known.get(_P_DATA, (0, b""))
    data = part.data or (data[16:] if kind == _OBJECT else data)
    name = next((name for each in _NAMES if (name := _text(known.get(each), page).strip())), "")
    name = " ".join((name or _text((0x1E, part.title), page))[:_LONGEST].split())
    shown = bool(_text(known.get(_P_CONTENT_ID), page))
    told = _text(known.get(_P_KIND), page).strip().lower()
    found: Callable[[Room], bytes] = partial(_taken, data)
    return Attached(name=name, kind=told, size=len(data), shown=shown, found=found) if data or name else None


def opened(data: bytes, limits: Limits) -> Opened:
    """The mail in these bytes. Raises ReadError `corrupt` where nothing of it can be read."""
    if not data.startswith(MAGIC):
        raise ReadError("corrupt", _DAMAGED)
    known: dict[int, Value] = {}
    subject = body = b""
    page: str | None = None
    parts: list[_Part] = []
    for number, value in _attributes(data):
        if number == _CODE_PAGE:
            page = code_page(int.from_bytes(value[:4], "little"))
        elif number == _SUBJECT:
            subject = value
        elif number == _BODY:
            body = value
        elif number == _PROPERTIES:
            known = _properties(value)
        elif number == _BEGIN:
            parts.append(_Part())
        elif parts and number == _TITLE:
            parts[-1].title = value
        elif parts and number == _DATA:
            parts[-1].data = value
        elif parts and number == _ATTACHED:
            parts[-1].known = value
    if not (known or parts or subject or body):
        raise ReadError("corrupt", _DAMAGED)
    # one more than may be read: so it is told that there are more
    found = tuple(each for part in parts[: limits.members + 1] if (each := _attached(part, page)) is not None)
    try:
        content = _content(known, body, page, limits)
    except ReadError:
        if not found:
            raise
        content = Content(lines=())
    told = _text(known.get(_P_SUBJECT), page) or _text((0x1E, subject), page)
    return Opened(
        subject=" ".join(told[:_LONGEST].split()),
        content=content,
        attached=found,
    )


def members(data: bytes, limits: Limits) -> Iterator[Member]:
    """The text, where it is more than a note or all there is; then what is attached. Raises ReadError `corrupt`."""
    mail = opened(data, limits)
    lead = (Line(text=mail.subject), Line(text="")) if mail.subject else ()
    yield from mail_rules.members(
        replace(mail.content, lines=(*lead, *mail.content.lines)), mail.attached, limits, "message/rfc822"
    )
