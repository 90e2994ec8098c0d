"""Fuzzes every target for a given time, each in a process of its own: `python -m tests.fuzz.run --seconds 120`.

What ends a process is kept as FOLDER/TARGET-KIND-SHA256 and told with the command that shows it again; the process
starts anew until the time is over. Exit code 1 where anything was found.
"""

import argparse
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

from tests.fuzz.targets import MAX_BYTES, TARGETS, seeds

ROOT = Path(__file__).parents[2]
HANG = 20
"""Seconds for one input, from which on it is a finding; the guard's limit is 25 for a document."""
MEMORY = 2048
"""MiB of a process from which on an input is a finding."""
_RAISED = re.compile(r"[\w.]*(?:Error|Exception|Interrupt)(?::|$)")
_SLACK = 90
"""Seconds that a process may take to start and to end beyond its time."""


def _corpus(folder: Path, target: str) -> Path:
    corpus = folder / f"corpus-{target}"
    corpus.mkdir(parents=True, exist_ok=True)
    for data in seeds(target):
        (corpus / sha256(data).hexdigest()).write_bytes(data)
    return corpus


def _findings(folder: Path, target: str) -> list[Path]:
    """What a process has written down, each under the SHA-256 of its bytes."""
    found = []
    for kind in ("crash", "timeout", "oom"):
        for path in sorted(folder.glob(f"{target}+{kind}-*")):
            named = folder / f"{target}-{kind}-{sha256(path.read_bytes()).hexdigest()}"
            found.append(path.replace(named))
    return found


def _fuzz(target: str, seconds: float, seed: int, folder: Path) -> list[tuple[Path, str]]:
    """All that is found in one target in so many seconds, each with the last lines that the process said."""
    corpus, until, found = _corpus(folder, target), time.monotonic() + seconds, []
    while (left := int(until - time.monotonic())) > 0:
        arguments = [f"-max_total_time={left}", f"-seed={seed}", f"-timeout={HANG}", f"-rss_limit_mb={MEMORY}",
                     f"-max_len={MAX_BYTES[target]}", f"-artifact_prefix={folder}/{target}+", "-detect_leaks=0",
                     "-print_final_stats=1", "-len_control=0", str(corpus)]  # fmt: skip
        log = folder / f"{target}.log"
        with log.open("ab") as out:
            command = [sys.executable, "-m", "tests.fuzz.child", target, *arguments]
            try:
                done = subprocess.run(command, stdout=out, stderr=out, check=False, timeout=left + _SLACK, cwd=ROOT)
            except subprocess.TimeoutExpired:
                break  # a busy machine: it had not begun, or not ended, when its time was over
        said = log.read_text(encoding="utf-8", errors="replace").splitlines()[-60:]
        new = _findings(folder, target)
        found += [(path, _why(said)) for path in new]
        if done.returncode and not new:
            raise RuntimeError("\n".join(said[-20:]))
        seed += 1
    return found


def _why(said: list[str]) -> str:
    """The line that names the fault: Python's own, else libFuzzer's."""
    raised = [line for line in said if _RAISED.match(line)]
    told = [line.strip() for line in said if "ERROR: libFuzzer" in line]
    return (raised or told or ["no reason was given"])[-1]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=120, help="time for all targets together, on two cores")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("out/fuzz"), help="where findings and corpora are kept")
    parser.add_argument("--target", choices=sorted(TARGETS), action="append")
    given = parser.parse_args()
    chosen, folder = given.target or sorted(TARGETS), given.keep.resolve()
    each = given.seconds * min(2, len(chosen)) / len(chosen)
    with ThreadPoolExecutor(max_workers=2) as pool:
        runs = [pool.submit(_fuzz, target, each, given.seed, folder) for target in chosen]
        found = {path: why for run in runs for path, why in run.result()}
    for path, why in found.items():
        target = path.name.split("-", 1)[0]
        print(f"{path.name}\n  {why}\n  again: {sys.executable} -m tests.fuzz.targets {target} {path}")
    print(f"{len(found)} findings in {given.seconds:g} seconds ({', '.join(chosen)}); kept in {folder}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
