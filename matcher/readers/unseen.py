"""The notice of words that a document holds and does not show."""

from collections.abc import Iterable

from matcher.model import Notice

_LEAST = 3
"""Letters and digits from which hidden words are worth a word; fewer are what templates leave behind."""
_QUOTED = 200
_TEXT = "The document holds words that it does not show ({count} letters); they were not read: “{quote}”"


def notices(hidden: Iterable[str]) -> tuple[Notice, ...]:
    """The notice `hidden-text` for these stretches, with the beginning of what they say; none for next to nothing."""
    text = " ".join(" ".join(hidden).split())
    count = sum(map(str.isalnum, text))
    if count < _LEAST:
        return ()
    quote = text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
    return (Notice(code="hidden-text", text=_TEXT.format(count=count, quote=quote)),)
