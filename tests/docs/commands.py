"""Command lines that the documentation shows, and a folder in which they can be run."""

import os
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DONE, SOME_FAILED = 0, 7


@dataclass(frozen=True)
class Shown:
    """A command line and the lines of output shown below it; a line `...` stands for any lines."""

    command: str
    output: tuple[str, ...] = ()


def shown(markdown: str) -> list[Shown]:
    """The commands of all console blocks of a Markdown text."""
    found: list[Shown] = []
    in_console = False
    for line in markdown.splitlines():
        if line.startswith("```"):
            in_console = line.strip() == "```console"
        elif in_console and line.startswith("$ "):
            found.append(Shown(line[2:].strip()))
        elif in_console and found:
            found[-1] = Shown(found[-1].command, (*found[-1].output, line))
    return found


def workplace(folder: Path) -> Path:
    """A folder with the samples in it and the two files that the README takes for the reader's own."""
    shutil.copytree(ROOT / "samples", folder / "samples")
    shutil.copy(ROOT / "samples/resumes/01-inpatient-coder.pdf", folder / "my-resume.pdf")
    shutil.copy(ROOT / "samples/jobs/outpatient-facility-coder.html", folder / "posting.html")
    return folder


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs `matcher ...` as typed, in the folder, with a browser that opens nothing."""
    program, *arguments = shlex.split(command)
    assert program == "matcher", f"not a command of this program: {command}"
    environment = {**os.environ, "BROWSER": "true", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", "matcher.cli.main", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
    )


def expected_code(command: str) -> int:
    """The folder of resumes holds one that is broken on purpose."""
    return SOME_FAILED if "samples/resumes" in shlex.split(command) else DONE


def follow_each_other(wanted: tuple[str, ...], text: str) -> bool:
    """Whether the wanted lines stand in the text in this order."""
    lines = iter(line.rstrip() for line in text.splitlines())
    return all(line.rstrip() in lines for line in wanted if line.strip() not in ("...", ""))
