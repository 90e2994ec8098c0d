"""Takes files out of a text that carries them as uuencode, as mail programs sent them before MIME."""

import re
from binascii import Error, a2b_uu
from dataclasses import dataclass

_BEGIN = re.compile(r"^begin [0-7]{3,4} (?P<name>[^\n]{1,400})$", re.MULTILINE)
_END = re.compile(r"^(?:end[ \t]*|[ `]?[ \t]*)$")
_LINE = re.compile(r"[ -`]{1,90}")
_YENC = re.compile(r"^=ybegin [^\n]{0,400}\n.*?(?:^=yend[^\n]*$|\Z)", re.MULTILINE | re.DOTALL)
_YENC_NAME = re.compile(r"\bname=([^\n]{1,300})")


@dataclass(frozen=True, slots=True)
class Taken:
    """What is left of a text; the files in it, name and bytes; the names of those coded in yEnc, which is not read."""

    text: str
    files: tuple[tuple[str, bytes], ...]
    unread: tuple[str, ...]


def _is_coded(line: str) -> bool:
    """Whether a line can be one of uuencode: its first sign tells its length; blanks at its end may be lost."""
    if not _LINE.fullmatch(line):
        return False
    signs = ((ord(line[0]) - 32 & 63) + 2) // 3 * 4 + 1
    # some programs add a sign as a sum for checking, or leave out what stands for nothing at the end
    return signs - 3 <= len(line) <= signs + 2 or (len(line) < signs and line[-1] != " ")


def _bytes(line: str) -> bytes:
    """The bytes of a line; none for one that is damaged beyond reading."""
    size = ((ord(line[0]) - 32 & 63) * 4 + 5) // 3
    try:
        return a2b_uu(line[:size])
    except (Error, ValueError):
        return b""


def _file(lines: list[str], start: int) -> tuple[int, bytes]:
    """The line after a file that begins at one, and its bytes. Lines that are damaged are left out; a file that is cut
    off ends where two lines one after the other are none of it."""
    found = bytearray()
    at = start
    while at < len(lines):
        line = lines[at].rstrip("\r")
        at += 1
        if _END.fullmatch(line):
            if at < len(lines) and not line.startswith("end") and lines[at].strip() == "end":
                at += 1
            break
        if _is_coded(line):
            found += _bytes(line)
        elif at >= len(lines) or not _is_coded(lines[at].rstrip("\r")):
            at -= 1
            break
    return at, bytes(found)


def taken(text: str, most: int) -> Taken:
    """The text without the files in it, at most so many of them. A sentence that begins with "begin" begins none."""
    unread = [" ".join(name[1].split()) if (name := _YENC_NAME.search(each)) else "" for each in _YENC.findall(text)]
    text = _YENC.sub("", text) if unread else text
    if not _BEGIN.search(text):
        return Taken(text, (), tuple(unread[:most]))
    lines = text.split("\n")
    kept: list[str] = []
    files: list[tuple[str, bytes]] = []
    at = 0
    while at < len(lines):
        begin = _BEGIN.fullmatch(lines[at].rstrip("\r"))
        if (
            begin is None
            or len(files) >= most
            or not _is_coded(lines[at + 1].rstrip("\r") if at + 1 < len(lines) else "")
        ):
            kept.append(lines[at])
            at += 1
            continue
        at, data = _file(lines, at + 1)
        files.append((begin["name"].strip(), data))
    return Taken("\n".join(kept), tuple(files), tuple(unread[:most]))
