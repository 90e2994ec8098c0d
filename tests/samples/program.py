"""The program as a user starts it, and what is expected of the samples."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
EXPECTED: dict[str, Any] = json.loads((Path(__file__).parent / "expected.json").read_text(encoding="utf-8"))
DONE, SOME_FAILED = 0, 7
Documents = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Screened:
    """What `matcher screen` wrote and said, and the scores: posting -> resume -> score."""

    folder: Path
    stderr: str
    stdout: str
    scores: dict[str, dict[str, float]]


def matcher(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """The program's answer to a command line."""
    command = [sys.executable, "-m", "matcher.cli.main", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", timeout=300)


def lines(text: str) -> list[dict[str, Any]]:
    """The JSON documents of a JSON Lines text."""
    return [json.loads(line) for line in text.splitlines()]


def by_name(documents: list[dict[str, Any]]) -> Documents:
    """Documents by the name of their file."""
    return {Path(document["file"]).name: document for document in documents}
