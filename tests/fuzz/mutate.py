"""Changes a document as its format is built: a part of an archive, a stream of a PDF, one word for another."""

import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_WORD = re.compile(rb"[A-Za-z0-9\\/.:#-]{2,40}")
_NUMBER = re.compile(rb"-?\d{1,12}")
_NUMBERS = (
    b"0",
    b"-1",
    b"1",
    b"255",
    b"65536",
    b"2147483647",
    b"-2147483648",
    b"4294967296",
    b"1e9",
    b"99999999999999999",
)
_PIECES = (
    b"<", b">", b"&", b"&#0;", b"&#xD800;", b"&amp;", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<!DOCTYPE x [",
    b"<?x", b"<p>", b"</p>", b"<table><tr><td>", b"<li>", b"<pre>", b"<style>", b"</style>", b"<script>",
    b"style='display:none'", b"{", b"}", b"\\", b"\\'", b"\\u", b"\\bin", b"\\par ", b"\\'ff", b"{\\*\\",
    b"\\cell", b"\\row", b"\\trowd", b"(", b")", b"[", b"]", b"<<", b">>", b" obj", b"endobj", b"stream\n",
    b"endstream", b" 0 R", b"/Kids", b"/Type", b"/Parent", b"/Contents", b"/Filter", b"/Length", b"BT", b"ET",
    b"Tj", b"Tf", b"Td", b" Do", b"q ", b"Q ", b"/Rotate", b"\r\n\r\n", b"--part\r\n", b"Content-Type: ",
    b"charset=", b"; name=", b"=?utf-8?q?", b"?=", b"message/rfc822", b"multipart/mixed; boundary=part", b"base64",
    b"From ", b"\0", b"\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1b$B", b"\xed\xa0\x80", b"\xe2\x80\xae",
    b"\xf3\xa0\x81\x81", b"\xcc\x81", b"\t", b"\r", b"\n", b"\x0c", b"\xc2\x85", b"---\n", b"+++\n", b"# ", b"* ",
    b"**", b"__", b"`", b"|", b"| --- |", b"![](", b"](", b"%PDF-1.7", b"PK\x03\x04", b'{"basics":', b"null",
    b"true", b'"', b",", b";", b"=1+1", b"@type", b"JobPosting",
)  # fmt: skip
_LONGEST = 1 << 20

Change = Callable[[bytes, random.Random], bytes]


def _span(data: bytes, draw: random.Random) -> tuple[int, int]:
    """A piece of the bytes: mostly short, now and then long."""
    start = draw.randrange(len(data) + 1)
    return start, min(len(data), start + int(draw.expovariate(1 / draw.choice((4, 40, 4000)))))


def _flip(data: bytes, draw: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(draw.choice((1, 1, 2, 8))):
        if out:
            out[draw.randrange(len(out))] = draw.randrange(256)
    return bytes(out)


def _lose(data: bytes, draw: random.Random) -> bytes:
    start, end = _span(data, draw)
    return data[:start] + data[end:]


def _double(data: bytes, draw: random.Random) -> bytes:
    start, end = _span(data, draw)
    times = draw.choice((2, 2, 3, 50, 2000))
    return data[:start] + data[start:end] * min(times, max(2, _LONGEST // max(1, end - start) // 4)) + data[end:]


def _move(data: bytes, draw: random.Random) -> bytes:
    start, end = _span(data, draw)
    rest = data[:start] + data[end:]
    place = draw.randrange(len(rest) + 1)
    return rest[:place] + data[start:end] + rest[place:]


def _insert(data: bytes, draw: random.Random) -> bytes:
    place = draw.randrange(len(data) + 1)
    return data[:place] + draw.choice(_PIECES) * draw.choice((1, 1, 1, 2, 300, 20_000)) + data[place:]


def _exchange(data: bytes, draw: random.Random) -> bytes:
    """One word of the bytes in the place of another."""
    found = list(_WORD.finditer(data[:_LONGEST]))
    if len(found) < 2:
        return _insert(data, draw)
    one, other = draw.choice(found), draw.choice(found)
    return data[: one.start()] + other[0] + data[one.end() :]


def _number(data: bytes, draw: random.Random) -> bytes:
    found = list(_NUMBER.finditer(data[:_LONGEST]))
    if not found:
        return _insert(data, draw)
    match = draw.choice(found)
    return data[: match.start()] + draw.choice(_NUMBERS) + data[match.end() :]


_CHANGES: tuple[Change, ...] = (_flip, _lose, _double, _move, _insert, _exchange, _exchange, _number, _number)


def _any(data: bytes, draw: random.Random) -> bytes:
    for _ in range(draw.choice((1, 1, 2, 4))):
        data = draw.choice(_CHANGES)(data, draw)[: 4 * _LONGEST]
    return data


def _inside_archive(data: bytes, draw: random.Random) -> bytes | None:
    """One part of an archive changed, and the archive packed anew; None for what is no archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [
                (entry.filename, archive.read(entry)) for entry in archive.infolist() if entry.file_size < _LONGEST
            ]
    except Exception:
        return None
    if not parts:
        return None
    chosen = draw.randrange(len(parts))
    name, content = parts[chosen]
    parts[chosen] = (
        (name, _any(content, draw)) if draw.random() < 0.95 else (_any(name.encode(), draw).decode("latin-1"), content)
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name[:60_000] or "x", (2026, 1, 1, 0, 0, 0)), content)
    return out.getvalue()


def _inside_stream(data: bytes, draw: random.Random) -> bytes | None:
    """One stream of a PDF unpacked where it is packed, changed, and put back; None where there is none."""
    found = list(_STREAM.finditer(data))
    if not found:
        return None
    match = draw.choice(found)
    try:
        content = zlib.compress(_any(zlib.decompress(match[1]), draw), 1)
    except zlib.error:
        content = _any(match[1], draw)
    return data[: match.start(1)] + content + data[match.end(1) :]


def mutate(data: bytes, draw: random.Random, others: Sequence[bytes] = ()) -> bytes:
    """The document changed somewhere, as `draw` wills; `others` give pieces to it."""
    if others and draw.random() < 0.05:
        other = draw.choice(others)
        start, end = _span(other, draw)
        place = draw.randrange(len(data) + 1)
        return data[:place] + other[start:end] + data[place:]
    inside = None
    if data.startswith(b"PK") and draw.random() < 0.9:
        inside = _inside_archive(data, draw)
    elif data.startswith(b"%PDF") and draw.random() < 0.4:
        inside = _inside_stream(data, draw)
    return _any(data, draw) if inside is None else inside
