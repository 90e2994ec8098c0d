"""What reading may cost and how it is done: the limits of one document, and the settings a configuration can change."""

from collections.abc import Mapping
from dataclasses import dataclass, field

MIB = 1024 * 1024
COLUMNS = (
    "title",
    "id",
    "employer",
    "location",
    "city",
    "state",
    "work_mode",
    "employment",
    "pay",
    "pay_min",
    "pay_max",
    "pay_period",
    "currency",
    "description",
    "duties",
    "requirements",
    "preferred",
    "benefits",
    "ignore",
)
"""What a column of a table of postings can hold; `ignore` for columns that are left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one document may cost. Figures: measured on honest documents (largest PDF 131 MiB of memory), rounded up."""

    bytes: int = 20 * MIB
    text_bytes: int = 5 * MIB
    pages: int = 30
    characters: int = 500_000
    seconds: float = 25.0
    memory: int = 1536 * MIB
    members: int = 3_000
    unpacked: int = 120 * MIB
    member_bytes: int = 60 * MIB
    xml_bytes: int = 25 * MIB
    container_bytes: int = 200 * MIB
    """Size of a file that holds many documents (an archive, a mailbox): each document inside has the limit `bytes`."""
    container_total_bytes: int = 1024 * MIB
    """What such a file may unpack to in all, containers inside it counted too."""
    container_seconds: float = 14_400.0
    """How long the documents of such a file may be read in all: four hours, or 1,200 scans of six pages."""
    documents: int = 10_000
    """Documents in one file, containers inside it counted too."""
    depth: int = 3
    """Containers inside containers (a mail in a mail, an archive in a mail) are opened this deep."""
    pixels: int = 80_000_000
    """Pixels of a picture; an A3 page at 600 dots per inch has 70 million."""
    ocr_pages: int = 6
    """Pages of a scan whose text is recognised; 0 turns recognition off. Two seconds a page, within `seconds`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All that a configuration can change of how documents are read. `columns`: names of columns, beside the known
    ones, in tables of postings (one posting a row), by what they hold (one of COLUMNS)."""

    limits: Limits = field(default_factory=Limits)
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
