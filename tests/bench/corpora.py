"""The documents that are measured: the shared corpus where it is there, else the samples."""

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "corpus"


@dataclass(frozen=True)
class Corpus:
    """Documents of one kind, with where they come from."""

    name: str
    documents: tuple[tuple[str, bytes], ...]


def pdfs() -> Corpus:
    """Resumes as PDF."""
    folder = SHARED / "resumes"
    if not folder.is_dir():
        folder = ROOT / "samples" / "resumes"
    paths = [path for path in sorted(folder.glob("*.pdf")) if path.name != "12-broken.pdf"]
    return Corpus(f"{len(paths)} PDF resumes of {_shown(folder)}", tuple((p.name, p.read_bytes()) for p in paths))


def texts(most: int) -> Corpus:
    """Resumes as plain text, `most` of them evenly out of the whole."""
    file = SHARED / "bulk.jsonl.gz"
    if file.is_file():
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            every = [json.loads(line)["text"].encode() for line in lines]
        every = every[:: max(1, len(every) // most)][:most]
    else:
        file = ROOT / "samples" / "resumes"
        every = [path.read_bytes() for path in sorted(file.glob("*.txt"))]
    name = f"{len(every)} texts of {_shown(file)}"
    return Corpus(name, tuple((f"{number:04d}.txt", data) for number, data in enumerate(every)))


def postings() -> Path:
    """The folder of postings against which the resumes are scored."""
    folder = SHARED / "jobs"
    return folder if folder.is_dir() else ROOT / "samples" / "jobs"


def _shown(path: Path) -> str:
    return path.relative_to(ROOT if path.is_relative_to(ROOT) else ROOT.parent).as_posix()
