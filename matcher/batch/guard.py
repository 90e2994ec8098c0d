"""Runs a function over many documents in workers that can be killed: a hang, a crash or eaten memory costs only one.

Every worker has its own pipe and holds one document at a time, so it is always known which one a dead worker had.
pebble (5.2.3) shares one channel: its pool learns by message which worker took which task, and where a worker dies
before that message was read, the task has no owner to fail for (`PoolManager.find_expired_task`).
"""

import multiprocessing
import pickle
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import Generic, Protocol, TypeVar

from matcher.batch import process_limits
from matcher.config import Limits
from matcher.model import Failed

_START_SECONDS = 120.0
_STARTS = 3
"""Workers in a row that may die before their first document; then the fault is not in the documents."""
_GRACE = 2.0
"""Seconds over the limit after which a worker ends itself: its parent, which would have ended it, is gone or busy."""
_AHEAD = 32
"""Documents given out per worker before the next result in order is there."""
_READY = "ready"
_TIMEOUT = (
    "Reading took longer than {seconds:g} seconds and was stopped. Save the file again, as a plain PDF, and send that."
)
_MEMORY = "Reading needed more than {memory} MiB of memory and was stopped. Save the file again, without pictures."
_CRASHED = "Reading ended with a fault ({why}). Save the file again from the program it was made with, as a plain PDF."


class Task(Protocol):
    """What the guard runs over: picklable, and able to say how it failed."""

    def failed(self, code: str, text: str) -> Failed:
        """The failed row of this document."""
        ...


T = TypeVar("T", bound=Task)
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class _Fault:
    """How a document failed inside its worker."""

    code: str
    why: str


def _attempt(function: Callable[[T], R], task: T) -> R | _Fault:
    """The result, or the fault of this one document."""
    try:
        return function(task)
    except MemoryError:
        return _Fault("memory", "")
    except RecursionError:
        return _Fault("crashed", "nested too deep")
    except Exception as error:
        return _Fault("crashed", f"{type(error).__name__}: {error}"[:300])


def _portable(error: Exception) -> Exception:
    """The error itself where it can be sent to the parent, else one that says the same."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}"[:1000])
    return error


def _work(pipe: Connection, function: Callable[[T], R], warm: Callable[[], None] | None, limits: Limits) -> None:
    """The life of a worker: get ready, then one document after another until the pipe closes."""
    process_limits.lead_group()
    process_limits.be_quiet()
    try:
        if warm is not None:
            warm()
    except Exception as error:
        pipe.send(_portable(error))
        return
    process_limits.restrict(limits)
    pipe.send(_READY)
    while True:
        try:
            task = pipe.recv()
        except EOFError:
            return
        process_limits.alarm(limits.seconds + _GRACE)
        result = _attempt(function, task)
        try:
            packed = pickle.dumps(result, protocol=pickle.HIGHEST_PROTOCOL)
        except MemoryError:
            packed = pickle.dumps(_Fault("memory", ""))
        except Exception as error:
            packed = pickle.dumps(_Fault("crashed", f"{type(error).__name__}: {error}"[:300]))
        process_limits.alarm(0)
        pipe.send_bytes(packed)


class _Worker(Generic[T]):
    """One process with its pipe and the document it holds."""

    def __init__(self, context: BaseContext, arguments: tuple[object, ...]) -> None:
        self.pipe, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=_work, args=(theirs, *arguments), daemon=True)  # type: ignore[attr-defined]
        self.process.start()
        theirs.close()
        self.ready = False
        self.held: tuple[int, T] | None = None
        self.deadline = time.monotonic() + _START_SECONDS

    def give(self, index: int, task: T, seconds: float) -> bool:
        """Hand over one document; False where the worker has died while it waited."""
        try:
            self.pipe.send(task)
        except (BrokenPipeError, ConnectionResetError):
            return False
        self.held = (index, task)
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


def _context(preload: Sequence[str]) -> BaseContext:
    """How workers start: from a clean server process where there is one, so that no thread or lock is copied."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["matcher.batch.guard", *preload])
    # Ctrl-C reaches the whole group; the server must not die of it with a trace in the middle of an import
    resource_tracker.ensure_running()  # first, since starting it lifts the block again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return context


