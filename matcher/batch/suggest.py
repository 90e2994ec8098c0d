"""Suggests entries for the vocabulary: what postings of the field share and no label covers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matcher import pipeline
from matcher.batch import guard
from matcher.batch.phrases import Phrase, Use, phrases
from matcher.batch.sources import Source, documents
from matcher.config import Settings
from matcher.errors import ReadError
from matcher.model import Document, Failed, Job
from matcher.readers.interface import Opening, Place
from matcher.understand.vocabulary.posting_words import FUNCTION, LOOSE, PLAIN
from matcher.understand.vocabulary.uncovered import ASKED, WORK, Stretch, Uncovered, uncovered
from matcher.understand.words.normal import normalise, stem

if TYPE_CHECKING:
    from skill_taxonomy.model import Taxonomy

_PRELOAD = ("matcher.pipeline", "matcher.understand.job.posting", "spacy")
_EXAMPLES = 2
_EXAMPLE_WORDS = 24
_AROUND = 9
"""Words kept on each side of the phrase where the sentence is longer."""
_NO_CATEGORY = frozenset(("soft_skill", "education", "credential", "licence"))
_CREDENTIALS = frozenset(("credential", "licence"))
_NEAR = 1 / 2
"""Share of common words above which an entry is named as near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A phrase worth an entry; `label` is what the postings spell its acronym out as, where it has one. `postings` is
    how many use it, `near` the entry whose labels have most words in common."""

    label: str
    acronym: str | None
    category: str
    contexts: tuple[str, ...]
    postings: int
    score: float
    near: str | None
    beside_credentials: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestions:
    """What was found in `field` postings of the field, of `read` postings in all; best first."""

    found: tuple[Suggestion, ...]
    read: int
    field: int
    failures: tuple[Failed, ...]


def suggest(
    paths: Sequence[str], settings: Settings, *, top: int, least: int, workers: int = 1, overlay: Path | None = None
) -> Suggestions:
    """The `top` phrases that at least `least` postings under `paths` use. The same postings give the same result in any
    order and under any name. Raises UsageError for a path that is not there, TaxonomyError for a faulty overlay."""
    taxonomy = pipeline.index_of(overlay).taxonomy
    work = partial(_one, settings, overlay)
    by_id: dict[str, Uncovered] = {}
    failures: list[Failed] = []
    results = guard.run(
        work, documents(paths), workers, settings.limits, warm=partial(_warm, overlay), preload=_PRELOAD
    )
    for _, each in results:
        if isinstance(each, Failed):
            failures.append(each)
        else:
            by_id[each.document] = each
    postings = [by_id[id] for id in sorted(by_id)]
    return Suggestions(
        found=tuple(_suggestions(postings, taxonomy, top, least)),
        read=len(postings),
        field=sum(posting.in_field for posting in postings),
        failures=tuple(sorted(failures, key=lambda failed: (failed.file, failed.member or ""))),
    )


def _warm(overlay: Path | None) -> None:
    pipeline.index_of(overlay)


def _one(
    settings: Settings, overlay: Path | None, source: Source, after: Place
) -> Iterator[Opening | tuple[Uncovered | Failed, ...]]:
    """Inside a worker: a file's bytes to what its postings say beyond the vocabulary."""
    from matcher.readers.registry import walk

    try:
        data = source.data(settings.limits)
    except ReadError as error:
        yield (source.failed(error.reason, str(error)),)
        return
    index = pipeline.index_of(overlay)
    for found in walk(data, source.file, settings.limits, after, settings.columns):
        if isinstance(found, Opening):
            yield found
        elif isinstance(found, Failed):
            yield (found,)
        else:
            jobs = pipeline.understand(found, "job", index)
            yield tuple(uncovered(_own(found, job), job, index) for job in jobs if isinstance(job, Job))


def _own(document: Document, job: Job) -> Document:
    """The document of one posting: its own part where a document holds several."""
    if job.document == document.id:
        return document
    return replace(document, id=job.document, member=job.member, text=job.text, blocks=(), structured=None)


