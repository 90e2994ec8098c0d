"""What stands in a resume and is no claim of the person's: words to machines, a pasted posting, stuffed terms. It is
left out of the reading, and the reader is told of it."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.model import Document, Notice
from matcher.understand.resume import pasted, stuffed
from matcher.understand.words import machines
from matcher.understand.words.aside import merged, opening
from matcher.understand.words.index import Index
from matcher.understand.words.lines import Line
from matcher.understand.words.mentions import Match

_PASTED = "A passage reads like a job posting and was not counted"
_STUFFED = "A passage lists or repeats terms without saying anything of them and was not counted"
MOST = 3
"""Passages of one kind that are told of one by one."""


def planted(
    document: Document, told: tuple[Line, ...], matches: Sequence[Match], index: Index
) -> tuple[list[tuple[int, int]], tuple[Notice, ...]]:
    """The passages to leave out, in order and apart from each other, and a notice for each."""
    text = document.text
    found = (
        ("instructions-to-machines", machines.SAID, machines.passages(document)),
        ("stuffing", _PASTED, pasted.passages(text, told)),
        ("stuffing", _STUFFED, stuffed.passages(text, told, matches, index)),
    )
    spans = [span for _, _, each in found for span in each]
    notices = [
        Notice(code=code, text=f"{said}: “{opening(text, *span)}”.", page=document.page_at(span[0]))
        for code, said, each in found
        for span in each[:MOST]
    ]
    return merged(spans), tuple(notices)
