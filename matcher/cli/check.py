"""`matcher check RESUME JOB`: one report for the applicant."""

from __future__ import annotations

import webbrowser
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli.options import as_of, config, example, taxonomy, weights
from matcher.errors import OutputError, UsageError

if TYPE_CHECKING:
    from matcher.model import Job


@click.command(
    "check",
    epilog=example(
        "matcher check samples/resumes/03-new-graduate.docx samples/jobs/entry-level-coder.md --out graduate.html"
    ),
)
@click.argument("resume", type=click.Path())
@click.argument("job", type=click.Path())
@click.option("--out", type=click.Path(path_type=Path), help="The page to write; RESUME-NAME.fit.html here by default.")
@click.option("--open", "show", is_flag=True, help="Open the page in the browser when it is done.")
@click.option("--posting", type=click.IntRange(1), default=None, help="Which posting of several in JOB (from 1).")
@as_of
@taxonomy
@weights
@config
def command(
    resume: str,
    job: str,
    out: Path | None,
    show: bool,
    posting: int | None,
    as_of: date,
    overlay: Path | None,
    weights_file: Path | None,
    config_file: Path | None,
) -> None:
    """Write a report on how RESUME fits JOB: what is met, what is missing, and what to do next."""
    from matcher.batch.measure import measure
    from matcher.batch.pair import read_jobs, read_resume
    from matcher.config_file import load
    from matcher.fit.explain import explain_pair
    from reports.html import Renderer
    from reports.pair_view import pair_view

    settings = load(config_file)
    ruler = measure(as_of, overlay, weights_file)
    profile = read_resume(resume, settings, overlay)
    wanted = _one_of(read_jobs(job, settings, overlay), posting, job)
    fit = explain_pair(ruler.scale.standing(profile.qualifications()), ruler.scale.plan(wanted), ruler.scale)
    page = Renderer().render_check(pair_view(fit, profile, wanted, ruler.taxonomy, applicant=True))
    target = out or Path(f"{Path(resume).stem}.fit.html")
    try:
        target.write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        raise OutputError(
            f"the report cannot be written to {target}: {error.strerror}. Name another place with --out."
        ) from error
    click.echo(f"{fit.score:g} of 100, between {fit.low:g} and {fit.high:g}. The report: {target}", err=True)
    if show:
        webbrowser.open(target.resolve().as_uri())


def _one_of(jobs: tuple[Job, ...], number: int | None, path: str) -> Job:
    if number is not None and number > len(jobs):
        raise UsageError(f"{path} holds {len(jobs)} postings: name one from 1 to {len(jobs)} with --posting")
    if number is None and len(jobs) > 1:
        titles = "; ".join(f"{i} {job.title or 'without a title'}" for i, job in enumerate(jobs, start=1))
        click.echo(
            f"{path} holds {len(jobs)} postings ({titles}); the report is on the first. Choose with --posting.",
            err=True,
        )
    return jobs[(number or 1) - 1]
