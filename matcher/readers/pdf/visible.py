"""Which words of a PDF's page an eye can see: the page is drawn small, and words without ink of their own are left out.

One cheap drawing tells of most words that they are seen: they have contrast in their box, and nothing else can have
made it. The others are looked at again by themselves. Measured on 77 pages of resumes at 72 dpi: 99.9 % of words have a
contrast above 76 of 255, hidden ones below 13."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np
import pypdfium2 as pdfium  # type: ignore[import-untyped]
from numpy.typing import NDArray

from matcher.model import Notice
from matcher.readers import unseen
from matcher.readers.interface import Content
from matcher.readers.pdf import ink as pdf_ink
from matcher.readers.pdf import second_look as pdf_second_look
from matcher.readers.pdf.calls import Handle, char_boxes
from matcher.readers.pdf.drawn import Drawn, activate, crossed, pixels, survey
from matcher.readers.pdf.rows import frame, page_text
from matcher.readers.pdf.second_look import SURE, Seen, Words, enlarged, objects_of

_WORD = re.compile("[^\\s\ufffe]{1,16}")
"""Words, long ones in pieces: a page that draws no blanks may be one word a line, of which a part is hidden."""
_LEAST = 1.8
"""Geometric mean of the width and height of letters in points below which no eye reads them: letters of 2.4 points, or
of 10 points pressed to a hundredth of their width, which leaves 0.8."""
_DOUBTS = 8_000
"""Words of a page that are looked at again at most."""
_PIXELS = 60_000_000
"""Pixels of a page's pictures beyond which it is not drawn with them. A4 at 600 dpi has 35 million."""
_AGAIN = 20
"""Signs from which hidden words, or their line, are known again where the document shows them elsewhere."""
_UNCHECKED = "Page {page} holds so much drawing that it was not checked whether all of its text can be seen."
_NOTHING_SEEN = (
    "None of the text in this document could be seen when its pages were drawn. It was read all the same, with low "
    "confidence. Open the file and look at it."
)
_UNSEEN = 0.3
_UNJUDGED = 0.6
"""Confidence below the mark under which a person looks: what an eye sees of the page is not known."""


class _Run(NamedTuple):
    """Hidden words that follow one another, and the whole of the lines that they stand in."""

    words: str
    lines: str


@dataclass(slots=True)
class Sight:
    """What was not seen of one document so far, as runs of words by page, and the pages that could not be judged. A
    `blind` one takes all words for seen."""

    blind: bool = False
    hidden: dict[int, list[_Run]] = field(default_factory=dict)
    unjudged: list[int] = field(default_factory=list)
    outlines: NDArray[np.float64] = field(default_factory=lambda: np.empty((0, 4)))
    """Boxes of what the last page draws beside letters and pictures, in PDF space."""

    def look(self, page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, number: int) -> tuple[pdfium.PdfTextPage, str]:
        """The page's text as an eye sees it, with the text page that its indices belong to; the given one is closed
        where it is another. What is hidden is taken out of the page, so that its lines are found as if it had never
        been there; where one object draws seen and hidden words, blanks stand for the hidden ones."""
        if self.blind:
            return textpage, page_text(textpage)
        words, seen = self._judged(page, textpage, number)
        if seen.all():
            return textpage, words.text
        self.hidden[number] = _runs(words, seen)
        hidden, mixed = _hidden_objects(textpage, words.spans, seen)
        activate(hidden, False)
        textpage.close()
        textpage = page.get_textpage()
        if not mixed:
            return textpage, page_text(textpage)
        words, seen = self._judged(page, textpage, number)
        signs = list(words.text)
        for (start, end), shown in zip(words.spans, seen, strict=True):
            if not shown:
                signs[start:end] = " " * (end - start)
        return textpage, "".join(signs)

    def _judged(self, page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, number: int) -> tuple[Words, Seen]:
        words = _words(page, textpage)
        try:
            drawn = survey(page) if words.spans else Drawn()
            self.outlines = np.empty((0, 4)) if drawn is None else drawn.outlines
            seen = _judge(page, textpage, words, drawn) if words.spans else np.ones(0, dtype=np.bool_)
        except pdfium.PdfiumError:
            seen = None
        if seen is None:
            self.unjudged += [] if number in self.unjudged else [number]
            seen = np.ones(len(words.spans), dtype=np.bool_)
        return words, seen

    def notices(self, shown: Iterable[str]) -> Iterator[Notice]:
        """What to tell of a document that shows these lines. Words in a long line that it shows elsewhere are not worth
        a word: a page's end cut the line off, and it stands on the next page again."""
        text = "".join("".join(shown).split()) if self.hidden else ""
        for number, runs in self.hidden.items():
            again = [any(len(part) >= _AGAIN and "".join(part.split()) in text for part in run) for run in runs]
            told = [run.words for run, known in zip(runs, again, strict=True) if not known]
            yield from unseen.notices(told, number)
        for number in self.unjudged:
            yield Notice(code="low-confidence", text=_UNCHECKED.format(page=number), page=number)

    @property
    def confidence(self) -> float:
        """How far the text is what an eye sees."""
        return _UNJUDGED if self.unjudged else 1.0


