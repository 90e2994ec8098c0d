"""The fuzzing's own parts: changes are the same for the same seed, and every target holds for a few of them."""

import io
import random
import zipfile

import pytest

from tests.fuzz.mutate import mutate
from tests.fuzz.targets import TARGETS, seeds
from tests.readers.making import SAMPLES

CHANGES = 25


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_a_change_depends_on_its_seed_alone(name: str) -> None:
    made = [mutate(SAMPLES[name], random.Random(seed), list(SAMPLES.values())) for seed in range(30)]
    again = [mutate(SAMPLES[name], random.Random(seed), list(SAMPLES.values())) for seed in range(30)]
    assert made == again
    assert len({SAMPLES[name], *made}) > 20


def _is_whole(data: bytes) -> bool:
    """Whether every part of an archive can be unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.testzip() is None
    except (zipfile.BadZipFile, ValueError):
        return False


def test_a_part_of_an_archive_is_changed_and_the_archive_stays_whole() -> None:
    made = [mutate(SAMPLES["resume.docx"], random.Random(seed)) for seed in range(40)]
    assert sum(map(_is_whole, made)) > 20


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_every_target_holds_for_a_few_changes(target: str) -> None:
    draw, begun = random.Random(target), seeds(target)
    for _ in range(CHANGES):
        TARGETS[target](mutate(draw.choice(begun), draw, begun)[:20_000])
