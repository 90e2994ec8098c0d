"""The vocabulary as SKOS: concept schemes of skills, credentials, roles and education levels.

Names are URNs: `urn:medcoder-match:skill:icd-10-cm`, `...:credential:cpc`, `...:role:inpatient-coder`,
`...:education:associate`. What SKOS has no word for stands under one namespace of our own,
`urn:medcoder-match:vocabulary:`; each of its properties is described in the export itself (`OWN`). Left out: weights of
roles, amounts, pathways and matching rules (`near`, `context`), which are settings of the program rather than knowledge
to share.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from skill_taxonomy.model import Concept, Credential, EducationLevel, ExternalId, Period, Role, Skill, Source, Taxonomy
from skill_taxonomy.rdf import Iri, Literal, Node, is_iri

BASE = "urn:medcoder-match:"
_KINDS = ("skill", "credential", "role", "education", "scheme", "collection", "experience", "evidence")
PREFIXES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "dc": "http://purl.org/dc/elements/1.1/",
    **{kind: f"{BASE}{kind}:" for kind in _KINDS},
    "vocabulary": f"{BASE}vocabulary:",
}
OWN = {
    "acronym": "Datatype of the acronyms that stand as skos:notation.",
    "implies": "Who holds the credential is taken to have shown the skill.",
    "neverImplies": "What the concept must not be taken to show, however near it sounds.",
    "supersedes": "Who holds the one credential is taken to hold the other.",
    "supersededBy": "The credential that includes this one: inverse of supersedes.",
    "acceptedFor": "The credential is commonly taken in place of the other.",
    "apprenticeOf": "The credential is the other's, held before the experience that the other asks for.",
    "issuer": "Who issues the credential.",
    "notHeldLabel": "A wording that names the concept without claiming it.",
    "coreSkill": "A skill that the role is made of.",
    "desiredSkill": "A skill that helps in the role.",
    "usualCredential": "A credential that holders of the role often have.",
    "nextRole": "A role to which this one leads.",
    "status": "current, ended, not_in_force (published, not in use in the US) or unclear.",
    "evidence": "Where the statements on a concept, or those that `carries` names, were found.",
    "carries": "The statement that this evidence is for.",
    "checkedOn": "The day on which the source was opened and said so; without it nobody has checked.",
}
_SCHEMES = {
    "skills": "Skills of medical coding",
    "credentials": "Credentials of medical coding",
    "roles": "Roles of medical coding",
    "education": "Levels of education",
}
_LICENCE = Iri("https://www.apache.org/licenses/LICENSE-2.0")
_ISCO = "http://data.europa.eu/esco/isco/C"
"""ESCO publishes the groups of ISCO-08 under this address and their number."""
_MATCHES = {
    "exact": "exactMatch",
    "close": "closeMatch",
    "broad": "broadMatch",
    "narrow": "narrowMatch",
    "related": "relatedMatch",
}
_LETTERS = re.compile(r"[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*")
_HIDDEN = frozenset(("misspelling", "low_confidence"))


def graph(taxonomy: Taxonomy) -> list[Node]:
    """All statements on a vocabulary, in a stable order: schemes, collections, concepts, evidence, own properties."""
    writer = _Writer(taxonomy)
    concepts = [
        *map(writer.skill, taxonomy.skills.values()),
        *map(writer.credential, taxonomy.credentials.values()),
        *map(writer.role, taxonomy.roles.values()),
        *map(writer.level, taxonomy.education.values()),
    ]
    return [
        *_schemes(taxonomy.version, concepts),
        *_collections(taxonomy),
        *concepts,
        *writer.experiences(),
        *writer.evidence.values(),
        *_own_properties(),
    ]


def _term(prefix: str, name: str) -> Iri:
    return Iri(PREFIXES[prefix] + name)


def _skos(name: str) -> Iri:
    return _term("skos", name)


def _own(name: str) -> Iri:
    assert name in OWN
    return _term("vocabulary", name)


def _english(text: str) -> Literal:
    return Literal(text, "en")


_TYPE, _LABEL, _COMMENT = _term("rdf", "type"), _term("rdfs", "label"), _term("rdfs", "comment")


def _node(kind: str, id: str, type: Iri) -> Node:
    node = Node(_term(kind, id))
    node.say(_TYPE, type)
    return node


class _Writer:
    """Makes the nodes of the concepts, and gathers what they refer to beside each other."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self.above = {skill.id: _above(skill, taxonomy.skills) for skill in taxonomy.skills.values()}
        self.below: defaultdict[str, list[str]] = defaultdict(list)
        self.related: defaultdict[str, list[str]] = defaultdict(list)
        for skill in taxonomy.skills.values():
            for id in skill.broader:
                self.below[id].append(skill.id)
            for id in skill.related:
                self.related[skill.id].append(id)
                self.related[id].append(skill.id)
        self.implied: defaultdict[str, list[str]] = defaultdict(list)
        for credential in taxonomy.credentials.values():
            self.implied[credential.id] += credential.shows
        for skill in taxonomy.skills.values():
            for id in skill.implied_by:
                self.implied[id].append(skill.id)
        self.notations = Counter(
            (kind, _acronym(concept))
            for kind, concepts in (("skill", taxonomy.skills), ("credential", taxonomy.credentials))
            for concept in concepts.values()
        )
        self.evidence: dict[Iri, Node] = {}
        self.experience: set[str] = set()

    def skill(self, skill: Skill) -> Node:
        """A skill with its place among the others."""
        node = self._concept("skill", "skills", skill, top=not skill.broader)
        for id in skill.broader:
            node.say(_skos("broader"), _term("skill", id))
        for id in self.below[skill.id]:
            node.say(_skos("narrower"), _term("skill", id))
        for id in self.related[skill.id]:
            # skos:related must not join a concept with one above or below it
            inline = id in self.above[skill.id] or skill.id in self.above[id]
            node.say(_term("rdfs", "seeAlso") if inline else _skos("related"), _term("skill", id))
        return node

    def credential(self, credential: Credential) -> Node:
        """A credential with what it shows, includes and stands for."""
        node = self._concept("credential", "credentials", credential, top=True)
        node.say(_own("issuer"), Literal(self.taxonomy.issuers.get(credential.issuer, credential.issuer)))
        for id in self.implied[credential.id]:
            node.say(_own("implies"), _term("skill", id))
        for name, ids in (
            ("supersedes", credential.supersedes),
            ("supersededBy", credential.superseded_by),
            ("acceptedFor", credential.accepted_for),
            ("apprenticeOf", (credential.apprentice_of,) if credential.apprentice_of else ()),
        ):
            for id in ids:
                node.say(_own(name), _term("credential", id))
        return node

    def role(self, role: Role) -> Node:
        """A role with its titles and what it asks for."""
        node = _node("role", role.id, _skos("Concept"))
        _place(node, "roles", top=True)
        _labels(node, role.label, role.titles, ())
        node.say(_skos("definition"), _english(role.definition))
        if role.note:
            node.say(_skos("scopeNote"), _english(role.note))
        for name, kind, ids in (
            ("coreSkill", "skill", role.core_skills),
            ("desiredSkill", "skill", role.desired_skills),
            ("usualCredential", "credential", role.credentials),
            ("nextRole", "role", role.next_roles),
        ):
            for id in ids:
                node.say(_own(name), _term(kind, id))
        _matches(node, role.external_ids)
        self._sources(node, role.sources)
        return node

    def level(self, level: EducationLevel) -> Node:
        """An education level."""
        node = _node("education", level.level, _skos("Concept"))
        _place(node, "education", top=True)
        _labels(node, level.label, (label.text for label in level.labels), ())
        self._sources(node, level.sources)
        return node

    def experiences(self) -> Iterator[Node]:
        """The kinds of experience that something was said of."""
        for id in sorted(self.experience):
            node = Node(_term("experience", id))
            role = self.taxonomy.roles.get(id)
            node.say(_LABEL, _english(f"experience as {role.label}" if role else f"experience in {id}"))
            yield node

    def _concept(self, kind: str, scheme: str, concept: Skill | Credential, *, top: bool) -> Node:
        node = _node(kind, concept.id, _skos("Concept"))
        _place(node, scheme, top=top)
        own = [label for label in concept.labels if label.kind != "not_held"]
        _labels(
            node,
            concept.label,
            (label.text for label in own if label.kind not in _HIDDEN),
            (label.text for label in own if label.kind in _HIDDEN),
        )
        for label in concept.labels:
            if label.kind == "not_held":
                node.say(_own("notHeldLabel"), _english(label.text))
        acronym = _acronym(concept)
        if acronym and self.notations[kind, acronym] == 1:
            node.say(_skos("notation"), Literal(acronym, datatype=_own("acronym")))
        _notes(node, concept)
        for reference in concept.never_implies:
            node.say(_own("neverImplies"), self._reference(reference))
        _matches(node, concept.external_ids)
        self._sources(node, concept.sources)
        return node

    def _reference(self, reference: str) -> Iri:
        kind, colon, name = reference.partition(":")
        if not colon:
            return _term("skill" if reference in self.taxonomy.skills else "credential", reference)
        if kind == "experience":
            self.experience.add(name)
        return _term(kind, name)

    def _sources(self, node: Node, sources: Iterable[Source]) -> None:
        """The sources themselves, and for each a node that says when it was checked and what it carries."""
        for source in sources:
            links = list(_links(source.ref))
            node.say(_term("dcterms", "source"), *links)
            if [link.value for link in links] != [source.ref]:
                node.say(_term("dc", "source"), Literal(source.ref))
            evidence = self._evidence(source)
            node.say(_own("evidence"), evidence)

    def _evidence(self, source: Source) -> Iri:
        """Sources that say the same of themselves are one node."""
        told = "\n".join((source.ref, source.verified or "", *source.facts))
        id = _term("evidence", sha256(told.encode()).hexdigest()[:16])
        if id not in self.evidence:
            node = Node(id)
            node.say(_term("dc", "source"), Literal(source.ref))
            node.say(_term("dcterms", "source"), *_links(source.ref))
            if source.verified:
                node.say(_own("checkedOn"), Literal(source.verified, datatype=_term("xsd", "date")))
            for fact in source.facts:
                node.say(_own("carries"), Literal(fact))
            self.evidence[id] = node
        return id


