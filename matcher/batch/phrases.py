"""Finds the phrases that postings of the field share and no label covers, and ranks them.

A phrase is one to five words of one sentence or list item. It counts where no longer phrase of the list explains it
(nested phrases give way, as with the C-value of Frantzi, Ananiadou and Mima 2000, Int J Digit Libr 3:115).

The measure is `support * contrast * company * length`:

- support: over the houses that use it (an employer, or postings that copy from each other), the sum of
  log2(1 + uses), where a posting brings one use at most, a copied sentence counts once, and a use among requirements
  weighs 1, in duties 0.8, under no known heading 0.4;
- contrast: log2(1 + how many times more frequent it is in those lines than in all other lines: benefits, law, pay, and
  postings of other trades);
- company: from 0.5, where it never stands in a sentence with a known concept of the field, to 1, where it always does;
- length: log2(1 + words), three words at most; a name or an acronym counts as two words.

A phrase that holds only words of any office or hospital (`posting_words.PLAIN`) needs three houses, and has a third of
the measure.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from matcher.understand.vocabulary.posting_words import FUNCTION, LOOSE, OCCUPATIONS, PLAIN, VERBS
from matcher.understand.vocabulary.term_shape import LONGEST, is_acronym, is_verb, names_in, terms
from matcher.understand.vocabulary.uncovered import ASIDE, ASKED, OTHER, WORK, Stretch, Uncovered

_WEIGHTS = {ASKED: 1.0, WORK: 0.8, OTHER: 0.4}
_PLAIN_SHARE, _PLAIN_HOUSES = 1 / 3, 3
_AROUND = 3
"""Words on each side by which a sentence is known as copied."""
_COPIED_WORDS = 10
"""Words from which two equal sentences are taken for copied."""
_HOUSE_COPIES = 2
"""Copied sentences from which two postings are taken for one house's."""
_NOT_TRADES = frozenset(("soft_skill", "education", "software_office"))
_NOT_TELLING = FUNCTION | VERBS | OCCUPATIONS | PLAIN


