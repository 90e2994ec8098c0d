"""Runs a function over many files in workers that can be killed: a hang, a crash or eaten memory costs one document.

Every worker has its own pipe and holds one file at a time, and says which document in it comes next before it opens it:
so it is always known which one a dead worker had.
pebble (5.2.3) shares one channel: its pool learns by message which worker took which task, and where a worker dies
before that message was read, the task has no owner to fail for (`PoolManager.find_expired_task`).
"""

import multiprocessing
import pickle
import signal
import sys
import time
from bisect import insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from typing import Generic, TypeVar

from matcher.batch import process_limits
from matcher.batch.errand import Errand, Fault, Said, Task
from matcher.batch.worker import READY, Function, Start, Worker
from matcher.config import MIB, Limits
from matcher.model import Failed
from matcher.readers.interface import Opening

_STARTS = 3
"""Workers in a row that may die before their first file; then the fault is not in the files."""
_AHEAD = 32
"""Files given out per worker before the next result in order is there."""
_HELD = 64 * MIB
"""Results, as sent, that may wait for their turn; above it only the file whose turn it is goes on."""
_TIMEOUT = (
    "Reading took longer than {seconds:g} seconds and was stopped. Save the file again, as a plain PDF, and send that."
)
_MEMORY = "Reading needed more than {memory} MiB of memory and was stopped. Save the file again, without pictures."
_CRASHED = "Reading ended with a fault ({why}). Save the file again from the program it was made with, as a plain PDF."
_LONG = (
    "Reading the documents of this file took longer than {seconds:g} seconds in all: those from here on were not read. "
    "Split it, and send the parts."
)

T = TypeVar("T", bound=Task)
R = TypeVar("R")


