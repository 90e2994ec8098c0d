"""Reads the vocabulary from its data files, with an overlay folder on top where one is given."""

import difflib
import hashlib
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from skill_taxonomy import entries
from skill_taxonomy.errors import TaxonomyError
from skill_taxonomy.model import CredentialGroup, Taxonomy
from skill_taxonomy.references import LEVELS, unknown_references

DATA_VERSION = "2026.11.24"
FILES = {
    "skills.json": ("skills", "id"),
    "credentials.json": ("credentials", "id"),
    "roles.json": ("roles", "id"),
    "pathways.json": ("pathways", "id"),
    "education.json": ("levels", "level"),
    "occupation.json": ("occupation", ""),
}
MORE_KEYS = {"skills.json": ("shared_labels",), "credentials.json": ("issuers", "groups")}
E = TypeVar("E")


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """A data file as read: its rows by id, the name to show for a row, the rest of its keys."""

    name: str
    rows: dict[str, dict[str, Any]]
    shown: dict[str, str]
    extra: dict[str, Any]


def load(overlay: Path | None = None) -> Taxonomy:
    """The whole vocabulary. Files of the same names in the folder `overlay` add entries, or change the keys they give
    in the entry with the same id. `version` names the data and a hash of all bytes read, overlay included.

    Raises TaxonomyError (file, entry, what is wrong, what to do) for anything that does not fit; never loads in part.
    """
    digest = hashlib.sha256()
    files = {name: _read(name, digest) for name in FILES}
    if overlay is not None:
        _lay_over(files, overlay, digest)
    skills = _entries(files["skills.json"], list[entries.SkillEntry])
    narrower: defaultdict[str, list[str]] = defaultdict(list)
    for skill in skills:
        for above in skill.broader:
            narrower[above].append(skill.id)
    levels = {e.level: entries.level(e) for e in _entries(files["education.json"], list[entries.LevelEntry])}
    _known_levels(files["education.json"], set(levels))
    credentials = _entries(files["credentials.json"], list[entries.CredentialEntry])
    _refuse_stray_marks(files["skills.json"], skills)
    _refuse_stray_marks(files["credentials.json"], credentials)
    taxonomy = Taxonomy(
        version=f"{DATA_VERSION}+{digest.hexdigest()[:8]}",
        skills={e.id: entries.skill(e, tuple(narrower[e.id])) for e in skills},
        credentials={e.id: entries.credential(e) for e in credentials},
        roles={e.id: entries.role(e) for e in _entries(files["roles.json"], list[entries.RoleEntry])},
        pathways={e.id: entries.pathway(e) for e in _entries(files["pathways.json"], list[entries.PathwayEntry])},
        occupation=files["occupation.json"].extra,
        issuers=files["credentials.json"].extra.get("issuers", {}),
        groups=_groups(files["credentials.json"]),
        education={level: levels[level] for level in LEVELS if level in levels},
        shared_labels=tuple(files["skills.json"].extra.get("shared_labels", ())),
    )
    _refuse_unknown(taxonomy, files)
    return taxonomy


def _read(name: str, digest: "hashlib._Hash") -> _File:
    data = resources.files("skill_taxonomy").joinpath("data", name).read_bytes()
    digest.update(data)
    return _parse(name, name, data)


def _lay_over(files: dict[str, _File], overlay: Path, digest: "hashlib._Hash") -> None:
    if not overlay.is_dir():
        raise TaxonomyError(f"{overlay}: this is not a folder. Name a folder that holds files such as skills.json")
    found = sorted(path for path in overlay.iterdir() if path.suffix == ".json")
    if not found:
        raise TaxonomyError(f"{overlay}: no taxonomy file in this folder. Put one or more of {', '.join(FILES)} there")
    for path in found:
        if path.name not in FILES:
            raise TaxonomyError(
                f"{path}: not the name of a taxonomy file{_nearest(path.name, FILES)} Use one of {', '.join(FILES)}"
            )
        data = path.read_bytes()
        digest.update(path.name.encode() + data)
        _merge(files[path.name], _parse(path.name, str(path), data))


def _merge(base: _File, over: _File) -> None:
    for id, row in over.rows.items():
        base.rows[id] = {**base.rows.get(id, {}), **row}
        base.shown[id] = over.shown[id]
    for key, value in over.extra.items():
        old = base.extra.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            base.extra[key] = {**old, **value}
        elif isinstance(old, list) and isinstance(value, list):
            base.extra[key] = [*old, *value]
        else:
            base.extra[key] = value


