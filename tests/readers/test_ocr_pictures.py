"""Files of pictures: every kind and mode is opened, bombs are refused by their headers, damage is named."""

import struct
import zlib

import pytest
from PIL import Image

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Document, Failed
from matcher.readers.ocr import image
from matcher.readers.registry import read
from tests.readers.making import RESUME, words
from tests.readers.making import pdf as made
from tests.readers.scans import needs_engine, pages, stored

LIMITS = Limits()


@pytest.fixture
def page() -> Image.Image:
    """A page with the lines of RESUME."""
    return pages(made(words(RESUME)))[0]


def _lines(data: bytes) -> list[str]:
    return [line.text for line in image.read(data, LIMITS).lines if line.text]


@needs_engine
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP"])
def test_every_kind_of_picture_is_read(page: Image.Image, kind: str) -> None:
    (found,) = read(stored(page, kind), "page", LIMITS)
    assert isinstance(found, Document)
    assert [line for line in found.text.split("\n") if line] == list(RESUME)
    assert (found.pages, found.media_type) == (1, f"image/{kind.lower()}")


@needs_engine
@pytest.mark.parametrize("mode", ["1", "P", "RGB", "RGBA", "LA", "I;16"])
def test_every_mode_of_colour_is_read(page: Image.Image, mode: str) -> None:
    wide = page.point(lambda value: value * 257, "I").convert("I;16") if mode == "I;16" else page.convert(mode)
    assert _lines(stored(wide)) == list(RESUME)


@needs_engine
def test_colours_of_print_are_read(page: Image.Image) -> None:
    assert _lines(stored(page.convert("CMYK"), "JPEG", quality=85)) == list(RESUME)


@needs_engine
def test_what_is_transparent_is_paper(page: Image.Image) -> None:
    ink = Image.new("RGBA", page.size, (0, 0, 0, 0))
    ink.putalpha(Image.eval(page, lambda value: 255 - value))
    assert _lines(stored(ink)) == list(RESUME)


@needs_engine
def test_a_photograph_stands_as_the_camera_was_held(page: Image.Image) -> None:
    tag = Image.Exif()
    tag[0x0112] = 6
    assert _lines(stored(page.rotate(90, expand=True), "JPEG", exif=tag)) == list(RESUME)


@needs_engine
@pytest.mark.parametrize(("wide", "density"), [(3400, None), (4000, 72), (900, 96), (900, None)])
def test_the_size_of_the_picture_does_not_matter(page: Image.Image, wide: int, density: int | None) -> None:
    sized = page.resize((wide, page.height * wide // page.width), Image.Resampling.LANCZOS)
    data = stored(sized, "PNG", **({"dpi": (density, density)} if density else {}))
    assert _lines(data) == list(RESUME)


@needs_engine
def test_a_fax_with_half_as_many_rows_is_stretched(page: Image.Image) -> None:
    flat = page.resize((page.width, page.height // 2)).convert("1")
    assert _lines(stored(flat, "TIFF", compression="group3", dpi=(200, 100))) == list(RESUME)


@needs_engine
def test_a_tiff_has_pages(page: Image.Image) -> None:
    black = page.convert("1")
    data = stored(black, "TIFF", compression="group4", save_all=True, append_images=[black, black], dpi=(200, 200))
    found = image.read(data, LIMITS)
    assert found.pages == 3
    assert [line.page for line in found.lines if line.text == RESUME[0]] == [1, 2, 3]
    assert "Pages 1-3 are pictures" in found.notices[0].text


@needs_engine
def test_of_a_film_the_first_picture_counts(page: Image.Image) -> None:
    film = stored(page, "GIF", save_all=True, append_images=[Image.new("L", page.size, 0)])
    assert _lines(film) == list(RESUME)


def _png(wide: int, high: int, rows: bytes = b"") -> bytes:
    """A PNG that says it has this size, with a checksum that fits."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("wide", "high"), [(60_000, 60_000), (10_000, 10_000), (2_000_000, 50)])
def test_a_picture_with_too_many_pixels_is_refused_by_its_header(wide: int, high: int) -> None:
    (found,) = read(_png(wide, high), "bomb.png", LIMITS)
    assert isinstance(found, Failed)
    assert found.code == "too-large"
    assert "300 dots per inch" in found.text


def test_the_limit_of_pixels_can_be_set(page: Image.Image) -> None:
    with pytest.raises(ReadError, match="1700 x 2200 pixels") as caught:
        image.read(stored(page), Limits(pixels=1_000_000))
    assert caught.value.reason == "too-large"


@needs_engine
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP"])
def test_a_picture_that_is_cut_off_is_damaged(page: Image.Image, kind: str) -> None:
    data = stored(page, kind)
    with pytest.raises(ReadError, match="picture is damaged") as caught:
        image.read(data[: len(data) // 2], LIMITS)
    assert caught.value.reason == "corrupt"


def test_an_icon_has_no_text() -> None:
    with pytest.raises(ReadError, match="an icon of 32 x 32 pixels") as caught:
        image.read(stored(Image.new("RGB", (32, 32), "red")), LIMITS)
    assert caught.value.reason == "no-text"
