"""Whether a loaded vocabulary holds together: shape, references, cycles, labels, examples, sources, amounts. Pure."""

import re
from collections import defaultdict
from collections.abc import Iterator

from skill_taxonomy.model import Amount, Credential, Label, Problem, Skill, Taxonomy
from skill_taxonomy.references import unknown_references

LEAST_EXAMPLES = 2


def check(taxonomy: Taxonomy) -> list[Problem]:
    """Every problem found, in a stable order; an empty list for a vocabulary that is in order."""
    return [
        *unknown_references(taxonomy),
        *_broader_cycles(taxonomy),
        *_unreachable_pathways(taxonomy),
        *_shared_labels(taxonomy),
        *_half_marked(taxonomy),
        *_examples(taxonomy),
        *_never(taxonomy),
        *_periods(taxonomy),
        *_facts(taxonomy),
        *_amounts(taxonomy),
        *_unverified_claims(taxonomy),
        *_pathways(taxonomy),
        *_without_pathway(taxonomy),
        *_weights(taxonomy),
    ]


def comparable(text: str) -> str:
    """A label as matching sees it: lower case, hyphens and slashes as blanks."""
    return re.sub(r"[\s/\-]+", " ", text.casefold()).strip()


def _concepts(taxonomy: Taxonomy) -> Iterator[tuple[str, Skill | Credential]]:
    for skill in taxonomy.skills.values():
        yield "skills.json", skill
    for credential in taxonomy.credentials.values():
        yield "credentials.json", credential


def _broader_cycles(taxonomy: Taxonomy) -> Iterator[Problem]:
    for skill in taxonomy.skills.values():
        above, seen = list(skill.broader), set[str]()
        while above:
            id = above.pop()
            if id == skill.id:
                yield Problem(
                    file="skills.json",
                    entry=skill.id,
                    what='"broader" leads back to the entry itself',
                    todo="Take one of the links out",
                )
                break
            if id not in seen and id in taxonomy.skills:
                seen.add(id)
                above.extend(taxonomy.skills[id].broader)


def _unreachable_pathways(taxonomy: Taxonomy) -> Iterator[Problem]:
    """Pathways whose required prerequisite can only be reached through themselves."""
    givers: defaultdict[str, set[str]] = defaultdict(set)
    for pathway in taxonomy.pathways.values():
        for id in pathway.closes:
            givers[id].add(pathway.id)
    reached: set[str] = set()
    while True:
        more = {
            p.id
            for p in taxonomy.pathways.values()
            if p.id not in reached
            and (
                p.prerequisite is None
                or not p.prerequisite.required
                or not p.prerequisite.any_of
                or any(not givers[id] or givers[id] & reached for id in p.prerequisite.any_of)
            )
        }
        if not more:
            break
        reached |= more
    for id in taxonomy.pathways:
        if id not in reached:
            yield Problem(
                file="pathways.json",
                entry=id,
                what="its prerequisite can only be reached through this pathway itself",
                todo="Name another prerequisite, or add a pathway that gives it",
            )


def _shared_labels(taxonomy: Taxonomy) -> Iterator[Problem]:
    approved = {comparable(text) for text in taxonomy.shared_labels}
    owners: defaultdict[tuple[str, str], list[tuple[str, str, Label]]] = defaultdict(list)
    for file, concept in _concepts(taxonomy):
        for label in concept.labels:
            key = comparable(label.text)
            owners[key, label.text if label.cased else ""].append((file, concept.id, label))
    for (key, _), found in owners.items():
        ids = list(dict.fromkeys(id for _, id, _ in found))
        if len(ids) > 1 and key not in approved and any(not label.context for _, _, label in found):
            yield Problem(
                file=found[0][0],
                entry=ids[0],
                what=f"the label {found[0][2].text!r} also stands for {', '.join(ids[1:])}",
                todo='Keep it in one entry, list it under "context" in all, or name it in "shared_labels"',
            )


def _half_marked(taxonomy: Taxonomy) -> Iterator[Problem]:
    for file, concept in _concepts(taxonomy):
        marked = {comparable(label.text) for label in concept.labels if label.context}
        for label in concept.labels:
            if comparable(label.text) in marked and not label.context:
                yield Problem(
                    file=file,
                    entry=concept.id,
                    what=f'the label {label.text!r} stands under "context" in another spelling only',
                    todo='List both spellings under "context", or neither',
                )


def _examples(taxonomy: Taxonomy) -> Iterator[Problem]:
    named = [*_concepts(taxonomy), *(("roles.json", role) for role in taxonomy.roles.values())]
    for file, entry in named:
        if len(entry.examples) < LEAST_EXAMPLES:
            yield Problem(
                file=file,
                entry=entry.id,
                what=f"{len(entry.examples)} examples",
                todo=f'Give at least {LEAST_EXAMPLES} short phrases in "examples" in which it must be found',
            )
    for file, concept in _concepts(taxonomy):
        told = [f" {_words(phrase)} " for phrase in concept.not_examples]
        for label in concept.labels:
            if label.context and not any(f" {_words(label.text)} " in phrase for phrase in told):
                yield Problem(
                    file=file,
                    entry=concept.id,
                    what=f"the label {label.text!r} is ambiguous, but no counter-example says so",
                    todo='Give a short phrase with it in "not_examples" in which it means something else',
                )


