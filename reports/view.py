"""What the pages of a whole screen show: rankings, the posting as understood, and what could not be read. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from matcher.intervals import status_on
from matcher.model import Education, Failed, Fit, Job, Notice, Profile, Requirement, month_text
from reports import labels, words
from reports.experience import coding_months, last_coding_month
from reports.quotes import Quote, quotes
from skill_taxonomy.model import Taxonomy

BANDS = ("strong", "good", "partial", "weak")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One pair as a line of a ranking or a table. `rank` is None until ranked and for what needs reading. `met` holds,
    by requirement index, how far it is met (None where the fit has no such requirement). `href` is the pair's page
    relative to the output folder, None where none was written."""

    rank: int | None = None
    resume: str
    name: str | None
    files: tuple[str, ...]
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    score: float
    low: float
    high: float
    band: str
    must_met: int
    must_total: int
    missing: tuple[str, ...]
    held: tuple[str, ...]
    in_progress: tuple[str, ...]
    coding_months: int | None
    last_coding: str | None
    education: str | None
    notices: tuple[Notice, ...]
    met: tuple[float | None, ...]
    href: str | None

    @property
    def called(self) -> str:
        """The person's name, else the file's."""
        return words.called(self.name, self.files)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A requirement of the posting; `quotes` are the posting's own words."""

    label: str
    need: str
    grace: str | None
    quotes: tuple[Quote, ...]
    from_profile: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """A posting with its candidates: `rows` best first, `reading` those that a person must read first. `scored` counts
    all pairs, also those whose rows were not kept. `href` is the posting's page relative to the output folder."""

    job: Job
    title: str
    roles: tuple[str, ...]
    facts: tuple[str, ...]
    files: tuple[str, ...]
    href: str
    asks: tuple[Ask, ...]
    rows: tuple[Row, ...]
    reading: tuple[Row, ...]
    scored: int

    def marks(self, row: Row) -> tuple[str, ...]:
        """How the row stands with each must-have, in the posting's order: met, part or open."""
        required = (index for index, ask in enumerate(self.asks) if ask.need == "required")
        return tuple(state(row.met[index] if index < len(row.met) else None) for index in required)

    @property
    def in_order(self) -> tuple[tuple[int, Ask], ...]:
        """The requirements with their numbers, must-haves first, else in the posting's order."""
        return tuple(sorted(enumerate(self.asks, start=1), key=lambda each: each[1].need != "required"))

    @property
    def must_haves(self) -> int:
        """How many must-haves the posting names."""
        return sum(ask.need == "required" for ask in self.asks)

    @property
    def bands(self) -> tuple[tuple[str, int], ...]:
        """How many ranked rows lie in each band, best band first."""
        return tuple((band, sum(row.band == band for row in self.rows)) for band in BANDS)

    def coverage(self, index: int) -> tuple[int, int]:
        """How many rows meet the requirement in full, and how many in part."""
        met = [row.met[index] for row in (*self.rows, *self.reading) if index < len(row.met)]
        states = [state(value) for value in met]
        return states.count("met"), states.count("part")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A document that could not be read: `kind` resume or job, `text` says what, why and what to do."""

    kind: str
    document: str
    files: tuple[str, ...]
    code: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """A whole screen. `resumes` counts resumes that were read. `data` names the files written beside the index, such as
    `fits.csv`. Nothing in it may depend on the time or the machine of the run."""

    as_of: date
    versions: tuple[tuple[str, str], ...]
    rankings: tuple[Ranking, ...]
    unread: tuple[Unread, ...]
    resumes: int
    data: tuple[str, ...] = ("fits.xlsx", "fits.csv", "fits.jsonl", "profiles.jsonl", "jobs.jsonl", "failures.csv")

    @property
    def reading(self) -> int:
        """How many resumes a person must read first."""
        return len({row.resume for ranking in self.rankings for row in ranking.reading})


def row(
    fit: Fit, profile: Profile, job: Job, taxonomy: Taxonomy, *, files: tuple[str, ...] = (), href: str | None = None
) -> Row:
    """The line of one pair. `files` are all paths of the resume, its own path where empty."""
    as_of = date.fromisoformat(fit.as_of)
    held, studying = _credentials(profile, taxonomy, as_of)
    required = [met for met in fit.requirements if met.need == "required"]
    by_index = {met.index: met for met in fit.requirements}
    last = last_coding_month(profile, as_of)
    return Row(
        resume=fit.resume,
        name=profile.person.name,
        files=files or (place(profile.file, profile.member),),
        emails=profile.person.emails,
        phones=profile.person.phones,
        score=fit.score,
        low=fit.low,
        high=fit.high,
        band=fit.band,
        must_met=len(required) - len(fit.missing_required),
        must_total=len(required),
        missing=tuple(asked(fit, index, job, taxonomy) for index in fit.missing_required),
        held=held,
        in_progress=studying,
        coding_months=coding_months(profile, as_of),
        last_coding=month_text(last),
        education=highest_education(profile.education),
        notices=all_notices(fit, profile),
        met=tuple(by_index[index].met if index in by_index else None for index in range(max(by_index, default=-1) + 1)),
        href=href,
    )


def ranking(
    job: Job,
    taxonomy: Taxonomy,
    rows: Iterable[Row],
    *,
    href: str,
    files: tuple[str, ...] = (),
    example: Fit | None = None,
    scored: int | None = None,
) -> Ranking:
    """The rows of a posting in order: best first, equal scores in the order of document ids and with the same rank.
    `example` is any fit of the posting: it names requirements taken from the role's usual profile. `scored` where more
    pairs were scored than rows are given."""
    given = list(rows)
    ordered = sorted((r for r in given if r.band != "needs_reading"), key=_order)
    return Ranking(
        job=job,
        title=words.called(job.title, files or (place(job.file, job.member),)),
        roles=tuple(labels.concept(role, taxonomy) for role in job.roles),
        facts=facts(job),
        files=files or (place(job.file, job.member),),
        href=href,
        asks=asks(job, taxonomy, example),
        rows=_ranked(ordered),
        reading=tuple(sorted((r for r in given if r.band == "needs_reading"), key=_order)),
        scored=len(given) if scored is None else scored,
    )


def unread(failed: Failed, kind: str, files: tuple[str, ...] = ()) -> Unread:
    """A failed document as a notice; `kind` is resume or job."""
    return Unread(
        kind=kind,
        document=failed.id,
        files=files or (place(failed.file, failed.member),),
        code=failed.code,
        text=failed.text,
    )


def asks(job: Job, taxonomy: Taxonomy, example: Fit | None = None) -> tuple[Ask, ...]:
    """What the posting asks, in its order, then what the role's usual profile adds where it says too little."""
    named = {} if example is None else {met.index: words.capital(met.label) for met in example.requirements}
    own = [
        replace(_ask(requirement, job, taxonomy), label=named.get(i) or labels.requirement(requirement, taxonomy))
        for i, requirement in enumerate(job.requirements)
    ]
    added = [] if example is None else [met for met in example.requirements if met.index >= len(own)]
    for met in sorted(added, key=lambda m: m.index):
        label = met.label or words.joined((labels.concept(id, taxonomy) for id in met.by), "or")
        own.append(Ask(label=label, need=met.need, grace=None, quotes=quotes(met.job, job.text), from_profile=True))
    return tuple(own)


