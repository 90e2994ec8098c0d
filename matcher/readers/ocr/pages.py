"""Recognises the pages of a document one by one, within its limits of pages and time, and says what it did."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Notice
from matcher.readers.interface import Line
from matcher.readers.ocr import lines as ocr_lines
from matcher.readers.ocr import ocr
from matcher.readers.ocr import picture as ocr_picture
from matcher.readers.ocr.ocr import Clock, Engine, EngineError
from matcher.readers.ocr.picture import Reading, Treatment
from matcher.readers.quality import LOW

if TYPE_CHECKING:
    from PIL.Image import Image

_LEAST_SECONDS = 0.5
"""Time left below which no further page is begun."""
LATE = (
    "Recognising the text of this picture took too long and was stopped. Send a smaller or clearer copy, or the "
    "document itself."
)
_CLEAN_SURE, _CLEAN = 0.95, 0.92
_LOW_SURE = 0.825
"""What the engine says of itself, and what it is worth. Measured on 100 pages: at 0.94 to 0.96 (clean scans) 98 to
100 % of the words are right, at 0.87 to 0.92 95 %, at 0.82 90 %, at 0.75 80 %, at 0.55 53 %."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page to recognise. `draw` gives it grey and upright as far as the file tells, with the points that a pixel
    takes; it raises ReadError where it cannot."""

    page: int
    draw: "Callable[[], tuple[Image, float]]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What was found: lines by page, how far they can be trusted, what the reader should know, and why nothing was
    read, for the case that nothing was."""

    lines: dict[int, list[Line]]
    confidence: float
    notices: tuple[Notice, ...]
    reason: ReadError | None


@dataclass(slots=True)
class _Tally:
    """What became of the pages, by their numbers."""

    done: list[int] = field(default_factory=list)
    late: list[int] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)
    over: list[int] = field(default_factory=list)

    def reason(self) -> ReadError | None:
        """Why a document was not read of which no page was; None where its pages are just without words."""
        if self.late:
            return ReadError("timeout", LATE)
        if self.damaged:
            text = "The picture is damaged and could not be opened. Save or scan it again, and send that file."
            return ReadError("corrupt", text)
        if self.failed:
            text = (
                "The program for text recognition failed on this picture. Send a smaller copy, or the document itself."
            )
            return ReadError("unreadable", text)
        return None


def confidence_of(sure: float) -> float:
    """The confidence in a text from the engine's mean sureness: 0.92 for a clean scan, 0.7 where one word in ten is
    wrong, and on along that line."""
    slope = (_CLEAN - LOW) / (_CLEAN_SURE - _LOW_SURE)
    return max(0.05, min(0.95, LOW + (sure - _LOW_SURE) * slope))


def numbers(pages: Sequence[int]) -> str:
    """`1-3, 5` of ascending numbers."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def named(pages: Sequence[int]) -> str:
    """`Page 2`, `Pages 1-3, 5`."""
    return f"{'Page' if len(pages) == 1 else 'Pages'} {numbers(pages)}"


def no_text(limits: Limits, what: str) -> ReadError:
    """The reason where no letter was found in pictures, or none was looked for."""
    if limits.ocr_pages < 1:
        text = f"{what}, and text recognition is switched off (ocr_pages is 0). Switch it on, or send the text itself."
    elif ocr.engine() is None:
        text = f"{what}, and no program for text recognition (OCR) is installed. {ocr.REMEDY}"
    else:
        text = f"{what}, and no words were recognised. Send a clearer copy, or the document itself."
    return ReadError("no-text", text)


def _read(picture: Picture, engine: Engine, usual: Treatment, clock: Clock, share: float) -> tuple[Reading, float]:
    image, scale = picture.draw()
    return ocr_picture.read(image, engine, usual, clock.left, share), scale


def recognise(pictures: Sequence[Picture], limits: Limits) -> Recognised | None:
    """The text of these pages; None where there is nothing to recognise with. A page that takes too long, is damaged or
    on which the engine fails is left out, and a notice names it."""
    engine = ocr.engine() if limits.ocr_pages > 0 else None
    if engine is None or not pictures:
        return None
    clock, usual = Clock(limits), Treatment()
    allowed = pictures[: limits.ocr_pages]
    tally = _Tally(over=[each.page for each in pictures[limits.ocr_pages :]])
    found: dict[int, list[Line]] = {}
    weights: list[tuple[int, float]] = []
    for number, picture in enumerate(allowed):
        if clock.left() < _LEAST_SECONDS:
            tally.late += [each.page for each in allowed[number:]]
            break
        try:
            reading, scale = _read(picture, engine, usual, clock, clock.left() / (len(allowed) - number))
        except TimeoutError:
            tally.late.append(picture.page)
        except ReadError:
            tally.damaged.append(picture.page)
        except EngineError:
            tally.failed.append(picture.page)
        else:
            if ocr_lines.holds_text(reading.words):
                usual = reading.treatment
                tally.done.append(picture.page)
                found[picture.page] = ocr_lines.lines(reading.words, picture.page, scale)
                weights.append((sum(len(word.text) for word in reading.words), reading.sure))
    notices = _notices(engine, tally, limits)
    return Recognised(lines=found, confidence=_together(weights), notices=notices, reason=tally.reason())


def _together(weights: Sequence[tuple[int, float]]) -> float:
    """The confidence in all pages, by their letters."""
    letters = sum(count for count, _ in weights)
    return confidence_of(sum(count * sure for count, sure in weights) / letters) if letters else 1.0


def _notices(engine: Engine, tally: _Tally, limits: Limits) -> tuple[Notice, ...]:
    """What became of the pages, in words."""
    told: list[tuple[str, list[int], str]] = [
        (
            "ocr",
            tally.done,
            f"{named(tally.done)} {'is a picture' if len(tally.done) == 1 else 'are pictures'}: the text was "
            f"recognised ({engine.name.capitalize()} {engine.version}), and letters may be misread. "
            "Look at the document itself.",
        ),
        (
            "cut-short",
            tally.late,
            f"{named(tally.late)} took too long to recognise and {'was' if len(tally.late) == 1 else 'were'} left out. "
            "Send the pages in a file of their own.",
        ),
        (
            "cut-short",
            tally.over,
            f"Only the first {limits.ocr_pages} pictures of pages were recognised; left out: "
            f"{named(tally.over).lower()}. Split the file, or raise the limit.",
        ),
        (
            "partly-damaged",
            tally.damaged,
            f"The picture of {named(tally.damaged).lower()} is damaged and could not be opened.",
        ),
        (
            "cut-short",
            tally.failed,
            f"{named(tally.failed)} could not be recognised: the program for it failed. Look at the document itself.",
        ),
    ]
    return tuple(Notice(code=code, text=text, page=pages[0]) for code, pages, text in told if pages)