def kept_unseen(content: Content) -> Content:
    """The content of a document none of whose text is seen, said to be so and left to a person."""
    notice = Notice(code="hidden-text", text=_NOTHING_SEEN)
    return replace(content, notices=(*content.notices, notice), confidence=_UNSEEN)


def _runs(words: Words, seen: Seen) -> list[_Run]:
    """The hidden words, those without a seen one between them together."""
    runs: list[list[int]] = []
    for word in map(int, np.flatnonzero(~seen)):
        if runs and runs[-1][-1] == word - 1:
            runs[-1].append(word)
        else:
            runs.append([word])
    found = []
    for run in runs:
        start, end = words.spans[run[0]][0], words.spans[run[-1]][1]
        first, last = words.text.rfind("\n", 0, start) + 1, words.text.find("\n", end)
        line = words.text[first : last if last >= 0 else None]
        found.append(_Run(" ".join(words.text[start:end].split()), " ".join(line.split())))
    return found


def _words(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage) -> Words:
    text, seen = page_text(textpage), frame(page)
    spans = [match.span() for match in _WORD.finditer(text)]
    ends = char_boxes(textpage, [i for start, end in spans for i in (start, end - 1)])
    first, last = ends[0::2], ends[1::2]
    boxes = np.hstack((np.minimum(first[:, :2], last[:, :2]), np.maximum(first[:, 2:], last[:, 2:])))
    return Words(text, spans, pdf_ink.parted(pdf_ink.placed(seen, boxes)), seen)


def _hidden_objects(
    textpage: pdfium.PdfTextPage, spans: Sequence[tuple[int, int]], seen: Seen
) -> tuple[set[Handle], set[Handle]]:
    """The objects that draw hidden words and no seen one, and those that draw both."""
    found: tuple[set[Handle], set[Handle]] = (set(), set())
    for held, shown in zip(objects_of(textpage, spans), seen, strict=True):
        found[bool(shown)].update(held)
    return found[False] - found[True], found[False] & found[True]


def _legible(words: Words) -> Seen:
    """Which words stand on the page at all, in letters of a size that can be read."""
    wide, high = pdf_ink.extent(words.frame)
    x0, y0, x1, y1 = words.boxes.T
    on = (x1 > 0) & (x0 < wide) & (y1 > 0) & (y0 < high)
    size = np.sqrt((x1 - x0) * (y1 - y0) / np.array([end - start for start, end in words.spans]))
    return np.asarray(on & (size * enlarged(words.frame) >= _LEAST))


def _judge(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, words: Words, drawn: Drawn | None) -> Seen | None:
    """Which words are seen; None where the page cannot be looked at. Signs without a letter or digit are worth no
    second look by themselves."""
    if drawn is None:
        return None
    seen = _legible(words)
    on = np.flatnonzero(seen)
    doubt = on[~_sure(page, words, on, drawn)] if on.size else on
    if not any(map(words.letters, doubt)):
        return seen
    if len(doubt) > _DOUBTS or drawn.tiles or pixels(drawn) > _PIXELS:
        # tiles within tiles of a thousandth of a point: there is no end to what a second drawing may take
        return None
    seen[doubt] = pdf_second_look.look(page, textpage, words, doubt, drawn)
    return seen


def _sure(page: pdfium.PdfPage, words: Words, on: NDArray[np.int64], drawn: Drawn) -> Seen:
    """Which of the words have contrast in their box that nothing but they can have made. Pictures are not drawn: they
    may be large, and what meets them is looked at again anyway."""
    boxes = words.boxes[on]
    view = pdf_ink.view(words.frame, boxes, enlarged(words.frame))
    activate(drawn.pictures, False)
    found = pdf_ink.draw(page, view)
    activate(drawn.pictures, True)
    sure = pdf_ink.contrast(found, view, boxes) >= SURE
    breaks = np.array([match.start() for match in re.finditer("\n", words.text)], dtype=np.int64)
    lines = np.searchsorted(breaks, np.array([words.spans[i][0] for i in on]))
    if pdf_ink.may_overlap(boxes, lines):
        sure &= ~pdf_ink.overlapped(view, boxes)
    if len(drawn.covers) or len(drawn.outlines):
        covers, outlines = (pdf_ink.placed(words.frame, found) for found in (drawn.covers, drawn.outlines))
        sure &= ~crossed(drawn, covers, outlines, pdf_ink.middles(boxes))
    return np.asarray(sure)
