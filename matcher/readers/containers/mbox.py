"""Opens a mailbox (mbox, as Gmail, Thunderbird and Apple Mail export it): every mail is a member."""

import re
from collections.abc import Iterator
from functools import partial

from matcher.config import Limits
from matcher.readers.interface import Member, Room

media_types: tuple[str, ...] = ("application/mbox",)

_START = re.compile(rb"^From [^\n]{0,300}\d\d:\d\d[^\n]{0,100}\n(?=[\w-]+:)", re.M)
"""The line that begins a mail (RFC 4155): sender and time; headers follow. A sentence that begins with "From" has no
time in it, nor headers behind it."""
_QUOTED = re.compile(rb"^>(>*From )", re.M)


def _mail(data: bytes, start: int, end: int, room: Room) -> bytes:
    room.take(end - start)
    return _QUOTED.sub(rb"\1", data[start:end])


def members(data: bytes, limits: Limits) -> Iterator[Member]:
    """The mails in the order in which they stand, named by their number."""
    place = None
    number = 0
    for found in _START.finditer(data):
        if place is not None:
            yield _one(data, place, found.start(), number)
        number, place = number + 1, found.end()
    if place is not None:
        yield _one(data, place, len(data), number)


def _one(data: bytes, start: int, end: int, number: int) -> Member:
    return Member(name=f"mail {number}", found=partial(_mail, data, start, end), media_type="message/rfc822")