def asked(fit: Fit, index: int, job: Job, taxonomy: Taxonomy) -> str:
    """The requirement of that index in words."""
    for met in fit.requirements:
        if met.index == index and met.label:
            return words.capital(met.label)
    if index < len(job.requirements):
        return labels.requirement(job.requirements[index], taxonomy)
    return f"Requirement {index + 1}"


def facts(job: Job) -> tuple[str, ...]:
    """Employer, place, way of working, employment and pay, as far as the posting names them."""
    where = ", ".join(filter(None, (job.city, job.state)))
    named = (
        job.employer,
        where,
        words.WORK_MODES.get(job.work_mode or ""),
        words.EMPLOYMENT.get(job.employment or ""),
    )
    pay = job.pay and f"{_pay(job.pay.min, job.pay.max)} per {job.pay.per}"
    return tuple(fact for fact in (*named, pay) if fact)


def highest_education(education: Sequence[Education]) -> str | None:
    """The highest completed level with its field; the highest unfinished one, marked so, where none is completed."""
    completed = [e for e in education if e.status == "completed"]
    if not education:
        return None
    best = max(completed or education, key=lambda e: list(words.LEVELS).index(e.level))
    field = f", {best.field}" if best.field else ""
    status = "" if best.status == "completed" else f" ({words.STATUSES[best.status]})"
    return f"{words.LEVELS[best.level]}{field}{status}"


def all_notices(fit: Fit, profile: Profile) -> tuple[Notice, ...]:
    """Notices of the pair and of the resume, each once."""
    return tuple(dict.fromkeys((*fit.notices, *profile.notices)))


def state(met: float | None) -> str:
    """`met`, `part` or `open` of how far a requirement is met."""
    return "met" if met is not None and met > 0.995 else "part" if met else "open"


def place(file: str, member: str | None) -> str:
    """A path, with the path inside a container after it."""
    return file if member is None else f"{file} › {member}"


def _ask(requirement: Requirement, job: Job, taxonomy: Taxonomy) -> Ask:
    return Ask(
        label=labels.requirement(requirement, taxonomy),
        need=requirement.need,
        grace=labels.grace(requirement.within_months),
        quotes=quotes(requirement.evidence, job.text),
    )


def _credentials(profile: Profile, taxonomy: Taxonomy, as_of: date) -> tuple[tuple[str, ...], tuple[str, ...]]:
    by_status: dict[str, dict[str, None]] = {"held": {}, "in_progress": {}}
    for credential in profile.credentials:
        status = status_on(credential, as_of)
        if status in by_status:
            by_status[status][labels.concept(credential.id, taxonomy)] = None
    return tuple(by_status["held"]), tuple(by_status["in_progress"])


def _order(row: Row) -> tuple[float, str]:
    return -row.score, row.resume


def _ranked(rows: Sequence[Row]) -> tuple[Row, ...]:
    ranked: list[Row] = []
    for place_, each in enumerate(rows, start=1):
        same = ranked and ranked[-1].score == each.score
        ranked.append(replace(each, rank=ranked[-1].rank if same else place_))
    return tuple(ranked)


def _pay(low: float, high: float) -> str:
    cents = any(value != int(value) for value in (low, high))
    form = ",.2f" if cents else ",.0f"
    return f"${low:{form}}" if low == high else f"${low:{form}}–${high:{form}}"
