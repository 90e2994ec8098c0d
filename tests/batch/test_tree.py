"""The folder of results: complete or as it was, and nobody else's file is touched."""

import os
import sys
from pathlib import Path

import pytest

from matcher.batch.tree import tree
from matcher.errors import ExitCode, OutputError, exit_code


def _write(out: Path, *names: str, words: str = "new") -> None:
    with tree(out) as folder:
        for name in ("index.html", "run.json", *names):
            (folder / name).write_text(words)


def _content(out: Path) -> dict[str, str]:
    return {p.relative_to(out).as_posix(): p.read_text() for p in out.rglob("*") if p.is_file() and p.name[0] != "."}


def test_a_first_run_makes_the_folder_and_those_above_it(tmp_path: Path) -> None:
    _write(tmp_path / "a" / "b", "jobs/x.html")
    assert _content(tmp_path / "a" / "b") == {"index.html": "new", "run.json": "new", "jobs/x.html": "new"}
    assert not (tmp_path / "a" / "b" / ".writing").exists()


def test_a_second_run_replaces_its_own_pages_and_takes_away_those_no_longer_written(tmp_path: Path) -> None:
    _write(tmp_path, "jobs/x.html", "fits/old.html", words="old")
    _write(tmp_path, "jobs/x.html", "fits/fresh.html")
    assert _content(tmp_path) == dict.fromkeys(("index.html", "run.json", "jobs/x.html", "fits/fresh.html"), "new")


def test_files_of_others_stay_as_they_are(tmp_path: Path) -> None:
    _write(tmp_path, "jobs/x.html", words="old")
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "jobs" / "notes.html").write_text("mine")
    _write(tmp_path, "jobs/y.html")
    assert _content(tmp_path)["notes.txt"] == "mine"
    assert _content(tmp_path)["jobs/notes.html"] == "mine"


@pytest.mark.parametrize("name", ["jobs/posting.html", "fits/a.html", "index.html", "run.json", "fits.jsonl"])
def test_a_folder_that_somebody_else_uses_is_refused_before_anything_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("mine")
    begun = False
    with pytest.raises(OutputError, match=r"was not written by this program.*--out") as caught, tree(tmp_path):
        begun = True
    assert not begun
    assert exit_code(caught.value) is ExitCode.OUTPUT
    assert _content(tmp_path) == {name: "mine"}


def test_a_page_of_others_with_the_name_of_a_new_one_is_not_replaced(tmp_path: Path) -> None:
    _write(tmp_path, words="old")
    (tmp_path / "fits" / "a.html").write_text("mine")
    with pytest.raises(OutputError, match=r"fits/a\.html"):
        _write(tmp_path, "fits/a.html")
    assert _content(tmp_path) == {"index.html": "old", "run.json": "old", "fits/a.html": "mine"}


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt(), ValueError("a bug")])
def test_old_results_stay_when_writing_ends_early(tmp_path: Path, error: BaseException) -> None:
    _write(tmp_path, "fits/a.html", words="old")

    def half() -> None:
        with tree(tmp_path) as folder:
            (folder / "index.html").write_text("half")
            raise error

    with pytest.raises(OutputError if isinstance(error, OSError) else type(error)):
        half()
    assert _content(tmp_path) == {"index.html": "old", "run.json": "old", "fits/a.html": "old"}
    assert not (tmp_path / ".writing").exists()


def test_a_run_that_writes_nothing_leaves_no_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="nothing"), tree(tmp_path / "out"):
        raise ValueError("nothing could be read")
    assert not (tmp_path / "out").exists()


def test_what_an_interrupted_run_left_behind_is_cleared(tmp_path: Path) -> None:
    (tmp_path / ".writing" / "fits").mkdir(parents=True)
    (tmp_path / ".writing" / "fits" / "half.html").write_text("half")
    _write(tmp_path)
    assert _content(tmp_path) == {"index.html": "new", "run.json": "new"}


def test_an_out_that_is_a_file_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(OutputError, match="out is there"), tree(tmp_path / "out"):
        pass
    assert (tmp_path / "out").read_text() == "mine"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_may_not_be_written_is_said_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(OutputError, match=r"Permission denied.*--out"), tree(tmp_path / "out"):
            pass
    finally:
        tmp_path.chmod(0o700)


def test_a_listing_that_names_places_outside_is_not_obeyed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("mine")
    _write(tmp_path / "out")
    listing = tmp_path / "out" / ".matcher-files"
    listing.write_text(listing.read_text() + f"../outside.txt\n{outside}\n")
    _write(tmp_path / "out")
    assert outside.read_text() == "mine"
