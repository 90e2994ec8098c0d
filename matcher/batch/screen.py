"""Every resume against every posting: read, score, rank, and write the folder of results."""

from __future__ import annotations

import json
import os
import platform
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO

from matcher.batch.collect import Collection, collect, gather
from matcher.batch.measure import Measure, measure
from matcher.batch.sources import documents
from matcher.batch.tree import tree
from matcher.config import Settings
from matcher.errors import NothingReadError
from matcher.fit.explain import explain_pair
from matcher.fit.plan import Plan
from matcher.model import Failed, Fit, Job, Profile
from matcher.pipeline import Understood, recognition
from reports import contract, names, tables
from reports.html import Renderer
from reports.pair_view import pair_view
from reports.view import Ranking, Row, Screen, ranking, row, unread

Say = Callable[[str, int, int], None]
"""Told of progress: the stage (postings, resumes, pairs, reports), how many are done, and of how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to screen and how. `top` is the number of pairs a posting that get a page, 0 for all."""

    resumes: tuple[str, ...]
    jobs: tuple[str, ...]
    out: Path
    as_of: date
    top: int = 50
    workers: int = 1
    overlay: Path | None = None
    weights_file: Path | None = None
    config_file: Path | None = None
    settings: Settings = field(default_factory=Settings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a screen did. `failures` counts by code; `index` is the page to open."""

    resumes: int
    jobs: int
    pairs: int
    reports: int
    failures: Mapping[str, int]
    index: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class _Material:
    """All that was read, and what it is measured with."""

    request: Request
    ruler: Measure
    resumes: Collection
    jobs: Collection

    @property
    def profiles(self) -> list[Profile]:
        return [p for p in self.resumes.of(Profile) if isinstance(p, Profile)]

    @property
    def postings(self) -> list[Job]:
        return [j for j in self.jobs.of(Job) if isinstance(j, Job)]

    @property
    def failed(self) -> list[tuple[str, Failed, tuple[str, ...]]]:
        return [
            (kind, f, of.files[f.id])
            for kind, of in (("job", self.jobs), ("resume", self.resumes))
            for f in of.of(Failed)
            if isinstance(f, Failed)
        ]


def screen(request: Request, say: Say = lambda stage, done, total: None) -> Summary:
    """Does it all. Raises NothingReadError where no posting or no resume could be read, OutputError where the folder
    cannot be written, TaxonomyError, ConfigurationError and UsageError before anything is read."""
    started = datetime.now(UTC)
    clock = time.monotonic()
    ruler = measure(request.as_of, request.overlay, request.weights_file)
    with tree(request.out) as folder:
        material = _read(request, ruler, say)
        rankings = _write_pairs(material, folder, say)
        reports = _write_pages(material, rankings, folder, say)
        failures = Counter(f.code for _, f, _ in material.failed)
        seconds = round(time.monotonic() - clock, 3)
        _write_run(material, folder, started, seconds, failures)
    return Summary(
        resumes=len(material.profiles),
        jobs=len(material.postings),
        pairs=len(material.profiles) * len(material.postings),
        reports=reports,
        failures=dict(sorted(failures.items())),
        index=request.out / "index.html",
    )


def _read(request: Request, ruler: Measure, say: Say) -> _Material:
    read = {}
    for stage, kind, paths in (("postings", "job", request.jobs), ("resumes", "resume", request.resumes)):
        found = collect(
            paths,
            "job" if kind == "job" else "resume",
            request.settings,
            workers=request.workers,
            overlay=request.overlay,
        )
        read[kind] = gather(_told(found, stage, sum(1 for _ in documents(paths)), say))
    material = _Material(request=request, ruler=ruler, resumes=read["resume"], jobs=read["job"])
    for what, there, of in (
        ("posting", material.postings, material.jobs),
        ("resume", material.profiles, material.resumes),
    ):
        if not there:
            why = (
                "; ".join(f"{f.file}: {f.text}" for f in of.of(Failed)[:3] if isinstance(f, Failed))
                or "no documents there"
            )
            raise NothingReadError(f"no {what} could be read: {why}")
    return material


def _told(items: Iterable[Understood], stage: str, total: int, say: Say) -> Iterator[Understood]:
    for done, item in enumerate(items, start=1):
        say(stage, done, max(done, total))
        yield item


def _write_pairs(material: _Material, folder: Path, say: Say) -> list[Ranking]:
    """Scores every pair once and writes it, resume by resume, so that what was worked out for one person can go. What
    the rankings need is kept, one light row a pair."""
    scale, as_of = material.ruler.scale, material.request.as_of
    _lines(folder / "profiles.jsonl", (contract.profile(p, as_of) for p in material.profiles))
    _lines(folder / "jobs.jsonl", (contract.job(j) for j in material.postings))
    plans = [scale.plan(job) for job in material.postings]
    rows: list[list[Row]] = [[] for _ in plans]
    total = len(material.profiles) * len(plans)
    fits: list[Fit] = []
    with open(folder / "fits.jsonl", "w", encoding="utf-8", newline="\n") as file:
        for number, profile in enumerate(material.profiles, start=1):
            standing = scale.standing(profile.qualifications())
            fits = [explain_pair(standing, plan, scale) for plan in plans]
            _lines_into(file, (contract.fit(fit) for fit in fits))
            for of_job, fit, job in zip(rows, fits, material.postings, strict=True):
                files = material.resumes.files[profile.document]
                of_job.append(row(fit, profile, job, material.ruler.taxonomy, files=files))
            say("pairs", number * len(plans), total)
    return [
        ranking(
            job,
            material.ruler.taxonomy,
            of_job,
            href=names.job_page(job.document, job.title),
            files=material.jobs.files[job.document],
            example=fit,
        )
        for job, of_job, fit in zip(material.postings, rows, fits, strict=True)
    ]


def _write_pages(material: _Material, rankings: list[Ranking], folder: Path, say: Say) -> int:
    """The pages of the pairs at the top and of those that need reading, the postings' pages, the index, the tables."""
    renderer = Renderer()
    profiles = {profile.document: profile for profile in material.profiles}
    top = material.request.top or None
    total = sum(len(group[:top]) for ranked in rankings for group in (ranked.rows, ranked.reading))
    written = 0
    shown = []
    for ranked in rankings:
        listed = []
        plan = material.ruler.scale.plan(ranked.job)
        for group in (ranked.rows, ranked.reading):
            linked = [replace(r, href=names.fit_page(r.resume, ranked.job.document, r.name)) for r in group[:top]]
            for each in linked:
                page = _pair_page(renderer, profiles[each.resume], ranked, plan, material)
                _text(folder / str(each.href), page)
                written += 1
                say("reports", written, total)
            listed.append((*linked, *group[len(linked) :]))
        shown.append(replace(ranked, rows=listed[0], reading=listed[1]))
    view = Screen(
        as_of=material.request.as_of,
        versions=material.ruler.scale.versions,
        rankings=tuple(shown),
        unread=tuple(unread(failed, kind, files) for kind, failed, files in material.failed),
        resumes=len(profiles),
    )
    _text(folder / "index.html", renderer.render_index(view))
    for ranked in shown:
        _text(folder / ranked.href, renderer.render_job(view, ranked))
    tables.write(view, folder)
    _workbook(view, folder)
    return written


def _workbook(view: Screen, folder: Path) -> None:
    from reports import workbook  # not before it is needed: its library is slow to import

    workbook.write(view, folder)


def _pair_page(renderer: Renderer, profile: Profile, ranked: Ranking, plan: Plan, material: _Material) -> str:
    scale = material.ruler.scale
    view = pair_view(
        explain_pair(scale.standing(profile.qualifications()), plan, scale),
        profile,
        ranked.job,
        material.ruler.taxonomy,
        resume_files=material.resumes.files[profile.document],
        job_files=ranked.files,
        job_href=ranked.href,
    )
    return renderer.render_pair(view)


def _write_run(
    material: _Material, folder: Path, started: datetime, seconds: float, failures: Mapping[str, int]
) -> None:
    """What differs from run to run stands here and nowhere else."""
    request = material.request
    profiles, postings = len(material.profiles), len(material.postings)
    run = contract.run(
        id=started.strftime("%Y%m%dT%H%M%S.%fZ"),
        started=started.isoformat(),
        seconds=seconds,
        as_of=request.as_of,
        versions={**dict(material.ruler.scale.versions), **recognition()},
        settings={
            "resumes": list(request.resumes),
            "jobs": list(request.jobs),
            "top": request.top,
            "workers": request.workers,
            "taxonomy": str(request.overlay) if request.overlay else None,
            "weights": str(request.weights_file) if request.weights_file else None,
            "config": str(request.config_file) if request.config_file else None,
            "limits": asdict(request.settings.limits),
            "columns": {name: list(names) for name, names in request.settings.columns.items()},
        },
        machine={"system": platform.system(), "python": platform.python_version(), "cores": os.cpu_count()},
        documents={"new": profiles + postings, "failed": sum(failures.values())},
        parsed=profiles + postings,
        scored=profiles * postings,
        failures=failures,
    )
    _text(folder / "run.json", json.dumps(run, ensure_ascii=False, indent=2) + "\n")


def _lines(path: Path, documents: Iterable[object]) -> None:
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        _lines_into(file, documents)


def _lines_into(file: IO[str], documents: Iterable[object]) -> None:
    for document in documents:
        file.write(json.dumps(document, ensure_ascii=False) + "\n")


def _text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
