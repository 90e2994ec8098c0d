"""Skills with their status and the stretches of time in which a position's text names them."""

from bisect import bisect_right
from collections.abc import Sequence

from matcher.model import ClaimedSkill, Document, Interval, Mention, Position
from matcher.understand.resume.job_entry import Entry
from matcher.understand.words.lines import evidence

_EVIDENCE = 8
_WITHOUT_CODES = frozenset(("cdi-specialist", "outpatient-cdi"))


def claimed(
    document: Document, mentions: Sequence[Mention], jobs: Sequence[Entry], held: Sequence[Position]
) -> tuple[ClaimedSkill, ...]:
    """One row per skill in order of first mention. A plain "no" outweighs everything but a job of the field whose
    text names the skill, where it is one of assigning codes, or whose title does; a claim outweighs a wish."""
    at_work = [
        (job.start, max(job.end, job.body) if _codes(position) else job.body)
        for job, position in zip(jobs, held, strict=True)
        if position.coding
    ]
    rows: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.status != "other":
            rows.setdefault(mention.concept, []).append(mention)
    return tuple(_row(document, id, found, jobs, at_work) for id, found in rows.items())


def _codes(position: Position) -> bool:
    """Whether the job is one that assigns or checks codes."""
    return position.coding and (position.role is None or position.role not in _WITHOUT_CODES)


def _row(
    document: Document, id: str, found: list[Mention], jobs: Sequence[Entry], at_work: list[tuple[int, int]]
) -> ClaimedSkill:
    status = _status(found, at_work)
    told = [mention for mention in found if mention.status == status]
    intervals = _intervals(told, jobs) if status == "held" else ()
    return ClaimedSkill(
        id=id,
        status=status,
        intervals=intervals,
        evidence=tuple(evidence(document, m.start, m.end, m.section) for m in told[:_EVIDENCE]),
        sure=max(mention.sure for mention in told),
    )


def _status(found: list[Mention], at_work: list[tuple[int, int]]) -> str:
    statuses = {mention.status for mention in found}
    held = [mention for mention in found if mention.status == "held"]
    strongly = any(mention.status == "denied" and "weak" not in mention.rule for mention in found)
    if strongly and not any(_inside(at_work, m.start) for m in held):
        return "denied"
    return next((status for status in ("held", "learning", "denied", "wanted") if status in statuses), "held")


def _inside(spans: list[tuple[int, int]], offset: int) -> bool:
    at = bisect_right(spans, offset, key=lambda span: span[0]) - 1
    return at >= 0 and offset < spans[at][1]


def _intervals(told: list[Mention], jobs: Sequence[Entry]) -> tuple[Interval, ...]:
    found: dict[Interval, None] = {}
    for mention in told:
        at = bisect_right(jobs, mention.start, key=lambda job: job.start) - 1
        interval = jobs[at].interval if at >= 0 and mention.start < max(jobs[at].end, jobs[at].body) else None
        if interval is not None:
            found[interval] = None
    return tuple(sorted(found, key=lambda i: (i.start, i.end is None, i.end or 0)))
