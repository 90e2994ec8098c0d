"""The program reads the samples as samples/README.md says, and ranks them as a recruiter would."""

from typing import Any

import pytest

from tests.samples.program import EXPECTED, ROOT, Documents, Screened

RESUMES: dict[str, dict[str, Any]] = EXPECTED["resumes"]
READABLE = {name: want for name, want in RESUMES.items() if "failed" not in want}
CODERS = [name for name, want in READABLE.items() if want["coding_months"][0] > 0]
JOBS: dict[str, dict[str, Any]] = EXPECTED["jobs"]
CLAIMED = {"held", "learning"}
FILES = (
    "index.html",
    "fits.jsonl",
    "fits.csv",
    "fits.xlsx",
    "profiles.jsonl",
    "jobs.jsonl",
    "failures.csv",
    "run.json",
)


def test_every_sample_has_its_expectation() -> None:
    assert {p.name for p in (ROOT / "samples/resumes").iterdir()} == set(RESUMES)
    assert {p.name for p in (ROOT / "samples/jobs").iterdir()} == set(JOBS)


def test_the_readme_of_the_samples_names_every_file() -> None:
    text = (ROOT / "samples/README.md").read_text(encoding="utf-8")
    assert [name for name in [*RESUMES, *JOBS] if f"`{name}`" not in text] == []


def test_every_document_gives_its_line(resumes: Documents, jobs: Documents) -> None:
    assert set(resumes) == set(RESUMES)
    assert set(jobs) == set(JOBS)


def test_the_broken_file_fails_with_a_reason_and_nothing_else(resumes: Documents) -> None:
    broken = resumes["12-broken.pdf"]
    assert broken["status"] == "failed"
    assert broken["error"]["code"] in RESUMES["12-broken.pdf"]["failed"]
    assert broken["error"]["text"]
    assert [name for name, found in resumes.items() if found["status"] == "failed"] == ["12-broken.pdf"]


@pytest.mark.parametrize("name", READABLE)
def test_credentials_have_the_status_that_the_resume_gives_them(name: str, resumes: Documents) -> None:
    found = {c["id"]: c["status"] for c in resumes[name]["credentials"] if c["status"] != "denied"}
    assert found == READABLE[name]["credentials"]


@pytest.mark.parametrize("name", [n for n, want in READABLE.items() if "not_held" in want])
def test_letters_that_mean_something_else_or_are_denied_are_not_held(name: str, resumes: Documents) -> None:
    held = {c["id"] for c in resumes[name]["credentials"] if c["status"] == "held"}
    assert held.isdisjoint(READABLE[name]["not_held"])


@pytest.mark.parametrize("name", [n for n, want in READABLE.items() if "skills" in want])
def test_skills_that_the_resume_claims_are_found(name: str, resumes: Documents) -> None:
    claimed = {s["id"] for s in resumes[name]["skills"] if s["status"] in CLAIMED}
    assert [skill for skill in READABLE[name]["skills"] if skill not in claimed] == []


@pytest.mark.parametrize("name", [n for n, want in READABLE.items() if "not_skills" in want])
def test_a_skill_denied_wished_for_or_of_another_trade_is_not_claimed(name: str, resumes: Documents) -> None:
    claimed = {s["id"] for s in resumes[name]["skills"] if s["status"] in CLAIMED}
    assert [skill for skill in READABLE[name]["not_skills"] if skill in claimed] == []


@pytest.mark.parametrize("name", READABLE)
def test_coding_months_count_coding_alone(name: str, resumes: Documents) -> None:
    low, high = READABLE[name]["coding_months"]
    assert low <= (resumes[name]["experience"]["coding_months"] or 0) <= high


@pytest.mark.parametrize("name", READABLE)
def test_name_and_address_are_found(name: str, resumes: Documents) -> None:
    assert (resumes[name]["name"] or "").casefold() == READABLE[name]["name"].casefold()
    assert resumes[name]["emails"] == [READABLE[name]["email"]]
    assert len(resumes[name]["phones"]) == 1


@pytest.mark.parametrize("name", [n for n, want in READABLE.items() if "education" in want])
def test_the_highest_completed_education_is_found(name: str, resumes: Documents) -> None:
    order = ["high_school", "certificate", "associate", "bachelor", "master", "doctorate"]
    levels = [e["level"] for e in resumes[name]["education"] if e["status"] == "completed"]
    assert max(levels, key=order.index, default=None) == READABLE[name]["education"]


@pytest.mark.parametrize("name", [n for n, want in READABLE.items() if "notices" in want])
def test_another_occupation_is_said(name: str, resumes: Documents) -> None:
    assert {n["code"] for n in resumes[name]["notices"]} >= set(READABLE[name]["notices"])


