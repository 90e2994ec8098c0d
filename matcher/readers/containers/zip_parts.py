"""Reads the parts of a ZIP package in pieces, whatever sizes it declares; says why a part cannot be read."""

import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from itertools import pairwise
from lzma import LZMAError

CHUNK = 64 * 1024
UTF_8 = 0x800
"""The flag of a part whose name is said to be UTF-8."""
BAD_ZIP = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    LZMAError,
    struct.error,
    EOFError,
    OSError,
    OverflowError,
    ValueError,
    IndexError,
    NotImplementedError,
)
"""What the standard library raises on packages that are broken."""
_LOCAL = struct.Struct("<4s5H3I2H")
_KNOWN = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA))


class PartError(Exception):
    """A part cannot be read; `reason` is `encrypted`, `unsupported` (its compression) or `corrupt`."""

    def __init__(self, reason: str, why: str) -> None:
        super().__init__(why)
        self.reason = reason


def chunks(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The bytes of a part in pieces of at most 64 KiB of packed data each. Raises PartError."""
    try:
        with archive.open(entry) as stream:
            while chunk := stream.read(CHUNK):
                yield chunk
    except BAD_ZIP as error:
        raise PartError("corrupt", "the archive is broken") from error
    except RuntimeError as error:
        raise PartError("encrypted", "it is locked") from error


def check_head(data: bytes, entry: zipfile.ZipInfo) -> None:
    """Refuses a part that is locked or packed in an unknown way, and one of which the directory says one thing and its
    own head another: two programs would read two documents. Raises PartError."""
    if entry.flag_bits & 1:
        raise PartError("encrypted", "it is locked")
    if entry.compress_type not in _KNOWN:
        raise PartError("unsupported", f"compression method {entry.compress_type}")
    head = data[entry.header_offset : entry.header_offset + _LOCAL.size]
    if len(head) < _LOCAL.size or head[:4] != b"PK\3\4":
        raise PartError("corrupt", "the archive is broken")
    flags, method = struct.unpack("<HH", head[6:10])
    if flags & 1:
        raise PartError("encrypted", "it is locked")
    if method != entry.compress_type:
        raise PartError("corrupt", "the archive contradicts itself")


def overlapping(entries: Sequence[zipfile.ZipInfo]) -> frozenset[int]:
    """Places in the archive of parts whose bytes run into the next one's: many parts that share their bytes unpack to
    any size."""
    found: set[int] = set()
    placed = sorted(entries, key=lambda entry: entry.header_offset)
    for one, other in pairwise(placed):
        if one.header_offset + _LOCAL.size + one.compress_size > other.header_offset:
            found.update((one.header_offset, other.header_offset))
    return frozenset(found)


def rebuilt(data: bytes, most: int) -> bytes | None:
    """An archive whose directory is lost or cut off, with a new one made from the heads of its parts; None where there
    is none. The last part may be cut off too: it then fails by itself. At most `most` bytes are unpacked to find where
    parts end that do not say so."""
    directory: list[bytes] = []
    position = data.find(b"PK\3\4")
    while 0 <= position <= len(data) - _LOCAL.size and len(directory) < 0xFFFF:
        _, _, flags, method, time, date, crc, packed, size, named, extra = _LOCAL.unpack_from(data, position)
        start = position + _LOCAL.size + named + extra
        if start > len(data):
            break
        if flags & 8 and not packed:
            crc, packed, size = _measured(data, start, method, most)
            most -= size
        packed = min(packed, len(data) - start)
        name = data[position + _LOCAL.size : position + _LOCAL.size + named]
        if flags & UTF_8 and not _is_utf_8(name):
            flags ^= UTF_8
        head = (b"PK\1\2", 20, 20, flags, method, time, date, crc, packed, size, named, 0, 0, 0, 0, 0, position)
        directory.append(struct.pack("<4s6H3I5H2I", *head) + name)
        position = data.find(b"PK\3\4", start + packed)
    if not directory:
        return None
    whole = b"".join(directory)
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, len(directory), len(directory), len(whole), len(data), 0)
    return b"".join((data, whole, end))


def _is_utf_8(name: bytes) -> bool:
    try:
        name.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _measured(data: bytes, start: int, method: int, most: int) -> tuple[int, int, int]:
    """Checksum, packed and unpacked size of a part whose head leaves them out: as far as it can be unpacked, or to the
    next part."""
    following = data.find(b"PK", start)
    end = following if following >= 0 else len(data)
    if method != zipfile.ZIP_DEFLATED:
        return zlib.crc32(memoryview(data)[start:end]), end - start, end - start
    unpacker, crc, size, position = zlib.decompressobj(-15), 0, 0, start
    pending = b""
    try:
        while not unpacker.eof and size <= most and (pending or position < len(data)):
            if not pending:
                pending, position = data[position : position + CHUNK], position + CHUNK
            found = unpacker.decompress(pending, CHUNK)
            pending = unpacker.unconsumed_tail
            crc, size = zlib.crc32(found, crc), size + len(found)
    except zlib.error:
        return 0, end - start, size
    left = len(unpacker.unused_data) + len(pending)
    return crc, min(position, len(data)) - start - left, size
