"""Texts that repeat one thing, as no honest document does: twice the text may take about twice the time, never four
times. What is compared is growth, not seconds."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from itertools import product

import pytest

from matcher.model import Document, Evidence, Item, Job, Requirement
from matcher.pipeline import Kind, index_of, understand
from matcher.understand.job.guess import guessed
from matcher.understand.job.pay import pay_of
from matcher.understand.job.refusals import refused
from matcher.understand.job.repeats import without_repeats
from matcher.understand.job.sections import parts
from matcher.understand.job.terms import work_mode
from matcher.understand.words.mentions import tokens_and_matches

LENGTH = 9000
_LITTLE = 0.03
"""Seconds of CPU below which growth is noise."""
_MOST = 3.0
HEADS = {
    "resume": "Ana Novak\nana@example.com\n\nMedical coder and CPC.\n\nExperience\nCoder, Larch Clinic, 2019 - 2020\n",
    "job": "Medical Coder\nLarch Clinic\nAustin, TX\n\nDuties\n- Code charts\n\nRequirements\n- CPC required\n",
}
UNITS = {
    "amounts": "$24.50 ",
    "amounts by line": "$24.50 an hour\n",
    "telephones": "(555) 010-1234 ",
    "mail addresses": "a.b@example.com ",
    "dates": "2019-01-02 ",
    "ranges of years": "2019-2020 ",
    "ranges that go on": "Jan 2019 - present\n",
    "months alone": "Jan ",
    "commas": ",",
    "dots": ".",
    "dots written as one sign": "…",
    "a letter a line": "a\n",
    "letters": "a ",
    "figures": "1 ",
    "one long word": "a",
    "one long number": "7",
    "open brackets": "(",
    "list marks": "• ",
    "blanks": "word          ",
    "tabs": "a\t",
    "bars": "| ",
    "table rows": "| CPC | 2019 | AAPC |\n",
    "headings": "Experience\nEducation\nSkills\n",
    "headings in one line": "EDUCATION High school diploma. EXPERIENCE Two years. ",
    "words that open a list": "ab cd:\n- ef\n",
    "credentials or": "CPC or ",
    "credentials by line": "CPC\n",
    "code sets": "ICD-10-CM, ",
    "must have": "must have ",
    "not required": "not required ",
    "years": "2 years of ",
    "years or": "2 years or ",
    "either": "and/or ",
    "in lieu": "in lieu of ",
    "grace": "within 6 months ",
    "degrees": "Bachelor of Science in ",
    "titles with dates": "Medical Coder, Larch Clinic, 2019-2020\n",
    "names": "Maria Lopez\n",
    "places": "Austin, TX ",
    "broken words": "cod-\n",
    "dotted letters": "C.P.C. ",
    "links": "https://example.com/a/b ",
    "Chinese": "医学编码",
    "Arabic": "رمز طبي ",
    "Cyrillic letters that look Latin": "СРС ",
    "signs that are a phrase": "ﷺ",
    "signs that are four letters": "㏂",
    "emoji": "😀 ",
}


def _grows_little(do: Callable[[int], object], size: int, tries: int = 8) -> bool:
    """Whether `do` takes less than three times as long for twice the size: by the least time of each, since a busy
    machine only adds."""
    least = [float("inf"), float("inf")]
    for _ in range(tries):
        for at, length in enumerate((size, 2 * size)):
            began = time.process_time()
            do(length)
            least[at] = min(least[at], time.process_time() - began)
        if least[1] < _LITTLE or least[1] / least[0] < _MOST:
            return True
    return False


def _document(text: str) -> Document:
    return Document(id="0" * 64, file="a.txt", member=None, media_type="text/plain", pages=None, text=text)


def _understood(kind: Kind, text: str) -> object:
    return understand(_document(HEADS[kind] + text), kind, index_of())


@pytest.mark.parametrize(("kind", "name"), list(product(("resume", "job"), UNITS)))
def test_one_thing_over_and_over(kind: Kind, name: str) -> None:
    unit = UNITS[name]
    _understood(kind, unit)  # what is built once is built before
    assert _grows_little(lambda length: _understood(kind, (unit * length)[:length]), LENGTH)


@pytest.mark.parametrize(("kind", "seed"), list(product(("resume", "job"), range(4))))
def test_all_things_in_any_order(kind: Kind, seed: int) -> None:
    drawn = random.Random(seed).choices([*UNITS.values(), "\n", " "], k=4 * LENGTH)
    text = " ".join(unit[:40] for unit in drawn)
    assert _grows_little(lambda length: _understood(kind, text[:length]), LENGTH)


def test_denials_in_one_clause() -> None:
    assert _grows_little(lambda count: refused("not required " * count), 250)
    assert _grows_little(lambda count: refused("not required but a plus, not needed " * count), 100)


def test_amounts_in_one_posting() -> None:
    assert _grows_little(lambda count: pay_of([], ["24.50 fee " * count]), 5000)


def test_different_demands() -> None:
    ids = [f"a{n}" for n in range(4000)]

    def asked(count: int) -> list[Requirement]:
        where = (Evidence(quote="", page=None, section=None, start=0, end=0),)
        return [
            Requirement(
                need="required" if n % 2 else "preferred",
                any_of=((Item(id=ids[n], min_months=n % 5 or None),),),
                evidence=where,
            )
            for n in range(count)
        ]

    assert _grows_little(lambda count: without_repeats(asked(count), asked(count)), 1500)


def test_letters_spelled_out_as_something_else() -> None:
    def found(count: int) -> object:
        text = "COC (certificate of coverage)\n" + "COC\n" * count + "CPC\n" * count
        return tokens_and_matches(text, index_of())

    assert _grows_little(found, 4000)


def test_headings_in_one_line_and_lists_of_no_kind() -> None:
    line = "EDUCATION High school diploma. EXPERIENCE Two years. "
    assert _grows_little(lambda count: parts(_document(line * count)), 2000)
    leads = {count: parts(_document("ab:\n" * count)) for count in (2000, 4000)}
    assert _grows_little(lambda count: guessed("ab:\n" * count, leads[count]), 2000)


@pytest.mark.parametrize("blank", [" ", "\t", "\u00a0"])
def test_a_long_run_of_blanks_in_a_line(blank: str) -> None:
    assert _grows_little(lambda count: _understood("job", f"a{blank * count}b\n"), 8000)
    assert _grows_little(lambda count: _understood("resume", f"a{blank * count}b\n"), 8000)


def test_lines_that_refuse_remote_work() -> None:
    body = [f"not remote {n}, mostly online" for n in range(6000)]
    assert _grows_little(lambda count: work_mode([], body[:count]), 3000)


def test_signs_that_grow_do_not_end_the_reading() -> None:
    """ "…" is three dots to the matcher: a text of the most characters is no longer than the tokenizer takes."""
    text = "… " * 250_000
    assert len(tokens_and_matches(text, index_of())[0].words) > 250_000
    assert tokens_and_matches("ﷺ" * 60_000, index_of())[1] == ()


def test_a_posting_of_too_many_lines_is_read_in_part() -> None:
    text = HEADS["job"] + "- Codes charts\n" * 6000 + "- RHIT required\n"
    (job,) = understand(_document(text), "job", index_of())
    assert isinstance(job, Job)
    assert [notice.code for notice in job.notices] == ["cut-short"]
    assert "give each its own file" in job.notices[0].text
    asked = {item.id for r in job.requirements for option in r.any_of for item in option}
    assert "cpc" in asked
    assert "rhit" not in asked
    (short,) = understand(_document(HEADS["job"] + "- Codes charts\n" * 600 + "- RHIT required\n"), "job", index_of())
    assert not short.notices
