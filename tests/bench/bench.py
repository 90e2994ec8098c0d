"""How fast the program is and what it needs, as multiples of the bare work on the same files. Run by `make bench`."""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.corpora import ROOT, Corpus, pdfs, postings, texts
from tests.bench.measure import Stage, milliseconds, table

STAGES = ("read", "understand", "fit", "render")
HEAD = ("documents", "bare ms", *(f"{name} ms" for name in STAGES), "sum ms", "times bare", "docs/s", "peak MiB")


def measured(corpus: Corpus, runs: int) -> list[str]:
    """One row of the table. Runs in a process of its own, so that the peak of memory is this corpus's."""
    from tests.bench.stages import Bare, Program, posting

    program = Program(corpus, posting(ROOT / "samples" / "jobs" / "inpatient-coder.txt"))
    count = len(corpus.documents)
    cost = milliseconds([Stage("bare", Bare(corpus).run), *program.stages()], count, runs)
    whole = sum(cost[name] for name in STAGES)
    figures = [cost["bare"], *(cost[name] for name in STAGES), whole]
    ratio = f"{whole / cost['bare']:.1f}"
    return [corpus.name, *(f"{value:.2f}" for value in figures), ratio, f"{1000 / whole:.0f}", f"{_peak():.0f}"]


def _peak(who: int = resource.RUSAGE_SELF) -> float:
    """Most memory held at once, MiB; the unit of the figure differs between Linux and macOS."""
    return resource.getrusage(who).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def screened(corpus: Corpus, jobs: Path, workers: int) -> list[str]:
    """The whole program from its start: `matcher screen` on the corpus; seconds by the clock."""
    with tempfile.TemporaryDirectory() as folder:
        resumes, out = Path(folder, "resumes"), Path(folder, "out")
        resumes.mkdir()
        for name, data in corpus.documents:
            (resumes / name).write_bytes(data)
        command = [sys.executable, "-m", "matcher.cli.main", "screen", str(resumes), str(jobs), "--out", str(out)]
        start = time.perf_counter()
        done = subprocess.run([*command, "--workers", str(workers)], capture_output=True, text=True)
        seconds = time.perf_counter() - start
        if done.returncode not in (0, 7):
            raise SystemExit(f"screen ended with code {done.returncode}:\n{done.stderr}")
        pairs = len((out / "fits.jsonl").read_text(encoding="utf-8").splitlines())
    count = len(corpus.documents)
    return [corpus.name, str(pairs), str(workers), f"{seconds:.1f}", f"{count / seconds:.1f}", f"{_children():.0f}"]


def _children() -> float:
    return _peak(resource.RUSAGE_CHILDREN)


def main() -> None:
    """Prints two tables: the stages in one process, and the whole program."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="rounds; the median counts")
    parser.add_argument("--texts", type=int, default=200, help="how many of the texts")
    parser.add_argument("--workers", type=int, default=2, help="worker processes of screen")
    parser.add_argument("--only", choices=["pdf", "text"], help=argparse.SUPPRESS)
    options = parser.parse_args()
    corpora = {"pdf": pdfs(), "text": texts(options.texts)}
    if options.only:
        print(json.dumps(measured(corpora[options.only], options.runs)))
        return
    rows = []
    for kind in corpora:
        again = [sys.executable, __file__, "--only", kind, "--runs", str(options.runs), "--texts", str(options.texts)]
        rows.append(json.loads(subprocess.run(again, check=True, stdout=subprocess.PIPE, text=True).stdout))
    print("One process, processor time a document; fit and render: one posting, one page.\n")
    print(table(HEAD, rows))
    whole = [screened(corpus, postings(), options.workers) for corpus in corpora.values()]
    print("\nThe whole of `matcher screen`, from start to end.\n")
    print(table(("documents", "pairs", "workers", "seconds", "docs/s", "peak MiB of a process"), whole))


if __name__ == "__main__":
    main()
