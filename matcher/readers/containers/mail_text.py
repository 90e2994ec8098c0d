"""Turns the headers and texts of a mail into words: every way of coding them that mail programs use or break."""

import quopri
import re
from base64 import b64decode
from email.message import Message
from email.policy import Compat32

from matcher.readers.text import decode
from matcher.readers.word.rtf_tokens import codec

ODD = (LookupError, ValueError, AssertionError, AttributeError, TypeError, IndexError, KeyError, RecursionError)
"""What the standard library raises on headers and parts that follow no standard."""
_LONGEST = 2000
_CODING = "content-transfer-encoding"
_CODED = re.compile(r"=\?([^?\s]{1,60})\?([bq])\?([^?]{0,2000})\?=(?:\s+(?==\?))?", re.IGNORECASE)
"""A coded word (RFC 2047); blanks between two of them are not part of the text. Spaces inside, which are not allowed,
occur."""
_ALIASES = {
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
    "iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "iso-8859-9": "cp1254", "shift_jis": "cp932", "x-sjis": "cp932", "iso-8859-8-i": "iso-8859-8", "utf8": "utf-8",
    "x-mac-roman": "mac_roman", "macintosh": "mac_roman", "unicode-1-1-utf-7": "utf-7",
}  # fmt: skip
"""Names that senders use for more than they stand for, or that Python does not know."""
_SEVEN_BITS = re.compile(r"utf-7|hz|iso-2022", re.IGNORECASE)
_FEW = 0.1
"""Share of the characters beyond ASCII up to which a text is what it says, with damaged places."""
_DESCRIBED = re.compile(r"[^\n]{1,120}\.[A-Za-z]\w{1,4}")
_SPACED = re.compile(rb"[^\s]+[ \t]+[^\s]")
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]")


class Raw(Compat32):
    """Headers as they stand, their bytes outside ASCII as surrogates."""

    def header_fetch_parse(self, name: str, value: str) -> str:
        """The value as it stands."""
        return value


def charset(declared: str | None) -> str | None:
    """The codec for the name of a character set as a mail declares it, which may be unknown."""
    name = (declared or "").strip().strip("\"'").split("*", 1)[0].lower()
    return _ALIASES.get(name, name) or None


def said(data: bytes, declared: str | None) -> str:
    """The text of bytes that a mail declares to be in a character set: as declared where that fits."""
    codec = charset(declared)
    if codec and data.isascii() and _SEVEN_BITS.match(codec):
        try:
            return data.decode(codec)
        except (LookupError, UnicodeError):
            codec = None
    if codec == "utf-8":
        text = data.decode(codec, errors="replace")
        if 0 < text.count("\ufffd") <= _FEW * sum(char > "\x7f" for char in text):
            return text
    return decode(data, codec)[0]


def code_page(number: int) -> str | None:
    """The codec of a code page's number as Windows counts them; None for one that is not known or says nothing."""
    known = {20866: "koi8_r", 21866: "koi8_u", 50220: "iso2022_jp", 50221: "iso2022_jp", 51932: "euc_jp",
             51949: "cp949", 52936: "hz", 54936: "gb18030", 936: "gb18030"}  # fmt: skip
    name = known.get(number) or (f"iso-8859-{number - 28590}" if 28591 <= number <= 28605 else codec(number, ""))
    return charset(name)


def _coded(word: re.Match[str]) -> bytes:
    """The bytes of a coded word."""
    raw = word[3].encode("ascii", errors="surrogateescape")
    if word[2] in "qQ":
        return quopri.decodestring(raw, header=True)
    return base64(raw)


def words(raw: str) -> str:
    """A header as text on one line; what is longer than any subject or name is cut."""
    raw = raw[:_LONGEST]
    parts: list[str] = []
    pending, before = b"", ""
    at = 0
    for word in _CODED.finditer(raw):
        name = word[1].split("*", 1)[0].lower()
        if pending and (word.start() != at or name != before):
            parts.append(said(pending, before))
            pending = b""
        parts.append(_plain(raw[at : word.start()]))
        # a character may be cut in two between two coded words
        pending, before, at = pending + _coded(word), name, word.end()
    if pending:
        parts.append(said(pending, before))
    parts.append(_plain(raw[at:]))
    return " ".join("".join(parts).split())


