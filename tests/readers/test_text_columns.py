"""Two columns drawn with blanks are read one after the other; tables, dates at the edge and one column stay."""

from matcher.readers.text_columns import in_turn

_LEFT = [
    "ORSOLYA TINDALL", "Surgery coder", "orsolya@example.com", "", "EXPERIENCE", "Surgery Coder", "Alder Institute",
    "2016 to present", "  Hip and knee cases", "  Spine cases", "", "Coder", "Elm Clinic", "2012 to 2016",
]  # fmt: skip
_RIGHT = [
    "TOOLS", "EncoderPro", "Epic", "", "CREDENTIALS", "COC", "CPC", "", "SCHOOLING", "A.S., Alder College", "2011",
    "", "LANGUAGES", "English, Czech",
]  # fmt: skip


def _beside(left: list[str], right: list[str], width: int = 40) -> list[str]:
    return [f"{a:<{width}}{b}".rstrip() for a, b in zip(left, right, strict=True)]


def test_two_columns_are_put_one_under_the_other() -> None:
    assert in_turn(_beside(_LEFT, _RIGHT)) == [*_LEFT, "", *_RIGHT, ""]


def test_headings_in_small_letters_do_as_well() -> None:
    right = [cell.title() if cell.isupper() and len(cell) > 4 else cell for cell in _RIGHT]
    assert in_turn(_beside(_LEFT, right)) == [*_LEFT, "", *right, ""]


def test_lines_across_both_columns_stay_above_and_below() -> None:
    across = ["A line about the person that goes over the whole width of the page and more"]
    lines = [*across, "", *_beside(_LEFT, _RIGHT), *across]
    assert in_turn(lines) == [*across, "", *_LEFT, "", *_RIGHT, "", *across]


def test_dates_at_the_right_edge_are_no_column() -> None:
    lines = [f"{'Coder, Alder Clinic':<40}20{year} - 20{year + 1}" for year in range(10, 24)]
    assert in_turn(["EXPERIENCE", *lines]) == ["EXPERIENCE", *lines]


def test_dates_at_the_left_edge_are_no_column() -> None:
    lines = [f"20{year} - 20{year + 1}          Coder, Alder Clinic" for year in range(10, 24)]
    assert in_turn(["EXPERIENCE", *lines, "EDUCATION", "SKILLS"]) == ["EXPERIENCE", *lines, "EDUCATION", "SKILLS"]


def test_a_table_of_capitals_is_no_column() -> None:
    lines = [f"{'Outpatient coding':<40}PRESENT" for _ in range(12)]
    assert in_turn(["SKILLS", *lines]) == ["SKILLS", *lines]


def test_a_gutter_that_words_cross_is_none() -> None:
    lines = _beside(_LEFT, _RIGHT)
    crossed = [line if at % 3 else "x" * 60 for at, line in enumerate(lines)]
    assert in_turn(crossed) == crossed


def test_nothing_and_short_texts_stay() -> None:
    assert in_turn([]) == []
    assert in_turn([""]) == [""]
    assert in_turn(_beside(_LEFT, _RIGHT)[:5]) == _beside(_LEFT, _RIGHT)[:5]
