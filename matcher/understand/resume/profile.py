"""Reads a resume: from the document's text to the profile with evidence for everything."""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import replace

from matcher.model import Document, Evidence, Mention, Profile
from matcher.understand.resume.contact import person
from matcher.understand.resume.context import around, skill_status
from matcher.understand.resume.credential_reach import judged_one_by_one
from matcher.understand.resume.credentials import dated, gathered, is_conflict
from matcher.understand.resume.education import education
from matcher.understand.resume.heads import Heads, heads
from matcher.understand.resume.job_entry import Entry
from matcher.understand.resume.job_lines import named_role
from matcher.understand.resume.notices import notices, of_text
from matcher.understand.resume.planted import planted
from matcher.understand.resume.positions import entries, positions
from matcher.understand.resume.scope import Sense, judged
from matcher.understand.resume.sections import Outline, outline
from matcher.understand.resume.skills import claimed
from matcher.understand.resume.stated import stated_months
from matcher.understand.words.aside import without
from matcher.understand.words.dates import moments, stretches
from matcher.understand.words.index import Index
from matcher.understand.words.lines import Line, Unit, evidence, lines, unit_at, units
from matcher.understand.words.mentions import Match, tokens_and_matches

_LINES = 120
_NOT_WITHIN = re.compile(r"\b(?:no|not|never|without|nor)\b", re.IGNORECASE)
"""Between the words of a wording: "code outpatient, never inpatient"."""
_MENTIONS = 200
_BESIDE = 6
_OF_THE_PERSON = frozenset(("exp-entry", "exp-apprentice"))
"""What a wish for a job says of the person all the same ("entry level coder seeking")."""
_WORTH = re.compile(r"\b\w{3,}(?:\W+\w+){2,}")


def profile(document: Document, index: Index) -> Profile:
    """The profile of a resume. Pure and deterministic; never raises on odd text."""
    told = lines(document)
    found = tokens_and_matches(document.text, index)[1]
    spans, seen = planted(document, told, found, index)
    if not spans:
        return _profile(document, told, found, index)
    rest = without(document, spans)
    kept = rest.document
    read = _profile(kept, lines(kept), tokens_and_matches(kept.text, index)[1], index)
    return replace(
        rest.back(read),
        notices=(*document.notices, *seen, *read.notices[len(document.notices) :]),
        text=document.text,
    )


def _profile(document: Document, told: tuple[Line, ...], found: tuple[Match, ...], index: Index) -> Profile:
    """The profile of a resume of which everything counts; `told` are its lines, `found` its mentions."""
    text = document.text
    parts = units(told)
    plan = outline(text, told)
    points = moments(text)
    spans = stretches(text, points)
    jobs = entries(text, told, plan, spans, index)
    held = positions(document, jobs, plan, index)
    matches = _first_ones(found)
    sense = judged(text, matches, held, jobs, plan, index)
    over = heads(text, told, plan)
    mentions = _mentions(text, sense, parts, plan, index, over)
    skills = [m for m in mentions if m.concept in index.taxonomy.skills]
    letters = [m for m in mentions if m.concept in index.taxonomy.credentials]
    read = [
        (m, *((None, None) if _in_job(m, jobs) else dated(scope, text, spans, points)))
        for m, scope in judged_one_by_one(text, _without_titles(letters, jobs, text, index), parts, plan, over)
    ]
    months = None if any(p.interval for p in held if p.coding) else stated_months(text)
    return Profile(
        document=document.id,
        file=document.file,
        member=document.member,
        media_type=document.media_type,
        pages=document.pages,
        confidence=document.confidence,
        person=person(text, told),
        credentials=gathered(document, [row for row in read if row[0].status != "other"]),
        skills=claimed(document, skills, jobs, held),
        positions=held,
        education=education(document, told, parts, plan, points),
        notices=(
            *document.notices,
            *of_text(text, told, plan),
            *notices(text, sense.level, held, is_conflict([row[0] for row in read]), mentions, index),
        ),
        lines=_lines(document, parts, plan),
        stated_months=months,
        text=text,
    )


