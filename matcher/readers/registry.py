"""The door of the readers: bytes in, documents or reasons out; every format is one line here."""

from collections.abc import Iterator, Mapping
from hashlib import sha256

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Document, Failed
from matcher.readers import docx, html, mail, markdown, pdf, rtf, text
from matcher.readers.compose import compose
from matcher.readers.interface import Container, Content, Member, Reader
from matcher.readers.sniff import sniff

_READERS: tuple[Reader, ...] = (pdf, docx, html, markdown, rtf, text)
_CONTAINERS: tuple[Container, ...] = (mail,)
READERS: Mapping[str, Reader] = {kind: reader for reader in _READERS for kind in reader.media_types}
CONTAINERS: Mapping[str, Container] = {kind: container for container in _CONTAINERS for kind in container.media_types}

_AS_PDF = "Save it as PDF or DOCX, and send that file."
_UNSUPPORTED = {
    "application/msword": f"This is a Word document of the old kind (DOC). {_AS_PDF}",
    "application/vnd.oasis.opendocument.text": f"This is an OpenDocument text (ODT). {_AS_PDF}",
    "application/vnd.ms-outlook": "This is an Outlook message (MSG). Save it as EML, and send that file.",
    "application/zip": "This is a ZIP archive. Unpack it, and send the documents inside.",
    "application/json": f"This is JSON data. {_AS_PDF}",
    "application/x-msdownload": "This is a program, not a document. It was not opened. Ask for a PDF or DOCX.",
    "application/x-executable": "This is a program, not a document. It was not opened. Ask for a PDF or DOCX.",
    "application/postscript": f"This is PostScript, which is never run here. {_AS_PDF}",
    "image/svg+xml": f"This is a drawing (SVG). {_AS_PDF}",
}
_KINDS = (
    ("image/", "This is a picture. Text in pictures is not read; send the document that it shows as PDF or DOCX."),
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


def _failed(error: ReadError, id: str, file: str, member: str | None, media_type: str | None) -> Failed:
    return Failed(id=id, file=file, member=member, media_type=media_type, code=error.reason, text=str(error))


def _one(
    found: Content | bytes, media_type: str, where: tuple[str, str, str | None], limits: Limits
) -> Document | Failed:
    """One document of a known type. `where` is id, file and member."""
    id, file, member = where
    try:
        content = found if isinstance(found, Content) else _content(found, media_type, limits)
        return compose(content, id=id, file=file, member=member, media_type=media_type, limits=limits)
    except ReadError as error:
        return _failed(error, id, file, member, media_type)


def _member(
    found: Member, outer: tuple[str, str, str | None], limits: Limits, depth: int
) -> Iterator[Document | Failed]:
    """What one member of a container gives; one without a name is the container itself."""
    id, file, path = outer
    member = "/".join(filter(None, (path, found.name))) or None
    where = (f"{id}#{member}" if member else id, file, member)
    if isinstance(found.found, ReadError):
        yield _failed(found.found, *where, found.media_type)
    elif isinstance(found.found, Content):
        yield _one(found.found, found.media_type or "text/plain", where, limits)
    else:
        yield from _read(found.found, found.name, (id, file, member), limits, depth + 1)


def _read(
    data: bytes, name: str, outer: tuple[str, str, str | None], limits: Limits, depth: int
) -> Iterator[Document | Failed]:
    """A file, or a member of a container; `outer` is the file's id, its name and the member's path."""
    id, file, path = outer
    where = (id if path is None else f"{id}#{path}", file, path)
    if not data.strip():
        yield _failed(ReadError("empty", "The file is empty. Send it again."), *where, None)
        return
    if len(data) > limits.bytes:
        text = f"The file has {len(data)} bytes; the limit is {limits.bytes}. Save it without pictures."
        yield _failed(ReadError("too-large", text), *where, None)
        return
    media_type = sniff(data, name)
    container = CONTAINERS.get(media_type)
    if container is None:
        yield _one(data, media_type, where, limits)
        return
    if depth > limits.depth:
        text = "The document lies too deep in mails inside mails. Save it by itself, and send that file."
        yield _failed(ReadError("unsupported", text), *where, media_type)
        return
    try:
        for member in container.members(data, limits):
            yield from _member(member, outer, limits, depth)
    except ReadError as error:
        yield _failed(error, *where, media_type)


def read(data: bytes, file: str, limits: Limits) -> tuple[Document | Failed, ...]:
    """Every document in these bytes, in order: one for an ordinary file, one per document inside for a container,
    failures included. Never raises for bad input; a hang, a crash or an eaten memory is for the guard to stop."""
    return tuple(_read(data, file, (document_id(data), file, None), limits, 0))
