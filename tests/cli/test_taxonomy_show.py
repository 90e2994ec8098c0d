"""`matcher taxonomy show ID`: what an entry implies and never implies, when it was so, its public ids, its sources."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from matcher.cli.main import group
from skill_taxonomy.load import load

SOURCE = {"ref": "https://example.org/quillmark", "verified": "2026-11-23", "facts": ["validity"]}
NEW: dict[str, Any] = {
    "id": "quillmark",
    "label": "Quillmark",
    "category": "encoder_cac",
    "labels": {"preferred": ["Quillmark"], "former": ["Quillstone"]},
    "never_implies": ["epic"],
    "validity": [
        {"what": "sold under this name", "start": "2019", "end": "2024-06", "label": "Quillstone", "source": SOURCE}
    ],
    "external_ids": [
        {"scheme": "ESCO", "id": "http://data.europa.eu/esco/skill/0", "label": "encoders", "match": "close"}
    ],
    "implied_by": ["cpc"],
    "sources": [SOURCE, {"ref": "heard of it", "verified": None}],
}


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    """A folder with one invented entry that has all the fields."""
    (tmp_path / "skills.json").write_text(json.dumps({"skills": [NEW]}), encoding="utf-8")
    return tmp_path


def _shown(id: str, *options: str) -> dict[str, list[str]]:
    """The rows of an entry's page by their names."""
    result = CliRunner().invoke(group, ["taxonomy", "show", id, *options])
    assert result.exit_code == 0, result.output
    rows: dict[str, list[str]] = {}
    for line in result.output.splitlines()[1:]:
        name, _, value = line.strip().partition(":")
        rows.setdefault(name, []).append(value.strip())
    return rows


def test_every_fact_stands_with_its_source(overlay: Path) -> None:
    rows = _shown("quillmark", "--taxonomy", str(overlay))
    assert rows["never implies"] == ["epic"]
    assert rows["implied by"] == ["cpc"]
    assert rows["valid"] == [
        "Quillstone: sold under this name, from 2019 before 2024-06 (https://example.org/quillmark; checked 2026-11-23)"
    ]
    assert rows["public id"] == ["ESCO: http://data.europa.eu/esco/skill/0 encoders (close match)"]
    assert rows["source"] == [
        "of validity: https://example.org/quillmark; checked 2026-11-23",
        "heard of it; not verified",
    ]


def test_a_credential_implies_what_it_shows_and_what_names_it(overlay: Path) -> None:
    cpc = load().credentials["cpc"]
    rows = _shown("cpc", "--taxonomy", str(overlay))
    implied = rows["implies"][0].split(", ")
    assert implied[: len(cpc.shows)] == list(cpc.shows)
    assert "quillmark" in implied
    assert len(implied) == len(set(implied))
    assert rows["never implies"] == [", ".join(cpc.never_implies)]


def test_amounts_and_pay_name_their_sources() -> None:
    cost = load().credentials["cpc"].exam_cost
    assert cost is not None
    assert _shown("cpc")["exam cost"][0].endswith(f"({cost.source.ref}; checked {cost.source.verified})")
    assert all("(" in pay for pay in _shown("inpatient-coder")["pay"])


@pytest.mark.parametrize("id", ["icd-10-cm", "ccs", "risk-coder", "cert-ccs"])
def test_every_kind_of_entry_shows_where_it_comes_from(id: str) -> None:
    assert _shown(id)["source"]
