"""What a heading of a posting announces: what is asked, what would be nice, the work, the employer, benefits, law."""

import re
from functools import lru_cache

# Kinds. `asked` words keep a preferred section preferred ("Education" below "Preferred Qualifications").
REQUIRED, ASKED, PREFERRED = "required", "asked", "preferred"
DUTIES, SUMMARY, TOOLS, STANDARDS = "duties", "summary", "tools", "standards"
NEGATED, FACTS, SILENT, OTHER = "negated", "facts", "silent", "other"

_KINDS: tuple[tuple[str, str], ...] = (
    (
        NEGATED,
        r"(?:what |things )?(?:you|we)(?:'ll not| will not| do not| don'?t| need not| won'?t)(?: be)? (?:need|do"
        r"|doing|code"
        r"|coding|handle|handling|touch|see|work on|require|ask|have|want"
        r"|look).*|what you need not.*"
        r"|(?:what )?(?:we|i)(?: really| honestly)? (?:don't|do not|couldn't) care (?:about|if).*"
        r"|(?:what )?(?:doesn't|does not) matter.*"
        r"|(?:don't|do not) (?:need|require|want)\b.*|exclusions?|excluded|non-?duties|not (?:included|in scope).*"
        r"|off the table"
        r"|leave (?:these|this|those|it) (?:off|out).*"
        r"|what (?:this|the) (?:job|role|position|gig|seat) (?:isn't|won't be|doesn't (?:include|involve|cover)"
        r"|does not"
        r" (?:include|involve|cover)).*"
        r"|not (?:a fit|needed|required|necessary|for you|asked)\b(?!,? but).*|no need for.*|(?:this is )?not "
        r"for you if.*"
        r"|(?:what |who |things )?(?:we are|we're|you are|you're|this is|it is) not (?:looking|asking|after|a|for)\b.*"
        r"|(?:what|who) (?:this|the) (?:job|role|position) is not.*|you (?:can|may) (?:skip|leave).*"
        r"|(?:this is |it is |it's )?not for (?:\w+ ){0,2}(?:coders|billers|nurses|beginners|you|everyone|students)"
        r"|not (?:eligible|considered|accepted)|ineligible.*|who need not apply.*|what (?:it|this)(?:'s| is) not.*"
        r"|(?:skip|ignore|pass on) this .*|(?:please )?do(?:n't| not) apply .*"
        r"|(?:leave|leaves) (?:\w+ ){0,3}(?:at (?:the door|home)|behind)|not (?:part of|for) (?:this|the) \w+"
        r"|(?:what is |what's )?out of scope.*",
    ),
    (
        FACTS,
        r"(?:job |work |pay |base |target |position |the |our |hourly |annual |employment |start |shift |salary "
        r"|hiring "
        r"|compensation |wage |starting |time |weekly |remote )*(?:status|place|locations?|posted on|range|schedule"
        r"|hours?|shifts?|location|where|when|salary|pay"
        r"|wages?|rate|compensation|travel|reports to|department|division|site|city|state|type|title"
        r"|setting|employer|model|class(?:ification)?|grade|flsa|category|req(?:uisition)?(?: id| number| "
        r"#)?|job (?:id|code|number|details|type|title)|posted|date|closing date|terms?|contract(?: "
        r"length)?|duration|positions?|snapshot|at a glance|employment|unit|facility|industry|seniority "
        r"level|number of openings|openings|agency|announcement number|open period|supervisor|supervises"
        r"|team|base|ad text says|details|organi[sz]ation|company|work (?:location|model|mode|type)"
        r"|telework|remote)(?: \(s\)|\(s\))?|(?:supervisory|bargaining unit|exempt\w*|veteran) status|travel"
        r" required.*|promotion potential.*|(?:appointment|position) type.*",
    ),
    (
        SILENT,
        r".*\bduty station|ben(?:efits?|nies)|.*\b(?:our|your|and|employee|the|company|of the) benefits(?: "
        r".*)?|benefits (?:and|&|include|package|at|we|offered).*"
        r"|(?:the )?perks.*|(?:what|why) .{0,40}\boffers?|we bring|(?:what )?(?:we|you(?:'ll| will)? (?:get"
        r"|receive)) ?(?:offer|give|provide)?(?: you)?"
        r"|total rewards.*|rewards.*|why (?:join|work|us|choose|this team|you will love|you'll love"
        r"|.{1,30}\?).*|why [a-z]+"
        r"|about (?:us|the (?:company|team|employer|organi[sz]ation|hospital|practice|client|department)"
        r"|our .*)|about (?!you\b|the (?:job|role|position|opportunity|work)\b).*"
        r"|who we are|who is (?!it|this|a |the (?:right|ideal)).*"
        r"|our (?:mission|values|story|promise|culture|team|company|commitment|vision|benefits"
        r"|offer).*|company (?:overview|description|profile|summary|information).*"
        r"|(?:the )?(?:mission|company|employer|organi[sz]ation|team|culture)|a word from.*|message from.*"
        r"|.*equal (?:employment )?opportunit.*|eeo.*|e-?verify.*|legal.*|(?:the )?fine print"
        r"|disclaimers?.*|privacy.*|accommodations?.*|diversity.*|notices?|our commitment.*"
        r"|(?:how|ready|where|want) to apply.*|to apply.*|apply.*|application (?:process|instructions"
        r"|information|deadline).*|how do i apply.*|contact.*|next steps.*|interview.*|hiring process.*"
        r"|you (?:might|may) (?:also )?(?:be interested|like)\b.*|explore (?:other|more|our|similar|open).*|(?:job"
        r"|e-?mail) alerts?.*"
        r"|get (?:job )?(?:alerts|notified).*|(?:screening|application|employer|knock-?out|pre-?screen\w*) questions?.*"
        r"|questions from (?:the )?employer|tags?|keywords|hashtags|recently viewed.*|browse .*|trending .*"
        r"|featured (?:jobs|employers).*|recommended (?:for you|jobs|openings).*|jobs (?:near|like|from) .*"
        r"|save this job.*"
        r"|join our talent .*|talent (?:community|network|pool).*"
        r"|similar (?:jobs|openings|positions).*|related (?:jobs|openings|positions|searches).*|(?:also"
        r"|other|more|related|similar) (?:open|jobs|openings|positions|vacancies|roles|careers).*|people (?:.* )?also.*"
        r"|jobs you.*|(?:we(?:'re| are| have)? )?also (?:have|hir\w+|recruit\w+|seek\w+|look\w+).*"
        r"|not what you(?:'re| are)? .*|(?:employee )?referrals?(?: .*)?|how it works|how (?:we|to) hire.*"
        r"|recommended skills|physical.*|(?:the )?(?:physical|mental|environmental).* demands.*|working "
        r"(?:conditions|relationships|environment).*|work(?:ing)? environment.*|environmental conditions.*"
        r"|relationships.*"
        r"|terms of use.*|share this.*|pay transparency.*|fraud (?:alert|warning).*|scam.*|conditions of "
        r"employment|pre-?employment.*|security.*|vaccin.*|background.*(?:check|screen).*"
        r"|(?:about|more about) the (?:hospital|area|city).*|career (?:path|growth|ladder).*|posting "
        r"(?:notes?|information).*",
    ),
    (
        PREFERRED,
        r"we(?:'d| would)?(?: also)? (?:like|love|value|welcome|appreciate)(?: to see| it (?:if|when))?"
        r"|.*\bsets? (?:you|someone|people|an? \w+|candidates|applicants) apart.*"
        r"|.*\bpreferred\b.*|.*\bpreferences?|.*\b(?:nice|good|great)[ -]to[ -]ha(?:ve|d).*|.*\bdesir(?:ed"
        r"|able)\b.*|nice|pluses|.*\b(?:a|big|real|huge)? ?plus(?:es)?|.*\bbonus points.*|.*\bextra (?:credit"
        r"|points).*"
        r"|(?:even|much|far) better.*|(?:bonus|a plus|extra|great|nice|cherry)\b.* if .*|bonus(?: skills| "
        r"qualifications| if.*)?|(?:it )?(?:would|will) be (?:nice|great|good|helpful|a "
        r"plus).*|.*\b(?:would|'d) (?:love|like)(?: to see| it if| if)?.*|.*\bideally|.*\bassets?"
        r"|.*\badvantage(?:s|ous)?|should|should have|helpful.*|.*\bhelpful"
        r"|.*\b(?:stand out|first|even better|brownie points|wish ?list|a head start|it helps if.*|shine"
        r"|edge)\s*|(?:ideal|nice|good|great),? (?:but )?not (?:needed|required|necessary|a must).*|(?:you|they|some)"
        r" (?:may|might|could) (?:also )?(?:have|bring|know|hold).*|optional.*"
        r"|welcome(?:d)?(?: but.*)?|added value|what would (?:make|help|set).*|icing "
        r"on.*|.*\bnot (?:required|essential),? but.*|useful.*",
    ),
    (
        STANDARDS,
        r"(?:(?!(?:.*\b)?(?:employment|hiring|class|minimum|education(?:al)?|certification|qualification)\b).*\b)?"
        r"standards?(?: of performance)?|metrics?|.*\bmetrics|performance (?:measures?|standards?"
        r"|expectations?|metrics?|indicators?)|productivity(?: .*)?|kpis?|targets?|quality (?:and|&) "
        r"productivity.*|how (?:you|we) (?:are|will be|'?ll be)? ?measured?.*|what success looks like.*"
        r"|goals?|volumes?",
    ),
    (
        REQUIRED,
        r".*\b(?:required|requirements?|requires|qualifications?|qualifying|must[ -]?haves?|must|musts"
        r"|minimums?|pre-?requisites?|eligibility|mandatory|non-?negotiables?)\b.*"
        r"|(?:what|who|things) (?:we|we're|you|you'll|they|they're|i)(?:'re| are| will| do)? ?(?:also "
        r")?(?:ask|look|need|bring|want|expect|seek|require|have|should have|must have|are|insist).*|what "
        r"else we .*"
        r"|(?:you|we|they|client|the client|you'll|you will|i)(?: also| do| must| will)? (?:bring|have|need|insist"
        r"|require"
        r"|ask|look for|want|offer|are|must)(?: on| for| to have| to be able to)?(?: .{0,20})?"
        r"|who (?:should apply|fits|we want|you are|can apply|is this for|we need)|you should (?:apply|get "
        r"in touch|have).*|you(?:'re| are) (?:a (?:great|good) fit|someone|the).*"
        r"|what(?:'s| is) (?:expected|asked|required|needed) (?:of|from) (?:you|the .*)"
        r"|what (?:really |also )?(?:matters|counts)(?: .{0,20})?"
        r"|about you|you|your (?:profile|background|skills|experience|qualifications|credentials|toolkit)"
        r"|ideal (?:candidate|applicant|coder)s?.*|(?:the )?(?:successful|right|ideal) (?:candidate|person"
        r"|coder|applicant).*|candidate (?:profile|should|will).*|what it takes.*|(?:selection|essential) "
        r"criteria.*"
        r"|(?:employment|hiring|class|education(?:al)?|certification) standards"
        r"|specialized experience.*|essential(?:s| skills| experience)|education/?or experience|to be "
        r"considered.*|to qualify.*|we are looking for.*|looking for.*|the basics.*|what (?:makes you|gets "
        r"you).*|who will (?:succeed|do well).*|applicants?(?: should| must| need).*|bring(?: with you)?.*",
    ),
    (
        SUMMARY,
        r"(?:full |detailed |complete )?(?:position|job|role|general|brief|posting|career) ?(?:summary|overview"
        r"|profile|purpose"
        r"|description|brief|statement|details)(?: .*)?|(?:general )?summary(?: of .*)?|overview"
        r"|description|purpose(?: .*)?|introduction|(?:about )?(?:the|this) (?:job|role|position"
        r"|opportunity|work|team)|scope(?: of .*)?|context|what (?:is )?the job(?: is)?|what this (?:job"
        r"|role) is|the short version|job (?:family|function|scope).*|the need|(?:basic|nature and) "
        r"(?:function|scope).*",
    ),
    (
        OTHER,
        r"please note.*|(?:important )?notes?|important|other|(?:additional|other|general) information"
        r"|miscellaneous|disclosure.*",
    ),
    (
        DUTIES,
        r"functional competenc.*|.*\b(?:responsibilit\w*|duties|duty|accountabilit\w*|tasks|activities"
        r"|deliverables)\b.*|(?:(?:essential|core|key|primary|major|main|principal|job|position|other"
        r"|general|and|audit|&|/)[ /]*)*functions?(?: .*)?|core .{1,30} functions?"
        r"|(?:what|how) (?:you|you'll|you will|the coder|they|he or she|this person|we)(?:'ll| will| would"
        r"|'d)? ?(?:be )?(?:do|doing|learn|code|work|spend|own|teach).*|what fills.*|(?:what |how )?(?:a|an|your|the"
        r"|our"
        r"|typical) (?:typical |average |normal )?(?:day|week|month|shift)(?: .*)?|day[ -]to[ -]day.*|(?:the|your)"
        r" (?:work"
        r"|job|role|mission|impact|days?)|in this (?:role|job|position).*"
        r"|here(?:'s| is) (?:the|your|what) (?:gig|job|role|work|deal|you(?:'ll| will|'d)? do.*)"
        r"|you(?:'ll| will) (?:do|be doing|own|code|work on|handle)|(?:you|the .{1,30}|as an? .{1,60},? you|the coder"
        r"|our .{1,20})(?: will|'ll)(?: be)?|the work|what "
        r"(?:will|does|do) .{1,40} do.*|work performed.*|examples of .*|how you('ll| will) .*|the job in "
        r".*|your part|expectations?|principal .*|major .*duties.*",
    ),
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ASKED_WORDS = _words(
    "and or of the in job core key hard soft technical professional relevant work prior other special general "
    "computer coding lic cert certs"
    " clinical personal license licenses licensure licensures licence licences certification certifications certificate"
    " certificates credential credentials registration registrations education educational background "
    "training experience"
    " knowledge skill skills ability abilities competency competencies aptitude aptitudes degree years "
    "level proficiency"
    " proficiencies expertise language languages attributes traits s ksa ksas minimum"
)
_ASKED_CORE = _ASKED_WORDS - _words("and or of the in job core key work other special general computer personal s")
_TOOL_WORDS = _words(
    "our the we use system systems and tool tools software technology technologies tech stack platform "
    "platforms ehr emr"
    " application applications used"
)
# With these a heading of the asked kinds says so without a mark of its own ("Minimum qualifications for the role").
_PLAIN_WORDS = (
    _ASKED_WORDS
    | _TOOL_WORDS
    | _words(
        "required requirement requirements require requires qualification qualifications qualifying minimum minimums"
        " preferred preferences preference desired desirable mandatory must have haves has musts prerequisites"
        " prerequisite pre requisites eligibility basic essential nice good great to nonnegotiables non negotiables"
        " negotiable additional for this position role candidate candidates applicant applicants is are be a an you"
        " your our it if with at on but not optional bonus plus pluses points assets asset advantage helpful ideal"
        " ideally also us that coder coders what who they client s job description necessary needed"
        " considered following successful standards medical auditor specialist all any one either"
    )
)
_LOOSE = re.compile(
    r"\b(?:requir\w*|qualif\w*|must\w*|minimums?|prefer\w*|desir\w*|plus|helpful|assets?|advantage\w*|ideally|mandatory"
    r"|eligibility|useful|optional|welcomed?)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:what|who|things|how|you(?:'ll| will)?|we|it)\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_BRACKET = re.compile(
    r"(?:(?<!\s)\s+)?\((?:one|any|at least|all|either|required|preferred|in|if|optional|must|not|but|upon|at|on|before"
    r"|prior|by|as|for"
    r"|where|when|with|only|pick|choose|check|select|current|active|verified|submit|proof|need|needs|hold|have)\b[^()]{0,60}\)(?=\W*$)"
    r"|(?:(?<!\s)\s+)?\((?:no|please|pls|plz|do|don['’]?t|all|must|read|see|we|you|these|because"
    r"|without)\b(?:[^()\d]{0,160})\)(?=\W*$)",
    re.IGNORECASE,
)
_WAIVED = re.compile(
    r"\((?:but )?(?:not (?:mandatory|required|necessary|needed|essential|obligatory)|optional)\)\W*$", re.IGNORECASE
)
_DASH = re.compile(r"\s+(?:[-–—|]|//)\s+")
_TEXTING = tuple(
    (re.compile(pattern, re.IGNORECASE), word)
    for pattern, word in (
        (r"(?<=[a-z] )2(?= [a-z])", "to"),
        (r"(?<=[a-z] )4(?= [a-z])", "for"),
        (r"\bu\b(?!\.)", "you"),
        (r"\bur\b", "your"),
    )
)
_AMOUNT = re.compile(r"\W*\d+\+?\s*(?:-\s*\d+\s*)?(?:years?|yrs?|months?)\b", re.IGNORECASE)
_TABLE = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KINDS)
_EDGES = re.compile(r"^[\W\d_]+|(?<![\W_])[\W_]+$")
_NUMBERED = re.compile(r"^(?:part |section )?(?:[ivx]{1,4}|[a-z]|\d{1,2})[.)]\s+", re.IGNORECASE)


