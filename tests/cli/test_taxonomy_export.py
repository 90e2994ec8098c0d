"""`matcher taxonomy export`: SKOS on standard output, in both syntaxes, with a folder laid over."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import RDF, SKOS

from matcher.errors import ExitCode
from skill_taxonomy.load import load

ROOT = Path(__file__).resolve().parents[2]
NEW = {
    "id": "quillmark",
    "label": "Quillmark",
    "category": "encoder_cac",
    "labels": {"preferred": ["Quillmark"], "misspelling": ["Quilmark"]},
    "sources": [{"ref": "https://example.org/quillmark", "verified": "2026-11-23"}],
}


def matcher(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "matcher.cli.main", "taxonomy", "export", *arguments],
        cwd=ROOT,
        capture_output=True,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("arguments", "format"), [((), "turtle"), (("--format", "skos", "--as", "json-ld"), "json-ld")]
)
def test_what_is_written_parses_and_holds_every_concept(arguments: tuple[str, ...], format: str) -> None:
    done = matcher(*arguments)
    assert (done.returncode, done.stderr) == (ExitCode.DONE, b"")
    graph = Graph().parse(data=done.stdout.decode("utf-8"), format=format)
    taxonomy = load()
    entries = len(taxonomy.skills) + len(taxonomy.credentials) + len(taxonomy.roles) + len(taxonomy.education)
    assert len(list(graph.subjects(RDF.type, SKOS.Concept))) == entries


def test_the_bytes_are_the_same_each_time() -> None:
    assert matcher().stdout == matcher().stdout != b""


def test_an_entry_laid_over_is_exported(tmp_path: Path) -> None:
    (tmp_path / "skills.json").write_text(json.dumps({"skills": [NEW]}), encoding="utf-8")
    graph = Graph().parse(data=matcher("--taxonomy", str(tmp_path)).stdout.decode("utf-8"), format="turtle")
    concept = URIRef("urn:medcoder-match:skill:quillmark")
    assert str(graph.value(concept, SKOS.prefLabel)) == "Quillmark"
    assert str(graph.value(concept, SKOS.hiddenLabel)) == "Quilmark"
    assert (URIRef("urn:medcoder-match:collection:category-encoder-cac"), SKOS.member, concept) in graph


@pytest.mark.parametrize("wrong", [("--format", "owl"), ("--as", "xml")])
def test_a_form_that_is_none_is_a_usage_error(wrong: tuple[str, ...]) -> None:
    assert matcher(*wrong).returncode == ExitCode.USAGE
