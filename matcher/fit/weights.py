"""The weights as data: read, checked, merged over the packaged ones; the one source of a score's numbers."""

import difflib
import hashlib
import json
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from matcher.errors import ConfigurationError

Part = Annotated[float, Field(ge=0.0, le=1.0)]
Positive = Annotated[float, Field(gt=0.0)]

OPEN = {("commonness",), ("role_nearness", "asked"), ("role_nearness", "weaker_coding"), ("components",)}
"""Sections whose keys are names of the vocabulary, or of a user's own components."""
BY_COMPONENT = {
    ("match", name) for name in ("shown_by_credential", "shown_by_role", "broader", "sibling", "related", "stale")
}


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ComponentWeight(_Frozen):
    """`each`: weight of one required requirement; `most`: what all of one component may weigh together."""

    label: str
    each: Positive
    most: Positive
    categories: tuple[str, ...] = ()


class Need(_Frozen):
    """What a preferred requirement weighs beside a required one. All preferred ones together weigh at most the share
    `preferred_share` of the whole, or `preferred_least` where hardly anything is required."""

    preferred: Part
    preferred_share: Annotated[float, Field(ge=0.0, lt=1.0)]
    preferred_least: Positive
    grace: Part
    unsure: Part


class MustHave(_Frozen):
    """With none of the must-haves of `components` met, all else counts `1 - damping`; in between in proportion."""

    components: tuple[str, ...]
    damping: Part
    missing_below: Part


class Grace(_Frozen):
    """Degrees of a credential that the posting lets be earned after hire."""

    in_progress: Part
    lapsed: Part
    eligible: Part


class Status(_Frozen):
    """How far a claim of that status stands for the thing held."""

    held: Part
    lapsed: Part
    in_progress: Part
    eligible: Part
    learning: Part
    grace: Grace


class Equivalent(_Frozen):
    """A pair that the vocabulary's tree does not weigh rightly."""

    asked: str
    held: str
    degree: Part


class Match(_Frozen):
    """How far one concept stands for another, by the relation between them; some by component of the thing asked."""

    covers: Part
    accepted_for: Part
    apprentice: Part
    near_credential: Part
    near_credential_least: Part
    shown_by_credential: Mapping[str, Part]
    shown_by_role: Mapping[str, Part]
    role_core_least: Part
    narrower: Part
    broader: Mapping[str, Part]
    sibling: Mapping[str, Part]
    related: Mapping[str, Part]
    stale: Mapping[str, Part]
    equivalents: tuple[Equivalent, ...]


class Time(_Frozen):
    """How length and recency count. Months are whole months. A requirement of time weighs from `least_weight` for the
    shortest to its full weight from `full_weight_months` on: three years asked say more than one."""

    months_where_none_is_named: Annotated[int, Field(ge=1)]
    full_weight_months: Annotated[int, Field(ge=1)]
    least_weight: Part
    word_without_years: Part
    stated_years: Part
    dated_components: tuple[str, ...]
    undated: Part
    recent_months: Annotated[int, Field(ge=0)]
    decay_per_year: Part
    decay_floor: Part

    @model_validator(mode="after")
    def _a_date_never_costs(self) -> "Time":
        if self.decay_floor < self.undated:
            raise ValueError("decay_floor is below undated, so that giving dates would cost points; raise decay_floor")
        return self


class NearRoles(_Frozen):
    """Roles whose months count for one another in part."""

    roles: tuple[str, ...]
    degree: Part


class RoleNearness(_Frozen):
    """`any_coding`: what any work of the field counts for another role of it; `asked`: what any work of the field
    counts for these roles; `weaker_coding`: what these roles count for any other role."""

    any_coding: Part
    groups: tuple[NearRoles, ...]
    asked: Mapping[str, Part]
    weaker_coding: Mapping[str, Part]


class EducationWeights(_Frozen):
    """How far schooling below what is asked counts."""

    in_progress: Part
    incomplete: Part
    one_level_below: Part
    two_levels_below: Part
    high_school_by_credential_or_work: Part
    certificate_fields: tuple[str, ...]
    """Words of a field of study that make schooling one of this field. A posting's certificate is one in coding."""
    certificate_unnamed: Part
    certificate_other: Part


class Uncertain(_Frozen):
    """What makes a reading uncertain, and how it counts in the score and in its lower end."""

    sure_below: Part
    unsure: Part
    listed_sections: tuple[str, ...]
    listed_low: Part
    confidence_below: Part


class Bands(_Frozen):
    """Least score of each band; below `partial` is weak."""

    strong: Annotated[float, Field(ge=0.0, le=100.0)]
    good: Annotated[float, Field(ge=0.0, le=100.0)]
    partial: Annotated[float, Field(ge=0.0, le=100.0)]

    @model_validator(mode="after")
    def _ordered(self) -> "Bands":
        if not self.strong > self.good > self.partial:
            raise ValueError("the bands must fall: strong above good above partial")
        return self


