"""What the words around a mention make of it: held, in progress, eligible, lapsed, denied, learning, wanted, or
other."""

import re
from dataclasses import dataclass

_BOUNDARY = re.compile(
    r"(?<!\bDr)(?<!\bSt)(?<!\bvs)(?<!\bNo)(?<![.\s][A-Z])(?<!^[A-Z])[.!?;](?=\s|$)|[•▪●■◦‣∙·|]|\u2028"
    r"|\b(?:but|however|although|though|whereas|yet I|except that)\b|\n\s*\n",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:no|not|never|without|neither|nor|don['’]?t|doesn['’]?t|didn['’]?t|haven['’]?t|hasn['’]?t|isn['’]?t"
    r"|wasn['’]?t|cannot"
    r"|can['’]?t|won['’]?t|lack(?:s|ed|ing)?|zero|unfamiliar with|declined|rather than|instead of|other than"
    r"|little to no|yet to|none of)\b",
    re.IGNORECASE,
)
_NOT_REALLY = re.compile(
    r"\b(?:no (?:stranger|newcomer|novice)|not (?:only|just|limited|merely|to mention|uncommon|unlike|later"
    r"|more|less|so much)|no (?:later|more|less"
    r"|fewer|longer"
    r"|errors?|denials?|backlogs?|issues?|complaints?|problems?|late|missed|deficienc\w{1,5}|findings?|doubt|matter"
    r"|delays?"
    r"|absences|supervision|rework|returns?|overdue|open|unbilled|one|two|write-?offs?|penalt\w{1,4}|need|wonder"
    r"|problem)"
    r"|never (?:missed|late|been late|had an?y?|an? (?:late|missed)|below|under|fell|dropped|more|less)|zero (?:late"
    r"|errors?|denials?|missed"
    r"|defects|deficien\w{1,5}|findings|backlogs?|tolerance|balance|overdue)|without (?:errors?|delays?|supervision"
    r"|assistance|help|being"
    r"|direct|close|constant|guidance|sacrificing|compromising|loss|any (?:errors?|supervision|help))"
    r"|don['’]?t (?:hesitate|miss|mind)"
    r"|isn['’]?t afraid|not afraid|nor )",
    re.IGNORECASE,
)
_NOT_AFTER = re.compile(
    r"^[^.;!?\n]{0,20}\((?:I am )?not an? (?:coder|biller|auditor)\b"
    r"|^[^.;!?\n]{0,60}?(?:\b(?:is|are|was|were)(?: also)? (?:not|n['’]t)(?: yet)? (?:something|anything|mine|my|part"
    r"|what|held|current|active"
    r"|earned|in my|one of)|\bisn['’]?t (?:something|mine|my|part)|\bnot (?:finished\b|held|earned|yet earned|passed"
    r"|completed"
    r"|obtained|certified"
    r"|done|performed|coded|my|mine|used|applicable|interested|for me|(?:by )?me|(?:by )?us)\b|\bnever (?:passed|held"
    r"|earned|finished|sat"
    r"|took|taken|coded|worked"
    r"|used|done|tested|did|touched)\b|\b(?:did|have|has|do) ?(?:not|n['’]t) (?:pass|hold|code|do|take|sit"
    r"|finish|earn)"
    r"|\bno,? thanks?\b|\bdecided (?:against|not)\b|\bfailed\b|\bgave (?:it )?up\b|\bnot (?:on|in) (?:my|this)\b"
    r"|\bdo(?:es)? ?n['’]?o?t (?:apply|count)\b)"
    r"|^\W{0,4}(?:coding|experience|codes)?\W{1,4}(?:none|n/?a|no(?! errors?|\.?\s*[#\d])|no experience|zero"
    r"|0(?:\.0)?(?: ?(?:years?|yrs?))?)\s*(?:$|[,;.)\n])",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"\b(?:would (?:love|like|gladly|happily|consider|accept|welcome|take"
    r"|be (?:glad|happy|willing|open))|i['’]?d (?:love|like)|love to|want(?:s|ing)? to|wish(?:es|ing)? to|hop(?:e|es"
    r"|ing) (?:to|for)|interest(?:ed)? in"
    r"|seek(?:s|ing)?|look(?:s|ing)? (?:for|to|forward to)|aspir\w{1,4}|aim(?:s|ing)? (?:to|for)|plan(?:s"
    r"|ning)? (?:to|on)|eager to"
    r"|moving toward|mov(?:e|ing) into|transition(?:ing)? (?:in)?to|to obtain|obtain an?|to secure|to gain"
    r"|in search of|willing to"
    r"|open to|desire(?:s|d)?|goal is|ready to (?:learn|start|grow)|keen (?:to|on)|curious about|dream"
    r"|considered? (?:when|for)|next:"
    r"|(?:happy|glad|content|fine) (?:to (?:begin|start|take|work|enter|do)|with)"
    r"|will (?:be )?learn\w{0,3}|to learn|grow into|position (?:as|in)|career (?:as|in))\b",
    re.IGNORECASE,
)
_WANTED_AFTER = re.compile(
    r"^[^.;!?\n]{0,50}?\b(?:some ?day|one day|in (?:the )?future|wanted|desired|is (?:my|a|the) (?:goal|dream|next)"
    r"|position (?:wanted|sought)"
    r"|later on)",
    re.IGNORECASE,
)
_JOB_AFTER = re.compile(
    r"^[^.;!?\n]{0,50}?\b(?:job|position|role|career|opportunit\w{1,3}|opening)(?: with| where| in| that|\s*$)",
    re.IGNORECASE,
)
"""A job of that kind, wished for; in the account of a job these words speak of its work ("missed opportunities")."""
_USE = re.compile(
    r"\b(?:where (?:i|my)(?! can (?:learn|grow|get))|utili[sz]\w{1,4}|us(?:e|ing) my|leverag\w{1,4}"
    r"|bring(?:s|ing)?|with (?:my|over|more than|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty"
    r"|\d+)|apply(?:ing)? my"
    r"|put(?:ting)? my|offer(?:s|ing)?|contribut\w{1,4}|experienced (?:in|with)"
    r"|(?<!gain )(?<!more )(?<!get )(?<!some )experience (?:in|with)|skilled in|knowledge (?:of"
    r"|in)|expertise"
    r"|background in|certified)\b",
    re.IGNORECASE,
)
_LEARNING = re.compile(
    r"^\W*(?:learning|studying)\b|\b(?:(?:currently|now) (?:learning|studying|taking)|self-?stud\w{1,4}"
    r"|studying(?! (?:the |our |all )?(?:denials?|trends?|edits|bulletins|reports|variances?|claims)\b)"
    r"|enrolled(?! (?:\w+ ){0,3}(?:providers?|doctors?|physicians?|patients?|members?|practices?|NPs?|clinicians?"
    r"|groups?"
    r"|practitioners?|beneficiar\w{1,4}|famil\w{1,3}|children|clinics?|seniors?|clients?|employees|residents|nurses)\b)"
    r"|in progress|upcoming"
    r"|shadow(?:ed|ing)|to be completed|next (?:term"
    r"|semester)|(?:spring|fall|summer|winter)(?: \d{4})?:)",
    re.IGNORECASE,
)


