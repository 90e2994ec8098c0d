"""Settings files: what they change, what they refuse and in which words, and that every command obeys them."""

import json
import re
from dataclasses import asdict, fields
from pathlib import Path

import pytest

from matcher.config import COLUMNS, MIB, Limits, Settings
from matcher.config_file import load
from matcher.errors import ConfigurationError, ExitCode
from tests.cli.test_cli import DAY, JOB, RESUME, ROOT, matcher

SAMPLE = ROOT / "samples/matcher.toml"


def _file(folder: Path, text: str) -> Path:
    file = folder / "matcher.toml"
    file.write_text(text, encoding="utf-8")
    return file


def _loaded(folder: Path, text: str) -> Settings:
    return load(_file(folder, text))


def test_without_a_file_the_defaults_stand() -> None:
    assert load(None) == Settings()


def test_a_file_without_keys_keeps_the_defaults(tmp_path: Path) -> None:
    assert _loaded(tmp_path, "# nothing\n") == Settings()


def test_the_sample_shows_every_limit_at_its_default_and_names_every_kind_of_column() -> None:
    text, found = SAMPLE.read_text(encoding="utf-8"), load(SAMPLE)
    assert found.limits == Limits()
    assert [each.name for each in fields(Limits) if f"\n{each.name} = " not in text] == []
    assert [name for name in COLUMNS if name not in text.split("[postings.columns]")[1]] == []
    assert found.columns["description"] == ("Job text", "Ad text")


def test_the_example_of_the_readme_loads(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    found = _loaded(tmp_path, example)
    assert (found.limits.bytes, found.limits.pages, found.limits.seconds) == (40 * MIB, 60, 60.0)
    assert found.columns == {"description": ("Job text",)}


@pytest.mark.parametrize("name", [each.name for each in fields(Limits)])
def test_every_limit_can_be_set(name: str, tmp_path: Path) -> None:
    value = getattr(Limits(), name) + 1
    assert asdict(_loaded(tmp_path, f"[limits]\n{name} = {value}\n").limits) == {**asdict(Limits()), name: value}


@pytest.mark.parametrize(
    ("written", "meant"),
    [("1_000_000", 1_000_000), ('"20 MiB"', 20 * MIB), ('"1.5GiB"', 1536 * MIB), ('"300 kb"', 300_000), ('"512"', 512)],
)
def test_sizes_are_bytes_or_carry_a_unit(written: str, meant: int, tmp_path: Path) -> None:
    assert _loaded(tmp_path, f"[limits]\nbytes = {written}\n").limits.bytes == meant


def test_one_name_of_a_column_or_several(tmp_path: Path) -> None:
    found = _loaded(tmp_path, '[postings.columns]\ntitle = "Vacancy"\ndescription = ["Ad", "Job text"]\n')
    assert found.columns == {"title": ("Vacancy",), "description": ("Ad", "Job text")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[limit]\n", "unknown key 'limit'. Did you mean 'limits'?"),
        ("[limits]\nbites = 1\n", "unknown key 'limits.bites'. Did you mean 'bytes'?"),
        ("[limits]\nqqq = 1\n", "Known here: bytes, "),
        ("[postings.columns]\ntittle = 'x'\n", "unknown key 'postings.columns.tittle'. Did you mean 'title'?"),
        ("limits = 3\n", "'limits' is a section, not a value. Write it as [limits]."),
        ("[limits]\nbytes = '20 Mio'\n", "limits.bytes: this is no size; write bytes as a number, or a number with"),
        ("[limits]\nbytes = true\n", "limits.bytes: Input should be a valid integer (found True)"),
        ("[limits]\nbytes = 0\n", "limits.bytes: Input should be greater than or equal to 1 (found 0)"),
        ("[limits]\nbytes = 9_000_000_000_000\n", "limits.bytes: Input should be less than or equal to"),
        ("[limits]\npages = '3'\n", "limits.pages: Input should be a valid integer (found '3')"),
        ("[limits]\npages = -1\n", "limits.pages: Input should be greater than or equal to 1"),
        ("[limits]\nseconds = inf\n", "limits.seconds: Input should be a finite number"),
        ("[limits]\nseconds = 0\n", "limits.seconds: Input should be greater than 0"),
        ("[limits]\nmemory = '1 MiB'\n", "limits.memory: Input should be greater than or equal to 268435456"),
        ("[limits]\ndepth = -1\n", "limits.depth: Input should be greater than or equal to 0"),
        ("[postings.columns]\ntitle = 3\n", "postings.columns.title"),
        ("[postings.columns]\ntitle = []\n", "postings.columns.title"),
        ("[postings.columns]\ntitle = ['']\n", "postings.columns.title"),
        ("[postings.columns]\ntitle = 'Ad'\nid = ' ad'\n", "the column ' ad' is named for both 'title' and 'id'"),
        ("[limits\n", "this is not TOML"),
        ("[limits]\npages = 1\npages = 2\n", "this is not TOML"),
    ],
)
def test_what_is_wrong_is_refused_with_file_key_reason_and_remedy(text: str, told: str, tmp_path: Path) -> None:
    file = _file(tmp_path, text)
    with pytest.raises(ConfigurationError) as caught:
        load(file)
    assert str(caught.value).startswith(f"{file}: ")
    assert told in str(caught.value)
    assert str(caught.value).endswith((".", "?"))


