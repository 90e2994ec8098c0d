"""`matcher screen RESUMES JOBS --out DIR`: every resume against every posting."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Never

import click

from matcher.cli.options import as_of, config, example, taxonomy, weights, workers
from matcher.errors import ExitCode

if TYPE_CHECKING:
    from tqdm import tqdm

    from matcher.batch.screen import Summary


@click.command(
    "screen",
    epilog=example(
        "matcher screen samples/resumes samples/jobs --out out --as-of 2026-11-01",
        "matcher screen samples/resumes samples/jobs --out out --config samples/matcher.toml",
    ),
)
@click.argument("resumes")
@click.argument("jobs")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder for the results.")
@click.option(
    "--top",
    type=click.IntRange(0),
    default=50,
    show_default=True,
    help="Pairs a posting that get a page of their own; 0 for all.",
)
@as_of
@taxonomy
@weights
@config
@workers
def command(
    resumes: str,
    jobs: str,
    out: Path,
    top: int,
    as_of: date,
    overlay: Path | None,
    weights_file: Path | None,
    config_file: Path | None,
    workers: int,
) -> None:
    """Rank every resume in RESUMES for every posting in JOBS (files or folders) and write reports into a folder."""
    from matcher.batch.screen import Request, screen
    from matcher.config_file import load

    request = Request(
        resumes=(resumes,),
        jobs=(jobs,),
        out=out,
        as_of=as_of,
        top=top,
        workers=workers,
        overlay=overlay,
        weights_file=weights_file,
        config_file=config_file,
        settings=load(config_file),
    )
    with _Progress() as progress:
        summary = screen(request, progress.say)
    _tell(summary)
    if summary.failures:
        raise SystemExit(ExitCode.SOME_FAILED)


class _Progress:
    """A progress bar a stage on a terminal; nothing elsewhere."""

    def __init__(self) -> None:
        self.bar: tqdm[Never] | None = None
        self.stage = ""

    def __enter__(self) -> _Progress:
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    def say(self, stage: str, done: int, total: int) -> None:
        """Move the bar of the stage to `done` of `total`."""
        from tqdm import tqdm

        if self.bar is None or stage != self.stage:
            self._close()
            # disable=None: silent where standard error is no terminal
            self.bar = tqdm(desc=f"{stage:<9}", total=total, unit="", file=sys.stderr, disable=None, leave=False)
            self.stage = stage
        self.bar.update(done - self.bar.n)

    def _close(self) -> None:
        if self.bar is not None:
            self.bar.close()


def _tell(summary: Summary) -> None:
    failed = sum(summary.failures.values())
    lines = [
        f"read      {summary.resumes} resumes, {summary.jobs} postings",
        f"ranked    {summary.pairs} pairs, {summary.reports} reports",
    ]
    if failed:
        reasons = ", ".join(f"{code} {count}" for code, count in summary.failures.items())
        lines.append(f"not read  {failed} ({reasons}): failures.csv and the index say why and what to do")
    lines.append(f"reports   {summary.index}")
    click.echo("\n".join(lines), err=True)
