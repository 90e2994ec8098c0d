"""A file on its way: what a worker's messages and its faults make of it, without any process."""

import pytest

from matcher.batch.errand import Errand
from matcher.model import Failed
from matcher.readers.interface import Opening
from tests.batch.faulty import Order

ROOT = Opening(id="a" * 64, file="box.zip", member=None, place=())


def _errand() -> Errand[Order, str]:
    return Errand(index=0, task=Order(name="box.zip"))


def _reads(errand: Errand[Order, str], *numbers: int) -> None:
    for number in numbers:
        errand.opens(ROOT.inside(f"{number}.txt", number))
        errand.comes_to((f"text {number}",), 10)


def _taken(errand: Errand[Order, str]) -> list[str | None]:
    out: list[str | None] = []
    while errand.results:
        result = errand.take()
        out.append(f"{result.code} {result.member}" if isinstance(result, Failed) else result)
    return out


def test_a_file_that_nothing_is_known_of_fails_by_its_task() -> None:
    errand = _errand()
    errand.stumbles("crashed", "why", lost=True)
    assert errand.finished
    assert errand.take() == Order(name="box.zip").failed("crashed", "why")


def test_a_file_that_fails_while_it_is_opened_fails_as_a_whole() -> None:
    errand = _errand()
    errand.opens(ROOT)
    errand.stumbles("timeout", "why", lost=True)
    assert errand.finished
    assert _taken(errand) == ["timeout None"]


@pytest.mark.parametrize(("code", "lost"), [("timeout", True), ("crashed", False)])
def test_the_open_member_fails_and_reading_goes_on_behind_it(code: str, lost: bool) -> None:
    errand = _errand()
    errand.opens(ROOT)
    _reads(errand, 0, 1)
    errand.opens(ROOT.inside("2.txt", 2))
    errand.stumbles(code, "why", lost=lost)
    assert not errand.finished
    assert errand.after == (2,)
    assert _taken(errand) == ["text 0", "text 1", f"{code} 2.txt"]


@pytest.mark.parametrize("code", ["crashed", "memory"])
def test_what_costs_the_worker_behind_others_is_tried_once_more_by_itself(code: str) -> None:
    errand = _errand()
    errand.opens(ROOT)
    _reads(errand, 0)
    for expected in ((0,), (1,)):
        errand.opens(ROOT.inside("1.txt", 1))
        errand.stumbles(code, "why", lost=True)
        assert errand.after == expected
    assert _taken(errand) == ["text 0", f"{code} 1.txt"]


def test_a_fault_between_members_is_tried_again_only_after_progress() -> None:
    errand = _errand()
    errand.opens(ROOT)
    _reads(errand, 0)
    errand.stumbles("crashed", "why", lost=True)
    assert not errand.finished
    errand.opens(ROOT)
    errand.stumbles("crashed", "why", lost=True)
    assert errand.finished
    assert _taken(errand) == ["text 0", "crashed (further documents)"]


def test_a_fault_behind_the_only_document_of_a_file_takes_nothing_back() -> None:
    errand = _errand()
    errand.opens(ROOT)
    errand.comes_to(("text",), 10)
    errand.stumbles("crashed", "why", lost=True)
    assert errand.finished
    assert _taken(errand) == ["text"]


def test_what_waits_is_counted_until_it_is_taken() -> None:
    errand = _errand()
    errand.opens(ROOT.inside("0.txt", 0))
    errand.comes_to(("one", "two"), 10)
    assert errand.held == 10
    assert [errand.take(), errand.take()] == ["one", "two"]
    assert errand.held == 0
