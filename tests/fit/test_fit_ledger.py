"""Properties of every score: one ledger that adds up, more never counts less, kernel and explanation agree."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.fit.explain import explain, explain_pair, scale
from matcher.fit.kernel import score_matrix
from matcher.fit.weights import load
from matcher.model import ClaimedSkill, Degree, HeldCredential, Interval, Job, Qualifications, Requirement, Work
from tests.fit.fit_world import (
    AS_OF,
    CREDENTIALS,
    ROLES,
    SKILLS,
    TAXONOMY,
    asks,
    claimed,
    held,
    likes,
    person,
    posting,
    quote,
    worked,
)

SCALE = scale(TAXONOMY, load(), AS_OF, (("weights", load().version),))
LEVELS = ("high_school", "certificate", "associate", "bachelor")
CREDENTIAL_IDS = [c.id for c in CREDENTIALS]
SKILL_IDS = [s.id for s in SKILLS]
ROLE_IDS = [r.id for r in ROLES]
SURE = st.sampled_from([1.0, 1.0, 0.4])

credentials = st.builds(
    HeldCredential,
    id=st.sampled_from(CREDENTIAL_IDS),
    status=st.sampled_from(["held", "held", "in_progress", "lapsed", "eligible", "denied"]),
    expires=st.none() | st.integers(24300, 24340),
    evidence=st.just(quote("credential")),
    sure=SURE,
)
intervals = st.builds(
    lambda start, length, open_: Interval(start=start, end=None if open_ else start + length),
    st.integers(24100, 24322),
    st.integers(0, 150),
    st.booleans(),
)
skills = st.builds(
    ClaimedSkill,
    id=st.sampled_from(SKILL_IDS),
    status=st.sampled_from(["held", "held", "held", "learning", "wanted", "denied"]),
    intervals=st.lists(intervals, max_size=2).map(tuple),
    evidence=st.sampled_from([quote("word"), quote("word", "skills")]),
    sure=SURE,
)
works = st.builds(
    Work,
    role=st.none() | st.sampled_from(ROLE_IDS),
    coding=st.booleans(),
    interval=st.none() | intervals,
    evidence=st.just(quote("work")),
    sure=SURE,
)
degrees = st.builds(
    Degree,
    level=st.sampled_from(LEVELS),
    field=st.none(),
    status=st.sampled_from(["completed", "in_progress", "incomplete"]),
)
people = st.builds(
    Qualifications,
    document=st.just("a-resume"),
    credentials=st.lists(credentials, max_size=3).map(tuple),
    skills=st.lists(skills, max_size=6).map(tuple),
    work=st.lists(works, max_size=3).map(tuple),
    education=st.lists(degrees, max_size=2).map(tuple),
    stated_months=st.none() | st.integers(1, 200),
)
options = st.one_of(
    st.sampled_from(CREDENTIAL_IDS),
    st.builds(lambda id, m: f"{id}@{m}" if m else id, st.sampled_from(SKILL_IDS), st.sampled_from([0, 0, 12, 36])),
    st.builds(lambda r, m: f"experience:{r}@{m}", st.sampled_from([*ROLE_IDS, "coding"]), st.sampled_from([6, 24, 60])),
    st.sampled_from([f"education:{level}" for level in LEVELS]),
)
requirements = st.builds(
    lambda need, listed, joined, within, sure: asks(
        *(["+".join(listed)] if joined else listed), need=need, within=within, sure=sure
    ),
    st.sampled_from(["required", "preferred"]),
    st.lists(options, min_size=1, max_size=3),
    st.booleans(),
    st.sampled_from([None, None, 6]),
    SURE,
)
jobs = st.lists(requirements, min_size=1, max_size=12).map(lambda found: posting(*found))


def score(q: Qualifications, job: Job) -> float:
    return float(score_matrix([SCALE.standing(q)], [SCALE.plan(job)])[0, 0])


def tenths(values: list[float]) -> Decimal:
    return sum((Decimal(str(value)) for value in values), Decimal(0))


@given(people, jobs)
@settings(max_examples=150, deadline=None)
def test_one_ledger_that_adds_up(q: Qualifications, job: Job) -> None:
    fit = explain_pair(SCALE.standing(q), SCALE.plan(job), SCALE)
    assert tenths([r.points for r in fit.requirements]) == Decimal(str(fit.score))
    assert tenths([c.points for c in fit.components]) == Decimal(str(fit.score))
    assert tenths([r.of for r in fit.requirements]) == tenths([c.of for c in fit.components]) == Decimal("100.0")
    assert all(0.0 <= r.points <= r.of for r in fit.requirements)
    assert all(r.points == 0.0 for r in fit.requirements if r.met == 0.0)
    assert fit.low <= fit.score <= fit.high
    assert [r.index for r in fit.requirements] == list(range(len(fit.requirements)))


@given(people, jobs)
@settings(max_examples=100, deadline=None)
def test_kernel_and_explanation_agree(q: Qualifications, job: Job) -> None:
    assert score(q, job) == explain_pair(SCALE.standing(q), SCALE.plan(job), SCALE).score


@given(st.lists(people, min_size=1, max_size=6), st.lists(jobs, min_size=1, max_size=4))
@settings(max_examples=25, deadline=None)
def test_other_candidates_postings_and_chunks_change_nothing(people: list[Qualifications], jobs: list[Job]) -> None:
    standings, plans = [SCALE.standing(q) for q in people], [SCALE.plan(job) for job in jobs]
    whole = score_matrix(standings, plans, chunk=2)
    for i, q in enumerate(people):
        for j, job in enumerate(jobs):
            assert whole[i, j] == score(q, job)


@given(people, jobs, st.sampled_from(CREDENTIAL_IDS), st.sampled_from(SKILL_IDS), works)
@settings(max_examples=150, deadline=None)
def test_one_more_thing_held_never_lowers(q: Qualifications, job: Job, credential: str, skill: str, work: Work) -> None:
    before = score(q, job)
    for more in (held(credential), claimed(skill), claimed(skill, 24), work):
        parts = (*q.credentials, *q.skills, *q.work, *q.education, more)
        assert score(person(*parts, stated_months=q.stated_months), job) >= before


@given(people, jobs, st.sampled_from(CREDENTIAL_IDS))
@settings(max_examples=75, deadline=None)
def test_in_progress_never_beats_held(q: Qualifications, job: Job, credential: str) -> None:
    parts: tuple[HeldCredential | ClaimedSkill | Work | Degree, ...] = (
        *q.credentials,
        *q.skills,
        *q.work,
        *q.education,
    )
    studying, holding = (person(*parts, held(credential, status)) for status in ("in_progress", "held"))
    assert score(studying, job) <= score(holding, job)


@given(people, jobs, st.sampled_from(ROLE_IDS), st.sampled_from(SKILL_IDS), st.integers(0, 90), st.integers(0, 90))
@settings(max_examples=100, deadline=None)
def test_a_longer_time_never_lowers(q: Qualifications, job: Job, role: str, skill: str, one: int, more: int) -> None:
    parts: tuple[HeldCredential | ClaimedSkill | Work | Degree, ...] = (
        *q.credentials,
        *q.skills,
        *q.work,
        *q.education,
    )
    shorter = person(*parts, worked(role, one), claimed(skill, one))
    longer = person(*parts, worked(role, one + more), claimed(skill, one + more))
    assert score(shorter, job) <= score(longer, job)


@given(people, jobs, st.data())
@settings(max_examples=150, deadline=None)
def test_leaving_out_an_unmet_requirement_never_lowers_and_a_met_one_never_raises(
    q: Qualifications, job: Job, data: st.DataObject
) -> None:
    if len(job.requirements) < 4:
        return
    index = data.draw(st.integers(0, len(job.requirements) - 1))
    fit = explain_pair(SCALE.standing(q), SCALE.plan(job), SCALE)
    rest = posting(*(r for i, r in enumerate(job.requirements) if i != index))
    if fit.requirements[index].met == 0.0:
        assert score(q, rest) >= fit.score
    if fit.requirements[index].met == 1.0:
        assert score(q, rest) <= fit.score


@given(people, jobs)
@settings(max_examples=40, deadline=None)
def test_the_same_pair_gives_the_same_fit_in_any_order_of_claims(q: Qualifications, job: Job) -> None:
    turned = person(
        *q.credentials[::-1], *q.skills[::-1], *q.work[::-1], *q.education[::-1], stated_months=q.stated_months
    )
    assert score(turned, job) == score(q, job)
    once, again = (explain(q, job, taxonomy=TAXONOMY, weights=load(), as_of=AS_OF) for _ in range(2))
    assert once == again


STRONG = person(
    held("ccs"),
    worked("inpatient-coder", 60),
    claimed("icd-10-pcs", 60),
    claimed("icd-10-cm", 60),
    claimed("ms-drg", 60),
    Degree(level="associate", field=None, status="completed"),
)
INPATIENT: tuple[Requirement, ...] = (
    asks("ccs", "rhit"),
    asks("experience:inpatient-coder@24"),
    asks("icd-10-pcs"),
    asks("education:high_school"),
)


def test_the_interval_and_the_bands() -> None:
    fit = explain_pair(SCALE.standing(STRONG), SCALE.plan(posting(*INPATIENT)), SCALE)
    assert (fit.band, fit.score, fit.missing_required) == ("strong", 100.0, ())
    assert (fit.resume, fit.job, fit.as_of) == ("a-resume", "a-posting", "2026-11-01")
    cook = explain_pair(SCALE.standing(person(claimed("excel"))), SCALE.plan(posting(*INPATIENT)), SCALE)
    assert (cook.band, cook.score, cook.missing_required) == ("weak", 0.0, (0, 1, 2, 3))


def test_a_badly_read_document_needs_reading_whatever_its_score() -> None:
    poorly = person(*STRONG.credentials, *STRONG.work, confidence=0.2)
    assert explain_pair(SCALE.standing(poorly), SCALE.plan(posting(*INPATIENT)), SCALE).band == "needs_reading"
    blurred = posting(*INPATIENT, confidence=0.2)
    assert explain_pair(SCALE.standing(STRONG), SCALE.plan(blurred), SCALE).band == "needs_reading"


def test_knowing_every_word_does_not_make_up_for_the_must_haves() -> None:
    words = person(*(claimed(s.id) for s in SKILLS))
    asked = (asks("ccs"), asks("experience:inpatient-coder@24"), *(asks(s.id) for s in SKILLS))
    fit = explain_pair(SCALE.standing(words), SCALE.plan(posting(*asked)), SCALE)
    assert fit.band in ("partial", "weak")


def test_many_duties_do_not_outweigh_few_must_haves() -> None:
    duties = tuple(likes(s.id) for s in SKILLS)
    fit = explain_pair(SCALE.standing(person()), SCALE.plan(posting(*INPATIENT[:2], *duties)), SCALE)
    assert sum(r.of for r in fit.requirements if r.need == "required") >= 70.0
    assert fit.requirements[0].of > max(r.of for r in fit.requirements[2:])


def test_what_every_posting_names_weighs_little() -> None:
    fit = explain_pair(SCALE.standing(person()), SCALE.plan(posting(asks("hipaa"), asks("ncci"), asks("cpt"))), SCALE)
    hipaa, ncci, cpt = (r.of for r in fit.requirements)
    assert hipaa < ncci < cpt


def test_a_posting_that_says_too_little_falls_back_on_its_role() -> None:
    fit = explain_pair(
        SCALE.standing(STRONG), SCALE.plan(posting(asks("icd-10-pcs"), roles=("inpatient-coder",))), SCALE
    )
    labels = [r.label for r in fit.requirements]
    assert labels == ["ICD-10-PCS", "CCS or RHIT", "2 years as inpatient coder", "ICD-10-CM", "MS-DRG"]
    assert [n.code for n in fit.notices] == ["role-profile-used"]
    assert fit.requirements[1].job == ()


def test_a_posting_with_nothing_to_match_scores_nothing() -> None:
    fit = explain_pair(SCALE.standing(STRONG), SCALE.plan(posting()), SCALE)
    assert (fit.score, fit.low, fit.high, fit.requirements, fit.components) == (0.0, 0.0, 0.0, (), ())
    assert score_matrix([SCALE.standing(STRONG)], [SCALE.plan(posting())])[0, 0] == 0.0
