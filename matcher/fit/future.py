"""A person's qualifications with a pathway done: what would be held, known, finished or worked after that step."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from matcher.intervals import as_month
from matcher.model import ClaimedSkill, Degree, HeldCredential, Interval, Qualifications, Work
from skill_taxonomy.model import Pathway, Taxonomy


def with_done(q: Qualifications, pathways: Iterable[Pathway], taxonomy: Taxonomy, as_of: date) -> Qualifications:
    """The same person with these pathways done. What a pathway closes is held as of that day; a denial of it no longer
    stands. A pathway of work with known months adds those months of work."""
    for pathway in pathways:
        q = _done(q, pathway, taxonomy, as_of)
    return q


def work_months(pathway: Pathway) -> int:
    """The months of work that a pathway means, 0 where it is no work or its months are not known."""
    if pathway.kind != "experience" or pathway.months is None or pathway.months.unit != "months":
        return 0
    return int(pathway.months.min)


def _done(q: Qualifications, pathway: Pathway, taxonomy: Taxonomy, as_of: date) -> Qualifications:
    gained = set(pathway.closes)
    credentials = [c for c in q.credentials if not (c.id in gained and c.status == "denied")]
    skills = [s for s in q.skills if not (s.id in gained and s.status == "denied")]
    schooling = list(q.education)
    for id in pathway.closes:
        if id in taxonomy.credentials:
            credentials.append(HeldCredential(id=id, status="held", since=as_month(as_of)))
        elif id in taxonomy.skills:
            skills.append(ClaimedSkill(id=id, status="held"))
        elif id.startswith("education:"):
            schooling.append(Degree(level=id.removeprefix("education:"), field=None, status="completed"))
    return replace(
        q,
        credentials=tuple(credentials),
        skills=tuple(skills),
        education=tuple(schooling),
        work=(*q.work, *_work(q, pathway, taxonomy, as_of)),
    )


def _work(q: Qualifications, pathway: Pathway, taxonomy: Taxonomy, as_of: date) -> tuple[Work, ...]:
    """The months of work, laid into the latest months without work of the field: months to come cannot be counted on
    the day of the score, and months that overlap count once."""
    role = next((r for r in pathway.for_roles if r in taxonomy.roles), None)
    coding = taxonomy.roles[role].is_coding if role else True
    spans = _free_months([w.interval for w in q.work if w.coding and w.interval], work_months(pathway), as_of)
    return tuple(Work(role=role, coding=coding, interval=span) for span in spans)


def _free_months(taken: Iterable[Interval], wanted: int, as_of: date) -> list[Interval]:
    today = as_month(as_of)
    busy = sorted(
        ((i.start, max(i.start + 1, today if i.end is None else min(i.end, today))) for i in taken), reverse=True
    )
    free: list[Interval] = []
    end = today
    for start, stop in [*busy, (-wanted, -wanted)]:
        length = min(wanted, end - stop)
        if length > 0:
            free.append(Interval(start=end - length, end=end))
            wanted -= length
        end = min(end, start)
    return free
