"""The wiring of the stages, and nothing else: bytes to Profiles or Jobs, pairs to Fits."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from matcher.config import Settings
from matcher.model import Document, Failed, Job, Profile
from matcher.readers.interface import Opening, Place
from matcher.readers.registry import walk

if TYPE_CHECKING:
    from matcher.understand.words.index import Index

Kind = Literal["resume", "job"]
Understood = Profile | Job | Failed


@cache
def index_of(overlay: Path | None = None) -> Index:
    """The matching index of the taxonomy, built once per process."""
    from matcher.understand.words.index import build
    from skill_taxonomy.load import load

    return build(load(overlay))


def understand(document: Document, kind: Kind, index: Index) -> tuple[Profile | Job, ...]:
    """A resume gives one Profile; a posting's document one Job or several."""
    if kind == "resume":
        from matcher.understand.resume.profile import profile

        return (profile(document, index),)
    from matcher.understand.job.posting import jobs

    return jobs(document, index)


def recognition() -> dict[str, str]:
    """The program that recognises text in pictures here, with its version, as `ocr`; empty where there is none."""
    from matcher.readers.ocr.ocr import engine

    found = engine()
    return {"ocr": f"{found.name} {found.version}"} if found is not None else {}


def read_and_understand(
    data: bytes, file: str, kind: Kind, settings: Settings, overlay: Path | None = None, after: Place = ()
) -> Iterator[Opening | tuple[Understood, ...]]:
    """From the bytes of a file to all that it holds, failures included: what each document comes to, read when it is
    asked for, and before each its Opening. What lies up to the place `after` is passed over. Runs inside the guard's
    worker."""
    columns = settings.columns if kind == "job" else None
    for found in walk(data, file, settings.limits, after, columns):
        if isinstance(found, Opening):
            yield found
        elif isinstance(found, Failed):
            yield (found,)
        else:
            yield understand(found, kind, index_of(overlay))
