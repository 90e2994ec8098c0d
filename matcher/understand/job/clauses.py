"""Sentences and clauses of a posting, and what each says of the need: asked, wished, refused, or somebody else's
work."""

import re
from dataclasses import dataclass

Span = tuple[int, int]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ABBREVIATIONS = _words(
    "e.g i.e etc vs inc st dr mr mrs ms no yrs yr hrs approx dept min max co corp ltd jr sr u.s fig incl resp "
    "ext eg ie exp mo mos hosp mgmt med admin assoc coord"
)
_LONGEST = 1500  # characters; what runs on without a stop is cut, so that no pattern ever works on more
_STOP = re.compile(r"[.!?]+[)\"”’]*(?=\s)|;(?=\s)(?!\s*(?:and\s*/\s*)?(?i:or)\b)")
_ONE_OF = re.compile(r"\b(?:one|any) of (?:the following|these|those|the below)\b[^.]{0,20}:[^.]*$", re.IGNORECASE)
_BARE_LIST = re.compile(r"\W{0,4}(?:[A-Z]{2,6}(?:-[A-Z]{1,2})?;\s{1,3}){1,12}[A-Z]{2,6}(?:-[A-Z]{1,2})?\W{0,4}")
# In a clause that is all capitals those of "OR" and "AND" mean no more than small letters.
_SHOUTED = re.compile(r"\b[A-Z]{7,}\b")
_JOINING = re.compile(r"\b(?:OR|AND|PLUS|WITH|IN|OF|THE|AN?|YEARS?|MONTHS?|EXPERIENCE|PREFERRED|REQUIRED)\b")
# "No degree? Eight years of coding will do."
_NO_PAPER = re.compile(
    r"\b(?:no|lacking an?|without an?) (?:[\w'’-]+ )?(?:degree|diploma|license|credential|certification|CPC|CCS"
    r"|RHIT|RHIA"
    r"|COC|CRC)$",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"(?:[A-Z]\.){1,3}[A-Z]")  # "A.A.S."
_WORD_BEFORE = re.compile(r"(?<![A-Za-z.-])([A-Za-z.]+)$")  # "CCS-P." ends a sentence

