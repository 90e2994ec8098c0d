"""What a worker process may do: memory, files, core dumps, output. The one place where platforms differ."""

import os
import signal
import sys
from contextlib import suppress

from matcher.config import Limits

if sys.platform != "win32":
    import resource

    ALARMED: int | None = -signal.SIGALRM
else:
    ALARMED = None
"""Exit code of a process that `alarm` ended."""


def _address_space() -> int:
    """Bytes of address space this process has now; 0 where the system does not say."""
    if sys.platform != "win32":
        with suppress(OSError, ValueError, IndexError), open("/proc/self/statm", "rb") as file:
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def be_quiet() -> None:
    """Send the output of native libraries nowhere, and leave Ctrl-C to the parent, which ends its workers itself."""
    sys.dont_write_bytecode = True
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def lead_group() -> None:
    """Make this process the leader of a group, so that programs it starts end with it. Nothing on Windows."""
    if sys.platform != "win32":
        os.setsid()


def restrict(limits: Limits) -> None:
    """Bind this process: memory of `limits.memory` beyond what it has, no file written, no core dump. Windows has none
    of these limits; there the time limit alone ends what eats memory. macOS does not enforce the first."""
    if sys.platform != "win32":
        wanted = (
            (resource.RLIMIT_AS, _address_space() + limits.memory),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        )
        for kind, value in wanted:
            hard = resource.getrlimit(kind)[1]
            top = value if hard == resource.RLIM_INFINITY else min(value, hard)
            # macOS refuses an address space below what is mapped already: the time limit still stands
            with suppress(OSError, ValueError):
                resource.setrlimit(kind, (top, top))


def alarm(seconds: float) -> None:
    """Let the system end this process after so many seconds, even while native code hangs and the parent is gone; 0
    calls it off. Nothing on Windows."""
    if sys.platform != "win32":
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)


def end(pid: int) -> None:
    """Kill a worker and all that it started, at once."""
    try:
        if sys.platform == "win32":
            os.kill(pid, signal.SIGTERM)
        else:
            os.killpg(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return
