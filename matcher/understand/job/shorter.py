"""Years that a credential or degree cuts short: "two years of outpatient coding; RHIT holders need only one"."""

import re
from dataclasses import replace

from matcher.model import Item, Requirement
from matcher.understand.job.alternatives import Atom, least
from matcher.understand.job.clauses import Clause
from matcher.understand.job.source import Source
from matcher.understand.job.tenure import NUMBER, number
from matcher.understand.words.lines import evidence

_LENGTH = re.compile(
    rf"(?<![\w$.,/-])(?<!\bwithin )(?<!w/in )(?<!w/i )(?<!\bin )(?<!\bby )(?<!\bafter )(?<!\bfirst )"
    rf"(?P<count>{NUMBER}|a(?= year\b))(?:\s?\(\d{{1,2}}\))?\+?(?:\s(?:full )?(?P<unit>years?|yrs?\b\.?"
    r"|months?|mos?\b\.?))?(?!\s?(?:%|percent|days?|weeks?|hours?|\w*\s?of (?:the|those|these|which|them)\b))",
    re.IGNORECASE,
)
# A length that is enough for some: said by a word, or by the order of things ("2 if you hold the CCS").
_ENOUGH = re.compile(
    r"\b(?:needs?|only|just|enough|suffic\w+|reduced|reduces|lowered|lowers|drops?|dropped|shortened|cuts?|will do"
    r"|does it|consider\w*|accept\w*|instead|fewer|less|shorter|count down)\b",
    re.IGNORECASE,
)
_FOR_HOLDERS = re.compile(
    r"(?:\s(?:years?|yrs?\.?|months?|mos?\.?))?(?: (?:of (?:experience|coding|it|work)|experience|is needed|is enough"
    r"|needed|required|minimum))?,? (?:if|with|for|when|where|given)\b",
    re.IGNORECASE,
)
_REACH_BACK = 4


def shortened(
    source: Source, clause: Clause, atoms: list[Atom], made: list[Requirement]
) -> tuple[int, Requirement] | None:
    """The requirement among those `made` whose years a clause cuts short for holders of a credential or degree, with
    the new options added; None where the clause does no such thing."""
    papers = [a for a in atoms if a.kind in ("credential", "education")]
    lengths = list(_LENGTH.finditer(clause.text))
    if len(lengths) != 1 or not papers or any(a.kind == "skill" for a in atoms):
        return None
    length = lengths[0]
    holders = _FOR_HOLDERS.match(clause.text, length.end()) or _FOR_HOLDERS.match(clause.text, length.end("count"))
    if not (holders or (length["unit"] and _ENOUGH.search(clause.text))):
        return None
    for at in range(len(made) - 1, max(-1, len(made) - 1 - _REACH_BACK), -1):
        months = _months(length, made[at])
        if made[at].need == "required" and _is_length(made[at]) and months is not None and _same_work(atoms, made[at]):
            return at, _wider(source, clause, papers, months, made[at])
    return None


def _months(length: re.Match[str], longer: Requirement) -> int | None:
    """The months of a length that is shorter than all that are asked, None of one that is not."""
    unit = (length["unit"] or "years").lower()
    months = round(number(length["count"]) * (12 if unit.startswith("y") else 1))
    asked = min((i.min_months or 0 for o in longer.any_of for i in o), default=0)
    return months if 0 < months < asked else None


def _is_length(requirement: Requirement) -> bool:
    return all(len(option) == 1 and option[0].min_months for option in requirement.any_of)


def _same_work(atoms: list[Atom], requirement: Requirement) -> bool:
    """Whether the clause names the work that is asked for, or none."""
    ids = {item.id for option in requirement.any_of for item in option} | {"experience:coding"}
    return all(i.id in ids for a in atoms if a.kind == "experience" for o in a.options for i in o)


def _wider(source: Source, clause: Clause, papers: list[Atom], months: int, longer: Requirement) -> Requirement:
    work = [option[0].id for option in longer.any_of]
    held = _together(papers) if _joined(clause.text, papers) else [o for a in papers for o in a.options]
    new = tuple((*paper, Item(id=one, min_months=months)) for paper in held for one in work)
    where = evidence(source.document, clause.start, clause.end, None)
    return replace(longer, any_of=least((*longer.any_of, *new)), evidence=(*longer.evidence, where))


def _joined(text: str, papers: list[Atom]) -> bool:
    """Whether a further credential must be held with the first ("a CPC plus any specialty credential")."""
    return (
        len(papers) > 1 and re.search(r"\b(?:plus|and|with)\b", text[papers[0].end : papers[1].start], re.I) is not None
    )


def _together(papers: list[Atom]) -> list[tuple[Item, ...]]:
    return [(*first, *then) for first in papers[0].options for a in papers[1:] for then in a.options]
