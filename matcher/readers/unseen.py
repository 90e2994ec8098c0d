"""The notice of words that a document holds and does not show."""

from collections.abc import Iterable

from matcher.model import Notice

_LEAST = 3
"""Letters and digits from which hidden words are worth a word; fewer are what templates leave behind."""
_QUOTED = 200
_TEXT = (
    "{where} holds text that cannot be seen ({count} letters and digits). It was left out and not counted. Templates "
    "and converters leave such text too. It begins: “{quote}”"
)


def notices(hidden: Iterable[str], page: int | None = None) -> tuple[Notice, ...]:
    """The notice `hidden-text` for these stretches, with the beginning of what they say and the page they stand on;
    none for next to nothing."""
    text = " ".join(" ".join(hidden).split())
    count = sum(map(str.isalnum, text))
    if count < _LEAST:
        return ()
    quote = text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
    where = "The document" if page is None else f"Page {page}"
    return (Notice(code="hidden-text", text=_TEXT.format(where=where, count=count, quote=quote), page=page),)
