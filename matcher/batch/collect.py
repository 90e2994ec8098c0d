"""From paths to what their documents say: each file read and understood inside the guard, in a stable order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from matcher import pipeline
from matcher.batch import guard
from matcher.batch.sources import Source, documents
from matcher.config import Settings
from matcher.errors import ReadError
from matcher.model import Failed, Job, Profile
from matcher.pipeline import Kind, Understood
from matcher.readers.interface import Opening, Place

_PRELOAD = ("matcher.pipeline", "matcher.understand.resume.profile", "matcher.understand.job.posting", "spacy")


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """Documents by id: each content once, whatever number of files holds it. `files` names all of them, sorted."""

    found: dict[str, Understood]
    files: dict[str, tuple[str, ...]]

    def of(self, kind: type[Profile] | type[Job] | type[Failed]) -> list[Understood]:
        """What was found of one kind, in the order of document ids."""
        return [self.found[id] for id in sorted(self.found) if isinstance(self.found[id], kind)]


def _one(
    kind: Kind, settings: Settings, overlay: Path | None, source: Source, after: Place
) -> Iterator[Opening | tuple[Understood, ...]]:
    """Inside a worker: a file's bytes to all that it holds behind the place `after`."""
    try:
        data = source.data(settings.limits)
    except ReadError as error:
        yield (source.failed(error.reason, str(error)),)
    else:
        yield from pipeline.read_and_understand(data, source.file, kind, settings, overlay, after)


def _warm(overlay: Path | None) -> None:
    pipeline.index_of(overlay)


def collect(
    paths: Sequence[str], kind: Kind, settings: Settings, *, workers: int = 1, overlay: Path | None = None
) -> Iterator[Understood]:
    """Every document under `paths` as a Profile, Job or Failed, in the order of paths and of the documents in each
    file, as soon as it is read. Raises UsageError for a path that is not there."""
    work = partial(_one, kind, settings, overlay)
    results = guard.run(
        work, documents(paths), workers, settings.limits, warm=partial(_warm, overlay), preload=_PRELOAD
    )
    for _, result in results:
        yield result


def gather(found: Iterator[Understood]) -> Collection:
    """All of `found`, the same document under several names once: the first name in order stands in it."""
    by_id: dict[str, Understood] = {}
    files: dict[str, set[str]] = {}
    for each in found:
        name = each.file if each.member is None else f"{each.file} › {each.member}"
        key = each.id if isinstance(each, Failed) else each.document
        files.setdefault(key, set()).add(name)
        if key not in by_id or (each.file, each.member or "") < (by_id[key].file, by_id[key].member or ""):
            by_id[key] = each
    return Collection(found=by_id, files={key: tuple(sorted(names)) for key, names in files.items()})