def _words(text: str) -> str:
    """The words of a text as `comparable`, without punctuation, so that a label can be looked for among them."""
    return " ".join(re.sub(r"[^\w+#%&]|_", " ", comparable(text)).split())


def _never(taxonomy: Taxonomy) -> Iterator[Problem]:
    for file, concept in _concepts(taxonomy):
        says = (
            {*concept.shows, *concept.supersedes, *concept.accepted_for}
            if isinstance(concept, Credential)
            else {*concept.broader}
        )
        shown = {skill.id for skill in taxonomy.skills.values() if concept.id in skill.implied_by}
        for id in concept.never_implies:
            if id in says | shown or id == concept.id:
                yield Problem(
                    file=file,
                    entry=concept.id,
                    what=f'"never_implies" names {id!r}, which the entry implies elsewhere',
                    todo="Take one of the two out",
                )


def _periods(taxonomy: Taxonomy) -> Iterator[Problem]:
    for file, concept in _concepts(taxonomy):
        texts = {label.text for label in concept.labels}
        for period in concept.validity:
            if period.label is not None and period.label not in texts:
                yield Problem(
                    file=file,
                    entry=concept.id,
                    what=f'"validity" speaks of {period.label!r}, which is not among the labels',
                    todo="Write it as it stands there, or leave it out",
                )
            if period.start and period.end and period.start >= period.end:
                yield Problem(
                    file=file,
                    entry=concept.id,
                    what=f'"validity" runs from {period.start} to {period.end}',
                    todo="Put the earlier day first",
                )


def _facts(taxonomy: Taxonomy) -> Iterator[Problem]:
    for file, concept in _concepts(taxonomy):
        for key in (key for source in concept.sources for key in source.facts):
            if not getattr(concept, key, None):
                yield Problem(
                    file=file,
                    entry=concept.id,
                    what=f"a source is given for {key!r}, of which the entry says nothing",
                    todo="Name a key that the entry has",
                )


def _amounts(taxonomy: Taxonomy) -> Iterator[Problem]:
    for file, entry, key, amount in _all_amounts(taxonomy):
        if amount.min > amount.max or amount.min < 0:
            yield Problem(
                file=file,
                entry=entry,
                what=f'"{key}" runs from {amount.min:g} to {amount.max:g}',
                todo="Put the smaller figure, not below 0, into min",
            )
        if amount.source.verified is None:
            yield Problem(
                file=file,
                entry=entry,
                what=f'"{key}" is a figure whose source was not checked',
                todo="Check the source and date it, or set the figure to null and keep the text",
            )


def _all_amounts(taxonomy: Taxonomy) -> Iterator[tuple[str, str, str, Amount]]:
    for credential in taxonomy.credentials.values():
        for key in ("exam_cost", "study_time"):
            amount: Amount | None = getattr(credential, key)
            if amount is not None:
                yield "credentials.json", credential.id, key, amount
    for pathway in taxonomy.pathways.values():
        for key in ("months", "cost"):
            amount = getattr(pathway, key)
            if amount is not None:
                yield "pathways.json", pathway.id, key, amount


def _unverified_claims(taxonomy: Taxonomy) -> Iterator[Problem]:
    for credential in taxonomy.credentials.values():
        for key in ("supersedes", "superseded_by", "accepted_for"):
            if getattr(credential, key) and not credential.checked(key):
                yield Problem(
                    file="credentials.json",
                    entry=credential.id,
                    what=f'"{key}" stands on sources that were not checked',
                    todo="Check a source and date it, or take the claim out",
                )


def _pathways(taxonomy: Taxonomy) -> Iterator[Problem]:
    for pathway in taxonomy.pathways.values():
        if not pathway.sources:
            yield Problem(
                file="pathways.json", entry=pathway.id, what="it has no source", todo='Give at least one in "sources"'
            )
        if not pathway.closes and not pathway.supports:
            yield Problem(
                file="pathways.json",
                entry=pathway.id,
                what="it neither closes nor supports anything",
                todo='Say in "closes" what the step gives, or take the pathway out',
            )


def _without_pathway(taxonomy: Taxonomy) -> Iterator[Problem]:
    closed = {id for pathway in taxonomy.pathways.values() for id in pathway.closes}
    for credential in taxonomy.credentials.values():
        if credential.earnable and credential.status == "current" and credential.id not in closed:
            yield Problem(
                file="credentials.json",
                entry=credential.id,
                what="a person can earn it, but no pathway leads to it",
                todo=f'Add "cert-{credential.id}" to pathways.json; unknown months and cost are null',
            )


def _weights(taxonomy: Taxonomy) -> Iterator[Problem]:
    for role in taxonomy.roles.values():
        for key in ("core_skills", "desired_skills", "credentials", "education"):
            for id, weight in getattr(role, key).items():
                if not 0 <= weight <= 1:
                    yield Problem(
                        file="roles.json",
                        entry=role.id,
                        what=f'the weight of {id} in "{key}" is {weight:g}',
                        todo="Give a weight from 0 to 1",
                    )
        low, high = role.typical_years
        if high is not None and high < low:
            yield Problem(
                file="roles.json",
                entry=role.id,
                what=f'"typical_years" runs from {low} to {high}',
                todo="Put the smaller figure first",
            )
