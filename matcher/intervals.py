"""Months out of dated intervals: overlaps once, open ends to the day that counts."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from matcher.model import HeldCredential, Interval, month


def as_month(day: date) -> int:
    """The month of a day."""
    return month(day.year, day.month)


def months(intervals: Iterable[Interval], as_of: date) -> int:
    """Months covered by the intervals up to `as_of`, end minus start; overlaps once, each month at the largest share of
    full time that covers it. An interval within one month counts as one month. Rounded down to whole months."""
    today = as_month(as_of)
    spans = []
    for interval in intervals:
        end = today if interval.end is None else min(interval.end, today)
        if interval.start <= today and end >= interval.start:
            spans.append((interval.start, max(end, interval.start + 1), interval.share))
    edges = sorted({edge for start, end, _ in spans for edge in (start, end)})
    total = 0.0
    for left, right in pairwise(edges):
        shares = [share for start, end, share in spans if start <= left and end >= right]
        if shares:
            total += (right - left) * max(shares)
    return int(total + 1e-9)


def last_used(intervals: Iterable[Interval], as_of: date) -> int | None:
    """The last month of the intervals, `as_of` for one that goes on; None without intervals."""
    today = as_month(as_of)
    ends = [today if i.end is None else min(i.end, today) for i in intervals if i.start <= today]
    return max(ends, default=None)


def status_on(credential: HeldCredential, as_of: date) -> str:
    """The status of a credential on a day: one held whose `expires` lies before that month is lapsed, else as the text
    gives it."""
    if credential.status == "held" and credential.expires is not None and credential.expires < as_month(as_of):
        return "lapsed"
    return credential.status