def _above(skill: Skill, skills: Mapping[str, Skill]) -> frozenset[str]:
    seen: set[str] = set()
    queue = list(skill.broader)
    while queue:
        id = queue.pop()
        if id not in seen:
            seen.add(id)
            queue += skills[id].broader
    return frozenset(seen)


def _place(node: Node, scheme: str, *, top: bool) -> None:
    node.say(_skos("inScheme"), _term("scheme", scheme))
    if top:
        node.say(_skos("topConceptOf"), _term("scheme", scheme))


def _labels(node: Node, preferred: str, others: Iterable[str], hidden: Iterable[str]) -> None:
    """Labels of the three kinds; what differs from another in case only stands once, under the first kind."""
    node.say(_skos("prefLabel"), _english(preferred))
    seen = {preferred.casefold()}
    for name, texts in (("altLabel", others), ("hiddenLabel", hidden)):
        for text in texts:
            if text.casefold() not in seen:
                seen.add(text.casefold())
                node.say(_skos(name), _english(text))


def _acronym(concept: Concept) -> str | None:
    """The letters that stand for the concept, None where it has none or a mere wording in their place. Of several,
    those that the id has."""
    if isinstance(concept, Credential):
        return concept.acronym if _LETTERS.fullmatch(concept.acronym) else None
    own = [concept.label, *(label.text for label in concept.labels if label.kind == "acronym")]
    letters = [text for text in own if _LETTERS.fullmatch(text)]
    return min(letters, key=lambda text: text.lower() != concept.id, default=None)


