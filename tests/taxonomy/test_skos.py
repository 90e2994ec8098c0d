"""The SKOS export, read back by rdflib: the same statements in both syntaxes, and none that SKOS forbids."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from rdflib import Graph, URIRef
from rdflib.compare import to_isomorphic
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS
from rdflib.term import Literal as RdfLiteral
from rdflib.term import Node as Term

from skill_taxonomy.load import load
from skill_taxonomy.rdf import Iri, Literal, Node, json_ld, turtle
from skill_taxonomy.skos import BASE, OWN, PREFIXES, graph

TAXONOMY = load()
OWN_NAMES = PREFIXES["vocabulary"]


@pytest.fixture(scope="module")
def skos() -> Graph:
    """The export as Turtle, parsed."""
    return Graph().parse(data=turtle(graph(TAXONOMY), PREFIXES), format="turtle")


def _of(kind: str, id: str) -> URIRef:
    return URIRef(f"{BASE}{kind}:{id}")


def _own(name: str) -> URIRef:
    return URIRef(OWN_NAMES + name)


def _concepts(skos: Graph) -> list[URIRef]:
    return sorted(concept for concept in skos.subjects(RDF.type, SKOS.Concept) if isinstance(concept, URIRef))


def test_json_ld_says_the_same_as_turtle(skos: Graph) -> None:
    other = Graph().parse(data=json_ld(graph(TAXONOMY), PREFIXES), format="json-ld")
    assert to_isomorphic(other) == to_isomorphic(skos)


def test_the_bytes_are_the_same_each_time() -> None:
    assert turtle(graph(load()), PREFIXES) == turtle(graph(TAXONOMY), PREFIXES)


def test_every_entry_is_a_concept_of_one_scheme_with_one_preferred_label(skos: Graph) -> None:
    entries = [
        *(_of("skill", id) for id in TAXONOMY.skills),
        *(_of("credential", id) for id in TAXONOMY.credentials),
        *(_of("role", id) for id in TAXONOMY.roles),
        *(_of("education", id) for id in TAXONOMY.education),
    ]
    assert _concepts(skos) == sorted(entries)
    schemes = set(skos.subjects(RDF.type, SKOS.ConceptScheme))
    for concept in entries:
        assert len(set(skos.objects(concept, SKOS.inScheme)) & schemes) == 1, concept
        assert len(list(skos.objects(concept, SKOS.prefLabel))) == 1, concept


def test_a_scheme_names_no_two_concepts_alike(skos: Graph) -> None:
    for scheme in skos.subjects(RDF.type, SKOS.ConceptScheme):
        for property in (SKOS.prefLabel, SKOS.notation):
            names = [str(n) for c in skos.subjects(SKOS.inScheme, scheme) for n in skos.objects(c, property)]
            assert len(names) == len(set(names)), (scheme, property)


def test_letters_that_two_skills_share_are_the_notation_of_neither(skos: Graph) -> None:
    poa = TAXONOMY.skills["poa"]
    twin = replace(poa, id="twin", label="Twin of it")
    both = graph(replace(TAXONOMY, skills={**TAXONOMY.skills, "twin": twin}))
    shared = Graph().parse(data=turtle(both, PREFIXES), format="turtle")
    assert str(skos.value(_of("skill", "poa"), SKOS.notation)) == "POA"
    assert [shared.value(_of("skill", id), SKOS.notation) for id in ("poa", "twin")] == [None, None]


def test_no_text_is_a_label_of_two_kinds(skos: Graph) -> None:
    for concept in _concepts(skos):
        kinds = [
            {str(label).casefold() for label in skos.objects(concept, kind)}
            for kind in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
        ]
        assert [one & other for one, other in combinations(kinds, 2) if one & other] == [], concept


def _above(skos: Graph, concept: Term) -> Iterator[Term]:
    for above in skos.transitive_objects(concept, SKOS.broader):
        if above is not None and above != concept:
            yield above


def test_broader_has_no_cycle_and_narrower_is_its_inverse(skos: Graph) -> None:
    pairs = set(skos.subject_objects(SKOS.broader))
    assert pairs
    assert {(below, above) for above, below in skos.subject_objects(SKOS.narrower)} == pairs
    for concept, above in pairs:
        assert concept not in set(skos.transitive_objects(above, SKOS.broader)), concept


def test_a_concept_is_at_the_top_exactly_where_nothing_is_broader(skos: Graph) -> None:
    for concept in _concepts(skos):
        at_top = bool(list(skos.objects(concept, SKOS.topConceptOf)))
        assert at_top != bool(list(skos.objects(concept, SKOS.broader))), concept
    assert {(s, o) for o, s in skos.subject_objects(SKOS.hasTopConcept)} == set(skos.subject_objects(SKOS.topConceptOf))


def test_related_is_symmetric_and_never_joins_what_is_above_and_below(skos: Graph) -> None:
    pairs = set(skos.subject_objects(SKOS.related))
    assert pairs
    assert {(other, one) for one, other in pairs} == pairs
    assert [(one, other) for one, other in pairs if other in set(_above(skos, one))] == []


def test_a_related_entry_above_or_below_is_kept_as_see_also(skos: Graph) -> None:
    told = set(skos.subject_objects(SKOS.related)) | set(skos.subject_objects(RDFS.seeAlso))
    wanted = {(_of("skill", s.id), _of("skill", id)) for s in TAXONOMY.skills.values() for id in s.related}
    assert wanted - told == set()


def test_everything_of_our_own_that_is_named_is_described(skos: Graph) -> None:
    described = set(skos.subjects())
    named = {term for triple in skos for term in triple if isinstance(term, URIRef) and str(term).startswith(BASE)}
    assert named - described == {URIRef(f"{BASE}vocabulary")}
    used = {str(p).removeprefix(OWN_NAMES) for p in skos.predicates() if str(p).startswith(OWN_NAMES)}
    assert used <= set(OWN)


@pytest.mark.parametrize("id", ["cpc", "cpc-a", "ccs"])
def test_a_credential_says_what_it_implies_never_implies_and_includes(skos: Graph, id: str) -> None:
    entry, concept = TAXONOMY.credentials[id], _of("credential", id)
    implied = {*entry.shows, *(s.id for s in TAXONOMY.skills.values() if id in s.implied_by)}
    assert set(skos.objects(concept, _own("implies"))) == {_of("skill", each) for each in implied}
    assert set(skos.objects(concept, _own("supersedes"))) == {_of("credential", each) for each in entry.supersedes}
    never = {str(each).rsplit(":", 1)[-1] for each in skos.objects(concept, _own("neverImplies"))}
    assert entry.never_implies
    assert never == {each.rpartition(":")[2] for each in entry.never_implies}
    assert str(skos.value(concept, SKOS.notation)) == entry.acronym


MATCHES = {
    "exact": SKOS.exactMatch,
    "close": SKOS.closeMatch,
    "broad": SKOS.broadMatch,
    "narrow": SKOS.narrowMatch,
    "related": SKOS.relatedMatch,
}


@pytest.mark.parametrize("kind", ["skill", "role"])
def test_concepts_of_esco_are_linked_as_the_entry_says(skos: Graph, kind: str) -> None:
    entries = TAXONOMY.skills if kind == "skill" else TAXONOMY.roles
    linked = [(e.id, x) for e in entries.values() for x in e.external_ids if x.id and x.scheme == "ESCO"]
    assert linked
    for id, external in linked:
        assert (_of(kind, id), MATCHES[external.match], URIRef(str(external.id))) in skos


def test_a_number_of_isco_is_a_link_and_one_of_onet_a_note(skos: Graph) -> None:
    coder = _of("role", "inpatient-coder")
    assert (coder, SKOS.broadMatch, URIRef("http://data.europa.eu/esco/isco/C3252")) in skos
    assert any("29-2072.00" in str(note) for note in skos.objects(coder, SKOS.note))


def test_no_concept_outside_is_matched_exactly_and_in_another_way(skos: Graph) -> None:
    exact = set(skos.subject_objects(SKOS.exactMatch))
    others = {pair for kind in ("broad", "narrow", "related") for pair in skos.subject_objects(MATCHES[kind])}
    assert exact
    assert exact & others == set()


def test_sources_are_given_with_what_they_carry_and_the_day_they_were_checked(skos: Graph) -> None:
    told = {
        (
            str(skos.value(node, URIRef("http://purl.org/dc/elements/1.1/source"))),
            str(skos.value(node, _own("checkedOn"))),
            frozenset(str(fact) for fact in skos.objects(node, _own("carries"))),
        )
        for node in skos.objects(_of("credential", "cpc"), _own("evidence"))
    }
    sources = TAXONOMY.credentials["cpc"].sources
    assert told == {(source.ref, str(source.verified), frozenset(source.facts)) for source in sources}
    links = {str(link) for link in skos.objects(_of("credential", "cpc"), DCTERMS.source)}
    assert links == {source.ref.split(" ")[0] for source in sources}


def test_a_period_is_told_in_words(skos: Graph) -> None:
    told = [str(note) for note in skos.objects(_of("skill", "icd-9-cm"), SKOS.historyNote)]
    assert any("before 2015-10-01" in note for note in told)


def test_collections_hold_every_skill_and_credential_by_category(skos: Graph) -> None:
    collection = _of("collection", "category-code-system")
    members = {_of("skill", s.id) for s in TAXONOMY.skills.values() if s.category == "code_system"}
    assert set(skos.objects(collection, SKOS.member)) == members
    held = set(skos.objects(None, SKOS.member))
    assert {_of("skill", id) for id in TAXONOMY.skills} | {_of("credential", id) for id in TAXONOMY.credentials} <= held


def test_the_version_is_the_vocabularys(skos: Graph) -> None:
    assert str(skos.value(_of("scheme", "skills"), OWL.versionInfo)) == TAXONOMY.version


HARD = 'a "quoted" \\ back\nslash\ttab\r\x07bell ü €'


@pytest.mark.parametrize(("write", "format"), [(turtle, "turtle"), (json_ld, "json-ld")])
def test_hard_texts_come_back_as_they_were(
    write: Callable[[Sequence[Node], Mapping[str, str]], str], format: str
) -> None:
    node = Node(Iri("urn:x-test:a.b:c"))
    said = Iri("http://purl.org/dc/terms/title")
    node.say(said, Literal(HARD), Literal(HARD, "en"), Iri("https://example.org/a?b=(c)&d=%20#e"))
    found = Graph().parse(data=write([node], PREFIXES), format=format)
    assert set(found.objects(URIRef("urn:x-test:a.b:c"), URIRef(said.value))) == {
        RdfLiteral(HARD),
        RdfLiteral(HARD, lang="en"),
        URIRef("https://example.org/a?b=(c)&d=%20#e"),
    }


@pytest.mark.parametrize("text", ["no scheme", "urn:a b", "urn:<a>", 'urn:"', "urn:a\n"])
def test_what_is_no_iri_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no IRI"):
        Iri(text)
