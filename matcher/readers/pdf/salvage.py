"""Closes a PDF that was cut off, so that the pages before the cut can be opened."""

import re
from dataclasses import replace

from matcher.model import Notice
from matcher.readers.interface import Content

_CATALOG = re.compile(rb"(\d{1,9}) (\d{1,5}) obj\b(?:(?!endobj).){0,2000}?/Type\s*/Catalog\b", re.DOTALL)
_CONFIDENCE = 0.6
"""Below the mark under which a person should look: what stood behind the cut is not known."""


def closed(data: bytes) -> bytes | None:
    """The data with an end that names its catalogue; None where the file has an end of its own, or no catalogue before
    the cut."""
    if b"trailer" in data or b"startxref" in data:
        return None
    found = _CATALOG.search(data)
    if found is None:
        return None
    return data + b"\nendstream\nendobj\ntrailer\n<< /Root %s %s R >>\n%%%%EOF\n" % (found[1], found[2])


def marked(content: Content) -> Content:
    """What was read of a closed file, said to be a part."""
    text = "The file was cut off: only its first part could be read. Ask for the file again."
    notice = Notice(code="partly-damaged", text=text)
    return replace(content, notices=(*content.notices, notice), confidence=_CONFIDENCE)
