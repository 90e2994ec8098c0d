"""An invented person and posting, built by hand, for every test of the reports."""

from dataclasses import dataclass, replace
from datetime import date

from matcher.model import (
    ClaimedSkill,
    Component,
    Education,
    Evidence,
    Failed,
    Fit,
    HeldCredential,
    Interval,
    Item,
    Job,
    Met,
    Notice,
    PayRange,
    Person,
    Position,
    Possible,
    Profile,
    Range,
    Requirement,
    Step,
    Unmapped,
    month,
)
from reports.view import Ranking, Screen, ranking, row, unread
from skill_taxonomy.model import Taxonomy

AS_OF = date(2026, 11, 24)
RESUME_TEXT = """Maren Ostlund
Certified Professional Coder (CPC), AAPC, since June 2018
CIC exam scheduled for January 2027
Riverbend Regional Hospital, Inpatient Coder, March 2019 to present
Assign ICD-10-CM codes for 20 charts a day in 3M 360
Corner Bakery, Shift Lead, August 2015 to February 2019
Associate of Science, Health Information Technology
"""
JOB_TEXT = """Inpatient Coder II
CPC or CCS required
Two years of inpatient coding
ICD-10-PCS preferred
Able to sit for eight hours
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A resume, a posting and their fit."""

    profile: Profile
    job: Job
    fit: Fit


def found(text: str, quote: str, section: str | None = "experience", page: int | None = 1) -> Evidence:
    """The first place of the quote in the text."""
    start = text.index(quote)
    return Evidence(quote=quote, page=page, section=section, start=start, end=start + len(quote))


def make_profile(text: str = RESUME_TEXT) -> Profile:
    """A coder of seven years with a CPC, a CIC on the way and a bakery before."""
    return Profile(
        document="a" * 64,
        file="inbox/ostlund.pdf",
        member=None,
        media_type="application/pdf",
        pages=2,
        confidence=0.93,
        person=Person(
            name="Maren Ostlund", emails=("maren@example.com",), phones=("+15555550142",), city="Waco", state="TX"
        ),
        credentials=(
            HeldCredential(
                id="cpc", status="held", since=month(2018, 6), evidence=(found(text, "CPC", "credentials"),)
            ),
            HeldCredential(
                id="cic", status="in_progress", evidence=(found(text, "CIC exam scheduled", "credentials"),)
            ),
            HeldCredential(id="cca", status="held", expires=month(2020, 1)),
        ),
        skills=(
            ClaimedSkill(
                id="icd-10-cm",
                status="held",
                intervals=(Interval(start=month(2019, 3), end=None),),
                evidence=(found(text, "ICD-10-CM"),),
            ),
            ClaimedSkill(id="icd-10-pcs", status="learning"),
        ),
        positions=(
            Position(
                title="Inpatient Coder",
                role="inpatient-coder",
                coding=True,
                employer="Riverbend Regional Hospital",
                interval=Interval(start=month(2019, 3), end=None),
                evidence=(found(text, "Inpatient Coder"),),
            ),
            Position(
                title="Shift Lead",
                role=None,
                coding=False,
                employer="Corner Bakery",
                interval=Interval(start=month(2015, 8), end=month(2019, 2)),
                evidence=(found(text, "Shift Lead"),),
            ),
        ),
        education=(
            Education(
                level="associate",
                field="Health Information Technology",
                year=2014,
                status="completed",
                evidence=(found(text, "Associate of Science", "education"),),
            ),
        ),
        notices=(Notice(code="conflict", text="Two dates are given for the CPC: 2018 and 2019.", page=1),),
        text=text,
    )


