"""The weights file: what is wrong is said with the key and what to do, and a user's file need only name its changes."""

import json
from pathlib import Path

import pytest

from matcher.errors import ConfigurationError
from matcher.fit.explain import explain
from matcher.fit.weights import load
from tests.fit.fit_world import AS_OF, TAXONOMY, asks, held, person, posting


def write(folder: Path, data: object, name: str = "weights.json") -> Path:
    path = folder / name
    path.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
    return path


def complaint(path: Path) -> str:
    with pytest.raises(ConfigurationError) as caught:
        load(path)
    assert str(path) in str(caught.value)
    return str(caught.value)


def test_must_haves_weigh_more_than_the_rest() -> None:
    weights = load()
    each = {name: c.each for name, c in weights.components.items()}
    assert min(each["credentials"], each["experience"]) > each["code_systems"] > each["software"] > each["soft_skills"]
    assert weights.need.preferred < 0.5
    assert weights.need.preferred_share <= 0.3


def test_an_overlay_changes_only_what_it_names_and_shows_in_the_version(tmp_path: Path) -> None:
    changed = load(write(tmp_path, {"bands": {"strong": 90}}))
    assert (changed.bands.strong, changed.bands.good) == (90, load().bands.good)
    assert changed.version.startswith(f"{load().version}+")
    named = load(write(tmp_path, {"version": "clinic-3"}))
    assert named.version.startswith("clinic-3+")


def test_toml_is_read_by_its_ending(tmp_path: Path) -> None:
    assert load(write(tmp_path, "[match]\napprentice = 0.9\n", "weights.toml")).match.apprentice == 0.9
    assert "not TOML" in complaint(write(tmp_path, "[match", "weights.toml"))


def test_changed_weights_change_the_score(tmp_path: Path) -> None:
    kinder = load(write(tmp_path, {"match": {"apprentice": 0.9}}))
    before, after = (
        explain(person(held("cpc-a")), posting(asks("cpc")), taxonomy=TAXONOMY, weights=w, as_of=AS_OF).score
        for w in (load(), kinder)
    )
    assert (before, after) == (60.0, 90.0)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"band": {}}, "unknown key 'band'. Did you mean 'bands'?"),
        ({"match": {"aprentice": 0.5}}, "unknown key 'match.aprentice'. Did you mean 'apprentice'?"),
        ({"match": {"broader": {"sofware": 0.5}}}, "'match.broader.sofware'. Did you mean 'software'?"),
        ({"zzz": 1}, "unknown key 'zzz'. Known here: bands"),
        ({"match": {"apprentice": 1.5}}, "match.apprentice: Input should be less than or equal to 1 (found 1.5)"),
        ({"bands": {"good": 99}}, "the bands must fall"),
        ({"time": {"decay_floor": 0.2}}, "giving dates would cost points"),
        ({"must_have": {"components": ["credits"]}}, "must_have.components needs the component 'credits'"),
        ([], "must be one object"),
        ("{", "not JSON"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, data: object, words: str) -> None:
    assert words in complaint(write(tmp_path, data))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "could not be read" in complaint(tmp_path / "none.json")
