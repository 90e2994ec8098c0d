"""Lists below words that announce nothing ("You're our person if you've got:"): what their items ask for tells."""

import re
from dataclasses import replace

from matcher.understand.job import headings as heading
from matcher.understand.job.parts import Part

ASKS = re.compile(
    r"\b(?:CPC|COC|CIC|CRC|CCS|CCA|RHIT|RHIA|CPMA|CPB|CDIP|CCDS|CDEO|CIRCC|RN|LPN)\b"
    r"|\b(?:finished|completed|passed)\b|\b(?:certifi(?:ed|cations?)|credentials?|licen[cs]ed?|degree|diploma|GED)\b"
    r"|\b(?:\d{1,2}|one|two|three|four|five)\+?\s?(?:\(\d\)\s?)?\+?\s?(?:years?|yrs?|months|mos)\b"
    r"|^\W*(?:(?:strong|good|solid|deep|working|thorough|excellent|basic|proven|some) )?(?:knowledge|experience"
    r"|ability|able"
    r"|proficien\w+|familiar\w*|understanding|skills?|fluen\w+|comfortable)\b",
    re.IGNORECASE,
)
"""Words by which a line asks for what a person has."""
_LEAST = 2


def guessed(text: str, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts with lists of a section of no kind marked as required where a third of the items ask for what a person
    has."""
    out = list(parts)
    at = 0
    while at < len(out):
        items = _list_below(text, out, at)
        asking = [p for p in items if ASKS.search(text[p.start : p.end])]
        if len(asking) >= max(_LEAST, len(items) / 3):
            for i in range(at + 1, at + 1 + len(items)):
                out[i] = replace(out[i], kind=heading.REQUIRED)
        at += 1 + len(items)
    return tuple(out)


def _list_below(text: str, parts: list[Part], at: int) -> list[Part]:
    """The list items right below a heading, or a line that ends in a colon, of a section of no kind."""
    lead = parts[at]
    if lead.kind != heading.OTHER or not (lead.is_heading or text[lead.start : lead.end].rstrip().endswith(":")):
        return []
    out: list[Part] = []
    for i in range(at + 1, len(parts)):
        part = parts[i]
        if part.kind != heading.OTHER or part.is_heading or not part.listed:
            break
        out.append(part)
    return out
