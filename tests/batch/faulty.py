"""Functions that fail on purpose, for the guard's tests: they run inside its workers, so they must be importable."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from matcher.model import Failed
from matcher.readers.interface import Opening, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A task that says by its `name` what is to happen to it."""

    name: str

    def failed(self, code: str, text: str) -> Failed:
        """The failed row of this task."""
        return Failed(id=self.name, file=self.name, member=None, media_type=None, code=code, text=text)


def _hang() -> object:
    while True:
        time.sleep(60)


def _spin() -> object:
    while True:
        pass


def _segfault() -> object:
    os.kill(os.getpid(), signal.SIGSEGV)
    return None


def _leave() -> object:
    os._exit(3)


def _eat() -> object:
    held = []
    while True:
        held.append(bytearray(16 * 1024 * 1024))


def _raise() -> object:
    raise ValueError("no such shape")


def _recurse() -> object:
    return _recurse()


def _odd() -> object:
    return lambda: None


def _write() -> object:
    with open(os.path.join(os.path.expanduser("~"), ".never-written"), "wb") as file:
        file.write(b"x" * 100_000)
    return "written"


def _chatter() -> object:
    os.write(1, b"noise on stdout\n")
    os.write(2, b"noise on stderr\n")
    print("noise from Python")
    return "said"


def _big() -> object:
    return b"x" * 8_000_000


def _bulky() -> object:
    return os.urandom(1024 * 1024)


_done: list[str] = []
"""What this process has read before."""


def _late() -> object:
    """Ends the process, where it has read something before."""
    return os._exit(3) if _done else "alone"


def _heavy() -> object:
    """Needs more memory than there is, where the process has read something before."""
    return _eat() if _done else "alone"


_DEEDS: dict[str, Callable[[], object]] = {
    "hang": _hang, "spin": _spin, "segfault": _segfault, "leave": _leave, "eat": _eat, "raise": _raise,
    "recurse": _recurse, "odd": _odd, "write": _write, "chatter": _chatter, "big": _big, "bulky": _bulky,
    "late": _late, "heavy": _heavy,
}  # fmt: skip


def _do(name: str) -> object:
    deed = _DEEDS.get(name.rstrip("0123456789"))
    found = deed() if deed else (name.upper(), os.getpid())
    _done.append(name)
    return found


def obey(order: Order, after: Place) -> Iterator[Opening | tuple[object, ...]]:
    """What the order says: `hang`, `segfault` ...; a name not known is given back in capitals with the worker's pid. An
    order of several words is a container, each word a member. `.`: a fault between two members."""
    here = Opening(id=order.name, file=order.name, member=None, place=())
    yield here
    words = order.name.split()
    if len(words) == 1:
        yield (_do(order.name),)
        return
    for number, word in enumerate(words):
        inside = here.inside(word, number)
        if inside.place <= after:
            continue
        if word == ".":
            raise ValueError("the container is broken from here on")
        yield inside
        yield (_do(word),)


def slow(order: Order, after: Place) -> Iterator[tuple[int]]:
    """Longer for even numbers than for odd ones, so that results come in out of order."""
    time.sleep(0.15 if int(order.name) % 2 == 0 else 0.01)
    yield (int(order.name),)


def steady(order: Order, after: Place) -> Iterator[Opening | tuple[int]]:
    """A container of five documents, each well within the time limit, all together over it."""
    here = Opening(id=order.name, file=order.name, member=None, place=())
    for number in range(len(after) and after[0] + 1, 5):
        yield here.inside(str(number), number)
        time.sleep(0.4)
        yield (number,)


def meet(order: Order, after: Place) -> Iterator[tuple[bool]]:
    """Waits until three documents are in work at the same time; a file cannot be written here, a folder can be made."""
    place = Path(order.name)
    place.mkdir()
    while len(list(place.parent.iterdir())) < 3:
        time.sleep(0.01)
    yield (True,)


def broken_warm() -> None:
    """A worker that cannot get ready."""
    raise ValueError("the vocabulary is not there")


def dying_warm() -> None:
    """A worker whose process ends while it gets ready."""
    os._exit(9)


class Odd(Exception):
    """An error that cannot be built again from its text, as some libraries raise."""

    def __init__(self, done: int, of: int) -> None:
        super().__init__(f"{done} of {of}")


def unportable_warm() -> None:
    """A worker whose error cannot be sent."""
    raise Odd(7, 8)