def _parse(name: str, shown: str, data: bytes) -> _File:
    listed, id_key = FILES[name]
    try:
        raw = json.loads(data)
    except ValueError as error:
        raise TaxonomyError(f"{shown}: this is not JSON ({error}). Correct the file at that place") from error
    if not isinstance(raw, dict) or listed not in raw:
        raise TaxonomyError(f'{shown}: the key "{listed}" is missing. Begin the file with {{"{listed}": ...}}')
    allowed = {"schema", "label_source", listed, *MORE_KEYS.get(name, ())}
    for key in raw:
        if key not in allowed:
            raise TaxonomyError(f'{shown}: unknown key "{key}"{_nearest(key, allowed)} Remove or rename it')
    if not id_key:
        return _File(name=name, rows={}, shown={}, extra=dict(raw[listed]))
    rows: dict[str, dict[str, Any]] = {}
    for place, row in enumerate(raw[listed], start=1):
        id = row.get(id_key) if isinstance(row, dict) else None
        if not isinstance(id, str):
            raise TaxonomyError(f'{shown}, entry number {place}: no "{id_key}". Give it one, unlike all others')
        if id in rows:
            raise TaxonomyError(f"{shown}, entry {id!r}: this id stands twice. Give one of the two another id")
        rows[id] = row
    extra = {key: raw[key] for key in MORE_KEYS.get(name, ()) if key in raw}
    return _File(name=name, rows=rows, shown=dict.fromkeys(rows, shown), extra=extra)


def _entries(file: _File, kind: type[list[E]]) -> list[E]:
    """The rows of a file, validated; raises TaxonomyError for the first that does not fit."""
    try:
        return TypeAdapter(kind).validate_python(list(file.rows.values()))
    except ValidationError as error:
        first = error.errors()[0]
        id = list(file.rows)[int(first["loc"][0])]
        raise TaxonomyError(f"{file.shown[id]}, entry {id!r}: {_told(first, kind)}") from error


def _groups(file: _File) -> dict[str, CredentialGroup]:
    """The groups of credentials.json; an overlay's group replaces the one of its name."""
    raw = file.extra.get("groups", {})
    try:
        read = TypeAdapter(dict[str, entries.GroupEntry]).validate_python(raw)
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise TaxonomyError(
            f'{file.name}, "groups": {where}: {error.errors()[0]["msg"].lower()}. Give label, members and source'
        ) from error
    return {id: group.build(id) for id, group in read.items()}


def _told(first: Any, kind: type[list[E]]) -> str:
    where = ".".join(str(part) for part in first["loc"][1:])
    if first["type"] == "extra_forbidden":
        model = kind.__args__[0]  # type: ignore[attr-defined]
        known = model.model_fields if len(first["loc"]) == 2 else entries.LabelsEntry.model_fields
        return f'unknown key "{where}"{_nearest(str(first["loc"][-1]), known)} Remove or rename it'
    if first["type"] == "missing":
        return f'"{where}" is missing. Add it (see the README for what an entry needs)'
    return f'"{where}" is {first["input"]!r}: {first["msg"].lower()}. Correct the value'


def _nearest(word: str, known: Any) -> str:
    near = difflib.get_close_matches(word, list(known), n=1)
    return f'; did you mean "{near[0]}"?' if near else "."


def _known_levels(file: _File, levels: set[str]) -> None:
    for level in sorted(levels - set(LEVELS)):
        raise TaxonomyError(
            f"{file.shown[level]}, entry {level!r}: no such education level. Use one of {', '.join(LEVELS)}"
        )


def _refuse_stray_marks(file: _File, concepts: Sequence[entries.ConceptEntry]) -> None:
    for concept in concepts:
        texts = {label.text for label in entries.labels(concept)}
        for key, marked in (("cased", concept.cased), ("context", concept.context)):
            for text in marked:
                if text not in texts:
                    where = f"{file.shown[concept.id]}, entry {concept.id!r}"
                    raise TaxonomyError(
                        f'{where}: "{key}" names {text!r}, which is not among the labels{_nearest(text, texts)} '
                        "Write it as it stands there"
                    )


def _refuse_unknown(taxonomy: Taxonomy, files: dict[str, _File]) -> None:
    for problem in unknown_references(taxonomy):
        shown = files[problem.file].shown.get(problem.entry, problem.file)
        raise TaxonomyError(f"{shown}, entry {problem.entry!r}: {problem.what}. {problem.todo}")
