"""Everything that flows through the rooms: Document, Mention, Profile, Job, Fit, Step. Frozen, plain, picklable.

A month is an int: year * 12 + month - 1 (see `month`). Offsets count Unicode code points of `Document.text`, and
`text[start:end] == quote` always holds for an Evidence.
"""

from dataclasses import dataclass

FAILURES = (
    "encrypted",
    "corrupt",
    "too-large",
    "timeout",
    "memory",
    "crashed",
    "no-text",
    "unsupported",
    "empty",
    "unreadable",
)
NOTICES = (
    "cut-short",
    "hidden-text",
    "stuffing",
    "instructions-to-machines",
    "ocr",
    "low-confidence",
    "several-people",
    "not-a-resume",
    "not-a-posting",
    "other-occupation",
    "conflict",
    "ambiguous",
    "placeholder",
    "encoding-guessed",
    "partly-damaged",
    "role-profile-used",
    "unverified-fact",
    "duplicate",
)
EDUCATION_LEVELS = ("high_school", "certificate", "associate", "bachelor", "master", "doctorate")


def month(year: int, month_of_year: int) -> int:
    """The month as a number that can be subtracted; `month_of_year` from 1 to 12."""
    return year * 12 + month_of_year - 1


def month_text(value: int | None) -> str | None:
    """`YYYY-MM` of a month, None for None."""
    return None if value is None else f"{value // 12:04d}-{value % 12 + 1:02d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something the reader should know; `code` is one of NOTICES, `text` says it in neutral words."""

    code: str
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of the text from one place of the page. `kind`: text, heading, cell, header, footer. `box` is (x0,
    top, x1, bottom) in points from the page's top left, None where the format has no geometry."""

    start: int
    end: int
    page: int | None = None
    kind: str = "text"
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The text a human eye would see, in reading order. `id` is SHA-256 of the bytes, `#member` added inside a
    container."""

    id: str
    file: str
    member: str | None
    media_type: str
    pages: int | None
    text: str
    blocks: tuple[Block, ...] = ()
    notices: tuple[Notice, ...] = ()
    confidence: float = 1.0
    structured: str | None = None
    """JSON-LD of a JobPosting, as JSON text, where an HTML page carries one."""

    def page_at(self, offset: int) -> int | None:
        """The page on which the character at `offset` stands (1-based), None where the format has no pages."""
        if not self.pages:
            return None
        page = None
        for block in self.blocks:
            if block.start > offset:
                break
            page = block.page or page
        return page or 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A document that could not be read; `code` is one of FAILURES, `text` says what, why and what to do."""

    id: str
    file: str
    member: str | None
    media_type: str | None
    code: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words of the document that carry a finding."""

    quote: str
    page: int | None
    section: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A concept named in the text. `status`: held, in_progress, lapsed, eligible, denied, learning, wanted, other
    (belongs to an employer, a school, a product, another meaning). `rule` names the rule that decided; `sure` from 0
    to 1."""

    concept: str
    start: int
    end: int
    section: str | None = None
    status: str = "held"
    rule: str = "label"
    sure: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A stretch of time in months; `end` is the last month worked, None while it goes on. `share` is the part of
    full time."""

    start: int
    end: int | None
    share: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldCredential:
    """A credential with the status that the text gives it (held, in_progress, lapsed, eligible, denied)."""

    id: str
    status: str
    since: int | None = None
    expires: int | None = None
    evidence: tuple[Evidence, ...] = ()
    sure: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedSkill:
    """A skill with its status (held, learning, denied, wanted) and the intervals of the positions whose text names
    it."""

    id: str
    status: str
    intervals: tuple[Interval, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    sure: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A job held. `role` is a role id of the taxonomy or None for another occupation; `coding` says whether its
    months count as work of this field (coder, auditor, CDI, HIM coding and their leads)."""

    title: str
    role: str | None
    coding: bool
    employer: str | None
    interval: Interval | None
    evidence: tuple[Evidence, ...] = ()
    sure: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Education:
    """A degree or school certificate; `status`: completed, in_progress, incomplete. `year` is for the report only."""

    level: str
    field: str | None
    year: int | None
    status: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who wrote the resume. Never reaches `fit`."""

    name: str | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    city: str | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A position as `fit` sees it: no employer, no title."""

    role: str | None
    coding: bool
    interval: Interval | None
    evidence: tuple[Evidence, ...] = ()
    sure: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Degree:
    """Education as `fit` sees it: no school, no year."""

    level: str
    field: str | None
    status: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualifications:
    """All that may decide a score. `lines` are lines of the resume for the comparison that has no weight;
    `confidence` is how well the document was read."""

    document: str
    credentials: tuple[HeldCredential, ...] = ()
    skills: tuple[ClaimedSkill, ...] = ()
    work: tuple[Work, ...] = ()
    education: tuple[Degree, ...] = ()
    lines: tuple[Evidence, ...] = ()
    confidence: float = 1.0
    stated_months: int | None = None
    """Months of coding that the text states without dates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A resume as understood. Holds dated intervals, not months: those are counted against `as_of` when shown or
    scored."""

    document: str
    file: str
    member: str | None
    media_type: str
    pages: int | None
    confidence: float
    person: Person
    credentials: tuple[HeldCredential, ...]
    skills: tuple[ClaimedSkill, ...]
    positions: tuple[Position, ...]
    education: tuple[Education, ...]
    notices: tuple[Notice, ...] = ()
    lines: tuple[Evidence, ...] = ()
    stated_months: int | None = None
    """Months of coding that the text states ("6 years of coding") where no position carries dates."""
    text: str = ""

    def qualifications(self) -> Qualifications:
        """What of this profile may reach `fit`."""
        return Qualifications(
            document=self.document,
            credentials=self.credentials,
            skills=self.skills,
            work=tuple(
                Work(role=p.role, coding=p.coding, interval=p.interval, evidence=p.evidence, sure=p.sure)
                for p in self.positions
            ),
            education=tuple(
                Degree(level=e.level, field=e.field, status=e.status, evidence=e.evidence) for e in self.education
            ),
            lines=self.lines,
            confidence=self.confidence,
            stated_months=self.stated_months,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing asked: a concept id, `education:LEVEL`, `experience:coding` or `experience:ROLE`, with its least
    months."""

    id: str
    min_months: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """`any_of` options, each a tuple of items that must all hold. `need`: required or preferred."""

    need: str
    any_of: tuple[tuple[Item, ...], ...]
    within_months: int | None = None
    evidence: tuple[Evidence, ...] = ()
    sure: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmapped:
    """A line of the posting that asks for something no concept covers."""

    need: str
    text: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PayRange:
    """Pay as the posting states it, `per` hour or year."""

    min: float
    max: float
    per: str
    currency: str = "USD"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A posting as understood. `work_mode`: remote, hybrid, onsite or None; `employment`: full_time, part_time,
    contract, per_diem or None."""

    document: str
    file: str
    member: str | None
    media_type: str
    confidence: float
    title: str | None
    roles: tuple[str, ...]
    employer: str | None
    city: str | None
    state: str | None
    work_mode: str | None
    employment: str | None
    pay: PayRange | None
    requirements: tuple[Requirement, ...]
    unmapped: tuple[Unmapped, ...]
    notices: tuple[Notice, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """A group of the ledger with the points reached and the points that could be."""

    name: str
    points: float
    of: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """How far one requirement is met: `met` from 0 to 1, by which concepts, why, and what it is worth."""

    index: int
    component: str
    need: str
    met: float
    by: tuple[str, ...]
    why: str
    points: float
    of: float
    resume: tuple[Evidence, ...]
    job: tuple[Evidence, ...]
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Possible:
    """A line of the posting that no concept covers, beside the resume's most similar line. Has no weight."""

    unmapped: int
    similarity: float
    resume: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Least and most, with the year of the figure where it has one."""

    min: float
    max: float
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A pathway that closes gaps of this pair; `gain` is the score with the step done, minus the score."""

    id: str
    label: str
    closes: tuple[int, ...]
    gain: float
    score_after: float
    after: tuple[str, ...]
    months: Range | None
    cost_usd: Range | None
    why: str
    source: str | None
    verified: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A resume against a posting; the ledger of contract and report."""

    resume: str
    job: str
    as_of: str
    versions: tuple[tuple[str, str], ...]
    score: float
    low: float
    high: float
    band: str
    components: tuple[Component, ...]
    requirements: tuple[Met, ...]
    missing_required: tuple[int, ...]
    possible: tuple[Possible, ...] = ()
    steps: tuple[Step, ...] = ()
    without_step: tuple[int, ...] = ()
    notices: tuple[Notice, ...] = ()
