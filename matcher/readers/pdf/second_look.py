"""Looks again at single words of a PDF's page: the page without its words, and with one word's object put back."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pypdfium2 as pdfium  # type: ignore[import-untyped]
from numpy.typing import NDArray

from matcher.readers.pdf import ink as pdf_ink
from matcher.readers.pdf.calls import Handle, handle, text_object
from matcher.readers.pdf.drawn import Drawn, activate, lacks_glyphs
from matcher.readers.pdf.ink import Boxes
from matcher.readers.pdf.rows import Frame
from matcher.readers.pdf.words import Span

Seen = NDArray[np.bool_]

SURE = 60
"""Contrast, of 255, of a word in the small drawing that no hidden word has."""
_FAINT = 24
"""Difference, of 255 in the strongest colour, that a word at least makes to the page in the large drawing. Text in
#CCCCCC on white makes 30 and more, in #F0F0F0 15."""
_LARGE = 2.0
"""Pixels a point of the large drawing."""
_HEIGHT = 0.25
"""Share of a box's height in which the word must make it: a line cut by the page's edge may show a third, white letters
over a rule of one point show in a sixth."""
_LAYERS = 16
"""Words on top of each other that are told apart; what is below so many, nobody reads."""
_MOSTLY, _INKED = 0.8, 0.6
"""Words without ink of their own are the text of a picture (a scan's, or letters drawn as lines) where they are so
much of the page's text, and the page shows ink where so many of them stand."""
_PICTURED = 40
"""Contrast that the picture has where such a word stands."""
_SHORT = 3
_NARROW = 400.0
"""Points of a page's width below which it is looked at enlarged."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a page: its text, where they stand in it, and their boxes on the seen page in points."""

    text: str
    spans: list[Span]
    boxes: Boxes
    frame: Frame

    def letters(self, word: int) -> str:
        """The letters and digits of a word."""
        start, end = self.spans[word]
        return "".join(filter(str.isalnum, self.text[start:end]))


def enlarged(frame: Frame) -> float:
    """How much larger than its size a page is looked at: a narrow one, as a phone's, fills the screen."""
    return max(1.0, _NARROW / max(1.0, min(pdf_ink.extent(frame))))


def objects_of(textpage: pdfium.PdfTextPage, spans: Iterable[Span]) -> list[dict[Handle, None]]:
    """The objects that draw the characters of each span, in their order there."""
    top = handle(textpage)
    return [{found: None for i in range(*span) if (found := text_object(top, i))} for span in spans]


class _Layers:
    """Objects spread over layers so that in none two words lie on each other."""

    def __init__(self, words: Words, objects: Sequence[dict[Handle, None]]) -> None:
        self._view = pdf_ink.view(words.frame, words.boxes, enlarged(words.frame))
        self._places = self._view.whole(words.boxes)
        self._words: defaultdict[Handle, list[int]] = defaultdict(list)
        for word, held in enumerate(objects):
            for item in held:
                self._words[item].append(word)
        self._grids: list[NDArray[np.int32]] = []
        self.of: dict[Handle, int] = {}

    def _part(self, grid: NDArray[np.int32], word: int) -> NDArray[np.int32]:
        x0, y0, x1, y1 = self._places[word]
        return grid[y0:y1, x0:x1]

    def add(self, item: Handle) -> None:
        """Give an object its layer, the first in which it has room; none where all are full."""
        if item in self.of:
            return
        for layer in range(_LAYERS):
            if layer == len(self._grids):
                self._grids.append(np.zeros((self._view.height, self._view.width), dtype=np.int32))
            grid = self._grids[layer]
            parts = [(self._part(grid, word), word + 1) for word in self._words[item]]
            if not any(((part != 0) & (part != mark)).any() for part, mark in parts):
                for part, mark in parts:
                    part[:] = mark
                self.of[item] = layer
                return


def look(
    page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, words: Words, doubt: NDArray[np.int64], drawn: Drawn
) -> Seen:
    """Which of the doubtful words are seen: by their own ink, as the text of a picture, or in other programs."""
    objects = objects_of(textpage, words.spans)
    layers = _Layers(words, objects)
    for word in doubt:
        for item in objects[word]:
            layers.add(item)
    seen = np.zeros(len(words.spans), dtype=np.bool_)
    activate(drawn.texts, False)
    try:
        scale = enlarged(words.frame)
        for times, colour, least in ((1.0, False, SURE), (_LARGE, True, _FAINT)):
            rest = [int(word) for word in doubt if not seen[word]]
            if rest:
                _alone(page, words, rest, (objects, layers.of), (scale * times, colour, least), seen)
        rest = [int(word) for word in doubt if not seen[word]]
        seen[_pictured(page, words, rest)] = True
    finally:
        activate(drawn.texts, True)
    for word in rest:
        seen[word] |= bool(objects[word]) and all(
            lacks_glyphs(item, words.text[slice(*words.spans[word])]) for item in objects[word]
        )
    return _mended(words, objects, doubt, seen)


def _mended(words: Words, objects: Sequence[dict[Handle, None]], doubt: NDArray[np.int64], seen: Seen) -> Seen:
    """Which of the doubtful words are seen, with the short ones that one object draws between seen words: where a text
    stands for other signs than those drawn, its letters are only thought to be where they are."""
    known = np.ones(len(words.spans), dtype=np.bool_)
    known[doubt] = seen[doubt]
    for word in doubt[(doubt > 0) & (doubt < len(known) - 1)]:
        before, own, after = (objects[near].keys() for near in (word - 1, word, word + 1))
        if len(words.letters(word)) <= _SHORT and before & own & after:
            seen[word] |= known[word - 1] and known[word + 1]
    return seen[doubt]


def _alone(
    page: pdfium.PdfPage,
    words: Words,
    rest: Sequence[int],
    where: tuple[Sequence[dict[Handle, None]], dict[Handle, int]],
    how: tuple[float, bool, int],
    seen: Seen,
) -> None:
    """Mark as seen the words that make a difference to the page by themselves. `where` is the objects of each word and
    the layers of objects; `how` the pixels a point, whether in colour, and the least difference."""
    objects, layer_of = where
    scale, colour, least = how
    view = pdf_ink.view(words.frame, words.boxes[list(rest)], scale)
    places = view.whole(words.boxes)
    blank = pdf_ink.draw(page, view, colour=colour)
    layers: defaultdict[int, set[Handle]] = defaultdict(set)
    for word in rest:
        for item in objects[word].keys() & layer_of.keys():
            layers[layer_of[item]].add(item)
    for held in layers.values():
        activate(held, True)
        put_back = pdf_ink.draw(page, view, colour=colour)
        activate(held, False)
        for word in rest:
            if objects[word].keys() & held and pdf_ink.differs(blank, put_back, places[word], least) >= _HEIGHT:
                seen[word] = True


def _pictured(page: pdfium.PdfPage, words: Words, rest: Sequence[int]) -> list[int]:
    """Which of the words without ink of their own are the text of a picture that shows them. The page is without its
    words here."""
    letters = [len(words.letters(word)) for word in range(len(words.spans))]
    if not rest or sum(letters[word] for word in rest) < _MOSTLY * sum(letters):
        return []
    boxes = words.boxes[list(rest)]
    view = pdf_ink.view(words.frame, boxes, enlarged(words.frame))
    inked = pdf_ink.contrast(pdf_ink.draw(page, view), view, boxes) >= _PICTURED
    return [word for word, shown in zip(rest, inked, strict=True) if shown] if inked.mean() >= _INKED else []
