"""The life of a worker process: one file at a time, its documents sent one by one, each against the clock."""

import pickle
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import Generic, Protocol, TypeVar

from matcher.batch import process_limits
from matcher.batch.errand import Errand, Fault, Said, Task
from matcher.config import Limits
from matcher.readers.interface import Opening, Place

_START_SECONDS = 120.0
_GRACE = 2.0
"""Seconds over the limit after which a worker ends itself: its parent, which would have ended it, is gone or busy."""
READY = "ready"

T = TypeVar("T", bound=Task)
R = TypeVar("R")
T_in = TypeVar("T_in", contravariant=True)
R_out = TypeVar("R_out", covariant=True)


class Function(Protocol[T_in, R_out]):
    """What a worker does with a file; can be pickled."""

    def __call__(self, task: T_in, after: Place, /) -> Iterable[Opening | tuple[R_out, ...]]:
        """What each document in the file comes to, the Opening of each before it is read; documents up to the place
        `after` are passed over."""
        ...


def _portable(error: Exception) -> Exception:
    """The error itself where it can be sent to the parent, else one that says the same."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}"[:1000])
    return error


def _steps(function: Function[T, R], task: T, after: Place) -> Iterator[Opening | tuple[R, ...]]:
    yield from function(task, after)


def _fault(error: Exception) -> Fault:
    if isinstance(error, MemoryError):
        return Fault("memory", "")
    if isinstance(error, RecursionError):
        return Fault("crashed", "nested too deep")
    return Fault("crashed", f"{type(error).__name__}: {error}"[:300])


def _step(steps: Iterator[Opening | tuple[R, ...]]) -> tuple[bytes, bool]:
    """The next thing to say of a file, packed, and whether more may follow."""
    began = time.monotonic()
    found: Opening | tuple[R, ...] | Fault | None
    try:
        found = next(steps, None)
    except Exception as error:
        found = _fault(error)
    seconds = time.monotonic() - began
    goes_on = found is not None and not isinstance(found, Fault)
    try:
        return pickle.dumps(Said(seconds, found), protocol=pickle.HIGHEST_PROTOCOL), goes_on
    except Exception as error:
        return pickle.dumps(Said(seconds, _fault(error))), False


def _work(pipe: Connection, function: Function[T, R], warm: Callable[[], None] | None, limits: Limits) -> None:
    """Get ready, then one file after another until the pipe closes."""
    process_limits.lead_group()
    process_limits.be_quiet()
    try:
        if warm is not None:
            warm()
    except Exception as error:
        pipe.send(_portable(error))
        return
    process_limits.restrict(limits)
    pipe.send(READY)
    while True:
        try:
            task, after = pipe.recv()
        except EOFError:
            return
        steps, goes_on = _steps(function, task, after), True
        while goes_on:
            process_limits.alarm(limits.seconds + _GRACE)
            packed, goes_on = _step(steps)
            process_limits.alarm(0)
            pipe.send_bytes(packed)
        del steps


@dataclass(frozen=True, slots=True)
class Start(Generic[T, R]):
    """What every worker is started with."""

    context: BaseContext
    function: Function[T, R]
    warm: Callable[[], None] | None
    limits: Limits


class Worker(Generic[T, R]):
    """One process with its pipe and the file it holds."""

    def __init__(self, start: Start[T, R]) -> None:
        self.pipe, theirs = start.context.Pipe()
        arguments = (theirs, start.function, start.warm, start.limits)
        self.process: BaseProcess = start.context.Process(target=_work, args=arguments, daemon=True)  # type: ignore[attr-defined]
        self.process.start()
        theirs.close()
        self.ready = False
        self.held: Errand[T, R] | None = None
        self.deadline = time.monotonic() + _START_SECONDS

    def give(self, errand: Errand[T, R], seconds: float) -> bool:
        """Hand over one file; False where the worker has died while it waited."""
        try:
            self.pipe.send((errand.task, errand.after))
        except (BrokenPipeError, ConnectionResetError):
            return False
        self.held = errand
        self.deadline = time.monotonic() + seconds
        return True

    def end(self) -> int | None:
        """Kill the process and what it started; its exit code."""
        if self.process.pid is not None:
            process_limits.end(self.process.pid)
        self.process.kill()
        self.process.join()
        self.pipe.close()
        return self.process.exitcode
