"""Which words of a sentence may be a term, by their shape: how it begins and ends, and what stands inside."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from matcher.understand.vocabulary.posting_words import (
    FUNCTION,
    HIRING,
    LINKING,
    LOOSE,
    NOUNS_TOO,
    OCCUPATIONS,
    PLAIN,
    VERBS,
)
from matcher.understand.vocabulary.uncovered import Stretch

LONGEST = 5
"""Words of a term at most."""
_BEFORE_NOUNS = frozenset(("of", "in", "for", "with", "the", "a", "an", "on", "from", "by", "about", "these", "our"))
_LONG_WORD = 7
_ADJECTIVE = ("al", "ent", "ant", "ive", "ous", "ble", "ary", "ic", "ful", "less", "ly", "ed", "ical")
_LISTS = frozenset(("", ",", ";", ".", "(", ")", ":", "and", "or", "•"))
_NUMERALS = frozenset(("iii", "vii", "viii", "xii", "xiii"))


def terms(stretch: Stretch, names: Collection[str] = ()) -> Iterator[tuple[int, int]]:
    """First and last word (exclusive) of all that may be a term: free words of one piece, that no function word, verb
    of duties or word of hiring begins or ends. One of `names` is a term at the beginning of a sentence too."""
    for first in range(len(stretch.norms)):
        for last in range(first + 1, min(first + LONGEST, len(stretch.norms)) + 1):
            at = last - 1
            if not stretch.free[at] or (at > first and not stretch.joined[at]):
                break
            if _may_be_term(stretch, first, last, names):
                yield first, last


def _may_be_term(stretch: Stretch, first: int, last: int, names: Collection[str]) -> bool:
    norms = stretch.norms[first:last]
    if not HIRING.isdisjoint(norms) or norms[-1] in OCCUPATIONS:
        return False
    if not (_opens(norms[0]) or _named_here(stretch, first)):
        return False
    if not (_closes(norms[-1]) or _numbered(stretch, first, last)):
        return False
    if last - first == 1:
        if norms[0] in names and _stands_alone(stretch, first):
            return True
        return is_acronym(stretch, first, last) or _is_name(stretch, first) or _is_listed(stretch, first)
    return all(_may_stand_inside(stretch, at) for at in range(first + 1, last - 1))


def _may_stand_inside(stretch: Stretch, at: int) -> bool:
    """Whether a term may hold the word between others: no word that says little, and no link to a verb."""
    norm, after = stretch.norms[at], stretch.norms[at + 1]
    if norm not in FUNCTION:
        return norm not in LOOSE
    if _hyphened(stretch, at):
        return True
    return norm in LINKING and not (is_verb(after) and after not in NOUNS_TOO)


def _hyphened(stretch: Stretch, at: int) -> bool:
    """Whether a word stands between hyphens ("year-to-date")."""
    before = stretch.text[stretch.spans[at - 1][1] : stretch.spans[at][0]]
    after = stretch.text[stretch.spans[at][1] : stretch.spans[at + 1][0]]
    return "-" in before and "-" in after


def _named_here(stretch: Stretch, at: int) -> bool:
    """Whether a word that may be verb or noun is a noun by what stands before it ("of audit results")."""
    return stretch.norms[at] in NOUNS_TOO and at > 0 and stretch.norms[at - 1] in _BEFORE_NOUNS


def _numbered(stretch: Stretch, first: int, last: int) -> bool:
    """Whether a figure ends the name that it hangs on ("CMS-855", "HL7")."""
    if last - first < 2 or not stretch.norms[last - 1].isdigit():
        return False
    start, end = stretch.spans[last - 2]
    return stretch.text[start:end].isupper() and not stretch.text[end : stretch.spans[last - 1][0]].strip("-‐‑")


@lru_cache(maxsize=8192)
def _opens(norm: str) -> bool:
    """Whether a term may begin with the word."""
    if norm in FUNCTION or norm in LOOSE or not norm[0].isalpha():
        return False
    return not (norm.endswith("ly") and len(norm) > 5) and not (is_verb(norm) and not norm.endswith("ed"))


@lru_cache(maxsize=8192)
def _closes(norm: str) -> bool:
    """Whether a term may end with the word."""
    if norm in FUNCTION or norm in LOOSE or not norm[0].isalpha():
        return False
    if (norm.endswith("ly") and len(norm) > 5) or (norm.endswith("ed") and len(norm) > 4):
        return False
    return norm in NOUNS_TOO or norm.endswith("ing") or not is_verb(norm)


def is_verb(norm: str) -> bool:
    """Whether the word is a form of a verb of the list."""
    stems = [norm]
    if norm.endswith("ing"):
        stems += [norm[:-3], norm[:-3] + "e", norm[:-4]]
    elif norm.endswith("ed"):
        stems += [norm[:-2], norm[:-1], norm[:-3], norm[:-3] + "y" if norm.endswith("ied") else norm]
    elif norm.endswith("e"):
        stems.append(norm[:-1])  # "processe", from processes
    return any(stem in VERBS for stem in stems)


def is_acronym(stretch: Stretch, first: int, last: int) -> bool:
    """Whether the word is three to six capitals in a sentence that is not all capitals."""
    start, end = stretch.spans[first]
    word = stretch.text[start:end]
    letters = word.removesuffix("s")
    return (
        last - first == 1
        and not stretch.shouted
        and 3 <= len(letters) <= 6
        and letters.isascii()
        and letters.isalpha()
        and letters.isupper()
        and letters.lower() not in _NUMERALS
    )


def _is_name(stretch: Stretch, at: int) -> bool:
    """Whether the word reads as a name: a capital within a sentence, with no other capital beside it, or capitals and
    small letters mixed ("athenaOne")."""
    start, end = stretch.spans[at]
    word = stretch.text[start:end]
    if stretch.shouted or len(word) < 4 or stretch.norms[at] in PLAIN or not word.isascii():
        return False
    if any(char.isupper() for char in word[1:]) and any(map(str.islower, word)):
        return True
    if not word[0].isupper() or not word[1:].islower() or is_verb(stretch.norms[at]):
        return False
    return stretch.joined[at] and _stands_alone(stretch, at)


def _stands_alone(stretch: Stretch, at: int) -> bool:
    """Whether a word has a capital and the words beside it have none."""
    own, *beside = (stretch.text[stretch.spans[i][0]] for i in (at, at - 1, at + 1) if 0 <= i < len(stretch.spans))
    return own.isupper() and not any(map(str.isupper, beside))


def names_in(stretch: Stretch) -> Iterator[str]:
    """The free words that read as names by themselves."""
    for at, norm in enumerate(stretch.norms):
        if stretch.free[at] and _is_name(stretch, at) and _opens(norm) and _closes(norm):
            yield norm


def _is_listed(stretch: Stretch, at: int) -> bool:
    """Whether a long word in small letters is an element of a list by itself ("anatomy, pharmacology and ..."): other
    single words are as likely plain English."""
    norm, last = stretch.norms[at], len(stretch.norms) - 1
    if (
        len(norm) < _LONG_WORD
        or norm in PLAIN
        or norm in OCCUPATIONS
        or norm.endswith(_ADJECTIVE)
        or not norm.isalpha()
    ):
        return False
    before, after = (stretch.norms[i] if 0 <= i <= last else "" for i in (at - 1, at + 1))
    return before in _LISTS and after in _LISTS and not {",", ";"}.isdisjoint((before, after))
