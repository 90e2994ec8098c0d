"""What a clause of a posting names without asking for it: denied, another's work, colleagues', for insiders only."""

import re
from bisect import bisect_right
from functools import lru_cache

from matcher.understand.job.clauses import Span, brackets_of
from matcher.understand.job.wishes import Wishes
from matcher.understand.words.hinted import Hinted

_DENIED_TAIL = Hinted(
    re.compile(
        r"\b(?:need|should) not apply\b|\b(?:not|n['’]t) (?:be )?(?:required|needed|necessary|mandatory|essential"
        r"|accepted|acceptable|count(?:ed)?"
        r"|enough|considered|sufficient|part of|asked|expected|listed|recognized|valid|this|a substitute|provided|a"
        r" requirement)\b"
        r"|\b(?:does|do|did|will|would|can|could|is|are)(?: not|n['’]t) (?:be )?(?:count\w*|meet|substitut\w*"
        r"|qualif\w*|suffice|accept\w*|enough|need\w*|required?|appl(?:y|ies)|consider\w*|replace|fulfil\w*)\b"
        r"|\b(?:is|are) no (?:substitute|replacement|alternative)s?\b|\bauto(?:matic)?[ -]?(?:reject\w*|declin\w+)"
        r"|\b(?:is|are|be|get|gets) (?:\w+ )?(?:rejected|declined|disqualified|screened out|passed over|thrown out)\b"
        r"|\b(?:is|are|will be) (?:taught|covered|learned) (?:in (?:a|the) )?(?:later|next|second|another|different"
        r"|future)\b"
        r"|\bcannot be (?:considered|accepted|hired)\b|\b(?:was|were|is|are) (?:turned down|refused"
        r"|excluded)\b|\bunnecessary\b|\b(?:is|are|was|were) (?:gone|retired|history|discontinued|phased out"
        r"|dropped)\b",
        re.IGNORECASE,
    ),
    (
        "apply",
        "not",
        "n't",
        "n’t",
        "is no ",
        "are no ",
        "auto",
        "rejected",
        "declined",
        "disqualified",
        "screened",
        "passed over",
        "thrown",
        "taught",
        "covered",
        "learned",
        "turned down",
        "refused",
        "excluded",
        "unnecessary",
        " gone",
        "retired",
        "history",
        "discontinued",
        "phased",
        "dropped",
    ),
)
_ELSEWHERE = Hinted(
    re.compile(
        r"\b(?:go|goes|belongs?|handled|done|written|made|reviewed|coded|worked|managed|performed|posted) "
        r"(?:to|by|with|in|on) (?:an?other|the other|our|other|a (?:colleague|different|separate)|someone"
        r"|their|different|separate)\b"
        r"|\b(?:handled|done|reviewed|coded|worked|managed|audited|billed|posted) (?:elsewhere|separately)\b"
        r"|\b(?:is|are) (?:an? )?(?:separate|other|different) (?:teams?|departments?|desks?|roles?|jobs?|units?"
        r"|groups?)\b"
        r"|\b(?:is|are|was|were|gets?) (?:outsourced|contracted out|farmed out|sent out|off-?shored)\b"
        r"|\bhas its own\b|\b(?:an?other|other) (?:team|department|desk|vendor)\b",
        re.IGNORECASE,
    ),
    (
        "other",
        "our",
        "someone",
        "their",
        "different",
        "separate",
        "elsewhere",
        "sourced",
        "contracted out",
        "farmed",
        "sent out",
        "shored",
        "its own",
    ),
)
_DENIED_HEAD = Hinted(
    re.compile(
        r"\b(?:(?:do|does|did|will|would|need|should|may|can)(?:\s+not|n['’]t)|cannot|won['’]t"
        r"|never|nobody|no one|none of (?:us|our \w+|the \w+))\b(?!\s+(?:yet\s+)?(?:(?:already |currently "
        r"|yet )?(?:hold|have) (?:it|one|them|this|the|a|an"
        r"|any|yet|at)|hesitate|limited|only|be limited))"
        r"|\bno\b(?!\s+(?:later|more than|less|fewer|exception|matter))(?!\.)"
        r"|\bwithout\b(?!\s+(?:\w+\s+)?(?:supervision|guidance|direction|regard|assistance|oversight|interruption"
        r"|error))"
        r"|^\W*not have\b|\b(?:no|not)(?: \w+){0,2} more than (?=\w+ (?:years?|months)\b)"
        r"|\bnot\s+(?:a|an|the|in|for|just|merely|looking|asking|part)\b(?!\s+only)|\bneither\b|\b(?:nor|excluding"
        r"|other than|rather than|instead of|as opposed to|not)\s+(?=(?-i:[A-Z]))",
        re.IGNORECASE,
    ),
    (
        "not",
        "n't",
        "n’t",
        "never",
        "no",
        "without",
        "neither",
        "excluding",
        "other than",
        "rather than",
        "instead of",
        "opposed",
    ),
)
# What holds for the employer's own people only, behind the last comma, bracket or dash.
INSIDERS = Hinted(
    re.compile(
        r"(?:(?<=[;,(] )|(?<=[;,(])|(?<=[-–—] )|^)[*_]{0,2}[^;,()–—-]{0,60}?\b(?:only|waiv\w+|accept\w*|may|can"
        r"|consider\w*"
        r"|needs?|exempt\w*)\b[^;,()]{0,30}\b(?:internal|current|present|existing) (?:applicants?|candidates?"
        r"|employees?"
        r"|staff|transfers?|coders)\b[^;]*"
        r"|(?:(?<=[;,(] )|(?<=[;,(])|(?<=[-–—] )|^)[*_]{0,2}(?:internal|current|existing) (?:applicants?|candidates?"
        r"|employees?|staff|transfers?|coders)\b[^;]{0,60}\b(?:may|can|without|with|needs?|are exempt)\b[^;]*",
        re.IGNORECASE,
    ),
    ("internal", "current", "present", "existing"),
)
_CONTRAST = Hinted(
    re.compile(
        r",? (?:and |but )?not (?!required|necessary|needed|mandatory|essential|only|just|less|fewer|more|later|limited"
        r"|exceed|preferred|yet|to\b|be\b|included|including|currently|always|necessarily|in\b"
        r"|a must|available|have\b|by\b)"
        r"(?=[a-z])[^.,;()]*",
    ),
    ("not ",),
)
# "Inpatient coders and CDI nurses ask you about status": whom the person deals with.
_THEY_ASK = Hinted(
    re.compile(
        r"(?:[\w/&,-]{1,20} ){0,6}(?:coders|specialists|nurses|auditors|billers|physicians|providers|analysts|CDI)"
        r" (?:will )?(?:ask|send|call|bring|come to|turn to|email|rely on|lean on|report to) (?:you|to you)\b",
        re.IGNORECASE,
    ),
    ("coders", "specialists", "nurses", "auditors", "billers", "physicians", "providers", "analysts", "cdi"),
)
_EXCLUDED = Hinted(re.compile(r"\bexcluded (?:from|are|is)\b[^.;]*", re.IGNORECASE), ("excluded",))
_SCOPE_END = re.compile(
    r"[.;:?()]|,?\s+but\b|,\s*(?:and\s+)?(?:you|we|they|it|he|she|the)\b|\s[-–—]\s|,?\s+(?:however|yet)\b",
    re.IGNORECASE,
)
# "Candidates without it who have three years may be considered": only the thing itself is missing.
_WITHOUT_END = re.compile(r"[.,;:()]|\b(?:who|that|may|must|will|can|should|does|do|but|if|is|are)\b", re.IGNORECASE)
_COLLEAGUES = Hinted(
    re.compile(
        r"\b(?:(?:with|to|from|by|and|under|join(?:ing)?|contact(?:s|ing)?|of)\s+(?:the|our|their|its|an?)"
        r"|(?:works?|working|collaborat\w+|partner\w*|coordinat\w+)\s+(?:closely\s+)?(?:with|w/)"
        r"|(?:assists?|assisting|supports?|supporting|helps?|helping)\s+(?:the"
        r"|our))\s+((?:[\w/&'-]{1,30},?\s{1,3}){0,5}?)(?:desk|team|department|office|staff|colleagues?|vendors?|nurses?"
        r"|coders|billers|committee|manager|director|supervisor|managers|directors|supervisors|technicians|analysts"
        r"|specialists)\b",
        re.IGNORECASE,
    ),
    (
        "desk",
        "team",
        "department",
        "office",
        "staff",
        "colleague",
        "vendor",
        "nurse",
        "coders",
        "billers",
        "committee",
        "manager",
        "director",
        "supervisor",
        "technicians",
        "analysts",
        "specialists",
    ),
)
_SUPERIOR = Hinted(
    re.compile(
        r"\b(?:reports?(?: directly)? to|reporting to|reports? directly|under (?:the )?(?:general |direct "
        r"|close )?(?:direction"
        r"|supervision|guidance|leadership) of|report directly|works? under(?! (?:pressure|stress|tight|strict|time"
        r"|deadline|minimal|little|limited)))\b[^.,;]*(?:\band\b[^.,;]*|,\s*[A-Z-]{3,6}\b)*",
        re.IGNORECASE,
    ),
    ("report", "under"),
)
# Desks that are named as senders and receivers.
_DESKS = Hinted(
    re.compile(
        r"\b(?:by|to|from|with) (?:the )?(?:consolidated )?patient (?:accounts?|access|registration"
        r"|financial services)\b",
        re.IGNORECASE,
    ),
    ("patient",),
)
_RISK = Hinted(
    re.compile(r"\b(?:risks?|chances?|threat|danger) of\b[^.;]*", re.IGNORECASE), ("risk", "chance", "threat", "danger")
)
_OFFICE = Hinted(re.compile(r"\bDepartment of (?:the )?[A-Z]\w+"), ("department of",))
_OTHERS_DO = re.compile(
    r"(?:an?|our|another|two|three|four|former) (?!\w* ?(?:years?|yrs?|months?)\b)(?:[\w-]{1,30} ){0,3}(?:coders?"
    r"|billers?|colleagues?|teams?"
    r"|auditors?|nurses|CPCs)\b"
    r"(?! (?:is|who|with|must|will be|should|may be)\b)(?! \()(?! (?:certification|credential|license))",
    re.IGNORECASE,
)
_NEEDED = re.compile(r"required?|needed?|necessary|mandatory|essential|requirement", re.IGNORECASE)
_BUT = re.compile(r"\s*,?\s*(?:but|though|although|however|yet)\b", re.IGNORECASE)
_CLOSED_NEED = re.compile(r"\b(?:required|mandatory|preferred|a must|a plus)\)?,\s", re.IGNORECASE)
# "Someone else handles denials", "we outsource HCC coding", "if you want CDI, this is not the seat".
_NOT_YOURS = Hinted(
    re.compile(
        r"\b(?:some(?:one|body) else|(?:an?other|a different|the other) (?:\w+ )?(?:team|department|person|desk|vendor"
        r"|office)|others"
        r"|(?:our|a|an outside|the) (?:\w+ )?(?:vendor|contractor|clearinghouse|billing company)) (?:handles?|does|do"
        r"|codes?|owns?"
        r"|manages?|covers?|takes?|works?|posts?|reviews?)\b[^.;]*|\b(?:we|hospital|practice"
        r"|clinic) outsourced? [^.;,]*"
        r"|\bif you(?:['’]re| are)? (?:want|looking for|seeking|hoping|after|prefer|love)\b[^.;]{0,80}\b(?:not|isn['’]t"
        r"|elsewhere"
        r"|wrong|skip|pass)\b[^.;]*",
        re.IGNORECASE,
    ),
    (
        "else",
        "team",
        "department",
        "person",
        "desk",
        "vendor",
        "office",
        "others",
        "contractor",
        "clearinghouse",
        "compan",
        "outsource",
        "if you",
    ),
)
_TIRED = re.compile(
    r"\b(?:tired|sick|weary|fed up)\b|\b(?:keep|kept|always) (?:seeing|reading|hearing)\b", re.IGNORECASE
)
_NOT_ASKED = (_RISK, _EXCLUDED, _OFFICE, _DESKS, INSIDERS, _CONTRAST, _THEY_ASK, _NOT_YOURS)


