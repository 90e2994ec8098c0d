"""The guard: whatever one document does to its worker, it costs that document alone."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from matcher.batch import guard
from matcher.config import MIB, Limits
from matcher.model import Failed
from tests.batch.faulty import Order, broken_warm, dying_warm, meet, obey, slow, steady, unportable_warm

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and memory limits are those of POSIX systems")
LIMITS = Limits(seconds=1.5, memory=256 * MIB)


def _run(names: Sequence[str], workers: int = 2, limits: Limits = LIMITS) -> list[tuple[str, object]]:
    tasks = [Order(name=name) for name in names]
    return [(task.name, result) for task, result in guard.run(obey, tasks, workers, limits)]


def _alive(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.parametrize(
    ("deed", "code", "words"),
    [
        ("hang", "timeout", "longer than 1.5 seconds"),
        ("spin", "timeout", "longer than 1.5 seconds"),
        ("segfault", "crashed", "code -11"),
        ("leave", "crashed", "code 3"),
        ("eat", "memory", "more than 256 MiB"),
        ("raise", "crashed", "ValueError: no such shape"),
        ("recurse", "crashed", "nested too deep"),
        ("odd", "crashed", "lambda"),
        ("write", "crashed", "File too large"),
    ],
)
def test_one_bad_document_fails_alone(deed: str, code: str, words: str) -> None:
    if deed == "eat" and sys.platform != "linux":
        pytest.skip("only Linux enforces the limit of address space")
    found = _run(["a", deed, "b", "c"])
    assert [name for name, _ in found] == ["a", deed, "b", "c"]
    failed = found[1][1]
    assert isinstance(failed, Failed)
    assert (failed.file, failed.code) == (deed, code)
    assert words in failed.text
    assert [result[0] for _, result in found if isinstance(result, tuple)] == ["A", "B", "C"]


def test_many_bad_documents_in_a_row_do_not_stop_the_run() -> None:
    found = _run([f"segfault{i}" for i in range(8)] + ["last"])
    assert [r.code for _, r in found[:-1] if isinstance(r, Failed)] == ["crashed"] * 8
    assert isinstance(found[-1][1], tuple)


def test_results_keep_the_order_of_the_tasks() -> None:
    tasks = [Order(name=str(i)) for i in range(12)]
    assert [r for _, r in guard.run(slow, tasks, 3, LIMITS)] == list(range(12))


def test_one_worker_serves_many_documents() -> None:
    one = {r[1] for _, r in _run([f"x{i}" for i in range(10)], workers=1) if isinstance(r, tuple)}
    assert len(one) == 1


def test_as_many_documents_are_in_work_at_once_as_there_are_workers(tmp_path: Path) -> None:
    tasks = [Order(name=str(tmp_path / str(number))) for number in range(3)]
    assert [result for _, result in guard.run(meet, tasks, 3, Limits(seconds=60))] == [True, True, True]


def _told(result: object) -> object:
    """A result in short: the code of a failed member, else the word."""
    if isinstance(result, Failed):
        return f"{result.code} {result.id}"
    return result[0] if isinstance(result, tuple) else result


@pytest.mark.parametrize(
    ("deed", "code"),
    [("hang", "timeout"), ("segfault", "crashed"), ("leave", "crashed"), ("eat", "memory"), ("raise", "crashed"),
     ("odd", "crashed")],
)  # fmt: skip
def test_one_bad_member_of_a_container_fails_alone_and_the_others_stand_in_order(deed: str, code: str) -> None:
    if deed == "eat" and sys.platform != "linux":
        pytest.skip("only Linux enforces the limit of address space")
    box = f"a b {deed} c d"
    found = _run(["x", box, "y"])
    assert [(name, _told(result)) for name, result in found] == [
        ("x", "X"),
        (box, "A"),
        (box, "B"),
        (box, f"{code} {box}#{deed}"),
        (box, "C"),
        (box, "D"),
        ("y", "Y"),
    ]
    failed = found[3][1]
    assert isinstance(failed, Failed)
    assert (failed.file, failed.member) == (box, deed)


@pytest.mark.parametrize("workers", [1, 3])
def test_the_order_is_the_same_for_any_number_of_workers(workers: int) -> None:
    names = ["a b raise c", "d", "leave e", "f g segfault", "h"]
    told = [_told(result) for _, result in _run(names, workers)]
    assert told == [
        "A", "B", "crashed a b raise c#raise", "C", "D", "crashed leave e#leave", "E",
        "F", "G", "crashed f g segfault#segfault", "H",
    ]  # fmt: skip


def test_what_is_bad_behind_others_only_is_read_by_itself() -> None:
    if sys.platform != "linux":
        pytest.skip("only Linux enforces the limit of address space")
    assert [_told(result) for _, result in _run(["a late b", "c heavy d"], 1)] == ["A", "alone", "B", "C", "alone", "D"]


def test_results_come_as_they_are_made() -> None:
    results = guard.run(obey, [Order(name="a b hang")], 1, Limits(seconds=60))
    assert [_told(next(results)[1]) for _ in range(2)] == ["A", "B"]
    results.close()  # type: ignore[attr-defined]


def test_too_many_bad_members_end_the_reading_of_their_container() -> None:
    box = " ".join(["a", *(f"leave{number}" for number in range(25)), "z"])
    found = [result for _, result in _run([box, "b"], 2)]
    assert _told(found[0]) == "A"
    assert [_told(result) for result in found[1:21]] == [f"crashed {box}#leave{number}" for number in range(20)]
    rest = found[21]
    assert isinstance(rest, Failed)
    assert (rest.code, rest.member) == ("crashed", "(further documents)")
    assert "20 documents of this file stopped" in rest.text
    assert [_told(result) for result in found[22:]] == ["B"]


def test_members_that_only_raise_are_all_named() -> None:
    box = " ".join([f"raise{number}" for number in range(30)] + ["z"])
    found = [result for _, result in _run([box], 1)]
    assert [isinstance(result, Failed) for result in found] == [True] * 30 + [False]


def test_a_fault_between_members_keeps_what_was_read_and_says_that_the_rest_was_not() -> None:
    found = [result for _, result in _run(["a b . c", "d"], 2)]
    assert [_told(found[0]), _told(found[1]), _told(found[3])] == ["A", "B", "D"]
    rest = found[2]
    assert isinstance(rest, Failed)
    assert (rest.code, rest.member) == ("crashed", "(further documents)")
    assert "broken from here on" in rest.text
    (alone,) = [result for _, result in _run([". a"], 1)]
    assert isinstance(alone, Failed)
    assert (alone.id, alone.member) == (". a", None)


def test_the_time_limit_is_that_of_a_document_and_not_of_the_file() -> None:
    found = [result for _, result in guard.run(steady, [Order(name="box")], 1, Limits(seconds=1.5))]
    assert found == [0, 1, 2, 3, 4]


def test_all_documents_of_a_file_together_have_a_limit_of_time_too() -> None:
    limits = Limits(seconds=1.5, container_seconds=1.0)
    found = [result for _, result in guard.run(steady, [Order(name="box")], 1, limits)]
    *read, rest = found
    assert read == list(range(len(read)))
    assert 1 <= len(read) <= 3
    assert isinstance(rest, Failed)
    assert (rest.code, rest.member) == ("timeout", "(further documents)")
    assert "longer than 1 seconds in all" in rest.text


def test_results_that_wait_for_their_turn_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "_HELD", 3 * MIB)
    held = []
    results = guard.run(obey, [Order(name="hang"), Order(name=" ".join(["bulky"] * 30))], 2, LIMITS)
    step = guard._Pool.step

    def watched(pool: "guard._Pool[Order, object]") -> None:
        step(pool)
        held.append(sum(errand.held for errand in pool.errands.values()))

    monkeypatch.setattr(guard._Pool, "step", watched)
    found = [result for _, result in results]
    assert isinstance(found[0], Failed)
    assert [isinstance(result, bytes) and len(result) for result in found[1:]] == [MIB] * 30
    assert max(held) < 5 * MIB


def test_nothing_to_do_starts_no_worker() -> None:
    assert _run([]) == []


def test_a_large_result_comes_through_whole() -> None:
    assert _run(["big"])[0][1] == b"x" * 8_000_000


def test_what_a_library_prints_goes_nowhere(capfd: pytest.CaptureFixture[str]) -> None:
    assert _run(["chatter"]) == [("chatter", "said")]
    assert capfd.readouterr() == ("", "")


def test_leaving_early_ends_the_workers() -> None:
    results = guard.run(obey, (Order(name=n) for n in ["a", "hang", "hang2", "hang3"]), 2, Limits(seconds=60))
    _, first = next(results)
    assert isinstance(first, tuple)
    began = time.monotonic()
    results.close()  # type: ignore[attr-defined]
    assert time.monotonic() - began < 5
    deadline = time.monotonic() + 5
    while _alive(first[1]) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _alive(first[1])


def test_tasks_are_taken_a_few_at_a_time() -> None:
    taken = 0

    def tasks() -> Iterator[Order]:
        nonlocal taken
        for i in range(5000):
            taken += 1
            yield Order(name=f"x{i}")

    results = guard.run(obey, tasks(), 2, LIMITS)
    next(results)
    assert taken < 200
    results.close()  # type: ignore[attr-defined]


def test_a_worker_that_died_while_it_waited_costs_no_document() -> None:
    def tasks() -> Iterator[Order]:
        yield Order(name="first")
        yield Order(name="second")

    source = tasks()
    results = guard.run(obey, source, 1, LIMITS)
    _, first = next(results)
    assert isinstance(first, tuple)
    os.kill(first[1], 9)
    deadline = time.monotonic() + 5
    while _alive(first[1]) and time.monotonic() < deadline:
        time.sleep(0.05)
    _, second = next(results)
    assert isinstance(second, tuple)
    assert second[0] == "SECOND"
    assert second[1] != first[1]


@pytest.mark.parametrize(
    ("warm", "error", "words"),
    [
        (broken_warm, ValueError, "^the vocabulary is not there$"),
        (unportable_warm, RuntimeError, "Odd: 7 of 8"),
        (dying_warm, RuntimeError, "exit code 9"),
    ],
)
def test_workers_that_cannot_get_ready_say_why(warm: Callable[[], None], error: type[Exception], words: str) -> None:
    results = guard.run(obey, [Order(name="a")], 1, LIMITS, warm=warm)
    with pytest.raises(error, match=words):
        next(results)


def test_workers_that_cannot_be_started_are_no_closed_output(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(start: object) -> object:
        raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr(guard, "Worker", refuse)
    with pytest.raises(RuntimeError, match="cannot be started"):
        list(guard.run(obey, [Order(name="a")], 1, LIMITS))


_ORPHAN = """
import os, signal, sys, threading
from matcher.batch import guard
from matcher.config import Limits
from tests.batch.faulty import Order, obey

