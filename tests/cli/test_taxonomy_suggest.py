"""`matcher taxonomy suggest`: what invented postings share and no label covers."""

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from matcher.batch.phrases import phrases
from matcher.batch.suggest import Suggestion, Suggestions, overlay_of, suggest
from matcher.cli.main import group
from matcher.config import Limits, Settings
from matcher.errors import ExitCode, NothingReadError, UsageError
from matcher.model import Document
from matcher.pipeline import index_of
from matcher.readers.registry import read
from matcher.understand.job.posting import jobs
from matcher.understand.vocabulary.uncovered import uncovered
from matcher.understand.words.index import build
from matcher.understand.words.mentions import tokens_and_matches
from skill_taxonomy.check import check
from skill_taxonomy.load import load

ROOT = Path(__file__).resolve().parents[2]
BENEFITS = "We offer a zebra savings plan, dental insurance and paid time off.\nWe are an equal opportunity employer."


@dataclass(frozen=True)
class Posting:
    """An invented posting: who, for what, and its lines."""

    employer: str
    title: str
    duties: tuple[str, ...]
    asked: tuple[str, ...]

    def text(self) -> str:
        duties, asked = ("\n".join(f"- {line}" for line in lines) for lines in (self.duties, self.asked))
        return (
            f"{self.title}\nCompany: {self.employer}\n\nResponsibilities\n{duties}\n\n"
            f"Requirements\n{asked}\n\nBenefits\n{BENEFITS}\n"
        )


POSTINGS = (
    Posting(
        "Marlowe Ridge Hospital",
        "Inpatient Coder",
        ("Assign ICD-10-CM and ICD-10-PCS codes to discharges", "Keep the Marlowe badge visible"),
        (
            "CCS or RHIT",
            "Two years with a specimen routing grid and ICD-10-CM coding",
            "Working knowledge of Surgical Bundle Ledger (SBL) and MS-DRG",
        ),
    ),
    Posting(
        "Tansy Brook Clinic",
        "Outpatient Coder",
        ("Assign CPT and ICD-10-CM codes", "Update the specimen routing grid after each CPT change"),
        ("CPC", "SBL and HCPCS", "Quillmark is a plus beside Epic. Ledger closes on time"),
    ),
    Posting(
        "Ferrow Health Partners",
        "Coding Auditor",
        ("Audit CPT coding. Specimen labels come later", "Routing grid duty rotates"),
        ("CPMA", "A specimen routing grid kept next to NCCI edits", "SBL, APC and modifiers"),
    ),
    Posting(
        "Oakenfold Surgical Group",
        "Surgery Coder",
        (
            "Code operative notes with CPT",
            "Maintain pewter notches, pewter notches, pewter notches",
        ),
        ("CPC", "Knows the specimen routing grid, ICD-10-CM and Quillmark", "Epic"),
    ),
)
BAKER = Posting(
    "Crumb and Crust Bakery", "Baker", ("Bake bread", "Turn the proofing carousel"), ("Two years as a baker",)
)
BAKER_TOO = Posting("Loaf Lane Bakery", "Pastry Chef", ("Run the proofing carousel",), ("Cake decorating",))