def _context(preload: Sequence[str]) -> BaseContext:
    """How workers start: from a clean server process where there is one, so that no thread or lock is copied."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["matcher.batch.worker", *preload])
    # Ctrl-C reaches the whole group; the server must not die of it with a trace in the middle of an import
    resource_tracker.ensure_running()  # first, since starting it lifts the block again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return context


class _Pool(Generic[T, R]):
    """The workers and the files on their way. `turn` is the index of the file whose results are wanted now."""

    def __init__(self, start: Start[T, R], size: int) -> None:
        self.start = start
        self.limits = start.limits
        self.size = max(1, size)
        self.turn = 0
        self.errands: dict[int, Errand[T, R]] = {}
        self.waiting: list[Errand[T, R]] = []
        self.workers: list[Worker[T, R]] = []
        self.bad_starts = 0

    def add(self, index: int, task: T) -> None:
        """Take a file on."""
        self.errands[index] = Errand(index=index, task=task)
        self._again(self.errands[index])

    def _again(self, errand: Errand[T, R]) -> None:
        insort(self.waiting, errand, key=lambda each: each.index)

    def idle(self) -> list[Worker[T, R]]:
        """Workers that wait for a file."""
        return [worker for worker in self.workers if worker.ready and worker.held is None]

    def give_out(self) -> None:
        """Hand waiting files to idle workers, the first ones first; a worker that died while it waited is dropped and
        costs none."""
        for worker in self.idle():
            if not self.waiting:
                return
            if worker.process.is_alive() and worker.give(self.waiting[0], self.limits.seconds):
                del self.waiting[0]
            else:
                self._drop(worker, None)

    def fill(self) -> None:
        """A worker more only while all have work and another file waits."""
        wanted = sum(worker.held is not None for worker in self.workers) + len(self.waiting)
        while len(self.workers) < min(self.size, wanted):
            try:
                self.workers.append(Worker(self.start))
            except (OSError, EOFError) as error:
                # a broken pipe to the server of workers must not pass for one to the reader of our output
                raise RuntimeError(f"Worker processes cannot be started ({error}).") from error

    def _stumble(self, worker: Worker[T, R], code: str, why: str, *, lost: bool) -> None:
        errand, worker.held = worker.held, None
        if errand is None:
            return
        text = {"timeout": _TIMEOUT, "memory": _MEMORY}.get(code, _CRASHED)
        told = text.format(seconds=self.limits.seconds, memory=self.limits.memory // MIB, why=why)
        errand.seconds += self.limits.seconds if code == "timeout" else 0.0
        errand.stumbles(code, told, lost=lost)
        if not errand.finished:
            self._again(errand)

    def _drop(self, worker: Worker[T, R], code: str | None) -> None:
        """End a worker that hangs or is dead; its document fails, all others go on."""
        self.workers.remove(worker)
        exit_code = worker.end()
        if not worker.ready:
            self.bad_starts += 1
            if self.bad_starts >= _STARTS:
                raise RuntimeError(f"Worker processes do not start (exit code {exit_code}).")
        if exit_code == process_limits.ALARMED:
            code = "timeout"
        why = f"its process ended with code {exit_code}, as when a file is damaged or needs too much memory"
        self._stumble(worker, code or "crashed", why, lost=True)

    def _receive(self, worker: Worker[T, R]) -> None:
        """Take what a worker has sent."""
        try:
            if not worker.ready:
                told = worker.pipe.recv()
                if isinstance(told, Exception):
                    raise told
                worker.ready, self.bad_starts = told == READY, 0
                return
            packed = worker.pipe.recv_bytes()
            said: Said[R] = pickle.loads(packed)
        except (EOFError, OSError, pickle.UnpicklingError):
            self._drop(worker, None)
            return
        worker.deadline = time.monotonic() + self.limits.seconds
        if worker.held is not None:
            self._hear(worker, worker.held, said, len(packed))

    def _hear(self, worker: Worker[T, R], errand: Errand[T, R], said: Said[R], size: int) -> None:
        errand.seconds += said.seconds
        found = said.found
        if isinstance(found, Fault):
            memory = found.code == "memory"
            self._stumble(worker, found.code, found.why, lost=memory)
            if memory:
                # what the document left behind of its memory must not be the next one's fault
                self._drop(worker, None)
        elif isinstance(found, Opening):
            if errand.opens(found) and errand.seconds > self.limits.container_seconds:
                worker.held = None
                errand.ends("timeout", _LONG.format(seconds=self.limits.container_seconds))
                self._drop(worker, None)
        elif found is None:
            errand.finished, worker.held = True, None
        else:
            errand.comes_to(found, size)

    def _is_paused(self, worker: Worker[T, R]) -> bool:
        """Whether the worker's messages are left in its pipe, where it waits once the pipe is full: enough is held."""
        ahead = worker.held is not None and worker.held.index != self.turn
        return ahead and sum(errand.held for errand in self.errands.values()) > _HELD

    def step(self) -> None:
        """Wait until a worker says something, dies or runs out of time, and deal with it."""
        heard = []
        for worker in self.workers:
            if self._is_paused(worker):
                worker.deadline = time.monotonic() + self.limits.seconds
            elif worker.held is not None or not worker.ready:
                heard.append(worker)
        first = min(worker.deadline for worker in heard)
        ready = wait([worker.pipe for worker in heard], timeout=max(0.0, first - time.monotonic()))
        for worker in heard:
            if worker.pipe in ready:
                self._receive(worker)
        now = time.monotonic()
        for worker in heard:
            if worker in self.workers and (worker.held is not None or not worker.ready) and worker.deadline <= now:
                self._drop(worker, "timeout")

    def close(self) -> None:
        """End all workers."""
        while self.workers:
            self.workers.pop().end()


def run(
    function: Function[T, R],
    tasks: Iterable[T],
    workers: int,
    limits: Limits,
    *,
    warm: Callable[[], None] | None = None,
    preload: Sequence[str] = (),
) -> Iterator[tuple[T, R | Failed]]:
    """Every task with each result of its documents, in the order of the tasks and of the documents in each, as soon as
    it is its turn; few are under way at a time, so memory stays flat.

    `function` and `warm` (called once in each new worker before the limits bind it) can be pickled; `preload` names
    modules that are imported once for all workers. A document that hangs over `limits.seconds` (killed), ends its
    process, needs too much memory or raises becomes a Failed of its own: `timeout`, `crashed`, `memory`; those before
    and after it in the same file are read. After too many of them, or `limits.container_seconds`, one Failed stands for
    the rest of the file. Leaving the iterator early, by Ctrl-C too, ends the workers. Raises what `warm` raises, and
    RuntimeError where no worker can be started."""
    pool: _Pool[T, R] = _Pool(Start(_context(preload), function, warm, limits), workers)
    coming = iter(tasks)
    task = next(coming, None)
    given = 0
    try:
        while task is not None or pool.errands:
            first = pool.errands.get(pool.turn)
            while first is not None and first.results:
                yield first.task, first.take()
            if first is not None and first.finished:
                del pool.errands[pool.turn]
                pool.turn += 1
                continue
            while task is not None and given - pool.turn < _AHEAD * pool.size and len(pool.waiting) <= len(pool.idle()):
                pool.add(given, task)
                given += 1
                task = next(coming, None)
            pool.give_out()
            pool.fill()
            pool.step()
    finally:
        pool.close()
