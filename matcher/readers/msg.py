"""Opens an Outlook message (MSG): its text as member `body`, its attachments as members, as of any other mail."""

import re
from collections.abc import Iterator
from functools import partial

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.readers import html, mail_rules, rtf
from matcher.readers.interface import Content, Line, Member, Room
from matcher.readers.msg_rtf import unpacked
from matcher.readers.ole import Ole
from matcher.readers.rtf_tokens import codec
from matcher.readers.text import decode

media_types: tuple[str, ...] = ("application/vnd.ms-outlook",)

_DAMAGED = "The Outlook message is damaged. Save the attached documents, and send those."
_ATTACHMENT = re.compile(r"__attach_version1\.0_#[0-9a-f]{1,8}", re.IGNORECASE)
_SUBJECT, _BODY, _HTML, _RTF = "0037", "1000", "1013", "1009"
_NAMES = ("3707", "3704", "3001")
"""Long file name, short file name, shown name of an attachment."""
_DATA, _TYPE, _CONTENT_ID, _CODE_PAGE = "3701", "370E", "3712", 0x3FFD
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|bmp|wmf|emf|tiff?|webp|ico)$", re.IGNORECASE)
_LONGEST = 2000

Path = tuple[str, ...]


class _Message:
    """One message inside the file: the file's own, or one attached to it at `at`."""

    def __init__(self, ole: Ole, at: Path = ()) -> None:
        self.ole = ole
        self.at = at
        self.page = self._code_page()

    def _code_page(self) -> str:
        """The code page of 8-bit text: property 3FFD among those of the message, 16 bytes each."""
        data = self.ole.read(*self.at, "__properties_version1.0")
        for start in range(24 if self.at else 32, len(data) - 15, 16):
            if int.from_bytes(data[start + 2 : start + 4], "little") == _CODE_PAGE:
                return codec(int.from_bytes(data[start + 8 : start + 12], "little"))
        return "cp1252"

    def text(self, number: str, *inner: str) -> str:
        """A property that is text, of 16 or of 8 bits a character; empty where there is none. Raises ReadError."""
        wide = self.ole.read(*self.at, *inner, f"__substg1.0_{number}001F")
        if wide:
            return wide.decode("utf-16-le", errors="replace").rstrip("\0")
        narrow = self.ole.read(*self.at, *inner, f"__substg1.0_{number}001E")
        return decode(narrow, self.page)[0].rstrip("\0") if narrow else ""

    def raw(self, number: str, *inner: str) -> bytes:
        """A property that is bytes; empty where there is none. Raises ReadError."""
        return self.ole.read(*self.at, *inner, f"__substg1.0_{number}0102")

    def body(self, limits: Limits) -> list[Line]:
        """The text: plain where there is any, else the page, else the RTF. Raises ReadError."""
        plain = self.text(_BODY)
        if plain.strip():
            return [Line(text=line) for line in re.split("\r\n?|\n", plain)]
        page = self.raw(_HTML)
        if page or (told := self.text(_HTML)).strip():
            return html.lines(decode(page, self.page)[0] if page else told)
        packed = self.raw(_RTF)
        return list(rtf.read(unpacked(packed, limits.text_bytes), limits).lines) if packed else []

    def content(self, limits: Limits) -> Content:
        """Subject and text. Raises ReadError."""
        subject = " ".join(self.text(_SUBJECT)[:_LONGEST].split())
        lines = [Line(text=subject), Line(text="")] if subject else []
        return Content(lines=(*lines, *self.body(limits)))

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


def _opened(message: _Message, limits: Limits, path: str, depth: int) -> Iterator[Member]:
    """What one message gives; names are those inside the file, behind `path`."""
    storages = message.attachments()
    documents = [
        (storage, name, inner)
        for number, storage in enumerate(storages, 1)
        if _is_document(message, storage, name := message.name(storage, number), inner := message.inner(storage))
    ]
    body = message.content(limits)
    if not documents or mail_rules.says_more(body.lines):
        whole = "" if not documents and not path else "body" if documents else path.rstrip("/")
        yield Member(name=f"{path}body" if whole == "body" else whole, found=body, media_type=media_types[0])
    for number, (storage, name, inner) in enumerate(documents, 1):
        if number > limits.members:
            text = f"The mail has {len(documents)} attachments; those after the first {limits.members} were not read."
            yield Member(name=f"{path}(further attachments)", found=ReadError("too-large", text))
            return
        if inner is None:
            yield Member(name=f"{path}{name}", found=partial(_found, message, storage))
        elif depth >= limits.depth:
            text = "The document lies too deep in mails inside mails. Save it by itself, and send that file."
            yield Member(name=f"{path}{name}", found=ReadError("unsupported", text))
        else:
            yield from _opened(inner, limits, f"{path}{name}/", depth + 1)


def _is_document(message: _Message, storage: str, name: str, inner: _Message | None) -> bool:
    """Whether an attachment can be a document. Raises ReadError."""
    if inner is not None:
        return True
    kind = "image/*" if _PICTURE.search(name) else message.text(_TYPE, storage).strip().lower()
    size = message.ole.size(*message.at, storage, f"__substg1.0_{_DATA}0102")
    return mail_rules.is_document(kind, size, shown_in_text=bool(message.text(_CONTENT_ID, storage)))


def members(data: bytes, limits: Limits) -> Iterator[Member]:
    """The body, where it says anything beyond a subject or is all there is; then the attachments, those of attached
    messages behind the message's name. Raises ReadError `corrupt`."""
    yield from _opened(_Message(Ole(data, _DAMAGED)), limits, "", 0)
