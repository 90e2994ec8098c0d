"""Credentials with their status: held, in progress, eligible, lapsed or denied, since when and until when."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from matcher.model import Document, HeldCredential, Mention
from matcher.understand.context import Around, is_denied, is_wanted
from matcher.understand.dates import Moment, Stretch
from matcher.understand.lines import evidence

_PROGRESS = re.compile(
    r"\b(?:stud(?:y|ying|ies) (?:for|to)|studying|prepar\w{1,4} (?:for|to)|sitting for|(?:to|will) sit|going to sit"
    r"|in pursuit|pursuing|pursuit of"
    r"|in progress|in[- ]process|pending|expected|anticipat\w{1,4}|scheduled|registered (?:for|to)|registered, exam"
    r"|signed up|will (?:take|test)"
    r"|(?:exam|test|testing)(?: is| date| window)?(?: set| booked)? (?:on|in|for|scheduled|booked|planned)|booked"
    r"|exam in|testing window|candidate"
    r"|working (?:toward|on)\w?|appearing|applied|waiting for|awaiting|enrolled|earning|underway|to be (?:taken"
    r"|completed)|planned|not yet taken"
    r"|test date|exam date|(?:complet|finish)\w{1,3} (?:my|the) course|course (?:finished|completed|done)"
    r"|prep course|training for|retak\w{1,3}"
    r"|exam \d{1,2}[ /]|taking (?:the )?(?:exam|test)|on track|study (?:group|plan|guide|course)|next goal"
    r"|application (?:approved|sent|submitted|accepted|in)|exam (?:window|opens|is on)|still ahead"
    r"|review (?:class|course)"
    r"|(?:plan\w{0,4}|going|intend\w{0,3}) (?:to|on) (?:take|taking|test|testing|sit|sitting)|on the calendar)",
    re.IGNORECASE,
)
_PASSED = re.compile(
    r"\b(?:passed|earned|obtained|certified since|recertified|renewed|awarded|active|in good standing"
    r"|current(?:ly)? (?:through|certified))\b",
    re.I,
)
_LAPSED = re.compile(
    r"\b(?:expired|lapsed?|inactive|former(?:ly)?(?! known)|not renewed|(?:did|do)(?:n['’]?t| not) renew|let (?:it"
    r"|that|this|them) (?:go|lapse|expire|drop)"
    r"|let go|surrender\w{0,3}|no longer (?:held|active|current|certified|maintain\w{0,3})|not (?:current|active"
    r"|maintained)|dropped it|ended|retired"
    r"|previously held|used to hold|not kept up|(?:was|were) allowed to (?:lapse|expire)|gave (?:it|that) up|dropped"
    r"|no longer (?:use|need)|stopped (?:paying|renewing|maintaining))\b",
    re.IGNORECASE,
)
_ELIGIBLE = re.compile(
    r"\b(?:eligible|eligibility(?! (?:letter|notice|check|confirm))"
    r"|qualified to sit|qualif\w{1,4} for the exam|able to sit|can sit)\b",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"^[^.;\n]{0,50}?(?<!to be )(?<!will be )(?<!removal of )\b(?:came off|taken off|(?:was |were |has been "
    r"|been )?(?:removed|dropped|lifted)|fell off"
    r"|lost)\b|^\W{0,3}status (?:removed|ended)",
    re.IGNORECASE,
)
_GONE_BEFORE = re.compile(
    r"\b(?:removed|dropped|lost|shed|took off|no longer an?|got rid of)\b[^.;\n]{0,30}$", re.IGNORECASE
)
_NOT_HELD = re.compile(
    r"\b(?:did(?:n['’]?t| not) pass|failed|never (?:passed|sat|took)|not certified|unsuccessful)\b", re.IGNORECASE
)
_AGAIN = re.compile(
    r"\bre-?(?:tak|test|sit|attempt|schedul)\w{0,4}\b|\b(?:second|2nd|next|another) (?:try|attempt)\b"
    r"|\btry(?:ing)? again\b",
    re.IGNORECASE,
)
"""Not passed, but tried again: on the way to it."""
_NONE = re.compile(
    r"^[\s|,:()=–—-]{0,40}(?:(?:AAPC|AHIMA|ACDIS|NHA|NCRA|PMI|HFMA|RCCB|AAMA|HCCA)[\s|,:()–—-]{1,40})?"
    r"(?:none|nope|n/?a|not held|not yet(?! (?:scheduled|booked|taken|set|sat))|never"
    r"|no(?=\s*(?:$|[|,;.)\n–—-]))(?!\.?\s*[#\d]))(?!\w)",
    re.IGNORECASE,
)
"""A plain no beside the name, as in a table's row."""
_SOME_DAY = re.compile(r"\b(?:some ?day|one day|eventually|in the future|later on)\b", re.IGNORECASE)
_APPRENTICE_GONE = re.compile(
    r"^[^.;\n]{0,40}?\b(?:A|apprentice\w{0,4})\W{1,3}(?:\w+\W)?(?:removed|dropped|lifted|off|gone)\b"
)
_BLANKS = re.compile(r"[ \t]{2,}")
_OTHERS = re.compile(
    r"(?:\b(?:students?|learners?|candidates?|audience|adults|coders?|staff|team|auditors?|nurses|wife|husband"
    r"|employer|supervisor)\b[^.;\n]{0,60}"
    r"\b(?:pass(?:ed)?|earn(?:ed)?|sit|take|took|try|ready|their own|to become)\b[^.;\n]{0,25}|\b(?:passed the"
    r"|try the|earned their own|prep(?:are|aring)?"
    r" students for(?: the)?|teach(?:es|ing)?(?: the)?|taught(?: the)?|elective)\W{0,3}"
    r"|\b(?:my|our|his|her|the) (?:supervisor|manager|boss|wife|husband|mentor|lead|director|colleagues?"
    r"|coworkers?|teacher)\b"
    r"[^.;\n]{0,30})$",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\bI (?:have )?(?:passed|earned|took|sat)\b")
_REACHED = re.compile(r"\b(?:hold|holds|passed|earned|have been)\b", re.IGNORECASE)
_OTHERS_AFTER = re.compile(
    r"^\W{0,3}(?:certified )?(?:coders|staff|colleagues|employees|nurses|auditors|professionals|teams?)\b"
    r"|^\W{0,3}(?:exam prep\b|prep (?:class|course)|students?|review class|pass rate|course(?! (?:finished|completed"
    r"|done)))",
    re.I,
)
_UNTIL = re.compile(
    r"\b(?:through|thru|expir(?:es|ation|y|ing)|valid (?:until|through|thru|to)|exp\.?"
    r"|renew(?:al|ed)? (?:due|through|until)|until|good (?:through|until)|next renewal)"
    r"\W{0,3}(?:date)?\W{0,3}(?:in|on)?\s?$",
    re.I,
)
_RENEWED = re.compile(r"\b(?:renewed|recertified|updated)\W{0,3}(?:in|on)?\s?$", re.IGNORECASE)
_UNDER = re.compile(
    r"^\s*(?:AAPC|AHIMA|ACDIS|NHA|NCRA|AHDI|HFMA|AAHAM|NCCT|AMBA|AMCA|RCCB|HCCA|American|National|Association"
    r"|in pursuit|in progress|passed"
    r"|expected|pending|expir\w{2,6}|exam\b|scheduled|valid|status|certification (?:no|#|number)|issued|earned|held"
    r"|since|current|renew\w{0,3}"
    r"|lapsed|inactive|active|eligible|studying|registered|credential id|number|#|not |finished|completed|to "
    r"|will |sitting|plan\w{0,4}|retak|appearing|awaiting|applied|booked|test|in prog|let |did "
    r"|\d{1,2}[/.-]|(?:19|20)\d\d"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? |date\.?$|\(|$)",
    re.IGNORECASE,
)
_ORDER = ("denied", "lapsed", "eligible", "in_progress", "held")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """The text whose words speak about one mention of a credential."""

    before: str
    after: str
    start: int
    end: int


def reach(
    text: str, mention: Mention, clause: Around, previous: int, following: int, section_end: int, stacked: bool
) -> Reach:
    """Words before the mention in its clause and after the mention before it; words after it up to the next mention;
    in a list of credentials also the short lines under it ("AAPC" / "In pursuit")."""
    before = text[max(previous, mention.start - len(clause.before)) : mention.start].replace("\n", " ")
    limit = min(following, section_end, mention.end + 160)
    after = text[mention.end : limit]
    own, *under = after.split("\n")
    if under and limit == following < len(text) and under[-1].strip(" \t•*|-"):
        under = under[:-1]  # these words lead to the next credential
    if stacked:
        kept = []
        for line in under[:3]:
            if not _UNDER.match(line):
                break
            kept.append(line)
        after = "\n".join([own, *kept])
    else:
        gap = re.search(r"\n\s*(?:\n|[•●▪*-]|[A-Z0-9])|(?<!\b[A-Z])[.!](?=\s+[A-Z(])", after)
        after = after[: gap.start()] if gap else after
    return Reach(before=before, after=after, start=max(0, mention.start - len(before)), end=mention.end + len(after))


def _in_progress_before(before: str) -> bool:
    cue = max((found.end() for found in _PROGRESS.finditer(before)), default=None)
    return cue is not None and not _REACHED.search(before, cue)


def status_of(scope: Reach, clause: Around, section: str, apprentice: bool = False) -> tuple[str, str]:
    """Status of one mention and the rule that decided. `apprentice`: the name is that of an apprentice (CPC-A), which
    is taken off when the person moves up."""
    scope = replace(scope, before=_BLANKS.sub(" ", scope.before), after=_BLANKS.sub(" ", scope.after))
    before, after = scope.before, scope.after
    if apprentice and (_GONE.search(after) or _GONE_BEFORE.search(before)):
        return "other", "removed"
    if (_OTHERS.search(clause.before) and not _FIRST_PERSON.search(clause.before)) or _OTHERS_AFTER.search(after):
        return "other", "someone else's"
    if section == "posting":
        return "other", "section"
    gone = _gone(scope, clause, section)
    if gone is not None:
        return gone
    if _ELIGIBLE.search(after[:90]) or _ELIGIBLE.search(before):
        return "eligible", "eligible"
    late = _PASSED.search(after) and not re.search(r"expected|pending|pursuit|scheduled|progress", after, re.I)
    if (_PROGRESS.search(after) and not late) or _in_progress_before(before):
        return ("other", "wish") if _SOME_DAY.search(after) else ("in_progress", "in progress")
    if is_wanted(Around(before=before, after="")):
        return "other", "wish"
    return "held", "label"


def _gone(scope: Reach, clause: Around, section: str) -> tuple[str, str] | None:
    """Denied, lapsed, or not passed and tried again; None where the words say none of it."""
    before, after = scope.before, scope.after
    again = "in_progress", "tried again"
    if _NOT_HELD.search(after):
        return again if _AGAIN.search(after) else ("denied", "not passed")
    if section == "denied" and not (re.match(r"^[^.\n]{0,40}\bis\b", after) or _PROGRESS.search(after)):
        return "denied", "section"
    if is_denied(replace(clause, after=after.replace("\n", " "))) or _NONE.match(after):
        if _AGAIN.search(after):
            return again
        return ("lapsed", "lapsed") if _LAPSED.search(after) else ("denied", "negation")
    if (_LAPSED.search(after) and not _APPRENTICE_GONE.match(after)) or _LAPSED.search(before[-60:]):
        return "lapsed", "lapsed"
    return None


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
