"""`matcher taxonomy suggest JOBS...`: phrases of postings that the vocabulary does not cover yet."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli.options import config, example, taxonomy, workers
from matcher.errors import ExitCode, NothingReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matcher.batch.suggest import Suggestions


@click.command("suggest", epilog=example("matcher taxonomy suggest samples/jobs --least 2 --table"))
@click.argument("jobs", nargs=-1, required=True, metavar="JOBS...")
@click.option("--top", type=click.IntRange(1), default=50, show_default=True, help="Suggestions at most.")
@click.option(
    "--least", type=click.IntRange(1), default=2, show_default=True, help="Postings in which a phrase must stand."
)
@click.option("--table", is_flag=True, help="A table to read instead of entries to edit.")
@taxonomy
@config
@workers
def suggest(
    jobs: tuple[str, ...],
    top: int,
    least: int,
    table: bool,
    overlay: Path | None,
    config_file: Path | None,
    workers: int,
) -> None:
    """Suggest entries for the vocabulary from postings in JOBS (files or folders): phrases and acronyms that several
    of them use and no label covers, the best first, each with two sentences that use it.

    What is written is a skills.json: save it into a folder of its own, strike out what is no skill, correct label,
    category and sources of the rest, and name the folder with --taxonomy.

    A phrase ranks the higher the more postings (and the more employers) use it, the more often it stands among
    requirements and duties rather than among benefits, law and pay, and the more known skills stand beside it. Copied
    sentences count once.
    """
    from matcher.batch.suggest import overlay_of
    from matcher.batch.suggest import suggest as find
    from matcher.config_file import load as load_settings
    from skill_taxonomy.load import load

    found = find(jobs, load_settings(config_file), top=top, least=least, workers=workers, overlay=overlay)
    for failed in found.failures:
        click.echo(f"not read: {failed.file} ({failed.code}): {failed.text}", err=True)
    if not found.read:
        raise NothingReadError(
            f"nothing could be read: {len(found.failures)} documents failed"
            if found.failures
            else "nothing could be read: no documents there; name a file or a folder that holds some"
        )
    if table:
        click.echo("\n".join(_table(found)))
    else:
        click.echo(json.dumps(overlay_of(found, load(overlay)), ensure_ascii=False, indent=1))
    click.echo(_told(found, least), err=True)
    if found.failures:
        raise SystemExit(ExitCode.SOME_FAILED)


def _told(found: Suggestions, least: int) -> str:
    told = f"{len(found.found)} suggestions from {found.field} postings of the field ({found.read} read"
    told += f", {len(found.failures)} failed)" if found.failures else ")"
    if found.field < least:
        return f"{told}; at least {least} are needed: name more postings, or lower --least"
    return told


def _table(found: Suggestions) -> Iterator[str]:
    from matcher.batch.suggest import notes_on

    yield "score  postings  phrase"
    for each in found.found:
        acronym = f" ({each.acronym})" if each.acronym and each.acronym != each.label else ""
        notes = "; ".join([each.category, *notes_on(each)])
        yield f"{each.score:5.1f}  {each.postings:8d}  {each.label}{acronym}  [{notes}]"
        for words in each.contexts:
            yield f"{'':17}{words}"