def _suggestions(postings: Sequence[Uncovered], taxonomy: Taxonomy, top: int, least: int) -> list[Suggestion]:
    found = phrases(postings, least)
    spelled = _spelled_out(postings)
    names = _initials_of_employers(postings)
    titles = {_key(title) for role in taxonomy.roles.values() for title in role.titles}
    by_words = {phrase.norms: phrase for phrase in found if not phrase.short}
    labels = _labels(taxonomy)
    out: list[Suggestion] = []
    with_acronym: set[tuple[str, ...]] = set()
    for phrase in found:
        label = _label(postings, phrase.uses)
        form = spelled.get(label) if phrase.short else None
        if phrase.short and (label in names or (form and _key(form) in titles)):
            continue
        if form and _key(form) in by_words:
            phrase = _together(phrase, by_words[_key(form)])
            with_acronym.add(_key(form))
        out.append(_suggestion(postings, phrase, label, form, labels))
    kept = [each for each in out if each.acronym or _key(each.label) not in with_acronym]
    return sorted(kept, key=lambda each: (-each.score, -each.postings, each.label))[:top]


def _together(acronym: Phrase, words: Phrase) -> Phrase:
    """An acronym and the words it stands for as one phrase."""
    uses = (*acronym.uses, *words.uses)
    return replace(
        acronym,
        uses=uses,
        documents=len({use.document for use in uses}),
        score=max(acronym.score, words.score),
    )


def _suggestion(
    postings: Sequence[Uncovered],
    phrase: Phrase,
    label: str,
    form: str | None,
    labels: Mapping[tuple[str, ...], str],
) -> Suggestion:
    beside = Counter(name for use in phrase.uses for name in _sentence(postings, use).beside)
    return Suggestion(
        label=form or label,
        acronym=label if phrase.short else None,
        category=_category(beside, [_sentence(postings, use).place for use in phrase.uses]),
        contexts=_contexts(postings, phrase.uses),
        postings=phrase.documents,
        score=phrase.score,
        near=_near(_key(form) if form else phrase.norms, labels),
        beside_credentials=phrase.short and 2 * sum(beside[name] for name in _CREDENTIALS) >= len(phrase.uses),
    )


def _sentence(postings: Sequence[Uncovered], use: Use) -> Stretch:
    return postings[use.document].stretches[use.sentence]


def _key(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in normalise(text).text.split())


def _spelled_out(postings: Sequence[Uncovered]) -> dict[str, str]:
    """Acronyms with the words that most postings spell them out by."""
    told: dict[str, Counter[str]] = {}
    for posting in postings:
        for acronym, words in posting.spelled:
            told.setdefault(acronym, Counter())[words] += 1
    return {acronym: min(words, key=lambda each: (-words[each], each)) for acronym, words in told.items()}


def _initials_of_employers(postings: Sequence[Uncovered]) -> frozenset[str]:
    """The letters that employers shorten their names to."""
    words = [re.findall(r"[A-Za-z]+", posting.employer or "") for posting in postings]
    return frozenset(
        "".join(word[0] for word in each if not small or word.lower() not in FUNCTION).upper()
        for each in words
        for small in (True, False)
    )


def _label(postings: Sequence[Uncovered], uses: Sequence[Use]) -> str:
    """The phrase as most uses write it. A capital that only begins the sentence does not count, where the phrase
    stands within one too."""
    inside, first = Counter[str](), Counter[str]()
    for use in uses:
        words = _sentence(postings, use).surface(use.first, use.last).replace("’", "'")
        if use.first == 0 and words[1:] == words[1:].lower():
            first[words.lower()] += 1
        else:
            inside[words] += 1
    written = inside or first
    return min(written, key=lambda words: (-written[words], sum(map(str.isupper, words)), words))


def _category(beside: Counter[str], places: Sequence[str]) -> str:
    """The category of most known concepts in the same sentences; where there are none, activity among duties and
    knowledge elsewhere."""
    known = {name: count for name, count in beside.items() if name not in _NO_CATEGORY}
    if known:
        return min(known, key=lambda name: (-known[name], name))
    return "activity" if 2 * places.count(WORK) > len(places) else "knowledge"


