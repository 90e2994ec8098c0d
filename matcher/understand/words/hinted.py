"""Patterns that are looked for only where a cheap hint of them stands: most clauses hold none of their words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_SHORT = 8
"""Characters in which a pattern is tried sooner than its hints are."""


@lru_cache(maxsize=16)
def _low(text: str) -> str:
    return text.lower()


@dataclass(frozen=True, slots=True)
class Hinted:
    """A pattern with strings in lower case one of which stands in every text that it can match."""

    pattern: re.Pattern[str]
    hints: tuple[str, ...]

    def may(self, text: str) -> bool:
        """Whether the pattern can match: a hint stands in the text, or the text is too short for the search to pay."""
        if len(text) < _SHORT:
            return True
        low = _low(text)
        return any(hint in low for hint in self.hints)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As the pattern's own."""
        return self.pattern.finditer(text) if self.may(text) else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        """As the pattern's own, on the whole text."""
        return self.pattern.search(text) if self.may(text) else None

    def sub(self, replacement: str, text: str) -> str:
        """As the pattern's own."""
        return self.pattern.sub(replacement, text) if self.may(text) else text