def is_plain(text: str) -> bool:
    """Whether a line can be a heading without a mark of its own: it opens as one does ("What we ask"), or holds none
    but a heading's words where one of them may also stand in a demand. "CPC required" and "High school diploma
    preferred" ask for something themselves."""
    words = clean(without_aside(text))
    if _LOOSE.search(words) is None or _last_kind(text):
        return True
    return _OPENING.match(words) is not None or set(_WORD.findall(words.lower())) <= _PLAIN_WORDS


_BOX = re.compile(
    r"(?:your |my )?profile (?:insights?|match|fit|summary)|(?:here's )?how (?:the|this"
    r"|your) .{0,40}\b(?:qualifications|profile"
    r"|skills)\b.{0,30}\b(?:align|match|fit|compare)\w*.*|how (?:you|your profile) (?:match|compare)\w*|your match.*"
    r"|skills match.*|top skills for this job",
    re.IGNORECASE,
)


def is_box(text: str) -> bool:
    """Whether a heading opens a job board's box that sets the posting beside the reader's profile."""
    return _BOX.fullmatch(clean(text)) is not None


def without_aside(text: str) -> str:
    """A heading without a bracket behind it that only comments on it."""
    return _BRACKET.sub("", text)


def clean(text: str) -> str:
    """A heading without marks, numbers and outer punctuation, blanks made single."""
    bare = " ".join(text.replace("’", "'").split())
    for pattern, word in _TEXTING:
        bare = pattern.sub(word, bare)
    return _EDGES.sub("", _NUMBERED.sub("", bare.strip("*#_=~-–—• \t")))


@lru_cache(maxsize=8192)
def kind_of(text: str) -> str | None:
    """The kind that a heading's words announce, None where they announce nothing. At most 90 characters are looked
    at."""
    if len(text) <= 90 and _WAIVED.search(text):
        return PREFERRED
    words = clean(without_aside(text))
    if not words or len(words) > 90 or _AMOUNT.match(text):
        return None
    if last := _last_kind(text):
        return last
    if is_box(text):
        return SILENT
    for kind, pattern in _TABLE[:6]:
        if pattern.fullmatch(words):
            return kind
    plain = set(_WORD.findall(words.lower()))
    if plain <= _ASKED_WORDS and plain & _ASKED_CORE:
        return ASKED
    if plain <= _TOOL_WORDS:
        return TOOLS
    return next((kind for kind, pattern in _TABLE[6:] if pattern.fullmatch(words)), None)


def _last_kind(text: str) -> str | None:
    """The kind of the second of two headings on one line ("Requirements - Conditions of Employment"), else None."""
    pieces = _DASH.split(text) if len(text) <= 90 else []
    return kind_of(pieces[1]) if len(pieces) == 2 and kind_of(pieces[0]) else None
