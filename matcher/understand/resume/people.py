"""Whether a text holds the resumes of several people, one after the other."""

import re
from collections import Counter
from collections.abc import Iterator

from matcher.understand.resume.contact import as_name
from matcher.understand.resume.sections import Outline
from matcher.understand.words.lines import Line

_MAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}\.[A-Za-z0-9.-]{1,63}")
_PHONE = re.compile(r"(?<![\w.,-])(?:\+?\d{1,2}[\s.-]?)?(?:\(\d{3}\)|\d{3})[\s./-]{0,3}\d{3}[\s.-]{0,3}\d{4}(?![\w-])")
_BESIDE = re.compile(
    r"\b(?:references?|referees?|supervisors?|managers?|emergency|next of kin|spouse|recommend\w*|reports? to)\b",
    re.IGNORECASE,
)
"""Words beside the address of somebody that the person only names."""
_MAIN = frozenset(("experience", "education", "skills", "summary", "objective", "credentials"))
_AGAIN = 2
"""Main parts that begin a second time, behind a second name with an address of its own, where a second resume does."""
_ABOVE = 4
"""Lines over an address in which its name may stand."""
_MOST = 300
"""Addresses that are looked at."""
_MOST_MAILS = 3


def has_second_person(told: tuple[Line, ...], plan: Outline) -> bool:
    """Whether a second resume begins under a name other than the first, with an address that did not stand before,
    between two sets of the main parts."""
    kinds = Counter(section.kind for section in plan.sections)
    if sum(kinds[kind] > 1 for kind in _MAIN) < _AGAIN:
        return False
    first: str | None = None
    for name, start in _heads(told):
        if first is None:
            first = name
        elif not _same(first, name) and _begins_again(plan, start):
            return True
    return False


def mails_of_people(text: str, plan: Outline) -> set[str]:
    """The mail addresses of the text in lower case, without those of references, supervisors and relatives."""
    found = set()
    for mail in _MAIL.finditer(text):
        line = text[max(0, text.rfind("\n", max(0, mail.start() - 200), mail.start())) : mail.start()]
        if plan.at(mail.start()).kind != "references" and not _BESIDE.search(line[-200:]):
            found.add(mail[0].lower())
    return found


def has_several(mails: set[str]) -> bool:
    """Whether these are more addresses than one person has."""
    return len(mails) > _MOST_MAILS


def _heads(told: tuple[Line, ...]) -> Iterator[tuple[str, int]]:
    """The names that stand by an address not seen before, with the offset of the name's line."""
    seen: set[str] = set()
    for line in told:
        values = {value.lower() for pattern in (_MAIL, _PHONE) for value in pattern.findall(line.text)} - seen
        if not values or len(seen) > _MOST:
            continue
        seen |= values
        if _BESIDE.search(line.text):
            continue
        for above in reversed(told[max(0, line.number - _ABOVE) : line.number + 1]):
            name = as_name(above.text)
            if name and " " in name:
                yield name, above.start
                break


def _same(one: str, other: str) -> bool:
    """Whether two names are one person's: their first and last words agree, an initial for the whole word."""
    left, right = one.lower().split(), other.lower().split()
    first = left[0] == right[0] or (left[0][:1] == right[0][:1] and min(len(left[0]), len(right[0])) <= 2)
    return first and left[-1] == right[-1]


def _begins_again(plan: Outline, start: int) -> bool:
    before = {section.kind for section in plan.sections if section.start < start}
    behind = {section.kind for section in plan.sections if section.start >= start}
    return len(_MAIN & before & behind) >= _AGAIN
