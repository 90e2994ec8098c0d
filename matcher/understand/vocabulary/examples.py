"""The vocabulary's own examples held against the reading: each found, no counter-example taken for the thing."""

from collections.abc import Iterator

from matcher.model import Document
from matcher.understand.resume.profile import profile
from matcher.understand.resume.roles import role_of
from matcher.understand.words.index import Index
from matcher.understand.words.mentions import tokens_and_matches


def problems(index: Index) -> Iterator[str]:
    """One line for each example in which its entry is not found, and for each counter-example that, read as the whole
    text of a resume, is taken to claim the entry."""
    taxonomy = index.taxonomy
    for concept in (*taxonomy.skills.values(), *taxonomy.credentials.values()):
        for example in concept.examples:
            if all(match.concept != concept.id for match in tokens_and_matches(example, index)[1]):
                yield f"{concept.id}: not found in its example {example!r}: add the wording as a label"
        for example in concept.not_examples:
            if concept.id in claimed(example, index):
                yield f"{concept.id}: found in its counter-example {example!r}: add a word to its other meanings"
    for role in taxonomy.roles.values():
        for example in role.examples:
            found = role_of(example, example, index)
            if found is None or found.role != role.id:
                read = found.role if found else None
                yield f"{role.id}: its example {example!r} is read as {read}: add the title, or correct the example"


def claimed(text: str, index: Index) -> frozenset[str]:
    """The skills and credentials that a resume of this text alone would be read to hold."""
    read = profile(Document(id="", file="", member=None, media_type="text/plain", pages=None, text=text), index)
    skills = {skill.id for skill in read.skills if skill.status == "held"}
    return frozenset(skills | {credential.id for credential in read.credentials if credential.status == "held"})
