"""What a run scores with: vocabulary, weights and the versions that every result names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from skill_taxonomy.load import load as load_taxonomy
from skill_taxonomy.model import Taxonomy

if TYPE_CHECKING:
    from matcher.fit.explain import Scale


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """The vocabulary and the compiled scale of a run."""

    taxonomy: Taxonomy
    scale: Scale


def measure(as_of: date, overlay: Path | None = None, weights_file: Path | None = None) -> Measure:
    """Loads and compiles both. Raises TaxonomyError and ConfigurationError, which name the file and what to do."""
    from matcher.fit.explain import scale
    from matcher.fit.weights import load as load_weights

    taxonomy, weights = load_taxonomy(overlay), load_weights(weights_file)
    versions = (("matcher", version("medcoder-match")), ("taxonomy", taxonomy.version), ("weights", weights.version))
    return Measure(taxonomy=taxonomy, scale=scale(taxonomy, weights, as_of, versions))
