"""Unmapped lines beside resume lines: shown only where alike, never scored, the vocabulary frozen."""

import json
import subprocess
import sys
from dataclasses import replace
from importlib import resources

from matcher.fit.explain import explain_pair, scale
from matcher.fit.possible import build, possible_lines
from matcher.fit.weights import load
from matcher.model import Evidence, Job, Unmapped
from tests.fit.fit_world import AS_OF, TAXONOMY, asks, held, person, posting

WEIGHTS = load().possible
LINES = (
    "Typed 65 words per minute in the discharge unit",
    "Drove my own car to four clinics each week",
    "Volunteer at the food bank on Saturdays",
)


def wanted(*texts: str) -> Job:
    lines = tuple(Unmapped(need="required", text=text) for text in texts)
    return posting(asks("cpc"), asks("cpt"), asks("excel"), unmapped=lines)


def resume_lines(texts: tuple[str, ...]) -> tuple[Evidence, ...]:
    return tuple(Evidence(quote=t, page=1, section=None, start=0, end=len(t)) for t in texts)


def test_alike_lines_are_found_and_unlike_ones_are_not() -> None:
    q = person(lines=resume_lines(LINES))
    found = possible_lines(wanted("Must type 60 words per minute", "Lift forty pounds", "Zqx vrr"), q, WEIGHTS)
    assert [(p.unmapped, p.resume[0].quote) for p in found] == [(0, LINES[0])]
    assert 0.3 <= found[0].similarity <= 1.0


def test_they_have_no_weight() -> None:
    measure = scale(TAXONOMY, load(), AS_OF)
    q = person(held("cpc"))
    job = wanted("Must type 60 words per minute")
    without = explain_pair(measure.standing(q), measure.plan(job), measure)
    shown = explain_pair(measure.standing(replace(q, lines=resume_lines(LINES))), measure.plan(job), measure)
    assert shown.possible != ()
    assert replace(shown, possible=()) == without


def test_other_lines_do_not_change_a_similarity() -> None:
    job = wanted("Must type 60 words per minute")
    alone = possible_lines(job, person(lines=resume_lines(LINES[:1])), WEIGHTS)
    among = possible_lines(job, person(lines=resume_lines(LINES[::-1])), WEIGHTS)
    assert alone[0].similarity == among[0].similarity


def test_the_vocabulary_is_what_its_lines_make() -> None:
    data = resources.files("matcher.fit") / "data"
    frozen = json.loads((data / "vocabulary.json").read_text(encoding="utf-8"))
    assert frozen["version"]
    lines, small = ((data / name).read_text(encoding="utf-8").splitlines() for name in ("lines.txt", "small_words.txt"))
    assert frozen["idf"] == build(lines, small)


def test_scikit_learn_is_loaded_only_where_lines_are_compared() -> None:
    code = (
        "import sys; import matcher.fit.explain, matcher.fit.roles; "
        "sys.exit('sklearn' in sys.modules or 'scipy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
