"""Lengths of experience that a clause asks for, as items with months.

The convention: a posting's years belong to the kind of work that stands nearest. A kind of coding that is a role of its
own is that role's experience ("two years of inpatient coding": `experience:inpatient-coder`), coding without a kind is
`experience:coding`; a specialty, setting or activity that is no role is the skill itself with months ("one year in an
ASC": `set-asc`, "a year of denials work": `denials-management`). "Years of experience" with nothing named is coding in
a posting of this field; years of something that is no concept ask for nothing that can be matched. "Or" within the
words gives options, each with the same months; a place behind the coding ("coding in a hospital or an office") does
not.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from matcher.model import Item
from matcher.understand.job.alternatives import AnyOf, Atom
from matcher.understand.job.clauses import Clause
from matcher.understand.job.schooling import schooling
from matcher.understand.job.source import Source
from matcher.understand.job.tenure import (
    AS_A,
    NOT_OURS,
    NUMBER,
    Tenure,
    coding_work,
    field_of_those,
    is_teaching,
    kind_of_coding,
    number,
    other_work,
    tenures,
    titled_work,
)
from matcher.understand.job.tenure_reach import is_bare, parted, reach_of, with_field
from matcher.understand.words.mentions import Match


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


INDICATES = re.compile(
    r"\bexperience (?:that |which )?(?:indicat|demonstrat)\w+ (?:a )?(?:knowledge|understanding)", re.IGNORECASE
)
EXPERIENCE = re.compile(r"\bexperienced?\b|\bbackground\b", re.IGNORECASE)
# Skills that a length of coding work swallows: the kind of coding, its specialty, its setting.
SWALLOWED = re.compile(
    r"^(?:sp-|set-|exp-)|-coding$|^(?:risk-adjustment|hcc|coder-training|drg|auditing|cdi|ed-leveling"
    r"|team-supervision)$"
)
_GENERAL_WORK = re.compile(r"^(?:sp-|set-)|^(?:auditing|team-supervision|leadership|coder-training|medical-coding)$")
BOTH = "icd-cpt-coding"  # names two code systems at once; where those are found it says no more
_NAME = 150
"""Characters of a name at most; the longest label of the taxonomy has 81."""
_NOUNS = ("ehr", "encoder", "pm-software", "computer-assisted-coding", "clearinghouse")  # what products are kinds of
_EITHER = re.compile(r"(\band/or\b|\bor\b|\band\b\W+/\W+\bor\b)")
_SHARED_YEARS = re.compile(r"\bor\b|/|\bcod(?:ing|er)\b|;", re.IGNORECASE)  # one of the things is enough
_OFFICE = re.compile(r"\b(?:clinics?|offices?|practices?|groups?)\b", re.IGNORECASE)
_AS_NURSE = re.compile(
    r"\s*(?:of |as an? )?(?:\w+ )?(?:experience )?(?:as an? )?(?:RN|LPN|registered nurse)\b(?! (?:auditor|CDI))"
)
_NURSING = re.compile(r"\b(?:bedside|nurs(?:e|ing)|ICU|PCU|telemetry|step-?down|med[ /-]surg)\b", re.IGNORECASE)
_MANAGED = re.compile(r"\bcase manag|\butilization|\bCDI\b|\baudit|\bdocumentation|\bdenial", re.IGNORECASE)
_SHARED = re.compile(r"\bcod(?:ing|er|ed)\b", re.IGNORECASE)
_IN_PLACE = re.compile(r"\bcod(?:ing|er|ed)\b[\w /,-]{0,40}\b(?:in|at|for) (?:an?|the)\b", re.IGNORECASE)
_AT_PLACE = re.compile(r"\w,? (?:in|at|for|within|with) (?:an?|the|any)\b[\w ,/'’-]{0,80}$", re.IGNORECASE)
_WORD_BEFORE_CODING = re.compile(r"\b(?!medical|health)([a-z-]{3,}) cod(?:ing|er)\b", re.IGNORECASE)
_BY_ROLE = re.compile(
    r"^sp-|^set-(?:ed|inpatient|outpatient)$|^(?:risk-adjustment|hcc|(?:profee|inpatient|outpatient|ed)-coding)$"
)
_KIND_OF_CODING = re.compile(r"^(?:sp-|set-)|-coding$|^(?:risk-adjustment|hcc|same-day-surgery)$")
# Specialties that no role stands for: a length of coding in one is a length of that skill.
_SPECIALTIES = _words(
    "sp-ctvascular sp-radonc sp-neurosurgery sp-neurology sp-pain sp-ent sp-urology sp-nephrology sp-pulmonary sp-derm"
    " sp-plastics sp-ophthalmology sp-pediatrics sp-family sp-hospitalist sp-rheum sp-endocrine sp-infectious"
    " sp-allergy sp-podiatry sp-ptotst sp-transplant sp-trauma sp-dme sp-ambulance sp-wound sp-urgent"
)
_BY_PLACE = ("experience:inpatient-coder", "experience:outpatient-coder", "experience:profee-coder", "set-asc")
_BROAD = ("experience:coding", "experience:coder-surgery", "experience:profee-coder", "experience:specialty-coder")
# What may stand beside "two years of experience" without naming another kind of work.
_OF_NO_KIND = _words(
    "and the one two three four five six seven eight nine ten year years yrs month months experience experienced"
    " minimum least more than plus with for must have has work working worked related relevant similar equivalent"
    " comparable progressive progressively responsible professional proven demonstrated solid strong recent current"
    " prior previous direct hands-on paid full-time this that role position job field same such type required"
    " preferred desired needed over above total overall full production verifiable documented creditable qualifying"
    " gs- specialized federal service public private sector either obtained resume state demonstrate"
    " practical actual general industry area any level next lower grade journey remote coding coder"
)
_CONTENT = re.compile(r"[a-z][a-z-]{2,}")
_OF_IT = re.compile(
    r"\s*(?:\+|or more)?\s*(?:of|in|doing) (?:it|that|this|them|the same|such (?:work|experience))\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(rf"\W*({NUMBER})\b(?:\s*\(\d+\))?\s*(?:\+|or more)?\W*", re.IGNORECASE)
_YEARS_FIELD = re.compile(r"\byears?\b[\w ]{0,20}\bexperience|\bexperience \(?(?:in )?years?\b", re.IGNORECASE)
_ONLY_IN = re.compile(
    r"(?:years?|yrs\.?|months?|which \w+|of (?:them|those|these|which))\s+(?:(?=outpatient|inpatient|physician"
    r"|pro-?fee|HCC)|in|at|with|on|of|must be|being)\b",
    re.IGNORECASE,
)
_STARTS_OF_THOSE = re.compile(
    rf"\W*(?:at least )?(?:{NUMBER}) (?:\(\d\) )?of (?:those|these|them|which)\b", re.IGNORECASE
)
_BOTH_SIDES = re.compile(
    r"\W*(?:required\W*)?(?:including|covering|with|in|on)?\W*(?:both )?(?:the )?(?:inpatient (?:and|&) outpatient"
    r"|outpatient (?:and|&) inpatient)\b",
    re.IGNORECASE,
)
MEDICAL = re.compile(r"\b(?:medical|health|clinical|ICD|CPT|inpatient|outpatient|HCC|HIM)\b", re.IGNORECASE)


def inside_longer(source: Source, match: Match, matches: list[Match]) -> bool:
    """Whether a match says less than another at its place: it lies within a longer one ("Epic" in "Epic Resolute"),
    names the kind of the same words, or is the noun behind its examples ("Epic or Cerner EHR"). `matches` by their
    start."""
    first = bisect_left(matches, match.start - _NAME, key=lambda m: m.start)
    matches = matches[first : bisect_right(matches, match.start, key=lambda m: m.start)]
    return any(
        m.start <= match.start and match.end <= m.end and m.end - m.start > match.end - match.start
        for m in matches
        if m.concept != BOTH and not m.by_near
    ) or any(
        (m.start, m.end) == (match.start, match.end) or _behind(source, m, match)
        for m in matches
        if match.concept in _NOUNS and source.is_kind_of(m.concept, match.concept)
    )


def _behind(source: Source, example: Match, noun: Match) -> bool:
    between = source.document.text[example.end : noun.start] if example.end <= noun.start else "no"
    return between.isspace() and len(between) < 3


def lengths(source: Source, clause: Clause, matches: list[Match], swallowed: set[int], heading: str) -> list[Atom]:
    """Lengths of experience with what they are lengths of. `heading`: the words above the clause ("Experience: five
    years")."""
    found = tenures(clause.text) or _figure_alone(clause.text, heading)
    at = clause.start
    ends = [(m.start - at, m.end - at) for m in matches if source.is_credential(m.concept)] if found else []
    ends += [(school.start, with_field(clause.text, school.end)) for school in schooling(clause.text)] if found else []
    out: list[Atom] = []
    bare: list[Tenure] = []
    for i, tenure in enumerate(found):
        left, right = reach_of(clause.text, found, i, ends)
        words = clause.text[left:right]
        figures = (tenure.months, tenure.other) if tenure.other else (tenure.months,)
        after_coding = _STARTS_OF_THOSE.match(clause.text) is not None or any(
            item.id.startswith("experience:") for each in out[-1:] for o in each.options for item in o
        )
        nursing = _AS_NURSE.match(clause.text, tenure.end) or (
            _NURSING.search(words) and not _SHARED.search(words) and not _MANAGED.search(words)
        )
        if nursing:
            ids, left, right = ["clinical-nursing"], tenure.start, max(right, tenure.end)
            swallowed.update(m.start for m in _inner(clause, matches, left, right))
        elif source.in_field and INDICATES.search(words):
            ids, right = ["experience:coding"], tenure.end
        elif after_coding and (kinds := _kinds_of_those(words, _inner(clause, matches, left, right))):
            ids = kinds
            swallowed.update(m.start for m in matches if _within(clause, m, left, right))
        else:
            same = left == right or _OF_IT.match(clause.text, tenure.end)
            again = out[-1].options if out and same else ()
            left = tenure.start if again else left
            ids, right = (
                ([o[0].id for o in again], right)
                if again
                else _work(source, clause, matches, tenure, (left, right), swallowed)
            )
            if not ids and source.in_field and EXPERIENCE.search(heading) and _says_no_kind(words):
                ids = ["experience:coding"]
            if not ids and source.in_field and _says_no_kind(words) and (titled := coding_work(heading)):
                ids = [titled]
        if not ids:
            bare += [tenure] if is_bare(clause.text, found, i, ends, right) else []
            continue
        options: AnyOf = tuple((Item(id=one, min_months=months),) for one in ids for months in figures)
        near = [m.start - clause.start for m in matches if left <= m.start - clause.start < tenure.start]
        first = min((at for at in near if not parted(clause.text, at, tenure.start)), default=tenure.start)
        end = max(tenure.end, right)
        all_of = len(figures) == 1 and len(ids) > 1 and not _SHARED_YEARS.search(clause.text, left, end)
        for each in [(option,) for option in options] if all_of else [options]:
            out.append(Atom(start=first, end=end, options=each, kind="experience"))
    return _with_bare(out, bare) if ends else out


def _with_bare(timed: list[Atom], bare: list[Tenure]) -> list[Atom]:
    """The lengths with those that take their work from a later one ("RHIT plus two years, CCS plus one year of ED
    coding")."""
    out = list(timed)
    for tenure in bare:
        later = next((a for a in timed if a.start >= tenure.end), None)
        if later:
            options = tuple((replace(o[0], min_months=tenure.months),) for o in later.options)
            out.append(replace(later, start=tenure.start, end=tenure.end, options=options))
    return sorted(out, key=lambda a: a.start)


def _figure_alone(text: str, heading: str) -> tuple[Tenure, ...]:
    """The years that a form's field holds without their unit ("Years of experience: 3")."""
    found = _FIGURE.fullmatch(text) if _YEARS_FIELD.search(heading) else None
    if found is None:
        return ()
    return (Tenure(start=found.start(1), end=found.end(), months=round(number(found[1]) * 12)),)


def _inner(clause: Clause, matches: list[Match], left: int, right: int) -> list[Match]:
    """The matches between two offsets of a clause."""
    return [m for m in matches if _within(clause, m, left, right)]


def _kinds_of_those(words: str, inner: list[Match]) -> list[str]:
    """The roles of a part of the years that only its field names ("five years of coding with two in HCC or profee")."""
    if not _ONLY_IN.search(words) or not all(_KIND_OF_CODING.search(m.concept) for m in inner):
        return []
    places = [m.concept for m in inner if m.concept.startswith("set-") and not _BY_ROLE.match(m.concept)]
    if places:
        return places[:1]
    named = [coding_work(f"{piece} coding") for piece in _EITHER.split(words) if kind_of_coding(piece)]
    return list(dict.fromkeys(item for item in named if item and item != "experience:specialty-coder"))


def _work(
    source: Source, clause: Clause, matches: list[Match], tenure: Tenure, reach: tuple[int, int], swallowed: set[int]
) -> tuple[list[str], int]:
    """What a length of experience is about, as ids that stand in place of each other ("denials or appeals work"), and
    where the words that say so end."""
    left, right = reach
    words = clause.text[left:right]
    inner = [m for m in matches if _within(clause, m, left, right) and not source.is_credential(m.concept)]
    inner = [m for m in inner if not inside_longer(source, m, inner)]
    if is_teaching(words) or NOT_OURS.search(words):
        swallowed.update(m.start for m in inner if m.concept == "medical-coding")
        inner = [m for m in inner if m.concept != "medical-coding"]
    special = field_of_those(words) or other_work(words, any(not _GENERAL_WORK.match(m.concept) for m in inner))
    titled = AS_A.search(words)
    if source.in_field and (listed := titled_work(words)):
        swallowed.update(m.start for m in inner)
        return listed, right
    if special:
        swallowed.update(
            m.start
            for m in inner
            if SWALLOWED.search(m.concept)
            or m.concept in (special, "him-operations", "leadership")
            or (titled and left + titled.start() <= m.start - clause.start < left + titled.end())
        )
        return [special], right
    ids, end = _pieces(source, clause, inner, reach, swallowed)
    swallowed.update(m.start for m in inner if m.by_near and m.concept in ids)
    if ids == ["experience:inpatient-coder"] and (both := _BOTH_SIDES.match(clause.text, right)):
        swallowed.update(m.start for m in matches if right <= m.start - clause.start < both.end())
        return ["experience:coding"], both.end()
    if ids or not source.in_field:
        return ids, end
    kinds_only = all(_KIND_OF_CODING.search(m.concept) for m in inner)
    if kinds_only and kind_of_coding(words) and EXPERIENCE.search(words):
        return _piece(source, f"{words} coding", inner, swallowed), right
    told = words if EXPERIENCE.search(clause.text, left, tenure.start) else clause.text[tenure.start : right]
    return (["experience:coding"], right) if EXPERIENCE.search(told) and _says_no_kind(told) else ([], right)


def _within(clause: Clause, match: Match, left: int, right: int) -> bool:
    reaches = (match.end if match.by_near else match.start + 1) - clause.start
    return match.start - clause.start < right and reaches > left


def _pieces(
    source: Source, clause: Clause, inner: list[Match], reach: tuple[int, int], swallowed: set[int]
) -> tuple[list[str], int]:
    """The ids of the words between one "or" and the next, and the end of the last that names something. A kind of
    coding borrows the word "coding" from the other side ("inpatient or outpatient coding")."""
    left, right = reach
    ids: list[str] = []
    at = end = left
    shared = _SHARED.search(clause.text, left, right) is not None
    for piece in _alternatives(source, clause, inner, reach):
        within = [m for m in inner if at <= max(m.start - clause.start, left) < at + len(piece)]
        place = bool(ids) and (
            _IN_PLACE.search(clause.text, left, at) is not None
            or (not _KIND_OF_CODING.search(ids[-1]) and _AT_PLACE.search(clause.text[left:at]) is not None)
        )
        at += len(piece)
        kinds_only = all(_KIND_OF_CODING.search(m.concept) for m in within)
        if place and kinds_only:
            swallowed.update(m.start for m in within)
            ids = _in_places(ids, piece)
            end = at
            continue
        whole = f"{piece.rstrip()} coding" if shared and kinds_only and kind_of_coding(piece) else piece
        odd = _WORD_BEFORE_CODING.search(piece)
        unnamed = all(m.concept == "medical-coding" for m in within)
        if ids and odd and unnamed and odd[1].lower() not in _OF_NO_KIND and coding_work(whole) == "experience:coding":
            continue
        found = _piece(source, whole, within, swallowed)
        ids += found
        end = at if found else end
    return list(dict.fromkeys(ids)), max(end, left) if ids else right


def _alternatives(source: Source, clause: Clause, inner: list[Match], reach: tuple[int, int]) -> list[str]:
    """The words between one "or" and the next, a list of kinds of coding before it taken apart at its commas."""
    left, right = reach
    out: list[str] = []
    pieces = _EITHER.split(clause.text[left:right])
    at = left
    for piece in pieces:
        parts = re.split(r"(,)", piece) if len(pieces) > 1 else [piece]
        starts = [at + sum(map(len, parts[:i])) for i in range(len(parts))]
        kinds = [
            [m for m in inner if start <= m.start - clause.start < start + len(part)]
            for start, part in zip(starts, parts, strict=True)
            if part != ","
        ]
        listed = len(kinds) > 1 and all(
            each and all(_KIND_OF_CODING.search(m.concept) or source.category(m.concept) == "activity" for m in each)
            for each, part in zip(kinds, parts[::2], strict=True)
            if part.strip()
        )
        out += parts if listed else [piece]
        at += len(piece)
    return out


def _in_places(ids: list[str], piece: str) -> list[str]:
    """Coding in one place or another of a different kind is coding as such."""
    elsewhere = coding_work(f"{piece} coding") if kind_of_coding(piece) else None
    if ids[-1] == "experience:inpatient-coder" and _OFFICE.search(piece):
        elsewhere = "experience:profee-coder"
    return ids if elsewhere in (None, *ids) or ids[-1] not in _BY_PLACE else [*ids[:-1], "experience:coding"]


def _says_no_kind(words: str) -> bool:
    return set(_CONTENT.findall(words.lower())) <= _OF_NO_KIND


def _piece(source: Source, words: str, inner: list[Match], swallowed: set[int]) -> list[str]:
    item = coding_work(words) if source.in_field or MEDICAL.search(words) else None
    if item in _BROAD:
        item = next((m.concept for m in inner if m.concept in _SPECIALTIES), item)
    if item:
        role = {item, "drg-validation"} if item == "experience:drg-validator" else {item}
        swallowed.update(m.start for m in inner if SWALLOWED.search(m.concept) or m.concept in role)
        mixed = [m.concept for m in inner if m.concept == "patient-billing"]
        swallowed.update(m.start for m in inner if m.concept == "patient-billing")
        return [*mixed, item]
    if source.in_field and inner and all(_BY_ROLE.match(m.concept) for m in inner) and kind_of_coding(words):
        swallowed.update(m.start for m in inner)
        named = [m.concept for m in inner if m.concept in _SPECIALTIES]
        return named or [coding_work(f"{words} coding") or inner[0].concept]
    inner = [m for m in inner if not any(source.is_kind_of(o.concept, m.concept) for o in inner)]
    firm = [m for m in inner if not source.is_soft(m.concept) and not m.concept.startswith(("sp-", "set-"))] or inner
    swallowed.update(m.start for m in inner if m in firm or m.concept.startswith("set-"))
    return [m.concept for m in firm]
