"""The shapes of the data files, and how an entry becomes a type of the model. Outside data is validated here."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from skill_taxonomy import model


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SourceEntry(_Entry):
    """Where a fact comes from; `verified` an ISO date or null."""

    ref: str = Field(min_length=1)
    verified: str | None = Field(default=None, pattern=r"^\d{4}-\d{2}-\d{2}$")
    facts: tuple[str, ...] = ()

    def build(self) -> model.Source:
        """The source as the model has it."""
        return model.Source(ref=self.ref, verified=self.verified, facts=self.facts)


class PeriodEntry(_Entry):
    """When something was so; `start` and `end` an ISO date, month or year."""

    what: str = Field(min_length=1)
    start: str | None = Field(default=None, pattern=r"^\d{4}(-\d{2}){0,2}$")
    end: str | None = Field(default=None, pattern=r"^\d{4}(-\d{2}){0,2}$")
    label: str | None = None
    source: SourceEntry

    def build(self) -> model.Period:
        """The period as the model has it."""
        return model.Period(
            what=self.what, start=self.start, end=self.end, label=self.label, source=self.source.build()
        )


class AmountEntry(_Entry):
    """A range of money or time."""

    min: float
    max: float
    unit: Literal["usd", "months", "weeks", "hours"]
    year: int | None = None
    source: SourceEntry

    def build(self) -> model.Amount:
        """The amount as the model has it."""
        return model.Amount(min=self.min, max=self.max, unit=self.unit, year=self.year, source=self.source.build())


class LabelsEntry(_Entry):
    """The wordings of a concept, by kind."""

    preferred: tuple[str, ...] = ()
    acronym: tuple[str, ...] = ()
    alt: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    misspelling: tuple[str, ...] = ()
    low_confidence: tuple[str, ...] = ()
    not_held: tuple[str, ...] = ()


class NearEntry(_Entry):
    """A looser wording; each word may be alternatives joined by `|`."""

    words: tuple[str, ...] = Field(min_length=2)
    within: int = Field(default=5, ge=1, le=20)
    ordered: bool = False


class MeaningEntry(_Entry):
    """Another meaning of a label."""

    meaning: str
    against: tuple[str, ...] = ()


class ExternalIdEntry(_Entry):
    """The number in a public scheme."""

    scheme: str
    id: str | None = None
    label: str | None = None
    match: Literal["exact", "close", "broad", "narrow", "related"] = "close"


class PrerequisiteEntry(_Entry):
    """What must be there before a step."""

    text: str
    any_of: tuple[str, ...] = ()
    required: bool = False
    months: int | None = Field(default=None, ge=1)

    def build(self) -> model.Prerequisite:
        """The prerequisite as the model has it."""
        return model.Prerequisite(text=self.text, any_of=self.any_of, required=self.required, months=self.months)


class ConceptEntry(_Entry):
    """What entries of skills.json and credentials.json have in common."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    label: str = Field(min_length=1)
    category: str
    labels: LabelsEntry
    cased: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    near: tuple[NearEntry, ...] = ()
    context_for: tuple[str, ...] = ()
    other_meanings: tuple[MeaningEntry, ...] = ()
    status: Literal["current", "ended", "not_in_force", "unclear"] = "current"
    note: str | None = None
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()
    external_ids: tuple[ExternalIdEntry, ...] = ()
    never_implies: tuple[str, ...] = ()
    validity: tuple[PeriodEntry, ...] = ()
    sources: tuple[SourceEntry, ...] = Field(min_length=1)


class SkillEntry(ConceptEntry):
    """An entry of skills.json."""

    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    implied_by: tuple[str, ...] = ()


class CredentialEntry(ConceptEntry):
    """An entry of credentials.json."""

    category: str = "credential"
    acronym: str
    issuer: str
    setting: str | None = None
    shows: tuple[str, ...] = ()
    supersedes: tuple[str, ...] = ()
    superseded_by: tuple[str, ...] = ()
    accepted_for: tuple[str, ...] = ()
    apprentice_of: str | None = None
    prerequisite: PrerequisiteEntry | None = None
    exam: str | None = None
    exam_cost: AmountEntry | None = None
    exam_cost_text: str | None = None
    renewal: str | None = None
    study_time: AmountEntry | None = None
    study_time_text: str | None = None
    former_name: str | None = None
    earnable: bool = True


class GroupEntry(_Entry):
    """Credentials that postings ask for by one name."""

    label: str = Field(min_length=1)
    members: tuple[str, ...] = Field(min_length=1)
    source: SourceEntry

    def build(self, id: str) -> model.CredentialGroup:
        """The group as the model has it."""
        return model.CredentialGroup(id=id, label=self.label, members=self.members, source=self.source.build())


class PayEntry(_Entry):
    """A pay figure of a role."""

    what: str
    low: float | None = None
    high: float | None = None
    year: int | None = None
    basis: str = "USD/year"
    source: SourceEntry


class RoleEntry(_Entry):
    """An entry of roles.json; weights from 0 to 1."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    label: str
    definition: str
    titles: tuple[str, ...] = Field(min_length=1)
    is_coding: bool = False
    typical_years: tuple[int, int | None]
    core_skills: dict[str, float]
    desired_skills: dict[str, float] = {}
    credentials: dict[str, float] = {}
    education: dict[str, float] = {}
    next_roles: tuple[str, ...] = ()
    pay: tuple[PayEntry, ...] = ()
    note: str | None = None
    weights_source: SourceEntry | None = None
    examples: tuple[str, ...] = ()
    external_ids: tuple[ExternalIdEntry, ...] = ()
    sources: tuple[SourceEntry, ...] = Field(min_length=1)


class PathwayEntry(_Entry):
    """An entry of pathways.json; unknown months and cost are null."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    label: str
    kind: str
    closes: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()
    prerequisite: PrerequisiteEntry | None = None
    months: AmountEntry | None = None
    cost: AmountEntry | None = None
    duration_text: str
    cost_text: str
    for_roles: tuple[str, ...] = ()
    sources: tuple[SourceEntry, ...] = Field(min_length=1)


