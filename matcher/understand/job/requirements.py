"""What a posting asks for: requirements with need, alternatives, months and grace period; lines no concept covers.

The convention. Credentials that a list names stand in place of each other unless "and", "both" or "all" joins them;
code sets, skills and software join by commas and part by "or". A degree is one item: "or equivalent (experience)",
"GED" and "or higher" add no option, years with a figure do; a certificate of a school or course is
`education:certificate`, never a credential; a degree of no named level is the lowest. Years follow experience.py; two
figures that differ ("three (5) years") are two options with the notice `conflict`. "CCS preferred, CPC accepted" asks
for one of them and wishes the first. "X preferred" in a required section is preferred; what is only part of the work
is preferred; what is denied, another's work, pay, law or a benefit is nothing. "Within N months of hire" belongs to the
credential before it. A credential that a clause calls eligible counts as that credential.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from matcher.model import Item, Notice, Requirement, Unmapped
from matcher.understand.job import headings as heading
from matcher.understand.job.alternatives import AnyOf, Atom, combine
from matcher.understand.job.asked import atoms_of, has_months
from matcher.understand.job.bounds import cuts
from matcher.understand.job.chains import chain_at, read_chain
from matcher.understand.job.clauses import Clause, Cue, clauses, cue_at, cues, is_about_employer, is_boilerplate
from matcher.understand.job.experience import INDICATES
from matcher.understand.job.grace import grace
from matcher.understand.job.lieu import instead, is_lieu, longer_wish, settled
from matcher.understand.job.parts import Part
from matcher.understand.job.pay import pay_of
from matcher.understand.job.refusals import refused
from matcher.understand.job.repeats import without_repeats
from matcher.understand.job.shorter import shortened
from matcher.understand.job.source import ASKED, SKIPPED, Source
from matcher.understand.job.tenure import tenures
from matcher.understand.job.terms import work_mode
from matcher.understand.words.lines import evidence

_RATE = (
    r"\b\d{2,3}(?:\.\d)?\s?(?:%|percent)[^.;]{0,40}\b(?:accura|agreement|quality|test|weekly)"
    r"|\b(?:accura\w+|quality)\b[^.;]{0,60}\b\d{2,3}\s?(?:%|percent)"
)
_ACCURACY = re.compile(_RATE, re.IGNORECASE)
_STANDARD = re.compile(
    _RATE + r"|\b\d+(?:\.\d)? (?!hours?\b|days?\b|shifts?\b)"
    r"(?:[\w/-]{1,30} ){1,5}(?:an?|per|each) (?:hour|day|shift|week)\b"
    r"(?! (?:of|for))|\bproductivity standard|\bstay (?:over|above|at) \d{2}",
    re.IGNORECASE,
)
_STANDARD_ITEM: AnyOf = ((Item(id="productivity-tracking"),),)
_MOST_UNMAPPED = 100
_LONGEST_LINE = 5000
"""Characters of a line that no concept covers; of a longer one the beginning is kept."""
_REACH = 200
"""Requirements that a period of grace looks back over at most; no real posting has so many."""
_OF_WORK = re.compile(
    r"\b(?:charts?|records?|accounts?|claims?|quer(?:y|ies)|encounters?|denials?|cases|audits?|training"
    r"|orientation|competenc\w*|onboarding)\b",
    re.IGNORECASE,
)
_MUST = re.compile(r"\b(?:must|required|ha(?:s|ve) to|needs? to)\b", re.IGNORECASE)
# "preferred at hire, required within a year"
_FIRM_LATER = re.compile(
    r"\b(?:preferred|desired|ideal\w*|a plus)\b[^.;]{0,40}\b(?:required|must|mandatory|needed|necessary)\b",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(
    r"\W*(?:\w+ )?examples? (?:of|are|include)\b|\W*(?:such|qualifying) experience (?:may )?include", re.IGNORECASE
)
_THE_OTHER = re.compile(r"\b(?:the other|whichever|the (?:missing|second) one|both)\b", re.IGNORECASE)
_ONLY_IF = re.compile(r"\bonly (?:if|when|where)\b", re.IGNORECASE)
_WAIVES = re.compile(r"\bnot? (?:an? )?(?:deal[ -]?breaker|required|needed|necessary|must|mandatory)\b", re.IGNORECASE)
_AS_WELL = re.compile(
    r"^\W*(?:so|same) (?:is|are|for|with)\b|\b(?:too|as well)\b(?! (?:many|much|long|as)\b)", re.IGNORECASE
)
_CONDITIONS = re.compile(r"\bconditions? of employment\b", re.IGNORECASE)
_HOLD = re.compile(
    r"\b(?:must|shall|required to) (?:\w+,? ){0,3}?(?:have|hold|possess|obtain|earn|be (?:certified|credentialed))\b"
    r"|\b(?:certification|credential)s? (?:is |are )?required\b",
    re.IGNORECASE,
)
_SEEKING = re.compile(r"\b(?:seek(?:s|ing)?|looking for|hiring|in need of|recruiting)\b", re.IGNORECASE)
_OF_A_PERSON = re.compile(
    r"\b(?:knowledge|experience|proficien|familiar|understanding|skills?|ability|able to|must|knows?|fluent"
    r"|comfortable|needs)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Found:
    """What is being gathered while the parts are read in order."""

    requirements: list[Requirement] = field(default_factory=list)
    duties: dict[AnyOf, Requirement] = field(default_factory=dict)
    unmapped: list[Unmapped] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that is asked, and what the reader should know of it."""

    requirements: tuple[Requirement, ...]
    unmapped: tuple[Unmapped, ...]
    notices: tuple[Notice, ...]


