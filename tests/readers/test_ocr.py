"""Recognition: pictures and scans in every position give the words; without a program, a reason and a remedy."""

import ctypes
import io
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as raw  # type: ignore[import-untyped]
import pytest
from PIL import Image

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Document, Failed, Profile
from matcher.pipeline import index_of, understand
from matcher.readers.ocr import image, ocr
from matcher.readers.ocr import pages as ocr_pages
from matcher.readers.ocr.ocr import Engine, EngineError, Word
from matcher.readers.pdf import pdf
from matcher.readers.registry import read
from reports import contract
from tests.readers.making import RESUME, words
from tests.readers.making import pdf as made
from tests.readers.scans import faxed, needs_engine, pages, scanned, shaded, stained, stored

LIMITS = Limits()
SAMPLES = Path(__file__).parents[2] / "samples" / "resumes"
LEAST = 0.95


@pytest.fixture
def page() -> Image.Image:
    """A page with the lines of RESUME."""
    return pages(made(words(RESUME)))[0]


def _document(data: bytes, limits: Limits = LIMITS) -> Document:
    (found,) = read(data, "scan", limits)
    assert isinstance(found, Document), found
    return found


def _lines(data: bytes) -> list[str]:
    return [line for line in _document(data).text.split("\n") if line]


class _Fake:
    """An engine that needs no program: says what it is told, one line a word, or takes too long."""

    name, version = "fake", "1.0"

    def __init__(self, said: tuple[str, ...] = RESUME, sure: float = 0.95, slow_from: int = 99) -> None:
        self.said, self.sure, self.slow_from, self.calls = said, sure, slow_from, 0

    def words(self, picture: Image.Image, seconds: float) -> tuple[Word, ...]:
        self.calls += 1
        if self.calls >= self.slow_from:
            raise TimeoutError
        return tuple(
            Word(text=word, sure=self.sure, box=(100 + 90 * i, 50 * n, 180 + 90 * i, 50 * n + 30), line=(1, 1, n))
            for n, line in enumerate(self.said)
            for i, word in enumerate(line.split())
        )

    def turn(self, picture: Image.Image, seconds: float) -> int:
        return 0


def _with(monkeypatch: pytest.MonkeyPatch, engine: Engine | None) -> None:
    monkeypatch.setattr(ocr, "engine", lambda: engine)


def _facts(data: bytes) -> Counter[object]:
    """Credentials, skills, positions with their dates, and months of coding."""
    document = _document(data)
    (found,) = understand(document, "resume", index_of())
    assert isinstance(found, Profile)
    told: dict[str, Any] = contract.profile(found, date(2026, 11, 1))
    facts: Counter[object] = Counter()
    facts.update(("credential", c["id"], c["status"]) for c in told["credentials"])
    facts.update(("skill", s["id"], s["status"]) for s in told["skills"])
    facts.update(("position", p["role"], p["start"], p["end"], p["months"]) for p in told["positions"])
    facts["months", told["experience"]["coding_months"]] += 1
    return facts


@needs_engine
@pytest.mark.parametrize("name", ["01-inpatient-coder", "08-pro-fee-coder"])
def test_a_scan_at_200_dots_an_inch_gives_what_the_document_gives(name: str) -> None:
    data = (SAMPLES / f"{name}.pdf").read_bytes()
    asked, found = _facts(data), _facts(scanned(pages(data)))
    assert sum(asked.values()) > 25
    assert sum((asked & found).values()) >= LEAST * sum(asked.values()), (asked - found, found - asked)


@needs_engine
def test_a_scan_is_said_to_be_one_and_is_less_sure_than_its_text(page: Image.Image) -> None:
    found = _document(scanned([page]))
    (notice,) = [notice for notice in found.notices if notice.code == "ocr"]
    assert "Page 1 is a picture" in notice.text
    assert "may be misread" in notice.text
    assert notice.page == 1
    assert 0.7 < found.confidence < 1.0
    assert "low-confidence" not in {notice.code for notice in found.notices}


@needs_engine
def test_boxes_lie_where_the_words_are_seen(page: Image.Image) -> None:
    typed = [line.box for line in pdf.read(made(words(RESUME)), LIMITS).lines if line.text]
    seen = [line.box for line in pdf.read(scanned([page]), LIMITS).lines if line.text]
    for one, other in zip(typed, seen, strict=True):
        assert one is not None
        assert other is not None
        assert abs(one[0] - other[0]) < 4
        assert abs((one[1] + one[3]) - (other[1] + other[3])) / 2 < 4


@needs_engine
@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_on_its_side_or_on_its_head_is_turned(page: Image.Image, turn: int) -> None:
    assert _lines(scanned([page.rotate(turn, expand=True)])) == list(RESUME)


