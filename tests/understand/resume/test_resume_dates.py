"""Every way of writing a stretch of time that resumes were seen to use."""

import pytest

from matcher.model import month_text
from matcher.understand.words.dates import moments, stretches


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("03/2014 to 09/2016", "2014-03", "2016-09"),
        ("03/2014 to Current", "2014-03", None),
        ("February 2011\nto\nCurrent", "2011-02", None),
        ("Sep 2021 - now", "2021-09", None),
        ("June 2018 – Present (4 years 2 months)", "2018-06", None),
        ("4/2017 to date", "2017-04", None),
        ("Mar 2020 to till date", "2020-03", None),
        ("2012 - 2016", "2012-01", "2016-01"),
        ("2014-15", "2014-01", "2015-01"),
        ("1998 2011", "1998-01", "2011-01"),
        ("Aug. to Nov. 2023", "2023-08", "2023-11"),
        ("Nov to Feb 2024", "2023-11", "2024-02"),
        ("02.2016 - 04.2020", "2016-02", "2020-04"),
        ("14.03.2016 - 30.06.2018", "2016-03", "2018-06"),
        ("3/14/2016 - 6/30/2018", "2016-03", "2018-06"),
        ("Fall 2019 - Spring 2021", "2019-09", "2021-04"),
        ("Q2 2019 - Q1 2020", "2019-04", "2020-01"),
        ("may-2014– Jan 2016", "2014-05", "2016-01"),
        ("10 2007 to 02 2009", "2007-10", "2009-02"),
        ("2011-09 - 2013-02", "2011-09", "2013-02"),
        ("06/15 - 07/18", "2015-06", "2018-07"),
        ("Dec '19 - Mar '21", "2019-12", "2021-03"),
        ("May, 2000 – June, 2004", "2000-05", "2004-06"),
        ("2015 - Sept 2018", "2015-01", "2018-09"),
        ("Aug 2019 until 2021", "2019-08", "2021-06"),
        ("2021 to 2021", "2021-01", "2021-12"),
        ("since 05/2019", "2019-05", None),
        ("4/21 - pres.", "2021-04", None),
        ("4/2021 - curr.", "2021-04", None),
        ("04/2021 - (present)", "2021-04", None),
        ("04/2021 - ...", "2021-04", None),
        ("Apr 2021 onward", "2021-04", None),
        ("2017-", "2017-01", None),
        ("2015–19", "2015-01", "2019-01"),
        ("5/17-8/20", "2017-05", "2020-08"),
        ("2013 to early 2019", "2013-01", "2019-02"),
        ("late 2013 - mid-2016", "2013-11", "2016-06"),
    ],
)
def test_a_stretch_is_read(text: str, first: str, last: str | None) -> None:
    (stretch,) = stretches(text)
    assert (month_text(stretch.first), month_text(stretch.last)) == (first, last)
    assert text[stretch.start : stretch.end] in text


@pytest.mark.parametrize(
    "text",
    [
        "CPT 99213, 99214",
        "V24 to V28",
        "95% to 98%",
        "call 555-0142",
        "24/7",
        "2019",
        "in 2018 and in 2020",
    ],
)
def test_what_is_no_stretch_gives_none(text: str) -> None:
    assert stretches(text) == ()


def test_a_day_within_a_month_is_its_month() -> None:
    (moment,) = moments("exam on December 12, 2026")
    assert month_text(moment.value) == "2026-12"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2017 Feb to 2019 Apr", "2017-02", "2019-04"),
        ("2020 June - present", "2020-06", None),
        ("14 JUN 2021 - PRESENT", "2021-06", None),
        ("Oct 2022 > now", "2022-10", None),
        ("Jun 2020 → Aug 2020", "2020-06", "2020-08"),
        ("'15 - '18", "2015-01", "2018-01"),
        ("Start Date: 02/2018\nEnd Date: 05/2021", "2018-02", "2021-05"),
        ("Mar 2019 - date", "2019-03", None),
    ],
)
def test_a_rarer_order_is_read(text: str, first: str, last: str | None) -> None:
    (stretch,) = stretches(text)
    assert (month_text(stretch.first), month_text(stretch.last)) == (first, last)


@pytest.mark.parametrize("text", ["5'11 to 6'2", "Start date: 2019", "the '90s", "May 2018, 2019"])
def test_what_only_looks_like_a_stretch_is_none(text: str) -> None:
    assert stretches(text) == ()


def test_years_in_two_figures_at_the_head_of_a_line_are_a_stretch() -> None:
    text = "Jobs\n\n 87 - 92   Record clerk\n06-11\nBiller, Alder Clinic\n90-95 charts a day\n"
    told = [(month_text(s.first), month_text(s.last)) for s in stretches(text)]
    assert told == [("1987-01", "1992-01"), ("2006-01", "2011-01")]


def test_a_short_end_is_a_year_where_the_text_writes_others_so() -> None:
    assert [month_text(s.last) for s in stretches("2014-18 Coder\n2007-11 Clerk")] == ["2018-01", "2011-01"]
    assert stretches("Issued 2007-11") == ()
