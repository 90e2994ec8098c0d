"""Reads one document of a folder inside the guard's worker, for the hostile tests."""

from collections.abc import Iterator

from matcher.batch.sources import Source
from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Document, Failed
from matcher.readers.interface import Opening, Place
from matcher.readers.registry import walk


def read_source(source: Source, after: Place) -> Iterator[Opening | tuple[Document | Failed, ...]]:
    """Every document in a file."""
    limits = Limits()
    try:
        data = source.data(limits)
    except ReadError as error:
        yield (source.failed(error.reason, str(error)),)
    else:
        for found in walk(data, source.file, limits, after):
            yield found if isinstance(found, Opening) else (found,)
