"""The folder that a screen writes: made beside the old results, put in their place only when it is complete."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from matcher.errors import OutputError

FOLDERS = ("jobs", "fits")
_BUILDING = ".writing"
_LISTING = ".matcher-files"
"""Names what this program wrote into the folder, one a line: nothing else there may ever be replaced or removed."""
_FIXED = ("index.html", "run.json", "fits.jsonl", *FOLDERS)


def _listed(out: Path) -> frozenset[str]:
    """What an earlier run wrote, as names inside `out`."""
    try:
        names = (out / _LISTING).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return frozenset()
    return frozenset(name for name in names if name and not name.startswith("/") and ".." not in name.split("/"))


def _foreign(out: Path, name: str) -> OutputError:
    return OutputError(
        f"the results cannot be written: {out / name} is there and was not written by this program. "
        "Nothing was changed. Name another folder with --out, or move it away."
    )


def _check_place(out: Path) -> None:
    """Raises OutputError where results would fall on what somebody else keeps there: known before anything is read."""
    if out.exists() and not out.is_dir():
        raise _foreign(out.parent, out.name)
    if (out / _LISTING).exists():
        return
    for name in _FIXED:
        there = out / name
        if there.is_dir() and not any(there.iterdir()):
            continue
        if os.path.lexists(there):
            raise _foreign(out, name)


def _swap(building: Path, out: Path) -> None:
    """Puts the new files in the place of the old ones, one by one, then takes away what is no longer written."""
    new = sorted(path.relative_to(building).as_posix() for path in building.rglob("*") if not path.is_dir())
    old = _listed(out)
    for name in new:
        if name not in old and os.path.lexists(out / name):
            raise _foreign(out, name)
    for folder in FOLDERS:
        (out / folder).mkdir(exist_ok=True)
    (out / _LISTING).write_text("".join(f"{name}\n" for name in sorted({*old, *new})), encoding="utf-8", newline="\n")
    for name in new:
        os.replace(building / name, out / name)
    for name in old.difference(new):
        (out / name).unlink(missing_ok=True)
    (out / _LISTING).write_text("".join(f"{name}\n" for name in new), encoding="utf-8", newline="\n")


@contextmanager
def tree(out: Path) -> Iterator[Path]:
    """A folder to write into; at the end its files take the place of those that an earlier run wrote into `out`. What
    others keep there is neither replaced nor removed. Raises OutputError where it cannot be written; old results
    then stay."""
    building, fresh = out / _BUILDING, not out.exists()
    try:
        _check_place(out)
        if building.exists():
            shutil.rmtree(building)
        for folder in FOLDERS:
            (building / folder).mkdir(parents=True)
        yield building
        _swap(building, out)
    except OSError as error:
        place = error.filename or out
        raise OutputError(
            f"the results cannot be written: {place}: {error.strerror or error}. "
            "Name another folder with --out, or make room and run again; earlier results are still there."
        ) from error
    finally:
        shutil.rmtree(building, ignore_errors=True)
        if fresh:
            with suppress(OSError):
                out.rmdir()
