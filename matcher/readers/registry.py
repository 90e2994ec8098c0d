"""The door of the readers: bytes in, documents or reasons out; every format is one line here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Document, Failed
from matcher.readers import json_resume, markdown, text
from matcher.readers.compose import compose
from matcher.readers.containers import archive, mail, mail_sealed, mbox, msg, tnef
from matcher.readers.containers.names import Names
from matcher.readers.interface import Container, Content, Member, Opening, Place, Reader, Room
from matcher.readers.ocr import image
from matcher.readers.page import html, mht
from matcher.readers.pdf import pdf
from matcher.readers.sniff import MANY, may_hold_many, sniff
from matcher.readers.table import table
from matcher.readers.table.postings import Postings, postings
from matcher.readers.word import doc, docx, odt, rtf, word_xml

_READERS: tuple[Reader, ...] = (pdf, docx, doc, odt, image, html, mht, markdown, rtf, table, text, word_xml)
_CONTAINERS: tuple[Container, ...] = (archive, mail, mail_sealed, mbox, msg, json_resume, tnef)
READERS: Mapping[str, Reader] = {kind: reader for reader in _READERS for kind in reader.media_types}
CONTAINERS: Mapping[str, Container] = {kind: container for container in _CONTAINERS for kind in container.media_types}

_HEAD = 4096
_AS_PDF = "Save it as PDF or DOCX, and send that file."
_PACKED = "This is an archive of a kind that is not opened here ({}). Pack its documents as ZIP, or send them."
_UNSUPPORTED = {
    "application/x-ole-storage": f"This is an Office file that is damaged, or no document. {_AS_PDF}",
    "application/vnd.apple.pages": "This is a document of Apple Pages. Export it as PDF or DOCX, and send that file.",
    "application/gzip": _PACKED.format("gzip"),
    "application/x-tar": _PACKED.format("tar"),
    "application/x-7z-compressed": _PACKED.format("7z"),
    "application/vnd.rar": _PACKED.format("RAR"),
    "application/x-bzip2": _PACKED.format("bzip2"),
    "application/x-xz": _PACKED.format("xz"),
    "application/x-msdownload": "This is a program, not a document. It was not opened. Ask for a PDF or DOCX.",
    "application/x-executable": "This is a program, not a document. It was not opened. Ask for a PDF or DOCX.",
    "application/postscript": f"This is PostScript, which is never run here. {_AS_PDF}",
    "image/svg+xml": f"This is a drawing (SVG). {_AS_PDF}",
}
_KINDS = (
    ("image/", "This is a picture of a kind that is not opened here. Save it as PNG or JPEG, and send that file."),
    ("application/vnd.oasis.", f"This is an OpenDocument file. {_AS_PDF}"),
    ("application/vnd.openxmlformats", f"This is an Office file, but no text document. {_AS_PDF}"),
    ("application/vnd.ms-", f"This is an Office file, but no text document. {_AS_PDF}"),
)
_LOCKED = "The document is locked with a password. Save it without a password, and send that file."


def document_id(data: bytes) -> str:
    """The id of a document: SHA-256 of its bytes, as 64 hexadecimal digits."""
    return sha256(data).hexdigest()


def _refusal(media_type: str) -> ReadError:
    """Why a type without a reader is not read, and what to do."""
    if media_type == "application/encrypted":
        return ReadError("encrypted", _LOCKED)
    text = _UNSUPPORTED.get(media_type) or next((t for kind, t in _KINDS if media_type.startswith(kind)), None)
    return ReadError("unsupported", text or f"Files of this type ({media_type[:60]}) are not read. {_AS_PDF}")


def _content(data: bytes, media_type: str, limits: Limits) -> Content:
    reader = READERS.get(media_type)
    if reader is None:
        raise _refusal(media_type)
    return reader.read(data, limits)


def too_large(size: int, limit: int, what: str = "file") -> ReadError:
    """Why something over the byte limit is not read, and what to do."""
    remedy = "Save it without pictures." if what == "file" else "Split it, and send the parts."
    return ReadError("too-large", f"The {what} has {size} bytes; the limit is {limit}. {remedy}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """What stays the same on the way through a file: `after` is the place up to which all was read before,
    `columns` the names that a configuration adds for tables of postings; None where no postings are looked for."""

    limits: Limits
    room: Room
    after: Place
    columns: Mapping[str, tuple[str, ...]] | None

    def is_done(self, place: Place) -> bool:
        """Whether the document at this place needs no reading; not so for a container of the last one read."""
        return place == self.after or (place < self.after and self.after[: len(place)] != place)


def _refused(error: ReadError, here: Opening, media_type: str | None = None) -> Failed:
    return here.failed(error.reason, str(error), media_type)


def _one(found: Content | bytes, media_type: str, here: Opening, limits: Limits) -> Document | Failed:
    """One document of a known type."""
    try:
        content = found if isinstance(found, Content) else _content(found, media_type, limits)
        return compose(content, id=here.id, file=here.file, member=here.member, media_type=media_type, limits=limits)
    except ReadError as error:
        return _refused(error, here, media_type)


def _member(member: Member, here: Opening, way: _Way) -> Iterator[Opening | Document | Failed]:
    """What one member of a container gives."""
    found = member.found
    try:
        if callable(found):
            found = found(way.room)
        elif isinstance(found, bytes):
            way.room.take(len(found))
    except ReadError as error:
        found = error
    if isinstance(found, ReadError):
        yield _refused(found, here, member.media_type)
    elif isinstance(found, Content):
        yield _one(found, member.media_type or "text/plain", here, way.limits)
    else:
        yield from _open(found, member.name, here, way, member.media_type)


def _members(
    container: Container | Postings, data: bytes, here: Opening, way: _Way
) -> Iterator[Opening | Document | Failed]:
    """What a container holds. Raises ReadError where it cannot be opened or holds nothing."""
    names, number = Names(), 0
    for number, member in enumerate(container.members(data, way.limits), 1):
        inside = here.inside(names.of(member.name, number) if member.name else "", number - 1)
        if way.is_done(inside.place):
            continue
        way.room.documents -= 1
        way.room.full |= way.room.documents < 0
        if way.room.full:
            return
        yield inside
        yield from _member(member, inside, way)
        if way.room.full:
            return
    if not number:
        raise ReadError("empty", "There is no document inside. Ask for the file again, or for its documents.")


def _container(data: bytes, media_type: str, way: _Way) -> Container | Postings | None:
    """What opens these bytes as many documents, None for one document. Raises ReadError."""
    if media_type in table.media_types and way.columns is not None:
        return postings(data, media_type, way.limits, way.columns)
    return CONTAINERS.get(media_type)


def _open(
    data: bytes, name: str, here: Opening, way: _Way, media_type: str | None = None
) -> Iterator[Opening | Document | Failed]:
    """What a file or a member holds; its type is told from its bytes where the container does not know it."""
    if not data or data.isspace():
        yield here.failed("empty", "The file is empty. Send it again.")
        return
    limits = way.limits
    many = len(data) > limits.bytes and may_hold_many(data[:_HEAD])
    media_type = media_type or (sniff(data, name) if many or len(data) <= limits.bytes else "")
    most = max(limits.bytes, limits.container_bytes) if many and media_type in MANY else limits.bytes
    if len(data) > most:
        yield _refused(too_large(len(data), most), here)
        return
    try:
        container = _container(data, media_type, way)
    except ReadError as error:
        yield _refused(error, here, media_type)
        return
    if container is None:
        yield _one(data, media_type, here, limits)
    elif len(here.place) > limits.depth:
        text = "The document lies too deep, in containers inside containers. Save it by itself, and send that file."
        yield here.failed("unsupported", text, media_type)
    else:
        try:
            yield from _members(container, data, here, way)
        except ReadError as error:
            yield _refused(error, here, media_type)


def walk(
    data: bytes,
    file: str,
    limits: Limits,
    after: Place = (),
    columns: Mapping[str, tuple[str, ...]] | None = None,
) -> Iterator[Opening | Document | Failed]:
    """Every document in these bytes, in order, each read when it is asked for: one for an ordinary file, one per
    document inside for a container, failures included. Before each stands its Opening, and one before each container;
    what lies at and before the place `after` was read before and is passed over. With `columns` (names beside the known
    ones, by what they hold) a table that lists postings holds a document a row. Never raises for bad input; a hang, a
    crash or an eaten memory is for the guard to stop."""
    here = Opening(id=document_id(data), file=file, member=None, place=())
    way = _Way(limits=limits, room=Room(limits.container_total_bytes, limits.documents), after=after, columns=columns)
    yield here
    yield from _open(data, file, here, way)
    if way.room.full:
        text = (
            f"More than {limits.documents} documents lie in this file, or more than {limits.container_total_bytes} "
            "bytes: those from here on were not read. Split it, and send the parts."
        )
        yield here.rest("too-large", text)


def read(data: bytes, file: str, limits: Limits) -> tuple[Document | Failed, ...]:
    """Every document in these bytes at once, as `walk` finds them."""
    return tuple(each for each in walk(data, file, limits) if not isinstance(each, Opening))
