"""The vocabulary's own examples held against the matching: each found, each counter-example not found or refuted."""

from collections.abc import Iterator

from matcher.understand.index import Index
from matcher.understand.mentions import Match, tokens_and_matches
from matcher.understand.normal import normalise, stem
from skill_taxonomy.model import Concept


def problems(index: Index) -> Iterator[str]:
    """One line for each example that is not found and each counter-example that nothing refutes. A counter-example is
    refuted when its label needs context and a word of another meaning stands in it."""
    taxonomy = index.taxonomy
    for concept in (*taxonomy.skills.values(), *taxonomy.credentials.values()):
        for example in concept.examples:
            if all(match.concept != concept.id for match in tokens_and_matches(example, index)[1]):
                yield f"{concept.id}: not found in its example {example!r}: add the wording as a label"
        for example in concept.not_examples:
            for match in tokens_and_matches(example, index)[1]:
                if match.concept == concept.id and not _refuted(match, concept, example):
                    yield f"{concept.id}: found in its counter-example {example!r}: add a word to its other meanings"


def _refuted(match: Match, concept: Concept, example: str) -> bool:
    if match.label.kind == "not_held":
        return True
    told = _stems(example)
    against = (word for meaning in concept.other_meanings for word in meaning.against)
    return match.label.context and any(_stands(_stems(word), told) for word in against)


def _stems(text: str) -> list[str]:
    kept = "".join(c if c.isalnum() or c in "+#$%&" else " " for c in normalise(text).text)
    return [stem(word) for word in kept.split()]


def _stands(part: list[str], told: list[str]) -> bool:
    return any(told[at : at + len(part)] == part for at in range(len(told)))
