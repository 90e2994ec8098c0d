"""`matcher schema NAME`: the JSON Schema of what the commands write."""

import json

import click

from matcher.cli.options import example

NAMES = ("profile", "job", "fit", "roles", "run")


@click.command("schema", epilog=example("matcher schema fit"))
@click.argument("name", type=click.Choice(NAMES))
def command(name: str) -> None:
    """Print the JSON Schema (2020-12) of a document: profile, job, fit, roles or run."""
    from reports.schema import schema

    click.echo(json.dumps(schema(name), indent=2, ensure_ascii=False))
