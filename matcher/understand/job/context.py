"""Which labels found in a posting mean the concept here: an ambiguous one needs support by words nearby or by the
field."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache

from matcher.understand.words.mentions import Match, Tokens
from matcher.understand.words.normal import stem
from skill_taxonomy.model import Concept

_REACH = 12  # tokens on each side that may speak for or against a meaning
_SOFT_REACH = 2
_CLOSE = 4  # tokens within which another meaning's word outweighs the field's words further off
_STATES = frozenset(["MA", "ID", "PA", "OR", "IN", "ME", "MS", "CT", "OK"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Stemmed words that speak for a concept, and words that speak for another meaning of its labels."""

    for_: frozenset[str]
    against: frozenset[str]


def deciding_words(concept: Concept) -> Words | None:
    """The deciding words of a concept, None where it has none."""
    against = tuple(word for meaning in concept.other_meanings for word in meaning.against)
    if not concept.context_for and not against:
        return None
    return Words(for_=_stems(concept.context_for), against=_stems(against))


@lru_cache(maxsize=4096)
def _stems(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(" ".join(stem(part) for part in re.findall(r"[\w%+#&]+", word)) for word in words)


def meant(
    match: Match, tokens: Tokens, every: frozenset[str], words: Words | None, in_field: bool, soft: bool = False
) -> bool:
    """Whether a match stands for its concept. `every`: all forms among the tokens. `in_field`: the posting is of this
    field, which supports a label that nothing nearby contradicts."""
    if not match.label.context and match.label.kind != "low_confidence":
        return not (
            words
            and words.against
            and not in_field
            and _near(match, tokens, words.against)
            and not _near(match, tokens, words.for_)
        )
    if _is_state(match, tokens):
        return False
    if soft:
        return words is not None and _near(match, tokens, words.for_, _SOFT_REACH)
    if words is None:
        return in_field
    if _near(match, tokens, words.against, _CLOSE) and not _near(match, tokens, words.for_, _CLOSE):
        return False
    if _near(match, tokens, words.for_):
        return in_field or words.against.isdisjoint(every)
    return in_field and not _near(match, tokens, words.against)


def _near(match: Match, tokens: Tokens, wanted: frozenset[str], reach: int = _REACH) -> bool:
    left, right = max(0, match.first - reach), min(len(tokens.norms), match.last + reach)
    around = (*tokens.norms[left : match.first], "|", *tokens.norms[match.last : right])
    if any(word in wanted for word in around):
        return True
    return any(f"{a} {b}" in wanted for a, b in itertools.pairwise(around))


def _is_state(match: Match, tokens: Tokens) -> bool:
    """Two capitals after a comma and a capitalised word are a state ("Boise, ID")."""
    if match.last - match.first != 1 or tokens.words[match.first] not in _STATES or match.first < 2:
        return False
    return tokens.words[match.first - 1] == "," and tokens.words[match.first - 2][:1].isupper()