PREFERRED_TAIL = re.compile(
    r"\b(?:(?:is|are|would be|will be|was|be) )?(?:(?:strongly|highly|also|especially|greatly|much|very|a) "
    r")?(?:preferred|preference|desired|desirable|helpfull?|welcomed?"
    r"|beneficial|advantageous|appreciated|optional|valued|nice[ -]to[ -]have|good[ -]to[ -]have|useful"
    r"|recommended|encouraged|favou?red|ideal(?! candidate| applicant| person)|pref['’]d|prefd|given preference"
    r"|(?:would be|is|are) (?:super|awesome|fantastic|terrific|golden|gold|excellent|wonderful|the best)"
    r"(?=[.,;)]|\W*$| but\b)"
    r"|would be nice|preferr?able|prefered|(?:viewed|looked upon|seen|regarded) (?:very )?favou?rabl[ey])(?!\w)"
    r"|\bpref\b(?=\.|\W*$)"
    r"|\b(?:a|strong|big|real|huge|definite|great|major) plus\b|\ban? (?:\w+ )?(?:asset|advantage|bonus)\b"
    r"|\band so (?:is|are)\b[^.;]*|(?:\bwe(?:['’]ll| will| can)|(?:^|[(,;–—-]|\bbut)\s*(?:will|can)) (?:train|teach)\b"
    r"|\bwould be (?:an? )?(?:\w+ )?(?:great|nice|good|wonderful|terrific|lovely|ideal|surprise|extra)\b(?! if)"
    r"|\b(?:so much|all|even) (?:the )?better\b|\bwelcome (?:addition|extra)s?\b|\bnice (?:extra|touch|addition)\b",
    re.IGNORECASE,
)
_PREFERRED_HEAD = re.compile(
    r"\b(?:preferably|ideally|(?:we |i )?prefer (?=[A-Z])|preference (?:will be |is )?given to|we prefer|prefer "
    r"candidates|(?:plus|bonus) if|extra points|(?:would|['’]d) (?:love|like)|preference for|ideal candidates? "
    r"(?:will|would|should|has|have|is|holds?|possess\w*|brings?)|it (?:would be|is|helps) (?:\w+ )?(?:great|nice"
    r"|good|helpful|better|ideal)?\s?if"
    r"|bonus points|extra credit|(?:we|i)(?:['’]d| would)? (?:also )?(?:love|like|be (?:happy|glad|delighted))(?: it)?"
    r"(?: to see| if)|we like to see)\b"
    r"|\b(?:desired|preferred|bonus|plus(?:es)?|nice(?: to have)?|preference)\s*:|^(?:preferred|desired)\s+[-–—]\s",
    re.IGNORECASE,
)
_REQUIRED_TAIL = re.compile(
    r"\b(?:(?:is|are|will be) )?(?:(?:in fact|absolutely|also|strictly) )?(?:required|mandatory|a must"
    r"|essential|compulsory)\b|\b(?:is|are) (?:needed|necessary)\b",
    re.IGNORECASE,
)
_REQUIRED_START = re.compile(
    r"^(?:needs|requires|wanted:|needed:)\s|^(?:(?:the |all |successful |qualified |ideal )*(?:candidates?"
    r"|applicants?|incumbents?|individuals?|you"
    r"|we need|person|one) )?(?:must|should|needs? to|has to|have to|is required to|are required to)\b"
    r"|\b(?:candidates?|applicants?|you) (?:must|should (?:have|be able|know|hold|bring))\b"
    r"|\b(?:required|requirements?)\s*:|\bminimum of \w+ years?|\bat least \w+ years?|\bwe require\b",
    re.IGNORECASE,
)
_REQUIRED_HEAD = re.compile(
    r"\b(?:must (?:have|be (?:able|a|an|certified|proficient|familiar|willing|fluent)|hold|possess|demonstrate|know"
    r"|include)|requires|minimum of|at least)\b",
    re.IGNORECASE,
)
_BOILERPLATE = re.compile(
    r"\b(?:equal[ -](?:employment[ -])?opportunity|eoe\b|discriminat\w+|regard to race|without regard"
    r"|protected (?:veteran|status|class)|reasonable accommodations?|e-?verify|401\s?\(?k|403\s?\(?b|pto\b"
    r"|referral bonus|refer a (?:friend|colleague)|paid (?:time off|leave|holidays?|vacation)"
    r"|dental|tuition (?:reimbursement|assistance)|vision (?:insurance|plan)|life insurance|medical,? "
    r"(?:dental|plan|premium)|health insurance|health,? dental|pension|sign[ -]on bonus|background "
    r"(?:check|screen\w*)|drug (?:screen|test)\w*|vaccinat\w+"
    r"|sanctions? (?:check|list)\w*"
    r"|exclusion (?:\([^()]*\) )?(?:check|screen\w*)|felony"
    r"|(?:given|provided|assigned) to (?:every|all|each new) (?:\w+ )?"
    r"(?:employees?|staff|hires?|workers?|team members?)|"
    r"unsolicited|staffing agenc\w+|cookies|terms of use|privacy "
    r"(?:policy|training)|all qualified applicants|visa sponsorship|affirmative action|similar jobs|posted "
    r"on their|false statement|penalt\w+|firm offer|debarred|misrepresent\w+|dues\b"
    r"|(?:spoken|verbal|oral)(?: and (?:spoken|written))? english|written and (?:spoken|verbal|oral) english"
    r"|english language|in business since"
    r"|has served|finalist|award|founded in|voted|proud to|click here|submit (?:your|a"
    r"|an)|send (?:a|your|us)|other duties as assigned|performs other (?:related )?duties|transcripts? "
    r"(?:required|from|must)|loss of credential|change to another|removed from the occupation|(?:pass|take|complete)"
    r" (?:an?|our|the|client|client's|your) (?:[\w-]+ ){0,3}(?:test|assessment|quiz)|exclusion lists?"
    r"|excluded (?:parties|individuals|party))\b",
    re.IGNORECASE,
)
# What else the employer looks for: "We also have: ...", "see our Coder II openings".
_OTHER_JOBS = re.compile(
    r"\b(?:also|currently|now) (?:staffing|placing|filling|hiring for|recruiting for|working on)\b|"
    r"\b(?:our|other|another|different|separate) (?:[\w-]{1,20} ){0,3}(?:openings?|postings?|vacanc(?:y|ies)"
    r"|requisitions?|listings?)\b|\b(?:is |are )?also (?:hiring|open|recruiting|(?:looking|searching) for an?|seeking"
    r" an?)\b|\bwe also have(?: \w+){0,3}:"
    r"|\bsee (?:our |the )?(?:req(?:uisition)?|job|posting|opening)\b",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"\W*(?:(?:our |full |great |employee )?(?:benefits|perks)(?: package)?\s?(?::|include|are|start|begin|of)"
    r"|[^.;]{0,60}\byou (?:owe|agree|commit|promise)\b(?: us| to)?|(?:we|the hospital|the company|employer)(?:['’]ll|"
    r" will)? (?:also )?(?:pay|cover|reimburse)s? (?!rates?\b)"
    r"|[\w-]{2,12} exam(?:ination)? fees? (?:is |are |will be )?(?:paid|reimbursed|covered))",
    re.IGNORECASE,
)
_ABOUT_US = re.compile(
    r"(?i:our (?!ideal|next|new (?:coder|team))|since \d|founded|for (?:over|more than) \d+ years"
    r"|established|headquartered"
    r"|we (?:are (?!seeking|looking|hiring|searching|in need)|were|have (?:been|placed|over|more)|started"
    r"|believe|value|offer"
    r"|give|provide|pay|serve|use cookies|recruit|would rather)|i (?:recruit|read|am)\b)"
    r"|(?!The |This |That |An? |You |Position|Must |Knowledge|Experience|Coders? |Candidates? )[A-Z][\w'&. ]{2,60}?"
    r" (?:is (?:an?|the|one|owned) (?!(?:\w+ )?(?:plus|must|bonus|asset|advantage|requirement|preference|nice)\b)"
    r"|employs |offers |gives |pays |provides |reads |has \d|was |does not "
    r"|complies |participates )"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A sentence, or what stands between semicolons: characters `start` to `end` of the text."""

    start: int
    end: int
    text: str


def clauses(text: str, start: int, end: int) -> tuple[Clause, ...]:
    """The clauses of text[start:end]; "; or" does not part them."""
    body = text[start:end]
    out: list[Clause] = []
    at = 0
    bare = _BARE_LIST.fullmatch(body) is not None
    for stop in _STOP.finditer(body):
        if bare and body[stop.start()] == ";":
            continue
        if body[stop.start()] == ";" and _ONE_OF.search(body, max(0, stop.start() - 200), stop.start()):
            continue
        if body[stop.start()] == "?" and _NO_PAPER.search(body, max(0, stop.start() - 40), stop.start()):
            continue
        if body[stop.start()] == "." and _abbreviated(body[max(0, stop.start() - 12) : stop.start()]):
            continue
        out += _clause(body, start, at, stop.end())
        at = stop.end()
    out += _clause(body, start, at, len(body))
    return tuple(part for clause in out for part in _with_aside(clause))


def _with_aside(clause: Clause) -> tuple[Clause, ...]:
    """A closing bracket that accepts something else on terms is a clause of its own: "CPC (CPC-A considered with a
    year)"."""
    found = _ASIDE.search(clause.text) or _ALSO_TAKEN.search(clause.text) or _SHORTER.search(clause.text)
    if not found or not clause.text[: found.start()].strip():
        return (clause,)
    at = clause.start + found.start()
    main = Clause(
        start=clause.start,
        end=clause.start + len(clause.text[: found.start()].rstrip()),
        text=clause.text[: found.start()].rstrip(),
    )
    return main, Clause(start=at, end=clause.end, text=clause.text[found.start() :])


