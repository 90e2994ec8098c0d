"""The published JSON Schemas (2020-12) of everything the program writes for other programs."""

import json
from importlib.resources import files

NAMES = ("profile", "job", "fit", "roles", "run")


def schema(name: str) -> dict[str, object]:
    """The JSON Schema of one of NAMES. Raises KeyError, naming the known ones, for another name."""
    if name not in NAMES:
        raise KeyError(f"no schema called {name!r}: known are {', '.join(NAMES)}")
    text = files("reports").joinpath("schemas", f"{name}.json").read_text(encoding="utf-8")
    loaded: dict[str, object] = json.loads(text)
    return loaded
