"""Which program recognises the letters of a picture, what it must be able to do, and how long it may take."""

import signal
import time
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Protocol

from matcher.config import Limits
from matcher.readers.interface import Box

if TYPE_CHECKING:
    from PIL.Image import Image

REMEDY = (
    "To read it here, install Tesseract (Debian: apt-get install tesseract-ocr; macOS: brew install tesseract) or the "
    "extra of this program (pip install 'medcoder-match[ocr]'). Or save the document from the program it was written "
    "in, and send that file."
)
DPI = 200
"""Dots per inch at which pages are recognised. Measured on 20 rendered pages: at 150, 200 and 300 the same 99 % of the
words are found, at 300 a third slower; small letters want 200."""
_RESERVE = 0.2
"""Share of a document's time that recognition leaves to all the rest: opening before it, understanding after it."""
_GRACE = 2.0
"""Seconds by which the alarm of a worker comes after the end of its document's time."""


class EngineError(Exception):
    """The engine could not work on this picture."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as recognised. `sure` from 0 to 1; `box` in pixels from the picture's top left; words with the same `line`
    stand in one line, and those of one block or paragraph share its first or first two numbers."""

    text: str
    sure: float
    box: Box
    line: tuple[int, int, int]


class Engine(Protocol):
    """A program that recognises letters. `version` goes into the run's record."""

    name: str
    version: str

    def words(self, picture: "Image", seconds: float) -> tuple[Word, ...]:
        """The words of an upright grey picture of about DPI dots per inch, in reading order. Raises TimeoutError,
        EngineError."""
        ...

    def turn(self, picture: "Image", seconds: float) -> int:
        """Degrees (0, 90, 180, 270) by which the picture is to be turned counter-clockwise to stand upright; 0 where
        that cannot be told. Raises TimeoutError, EngineError."""
        ...


@cache
def engine() -> Engine | None:
    """Tesseract where it is installed (twice the speed and the better letters), else RapidOCR, else None."""
    from matcher.readers.ocr import rapid as ocr_rapid
    from matcher.readers.ocr import tesseract as ocr_tesseract

    return ocr_tesseract.installed() or ocr_rapid.installed()


class Clock:
    """How many seconds are left to recognise in. A worker has an alarm set for the end of its document's time; where
    there is none, the time counts from now."""

    def __init__(self, limits: Limits) -> None:
        alarm = signal.getitimer(signal.ITIMER_REAL)[0] if hasattr(signal, "getitimer") else 0.0
        left = min(alarm - _GRACE, limits.seconds) if alarm else limits.seconds
        self._end = time.monotonic() + left - _RESERVE * limits.seconds

    def left(self) -> float:
        """Seconds left, below 0 where the time is over."""
        return self._end - time.monotonic()