def _abbreviated(before: str) -> bool:
    found = _WORD_BEFORE.search(before)
    if found is None:
        return False
    word = found[1]
    short = len(word) == 1 and word.isupper() and word != "I"
    return short or word.lower() in _ABBREVIATIONS or _DOTTED.fullmatch(word) is not None


def _clause(body: str, offset: int, start: int, end: int) -> list[Clause]:
    if end - start > _LONGEST:
        cut = body.rfind(" ", start, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        return _clause(body, offset, start, cut) + _clause(body, offset, cut, end)
    words = body[start:end]
    first, last = len(words) - len(words.lstrip()), len(words.rstrip(" \n\t;."))
    if last <= first:
        return []
    said = words[first:last]
    if _SHOUTED.search(said) and said.isupper():
        said = _JOINING.sub(lambda found: found[0].lower(), said)
    return [Clause(start=offset + start + first, end=offset + start + last, text=said)]


def is_boilerplate(clause: str) -> bool:
    """Law, benefits, selection and form text: says nothing of what is asked."""
    found = _BOILERPLATE.search(clause) or _OTHER_JOBS.search(clause) or _PAID.match(clause)
    return found is not None


def is_about_employer(clause: str) -> bool:
    """A sentence on the employer or the writer ("Our clients are ...", "Founded in ...")."""
    return _ABOUT_US.match(clause) is not None


def brackets_of(clause: str) -> list[Span]:
    """The brackets of a clause, from sign to sign."""
    out, open_at = [], []
    for at, char in enumerate(clause):
        if char in "([":
            open_at.append(at)
        elif char in ")]" and open_at:
            out.append((open_at.pop(), at + 1))
    return out


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A word of need with the stretch of the clause that it governs."""

    need: str
    start: int
    end: int


def cues(clause: str, cuts: tuple[int, ...] = (), asked: bool = True) -> tuple[Cue, ...]:
    """The stretches of a clause that words of need govern, in order of precedence. `cuts`: places where a tail stops
    reaching back ("diploma, degree preferred"). `asked`: the clause stands where the person is spoken of, not the
    work."""
    brackets = brackets_of(clause)
    inner: list[Cue] = []
    tails: list[Cue] = []
    heads: list[Cue] = []
    reach = 0
    for need, found in sorted(_tails(clause), key=lambda t: t[1].start()):
        inside = next((b for b in brackets if b[0] < found.start() < b[1]), None)
        if inside and need == "preferred" and _OR_NEXT.match(clause, inside[1]):
            continue
        if inside and _has_own_words(clause[inside[0] : inside[1]], found[0]):
            inner.append(Cue(need=need, start=inside[0], end=inside[1]))
            continue
        left = max([reach, *(cut for cut in cuts if cut < found.start())])
        if _TAUGHT.search(found[0]):  # teaching is for the one thing before it
            left = max(left, clause.rfind(",", 0, max(0, found.start() - 2)) + 1)
        tails.append(Cue(need=need, start=left, end=found.end()))
        reach = found.end()
    patterns = [("preferred", _PREFERRED_HEAD), ("required", _REQUIRED_START)]
    for need, pattern in patterns + ([("required", _REQUIRED_HEAD)] if asked else []):
        for found in pattern.finditer(clause):
            aside = found[0].lower() in ("preferably", "ideally")
            end = _ASIDE_END.search(clause, found.end() + 2) if aside else None
            heads.append(Cue(need=need, start=found.start(), end=end.start() if end else len(clause)))
    return (*inner, *tails, *heads)


def _tails(clause: str) -> list[tuple[str, re.Match[str]]]:
    wished = [("preferred", found) for found in PREFERRED_TAIL.finditer(clause)]
    needed = [
        ("required", found)
        for found in _REQUIRED_TAIL.finditer(clause)
        if not re.search(
            r"(?:\bnot|n['’]t|\b(?:as|if|when|where))\s+$", clause[max(0, found.start() - 8) : found.start()]
        )
        and not clause[max(0, found.start() - 4) : found.start()].lower().endswith("not ")
        and not (found[0].lower() == "required" and clause[found.end() : found.end() + 1] == ":")
        and clause[found.end() : found.end() + 4] != " to "
    ]
    return wished + needed


def _has_own_words(bracket: str, cue: str) -> bool:
    rest = bracket.replace(cue, " ")
    words = [w for w in re.findall(r"[A-Za-z0-9-]+", rest) if w.lower() not in _SMALL]
    return bool(words) or _LENGTH.search(rest) is not None


_TAUGHT = re.compile(r"(?:train|teach)$", re.IGNORECASE)
_LENGTH = re.compile(r"\d\+? ?(?:years?|yrs?|months?)\b|\b(?:one|two|three|four|five|six|ten) years?\b", re.IGNORECASE)
_OR_NEXT = re.compile(r"\s*,?\s*or\b")
_ASIDE_END = re.compile(r",|\band\s+(?:hold|have|must|be|know)\b")
_ASIDE = re.compile(r"\([^()]*\b(?:considered|accepted|acceptable|okay)\b(?: with| if)[^()]*\)$", re.IGNORECASE)
# "(one year with an RHIT)", ", or 2 if you hold the CCS" behind a length.
_SHORTER = re.compile(
    r"(?:(?<=[\w.]) \((?:or )?|, or |,? but )(?:only |just )?(?:\d{1,2}|one|two|three|four|five|six|eighteen)"
    r"(?: years?| yrs?\.?| months?)?(?: is enough| needed| required)? (?:with|if|for|when)\b[^.;()]{3,60}\)?$",
    re.IGNORECASE,
)
# ", CPC accepted" behind what is preferred or required.
_ALSO_TAKEN = re.compile(
    r"(?:(?<=required)|(?<=referred)|(?<=desired)), (?:but |and |though |or )?[^,;()]{2,60}? (?:is |are |also "
    r"|will be |may be )*"
    r"(?:accepted|acceptable|considered|okay|ok)$",
    re.IGNORECASE,
)
_SMALL = _words(
    "at least one of these is are the but not a all any this that strongly highly year years month months 1 2 3 4 5"
)


def need_at(position: int, found: tuple[Cue, ...]) -> str | None:
    """The need that governs a position of the clause, None where no word of need does."""
    cue = cue_at(position, found)
    return cue.need if cue else None


def cue_at(position: int, found: tuple[Cue, ...]) -> Cue | None:
    """The word of need that governs a position of the clause."""
    return next((cue for cue in found if cue.start <= position < cue.end), None)
