"""Options and arguments that mean the same in every command."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A calendar day written YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date; fails with what is expected."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()
        except ValueError:
            self.fail(f"{value!r} is not a day: write it as YYYY-MM-DD, for example 2026-11-01", param, ctx)


def _cores() -> int:
    # the cores this process may use, where the system can tell, else all
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def as_of(command: Command) -> Command:
    """--as-of DATE: the day against which months, recency and expiry are counted."""
    return click.option(
        "--as-of",
        type=Day(),
        default=lambda: date.today(),
        show_default="today",
        help='The day against which "present", months, recency and expiry are counted (YYYY-MM-DD).',
    )(command)


def taxonomy(command: Command) -> Command:
    """--taxonomy DIR: entries added to the vocabulary or overriding it."""
    return click.option(
        "--taxonomy",
        "overlay",
        type=click.Path(path_type=Path),
        default=None,
        help="Folder with entries that add to the built-in vocabulary or override it.",
    )(command)


def weights(command: Command) -> Command:
    """--weights FILE: weights and thresholds other than the suggested ones."""
    return click.option(
        "--weights",
        "weights_file",
        type=click.Path(path_type=Path),
        default=None,
        help="Weights and thresholds to use instead of the suggested ones (JSON).",
    )(command)


def config(command: Command) -> Command:
    """--config FILE: limits of reading, and names of columns in tables of postings."""
    return click.option(
        "--config",
        "config_file",
        type=click.Path(path_type=Path),
        default=None,
        help="Settings (matcher.toml): limits of reading, names of columns. None is read unless named here.",
    )(command)


def workers(command: Command) -> Command:
    """--workers N: worker processes."""
    return click.option(
        "--workers",
        type=click.IntRange(1, 256),
        default=_cores,
        show_default="one a core",
        help="Worker processes; the results do not depend on it.",
    )(command)


def example(*lines: str) -> str:
    """The epilog of a command's help: example lines, the last of them run by a test."""
    return "\n  ".join(("\b\nExample:", *lines))
