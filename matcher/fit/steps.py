"""What to do next: the pathways that close a pair's gaps, each with the exact score of the pair once it is done."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from matcher.fit.future import with_done, work_months
from matcher.fit.ledger import score
from matcher.fit.meet import value
from matcher.fit.plan import EDUCATION, EXPERIENCE, Plan
from matcher.fit.relations import Relations
from matcher.fit.standing import Standing
from matcher.fit.weights import permille
from matcher.intervals import status_on
from matcher.model import Item, Range, Step
from skill_taxonomy.model import Amount, Pathway

MEANT = ("held", "covers", "accepted", "apprentice", "narrower")
"""Relations for whose sake a step is taken."""
MONTHS_IN = {"months": 1.0, "month": 1.0, "weeks": 12 / 52, "week": 12 / 52, "years": 12.0, "year": 12.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class StepTable:
    """The pathways of a taxonomy, compiled once: `touches` says which ids asked a pathway can change, `gives` which of
    them it is meant for (a cardiology credential shows CPT, but nobody earns it for CPT), `by_asked` the reverse of
    that, `giving` the pathways that close an id. Any schooling touches `education:`, any work `experience:`."""

    relations: Relations
    touches: Mapping[str, frozenset[str]]
    gives: Mapping[str, frozenset[str]]
    by_asked: Mapping[str, tuple[str, ...]]
    giving: Mapping[str, tuple[str, ...]]

    def on_the_way(self, id: str) -> list[str]:
        """The pathways that give an id and can be asked of someone as a means to another step."""
        barred = self.relations.weights.steps.kinds_not_on_the_way
        pathways = self.relations.taxonomy.pathways
        return [p for p in self.giving.get(id, ()) if pathways[p].kind not in barred]

    def chain(self, id: str, standing: Standing) -> tuple[str, ...] | None:
        """What must be done before this pathway, in order; None where its prerequisite is out of reach by pathways, or
        where the credential that it gives can be had without such a detour."""
        if id not in standing.chains and _exam_passed(self, id, standing):
            standing.chains[id] = None
        elif id not in standing.chains:
            longest = self.relations.weights.steps.longest_chain
            found = _chain(self, id, standing, longest - 1)
            standing.chains[id] = None if found and _direct_way(self, id, standing) else found
        return standing.chains[id]

    def future(self, ids: tuple[str, ...], standing: Standing) -> Standing:
        """The standing of the same person with these pathways done, kept for every further posting."""
        if ids not in standing.futures:
            pathways = [self.relations.taxonomy.pathways[id] for id in ids]
            q = with_done(standing.qualifications, pathways, self.relations.taxonomy, standing.as_of)
            standing.futures[ids] = Standing(q, self.relations, standing.as_of)
        return standing.futures[ids]


def compile_steps(relations: Relations) -> StepTable:
    """The step table of a compiled taxonomy."""
    touches: dict[str, frozenset[str]] = {}
    gives: dict[str, frozenset[str]] = {}
    by_asked: defaultdict[str, list[str]] = defaultdict(list)
    giving: defaultdict[str, list[str]] = defaultdict(list)
    for pathway in sorted(relations.taxonomy.pathways.values(), key=lambda p: p.id):
        if pathway.kind in relations.weights.steps.kinds_left_out:
            continue
        touches[pathway.id] = _touched(pathway, relations)
        gives[pathway.id] = _given(pathway, relations)
        for asked in gives[pathway.id]:
            by_asked[asked].append(pathway.id)
        for closed in pathway.closes:
            giving[closed].append(pathway.id)
    return StepTable(
        relations=relations,
        touches=touches,
        gives=gives,
        by_asked={k: tuple(v) for k, v in by_asked.items()},
        giving={k: tuple(v) for k, v in giving.items()},
    )


def _touched(pathway: Pathway, relations: Relations) -> frozenset[str]:
    touched: set[str] = set()
    for id in pathway.closes:
        touched |= relations.stands_for.get(id, frozenset())
        if id.startswith(EDUCATION) or id in relations.taxonomy.credentials:
            touched.add(EDUCATION)
    if work_months(pathway):
        touched |= {EXPERIENCE, *(asked for role in pathway.for_roles[:1] for asked in _shown_by(role, relations))}
    return frozenset(touched)


def _given(pathway: Pathway, relations: Relations) -> frozenset[str]:
    given: set[str] = {EXPERIENCE} if work_months(pathway) else set()
    for id in pathway.closes:
        if id.startswith(EDUCATION):
            given.add(EDUCATION)
        for asked in relations.stands_for.get(id, ()):
            if any(link.held == id and link.kind in MEANT for link in relations.links[asked]):
                given.add(asked)
    return frozenset(given)


def _shown_by(role: str, relations: Relations) -> list[str]:
    return [asked for asked, roles in relations.core.items() if role in roles]


def next_steps(
    standing: Standing, plan: Plan, met: Sequence[int], table: StepTable
) -> tuple[tuple[Step, ...], tuple[int, ...]]:
    """The steps of a pair, best gain first, and the gaps that no step closes. `met` are the pair's degrees. A step's
    gain counts what must be done before it (`after`) as done too; steps that gain nothing are left out."""
    rules = table.relations.weights.steps
    gaps = [i for i, m in enumerate(met) if m < permille(rules.gap_below)]
    now = score(plan, met)
    steps = []
    for id in _candidates(plan, gaps, table):
        before = table.chain(id, standing)
        if before is not None:
            step = _step(id, before, standing, plan, met, gaps, now, table)
            if step is not None:
                steps.append(step)
    steps.sort(key=_rank)
    closed = {i for step in steps for i in step.closes}
    return tuple(steps), tuple(i for i in gaps if i not in closed)


def _rank(step: Step) -> tuple[float, int, float, str]:
    months = step.months.min if step.months else float("inf")
    return (-step.gain, len(step.after), months, step.id)


def _candidates(plan: Plan, gaps: Iterable[int], table: StepTable) -> list[str]:
    asked = {key for i in gaps for key in plan.keys[i]}
    return sorted({id for key in asked for id in table.by_asked.get(key, ())})


def _step(
    id: str,
    before: tuple[str, ...],
    standing: Standing,
    plan: Plan,
    met: Sequence[int],
    gaps: Sequence[int],
    now: int,
    table: StepTable,
) -> Step | None:
    on_the_way = _with(before, standing, plan, met, table)
    after = _with((*before, id), standing, plan, met, table)
    least = permille(table.relations.weights.must_have.missing_below)
    closes = tuple(i for i in gaps if after[i] > on_the_way[i] and after[i] >= least)
    then = score(plan, after)
    meant = any(not table.gives[id].isdisjoint(plan.keys[i]) for i in closes)
    if not meant or then <= max(now, score(plan, on_the_way)):
        return None
    return _written(table.relations.taxonomy.pathways[id], before, closes, now, then, plan, table.relations)


def _with(ids: tuple[str, ...], standing: Standing, plan: Plan, met: Sequence[int], table: StepTable) -> Sequence[int]:
    """The degrees of the pair with these pathways done; only what they can change is worked out again."""
    if not ids:
        return met
    future = table.future(ids, standing)
    touched = frozenset[str]().union(*(table.touches[id] for id in ids))
    return [
        value(requirement, future) if met[i] < 1000 and not touched.isdisjoint(plan.keys[i]) else met[i]
        for i, requirement in enumerate(plan.requirements)
    ]


def _written(
    pathway: Pathway,
    before: tuple[str, ...],
    closes: tuple[int, ...],
    now: int,
    then: int,
    plan: Plan,
    relations: Relations,
) -> Step:
    checked = [source.ref for source in pathway.sources if source.verified]
    return Step(
        id=pathway.id,
        label=pathway.label,
        closes=closes,
        gain=(then - now) / 10,
        score_after=then / 10,
        after=before,
        months=_months(pathway.months),
        cost_usd=_cost(pathway.cost) if checked else None,
        why=_why(pathway, before, closes, plan, relations),
        source=checked[0] if checked else None,
        verified=bool(checked),
    )


def _why(pathway: Pathway, before: tuple[str, ...], closes: tuple[int, ...], plan: Plan, relations: Relations) -> str:
    parts = ["Towards: " + "; ".join(plan.labels[i] for i in closes) + "."]
    if before:
        parts.append("First: " + "; ".join(relations.taxonomy.pathways[id].label for id in before) + ".")
    if pathway.prerequisite and pathway.prerequisite.text not in ("none", "not known"):
        need = "Prerequisite" if pathway.prerequisite.required else "Asked or advised"
        parts.append(f"{need}: {pathway.prerequisite.text}.")
    return " ".join(parts)


def _months(amount: Amount | None) -> Range | None:
    """Months from a checked source; a time that cannot be turned into months (hours of a course) is not known."""
    if amount is None or not amount.source.verified or amount.unit not in MONTHS_IN:
        return None
    per = MONTHS_IN[amount.unit]
    return Range(min=round(amount.min * per, 1), max=round(amount.max * per, 1), year=amount.year)


def _cost(amount: Amount | None) -> Range | None:
    if amount is None or not amount.source.verified or amount.unit != "usd":
        return None
    return Range(min=amount.min, max=amount.max, year=amount.year)


def _chain(table: StepTable, id: str, standing: Standing, left: int) -> tuple[str, ...] | None:
    prerequisite = table.relations.taxonomy.pathways[id].prerequisite
    if prerequisite is None or not prerequisite.required or not prerequisite.any_of:
        return ()
    if any(_there(ref, prerequisite.months, standing) for ref in prerequisite.any_of):
        return ()
    if left == 0:
        return None
    found = []
    for provider in sorted({p for ref in prerequisite.any_of for p in table.on_the_way(ref)} - {id}):
        before = _chain(table, provider, standing, left - 1)
        if before is not None and id not in before:
            found.append((*before, provider))
    return min(found, key=lambda chain: _effort(chain, table), default=None)


def _direct_way(table: StepTable, id: str, standing: Standing) -> bool:
    """Whether the pathway earns a credential, and others that can be begun at once close all that it closes."""
    closes = table.relations.taxonomy.pathways[id].closes
    earns = any(closed in table.relations.taxonomy.credentials for closed in closes)
    return earns and all(
        any(other != id and _chain(table, other, standing, 0) == () for other in table.giving[closed])
        for closed in closes
    )


def _exam_passed(table: StepTable, id: str, standing: Standing) -> bool:
    """Whether the pathway is the exam that an apprentice has passed already: what is left is to remove the A."""
    taxonomy = table.relations.taxonomy
    held = {c.id for c in standing.qualifications.credentials if status_on(c, standing.as_of) == "held"}
    apprentices = {a for a in held if a in taxonomy.credentials and taxonomy.credentials[a].apprentice_of}
    full = {taxonomy.credentials[a].apprentice_of: a for a in apprentices}
    earned = [closed for closed in taxonomy.pathways[id].closes if closed in full]
    return any(not _asks_for(taxonomy.pathways[id], full[closed]) for closed in earned) and any(
        _asks_for(taxonomy.pathways[other], full[closed]) for closed in earned for other in table.giving[closed]
    )


def _asks_for(pathway: Pathway, credential: str) -> bool:
    return pathway.prerequisite is not None and credential in pathway.prerequisite.any_of


def _effort(chain: tuple[str, ...], table: StepTable) -> tuple[int, float, tuple[str, ...]]:
    months = [_months(table.relations.taxonomy.pathways[id].months) for id in chain]
    return (len(chain), sum(m.min if m else float("inf") for m in months), chain)


def _there(ref: str, months: int | None, standing: Standing) -> bool:
    """Whether a prerequisite is there: work to its months, schooling in full, a credential held or covered, a skill at
    least in part."""
    weights = standing.relations.weights
    if ref.startswith(EXPERIENCE):
        return standing.degree(Item(id=ref, min_months=months or 1)).value >= permille(weights.time.decay_floor)
    found = standing.degree(Item(id=ref)).value
    if ref.startswith(EDUCATION):
        return found == 1000
    if ref in standing.relations.taxonomy.credentials:
        return found >= permille(weights.match.accepted_for)
    return found >= permille(weights.steps.prerequisite_met)
