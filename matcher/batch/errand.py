"""A file on its way through the workers: what came of it, how far it was read, and what follows when one stumbles."""

from collections import deque
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from matcher.model import Failed
from matcher.readers.interface import Opening, Place

_MOST_BAD = 20
"""Documents of one file that may stop a worker; each costs up to the time limit and a new process."""
_TOO_MANY = (
    "{bad} documents of this file stopped their reading, and what follows in it was not read. Take those out that are "
    "named as failed, or send the rest by itself."
)


class Task(Protocol):
    """What the guard runs over: picklable, and able to say how it failed."""

    def failed(self, code: str, text: str) -> Failed:
        """The failed row of this file."""
        ...


T = TypeVar("T", bound=Task)
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Fault:
    """How a document failed inside its worker."""

    code: str
    why: str


@dataclass(frozen=True, slots=True)
class Said(Generic[R]):
    """One message of a worker: what it opens, what a document came to, a fault, or None at the end of the file; and
    the seconds it took to come to that."""

    seconds: float
    found: Opening | tuple[R, ...] | Fault | None


@dataclass(slots=True, kw_only=True)
class Errand(Generic[T, R]):
    """`index` is the place of the file among all. `results` wait to be taken, `held` is their size in bytes as sent.
    `after` is the place up to which the file was read; where it is given out again, reading goes on from there."""

    index: int
    task: T
    results: deque[tuple[R | Failed, int]] = field(default_factory=deque)
    held: int = 0
    after: Place = ()
    finished: bool = False
    seconds: float = 0.0
    _root: Opening | None = None
    _begun: Opening | None = None
    _fresh: bool = True
    _whole: bool = False
    _given: bool = False
    _bad: int = 0

    def take(self) -> R | Failed:
        """The next result."""
        result, size = self.results.popleft()
        self.held -= size
        return result

    def opens(self, opening: Opening) -> bool:
        """Note what is opened next; whether it lies inside a container."""
        self._root = self._root or opening
        self._begun = opening
        return opening.place != ()

    def comes_to(self, results: tuple[R, ...], size: int) -> None:
        """Note what a document came to; `size` is that of the message."""
        self.results.extend((result, size if number == 0 else 0) for number, result in enumerate(results))
        self.held += size if results else 0
        if self._begun is not None:
            self.after, self._whole = self._begun.place, self._begun.place == ()
        self._begun, self._fresh, self._given = None, False, True

    def stumbles(self, code: str, text: str, *, lost: bool) -> None:
        """The reading could not go on; `lost` where it cost the worker. The document that was open fails, what came
        before it stays, and the file is given out again for what follows, unless it is `finished` now. What eats
        memory or crashes behind others in the same process is tried once more by itself: it may be their fault."""
        begun, fresh = self._begun, self._fresh
        self._begun, self._fresh = None, True
        if self._whole:
            self.finished = True
        elif begun is None or begun.place == ():
            # between two documents of a container: on from the last one, if there was one since it was given out
            if fresh:
                self.ends(code, text)
        elif fresh or not lost or code == "timeout":
            self._put(begun.failed(code, text))
            self.after, self._bad = begun.place, self._bad + lost
            if self._bad >= _MOST_BAD:
                self.ends(code, _TOO_MANY.format(bad=self._bad))

    def ends(self, code: str, text: str) -> None:
        """Nothing more comes of this file: one failed row says so, for the file or for what was not reached in it."""
        if self._root is None:
            self._put(self.task.failed(code, text))
        else:
            self._put(self._root.rest(code, text) if self._given else self._root.failed(code, text))
        self.finished = True

    def _put(self, failed: Failed) -> None:
        self.results.append((failed, 0))
        self._given = True
