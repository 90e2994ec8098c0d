"""Alternatives that a posting spreads over several lines: linked by "or", below "one of the following:", bare lists."""

from __future__ import annotations

import re

from matcher.model import Requirement
from matcher.understand.job import headings as heading
from matcher.understand.job.alternatives import AnyOf, branch, combine
from matcher.understand.job.asked import atoms_of, has_months
from matcher.understand.job.bounds import firm
from matcher.understand.job.clauses import clauses, cues, is_boilerplate
from matcher.understand.job.grace import within
from matcher.understand.job.parts import Part
from matcher.understand.job.source import ASKED, SKIPPED, Source
from matcher.understand.job.tenure import tenures
from matcher.understand.words.lines import evidence

_INTRO = re.compile(
    r"\b(?:one|any|1)(?:\s*\(1\))?(?: or more)? of\b|\bat least one\b|\bone or more\b|\beither\b"
    r"|\bany one\b|\b(?:any|one) (?:\w+ )?combination\b|\b(?:need|pick|choose|hold|have) (?:only |just )?(?:one|1)\b"
    r"|\bone (?:is )?required\b|\(any\)",
    re.IGNORECASE,
)
_WAY = re.compile(
    r"\W*(?:option|route|path|pathway|track|alternative|combination)\s(?:[a-e1-5]|i{1,3}|iv|v|one|two|three)\b\s?[:.)–—-]",
    re.IGNORECASE,
)
_ALL = re.compile(r"\ball\b|\beach\b|\bboth\b", re.IGNORECASE)
_AND_MORE = re.compile(r"\s*(?:and|plus)\b", re.IGNORECASE)
_EXAMPLE = re.compile(r"for example\b|e\.g\.", re.IGNORECASE)
_KINDS_OF_CODING = frozenset(
    ("medical-coding", "outpatient-coding", "inpatient-coding", "profee-coding", "coder-training")
)
_MOST = 48


def chain_at(source: Source, at: int) -> list[Part]:
    """The parts from `at` on that stand in place of each other: linked by "or", below "one of the following:", or at
    least
    three list items in a row that are a credential each. Empty where `at` begins none."""
    parts, text = source.parts, source.document.text
    first = parts[at]
    words = text[first.start : first.end]
    if first.kind in SKIPPED:
        return []
    intro = (
        (
            first.is_heading
            or _has_list(source, at)
            or words.rstrip().endswith(":")
            or (words[:1] == "(" and words.rstrip()[-1:] == ")")
        )
        and _INTRO.search(words)
        and not _ALL.search(words)
        and not _own_items(source, first)
    )
    if intro and at + 1 < len(parts):
        members = _members(source, at + 1)
        if len(members) > 1:
            return [first, *members]
    ways = _ways(source, at)
    if ways:
        return ways
    linked = [first]
    while at + len(linked) < len(parts) and parts[at + len(linked)].link == "or" and not first.is_heading:
        linked.append(parts[at + len(linked)])
    if len(linked) > 1:
        return linked
    return _bare_credentials(source, at)


def _has_list(source: Source, at: int) -> bool:
    """Whether a list item has a list of its own below it."""
    first, after = source.parts[at], source.parts[at + 1 : at + 2]
    return first.listed and bool(after) and after[0].listed and after[0].indent > first.indent


def _own_items(source: Source, part: Part) -> bool:
    return any(source.is_credential(m.concept) for m in source.inside(part.start, part.end))


def _members(source: Source, at: int) -> list[Part]:
    first = source.parts[at]
    out: list[Part] = []
    for part in source.parts[at : at + _MOST]:
        if part.gap and _closed(source, out) and not _is_bare(source, part):
            break
        alike = part.listed == first.listed and part.indent >= first.indent
        if (
            part.is_heading
            or not (alike or part.link == "or")
            or (out and part.gap and not part.listed and not part.link)
        ):
            break
        out.append(part)
    return out


