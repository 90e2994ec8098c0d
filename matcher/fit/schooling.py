"""How far schooling meets a level asked: a higher level meets a lower one; one under way or below counts in part."""

from matcher.fit.degree import FULL, NOTHING, Degree, times
from matcher.fit.relations import level_rank
from matcher.fit.weights import EducationWeights, permille
from matcher.model import Degree as Schooling
from matcher.model import Qualifications

COMPLETED = {"completed": "completed", "in_progress": "in progress", "incomplete": "begun, not completed"}


def school_degree(rank: int, qualifications: Qualifications, weights: EducationWeights) -> Degree:
    """How far the level of `rank` (0 high school) is met. A person who holds a credential or has worked is taken, in
    part and as uncertain, to have finished high school: few resumes of grown people name it."""
    best = NOTHING
    for schooling in qualifications.education:
        found = _one(rank, schooling, weights)
        if found.value > best.value:
            best = found
    if rank > 0 or best.value >= permille(weights.high_school_by_credential_or_work):
        return best
    return _assumed(qualifications, weights, best)


def _one(rank: int, schooling: Schooling, weights: EducationWeights) -> Degree:
    own = level_rank(schooling.level)
    if own is None:
        return NOTHING
    status = {
        "completed": FULL,
        "in_progress": permille(weights.in_progress),
        "incomplete": permille(weights.incomplete),
    }
    below = {0: FULL, 1: permille(weights.one_level_below), 2: permille(weights.two_levels_below)}
    value = times(below.get(max(0, rank - own), 0), status.get(schooling.status, 0))
    if rank == 0 and own > 0:
        value = FULL
    name = schooling.level.replace("_", " ")
    why = COMPLETED.get(schooling.status, schooling.status)
    if own != rank:
        why = f"{name} {why}"
    return Degree(value, value, value, (f"education:{schooling.level}",), why, schooling.evidence)


def _assumed(qualifications: Qualifications, weights: EducationWeights, best: Degree) -> Degree:
    value = permille(weights.high_school_by_credential_or_work)
    for credential in qualifications.credentials:
        if credential.status in ("held", "lapsed"):
            return Degree(
                value, best.value, FULL, (credential.id,), "not stated, likely with a credential", credential.evidence
            )
    for work in qualifications.work:
        if work.coding:
            return Degree(
                value, best.value, FULL, (work.role or "coding",), "not stated, likely with this work", work.evidence
            )
    return best
