"""Reading order from places alone: columns, labels, dates, and nothing lost."""

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.readers.pdf.layout import arrange, goes_back
from matcher.readers.pdf.layout_sides import Piece

Placed = tuple[float, float, str]


def _pieces(placed: Iterable[Placed]) -> tuple[list[Piece], dict[tuple[int, int], str]]:
    """Lines at x and top, in the order of the file; and what each span says."""
    pieces: list[Piece] = []
    at = 0
    for x, top, text in placed:
        rank = len(pieces)
        pieces.append(Piece(at, at + len(text), x, top, x + 5 * len(text), top + 12, text, rank, rank))
        at += len(text) + 2
    return pieces, {(piece.start, piece.end): piece.text for piece in pieces}


def _order(placed: Iterable[Placed]) -> list[str]:
    pieces, said = _pieces(placed)
    return [" ".join(said[span] for span in line) for line in arrange(pieces)]


def _down(x: float, texts: Iterable[str], top: float = 60, pitch: float = 14) -> list[Placed]:
    return [(x, top + pitch * i, text) for i, text in enumerate(texts)]


LEFT = ["SKILLS", "ICD-10-CM", "CPT", "HCPCS", "CONTACT", "Dover, DE", "302-555-0142"]
RIGHT = ["EXPERIENCE", "Inpatient Coder", "Ashcombe Hospital", "2019 - 2021", "EDUCATION", "Wexcombe", "2017"]


def test_two_columns_drawn_across_are_read_in_turn() -> None:
    rows = [piece for both in zip(_down(60, LEFT), _down(250, RIGHT), strict=True) for piece in both]
    assert _order(rows) == LEFT + RIGHT


def test_columns_drawn_in_turn_stay_in_the_order_of_the_file() -> None:
    assert _order(_down(250, RIGHT) + _down(60, LEFT)) == RIGHT + LEFT


def test_a_line_over_both_columns_parts_them() -> None:
    wide = "A line that goes over the whole width of the page, from the left to the right edge of it"
    rows = [piece for both in zip(_down(60, LEFT), _down(250, RIGHT), strict=True) for piece in both]
    lower = [(60.0, 200.0, wide), *((x, top + 160, text) for x, top, text in rows)]
    assert _order([*rows, *lower]) == [*LEFT, *RIGHT, wide, *LEFT, *RIGHT]


def test_dates_drawn_after_all_jobs_are_put_beside_them() -> None:
    jobs = ["Inpatient Coder", "Coded charts", "Outpatient Coder", "Coded visits", "Biller", "Posted payments"]
    dates = ["2019 - present", "2016 - 2019", "Jan 2012 - 2016"]
    found = _order(_down(60, jobs) + _down(430, dates, pitch=28))
    assert found[::2] == [f"{job} {date}" for job, date in zip(jobs[::2], dates, strict=True)]
    assert found[1::2] == jobs[1::2]


def test_jobs_with_their_dates_beside_their_duties_are_no_columns() -> None:
    above = ["An objective that says which work is looked for", "EXPERIENCE"]
    jobs = [
        ["Inpatient Coder", "Ashcombe Hospital", "2019 - present"],
        ["Outpatient Coder", "Ashcombe Clinic", "2016 - 2019"],
    ]
    duties = [
        ["• Assigned codes and groups to the stays of two", "hundred beds, and", "• wrote queries to physicians"],
        ["• Coded visits and day surgery with modifiers for", "the clinic", "• mended claims that came back"],
    ]
    below = ["Certifications", "• CCS", "• RHIT", "• CPC"]
    found = _down(60, above)
    for at, (head, told) in enumerate(zip(jobs, duties, strict=True)):
        found += _down(60, head, 100 + 50 * at) + _down(250, told, 100 + 50 * at)
    found += _down(60, below, 210)
    expected = [*above, *(line for both in zip(jobs, duties, strict=True) for part in both for line in part), *below]
    assert _order(found) == expected


def test_labels_and_their_values_are_no_columns() -> None:
    labels = ["Systems:", "Code sets:", "Languages:", "Memberships:"]
    values = ["Epic, Cerner, Meditech", "ICD-10-CM, CPT, HCPCS", "English, Spanish", "AAPC since 2017"]
    rows = [piece for both in zip(_down(60, labels), _down(200, values), strict=True) for piece in both]
    assert [text for line in _order(rows) for text in [line]] == [
        text for both in zip(labels, values, strict=True) for text in both
    ]
    assert _order(_down(200, values) + _down(60, labels)) == [f"{a} {b}" for a, b in zip(labels, values, strict=True)]


def test_a_table_of_short_cells_is_read_row_by_row() -> None:
    rows = [
        (x, 60.0 + 14 * i, cell)
        for i, row in enumerate([("CPC", "AAPC", "2017"), ("RHIT", "AHIMA", "2018"), ("CCS", "AHIMA", "2020")])
        for x, cell in zip((60.0, 200.0, 340.0), row, strict=True)
    ]
    assert _order(rows) == ["CPC", "AAPC", "2017", "RHIT", "AHIMA", "2018", "CCS", "AHIMA", "2020"]


def test_a_page_beyond_measure_keeps_the_order_of_the_file() -> None:
    placed = [(60.0 + 200 * (i % 2), 60.0 + i // 2, f"word{i}") for i in range(2_500)]
    assert _order(placed) == [text for _, _, text in placed]


def test_a_file_that_goes_down_the_page_goes_not_back() -> None:
    assert not goes_back([(60, 60, 200, 72), (60, 74, 200, 86), (90, 88, 200, 100)])
    assert goes_back([(60, 60, 200, 72), (60, 200, 200, 212), (60, 74, 200, 86)])
    assert goes_back([(60, 60, 200, 72), (300, 60, 400, 72)])


_TEXTS = st.sampled_from(["EXPERIENCE", "Skills", "2019 - 2021", "\u2022", "Coder", "a longer line of prose", "Epic:"])
_PLACES = st.tuples(
    st.integers(0, 12).map(lambda x: 50.0 + 40 * x), st.integers(0, 40).map(lambda y: 50.0 + 7 * y), _TEXTS
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_PLACES, max_size=40, unique_by=lambda placed: placed[:2]))
def test_nothing_is_lost_and_nothing_is_said_twice(placed: list[Placed]) -> None:
    pieces, said = _pieces(placed)
    found = [span for line in arrange(pieces) for span in line]
    assert sorted(found) == sorted(said)


@settings(max_examples=100, deadline=None)
@given(st.lists(_PLACES, max_size=40, unique_by=lambda placed: placed[:2]))
def test_the_order_is_the_same_every_time(placed: list[Placed]) -> None:
    assert _order(placed) == _order(placed)
