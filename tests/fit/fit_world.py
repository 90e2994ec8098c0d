"""A small vocabulary and invented people built by hand, so that the tests of the score need no file but the weights."""

from datetime import date
from zlib import crc32

from matcher.model import (
    ClaimedSkill,
    Degree,
    Evidence,
    HeldCredential,
    Interval,
    Item,
    Job,
    Qualifications,
    Requirement,
    Unmapped,
    Work,
    month,
)
from skill_taxonomy.model import (
    Amount,
    Credential,
    Label,
    Pathway,
    Pay,
    Prerequisite,
    Role,
    Skill,
    Source,
    Taxonomy,
)

AS_OF = date(2026, 11, 1)
NOW = month(2026, 11)
CHECKED = Source(ref="https://issuer.example/facts", verified="2026-11-01")
MEMORY = Source(ref="memory", verified=None)


def skill(id: str, category: str, label: str | None = None, **more: object) -> Skill:
    return Skill(id=id, label=label or id, category=category, labels=(Label(text=id),), sources=(CHECKED,), **more)  # type: ignore[arg-type]


def credential(id: str, acronym: str, shows: tuple[str, ...] = (), **more: object) -> Credential:
    return Credential(
        id=id,
        label=acronym,
        acronym=acronym,
        category="credential",
        labels=(),
        issuer="An issuer",
        shows=shows,
        sources=(CHECKED,),
        **more,  # type: ignore[arg-type]
    )


def pathway(id: str, closes: tuple[str, ...], kind: str = "certificate", **more: object) -> Pathway:
    given: dict[str, object] = {
        "prerequisite": None,
        "months": None,
        "cost": None,
        "duration_text": "",
        "cost_text": "",
        "for_roles": (),
        "sources": (CHECKED,),
    }
    return Pathway(id=id, label=f"Do {id}", kind=kind, closes=closes, **{**given, **more})  # type: ignore[arg-type]


def amount(low: float, high: float, unit: str, source: Source = CHECKED) -> Amount:
    return Amount(min=low, max=high, unit=unit, year=2026, source=source)


def role(id: str, core: dict[str, float], credentials: dict[str, float], years: int = 0, **more: object) -> Role:
    given: dict[str, object] = {
        "desired_skills": {},
        "next_roles": (),
        "is_coding": True,
        "pay": (Pay(what="a survey", low=50000, high=60000, year=2025, source=CHECKED),),
    }
    return Role(
        id=id,
        label=id.replace("-", " ").capitalize(),
        definition="",
        titles=(),
        core_skills=core,
        credentials=credentials,
        typical_years=(years, None),
        **{**given, **more},  # type: ignore[arg-type]
    )


SKILLS = (
    skill("icd-10", "code_system", "ICD-10", broader=("icd",), narrower=("icd-10-cm", "icd-10-pcs")),
    skill("icd", "code_system", "ICD", narrower=("icd-10", "icd-9-cm")),
    skill("icd-9-cm", "code_system", "ICD-9-CM", broader=("icd",), status="obsolete since 2015-10-01"),
    skill("icd-10-cm", "code_system", "ICD-10-CM", broader=("icd-10",)),
    skill("icd-10-pcs", "code_system", "ICD-10-PCS", broader=("icd-10",)),
    skill("cpt", "code_system", "CPT"),
    skill("hcpcs-ii", "code_system", "HCPCS Level II"),
    skill("ms-drg", "payment_system", "MS-DRG"),
    skill("hcc", "payment_system", "HCC"),
    skill("medical-coding", "activity", "Medical coding", narrower=("inpatient-coding", "profee-coding", "sp-ortho")),
    skill("inpatient-coding", "activity", "Inpatient coding", broader=("medical-coding",)),
    skill("profee-coding", "activity", "Professional fee coding", broader=("medical-coding",)),
    skill("auditing", "activity", "Coding audits"),
    skill("sp-ortho", "specialty", "Orthopedics", broader=("medical-coding",)),
    skill("set-asc", "setting", "Surgery center"),
    skill("ncci", "guideline_edit", "NCCI edits"),
    skill("hipaa", "regulation", "HIPAA"),
    skill("medical-terminology", "knowledge", "Medical terminology"),
    skill("ehr", "ehr", "EHR", narrower=("epic", "oracle-health")),
    skill("epic", "ehr", "Epic", broader=("ehr",)),
    skill("oracle-health", "ehr", "Oracle Health", broader=("ehr",)),
    skill("excel", "software_office", "Excel"),
    skill("attention-to-detail", "soft_skill", "Attention to detail"),
    skill("communication", "soft_skill", "Communication"),
)
CREDENTIALS = (
    credential("cpc", "CPC", ("cpt", "icd-10-cm", "hcpcs-ii", "profee-coding"), supersedes=("cpc-a",)),
    credential("cpc-a", "CPC-A", ("cpt", "icd-10-cm", "hcpcs-ii"), apprentice_of="cpc"),
    credential("ccs", "CCS", ("icd-10-cm", "icd-10-pcs", "ms-drg", "cpt", "inpatient-coding"), supersedes=("cca",)),
    credential("cca", "CCA", ("icd-10-cm", "icd-10-pcs", "cpt")),
    credential("rhit", "RHIT", ("icd-10-cm",)),
    credential("rhia", "RHIA", (), accepted_for=("rhit",)),
    credential("crc", "CRC", ("hcc",)),
)
ROLES = (
    role("inpatient-coder", {"icd-10-pcs": 1.0, "icd-10-cm": 1.0, "ms-drg": 0.7}, {"ccs": 1.0, "rhit": 0.8}, 2),
    role("profee-coder", {"cpt": 1.0, "icd-10-cm": 1.0}, {"cpc": 1.0, "cpc-a": 0.5}, education={"high_school": 0.8}),
    role("auditor", {"auditing": 1.0, "icd-10-cm": 0.9}, {"cpc": 0.8}, 3, desired_skills={"excel": 0.5}),
    role("risk-coder", {"hcc": 1.0, "icd-10-cm": 1.0}, {"crc": 1.0}, 1),
    role("him-technician", {"hipaa": 0.8, "ehr": 0.7}, {"rhit": 0.7}, is_coding=False),
)
WORKED = Prerequisite(
    text="two years of coding, else the apprentice grade", any_of=("experience:coding",), required=True, months=24
)
PATHWAYS = (
    pathway("cert-cpc", ("cpc",), prerequisite=WORKED, months=amount(2, 6, "months"), cost=amount(399, 425, "usd")),
    pathway("cert-cpc-a", ("cpc-a",), months=amount(2, 6, "months"), cost=amount(399, 425, "usd")),
    pathway(
        "remove-a",
        ("cpc",),
        "experience",
        prerequisite=Prerequisite(text="CPC-A", any_of=("cpc-a",), required=True),
        months=amount(24, 24, "months"),
        for_roles=("profee-coder",),
    ),
    pathway("cert-ccs", ("ccs", "icd-10-pcs"), months=amount(3, 6, "months"), cost=amount(299, 399, "usd", MEMORY)),
    pathway("cert-crc", ("crc",), cost=amount(425, 499, "usd")),
    pathway(
        "course-pcs",
        ("icd-10-pcs",),
        "course",
        prerequisite=Prerequisite(text="ICD-10-CM", any_of=("icd-10-cm",), required=True),
        sources=(MEMORY,),
        cost=amount(200, 200, "usd"),
    ),
    pathway("course-icd", ("icd-10-cm",), "course", months=amount(8, 8, "weeks")),
    pathway("course-excel", ("excel",), "course"),
    pathway("degree", ("education:associate",), "degree", months=amount(24, 24, "months")),
)
TAXONOMY = Taxonomy(
    version="hand-built",
    skills={s.id: s for s in SKILLS},
    credentials={c.id: c for c in CREDENTIALS},
    roles={r.id: r for r in ROLES},
    pathways={p.id: p for p in PATHWAYS},
)


