"""Which words of the text speak about which of its credentials: a list shares the words before it, a gap is parted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from matcher.model import Mention
from matcher.understand.resume.context import Around, around
from matcher.understand.resume.credential_status import Reach, parting, status_of
from matcher.understand.resume.heads import Heads
from matcher.understand.resume.sections import Outline
from matcher.understand.words.lines import Unit, unit_at

_NEAR = 300
_ALONE = 6
"""Signs beside the name in its line up to which it stands alone."""
_SAME = re.compile(r"\s?[(\[-]\s?")
_LISTED = re.compile(r"[\s,/&]{0,4}(?:(?:and|or|nor|both|the|my|an?|AAPC|AHIMA|from|by|of)[\s,/&]{1,4}){0,4}")
"""Between two credentials of one list: what is said before the first is said of the second."""
_UNDER = re.compile(
    r"^\s*(?:AAPC|AHIMA|ACDIS|NHA|NCRA|AHDI|HFMA|AAHAM|NCCT|AMBA|AMCA|RCCB|HCCA|American|National|Association"
    r"|in pursuit|in progress|stud(?:y|ying|ies)\b|passed"
    r"|expected|pending|expir\w{2,6}|exam\b|scheduled|valid|status|certification (?:no|#|number)|issued|earned|held"
    r"|since|current|renew\w{0,3}"
    r"|lapsed|inactive|active|eligible|studying|registered|credential id|number|#|not |finished|completed|to "
    r"|will |sitting|plan\w{0,4}|retak|appearing|awaiting|applied|booked|test|in prog|let |did "
    r"|\d{1,2}[/.-]|(?:19|20)\d\d"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? |date\.?$|\(|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lead:
    """Where a list of credentials begins, and the words before it that speak of all of them."""

    first: Mention
    since: int


def judged_one_by_one(
    text: str, letters: Sequence[Mention], parts: tuple[Unit, ...], plan: Outline, over: Heads
) -> list[tuple[Mention, Reach]]:
    """Each mention with the status that the words about it give, and those words. `letters` in the text's order."""
    out = []
    lead: _Lead | None = None
    for at, mention in enumerate(letters):
        part = unit_at(parts, mention.start)
        previous = letters[at - 1] if at else None
        lead = _lead(text, mention, previous, lead, part)
        following = letters[at + 1] if at + 1 < len(letters) else None
        again = following is not None and following.concept == mention.concept
        if again and following and _SAME.fullmatch(text, mention.end, following.start):
            following = letters[at + 2] if at + 2 < len(letters) else None  # "CPhT (PTCB), lapsed": one name, twice
        clause, scope = _reach(text, mention, lead, following, part, plan)
        longer = following is not None and following.concept.startswith(f"{mention.concept}-")
        if longer and following and _SAME.fullmatch(text, mention.end, following.start):
            mention = replace(mention, status="other", rule="the longer name follows")
        if mention.status == "held":
            section, apprentice = plan.at(mention.start).kind, mention.concept.endswith("-a")
            status, rule = status_of(scope, clause, section, apprentice, over.at(mention.start))
            mention = replace(mention, status=status, rule=rule)
        out.append((mention, scope))
    return out


def _lead(text: str, mention: Mention, previous: Mention | None, lead: _Lead | None, part: Unit) -> _Lead:
    if previous is None or lead is None:
        return _Lead(first=mention, since=max(0, mention.start - _NEAR))
    if lead.first.start >= part.start and _LISTED.fullmatch(text, previous.end, mention.start):
        return lead
    gap = text[previous.end : mention.start]
    since = previous.end + parting(gap) if len(gap) < _NEAR else mention.start - _NEAR
    return _Lead(first=mention, since=since)


def _reach(
    text: str, mention: Mention, lead: _Lead, following: Mention | None, part: Unit, plan: Outline
) -> tuple[Around, Reach]:
    """The mention's clause, and the words that speak of it: those before its list, and those after it up to what leads
    to the next one; in a list of credentials also the short lines under it ("AAPC" / "In pursuit")."""
    opening = around(text, lead.first.start, lead.first.end, part.start, part.end).before
    clause = replace(around(text, mention.start, mention.end, part.start, part.end), before=opening)
    since = max(lead.since, lead.first.start - len(opening))
    section = plan.at(mention.start)
    next_start = following.start if following else len(text)
    limit = min(next_start, section.end, mention.end + 160)
    after = text[mention.end : limit]
    if limit == next_start < len(text):
        after = after[: parting(after)]
    after = _bracket_closed(_unbroken(after, part.end - mention.end))
    alone = part.end - part.start - (mention.end - mention.start) < _ALONE
    stacked = alone or (section.kind in ("credentials", "education", "skills") and part.end - part.start < 90)
    after = _lines_under(after) if stacked else _first_sentence(after)
    before = text[since : lead.first.start].replace("\n", " ")
    return clause, Reach(before=before, after=after, start=since, end=mention.end + len(after))


def _unbroken(after: str, own: int) -> str:
    """The words with the lines of their own sentence, its first `own` characters, brought into one; as long as
    before."""
    return after[:own].replace("\n", " ") + after[own:] if own > 0 else after


def _bracket_closed(after: str) -> str:
    """The words with a bracket that goes on in the next line brought into one line; as long as before."""
    own = after.partition("\n")[0]
    if own.count("(") <= own.count(")"):
        return after
    close = after.find(")")
    return after[:close].replace("\n", " ") + after[close:] if 0 < close < 120 else after


def _lines_under(after: str) -> str:
    own, *under = after.split("\n")
    kept = []
    for line in under[:3]:
        if not _UNDER.match(line):
            break
        kept.append(line)
    return "\n".join([own, *kept])


def _first_sentence(after: str) -> str:
    gap = re.search(r"\n\s*(?:\n|[•●▪*-]|[A-Z0-9])|(?<!\b[A-Z])[.!](?=\s+[A-Z(])", after)
    return after[: gap.start()] if gap else after
