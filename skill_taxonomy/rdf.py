"""Statements about things, and how they are written: Turtle, JSON-LD; the same bytes for the same statements."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

_SAFE_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]+")
_LOCAL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@dataclass(frozen=True, slots=True, order=True)
class Iri:
    """The full name of a thing. Raises ValueError for what cannot be one: blanks, quotes, brackets."""

    value: str

    def __post_init__(self) -> None:
        if not _SAFE_IRI.fullmatch(self.value):
            raise ValueError(f"{self.value!r} is no IRI")


@dataclass(frozen=True, slots=True, order=True)
class Literal:
    """A text with its language, or a value with its datatype, or a plain string."""

    text: str
    language: str = ""
    datatype: Iri | None = None


Value = Iri | Literal


@dataclass(slots=True)
class Node:
    """A thing with what is said of it, by property; properties and values stand in the order in which they came, each
    once."""

    id: Iri
    said: dict[Iri, list[Value]] = field(default_factory=dict)

    def say(self, property: Iri, *values: Value) -> None:
        """Say values of a property; what was said already is not said again."""
        for value in values:
            known = self.said.setdefault(property, [])
            if value not in known:
                known.append(value)


def is_iri(text: str) -> bool:
    """Whether the text can stand as an IRI."""
    return _SAFE_IRI.fullmatch(text) is not None


def turtle(nodes: Sequence[Node], prefixes: Mapping[str, str]) -> str:
    """The nodes as Turtle, with the prefixes (name to beginning of the IRI) declared and used."""
    names = _Names(prefixes)
    lines = [f"@prefix {name}: <{start}> ." for name, start in prefixes.items()]
    for node in nodes:
        lines += ["", f"{names.turtle(node.id)}"]
        rows = [
            f"    {'a' if property.value == _TYPE else names.turtle(property)} "
            + ", ".join(_turtle(value, names) for value in values)
            for property, values in node.said.items()
            if values
        ]
        lines.append(" ;\n".join(rows) + " .")
    return "\n".join(lines) + "\n"


def json_ld(nodes: Sequence[Node], prefixes: Mapping[str, str]) -> str:
    """The nodes as JSON-LD 1.1, compacted with the prefixes."""
    names = _Names(prefixes)
    graph = [_object(node, names) for node in nodes]
    # "#" and "/" make a prefix by themselves; one that ends in ":" must say that it is one
    context = {name: {"@id": start, "@prefix": True} for name, start in prefixes.items()}
    return json.dumps({"@context": {"@version": 1.1, **context}, "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


class _Names:
    """IRIs shortened by their longest prefix, where the rest is a plain local name."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self.prefixes = sorted(prefixes.items(), key=lambda item: (-len(item[1]), item[0]))

    def short(self, iri: Iri) -> str | None:
        """`prefix:name`, None where no prefix fits."""
        for name, start in self.prefixes:
            if iri.value.startswith(start) and _LOCAL.fullmatch(iri.value[len(start) :]):
                return f"{name}:{iri.value[len(start) :]}"
        return None

    def turtle(self, iri: Iri) -> str:
        """The IRI as Turtle has it."""
        return self.short(iri) or f"<{iri.value}>"

    def json(self, iri: Iri) -> str:
        """The IRI as JSON-LD has it."""
        return self.short(iri) or iri.value


def _turtle(value: Value, names: _Names) -> str:
    if isinstance(value, Iri):
        return names.turtle(value)
    text = "".join(_ESCAPES.get(char) or (char if char >= " " else f"\\u{ord(char):04X}") for char in value.text)
    if value.language:
        return f'"{text}"@{value.language}'
    return f'"{text}"^^{names.turtle(value.datatype)}' if value.datatype else f'"{text}"'


def _object(node: Node, names: _Names) -> dict[str, Any]:
    out: dict[str, Any] = {"@id": names.json(node.id)}
    for property, values in node.said.items():
        if property.value == _TYPE:
            out["@type"] = [names.json(value) for value in values if isinstance(value, Iri)]
        elif values:
            out[names.json(property)] = [_json(value, names) for value in values]
    return out


def _json(value: Value, names: _Names) -> dict[str, str]:
    if isinstance(value, Iri):
        return {"@id": names.json(value)}
    if value.language:
        return {"@value": value.text, "@language": value.language}
    if value.datatype:
        return {"@value": value.text, "@type": names.json(value.datatype)}
    return {"@value": value.text}
