"""The contract of every reader: deterministic, true offsets, clean text, limits obeyed, no damage that raises."""

import unicodedata
from dataclasses import replace

import pytest

from matcher.config import Limits
from matcher.model import FAILURES, NOTICES, Document, Failed
from matcher.readers.registry import CONTAINERS, READERS, document_id, read
from matcher.readers.sniff import sniff
from tests.readers.making import RESUME, SAMPLES

LIMITS = Limits()
NAMES = sorted(SAMPLES)


def _documents(name: str, limits: Limits = LIMITS) -> list[Document]:
    found = read(SAMPLES[name], name, limits)
    assert all(isinstance(each, Document) for each in found)
    return [each for each in found if isinstance(each, Document)]


def _check(each: Document | Failed, data: bytes) -> None:
    """What must hold for anything that a reader gives."""
    assert each.id.split("#", 1)[0] == document_id(data)
    if isinstance(each, Failed):
        assert each.code in FAILURES
        assert len(each.text) > 20
        return
    assert 0.0 <= each.confidence <= 1.0
    assert {notice.code for notice in each.notices} <= set(NOTICES)
    _check_text(each.text)
    _check_blocks(each)


def _check_text(text: str) -> None:
    assert text
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    assert "\n\n\n" not in text
    assert not any(line != line.rstrip() for line in text.split("\n"))
    assert not text.startswith("\n")
    assert all(char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs") for char in text)


def _check_blocks(each: Document) -> None:
    end = 0
    for block in each.blocks:
        assert end <= block.start < block.end <= len(each.text)
        assert not each.text[end : block.start].strip()
        assert each.pages is None or (block.page is not None and 1 <= block.page <= each.pages)
        end = block.end
    assert end == len(each.text)


def test_every_format_has_a_sample() -> None:
    kinds = {sniff(data, name) for name, data in SAMPLES.items()}
    assert kinds >= {reader.media_types[0] for reader in READERS.values()}
    assert kinds >= {container.media_types[0] for container in CONTAINERS.values()}


@pytest.mark.parametrize("name", NAMES)
def test_the_words_come_out_in_order(name: str) -> None:
    for each in _documents(name):
        places = [each.text.find(line) for line in RESUME]
        assert -1 not in places
        assert places == sorted(places)


@pytest.mark.parametrize("name", NAMES)
def test_what_comes_out_is_clean_and_its_offsets_are_true(name: str) -> None:
    for each in _documents(name):
        _check(each, SAMPLES[name])


@pytest.mark.parametrize("name", NAMES)
def test_the_same_bytes_give_the_same_document(name: str) -> None:
    assert read(SAMPLES[name], name, LIMITS) == read(SAMPLES[name], name, LIMITS)


@pytest.mark.parametrize("name", NAMES)
def test_the_name_decides_nothing(name: str) -> None:
    if name.endswith(".md"):
        pytest.skip("Markdown and plain text are told apart by name alone")
    other = [replace(each, file=name) for each in read(SAMPLES[name], "x.bin", LIMITS)]
    assert other == list(read(SAMPLES[name], name, LIMITS))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("part", range(20))
def test_a_file_cut_off_anywhere_gives_text_or_a_reason(name: str, part: int) -> None:
    data = SAMPLES[name][: len(SAMPLES[name]) * part // 20]
    found = read(data, name, LIMITS)
    assert found
    for each in found:
        _check(each, data)


@pytest.mark.parametrize("name", NAMES)
def test_too_many_characters_are_cut_with_a_notice(name: str) -> None:
    for each in read(SAMPLES[name], name, Limits(characters=50)):
        assert isinstance(each, Document)
        assert len(each.text) <= 50
        assert "cut-short" in {notice.code for notice in each.notices}
        _check(each, SAMPLES[name])


@pytest.mark.parametrize("name", NAMES)
def test_a_file_over_the_byte_limit_is_not_read(name: str) -> None:
    (found,) = read(SAMPLES[name], name, Limits(bytes=100, container_bytes=100))
    assert isinstance(found, Failed)
    assert (found.code, found.id) == ("too-large", document_id(SAMPLES[name]))
    assert "the limit is 100" in found.text


@pytest.mark.parametrize("name", NAMES)
def test_flipped_bytes_give_text_or_a_reason(name: str) -> None:
    data = bytearray(SAMPLES[name])
    for step in range(0, len(data), max(1, len(data) // 15)):
        broken = bytes(data[:step]) + bytes([data[step] ^ 0x5A]) + bytes(data[step + 1 :])
        for each in read(broken, name, LIMITS):
            _check(each, broken)