class RoleProfile(_Frozen):
    """When a posting falls back on its role's profile, and what of the profile counts as required."""

    fewer_than: Annotated[int, Field(ge=0)]
    fewer_without_must_have: Annotated[int, Field(ge=0)]
    """The same where nothing is required: a few duties alone tell hardly anybody apart."""
    required_skill: Part
    required_credential: Part
    required_education: Part


class StepWeights(_Frozen):
    """What counts as a gap, when a step's prerequisite is there, and which kinds of pathway are no step, or no means to
    another step."""

    gap_below: Part
    prerequisite_met: Part
    longest_chain: Annotated[int, Field(ge=1, le=6)]
    kinds_left_out: tuple[str, ...]
    kinds_not_on_the_way: tuple[str, ...]


class PossibleWeights(_Frozen):
    """Least similarity shown, and how many resume lines beside one line of the posting."""

    similarity: Part
    most: Annotated[int, Field(ge=0)]


class Weights(_Frozen):
    """All numbers of a score. Degrees run from 0 to 1; `version` names the file's contents in every result."""

    schema_: Annotated[str, Field(alias="schema", pattern=r"^matcher/weights/1$")]
    version: str
    components: Mapping[str, ComponentWeight]
    need: Need
    must_have: MustHave
    commonness: Mapping[str, Part]
    status: Status
    match: Match
    time: Time
    role_nearness: RoleNearness
    education: EducationWeights
    uncertain: Uncertain
    bands: Bands
    role_profile: RoleProfile
    steps: StepWeights
    possible: PossibleWeights

    @model_validator(mode="after")
    def _components_known(self) -> "Weights":
        for place, names in (
            ("must_have.components", self.must_have.components),
            ("time.dated_components", self.time.dated_components),
            ("components", ("credentials", "experience", "education", "soft_skills")),
        ):
            for name in names:
                if name not in self.components:
                    raise ValueError(
                        f"{place} needs the component {name!r}, which is not among {sorted(self.components)}"
                    )
        return self

    def of_component(self, section: Mapping[str, float], component: str) -> int:
        """The thousandths that a section by component gives for one of them."""
        return permille(section.get(component, section.get("default", 0.0)))


def permille(degree: float) -> int:
    """A degree in whole thousandths: scores are counted in integers, so that they are the same on every machine."""
    return round(degree * 1000)


def load(path: Path | None = None) -> Weights:
    """The packaged weights, or a user's file (JSON, or TOML by its ending) merged over them: it need only name what it
    changes. The version of a merged set ends in a digest of the file. Raises ConfigurationError."""
    if path is None:
        return _packaged()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ConfigurationError(
            f"{path}: the weights could not be read ({error.strerror}). Check the name."
        ) from error
    given = _parse(data, path)
    base = _packaged_data()
    _refuse_unknown(given, base, path, ())
    merged = _merge(base, given)
    merged["version"] = f"{given.get('version', base['version'])}+{hashlib.sha256(data).hexdigest()[:8]}"
    return _validated(merged, str(path))


@cache
def _packaged() -> Weights:
    return _validated(_packaged_data(), "weights.json")


def _packaged_data() -> dict[str, Any]:
    text = resources.files("matcher.fit").joinpath("data/weights.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def _parse(data: bytes, path: Path) -> dict[str, Any]:
    try:
        text = data.decode("utf-8")
        found = tomllib.loads(text) if path.suffix == ".toml" else json.loads(text)
    except ValueError as error:
        form = "TOML" if path.suffix == ".toml" else "JSON"
        raise ConfigurationError(f"{path}: this is not {form} ({error}). Mend the file at that place.") from error
    if not isinstance(found, dict):
        raise ConfigurationError(f"{path}: the weights must be one object with sections such as 'bands'.")
    return found


def _refuse_unknown(given: Mapping[str, Any], base: Mapping[str, Any], path: Path, place: tuple[str, ...]) -> None:
    known = ["default", *_packaged_data()["components"]] if place in BY_COMPONENT else list(base)
    for key, value in given.items():
        here = (*place, key)
        if place not in OPEN and key not in known:
            raise ConfigurationError(_unknown(path, here, known))
        if isinstance(value, dict) and isinstance(base.get(key), dict):
            _refuse_unknown(value, base[key], path, here)


def _unknown(path: Path, place: tuple[str, ...], known: list[str]) -> str:
    near = difflib.get_close_matches(place[-1], known, n=1, cutoff=0.5)
    hint = f"Did you mean {near[0]!r}?" if near else f"Known here: {', '.join(sorted(known))}."
    return f"{path}: unknown key {'.'.join(place)!r}. {hint}"


def _merge(base: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in given.items():
        old = merged.get(key)
        merged[key] = _merge(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return merged


def _validated(data: Mapping[str, Any], name: str) -> Weights:
    try:
        return Weights.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the file as a whole"
        raise ConfigurationError(
            f"{name}: {place}: {first['msg']} (found {first['input']!r:.80}). "
            "Correct this value, or leave it out to keep the default."
        ) from error