@dataclass(frozen=True, slots=True)
class Use:
    """Where a phrase stands: words `first` to `last` (exclusive) of a sentence of a posting."""

    document: int
    sentence: int
    first: int
    last: int

    def inside(self, other: Use) -> bool:
        """Whether this use lies in `other`, the same or shorter."""
        same = (self.document, self.sentence) == (other.document, other.sentence)
        return same and other.first <= self.first and self.last <= other.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A phrase with its uses that no longer phrase explains; `documents` is the number of postings that hold them."""

    norms: tuple[str, ...]
    uses: tuple[Use, ...]
    documents: int
    score: float
    short: bool
    """Whether it is an acronym."""


def phrases(postings: Sequence[Uncovered], least: int) -> list[Phrase]:
    """The phrases that at least `least` postings of the field use, best first. The order of `postings` changes only the
    numbers in the uses."""
    names = _names(postings)
    found = _shared(postings, names, least)
    uses = _uses(postings, names, found)
    houses = _houses(postings)
    lines = _Lines(postings, found)
    out = []
    for norms, kept in _unexplained(postings, uses, least).items():
        if not _tells(norms) and len({houses[use.document] for use in kept}) < _PLAIN_HOUSES:
            continue
        out.append(
            Phrase(
                norms=norms,
                uses=kept,
                documents=len({use.document for use in kept}),
                score=_score(postings, norms, kept, houses, lines),
                short=is_acronym(postings[kept[0].document].stretches[kept[0].sentence], kept[0].first, kept[0].last),
            )
        )
    return sorted(out, key=lambda phrase: (-phrase.score, -phrase.documents, phrase.norms))


def _lines_of(posting: Uncovered) -> Iterator[tuple[int, Stretch]]:
    """The sentences in which phrases are looked for, with their numbers; none of a posting of another trade."""
    if posting.in_field:
        yield from ((at, stretch) for at, stretch in enumerate(posting.stretches) if stretch.place != ASIDE)


def _names(postings: Sequence[Uncovered]) -> frozenset[str]:
    return frozenset(name for posting in postings for _, stretch in _lines_of(posting) for name in names_in(stretch))


def _shared(postings: Sequence[Uncovered], names: frozenset[str], least: int) -> frozenset[tuple[str, ...]]:
    """The n-grams that may be terms and stand in at least `least` postings of the field."""
    from sklearn.feature_extraction.text import CountVectorizer  # type: ignore[import-untyped]

    field = [posting for posting in postings if posting.in_field]
    if len(field) < least:
        return frozenset()

    def grams(posting: Uncovered) -> Iterator[tuple[str, ...]]:
        for _, stretch in _lines_of(posting):
            for first, last in terms(stretch, names):
                yield stretch.norms[first:last]

    counter = CountVectorizer(analyzer=grams, binary=True, min_df=least)
    try:
        counter.fit(field)
    except ValueError:  # no phrase stands in so many
        return frozenset()
    return frozenset(counter.vocabulary_)


def _uses(
    postings: Sequence[Uncovered], names: frozenset[str], wanted: frozenset[tuple[str, ...]]
) -> dict[tuple[str, ...], list[Use]]:
    out: defaultdict[tuple[str, ...], list[Use]] = defaultdict(list)
    for document, posting in enumerate(postings):
        for sentence, stretch in _lines_of(posting):
            for first, last in terms(stretch, names):
                if stretch.norms[first:last] in wanted:
                    out[stretch.norms[first:last]].append(Use(document, sentence, first, last))
    return dict(out)


def _unexplained(
    postings: Sequence[Uncovered], uses: Mapping[tuple[str, ...], list[Use]], least: int
) -> dict[tuple[str, ...], tuple[Use, ...]]:
    """The phrases with the uses that are not part of a longer phrase of the result, where enough postings have one."""
    out: dict[tuple[str, ...], tuple[Use, ...]] = {}
    explained: defaultdict[tuple[int, int], list[Use]] = defaultdict(list)
    for norms in sorted(uses, key=lambda norms: (-len(norms), norms)):
        kept = tuple(
            use for use in uses[norms] if not any(use.inside(other) for other in explained[use.document, use.sentence])
        )
        if len({use.document for use in kept}) < least or not _whole(postings, kept):
            continue
        out[norms] = kept
        for use in kept:
            explained[use.document, use.sentence].append(use)
    return out


def _whole(postings: Sequence[Uncovered], uses: Sequence[Use]) -> bool:
    """False where the same word always goes before, or after: then the phrase is a piece of something longer."""
    stretches = [(postings[use.document].stretches[use.sentence], use) for use in uses]
    before = {_word(stretch, use.first - 1, stretch.joined[use.first]) for stretch, use in stretches}
    after = {
        _word(stretch, use.last, use.last < len(stretch.joined) and stretch.joined[use.last])
        for stretch, use in stretches
    }
    return not any(len(words) == 1 and None not in words for words in (before, after))


def _word(stretch: Stretch, at: int, joined: bool) -> str | None:
    """The free word of substance at a place, None where there is none."""
    if not joined or not 0 <= at < len(stretch.norms) or not stretch.free[at]:
        return None
    norm = stretch.norms[at]
    return None if norm in FUNCTION or norm in LOOSE or is_verb(norm) else norm


class _Lines:
    """How many lines ask or tell of the work, how many do not, and how often phrases stand in the latter."""

    def __init__(self, postings: Sequence[Uncovered], wanted: frozenset[tuple[str, ...]]) -> None:
        self.ours = sum(
            stretch.place != ASIDE for posting in postings if posting.in_field for stretch in posting.stretches
        )
        others = [
            stretch
            for posting in postings
            for stretch in posting.stretches
            if stretch.place == ASIDE or not posting.in_field
        ]
        self.others = len(others)
        self.counts: defaultdict[tuple[str, ...], int] = defaultdict(int)
        for stretch in others:
            seen = {stretch.norms[first:last] for first, last in _all(stretch)}
            for norms in seen & wanted:
                self.counts[norms] += 1

    def contrast(self, norms: tuple[str, ...], lines: int) -> float:
        """How many times more frequent the phrase is in our lines than in the others; one unseen use is granted."""
        elsewhere = (self.counts.get(norms, 0) + 1) / (self.others + 1)
        return lines / max(1, self.ours) / elsewhere


def _all(stretch: Stretch) -> Iterator[tuple[int, int]]:
    for first in range(len(stretch.norms)):
        for last in range(first + 1, min(first + LONGEST, len(stretch.norms)) + 1):
            yield first, last


def _houses(postings: Sequence[Uncovered]) -> list[int]:
    """The house of each posting, as the number of its first posting: the same employer, or sentences copied."""
    first = list(range(len(postings)))

    def head(at: int) -> int:
        while first[at] != at:
            at = first[at]
        return at

    owners: defaultdict[object, list[int]] = defaultdict(list)
    for number, posting in enumerate(postings):
        if posting.employer:
            owners[posting.employer.casefold()].append(number)
        for sentence in {stretch.norms for stretch in posting.stretches if len(stretch.norms) >= _COPIED_WORDS}:
            owners[sentence].append(number)
    copies: defaultdict[tuple[int, int], int] = defaultdict(int)
    for owner, numbers in owners.items():
        for number in numbers[1:]:
            copies[numbers[0], number] += _HOUSE_COPIES if isinstance(owner, str) else 1
    for (one, other), count in sorted(copies.items()):
        if count >= _HOUSE_COPIES:
            low, high = sorted((head(one), head(other)))
            first[high] = low
    return [head(number) for number in range(len(postings))]


def _score(
    postings: Sequence[Uncovered],
    norms: tuple[str, ...],
    uses: Sequence[Use],
    houses: Sequence[int],
    lines: _Lines,
) -> float:
    stretches = [postings[use.document].stretches[use.sentence] for use in uses]
    company = sum(not _NOT_TRADES.issuperset(stretch.beside) for stretch in stretches) / len(uses)
    contrast = lines.contrast(norms, len({(use.document, use.sentence) for use in uses}))
    words = min(3, max(len(norms), 2 if _is_capital(stretches[0], uses[0]) else 1))
    return round(
        _support(postings, uses, houses)
        * math.log2(1 + contrast)
        * (0.5 + company / 2)
        * math.log2(1 + words)
        * (1.0 if _tells(norms) else _PLAIN_SHARE),
        3,
    )


def _tells(norms: tuple[str, ...]) -> bool:
    """Whether the phrase holds a word that is not one of any office or hospital."""
    return not _NOT_TELLING.issuperset(norms)


def _is_capital(stretch: Stretch, use: Use) -> bool:
    return any(map(str.isupper, stretch.surface(use.first, use.last)))


def _support(postings: Sequence[Uncovered], uses: Sequence[Use], houses: Sequence[int]) -> float:
    """The sum over houses of log2(1 + uses), copies and repeats counted once."""
    weights: defaultdict[int, dict[int, float]] = defaultdict(dict)
    ways: defaultdict[int, set[object]] = defaultdict(set)
    for use in uses:
        stretch = postings[use.document].stretches[use.sentence]
        house = houses[use.document]
        weight = _WEIGHTS[stretch.place]
        weights[house][use.document] = max(weight, weights[house].get(use.document, 0.0))
        left, right = (
            stretch.norms[max(0, use.first - _AROUND) : use.first],
            stretch.norms[use.last : use.last + _AROUND],
        )
        ways[house].add((left, right) if len(left) + len(right) > _AROUND else use.document)
    total = 0.0
    for house in sorted(weights):
        best = sorted(weights[house].values(), reverse=True)[: len(ways[house])]
        total += math.log2(1 + sum(best))
    return total