@pytest.mark.parametrize("name", READABLE)
def test_evidence_quotes_the_text(name: str, resumes: Documents) -> None:
    found = resumes[name]
    evidence = [
        e
        for kind in ("credentials", "skills", "positions", "education")
        for one in found[kind]
        for e in one["evidence"]
    ]
    assert evidence or not found["credentials"]
    assert [e for e in evidence if found["text"][e["start"] : e["end"]] != e["quote"]] == []


@pytest.mark.parametrize("name", JOBS)
def test_the_head_of_a_posting_is_read(name: str, jobs: Documents) -> None:
    found, want = jobs[name], JOBS[name]
    assert want["title"] in found["title"]
    assert want["role"] in found["roles"]
    assert found["work_mode"] == want["work_mode"]
    assert {key: found["pay"][key] for key in ("min", "max", "per")} == want["pay"]


@pytest.mark.parametrize("name", [n for n, want in JOBS.items() if "employer" in want])
def test_the_employer_is_found_and_nothing_of_its_line_besides(name: str, jobs: Documents) -> None:
    assert jobs[name]["employer"] == JOBS[name]["employer"]


@pytest.mark.parametrize("name", [n for n, want in JOBS.items() if "location" in want])
def test_the_place_is_found(name: str, jobs: Documents) -> None:
    assert jobs[name]["location"] == JOBS[name]["location"]


@pytest.mark.parametrize("name", [n for n, want in JOBS.items() if "not_text" in want])
def test_what_stands_around_a_posting_or_is_hidden_is_no_part_of_it(name: str, jobs: Documents) -> None:
    assert [words for words in JOBS[name]["not_text"] if words in jobs[name]["text"]] == []


def _ids(requirement: dict[str, Any]) -> set[str]:
    return {item["id"] for option in requirement["any_of"] for item in option}


@pytest.mark.parametrize("name", JOBS)
def test_alternatives_are_one_requirement_with_its_grace_period(name: str, jobs: Documents) -> None:
    want = JOBS[name]["one_of"]
    fitting = [r for r in jobs[name]["requirements"] if set(want["any"]) <= _ids(r)]
    assert [(r["need"], r["within_months"]) for r in fitting] == [("required", want["within_months"])]
    assert len(fitting[0]["any_of"]) >= len(want["any"])


@pytest.mark.parametrize("name", JOBS)
def test_what_is_required_and_what_is_preferred(name: str, jobs: Documents) -> None:
    asked: dict[str, set[str]] = {"required": set(), "preferred": set()}
    for requirement in jobs[name]["requirements"]:
        asked[requirement["need"]] |= _ids(requirement)
    for need in asked:
        assert [id for id in JOBS[name].get(need, ()) if id not in asked[need]] == []
    assert [id for id in JOBS[name].get("not_asked", ()) if id in asked["required"] | asked["preferred"]] == []


@pytest.mark.parametrize("job", JOBS)
def test_the_right_person_stands_first(job: str, screened: Screened) -> None:
    scores = screened.scores[job]
    assert max(scores, key=lambda name: scores[name]) in JOBS[job]["best"]


@pytest.mark.parametrize("job", JOBS)
def test_coders_stand_above_other_occupations(job: str, screened: Screened) -> None:
    scores = screened.scores[job]
    others = max(scores[name] for name in EXPECTED["other_occupations"])
    assert [name for name in CODERS if scores[name] <= others] == []


@pytest.mark.parametrize("name", [n for n, want in READABLE.items() if "best" in want])
def test_the_posting_that_suits_a_person_stands_first(name: str, screened: Screened) -> None:
    scores = {job: screened.scores[job][name] for job in JOBS}
    assert max(scores, key=lambda job: scores[job]) in READABLE[name]["best"]


@pytest.mark.parametrize("name", [n for n, want in READABLE.items() if "worst" in want])
def test_the_posting_that_suits_a_person_least_stands_last(name: str, screened: Screened) -> None:
    scores = {job: screened.scores[job][name] for job in JOBS}
    assert min(scores, key=lambda job: scores[job]) in READABLE[name]["worst"]


def test_screen_writes_all_its_files(screened: Screened) -> None:
    files = [
        "index.html",
        "fits.jsonl",
        "fits.csv",
        "fits.xlsx",
        "profiles.jsonl",
        "jobs.jsonl",
        "failures.csv",
        "run.json",
    ]
    assert [name for name in files if not (screened.folder / name).is_file()] == []
    assert len(list((screened.folder / "jobs").glob("*.html"))) == len(JOBS)
    assert len(list((screened.folder / "fits").glob("*.html"))) == len(JOBS) * len(READABLE)


def test_the_broken_file_is_named_in_the_summary_and_in_failures(screened: Screened) -> None:
    assert "12-broken.pdf" in (screened.folder / "failures.csv").read_text(encoding="utf-8")
    assert "12-broken.pdf" in screened.stdout + screened.stderr or "failures.csv" in screened.stdout + screened.stderr
