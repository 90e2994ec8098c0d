"""What other programs read: profile, job, fit and run as plain JSON values, in the published shapes and key order.

A field that cannot be filled is None or an empty list, never absent. Shapes are published by `reports.schema`.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from matcher.intervals import last_used, months, status_on
from matcher.model import (
    ClaimedSkill,
    Education,
    Evidence,
    Failed,
    Fit,
    HeldCredential,
    Item,
    Job,
    Met,
    Notice,
    PayRange,
    Position,
    Possible,
    Profile,
    Range,
    Requirement,
    Step,
    Unmapped,
    month_text,
)
from reports.experience import coding_months, total_months

Json = dict[str, object]

DOCUMENT_CHANGES = ("new", "changed", "unchanged", "gone", "failed")


def profile(profile: Profile, as_of: date, with_text: bool = False) -> Json:
    """A resume as `matcher/profile/1`; months, last use and lapse are counted against `as_of`."""
    return {
        "schema": "matcher/profile/1",
        "document": profile.document,
        "file": profile.file,
        "member": profile.member,
        "media_type": profile.media_type,
        "pages": profile.pages,
        "as_of": as_of.isoformat(),
        "status": "ok",
        "error": None,
        "confidence": profile.confidence,
        "notices": _notices(profile.notices),
        "name": profile.person.name,
        "emails": list(profile.person.emails),
        "phones": list(profile.person.phones),
        "location": {"city": profile.person.city, "state": profile.person.state},
        "credentials": [_credential(credential, as_of) for credential in profile.credentials],
        "skills": [_skill(skill, as_of) for skill in profile.skills],
        "positions": [_position(position, as_of) for position in profile.positions],
        "education": [_education(education) for education in profile.education],
        "experience": {
            "coding_months": coding_months(profile, as_of),
            "total_months": total_months(profile, as_of),
        },
        "text": profile.text if with_text else None,
    }


def job(job: Job, with_text: bool = False) -> Json:
    """A posting as `matcher/job/1`."""
    return {
        "schema": "matcher/job/1",
        "document": job.document,
        "file": job.file,
        "member": job.member,
        "status": "ok",
        "error": None,
        "confidence": job.confidence,
        "notices": _notices(job.notices),
        "title": job.title,
        "roles": list(job.roles),
        "employer": job.employer,
        "location": {"city": job.city, "state": job.state},
        "work_mode": job.work_mode,
        "employment": job.employment,
        "pay": _pay(job.pay),
        "requirements": [_requirement(requirement) for requirement in job.requirements],
        "unmapped": [_unmapped(line) for line in job.unmapped],
        "text": job.text if with_text else None,
    }


def failed(failed: Failed, kind: str, as_of: date) -> Json:
    """A document that could not be read, in the full shape of its `kind` (`resume` or `job`). Raises ValueError for
    another kind."""
    if kind not in ("resume", "job"):
        raise ValueError(f"kind is {kind!r}: use 'resume' or 'job'")
    error = {"code": failed.code, "text": failed.text}
    head: Json = {
        "schema": "matcher/profile/1" if kind == "resume" else "matcher/job/1",
        "document": failed.id,
        "file": failed.file,
        "member": failed.member,
    }
    if kind == "job":
        return head | {"status": "failed", "error": error} | _empty_job()
    return (
        head
        | {"media_type": failed.media_type, "pages": None, "as_of": as_of.isoformat()}
        | {"status": "failed", "error": error}
        | _empty_profile()
    )


def fit(fit: Fit) -> Json:
    """A resume against a posting as `matcher/fit/1`."""
    return {
        "schema": "matcher/fit/1",
        "resume": fit.resume,
        "job": fit.job,
        "as_of": fit.as_of,
        "versions": dict(fit.versions),
        "score": fit.score,
        "low": fit.low,
        "high": fit.high,
        "band": fit.band,
        "components": [{"name": part.name, "points": part.points, "of": part.of} for part in fit.components],
        "requirements": [_met(met) for met in fit.requirements],
        "missing_required": list(fit.missing_required),
        "possible": [_possible(possible) for possible in fit.possible],
        "steps": [_step(step) for step in fit.steps],
        "without_step": list(fit.without_step),
        "notices": _notices(fit.notices),
    }


def run(
    *,
    id: str,
    started: str,
    seconds: float,
    as_of: date,
    versions: Mapping[str, str],
    settings: Mapping[str, object],
    machine: Mapping[str, object],
    documents: Mapping[str, int],
    parsed: int,
    scored: int,
    moved: Iterable[Mapping[str, object]] = (),
    failures: Mapping[str, int],
) -> Json:
    """What one run did, as `matcher/run/1`. `started` is an ISO time; `documents` counts by new, changed, unchanged,
    gone and failed (0 where not given); `parsed` and `scored` count work really done; `failures` counts by
    failure code."""
    return {
        "schema": "matcher/run/1",
        "id": id,
        "started": started,
        "seconds": seconds,
        "as_of": as_of.isoformat(),
        "versions": dict(versions),
        "settings": dict(settings),
        "machine": dict(machine),
        "documents": {change: documents.get(change, 0) for change in DOCUMENT_CHANGES},
        "parsed": parsed,
        "scored": scored,
        "moved": [dict(move) for move in moved],
        "failures": dict(sorted(failures.items())),
    }


def _empty_profile() -> Json:
    return {
        "confidence": None,
        "notices": [],
        "name": None,
        "emails": [],
        "phones": [],
        "location": {"city": None, "state": None},
        "credentials": [],
        "skills": [],
        "positions": [],
        "education": [],
        "experience": {"coding_months": None, "total_months": None},
        "text": None,
    }


def _empty_job() -> Json:
    return {
        "confidence": None,
        "notices": [],
        "title": None,
        "roles": [],
        "employer": None,
        "location": {"city": None, "state": None},
        "work_mode": None,
        "employment": None,
        "pay": None,
        "requirements": [],
        "unmapped": [],
        "text": None,
    }


def _evidence(evidence: Iterable[Evidence]) -> list[Json]:
    return [{"quote": e.quote, "page": e.page, "section": e.section, "start": e.start, "end": e.end} for e in evidence]


def _notices(notices: Iterable[Notice]) -> list[Json]:
    return [{"code": notice.code, "text": notice.text, "page": notice.page} for notice in notices]


def _credential(credential: HeldCredential, as_of: date) -> Json:
    return {
        "id": credential.id,
        "status": status_on(credential, as_of),
        "since": month_text(credential.since),
        "expires": month_text(credential.expires),
        "evidence": _evidence(credential.evidence),
    }


def _skill(skill: ClaimedSkill, as_of: date) -> Json:
    return {
        "id": skill.id,
        "status": skill.status,
        "months": months(skill.intervals, as_of) if skill.intervals else None,
        "last_used": month_text(last_used(skill.intervals, as_of)),
        "evidence": _evidence(skill.evidence),
    }


def _position(position: Position, as_of: date) -> Json:
    interval = position.interval
    return {
        "title": position.title,
        "role": position.role,
        "employer": position.employer,
        "start": month_text(interval.start) if interval else None,
        "end": month_text(interval.end) if interval else None,
        "months": months([interval], as_of) if interval else None,
        "evidence": _evidence(position.evidence),
    }


def _education(education: Education) -> Json:
    return {
        "level": education.level,
        "field": education.field,
        "year": education.year,
        "status": education.status,
        "evidence": _evidence(education.evidence),
    }


def _pay(pay: PayRange | None) -> Json | None:
    return None if pay is None else {"min": pay.min, "max": pay.max, "per": pay.per, "currency": pay.currency}


def _requirement(requirement: Requirement) -> Json:
    return {
        "need": requirement.need,
        "any_of": [[_item(item) for item in option] for option in requirement.any_of],
        "within_months": requirement.within_months,
        "evidence": _evidence(requirement.evidence),
    }


def _item(item: Item) -> Json:
    return {"id": item.id, "min_months": item.min_months}


def _unmapped(line: Unmapped) -> Json:
    return {"need": line.need, "text": line.text, "evidence": _evidence(line.evidence)}


def _met(met: Met) -> Json:
    return {
        "index": met.index,
        "component": met.component,
        "need": met.need,
        "met": met.met,
        "by": list(met.by),
        "why": met.why,
        "points": met.points,
        "of": met.of,
        "resume": _evidence(met.resume),
        "job": _evidence(met.job),
    }


def _possible(possible: Possible) -> Json:
    return {
        "unmapped": possible.unmapped,
        "similarity": possible.similarity,
        "resume": _evidence(possible.resume),
    }


def _step(step: Step) -> Json:
    return {
        "id": step.id,
        "closes": list(step.closes),
        "gain": step.gain,
        "score_after": step.score_after,
        "after": list(step.after),
        "months": _range(step.months),
        "cost_usd": None if step.cost_usd is None else (_range(step.cost_usd) or {}) | {"year": step.cost_usd.year},
        "why": step.why,
        "source": step.source,
    }


def _range(value: Range | None) -> Json | None:
    return None if value is None else {"min": value.min, "max": value.max}
