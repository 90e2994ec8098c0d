"""Reads all samples in a process of its own, in which no file can be written and nothing can be reached: `alone.py`
prints the digest of what each gave, one a line."""

import os
import sys
from hashlib import sha256

_FORBIDDEN = ("socket.", "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate",
              "os.chmod", "os.chown", "shutil.", "tempfile.", "ftplib.", "smtplib.", "urllib.", "http.")  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def _audit(event: str, arguments: tuple[object, ...]) -> None:
    """Refuses what no reader may do."""
    if event.startswith(_FORBIDDEN):
        raise AssertionError(f"a reader did this: {event} {arguments}")
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING and arguments[0] != os.devnull:
        raise AssertionError(f"a reader opened a file to write it: {arguments}")


def _restrict() -> None:
    """As a worker is bound: the system itself refuses to write, whatever library wants to."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def main() -> None:
    """Every sample, read and told by its digest."""
    sys.dont_write_bytecode = True
    from matcher.config import Limits
    from matcher.readers.registry import read
    from tests.contracts.samples import ALL

    _restrict()
    sys.addaudithook(_audit)
    for name in sorted(ALL):
        found = repr(read(ALL[name](), name, Limits(ocr_pages=0)))
        print(name, sha256(found.encode()).hexdigest())


if __name__ == "__main__":
    main()
