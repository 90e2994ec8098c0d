"""A certificate that a posting asks for is one in coding."""

from datetime import date

import pytest

from matcher.fit.explain import scale
from matcher.fit.weights import load as load_weights
from matcher.model import ClaimedSkill, Degree, Item, Qualifications
from skill_taxonomy.load import load as load_taxonomy

SCALE = scale(load_taxonomy(), load_weights(), date(2026, 11, 1))
ASKED = Item(id="education:certificate")


def _met(level: str, field: str | None, *skills: str) -> float:
    person = Qualifications(
        document="r",
        education=(Degree(level=level, field=field, status="completed"),),
        skills=tuple(ClaimedSkill(id=skill, status="held") for skill in skills),
    )
    return SCALE.standing(person).degree(ASKED).value / 1000


@pytest.mark.parametrize("field", ["Medical Billing and Coding", "Health Information Technology", "HIM"])
def test_schooling_in_the_field_is_a_certificate(field: str) -> None:
    assert _met("certificate", field) == 1.0
    assert _met("associate", field) == 1.0


@pytest.mark.parametrize(
    ("level", "field"), [("certificate", "Culinary Arts"), ("bachelor", "Aviation Management"), ("bachelor", None)]
)
def test_schooling_in_another_field_is_none_however_high(level: str, field: str | None) -> None:
    assert _met(level, field) == 0.0


def test_a_certificate_without_a_field_counts_in_part_and_fully_beside_a_coding_program() -> None:
    assert 0 < _met("certificate", None) < 1
    assert _met("certificate", None, "edu-cert-program") == 1.0
