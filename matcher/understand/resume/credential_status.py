"""The status that the words around one mention give to a credential, most cautious reading first."""

import re
from dataclasses import dataclass, replace

from matcher.understand.resume import credential_words as say
from matcher.understand.resume.context import Around, is_denied, is_wanted
from matcher.understand.resume.others import of_others

_BLANKS = re.compile(r"[ \t]{2,}")
_SEPARATOR = re.compile(
    r"[,;(•·|\n]|\.\s|\s[-–—/]\s|(?:^|(?<=[\s,;]))(?:and|but|while|with|then|now|plus|whereas|though)\s", re.IGNORECASE
)
_HEAD = {"wanted": "other", "learning": "in_progress"}
_DOUBTFUL_LATE = re.compile(
    r"expected|pending|pursuit|scheduled|progress|part (?:1|one|i)\b|to be|will be", re.IGNORECASE
)
_SAYS_IS = re.compile(r"^[^.\n]{0,40}\bis\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """The text whose words speak about one mention of a credential."""

    before: str
    after: str
    start: int
    end: int


def parting(gap: str) -> int:
    """Where in the words between two credentials those about the second begin: after the last comma, bracket, dash or
    "and"; all of them belong to the first where none stands there, unless they lead up to the second."""
    cut = max((found.end() for found in _SEPARATOR.finditer(gap)), default=None)
    if cut is not None:
        return cut
    lead = say.PROGRESS.search(gap)
    return lead.start() if lead and re.search(r"\b(?:for|toward|towards|the|my|to)\s*$", gap) else len(gap)


def status_of(
    scope: Reach, clause: Around, section: str, apprentice: bool = False, head: str | None = None
) -> tuple[str, str]:
    """Status of one mention and the rule that decided. `apprentice`: the name is that of an apprentice (CPC-A), which
    is taken off when the person moves up. `head`: what the words over the list say."""
    scope = replace(scope, before=_BLANKS.sub(" ", scope.before), after=_BLANKS.sub(" ", scope.after))
    scope = replace(scope, after=say.EXPIRY_EXPECTED.sub("", say.OTHER_STATE.sub("", scope.after)))
    before, after = scope.before, scope.after
    if apprentice and (say.GONE.search(after) or say.GONE_BEFORE.search(before)):
        return "other", "removed"
    if before.rstrip().endswith("[") and say.PLACEHOLDER.match(after):
        return "other", "placeholder"
    if section in ("posting", "references"):
        return "other", "section"
    if head is not None:
        return _HEAD.get(head, head), "list"
    if of_others(clause.before, before, after, section):
        return "other", "someone else's"
    gone = _gone(scope, clause, section)
    if gone is not None:
        return gone
    if say.ELIGIBLE.search(after[:60]) or say.ELIGIBLE.search(before):
        return "eligible", "eligible"
    return _coming(before, after, section, apprentice) or ("held", "label")


def _gone(scope: Reach, clause: Around, section: str) -> tuple[str, str] | None:
    """Denied, lapsed, or not passed and tried again; None where the words say none of it."""
    before, after = say.UNBROKEN.sub("", scope.before), say.UNBROKEN.sub("", scope.after)
    again = "in_progress", "tried again"
    soon = say.AGAIN.search(after) or say.SOON.search(after)
    failed = say.NOT_HELD.search(after)
    if failed and say.PASSED_LATER.search(after, failed.end()):
        return "held", "passed later"
    if failed or say.NOT_HELD_BEFORE.search(before):
        return again if say.AGAIN.search(after) and not say.NOT_AGAIN.search(after) else ("denied", "not passed")
    if say.PUT_BY.match(after) and not say.PASSED.search(after):
        return ("in_progress", "resumed") if say.RESUMED.search(after) else ("denied", "put by")
    if section == "denied" and not (_SAYS_IS.match(after) or say.PROGRESS.search(after)):
        return "denied", "section"
    told = say.LAPSED.search(after) or say.FORMER.search(after)
    lapsed = told and not (say.APPRENTICE_GONE.match(after) or say.REINSTATED.search(after))
    if lapsed or _let_go(before, after):
        return ("other", "a course") if say.PREPARATION.match(after) else ("lapsed", "lapsed")
    if say.UNCHECKED.search(before) or is_denied(Around(before=before, after=after.replace("\n", " "))):
        return again if soon else ("denied", "negation")
    if say.NONE.match(after):
        return again if soon else ("denied", "negation")
    return None


def _let_go(before: str, after: str) -> bool:
    if say.LAPSED_BEFORE.search(before) or (say.LETTING.search(before) and say.GO.match(after)):
        return True
    return bool(say.LAPSED.search(before[-60:])) and not say.REINSTATED.search(after)


def _coming(before: str, after: str, section: str, apprentice: bool) -> tuple[str, str] | None:
    """On the way to it, only wished for, or the name of a course; None where it is held."""
    if say.SOME_DAY.search(after):
        return "other", "wish"
    if say.GOT.search(before) or say.USED.search(before):
        return None
    aim = section == "objective" and say.AIM.search(before) is not None
    wished = aim or say.WISH.search(before) is not None
    if _in_progress(before, after, apprentice) or _ahead(before, after):
        dreamt = (wished or say.MUSING.search(before)) and not say.SOON.search(f"{before} {after}")
        return ("other", "wish") if dreamt else ("in_progress", "in progress")
    wished = wished or is_wanted(Around(before=before, after=""))
    if wished or say.UNEARNED.search(before) or say.WISH_AFTER.search(after):
        return "other", "wish"
    if say.PREPARATION.match(after) or say.PREPARED.search(before):
        going_on = say.STILL.search(after) or say.DOING.search(before)
        return ("in_progress", "in progress") if going_on else ("other", "a course")
    return None


def _ahead(before: str, after: str) -> bool:
    """A day to come, or a doing that leads up to the name, and no word of having passed."""
    told = say.BY_DATE.search(after) or say.SEASONED.search(after) or say.DOINGS.search(before)
    return told is not None and not say.PASSED.search(after)


def _in_progress(before: str, after: str, apprentice: bool) -> bool:
    told = say.OTHER_AIM.sub("", say.RENEWAL.sub("", after))
    told = say.APPRENTICE.sub("", told) if apprentice else told
    late = say.PASSED.search(told) and not _DOUBTFUL_LATE.search(told)
    progress, standing = say.PROGRESS.search(told), say.STANDING.search(told)
    if progress and not late and not (standing and standing.start() < progress.start()):
        return True
    cue = max((found.end() for found in say.PROGRESS.finditer(before)), default=None)
    return cue is not None and not say.REACHED.search(before, cue)
