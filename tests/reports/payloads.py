"""Words that try to be markup, script, formula or hidden direction, in every place where a report shows words."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from matcher.model import Evidence, Notice, Person, Step, Unmapped
from tests.reports.people import Case, make_fit, make_job, make_profile

PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><style>*{display:none}</style>",
    "{{ 7*7 }}{% raw %}",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "＝1+1",
    "\u202egnp.exe\u202c",
    "a\u2066b\u2069c\u200f",
    "bell\x07nul\x00esc\x1b[31m",
    "javascript:alert(1)",
)


def hostile(payload: str) -> Case:
    """A case whose every string from outside is the payload."""
    profile, job = make_profile(), make_job()
    bad = Evidence(quote=payload, page=1, section=payload, start=0, end=len(payload))
    fit = make_fit(profile, job)
    profile = replace(
        profile,
        file=f"inbox/{payload}.pdf",
        person=Person(name=payload, emails=(payload,), phones=(payload,), city=payload, state=payload),
        credentials=tuple(replace(c, evidence=(bad,)) for c in profile.credentials),
        positions=tuple(replace(p, title=payload, employer=payload, evidence=(bad,)) for p in profile.positions),
        education=tuple(replace(e, field=payload, evidence=(bad,)) for e in profile.education),
        notices=(Notice(code="conflict", text=payload),),
        text=payload + profile.text,
    )
    job = replace(
        job,
        file=f"inbox/{payload}.html",
        title=payload,
        employer=payload,
        city=payload,
        requirements=tuple(replace(r, evidence=(bad,)) for r in job.requirements),
        unmapped=(Unmapped(need="required", text=payload, evidence=(bad,)),),
        text=payload + job.text,
    )
    requirements = tuple(replace(m, why=payload, label=payload, resume=(bad,), job=(bad,)) for m in fit.requirements)
    steps: tuple[Step, ...] = tuple(
        replace(s, id="x", label=payload, why=payload, source=payload, after=(payload,)) for s in fit.steps
    )
    possible = tuple(replace(p, resume=(bad,)) for p in fit.possible)
    fit = replace(
        fit,
        requirements=requirements,
        steps=steps,
        possible=possible,
        notices=(Notice(code="ambiguous", text=payload),),
        versions=(("matcher", payload),),
    )
    return Case(profile=profile, job=job, fit=fit)


def skeleton(page: str) -> list[str]:
    """The tags of a page with their attribute names. Marks are left out: a long line loses them."""
    root = LexborHTMLParser(page).root
    assert root is not None
    nodes = (node for node in root.traverse() if node.tag not in ("-text", "mark"))
    return [f"{node.tag} {sorted(node.attributes)}" for node in nodes]