class _Pool(Generic[T, R]):
    """The workers and the documents on their way."""

    def __init__(
        self,
        function: Callable[[T], R],
        workers: int,
        limits: Limits,
        warm: Callable[[], None] | None,
        preload: Sequence[str],
    ) -> None:
        self.limits = limits
        self.arguments = (function, warm, limits)
        self.context = _context(preload)
        self.size = max(1, workers)
        self.workers: list[_Worker[T]] = []
        self.bad_starts = 0
        self.done: dict[int, tuple[T, R | Failed]] = {}

    def fill(self, wanted: int) -> None:
        """Start workers up to the number wanted."""
        while len(self.workers) < min(self.size, wanted):
            self.workers.append(_Worker(self.context, self.arguments))

    def idle(self) -> list[_Worker[T]]:
        """Workers that wait for a document."""
        return [worker for worker in self.workers if worker.ready and worker.held is None]

    def give(self, index: int, task: T) -> bool:
        """Hand a document to a worker that waits; one that died while it waited is dropped and costs none. False where
        none is left."""
        for worker in self.idle():
            if worker.process.is_alive() and worker.give(index, task, self.limits.seconds):
                return True
            self._drop(worker, None)
        return False

    def busy(self) -> int:
        """Documents in work."""
        return sum(worker.held is not None for worker in self.workers)

    def _fail(self, worker: _Worker[T], code: str, why: str) -> None:
        if worker.held is None:
            return
        index, task = worker.held
        text = {"timeout": _TIMEOUT, "memory": _MEMORY}.get(code, _CRASHED)
        told = text.format(seconds=self.limits.seconds, memory=self.limits.memory // 2**20, why=why)
        self.done[index] = (task, task.failed(code, told))
        worker.held = None

    def _drop(self, worker: _Worker[T], code: str | None) -> None:
        """End a worker that hangs or is dead; its document fails, all others go on."""
        self.workers.remove(worker)
        exit_code = worker.end()
        if not worker.ready:
            self.bad_starts += 1
            if self.bad_starts >= _STARTS:
                raise RuntimeError(f"Worker processes do not start (exit code {exit_code}).")
        if exit_code == process_limits.ALARMED:
            code = "timeout"
        self._fail(
            worker,
            code or "crashed",
            f"its process ended with code {exit_code}, as when a file is damaged or needs too much memory",
        )

    def _receive(self, worker: _Worker[T]) -> None:
        """Take what a worker has sent."""
        try:
            if not worker.ready:
                told = worker.pipe.recv()
                if isinstance(told, Exception):
                    raise told
                worker.ready, self.bad_starts = True, 0
                return
            result = pickle.loads(worker.pipe.recv_bytes())
        except (EOFError, OSError, pickle.UnpicklingError):
            self._drop(worker, None)
            return
        if isinstance(result, _Fault):
            self._fail(worker, result.code, result.why)
            if result.code == "memory":
                # what the document left behind of its memory must not be the next one's fault
                self._drop(worker, None)
        elif worker.held is not None:
            index, task = worker.held
            self.done[index] = (task, result)
            worker.held = None

    def step(self) -> None:
        """Wait until a worker says something, dies or runs out of time, and deal with it."""
        waiting = [worker for worker in self.workers if worker.held is not None or not worker.ready]
        first = min(worker.deadline for worker in waiting)
        ready = wait([worker.pipe for worker in waiting], timeout=max(0.0, first - time.monotonic()))
        for worker in waiting:
            if worker.pipe in ready:
                self._receive(worker)
        now = time.monotonic()
        for worker in waiting:
            if worker in self.workers and (worker.held is not None or not worker.ready) and worker.deadline <= now:
                self._drop(worker, "timeout")

    def close(self) -> None:
        """End all workers."""
        while self.workers:
            self.workers.pop().end()


def run(
    function: Callable[[T], R],
    tasks: Iterable[T],
    workers: int,
    limits: Limits,
    *,
    warm: Callable[[], None] | None = None,
    preload: Sequence[str] = (),
) -> Iterator[tuple[T, R | Failed]]:
    """Every task with its result, in the order of the tasks; few are under way at a time, so memory stays flat.

    `function` and `warm` (called once in each new worker before the limits bind it) can be pickled; `preload` names
    modules that are imported once for all workers. A document that hangs over `limits.seconds` (killed), ends its
    process, needs too much memory or raises becomes the Failed that its task makes: `timeout`, `crashed`, `memory`.
    Leaving the iterator early, by Ctrl-C too, ends the workers. Raises what `warm` raises, and
    RuntimeError where no worker can be started."""
    pool: _Pool[T, R] = _Pool(function, workers, limits, warm, preload)
    coming = iter(tasks)
    task = next(coming, None)
    given = yielded = 0
    try:
        while task is not None or pool.busy() or pool.done:
            while yielded in pool.done:
                yield pool.done.pop(yielded)
                yielded += 1
            while task is not None and pool.idle() and given - yielded < _AHEAD * pool.size:
                if pool.give(given, task):
                    given += 1
                    task = next(coming, None)
            # a worker more only while all have work and another document waits
            pool.fill(pool.busy() + (task is not None))
            if pool.busy() or (task is not None and not pool.idle()):
                pool.step()
    finally:
        pool.close()