def _contexts(postings: Sequence[Uncovered], uses: Sequence[Use]) -> tuple[str, ...]:
    """Two sentences that use the phrase, cut to a few words around it: from different postings where there are two,
    requirements before duties, and words that differ."""
    ranked = sorted(
        (
            _sentence(postings, use).place != ASKED,
            _sentence(postings, use).shouted,
            _context(postings, use),
            use.document,
        )
        for use in uses
    )
    out: dict[str, int] = {}
    for other in (True, False):
        for _, _, words, document in ranked:
            if len(out) < _EXAMPLES and words not in out and not (other and document in out.values()):
                out[words] = document
    return tuple(out)


def _context(postings: Sequence[Uncovered], use: Use) -> str:
    stretch = _sentence(postings, use)
    first, last = 0, len(stretch.norms)
    if last > _EXAMPLE_WORDS:
        first, last = max(0, use.first - _AROUND), min(last, use.last + _AROUND)
    return stretch.surface(first, last).strip(" ,;:.•-")


def _labels(taxonomy: Taxonomy) -> dict[tuple[str, ...], str]:
    """The telling words of all labels, with the first entry that has them."""
    out: dict[tuple[str, ...], str] = {}
    for concept in (*taxonomy.skills.values(), *taxonomy.credentials.values()):
        for label in concept.labels:
            words = _telling(_key(label.text))
            if words:
                out.setdefault(words, concept.id)
    return out


def _telling(norms: Sequence[str]) -> tuple[str, ...]:
    return tuple(norm for norm in norms if norm not in FUNCTION and norm not in LOOSE)


def _near(norms: Sequence[str], labels: Mapping[tuple[str, ...], str]) -> str | None:
    """The entry whose label has most words in common with the phrase, one of them not plain."""
    own = set(_telling(norms))
    best: tuple[float, str] | None = None
    for words, id in labels.items():
        common = own.intersection(words)
        if common - PLAIN:
            share = len(common) / len(own.union(words))
            if share > _NEAR and (best is None or (-share, id) < best):
                best = (-share, id)
    return best[1] if best else None


def overlay_of(suggestions: Suggestions, taxonomy: Taxonomy) -> dict[str, Any]:
    """The suggestions as a `skills.json` to be edited: it can be laid over the vocabulary as it is, and its ids are
    those of no entry."""
    taken = {*taxonomy.skills, *taxonomy.credentials}
    return {
        "schema": "skill_taxonomy/skills/1",
        "label_source": "labels: suggested from postings, not reviewed",
        "skills": [_entry(each, suggestions, taken) for each in suggestions.found],
    }


def _entry(suggestion: Suggestion, of: Suggestions, taken: set[str]) -> dict[str, Any]:
    labels: dict[str, list[str]] = {}
    if suggestion.label != suggestion.acronym:
        labels["preferred"] = [suggestion.label]
    if suggestion.acronym:
        labels["acronym"] = [suggestion.acronym]
    entry: dict[str, Any] = {
        "id": _id(suggestion, taken),
        "label": suggestion.label,
        "category": suggestion.category,
        "labels": labels,
        "examples": list(suggestion.contexts),
        "sources": [{"ref": f"seen in {suggestion.postings} of {of.field} postings", "verified": None}],
    }
    if suggestion.acronym:
        entry["cased"] = [suggestion.acronym]
    notes = notes_on(suggestion)
    if notes:
        entry["note"] = "; ".join(notes)
    return entry


def notes_on(suggestion: Suggestion) -> list[str]:
    """What the keeper of the vocabulary should think of before the suggestion becomes an entry."""
    notes = []
    if suggestion.near:
        notes.append(f"perhaps a label of {suggestion.near}")
    if suggestion.beside_credentials:
        notes.append("stands beside credentials: if it is one, it belongs into credentials.json")
    return notes


def _id(suggestion: Suggestion, taken: set[str]) -> str:
    base = "-".join(re.findall(r"[a-z0-9]+", (suggestion.acronym or suggestion.label).lower())) or "entry"
    id, number = base, 2
    while id in taken:
        id, number = f"{base}-{number}", number + 1
    taken.add(id)
    return id
