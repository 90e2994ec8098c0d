"""What a person brings, against a day: how far every single thing asked is met. Kernel and explanation both use it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from matcher.fit.degree import FULL, NOTHING, Degree, Stretch, by_time, longest, recency, times
from matcher.fit.relations import Link, Relations, level_rank
from matcher.fit.schooling import school_degree
from matcher.fit.weights import permille
from matcher.intervals import last_used, status_on
from matcher.model import ClaimedSkill, Evidence, HeldCredential, Interval, Item, Qualifications, Work

QUOTES = 4
"""Evidence kept per thing asked: enough to judge by, short enough to read."""
PHRASES = {
    "covers": "covered by {by}",
    "accepted": "{by} held, commonly accepted for {asked}",
    "apprentice": "{by} held, {asked} asked",
    "shown": "shown by {by}",
    "narrower": "shown by {by}",
    "broader": "only {by} named",
    "near": "{by} held, {asked} asked",
    "related": "{by} is related",
    "role": "usual in work as {by}",
}
STATUS_PHRASES = {
    "lapsed": "lapsed",
    "in_progress": "in progress",
    "eligible": "eligible, not yet earned",
    "learning": "being learned",
}


@dataclass(frozen=True, slots=True)
class Claim:
    """A credential or skill of the resume, ready to be weighed. `intervals` empty where no dated work names it."""

    id: str
    status: str
    credential: bool
    intervals: tuple[Interval, ...]
    evidence: tuple[Evidence, ...]
    sure: bool
    listed: bool


class Standing:
    """Degrees of one person on one day; each is worked out once, when first asked for."""

    __slots__ = (
        "_claims",
        "_degrees",
        "_denied",
        "_implied",
        "as_of",
        "chains",
        "futures",
        "qualifications",
        "relations",
    )

    def __init__(self, qualifications: Qualifications, relations: Relations, as_of: date) -> None:
        self.qualifications = qualifications
        self.relations = relations
        self.as_of = as_of
        self._degrees: dict[tuple[Item, bool], Degree] = {}
        self._claims: dict[str, list[Claim]] = {}
        self._denied: dict[str, tuple[Evidence, ...]] = {}
        self._implied: dict[str, bool] = {}
        self.chains: dict[str, tuple[str, ...] | None] = {}
        self.futures: dict[tuple[str, ...], Standing] = {}
        for credential in qualifications.credentials:
            self._add(_credential_claim(credential, self))
        for skill in qualifications.skills:
            self._add(_skill_claim(skill, self))

    def _add(self, claim: Claim) -> None:
        if claim.status == "denied":
            self._denied[claim.id] = claim.evidence
        elif claim.status != "wanted":
            self._claims.setdefault(claim.id, []).append(claim)

    def degree(self, item: Item, grace: bool = False) -> Degree:
        """How far one item is met; `grace` where the posting lets it be earned after hire."""
        key = (item, grace)
        found = self._degrees.get(key)
        if found is None:
            found = self._degrees[key] = self._degree(item, grace)
        return found

    def _degree(self, item: Item, grace: bool) -> Degree:
        if item.id in self._denied:
            return Degree(0, 0, 0, (item.id,), "stated as not done", self._denied[item.id][:QUOTES])
        if item.id.startswith("experience:"):
            return self._experience(item)
        rank = level_rank(item.id) if item.id.startswith("education:") else None
        if rank is not None:
            return school_degree(rank, self.qualifications, self.relations.weights.education)
        return self._concept(item, grace)

    def _concept(self, item: Item, grace: bool) -> Degree:
        best, low, high = NOTHING, 0, 0
        for link, claim in self._sources(item.id):
            found = self._weigh(link, claim, item.id, grace)
            low, high = max(low, found.low), max(high, found.high)
            if found.value > best.value:
                best = found
        for role, core in self.relations.core.get(item.id, {}).items():
            for work in self._work_as(role, item.id):
                high = max(high, core)
                if core > best.value:
                    why = PHRASES["role"].format(by=self.relations.label(role))
                    best = Degree(core, 0, core, (role,), why, work.evidence[:QUOTES])
        untimed = Degree(best.value, min(low, best.value), high, best.by, best.why, best.evidence)
        return self._timed(item, untimed) if item.min_months else untimed

    def _sources(self, asked: str) -> Iterable[tuple[Link, Claim]]:
        for link in self.relations.links.get(asked, ()):
            for claim in self._claims.get(link.held, ()):
                yield link, claim

    def _weigh(self, link: Link, claim: Claim, asked: str, grace: bool) -> Degree:
        weights = self.relations.weights
        if link.kind == "broader" and self._is_implied(claim):
            return NOTHING
        value = times(link.degree, self._status(claim, grace))
        high = value
        if not claim.credential and self.relations.component(asked) in weights.time.dated_components:
            factor = permille(weights.time.undated)
            if claim.intervals:
                factor = max(factor, recency(last_used(claim.intervals, self.as_of), self.as_of, weights.time))
            value = times(value, factor)
        low = times(value, permille(weights.uncertain.listed_low)) if claim.listed else value
        if not claim.sure:
            value, low = times(value, permille(weights.uncertain.unsure)), 0
        return Degree(value, low, high, (claim.id,), self._why(link, claim, asked), claim.evidence[:QUOTES])

    def _is_implied(self, claim: Claim) -> bool:
        """Whether a claim was found only within the words of something narrower ("DRG" in "MS-DRG")."""
        if claim.id not in self._implied:
            below = self.relations.below.get(claim.id, frozenset())
            narrower = [other for other in self.qualifications.skills if other.id in below]
            spans = [(e.start, e.end) for other in narrower for e in other.evidence]
            self._implied[claim.id] = bool(claim.evidence and spans) and all(
                any(start <= e.start and e.end <= end for start, end in spans) for e in claim.evidence
            )
        return self._implied[claim.id]

    def _status(self, claim: Claim, grace: bool) -> int:
        status = self.relations.weights.status
        table = status.grace if grace and hasattr(status.grace, claim.status) else status
        return permille(getattr(table, claim.status, 0.0))

    def _why(self, link: Link, claim: Claim, asked: str) -> str:
        label = self.relations.label
        state = STATUS_PHRASES.get(claim.status)
        if link.kind == "held":
            return state or ("held" if claim.credential else "listed" if claim.listed else "named")
        phrase = PHRASES[link.kind].format(by=label(claim.id), asked=label(asked))
        return f"{phrase} ({state})" if state else phrase

    def _timed(self, item: Item, untimed: Degree) -> Degree:
        """A skill with a least time: the months of dated work that names it, or the bare word for a part."""
        weights = self.relations.weights
        asked = item.min_months or 1
        stretches = self._stretches(item.id)
        value = by_time(stretches, asked, self.as_of, weights.time)
        low = by_time(stretches, asked, self.as_of, weights.time, sure_only=True)
        word = times(untimed.value, permille(weights.time.word_without_years))
        undated = [s.degree for s in stretches if s.interval is None]
        high = max(value, word, *(min(untimed.high, degree) for degree in undated), 0)
        if max(value, word) == 0:
            return Degree(0, 0, high, untimed.by, untimed.why, untimed.evidence)
        why = self._time_why(stretches, asked) if value >= word else f"{untimed.why}, months not stated"
        return Degree(max(value, word), min(low, max(value, word)), high, untimed.by, why, untimed.evidence)

    def _time_why(self, stretches: list[Stretch], asked: int) -> str:
        best = max(s.degree for s in stretches if s.interval is not None)
        done = longest(stretches, self.as_of, best)
        nearby = " of nearby work" if best < permille(self.relations.weights.match.narrower) else ""
        return f"{_of(done, asked)}{nearby}"

    def _stretches(self, asked: str) -> list[Stretch]:
        found = []
        for link, claim in self._sources(asked):
            if claim.credential:
                continue
            degree = times(link.degree, self._status(claim, False))
            found += [Stretch(degree, interval, claim.sure) for interval in claim.intervals or (None,)]
        for role, core in self.relations.core.get(asked, {}).items():
            found += [Stretch(core, work.interval, False) for work in self._work_as(role, asked)]
        return found

    def _work_as(self, role: str, skill: str) -> Iterator[Work]:
        """The work in a role, as far as the skill was in use then (no ICD-10 in a job that ended in 2013)."""
        began = self.relations.began.get(skill)
        for work in self.qualifications.work:
            if work.role != role:
                continue
            interval = work.interval
            if began is None or interval is None or interval.start >= began:
                yield work
            elif interval.end is None or interval.end > began:
                yield replace(work, interval=replace(interval, start=began))

    def _experience(self, item: Item) -> Degree:
        weights = self.relations.weights
        asked = item.min_months or weights.time.months_where_none_is_named
        target = item.id.removeprefix("experience:")
        counted = [(self.relations.nearness(w.role, w.coding, target), w) for w in self.qualifications.work]
        counted = [(degree, work) for degree, work in counted if degree]
        stretches = [Stretch(degree, work.interval, self._certain(work)) for degree, work in counted]
        dated = by_time(stretches, asked, self.as_of, weights.time)
        low = by_time(stretches, asked, self.as_of, weights.time, sure_only=True)
        undated = max((s.degree for s in stretches if s.interval is None), default=0)
        stated, stated_high = self._stated(target, asked)
        value = max(dated, times(undated, permille(weights.time.word_without_years)), stated)
        if value == 0:
            return NOTHING
        best = max(degree for degree, _ in counted) if counted else FULL
        nearest = [work for degree, work in counted if degree == best]
        evidence = tuple(e for work in nearest for e in work.evidence)[:QUOTES]
        by = tuple(sorted({work.role or "coding" for work in nearest}))
        why = self._experience_why(item, stretches, best, by, value == dated, stated > dated)
        return Degree(value, min(low, value), max(value, undated, stated_high), by, why, evidence)

    def _certain(self, work: Work) -> bool:
        return work.sure >= self.relations.weights.uncertain.sure_below

    def _stated(self, target: str, asked: int) -> tuple[int, int]:
        """Years that the text states without dates: a part in the score, nothing in its lower end, all in the upper."""
        stated = self.qualifications.stated_months
        if not stated:
            return 0, 0
        rules = self.relations.weights
        nearness = self.relations.nearness(None, True, target)
        high = times(nearness, min(FULL, stated * FULL // asked))
        return times(high, permille(rules.time.stated_years)), high

    def _experience_why(
        self, item: Item, stretches: list[Stretch], best: int, by: tuple[str, ...], dated: bool, stated: bool
    ) -> str:
        if stated:
            return f"{self.qualifications.stated_months} months stated, without dates"
        done = longest(stretches, self.as_of, best)
        if best == FULL:
            if not dated:
                return "work named, months not stated"
            return _of(done, item.min_months) if item.min_months else f"{done} months"
        work = ", ".join(self.relations.label(role) for role in by) or "coding"
        return f"{done} months of nearby work ({work})" if dated else f"nearby work ({work}), months not stated"


def _of(done: int, asked: int) -> str:
    return f"{done} of {asked} months" if done < asked else f"{done} months, {asked} asked"


def _listed(evidence: tuple[Evidence, ...], standing: Standing) -> bool:
    sections = standing.relations.weights.uncertain.listed_sections
    return bool(evidence) and all(e.section in sections for e in evidence)


def _credential_claim(credential: HeldCredential, standing: Standing) -> Claim:
    sure = credential.sure >= standing.relations.weights.uncertain.sure_below
    status = status_on(credential, standing.as_of)
    return Claim(credential.id, status, True, (), credential.evidence, sure, False)


def _skill_claim(skill: ClaimedSkill, standing: Standing) -> Claim:
    sure = skill.sure >= standing.relations.weights.uncertain.sure_below
    listed = not skill.intervals and _listed(skill.evidence, standing)
    return Claim(skill.id, skill.status, False, skill.intervals, skill.evidence, sure, listed)
