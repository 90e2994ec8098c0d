"""The text of a mail: which of its parts are the text, and which of two versions of it is read."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from email.message import Message

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Notice
from matcher.readers.containers import mail_text
from matcher.readers.containers.mail_uu import Taken, taken
from matcher.readers.interface import Content, Line
from matcher.readers.page import html

_STUB = 2
"""A page with more than so many times the words of the plain text beside it is the text of the mail: the other one says
that a reader for pages is needed, or is an extract."""
_NO_STUB = 60
"""Words from which a plain text is taken for the text of a mail without a look at the page beside it."""
_SAME = 0.8
"""Share of a page's words that stand in the plain text too, from which on it says the same once more."""
_SIGNED, _SIGNATURE, _SIGNATURE_END = (
    f"-----{each}-----" for each in ("BEGIN PGP SIGNED MESSAGE", "BEGIN PGP SIGNATURE", "END PGP SIGNATURE")
)
_ENCRYPTED = re.compile(r"^-----BEGIN PGP MESSAGE-----", re.MULTILINE)


@dataclass(slots=True)
class Group:
    """Versions of the same thing (multipart/alternative), by the version in which they stand inside another group."""

    outer: "Group | None"
    branch: int
    told: "list[Told]" = field(default_factory=list)


@dataclass(slots=True)
class Told:
    """One part that is text: its lines, and the group and version it belongs to."""

    order: int
    group: Group | None
    branch: int
    page: bool
    content: Content
    taken: Taken | None = None

    @property
    def words(self) -> int:
        """How many words it has."""
        return _words(self.content)


def _words(content: Content) -> int:
    return sum(len(line.text.split()) for line in content.lines)


def told(part: Message, order: int, group: Group | None, branch: int, limits: Limits) -> Told:
    """A part that is text, read."""
    page = part.get_content_type() != "text/plain" and not part.get_content_type().startswith("multipart/")
    text = mail_text.text(part)[: limits.text_bytes]
    if page:
        return Told(order, group, branch, True, page_of(text, limits))
    found = taken(_unframed(text), limits.members)
    lines = tuple(Line(text=line) for line in found.text.split("\n"))
    return Told(order, group, branch, False, Content(lines=lines), found)


def _unframed(text: str) -> str:
    """The text without the frame of a PGP signature in it: its head, up to an empty line, and its end."""
    start = text.find(_SIGNED)
    end = text.find(_SIGNATURE, start) if start >= 0 else -1
    if end < 0:
        return text
    last = text.find(_SIGNATURE_END, end)
    frame = text[start:end].replace("\r\n", "\n")
    held = frame.partition("\n\n")[2] or frame.partition("\n")[2]
    return text[:start] + held + (text[last + len(_SIGNATURE_END) :] if last >= 0 else "")


def page_of(text: str, limits: Limits) -> Content:
    """A page as the text of a mail; one that cannot be read is nothing, with a notice."""
    try:
        return html.read(text.encode("utf-8", errors="replace"), limits)
    except ReadError as error:
        notice = Notice(code="partly-damaged", text=f"A part of the mail could not be read. {error}")
        return Content(lines=(), notices=(notice,))


def either(plain: str, page: Callable[[], Content]) -> Content:
    """Of a plain text and a page of the same mail the one that is read, as among the versions of any mail."""
    content = Content(lines=tuple(Line(text=line) for line in re.split("\r\n?|\n", plain)) if plain.strip() else ())
    words = _words(content)
    if words >= _NO_STUB:
        return content
    other = page()
    return other if words * _STUB < _words(other) else content


def _version(group: Group) -> list[Told]:
    """The version of a group that is read: plain text, unless it says little of what the page says."""
    versions: dict[int, list[Told]] = {}
    for each in group.told:
        versions.setdefault(each.branch, []).append(each)
    best: dict[bool, tuple[int, list[Told]]] = {}
    for version in versions.values():
        words = sum(each.words for each in version)
        if words:
            best[any(each.page for each in version)] = (words, version)
    plain, page = best.get(False, (0, [])), best.get(True, (0, []))
    return page[1] if plain[0] * _STUB < page[0] else plain[1]


def chosen(parts: Iterable[Told], groups: Sequence[Group]) -> list[Told]:
    """The parts that are read, in their order. `groups`: outer ones before those inside them."""
    found: list[Told] = []
    for each in parts:
        (found if each.group is None else each.group.told).append(each)
    for group in reversed(groups):
        for each in _version(group):
            each.group, each.branch = group.outer, group.branch
            (found if group.outer is None else group.outer.told).append(each)
    found.sort(key=lambda each: each.order)
    plain = {word for each in found if not each.page for line in each.content.lines for word in line.text.split()}
    return [each for each in found if not (each.page and plain and _says_the_same(each, plain))]


def _says_the_same(page: Told, plain: set[str]) -> bool:
    words = {word for line in page.content.lines for word in line.text.split()}
    return bool(words) and len(words & plain) >= _SAME * len(words)


def is_encrypted(parts: Iterable[Told]) -> bool:
    """Whether the text is encrypted in the text itself (PGP)."""
    return any(_ENCRYPTED.search(each.taken.text) for each in parts if each.taken is not None)


def joined(subject: str, parts: Iterable[Told]) -> Content:
    """Subject and text as one document."""
    lines = [Line(text=subject), Line(text="")] if subject else []
    notices: list[Notice] = []
    structured = None
    for each in parts:
        lines += each.content.lines
        notices += (notice for notice in each.content.notices if notice not in notices)
        structured = structured or each.content.structured
    return Content(lines=tuple(lines), notices=tuple(notices), structured=structured)