def refused(clause: str) -> tuple[Span, ...]:
    """The stretches of a clause whose concepts are not asked: denied, another team's, a superior's or colleagues'."""
    out: list[Span] = []
    brackets = brackets_of(clause)
    for found in _DENIED_HEAD.finditer(clause):
        if out and found.start() < out[-1][1]:
            continue
        scope = _WITHOUT_END if found[0].lower() == "without" else _SCOPE_END
        end = scope.search(clause, found.end())
        out.append((found.start(), end.start() if end else len(clause)))
    for pattern in (_DENIED_TAIL, _ELSEWHERE):
        wishes = Wishes(clause)
        for found in pattern.finditer(clause):
            if _NEEDED.search(found[0]) and _only_wished(wishes, found):
                continue
            inside = [b for b in brackets if b[0] < found.start() < b[1]]
            left = inside[-1][0] if inside else _left_of(clause, found.start())
            out.append((left, found.end()))
    out += [(found.start(1), found.end()) for found in _COLLEAGUES.finditer(clause)]
    out += [found.span() for found in _SUPERIOR.finditer(clause)]
    out += [found.span() for pattern in _NOT_ASKED for found in pattern.finditer(clause)]
    other = _OTHERS_DO.match(clause)
    if other:
        out.append((0, len(clause)))
    if "ignore" in clause or _TIRED.search(clause):
        out += [found.span() for found in re.finditer(r"[\"“][^\"”]{1,80}[\"”]", clause)]
    return tuple(out)


def _only_wished(wishes: Wishes, denied: re.Match[str]) -> bool:
    """Whether a thing "not required" is wished all the same: "helpful but not required", "not required but a plus"."""
    if wishes.before(denied.start()):
        return True
    after = _BUT.match(denied.string, denied.end())
    return after is not None and wishes.after(after.end())


def _left_of(clause: str, at: int) -> int:
    """Where a denial stops reaching back: the sentence, or a comma behind a word of need ("CPC required, CPC-A not
    accepted")."""
    left = max(clause.rfind(";", 0, at), clause.rfind(". ", 0, at), 0)
    closed, ends = _closed_needs(clause)
    last = bisect_right(ends, at) - 1
    return ends[last] if last >= 0 and closed[last] >= left else left


@lru_cache(maxsize=16)
def _closed_needs(clause: str) -> tuple[list[int], list[int]]:
    """Where words of need with a comma behind them begin and end."""
    found = list(_CLOSED_NEED.finditer(clause))
    return [one.start() for one in found], [one.end() for one in found]
