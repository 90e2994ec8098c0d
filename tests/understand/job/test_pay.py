"""Pay in the forms that postings use."""

import pytest

from matcher.model import PayRange
from matcher.understand.job.pay import pay_of


@pytest.mark.parametrize(
    ("line", "low", "high", "per"),
    [
        ("$24.10 - $31.75 hourly; $2,000 sign-on bonus", 24.10, 31.75, "hour"),
        ("$ 26.50/ hour - $ 33 / hour", 26.5, 33, "hour"),
        ("$21-$25 p/hour", 21, 25, "hour"),
        ("$25 - $30", 25, 30, "hour"),
        ("26.00 to 33.50/hr", 26, 33.5, "hour"),
        ("The annual salary is a minimum of $61,500.", 61500, 61500, "year"),
        ("$150k to $180k.", 150000, 180000, "year"),
        ("$48,500 - $70,250 DOE", 48500, 70250, "year"),
        ("$40150 - $78020 Per Year", 40150, 78020, "year"),
        ("52,100.40 - 61,000.00 per year", 52100.40, 61000, "year"),
        ("starts at $19.10 and tops out at **$22.40 an hour**", 19.10, 22.40, "hour"),
        ("pay 31 - 37 depending on what you know", 31, 37, "hour"),
        ("Salary range $78,000-$99,500 annually. Sign-on bonus $5,000.", 78000, 99500, "year"),
        ("$5,000 per month", 60000, 60000, "year"),
        ("Pay: DOE, midpoint $25.40 hourly", 25.40, 25.40, "hour"),
        ("Pay: desk hours $17.25/hr; lessons $30-$40 per lesson", 17.25, 17.25, "hour"),
        ("Hourly pay: $24.10 (minimum), $29.75 (midpoint), $35.40 (maximum)", 24.10, 35.40, "hour"),
        ("Wage: $27.50 low, $33.10 middle, $38.70 high", 27.5, 38.7, "hour"),
        ("Rate $34/hr on W-2, $39/hr on 1099", 34, 39, "hour"),
        ("$17.25 to start, $19 once your probation ends", 17.25, 19, "hour"),
        ("Salary $51,200 to - $66,900 a year", 51200, 66900, "year"),
        ("$23-$29/hr + yearly bonus of up to $900", 23, 29, "hour"),
        ("Pay is $25.00 an hour. Weekend differential $2.50.", 25, 25, "hour"),
        ("$30 an hour plus a $1,500 sign-on bonus", 30, 30, "hour"),
        ("GRADE 9    MIN 24.10    MID 28.40    MAX 32.70   (HOURLY)", 24.10, 32.70, "hour"),
        ("Annual minimum 71,400.00; annual maximum 98,200.00", 71400, 98200, "year"),
        ("Min $58,000 / Max $79,500", 58000, 79500, "year"),
        ("$33/hr on W2 (no benefits) or 37/hr on 1099", 33, 37, "hour"),
        ("$17.90 per hour, $21.40 once you pass the exam", 17.90, 21.40, "hour"),
        ("$27.00 per hour, or $11 per OASIS visit if you like", 27, 27, "hour"),
    ],
)
def test_forms(line: str, low: float, high: float, per: str) -> None:
    assert pay_of([], [line]) == PayRange(min=low, max=high, per=per)


@pytest.mark.parametrize(
    "line",
    [
        "$3,000 sign-on bonus",
        "tuition help of up to $4,000 a year",
        "401k with 4% match",
        "36-40 hours",
        "$0",
        "120 beds",
    ],
)
def test_other_money_is_no_pay(line: str) -> None:
    assert pay_of([], [line]) is None


def test_a_labelled_field_needs_no_mark_and_comes_first() -> None:
    assert pay_of(["21 - 28.25"], ["$99 - $120 per hour"]) == PayRange(min=21, max=28.25, per="hour")
    assert pay_of(["0"], []) is None


def test_other_currencies_keep_their_name() -> None:
    found = pay_of([], ["INR 400,000 - 600,000 per year"])
    assert found is not None
    assert found.currency == "INR"
