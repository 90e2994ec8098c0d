"""How far back a word of need reaches in a clause, and which things asked for it governs."""

import re

from matcher.understand.job.alternatives import Atom
from matcher.understand.job.clauses import cues, need_at

_OWN_WISH = re.compile(
    r"(?!(?:and|or|but|is|are|not|strongly|highly|certif\w*|credential\w*)\b)[\w/-]{2,30}(?: [\w/-]{1,30}){0,7} "
    r"(?:is |are |would be )?(?:a (?:big |strong )?plus|an asset|helpful|preferred|desired|nice to have)\W*$",
    re.IGNORECASE,
)


def cuts(clause: str, atoms: list[Atom]) -> tuple[int, ...]:
    """Commas and dashes past which a tail does not reach back: between a length or a degree and something else."""
    out = []
    for comma in re.finditer(r",(?!\s*(?:and|or)\b)\s|\)\s|\swith\s|\s[-–—]\s", clause):
        left = [a for a in atoms if a.end <= comma.start() + 1]
        right = [a for a in atoms if a.start >= comma.end()]
        if left and right and left[-1].kind == right[0].kind == "credential":
            again = right[0].options[0] in [o for a in left for o in a.options]
            if again or comma[0].strip() == "with":
                out.append(comma.end())
                continue
        if comma[0].strip() == "with":
            continue
        if left and right and comma[0].strip() in ("-", "–", "—"):
            out.append(comma.end())
            continue
        if left and not right and _OWN_WISH.match(clause, comma.end()):
            out.append(comma.end())
            continue
        if left and right and left[-1].kind in ("education", "experience") and left[-1].end > comma.start() - 60:
            out.append(comma.end())
    return tuple(out)


def firm(clause: str, atoms: list[Atom]) -> list[Atom]:
    """The things asked for of which a clause does not say that they are only preferred."""
    governed = cues(clause, cuts(clause, atoms))
    return [a for a in atoms if need_at(a.start, governed) != "preferred"]
