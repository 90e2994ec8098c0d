"""Opens OLE files (DOC, MSG) safely: the streams by name, with sizes and chains checked before anything is read."""

import io
import struct
from collections.abc import Sequence
from typing import Any

from matcher.errors import ReadError

_ODD = (
    OSError,
    ValueError,
    IndexError,
    KeyError,
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,
    EOFError,
    struct.error,
)
"""What olefile raises on files that are damaged or made to break it; its own errors are OSErrors."""


Path = tuple[str, ...]

_DEEPEST = 64
"""Folders inside folders that are opened; messages inside messages take two each."""
_NONE, _FOLDER, _STREAM = 0xFFFFFFFF, 1, 2


def _beside(file: Any, first: int) -> list[Any]:
    """The entries of one folder in the order of its tree, from the root of that tree on. What leads nowhere, or to an
    entry that was met before, ends a branch."""
    found: list[Any] = []
    above: list[Any] = []
    at = first
    while above or at != _NONE:
        if at == _NONE:
            found.append(above.pop())
            at = found[-1].sid_right
        elif at < len(file.direntries) and file.direntries[at] is None:
            above.append(file._load_direntry(at))
            at = above[-1].sid_left
        else:
            at = _NONE
    return found


def _walked(file: Any) -> list[Path]:
    """Gives every folder its entries, sorted by name as olefile has them, and returns the paths of all streams. olefile
    itself calls itself for each entry, and ends at 1,000 of them where a writer puts all in one row."""
    paths: list[Path] = []
    stack: list[tuple[Any, Path]] = [(file.root, ())]
    while stack:
        entry, path = stack.pop()
        if entry.entry_type == _STREAM:
            paths.append(path)
            continue
        entry.kids = sorted(_beside(file, entry.sid_child)) if len(path) < _DEEPEST else []
        entry.kids_dict = {kid.name.lower(): kid for kid in entry.kids}
        inner = (kid for kid in entry.kids if kid.entry_type in (_FOLDER, _STREAM))
        stack += reversed([(kid, (*path, kid.name)) for kid in inner])
    return paths


class Ole:
    """The streams of an OLE file. Raises ReadError `corrupt`, with `told` as its text, for what cannot be opened."""

    def __init__(self, data: bytes, told: str) -> None:
        import olefile  # type: ignore[import-untyped]

        class File(olefile.OleFileIO):  # type: ignore[misc]
            """The library's file with a walk through its directory that does not call itself."""

            def loaddirectory(self, sect: int) -> None:
                """Read the directory from this sector on."""
                self.directory_fp = self._open(sect, force_FAT=True)
                self.direntries = [None] * (self.directory_fp.size // 128)
                self.root = self._load_direntry(0)
                self.walked = _walked(self)

        self._told = told
        self._size = len(data)
        try:
            self._file = File(io.BytesIO(data))
            self._paths = tuple(self._file.walked)
        except _ODD as error:
            raise ReadError("corrupt", told) from error
        self._by_name = {tuple(part.lower() for part in path): path for path in self._paths}

    def paths(self) -> tuple[tuple[str, ...], ...]:
        """The paths of all streams, in the file's order."""
        return self._paths

    def has(self, *path: str) -> bool:
        """Whether there is a stream of this path; case does not count, as in Windows."""
        return tuple(part.lower() for part in path) in self._by_name

    def size(self, *path: str) -> int:
        """The bytes that a stream says it has, 0 where there is none. Raises ReadError."""
        found = self._by_name.get(tuple(part.lower() for part in path))
        try:
            return 0 if found is None else int(self._file.get_size(list(found)))
        except _ODD as error:
            raise ReadError("corrupt", self._told) from error

    def read(self, *path: str) -> bytes:
        """The bytes of a stream; empty where there is none. Raises ReadError."""
        found = self._by_name.get(tuple(part.lower() for part in path))
        if found is None:
            return b""
        try:
            # a chain of sectors may run in a circle: a stream cannot be larger than its file
            if self._file.get_size(list(found)) > self._size:
                raise ReadError("corrupt", self._told)
            with self._file.openstream(list(found)) as stream:
                data = stream.read()
        except _ODD as error:
            raise ReadError("corrupt", self._told) from error
        return data if isinstance(data, bytes) else b""


def root_names(data: bytes) -> Sequence[str]:
    """The names of the streams at the root, none for a file that cannot be opened."""
    try:
        return [path[0] for path in Ole(data, "").paths() if len(path) == 1]
    except ReadError:
        return []
