"""Opens the ZIP package of a DOCX or ODT safely: sizes, encryption and DTDs are checked before a part is read."""

import io
import zipfile
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.readers.containers.zip_parts import BAD_ZIP, CHUNK, PartError, check_head, chunks

_DAMAGED = "The {kind} is damaged ({why}). Open it in a word processor, save it again, and send that file."
_ENCRYPTED = "The {kind} is locked with a password. Save it without a password, and send that file."
_TOO_LARGE = (
    "The {kind} unpacks to more than the limit allows ({why}). Save the text alone, without pictures, "
    "and send that file."
)
Xml = Any
"""An lxml element; lxml carries no types."""


def damaged(why: str, kind: str = "DOCX") -> ReadError:
    """The failure of a package whose parts do not fit together."""
    return ReadError("corrupt", _DAMAGED.format(why=why, kind=kind))


def locked(kind: str = "DOCX") -> ReadError:
    """The failure of a package that wants a password."""
    return ReadError("encrypted", _ENCRYPTED.format(kind=kind))


def _too_large(why: str, kind: str) -> ReadError:
    return ReadError("too-large", _TOO_LARGE.format(why=why, kind=kind))


def _told(error: PartError, kind: str) -> ReadError:
    return locked(kind) if error.reason == "encrypted" else damaged(str(error), kind)


def parsed(data: bytes, name: str, kind: str) -> Xml:
    """The root element of XML; no DTD, no entity, nothing from outside. Raises ReadError `corrupt`."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise damaged(f"{name} is not well-formed or too deep", kind) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise damaged(f"it carries a DTD, which no {kind} may have", kind)
    return root


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A relationship of a part: `kind` is the last word of its type, `target` a name inside the package."""

    id: str
    kind: str
    target: str


@dataclass(slots=True)
class Package:
    """The parts of a package. Reads each one on call, in pieces, and stops at the limits, whatever the archive says."""

    archive: zipfile.ZipFile
    limits: Limits
    kind: str = "DOCX"
    entries: dict[str, zipfile.ZipInfo] = field(default_factory=dict)
    doubled: bool = False

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises ReadError."""
        parts, size = [], 0
        try:
            for chunk in chunks(self.archive, self.entries[name]):
                size += len(chunk)
                if size > self.limits.xml_bytes:
                    raise _too_large(f"part {name[:80]}", self.kind)
                parts.append(chunk)
        except PartError as error:
            raise _told(error, self.kind) from error
        return b"".join(parts)

    def xml(self, name: str) -> Xml:
        """The root element of an XML part; no DTD, no entity, nothing from outside. Raises ReadError."""
        return parsed(self.read(name), f"part {name[:80]}", self.kind)

    def relations(self, name: str) -> list[Relation]:
        """The relationships of a part (of the package for ""), those to things outside left out. Raises ReadError."""
        folder, _, base = name.rpartition("/")
        part = join(folder, "_rels", f"{base}.rels")
        if part not in self.entries:
            return []
        found = []
        for node in self.xml(part):
            if not isinstance(node.tag, str) or node.get("TargetMode") == "External":
                continue
            target = node.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else normpath(join(dirname(name), target))
            found.append(Relation(id=node.get("Id", ""), kind=node.get("Type", "").rpartition("/")[2], target=path))
        return found


def _check(entries: list[zipfile.ZipInfo], limits: Limits, kind: str) -> None:
    """Refuses what could not be unpacked within the limits, by what the archive declares. Raises ReadError."""
    if len(entries) > limits.members:
        raise _too_large(f"{len(entries)} parts", kind)
    if any(entry.flag_bits & 1 for entry in entries):
        raise locked(kind)
    if any(entry.compress_size > entry.file_size * 2 + CHUNK for entry in entries):
        raise damaged("a part is larger than the archive says", kind)
    largest = max((entry.file_size for entry in entries), default=0)
    if largest > limits.member_bytes or sum(entry.file_size for entry in entries) > limits.unpacked:
        raise _too_large(f"{sum(e.file_size for e in entries)} bytes", kind)


def open_package(data: bytes, limits: Limits, kind: str = "DOCX") -> Package:
    """The checked package; `kind` is what messages call it. Raises ReadError `corrupt`, `encrypted`, `too-large`."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except BAD_ZIP as error:
        raise damaged("the archive is broken or cut off", kind) from error
    entries = archive.infolist()
    _check(entries, limits, kind)
    try:
        for entry in entries:
            check_head(data, entry)
    except PartError as error:
        raise _told(error, kind) from error
    package = Package(archive, limits, kind)
    for entry in entries:
        package.doubled |= entry.filename in package.entries
        package.entries.setdefault(entry.filename, entry)
    return package


def main_part(package: Package) -> str:
    """The name of the part that holds the text. Raises ReadError `corrupt`, or `unsupported` for other Office files."""
    if "[Content_Types].xml" not in package.entries:
        raise damaged("the list of its parts is missing")
    names = [relation.target for relation in package.relations("") if relation.kind == "officeDocument"]
    if not names or names[0] not in package.entries:
        raise damaged("its text part is missing")
    for node in package.xml("[Content_Types].xml"):
        if isinstance(node.tag, str) and node.get("PartName", "").lstrip("/") == names[0]:
            kind = node.get("ContentType", "")
            if "wordprocessingml" not in kind and "ms-word" not in kind:
                text = "This is an Office file, but no text document. Save it as PDF or DOCX, and send that file."
                raise ReadError("unsupported", text)
    return names[0]
