"""Experience that a clause asks for without its length ("inpatient coding experience")."""

import re

from matcher.model import Item
from matcher.understand.job.alternatives import Atom
from matcher.understand.job.clauses import Clause
from matcher.understand.job.experience import MEDICAL, SWALLOWED
from matcher.understand.job.tenure import coding_work
from matcher.understand.words.mentions import Match

_ALSO = re.compile(r",?\s(?:or|and/or|and)\s((?:[\w/-]{1,30} ){1,3}cod(?:ing|er))\b", re.IGNORECASE)
_UNTIMED = re.compile(
    r"\b((?:(?!with\b|an?\b|of\b)[\w/-]{1,30} ){0,4}?cod(?:ing|er)) (?:\w+ )?(?:experience|background)\b"
    r"|\bexperience (?:as an?|in|with) ((?:[\w/-]{1,30} ){0,4}cod(?:ing|er))\b"
    r"|\bexperience (coding (?:[\w/-]{1,30} ){0,3}(?:charts|records|encounters|accounts|visits|cases|claims))\b"
    r"|\b(inpatient|outpatient|pro-?fee|professional fee|risk adjustment|hcc|cdi) (?:experience|background)\b",
    re.IGNORECASE,
)


def untimed(clause: Clause, matches: list[Match], swallowed: set[int], have: list[Atom], in_field: bool) -> list[Atom]:
    """ "Inpatient coding experience", "experience in coding" without a length."""
    out: list[Atom] = []
    for found in _UNTIMED.finditer(clause.text):
        if not in_field and not MEDICAL.search(found[0]):
            continue
        left, right = clause.start + found.start(), clause.start + found.end()
        item = coding_work(
            found[1] or found[2] or found[3] or (found[0] if found[4].lower() == "cdi" else f"{found[4]} coding")
        )
        inner = [m for m in matches if left <= m.start < right]
        if (
            item is None
            or any(a.start < found.end() and found.start() < a.end for a in have)
            or any(not SWALLOWED.search(m.concept) for m in inner)
        ):
            continue
        swallowed.update(m.start for m in inner)
        out.append(Atom(start=found.start(), end=found.end(), options=((Item(id=item),),), kind="experience"))
        also = None if found[3] else _ALSO.match(clause.text, found.end())
        if also and (other := coding_work(also[1])):
            at = clause.start + also.start(1)
            swallowed.update(m.start for m in matches if at <= m.start < clause.start + also.end())
            out.append(Atom(start=also.start(1), end=also.end(), options=((Item(id=other),),), kind="experience"))
    return out
