"""Runs the program once over the samples; the tests look at what it said."""

from pathlib import Path

import pytest

from tests.samples.program import DONE, EXPECTED, SOME_FAILED, Documents, Screened, by_name, lines, matcher


@pytest.fixture(scope="session")
def resumes() -> Documents:
    """What `matcher parse` says of each resume."""
    done = matcher("parse", "samples/resumes", "--as", "resume", "--as-of", EXPECTED["as_of"], "--text")
    assert done.returncode == SOME_FAILED, done.stderr
    return by_name(lines(done.stdout))


@pytest.fixture(scope="session")
def jobs() -> Documents:
    """What `matcher parse` says of each posting."""
    done = matcher("parse", "samples/jobs", "--as", "job", "--as-of", EXPECTED["as_of"], "--text")
    assert done.returncode == DONE, done.stderr
    return by_name(lines(done.stdout))


@pytest.fixture(scope="session")
def screened(tmp_path_factory: pytest.TempPathFactory) -> Screened:
    """All samples against each other."""
    out = tmp_path_factory.mktemp("samples") / "out"
    done = matcher("screen", "samples/resumes", "samples/jobs", "--out", str(out), "--as-of", EXPECTED["as_of"])
    assert done.returncode == SOME_FAILED, done.stderr
    names = {
        document["document"]: Path(document["file"]).name
        for kind in ("profiles", "jobs")
        for document in lines((out / f"{kind}.jsonl").read_text(encoding="utf-8"))
    }
    scores: dict[str, dict[str, float]] = {}
    for fit in lines((out / "fits.jsonl").read_text(encoding="utf-8")):
        scores.setdefault(names[fit["job"]], {})[names[fit["resume"]]] = fit["score"]
    return Screened(folder=out, stderr=done.stderr, stdout=done.stdout, scores=scores)
