"""`matcher parse PATH... --as resume|job`: what documents say, one JSON document a line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from matcher.cli.options import as_of, config, example, taxonomy, workers
from matcher.errors import ExitCode, NothingReadError
from matcher.model import Failed, Profile
from matcher.pipeline import Kind


@click.command("parse", epilog=example("matcher parse samples/resumes/01-inpatient-coder.pdf --as resume"))
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--as", "kind", type=click.Choice(["resume", "job"]), required=True, help="What the documents are.")
@click.option("--text", "with_text", is_flag=True, help="Add each document's text, into which the offsets point.")
@as_of
@taxonomy
@config
@workers
def command(
    paths: tuple[str, ...],
    kind: Kind,
    with_text: bool,
    as_of: date,
    overlay: Path | None,
    config_file: Path | None,
    workers: int,
) -> None:
    """Write a profile or job for every document found in PATH (files or folders), failures included."""
    from matcher.batch.collect import collect
    from matcher.config_file import load
    from reports import contract

    read = failed = 0
    for found in collect(paths, kind, load(config_file), workers=workers, overlay=overlay):
        if isinstance(found, Failed):
            failed += 1
            document = contract.failed(found, kind, as_of)
        else:
            read += 1
            document = (
                contract.profile(found, as_of, with_text=with_text)
                if isinstance(found, Profile)
                else contract.job(found, with_text=with_text)
            )
        click.echo(json.dumps(document, ensure_ascii=False))
    if not read:
        raise NothingReadError(
            f"nothing could be read: {failed} documents failed (their lines say why)"
            if failed
            else "nothing could be read: no documents there; name a file or a folder that holds some"
        )
    if failed:
        click.echo(f"{read} read, {failed} failed (their lines say why)", err=True)
        raise SystemExit(ExitCode.SOME_FAILED)
