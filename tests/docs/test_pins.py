"""Every package that an installation brings is pinned, and once."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires, version

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.docs.commands import ROOT

CONSTRAINTS = (ROOT / ".ci/constraints.txt").read_text(encoding="utf-8")
PINS: dict[str, str] = {
    canonicalize_name(name): pin for name, pin in re.findall(r"^([\w.-]+)==(\S+)$", CONSTRAINTS, re.M)
}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DIRECT = [Requirement(text) for text in [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]]


def _closure(roots: list[Requirement]) -> set[str]:
    """Names of all packages that the requirements bring into this environment."""
    seen: set[str] = set()
    waiting = [(requirement, {""}) for requirement in roots]
    while waiting:
        requirement, extras = waiting.pop()
        name = canonicalize_name(requirement.name)
        applies = requirement.marker is None or any(requirement.marker.evaluate({"extra": extra}) for extra in extras)
        if not applies or name in seen:
            continue
        seen.add(name)
        waiting += [(Requirement(text), {"", *requirement.extras}) for text in requires(name) or ()]
    return seen


def test_constraints_are_names_with_versions_and_nothing_else() -> None:
    lines = [line for line in CONSTRAINTS.splitlines() if line and not line.startswith("#")]
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.+!]+", line)] == []
    assert len(lines) == len(PINS)


def test_direct_dependencies_are_pinned_as_in_the_constraints() -> None:
    for requirement in DIRECT:
        assert str(requirement.specifier) == f"=={PINS[canonicalize_name(requirement.name)]}"


def test_everything_they_bring_is_pinned_at_the_version_in_use() -> None:
    found = {}
    for name in _closure(DIRECT):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    assert {name: in_use for name, in_use in found.items() if PINS.get(name) != in_use} == {}
