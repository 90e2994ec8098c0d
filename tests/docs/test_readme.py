"""Every command that the README shows runs and gives what the README says."""

import re
from pathlib import Path

import pytest

from matcher.cli.main import COMMANDS
from matcher.errors import ExitCode
from tests.docs.commands import ROOT, Shown, expected_code, follow_each_other, run, shown, workplace

README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = shown(README)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all commands, as a reader would have it."""
    return workplace(tmp_path_factory.mktemp("readme"))


@pytest.mark.parametrize("example", SHOWN, ids=[example.command for example in SHOWN])
def test_a_command_of_the_readme_runs(example: Shown, folder: Path) -> None:
    done = run(example.command, folder)
    assert done.returncode == expected_code(example.command), done.stderr
    assert follow_each_other(example.output, done.stdout), done.stdout


def test_the_readme_shows_every_command() -> None:
    assert {example.command.split()[1] for example in SHOWN} == set(COMMANDS)


def test_check_writes_the_page_that_the_readme_names(tmp_path: Path) -> None:
    folder = workplace(tmp_path)
    before = set(folder.iterdir())
    assert run("matcher check my-resume.pdf posting.html --open", folder).returncode == 0
    assert {path.name for path in set(folder.iterdir()) - before} == {"my-resume.fit.html"}


def test_screen_writes_the_files_that_the_readme_names(tmp_path: Path) -> None:
    section = README.split("### Files that `screen` writes")[1].split("###")[0]
    named = [name for cell in re.findall(r"^\| (`.*?) \|", section, re.M) for name in re.findall(r"`(.+?)`", cell)]
    folder = workplace(tmp_path)
    run("matcher screen samples/resumes/08-pro-fee-coder.pdf samples/jobs --out out", folder)
    assert named
    assert [name for name in named if not list((folder / "out").glob(name))] == []


def test_the_readme_lists_all_exit_codes() -> None:
    section = README.split("### Exit codes")[1].split("##")[0]
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", section, re.M)} == set(ExitCode)


def test_the_set_up_commands_come_first_and_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    first = re.findall(r"^    (\S.*?)(?:  +#.*)?$", README, re.M)[:2]
    assert first == ["make demo", "make test"]
    assert [line for line in first if not re.search(rf"^{line.split()[1]}:", makefile, re.M)] == []


@pytest.mark.parametrize("name", re.findall(r"`([\w./-]+\.md|LICENSE)`", README))
def test_files_that_the_readme_names_exist(name: str) -> None:
    assert (ROOT / name).is_file()
