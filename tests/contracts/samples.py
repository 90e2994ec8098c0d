"""The samples on which every reader is tested: those made here, and the files that ship with the project."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.readers.making import SAMPLES

_SHIPPED = Path(__file__).parents[2] / "samples"


def _made(name: str) -> bytes:
    return SAMPLES[name]


ALL: dict[str, Callable[[], bytes]] = {name: partial(_made, name) for name in sorted(SAMPLES)} | {
    path.relative_to(_SHIPPED).as_posix(): path.read_bytes
    for folder in ("resumes", "jobs")
    for path in sorted((_SHIPPED / folder).iterdir())
}
