"""One fuzzing process: changed samples to one target until the time is over, guided by the code that they reach.

libFuzzer ends the process at the first finding, a fault of native code or a hang among them, and writes the input down.
"""

import importlib
import random
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

_OWN = ["matcher.readers", "matcher.understand", "reports"]
_LATE = ("matcher.understand.resume.profile", "matcher.understand.job.posting")
"""What the program imports where it is needed; here it must come while imports are instrumented."""


def main(target: str, arguments: Sequence[str]) -> None:
    """Fuzzes `target`; the arguments are libFuzzer's."""
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=_OWN):
        for module in _LATE:
            importlib.import_module(module)
        from tests.fuzz import targets
        from tests.fuzz.mutate import mutate
    others = targets.seeds(target)
    # what is built once, at the first document, must not count as its time
    targets.TARGETS[target](others[0])

    def change(data: bytes, longest: int, seed: int) -> bytes:
        draw = random.Random(seed)
        if draw.random() < 0.1:
            return bytes(atheris.Mutate(data, longest))
        return mutate(data, draw, others)[:longest]

    def run(data: bytes) -> None:
        try:
            targets.TARGETS[target](data)
        except Exception:
            # libFuzzer writes down what ends the process by itself, but not always what Python raised
            Path(f"{prefix}crash-{sha256(data).hexdigest()}").write_bytes(data)
            raise

    prefix = next(given.partition("=")[2] for given in arguments if given.startswith("-artifact_prefix="))
    atheris.Setup(["fuzz", *arguments], run, custom_mutator=change)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
