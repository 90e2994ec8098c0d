"""The lines of a posting that say something, as many as are read of one."""

from collections.abc import Iterator
from itertools import islice

_MOST = 5000
"""Lines of a posting that are read; the longest real ones have some 500."""


def rows(text: str) -> Iterator[tuple[int, str]]:
    """The lines that are read, with their offsets."""
    return islice(_lines(text), _MOST)


def unread_from(text: str) -> int | None:
    """Where the lines begin that are too many to be read, None where all are read."""
    beyond = next(islice(_lines(text), _MOST, None), None)
    return beyond[0] if beyond else None


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that hold a letter or figure, with their offsets; front matter is left out."""
    skip_until, at = _front_matter_end(text), 0
    for raw in text.split("\n"):
        if at + len(raw) > skip_until and any(char.isalnum() for char in raw):
            yield at, raw
        at += len(raw) + 1


def _front_matter_end(text: str) -> int:
    """Where a Markdown front matter (`---` or `+++` fences) ends, 0 without one."""
    body = text.lstrip("\ufeff \n")
    fence = body[:3]
    if fence not in ("---", "+++"):
        return 0
    close = text.find(f"\n{fence}", text.find(fence) + 3)
    return close + 4 if 0 < close < 8000 else 0
