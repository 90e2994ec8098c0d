"""Lines of a posting that no concept covers, beside the resume lines most like them: shown, never scored."""

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from matcher.fit.weights import PossibleWeights
from matcher.model import Evidence, Job, Possible, Qualifications

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
    from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]

TOKEN = re.compile(r"[a-z][a-z0-9+#'-]*[a-z0-9]")
ENDINGS = (("ies", "y"), ("ing", ""), ("ied", "y"), ("ed", ""), ("es", ""), ("s", ""))
FEWEST_WORDS = 2
"""Lines need as many words in common as this: one shared word is chance."""


def words(text: str) -> list[str]:
    """The words of a line, lower case, without plural and verb endings."""
    return [_stem(word) for word in TOKEN.findall(text.lower())]


def _stem(word: str) -> str:
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)] + instead
    return word


def possible_lines(job: Job, q: Qualifications, weights: PossibleWeights) -> tuple[Possible, ...]:
    """For each unmapped line of the posting the resume lines most like it, best first; lines with nothing like them are
    left out. Depends on these two documents and the frozen vocabulary alone."""
    if not job.unmapped or not q.lines or weights.most == 0:
        return ()
    asked = _vectors(tuple(line.text for line in job.unmapped))
    offered = _vectors(tuple(line.quote for line in q.lines))
    similar = (asked @ offered.T).toarray()
    shared = ((asked > 0).astype(int) @ (offered > 0).astype(int).T).toarray()
    found = []
    for i in range(len(job.unmapped)):
        order = sorted(range(len(q.lines)), key=lambda j: (-similar[i, j], j))
        best = [j for j in order if similar[i, j] >= weights.similarity and shared[i, j] >= FEWEST_WORDS]
        if best:
            lines = _lines(q.lines, best[: weights.most])
            found.append(Possible(unmapped=i, similarity=round(float(similar[i, best[0]]), 2), resume=lines))
    return tuple(found)


def _lines(lines: Sequence[Evidence], indexes: Iterable[int]) -> tuple[Evidence, ...]:
    return tuple(lines[j] for j in indexes)


def build(lines: Iterable[str], left_out: Iterable[str]) -> dict[str, float]:
    """The frozen vocabulary of a collection of lines: each word that stands in them with its inverse document frequency
    (natural logarithm, smoothed as scikit-learn does it), four decimals. Words `left_out` make no two lines alike."""
    small = {_stem(word) for word in left_out}
    documents = [set(words(line)) for line in lines if line.strip()]
    count = Counter(word for document in documents for word in document if word not in small)
    total = len(documents)
    return {word: round(math.log((1 + total) / (1 + count[word])) + 1, 4) for word in sorted(count)}


@cache
def _vectorizer() -> "TfidfVectorizer":
    import numpy
    from sklearn.feature_extraction.text import TfidfVectorizer

    text = resources.files("matcher.fit").joinpath("data/vocabulary.json").read_text(encoding="utf-8")
    idf: dict[str, float] = json.loads(text)["idf"]
    order = sorted(idf)
    vectorizer = TfidfVectorizer(analyzer=words, vocabulary={word: i for i, word in enumerate(order)})
    vectorizer.idf_ = numpy.array([idf[word] for word in order])
    return vectorizer


@lru_cache(maxsize=512)
def _vectors(texts: tuple[str, ...]) -> "csr_matrix":
    return _vectorizer().transform(texts)
