"""Puts the lines of a reader together to a Document: clean text, blocks with true offsets, limits, confidence."""

import re
from dataclasses import dataclass, field

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Block, Document, Notice
from matcher.readers.characters import clean
from matcher.readers.interface import Content, Line
from matcher.readers.quality import LOW, LOW_TEXT, judge

_CUT = "The text is longer than {limit} characters: what follows was not read. Split the file, or raise the limit."

_TAGS = re.compile("[\U000e0020-\U000e007e]{8,}")
"""Letters of the block of tags, which nothing shows; the emoji of a flag has six at most."""


@dataclass(slots=True)
class _Text:
    """The text as it grows."""

    room: int
    parts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    length: int = 0
    gap: bool = False
    cut: bool = False

    def add(self, line: Line, text: str) -> None:
        """Append one line without a break in it; empty lines are kept as at most one gap."""
        if not text:
            self.gap = bool(self.parts)
            return
        lead = ("\n\n" if self.gap else "\n") if self.parts else ""
        if self.length + len(lead) + len(text) > self.room:
            self.cut = True
            text = text[: max(0, self.room - self.length - len(lead))].rstrip()
            if not text:
                return
        start = self.length + len(lead)
        self.parts += (lead, text)
        self.length = start + len(text)
        self.blocks.append(Block(start=start, end=self.length, page=line.page, kind=line.kind, box=line.box))
        self.gap = False


def compose(content: Content, *, id: str, file: str, member: str | None, media_type: str, limits: Limits) -> Document:
    """The document of these lines. Raises ReadError `no-text` where no letter or digit is left."""
    grown = _Text(room=limits.characters)
    unseen = 0
    for line in content.lines:
        if not line.text.isascii():
            unseen += sum(map(len, _TAGS.findall(line.text)))
        for text in clean(line.text).split("\n"):
            grown.add(line, text.rstrip())
        if grown.cut:
            break
    text = "".join(grown.parts)
    if not any(map(str.isalnum, text)):
        raise ReadError("no-text", "No text was found in this document. Save it again with its text, and send that.")
    found = judge(text)
    notices = content.notices + found.notices
    if content.confidence < LOW and not any(notice.code == "low-confidence" for notice in notices):
        notices += (Notice(code="low-confidence", text=LOW_TEXT),)
    if unseen and not any(notice.code == "hidden-text" for notice in notices):
        told = f"The text holds {unseen} characters of a kind that no program shows; they were not read."
        notices += (Notice(code="hidden-text", text=told),)
    if grown.cut and not any(notice.code == "cut-short" for notice in notices):
        notices += (Notice(code="cut-short", text=_CUT.format(limit=limits.characters)),)
    return Document(
        id=id,
        file=file,
        member=member,
        media_type=media_type,
        pages=content.pages,
        text=text,
        blocks=tuple(grown.blocks),
        notices=notices,
        confidence=round(min(content.confidence, found.confidence), 2),
        structured=content.structured,
    )
