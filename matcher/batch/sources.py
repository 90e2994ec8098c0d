"""Finds the documents in files and folders, in an order independent of content; what cannot be opened is a row."""

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from matcher.config import Limits
from matcher.errors import ReadError, UsageError
from matcher.model import Failed
from matcher.readers.containers import droppings
from matcher.readers.containers.names import printable
from matcher.readers.registry import too_large
from matcher.readers.sniff import may_hold_many

_CHUNK = 1024 * 1024
_HEAD = 4096
_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe (FIFO)"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISLNK, "a link"),
)


def shown(path: str | Path) -> str:
    """A path as text that can be printed and stored anywhere: what is no valid Unicode, and control characters, are
    written as backslash escapes."""
    return printable(os.fsencode(path).decode("utf-8", errors="backslashreplace"))


def path_id(path: str | Path) -> str:
    """The id of a document whose bytes cannot be read: SHA-256 of its path, marked so that no content has it."""
    return sha256(b"matcher: unread path\0" + os.fsencode(path)).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file to be read. `path` is what to open, `file` the same path as text for people. `trouble` says why it cannot
    be read, where that is known already."""

    path: str
    file: str
    size: int = 0
    trouble: str | None = None

    def _open(self) -> int:
        """A descriptor of the file; never waits, and refuses what has become something else than a file meanwhile."""
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
        descriptor = os.open(self.path, flags)
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise OSError("not an ordinary file")
        return descriptor

    def data(self, limits: Limits) -> bytes:
        """The bytes of the file. Raises ReadError `unreadable`; `too-large` without reading a file over the limit.
        What may hold many documents (an archive, a mailbox) has a wider one."""
        if self.trouble is not None:
            raise _unreadable(self.trouble)
        try:
            with os.fdopen(self._open(), "rb") as file:
                size = os.fstat(file.fileno()).st_size
                many = size > limits.bytes and may_hold_many(file.read(_HEAD))
                most = max(limits.bytes, limits.container_bytes) if many else limits.bytes
                file.seek(0)
                data = file.read(most + 1) if size <= most else b""
        except OSError as error:
            raise _unreadable(error.strerror or str(error)) from error
        if max(size, len(data)) > most:
            raise too_large(max(size, len(data)), most, "archive or mailbox" if many else "file")
        return data

    def head(self) -> bytes:
        """The first bytes of the file. Raises OSError."""
        with os.fdopen(self._open(), "rb") as file:
            return file.read(droppings.HEAD)

    def id(self) -> str:
        """SHA-256 of the file's bytes, read in pieces; the id of its path where it cannot be read."""
        if self.trouble is not None:
            return path_id(self.path)
        digest = sha256()
        try:
            with os.fdopen(self._open(), "rb") as file:
                while chunk := file.read(_CHUNK):
                    digest.update(chunk)
        except OSError:
            return path_id(self.path)
        return digest.hexdigest()

    def failed(self, code: str, text: str) -> Failed:
        """The failed row of this file. Reads it once more for its id; one too large is known by its path."""
        id = path_id(self.path) if code == "too-large" else self.id()
        return Failed(id=id, file=self.file, member=None, media_type=None, code=code, text=text)


def _unreadable(why: str) -> ReadError:
    text = f"The file cannot be opened ({why}). Check that it is an ordinary file and that you may read it."
    return ReadError("unreadable", text)


def _troubled(path: str, why: str) -> Source:
    """A path that is there but cannot be read."""
    return Source(path=path, file=shown(path), trouble=why)


def _is_dropping(source: Source) -> bool:
    """Whether an operating system or an editor left this file behind."""
    if source.trouble is not None or not droppings.is_named_so(source.path):
        return False
    try:
        return droppings.is_dropping(source.path, source.head())
    except OSError:
        return False


def _kind(mode: int) -> str:
    return next((name for test, name in _KINDS if test(mode)), "no ordinary file")


def _leads_out(path: str, root: str) -> bool:
    """Whether a link leads out of the folder that was asked for."""
    real = os.path.realpath(path)
    return real != root and not real.startswith(root.rstrip(os.sep) + os.sep)


def _entry(entry: "os.DirEntry[str]", root: str) -> Source | None:
    """A file of a folder; None for a link to a folder inside, whose files are found where they are."""
    try:
        if entry.is_symlink():
            if _leads_out(entry.path, root):
                return _troubled(entry.path, "the link leads out of the folder; name its target itself")
            if entry.is_dir():
                return None
        info = entry.stat()
    except OSError as error:
        return _troubled(entry.path, error.strerror or str(error))
    if not stat.S_ISREG(info.st_mode):
        return _troubled(entry.path, f"it is {_kind(info.st_mode)}")
    return Source(path=entry.path, file=shown(entry.path), size=info.st_size)


def _order(entry: "os.DirEntry[str]") -> bytes:
    """Bytes of the path as it would stand in a full listing: what lies in a folder sorts behind the folder's slash."""
    name = os.fsencode(entry.name)
    return name + b"/" if _is_folder(entry) else name


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _walk(folder: str, root: str, skip: Callable[[str], None]) -> Iterator[Source]:
    """All files below a folder. Keeps its own stack: folders may nest deeper than Python calls."""
    stack: list[str | os.DirEntry[str]] = [folder]
    while stack:
        item = stack.pop()
        if not isinstance(item, str):
            if not _is_folder(item):
                source = _entry(item, root)
                if source is not None and _is_dropping(source):
                    skip(item.path)
                elif source is not None:
                    yield source
                continue
            item = item.path
        try:
            with os.scandir(item) as listing:
                found = sorted(listing, key=_order, reverse=True)
        except OSError as error:
            yield _troubled(item, error.strerror or str(error))
        else:
            stack += found


def _ignore(path: str) -> None:
    """The default for skipped droppings."""


def documents(paths: Iterable[str | Path], skip: Callable[[str], None] = _ignore) -> Iterator[Source]:
    """Every file at the paths, folders with all that lies below them: in the order of the paths, and below a folder by
    the bytes of the path. Links are followed inside a folder only, and where a path itself is one. A pipe, a device, a
    link that leads out and a folder that may not be read are sources with a `trouble`. `skip` hears of each file that
    a system or an editor left behind (.DS_Store, ~$lock files ...): nothing else is passed over. Raises UsageError
    for a path that does not exist, before anything is read."""
    named = [os.fspath(path) for path in paths]
    for path in named:
        if not os.path.lexists(path):
            raise UsageError(f"There is nothing at {shown(path)}. Check the path; put it in quotes if it has blanks.")
    return _all(named, skip)


def _all(named: list[str], skip: Callable[[str], None]) -> Iterator[Source]:
    for path in named:
        try:
            info = os.stat(path)
        except OSError as error:
            yield _troubled(path, error.strerror or str(error))
            continue
        if stat.S_ISDIR(info.st_mode):
            yield from _walk(path, os.path.realpath(path), skip)
        elif stat.S_ISREG(info.st_mode):
            yield Source(path=path, file=shown(path), size=info.st_size)
        else:
            yield _troubled(path, f"it is {_kind(info.st_mode)}")
