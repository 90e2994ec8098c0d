"""Opens a ZIP archive in memory: its members are documents, their names are data and never paths."""

import io
import stat
import zipfile
from collections.abc import Iterator
from functools import partial

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.readers.containers import droppings
from matcher.readers.containers.zip_parts import BAD_ZIP, UTF_8, PartError, check_head, chunks, overlapping, rebuilt
from matcher.readers.interface import Member, Room
from matcher.readers.sniff import may_hold_many

media_types: tuple[str, ...] = ("application/zip",)

_UNIX = 3
_NAMELESS = "/"
_AGAIN = "Ask for the archive again, or for the documents themselves."
_WHY = {
    "encrypted": "This document is locked with a password in the archive. Pack it without one, or send it as it is.",
    "unsupported": "This document is packed in a way that is not opened here ({why}). Pack it as an ordinary ZIP "
    "(Deflate), or send it as it is.",
    "corrupt": f"This document is damaged inside the archive ({{why}}). {_AGAIN}",
}
_NO_FILE = "This is a link or a device, not a document: it was not followed. Pack the document itself."
_LARGE = "The document unpacks to more than {limit} bytes, which is the limit. Save it without pictures."
_CUT = f"The archive is cut off or damaged: documents may be missing from here on. {_AGAIN}"
_PACKAGE = "This is the beginning of a document (OpenDocument or alike) that is cut off. Ask for it again."
_BROKEN = f"The archive is damaged and nothing in it can be found. {_AGAIN}"


def _name(entry: zipfile.ZipInfo) -> str:
    """The name as it was meant: many programs write UTF-8 without saying so, which would be read as code page 437."""
    if entry.flag_bits & UTF_8:
        return entry.filename or _NAMELESS
    try:
        return entry.filename.encode("cp437").decode("utf-8") or _NAMELESS
    except UnicodeError:
        return entry.filename


def _is_file(entry: zipfile.ZipInfo) -> bool:
    """False for links, pipes and devices that some programs pack."""
    kind = stat.S_IFMT(entry.external_attr >> 16) if entry.create_system == _UNIX else 0
    return kind in (0, stat.S_IFREG, stat.S_IFDIR)


def _is_dropping(archive: zipfile.ZipFile, data: bytes, entry: zipfile.ZipInfo, name: str) -> bool:
    """Whether a system or an editor left this member behind."""
    if not droppings.is_named_so(name):
        return False
    try:
        check_head(data, entry)
        head = next(chunks(archive, entry), b"")
    except PartError:
        return True
    return droppings.is_dropping(name, head[: droppings.HEAD])


def _told(error: PartError) -> ReadError:
    return ReadError(error.reason, _WHY[error.reason].format(why=error))


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limits: Limits, room: Room) -> bytes:
    """The bytes of a member, in pieces, whatever size it declares. Raises ReadError."""
    parts: list[bytes] = []
    size, most = 0, limits.bytes
    try:
        for chunk in chunks(archive, entry):
            if not parts and may_hold_many(chunk):
                most = max(limits.bytes, limits.container_bytes)
            size += len(chunk)
            if max(size, entry.file_size) > most:
                raise ReadError("too-large", _LARGE.format(limit=most))
            room.take(len(chunk))
            parts.append(chunk)
    except PartError as error:
        raise _told(error) from error
    return b"".join(parts)


def _found(archive: zipfile.ZipFile, data: bytes, entry: zipfile.ZipInfo, limits: Limits) -> Member:
    """A member, to be unpacked when it is wanted, or why it cannot be."""
    name = _name(entry)
    if not _is_file(entry):
        return Member(name=name, found=ReadError("unsupported", _NO_FILE))
    try:
        check_head(data, entry)
    except PartError as error:
        return Member(name=name, found=_told(error))
    return Member(name=name, found=partial(_unpack, archive, entry, limits))


def _opened(data: bytes, limits: Limits) -> tuple[zipfile.ZipFile, bytes, bool]:
    """The archive, its bytes, and whether its directory had to be made anew. Raises ReadError."""
    try:
        return zipfile.ZipFile(io.BytesIO(data)), data, False
    except BAD_ZIP:
        pass
    mended = rebuilt(data, limits.container_total_bytes)
    try:
        if mended is not None:
            return zipfile.ZipFile(io.BytesIO(mended)), mended, True
    except BAD_ZIP as error:
        raise ReadError("corrupt", _BROKEN) from error
    raise ReadError("corrupt", _BROKEN)


def members(data: bytes, limits: Limits) -> Iterator[Member]:
    """The documents inside, in the archive's order; folders and what systems leave behind are passed over. Nothing is
    written, and no name is used as a path. Raises ReadError `corrupt`."""
    archive, data, mended = _opened(data, limits)
    entries = archive.infolist()
    if mended and entries[0].filename == "mimetype":
        raise ReadError("corrupt", _PACKAGE)
    doubled = overlapping(entries)
    found = False
    for entry in entries:
        name = _name(entry)
        if (name.endswith("/") and not entry.file_size) or _is_dropping(archive, data, entry, name):
            continue
        found = True
        if entry.header_offset in doubled:
            shared = PartError("corrupt", "it shares its bytes with another one")
            yield Member(name=name, found=_told(shared))
        else:
            yield _found(archive, data, entry, limits)
    if mended and not found:
        raise ReadError("corrupt", _BROKEN)
    if mended:
        yield Member(name="(further documents)", found=ReadError("corrupt", _CUT))
