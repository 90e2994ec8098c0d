"""A folder laid over the data: entries added and changed, and every fault refused with file, entry and remedy."""

import json
from pathlib import Path
from typing import Any

import pytest

from skill_taxonomy.errors import TaxonomyError
from skill_taxonomy.load import load

SOURCE = {"ref": "https://example.org/xyz", "verified": "2026-11-23"}
NEW: dict[str, Any] = {
    "id": "xyz",
    "label": "Certified Example Coder",
    "acronym": "XYZ",
    "issuer": "Example Body",
    "labels": {"preferred": ["Certified Example Coder"], "acronym": ["XYZ"]},
    "cased": ["XYZ"],
    "sources": [SOURCE],
}


def _write(folder: Path, name: str, content: object) -> Path:
    text = content if isinstance(content, str) else json.dumps(content)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def _refused(folder: Path) -> str:
    with pytest.raises(TaxonomyError) as refused:
        load(folder)
    return str(refused.value)


def test_an_entry_is_added_and_the_version_changes(tmp_path: Path) -> None:
    taxonomy = load(_write(tmp_path, "credentials.json", {"credentials": [NEW]}))
    assert taxonomy.credentials["xyz"].label == "Certified Example Coder"
    assert taxonomy.version != load().version


def test_a_key_is_changed_and_the_others_stay(tmp_path: Path) -> None:
    over = {"credentials": [{"id": "cpc", "exam_cost_text": "USD 450"}], "issuers": {"EX": "Example Body"}}
    taxonomy, base = load(_write(tmp_path, "credentials.json", over)), load()
    assert taxonomy.credentials["cpc"].exam_cost_text == "USD 450"
    assert taxonomy.credentials["cpc"].labels == base.credentials["cpc"].labels
    assert taxonomy.issuers == {**base.issuers, "EX": "Example Body"}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"shows": ["cpx"]}, ["entry 'xyz'", "\"shows\" names 'cpx'", "not in skills.json", "Correct the id"]),
        ({"shovs": ["cpt"]}, ["entry 'xyz'", 'unknown key "shovs"', 'did you mean "shows"?', "Remove or rename it"]),
        ({"labels": {"prefered": ["A"]}}, ['unknown key "labels.prefered"', 'did you mean "preferred"?']),
        ({"cased": ["XYY"]}, ["entry 'xyz'", "\"cased\" names 'XYY'", "not among the labels", 'did you mean "XYZ"?']),
        ({"sources": []}, ["entry 'xyz'", '"sources"', "at least 1", "Correct the value"]),
        ({"sources": [{"ref": "a", "verified": "yesterday"}]}, ['"sources.0.verified"', "'yesterday'"]),
        ({"prerequisite": {"text": "t", "any_of": ["education:diploma"]}}, ["'education:diploma'", "education:LEVEL"]),
        ({"prerequisite": {"text": "t", "any_of": ["experience:baker"]}}, ["'experience:baker'"]),
        ({"apprentice_of": "cpcc"}, ["\"apprentice_of\" names 'cpcc'"]),
    ],
)
def test_a_faulty_entry_is_refused_with_the_remedy(tmp_path: Path, change: dict[str, Any], told: list[str]) -> None:
    message = _refused(_write(tmp_path, "credentials.json", {"credentials": [{**NEW, **change}]}))
    assert str(tmp_path / "credentials.json") in message
    for words in told:
        assert words in message


def test_a_missing_key_is_named(tmp_path: Path) -> None:
    entry = {key: value for key, value in NEW.items() if key != "issuer"}
    message = _refused(_write(tmp_path, "credentials.json", {"credentials": [entry]}))
    assert "entry 'xyz'" in message
    assert '"issuer" is missing. Add it' in message


def test_an_entry_without_id_is_counted(tmp_path: Path) -> None:
    message = _refused(_write(tmp_path, "skills.json", {"skills": [{"label": "x"}]}))
    assert 'entry number 1: no "id"' in message


def test_an_id_twice_is_refused(tmp_path: Path) -> None:
    message = _refused(_write(tmp_path, "credentials.json", {"credentials": [NEW, NEW]}))
    assert "entry 'xyz': this id stands twice" in message


def test_broken_json_is_refused_with_the_place(tmp_path: Path) -> None:
    message = _refused(_write(tmp_path, "roles.json", '{"roles": [}'))
    assert "roles.json: this is not JSON" in message
    assert "line 1 column" in message


def test_a_wrong_file_name_is_refused_with_the_nearest(tmp_path: Path) -> None:
    message = _refused(_write(tmp_path, "credential.json", {"credentials": []}))
    assert 'did you mean "credentials.json"?' in message


def test_a_wrong_top_key_is_refused(tmp_path: Path) -> None:
    assert 'the key "skills" is missing' in _refused(_write(tmp_path, "skills.json", {"skill": []}))
    assert 'unknown key "issuer"' in _refused(_write(tmp_path, "skills.json", {"skills": [], "issuer": {}}))


def test_an_unknown_education_level_is_refused(tmp_path: Path) -> None:
    level = {"level": "diploma", "label": "Diploma", "labels": ["diploma"], "sources": [SOURCE]}
    message = _refused(_write(tmp_path, "education.json", {"levels": [level]}))
    assert "entry 'diploma': no such education level. Use one of high_school" in message


def test_a_folder_that_is_none_or_empty_is_refused(tmp_path: Path) -> None:
    assert "not a folder" in _refused(tmp_path / "nowhere")
    assert "no taxonomy file in this folder" in _refused(tmp_path)
