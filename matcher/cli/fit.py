"""`matcher fit RESUME JOB`: one pair as a short table, or as JSON."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli.options import as_of, config, example, taxonomy, weights

if TYPE_CHECKING:
    from matcher.model import Fit, Job, Profile
    from skill_taxonomy.model import Taxonomy


@click.command(
    "fit",
    epilog=example("matcher fit samples/resumes/01-inpatient-coder.pdf samples/jobs/inpatient-coder.txt"),
)
@click.argument("resume", type=click.Path())
@click.argument("job", type=click.Path())
@click.option("--json", "as_json", is_flag=True, help="One fit document a posting, as JSON.")
@as_of
@taxonomy
@weights
@config
def command(
    resume: str,
    job: str,
    as_json: bool,
    as_of: date,
    overlay: Path | None,
    weights_file: Path | None,
    config_file: Path | None,
) -> None:
    """Score RESUME against JOB and say what is met, what is missing and what to do next."""
    from matcher.batch.measure import measure
    from matcher.batch.pair import read_jobs, read_resume
    from matcher.config_file import load
    from matcher.fit.explain import explain_pair
    from reports import contract

    settings = load(config_file)
    ruler = measure(as_of, overlay, weights_file)
    profile, jobs = read_resume(resume, settings, overlay), read_jobs(job, settings, overlay)
    standing = ruler.scale.standing(profile.qualifications())
    for posting in jobs:
        fit = explain_pair(standing, ruler.scale.plan(posting), ruler.scale)
        if as_json:
            click.echo(json.dumps(contract.fit(fit), ensure_ascii=False))
        else:
            click.echo("\n".join(_table(fit, profile, posting, ruler.taxonomy)))


def _table(fit: Fit, profile: Profile, job: Job, taxonomy: Taxonomy) -> list[str]:
    from reports.words import one_line

    lines = [
        f"{one_line(profile.person.name or profile.file)} - {one_line(job.title or job.file)}",
        f"score {fit.score:g} (between {fit.low:g} and {fit.high:g}), {fit.band.replace('_', ' ')}",
        "",
    ]
    for met in fit.requirements:
        mark = "met" if met.met > 0.995 else "part" if met.met > 0 else "open"
        lines.append(f"{mark:<5} {met.points:>5.1f} of {met.of:>4.1f}  {met.need:<9}  {met.label}: {met.why}")
    if fit.steps:
        lines += ["", "next steps:"]
        lines += [f"+{step.gain:<5.1f} {step.label}" for step in fit.steps[:8]]
    return [*lines, ""]
