"""The check: the data as delivered is in order, and each kind of planted fault is found."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from skill_taxonomy.check import check
from skill_taxonomy.load import load
from skill_taxonomy.model import Amount, Label, Pathway, Period, Prerequisite, Role, Skill, Source, Taxonomy

TAXONOMY = load()
MEMORY = Source(ref="memory, unverified")
CHECKED = Source(ref="https://example.org", verified="2026-11-23")


def _with_skill(id: str, change: Callable[[Skill], Skill]) -> Taxonomy:
    return replace(TAXONOMY, skills={**TAXONOMY.skills, id: change(TAXONOMY.skills[id])})


def _with_credential(id: str, **changes: object) -> Taxonomy:
    changed = replace(TAXONOMY.credentials[id], **changes)  # type: ignore[arg-type]
    return replace(TAXONOMY, credentials={**TAXONOMY.credentials, id: changed})


def _with_pathway(id: str, **changes: object) -> Taxonomy:
    changed: Pathway = replace(TAXONOMY.pathways[id], **changes)  # type: ignore[arg-type]
    return replace(TAXONOMY, pathways={**TAXONOMY.pathways, id: changed})


def _with_role(id: str, **changes: object) -> Taxonomy:
    changed: Role = replace(TAXONOMY.roles[id], **changes)  # type: ignore[arg-type]
    return replace(TAXONOMY, roles={**TAXONOMY.roles, id: changed})


def _with_validity(period: Period) -> Taxonomy:
    return _with_credential("cpc", validity=(period,))


def _with_group(id: str, member: str) -> Taxonomy:
    group = replace(TAXONOMY.groups[id], members=(*TAXONOMY.groups[id].members, member))
    return replace(TAXONOMY, groups={**TAXONOMY.groups, id: group})


def _amount(low: float, high: float, source: Source) -> Amount:
    return Amount(min=low, max=high, unit="usd", year=2026, source=source)


def test_the_data_is_in_order() -> None:
    assert [str(problem) for problem in check(TAXONOMY)] == []


FAULTS = [
    (_with_skill("drg", lambda s: replace(s, broader=("ms-drg",))), "drg", "leads back to the entry itself"),
    (_with_skill("cpt", lambda s: replace(s, related=("cptt",))), "cpt", "'cptt', which is not in skills.json"),
    (
        _with_skill("loinc", lambda s: replace(s, labels=(*s.labels, Label(text="appeal letters")))),
        "loinc",
        "the label 'appeal letters' also stands for appeals",
    ),
    (
        _with_skill("loinc", lambda s: replace(s, labels=(*s.labels, Label(text="Loinc codes", context=True)))),
        "loinc",
        "the label 'LOINC codes' stands under \"context\" in another spelling only",
    ),
    (_with_credential("cpc", examples=("CPC",)), "cpc", "1 examples"),
    (_with_credential("cpc", not_examples=("C.P.C. and C P C",)), "cpc", "the label 'CPC' is ambiguous"),
    (_with_skill("cpt", lambda s: replace(s, examples=())), "cpt", "0 examples"),
    (_with_role("auditor", examples=("Coding Auditor",)), "auditor", "1 examples"),
    (_with_credential("cpc", never_implies=("icd-10-pcsx",)), "cpc", "names 'icd-10-pcsx', which is no skill"),
    (_with_credential("cpc", never_implies=("cpt",)), "cpc", "names 'cpt', which the entry implies elsewhere"),
    (_with_skill("cpt", lambda s: replace(s, never_implies=("cpt",))), "cpt", "names 'cpt', which the entry implies"),
    (_with_validity(Period(what="old", label="CPCs", source=CHECKED)), "cpc", "'CPCs', which is not among the labels"),
    (
        _with_validity(Period(what="old", start="2016", end="2015-10-01", source=CHECKED)),
        "cpc",
        "from 2016 to 2015-10-01",
    ),
    (_with_credential("cpc", sources=(replace(CHECKED, facts=("colour",)),)), "cpc", "a source is given for 'colour'"),
    (_with_group("mastery", "cpx"), "mastery", "names 'cpx', which is not in credentials.json"),
    (_with_credential("cpc", exam_cost=_amount(500, 400, CHECKED)), "cpc", '"exam_cost" runs from 500 to 400'),
    (_with_credential("cpc", exam_cost=_amount(4, 5, MEMORY)), "cpc", "a figure whose source was not checked"),
    (_with_credential("cpc", sources=(MEMORY,)), "cpc", '"supersedes" stands on sources that were not checked'),
    (_with_pathway("cert-cpc", sources=()), "cert-cpc", "it has no source"),
    (_with_pathway("cert-cdip", closes=()), "cert-cdip", "neither closes nor supports anything"),
    (_with_pathway("cert-cdip", closes=("cdi",)), "cdip", "a person can earn it, but no pathway leads to it"),
    (_with_pathway("cert-cdip", closes=("cdipp",)), "cert-cdip", "names 'cdipp', which is no skill"),
    (
        _with_pathway("cert-cdip", prerequisite=Prerequisite(text="itself", any_of=("cdip",), required=True)),
        "cert-cdip",
        "can only be reached through this pathway itself",
    ),
    (_with_role("auditor", core_skills={"auditing": 1.5}), "auditor", "the weight of auditing"),
    (_with_role("auditor", typical_years=(5, 2)), "auditor", '"typical_years" runs from 5 to 2'),
    (_with_role("auditor", next_roles=("king",)), "auditor", "names 'king', which is not in roles.json"),
]


@pytest.mark.parametrize(("taxonomy", "entry", "what"), FAULTS, ids=[f"{f[1]}: {f[2]}" for f in FAULTS])
def test_a_planted_fault_is_found(taxonomy: Taxonomy, entry: str, what: str) -> None:
    found = [problem for problem in check(taxonomy) if problem.entry == entry and what in problem.what]
    assert len(found) == 1
    assert found[0].todo
    assert str(found[0]).startswith(f"{found[0].file}, entry '{entry}': ")


def test_a_shared_label_is_in_order_with_context_in_all_or_approval() -> None:
    label = Label(text="appeal letters", context=True)

    def add(skill: Skill) -> Skill:
        told = (*skill.not_examples, "Appeal letters of a school to its donors")
        return replace(skill, labels=(*skill.labels, label), not_examples=told)

    both = replace(_with_skill("loinc", add), shared_labels=(*TAXONOMY.shared_labels, "Appeal-Letters"))
    assert check(both) == []


def test_a_chain_of_prerequisites_is_no_cycle() -> None:
    assert TAXONOMY.pathways["remove-a-employment"].prerequisite == Prerequisite(
        text="cpc-a", any_of=("cpc-a",), required=True
    )
    assert [p for p in check(TAXONOMY) if p.entry == "remove-a-employment"] == []
