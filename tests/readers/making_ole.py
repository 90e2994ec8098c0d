"""Makes small OLE files, and with them DOC and MSG, byte by byte."""

import struct
from collections.abc import Mapping, Sequence

Path = tuple[str, ...]
_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def _chain(first: int, count: int) -> list[int]:
    return [*range(first + 1, first + count), _END] if count else []


def _padded(data: bytes, size: int) -> bytes:
    return data + bytes(-len(data) % size)


def _directory(entries: Mapping[Path, tuple[int, int]], mini: tuple[int, int], clsid: bytes) -> bytes:
    """The directory: each stream with its first sector and size, storages for the folders of their paths."""
    paths: list[Path] = [()]
    for path in entries:
        paths += [path[:n] for n in range(1, len(path) + 1) if path[:n] not in paths]
    children = {path: [i for i, p in enumerate(paths) if p and p[:-1] == path] for path in paths}
    made = b""
    for number, path in enumerate(paths):
        siblings = children[path[:-1]] if path else []
        after = siblings[siblings.index(number) + 1 :] if path else []
        name = (path[-1] if path else "Root Entry").encode("utf-16-le") + b"\0\0"
        start, size = entries.get(path, mini if not path else (0, 0))
        kind = 5 if not path else 2 if path in entries else 1
        below = children[path][0] if children[path] else _FREE
        made += name.ljust(64, b"\0") + struct.pack(
            "<HBB3I", len(name), kind, 1, _FREE, after[0] if after else _FREE, below
        )
        made += (clsid if not path else bytes(16)) + bytes(20) + struct.pack("<IQ", start, size)
    return _padded(made, _SECTOR)


def ole(streams: Mapping[Path, bytes], clsid: bytes = bytes(16)) -> bytes:
    """An OLE file (version 3) of these streams, by their paths."""
    fat: list[int] = []
    body = small = b""
    minifat: list[int] = []
    entries: dict[Path, tuple[int, int]] = {}

    def put(data: bytes) -> int:
        nonlocal body
        first, data = len(fat), _padded(data, _SECTOR)
        fat.extend(_chain(first, len(data) // _SECTOR))
        body += data
        return first if data else _END

    for path, data in streams.items():
        if len(data) < _CUTOFF:
            first = len(minifat)
            data_ = _padded(data, _MINI)
            minifat.extend(_chain(first, len(data_) // _MINI))
            small += data_
            entries[path] = (first if data else _END, len(data))
        else:
            entries[path] = (put(data), len(data))
    mini = (put(small), len(small))
    table = struct.pack(f"<{len(minifat)}I", *minifat)
    minifat_at = put(table + b"\xff" * (-len(table) % _SECTOR))
    directory_at = put(_directory(entries, mini, clsid))
    sectors = 1
    while len(fat) + sectors > sectors * (_SECTOR // 4):
        sectors += 1
    fat_at = len(fat)
    fat += [_FAT] * sectors
    body += b"".join(struct.pack("<I", each) for each in fat).ljust(sectors * _SECTOR, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack(
        "<IIIIIIIII", 0, sectors, directory_at, 0, _CUTOFF, minifat_at, len(_padded(table, 512)) // 512, _END, 0
    )
    places = [*range(fat_at, fat_at + sectors)] + [_FREE] * (109 - sectors)
    return head + struct.pack("<109I", *places) + body


def word(text: str, *, version: int = 0xC1, flags: int = 0x0200, narrow: bool = False) -> bytes:
    """A DOC of this text and nothing else; `\\r` ends a paragraph. `narrow`: 8 bits a character."""
    raw = text.encode("cp1252") if narrow else text.encode("utf-16-le", "surrogatepass")
    count = len(raw) if narrow else len(raw) // 2
    start = 0x400
    main = bytearray(start)
    struct.pack_into("<HH", main, 0, 0xA5EC, version)
    struct.pack_into("<H", main, 0x0A, flags)
    struct.pack_into("<I", main, 0x4C, count)
    place = 0x40000000 | start * 2 if narrow else start
    pieces = struct.pack("<2I", 0, count) + struct.pack("<HIH", 0, place, 0)
    clx = b"\2" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<2I", main, 0x1A2, 0, len(clx))
    return ole({("WordDocument",): bytes(main) + raw, ("1Table",): clx})


def word_95(
    runs: Sequence[tuple[bytes, int | None]], fonts: Sequence[tuple[str, int]], language: int = 0x409, mac: bool = False
) -> bytes:
    """A document of Word 95: bytes of text, each in the font of a number; fonts are names with their character sets."""
    start = 0x400
    text = b"".join(raw for raw, _ in runs)
    main = bytearray(start)
    struct.pack_into("<HH", main, 0, 0xA5DC, 0x68)
    struct.pack_into("<H", main, 6, language)
    struct.pack_into("<H", main, 0x14, 0x100 if mac else 0)
    struct.pack_into("<I", main, 0x18, start)
    struct.pack_into("<I", main, 0x34, len(text))
    main += _padded(text, 512)
    places, page, at = [start], bytearray(512), 510
    for number, (raw, font) in enumerate(runs):
        places.append(places[-1] + len(raw))
        if font is not None:
            change = struct.pack("<BBH", 3, 93, font)
            at = (at - len(change)) // 2 * 2
            page[at : at + len(change)] = change
            page[4 * (len(runs) + 1) + number] = at // 2
    struct.pack_into(f"<{len(places)}I", page, 0, *places)
    page[511] = len(runs)
    table = struct.pack("<2IH", places[0], places[-1], len(main) // 512)
    names = b"".join(
        struct.pack("<BBHBB", 6 + len(name), 0, 400, set_, 0) + name.encode() + b"\0" for name, set_ in fonts
    )
    names = struct.pack("<H", len(names) + 2) + names
    struct.pack_into("<2I", main, 0xB8, len(main) + 512, len(table))
    struct.pack_into("<2I", main, 0xD0, len(main) + 512 + len(table), len(names))
    return ole({("WordDocument",): bytes(main) + bytes(page) + table + names})


def outlook(subject: str, body: str, attachments: Sequence[tuple[str, bytes | Mapping[Path, bytes]]] = ()) -> bytes:
    """An MSG with attachments: name and bytes, or the streams of a message inside."""
    return ole(message(subject, body, attachments))


def message(
    subject: str, body: str, attachments: Sequence[tuple[str, bytes | Mapping[Path, bytes]]] = ()
) -> dict[Path, bytes]:
    """The streams of a message."""
    streams: dict[Path, bytes] = {
        ("__properties_version1.0",): bytes(32),
        ("__substg1.0_0037001F",): subject.encode("utf-16-le"),
        ("__substg1.0_1000001F",): body.encode("utf-16-le"),
    }
    for number, (name, data) in enumerate(attachments):
        at = f"__attach_version1.0_#{number:08X}"
        streams[at, "__properties_version1.0"] = bytes(8)
        streams[at, "__substg1.0_3707001F"] = name.encode("utf-16-le")
        if isinstance(data, bytes):
            streams[at, "__substg1.0_37010102"] = data
        else:
            streams.update({(at, "__substg1.0_3701000D", *path): inner for path, inner in data.items()})
    return streams
