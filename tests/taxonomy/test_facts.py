"""What the facts may and may not say: no CPT descriptors, no figure unverified, a path to every credential."""

import re
from collections.abc import Iterator

from skill_taxonomy.load import load
from skill_taxonomy.model import Credential, Skill

TAXONOMY = load()
DESCRIPTOR_TURNS = (
    "office or other outpatient visit for the evaluation",
    "which requires a medically appropriate history",
    "each additional",
    "separate procedure",
    "list separately in addition",
    "with or without",
    "typically, 30 minutes",
    "straightforward medical decision making",
    "unlisted procedure",
)


def _concepts() -> Iterator[Skill | Credential]:
    yield from TAXONOMY.skills.values()
    yield from TAXONOMY.credentials.values()


def _texts() -> Iterator[tuple[str, str]]:
    for concept in _concepts():
        words = [label.text for label in concept.labels]
        words += [word for near in concept.near for word in near.words]
        words += [*concept.examples, *concept.not_examples, *concept.context_for, concept.label, concept.note or ""]
        words += [word for meaning in concept.other_meanings for word in (meaning.meaning, *meaning.against)]
        yield from ((concept.id, word) for word in words)
    for role in TAXONOMY.roles.values():
        yield from ((role.id, word) for word in (role.label, role.definition, role.note or "", *role.titles))
    for pathway in TAXONOMY.pathways.values():
        yield from ((pathway.id, word) for word in (pathway.label, pathway.duration_text, pathway.cost_text))


def test_no_cpt_code_and_no_descriptor_stands_anywhere() -> None:
    codes = [(id, text) for id, text in _texts() if re.search(r"(?<![\d,.-])\d{5}(?!\d)|\b\d{4}[FTU]\b", text)]
    assert codes == []
    turns = [(id, text) for id, text in _texts() if any(turn in text.lower() for turn in DESCRIPTOR_TURNS)]
    assert turns == []


def test_unverified_facts_carry_no_figure_no_equivalence_no_supersession() -> None:
    unverified = [c for c in TAXONOMY.credentials.values() if not c.verified]
    assert unverified
    for credential in unverified:
        assert credential.exam_cost is None
        assert credential.study_time is None
        assert credential.supersedes == credential.superseded_by == credential.accepted_for == ()
    paths = [p for p in TAXONOMY.pathways.values() if not p.verified]
    assert paths
    assert all(p.months is None and p.cost is None for p in paths)


def test_memory_is_never_dated() -> None:
    sources = [s for c in _concepts() for s in c.sources] + [s for p in TAXONOMY.pathways.values() for s in p.sources]
    assert any("memory" in s.ref for s in sources)
    assert all((s.verified is None) == ("memory, unverified" in s.ref) for s in sources)
    assert all(r.weights_source and r.weights_source.verified is None for r in TAXONOMY.roles.values())


def test_every_credential_that_can_be_earned_has_a_pathway_of_its_own() -> None:
    closes = {p.id: p.closes for p in TAXONOMY.pathways.values()}
    for credential in TAXONOMY.credentials.values():
        if not credential.earnable or credential.status != "current":
            continue
        own = [id for id, closed in closes.items() if credential.id in closed]
        assert own, credential.id
        assert any(not [c for c in closes[id] if c in TAXONOMY.credentials and c != credential.id] for id in own), (
            f"{credential.id}: only together with other credentials"
        )


def test_no_exam_earns_two_credentials() -> None:
    for pathway in TAXONOMY.pathways.values():
        if pathway.kind == "certificate":
            assert sum(id in TAXONOMY.credentials for id in pathway.closes) == 1 or not pathway.closes, pathway.id


def test_the_cpc_exam_without_experience_gives_the_apprentice_credential() -> None:
    full, apprentice = TAXONOMY.pathways["cert-cpc"], TAXONOMY.pathways["cert-cpc-a"]
    assert full.prerequisite is not None
    assert (full.prerequisite.any_of, full.prerequisite.months) == (("experience:coding",), 24)
    assert full.prerequisite.required
    assert apprentice.prerequisite is not None
    assert not apprentice.prerequisite.required
    assert "cpc" not in apprentice.closes
    removal = TAXONOMY.pathways["remove-a-mixed"]
    assert removal.prerequisite is not None
    assert removal.prerequisite.any_of == ("cpc-a",)
    assert removal.closes == ("cpc",)


def test_figures_of_the_cpc_exam_are_as_the_source_has_them() -> None:
    cost = TAXONOMY.credentials["cpc"].exam_cost
    assert cost is not None
    assert (cost.min, cost.max, cost.unit, cost.year, cost.source.verified) == (399, 425, "usd", 2026, "2026-11-23")
    assert TAXONOMY.pathways["cert-ccs"].months is None, "its study time is marked unverified"


def test_which_roles_count_as_coding_experience() -> None:
    counts = {id for id, role in TAXONOMY.roles.items() if role.is_coding}
    assert {"inpatient-coder", "auditor", "cdi-specialist", "coding-manager", "biller-coder", "coder-ortho"} <= counts
    assert not counts & {"him-technician", "ar-specialist", "cancer-registrar", "data-analyst", "compliance-specialist"}


def test_what_ended_says_when_and_by_which_source() -> None:
    ended = {id for id, skill in TAXONOMY.skills.items() if skill.status == "ended"}
    assert {"icd-9-cm", "cms-hcc-v24", "em-95-97"} <= ended
    for id in ended:
        assert any(period.end and period.source.ref for period in TAXONOMY.skills[id].validity), id
    assert [(p.end, p.label) for p in TAXONOMY.skills["icd-9-cm"].validity] == [("2015-10-01", None)]
    assert [(p.end, p.label) for p in TAXONOMY.credentials["ctr"].validity] == [("2024-01", "CTR")]
    assert TAXONOMY.skills["oracle-health"].status == "current"


def test_the_tiers_of_federal_postings() -> None:
    assert set(TAXONOMY.groups["mastery"].members) == {"ccs", "ccs-p", "rhit", "rhia", "cpc", "coc", "cic"}
    assert set(TAXONOMY.groups["apprentice"].members) == {"cca", "cpc-a", "coc-a"}
    assert "cbcs" not in {id for group in TAXONOMY.groups.values() for id in group.members}


def test_an_apprentice_is_never_the_full_credential() -> None:
    for credential in TAXONOMY.credentials.values():
        if credential.apprentice_of:
            assert credential.apprentice_of in credential.never_implies


def test_what_is_never_equal() -> None:
    assert "icd-10-cm" not in TAXONOMY.skills["icd-9-cm"].narrower
    assert "ccs" not in TAXONOMY.credentials["ccs-p"].supersedes
    assert TAXONOMY.credentials["rhia"].accepted_for == ("rhit",)
    assert "icd-10-pcs" not in TAXONOMY.credentials["cpc"].shows
    assert "cpt" not in TAXONOMY.credentials["cic"].shows
    assert "cpt" not in TAXONOMY.credentials["crc"].shows
