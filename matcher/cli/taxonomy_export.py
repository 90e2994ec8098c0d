"""`matcher taxonomy export`: the vocabulary in a form that other programs read."""

from __future__ import annotations

from pathlib import Path

import click

from matcher.cli.options import example, taxonomy


@click.command("export", epilog=example("matcher taxonomy export --format skos --as turtle"))
@click.option("--format", type=click.Choice(["skos"]), default="skos", show_default=True, help="What to write it as.")
@click.option(
    "--as", "syntax", type=click.Choice(["turtle", "json-ld"]), default="turtle", show_default=True, help="The syntax."
)
@taxonomy
def export(format: str, syntax: str, overlay: Path | None) -> None:
    """Write the vocabulary as SKOS concept schemes of skills, credentials, roles and education levels.

    Names are URNs (urn:medcoder-match:skill:icd-10-cm). What SKOS has no word for (implies, neverImplies, supersedes
    ...) stands under urn:medcoder-match:vocabulary: and is described in the export itself.
    """
    from skill_taxonomy.load import load
    from skill_taxonomy.rdf import json_ld, turtle
    from skill_taxonomy.skos import PREFIXES, graph

    write = turtle if syntax == "turtle" else json_ld
    click.echo(write(graph(load(overlay)), PREFIXES), nl=False)
