"""One resume and one posting, read behind the guard."""

from __future__ import annotations

from pathlib import Path

from matcher.batch.collect import collect
from matcher.config import Settings
from matcher.errors import NothingReadError
from matcher.model import Failed, Job, Profile
from matcher.pipeline import Kind, Understood


def read_resume(path: str, settings: Settings, overlay: Path | None = None) -> Profile:
    """The first resume in the file. Raises NothingReadError with the reason, UsageError where there is no such file."""
    for found in _readable(path, "resume", settings, overlay):
        if isinstance(found, Profile):
            return found
    raise NothingReadError(f"{path} holds no resume that could be read")


def read_jobs(path: str, settings: Settings, overlay: Path | None = None) -> tuple[Job, ...]:
    """All postings in the file, at least one. Raises NothingReadError with the reason, UsageError where there is no
    such file."""
    jobs = tuple(found for found in _readable(path, "job", settings, overlay) if isinstance(found, Job))
    if not jobs:
        raise NothingReadError(f"{path} holds no posting that could be read")
    return jobs


def _readable(path: str, kind: Kind, settings: Settings, overlay: Path | None) -> list[Understood]:
    found = list(collect((path,), kind, settings, overlay=overlay))
    failed = [each for each in found if isinstance(each, Failed)]
    if failed and len(failed) == len(found):
        raise NothingReadError(f"{path} could not be read ({failed[0].code}): {failed[0].text}")
    return found
