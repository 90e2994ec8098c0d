"""Reads pictures of documents (PNG, JPEG, TIFF, GIF, BMP, WebP) by recognising their text."""

import io
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.readers.interface import Content, Line
from matcher.readers.ocr import pages as ocr_pages
from matcher.readers.ocr.ocr import DPI

if TYPE_CHECKING:
    from PIL.Image import Image

media_types: tuple[str, ...] = ("image/png", "image/jpeg", "image/tiff", "image/gif", "image/bmp", "image/webp")

_FORMATS = ("PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP")
"""Pillow's names. No other of its formats is ever tried: EPS would start Ghostscript."""
_TINY = 40
"""Pixels on the longer side up to which a picture is an icon."""
_LONGEST = 3_000
"""Pixels on the longer side to which a picture is brought at most: the length of a letter page at 270 dots per inch."""
_PAGE_INCHES = 11.0
_PLAUSIBLE = (3.0, 18.0)
"""Inches that the longer side of a document has. Cameras and programs write densities that make posters of pages."""
_MOST_ENLARGED = 3.0
_POINTS = 72.0


@contextmanager
def _damage_told() -> Iterator[None]:
    """Turns whatever Pillow raises on damaged data into ReadError `corrupt`."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except (ReadError, MemoryError):
        raise
    except Image.DecompressionBombError as error:
        raise _too_large(0, 0) from error
    except Exception as error:
        # Pillow's formats meet damage with errors of any kind (OSError, SyntaxError, struct.error, KeyError ...)
        text = "The picture is damaged and could not be opened. Save or scan it again, and send that file."
        raise ReadError("corrupt", text) from error


def _too_large(wide: int, high: int) -> ReadError:
    size = f"{wide} x {high} pixels" if wide else "more pixels than any scan"
    return ReadError("too-large", f"The picture has {size}: too many to open. Scan the page at 300 dots per inch.")


def _density(image: "Image") -> tuple[float, float]:
    """Dots per inch across and down: those that the file names where they make a page of a plausible size, else such as
    make the longer side that of a letter page. Faxes have half as many down as across."""
    longest = max(image.size)
    guess = longest / _PAGE_INCHES
    named = image.info.get("dpi")
    if not (isinstance(named, tuple) and len(named) == 2):
        return guess, guess
    across, down = (float(value) for value in named)
    if not (across > 0 and down > 0 and 0.4 < across / down < 2.5):
        return guess, guess
    inches = max(image.width / across, image.height / down)
    return (across, down) if _PLAUSIBLE[0] <= inches <= _PLAUSIBLE[1] else (guess, guess * down / across)


def _grey(image: "Image") -> "Image":
    """The picture in grey, on white paper where it is transparent."""
    from PIL import Image

    if image.mode in ("I", "F") or image.mode.startswith("I;16"):
        wide = image.convert("F")
        high = wide.getextrema()[1]
        span = high if isinstance(high, float) and high > 255 else 255.0
        return wide.point(lambda value: value * (255.0 / span)).convert("L")
    if "A" in image.getbands() or "a" in image.getbands() or "transparency" in image.info:
        seen = image.convert("RGBA")
        paper = Image.new("RGBA", seen.size, "white")
        return Image.alpha_composite(paper, seen).convert("L")
    return image.convert("RGB").convert("L") if image.mode not in ("1", "L") else image.convert("L")


def _scaled(image: "Image", density: tuple[float, float]) -> "tuple[Image, float]":
    """The picture at about the density that is recognised best, with the points that its pixel takes."""
    from PIL import Image

    across, down = density
    tall = image.height * across / down
    longest = max(image.width, tall)
    factor = min(max(1.0, min(DPI / across, _MOST_ENLARGED)), _LONGEST / longest)
    size = (max(1, round(image.width * factor)), max(1, round(tall * factor)))
    if size != image.size:
        image = image.resize(size, Image.Resampling.BICUBIC, reducing_gap=3.0)
    return image, _POINTS / (across * factor)


def _drawing(image: "Image", frame: int) -> "Callable[[], tuple[Image, float]]":
    """What opens one picture of the file, upright as the camera says. Raises ReadError."""

    def draw() -> "tuple[Image, float]":
        from PIL import ImageOps

        with _damage_told():
            image.seek(frame)
            density = _density(image)
            drafted = image.width
            if image.format in ("JPEG", "MPO"):
                image.draft("L", (_LONGEST, _LONGEST))  # decodes large photographs at a half or a quarter: less memory
                density = (density[0] * image.width / drafted, density[1] * image.width / drafted)
            turned = ImageOps.exif_transpose(image)
            if turned.width == image.height and turned.width != turned.height:
                density = density[::-1]
            return _scaled(_grey(turned), density)

    return draw


def _frames(image: "Image", limits: Limits) -> list[int]:
    """The pictures that are pages: all of a TIFF up to the limit of pages, the first of a film. Raises ReadError where
    one has too many pixels."""
    found = []
    for frame in range(limits.pages if image.format == "TIFF" else 1):
        try:
            image.seek(frame)
        except EOFError:
            break
        if image.width * image.height > limits.pixels:
            raise _too_large(*image.size)
        found.append(frame)
    return found


def read(data: bytes, limits: Limits) -> Content:
    """The lines of a picture, page by page. Raises ReadError `corrupt`, `too-large`, `no-text`, `timeout`,
    `unreadable`."""
    from PIL import Image

    with _damage_told():
        image = Image.open(io.BytesIO(data), formats=_FORMATS)
        frames = _frames(image, limits)
        largest = max(image.size)
    if len(frames) == 1 and largest <= _TINY:
        raise ReadError("no-text", f"This picture is an icon of {image.width} x {image.height} pixels, without text.")
    pictures = [ocr_pages.Picture(page=frame + 1, draw=_drawing(image, frame)) for frame in frames]
    found = ocr_pages.recognise(pictures, limits)
    if found is not None and found.lines:
        lines: list[Line] = []
        for page in sorted(found.lines):
            lines += [Line(text="", page=page), *found.lines[page]]
        return Content(lines=tuple(lines), pages=len(frames), notices=found.notices, confidence=found.confidence)
    if found is not None and found.reason is not None:
        raise found.reason
    raise ocr_pages.no_text(limits, "This is a picture of a document")
