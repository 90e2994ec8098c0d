"""What a reader is: bytes of one format in, lines in reading order out. A container gives members instead."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Failed, Notice

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line as it stands in the document. `text` may be empty: a gap between paragraphs. `kind` and `box` as in
    `matcher.model.Block`."""

    text: str
    page: int | None = None
    kind: str = "text"
    box: Box | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All that a format knows of a document, before cleaning. `structured` is the JSON-LD of a posting."""

    lines: tuple[Line, ...]
    pages: int | None = None
    notices: tuple[Notice, ...] = ()
    confidence: float = 1.0
    structured: str | None = None


@dataclass(slots=True)
class Room:
    """What one file may still unpack to, over all containers inside it: so many bytes and documents."""

    bytes: int
    documents: int
    full: bool = False

    def take(self, size: int) -> None:
        """Count bytes that were unpacked. Raises ReadError `too-large` where they are too many in all."""
        self.bytes -= size
        if self.bytes < 0:
            self.full = True
            text = "The file unpacks to more than the limit allows in all. Split it, and send the parts."
            raise ReadError("too-large", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One document inside a container: bytes still to be sniffed (of `media_type` where the container knows), a text
    already read, the reason why neither, or a way to get the bytes when they are wanted, which counts what it unpacks
    and raises ReadError. A `name` that is empty stands for the container itself."""

    name: str
    found: bytes | Content | ReadError | Callable[[Room], bytes]
    media_type: str | None = None


Place = tuple[int, ...]
"""Where a document lies in its file: () the file itself, (3,) its fourth member, (3, 0) the first one in that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Said before a file or a member is opened, so that whoever watches knows what hangs when it hangs."""

    id: str
    file: str
    member: str | None
    place: Place

    def inside(self, name: str, number: int) -> "Opening":
        """The opening of a member; `name` is empty for the container itself."""
        member = "/".join(filter(None, (self.member, name))) or None
        id = self.id.split("#", 1)[0]
        id = f"{id}#{member}" if member else id
        return Opening(id=id, file=self.file, member=member, place=(*self.place, number))

    def failed(self, code: str, text: str, media_type: str | None = None) -> Failed:
        """The failed row of this document."""
        return Failed(id=self.id, file=self.file, member=self.member, media_type=media_type, code=code, text=text)

    def rest(self, code: str, text: str) -> Failed:
        """The failed row that stands for all that was not reached in this file."""
        whole = Opening(id=self.id.split("#", 1)[0], file=self.file, member=None, place=())
        return whole.inside("(further documents)", 0).failed(code, text)


class Reader(Protocol):
    """One format. `read` raises ReadError for what it cannot read, and is a pure function of its arguments."""

    media_types: tuple[str, ...]

    def read(self, data: bytes, limits: Limits) -> Content:
        """The lines of the document. Raises ReadError."""
        ...


class Container(Protocol):
    """A format that holds documents. `members` raises ReadError where the container itself cannot be opened."""

    media_types: tuple[str, ...]

    def members(self, data: bytes, limits: Limits) -> Iterator[Member]:
        """What lies inside, in the container's order. Raises ReadError."""
        ...
