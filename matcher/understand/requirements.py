"""What a posting asks for: requirements with need, alternatives, months and grace period, and lines no concept
covers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from matcher.model import Document, Evidence, Item, Notice, Requirement, Unmapped
from matcher.understand import job_headings as heading
from matcher.understand.alternatives import AnyOf, Atom, branch, combine
from matcher.understand.clauses import Clause, clauses, cues, is_about_employer, is_boilerplate, need_at, refused
from matcher.understand.generic_credentials import generic_credentials
from matcher.understand.index import Index
from matcher.understand.job_sections import Part
from matcher.understand.lines import evidence
from matcher.understand.mentions import Match
from matcher.understand.schooling import schooling
from matcher.understand.tenure import Tenure, coding_work, other_work, tenures, within

_ASKED = (heading.REQUIRED, heading.PREFERRED)
_SKIPPED = (heading.NEGATED, heading.SILENT, heading.FACTS)
_STANDARD = re.compile(
    r"\b\d{2,3}(?:\.\d)?\s?(?:%|percent)[^.;]{0,40}\b(?:accura|agreement|quality|test|weekly)"
    r"|\baccura\w+[^.;]{0,60}\b\d{2,3}\s?(?:%|percent)"
    r"|\b\d+(?:\.\d)? (?:[\w/-]+ ){1,5}(?:an?|per|each) (?:hour|day|shift|week)\b(?! (?:of|for))"
    r"|\bproductivity standard|\bstay (?:over|above|at) \d{2}",
    re.IGNORECASE,
)
_SEEKING = re.compile(r"\b(?:seek(?:s|ing)?|looking for|hiring|in need of|recruiting)\b", re.IGNORECASE)
_INTRO = re.compile(
    r"\b(?:one|any|either|at least one|one or more|any one|1)\b(?:\s*\(1\))?(?: or more)?(?: of)?\b|\bfollowing\b",
    re.IGNORECASE,
)
_ALL = re.compile(r"\ball\b|\beach\b|\bboth\b", re.IGNORECASE)
_LIEU = re.compile(
    r"\b(?:in lieu of|in place of|stand(?:s)? in for|(?:be )?substitut\w*(?: for)?|may replace|acceptable "
    r"if|is acceptable|are acceptable|accepted if|will (?:also )?be accepted|may be (?:accepted"
    r"|considered)|count(?:s)? (?:as|for|toward))\b",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"\bone of the (\w+) years?", re.IGNORECASE)
_EXAMPLES = re.compile(r"\((?:e\.?g\.?|for example|such as|i\.?e\.?|eg)[^()]*(?:\)|$)", re.IGNORECASE)
_INDICATES = re.compile(
    r"\bexperience (?:that |which )?(?:indicat|demonstrat)\w+ (?:a )?(?:knowledge|understanding)", re.IGNORECASE
)
_EXPERIENCE = re.compile(r"\bexperienced?\b|\bbackground\b", re.IGNORECASE)
# Skills that a length of coding work swallows: the kind of coding, its specialty, its setting.
_SWALLOWED = re.compile(
    r"^(?:sp-|set-|exp-)|-coding$|^(?:risk-adjustment|hcc|coder-training|drg|auditing|cdi|ed-leveling"
    r"|team-supervision)$"
)
_GENERAL = frozenset(("set-remote",))


@dataclass(slots=True)
class _Found:
    """What is being gathered while the parts are read in order."""

    requirements: list[Requirement] = field(default_factory=list)
    duties: list[Requirement] = field(default_factory=list)
    unmapped: list[Unmapped] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that is asked, and what the reader should know of it."""

    requirements: tuple[Requirement, ...]
    unmapped: tuple[Unmapped, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The posting in the forms that the stages need: parts, and the matches that stand for their concepts."""

    document: Document
    parts: tuple[Part, ...]
    matches: tuple[Match, ...]
    index: Index
    in_field: bool

    def inside(self, start: int, end: int) -> list[Match]:
        """The matches between two offsets."""
        return [m for m in self.matches if start <= m.start and m.end <= end]


def read(source: Source) -> Reading:
    """The requirements of a posting, in the order of the text: those asked of the person, then duties."""
    found = _Found()
    at = 0
    while at < len(source.parts):
        chain = _chain(source, at)
        if chain:
            _read_chain(source, chain, found)
            at = source.parts.index(chain[-1]) + 1
            continue
        part = source.parts[at]
        if not part.is_heading and part.kind not in _SKIPPED:
            _read_part(source, part, found)
        at += 1
    return Reading(
        requirements=_without_repeats(found.requirements, found.duties),
        unmapped=tuple(found.unmapped),
        notices=tuple(dict.fromkeys(found.notices)),
    )


# Alternatives over several parts


def _chain(source: Source, at: int) -> list[Part]:
    """The parts from `at` on that stand in place of each other: linked by "or", below "one of the following:", or at
    least
    three list items in a row that are a credential each. Empty where `at` begins none."""
    parts, text = source.parts, source.document.text
    first = parts[at]
    words = text[first.start : first.end]
    if first.kind in _SKIPPED:
        return []
    intro = (
        words.rstrip().endswith(":")
        and _INTRO.search(words)
        and not _ALL.search(words)
        and not _own_items(source, first)
    )
    if intro and at + 1 < len(parts):
        members = _members(parts, at + 1)
        if len(members) > 1:
            return [first, *members]
    linked = [first]
    while at + len(linked) < len(parts) and parts[at + len(linked)].link == "or" and not first.is_heading:
        linked.append(parts[at + len(linked)])
    if len(linked) > 1:
        return linked
    return _bare_credentials(source, at)


def _own_items(source: Source, part: Part) -> bool:
    return any(_kind(m.concept, source) == "credential" for m in source.inside(part.start, part.end))


def _members(parts: tuple[Part, ...], at: int) -> list[Part]:
    first = parts[at]
    out: list[Part] = []
    for part in parts[at:]:
        alike = part.listed == first.listed and part.indent >= first.indent
        if (
            part.is_heading
            or not (alike or part.link == "or")
            or (out and part.gap and not part.listed and not part.link)
        ):
            break
        out.append(part)
    return out


def _bare_credentials(source: Source, at: int) -> list[Part]:
    out: list[Part] = []
    for part in source.parts[at:]:
        inside = source.inside(part.start, part.end)
        names = {m.concept for m in inside}
        words = source.document.text[part.start : part.end]
        bare = part.listed and not part.is_heading and part.kind in _ASKED and len(names) == 1 and len(words) < 90
        if (
            not bare
            or _kind(next(iter(names)), source) != "credential"
            or tenures(words)
            or cues(words)
            or within(words)
        ):
            break
        out.append(part)
    return out if len(out) >= 3 else []


def _read_chain(source: Source, chain: list[Part], found: _Found) -> None:
    branches: list[tuple[list[AnyOf], list[Requirement], bool]] = []
    need, grace = None, None
    for part in chain:
        words = source.document.text[part.start : part.end]
        grace = grace or within(words)
        wished = {cue.need for cue in cues(words)}
        need = need or ("preferred" if wished == {"preferred"} else None)
        branches.append(_branch(source, part))
        found.duties += branches[-1][1]
    firm = any(is_firm for _, _, is_firm in branches)
    kept = [groups for groups, _, is_firm in branches if groups and (is_firm or not firm)]
    options = list(dict.fromkeys(option for groups in kept for option in branch(groups)))
    if not options:
        return
    asked = chain[-1].kind in (heading.REQUIRED, heading.OTHER)
    need = need or (heading.REQUIRED if asked else heading.PREFERRED)
    where = evidence(source.document, chain[0].start, chain[-1].end, chain[-1].kind)
    made = Requirement(need=need, any_of=tuple(options[:48]), within_months=grace, evidence=(where,))
    found.requirements.append(made)


def _branch(source: Source, part: Part) -> tuple[list[AnyOf], list[Requirement], bool]:
    """What one branch asks for together, the skills that its text names besides, and whether it asks for more than skills."""
    groups: list[AnyOf] = []
    rest: list[Requirement] = []
    any_firm = False
    for clause in clauses(source.document.text, part.start, part.end):
        atoms = _atoms(source, clause, part)
        firm = [a for a in atoms if a.kind != "skill" or _has_months(a)]
        kept = firm or ([] if any_firm or is_boilerplate(clause.text) else atoms)
        if firm and not any_firm:
            groups, any_firm = [], True
            groups += [any_of for any_of, _ in combine(clause.text, firm)]
        elif kept and (not groups or _AND_MORE.match(clause.text)):
            groups += [any_of for any_of, _ in combine(clause.text, kept)]
        rest += [_duty(source, clause, a, part) for a in atoms if a not in kept]
    return groups, rest, any_firm


_AND_MORE = re.compile(r"\s*(?:and|plus)\b", re.IGNORECASE)


def _has_months(atom: Atom) -> bool:
    return any(item.min_months for option in atom.options for item in option)


# One part


def _read_part(source: Source, part: Part, found: _Found) -> None:
    text = source.document.text
    before = len(found.requirements)
    for clause in clauses(text, part.start, part.end):
        if is_boilerplate(clause.text):
            continue
        if _STANDARD.search(clause.text):
            found.duties.append(_standard(source, clause, part))
            continue
        if part.kind == heading.STANDARDS or (part.kind not in _ASKED and is_about_employer(clause.text)):
            continue
        grace = within(clause.text)
        atoms = _atoms(source, clause, part)
        if (
            _LIEU.search(clause.text)
            and found.requirements
            and part.kind in _ASKED
            and _instead(source, clause, atoms, found)
        ):
            continue
        if grace and not any(a.kind == "credential" for a in atoms):
            _grant(found, grace)
            continue
        _read_clause(source, part, clause, atoms, grace, found)
    if part.kind in _ASKED and len(found.requirements) == before and not source.inside(part.start, part.end):
        _keep_unmapped(source, part, found)


def _read_clause(
    source: Source, part: Part, clause: Clause, atoms: list[Atom], grace: int | None, found: _Found
) -> None:
    governed = cues(clause.text, _cuts(clause.text, atoms), part.kind in _ASKED)
    default = part.kind if part.kind in _ASKED else "duty"
    seeking = _SEEKING.search(clause.text) is not None
    byneed: dict[str, list[Atom]] = {}
    for atom in atoms:
        need = need_at(atom.start, governed) or default
        if default == "duty" and (need == "preferred" or (need == "required" and not _of_person(clause.text, atom))):
            need = "duty"
        if need == "duty" and seeking and atom.kind == "credential":
            need = "required"
        if atom.kind == "skill" and _INDICATES.search(clause.text):
            need = "duty"
        byneed.setdefault(need, []).append(atom)
    for need, some in byneed.items():
        if need == "duty":
            found.duties += [_duty(source, clause, atom, part) for atom in some]
            continue
        for any_of, made_of in combine(clause.text, some):
            credential = any(a.kind == "credential" for a in made_of)
            found.requirements.append(
                Requirement(
                    need=need,
                    any_of=any_of,
                    within_months=grace if credential else None,
                    evidence=(evidence(source.document, clause.start, clause.end, part.kind),),
                )
            )
    found.notices += _conflicts(clause.text, source)


def _of_person(clause: str, atom: Atom) -> bool:
    """In running text "required" asks only for what a person can hold, not for what the work involves."""
    return atom.kind != "skill" or bool(
        re.search(
            r"\b(?:knowledge|experience|proficien|familiar|understanding|skills?|ability|able to|must)\b",
            clause,
            re.IGNORECASE,
        )
    )


def _cuts(clause: str, atoms: list[Atom]) -> tuple[int, ...]:
    """Commas past which a tail does not reach back: between a length of work or a degree and something else."""
    out = []
    for comma in re.finditer(r",(?!\s*(?:and|or)\b)\s|\)\s", clause):
        left = [a for a in atoms if a.end <= comma.start() + 1]
        right = [a for a in atoms if a.start >= comma.end()]
        if left and right and left[-1].kind in ("education", "experience") and left[-1].end > comma.start() - 60:
            out.append(comma.end())
    return tuple(out)


def _standard(source: Source, clause: Clause, part: Part) -> Requirement:
    item = Item(id="productivity-tracking")
    where = evidence(source.document, clause.start, clause.end, part.kind)
    return Requirement(need="preferred", any_of=((item,),), evidence=(where,))


def _duty(source: Source, clause: Clause, atom: Atom, part: Part) -> Requirement:
    where = evidence(source.document, clause.start, clause.end, part.kind)
    return Requirement(need="preferred", any_of=atom.options, evidence=(where,))


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


def _grant(found: _Found, grace: int) -> None:
    """A grace period in a sentence of its own belongs to the last credential asked for."""
    for i in range(len(found.requirements) - 1, -1, -1):
        requirement = found.requirements[i]
        if any(
            not item.id.startswith(("education:", "experience:")) for option in requirement.any_of for item in option
        ):
            found.requirements[i] = replace(requirement, within_months=requirement.within_months or grace)
            return


def _instead(source: Source, clause: Clause, atoms: list[Atom], found: _Found) -> bool:
    """Adds "in lieu of" options to the requirement they stand in for; False where none fits."""
    options = [
        o
        for any_of, _ in combine(clause.text, [a for a in atoms if a.kind != "skill" or _has_months(a)])
        for o in (any_of,)
    ]
    if not options:
        return False
    target = _replaced(clause.text, atoms, found.requirements)
    if target is None:
        return False
    requirement = found.requirements[target]
    new = branch(options)
    part_of = _PART_OF.search(clause.text)
    if part_of:
        rest = tuple(Item(id=i.id, min_months=(i.min_months or 24) - 12) for i in requirement.any_of[0])
        new = tuple((*option, *rest) for option in new)
    own = tuple(o for o in new if o not in requirement.any_of)
    where = evidence(source.document, clause.start, clause.end, None)
    found.requirements[target] = replace(
        requirement, any_of=(*requirement.any_of, *own), evidence=(*requirement.evidence, where)
    )
    return True


def _replaced(clause: str, atoms: list[Atom], made: list[Requirement]) -> int | None:
    """Which requirement a clause offers something in lieu of: by the words after "for" or "of", else the last one."""
    after = clause[_LIEU.search(clause).end() :] if _LIEU.search(clause) else ""  # type: ignore[union-attr]
    prefix = "education:" if re.search(r"\b(?:degree|diploma|education)", after, re.IGNORECASE) else ""
    prefix = prefix or (
        "experience:"
        if re.search(r"\b(?:years?|experience)\b", after, re.IGNORECASE) and "acceptable" not in clause
        else ""
    )
    for i in range(len(made) - 1, max(-1, len(made) - 5), -1):
        ids = [item.id for option in made[i].any_of for item in option]
        if (
            any(id.startswith(prefix) for id in ids)
            if prefix
            else not all(id.startswith(("education:", "experience:")) for id in ids)
        ):
            return i
    return None


# Atoms


def _kind(concept: str, source: Source) -> str:
    return "credential" if concept in source.index.taxonomy.credentials else "skill"


def _atoms(source: Source, clause: Clause, part: Part) -> list[Atom]:
    """The things a clause names as asked for, refused ones left out; offsets count from the clause's start."""
    closed = [*refused(clause.text), *((m.start(), m.end()) for m in _EXAMPLES.finditer(clause.text))]

    def stands(start: int) -> bool:
        return not any(a <= start < b for a, b in closed)

    matches = [m for m in source.inside(clause.start, clause.end) if m.concept not in _GENERAL]
    atoms: list[Atom] = []
    for one in schooling(clause.text):
        atoms.append(
            Atom(start=one.start, end=one.end, options=((Item(id=f"education:{one.level}"),),), kind="education")
        )
    swallowed: set[int] = set()
    if part.kind in _ASKED or _EXPERIENCE.search(clause.text) or part.kind == heading.OTHER:
        atoms += _lengths(source, clause, matches, swallowed)
        atoms += _untimed(clause, matches, swallowed, source, atoms)
    named = [m for m in matches if _kind(m.concept, source) == "credential"]
    for start, end, ids in generic_credentials(clause.text):
        if part.kind in _ASKED and not named and not swallowed & set(range(clause.start + start, clause.start + end)):
            atoms.append(Atom(start=start, end=end, options=tuple((Item(id=i),) for i in ids), kind="credential"))
    for m in matches:
        inside_school = any(a.kind == "education" and a.start <= m.start - clause.start < a.end for a in atoms)
        if m.start in swallowed or (inside_school and _kind(m.concept, source) == "skill"):
            continue
        if m.concept in ("icd", "icd-10") and _inside_longer(m, matches):
            continue
        if (part.kind not in _ASKED) and m.concept.startswith(("sp-", "set-")):
            continue
        atoms.append(
            Atom(
                start=m.start - clause.start,
                end=m.end - clause.start,
                options=((Item(id=m.concept),),),
                kind=_kind(m.concept, source),
            )
        )
    return sorted((a for a in atoms if stands(a.start)), key=lambda a: (a.start, a.end))


def _inside_longer(match: Match, matches: list[Match]) -> bool:
    return any(m.start <= match.start and match.end <= m.end and m.end - m.start > match.end - match.start for m in matches)


def _lengths(source: Source, clause: Clause, matches: list[Match], swallowed: set[int]) -> list[Atom]:
    """Lengths of experience with what they are lengths of."""
    found = tenures(clause.text)
    out: list[Atom] = []
    for i, tenure in enumerate(found):
        left, right = _reach(clause.text, found, i, matches, clause.start, source)
        words = clause.text[left:right]
        months = None if tenure.other or tenure.extra else tenure.months
        indicates = _INDICATES.search(words) is not None and source.in_field
        item = "experience:coding" if indicates else coding_work(words) or (
            None if _names_skill(words, matches, clause, left, right, source) else other_work(words)
        )
        inner = [m for m in matches if left <= m.start - clause.start < right and _kind(m.concept, source) == "skill"]
        if indicates:
            options: AnyOf = ((Item(id="experience:coding", min_months=months),),)
            right = tenure.end
        elif item:
            swallowed.update(m.start for m in inner if _SWALLOWED.search(m.concept) or m.concept == item)
            options = ((Item(id=item, min_months=months),),)
        elif inner:
            swallowed.update(m.start for m in inner)
            names = list(
                dict.fromkeys(m.concept for m in inner if not m.concept.startswith("sp-")) or {inner[0].concept: None}
            )
            options = tuple((Item(id=name, min_months=months),) for name in names)
        elif source.in_field and _EXPERIENCE.search(words):
            options = ((Item(id="experience:coding", min_months=months),),)
        else:
            continue
        out.append(Atom(start=tenure.start, end=max(tenure.end, right), options=options, kind="experience"))
    return out


def _names_skill(words: str, matches: list[Match], clause: Clause, left: int, right: int, source: Source) -> bool:
    return any(
        left <= m.start - clause.start < right
        and _kind(m.concept, source) == "skill"
        and not m.concept.startswith(("sp-", "set-", "auditing"))
        for m in matches
    )


_BREAK = re.compile(
    r"[;:]|\.\s|,\s*(?:including|of which|and (?:at least )?(?=\w+ years)|preferably|preferred|required"
    r"|with|or\b|must)|\bor\s+(?=an? |the )|\b(?:OR|plus|AND)\b|,\s+(?=(?:RHI|CP|CC|CO|CI)[A-Z]\b)|\bin "
    r"lieu\b|\bmay\b|\bor equivalent\b|\bpreferred\b|\brequired\b|\(",
)


def _reach(
    clause: str, found: tuple[Tenure, ...], i: int, matches: list[Match], offset: int, source: Source
) -> tuple[int, int]:
    """The words that a length of experience is about: those after it, else those before it."""
    tenure = found[i]
    limit = found[i + 1].start if i + 1 < len(found) else len(clause)
    for m in matches:
        if _kind(m.concept, source) == "credential" and m.start - offset >= tenure.end:
            limit = min(limit, m.start - offset)
    stop = _BREAK.search(clause, tenure.end, limit)
    right = stop.start() if stop else limit
    if re.search(
        r"[A-Za-z]{4,}",
        re.sub(
            r"(?i)\b(?:of|experience|required|preferred|minimum|years?|relevant|related|work|direct|prior"
            r"|previous|in|the|field)\b",
            " ",
            clause[tenure.end : right],
        ),
    ):
        return tenure.start, right
    left = found[i - 1].end if i else 0
    return left, max(right, tenure.end)


def _untimed(clause: Clause, matches: list[Match], swallowed: set[int], source: Source, have: list[Atom]) -> list[Atom]:
    """ "Inpatient coding experience", "experience in coding" without a length."""
    out: list[Atom] = []
    pattern = re.compile(
        r"\b((?:[\w/-]+ ){0,4}?cod(?:ing|er)) (?:\w+ )?(?:experience|background)\b|\bexperience (?:as an?"
        r"|in|with) ((?:[\w/-]+ ){0,4}cod(?:ing|er))\b",
        re.IGNORECASE,
    )
    for m in pattern.finditer(clause.text):
        if any(a.kind == "experience" and a.start <= m.start() < a.end for a in have):
            continue
        item = coding_work(m[1] or m[2])
        if item is None or any(
            clause.start + m.start() <= s.start < clause.start + m.end() and not _SWALLOWED.search(s.concept)
            for s in matches
        ):
            continue
        swallowed.update(s.start for s in matches if clause.start + m.start() <= s.start < clause.start + m.end())
        out.append(Atom(start=m.start(), end=m.end(), options=((Item(id=item),),), kind="experience"))
    return out


# The whole


def _keep_unmapped(source: Source, part: Part, found: _Found) -> None:
    words = source.document.text[part.start : part.end]
    if is_boilerplate(words) or len(words.split()) < 2 or words.rstrip().endswith(":") or refused(words):
        return
    need = next((cue.need for cue in cues(words)), part.kind)
    where = evidence(source.document, part.start, part.end, part.kind)
    found.unmapped.append(Unmapped(need=need, text=" ".join(words.split()), evidence=(where,)))


def _without_repeats(asked: list[Requirement], duties: list[Requirement]) -> tuple[Requirement, ...]:
    """Each thing once: required beats preferred, asked beats duty, months beat none; alternatives stay whole."""
    out: list[Requirement] = []
    seen: dict[tuple[str, AnyOf], int] = {}
    for requirement in sorted(asked, key=lambda r: r.need != "required"):
        key = requirement.need, requirement.any_of
        if key in seen:
            at = seen[key]
            out[at] = replace(out[at], within_months=out[at].within_months or requirement.within_months)
            continue
        if len(requirement.any_of) == 1 and _covered(requirement, out):
            continue
        seen[key] = len(out)
        out.append(requirement)
    for requirement in duties:
        if not _covered(requirement, out):
            out.append(requirement)
    return tuple(sorted(out, key=lambda r: (r.evidence[0].start, r.need != "required")))


def _covered(requirement: Requirement, by: Iterable[Requirement]) -> bool:
    ids = {item.id for option in requirement.any_of for item in option}
    have = {
        item.id
        for other in by
        for option in other.any_of
        for item in option
        if other.need == "required" or requirement.need == "preferred"
    }
    return ids <= have


def quotes(requirements: Iterable[Requirement]) -> list[Evidence]:
    """All evidence of the requirements, in order."""
    return [one for requirement in requirements for one in requirement.evidence]
