"""The contract of every reader: deterministic, true offsets, clean text, limits obeyed, no damage that raises."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from matcher.config import Limits
from matcher.model import Document, Failed
from matcher.readers.ocr import ocr
from matcher.readers.registry import CONTAINERS, READERS, document_id, read
from matcher.readers.sniff import sniff
from tests.contracts.checking import check, check_all
from tests.contracts.samples import ALL
from tests.readers.making import RESUME, SAMPLES

LIMITS = Limits()
BARE = Limits(ocr_pages=0)
"""For damaged pictures by the hundred: recognition takes seconds a page, and has tests of its own."""
NAMES = sorted(SAMPLES)
READ = [name for name in NAMES if not name.endswith(".png") or ocr.engine() is not None]
"""Samples whose words can be read on this machine: pictures only where there is a program to recognise them."""
EVERY = sorted(ALL)
PLACES = 20
FLIPS = 24
LONGEST = 10.0
"""Seconds that no small file may take, however damaged."""


def _documents(name: str, limits: Limits = LIMITS) -> list[Document]:
    found = read(SAMPLES[name], name, limits)
    assert all(isinstance(each, Document) for each in found)
    return [each for each in found if isinstance(each, Document)]


def _survives(data: bytes, name: str, limits: Limits = BARE) -> None:
    began = time.monotonic()
    check_all(read(data, name, limits), data)
    assert time.monotonic() - began < LONGEST


def test_every_format_has_a_sample() -> None:
    kinds = {sniff(data, name) for name, data in SAMPLES.items()}
    assert kinds >= {reader.media_types[0] for reader in READERS.values()}
    assert kinds >= {container.media_types[0] for container in CONTAINERS.values()}


@pytest.mark.parametrize("name", READ)
def test_the_words_come_out_in_order(name: str) -> None:
    for each in _documents(name):
        places = [each.text.find(line) for line in RESUME]
        assert -1 not in places
        assert places == sorted(places)


@pytest.mark.parametrize("name", EVERY)
def test_what_comes_out_is_clean_and_its_offsets_are_true(name: str) -> None:
    data = ALL[name]()
    check_all(read(data, name, LIMITS), data)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_bytes_give_the_same_document(name: str) -> None:
    assert read(SAMPLES[name], name, LIMITS) == read(SAMPLES[name], name, LIMITS)


def _digests(seed: str) -> str:
    """What all samples give in a process of its own; nothing else may be printed or warned of."""
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONWARNINGS": "default::UserWarning", "TZ": f"UTC{seed}"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.contracts.alone"],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        cwd=Path(__file__).parents[2],
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_another_process_reads_the_same_and_writes_reaches_and_prints_nothing() -> None:
    first, second = _digests("1"), _digests("2")
    assert first == second
    assert [line.rsplit(" ", 1)[0] for line in first.splitlines()] == EVERY


@pytest.mark.parametrize("name", NAMES)
def test_the_name_decides_nothing(name: str) -> None:
    if name.endswith((".md", ".csv")):
        pytest.skip("Markdown, tables and plain text are told apart by name alone")
    other = [replace(each, file=name) for each in read(SAMPLES[name], "x.bin", LIMITS)]
    assert other == list(read(SAMPLES[name], name, LIMITS))


@pytest.mark.parametrize("name", EVERY)
def test_a_file_cut_off_anywhere_gives_text_or_a_reason(name: str) -> None:
    data = ALL[name]()
    for part in range(PLACES):
        _survives(data[: len(data) * part // PLACES], name)


def _flipped(data: bytes, name: str) -> Iterator[bytes]:
    """The file with one byte changed, at places spread over it and at places drawn with the name as seed."""
    draw = random.Random(name)
    spread = range(0, len(data), max(1, len(data) // FLIPS))
    for place in (*spread, *(draw.randrange(len(data)) for _ in range(FLIPS))):
        yield data[:place] + bytes([data[place] ^ draw.randrange(1, 256)]) + data[place + 1 :]


@pytest.mark.parametrize("name", NAMES)
def test_flipped_bytes_give_text_or_a_reason(name: str) -> None:
    for broken in _flipped(SAMPLES[name], name):
        _survives(broken, name)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_with_others_around_it_or_twice_in_a_row_gives_text_or_a_reason(name: str) -> None:
    data = SAMPLES[name]
    for odd in (data + data, data[::-1], b"\0" * 2000 + data, data + b"\0" * 2000, b"junk\n" * 300 + data):
        _survives(odd, name)


@pytest.mark.parametrize("name", READ)
def test_too_many_characters_are_cut_with_a_notice(name: str) -> None:
    for each in read(SAMPLES[name], name, Limits(characters=50)):
        assert isinstance(each, Document)
        assert len(each.text) <= 50
        assert "cut-short" in {notice.code for notice in each.notices}
        check(each, SAMPLES[name])


@pytest.mark.parametrize("name", NAMES)
def test_a_file_over_the_byte_limit_is_not_read(name: str) -> None:
    (found,) = read(SAMPLES[name], name, Limits(bytes=100, container_bytes=100))
    assert isinstance(found, Failed)
    assert (found.code, found.id) == ("too-large", document_id(SAMPLES[name]))
    assert "the limit is 100" in found.text


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "limits",
    [
        Limits(pages=1, ocr_pages=0),
        Limits(text_bytes=100),
        Limits(xml_bytes=100),
        Limits(members=1, documents=1),
        Limits(member_bytes=100, unpacked=200, container_total_bytes=300),
        Limits(depth=0),
    ],
    ids=["pages", "text", "xml", "members", "unpacked", "depth"],
)
def test_any_limit_that_is_reached_gives_text_or_a_reason(name: str, limits: Limits) -> None:
    _survives(SAMPLES[name], name, limits)
