"""Opens OLE files (DOC, MSG) safely: the streams by name, with sizes and chains checked before anything is read."""

import io
import struct
from collections.abc import Sequence

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


class Ole:
    """The streams of an OLE file. Raises ReadError `corrupt`, with `told` as its text, for what cannot be opened."""

    def __init__(self, data: bytes, told: str) -> None:
        import olefile  # type: ignore[import-untyped]

        self._told = told
        self._size = len(data)
        try:
            self._file = olefile.OleFileIO(io.BytesIO(data))
            self._paths = tuple(tuple(path) for path in self._file.listdir(streams=True, storages=False))
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