def _notes(node: Node, concept: Concept) -> None:
    if concept.note:
        node.say(_skos("scopeNote"), _english(concept.note))
    for meaning in concept.other_meanings:
        node.say(_skos("scopeNote"), _english(f"Not: {meaning.meaning}"))
    for example in concept.examples:
        node.say(_skos("example"), _english(example))
    for period in concept.validity:
        node.say(_skos("historyNote"), _english(_told(period)))
    node.say(_own("status"), Literal(concept.status))


def _told(period: Period) -> str:
    """A period in words."""
    since = f"from {period.start}" if period.start else ""
    until = f"before {period.end}" if period.end else ""
    when = ", ".join(part for part in (since, until) if part) or "at all times"
    subject = f"{period.label}: " if period.label else ""
    return f"{subject}{period.what} ({when}). Source: {period.source.ref}"


def _matches(node: Node, ids: Iterable[ExternalId]) -> None:
    """Links to public schemes; a note where the scheme gives the concept no address (O*NET)."""
    for each in ids:
        address = f"{_ISCO}{each.id}" if each.scheme == "ISCO-08" else each.id
        if each.id and address and is_iri(address) and each.match in _MATCHES:
            node.say(_skos(_MATCHES[each.match]), Iri(address))
        else:
            name = " ".join(part for part in (each.id, each.label) if part)
            node.say(_skos("note"), _english(f"{each.scheme}, {each.match} match: {name}"))


