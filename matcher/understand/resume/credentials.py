"""Credentials with their status: held, in progress, eligible, lapsed or denied, since when and until when."""

import re
from bisect import bisect_left

from matcher.model import Document, HeldCredential, Mention
from matcher.understand.resume.credential_status import Reach
from matcher.understand.words.dates import Moment, Stretch
from matcher.understand.words.lines import evidence

_UNTIL = re.compile(
    r"\b(?:through|thru|expir(?:es|ation|y|ing)|valid (?:until|through|thru|to)|exp\.?"
    r"|renew(?:al|ed)? (?:due|through|until)|until|good (?:through|until)|next renewal)"
    r"\W{0,3}(?:date)?\W{0,3}(?:expected\s)?(?:in|on)?\s?$",
    re.I,
)
_RENEWED = re.compile(r"\b(?:renewed|recertified|updated)\W{0,3}(?:in|on)?\s?$", re.IGNORECASE)
_ORDER = ("denied", "lapsed", "eligible", "in_progress", "held")


def dated(
    scope: Reach, text: str, spans: tuple[Stretch, ...], points: tuple[Moment, ...]
) -> tuple[int | None, int | None]:
    """Since and until, from a range ("February 2019 to February 2022") or single dates after the mention."""
    since = expires = None
    at = scope.end - len(scope.after)
    for span in spans[bisect_left(spans, at, key=lambda s: s.start) :]:
        if span.start >= scope.end:
            break
        return span.first, span.last
    for point in points[bisect_left(points, at, key=lambda p: p.start) :]:
        if point.start >= scope.end:
            break
        if point.value is not None and point.grain in ("month", "year"):
            lead = text[max(at, point.start - 28) : point.start]
            if _UNTIL.search(lead):
                expires = expires or (point.value if point.grain == "month" else point.value + 11)
            elif not _RENEWED.search(lead) and since is None:
                since = point.value
    return since, expires


def gathered(document: Document, read: list[tuple[Mention, int | None, int | None]]) -> tuple[HeldCredential, ...]:
    """One row per credential: the most cautious status that the text gives, with the words that give it first."""
    rows: dict[str, list[tuple[Mention, int | None, int | None]]] = {}
    for row in read:
        rows.setdefault(row[0].concept, []).append(row)
    out = []
    for id, found in rows.items():
        found = _without_former_names(document.text, found)
        found = sorted(found, key=lambda row: (_ORDER.index(row[0].status), row[0].start))
        status = found[0][0].status
        same = [row for row in found if row[0].status == status]
        since = min((s for _, s, _ in same if s is not None), default=None)
        expires = max((e for _, _, e in same if e is not None), default=None)
        if status in ("in_progress", "eligible", "denied"):
            since = expires = None
        out.append(
            HeldCredential(
                id=id,
                status=status,
                since=since,
                expires=expires,
                evidence=tuple(evidence(document, m.start, m.end, m.section) for m, _, _ in found[:6]),
                sure=max(m.sure for m, _, _ in same),
            )
        )
    return tuple(out)


def _without_former_names(
    text: str, found: list[tuple[Mention, int | None, int | None]]
) -> list[tuple[Mention, int | None, int | None]]:
    """Leaves out a lapsed mention under another name than the held one: the credential was renamed, not lost."""
    held = {_letters(text[m.start : m.end]) for m, _, _ in found if m.status == "held"}
    if not held:
        return found
    return [row for row in found if row[0].status != "lapsed" or _letters(text[row[0].start : row[0].end]) in held]


def _letters(words: str) -> str:
    """The capitals of a name: the same for an acronym and its full form."""
    return "".join(char for char in words if char.isupper())


def is_conflict(read: list[Mention]) -> set[str]:
    """Credentials that the text both claims and takes back."""
    by: dict[str, set[str]] = {}
    for mention in read:
        by.setdefault(mention.concept, set()).add(mention.status)
    return {id for id, told in by.items() if "held" in told and told & {"denied", "lapsed"}}
