"""Finding documents: every file of a folder is a source, in an order of its own, or a row that says why not."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from matcher.batch.sources import Source, documents, path_id, shown
from matcher.config import Limits
from matcher.errors import ReadError, UsageError
from matcher.readers.registry import document_id

posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes, links and odd names are those of POSIX systems")


def _put(path: Path, data: bytes = b"Orla Fennimore, CPC") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def _found(*paths: Path) -> list[Source]:
    return list(documents(paths))


def _names(folder: Path) -> list[str]:
    return [os.path.relpath(source.path, folder) for source in _found(folder)]


def _trouble(path: Path, folder: Path | None = None) -> str:
    """What is said of the one troubled source at or below a path."""
    troubled = [source for source in _found(folder or path) if source.trouble is not None]
    assert [source.path for source in troubled] == [str(path)]
    with pytest.raises(ReadError) as caught:
        troubled[0].data(Limits())
    assert caught.value.reason == "unreadable"
    failed = troubled[0].failed("unreadable", str(caught.value))
    assert failed.id == path_id(path)
    return str(caught.value)


def test_all_files_below_a_folder_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a.txt", "a/deep/er/x", "C.txt", "a-b.txt"):
        _put(tmp_path / name)
    assert _names(tmp_path) == ["C.txt", "a-b.txt", "a.txt", "a/deep/er/x", "a/z.txt", "b.txt"]


def test_paths_are_taken_in_the_order_given_and_a_file_by_itself(tmp_path: Path) -> None:
    one, two = _put(tmp_path / "two" / "x.txt"), _put(tmp_path / "one.txt")
    assert [source.path for source in _found(two, one.parent)] == [str(two), str(one)]


def test_a_source_has_its_bytes_and_their_id(tmp_path: Path) -> None:
    (source,) = _found(_put(tmp_path / "a.txt", b"words"))
    assert source.data(Limits()) == b"words"
    assert source.id() == document_id(b"words")
    assert source.failed("crashed", "why").id == document_id(b"words")


def test_an_empty_folder_gives_nothing_and_an_empty_file_a_source(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert _found(tmp_path) == []
    _put(tmp_path / "empty" / "a.txt", b"")
    assert [source.data(Limits()) for source in _found(tmp_path)] == [b""]


def test_a_path_that_is_not_there_is_said_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nothing at .*missing folder.*quotes"):
        documents([_put(tmp_path / "a.txt"), tmp_path / "missing folder"])


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    path = _put(tmp_path / "big.txt")
    os.truncate(path, 10**10)
    (source,) = _found(tmp_path)
    with pytest.raises(ReadError, match="10000000000 bytes; the limit is 1000") as caught:
        source.data(Limits(bytes=1000))
    assert caught.value.reason == "too-large"
    assert source.failed("too-large", "why").id == path_id(path)


def test_a_file_that_may_hold_many_documents_has_a_limit_of_its_own(tmp_path: Path) -> None:
    limits = Limits(bytes=1000, container_bytes=3000)
    mailbox = b"From - Mon Nov  2 09:00:00 2026\nFrom: a@example.com\nSubject: x\n\n"
    for name, head in (("a.zip", b"PK\3\4"), ("b.eml", b"From: a@example.com\nTo: b\n\n"), ("c.mbox", mailbox)):
        data = head + b"x" * 2000
        (source,) = _found(_put(tmp_path / name, data))
        assert source.data(limits) == data
        _put(tmp_path / name, head + b"x" * 4000)
        with pytest.raises(ReadError, match=r"archive or mailbox has 40.. bytes; the limit is 3000.*Split it"):
            source.data(limits)
    (source,) = _found(_put(tmp_path / "d.pdf", b"%PDF-1.7" + b"x" * 2000))
    with pytest.raises(ReadError, match="the limit is 1000"):
        source.data(limits)


@posix
def test_a_file_that_grows_while_it_is_read_keeps_to_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (source,) = _found(_put(tmp_path / "a.txt", b"x" * 5000))
    before = _put(tmp_path / "b.txt", b"x" * 10).stat()
    monkeypatch.setattr(os, "fstat", lambda descriptor: before)
    assert len(source.data(Limits(bytes=5000))) == 5000
    with pytest.raises(ReadError, match="1001 bytes; the limit is 1000") as caught:
        source.data(Limits(bytes=1000))
    assert caught.value.reason == "too-large"


def test_a_file_that_goes_away_meanwhile_is_a_row(tmp_path: Path) -> None:
    path = _put(tmp_path / "a.txt")
    (source,) = _found(tmp_path)
    path.unlink()
    with pytest.raises(ReadError, match="No such file"):
        source.data(Limits())
    assert source.failed("unreadable", "why").id == path_id(path)


@posix
def test_a_pipe_a_socket_and_a_device_are_rows_and_nothing_waits_for_them(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    assert "a pipe (FIFO)" in _trouble(tmp_path / "pipe.pdf", tmp_path)
    assert "a pipe (FIFO)" in _trouble(tmp_path / "pipe.pdf")
    (tmp_path / "pipe.pdf").unlink()
    with socket.socket(socket.AF_UNIX) as sock:
        sock.bind(os.path.relpath(tmp_path / "s"))
        assert "a socket" in _trouble(tmp_path / "s", tmp_path)
    assert "a device" in _trouble(Path("/dev/null"))


@posix
def test_a_file_that_becomes_a_pipe_meanwhile_is_refused(tmp_path: Path) -> None:
    path = _put(tmp_path / "a.txt")
    (source,) = _found(tmp_path)
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(ReadError, match="not an ordinary file"):
        source.data(Limits())


@posix
def test_links_are_followed_inside_the_folder_only(tmp_path: Path) -> None:
    folder, outside = tmp_path / "in", _put(tmp_path / "out.txt")
    _put(folder / "a.txt")
    (folder / "same.txt").symlink_to("a.txt")
    assert _names(folder) == ["a.txt", "same.txt"]
    (folder / "leads-out.txt").symlink_to(outside)
    assert "leads out of the folder" in _trouble(folder / "leads-out.txt", folder)


@posix
def test_a_folder_whose_name_begins_alike_is_outside(tmp_path: Path) -> None:
    _put(tmp_path / "in-other" / "x.txt")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "x.txt").symlink_to(tmp_path / "in-other" / "x.txt")
    assert "leads out" in _trouble(tmp_path / "in" / "x.txt", tmp_path / "in")


@posix
def test_links_to_folders_make_no_loop(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    _put(folder / "a" / "x.txt")
    (folder / "self").symlink_to(".")
    (folder / "a" / "again").symlink_to(folder / "a")
    assert _names(folder) == ["a/x.txt"]
    (folder / "up").symlink_to("..")
    assert "leads out" in _trouble(folder / "up", folder)


@posix
def test_a_dangling_link_and_a_ring_of_links_are_rows(tmp_path: Path) -> None:
    (tmp_path / "gone.pdf").symlink_to("nowhere.pdf")
    assert "No such file" in _trouble(tmp_path / "gone.pdf", tmp_path)
    assert "No such file" in _trouble(tmp_path / "gone.pdf")
    (tmp_path / "gone.pdf").unlink()
    (tmp_path / "ring").symlink_to("ring")
    assert "links" in _trouble(tmp_path / "ring", tmp_path)


@posix
def test_a_path_that_is_a_link_itself_is_followed(tmp_path: Path) -> None:
    _put(tmp_path / "real" / "a.txt")
    (tmp_path / "link").symlink_to("real")
    assert [source.trouble for source in _found(tmp_path / "link")] == [None]
    assert _names(tmp_path / "link") == ["a.txt"]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may read everything")
def test_what_may_not_be_read_is_a_row_and_the_rest_is_found(tmp_path: Path) -> None:
    closed, file = tmp_path / "closed", _put(tmp_path / "file.txt")
    _put(closed / "a.txt")
    _put(tmp_path / "z.txt")
    closed.chmod(0)
    try:
        assert "Permission denied" in _trouble(closed, tmp_path)
        assert len(_found(tmp_path)) == 3
    finally:
        closed.chmod(0o700)
    file.chmod(0)
    (source,) = _found(file)
    with pytest.raises(ReadError, match="Permission denied"):
        source.data(Limits())


@posix
def test_a_folder_that_cannot_be_listed_is_a_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _put(tmp_path / "closed" / "a.txt")
    _put(tmp_path / "open.txt")
    scan = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert "Permission denied" in _trouble(tmp_path / "closed", tmp_path)
    assert len(_found(tmp_path)) == 2


@posix
@pytest.mark.parametrize(
    ("name", "text"),
    [
        (b"line\nbreak.txt", r"line\nbreak.txt"),
        (b"\x1b[31mred.txt", r"\x1b[31mred.txt"),
        (b"latin-\xe9\xff.txt", r"latin-\xe9\xff.txt"),
        ("exe\u202etxt.pdf".encode(), r"exe\u202etxt.pdf"),
        ("José.txt".encode(), "José.txt"),
        (b"-rf.txt", "-rf.txt"),
        (b"%s{{7}}.txt", "%s{{7}}.txt"),
        (b" lead and trail .txt ", " lead and trail .txt "),
        (b"n" * 255, "n" * 255),
    ],
)
def test_odd_names_are_read_and_shown_without_harm(tmp_path: Path, name: bytes, text: str) -> None:
    path = os.path.join(os.fsencode(tmp_path), name)
    try:
        with open(path, "wb") as file:
            file.write(b"words")
    except OSError:
        pytest.skip("this file system refuses the name")
    (source,) = _found(tmp_path)
    assert source.file == str(tmp_path / text)
    assert source.file.encode("utf-8")
    assert source.data(Limits()) == b"words"


def test_shown_keeps_ordinary_paths_as_they_are() -> None:
    assert shown("inbox/Ann Lee – résumé (2).pdf") == "inbox/Ann Lee – résumé (2).pdf"


@posix
def test_folders_nest_deeper_than_python_calls(tmp_path: Path) -> None:
    here = os.getcwd()
    try:
        os.chdir(tmp_path)
        for _ in range(1200):
            os.mkdir("d")
            os.chdir("d")
        Path("x.txt").write_text("words")
    finally:
        os.chdir(here)
    try:
        (source,) = _found(tmp_path)
        assert source.path.endswith("d/x.txt")
        assert source.data(Limits()) == b"words"
    finally:
        # pytest clears its folders by recursion, which is not deep enough for these
        subprocess.run(["rm", "-rf", str(tmp_path / "d")], check=True)


@posix
def test_a_path_longer_than_the_system_takes_is_a_row(tmp_path: Path) -> None:
    here = os.getcwd()
    try:
        os.chdir(tmp_path)
        for _ in range(25):
            os.mkdir("d" * 200)
            os.chdir("d" * 200)
        Path("x.txt").write_text("words")
    finally:
        os.chdir(here)
    _put(tmp_path / "z.txt")
    found = _found(tmp_path)
    assert ["File name too long" in (source.trouble or "") for source in found] == [True, False]


DROPPINGS = {
    ".DS_Store": b"\0\0\0\1Bud1\0",
    "Thumbs.db": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0",
    "desktop.ini": b"[.ShellClassInfo]\r\nIconIndex=1\r\n",
    "~$resume.docx": b"\x0cOrla Fennimore\0\0",
    "._resume.pdf": b"\0\5\x16\7\0\2\0\0Mac OS X",
    "__MACOSX/._resume.pdf": b"\0\5\x16\7\0\2\0\0Mac OS X",
    ".~lock.resume.odt#": b",orla,host,01.01.2026 10:00,file:///home/orla;",
    ".localized": b"",
}


def test_what_systems_and_editors_leave_behind_is_passed_over_and_told(tmp_path: Path) -> None:
    for name, data in DROPPINGS.items():
        _put(tmp_path / name, data)
    kept = _put(tmp_path / "resume.txt")
    told: list[str] = []
    assert [source.path for source in documents([tmp_path], told.append)] == [str(kept)]
    assert {os.path.relpath(path, tmp_path) for path in told} == set(DROPPINGS)


@pytest.mark.parametrize("name", ["desktop.ini", "~$resume.docx", "._resume.txt", ".hidden.txt", "__MACOSX/a.txt"])
def test_a_text_under_such_a_name_is_a_document(tmp_path: Path, name: str) -> None:
    _put(tmp_path / name)
    assert _names(tmp_path) == [name]
