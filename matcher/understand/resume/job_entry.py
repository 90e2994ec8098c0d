"""A job as it lies in the text of a resume: header, duties, and the time it took."""

from dataclasses import dataclass

from matcher.model import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A job as it lies in the text: header from `start` to `body`, duties from `body` to `end`."""

    title: str
    title_start: int
    header: str
    around: str
    employer: str | None
    start: int
    body: int
    end: int
    interval: Interval | None
    is_work: bool = True
