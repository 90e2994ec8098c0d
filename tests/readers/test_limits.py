"""Every limit acts: over the byte limit nothing is read, over others as much as they allow, with a notice."""

from dataclasses import fields

import pytest

from matcher.config import Limits
from matcher.model import Document, Failed
from matcher.readers.registry import read
from tests.readers.making import RESUME, SAMPLES, mail, packed, pdf, separated, words

OTHERS = {"seconds", "memory", "ocr_pages", "pixels", "container_bytes", "container_total_bytes", "container_seconds",
          "documents"}  # fmt: skip
"""Those of the guard, of pictures and of files that hold many documents: see test_guard, test_image, test_archive."""
PDF = pdf(
    *[words([f"Coder at {name} Clinic", f"{name} taught her CPT."]) for name in ("Alder", "Birch", "Cedar", "Elm")]
)
NESTED = packed([("inner.zip", packed([("a.txt", "\n".join(RESUME))]))])


def _single(data: bytes, name: str, **limits: int) -> Document | Failed:
    (found,) = read(data, name, Limits(**limits))
    return found


def _failed(data: bytes, name: str, code: str, **limits: int) -> None:
    found = _single(data, name, **limits)
    assert isinstance(found, Failed)
    assert found.code == code


def _cut(data: bytes, name: str, **limits: int) -> Document:
    found = _single(data, name, **limits)
    assert isinstance(found, Document)
    assert "cut-short" in [notice.code for notice in found.notices]
    return found


def test_no_limit_is_without_a_test() -> None:
    tested = {"bytes", "text_bytes", "pages", "characters", "members", "unpacked", "member_bytes", "xml_bytes", "depth"}
    assert {each.name for each in fields(Limits)} == tested | OTHERS


@pytest.mark.parametrize("name", ["resume.pdf", "resume.docx", "resume.txt", "resume.csv", "resume.xlsx"])
def test_bytes(name: str) -> None:
    _failed(SAMPLES[name], name, "too-large", bytes=len(SAMPLES[name]) - 1)
    assert isinstance(_single(SAMPLES[name], name, bytes=len(SAMPLES[name])), Document)


def test_text_bytes() -> None:
    data = "\n".join(RESUME).encode()
    found = _cut(data, "cv.txt", text_bytes=60)
    assert found.text == data[:60].decode().strip()


def test_pages() -> None:
    found = _cut(PDF, "cv.pdf", pages=2)
    assert "Birch Clinic" in found.text
    assert "Cedar" not in found.text


@pytest.mark.parametrize(
    "name", ["resume.pdf", "resume.docx", "resume.html", "resume.txt", "resume.csv", "resume.xlsx"]
)
def test_characters(name: str) -> None:
    assert len(_cut(SAMPLES[name], name, characters=40).text) <= 40


def test_members() -> None:
    _failed(SAMPLES["resume.docx"], "cv.docx", "too-large", members=2)
    _failed(SAMPLES["resume.xlsx"], "cv.xlsx", "too-large", members=2)
    found = read(mail("x", "", [(f"{n}.txt", "text/plain", b"Orla") for n in range(4)]), "a.eml", Limits(members=2))
    assert [each.code for each in found if isinstance(each, Failed)] == ["too-large"]


@pytest.mark.parametrize("name", ["resume.docx", "resume.xlsx"])
@pytest.mark.parametrize("limit", ["unpacked", "member_bytes", "xml_bytes"])
def test_sizes_inside_of_office_files(name: str, limit: str) -> None:
    _failed(SAMPLES[name], name, "too-large", **{limit: 300})


def test_depth() -> None:
    (found,) = read(NESTED, "a.zip", Limits(depth=1))
    assert isinstance(found, Document)
    (found,) = read(NESTED, "a.zip", Limits(depth=0))
    assert isinstance(found, Failed)
    assert found.code == "unsupported"


def test_a_table_larger_than_the_limit_of_text_is_still_read_where_its_bytes_are_allowed() -> None:
    rows = [(f"row {number}", "Orla") for number in range(1000)]
    assert isinstance(_single(separated(*rows), "a.csv", text_bytes=100), Document)
