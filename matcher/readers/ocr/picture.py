"""Reads one picture of a page: makes it ready for the engine, and where it reads badly, turns, straightens and cleans
it and tries again."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from matcher.readers.ocr.ocr import Engine, EngineError, Word

if TYPE_CHECKING:
    from PIL.Image import Image

_GOOD = 0.88
"""Sureness from which a page is taken as it is. Measured on pages with noise, specks and skew: above it 95 to 100 % of
the words are right, below it a cleaned picture gains up to 70 points."""
_UPSIDE = 0.5
"""Sureness below which a page may lie on its side or on its head: such pages read at 0.2 to 0.3."""
_PAGE_SECONDS = 9.0
"""Time that one attempt may take even where that is more than the page's share; an ordinary page takes 1 to 3."""
_INK = 0.0003
"""Least share of dark or light signs on a page that is not blank: one short word takes 0.0005."""
_CELL = 32
"""Pixels of the cells in which the paper's brightness is measured."""
_JUMP = 0.12
"""Step between neighbouring cells, as a share of the brightest, that a shadow does not make but a printed area does."""
_SHADE = 0.8
"""Darkest part of the paper, as a share of the brightest, from which the shadow is taken out. One threshold for all
loses, without a sign of it in the sureness, half of a page that darkens to 0.5; none of one that darkens to 0.7."""
_MOST_SKEW = 10.0
_LEAST_SKEW = 0.4
"""Degrees. The engine itself bears up to 5."""


@dataclass(frozen=True, slots=True)
class Treatment:
    """What made a page readable: turned by so many degrees counter-clockwise, and cleaned of specks and skew or not.
    The next page of the same scan mostly needs the same."""

    turn: int = 0
    cleaned: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a picture, the size of the picture in which their boxes lie, and the treatment."""

    words: tuple[Word, ...]
    size: tuple[int, int]
    treatment: Treatment

    @property
    def sure(self) -> float:
        """Mean sureness of the letters, 0 where there are none."""
        letters = sum(len(word.text) for word in self.words)
        return sum(len(word.text) * word.sure for word in self.words) / letters if letters else 0.0

    @property
    def worth(self) -> float:
        """Letters that are rather right than wrong: by this two readings of one picture are compared."""
        return sum(len(word.text) * (word.sure - 0.4) for word in self.words)


def _blank(picture: "Image") -> bool:
    """Whether nothing is drawn that could be letters."""
    counts = picture.histogram()
    total = picture.width * picture.height
    paper = max(range(256), key=counts.__getitem__)
    away = sum(count for value, count in enumerate(counts) if abs(value - paper) > 48)
    return away < _INK * total


def _levels(picture: "Image") -> Any:
    """The brightness of the paper in each cell, as a float array: its 80th percentile, which letters do not reach."""
    import numpy as np

    high, wide = picture.height // _CELL, picture.width // _CELL
    cells = np.asarray(picture)[: high * _CELL, : wide * _CELL].reshape(high, _CELL, wide, _CELL)
    return np.percentile(cells[:, ::4, :, ::4], 80, axis=(1, 3)).astype(np.float32)


def _lit_evenly(picture: "Image") -> "Image":
    """The picture without the shadow of a photograph. Printed areas (a dark column with light letters) are not
    shadows: they have edges, and a picture with such edges is left as it is."""
    import numpy as np
    from PIL import Image

    if min(picture.size) < 4 * _CELL:
        return picture
    levels = _levels(picture)
    top = float(levels.max())
    steps = max(float(np.abs(np.diff(levels, axis=axis)).max()) for axis in (0, 1))
    if top <= 0 or float(levels.min()) > _SHADE * top or steps > _JUMP * top:
        return picture
    light = Image.fromarray(levels).resize(picture.size, Image.Resampling.BILINEAR)
    even = np.asarray(picture, dtype=np.float32) * 255.0 / np.maximum(np.asarray(light), 1.0)
    return Image.fromarray(np.clip(even, 0, 255).astype(np.uint8))


def _skew(picture: "Image") -> float:
    """Degrees counter-clockwise by which the lines become level: where the rows of the picture differ most."""
    import numpy as np
    from PIL import Image, ImageOps

    small = ImageOps.invert(picture)
    small.thumbnail((700, 700), Image.Resampling.BOX)

    def sharpness(angle: float) -> float:
        turned = small.rotate(angle, Image.Resampling.BILINEAR, fillcolor=0)
        return float(np.square(np.diff(np.asarray(turned, dtype=np.float32).sum(axis=1))).sum())

    steps = np.arange(-_MOST_SKEW, _MOST_SKEW + 0.5, 1.0)
    rough = float(max(steps, key=sharpness))
    fine = max((rough + step for step in np.arange(-0.75, 1.0, 0.25)), key=sharpness)
    return float(fine)


def _cleaned(picture: "Image") -> "Image":
    """Without specks, and level."""
    from PIL import Image, ImageFilter

    clean = picture.filter(ImageFilter.MedianFilter(3))
    angle = _skew(clean)
    if abs(angle) < _LEAST_SKEW:
        return clean
    return clean.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def _attempt(picture: "Image", engine: Engine, treatment: Treatment, seconds: float) -> Reading:
    made = picture.rotate(treatment.turn, expand=True) if treatment.turn else picture
    if treatment.cleaned:
        made = _cleaned(made)
    return Reading(engine.words(made, seconds), made.size, treatment)


def _better(first: Reading, second: Reading) -> Reading:
    return second if second.worth > first.worth else first


def read(picture: "Image", engine: Engine, usual: Treatment, left: Callable[[], float], share: float) -> Reading:
    """The words of a grey picture. `usual` is tried first; further attempts only within `share`, the seconds that this
    page may take of those that are `left` to the document. Raises TimeoutError where not even the first attempt ends in
    its time, and EngineError."""
    if _blank(picture):
        return Reading((), picture.size, usual)
    end = left() - share
    even = _lit_evenly(picture)
    found = _attempt(even, engine, usual, min(left(), max(share, _PAGE_SECONDS)))
    try:
        if found.sure < _UPSIDE and left() > end:
            turn = engine.turn(even, left() - end)
            if turn != usual.turn:
                found = _better(found, _attempt(even, engine, Treatment(turn, usual.cleaned), left() - end))
        if found.sure < _GOOD and not found.treatment.cleaned and left() > end:
            found = _better(found, _attempt(even, engine, Treatment(found.treatment.turn, True), left() - end))
    except (TimeoutError, EngineError):
        return found
    return found
