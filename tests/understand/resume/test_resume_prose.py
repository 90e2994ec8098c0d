"""Resumes written like a letter: jobs, schooling and name told in sentences."""

from collections.abc import Callable

import pytest

from matcher.model import Profile, month_text

Read = Callable[[str], Profile]

LETTER = """Dear Sir or Madam,

my name is Ottavia Brandreth and I would like to apply. From spring 2008 to fall 2015 I was a coder at Fennel Ridge
Hospital, first in the clinic, then from 2011 on the inpatient side with DRG assignment and discharges. {more}
I finished Fennel High School in 2004 and earned a medical coding diploma in 2007.

You reach me under ottavia.b@example.com.
"""


def test_a_job_told_in_a_sentence_is_a_position(understood: Read) -> None:
    (position,) = understood(LETTER.format(more="")).positions
    assert (position.title, position.role, position.employer) == ("coder", "inpatient-coder", "Fennel Ridge Hospital")
    assert position.interval is not None
    assert (month_text(position.interval.start), month_text(position.interval.end)) == ("2008-04", "2015-09")


@pytest.mark.parametrize(
    ("more", "title", "last"),
    [
        ("Since 2019 I have worked as a coding auditor for Tansy Audit Group.", "coding auditor", None),
        ("From March 2016 until now I have been a DRG validator with Tansy Review.", "DRG validator", None),
        ("Before that I was a file clerk (2005-2007) at a bank.", "file clerk", "2007-01"),
    ],
)
def test_a_second_sentence_is_a_second_position(understood: Read, more: str, title: str, last: str | None) -> None:
    found = {p.title: p.interval for p in understood(LETTER.format(more=more)).positions}
    assert set(found) == {"coder", title}
    interval = found[title]
    assert interval is not None
    assert month_text(interval.end) == last


@pytest.mark.parametrize("more", ["Since 2019 I have lived in Ohio.", "I have read charts since 2019.", ""])
def test_a_time_without_a_title_is_no_position(understood: Read, more: str) -> None:
    assert [p.title for p in understood(LETTER.format(more=more)).positions] == ["coder"]


def test_name_and_schooling_of_a_letter(understood: Read) -> None:
    read = understood(LETTER.format(more=""))
    assert read.person.name == "Ottavia Brandreth"
    assert {entry.level for entry in read.education} == {"high_school", "certificate"}
