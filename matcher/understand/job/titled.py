"""A title that asks by itself: "Certified Medical Coder" over a text that names no credential."""

import re

from matcher.model import Item, Requirement
from matcher.understand.job.generic_credentials import CODING, members
from matcher.understand.job.source import Source
from matcher.understand.words.lines import evidence

_CERTIFIED = re.compile(r"\b(?:certified|credentialed)\b", re.IGNORECASE)
_CODER = re.compile(r"\bcod(?:er|ing)\b", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:no|without)(?: [\w-]{1,30}){0,3} (?:certifications?|credentials?)\b"
    r"|\b(?:certifications?|credentials?)\b[^.;\n]{0,40}\bnot (?:required|needed|necessary|mandatory)",
    re.IGNORECASE,
)


def titled(source: Source, title: str | None, requirements: tuple[Requirement, ...]) -> tuple[Requirement, ...]:
    """The requirements with the one that a certified coder's title makes where the text asks for no credential of the
    field and does not say that none is needed: the credential that the title names, else any of the field's main
    coding credentials. The title is its evidence."""
    if not title or not source.in_field or not (_CERTIFIED.search(title) and _CODER.search(title)):
        return requirements
    text = source.document.text
    at = text.find(title)
    ids = {item.id for r in requirements for option in r.any_of for item in option}
    if at < 0 or any(source.is_credential(id) for id in ids) or _DENIED.search(text):
        return requirements
    named = [m.concept for m in source.inside(at, at + len(title)) if source.is_credential(m.concept)]
    wanted = [id for id in named if id != "cmc-pmi"] or list(members(source.index.taxonomy.groups, (CODING,)))
    asked = Requirement(
        need="required",
        any_of=tuple((Item(id=id),) for id in dict.fromkeys(wanted)),
        evidence=(evidence(source.document, at, at + len(title), None),),
    )
    return asked, *requirements