_OWN = re.compile(
    r"\bI\b|\bmy\b|^\W*(?:no|not|never|none)\b|\bnot currently\b|^\W*(?:[-–—:]|0|none)|no thanks"
    r"|decided against",
    re.IGNORECASE,
)
"""A denial by the person, or of the whole item; others ("nurses without CDI background") weigh less."""
_FOR_OTHERS = re.compile(
    r"\b(?:pull(?:s|ed|ing)? (?:the )?(?:charts|records)|(?:send|sends|sent|mail|mailed|forward|forwarded|ship"
    r"|shipped) (?:the )?(?:charts|records|copies))"
    r" (?:for|to)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
"""Charts handed on to those who do the work named after them."""


_INTERESTS = re.compile(r"^\W*(?:(?:other|personal|professional|areas? of) )?interests?\s*:", re.IGNORECASE)


_HEADS = {"denied": "denied", "wanted": "wanted", "learning": "learning"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The clause of a mention: what stands before and after it, and its `own` words."""

    before: str
    after: str
    own: str = ""


def around(text: str, start: int, end: int, left: int, right: int) -> Around:
    """The clause within `left` to `right` (the sentence or list item) that holds the mention; at most 300 characters
    either way."""
    left, right = max(left, start - 300), min(right, end + 300)
    before, after = text[left:start], text[end:right]
    cut = max((found.end() for found in _BOUNDARY.finditer(before)), default=0)
    before = before[cut:]
    stop = _BOUNDARY.search(after)
    after = after[: stop.start()] if stop else after
    return Around(before=before.replace("\n", " "), after=after.replace("\n", " "), own=text[start:end])


def is_denied(clause: Around) -> bool:
    """A negation whose scope reaches the mention: before it in the clause, or after it ("is not something I do", "–
    0")."""
    return (
        bool(_LISTED.match(clause.before))
        or _denied_before(clause.before, clause.own)
        or bool(_NOT_AFTER.search(clause.after))
    )


_COUNT = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|several|many)"
_ENDS_SCOPE = re.compile(
    rf",\s*(?:i|we|and i|my|then|so|now|only)\b|,\s*(?:\w+\s)?{_COUNT}\+?\s(?:years?|yrs?|months)\b|\band (?:i|am|is"
    rf"|have|hold|currently|now|then)\b"
    r"|(?<!credential )(?<!credentials )(?<!certification )(?<!certifications )(?<!exams )\(\s*$|[:)]\s*$|\bonly\s*$",
    re.IGNORECASE,
)


_LISTED = re.compile(
    r"^\W*(?:(?:have |has |i |i['’]ve )?never|not|no experience|won['’]?t|don['’]?t|do not"
    r"|will not|haven['’]?t|have not)\b[^:.;]{0,30}:",
    re.IGNORECASE,
)
"""A list under a denial ("Never did: ...")."""


_SLIP = re.compile(r"(?:miss|late|slip|fail|fell)", re.IGNORECASE)
"""A mention that names a slip: never to have made it is a claim."""


def _denied_before(before: str, own: str) -> bool:
    for found in _NOT.finditer(before):
        if _NOT_REALLY.match(f"{before}{own}" if _SLIP.match(own) else before, found.start()):
            continue
        if _PAPERS.search(before, 0, found.start()):
            continue
        between = before[found.end() :]
        ends = _ENDS_SCOPE.search(between)
        if ends and ends[0].startswith("(") and _OF_SKILL.match(before, found.start()):
            ends = None  # the bracket names what is denied: "no experience with hospital claims (UB-04)"
        if len(between) <= 110 and not ends:
            return True
    return False


_PAPERS = re.compile(
    r"\b(?:claims?|charts?|records?|notes?|orders?|encounters?|accounts?|charges?|visits?|stays?|cases?|lines?"
    r"|diagnos[ei]s"
    r"|procedures?|services?|documentation|those|ones)\s(?:(?:with|that (?:had|have|were|are)|which (?:had|have)"
    r"|coded|billed|sent"
    r"|submitted|filed) )?$",
    re.IGNORECASE,
)
"""What a paper lacks is not what the person lacks ("returned claims without modifiers")."""
_OF_SKILL = re.compile(
    r"no (?:\w+ ){0,2}(?:experience|exposure|training|background|knowledge|practice|work|billing|coding|claims)\b|no"
    r" experience"
    r"|never (?:touched|used|done|coded|worked|billed|did|handled|seen|saw)\b|(?:not|n['’]t) (?:used|use|done|do"
    r"|coded|code"
    r"|worked|billed|bill|handled|touch\w{0,2})\b",
    re.IGNORECASE,
)
"""The denial of a skill, not of an error."""


def is_wanted(clause: Around, section: str = "") -> bool:
    """A wish: "hope to move into", "seeking"; not after "where I can use", "with seven years of"."""
    wish = max((found.end() for found in _WANTED.finditer(clause.before)), default=None)
    if wish is not None and not _USE.search(clause.before, wish):
        return True
    after = _WANTED_AFTER.search(clause.after) or (section != "experience" and _JOB_AFTER.search(clause.after))
    return bool(after) and not _USE.search(clause.before)


_TOLD_NO = re.compile(
    r"^\s*(?:[|\t:(–—-]\s*){1,3}(?:none|never|no|n/?a|nil|not (?:yet|used|held|claimed)|no (?:experience"
    r"|exposure|training)"
    r"|0(?:\.0)?(?: ?(?:years?|yrs?))?)\s*(?:$|[|,;.)\n])"
    r"|^[^\n|.;,]{0,30}?(?:\s{3,}|\t)(?:0(?:\.0)?(?: ?(?:years?|yrs?))?|none|never)(?=\s{2,}|\s*$|\t)"
    r"|^ (?:is|are) (?:all )?(?:new|foreign|unknown) to me\b",
    re.IGNORECASE,
)
"""A plain no beside a skill, in brackets, after a colon, in the next cell or the next column."""
_TOLD_LEARNING = re.compile(
    r"^\s*(?:[|\t:(,–—-]\s*){1,3}(?:currently |now |still )?(?:learning|studying|in training|in progress"
    r"|being learn(?:ed|t)"
    r"|self-?study\w{0,3}|trainee)\b(?! \w+ing)|^ (?:is|are) next\b",
    re.IGNORECASE,
)
_DONE = (
    r"(?:handled|done|worked|coded|processed|managed|performed|covered|selected|picked|chosen|assigned|added|keyed"
    r"|entered"
    r"|set|decided|determined|made|written|prepared|billed|sent|left|given|reserved)"
)
_WHO = (
    r"(?:another|others?\b|outside|someone|somebody|(?:an?|the|our|their|each) (?:\w+ ){0,3}(?:team|departments?"
    r"|vendors?|staff"
    r"|doctors?|providers?|physicians?|surgeons?|coders?|billers?|nurses?|desk|office|service|contractors?|company"
    r"|auditors?"
    r"|clinicians?|residents?|practitioners?)\b|an? (?:different|separate|outside)|(?:the )?(?:doctors?|providers?"
    r"|physicians?"
    r"|surgeons?|coders|billers|nurses|vendors?|clinicians?)\b)"
)
_ELSEWHERE = re.compile(rf"^[^.;,\n]{{0,30}}\b{_DONE} (?:in |only |mostly )?(?:by|to|for) {_WHO}", re.IGNORECASE)
"""Work that others do."""
_THEY_DO = re.compile(
    r"\b(?:doctors?|providers?|physicians?|surgeons?|coders|billers|nurses?|vendors?|clinicians?|residents?|they)"
    r" (?:themselves |always |usually )?(?:selects?|picks?|chooses?|chose|selected|picked|assigns?|codes?|sets?"
    r"|decides?"
    r"|enters?|adds?|does|do|handles?|writes?)(?: (?:the|their|its|his|her|own|all|up)){0,3}\s?$",
    re.IGNORECASE,
)
"""Others, and what they do, right before its name."""


def is_learning(clause: Around) -> bool:
    """Being learnt now or planned."""
    return bool(_LEARNING.search(clause.before)) or bool(
        re.search(r"\bself-?study|in progress\b", clause.after[:60], re.I)
    )


def skill_status(clause: Around, section: str, head: str | None = None, tail: str = "") -> tuple[str, str]:
    """Status of a skill's mention and the rule that decided. `head`: what the words over its list say;
    `tail`: the rest of its line, cells and all."""
    if section == "denied":
        return "denied", "section"
    if section == "posting":
        return "other", "section"
    if _FOR_OTHERS.search(clause.before) or _ELSEWHERE.match(tail) or _THEY_DO.search(clause.before):
        return "other", "someone else's"
    if head is not None and head in _HEADS:
        return _HEADS[head], "negation" if head == "denied" else "list"
    if _TOLD_NO.match(tail):
        return "denied", "negation"
    if _TOLD_LEARNING.match(tail):
        return "learning", "learning"
    if is_denied(clause):
        return "denied", "negation" if _OWN.search(clause.before) or _OWN.search(clause.after) else "weak negation"
    if is_wanted(clause, section):
        return "wanted", "wish"
    if section == "interests" or _INTERESTS.match(clause.before):
        return "wanted", "section"
    if section == "objective" and not _USE.search(clause.before):
        return "wanted", "section"
    if is_learning(clause):
        return "learning", "learning"
    return "held", "label"
