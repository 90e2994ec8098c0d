"""The folder that a screen writes: made beside the old results, put in their place only when it is complete."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from matcher.errors import OutputError

FOLDERS = ("jobs", "fits")
_BUILDING = ".writing"


@contextmanager
def tree(out: Path) -> Iterator[Path]:
    """A folder to write into; at the end its files and the folders `jobs` and `fits` take the place of those in
    `out`. Nothing else there is touched. Raises OutputError where it cannot be written, and leaves old results."""
    building = out / _BUILDING
    try:
        if building.exists():
            shutil.rmtree(building)
        for folder in FOLDERS:
            (building / folder).mkdir(parents=True)
        yield building
        for folder in FOLDERS:
            if (out / folder).exists():
                shutil.rmtree(out / folder)
        for each in sorted(building.iterdir()):
            os.replace(each, out / each.name)
        building.rmdir()
    except OSError as error:
        place = error.filename or out
        raise OutputError(
            f"the results cannot be written: {place}: {error.strerror or error}. "
            "Name another folder with --out, or make room and run again; earlier results are still there."
        ) from error
