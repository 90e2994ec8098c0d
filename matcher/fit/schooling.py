"""How far schooling meets a level asked: a higher level meets a lower one; one under way or below counts in part."""

from matcher.fit.degree import FULL, NOTHING, Degree, times
from matcher.fit.relations import level_rank
from matcher.fit.weights import EducationWeights, permille
from matcher.model import Degree as Schooling
from matcher.model import Qualifications

CERTIFICATE = 1
"""The rank of a school certificate."""
PROGRAM = "edu-cert-program"
"""The concept that a resume names when its schooling is a coding program."""
COMPLETED = {"completed": "completed", "in_progress": "in progress", "incomplete": "begun, not completed"}


def school_degree(rank: int, qualifications: Qualifications, weights: EducationWeights) -> Degree:
    """How far the level of `rank` (0 high school) is met. A certificate means one in coding: schooling in another field
    is none, however high. A person who holds a credential or has worked is taken, in part and as uncertain, to have
    finished high school: few resumes of grown people name it."""
    best = NOTHING
    for schooling in qualifications.education:
        found = _one(rank, schooling, weights)
        if rank == CERTIFICATE:
            found = _in_field(found, schooling, qualifications, weights)
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


def _in_field(found: Degree, schooling: Schooling, q: Qualifications, weights: EducationWeights) -> Degree:
    """What schooling is worth as a certificate in coding; one without a field counts in part, and as uncertain."""
    if schooling.field is None and schooling.level == "certificate":
        if any(skill.id == PROGRAM and skill.status in ("held", "learning") for skill in q.skills):
            return found
        value = times(found.value, permille(weights.certificate_unnamed))
        return Degree(value, 0, found.high, found.by, f"{found.why}, field not named", found.evidence)
    words = f" {' '.join((schooling.field or '').lower().replace('-', ' ').split())} "
    if any(f" {word} " in words or (len(word) > 3 and word in words) for word in weights.certificate_fields):
        return found
    value = times(found.value, permille(weights.certificate_other))
    return Degree(value, value, value, found.by, f"{found.why}, in another field", found.evidence) if value else NOTHING


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
