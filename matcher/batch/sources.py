"""Files under paths, in a stable order; what cannot be read is a row with its reason, never missing."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from matcher.config import Limits
from matcher.errors import ReadError, UsageError
from matcher.model import Failed

_DROPPINGS = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
"""What systems and Office leave in folders; no document ever."""
_HASHED = 64
"""A file larger than this many byte limits is not even hashed; its path stands for it."""
_CHUNK = 1 << 16
_KINDS = (
    (stat.S_ISLNK, "a link that leads out of the folder or nowhere"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file to read. `path` is its raw path, `file` the same safe to show; `fault` says why it cannot be read at all."""

    path: bytes
    file: str
    fault: str | None = None

    def data(self, limits: Limits) -> bytes:
        """The bytes. Raises ReadError: `too-large` over the limit (nothing is read), `unreadable` with the reason."""
        if self.fault:
            raise ReadError("unreadable", self.fault)
        try:
            # O_NONBLOCK: a pipe that took the file's place since it was listed must not hold us
            with open(os.open(self.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
                info = os.fstat(file.fileno())
                if not stat.S_ISREG(info.st_mode):
                    raise ReadError("unreadable", "This is no longer a regular file. Put the document there and run again.")
                if info.st_size > limits.bytes:
                    raise ReadError("too-large", _too_large(info.st_size, limits))
                return file.read(limits.bytes + 1)
        except OSError as error:
            raise ReadError("unreadable", _unreadable(error)) from error

    def failed(self, code: str, text: str) -> Failed:
        """The row of this file when it could not be read; its id is the SHA-256 of the bytes, of the path where those cannot
        be had."""
        return Failed(id=self._id(), file=self.file, member=None, media_type=None, code=code, text=text)

    def _id(self) -> str:
        digest = sha256()
        try:
            if self.fault or os.stat(self.path).st_size > _HASHED * Limits().bytes:
                return sha256(self.path).hexdigest()
            with open(self.path, "rb") as file:
                while chunk := file.read(_CHUNK):
                    digest.update(chunk)
        except OSError:
            return sha256(self.path).hexdigest()
        return digest.hexdigest()


def documents(paths: Sequence[str]) -> Iterator[Source]:
    """Every file under `paths`, folders searched recursively in the order of their names' bytes. Links are followed only to
    files inside the same folder. Raises UsageError for a path that does not exist."""
    for given in paths:
        path = os.fsencode(given)
        if not os.path.exists(path):
            raise UsageError(f"there is no file or folder {_shown(path)}: check the name and where you are")
        if os.path.isdir(path):
            yield from _walk(path, os.path.realpath(path))
        else:
            yield _source(path, os.stat(path), None)


def _walk(folder: bytes, root: bytes) -> Iterator[Source]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Source(path=folder, file=_shown(folder), fault=_unreadable(error, "folder"))
        return
    for entry in entries:
        name = entry.name.lower()
        if name.decode("utf-8", "replace") in _DROPPINGS or name.startswith(b"~$"):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, root)
            continue
        try:
            yield _source(entry.path, entry.stat(follow_symlinks=False), root)
        except OSError as error:
            yield Source(path=entry.path, file=_shown(entry.path), fault=_unreadable(error))


def _source(path: bytes, info: os.stat_result, root: bytes | None) -> Source:
    if root is not None and stat.S_ISLNK(info.st_mode):
        target = os.path.realpath(path)
        if target.startswith(root + os.sep.encode()) and os.path.isfile(target):
            return Source(path=path, file=_shown(path))
    if stat.S_ISREG(info.st_mode):
        return Source(path=path, file=_shown(path))
    kind = next((name for test, name in _KINDS if test(info.st_mode)), "no regular file")
    return Source(path=path, file=_shown(path), fault=f"This is {kind}, not a document. Put the document itself there.")


def _shown(path: bytes) -> str:
    """A path that can be printed and encoded whatever bytes it holds."""
    return path.decode("utf-8", "backslashreplace")


def _unreadable(error: OSError, what: str = "file") -> str:
    return f"The {what} cannot be opened ({error.strerror or error}). Check that you may read it, and run again."


def _too_large(size: int, limits: Limits) -> str:
    mib = 1024 * 1024
    return f"The file has {size / mib:.0f} MiB; the limit is {limits.bytes / mib:.0f} MiB. Save it without pictures."
