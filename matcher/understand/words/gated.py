"""Patterns for whole documents that are run only where the document has the words they need: nearly none has them."""

import re
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[a-z]+")
ALPHABET = frozenset("abcdefghijklmnopqrstuvwxyz")


@lru_cache(maxsize=4)
def words_in(text: str) -> frozenset[str]:
    """The words of a text in lower case, each once, cut at everything but a to z."""
    return frozenset(_WORD.findall(text.lower()))


@dataclass(frozen=True, slots=True)
class Gated:
    """A pattern with groups of words; whatever it matches has a word of every group."""

    pattern: re.Pattern[str]
    groups: tuple[frozenset[str], ...]

    def may(self, text: str) -> bool:
        """Whether the text has a word of every group; without one the pattern cannot match."""
        words = words_in(text)
        return not any(map(words.isdisjoint, self.groups))


def gated(pattern: re.Pattern[str], *groups: str) -> Gated:
    """The pattern with its groups, each as words with blanks between."""
    return Gated(pattern, tuple(frozenset(group.split()) for group in groups))