def _folder(folder: Path, postings: tuple[Posting, ...]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number, posting in enumerate(postings):
        (folder / f"{number}.txt").write_text(posting.text(), encoding="utf-8")
    return folder


def _suggest(folder: Path, **options: Any) -> Suggestions:
    return suggest((str(folder),), Settings(), **{"top": 50, "least": 2, **options})


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(group, ["taxonomy", "suggest", *arguments])


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Suggestions:
    """What the four coders' postings and the two bakers' give."""
    return _suggest(_folder(tmp_path_factory.mktemp("postings"), (*POSTINGS, BAKER, BAKER_TOO)))


def _labels(found: Suggestions) -> list[str]:
    return [each.label for each in found.found]


def _one(found: Suggestions, label: str) -> Suggestion:
    return next(each for each in found.found if each.label == label)


def test_the_planted_phrase_comes_first_with_its_count_and_two_contexts(found: Suggestions) -> None:
    first = found.found[0]
    assert (first.label, first.postings, found.field, found.read) == ("specimen routing grid", 4, 4, 6)
    assert len(set(first.contexts)) == 2
    assert all("specimen routing grid" in context for context in first.contexts)


def test_what_a_label_covers_never_appears(found: Suggestions) -> None:
    index = index_of()
    assert [label for label in _labels(found) if tokens_and_matches(label, index)[1]] == []


def test_a_part_of_a_longer_phrase_gives_way_to_it(found: Suggestions) -> None:
    assert [label for label in _labels(found) if label in "specimen routing grid"] == ["specimen routing grid"]


def test_an_acronym_stands_with_what_the_postings_spell_it_out_as(found: Suggestions) -> None:
    ledger = _one(found, "Surgical Bundle Ledger")
    assert (ledger.acronym, ledger.postings) == ("SBL", 3)
    assert "SBL" not in _labels(found)


def test_a_name_in_a_capital_is_found_alone(found: Suggestions) -> None:
    assert _one(found, "Quillmark").postings == 2


def test_repeats_in_one_posting_count_once(found: Suggestions) -> None:
    assert "pewter notches" not in _labels(found)


def test_benefits_employers_and_other_trades_suggest_nothing(found: Suggestions) -> None:
    told = " ".join(_labels(found)).lower()
    assert [word for word in ("zebra", "savings", "marlowe", "tansy", "carousel", "proofing") if word in told] == []


def test_no_phrase_crosses_a_sentence_or_list_item(tmp_path: Path) -> None:
    apart = tuple(
        Posting(
            f"Employer {name}", "Medical Coder", ("Codes CPT. Crimson", "velvet folders"), ("CPC", "ICD-10-CM; amber")
        )
        for name in ("Alder", "Birch", "Cedar")
    )
    together = tuple(
        Posting(f"Employer {name}", "Medical Coder", ("Codes CPT with crimson velvet",), ("CPC", "ICD-10-CM"))
        for name in ("Dogwood", "Elm", "Fir")
    )
    assert [w for w in _labels(_suggest(_folder(tmp_path / "a", apart))) if "crimson velvet" in w.lower()] == []
    assert "crimson velvet" in _labels(_suggest(_folder(tmp_path / "b", together)))


def test_what_is_copied_ranks_below_what_is_said_in_own_words(tmp_path: Path) -> None:
    copied = "Every coder here reads the obsidian workbook before a chart is closed in ICD-10-CM on the last day"
    more = "Nobody may leave the building before all of the open charts have been counted twice by two coders of CPT"
    own = ("Epic and a cobalt workbook", "Keep the cobalt workbook, then CPT", "HCPCS beside the cobalt workbook")
    folder = _folder(
        tmp_path,
        tuple(
            Posting(f"Employer {name}", "Medical Coder", (copied, more), ("CPC", line))
            for name, line in zip(("Alder", "Birch", "Cedar"), own, strict=True)
        ),
    )
    labels = _labels(_suggest(folder))
    assert labels.index("cobalt workbook") < labels.index("obsidian workbook")


def test_least_and_top_bound_the_list(tmp_path: Path) -> None:
    folder = _folder(tmp_path, POSTINGS)
    assert "Quillmark" not in _labels(_suggest(folder, least=3))
    assert "pewter notches" in _labels(_suggest(folder, least=1))
    assert len(_suggest(folder, top=1).found) == 1


def test_the_overlay_loads_and_passes_and_its_entries_are_found(found: Suggestions, tmp_path: Path) -> None:
    base = load()
    overlay = overlay_of(found, base)
    (tmp_path / "skills.json").write_text(json.dumps(overlay), encoding="utf-8")
    laid = load(tmp_path)
    ids = [entry["id"] for entry in overlay["skills"]]
    assert ids
    assert set(ids).isdisjoint({*base.skills, *base.credentials})
    assert set(laid.skills) == {*base.skills, *ids}
    assert [str(problem) for problem in check(laid) if problem.entry in ids] == []
    index = index_of(tmp_path)
    for id in ids:
        for example in laid.skills[id].examples:
            assert id in {match.concept for match in tokens_and_matches(example, index)[1]}, (id, example)
    assert laid.skills["sbl"].sources[0].ref == "seen in 3 of 4 postings"
    assert [(label.text, label.kind, label.cased) for label in laid.skills["sbl"].labels] == [
        ("Surgical Bundle Ledger", "preferred", False),
        ("SBL", "acronym", True),
    ]


def test_once_laid_over_the_suggestions_are_covered(found: Suggestions, tmp_path: Path) -> None:
    overlay = tmp_path / "overlay"
    overlay.mkdir()
    (overlay / "skills.json").write_text(json.dumps(overlay_of(found, load())), encoding="utf-8")
    again = _suggest(_folder(tmp_path / "postings", POSTINGS), overlay=overlay)
    assert set(_labels(again)).isdisjoint(_labels(found))


def test_the_bytes_do_not_depend_on_names_order_workers_or_copies(tmp_path: Path) -> None:
    one, other = _folder(tmp_path / "one", POSTINGS), _folder(tmp_path / "other", POSTINGS[::-1])
    (other / "again.txt").write_text(POSTINGS[0].text(), encoding="utf-8")
    first, second = _run(str(one), "--workers", "1"), _run(str(other), "--workers", "2")
    assert first.exit_code == second.exit_code == ExitCode.DONE, first.output + second.output
    assert json.loads(first.stdout)["skills"][0]["id"] == "specimen-routing-grid"
    assert second.stdout == first.stdout


def test_the_table_shows_phrase_count_and_contexts(tmp_path: Path) -> None:
    done = _run(str(_folder(tmp_path, POSTINGS)), "--table", "--top", "2")
    rows = done.stdout.splitlines()
    assert rows[0].split() == ["score", "postings", "phrase"]
    assert rows[1].split()[1:5] == ["4", "specimen", "routing", "grid"]
    assert "specimen routing grid" in rows[2]
    assert "2 suggestions from 4 postings of the field" in done.stderr


def test_a_posting_that_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    folder = _folder(tmp_path, POSTINGS)
    (folder / "empty.pdf").write_bytes(b"")
    done = _run(str(folder))
    assert done.exit_code == ExitCode.SOME_FAILED
    assert "empty.pdf (empty)" in done.stderr
    assert json.loads(done.stdout)["skills"][0]["label"] == "specimen routing grid"


def test_nothing_read_ends_with_its_code(tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").write_bytes(b"")
    done = _run(str(tmp_path))
    assert isinstance(done.exception, NothingReadError)
    assert "1 documents failed" in str(done.exception)
    assert ("empty.pdf" in done.stderr, done.stdout) == (True, "")


def test_a_path_that_is_not_there_is_a_usage_error() -> None:
    done = _run("no-such-folder")
    assert isinstance(done.exception, UsageError)
    assert "no-such-folder" in str(done.exception)


def test_too_few_postings_of_the_field_are_said(tmp_path: Path) -> None:
    done = _run(str(_folder(tmp_path, (BAKER, BAKER_TOO))))
    assert done.exit_code == ExitCode.DONE, done.stderr
    assert json.loads(done.stdout)["skills"] == []
    assert "0 postings of the field" in done.stderr


HIDDEN = {"epic": "epic", "medical-terminology": "medical terminology", "hcc": "hcc", "ncci": "ncci"}


def test_entries_taken_out_of_the_vocabulary_come_back_first() -> None:
    whole = load()
    left = {
        id: replace(skill, broader=tuple(each for each in skill.broader if each not in HIDDEN))
        for id, skill in whole.skills.items()
        if id not in HIDDEN
    }
    index = build(replace(whole, skills=left))
    files = sorted(path for folder in ("samples", "tests/accuracy") for path in (ROOT / folder / "jobs").iterdir())
    postings = [
        uncovered(document, job, index)
        for path in files
        for document in read(path.read_bytes(), path.name, Limits())
        if isinstance(document, Document)
        for job in jobs(document, index)
    ]
    first = [" ".join(phrase.norms) for phrase in phrases(postings, 2)[:12]]
    assert [words for words in HIDDEN.values() if not any(words in phrase for phrase in first)] == []
