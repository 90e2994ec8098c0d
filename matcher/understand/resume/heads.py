"""Lists that their first words put in a state: "Lapsed: ...", "Not held: ...", "In progress" over lines of names."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from matcher.understand.resume.sections import Outline
from matcher.understand.words.headings import kind_of
from matcher.understand.words.lines import Line

_NAMES = (
    r"(?:(?:professional|coding|aapc|ahima)\s)?(?:credentials?|certifications?|certs?|certificates?|licen[cs]es?|exams?"
    r"|letters|designations?)"
)
_SKILLS = r"(?:skills?|areas?|work|tasks|code sets|systems|software|tools|services|specialties|topics|experience)"
_HEADS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (status, re.compile(rf"^\W*(?:{words})\s*$", re.IGNORECASE))
    for status, words in (
        (
            "in_progress",
            rf"(?:currently )?(?:in progress|in process|pending|under ?way|ongoing|upcoming|scheduled"
            rf"|expected|anticipated"
            rf"|planned|pursuing|in the works)(?: {_NAMES})?|{_NAMES} (?:in progress|in process|pending"
            rf"|under ?way|expected"
            r"|scheduled|being pursued|in the works)|(?:currently )?(?:studying|preparing|registered|enrolled|sitting)"
            r"(?: for| in| on| towards?)?|(?:working|training) (?:for|on|towards?)|(?:next|future"
            r"|upcoming) exams?|exams? ahead"
            r"|under study|testing(?: for)?|to (?:sit|test)(?: for)?|candidate for",
        ),
        (
            "lapsed",
            rf"(?:lapsed|expired|inactive|former|past|previous|prior|retired|old|formerly held|previously held"
            rf"|no longer (?:held|active|current|maintained))(?: {_NAMES})?|{_NAMES} (?:lapsed|expired"
            rf"|not renewed|let go"
            r"|no longer (?:held|active|current|maintained))",
        ),
        (
            "denied",
            rf"(?:not (?:held|claimed|certified|earned|mine|yet held|yet earned|my (?:work|area|field))|none of"
            rf"|do not hold|don['’]t hold|never held|no)(?: {_NAMES})?|(?:{_NAMES}|{_SKILLS}) (?:that )?i"
            r"(?:['’]ve| have| do| did|['’]m)?(?: ?n['’]?o?t| never)? ?(?:not|never)? ?(?:have|hold|held"
            r"|had|use|used|do|done"
            rf"|claim|know|perform|offer)|(?:{_NAMES}|{_SKILLS}) (?:not|never) (?:held|claimed|done|used"
            rf"|performed|covered"
            r"|offered|coded|touched|worked)|what i (?:do not|don['’]?t|did not|didn['’]?t) (?:hold|have|claim|do)"
            rf"|not (?:claimed|done|used|performed|offered|covered|included)(?: {_SKILLS})?|no (?:experience|exposure"
            rf"|training|background)(?: (?:in|with|of|to))?|out of scope|never (?:done|used|coded|touched|worked)",
        ),
        ("eligible", rf"(?:exam )?eligible(?: (?:for|to (?:sit|test)(?: for)?))?(?: {_NAMES})?"),
        (
            "wanted",
            rf"(?:(?:my |future |career |long[- ]term |short[- ]term |next |learning )*(?:goals?|plans?"
            rf"|wish list|wishes"
            rf"|dreams?|aims?)|eventually|some ?day|next(?: step| steps)?|wants?|wanted|seeking|looking for"
            rf"|open to|would take|would like|to learn|want to learn"
            rf"|hop(?:e|ing) to (?:learn|earn|add)|interested in|looking forward to)(?: (?:for )?{_NAMES})?",
        ),
        (
            "learning",
            rf"(?:currently |now )?(?:learning|studying|in training|taking|self-?study)(?: now)?"
            rf"|{_SKILLS} (?:i am |i['’]m )?"
            r"(?:learning|in training)|being learn(?:ed|t)",
        ),
    )
)
_BARE = re.compile(rf"{_NAMES}|{_SKILLS}|\bi\b", re.IGNORECASE)
_LEAD = re.compile(r"^\s*(?:[•▪●■◦‣∙·*-]\s*)?([A-Za-z][A-Za-z'’ -]{1,45}?)\s*(?::|\s[-–—]\s|\.{3,}|\t)")
_CUT = re.compile(r"[;|]|\.\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """Stretches of text (`starts` to `ends`) under words that give all names in them one `status`."""

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    statuses: tuple[str, ...] = ()

    def at(self, offset: int) -> str | None:
        """The status that the words over the list give to a name at `offset`; None outside such lists."""
        at = bisect_right(self.starts, offset) - 1
        return self.statuses[at] if at >= 0 and offset < self.ends[at] else None


def head_status(words: str) -> str | None:
    """The status that a list under just these words has, None where they say none."""
    if len(words) > 60:
        return None
    return next((status for status, pattern in _HEADS if pattern.match(words)), None)


def heads(text: str, told: tuple[Line, ...], plan: Outline) -> Heads:
    """All such lists: on the line of their words, or in the lines under them up to a blank line, another such line or
    a heading."""
    spans: list[tuple[int, int, str]] = []
    for line in told:
        lead = _LEAD.match(line.text)
        status = head_status(lead[1]) if lead else None
        if lead and status and line.text[lead.end() :].strip(" \t-–—:"):
            stop = _CUT.search(line.text, lead.end())
            spans.append((line.start + lead.end(), line.start + stop.start() if stop else _wrapped(told, line), status))
        elif (status := head_status(line.body.rstrip(" :-–—"))) and _opens(text, told, line, plan):
            spans.append((line.end, _list_end(text, told, line, plan), status))
    spans = [span for span in spans if span[0] < span[1]]
    return Heads(
        starts=tuple(start for start, _, _ in spans),
        ends=tuple(end for _, end, _ in spans),
        statuses=tuple(status for _, _, status in spans),
    )


def _wrapped(told: tuple[Line, ...], line: Line) -> int:
    """The end of the lines that the layout broke off this one: they begin in lower case and have no list mark."""
    at = line.number
    while at + 1 < len(told) and not told[at + 1].bullet and told[at + 1].start == told[at].end + 1:
        if not told[at + 1].text.lstrip()[:1].islower() or at - line.number > 3:
            break
        at += 1
    return told[at].end


def _opens(text: str, told: tuple[Line, ...], line: Line, plan: Outline) -> bool:
    """Whether a line of just such words stands over a list: it speaks of credentials, ends in a colon, or begins its
    section or paragraph (under a name "In progress" speaks of that name)."""
    if _BARE.search(line.body) or line.text.rstrip().endswith(":"):
        return True
    before = told[line.number - 1] if line.number else None
    return before is None or before.end <= plan.at(line.start).body or "\n" in text[before.end + 1 : line.start]


def _list_end(text: str, told: tuple[Line, ...], line: Line, plan: Outline) -> int:
    section_end = max(plan.at(line.start).end, line.end)
    end = line.end
    for under in told[line.number + 1 : line.number + 13]:
        blank = "\n" in text[end + 1 : under.start]
        if under.start >= section_end or blank or kind_of(under.text.strip()):
            break
        lead = _LEAD.match(under.text)
        if head_status(under.body.rstrip(" :-–—")) or (lead and head_status(lead[1])):
            break
        end = under.end
    return end
