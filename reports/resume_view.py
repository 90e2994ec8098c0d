"""A resume as it was read: contact, credentials, positions in time, education, skills. Pure."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from matcher.intervals import as_month, last_used, months, status_on
from matcher.model import ClaimedSkill, Education, Evidence, HeldCredential, Position, Profile
from reports import labels, words
from reports.experience import coding_months, total_months
from reports.quotes import Quote, quotes
from skill_taxonomy.model import Taxonomy

LONGEST_TEXT = 30_000
LAST_TICK = 93.0
"""Percent of the time line after which a year would not fit any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialLine:
    """A credential with its status on the day that counts, and the words it was read from."""

    label: str
    full: str | None
    status: str
    held: bool
    dates: str | None
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionLine:
    """A position on a time line: `left` and `width` in percent of the whole, None without dates."""

    title: str
    employer: str | None
    role: str | None
    coding: bool
    dates: str
    months: int | None
    left: float | None
    width: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillLine:
    """A skill with the time it was used, as words; `jobs`: titles of the positions whose text names it; `setting`:
    whether it is a place of work."""

    label: str
    status: str
    held: bool
    used: str | None
    jobs: tuple[str, ...]
    setting: bool
    months: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeView:
    """A resume as read. `ticks` are (year, left in percent) of the time line. `sections` counts findings by section."""

    emails: tuple[str, ...]
    phones: tuple[str, ...]
    place: str | None
    pages: int | None
    media_type: str
    confidence: float
    coding: str
    total: str
    credentials: tuple[CredentialLine, ...]
    positions: tuple[PositionLine, ...]
    ticks: tuple[tuple[int, float], ...]
    education: tuple[tuple[str, str], ...]
    skills: tuple[SkillLine, ...]
    sections: tuple[tuple[str, int], ...]
    text: str
    text_cut: bool


def resume_view(profile: Profile, taxonomy: Taxonomy, as_of: date) -> ResumeView:
    """What the program read out of the resume, counted against `as_of`."""
    person = profile.person
    first, last = _frame(profile.positions, as_of)
    return ResumeView(
        emails=person.emails,
        phones=tuple(words.phone(phone) for phone in person.phones),
        place=", ".join(filter(None, (person.city, person.state))) or None,
        pages=profile.pages,
        media_type=profile.media_type,
        confidence=profile.confidence,
        coding=words.duration(coding_months(profile, as_of)),
        total=words.duration(total_months(profile, as_of)),
        credentials=tuple(_credential(c, profile.text, taxonomy, as_of) for c in profile.credentials),
        positions=tuple(_position(p, taxonomy, as_of, first, last) for p in profile.positions),
        ticks=_ticks(first, last),
        education=tuple(_education(each) for each in profile.education),
        skills=tuple(_skill(skill, profile.positions, taxonomy, as_of) for skill in profile.skills),
        sections=_sections(profile),
        text=profile.text[:LONGEST_TEXT],
        text_cut=len(profile.text) > LONGEST_TEXT,
    )


def _credential(held: HeldCredential, text: str, taxonomy: Taxonomy, as_of: date) -> CredentialLine:
    status = status_on(held, as_of)
    since = f"since {words.month_words(held.since)}" if held.since is not None else None
    verb = "expired" if status == "lapsed" else "valid to"
    until = f"{verb} {words.month_words(held.expires)}" if held.expires is not None else None
    return CredentialLine(
        label=labels.concept(held.id, taxonomy),
        full=labels.full_name(held.id, taxonomy),
        status=words.STATUSES.get(status, status),
        held=status == "held",
        dates=", ".join(filter(None, (since, until))) or None,
        quotes=quotes(held.evidence, text, most=2),
    )


def _frame(positions: Sequence[Position], as_of: date) -> tuple[int, int]:
    """First and last month of the time line, from the January of the first year to the day that counts."""
    starts = [p.interval.start for p in positions if p.interval is not None]
    last = as_month(as_of)
    return min(starts, default=last) // 12 * 12, max(last, min(starts, default=last) + 1)


def _position(position: Position, taxonomy: Taxonomy, as_of: date, first: int, last: int) -> PositionLine:
    interval = position.interval
    role = labels.concept(position.role, taxonomy) if position.role else None
    title, employer = words.one_line(position.title), position.employer
    if interval is None:
        return PositionLine(
            title=title, employer=employer, role=role, coding=position.coding,
            dates="no dates given", months=None, left=None, width=None,
        )  # fmt: skip
    end = min(last if interval.end is None else interval.end, last)
    whole = max(last - first, 1)
    return PositionLine(
        title=title,
        employer=employer,
        role=role,
        coding=position.coding,
        dates=f"{words.month_words(interval.start)} – {words.month_words(interval.end)}",
        months=months([interval], as_of),
        left=round(min(interval.start - first, whole) / whole * 100, 2),
        width=round(max(max(end - interval.start, 1) / whole * 100, 1.0), 2),
    )


def _ticks(first: int, last: int) -> tuple[tuple[int, float], ...]:
    span = max(last - first, 1)
    step = next((step for step in (1, 2, 5, 10, 20) if span / 12 / step <= 8), 50)
    years = range(first // 12, last // 12 + 1)
    return tuple(
        (year, left)
        for year in years
        if (year - first // 12) % step == 0 and (left := round((year * 12 - first) / span * 100, 2)) <= LAST_TICK
    )


def _education(education: Education) -> tuple[str, str]:
    field = f", {education.field}" if education.field else ""
    year = f", {education.year}" if education.year else ""
    return f"{words.LEVELS[education.level]}{field}", f"{words.STATUSES[education.status]}{year}"


def _skill(skill: ClaimedSkill, positions: Sequence[Position], taxonomy: Taxonomy, as_of: date) -> SkillLine:
    last = last_used(skill.intervals, as_of)
    used, length = None, months(skill.intervals, as_of)
    if last is not None:
        recent = "now" if last >= as_month(as_of) else f"last {words.month_words(last)}"
        used = f"{words.years(length)}, {recent}"
    known = taxonomy.skills.get(skill.id)
    return SkillLine(
        label=labels.concept(skill.id, taxonomy),
        status=words.STATUSES.get(skill.status, skill.status),
        held=skill.status == "held",
        used=used,
        jobs=tuple(dict.fromkeys(words.one_line(p.title) for p in positions if p.interval in skill.intervals)),
        setting=known is not None and known.category == "setting",
        months=length,
    )


def _sections(profile: Profile) -> tuple[tuple[str, int], ...]:
    counts: dict[str, int] = {}
    found: list[tuple[Evidence, ...]] = [each.evidence for each in profile.credentials]
    found += [each.evidence for each in profile.skills]
    found += [each.evidence for each in profile.positions]
    found += [each.evidence for each in profile.education]
    for evidence in itertools.chain.from_iterable(found):
        if evidence.section:
            counts[evidence.section] = counts.get(evidence.section, 0) + 1
    return tuple(counts.items())
