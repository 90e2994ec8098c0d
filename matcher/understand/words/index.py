"""The taxonomy made ready for matching: spaCy tokenizer, phrase matchers and near rules. Built once per process."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from matcher.understand.words.normal import normalise, stem
from skill_taxonomy.model import Label, Near, Taxonomy

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher

# The last two part words that lost the blank between them: "TerminologyNCCI", "CMand".
_PUNCTUATION = re.compile(
    r"""[^\w\s$%.#+]|(?<=[^\W\d])[.](?=[^\W\d])|[.](?!\d)|(?<=[A-Za-z])[+#](?=\w)"""
    r"""|(?<=[a-z]{7})(?=[A-Z]{3})|(?<=[A-Z]{2})(?=(?:and|or|with|required|preferred)\b)"""
)
_EDGE = re.compile(r"""^[^\w\s$%#]""")
_TAIL = re.compile(r"""(?:[^\w\s%+#])$""")


_LONGEST = 20_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A label with the concept it stands for."""

    concept: str
    label: Label


@dataclass(frozen=True, slots=True, kw_only=True)
class NearRule:
    """A near wording with stemmed alternatives per element."""

    concept: str
    elements: tuple[frozenset[str], ...]
    rule: Near


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """What the mention finder needs; `entries` by the matcher's key, `near` by each first element's word."""

    taxonomy: Taxonomy
    nlp: Language
    loose: PhraseMatcher
    cased: PhraseMatcher
    entries: dict[int, tuple[Entry, ...]]
    near: dict[str, tuple[NearRule, ...]]
    vocabulary: frozenset[str]
    titles: dict[tuple[str, ...], tuple[str, ...]]
    """Role ids by the stemmed words of a job title."""
    longest_title: int


def _language() -> Language:
    import spacy
    from spacy.attrs import NORM  # type: ignore[import-not-found]
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]

    nlp = spacy.blank("en")
    # the limit is for parsers; a text of the most characters grows with its signs written out ("…" as three dots)
    nlp.max_length = _LONGEST
    # nothing else of a word is asked for: flags, shapes and the like cost as much as the tokenizing
    nlp.vocab.lex_attr_getters = {NORM: stem}  # type: ignore[attr-defined]
    nlp.tokenizer = Tokenizer(
        nlp.vocab,
        prefix_search=_EDGE.search,
        suffix_search=_TAIL.search,
        infix_finditer=_PUNCTUATION.finditer,
    )
    return nlp


def build(taxonomy: Taxonomy) -> Index:
    """The index of a taxonomy (about a tenth of a second after spaCy is imported)."""
    from spacy.matcher import PhraseMatcher

    nlp = _language()
    loose, cased = PhraseMatcher(nlp.vocab, attr="NORM"), PhraseMatcher(nlp.vocab, attr="ORTH")
    keys: dict[tuple[bool, str], list[Entry]] = {}
    near: dict[str, list[NearRule]] = {}
    vocabulary: set[str] = set()
    for concept in (*taxonomy.skills.values(), *taxonomy.credentials.values()):
        for label in map(_as_written, concept.labels):
            text = normalise(label.text).text.strip()
            key = text if label.cased else " ".join(stem(word) for word in text.split())
            bucket = keys.setdefault((label.cased, key), [])
            if all(entry.concept != concept.id for entry in bucket):
                bucket.append(Entry(concept=concept.id, label=label))
            vocabulary.update(text.lower().split())
        for rule in concept.near:
            elements = tuple(frozenset(stem(w) for w in words.split("|")) for words in rule.words)
            made = NearRule(concept=concept.id, elements=elements, rule=rule)
            for word in elements[0]:
                near.setdefault(word, []).append(made)
    entries: dict[int, tuple[Entry, ...]] = {}
    for (is_cased, key), bucket in keys.items():
        name = f"{'=' if is_cased else '~'}{key}"
        entries[nlp.vocab.strings.add(name)] = tuple(bucket)
        text = normalise(bucket[0].label.text).text.strip()
        (cased if is_cased else loose).add(name, [nlp.make_doc(text)])
    titles = _titles(taxonomy)
    return Index(
        taxonomy=taxonomy,
        nlp=nlp,
        loose=loose,
        cased=cased,
        entries=entries,
        near={word: tuple(rules) for word, rules in near.items()},
        vocabulary=frozenset(vocabulary),
        titles=titles,
        longest_title=max(map(len, titles), default=0),
    )


_PLURAL = re.compile(r"[A-Z][A-Z0-9&/-]*[A-Z0-9]s")


def _as_written(label: Label) -> Label:
    """The plural of an acronym ("MACs", "CCs") is matched in its very case: it is not the credential CCS, nor a Mac."""
    return replace(label, cased=True) if not label.cased and _PLURAL.fullmatch(label.text) else label


def _titles(taxonomy: Taxonomy) -> dict[tuple[str, ...], tuple[str, ...]]:
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for role in taxonomy.roles.values():
        for title in role.titles:
            key = tuple(stem(word) for word in re.findall(r"[\w&+']+", normalise(title).text))
            if role.id not in found.get(key, ()):
                found[key] = (*found.get(key, ()), role.id)
    return found