def _plain(raw: str) -> str:
    """Text of a header outside coded words, its bytes outside ASCII decoded."""
    return raw if raw.isascii() else decode(raw.encode("utf-8", errors="surrogateescape"))[0]


def header(part: Message, name: str) -> str:
    """A header as text, empty where there is none."""
    try:
        return words(str(part.get(name) or ""))
    except ODD:
        return ""


def file_name(part: Message) -> str | None:
    """The name of a part in any of its forms (RFC 2183, 2231, 2047, bytes); None where it has none."""
    try:
        found = part.get_filename()
    except ODD:
        found = None
    if found and (name := words(found)):
        return name
    described = header(part, "content-description")
    return described if _DESCRIBED.fullmatch(described) else None


def base64(raw: bytes) -> bytes:
    """The bytes of base64: over padding in its midst and signs that are none of it; lines of words (the foot that a
    mailing list adds) are left out."""
    lines = (line for line in raw.splitlines() if not _SPACED.search(line.strip()))
    found = bytearray()
    for part in re.split(rb"=+", _NO_BASE64.sub(b"", b"".join(lines))):
        whole = part[: len(part) - 1] if len(part) % 4 == 1 else part
        found += b64decode(whole + b"=" * (-len(whole) % 4))
    return bytes(found)


def _is_prose(raw: bytes) -> bool:
    """Whether most lines hold blanks, as those of base64 never do."""
    lines = [line for line in raw[:20_000].splitlines() if line.strip()]
    return 2 * sum(bool(_SPACED.search(line.strip())) for line in lines) > len(lines)


def coding(part: Message) -> str:
    """How a part is coded: base64, quoted-printable, uuencode or empty; names that are nearly right are taken."""
    told = str(part.get(_CODING) or "").lower()
    kinds = (("base64", "base"), ("quoted-printable", "quoted"), ("uuencode", "uue"))
    return next((kind for kind, mark in kinds if mark in told), "")


def raw_payload(part: Message) -> bytes:
    """The bytes of a part as they were sent. The library gives them only of a part that is not coded."""
    told = part.get_all(_CODING) or []
    del part[_CODING]
    found = part.get_payload(decode=True)
    for each in told:
        part[_CODING] = each
    return found if isinstance(found, bytes) else b""


def payload(part: Message) -> bytes:
    """The decoded bytes of a part; those in uuencode as they stand."""
    return uncoded(raw_payload(part), coding(part))


def uncoded(raw: bytes, kind: str) -> bytes:
    """The bytes behind those that were sent, after a coding as `coding` names it."""
    if kind == "quoted-printable":
        return quopri.decodestring(raw)
    return base64(raw) if kind == "base64" and not _is_prose(raw) else raw


def is_damaged(part: Message) -> bool:
    """Whether what should be base64 is to a good part something else."""
    raw = b"".join(raw_payload(part).split()) if coding(part) == "base64" else b""
    return len(_NO_BASE64.findall(raw)) > _FEW * len(raw)


def text(part: Message) -> str:
    """The text of a part, its lines put together again where they were broken for sending (RFC 3676)."""
    try:
        declared, form = part.get_content_charset(), str(part.get_param("format") or "").lower()
        joined = str(part.get_param("delsp") or "").lower() == "yes"
    except ODD:
        declared, form, joined = None, "", False
    found = said(payload(part), declared)
    return flowed(found, joined) if form == "flowed" else found


def flowed(found: str, joined: bool) -> str:
    """The lines of a text of `format=flowed`: one that ends with a space goes on in the next one of the same depth of
    quotation. `joined`: that space is not part of the text."""
    out: list[list[str]] = []
    depth, open_ = 0, False
    for line in re.split("\r\n?|\n", found):
        inner = line.lstrip(">")
        now, inner = len(line) - len(inner), inner.removeprefix(" ")
        if open_ and now == depth and inner != "-- ":
            out[-1].append(inner)
        else:
            out.append([f"{'>' * now} {inner}" if now else inner])
        open_ = inner.endswith(" ") and inner != "-- "
        if open_ and joined:
            out[-1][-1] = out[-1][-1][:-1]
        depth = now
    return "\n".join(map("".join, out))
