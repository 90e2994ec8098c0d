"""No figure of the reading falls below the ledger; what is known to be wrong stands there by name."""

import json

import pytest

from tests.accuracy import measure


@pytest.fixture(scope="module")
def tally() -> measure.Tally:
    return measure.measured()


def test_no_figure_falls(tally: measure.Tally) -> None:
    kept = json.loads(measure.LEDGER.read_text(encoding="utf-8"))["figures"]
    fallen = {name: (tally.figures()[name], value) for name, value in kept.items() if tally.figures()[name] < value}
    assert fallen == {}


def test_the_ledger_is_up_to_date(tally: measure.Tally) -> None:
    kept = json.loads(measure.LEDGER.read_text(encoding="utf-8"))
    assert kept["wrong"] == sorted(tally.wrong), "run `python -m tests.accuracy.measure --write` and look at the change"


def test_every_label_names_a_document_that_is_there() -> None:
    for kind in ("resumes", "jobs"):
        named = [row["file"] for row in measure.labels(kind)]
        assert sorted(named) == sorted(path.name for path in (measure.HERE / kind).iterdir())
