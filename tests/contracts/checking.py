"""What must hold for anything that a reader gives, whatever the bytes were."""

import unicodedata
from collections.abc import Iterable

from matcher.model import FAILURES, NOTICES, Document, Failed
from matcher.readers.registry import document_id


def check_all(found: Iterable[Document | Failed], data: bytes) -> None:
    """Every row that came of these bytes; there is one at least."""
    rows = list(found)
    assert rows
    for each in rows:
        check(each, data)
    assert len({each.id for each in rows}) == len(rows), "two rows of one id"


def check(each: Document | Failed, data: bytes) -> None:
    """One row: text with true offsets, or a reason from the closed list in words."""
    assert each.id.split("#", 1)[0] == document_id(data)
    assert each.id == document_id(data) + (f"#{each.member}" if each.member else "")
    if isinstance(each, Failed):
        assert each.code in FAILURES
        check_message(each.text)
        return
    assert 0.0 <= each.confidence <= 1.0
    assert {notice.code for notice in each.notices} <= set(NOTICES)
    for notice in each.notices:
        check_message(notice.text)
    check_text(each.text)
    check_blocks(each)


def check_message(text: str) -> None:
    """A message to a person is a sentence at least, on one line, without what a terminal would obey."""
    assert len(text) > 20
    assert text.isprintable()


def check_text(text: str) -> None:
    """Clean text: NFC, one kind of line end, single gaps, no blanks at the ends of lines, nothing invisible."""
    assert text
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    assert "\n\n\n" not in text
    assert not any(line != line.rstrip() for line in text.split("\n"))
    assert not text.startswith("\n")
    assert all(char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs") for char in text)


def check_blocks(each: Document) -> None:
    """Blocks follow one another, cover the text but for its line breaks, and stand on pages that there are."""
    end = 0
    for block in each.blocks:
        assert end <= block.start < block.end <= len(each.text)
        assert not each.text[end : block.start].strip()
        assert each.pages is None or (block.page is not None and 1 <= block.page <= each.pages)
        end = block.end
    assert end == len(each.text)
