"""What a clause of a posting names: credentials, skills, degrees, lengths of experience, each at its place."""

from __future__ import annotations

import re

from matcher.model import Item
from matcher.understand.job import headings as heading
from matcher.understand.job.alternatives import Atom
from matcher.understand.job.clauses import Clause
from matcher.understand.job.experience import BOTH, EXPERIENCE, inside_longer, lengths
from matcher.understand.job.generic_credentials import generic_credentials
from matcher.understand.job.parts import Part
from matcher.understand.job.refusals import refused
from matcher.understand.job.schooling import schooling
from matcher.understand.job.source import ASKED, Source
from matcher.understand.job.untimed import untimed
from matcher.understand.words.mentions import Match

_EXAMPLES = re.compile(r"\((?:e\.?g\.?|for example|such as|eg)\b[^()]*(?:\)|$)", re.IGNORECASE)
_KNOWING = re.compile(
    r"\b(?:knowledge|experience|skills?|proficien\w*|familiar\w*|years?|understanding)\b", re.IGNORECASE
)
_NEVER = re.compile(r"^(?:set-remote$|edu-|exp-entry$|exp-ojt$)")
_RULES = ("code_system", "payment_system", "guideline_edit", "regulation", "form_transaction", "knowledge")
_SAYS_CODING = re.compile(r"^(?:icd-10-cm|icd-10-pcs|icd-10|icd|cpt|hcpcs-ii)$|-coding$")
_ANOTHER = re.compile(r"\bor (?:any )?(?:other|another)\s+$", re.IGNORECASE)
_WISHED = re.compile(r"\b(?:preferably|ideally)\b", re.IGNORECASE)
_HIRING = re.compile(r"\W*(?:we are |we're |now |currently )?(?:hiring|recruiting)\b", re.IGNORECASE)
_OF_PMI = re.compile(r"\bCMC\b|\bPMI\b|\bPractice Management")
_CERTIFIED = re.compile(r"\s*(?:certif|credential)", re.IGNORECASE)
_DEGREE_IN = re.compile(r"\b(?:degree|diploma|certificate|major) in (?:[\w/&-]{1,20} ){0,3}$", re.IGNORECASE)


def atoms_of(source: Source, clause: Clause, part: Part) -> list[Atom]:
    """The things a clause names as asked for, refused ones left out; offsets count from the clause's start."""
    text = clause.text
    matches = [m for m in source.inside(clause.start, clause.end) if not _NEVER.match(m.concept)]
    schools = [
        Atom(start=s.start, end=s.end, options=((Item(id=f"education:{s.level}"),),), kind="education")
        for s in schooling(text)
    ]
    swallowed: set[int] = set()
    timed: list[Atom] = []
    if part.kind in ASKED or EXPERIENCE.search(text) or part.kind == heading.OTHER:
        timed = lengths(source, clause, matches, swallowed, part.heading)
        timed += untimed(clause, matches, swallowed, timed, source.in_field)
    named = [a for m in matches if (a := _named(source, clause, part, m, matches, swallowed, schools))]
    generic = _generic(source, clause, [a for a in named if a.kind == "credential"]) if part.kind in ASKED else []
    named = [a for a in named if a.kind == "credential" or not any(g.start <= a.start < g.end for g in generic)]
    closed = list(refused(text))
    if part.kind in ASKED:
        closed += [found.span() for found in _EXAMPLES.finditer(text)]
    every = [*schools, *timed, *generic, *named]
    return sorted((a for a in every if not any(x <= a.start < y for x, y in closed)), key=lambda a: (a.start, a.end))


def _named(
    source: Source,
    clause: Clause,
    part: Part,
    match: Match,
    matches: list[Match],
    swallowed: set[int],
    schools: list[Atom],
) -> Atom | None:
    start, end = match.start - clause.start, match.end - clause.start
    credential = source.is_credential(match.concept)
    if not credential and (match.start in swallowed or inside_longer(source, match, matches)):
        return None
    if not credential and not match.concept.startswith("exp-") and _is_study(clause.text, start, schools):
        return None
    if part.kind not in ASKED and match.concept.startswith(("sp-", "set-")):
        return None
    if match.concept == "exp-apprentice" and any(m.concept in ("cpc-a", "coc-a") for m in matches):
        return None
    if match.concept == "team-supervision" and part.kind not in ASKED and _HIRING.match(clause.text):
        return None
    if match.concept == "cmc-pmi" and not _OF_PMI.search(clause.text):
        return None
    if match.concept == "medical-coding" and _CERTIFIED.match(clause.text, end):
        return None
    if match.concept == BOTH and any(start <= m.start - clause.start < end and m.concept != BOTH for m in matches):
        return None
    if (
        match.concept == "medical-coding"
        and part.kind in ASKED
        and any(_SAYS_CODING.search(m.concept) for m in matches if m.concept != "medical-coding")
    ):
        return None
    kind = "credential" if credential else "skill"
    rules = source.category(match.concept) in _RULES
    return Atom(start=start, end=end, options=((Item(id=match.concept),),), kind=kind, rules=rules)


def _is_study(text: str, start: int, schools: list[Atom]) -> bool:
    """Whether the words at `start` are a field of study or a course ("degree in health information management")."""
    if any(a.start <= start < a.end for a in schools):
        return True
    if _DEGREE_IN.search(text, max(0, start - 40), start):
        return True
    before = [a for a in schools if a.end <= start and a.options[0][0].id != "education:high_school"]
    return bool(before) and not _KNOWING.search(text, before[-1].end, start)


def _generic(source: Source, clause: Clause, named: list[Atom]) -> list[Atom]:
    """Credentials asked for by issuer or kind: where none is named, "or another AAPC credential", and before a wish
    ("AHIMA credential, preferably CCS")."""
    found = generic_credentials(clause.text, source.index.taxonomy.groups)
    if found is None:
        return []
    start, end, ids = found
    credentials = source.index.taxonomy.credentials
    named = [a for a in named if credentials[a.options[0][0].id].category != "licence"]
    wished = all(_WISHED.search(clause.text, end, a.start) for a in named)
    if not (wished or _ANOTHER.search(clause.text, 0, start)):
        return []
    return [Atom(start=start, end=end, options=tuple((Item(id=i),) for i in ids), kind="credential")]


def has_months(atom: Atom) -> bool:
    """Whether the atom asks for a length of time."""
    return any(item.min_months for option in atom.options for item in option)