@needs_engine
@pytest.mark.parametrize("angle", [-7, 3])
def test_a_page_that_lies_askew_is_straightened(page: Image.Image, angle: int) -> None:
    askew = page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    assert _lines(scanned([askew])) == list(RESUME)


@needs_engine
def test_the_shadow_of_a_photograph_hides_nothing(page: Image.Image) -> None:
    assert _lines(stored(shaded(page), "JPEG", quality=85)) == list(RESUME)


@needs_engine
def test_specks_are_cleaned_away(page: Image.Image) -> None:
    assert _lines(stored(stained(page))) == list(RESUME)


@needs_engine
def test_light_letters_on_dark_are_read(page: Image.Image) -> None:
    assert _lines(stored(Image.eval(page, lambda value: 255 - value))) == list(RESUME)


@needs_engine
def test_a_bad_fax_is_left_to_a_person() -> None:
    (page,) = pages((SAMPLES / "08-pro-fee-coder.pdf").read_bytes())
    found = _document(scanned([faxed(page)]))
    assert found.confidence < 0.7
    assert {"ocr", "low-confidence"} <= {notice.code for notice in found.notices}


@needs_engine
def test_two_columns_are_read_one_after_the_other() -> None:
    left = ["Skills", "ICD-10-CM and CPT", "Epic and Meditech", "Denials, appeals", "Contact", "Dover, DE 19901"]
    right = [
        "Experience",
        "Coder at Mill Lane Hospital since 2019",
        "Codes inpatient stays of medicine and surgery",
        "Answers denials of payers by letter",
        "Education",
        "Associate degree in health information, 2015",
    ]
    data = made(words(left, x=40, y=740) + words(right, x=300, y=740))
    assert _lines(scanned(pages(data))) == left + right


@needs_engine
def test_dates_at_the_right_stay_with_their_jobs() -> None:
    jobs = ["Inpatient coder, Mill Lane Hospital", "Clerk, Harrow Street Clinic", "Porter, Dover General"]
    dates = ["2019 - present", "2015 - 2019", "2011 - 2015"]
    text = "".join(words([line], y=700 - 60 * n) for n, line in enumerate(jobs))
    text += "".join(words([line], x=480, y=700 - 60 * n) for n, line in enumerate(dates))
    assert _lines(scanned(pages(made(text)))) == [f"{job} {date}" for job, date in zip(jobs, dates, strict=True)]


@needs_engine
def test_only_the_pages_that_are_pictures_are_recognised(page: Image.Image) -> None:
    typed = pdf.read(made(words(RESUME)), LIMITS)
    mixed = _mixed(page)
    found = _document(mixed)
    text = "\n".join(line.text for line in typed.lines)
    assert found.text == f"{text}\n\n{text}"
    assert [(notice.code, notice.page) for notice in found.notices] == [("ocr", 2)]
    assert found.confidence > 0.9


def _mixed(page: Image.Image) -> bytes:
    """A typed page with a scanned one behind it."""
    document = pdfium.PdfDocument(made(words(RESUME)))
    other = pdfium.PdfDocument(scanned([page]))
    document.import_pages(other)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@needs_engine
def test_the_same_scan_gives_the_same_document_twice(page: Image.Image) -> None:
    data = scanned([stained(page)])
    assert read(data, "scan", LIMITS) == read(data, "scan", LIMITS)


def test_without_a_program_a_scan_has_no_text_and_the_remedy_is_named(
    page: Image.Image, monkeypatch: pytest.MonkeyPatch
) -> None:
    _with(monkeypatch, None)
    for data in (scanned([page]), stored(page), stored(page, "JPEG")):
        (found,) = read(data, "scan", LIMITS)
        assert isinstance(found, Failed)
        assert found.code == "no-text"
        assert "apt-get install tesseract-ocr" in found.text
        assert "brew install tesseract" in found.text
        assert "pip install 'medcoder-match[ocr]'" in found.text


def test_without_a_program_the_other_pages_are_read_and_the_picture_is_named(
    page: Image.Image, monkeypatch: pytest.MonkeyPatch
) -> None:
    _with(monkeypatch, None)
    found = _document(_mixed(page))
    assert RESUME[0] in found.text
    (notice,) = found.notices
    assert (notice.code, notice.page) == ("cut-short", 2)
    assert "Page 2 is a picture and was not read" in notice.text
    assert "install Tesseract" in notice.text


