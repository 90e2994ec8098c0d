"""Makes scans for the tests of recognition: pages of a PDF as pictures, turned, shaded, stained, faxed."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest

from matcher.readers.ocr import ocr

if TYPE_CHECKING:
    from PIL.Image import Image

needs_engine = pytest.mark.skipif(
    ocr.engine() is None,
    reason="no program for text recognition here: install tesseract-ocr (Debian, macOS: tesseract), or the extra [ocr]",
)


def pages(data: bytes, dpi: int = 200) -> "list[Image]":
    """The pages of a PDF as grey pictures."""
    document = pdfium.PdfDocument(data)
    try:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L") for page in document]
    finally:
        document.close()


def scanned(pictures: "Sequence[Image]", dpi: int = 200) -> bytes:
    """A PDF whose pages are these pictures and nothing else."""
    out = io.BytesIO()
    pictures[0].save(out, "PDF", resolution=dpi, save_all=True, append_images=list(pictures[1:]))
    return out.getvalue()


def stored(picture: "Image", kind: str = "PNG", **how: object) -> bytes:
    """A picture as a file of this kind."""
    out = io.BytesIO()
    picture.save(out, kind, **how)
    return out.getvalue()


def faxed(picture: "Image", width: int = 600) -> "Image":
    """The picture as a bad fax leaves it: few dots, black or white."""
    from PIL import Image

    small = picture.resize((width, picture.height * width // picture.width), Image.Resampling.BOX)
    return small.point(lambda value: 255 if value > 150 else 0).resize(picture.size)


def shaded(picture: "Image", darkest: float = 0.4) -> "Image":
    """The picture as a photograph whose left side lies in the shadow."""
    import numpy as np
    from PIL import Image

    light = np.linspace(darkest, 1.0, picture.width)[None, :]
    return Image.fromarray((np.asarray(picture) * light).astype(np.uint8))


def stained(picture: "Image", share: float = 0.02) -> "Image":
    """The picture with black and white specks, the same ones every time."""
    import numpy as np
    from PIL import Image

    drawn = np.random.default_rng(7).random((picture.height, picture.width))
    made = np.asarray(picture).copy()
    made[drawn < share] = 0
    made[drawn > 1 - share] = 255
    return Image.fromarray(made)
