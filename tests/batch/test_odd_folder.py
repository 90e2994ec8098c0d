"""A folder with all that a file system can hold: each thing has its row, and no output carries a harmful name."""

import csv
import json
import os
import socket
import sys
import unicodedata
import zipfile
from datetime import date
from pathlib import Path

import pytest

from matcher.batch.screen import Request, screen
from matcher.errors import ExitCode
from tests.readers.making import packed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="such names and objects are those of POSIX systems")
RESUME = (
    "Orla Fennimore {n}\norla{n}@example.com\n\nCREDENTIALS\nCPC, AAPC, 2019\n\nEXPERIENCE\nCoder, 2019 - present\n"
)
JOB = "Outpatient Coder\n\nRequirements:\n- CPC required\n- ICD-10-CM\n"
NAMES = (
    b"line\nbreak.txt",
    b"bell\x07\x1b[31mred.txt",
    b"\x1b]0;title\x07.txt",
    b"latin1-\xe9\xff.txt",
    b"-rf.txt",
    b"--help.txt",
    b"=cmd().txt",
    b"@args.txt",
    b"<svg onload=alert(1)>.txt",
    b'"><img src=x onerror=alert(1)>.txt',
    b"{{7*7}}%s%n.txt",
    "exe\u202etxt.txt".encode(),
    "zero\u200bwidth.txt".encode(),
    "\u2028sep.txt".encode(),
    b" lead and trail .txt ",
    b"n" * 255,
    "é".encode() * 125 + b".txt",
)
BROKEN = b"%PDF-1.7\n1 0 obj\n<<"


def _write(folder: Path, name: bytes, data: bytes) -> None:
    with open(os.path.join(os.fsencode(folder), name), "wb") as file:
        file.write(data)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Resumes and broken documents under every odd name, in folders and in an archive, and what is no file."""
    made = tmp_path / "in"
    (made / "broken").mkdir(parents=True)
    for number, name in enumerate(NAMES):
        try:
            _write(made, name, RESUME.format(n=number).encode())
            _write(made / "broken", name, BROKEN + b"%d" % number)
        except OSError:
            pytest.skip("this file system refuses such names")
    inside = [name.decode("utf-8", "replace") for name in NAMES]
    members = [(name, RESUME.format(n=100 + number)) for number, name in enumerate(inside)]
    members += [(f"broken/{name}", (BROKEN + b"-%d" % number).decode()) for number, name in enumerate(inside)]
    (made / "people.zip").write_bytes(packed([*members, ("../../evil.txt", RESUME.format(n=900))]))
    os.mkfifo(made / "pipe.pdf")
    (made / "zero.txt").symlink_to("/dev/zero")
    (made / "ring").symlink_to("ring")
    (made / "up").symlink_to("..")
    (tmp_path / "job.txt").write_text(JOB)
    return made


def _harmful(text: str) -> set[str]:
    """Characters that a terminal, a page or a spreadsheet could obey."""
    return {char for char in text if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")} - set("\n\r\ufeff")


def test_a_screen_over_an_odd_folder_names_everything_and_harms_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    with socket.socket(socket.AF_UNIX) as sock:
        sock.bind("sock.txt")
        before = sorted(os.listdir(os.fsencode(tmp_path))), sorted(os.listdir(os.fsencode(folder)))
        request = Request(
            resumes=(str(folder),),
            jobs=(str(tmp_path / "job.txt"),),
            out=tmp_path / "out",
            as_of=date(2026, 11, 1),
            workers=2,
        )
        summary = screen(request)
        after = sorted(set(os.listdir(os.fsencode(tmp_path))) - {b"out"}), sorted(os.listdir(os.fsencode(folder)))
    assert after == before
    assert summary.resumes == 2 * len(NAMES) + 1
    assert sum(summary.failures.values()) == 2 * len(NAMES) + 5
    assert summary.failures["unreadable"] == 5
    out = tmp_path / "out"
    written = {path: path.read_bytes() for path in out.rglob("*") if path.is_file() and path.suffix != ".xlsx"}
    for path, data in written.items():
        assert not _harmful(data.decode("utf-8")), path
        if path.suffix == ".html":
            assert b"<svg onload" not in data
            assert b"<img src=x" not in data
    with open(out / "failures.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))[1:]
    assert len(rows) == 2 * len(NAMES) + 5
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    with zipfile.ZipFile(out / "fits.xlsx") as book:
        for name in book.namelist():
            assert not _harmful(book.read(name).decode("utf-8")), name
    profiles = [json.loads(line) for line in (out / "profiles.jsonl").read_text(encoding="utf-8").splitlines()]
    assert f"{folder}/line\\nbreak.txt" in {profile["file"] for profile in profiles}
    assert "evil.txt" in {profile["member"] for profile in profiles}


def test_the_command_prints_nothing_that_a_terminal_obeys(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    from matcher.cli.main import group

    with pytest.raises(SystemExit) as ended:
        group.main(["parse", str(folder), "--as", "resume", "--as-of", "2026-11-01"], standalone_mode=False)
    assert ended.value.code == ExitCode.SOME_FAILED
    said = capfd.readouterr()
    assert not _harmful(said.out + said.err)
    lines = [json.loads(line) for line in said.out.splitlines()]
    assert len(lines) == 4 * len(NAMES) + 1 + 4
    assert all(line["status"] == "ok" or len(line["error"]["text"]) > 20 for line in lines)
