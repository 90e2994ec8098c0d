"""The taxonomy's examples are its tests: each is found, and each counter-example is refuted by a word of the entry."""

import pytest

from matcher.understand.index import Index, build
from matcher.understand.mentions import tokens_and_matches
from matcher.understand.normal import normalise, stem
from skill_taxonomy.load import load
from skill_taxonomy.model import Credential, Skill

TAXONOMY = load()
CONCEPTS: dict[str, Skill | Credential] = {**TAXONOMY.skills, **TAXONOMY.credentials}


@pytest.fixture(scope="module")
def index() -> Index:
    return build(TAXONOMY)


def _stems(text: str) -> list[str]:
    kept = "".join(c if c.isalnum() or c in "+#$%&" else " " for c in normalise(text).text)
    return [stem(word) for word in kept.split()]


def _stands(word: str, told: list[str]) -> bool:
    part = _stems(word)
    return any(told[at : at + len(part)] == part for at in range(len(told)))


def test_every_example_is_found(index: Index) -> None:
    missed = [
        (id, example)
        for id, concept in CONCEPTS.items()
        for example in concept.examples
        if id not in {match.concept for match in tokens_and_matches(example, index)[1]}
    ]
    assert missed == []


def test_a_counter_example_is_not_found_or_is_refuted_by_a_named_word(index: Index) -> None:
    wrong = []
    for id, concept in CONCEPTS.items():
        against = [word for meaning in concept.other_meanings for word in meaning.against]
        for phrase in concept.not_examples:
            for match in tokens_and_matches(phrase, index)[1]:
                if match.concept != id or match.label.kind == "not_held":
                    continue
                if not match.label.context or not any(_stands(word, _stems(phrase)) for word in against):
                    wrong.append((id, phrase, match.label.text))
    assert wrong == []


def test_the_names_of_credentials_stand_for_one_credential_each(index: Index) -> None:
    for id, credential in TAXONOMY.credentials.items():
        found = {match.concept for match in tokens_and_matches(credential.label, index)[1]}
        assert not (found & set(TAXONOMY.credentials)) - {id}, credential.label


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("ICD-10-CM/PCS", {"icd-10-cm", "icd-10-pcs"}),
        ("ICD-9 and 10", {"icd-9-cm", "icd-10"}),
        ("CPT/HCPCS", {"cpt", "hcpcs-ii"}),
        ("ICD-10", {"icd-10"}),
        ("HCPCS", {"hcpcs-ii"}),
        ("UB-04/CMS-1500", {"ub-04", "cms-1500"}),
        ("CPC-H", {"coc"}),
        ("CPC-A", {"cpc-a"}),
        ("3M 360 Encompass", {"solventum-360"}),
        ("Cerner", {"oracle-health"}),
        ("hippa", {"hipaa"}),
        ("queried the surgeons", {"physician-query"}),
        ("appealed denials", {"appeals"}),
    ],
)
def test_readings_that_the_field_agrees_on(index: Index, text: str, ids: set[str]) -> None:
    found = {match.concept for match in tokens_and_matches(text, index)[1]}
    assert ids <= found
    assert not {"cpc", "cpc-a", "coc", "icd-9-cm", "icd-10-cm", "icd-10-pcs"} & (found - ids)
