"""Clauses that let one thing stand in for another: "eight years of coding in lieu of the degree"."""

import re
from dataclasses import replace

from matcher.model import Item, Requirement
from matcher.understand.job.alternatives import AnyOf, Atom, branch, combine, least
from matcher.understand.job.asked import has_months
from matcher.understand.job.clauses import Clause
from matcher.understand.job.refusals import INSIDERS
from matcher.understand.job.source import Source
from matcher.understand.job.tenure import NUMBER, number
from matcher.understand.words.lines import evidence

_LIEU = re.compile(
    r"\b(?:in lieu of|in place of|stands? in for|(?:be )?substitut\w*(?: for)?|(?:may|can|will) (?:also )?replace"
    r"|instead of"
    r"|(?:considered|accepted|okay|ok|fine|acceptable)(?:(?=,)| (?:only )?(?:with|if))|waived (?:for|if|when|with)"
    r"|no (?:degree|diploma|credential|certification|licen[cs]e)|(?:lacking|in the absence of|absent"
    r"|without) an? (?:\w+ )?"
    r"(?:degree|diploma)"
    r"|in (?:its|their) (?:place|stead)|in lieu(?=\W*$)|alternatively|failing (?:that|which|it)"
    r"|(?:is|are) (?:also )?(?:acceptable|fine"
    r"|okay|ok|accepted)\b|we(?:['’]ll| will| would|['’]d)? (?:also )?(?:accept|take|consider)\b|welcome to apply"
    r"|(?:will|may|can|could|would) (?:also )?be (?:accepted|considered)|counts? (?:as|for|toward))\b"
    r"|\b(?:accepted|acceptable|considered|okay|ok|fine)(?: too| as well| also)?\W*$",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\W*only\b", re.IGNORECASE)
_OBJECT = re.compile(
    r"\b(?:in lieu of|in place of|instead of|stands? in for|substitut\w* for|lacking|in the absence of|absent"
    r"|without(?= an?)"
    r"|no(?= (?:degree|diploma|credential|certification|licen[cs]e))|(?:may|can|will) (?:also )?replace"
    r"|counts? (?:as|for|toward))\b((?:(?! (?:but|may|can|will|who|must|need|could)\b)[^,;()?]){0,200})",
    re.IGNORECASE,
)
# "The RN requirement is waived for holders of the CCDS": what is replaced stands before.
_WAIVED = re.compile(r"\bwaived (?:for|if|when|with)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\s*(?:it|that|this|these|those|them|the (?:above|former))\W*$", re.IGNORECASE)
_PART_OF = re.compile(
    rf"\b(?:replace|for|of)\s+(?:up to\s+)?({NUMBER})\s*(?:\(\d{{1,2}}\)\s*)?"
    r"(?:of\s+(?:the|those)\s+(?:\w+\s+)?)?years?\b",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"\bare (?:also |both |all )*(?:acceptable|fine|okay|ok|accepted|considered|welcome)\b", re.IGNORECASE
)
_HELD_WITH = re.compile(r"\b(?:with|plus)\b", re.IGNORECASE)
_TAKEN = re.compile(r"\baccept\b|\binstead\b", re.IGNORECASE)
_SCHOOL = re.compile(r"\b(?:degree|diploma|education)", re.IGNORECASE)
_PAPER = re.compile(r"\b(?:certif\w*|credentials?)\b", re.IGNORECASE)
_WORK = re.compile(r"\b(?:years?|experience)\b", re.IGNORECASE)
_REACH_BACK = 4


def is_lieu(clause: str) -> bool:
    """Whether a clause offers one thing in lieu of another; "only X will be considered" offers nothing."""
    return _ONLY.match(clause) is None and _LIEU.search(INSIDERS.sub("", clause)) is not None


def settled(clause: str, atoms: list[Atom]) -> tuple[list[Atom], bool]:
    """The atoms of a clause without those that only name what is replaced, and whether the clause holds both sides:
    then what is offered has joined the options of what it replaces ("one year in an ASC; or, in lieu of the ASC year,
    the CASCC")."""
    waived = _WAIVED.search(clause)
    if waived:
        return [a for a in atoms if a.start >= waived.end()], False
    found = _OBJECT.search(clause)
    if found is None:
        return atoms, False
    named = [a for a in atoms if found.start(1) <= a.start < found.end(1)]
    kept = [a for a in atoms if a not in named]
    ids = {item.id for a in named for option in a.options for item in option}
    offered = [a for a in kept if a.start >= found.end(1)]
    target = next((a for a in reversed(kept) if a.end <= found.start() and ids & _ids(a.options)), None)
    if target and offered:
        options = (*target.options, *(option for a in offered for option in a.options))
        joined = replace(target, end=offered[-1].end, options=options)
        return [joined if a is target else a for a in kept if a not in offered], True
    own = _SCHOOL.search(found[1]) and not named and any(a.kind == "education" and a.end <= found.start() for a in kept)
    return kept, bool(own)


def _ids(any_of: AnyOf) -> set[str]:
    return {item.id for option in any_of for item in option}


def instead(
    source: Source, clause: Clause, atoms: list[Atom], made: list[Requirement]
) -> tuple[int, Requirement] | None:
    """The requirement among those `made` that a clause offers something in lieu of, with the new options added; None
    where none fits."""
    firm = [a for a in atoms if a.kind != "skill" or has_months(a)]
    target = _waived(source, clause, made) if _WAIVED.search(clause.text) else None
    target = _replaced(source, clause, firm or atoms, made) if target is None else target
    groups = [any_of for any_of, _ in combine(clause.text, firm or atoms)]
    if (
        _EACH.search(clause.text) and not _HELD_WITH.search(clause.text) and all(a.kind == "credential" for a in firm)
    ):  # "CCS and RHIT are also fine"
        groups = [tuple(option for any_of in groups for option in any_of)] if groups else []
    if not groups or target is None:
        return None
    requirement = made[target]
    new = branch(groups)
    rest = _rest(clause.text, requirement)
    if rest:
        new = tuple((*option, *rest) for option in new)
    own = tuple(option for option in new if option not in requirement.any_of)
    where = evidence(source.document, clause.start, clause.end, None)
    wider = least((*requirement.any_of, *own))
    return target, replace(requirement, any_of=wider, evidence=(*requirement.evidence, where))


def _waived(source: Source, clause: Clause, made: list[Requirement]) -> int | None:
    """Which requirement is waived: one that asks for what stands before the word, else the last."""
    found = _WAIVED.search(clause.text)
    before = source.inside(clause.start, clause.start + found.start()) if found else []
    named = {m.concept for m in before}
    for i in range(len(made) - 1, max(-1, len(made) - 1 - _REACH_BACK), -1):
        if named & _ids(made[i].any_of):
            return i
    return len(made) - 1 if made and not named else None


def _rest(clause: str, requirement: Requirement) -> tuple[Item, ...]:
    """What must still hold where only a part of the years is replaced."""
    found = _PART_OF.search(clause)
    if not found or not any(item.min_months for item in requirement.any_of[0]):
        return ()
    less = round(number(found[1]) * 12)
    left = [(item.id, (item.min_months or 0) - less) for item in requirement.any_of[0]]
    return tuple(Item(id=id, min_months=months) for id, months in left if months > 0)


def _replaced(source: Source, clause: Clause, offered: list[Atom], made: list[Requirement]) -> int | None:
    """Which requirement is meant: by the words of what is replaced, else the last one that asks for the same kind of
    thing, else the last one."""
    found = _OBJECT.search(clause.text)
    after = found[1] if found else ""
    inside = source.inside(clause.start + found.start(1), clause.start + found.end(1)) if found else []
    named = {m.concept for m in inside if source.is_credential(m.concept)}
    back = range(len(made) - 1, max(-1, len(made) - 1 - _REACH_BACK), -1)
    by_name = next((i for i in back if named & _ids(made[i].any_of)), None)
    if by_name is not None:
        return by_name
    kinds = {a.kind for a in offered}
    if made and _PRONOUN.match(after):
        return len(made) - 1
    if _SCHOOL.search(after):
        wanted = {"education"}
    elif not after and kinds == {"education"}:
        wanted = kinds
    elif not after and "experience" in kinds and _only_licences(source, offered):
        wanted = {"experience"}
    elif _PAPER.search(after) or (not after and "credential" in kinds):
        wanted = {"credential"}
    elif _WORK.search(after):
        wanted = {"experience"}
    else:
        wanted = (
            {"experience", "credential"} if kinds - {"skill"} else {"skill"} if _TAKEN.search(clause.text) else set()
        )
    for i in back:
        if wanted & {_kind(source, item) for option in made[i].any_of for item in option}:
            return i
    return None


def _only_licences(source: Source, offered: list[Atom]) -> bool:
    """Whether the credentials offered are licences ("nurses with three years of coding"): they stand for experience."""
    known = source.index.taxonomy.credentials
    named = [known[i.id] for a in offered if a.kind == "credential" for o in a.options for i in o if i.id in known]
    return bool(named) and all(credential.category == "licence" for credential in named)


def _kind(source: Source, item: Item) -> str:
    prefix = item.id.partition(":")[0]
    if prefix == "education":
        return prefix
    if source.is_credential(item.id):
        return "credential"
    return "experience" if prefix == "experience" or item.min_months else "skill"


_BARE_WISH = re.compile(
    rf"\W*(?:at least |minimum of )?({NUMBER})\s?(?:\(\d+\)\s?)?(?:\+|or more|plus)?\s?(?:years?|yrs?\.?)(?: or more)?"
    r" (?:is |are |of experience )?(?:strongly |highly )?(?:preferred|desired|ideal|a plus|helpful)\W*",
    re.IGNORECASE,
)


def longer_wish(source: Source, clause: Clause, made: list[Requirement]) -> Requirement | None:
    """The wish for more of the work that the last requirement asks for ("two years of coding; five years preferred"),
    None where the clause is none."""
    found = _BARE_WISH.fullmatch(clause.text)
    last = made[-1] if made else None
    if found is None or last is None or not all(_kind(source, i) == "experience" for o in last.any_of for i in o):
        return None
    months = round(number(found[1]) * 12)
    longer = tuple(tuple(replace(item, min_months=months) for item in option) for option in last.any_of)
    where = evidence(source.document, clause.start, clause.end, None)
    return Requirement(need="preferred", any_of=longer, evidence=(where,))
