"""Tesseract, a program called where it is installed: picture in on its standard input, words out on its output."""

import io
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from typing import TYPE_CHECKING

from matcher.readers.ocr.ocr import DPI, EngineError, Word

if TYPE_CHECKING:
    from PIL.Image import Image

_ASK_SECONDS = 5.0
_WORD = "5"
"""The level of a word in Tesseract's table: page, block, paragraph, line, word."""
_COLUMNS = 12
_SURE_TURN = 1.0
"""Least confidence of a turn. Measured: 8 to 33 on pages of text; below 1 on a few words, right or wrong by chance."""


def _environment() -> dict[str, str]:
    """One thread: Tesseract's own threads cost twice the CPU for little speed, and the cores belong to the workers."""
    return {**os.environ, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C"}


def _run(program: str, arguments: list[str], data: bytes, seconds: float) -> str:
    """What the program writes. Raises TimeoutError, EngineError."""
    try:
        done = subprocess.run(
            [program, *arguments], input=data, capture_output=True, timeout=max(0.1, seconds), env=_environment()
        )
    except subprocess.TimeoutExpired as error:
        raise TimeoutError(f"Tesseract took longer than {seconds:.0f} seconds") from error
    except OSError as error:
        raise EngineError(f"Tesseract does not start: {error}") from error
    if done.returncode:
        raise EngineError(f"Tesseract ended with {done.returncode}: {done.stderr[-200:].decode(errors='replace')}")
    return done.stdout.decode("utf-8", errors="replace")


def _picture_bytes(picture: "Image") -> bytes:
    """The picture as PGM: no packing, as it goes through a pipe only."""
    out = io.BytesIO()
    picture.save(out, "PPM")
    return out.getvalue()


def _words(table: str) -> Iterator[Word]:
    """The words of Tesseract's table (TSV): level, page, block, paragraph, line, word, left, top, width, height,
    confidence, text."""
    for row in table.splitlines():
        cells = row.split("\t", _COLUMNS - 1)
        if len(cells) < _COLUMNS or cells[0] != _WORD or not cells[11].strip():
            continue
        left, top, width, height = map(float, cells[6:10])
        yield Word(
            text=cells[11].strip(),
            sure=min(1.0, max(0.0, float(cells[10]) / 100)),
            box=(left, top, left + width, top + height),
            line=(int(cells[2]), int(cells[3]), int(cells[4])),
        )


class Tesseract:
    """The program at a path."""

    name = "tesseract"

    def __init__(self, program: str, version: str) -> None:
        self._program = program
        self.version = version

    def words(self, picture: "Image", seconds: float) -> tuple[Word, ...]:
        """The words in the order of Tesseract's page segmentation, which reads columns one after the other."""
        arguments = ["stdin", "stdout", "-l", "eng", "--psm", "3", "--dpi", str(DPI), "tsv"]
        return tuple(_words(_run(self._program, arguments, _picture_bytes(picture), seconds)))

    def turn(self, picture: "Image", seconds: float) -> int:
        """By Tesseract's detection of orientation; 0 where its data (osd) are missing or the page has too few
        letters."""
        try:
            told = _run(self._program, ["stdin", "stdout", "--psm", "0"], _picture_bytes(picture), seconds)
        except EngineError:
            return 0
        found = re.search(r"Orientation in degrees: (\d+)", told)
        sure = re.search(r"Orientation confidence: ([\d.]+)", told)
        if not found or not sure or float(sure[1]) < _SURE_TURN:
            return 0
        return int(found[1]) % 360


def installed() -> Tesseract | None:
    """The program on the path that has the data of English; None where there is none."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    try:
        version = re.search(r"tesseract v?(\S+)", _run(program, ["--version"], b"", _ASK_SECONDS))
        languages = _run(program, ["--list-langs"], b"", _ASK_SECONDS).split()
    except (EngineError, TimeoutError):
        return None
    return Tesseract(program, version[1]) if version and "eng" in languages else None