def read(source: Source) -> Reading:
    """The requirements of a posting in the order of the text; what is only part of the work is preferred."""
    found = _Found()
    at = 0
    while at < len(source.parts):
        chain = chain_at(source, at)
        if chain:
            made, beside = read_chain(source, chain)
            found.requirements += [made] if made else []
            for duty in beside:
                found.duties.setdefault(duty.any_of, duty)
            at += len(chain)
            continue
        part = source.parts[at]
        if part.kind == heading.FACTS:
            _read_facts(source, part, found)
        elif not part.is_heading and part.kind not in SKIPPED and not _is_head_line(source, part):
            _read_part(source, part, found)
        elif _is_condition(source, part):
            _read_part(source, replace(part, kind=heading.REQUIRED), found)
        at += 1
    return Reading(
        requirements=without_repeats(found.requirements, list(found.duties.values())),
        unmapped=tuple(found.unmapped),
        notices=tuple(dict.fromkeys(found.notices)),
    )


# One part


def _is_head_line(source: Source, part: Part) -> bool:
    """A short line outside the sections: title, department, employer; names what the job is, asks for nothing."""
    words = source.words(part)
    return part.kind == heading.OTHER and not part.listed and len(words.split()) <= 9 and not words.endswith(".")


def _is_condition(source: Source, part: Part) -> bool:
    """Whether a line under "Conditions of employment", which speaks of citizenship and such, asks for a credential of
    the field ("Must have, or obtain within a year, one of: ...")."""
    if part.is_heading or part.kind != heading.SILENT or not _CONDITIONS.search(part.heading):
        return False
    named = [m for m in source.inside(part.start, part.end) if source.is_credential(m.concept)]
    return bool(named) and _HOLD.search(source.words(part)) is not None


def _read_facts(source: Source, part: Part, found: _Found) -> None:
    """Terms of the job name no skill, but an accuracy to be held may stand among them."""
    for clause in clauses(source.document.text, part.start, part.end):
        if _ACCURACY.search(clause.text):
            _add_duty(source, clause, _STANDARD_ITEM, part, found)