class LevelEntry(_Entry):
    """An entry of education.json."""

    level: str
    label: str
    labels: tuple[str, ...] = Field(min_length=1)
    cased: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()
    sources: tuple[SourceEntry, ...] = Field(min_length=1)


def labels(entry: ConceptEntry) -> tuple[model.Label, ...]:
    """The labels of an entry, flat: kinds in the order of LabelsEntry, marks from `cased` and `context`."""
    cased, context = set(entry.cased), set(entry.context)
    return tuple(
        model.Label(text=text, kind=kind, cased=text in cased, context=text in context)
        for kind in LabelsEntry.model_fields
        for text in getattr(entry.labels, kind)
    )


def _near(entry: ConceptEntry) -> tuple[model.Near, ...]:
    return tuple(model.Near(words=n.words, within=n.within, ordered=n.ordered) for n in entry.near)


def _meanings(entry: ConceptEntry) -> tuple[model.Meaning, ...]:
    return tuple(model.Meaning(meaning=m.meaning, against=m.against) for m in entry.other_meanings)


def _periods(entry: ConceptEntry) -> tuple[model.Period, ...]:
    return tuple(period.build() for period in entry.validity)


def _external(entry: ConceptEntry | RoleEntry) -> tuple[model.ExternalId, ...]:
    return tuple(model.ExternalId(scheme=e.scheme, id=e.id, label=e.label, match=e.match) for e in entry.external_ids)


def skill(entry: SkillEntry, narrower: tuple[str, ...]) -> model.Skill:
    """The skill of an entry; `narrower` are the ids that name it as broader."""
    return model.Skill(
        id=entry.id,
        label=entry.label,
        category=entry.category,
        labels=labels(entry),
        near=_near(entry),
        context_for=entry.context_for,
        other_meanings=_meanings(entry),
        status=entry.status,
        note=entry.note,
        examples=entry.examples,
        not_examples=entry.not_examples,
        external_ids=_external(entry),
        never_implies=entry.never_implies,
        validity=_periods(entry),
        sources=tuple(s.build() for s in entry.sources),
        broader=entry.broader,
        narrower=narrower,
        related=entry.related,
        implied_by=entry.implied_by,
    )


def credential(entry: CredentialEntry) -> model.Credential:
    """The credential of an entry."""
    return model.Credential(
        id=entry.id,
        label=entry.label,
        category=entry.category,
        labels=labels(entry),
        near=_near(entry),
        context_for=entry.context_for,
        other_meanings=_meanings(entry),
        status=entry.status,
        note=entry.note,
        examples=entry.examples,
        not_examples=entry.not_examples,
        external_ids=_external(entry),
        never_implies=entry.never_implies,
        validity=_periods(entry),
        sources=tuple(s.build() for s in entry.sources),
        acronym=entry.acronym,
        issuer=entry.issuer,
        setting=entry.setting,
        shows=entry.shows,
        supersedes=entry.supersedes,
        superseded_by=entry.superseded_by,
        accepted_for=entry.accepted_for,
        apprentice_of=entry.apprentice_of,
        prerequisite=entry.prerequisite.build() if entry.prerequisite else None,
        exam=entry.exam,
        exam_cost=entry.exam_cost.build() if entry.exam_cost else None,
        renewal=entry.renewal,
        study_time=entry.study_time.build() if entry.study_time else None,
        former_name=entry.former_name,
        exam_cost_text=entry.exam_cost_text,
        study_time_text=entry.study_time_text,
        earnable=entry.earnable,
    )


def role(entry: RoleEntry) -> model.Role:
    """The role of an entry."""
    return model.Role(
        id=entry.id,
        label=entry.label,
        definition=entry.definition,
        titles=entry.titles,
        core_skills=dict(entry.core_skills),
        desired_skills=dict(entry.desired_skills),
        credentials=dict(entry.credentials),
        typical_years=entry.typical_years,
        next_roles=entry.next_roles,
        pay=tuple(
            model.Pay(what=p.what, low=p.low, high=p.high, year=p.year, basis=p.basis, source=p.source.build())
            for p in entry.pay
        ),
        note=entry.note,
        is_coding=entry.is_coding,
        sources=tuple(s.build() for s in entry.sources),
        weights_source=entry.weights_source.build() if entry.weights_source else None,
        education=dict(entry.education),
        examples=entry.examples,
        external_ids=_external(entry),
    )


def pathway(entry: PathwayEntry) -> model.Pathway:
    """The pathway of an entry."""
    return model.Pathway(
        id=entry.id,
        label=entry.label,
        kind=entry.kind,
        closes=entry.closes,
        prerequisite=entry.prerequisite.build() if entry.prerequisite else None,
        months=entry.months.build() if entry.months else None,
        cost=entry.cost.build() if entry.cost else None,
        duration_text=entry.duration_text,
        cost_text=entry.cost_text,
        for_roles=entry.for_roles,
        sources=tuple(s.build() for s in entry.sources),
        supports=entry.supports,
    )


def level(entry: LevelEntry) -> model.EducationLevel:
    """The education level of an entry."""
    cased, context = set(entry.cased), set(entry.context)
    return model.EducationLevel(
        level=entry.level,
        label=entry.label,
        labels=tuple(model.Label(text=t, cased=t in cased, context=t in context) for t in entry.labels),
        was=entry.was,
        examples=entry.examples,
        not_examples=entry.not_examples,
        sources=tuple(s.build() for s in entry.sources),
    )
