"""The help of every command ends with an example, and the example runs."""

from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from matcher.cli.main import group
from tests.docs.commands import expected_code, run, workplace


def _commands(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from _commands(below, (*path, name))


PATHS = list(_commands(group))


def _help(path: tuple[str, ...]) -> str:
    result = CliRunner().invoke(group, [*path, "--help"])
    assert result.exit_code == 0
    return result.output


def _example(path: tuple[str, ...]) -> str:
    return _help(path).rstrip().splitlines()[-1].strip()


@pytest.mark.parametrize("path", PATHS, ids=[" ".join(["matcher", *path]) for path in PATHS])
def test_help_says_what_the_command_does_and_ends_with_an_example_of_it(path: tuple[str, ...]) -> None:
    assert _example(path).startswith(" ".join(["matcher", *path]))
    usage, purpose = _help(path).split("\n\n")[:2]
    assert usage.startswith("Usage: ")
    assert purpose.endswith(".")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder with the samples for all examples."""
    return workplace(tmp_path_factory.mktemp("help"))


@pytest.mark.parametrize("path", PATHS, ids=[" ".join(["matcher", *path]) for path in PATHS])
def test_the_example_in_the_help_runs(path: tuple[str, ...], folder: Path) -> None:
    example = _example(path)
    done = run(example, folder)
    assert done.returncode == expected_code(example), done.stderr
    assert done.stdout or done.stderr
