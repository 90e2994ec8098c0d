"""Makes what mails carry and Python's library does not write: winmail.dat (TNEF) and signed mails (CMS)."""

import struct
from collections.abc import Mapping, Sequence

_MESSAGE, _ATTACHMENT = 1, 2


def _attribute(level: int, number: int, value: bytes) -> bytes:
    return struct.pack("<BII", level, number, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)


def properties(values: Mapping[int, bytes | str | int], named: Mapping[str, str] | None = None) -> bytes:
    """Properties by number: bytes, text or a number; `named` ones, which have a name of their own, stand first."""
    made = b""
    for name, told in (named or {}).items():
        raw, held = name.encode("utf-16-le") + b"\0\0", told.encode("utf-16-le") + b"\0\0"
        made += struct.pack("<HH16sII", 0x1F, 0x8000, bytes(16), 1, len(raw)) + raw + bytes(-len(raw) % 4)
        made += struct.pack("<II", 1, len(held)) + held + bytes(-len(held) % 4)
    for number, value in values.items():
        if isinstance(value, int):
            made += struct.pack("<HHI", 3, number, value)
            continue
        raw = value.encode("utf-16-le") + b"\0\0" if isinstance(value, str) else value
        kind = 0x1F if isinstance(value, str) else 0x102
        made += struct.pack("<HHII", kind, number, 1, len(raw)) + raw + bytes(-len(raw) % 4)
    return struct.pack("<I", len(values) + len(named or {})) + made


def tnef(
    *,
    body: bytes = b"",
    subject: bytes = b"",
    known: bytes = b"",
    attachments: Sequence[tuple[str, bytes]] = (),
    page: int = 1252,
) -> bytes:
    """A winmail.dat; attachments are named short in their title and long in their properties."""
    made = b"\x78\x9f\x3e\x22" + struct.pack("<H", 1) + _attribute(_MESSAGE, 0x69007, struct.pack("<II", page, 0))
    for number, value in ((0x18004, subject), (0x2800C, body), (0x69003, known)):
        made += _attribute(_MESSAGE, number, value) if value else b""
    for name, data in attachments:
        made += _attribute(_ATTACHMENT, 0x69002, bytes(14))
        made += _attribute(_ATTACHMENT, 0x18010, b"SHORT~1.DAT\0") + _attribute(_ATTACHMENT, 0x6800F, data)
        made += _attribute(_ATTACHMENT, 0x69005, properties({0x3707: name}, {"own": "value"}))
    return made


def _der(tag: int, *inner: bytes, open_: bool = False) -> bytes:
    value = b"".join(inner)
    if open_:
        return bytes((tag, 0x80)) + value + b"\0\0"
    if len(value) < 0x80:
        return bytes((tag, len(value))) + value
    size = len(value).to_bytes(4, "big").lstrip(b"\0")
    return bytes((tag, 0x80 | len(size))) + size + value


def _oid(last: int) -> bytes:
    return _der(0x06, b"\x2a\x86\x48\x86\xf7\x0d\x01\x07" + bytes((last,)))


def signed(content: bytes | None, *, pieces: int = 0, kind: int = 2) -> bytes:
    """What is signed (CMS), without certificates and signatures; None for a signature by itself. `pieces`: sizes of
    the parts, of lengths that are not told, as mail programs stream it. `kind` 3 is encrypted."""
    open_ = bool(pieces)
    held = b""
    if content is not None and pieces:
        parts = (_der(0x04, content[at : at + pieces]) for at in range(0, len(content), pieces))
        held = _der(0xA0, _der(0x24, *parts, open_=True), open_=True)
    elif content is not None:
        held = _der(0xA0, _der(0x04, content))
    inner = _der(0x30, _oid(1), held, open_=open_)
    told = _der(0x30, _der(0x02, b"\1"), _der(0x31), inner, _der(0x31), open_=open_)
    return _der(0x30, _oid(kind), _der(0xA0, told, open_=open_), open_=open_)
