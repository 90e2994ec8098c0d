"""Opens an Outlook message (MSG): its text as member `body`, its attachments as members, as of any other mail."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.readers.containers import mail_body, mail_rules
from matcher.readers.containers.mail_rules import Attached
from matcher.readers.containers.mail_text import code_page, said
from matcher.readers.containers.msg_rtf import unpacked
from matcher.readers.interface import Content, Line, Member, Room
from matcher.readers.word import rtf
from matcher.readers.word.doc_fonts import language_page
from matcher.readers.word.ole import Ole

media_types: tuple[str, ...] = ("application/vnd.ms-outlook",)

_DAMAGED = "The Outlook message is damaged. Save the attached documents, and send those."
_ATTACHMENT = re.compile(r"__attach_version1\.0_#[0-9a-f]{1,8}", re.IGNORECASE)
_SUBJECT, _BODY, _HTML, _RTF = "0037", "1000", "1013", "1009"
_NAMES = ("3707", "3704", "3001")
"""Long file name, short file name, shown name of an attachment."""
_DATA, _TYPE, _CONTENT_ID = "3701", "370E", "3712"
_CODE_PAGE, _WEB_PAGE, _LOCALE = 0x3FFD, 0x3FDE, 0x3FF1
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|bmp|wmf|emf|tiff?|webp|ico)$", re.IGNORECASE)
_LONGEST = 2000

Path = tuple[str, ...]


class _Message:
    """One message inside the file: the file's own, or one attached to it at `at`. `page`: the codec of its 8-bit text,
    `web` that of its page; None where it does not say."""

    def __init__(self, ole: Ole, at: Path = ()) -> None:
        self.ole = ole
        self.at = at
        numbers = self._numbers()
        own, web = (code_page(numbers.get(each, 0)) for each in (_CODE_PAGE, _WEB_PAGE))
        self.page = own or web or language_page(numbers.get(_LOCALE, 0))
        self.web = web or own

    def _numbers(self) -> dict[int, int]:
        """Those properties of the message that are numbers, 16 bytes each."""
        data = self.ole.read(*self.at, "__properties_version1.0")
        found: dict[int, int] = {}
        for start in range(24 if self.at else 32, len(data) - 15, 16):
            found[int.from_bytes(data[start + 2 : start + 4], "little")] = int.from_bytes(
                data[start + 8 : start + 12], "little"
            )
        return found

    def text(self, number: str, *inner: str) -> str:
        """A property that is text, of 16 or of 8 bits a character; empty where there is none. Raises ReadError."""
        wide = self.ole.read(*self.at, *inner, f"__substg1.0_{number}001F")
        if wide:
            return wide.decode("utf-16-le", errors="replace").rstrip("\0")
        narrow = self.ole.read(*self.at, *inner, f"__substg1.0_{number}001E")
        return said(narrow, self.page).rstrip("\0") if narrow else ""

    def raw(self, number: str, *inner: str) -> bytes:
        """A property that is bytes; empty where there is none. Raises ReadError."""
        return self.ole.read(*self.at, *inner, f"__substg1.0_{number}0102")

    def body(self, limits: Limits) -> Content:
        """The text: plain where there is any, else the page, else the RTF. Raises ReadError."""
        found = mail_body.either(self.text(_BODY), lambda: self._page(limits))
        packed = b"" if found.lines else self.raw(_RTF)
        return rtf.read(unpacked(packed, limits.text_bytes), limits) if packed else found

    def _page(self, limits: Limits) -> Content:
        """The page, without lines where there is none."""
        data = self.raw(_HTML)
        text = said(data, self.web) if data else self.text(_HTML)
        return mail_body.page_of(text, limits) if text.strip() else Content(lines=())

    def content(self, limits: Limits) -> Content:
        """Subject and text. Raises ReadError."""
        subject = " ".join(self.text(_SUBJECT)[:_LONGEST].split())
        lines = (Line(text=subject), Line(text="")) if subject else ()
        body = self.body(limits)
        return replace(body, lines=(*lines, *body.lines))

    def attachments(self) -> list[str]:
        """The storages of the attachments, in their order."""
        depth = len(self.at)
        inner = (path[depth] for path in self.ole.paths() if len(path) > depth + 1 and path[:depth] == self.at)
        return sorted({name for name in inner if _ATTACHMENT.fullmatch(name)}, key=str.lower)

    def name(self, storage: str, number: int) -> str:
        """The name of an attachment. Raises ReadError."""
        found = next((name for each in _NAMES if (name := self.text(each, storage).strip())), "")
        return " ".join(found[:_LONGEST].split()) or f"part{number}"

    def inner(self, storage: str) -> "_Message | None":
        """The message that is an attachment, None where it is a file."""
        at = (*self.at, storage, f"__substg1.0_{_DATA}000D")
        held = any(path[: len(at)] == at for path in self.ole.paths())
        return _Message(self.ole, at) if held and self.ole.has(*at, "__properties_version1.0") else None


def _found(message: _Message, storage: str, room: Room) -> bytes:
    """The bytes of an attachment. Raises ReadError."""
    data = message.raw(_DATA, storage)
    room.take(len(data))
    return data


def _attached(message: _Message, storage: str, number: int) -> Attached:
    """An attachment as it is offered. Raises ReadError."""
    name = message.name(storage, number)
    kind = "image/*" if _PICTURE.search(name) else message.text(_TYPE, storage).strip().lower()
    size = message.ole.size(*message.at, storage, f"__substg1.0_{_DATA}0102")
    shown = bool(message.text(_CONTENT_ID, storage))
    return Attached(name=name, kind=kind, size=size, shown=shown, found=partial(_found, message, storage))


def _opened(message: _Message, limits: Limits, path: str, depth: int) -> Iterator[Member]:
    """What one message gives; names are those inside the file, behind `path`."""
    inner = {}
    attached = []
    for number, storage in enumerate(message.attachments(), 1):
        each = _attached(message, storage, number)
        if (held := message.inner(storage)) is not None:
            each = replace(each, kind="message/rfc822")
            inner[each] = held
        attached.append(each)
    body = message.content(limits)
    documents = mail_rules.documents(body.lines, attached)
    if not documents or mail_rules.says_more(body.lines):
        whole = "" if not documents and not path else "body" if documents else path.rstrip("/")
        yield Member(name=f"{path}body" if whole == "body" else whole, found=body, media_type=media_types[0])
    for number, each in enumerate(documents, 1):
        if number > limits.members:
            text = f"The mail has {len(documents)} attachments; those after the first {limits.members} were not read."
            yield Member(name=f"{path}(further attachments)", found=ReadError("too-large", text))
            return
        if each not in inner:
            yield Member(name=f"{path}{each.name}", found=each.found)
        elif depth >= limits.depth:
            text = "The document lies too deep in mails inside mails. Save it by itself, and send that file."
            yield Member(name=f"{path}{each.name}", found=ReadError("unsupported", text))
        else:
            yield from _opened(inner[each], limits, f"{path}{each.name}/", depth + 1)


def members(data: bytes, limits: Limits) -> Iterator[Member]:
    """The body, where it says anything beyond a subject or is all there is; then the attachments, those of attached
    messages behind the message's name. Raises ReadError `corrupt`."""
    yield from _opened(_Message(Ole(data, _DAMAGED)), limits, "", 0)
