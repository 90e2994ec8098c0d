"""What the page of one pair shows, to a recruiter or to the applicant: the fit with the words it rests on. Pure."""

from dataclasses import dataclass
from datetime import date

from matcher.model import Fit, Job, Met, Notice, Profile, Step
from reports import labels, words
from reports.quotes import Quote, quotes
from reports.reasons import reasons
from reports.resume_view import ResumeView, resume_view
from reports.view import all_notices, asked, facts, place, state
from skill_taxonomy.model import Taxonomy

STATES = {"met": "Met", "part": "Met in part", "open": "Not found"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One requirement with both documents' words; `state` is met, part or open. `missing`: a must-have that counts as
    missing."""

    number: int
    label: str
    need: str
    grace: str | None
    component: str
    state: str
    missing: bool
    share: float
    why: str
    points: float
    of: float
    resume: tuple[Quote, ...]
    job: tuple[Quote, ...]

    @property
    def lowered(self) -> bool:
        """Whether it counts less than its share, because must-haves are open (0.1 is lost by rounding alone)."""
        return self.of * self.share - self.points > 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A part of the score: points reached of the points there are."""

    label: str
    points: float
    of: float


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """A step with what it closes and what it gives; `months` and `cost` are None where not known."""

    label: str
    closes: tuple[str, ...]
    gain: float
    score_after: float
    after: tuple[str, ...]
    months: str | None
    cost: str | None
    prerequisite: str | None
    source: str | None
    link: str | None
    verified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """A line of the posting that no concept covers, beside the resume's most similar line."""

    asked: str
    need: str
    similarity: float
    resume: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """What the page of a pair shows. `applicant`: the words are in the second person, and nothing compares people."""

    applicant: bool
    name: str
    named: bool
    title: str
    job_facts: tuple[str, ...]
    as_of: str
    score: float
    low: float
    high: float
    band: str
    must_met: int
    must_total: int
    reasons: tuple[str, ...]
    components: tuple[Bar, ...]
    needs: tuple[Need, ...]
    steps: tuple[NextStep, ...]
    without_step: tuple[str, ...]
    likenesses: tuple[Likeness, ...]
    notices: tuple[Notice, ...]
    resume: ResumeView
    resume_files: tuple[str, ...]
    job_files: tuple[str, ...]
    resume_id: str
    job_id: str
    versions: tuple[tuple[str, str], ...]
    job_href: str | None

    @property
    def groups(self) -> tuple[tuple[str, tuple[Need, ...]], ...]:
        """The requirements as (`required` or `preferred`, in the posting's order), empty groups left out."""
        grouped = ((kind, tuple(n for n in self.needs if n.need == kind)) for kind in ("required", "preferred"))
        return tuple((kind, needs) for kind, needs in grouped if needs)

    @property
    def must_haves(self) -> tuple[Need, ...]:
        """The must-haves, those that count as missing first."""
        required = [need for need in self.needs if need.need == "required"]
        return tuple(sorted(required, key=lambda need: not need.missing))


def pair_view(
    fit: Fit,
    profile: Profile,
    job: Job,
    taxonomy: Taxonomy,
    *,
    applicant: bool = False,
    resume_files: tuple[str, ...] = (),
    job_files: tuple[str, ...] = (),
    job_href: str | None = None,
) -> PairView:
    """The page of a pair. The files are all paths of the same bytes, the document's own path where empty; `job_href` is
    the posting's page relative to the output folder, None where there is none."""
    needs = tuple(_need(met, fit, profile, job, taxonomy) for met in fit.requirements)
    required = sum(need.need == "required" for need in needs)
    return PairView(
        applicant=applicant,
        name=words.called(profile.person.name, resume_files or (place(profile.file, profile.member),)),
        named=bool(profile.person.name),
        title=words.called(job.title, job_files or (place(job.file, job.member),)),
        job_facts=facts(job),
        as_of=words.day_words(date.fromisoformat(fit.as_of)),
        score=fit.score,
        low=fit.low,
        high=fit.high,
        band=fit.band,
        must_met=required - len(fit.missing_required),
        must_total=required,
        reasons=reasons(fit, profile, job, taxonomy, applicant=applicant),
        components=tuple(Bar(label=words.component(c.name), points=c.points, of=c.of) for c in fit.components),
        needs=needs,
        steps=tuple(_step(step, fit, job, taxonomy) for step in fit.steps),
        without_step=tuple(asked(fit, index, job, taxonomy) for index in fit.without_step),
        likenesses=_likenesses(fit, profile, job),
        notices=tuple(dict.fromkeys((*all_notices(fit, profile), *job.notices))),
        resume=resume_view(profile, taxonomy, date.fromisoformat(fit.as_of)),
        resume_files=resume_files or (place(profile.file, profile.member),),
        job_files=job_files or (place(job.file, job.member),),
        resume_id=fit.resume,
        job_id=fit.job,
        versions=fit.versions,
        job_href=job_href,
    )


def _need(met: Met, fit: Fit, profile: Profile, job: Job, taxonomy: Taxonomy) -> Need:
    own = job.requirements[met.index] if met.index < len(job.requirements) else None
    return Need(
        number=met.index + 1,
        label=asked(fit, met.index, job, taxonomy),
        need=met.need,
        grace=labels.grace(own.within_months) if own else None,
        component=words.component(met.component),
        state=state(met.met),
        missing=met.index in fit.missing_required,
        share=met.met,
        why=words.capital(met.why),
        points=met.points,
        of=met.of,
        resume=quotes(met.resume, profile.text),
        job=quotes(met.job, job.text),
    )


def _step(step: Step, fit: Fit, job: Job, taxonomy: Taxonomy) -> NextStep:
    months, cost = step.months, step.cost_usd
    year = f" ({cost.year})" if cost and cost.year else ""
    return NextStep(
        label=step.label or step.id,
        closes=tuple(asked(fit, index, job, taxonomy) for index in step.closes),
        gain=step.gain,
        score_after=step.score_after,
        after=tuple(_before(id, fit, taxonomy) for id in step.after),
        months=words.span(months.min, months.max, "month") if months else None,
        cost=f"{words.money(cost.min, cost.max)}{year}" if cost else None,
        prerequisite=_prerequisite(step, taxonomy),
        source=_source(step.source),
        link=step.source if step.source and step.source.startswith(("https://", "http://")) else None,
        verified=step.verified,
    )


def _prerequisite(step: Step, taxonomy: Taxonomy) -> str | None:
    """The pathway's own words on what must be there first; the step's reason where the pathway is not known."""
    pathway = taxonomy.pathways.get(step.id)
    if pathway is None:
        return step.why or None
    if pathway.prerequisite is None or pathway.prerequisite.text in ("", "none", "not known"):
        return None
    text = labels.concept(pathway.prerequisite.text, taxonomy)
    return f"{'Needs' if pathway.prerequisite.required else 'Asked or advised'}: {text}"


def _source(ref: str | None) -> str | None:
    return "the article that the vocabulary starts from" if ref and ref.startswith("seed/") else ref


def _before(id: str, fit: Fit, taxonomy: Taxonomy) -> str:
    for step in fit.steps:
        if step.id == id and step.label:
            return step.label
    pathway = taxonomy.pathways.get(id)
    return pathway.label if pathway else labels.concept(id, taxonomy)


def _likenesses(fit: Fit, profile: Profile, job: Job) -> tuple[Likeness, ...]:
    return tuple(
        Likeness(
            asked=job.unmapped[possible.unmapped].text,
            need=job.unmapped[possible.unmapped].need,
            similarity=possible.similarity,
            resume=quotes(possible.resume, profile.text, most=1),
        )
        for possible in fit.possible
        if possible.unmapped < len(job.unmapped)
    )
