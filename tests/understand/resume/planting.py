"""One invented resume, passages planted in it, and what it claims: the same with and without them."""

from collections.abc import Callable
from datetime import date

from matcher.fit.explain import explain
from matcher.fit.weights import load
from matcher.model import Document, Job, Profile
from matcher.understand.job.posting import jobs
from matcher.understand.words.index import Index

Read = Callable[[str], Profile]

TOP = """Dana Quill
Medical coder
Austin, TX | dana.quill@example.org | 512-555-0100

Coder with six years in outpatient clinics.
"""
WORK = """EXPERIENCE
Outpatient Coder, Lark Clinic, Austin, TX
03/2019 - Present
- Assigned ICD-10-CM and CPT codes to 90 charts a day
- Queried physicians about missing laterality

Billing Clerk, Fern Practice, Austin, TX
06/2016 - 02/2019
- Posted payments and worked denials
"""
REST = """EDUCATION
Associate degree in Health Information Technology, Hill College, 2016

CERTIFICATIONS
CPC, AAPC, 2018

SKILLS
Epic, 3M 360, Excel
"""
PLACES = ("top", "middle", "end")


def planted(passage: str, place: str = "middle") -> str:
    """The resume with the passage in a paragraph of its own."""
    parts = {
        "top": (TOP, passage, WORK, REST),
        "middle": (TOP, WORK, passage, REST),
        "end": (TOP, WORK, REST, passage),
    }[place]
    return "\n".join(f"{part.strip()}\n" for part in parts if part.strip())


PLAIN = planted("")


def claims(profile: Profile) -> tuple[object, ...]:
    """All that a profile holds of the person, without where it stands."""
    return (
        profile.person,
        tuple((c.id, c.status, c.since, c.expires, c.sure) for c in profile.credentials),
        {(s.id, s.status, s.intervals, s.sure) for s in profile.skills},
        tuple((p.title, p.role, p.coding, p.employer, p.interval) for p in profile.positions),
        tuple((e.level, e.field, e.status, e.year) for e in profile.education),
        profile.stated_months,
        profile.confidence,
    )


def codes(profile: Profile) -> list[str]:
    return [notice.code for notice in profile.notices]


def quotes_stand(profile: Profile) -> bool:
    """Whether every quote is the text at its place."""
    told = [
        *profile.lines,
        *(e for credential in profile.credentials for e in credential.evidence),
        *(e for skill in profile.skills for e in skill.evidence),
        *(e for position in profile.positions for e in position.evidence),
        *(e for degree in profile.education for e in degree.evidence),
    ]
    return all(profile.text[e.start : e.end] == e.quote for e in told)


def score(profile: Profile, job: Job, index: Index) -> float:
    return explain(
        profile.qualifications(), job, taxonomy=index.taxonomy, weights=load(), as_of=date(2026, 11, 1)
    ).score


def job(text: str, index: Index) -> Job:
    document = Document(id="j", file="j.txt", member=None, media_type="text/plain", pages=None, text=text)
    return jobs(document, index)[0]


POSTING = """Inpatient Coder

Requirements
- CCS or CIC required
- RHIT preferred
- 5 years of inpatient coding experience
- ICD-10-PCS and MS-DRG
- Epic, 3M 360
"""
