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


@pytest.mark.parametrize(
    ("told", "jobs"),
    [
        ("In July 2018 I went over to Tansy Hospital and I am still there as an ED coder, at home since April 2020.",
         [("ED coder", "2018-07", None)]),
        ("In 2016 I joined Tansy Clinic as a medical coder and have been there ever since.",
         [("medical coder", "2016-01", None)]),
        ("I started in 2015 as a medical biller at Tansy Clinic and left in June 2018.",
         [("medical biller", "2015-01", "2018-06")]),
        ("I joined Tansy Clinic in March 2017 as a clinic coder. In 2020 I moved to Fennel Group as an auditor, "
         "where I still work.", [("clinic coder", "2017-03", "2020-01"), ("auditor", "2020-01", None)]),
        ("In early 2019 I became a coding educator at Tansy Group and to this day I teach there.",
         [("coding educator", "2019-02", None)]),
        ("In 2016 I joined a choir and have been there ever since.", []),
        ("We had one encoder, then another from 2019.", []),
        ("I moved to coding in 2020.", []),
    ],
)  # fmt: skip
def test_a_beginning_alone_dates_a_job(understood: Read, told: str, jobs: list[tuple[str, str, str | None]]) -> None:
    read = understood(f"Dear reader,\n\nI would like to apply. {told}\n\nOttavia Brandreth")
    found = [(p.title, p.interval) for p in read.positions]
    assert [(title, month_text(i.start), month_text(i.end)) for title, i in found if i] == jobs
