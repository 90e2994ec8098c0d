"""The taxonomy's examples are its tests: each is found, and no counter-example is taken for the thing."""

from dataclasses import replace

import pytest

from matcher.understand.vocabulary.examples import claimed, problems
from matcher.understand.words.index import Index, build
from matcher.understand.words.mentions import tokens_and_matches
from skill_taxonomy.load import load
from skill_taxonomy.model import Credential, Skill

TAXONOMY = load()
CONCEPTS: dict[str, Skill | Credential] = {**TAXONOMY.skills, **TAXONOMY.credentials}


@pytest.fixture(scope="module")
def index() -> Index:
    return build(TAXONOMY)


def test_every_example_is_found(index: Index) -> None:
    missed = [
        (id, example)
        for id, concept in CONCEPTS.items()
        for example in concept.examples
        if id not in {match.concept for match in tokens_and_matches(example, index)[1]}
    ]
    assert missed == []


def test_no_counter_example_is_taken_for_the_thing(index: Index) -> None:
    phrases = [(id, phrase) for id, concept in CONCEPTS.items() for phrase in concept.not_examples]
    assert len(phrases) > 1500
    assert [(id, phrase) for id, phrase in phrases if id in claimed(phrase, index)] == []


def test_the_check_names_an_example_that_is_not_met() -> None:
    cpt = replace(TAXONOMY.skills["cpt"], examples=("Drove a truck",), not_examples=("Coded in ICD-10-CM and CPT",))
    auditor = replace(TAXONOMY.roles["auditor"], examples=("Line cook", "Coding Auditor"))
    wrong = replace(TAXONOMY, skills={**TAXONOMY.skills, "cpt": cpt}, roles={**TAXONOMY.roles, "auditor": auditor})
    assert list(problems(build(wrong))) == [
        "cpt: not found in its example 'Drove a truck': add the wording as a label",
        "cpt: found in its counter-example 'Coded in ICD-10-CM and CPT': add a word to its other meanings",
        "auditor: its example 'Line cook' is read as None: add the title, or correct the example",
    ]


def test_the_data_meets_its_own_examples(index: Index) -> None:
    assert list(problems(index)) == []


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
