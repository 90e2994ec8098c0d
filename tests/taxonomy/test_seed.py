"""The table in the README: every statement of the seed article has a home, and every id in it exists."""

import re
from collections import Counter
from importlib import resources

from skill_taxonomy.load import load

TAXONOMY = load()
STATEMENTS = {
    "what it is": 3,
    "kinds of job": 14,
    "pay": 4,
    "outlook": 2,
    "skills": 6,
    "ways in": 3,
    "challenges": 3,
    "advice": 2,
}
"""How many statements each part of the article makes, as counted in it."""


def _rows() -> list[tuple[str, str, list[str]]]:
    text = resources.files("skill_taxonomy").joinpath("README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", text.split("## Where the seed")[1], re.MULTILINE)
    return [(part, told, re.findall(r"`([^`]+)`", where)) for part, told, where in rows if part in STATEMENTS]


def _exists(id: str) -> bool:
    kind, _, name = id.partition(":")
    if kind == "about":
        about = TAXONOMY.occupation["about"]
        assert isinstance(about, list)
        return name in {entry["id"] for entry in about}
    if kind == "occupation":
        return name in TAXONOMY.occupation
    if kind == "education":
        return name in TAXONOMY.education
    groups = (TAXONOMY.skills, TAXONOMY.credentials, TAXONOMY.roles, TAXONOMY.pathways)
    return any(id in group for group in groups)


def test_every_id_of_the_table_exists() -> None:
    assert [(told, id) for _, told, ids in _rows() for id in ids if not _exists(id)] == []
    assert all(ids for _, _, ids in _rows())


def test_no_part_of_the_article_is_left_out() -> None:
    assert Counter(part for part, _, _ in _rows()) == STATEMENTS


def test_every_statement_kept_as_text_is_in_the_table() -> None:
    about = TAXONOMY.occupation["about"]
    assert isinstance(about, list)
    named = {id for _, _, ids in _rows() for id in ids}
    assert [entry["id"] for entry in about if f"about:{entry['id']}" not in named] == []


def test_pay_of_the_seed_is_as_stated() -> None:
    pay = TAXONOMY.occupation["seed_pay"]
    assert isinstance(pay, list)
    assert [(entry.get("low"), entry.get("high")) for entry in pay] == [(40000, 50000), (70000, 80000), (None, None)]


def test_readme_names_no_id_that_a_newcomer_would_miss() -> None:
    text = resources.files("skill_taxonomy").joinpath("README.md").read_text(encoding="utf-8")
    assert "verified" in text
    assert "American Medical Association" in text
