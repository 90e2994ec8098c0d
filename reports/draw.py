"""The figures behind the small drawings: all in percent, so that a drawing fits any width."""

from collections.abc import Iterable

from reports.view import Row

BINS = 10


def share(part: float, whole: float) -> float:
    """The part in percent of the whole, between 0 and 100; 0 of nothing."""
    return round(min(max(part / whole, 0.0), 1.0) * 100, 2) if whole > 0 else 0.0


def distribution(rows: Iterable[Row]) -> tuple[tuple[int, int, int], ...]:
    """How many scores lie in each tenth: (from, to, count). 100 belongs to the last."""
    counts = [0] * BINS
    for row in rows:
        counts[min(int(row.score // (100 / BINS)), BINS - 1)] += 1
    return tuple((i * 10, i * 10 + 10, count) for i, count in enumerate(counts))


def stack(counts: Iterable[tuple[str, int]]) -> tuple[tuple[str, float, float], ...]:
    """Counts by name as pieces of one bar: (name, left, width) in percent, empty ones left out."""
    pieces = [(name, count) for name, count in counts if count]
    whole = sum(count for _, count in pieces)
    placed, left = [], 0.0
    for name, count in pieces:
        placed.append((name, round(left, 2), share(count, whole)))
        left += share(count, whole)
    return tuple(placed)
