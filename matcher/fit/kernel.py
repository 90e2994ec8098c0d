"""The scores of all pairs as arrays: the same degrees and whole-number sums as the explanation, many at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

from matcher.fit.degree import FULL
from matcher.fit.ledger import FACTOR, TENTHS
from matcher.fit.plan import WHOLE, Plan
from matcher.fit.standing import Standing
from matcher.model import Item, Requirement

CHUNK = 512
"""Resumes scored at a time: bounds the memory, whatever their number."""

Options = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Postings:
    """Many plans as arrays. `items` are the distinct things asked (with whether grace is given), `requirements` the
    distinct requirements as options of item columns; `must` and `rest` hold the weights, requirements x postings."""

    items: tuple[tuple[Item, bool], ...]
    requirements: tuple[Options, ...]
    must: csr_matrix
    rest: csr_matrix
    must_weight: NDArray[np.int64]
    damping: NDArray[np.int64]


def compile_postings(plans: Sequence[Plan]) -> Postings:
    """The arrays of many plans; what several postings ask alike is worked out once."""
    items: dict[tuple[Item, bool], int] = {}
    distinct: dict[Options, int] = {}
    cells: list[tuple[int, int, int, bool]] = []
    for column, one in enumerate(plans):
        for requirement, weight, must in zip(one.requirements, one.weights, one.must, strict=True):
            row = distinct.setdefault(_options(requirement, items), len(distinct))
            cells.append((row, column, weight, must))
    shape = (len(distinct), len(plans))
    must_weights = [sum(w for w, must in zip(p.weights, p.must, strict=True) if must) for p in plans]
    return Postings(
        items=tuple(items),
        requirements=tuple(distinct),
        must=_matrix([cell for cell in cells if cell[3]], shape),
        rest=_matrix([cell for cell in cells if not cell[3]], shape),
        must_weight=np.array(must_weights, dtype=np.int64),
        damping=np.array([p.damping for p in plans], dtype=np.int64),
    )


def score_chunks(
    standings: Sequence[Standing], postings: Postings, chunk: int = CHUNK
) -> Iterator[tuple[int, NDArray[np.float64]]]:
    """The scores of all pairs, resumes x postings, a chunk of resumes at a time, with the index of its first resume."""
    for start in range(0, len(standings), chunk):
        yield start, _scores(standings[start : start + chunk], postings)


def score_matrix(standings: Sequence[Standing], plans: Sequence[Plan], chunk: int = CHUNK) -> NDArray[np.float64]:
    """The scores of all pairs, resumes x postings, 0 to 100 in tenths; each is the score that `explain_pair` gives."""
    postings = compile_postings(plans)
    whole = np.zeros((len(standings), len(plans)))
    for start, part in score_chunks(standings, postings, chunk):
        whole[start : start + len(part)] = part
    return whole


def _options(requirement: Requirement, items: dict[tuple[Item, bool], int]) -> Options:
    grace = bool(requirement.within_months)
    return tuple(
        tuple(items.setdefault((item, grace), len(items)) for item in option) for option in requirement.any_of if option
    )


def _matrix(cells: Sequence[tuple[int, int, int, bool]], shape: tuple[int, int]) -> csr_matrix:
    """Weights by requirement and posting; what a posting asks twice adds up."""
    rows, columns, weights = ([cell[k] for cell in cells] for k in range(3))
    return csr_matrix((np.array(weights, dtype=np.float64), (rows, columns)), shape=shape)


def _scores(standings: Sequence[Standing], postings: Postings) -> NDArray[np.float64]:
    degrees = np.array(
        [[standing.degree(item, grace).value for item, grace in postings.items] for standing in standings],
        dtype=np.int64,
    ).reshape(len(standings), len(postings.items))
    met = _met(degrees, postings.requirements).astype(np.float64)
    # Sums of whole numbers below 2**53 are exact in float64, in any order and on any machine.
    must = np.asarray(met @ postings.must).astype(np.int64)
    rest = np.asarray(met @ postings.rest).astype(np.int64)
    scale = FULL * np.maximum(postings.must_weight, 1)
    lost = FULL * postings.must_weight - must
    counted = FACTOR - postings.damping * lost * (FACTOR // FULL) // scale
    whole = FULL * FACTOR * WHOLE
    tenths: NDArray[np.float64] = (2 * TENTHS * (must * FACTOR + rest * counted) + whole) // (2 * whole) / 10
    return tenths


def _met(degrees: NDArray[np.int64], requirements: Sequence[Options]) -> NDArray[np.int64]:
    """Degrees of requirements, resumes x requirements: the best option, of which all items must hold."""
    met = np.zeros((len(degrees), len(requirements)), dtype=np.int64)
    for column, options in enumerate(requirements):
        for option in options:
            np.maximum(met[:, column], _all_of(degrees, option), out=met[:, column])
    return met


def _all_of(degrees: NDArray[np.int64], option: tuple[int, ...]) -> NDArray[np.int64]:
    if len(option) == 1:
        return degrees[:, option[0]]
    held = degrees[:, list(option)]
    both: NDArray[np.int64] = (held.min(axis=1) * len(option) + held.sum(axis=1)) // (2 * len(option))
    return both
