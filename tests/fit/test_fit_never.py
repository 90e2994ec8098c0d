"""What the vocabulary says a thing never shows brings no points for it; of two credentials a nearness at most."""

from datetime import date

import pytest

from matcher.fit.explain import scale
from matcher.fit.weights import load as load_weights
from matcher.model import ClaimedSkill, HeldCredential, Item, Qualifications
from skill_taxonomy.load import load as load_taxonomy

TAXONOMY, WEIGHTS = load_taxonomy(), load_weights()
SCALE = scale(TAXONOMY, WEIGHTS, date(2026, 11, 1))


def _met(held: str, asked: str) -> float:
    person = Qualifications(
        document="r",
        credentials=(HeldCredential(id=held, status="held"),) if held in TAXONOMY.credentials else (),
        skills=() if held in TAXONOMY.credentials else (ClaimedSkill(id=held, status="held"),),
    )
    return SCALE.standing(person).degree(Item(id=asked)).value / 1000


def test_what_never_shows_a_thing_brings_nothing_for_it() -> None:
    concepts = (*TAXONOMY.skills.values(), *TAXONOMY.credentials.values())
    pairs = [(c.id, never) for c in concepts for never in c.never_implies]
    assert len(pairs) > 100
    most = WEIGHTS.match.apprentice
    wrong = []
    for held, asked in pairs:
        both = held in TAXONOMY.credentials and asked in TAXONOMY.credentials
        if _met(held, asked) > (most if both else 0):
            wrong.append((held, asked, _met(held, asked)))
    assert wrong == []


@pytest.mark.parametrize(
    ("held", "asked"),
    [
        ("cpc", "icd-10-pcs"),
        ("ccs-p", "icd-10-pcs"),
        ("crc", "cpt"),
        ("cic", "cpt"),
        ("rhit", "experience:coding"),
        ("icd-9-cm", "icd-10-cm"),
        ("icd-10", "icd-10-pcs"),
        ("patient-billing", "medical-coding"),
    ],
)
def test_the_confusions_that_cost_people_most(held: str, asked: str) -> None:
    assert _met(held, asked) == 0


def test_nearness_of_two_credentials_is_never_the_whole() -> None:
    assert _met("ccs-p", "ccs") < 1
    assert 0 < _met("cpc-a", "cpc") < 1
