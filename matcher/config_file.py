"""Reads `matcher.toml` to Settings: every key is known and every value fits, or the file is refused."""

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, create_model

from matcher.config import COLUMNS, MIB, Limits, Settings
from matcher.errors import ConfigurationError

_LARGEST = 1 << 20  # bytes
"""No settings file is a tenth of this; what is larger is some other file."""
_UNITS = {"": 1, "b": 1, "kb": 1000, "mb": 1000**2, "gb": 1000**3, "kib": 1024, "mib": MIB, "gib": 1024 * MIB}
_SIZE = re.compile(r"\s*(\d{1,15}(?:\.\d{1,6})?)\s*([A-Za-z]*)\s*")
_SIZES = frozenset(("memory", "unpacked"))
"""Limits in bytes whose names do not say so; all others end in `bytes`."""
_LEAST = {"depth": 0, "ocr_pages": 0, "memory": 256 * MIB}
"""Least value where it is not 1. A worker that reads the largest honest PDF needs 131 MiB beyond its start."""
_MOST_SECONDS = 86_400.0
_MOST_BYTES = 1 << 40
_MOST = 1_000_000_000
_LONGEST_NAME = 200
_FROZEN = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


def _size(value: object) -> object:
    """Bytes of a size: an integer, or a number with a unit ("20 MiB"). Raises ValueError."""
    if not isinstance(value, str):
        return value
    found = _SIZE.fullmatch(value)
    unit = _UNITS.get(found[2].lower()) if found else None
    if found is None or unit is None:
        raise ValueError('this is no size; write bytes as a number, or a number with a unit, such as "20 MiB"')
    return int(Decimal(found[1]) * unit)


def _names(value: object) -> object:
    """One name as a list of one."""
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else value


def _kind(name: str, default: object) -> object:
    """The pydantic type of a limit: a number of seconds, a size in bytes, or a count."""
    if isinstance(default, float):
        return Annotated[float, Field(gt=0.0, le=_MOST_SECONDS)]
    least = _LEAST.get(name, 1)
    if name.endswith("bytes") or name in _SIZES:
        return Annotated[int, BeforeValidator(_size), Field(ge=least, le=_MOST_BYTES)]
    return Annotated[int, Field(ge=least, le=_MOST)]


_Name = Annotated[str, Field(min_length=1, max_length=_LONGEST_NAME)]
_Names = Annotated[tuple[_Name, ...], BeforeValidator(_names), Field(min_length=1)]
_model: Any = partial(create_model, __config__=_FROZEN)
_Limits: type[BaseModel] = _model(
    "_Limits", **{each.name: (_kind(each.name, each.default), each.default) for each in fields(Limits)}
)
_Columns: type[BaseModel] = _model("_Columns", **dict.fromkeys(COLUMNS, (_Names, ())))
_Postings: type[BaseModel] = _model("_Postings", columns=(_Columns, _Columns()))
_File: type[BaseModel] = _model("_File", limits=(_Limits, _Limits()), postings=(_Postings, _Postings()))


def load(path: Path | None) -> Settings:
    """The settings of a file, the defaults without one. Raises ConfigurationError, which names the file, the key, what
    is wrong with it and what to do."""
    if path is None:
        return Settings()
    given = _parsed(path)
    _refuse_unknown(given, _File, path, ())
    try:
        read: Any = _File.model_validate(given)
    except ValidationError as error:
        raise ConfigurationError(_told(path, error)) from error
    columns = {name: getattr(read.postings.columns, name) for name in COLUMNS}
    _refuse_doubled(columns, path)
    limits = Limits(**read.limits.model_dump())
    return Settings(limits=limits, columns={name: names for name, names in columns.items() if names})


def _parsed(path: Path) -> Mapping[str, Any]:
    try:
        with open(path, "rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise ConfigurationError(
            f"{path}: the settings could not be read ({error.strerror}). Check the name given with --config."
        ) from error
    if len(data) > _LARGEST:
        raise ConfigurationError(f"{path}: this file is too large for settings. Check the name given with --config.")
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ConfigurationError(f"{path}: this is not TOML ({error}). Mend the file at that place.") from error


def _below(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    """The model of a section, None for a value."""
    kind = model.model_fields[key].annotation
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None


def _refuse_unknown(given: Mapping[str, Any], model: type[BaseModel], path: Path, place: tuple[str, ...]) -> None:
    for key, value in given.items():
        name = ".".join((*place, key))
        if key not in model.model_fields:
            raise ConfigurationError(_unknown(path, name, key, list(model.model_fields)))
        inner = _below(model, key)
        if inner is None:
            continue
        if not isinstance(value, dict):
            raise ConfigurationError(f"{path}: {name!r} is a section, not a value. Write it as [{name}].")
        _refuse_unknown(value, inner, path, (*place, key))


def _unknown(path: Path, name: str, key: str, known: list[str]) -> str:
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
    hint = f"Did you mean {near[0]!r}?" if near else f"Known here: {', '.join(sorted(known))}."
    return f"{path}: unknown key {name!r}. {hint}"


def _told(path: Path, error: ValidationError) -> str:
    """The first of the errors in a sentence."""
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"]) or "the file as a whole"
    why = first["msg"].removeprefix("Value error, ")
    found = f"{first['input']!r:.80}"
    return f"{path}: {place}: {why} (found {found}). Correct this value, or leave it out to keep the default."


def _refuse_doubled(columns: Mapping[str, tuple[str, ...]], path: Path) -> None:
    """A column can hold one thing only. Raises ConfigurationError."""
    seen: dict[str, str] = {}
    for kind, names in columns.items():
        for name in names:
            first = seen.setdefault(" ".join(name.casefold().split()), kind)
            if first != kind:
                raise ConfigurationError(
                    f"{path}: postings.columns: the column {name!r} is named for both {first!r} and {kind!r}. "
                    "Keep it in one of them."
                )
