"""What a clause of a posting names: credentials, skills, degrees, lengths of experience, each at its place."""

from __future__ import annotations

import re

from matcher.model import Item
from matcher.understand import job_headings as heading
from matcher.understand.alternatives import AnyOf, Atom
from matcher.understand.clauses import Clause, refused
from matcher.understand.generic_credentials import generic_credentials
from matcher.understand.job_sections import Part
from matcher.understand.job_source import ASKED, Source
from matcher.understand.mentions import Match
from matcher.understand.schooling import schooling
from matcher.understand.tenure import Tenure, coding_work, field_of_those, other_work, tenures

INDICATES = re.compile(
    r"\bexperience (?:that |which )?(?:indicat|demonstrat)\w+ (?:a )?(?:knowledge|understanding)", re.IGNORECASE
)
_EXAMPLES = re.compile(r"\((?:e\.?g\.?|for example|such as|i\.?e\.?|eg)\b[^()]*(?:\)|$)", re.IGNORECASE)
_EXPERIENCE = re.compile(r"\bexperienced?\b|\bbackground\b", re.IGNORECASE)
_KNOWING = re.compile(
    r"\b(?:knowledge|experience|skills?|proficien\w*|familiar\w*|years?|understanding)\b", re.IGNORECASE
)
# Skills that a length of coding work swallows: the kind of coding, its specialty, its setting.
_SWALLOWED = re.compile(
    r"^(?:sp-|set-|exp-)|-coding$|^(?:risk-adjustment|hcc|coder-training|drg|auditing|cdi|ed-leveling"
    r"|team-supervision)$"
)
_GENERAL_WORK = re.compile(r"^(?:sp-|set-)|^(?:auditing|team-supervision|leadership|coder-training|medical-coding)$")
_NEVER = re.compile(r"^(?:set-remote$|edu-|exp-entry$|exp-ojt$)")
_BOTH = "icd-cpt-coding"  # names two code systems at once; where those are found it says no more
_SAYS_CODING = re.compile(r"^(?:icd-10-cm|icd-10-pcs|icd-10|icd|cpt|hcpcs-ii)$|-coding$")
# What ends the words that a length of experience is about.
_BREAK = re.compile(
    r"[;:]|\.\s|(?<=experience),|,\s*(?:and )?(?:knowledge|familiarity|proficien\w+|ability|strong|excellent)\b"
    r"|,\s*(?:including|of which|and (?:at least )?(?=\w+ years)|preferably|preferred|required|with|must)"
    r"|\bor\s+(?=an? |the )|\b(?:OR|plus|AND)\b|\bin lieu\b|\bmay\b|\bor equivalent\b|\bpreferred\b"
    r"|\brequired\b|\((?!Coder)"
)
_DEGREE_IN = re.compile(r"\b(?:degree|diploma|certificate|major) in (?:[\w/&-]{1,20} ){0,3}$", re.IGNORECASE)
_TRAILING = re.compile(r"[\s,;]{0,4}(?:\b(?:or|and|and/or|plus|with)\s{1,3})?(?:an?\s)?$")
_EMPTY_WORDS = re.compile(
    r"\b(?:of|experience|required|preferred|minimum|years?|relevant|related|work|direct|prior|previous|in"
    r"|the|field)\b",
    re.IGNORECASE,
)
_MEDICAL = re.compile(r"\b(?:medical|health|clinical|ICD|CPT|inpatient|outpatient|HCC|HIM)\b", re.IGNORECASE)
_UNTIMED = re.compile(
    r"\b((?:[\w/-]{1,30} ){0,4}?cod(?:ing|er)) (?:\w+ )?(?:experience|background)\b"
    r"|\bexperience (?:as an?|in|with) ((?:[\w/-]{1,30} ){0,4}cod(?:ing|er))\b",
    re.IGNORECASE,
)


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
    if part.kind in ASKED or _EXPERIENCE.search(text) or part.kind == heading.OTHER:
        timed = _lengths(source, clause, matches, swallowed)
        timed += _untimed(clause, matches, swallowed, timed, source.in_field)
    named = [a for m in matches if (a := _named(source, clause, part, m, matches, swallowed, schools))]
    generic: list[Atom] = []
    if part.kind in ASKED and not any(a.kind == "credential" for a in named):
        generic = _generic(clause, swallowed)
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
    if match.start in swallowed or (not credential and _inside_longer(match, matches)):
        return None
    if not credential and not match.concept.startswith("exp-") and _is_study(clause.text, start, schools):
        return None
    if part.kind not in ASKED and match.concept.startswith(("sp-", "set-")):
        return None
    if match.concept == _BOTH and any(start <= m.start - clause.start < end and m.concept != _BOTH for m in matches):
        return None
    if (
        match.concept == "medical-coding"
        and part.kind in ASKED
        and any(_SAYS_CODING.search(m.concept) for m in matches if m.concept != "medical-coding")
    ):
        return None
    kind = "credential" if credential else "skill"
    return Atom(start=start, end=end, options=((Item(id=match.concept),),), kind=kind)


def _inside_longer(match: Match, matches: list[Match]) -> bool:
    """Whether a match lies within a longer one ("Epic" in "Epic Resolute"): the longer one says it."""
    return any(
        m.start <= match.start and match.end <= m.end and m.end - m.start > match.end - match.start
        for m in matches
        if m.concept != _BOTH and not m.by_near
    )


