"""Reads one document of a folder inside the guard's worker, for the hostile tests."""

from matcher.batch.sources import Source
from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Document, Failed
from matcher.readers.registry import read


def read_source(source: Source) -> tuple[Document | Failed, ...]:
    """Every document in a file."""
    limits = Limits()
    try:
        data = source.data(limits)
    except ReadError as error:
        return (source.failed(error.reason, str(error)),)
    return read(data, source.file, limits)