def test_recognition_that_is_switched_off_says_so(page: Image.Image, monkeypatch: pytest.MonkeyPatch) -> None:
    _with(monkeypatch, _Fake())
    (found,) = read(stored(page), "scan", replace(LIMITS, ocr_pages=0))
    assert isinstance(found, Failed)
    assert found.code == "no-text"
    assert "switched off" in found.text


def test_pages_over_the_limit_are_named(page: Image.Image, monkeypatch: pytest.MonkeyPatch) -> None:
    _with(monkeypatch, _Fake())
    found = _document(scanned([page] * 5), replace(LIMITS, ocr_pages=3))
    assert [notice.code for notice in found.notices] == ["ocr", "cut-short"]
    assert "Pages 1-3 are pictures" in found.notices[0].text
    assert "first 3 pictures" in found.notices[1].text
    assert "pages 4-5" in found.notices[1].text
    assert found.text.count(RESUME[0]) == 3


def test_pages_that_take_too_long_are_named_and_the_others_stay(
    page: Image.Image, monkeypatch: pytest.MonkeyPatch
) -> None:
    _with(monkeypatch, _Fake(slow_from=3))
    found = _document(scanned([page] * 4))
    assert found.text.count(RESUME[0]) == 2
    (late,) = [notice for notice in found.notices if notice.code == "cut-short"]
    assert "Pages 3-4 took too long" in late.text


def test_a_scan_whose_every_page_takes_too_long_is_out_of_time(
    page: Image.Image, monkeypatch: pytest.MonkeyPatch
) -> None:
    for data in (scanned([page] * 2), stored(page)):
        _with(monkeypatch, _Fake(slow_from=1))
        (found,) = read(data, "scan", LIMITS)
        assert isinstance(found, Failed)
        assert found.code == "timeout"
        assert "took too long" in found.text


def test_letters_that_a_picture_only_seems_to_hold_are_no_text(
    page: Image.Image, monkeypatch: pytest.MonkeyPatch
) -> None:
    _with(monkeypatch, _Fake(("wn ii Lz ~ oo", "rr ve | a"), sure=0.35))
    (found,) = read(stored(page), "face.png", LIMITS)
    assert isinstance(found, Failed)
    assert found.code == "no-text"
    assert "no words were recognised" in found.text


def _layered(page: Image.Image, said: list[str]) -> bytes:
    """A scan with a layer of invisible text, as scanning programs leave it."""
    document = pdfium.PdfDocument(scanned([page]))
    sheet = document[0]
    for number, line in enumerate(said):
        written = raw.FPDFPageObj_NewTextObj(document, b"Helvetica", 11.0)
        letters = ctypes.create_string_buffer((line + "\0").encode("utf-16-le"))
        raw.FPDFText_SetText(written, ctypes.cast(letters, ctypes.POINTER(ctypes.c_ushort)))
        raw.FPDFTextObj_SetTextRenderMode(written, raw.FPDF_TEXTRENDERMODE_INVISIBLE)
        raw.FPDFPageObj_Transform(written, 1, 0, 0, 1, 72, 740 - 14.3 * number)
        raw.FPDFPage_InsertObject(sheet, written)
    sheet.gen_content()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_layer_of_recognised_text_is_left_as_it_is(page: Image.Image, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = _Fake()
    _with(monkeypatch, engine)
    said = [line.replace("I", "l") for line in RESUME]
    assert _document(_layered(page, said)).text.split("\n") == said
    assert engine.calls == 0


def test_an_empty_page_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = _Fake()
    _with(monkeypatch, engine)
    with pytest.raises(ReadError, match="no words were recognised"):
        image.read(stored(Image.new("L", (1700, 2200), 255)), LIMITS)
    assert engine.calls == 0


@pytest.mark.parametrize(
    ("sure", "least", "most"), [(0.95, 0.9, 0.95), (0.83, 0.7, 0.72), (0.8, 0.6, 0.7), (0.7, 0.4, 0.5), (0.0, 0.0, 0.1)]
)
def test_confidence_falls_with_the_sureness_of_the_engine(sure: float, least: float, most: float) -> None:
    assert least <= ocr_pages.confidence_of(sure) <= most


def test_an_engine_that_fails_on_a_page_costs_that_page(page: Image.Image, monkeypatch: pytest.MonkeyPatch) -> None:
    class Failing(_Fake):
        def words(self, picture: Image.Image, seconds: float) -> tuple[Word, ...]:
            if self.calls == 1:
                self.calls += 1
                raise EngineError("no memory")
            return super().words(picture, seconds)

    _with(monkeypatch, Failing())
    found = _document(scanned([page] * 3))
    assert found.text.count(RESUME[0]) == 2
    (failed,) = [notice for notice in found.notices if notice.code == "cut-short"]
    assert "Page 2 could not be recognised" in failed.text