def quote(text: str, section: str | None = "experience") -> tuple[Evidence, ...]:
    """The words as evidence, other words at another place: what stands within other words is thought to be part of
    them."""
    start = 100 * (crc32(text.encode()) % 10_000)
    return (Evidence(quote=text, page=1, section=section, start=start, end=start + len(text)),)


def held(id: str, status: str = "held", **more: object) -> HeldCredential:
    return HeldCredential(id=id, status=status, evidence=quote(id), **more)  # type: ignore[arg-type]


def claimed(
    id: str, months: int | None = None, status: str = "held", section: str = "experience", sure: float = 1.0
) -> ClaimedSkill:
    intervals = (Interval(start=NOW - months, end=None),) if months else ()
    return ClaimedSkill(id=id, status=status, intervals=intervals, evidence=quote(id, section), sure=sure)


def worked(role: str | None, months: int | None, ago: int = 0, coding: bool = True, sure: float = 1.0) -> Work:
    interval = None if months is None else Interval(start=NOW - ago - months, end=NOW - ago)
    return Work(role=role, coding=coding, interval=interval, evidence=quote(role or "work"), sure=sure)


def person(*parts: HeldCredential | ClaimedSkill | Work | Degree, **more: object) -> Qualifications:
    def of(kind: type) -> tuple[object, ...]:
        return tuple(p for p in parts if isinstance(p, kind))

    return Qualifications(
        document="a-resume",
        credentials=of(HeldCredential),  # type: ignore[arg-type]
        skills=of(ClaimedSkill),  # type: ignore[arg-type]
        work=of(Work),  # type: ignore[arg-type]
        education=of(Degree),  # type: ignore[arg-type]
        **more,  # type: ignore[arg-type]
    )


def item(text: str) -> Item:
    """`id` or `id@months`."""
    id, _, months = text.partition("@")
    return Item(id=id, min_months=int(months) if months else None)


def asks(*options: str, need: str = "required", within: int | None = None, sure: float = 1.0) -> Requirement:
    """A requirement; each option is items joined by `+`."""
    any_of = tuple(tuple(item(part) for part in option.split("+")) for option in options)
    return Requirement(need=need, any_of=any_of, within_months=within, evidence=quote(" or ".join(options)), sure=sure)


def likes(*options: str) -> Requirement:
    return asks(*options, need="preferred")


def posting(
    *requirements: Requirement,
    roles: tuple[str, ...] = (),
    unmapped: tuple[Unmapped, ...] = (),
    confidence: float = 1.0,
) -> Job:
    return Job(
        document="a-posting",
        file="posting.txt",
        member=None,
        media_type="text/plain",
        confidence=confidence,
        title=None,
        roles=roles,
        employer=None,
        city=None,
        state=None,
        work_mode=None,
        employment=None,
        pay=None,
        requirements=requirements,
        unmapped=unmapped,
    )
