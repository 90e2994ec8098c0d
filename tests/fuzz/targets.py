"""What is fuzzed, and what must hold: the readers without their guard, the understanding of any text, the tables and
pages that are written. `python -m tests.fuzz.targets NAME FILE` runs one on a file, to see again what was found."""

import csv
import io
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from matcher.config import Limits
from matcher.model import Document, Evidence, Job, Profile
from matcher.pipeline import index_of, understand
from matcher.readers.registry import read
from reports import contract, tables
from reports import words as words_
from reports.html import Renderer
from reports.pair_view import pair_view
from reports.view import unread
from reports.workbook import workbook
from skill_taxonomy.load import load
from skill_taxonomy.model import Taxonomy
from tests.contracts.checking import check_all
from tests.contracts.samples import ALL
from tests.reports.payloads import hostile, skeleton
from tests.reports.people import make_failed, make_screen

LIMITS = Limits(ocr_pages=0)
AS_OF = date(2026, 11, 24)


def readers(data: bytes) -> None:
    """Any bytes end in text with true offsets, or in a reason."""
    for name in ("x", "x.html", "x.md"):
        check_all(read(data, name, LIMITS), data)


def words(data: bytes) -> None:
    """Any text is understood, as a resume and as a posting, and every quotation stands where it says."""
    text = data.decode("utf-8", errors="replace")
    for found in read(text.encode(), "x.txt", LIMITS):
        if isinstance(found, Document):
            for each in (*understand(found, "resume", index_of()), *understand(found, "job", index_of())):
                _check_quotes(each)


def _check_quotes(each: Profile | Job) -> None:
    found: list[tuple[Evidence, ...]] = []
    if isinstance(each, Profile):
        contract.profile(each, AS_OF, with_text=True)
        found += [held.evidence for held in each.credentials] + [held.evidence for held in each.skills]
        found += [held.evidence for held in each.positions] + [held.evidence for held in each.education]
    else:
        contract.job(each, with_text=True)
        found += [asked.evidence for asked in each.requirements] + [asked.evidence for asked in each.unmapped]
    for quoted in (quoted for evidence in found for quoted in evidence):
        _check_quote(quoted, each.text)


def _check_quote(quoted: Evidence, text: str) -> None:
    assert text[quoted.start : quoted.end] == quoted.quote


@cache
def _house() -> tuple[Taxonomy, Renderer, list[str]]:
    taxonomy, renderer = load(), Renderer()
    plain = hostile("harmless")
    return taxonomy, renderer, skeleton(renderer.render_pair(pair_view(plain.fit, plain.profile, plain.job, taxonomy)))


def written(data: bytes) -> None:
    """Any words stay words: no tag, no formula, no row more, nothing that a terminal or a reader's eye would obey."""
    taxonomy, renderer, tags = _house()
    payload = data.decode("utf-8", errors="replace")
    case = hostile(payload)
    page = renderer.render_pair(pair_view(case.fit, case.profile, case.job, taxonomy))
    assert skeleton(page) == tags or not words_.one_line(payload), "words became markup"
    failed = replace(make_failed(), file=payload, text=payload)
    screen = replace(make_screen(case, taxonomy), unread=(unread(failed, "resume"),))
    for made in (tables.fits_csv(screen), tables.failures_csv(screen)):
        text = made.decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text, newline="")))
        assert len({len(row) for row in rows}) == 1
        assert text.count("\n") == text.count("\r\n") == len(rows)
        assert not any(cell.startswith(tables.FORMULA) for row in rows for cell in row)
    workbook(screen)


TARGETS: dict[str, Callable[[bytes], None]] = {"readers": readers, "words": words, "written": written}
_LARGE = 100_000
"""Bytes from which on a sample is too slow to begin with."""
MAX_BYTES = {"readers": 1 << 20, "words": 1 << 16, "written": 1 << 12}


def seeds(target: str) -> list[bytes]:
    """Where the changes begin: the samples of every format, their texts, and words that want to be more than words."""
    if target == "readers":
        return [data for sample in ALL.values() if len(data := sample()) < _LARGE]
    if target == "words":
        found = (each for name, sample in ALL.items() for each in read(sample(), name, LIMITS))
        return [each.text.encode() for each in found if isinstance(each, Document)]
    return [
        text.encode()
        for text in ("<script>alert(1)</script>", "=1+1", "'\"><img src=x>", "a\u202eb\x1b[31m", "{{ 7*7 }}")
    ]


if __name__ == "__main__":
    TARGETS[sys.argv[1]](Path(sys.argv[2]).read_bytes())