def _read_part(source: Source, part: Part, found: _Found) -> None:
    text = source.document.text
    before = len(found.requirements)
    for clause in clauses(text, part.start, part.end):
        if is_boilerplate(clause.text):
            continue
        if part.kind in ASKED and _EXAMPLES.match(clause.text):
            part = replace(part, kind=heading.DUTIES)  # and what follows in its sentence
        standard = _STANDARD.search(clause.text)
        if standard:
            _add_duty(source, clause, _STANDARD_ITEM, part, found)
            for atom in (
                _beside(clause.text, standard, atoms_of(source, clause, part)) if part.kind == heading.DUTIES else ()
            ):
                _add_duty(source, clause, atom.options, part, found)
            continue
        if part.kind == heading.STANDARDS or (part.kind not in ASKED and is_about_employer(clause.text)):
            continue
        granted = grace(clause.text)
        atoms = atoms_of(source, clause, part)
        cut = shortened(source, clause, atoms, found.requirements) if part.kind in (*ASKED, heading.OTHER) else None
        if cut:
            found.requirements[cut[0]] = cut[1]
            continue
        if is_lieu(clause.text) and part.kind in (*ASKED, heading.OTHER):
            atoms, whole = settled(clause.text, atoms)
            if _permits(clause.text, atoms):
                continue
            offered = None if whole else instead(source, clause, atoms, found.requirements)
            if offered:
                _widen(found, *offered, part, granted)
                continue
        wish = longer_wish(source, clause, found.requirements)
        if wish:
            found.requirements.append(wish)
            continue
        if granted and not any(a.kind == "credential" for a in atoms):
            if not _OF_WORK.search(clause.text):
                both = 2 if _THE_OTHER.search(clause.text) else 1
                _grant(found, granted[0], _MUST.search(clause.text) is not None, both)
            continue
        _read_clause(source, part, clause, atoms, granted, found)
    if (
        part.kind in ASKED
        and len(found.unmapped) < _MOST_UNMAPPED
        and len(found.requirements) == before
        and not source.inside(part.start, part.end)
        and not _STANDARD.search(source.words(part))
    ):
        _keep_unmapped(source, part, found)


def _beside(clause: str, standard: re.Match[str], atoms: list[Atom]) -> list[Atom]:
    """The work that a clause lists beside a standard ("assigns POA, writes queries, 95% accuracy, 20 charts an
    hour")."""
    first, last = clause.rfind(",", 0, standard.start()), clause.find(",", standard.end())
    return [a for a in atoms if a.end <= first or a.start > last >= 0]


def _widen(found: _Found, at: int, wider: Requirement, part: Part, granted: tuple[int, int] | None) -> None:
    """Puts a requirement with its new options in place; one that was only preferred stays so beside the demand for any
    of them ("CCS preferred, CPC accepted"), unless it is said to be none ("no deal breaker")."""
    if granted:
        wider = replace(wider, within_months=wider.within_months or granted[0])
    if _WAIVES.search(wider.evidence[0].quote):
        found.requirements[at] = wider
    elif wider.need == heading.PREFERRED and part.kind == heading.REQUIRED:
        found.requirements.append(replace(wider, need=heading.REQUIRED))
    else:
        found.requirements[at] = wider


def _read_clause(
    source: Source, part: Part, clause: Clause, atoms: list[Atom], granted: tuple[int, int] | None, found: _Found
) -> None:
    governed = cues(clause.text, cuts(clause.text, atoms), part.kind in ASKED)
    default = part.kind if part.kind in ASKED else "duty"
    if _AS_WELL.search(clause.text) and not governed:
        before = cues(source.document.text[part.start : clause.start].rstrip())
        default = before[-1].need if before else default
    seeking = _SEEKING.search(clause.text) is not None
    together: dict[tuple[str, Cue | None], list[Atom]] = {}  # what one word of need governs
    apart = len({cue_at(a.start, governed) for a in atoms if a.kind == "education"}) > 1
    for atom in atoms:
        cue = cue_at(atom.start, governed)
        need = cue.need if cue else default
        if default == "duty" and need == "required" and not _of_person(clause.text, atom):
            need = "duty"
        held = granted and atom.kind == "credential" and _MUST.search(clause.text)
        if need == "duty" and (held or _asks_anyway(part, atom, seeking)):
            need = "required"
        if atom.kind == "skill" and INDICATES.search(clause.text):
            need = "duty"
        if need == heading.PREFERRED and granted and _FIRM_LATER.search(clause.text, atom.end, granted[1]):
            need = heading.REQUIRED
        together.setdefault((need, cue if apart and atom.kind == "education" else None), []).append(atom)
    for (need, _), some in together.items():
        if need == "duty":
            for atom in some:
                _add_duty(source, clause, atom.options, part, found)
            continue
        for any_of, made_of in combine(clause.text, some):
            found.requirements.append(
                Requirement(
                    need=need,
                    any_of=any_of,
                    within_months=_granted(granted, some, made_of),
                    evidence=(evidence(source.document, clause.start, clause.end, part.kind),),
                )
            )
    found.notices += _conflicts(clause.text, source)


