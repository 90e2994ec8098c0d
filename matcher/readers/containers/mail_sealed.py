"""Opens what is signed (S/MIME: its content is there to be read) and says of what is encrypted that it is."""

import re
from collections.abc import Iterator

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.readers.containers.mail_text import base64
from matcher.readers.interface import Member

media_types: tuple[str, ...] = ("application/pkcs7-mime", "application/pgp-encrypted")

ENCRYPTED = (
    "The mail or attachment is encrypted for its receiver. Open it in the mail program, save the documents in it, and "
    "send those."
)
_DAMAGED = "The signed mail is damaged. Save the documents in it from the mail program, and send those."
_OTHER = "This is a signature or a certificate, not a document. Save the documents from the mail, and send those."
_PGP = b"-----BEGIN PGP MESSAGE-----"
_PEM = re.compile(rb"-----BEGIN (?:PKCS7|CMS)-----\s+([A-Za-z0-9+/=\s]+)")
_SIGNED, _ENVELOPED = b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03"
_SEQUENCE, _OID, _OCTETS, _OCTETS_IN_PARTS, _TAGGED = 0x30, 0x06, 0x04, 0x24, 0xA0
_DEPTH = 12
_HEADER = re.compile(rb"(?:\s*[\w-]{1,60}:[^\n]{0,998}\n)*?\s*content-[\w-]{1,30}:", re.IGNORECASE)

Node = tuple[int, int, int]
"""A value: its tag, first byte and the byte after its last."""


class _Der:
    """Values of ASN.1 as BER writes them. Raises ReadError `corrupt` where the bytes are none."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def node(self, at: int, end: int, depth: int = 0) -> tuple[Node, int]:
        """The value at a place, and the place after it."""
        if at + 2 > end or depth > _DEPTH:
            raise ReadError("corrupt", _DAMAGED)
        tag, size, start = self.data[at], self.data[at + 1], at + 2
        if size == 0x80:
            last = start
            while self.data[last : last + 2] != b"\0\0":
                _, last = self.node(last, end, depth + 1)
            return (tag, start, last), last + 2
        if size > 0x80:
            size, start = int.from_bytes(self.data[start : start + size - 0x80], "big"), start + size - 0x80
        if start + size > end:
            raise ReadError("corrupt", _DAMAGED)
        return (tag, start, start + size), start + size

    def inner(self, node: Node) -> Iterator[Node]:
        """The values inside one."""
        at = node[1]
        while at < node[2]:
            found, at = self.node(at, node[2])
            yield found

    def first(self, node: Node, tag: int) -> Node:
        """The first value of a tag inside one."""
        for found in self.inner(node):
            if found[0] == tag:
                return found
        raise ReadError("corrupt", _DAMAGED)

    def octets(self, node: Node) -> bytes:
        """The bytes of a value that is bytes, in one or in parts."""
        if node[0] == _OCTETS:
            return self.data[node[1] : node[2]]
        return b"".join(self.data[start:end] for tag, start, end in self.inner(node) if tag == _OCTETS)


def content(data: bytes) -> bytes:
    """What was signed. Raises ReadError `encrypted`, `unsupported` for a signature by itself, `corrupt`."""
    if data.startswith(_PGP):
        raise ReadError("encrypted", ENCRYPTED)
    if pem := _PEM.match(data):
        data = base64(pem[1])
    der = _Der(data)
    whole, _ = der.node(0, len(data))
    _, start, end = der.first(whole, _OID)
    kind = data[start:end]
    if kind == _ENVELOPED:
        raise ReadError("encrypted", ENCRYPTED)
    if kind != _SIGNED:
        raise ReadError("unsupported", _OTHER)
    signed = der.first(der.first(whole, _TAGGED), _SEQUENCE)
    held = [node for node in der.inner(der.first(signed, _SEQUENCE)) if node[0] == _TAGGED]
    parts = [node for each in held for node in der.inner(each) if node[0] in (_OCTETS, _OCTETS_IN_PARTS)]
    if not parts:
        raise ReadError("unsupported", _OTHER)
    return der.octets(parts[0])


def members(data: bytes, limits: Limits) -> Iterator[Member]:
    """What was signed, in the place of the container. Raises ReadError `encrypted`, `unsupported`, `corrupt`."""
    found = content(data)
    if _HEADER.match(found[:4096]):
        found = b"MIME-Version: 1.0\r\n" + found.lstrip()
    yield Member(name="", found=found)
