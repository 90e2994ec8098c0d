"""The programs that recognise letters: found or not, slow, failing, and bound as a worker binds them."""

import sys
from pathlib import Path

import pytest
from PIL import Image

from matcher.batch import guard
from matcher.batch.sources import documents
from matcher.config import Limits
from matcher.model import Document
from matcher.pipeline import recognition
from matcher.readers.ocr import lines as ocr_lines
from matcher.readers.ocr import ocr
from matcher.readers.ocr import rapid as ocr_rapid
from matcher.readers.ocr import tesseract as ocr_tesseract
from matcher.readers.ocr.ocr import Clock, EngineError
from matcher.readers.ocr.tesseract import Tesseract
from tests.hostile.reading import read_source
from tests.readers.making import RESUME, words
from tests.readers.making import pdf as made
from tests.readers.scans import needs_engine, pages, scanned, stored

needs_rapid = pytest.mark.skipif(
    ocr_rapid.installed() is None, reason="RapidOCR is not installed: pip install 'medcoder-match[ocr]'"
)
posix = pytest.mark.skipif(sys.platform == "win32", reason="runs a shell script")


@pytest.fixture
def page() -> Image.Image:
    """A page with the lines of RESUME."""
    return pages(made(words(RESUME)))[0]


def _program(folder: Path, script: str) -> str:
    path = folder / "tesseract"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@posix
def test_a_program_that_hangs_is_ended(tmp_path: Path, page: Image.Image) -> None:
    hanging = Tesseract(_program(tmp_path, "exec sleep 60"), "0")
    with pytest.raises(TimeoutError, match="took longer"):
        hanging.words(page, 0.3)


@posix
def test_a_program_that_fails_says_why(tmp_path: Path, page: Image.Image) -> None:
    failing = Tesseract(_program(tmp_path, "cat >/dev/null; echo no memory >&2; exit 3"), "0")
    with pytest.raises(EngineError, match=r"ended with 3: no memory"):
        failing.words(page, 5)
    assert failing.turn(page, 5) == 0


def test_a_program_that_is_gone_says_so(tmp_path: Path, page: Image.Image) -> None:
    with pytest.raises(EngineError, match="does not start"):
        Tesseract(str(tmp_path / "tesseract"), "0").words(page, 5)


@posix
@pytest.mark.parametrize("languages", ["deu", "osd"])
def test_tesseract_without_english_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, languages: str
) -> None:
    _program(tmp_path, f'case $1 in --version) echo "tesseract 5.3.0";; *) echo {languages};; esac')
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ocr_tesseract.installed() is None


def test_without_tesseract_on_the_path_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ocr_tesseract.installed() is None


def test_the_run_names_the_program_and_its_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "engine", lambda: Tesseract("tesseract", "5.3.0"))
    assert recognition() == {"ocr": "tesseract 5.3.0"}
    monkeypatch.setattr(ocr, "engine", lambda: None)
    assert recognition() == {}


@needs_engine
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux enforces the limit of address space")
def test_scans_are_read_where_nothing_can_be_written(tmp_path: Path, page: Image.Image) -> None:
    (tmp_path / "scan.pdf").write_bytes(scanned([page]))
    (tmp_path / "scan.tif").write_bytes(stored(page.convert("1"), "TIFF", compression="group4"))
    found = [result for _, result in guard.run(read_source, documents([tmp_path]), 1, Limits())]
    assert [each.text.split("\n")[0] for each in found if isinstance(each, Document)] == [RESUME[0]] * 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["scan.pdf", "scan.tif"]


def test_a_part_of_the_time_is_left_to_all_the_rest() -> None:
    assert 15 < Clock(Limits(seconds=20)).left() <= 16


@needs_rapid
@pytest.mark.parametrize("turn", [0, 90, 180])
def test_rapidocr_reads_a_page_in_any_position(page: Image.Image, turn: int) -> None:
    engine = ocr_rapid.installed()
    assert engine is not None
    turned = page.rotate(turn, expand=True)
    assert engine.turn(turned, 60) == (-turn) % 360
    upright = turned.rotate(engine.turn(turned, 60), expand=True)
    found = ocr_lines.lines(engine.words(upright, 60), 1, 0.36)
    assert [line.text for line in found if line.text] == list(RESUME)
