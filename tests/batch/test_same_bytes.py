"""The same documents give the same bytes, whatever the workers, the order and the names of the files."""

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from matcher.batch.screen import Request, screen

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
DIFFERS = {"run.json"}


def _screen(resumes: Path, out: Path, workers: int) -> dict[str, bytes]:
    screen(
        Request(
            resumes=(str(resumes),),
            jobs=(str(SAMPLES / "jobs"),),
            out=out,
            as_of=date(2026, 11, 1),
            workers=workers,
        )
    )
    return {str(p.relative_to(out)): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}


@pytest.fixture(scope="module")
def one_worker(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return _screen(SAMPLES / "resumes", tmp_path_factory.mktemp("one"), workers=1)


def test_the_number_of_workers_changes_nothing_but_the_record_of_the_run(
    one_worker: dict[str, bytes], tmp_path: Path
) -> None:
    two = _screen(SAMPLES / "resumes", tmp_path, workers=2)
    assert set(two) == set(one_worker)
    assert [name for name in two if two[name] != one_worker[name] and name not in DIFFERS] == []


def test_other_names_and_another_order_change_the_names_alone(one_worker: dict[str, bytes], tmp_path: Path) -> None:
    folder = tmp_path / "renamed"
    folder.mkdir()
    files = sorted((SAMPLES / "resumes").iterdir(), reverse=True)
    names = {}
    for number, file in enumerate(files):
        copy = folder / f"z{number:02d}{file.suffix}"
        shutil.copy(file, copy)
        names[str(copy)] = str(file)
    renamed = _screen(folder, tmp_path / "out", workers=2)
    assert renamed["fits.jsonl"] == one_worker["fits.jsonl"]
    assert set(renamed) == set(one_worker)
    for name in ("profiles.jsonl", "index.html"):
        text = renamed[name].decode()
        for new, old in names.items():
            text = text.replace(new, old).replace(Path(new).name, Path(old).name)
        assert text == one_worker[name].decode(), name


def test_every_pair_is_written_once_and_a_document_under_two_names_is_one(tmp_path: Path) -> None:
    folder = tmp_path / "resumes"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        shutil.copy(SAMPLES / "resumes" / "06-career-changer.txt", folder / name)
    written = _screen(folder, tmp_path / "out", workers=2)
    profiles = [json.loads(line) for line in written["profiles.jsonl"].splitlines()]
    fits = [json.loads(line) for line in written["fits.jsonl"].splitlines()]
    assert len(profiles) == 1
    assert len({(fit["resume"], fit["job"]) for fit in fits}) == len(fits) == 6
    page = next(text.decode() for name, text in written.items() if name.startswith("fits/"))
    assert re.search(r"a\.txt", page)
    assert re.search(r"b\.txt", page)