def test_a_file_that_is_not_there_not_text_or_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"could not be read .*--config"):
        load(tmp_path / "none.toml")
    with pytest.raises(ConfigurationError, match="could not be read"):
        load(tmp_path)
    (tmp_path / "latin.toml").write_bytes(b"# caf\xe9\n")
    with pytest.raises(ConfigurationError, match="not TOML"):
        load(tmp_path / "latin.toml")
    (tmp_path / "large.toml").write_bytes(b"#" * 2_000_000)
    with pytest.raises(ConfigurationError, match="too large"):
        load(tmp_path / "large.toml")


@pytest.mark.parametrize(
    "command",
    [
        ("parse", RESUME, "--as", "resume", *DAY),
        ("fit", RESUME, JOB, *DAY),
        ("check", RESUME, JOB, "--out", "page.html", *DAY),
        ("screen", RESUME, JOB, "--out", "out", *DAY),
        ("taxonomy", "suggest", JOB),
    ],
    ids=lambda command: command[0],
)
def test_every_command_that_reads_documents_refuses_a_faulty_file(command: tuple[str, ...], tmp_path: Path) -> None:
    file = _file(tmp_path, "[limits]\nbites = 1\n")
    done = matcher(*(str(ROOT / part) if part in (RESUME, JOB) else part for part in command), "--config", str(file),
                   cwd=tmp_path)  # fmt: skip
    assert done.returncode == ExitCode.CONFIGURATION
    assert done.stderr.startswith(f"matcher: {file}: unknown key 'limits.bites'")
    assert done.stdout == ""
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_over_the_limit_of_the_settings_fails_unread(tmp_path: Path) -> None:
    file = _file(tmp_path, "[limits]\nbytes = 100\n")
    done = matcher("parse", RESUME, "--as", "resume", "--config", str(file), *DAY)
    assert done.returncode == ExitCode.NOTHING_READ
    assert json.loads(done.stdout)["error"]["code"] == "too-large"
    done = matcher("fit", RESUME, JOB, "--config", str(file), *DAY)
    assert done.returncode == ExitCode.NOTHING_READ
    assert "too-large" in done.stderr


def test_a_file_of_the_current_folder_is_not_read_unless_it_is_named(tmp_path: Path) -> None:
    _file(tmp_path, "[limits]\nbytes = 100\n")
    done = matcher("parse", str(ROOT / RESUME), "--as", "resume", *DAY, cwd=tmp_path)
    assert done.returncode == ExitCode.DONE, done.stderr


def test_a_screen_writes_the_settings_it_read_with(tmp_path: Path) -> None:
    file = _file(tmp_path, '[limits]\npages = 1\n[postings.columns]\ntitle = "Ad"\n')
    done = matcher("screen", RESUME, JOB, "--out", str(tmp_path / "out"), "--config", str(file), *DAY)
    assert done.returncode == ExitCode.DONE, done.stderr
    settings = json.loads((tmp_path / "out/run.json").read_text(encoding="utf-8"))["settings"]
    assert settings["config"] == str(file)
    assert settings["limits"] == {**asdict(Limits()), "pages": 1}
    assert settings["columns"] == {"title": ["Ad"]}