def _asks_anyway(part: Part, atom: Atom, seeking: bool) -> bool:
    """Whether running text outside the sections asks for a thing by naming it: a length of experience, or whom it
    seeks ("a CPC with outpatient coding experience")."""
    if seeking and atom.kind in ("credential", "experience"):
        return True
    return atom.kind == "experience" and has_months(atom) and part.kind in (heading.OTHER, heading.SUMMARY)


def _granted(granted: tuple[int, int] | None, atoms: list[Atom], made_of: tuple[Atom, ...]) -> int | None:
    """A grace period is for the credential that stands next before it, else for all of the clause."""
    if granted is None or not any(a.kind == "credential" for a in made_of):
        return None
    before = [a for a in atoms if a.kind == "credential" and a.start < granted[1]]
    return granted[0] if not before or any(a.start <= before[-1].start < a.end for a in made_of) else None


def _of_person(clause: str, atom: Atom) -> bool:
    """In running text "required" asks only for what a person can hold, not for what the work involves."""
    return atom.kind != "skill" or _OF_A_PERSON.search(clause) is not None


def _add_duty(source: Source, clause: Clause, options: AnyOf, part: Part, found: _Found) -> None:
    """Keeps the first place where the work names a thing."""
    if options not in found.duties:
        where = evidence(source.document, clause.start, clause.end, part.kind)
        found.duties[options] = Requirement(need="preferred", any_of=options, evidence=(where,))


def _conflicts(clause: str, source: Source) -> list[Notice]:
    return [
        Notice(
            code="conflict",
            text=f"The posting gives two lengths of experience: {t.months} and {t.other} months. The shorter "
            f"one counts.",
        )
        for t in tenures(clause)
        if t.other
    ]


def _permits(clause: str, atoms: list[Atom]) -> bool:
    """Whether a clause only allows something: places ("ED or ICU is fine"), or a lesser credential on no terms of its
    own ("considered only if all else is met")."""
    papers = [a for a in atoms if a.kind == "credential"]
    if _ONLY_IF.search(clause) and len(papers) == len(atoms):
        return True
    return bool(atoms) and all(i.id.startswith(("set-", "sp-")) for a in atoms for o in a.options for i in o)


def _grant(found: _Found, months: int, must: bool, most: int = 1) -> None:
    """A grace period in a sentence of its own belongs to the last credential asked for, or to the last two where it is
    for whichever is missing; one that must be earned is required."""
    last = len(found.requirements) - 1
    for i in range(last, max(-1, last - _REACH), -1):
        requirement = found.requirements[i]
        if any(
            not item.id.startswith(("education:", "experience:")) for option in requirement.any_of for item in option
        ):
            found.requirements[i] = replace(
                requirement,
                need=heading.REQUIRED if must else requirement.need,
                within_months=requirement.within_months or months,
            )
            most -= 1
            if not most:
                return


# The whole


def _states_terms(words: str) -> bool:
    """Pay, place and hours are terms of the job, not asked of the person."""
    return pay_of([], [words]) is not None or work_mode([words], []) is not None


def _keep_unmapped(source: Source, part: Part, found: _Found) -> None:
    end = min(part.end, part.start + _LONGEST_LINE)
    words = source.document.text[part.start : end]
    if (
        is_boilerplate(words)
        or len(words.split()) < 2
        or words.rstrip().endswith(":")
        or refused(words)
        or _states_terms(words)
    ):
        return
    need = next((cue.need for cue in cues(words)), part.kind)
    where = evidence(source.document, part.start, end, part.kind)
    found.unmapped.append(Unmapped(need=need, text=" ".join(words.split()), evidence=(where,)))
