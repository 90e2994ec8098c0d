"""Times stages against each other: interleaved runs, medians, processor time."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Stage:
    """Something to time; `run` does its whole work once."""

    name: str
    run: Callable[[], object]


def milliseconds(stages: Sequence[Stage], documents: int, runs: int) -> dict[str, float]:
    """Processor milliseconds a document of each stage: the median of `runs` rounds in which the stages take turns, so
    that a busy moment of the machine falls on all of them. One round before does not count."""
    seconds: dict[str, list[float]] = {stage.name: [] for stage in stages}
    for turn in range(runs + 1):
        for stage in stages:
            start = time.process_time()
            stage.run()
            if turn:
                seconds[stage.name].append(time.process_time() - start)
    return {name: 1000 * median(values) / documents for name, values in seconds.items()}


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A plain text table, first column to the left and numbers to the right."""
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    lines = [
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in [head, *rows]
    ]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])
