"""Unpacks the RTF of an Outlook message after [MS-OXRTFCP]: a window of 4096 bytes that begins with usual words."""

import struct

from matcher.errors import ReadError

_DAMAGED = "The text of the Outlook message is damaged. Save the attached documents, and send those."
_WINDOW = 4096
_FIRST = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor "
    b"MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20"
    b"\\b\\i\\u\\tab\\tx"
)


def unpacked(data: bytes, limit: int) -> bytes:
    """The RTF, at most `limit` bytes of it; cut off where the data is. Raises ReadError `corrupt`."""
    if len(data) < 16:
        raise ReadError("corrupt", _DAMAGED)
    _, size, kind = struct.unpack_from("<II4s", data)
    if kind == b"MELA":
        return data[16 : 16 + min(size, limit)]
    if kind != b"LZFu":
        raise ReadError("corrupt", _DAMAGED)
    window = bytearray(_FIRST.ljust(_WINDOW, b" "))
    at, write, out = 16, len(_FIRST), bytearray()
    while at < len(data) and len(out) < min(size, limit):
        control, at = data[at], at + 1
        for bit in range(8):
            if not control >> bit & 1:
                taken = bytearray(data[at : at + 1])
                at += 1
            elif at + 1 < len(data):
                place, length = data[at] << 4 | data[at + 1] >> 4, (data[at + 1] & 15) + 2
                at += 2
                if place == write:
                    return bytes(out)
                taken = bytearray()
                for step in range(length):
                    # what is copied may run into what it writes
                    taken.append(window[(place + step) % _WINDOW])
                    window[(write + step) % _WINDOW] = taken[-1]
            else:
                return bytes(out)
            for byte in taken:
                window[write] = byte
                write = (write + 1) % _WINDOW
            out += taken
    return bytes(out)
