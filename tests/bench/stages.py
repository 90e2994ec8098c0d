"""The stages of the program over one corpus, and the bare work that the same files need at the least."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import spacy

from matcher.config import Limits
from matcher.fit.explain import explain_pair, scale
from matcher.fit.weights import load as load_weights
from matcher.model import Document, Fit, Job, Profile
from matcher.pipeline import index_of, understand
from matcher.readers.registry import read
from reports.html import Renderer
from reports.pair_view import pair_view
from skill_taxonomy.load import load as load_taxonomy
from tests.bench.corpora import Corpus
from tests.bench.measure import Stage

AS_OF = date(2026, 11, 1)


def posting(path: Path) -> Job:
    """The first posting of a file."""
    documents = [d for d in read(path.read_bytes(), path.name, Limits()) if isinstance(d, Document)]
    jobs = [job for job in understand(documents[0], "job", index_of()) if isinstance(job, Job)]
    return jobs[0]


class Bare:
    """What any program does that reads these files: the text of a PDF by pypdfium2, and spaCy's bare tokenizer."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._tokenizer = spacy.blank("en").tokenizer

    def run(self) -> int:
        """The number of tokens of all documents."""
        return sum(len(self._tokenizer(_text(data))) for _, data in self._corpus.documents)


class Program:
    """The stages one after the other; each works on what the one before made in its first run."""

    def __init__(self, corpus: Corpus, job: Job) -> None:
        taxonomy = load_taxonomy()
        self._corpus, self._job = corpus, job
        self._taxonomy = taxonomy
        self._index = index_of()
        self._scale = scale(taxonomy, load_weights(), AS_OF)
        self._plan = self._scale.plan(job)
        self._renderer = Renderer()
        self.documents = self.read()
        self.profiles = self.understand()
        self.fits = self.fit()

    def read(self) -> list[Document]:
        """Bytes to documents."""
        limits = Limits()
        found = [each for name, data in self._corpus.documents for each in read(data, name, limits)]
        return [each for each in found if isinstance(each, Document)]

    def understand(self) -> list[Profile]:
        """Documents to profiles."""
        found = [each for document in self.documents for each in understand(document, "resume", self._index)]
        return [each for each in found if isinstance(each, Profile)]

    def fit(self) -> list[Fit]:
        """Each profile against the posting, explained, with next steps."""
        return [
            explain_pair(self._scale.standing(profile.qualifications()), self._plan, self._scale)
            for profile in self.profiles
        ]

    def render(self) -> int:
        """A report of each pair; the number of characters."""
        return sum(
            len(self._renderer.render_pair(pair_view(fit, profile, self._job, self._taxonomy)))
            for fit, profile in zip(self.fits, self.profiles, strict=True)
        )

    def stages(self) -> list[Stage]:
        """In the order of the way."""
        return [
            Stage("read", self.read),
            Stage("understand", self.understand),
            Stage("fit", self.fit),
            Stage("render", self.render),
        ]


def _text(data: bytes) -> str:
    if not data.startswith(b"%PDF"):
        return data.decode()
    with _opened(data) as pdf:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)


@contextmanager
def _opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    pdf = pypdfium2.PdfDocument(data)
    try:
        yield pdf
    finally:
        pdf.close()
