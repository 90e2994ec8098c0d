"""Date formats of ranges on resumes: each form read as the months of a job, where the date stands, stale counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Document, Profile
from tests.readers.making import pdf, words

from .checking import case, jobs_held, opened

Read = Callable[[str | Document], Profile]
_TOP = "Nora Quill\nnora.quill@example.com\n\nEXPERIENCE\n"
_END = "\n- Coded discharges.\n\nEDUCATION\nGED\n"


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        case("slashes", "04/2015 to 11/2018", "2015-04", "2018-11"),
        case("slashes-to-current", "04/2015 to Current", "2015-04", None),
        case("month-names", "April 2015 to November 2018", "2015-04", "2018-11"),
        case("month-name-to-present", "April 2015 to Present", "2015-04", None),
        case("month-name-to-current", "April 2015 to Current", "2015-04", None),
        case("years", "2015-2018", "2015-01", "2018-01"),
        case("years-spaced", "2015 - 2018", "2015-01", "2018-01"),
        case("till-date", "April 2015 till date", "2015-04", None),
        case("to-date", "04/2015 to date", "2015-04", None),
        case("to-till-date", "Apr 2015 to till date", "2015-04", None),
        case("seasons", "Spring 2015 to Fall 2018", "2015-04", "2018-09"),
        case("season-to-present", "Summer 2015 - Present", "2015-06", None),
        case("dotted-days", "06.04.2015 - 30.11.2018", "2015-04", "2018-11"),
        case("dotted-days-to", "06.04.2015 to 30.11.2018", "2015-04", "2018-11"),
        case("short-month-with-count", "Apr 2015 - Present (11 years 8 months)", "2015-04", None),
        case("short-month-with-short-count", "Apr 2015 - Oct 2015 (7 months)", "2015-04", "2015-10"),
        case("en-dash-with-stale-count", "Apr 2015 – Present\n2 years 3 months", "2015-04", None),
        case("lower-case-and-tight-dash", "april-2015– Nov 2018", "2015-04", "2018-11"),
        case("bare-month-and-year", "04 2015 to 11 2018", "2015-04", "2018-11"),
        case("comma-after-month", "April, 2015 - November, 2018", "2015-04", "2018-11"),
        case("two-years-only", "2015 2018", "2015-01", "2018-01"),
        case("month-after-colon", "From: April 2015 To: November 2018", "2015-04", "2018-11"),
        case("month-after-colon-in-words", "Duration: April 2015 to November 2018", "2015-04", "2018-11"),
    ],
)
def test_a_range_in_the_line_of_a_job(person: Read, written: str, first: str, last: str | None) -> None:
    assert jobs_held(person(f"{_TOP}Inpatient Coder, Fern Hospital\n{written}{_END}")) == [
        ("inpatient-coder", first, last)
    ]


@pytest.mark.parametrize(
    "entry",
    [
        case("date-before", "04/2015 to 11/2018\nInpatient Coder\nFern Hospital"),
        case("date-before-on-the-line", "04/2015 to 11/2018 Inpatient Coder Fern Hospital"),
        case("date-after", "Inpatient Coder\nFern Hospital\n04/2015 to 11/2018"),
        case("date-after-on-the-line", "Inpatient Coder, Fern Hospital 04/2015 to 11/2018"),
        case("date-between", "Inpatient Coder 04/2015 to 11/2018 Fern Hospital"),
        case("date-between-on-lines", "Inpatient Coder\n04/2015 to 11/2018\nFern Hospital"),
        case("employer-first-date-between", "Fern Hospital\n04/2015 to 11/2018\nInpatient Coder"),
    ],
)
def test_where_the_date_stands(person: Read, entry: str) -> None:
    read = person(f"{_TOP}{entry}{_END}")
    assert jobs_held(read) == [("inpatient-coder", "2015-04", "2018-11")]
    assert "Inpatient Coder" in read.positions[0].title


LINES = ["EXPERIENCE", "Inpatient Coder", "Fern Hospital", "- Coded discharges.", "ED Coder", "Moss Clinic"]
DATES = ["", "04/2015 to 11/2018", "", "", "02/2012 to 03/2015", ""]


@pytest.mark.parametrize(("side", "left", "right"), [("right", 60, 430), ("left", 190, 60)])
@pytest.mark.parametrize(
    "drawn",
    [
        case("row-by-row", "rows"),
        case("column-by-column", "columns"),
    ],
)
def test_columns_that_set_the_date_apart(person: Read, drawn: str, side: str, left: float, right: float) -> None:
    page = words(["Nora Quill"], y=770)
    if drawn == "columns":
        page += words(LINES, x=left) + words(DATES, x=right)
    else:
        for number, (line, date) in enumerate(zip(LINES, DATES, strict=True)):
            two = [(left, line), (right, date)]
            page += "".join(words([w], x=x, y=740 - 14.3 * number) for x, w in (two if side == "right" else two[::-1]))
    read = person(opened(pdf(page), "resume.pdf"))
    assert jobs_held(read) == [("inpatient-coder", "2015-04", "2018-11"), ("ed-coder", "2012-02", "2015-03")]


def test_dates_on_lines_of_their_own_after_a_column_was_cut(person: Read) -> None:
    text = (
        f"{_TOP}Inpatient Coder\nFern Hospital\n\n04/2015 to 11/2018\n\n- Coded discharges.\n\nED Coder\nMoss Clinic\n"
        "\n02/2012 to 03/2015\n\n- Coded visits.\n\nEDUCATION\nGED\n"
    )
    assert jobs_held(person(text)) == [("inpatient-coder", "2015-04", "2018-11"), ("ed-coder", "2012-02", "2015-03")]


def test_a_stale_count_of_months_does_not_outweigh_present(person: Read) -> None:
    read = person(f"{_TOP}ED Coder\nMoss Clinic\nFeb 2021 – Present\n1 year 4 months{_END}")
    assert jobs_held(read) == [("ed-coder", "2021-02", None)]
    assert read.stated_months is None