def make_job(text: str = JOB_TEXT) -> Job:
    """A posting with two must-haves, one preference and one line that no concept covers."""
    return Job(
        document="b" * 64,
        file="inbox/inpatient.html",
        member=None,
        media_type="text/html",
        confidence=0.9,
        title="Inpatient Coder II",
        roles=("inpatient-coder",),
        employer="Lakemont Health",
        city="Tyler",
        state="TX",
        work_mode="remote",
        employment="full_time",
        pay=PayRange(min=24.5, max=31, per="hour"),
        requirements=(
            Requirement(
                need="required",
                any_of=((Item(id="cpc"),), (Item(id="ccs"),)),
                within_months=6,
                evidence=(found(text, "CPC or CCS required", "required", None),),
            ),
            Requirement(
                need="required",
                any_of=((Item(id="experience:inpatient-coder", min_months=24),),),
                evidence=(found(text, "Two years of inpatient coding", "required", None),),
            ),
            Requirement(
                need="preferred",
                any_of=((Item(id="icd-10-pcs"),),),
                evidence=(found(text, "ICD-10-PCS", "preferred", None),),
            ),
        ),
        unmapped=(
            Unmapped(
                need="required",
                text="Able to sit for eight hours",
                evidence=(found(text, "Able to sit for eight hours", None, None),),
            ),
        ),
        text=text,
    )


def make_fit(profile: Profile, job: Job) -> Fit:
    """A ledger that adds up: 40 + 22.5 + 5.9 = 68.4, of 40 + 45 + 15."""
    return Fit(
        resume=profile.document,
        job=job.document,
        as_of=AS_OF.isoformat(),
        versions=(("matcher", "0.1.0"), ("taxonomy", "2026.11"), ("weights", "1")),
        score=68.4,
        low=61.0,
        high=74.2,
        band="good",
        components=(
            Component(name="credentials", points=40.0, of=40.0),
            Component(name="experience", points=22.5, of=45.0),
            Component(name="code_systems", points=5.9, of=15.0),
        ),
        requirements=(
            Met(
                index=0, component="credentials", need="required", met=1.0, by=("cpc",), why="held",
                points=40.0, of=40.0, resume=profile.credentials[0].evidence,
                job=job.requirements[0].evidence, label="CPC or CCS",
            ),
            Met(
                index=1, component="experience", need="required", met=0.45, by=(), why="12 months, 24 asked",
                points=22.5, of=45.0, resume=profile.positions[0].evidence, job=job.requirements[1].evidence,
                label="2 years as inpatient coder",
            ),
            Met(
                index=2, component="code_systems", need="preferred", met=0.0, by=(), why="not found",
                points=5.9, of=15.0, resume=(), job=job.requirements[2].evidence, label="ICD-10-PCS",
            ),
        ),
        missing_required=(1,),
        possible=(Possible(unmapped=0, similarity=0.41, resume=(found(profile.text, "20 charts a day"),)),),
        steps=(
            Step(
                id="cert-cic", label="Earn the CIC", closes=(1, 2), gain=11.2, score_after=79.6, after=("cert-cpc",),
                months=Range(min=3, max=6), cost_usd=Range(min=399, max=425, year=2026), why="opens inpatient work",
                source="https://example.org/cic", verified=True,
            ),
            Step(
                id="course-pcs", label="Course: ICD-10-PCS", closes=(2,), gain=4.1, score_after=72.5, after=(),
                months=None, cost_usd=None, why="", source=None, verified=False,
            ),
        ),
        without_step=(1,),
        notices=(Notice(code="unverified-fact", text="Not checked: Course: ICD-10-PCS."),),
    )  # fmt: skip


def make_failed() -> Failed:
    """A file that needs a password."""
    return Failed(
        id="c" * 64,
        file="inbox/locked.pdf",
        member=None,
        media_type="application/pdf",
        code="encrypted",
        text="The file asks for a password. Save it without one and run again.",
    )


def make_screen(case: Case, taxonomy: Taxonomy) -> Screen:
    """Three people for one posting: two ranked, one that needs reading; one file unread."""
    first = row(case.fit, case.profile, case.job, taxonomy, href="fits/maren-ostlund-1.html")
    second = replace(
        first, resume="d" * 64, name="Ilse Marchetti", score=91.0, low=88.0, high=93.0, band="strong", href=None
    )
    third = replace(first, resume="e" * 64, name=None, files=("inbox/scan.pdf",), band="needs_reading")
    ranked: Ranking = ranking(
        case.job, taxonomy, [first, second, third], href="jobs/inpatient-1.html", example=case.fit
    )
    return Screen(
        as_of=AS_OF,
        versions=case.fit.versions,
        rankings=(ranked,),
        unread=(unread(make_failed(), "resume"),),
        resumes=3,
    )