def _first_ones(matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """The first mentions of each concept: what is named two hundred times is not proved better by the next thousand."""
    seen: Counter[str] = Counter()
    out = []
    for match in matches:
        seen[match.concept] += 1
        if seen[match.concept] <= _MENTIONS:
            out.append(match)
    return tuple(out)


def _in_job(mention: Mention, jobs: tuple[Entry, ...]) -> bool:
    """Whether the mention stands in a job's text: dates there are the job's, not the credential's."""
    at = bisect_right(jobs, mention.start, key=lambda job: job.start) - 1
    return at >= 0 and mention.start < max(jobs[at].end, jobs[at].body)


def _without_titles(letters: list[Mention], jobs: tuple[Entry, ...], text: str, index: Index) -> list[Mention]:
    """Leaves out names that are a job's title ("Certified Medical Coder") where a job's header has them."""
    return [m for m in letters if not (_in_header(m, jobs) and named_role(text[m.start : m.end], index))]


def _in_header(mention: Mention, jobs: tuple[Entry, ...]) -> bool:
    at = bisect_right(jobs, mention.start, key=lambda job: job.start) - 1
    return at >= 0 and mention.start < jobs[at].body


def _mentions(
    text: str, sense: Sense, parts: tuple[Unit, ...], plan: Outline, index: Index, over: Heads
) -> list[Mention]:
    out = []
    refused = [(match, 0.5) for match in sense.dropped if match.concept in index.taxonomy.skills]
    for match, sure in (*sense.kept, *refused):
        section = plan.at(match.start).kind
        part = unit_at(parts, match.start)
        status, rule = "held", "label"
        if match.concept in index.taxonomy.skills:
            clause = around(text, match.start, match.end, part.start, part.end)
            if match.by_near and _NOT_WITHIN.search(text, match.start, match.end):
                clause = replace(clause, before=clause.before + text[match.start : match.end].rpartition(" ")[0] + " ")
            tail = text[match.end : min(part.end, match.end + 60)]
            status, rule = skill_status(clause, section, over.at(match.start), tail)
        if sure == 0.5 and (status, rule) != ("denied", "negation"):
            continue
        if match.concept in _OF_THE_PERSON and status == "wanted":
            status, rule = "held", "label"
        if match.label.kind == "not_held":
            status, rule = "other" if match.concept in index.taxonomy.skills else "eligible", "label"
        out.append(
            Mention(
                concept=match.concept,
                start=match.start,
                end=match.end,
                section=section,
                status=status,
                rule=rule if not match.by_near else f"near, {rule}",
                sure=sure,
            )
        )
    ordered = sorted(out, key=lambda mention: (mention.start, mention.end, mention.concept))
    return _without_wider_denials(ordered, index)


def _without_wider_denials(ordered: list[Mention], index: Index) -> list[Mention]:
    """The mentions without denials of the wider thing in the words of a narrower one: who has done no hospital billing
    may have billed all the same."""
    out = []
    for at, mention in enumerate(ordered):
        if mention.status == "denied":
            near = ordered[max(0, at - _BESIDE) : at + _BESIDE + 1]
            named = (other for other in near if other.start < mention.end and mention.start < other.end)
            if any(mention.concept in _broader(other.concept, index) for other in named):
                mention = replace(mention, status="other", rule="the narrower is denied")
        out.append(mention)
    return out


def _broader(concept: str, index: Index) -> tuple[str, ...]:
    skill = index.taxonomy.skills.get(concept)
    return skill.broader if skill else ()


def _lines(document: Document, parts: tuple[Unit, ...], plan: Outline) -> tuple[Evidence, ...]:
    """Sentences and list items of experience, skills and summary, for the comparison that has no weight."""
    out: list[Evidence] = []
    for part in parts:
        section = plan.at(part.start)
        if (
            section.kind not in ("experience", "skills", "summary", "awards", "projects", "other")
            or part.start < section.body
        ):
            continue
        body = document.text[part.start : part.end].strip()
        if "@" in body or not _WORTH.search(body) or len(out) >= _LINES:
            continue
        start = document.text.index(body, part.start)
        out.append(evidence(document, start, min(start + len(body), start + 400), section.kind))
    return tuple(out)
