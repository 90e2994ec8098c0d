"""What a reader is: bytes of one format in, lines in reading order out. A container gives members instead."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Notice

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One document inside a container: bytes still to be sniffed, a text already read, or the reason why neither."""

    name: str
    found: bytes | Content | ReadError
    media_type: str | None = None


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