def _ways(source: Source, at: int) -> list[Part]:
    """Parts in a row that are numbered as ways in ("Option I: ...", "Option II: ...")."""
    out: list[Part] = []
    for part in source.parts[at : at + _MOST]:
        if part.is_heading or part.kind in SKIPPED or not _WAY.match(source.document.text, part.start, part.end):
            break
        out.append(part)
    return out if len(out) > 1 else []


def _closed(source: Source, members: list[Part]) -> bool:
    """Whether the members are a closed list, one credential each and no blank line between: after the next blank line
    comes something else."""
    return len(members) > 1 and not any(p.gap for p in members[1:]) and all(_is_bare(source, p) for p in members)


def _bare_credentials(source: Source, at: int) -> list[Part]:
    out: list[Part] = []
    for part in source.parts[at : at + _MOST]:
        if not part.listed or part.is_heading or part.kind not in ASKED or not _is_bare(source, part):
            break
        out.append(part)
    return out if len(out) >= 3 else []


def _is_bare(source: Source, part: Part) -> bool:
    """Whether a list item names one credential and nothing else."""
    names = {m.concept for m in source.inside(part.start, part.end)} - _KINDS_OF_CODING
    words = source.words(part)
    if len(names) != 1 or len(words) >= 90 or not source.is_credential(next(iter(names))):
        return False
    return not (tenures(words) or cues(words) or within(words))


def read_chain(source: Source, chain: list[Part]) -> tuple[Requirement | None, list[Requirement]]:
    """The one requirement that a chain states, and the skills its branches name besides (as duties)."""
    branches = [_branch(source, part) for part in chain]
    beside = [one for _, rest, _ in branches for one in rest]
    some = any(is_firm for _, _, is_firm in branches)
    kept = [groups for groups, _, is_firm in branches if groups and (is_firm or not some)]
    options = tuple(dict.fromkeys(option for groups in kept for option in branch(groups)))[:_MOST]
    if not options:
        return None, beside
    wished = any(_wished(source, part) for part in chain)
    asked = chain[-1].kind in (heading.REQUIRED, heading.OTHER) and not wished
    grace = next((months for part in chain if (months := within(source.words(part)))), None)
    where = evidence(source.document, chain[0].start, chain[-1].end, chain[-1].kind)
    need = heading.REQUIRED if asked else heading.PREFERRED
    return Requirement(need=need, any_of=options, within_months=grace, evidence=(where,)), beside


def _wished(source: Source, part: Part) -> bool:
    """Whether a branch, or the words that bring the branches in, say that they are only preferred."""
    words = source.words(part)
    if {cue.need for cue in cues(words)} != {"preferred"}:
        return False
    told = [(c, atoms_of(source, c, part)) for c in clauses(source.document.text, part.start, part.end)]
    return not any(atoms for _, atoms in told) or any(atoms and not firm(c.text, atoms) for c, atoms in told)


def _branch(source: Source, part: Part) -> tuple[list[AnyOf], list[Requirement], bool]:
    """What one branch asks for together, the skills that its text names besides, and whether it asks for more than
    skills."""
    groups: list[AnyOf] = []
    rest: list[Requirement] = []
    kinds = 0  # how many kinds of firm things the groups so far hold
    for clause in clauses(source.document.text, part.start, part.end):
        if _EXAMPLE.match(clause.text):
            continue
        atoms = atoms_of(source, clause, part)
        atoms = firm(clause.text, atoms) or atoms
        whole = [a for a in atoms if a.kind != "skill" or has_months(a)]
        kept = whole or ([] if kinds or is_boilerplate(clause.text) else atoms)
        if len({a.kind for a in whole}) > kinds:
            groups, kinds = [any_of for any_of, _ in combine(clause.text, whole)], len({a.kind for a in whole})
        elif kept and (not groups or _AND_MORE.match(clause.text)):
            groups += [any_of for any_of, _ in combine(clause.text, kept)]
        where = evidence(source.document, clause.start, clause.end, part.kind)
        rest += [Requirement(need="preferred", any_of=a.options, evidence=(where,)) for a in atoms if a not in kept]
    return groups, rest, kinds > 0