def _is_study(text: str, start: int, schools: list[Atom]) -> bool:
    """Whether the words at `start` are a field of study or a course ("degree in health information management")."""
    if any(a.start <= start < a.end for a in schools):
        return True
    if _DEGREE_IN.search(text, max(0, start - 40), start):
        return True
    before = [a for a in schools if a.end <= start]
    return bool(before) and not _KNOWING.search(text, before[-1].end, start)


def _generic(clause: Clause, swallowed: set[int]) -> list[Atom]:
    found = generic_credentials(clause.text)
    if found is None or any(clause.start + found[0] <= at < clause.start + found[1] for at in swallowed):
        return []
    start, end, ids = found
    return [Atom(start=start, end=end, options=tuple((Item(id=i),) for i in ids), kind="credential")]


def has_months(atom: Atom) -> bool:
    """Whether the atom asks for a length of time."""
    return any(item.min_months for option in atom.options for item in option)


def _lengths(source: Source, clause: Clause, matches: list[Match], swallowed: set[int]) -> list[Atom]:
    """Lengths of experience with what they are lengths of."""
    found = tenures(clause.text)
    ends = [m.start - clause.start for m in matches if source.is_credential(m.concept)] if found else []
    ends += [school.start for school in schooling(clause.text)] if found else []
    out: list[Atom] = []
    for i, tenure in enumerate(found):
        left, right = _reach(clause.text, found, i, ends)
        words = clause.text[left:right]
        months = None if tenure.other or tenure.extra else tenure.months
        if source.in_field and INDICATES.search(words):
            options: AnyOf = ((Item(id="experience:coding", min_months=months),),)
            right = tenure.end
        else:
            ids = _work(source, clause, matches, left, right, swallowed)
            if not ids:
                continue
            options = tuple((Item(id=one, min_months=months),) for one in ids)
        first = min(
            [tenure.start, *(m.start - clause.start for m in matches if left <= m.start - clause.start < right)]
        )
        out.append(Atom(start=first, end=max(tenure.end, right), options=options, kind="experience"))
    return out


def _work(
    source: Source, clause: Clause, matches: list[Match], left: int, right: int, swallowed: set[int]
) -> list[str]:
    """What a length of experience is about, as ids that stand in place of each other ("denials or appeals work")."""
    words = clause.text[left:right]
    inner = [m for m in matches if left <= m.start - clause.start < right and not source.is_credential(m.concept)]
    inner = [m for m in inner if not _inside_longer(m, inner)]
    special = field_of_those(words) or other_work(words, any(not _GENERAL_WORK.match(m.concept) for m in inner))
    if special:
        swallowed.update(
            m.start
            for m in inner
            if _SWALLOWED.search(m.concept) or m.concept == special or m.concept == "him-operations"
        )
        return [special]
    ids: list[str] = []
    at = left
    for piece in re.split(r"(\band/or\b|\bor\b|\band\b\W+/\W+\bor\b)", words):
        within = [m for m in inner if at <= m.start - clause.start < at + len(piece)]
        at += len(piece)
        ids += _piece(source, piece, within, swallowed)
    if not ids and source.in_field and _EXPERIENCE.search(words):
        ids = ["experience:coding"]
    return list(dict.fromkeys(ids))


def _piece(source: Source, words: str, inner: list[Match], swallowed: set[int]) -> list[str]:
    item = coding_work(words) if source.in_field or _MEDICAL.search(words) else None
    if item:
        swallowed.update(m.start for m in inner if _SWALLOWED.search(m.concept) or m.concept == item)
        mixed = [m.concept for m in inner if m.concept == "patient-billing"]
        swallowed.update(m.start for m in inner if m.concept == "patient-billing")
        return [*mixed, item]
    firm = [m for m in inner if not source.is_soft(m.concept) and not m.concept.startswith(("sp-", "set-"))] or inner
    swallowed.update(m.start for m in firm)
    return [m.concept for m in firm]


def _reach(text: str, found: tuple[Tenure, ...], i: int, ends: list[int]) -> tuple[int, int]:
    """The words that a length of experience is about: those after it, else those before it. `ends`: where a credential
    or a degree begins."""
    tenure = found[i]
    limit = found[i + 1].start if i + 1 < len(found) else len(text)
    limit = min([limit, *(end for end in ends if end >= tenure.end)])
    stop = _BREAK.search(text, tenure.end, limit)
    right = len(_TRAILING.sub("", text[: stop.start() if stop else limit]))
    right = max(right, tenure.end)
    if re.search(r"[A-Za-z]{3,}", _EMPTY_WORDS.sub(" ", text[tenure.end : right])):
        return tenure.start, right
    left = found[i - 1].end if i else 0
    return left, max(right, tenure.end)


def _untimed(clause: Clause, matches: list[Match], swallowed: set[int], have: list[Atom], in_field: bool) -> list[Atom]:
    """ "Inpatient coding experience", "experience in coding" without a length."""
    out: list[Atom] = []
    for found in _UNTIMED.finditer(clause.text):
        if not in_field and not _MEDICAL.search(found[0]):
            continue
        left, right = clause.start + found.start(), clause.start + found.end()
        item = coding_work(found[1] or found[2])
        inner = [m for m in matches if left <= m.start < right]
        if (
            item is None
            or any(a.start < found.end() and found.start() < a.end for a in have)
            or any(not _SWALLOWED.search(m.concept) for m in inner)
        ):
            continue
        swallowed.update(m.start for m in inner)
        out.append(Atom(start=found.start(), end=found.end(), options=((Item(id=item),),), kind="experience"))
    return out