if __name__ == "__main__":
    results = guard.run(obey, [Order(name="a"), Order(name="spin")], 1, Limits(seconds=0.8))
    print(next(results)[1][1], flush=True)
    threading.Timer(0.4, os.kill, (os.getpid(), signal.SIGKILL)).start()
    next(results)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_hanging_worker_outlives_a_killed_parent_by_seconds_only(tmp_path: Path) -> None:
    script = tmp_path / "orphan.py"
    script.write_text(_ORPHAN)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    said = tmp_path / "pid.txt"
    with said.open("w") as out:
        parent = subprocess.Popen([sys.executable, str(script)], env=environment, stdout=out)
    assert parent.wait(timeout=60) == -9
    worker = int(said.read_text())
    assert _alive(worker)
    deadline = time.monotonic() + 8
    while _alive(worker) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not _alive(worker)


def test_a_slow_reader_of_the_results_does_not_turn_a_hang_into_a_crash() -> None:
    tasks = [Order(name=name) for name in ("a", "b", "spin", "c")]
    codes = []
    for _, result in guard.run(obey, tasks, 2, Limits(seconds=0.5)):
        time.sleep(1.3)
        codes.append(result.code if isinstance(result, Failed) else "ok")
    assert codes == ["ok", "ok", "timeout", "ok"]
