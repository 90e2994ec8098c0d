"""A screen as tables: fits.csv for an applicant tracking system, fits.xlsx for a recruiter, failures.csv.

The CSV files are UTF-8 with a byte order mark, because Excel reads any other encoding of an accented name wrongly; read
them in programs as `utf-8-sig`. Lines end in CR LF (RFC 4180). Text that a spreadsheet could take for a formula gets an
apostrophe in front. The same screen gives the same bytes.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reports import words
from reports.view import Ranking, Row, Screen

Value = str | float | int | None

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff "
"""What some programs take away in front of a cell's first sign."""
LONGEST_CELL = 32_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of the table of fits: its heading, its width in characters, how its figures are shown."""

    heading: str
    width: float
    form: str | None = None


COLUMNS = (
    Column(heading="Posting", width=30),
    Column(heading="Posting file", width=24),
    Column(heading="Rank", width=6, form="0"),
    Column(heading="Candidate", width=24),
    Column(heading="Files", width=28),
    Column(heading="Email", width=28),
    Column(heading="Phone", width=16),
    Column(heading="Score", width=8, form="0.0"),
    Column(heading="Low", width=8, form="0.0"),
    Column(heading="High", width=8, form="0.0"),
    Column(heading="Fit", width=14),
    Column(heading="Must-haves met", width=10, form="0"),
    Column(heading="Must-haves", width=10, form="0"),
    Column(heading="Must-haves not met", width=44),
    Column(heading="Credentials held", width=22),
    Column(heading="Credentials in progress", width=18),
    Column(heading="Coding years", width=9, form="0.0"),
    Column(heading="Last coding work", width=12),
    Column(heading="Education", width=34),
    Column(heading="Notices", width=34),
    Column(heading="Report", width=14),
)
HEADINGS = tuple(column.heading for column in COLUMNS)
FAILURE_HEADINGS = ("Kind", "File", "Code", "What happened", "What to do", "Document")


def write(screen: Screen, folder: Path) -> None:
    """Writes `fits.csv` and `failures.csv` into the folder. Raises OSError where it cannot."""
    (folder / "fits.csv").write_bytes(fits_csv(screen))
    (folder / "failures.csv").write_bytes(failures_csv(screen))


def fits_csv(screen: Screen) -> bytes:
    """Every pair of the screen; of each posting first those that need reading (without a rank), then best first."""
    rows = (
        line(ranking, row) for ranking in screen.rankings for group in (ranking.reading, ranking.rows) for row in group
    )
    return _csv(HEADINGS, rows)


def failures_csv(screen: Screen) -> bytes:
    """Every document that could not be read, with its reason and what to do."""
    return _csv(FAILURE_HEADINGS, failure_lines(screen))


def failure_lines(screen: Screen) -> Iterator[tuple[Value, ...]]:
    """One line for each document that could not be read."""
    for each in screen.unread:
        kind = "resume" if each.kind == "resume" else "posting"
        yield kind, "; ".join(each.files), each.code, words.FAILURES[each.code], each.text, each.document


def line(ranking: Ranking, row: Row) -> tuple[Value, ...]:
    """A pair in the order of COLUMNS, not yet made safe."""
    months = row.coding_months
    return (
        ranking.title,
        "; ".join(ranking.files),
        row.rank,
        row.name,
        "; ".join(row.files),
        "; ".join(row.emails),
        "; ".join(words.phone(phone) for phone in row.phones),
        row.score,
        row.low,
        row.high,
        words.BANDS[row.band],
        row.must_met,
        row.must_total,
        "; ".join(row.missing),
        "; ".join(row.held),
        "; ".join(row.in_progress),
        None if months is None else round(months / 12, 1),
        row.last_coding,
        row.education,
        "; ".join(dict.fromkeys(words.NOTICES[notice.code] for notice in row.notices)),
        row.href,
    )


def safe(text: str) -> str:
    """The text on one line without control characters, with an apostrophe before what could start a formula."""
    plain = words.one_line(text)[:LONGEST_CELL]
    starts = plain.lstrip(_UNSEEN).startswith(FORMULA) or text.startswith(FORMULA)
    return f"'{plain}" if starts else plain


def _csv(headings: Iterable[str], rows: Iterable[tuple[Value, ...]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(headings)
    for row in rows:
        writer.writerow([safe(value) if isinstance(value, str) else value for value in row])
    return out.getvalue().encode("utf-8-sig")
