"""What the commands say and with which exit code they end."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from matcher.errors import ExitCode

ROOT = Path(__file__).resolve().parents[2]
RESUME = "samples/resumes/01-inpatient-coder.pdf"
JOB = "samples/jobs/inpatient-coder.txt"
DAY = ("--as-of", "2026-11-01")


def matcher(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "matcher.cli.main", *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )


def test_fit_as_json_is_one_document_whose_points_add_up() -> None:
    done = matcher("fit", RESUME, JOB, "--json", *DAY)
    assert done.returncode == ExitCode.DONE, done.stderr
    fit = json.loads(done.stdout)
    assert fit["schema"] == "matcher/fit/1"
    assert round(sum(row["points"] for row in fit["requirements"]), 1) == fit["score"]
    assert round(sum(row["of"] for row in fit["requirements"]), 1) == 100.0


def test_fit_as_a_table_names_score_requirements_and_steps() -> None:
    done = matcher("fit", RESUME, JOB, *DAY)
    assert done.returncode == ExitCode.DONE, done.stderr
    assert "score " in done.stdout
    assert "required" in done.stdout


def test_a_path_that_is_not_there_is_a_usage_error_that_names_it() -> None:
    done = matcher("parse", "no-such-folder", "--as", "resume")
    assert done.returncode == ExitCode.USAGE
    assert "no-such-folder" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_day_that_is_none_is_a_usage_error_that_says_how_to_write_one() -> None:
    done = matcher("parse", RESUME, "--as", "resume", "--as-of", "11/01/2026")
    assert done.returncode == ExitCode.USAGE
    assert "YYYY-MM-DD" in done.stderr


def test_nothing_readable_is_said_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").write_bytes(b"")
    done = matcher("parse", str(tmp_path), "--as", "resume")
    assert done.returncode == ExitCode.NOTHING_READ
    row = json.loads(done.stdout)
    assert (row["status"], row["error"]["code"]) == ("failed", "empty")
    assert "1 documents failed" in done.stderr or "1 document failed" in done.stderr


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    done = matcher("parse", str(tmp_path), "--as", "job")
    assert done.returncode == ExitCode.NOTHING_READ
    assert "no documents there" in done.stderr


def test_weights_that_are_wrong_end_with_the_configuration_code_and_name_the_key(tmp_path: Path) -> None:
    file = tmp_path / "weights.json"
    file.write_text('{"bandz": {}}')
    done = matcher("fit", RESUME, JOB, "--weights", str(file))
    assert done.returncode == ExitCode.CONFIGURATION
    assert "bandz" in done.stderr
    assert "bands" in done.stderr


def test_a_taxonomy_that_is_wrong_ends_with_its_code(tmp_path: Path) -> None:
    (tmp_path / "skills.json").write_text("{")
    done = matcher("taxonomy", "list", "--taxonomy", str(tmp_path))
    assert done.returncode == ExitCode.TAXONOMY
    assert "skills.json" in done.stderr


def test_an_unknown_entry_is_answered_with_the_nearest_known() -> None:
    done = matcher("taxonomy", "show", "rhitt")
    assert done.returncode == ExitCode.USAGE
    assert "rhit" in done.stderr


def test_results_that_cannot_be_written_end_with_the_output_code(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    done = matcher("screen", RESUME, JOB, "--out", str(blocked / "out"), *DAY)
    assert done.returncode == ExitCode.OUTPUT
    assert "--out" in done.stderr


def test_check_writes_its_page_where_it_is_called(tmp_path: Path) -> None:
    done = matcher("check", str(ROOT / RESUME), str(ROOT / JOB), *DAY, cwd=tmp_path)
    assert done.returncode == ExitCode.DONE, done.stderr
    assert [p.name for p in tmp_path.iterdir()] == ["01-inpatient-coder.fit.html"]


def test_failures_stand_among_the_lines_and_end_with_their_code() -> None:
    done = matcher("parse", "samples/resumes", "--as", "resume", *DAY)
    assert done.returncode == ExitCode.SOME_FAILED
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(rows) == 12
    assert [row["error"]["code"] for row in rows if row["status"] == "failed"] == ["corrupt"]


@pytest.mark.parametrize("heavy", ["spacy", "sklearn", "pdfplumber", "jinja2", "numpy"])
def test_help_loads_nothing_heavy(heavy: str) -> None:
    code = (
        "import sys; from click.testing import CliRunner; from matcher.cli.main import group; "
        "assert CliRunner().invoke(group, ['--help']).exit_code == 0; "
        f"sys.exit({heavy!r} in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, timeout=60).returncode == 0


def test_a_reader_that_goes_away_is_no_error_of_ours() -> None:
    shell = f"set -o pipefail; {sys.executable} -m matcher.cli.main taxonomy list | head -1"
    done = subprocess.run(["bash", "-c", shell], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == ExitCode.DONE, done.stderr
    assert done.stderr == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent as a signal here")
@pytest.mark.parametrize("after", [0.0, 1.5])
def test_an_interruption_ends_quietly_and_leaves_no_half_results(tmp_path: Path, after: float) -> None:
    resumes = tmp_path / "resumes"
    resumes.mkdir()
    for number in range(3000):
        (resumes / f"{number}.txt").write_text(
            f"Jo Doe {number}\n" + "CPC, coded inpatient charts in ICD-10-CM.\n" * 40
        )
    out = tmp_path / "out"
    run = subprocess.Popen(
        [sys.executable, "-m", "matcher.cli.main", "screen", str(resumes), JOB, "--out", str(out)],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while not out.exists():
        assert run.poll() is None
        time.sleep(0.02)
    time.sleep(after)
    os.killpg(run.pid, signal.SIGINT)
    _, said = run.communicate(timeout=60)
    assert run.returncode == ExitCode.INTERRUPTED
    assert "Interrupted." in said
    assert "Traceback" not in said
    assert not out.exists()
