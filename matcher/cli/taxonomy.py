"""`matcher taxonomy list|show|check|suggest|export`: look at the vocabulary, check it, extend it, give it to others."""

from __future__ import annotations

from pathlib import Path

import click

from matcher.cli.options import example, taxonomy
from matcher.cli.taxonomy_export import export
from matcher.cli.taxonomy_show import show
from matcher.cli.taxonomy_suggest import suggest
from matcher.errors import ExitCode


@click.group("taxonomy", epilog=example("matcher taxonomy show cpc"))
def command() -> None:
    """Look at the vocabulary of skills, credentials, roles and pathways, check it, extend it, export it."""


@command.command("list", epilog=example("matcher taxonomy list --kind credentials"))
@click.option(
    "--kind",
    type=click.Choice(["skills", "credentials", "roles", "pathways"]),
    default=None,
    help="Only entries of this kind.",
)
@taxonomy
def list_entries(kind: str | None, overlay: Path | None) -> None:
    """List the entries: kind, id and preferred label, separated by tabs."""
    from skill_taxonomy.load import load

    vocabulary = load(overlay)
    for name in (kind,) if kind else ("skills", "credentials", "roles", "pathways"):
        for entry in getattr(vocabulary, name).values():
            click.echo(f"{name.removesuffix('s')}\t{entry.id}\t{entry.label}")


@command.command("check", epilog=example("matcher taxonomy check"))
@taxonomy
def check(overlay: Path | None) -> None:
    """Check shape, references, cycles, shared labels and examples; exit code 4 when something is wrong."""
    from matcher.understand.vocabulary.examples import problems as behaviour
    from matcher.understand.words.index import build
    from skill_taxonomy.check import check as shape
    from skill_taxonomy.load import load

    vocabulary = load(overlay)
    found = [str(problem) for problem in shape(vocabulary)] + list(behaviour(build(vocabulary)))
    for line in found:
        click.echo(line)
    click.echo(
        f"{len(vocabulary.skills)} skills, {len(vocabulary.credentials)} credentials, {len(vocabulary.roles)} roles, "
        f"{len(vocabulary.pathways)} pathways; problems: {len(found)}",
        err=True,
    )
    if found:
        raise SystemExit(ExitCode.TAXONOMY)


for each in (show, suggest, export):
    command.add_command(each)
