"""The types of the vocabulary; all frozen, all plain data, ids are stable."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact comes from. `verified` is the day it was checked (ISO date), None where it is from memory only.
    `facts` names the keys of the entry that it carries; empty: the entry as a whole."""

    ref: str
    verified: str | None = None
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A range of money or time with its source. `unit` is `usd`, `months`, `weeks`, `hours`; `year` is the fact's."""

    min: float
    max: float
    unit: str
    year: int | None
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One way in which people write a concept.

    `kind`: preferred, alt, acronym, former, misspelling, low_confidence, not_held (names it without claiming it).
    `cased`: must be matched in this very case (CCS is not CCs). `context`: means this concept only if a word of the
    concept's `context_for` stands near, or nothing of its `against` words does and the section supports it.
    """

    text: str
    kind: str = "alt"
    cased: bool = False
    context: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """A looser wording: each element of `words` is a set of alternatives ("coding|coded|coder"), all within `within`
    tokens of one sentence, in any order unless `ordered`. Found words are the evidence."""

    words: tuple[str, ...]
    within: int = 5
    ordered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """Another meaning of a label, with words that speak for that meaning and so against the concept."""

    meaning: str
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """When something was so: `what` in words, from `start` to before `end` (ISO date, month or year; None: open).
    `label` is the wording it is said of ("CPC-H"), None for the concept itself."""

    what: str
    source: Source
    start: str | None = None
    end: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalId:
    """The number in a public scheme (ESCO, O*NET, SOC); `match` as in SKOS: exact, close, broad, narrow."""

    scheme: str
    id: str | None = None
    label: str | None = None
    match: str = "close"


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """What skills and credentials have in common."""

    id: str
    label: str
    category: str
    labels: tuple[Label, ...]
    near: tuple[Near, ...] = ()
    context_for: tuple[str, ...] = ()
    other_meanings: tuple[Meaning, ...] = ()
    status: str = "current"
    """`current`, `ended`, `not_in_force` (published, not in use in the US) or `unclear`."""
    note: str | None = None
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()
    external_ids: tuple[ExternalId, ...] = ()
    sources: tuple[Source, ...] = ()
    never_implies: tuple[str, ...] = ()
    """What it must never be taken to show, however near it sounds: ids, `education:LEVEL`, `experience:...`."""
    validity: tuple[Period, ...] = ()

    @property
    def verified(self) -> bool:
        """Whether a checked source says what the thing is; one for its public numbers alone does not."""
        return any(source.verified and set(source.facts) != {"external_ids"} for source in self.sources)

    def checked(self, fact: str) -> bool:
        """Whether a checked source stands for the fact (a key of the entry): one that names it, else, where none names
        it, one for the entry as a whole."""
        named = [source for source in self.sources if fact in source.facts]
        return any(source.verified for source in named or [s for s in self.sources if not s.facts])


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill(Concept):
    """A skill, code system, setting, specialty, activity, regulation, software ..."""

    broader: tuple[str, ...] = ()
    narrower: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    implied_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Prerequisite:
    """What must be there before a step: `any_of` refers to concept ids, `education:LEVEL` or `experience:...`; empty
    when nothing is. `required` says whether the step can be taken without it. `text` is the fact in words."""

    text: str
    any_of: tuple[str, ...] = ()
    required: bool = False
    months: int | None = None
    """Least months of the `experience:` named, None where the fact gives none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential(Concept):
    """A certification or licence. `supersedes`: who holds this is taken to hold those; `accepted_for`: commonly taken
    in place of those. Both only from checked sources."""

    acronym: str
    issuer: str
    setting: str | None = None
    shows: tuple[str, ...] = ()
    supersedes: tuple[str, ...] = ()
    superseded_by: tuple[str, ...] = ()
    accepted_for: tuple[str, ...] = ()
    apprentice_of: str | None = None
    prerequisite: Prerequisite | None = None
    exam: str | None = None
    exam_cost: Amount | None = None
    renewal: str | None = None
    study_time: Amount | None = None
    former_name: str | None = None
    exam_cost_text: str | None = None
    study_time_text: str | None = None
    earnable: bool = True
    """Whether a person can set out to earn it; False for honours and for clearances that an employer asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pay:
    """A pay figure: `what` it covers, USD per `basis`."""

    what: str
    low: float | None = None
    high: float | None = None
    year: int | None = None
    basis: str = "USD/year"
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A job of the field. Weights run from 0 to 1."""

    id: str
    label: str
    definition: str
    titles: tuple[str, ...]
    core_skills: Mapping[str, float]
    desired_skills: Mapping[str, float]
    credentials: Mapping[str, float]
    typical_years: tuple[int, int | None]
    next_roles: tuple[str, ...]
    pay: tuple[Pay, ...] = ()
    note: str | None = None
    is_coding: bool = False
    sources: tuple[Source, ...] = ()
    weights_source: Source | None = None
    education: Mapping[str, float] = field(default_factory=dict)
    """Weight of an education level for this role."""
    examples: tuple[str, ...] = ()
    """Titles as people write them, each of which must be read as this role."""
    external_ids: tuple[ExternalId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialGroup:
    """Credentials that postings ask for by one name ("AAPC credential", "mastery level certification")."""

    id: str
    label: str
    members: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Pathway:
    """A way to close gaps: a course, an exam, a degree, work. Unknown months or cost are None, never guessed."""

    id: str
    label: str
    kind: str
    closes: tuple[str, ...]
    prerequisite: Prerequisite | None
    months: Amount | None
    cost: Amount | None
    duration_text: str
    cost_text: str
    for_roles: tuple[str, ...]
    sources: tuple[Source, ...] = ()
    supports: tuple[str, ...] = ()
    """What the step helps towards without giving it by itself; never counted as closed."""

    @property
    def verified(self) -> bool:
        """Whether at least one source was checked."""
        return any(source.verified for source in self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class EducationLevel:
    """A level of schooling (`references.LEVELS`) with the ways in which people write it. `was` names the ids that stood
    for it in earlier collections."""

    level: str
    label: str
    labels: tuple[Label, ...]
    was: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    not_examples: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something wrong with the vocabulary: in which file and entry, what it is, and what to do about it."""

    file: str
    entry: str
    what: str
    todo: str

    def __str__(self) -> str:
        return f"{self.file}, entry {self.entry!r}: {self.what}. {self.todo}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taxonomy:
    """The whole vocabulary, read-only. `occupation` holds wages, outlook, surveys and the seed's pay as loaded."""

    version: str
    skills: Mapping[str, Skill]
    credentials: Mapping[str, Credential]
    roles: Mapping[str, Role]
    pathways: Mapping[str, Pathway]
    occupation: Mapping[str, object] = field(default_factory=dict)
    issuers: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, CredentialGroup] = field(default_factory=dict)
    education: Mapping[str, EducationLevel] = field(default_factory=dict)
    """By level, lowest first."""
    shared_labels: tuple[str, ...] = ()
    """Wordings that stand for several concepts at once on purpose ("ICD-10-CM/PCS")."""

    def concept(self, id: str) -> Skill | Credential:
        """The skill or credential of that id. Raises KeyError."""
        found = self.skills.get(id) or self.credentials.get(id)
        if found is None:
            raise KeyError(id)
        return found
