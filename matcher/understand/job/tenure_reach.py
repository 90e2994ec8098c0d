"""How far the words reach that a length of experience is about."""

import re

from matcher.understand.job.tenure import Tenure

# What ends the words that a length of experience is about.
_BREAK = re.compile(
    r"[;:]|(?<!exp)(?<!hosp)(?<!min)\.\s|\s[-–—]\s(?=[^;.]{0,120}\b(?:would be|preferred|plus|helpful|desired|ideal"
    r"|super"
    r"|great|fine"
    r"|ok|okay|waived)\b)"
    r"|(?<=experience),|,\s*(?:and )?(?:knowledge|familiarity|proficien\w+|ability|strong|excellent)\b"
    r"|\bwith (?:an? )?(?:\w+ ){0,2}(?:knowledge|understanding|command) of\b"
    r"|,\s*(?:including|of which|and (?:at least )?(?=\w+ years)|preferably|preferred|required|with|must|knows?"
    r"|able|familiar|understand\w*|uses?)\b"
    r"|,?\s*in any (?:mix|combination|order|proportion)\b"
    r"|,\s*(?:at least )?(?:one|two|three|[1-3])\s+(?:of (?:which|them|those)|in|as)\b"
    r"|\bor\s+(?=an? |the |completion |graduat|hold |be |have |possess |you |must )"
    r"|\b(?:OR|plus|AND)\b|\bin lieu\b|\bmay\b|\bor equivalent\b|\bpreferred\b"
    r"|\brequired\b|\((?!Coder)"
)
_TRAILING = re.compile(r"[\s,;]{0,4}(?:\b(?:or|and|and/or|plus|with)\s{1,3})?(?:an?\s)?$")
_TRAILING_MOST = 40
_EMPTY_WORDS = re.compile(
    r"\b(?:of|experience|exp|required|req|preferred|pref|minimum|min|longer|more|total|years?|relevant|related|work|direct|prior|previous|in"
    r"|the|field)\b",
    re.IGNORECASE,
)
_NEED_IN_BRACKET = re.compile(r"\([^()]{0,40}\b(?:preferred|required|desired|a plus)\b", re.IGNORECASE)
_JOINS = re.compile(
    r"\b(?:with|plus|and|or|certifi\w+|credential\w*|degrees?|licen[cs]e\w*|holders?|an?|at|least|more|than|of"
    r"|minimum)\b",
    re.IGNORECASE,
)
_FIELD_OF_STUDY = re.compile(
    r"(?:(?<=\bin)|\s(?:degree )?in) (?:an? )?[A-Z][\w/&-]*(?: (?:and |or )?[A-Z][\w/&-]*){0,4}"
)
_BRACKETED = re.compile(r"(?: (?:min(?:imum)?|or more|required|preferred)\.?)?\s?\)")
_OPENED = re.compile(r"\((?:at least |min(?:imum)?\.?(?: of)? )?$", re.IGNORECASE)


def with_field(text: str, end: int) -> int:
    """Where a degree ends with its field of study ("BS in HIM plus one year")."""
    field = _FIELD_OF_STUDY.match(text, end)
    return field.end() if field else end


def parted(text: str, at: int, length: int) -> bool:
    """Whether a length stands apart from words before it: behind a comma, or in a bracket that says its own need."""
    opened = text.find("(", at, length)
    return "," in text[at:length] or (opened >= 0 and _NEED_IN_BRACKET.match(text, opened) is not None)


def reach_of(text: str, found: tuple[Tenure, ...], i: int, ends: list[tuple[int, int]]) -> tuple[int, int]:
    """The words that a length of experience is about: those after it, else those before it. `ends`: where credentials
    or degrees stand; words beyond one of them are about another length. Two equal offsets: about the same as the length
    before ("three years of coding, or a CCS and one year")."""
    tenure = found[i]
    limit = found[i + 1].start if i + 1 < len(found) else len(text)
    limit = min([limit, *(start for start, _ in ends if start >= tenure.end)])
    stop = _BREAK.search(text, tenure.end, limit)
    end = stop.start() if stop else limit
    tail = max(0, end - _TRAILING_MOST)
    right = tail + len(_TRAILING.sub("", text[tail:end]))
    right = max(right, tenure.end)
    before = text[found[i - 1].end if i else 0 : tenure.start]
    if _BRACKETED.match(text, tenure.end) and _OPENED.search(before) and says_something(before):
        right = tenure.end  # "Coding (two years), auditing (one year)"
    if says_something(text[tenure.end : right]):
        return tenure.start, right
    left = found[i - 1].end if i else 0
    holding = max((end for start, end in ends if left <= start and end <= tenure.start), default=None)
    if holding is None:
        return left, right
    if says_something(_JOINS.sub(" ", text[holding : tenure.start])):
        return holding, right
    if i:
        return right, right
    return (left, right) if right == tenure.end else (tenure.start, right)


def is_bare(text: str, found: tuple[Tenure, ...], i: int, ends: list[tuple[int, int]], right: int) -> bool:
    """Whether nothing beside a length says what work it is of ("RHIT + 4 years, or CCS + 6 years of coding")."""
    left = max([found[i - 1].end if i else 0, *(end for _, end in ends if end <= found[i].start)])
    return not says_something(_JOINS.sub(" ", f"{text[left : found[i].start]} {text[found[i].end : right]}"))


def says_something(words: str) -> bool:
    return re.search(r"[A-Za-z]{3,}", _EMPTY_WORDS.sub(" ", words)) is not None