def _links(ref: str) -> Iterator[Iri]:
    """The web addresses that a source names."""
    for word in ref.split():
        address = word.strip("();,.")
        if address.startswith(("http://", "https://")) and is_iri(address):
            yield Iri(address)


def _schemes(version: str, concepts: Iterable[Node]) -> Iterator[Node]:
    tops: defaultdict[Iri, list[Iri]] = defaultdict(list)
    for concept in concepts:
        for scheme in concept.said.get(_skos("topConceptOf"), ()):
            if isinstance(scheme, Iri):
                tops[scheme].append(concept.id)
    for id, title in _SCHEMES.items():
        node = _node("scheme", id, _skos("ConceptScheme"))
        node.say(_term("dcterms", "title"), _english(title))
        node.say(_term("owl", "versionInfo"), Literal(version))
        node.say(_term("dcterms", "license"), _LICENCE)
        node.say(_skos("hasTopConcept"), *tops[node.id])
        yield node


def _collections(taxonomy: Taxonomy) -> Iterator[Node]:
    """One collection for each category of skills and credentials, and one for each group name of credentials."""
    members: defaultdict[str, list[Iri]] = defaultdict(list)
    for skill in taxonomy.skills.values():
        members[skill.category].append(_term("skill", skill.id))
    for credential in taxonomy.credentials.values():
        members[credential.category].append(_term("credential", credential.id))
    for category in sorted(members):
        words = category.replace("_", " ")
        node = _node("collection", f"category-{category.replace('_', '-')}", _skos("Collection"))
        node.say(_skos("prefLabel"), _english(words))
        node.say(_skos("member"), *members[category])
        yield node
    for group in taxonomy.groups.values():
        node = _node("collection", f"group-{group.id}", _skos("Collection"))
        node.say(_skos("prefLabel"), _english(group.label))
        node.say(_skos("member"), *(_term("credential", id) for id in group.members))
        yield node


def _own_properties() -> Iterator[Node]:
    """What the words of our own namespace mean."""
    vocabulary = Iri(f"{BASE}vocabulary")
    for name, meaning in OWN.items():
        node = Node(_own(name))
        node.say(_TYPE, _term("rdfs", "Datatype") if name == "acronym" else _term("rdf", "Property"))
        node.say(_LABEL, _english(name))
        node.say(_COMMENT, _english(meaning))
        node.say(_term("rdfs", "isDefinedBy"), vocabulary)
        yield node
