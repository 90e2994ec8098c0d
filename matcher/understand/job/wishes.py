"""Whether a clause wishes for something before or behind a place, asked for one place after the other."""

from __future__ import annotations

import re

from matcher.understand.job.clauses import PREFERRED_TAIL

_LONGEST = 120
"""Characters that a word of wish takes at most: so far back a search that goes on must begin."""


class Wishes:
    """The words of wish of a clause. Places are asked for in ascending order, so that no stretch is searched once for
    each of them: a clause may deny a hundred things."""

    def __init__(self, clause: str) -> None:
        self._clause = clause
        self._before: re.Match[str] | None = None
        self._looked = 0
        self._first: tuple[int, int] | None = None

    def before(self, at: int) -> bool:
        """Whether a wish ends before the character at `at`, read as if the clause ended there."""
        known = self._before
        if known and (again := PREFERRED_TAIL.match(self._clause, known.start(), at)):
            self._before = again
            return True
        start = known.start() if known else max(0, self._looked - _LONGEST)
        self._before, self._looked = PREFERRED_TAIL.search(self._clause, start, at), at
        return self._before is not None

    def after(self, at: int) -> bool:
        """Whether a wish begins at `at` or later."""
        if self._first is None or self._first[1] < at:
            found = PREFERRED_TAIL.search(self._clause, at)
            self._first = at, found.start() if found else len(self._clause)
        return self._first[1] < len(self._clause)
