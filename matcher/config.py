"""Limits: what one document may cost in bytes, pages, time and memory."""

from dataclasses import dataclass

MIB = 1024 * 1024


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
