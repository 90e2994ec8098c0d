"""One pair explained: every requirement with its degree, reason, evidence and points, in one ledger that adds up."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from matcher.fit.degree import Degree
from matcher.fit.ledger import score, settle
from matcher.fit.meet import met
from matcher.fit.plan import Plan, plan
from matcher.fit.possible import possible_lines
from matcher.fit.relations import Relations, compile_relations
from matcher.fit.standing import Standing
from matcher.fit.steps import StepTable, compile_steps, next_steps
from matcher.fit.weights import Bands, Weights
from matcher.model import Component, Fit, Job, Met, Notice, Qualifications, Step
from skill_taxonomy.model import Taxonomy


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """What every score of a run is measured with: compiled vocabulary and weights, the day, and the versions named in
    each result."""

    relations: Relations
    steps: StepTable
    as_of: date
    versions: tuple[tuple[str, str], ...] = ()

    def standing(self, qualifications: Qualifications) -> Standing:
        """A person made ready to be scored; use it for all postings, each degree is worked out once."""
        return Standing(qualifications, self.relations, self.as_of)

    def plan(self, job: Job) -> Plan:
        """A posting made ready to be scored; use it for all resumes."""
        return plan(job, self.relations)


def scale(taxonomy: Taxonomy, weights: Weights, as_of: date, versions: tuple[tuple[str, str], ...] = ()) -> Scale:
    """Compiles the measure of a run; some tenths of a second with the full vocabulary, so once a run."""
    relations = compile_relations(taxonomy, weights)
    return Scale(relations=relations, steps=compile_steps(relations), as_of=as_of, versions=versions)


def explain(
    q: Qualifications,
    job: Job,
    *,
    taxonomy: Taxonomy,
    weights: Weights,
    as_of: date,
    versions: tuple[tuple[str, str], ...] = (),
) -> Fit:
    """One pair, from scratch. For many pairs make a `scale` once and use `explain_pair`."""
    measure = scale(taxonomy, weights, as_of, versions)
    return explain_pair(measure.standing(q), measure.plan(job), measure)


def explain_pair(standing: Standing, plan: Plan, measure: Scale) -> Fit:
    """The fit of a pair. `requirements` follow the posting's order; those taken from the role's profile come after,
    with indexes from `len(job.requirements)` on."""
    degrees = [met(requirement, standing) for requirement in plan.requirements]
    values = [d.value for d in degrees]
    points, of = settle(plan, values)
    total = score(plan, values)
    weights = measure.relations.weights
    steps, without = next_steps(standing, plan, values, measure.steps)
    return Fit(
        resume=standing.qualifications.document,
        job=plan.job.document,
        as_of=measure.as_of.isoformat(),
        versions=measure.versions,
        score=total / 10,
        low=0.0 if plan.thin else score(plan, [d.low for d in degrees]) / 10,
        high=score(plan, [d.high for d in degrees]) / 10,
        band=band_of(total / 10, _confidence(standing, plan), weights),
        components=_components(plan, points, of, weights),
        requirements=_rows(plan, degrees, points, of),
        missing_required=missing(plan, degrees, weights),
        possible=possible_lines(plan.job, standing.qualifications, weights.possible),
        steps=steps,
        without_step=without,
        notices=_notices(plan, steps, measure.relations),
    )


def band_of(score: float, confidence: float, weights: Weights) -> str:
    """The band of a score; a document read with low confidence needs a person's reading, whatever its score."""
    if confidence < weights.uncertain.confidence_below:
        return "needs_reading"
    return _band(score, weights.bands)


def _confidence(standing: Standing, plan: Plan) -> float:
    return 0.0 if plan.thin else min(standing.qualifications.confidence, plan.job.confidence)


def _band(score: float, bands: Bands) -> str:
    for name in ("strong", "good", "partial"):
        if score >= getattr(bands, name):
            return name
    return "weak"


def missing(plan: Plan, degrees: Sequence[Degree], weights: Weights) -> tuple[int, ...]:
    """Indexes of the required requirements met so little that a recruiter would call them missing."""
    least = round(weights.must_have.missing_below * 1000)
    return tuple(
        i
        for i, (requirement, degree) in enumerate(zip(plan.requirements, degrees, strict=True))
        if requirement.need == "required" and degree.value < least
    )


def _components(plan: Plan, points: Sequence[int], of: Sequence[int], weights: Weights) -> tuple[Component, ...]:
    reached: defaultdict[str, int] = defaultdict(int)
    possible: defaultdict[str, int] = defaultdict(int)
    for name, some, most in zip(plan.components, points, of, strict=True):
        reached[name] += some
        possible[name] += most
    return tuple(
        Component(name=name, points=reached[name] / 10, of=possible[name] / 10)
        for name in weights.components
        if name in possible
    )


def _rows(plan: Plan, degrees: Sequence[Degree], points: Sequence[int], of: Sequence[int]) -> tuple[Met, ...]:
    return tuple(
        Met(
            index=i,
            component=plan.components[i],
            need=requirement.need,
            met=degrees[i].value / 1000,
            by=degrees[i].by,
            why=degrees[i].why,
            points=points[i] / 10,
            of=of[i] / 10,
            resume=degrees[i].evidence,
            job=requirement.evidence,
            label=plan.labels[i],
        )
        for i, requirement in enumerate(plan.requirements)
    )


def _notices(plan: Plan, steps: Sequence[Step], relations: Relations) -> tuple[Notice, ...]:
    notices = []
    if len(plan.requirements) > plan.own:
        roles = ", ".join(relations.label(role) for role in plan.job.roles)
        text = f"The posting names too little to match; what the role usually asks was added ({roles})."
        notices.append(Notice(code="role-profile-used", text=text))
    if plan.thin:
        text = "The posting asks for too little that can be matched; the score says little. Read it beside the resume."
        notices.append(Notice(code="low-confidence", text=text))
    unchecked = [step.label for step in steps if not step.verified]
    if unchecked:
        text = f"Not checked against a source, so without cost: {'; '.join(unchecked)}."
        notices.append(Notice(code="unverified-fact", text=text))
    return tuple(notices)
