"""The words that say how a credential stands: on the way, open to sit, passed, lapsed, not held, only wished for."""

import re

from matcher.understand.words.states import STATES


def _words(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(alternatives)})", re.IGNORECASE)


_SIT = r"(?:sit|sitting|take|taking|test|testing|appear|attempt|write|complete|pass|challenge)(?! on\b)"
_GET = (
    r"(?:earn|obtain|get|gain|receive|complete|achieve|attain|acquire|have|become|be|finish|hold|add|secure|pass"
    r"|certify)"
)
_GETTING = r"(?:earning|obtaining|getting|gaining|completing|achieving|attaining|acquiring|becoming|finishing|passing)"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b\.?"
_SEASON = r"(?:spring|summer|fall|autumn|winter|next|this|early|mid|late|q[1-4]|the (?:spring|summer|fall|winter))\b"
_WHEN = rf"(?:\d|{_MONTH}|{_SEASON}|soon\b)"

PROGRESS = _words(
    r"I (?:sit|test) (?:for|on|in)\b|stud(?:y|ying|ies) (?:for|to|now|in progress|toward)",
    r"studying\b|self-?stud\w{1,4}",
    r"prepar\w{1,4} (?:for|to)|in preparation|preparing\b|prepping\b|getting ready",
    r"(?:will|to|going to|plan\w{0,4} (?:to|on)|intend\w{0,3} (?:to|on)|due to|set to|about to|expects? to|expecting to"
    rf"|hop\w{{1,3}} to|ready to|waiting to|going) {_SIT}\b(?! place)",
    rf"(?:will|to|should) be (?:{_SIT}\b|earned|obtained|taken|completed|received|awarded|certified|sat|finished)",
    rf"will {_GET}\b(?! (?:able|glad|happy|responsible))|will test\b",
    rf"(?:expect\w{{0,3}}|plan\w{{0,4}}|intend\w{{0,3}}|on track|due|set|scheduled|working|aim\w{{0,3}}) "
    rf"(?:to|on|for|of) {_GET}\b",
    rf"should (?:have|{_GET})\b|soon[- ]to[- ]be\b|to follow\b|application for\b",
    rf"in (?:the )?process|(?:currently|now|presently|actively) (?:{_GETTING}|taking|attending)",
    r"getting (?:my|certified)|earning\b|completing (?:the |my |all |final |last )?(?:requirements|coursework|course"
    r"|program|training|classes|modules)|(?:completing|finishing|attending|taking)\b(?=[^.;]{0,40}$)",
    r"sitting (?:for|in|on)\b|sitting " + _WHEN,
    r"to come\b|forthcoming|(?:finish|completion) date|would be complete\w{0,1}|on (?:my|the) (?:way|path|road) to\b"
    r"|my way to\b|reviewing for|cramming|deep in|in pursuit|pursuing|pursuit of|in progress|in[- ]process"
    r"|in the works|under ?way\b|on[- ]?going|in training\b(?! \w)",
    r"pending|expect(?:ed|ing)\b|anticipat\w{1,4}|scheduled|projected|estimated|est\.? " + _WHEN,
    rf"upcoming|coming (?:in |up|soon)|target(?:ed|ing| date)?\b(?=\W{{0,3}}(?:date\b|for |in |{_WHEN}))",
    r"registered (?:for|to)|registered, exam|signed up|booked|voucher|on the calendar|on track",
    r"(?:exam|test|testing)(?: is| date| window)?(?: is)?(?: set| booked)? (?:on|in|for|scheduled|booked|planned)",
    rf"(?:exam|test|testing|retest|retake)(?: date)?\W{{0,3}}(?:in |on )?{_WHEN}",
    r"(?:exam|test) (?:is |comes )?(?:next|soon|after)|testing (?:soon|window|date)|test date|exam date"
    r"|exam (?:window|opens|is on)",
    r"(?:second|2nd|third|3rd|next|another) (?:try|attempt)\b|next exam|next up|next goal|still ahead"
    r"|ready to test|ready for the exam|exam to (?:follow|come)",
    r"(?:exam|test)(?: was| is)? (?:moved|postponed|put off|pushed|rescheduled|cancell?ed)|postponed|rescheduled"
    r"|new (?:try|date|attempt)\b|again (?:in|on|this|next)\b|plan(?:s|ning)? (?:on|for) (?:it|that)\b"
    r"|class of \w{3,9} \d{4}",
    r"candidate(?!s|\s*:)|candidacy|working (?:to|toward|on|through)\w?|train(?:ing)? (?:for|toward)\w?|appearing",
    r"applied|application (?:\w+ ){0,4}(?:approved|sent|submitted|accepted|in|pending|made)|waiting (?:for"
    r"|on)|awaiting",
    r"(?:score|results?)(?: is| are)? (?:not (?:out|in|back|known|yet)|pending|due|awaited|to come)",
    r"enrolled|reserved|on the books|pencil\w{0,4} in|in view\b|about to schedule|planned|not yet taken"
    r"|retak\w{1,3}|taking (?:the )?(?:exam|test|it\b)|study (?:group|plan)",
    r"(?:complet|finish)\w{1,3} (?:my|the) course|course (?:finished|completed|done)|prep course"
    r"|review (?:class|course)",
    r"(?:one|two|an?) exams? (?:away|left|to go)|half-?way|part (?:2|two|ii)\b(?! passed)|\d\d ?% (?:complete|done)",
    r"(?:upon|after|on|following) (?:graduation|graduating|completion of)",
)
SEASONED = re.compile(
    rf"\b(?:in|on|for|by|this|next|come|until) (?:(?:early|late|mid|the)[ -])?(?:{_MONTH}|spring|summer"
    rf"|fall|autumn|winter"
    r"|new year)(?!\w)(?! ?(?:\d{1,2},? |of )?['’]?(?:19|20)?\d\d)",
    re.IGNORECASE,
)
"""A month or season without a year lies ahead: what is past has its year."""
DOINGS = re.compile(
    r"(?:^|[,;:(]\s*)\W*(?!(?:holding|maintaining|having|being|using|keeping|carrying|renewing|leveraging"
    r"|bringing|working"
    r"|including|coding|billing|auditing|managing|leading|becoming|serving|offering|adding|combining"
    r"|seeking|looking)\b)"
    r"\w{2,15}ing\b(?: (?:up|on|out|in|to|for|toward|towards|between|about|into|at|my|the|a|an|of|AAPC|AHIMA)){1,4}\W*$"
    r"|\b(?:finali[sz]ing|weighing|testing|wrapping up)\W*$|\b(?:nearly|almost) (?:done|finished|through)\b[^.;]{0,12}$"
    r"|\bfinal (?:stages?|steps?|weeks) of\b[^.;]{0,12}$|\bi expect (?:my|the|to)\b[^.;]{0,12}$",
    re.IGNORECASE,
)
"""A doing that leads up to the name ("going for my")."""
MUSING = re.compile(
    r"\b(?:deciding|weighing|considering|thinking|hoping|wishing|dreaming|saving|debating)\b", re.IGNORECASE
)
RENEWAL = re.compile(
    r"[^,;|()\n]{0,40}\b(?:renew\w{0,3}|re-?certif\w{1,8}|CEUs?|continuing education|dues"
    r"|maintenance)\b[^,;|()\n]{0,40}",
    re.IGNORECASE,
)
"""What is under way here is the upkeep of a credential that is held."""
EXPIRY_EXPECTED = re.compile(
    r"\b(?:expir\w{2,6}|renew\w{0,3}|valid\w{0,3})\W{0,4}(?:date\W{0,3})?expected\b", re.IGNORECASE
)
"""What is expected here is the end, as some forms put it ("Expires: Expected in 2029")."""
PLACEHOLDER = re.compile(
    r"^[^\]\n]{0,40}\b(?:TBD|TBA|to be (?:added|filled|determined)|goes here|here|if any)\W{0,2}\]", re.I
)
"""The rest of a template's bracket that nobody filled in."""
OTHER_AIM = re.compile(
    r"\b(?:studying|pursuing|working|enrolled|completing|earning|preparing|finishing|taking|attending)\b[^,;.|]{0,35}"
    r"\b(?:degree|bachelor\S{0,3}|associate\S{0,3}|master\S{0,3}|B\.?S\.?N?|M\.?S\.?N?|MBA|MHA|AAS|GED"
    r"|diploma|doctorate"
    r"|projects?|charts|backlog)(?!\w)",
    re.IGNORECASE,
)
"""What is studied here is a degree, what is worked on is work."""
PASSED = _words(
    r"passed|earned(?! by)|obtained(?! by)|certified since|recertified|renewed|awarded|active|in good standing",
    r"current(?:ly)? (?:through|certified)",
)
GOT = re.compile(
    r"\b(?:passed|earned|obtained|achieved|attained|received|(?:after|since|following|by|once|for|upon"
    r"|on) " + _GETTING + r")"
    r"(?:\W+(?:the|my|his|her|both|a|an|AAPC|AHIMA|national|credential|certification|and|\d{4})){0,4}\W*$",
    re.IGNORECASE,
)
"""The verb right before the name: it is held whatever follows."""
USED = re.compile(
    r"\b(?:where|put(?:ting)?|us(?:e|ing)|utili[sz]\w{1,4}|apply(?:ing)?|bring(?:ing)?|leverag\w{1,4}) "
    r"(?:i can (?:use|apply) )?my (?:\w+ )?$",
    re.IGNORECASE,
)
"""The person's own, to be put to use."""
REACHED = re.compile(r"\b(?:hold|holds|passed|earned|have been)\b", re.IGNORECASE)
LAPSED = _words(
    r"expired|expird|expried|lapsed?|inactive|non-?active|dormant|delinquent|ran out|(?<!exam )(?<!test )cancell?ed"
    r"|terminated|relinquish\w{0,3}|membership (?:un|not )paid|stopped (?:doing )?(?:the|my) CEUs?"
    r"|was (?:certified|active|held|current|good) (?:until|till|through|up to)"
    r"|given (?:up|back)|handed back|not renewed|(?:did|do)(?:n['’]?t| not) (?:renew|keep (?:it|up)\b)",
    r"(?:never|chose not to|decided not to) renew\w{0,2}|let (?:(?:it|that|this|them|mine) )?(?:go|lapse|expire"
    r"|drop|slide|run out)",
    r"surrender\w{0,3}|revoked|suspended|on hold|out of date|past due",
    r"no longer (?:an?|in|kept|held?|hold(?:ing)?|active|current|certified|maintain\w{0,3}|have|keep|carry|use|need"
    r"|valid)\b(?! "
    r"apprentice)",
    r"not (?:current|in good standing|in force|active|maintained|kept up|kept current|currently (?:active"
    r"|current|valid|held|maintained))",
    r"dropped it|ended|previously (?:held|certified|credentialed)|in the past|used to (?:hold|have|be)"
    r"|(?:was|were) allowed to (?:lapse|expire)|allowed to (?:lapse|expire)|gave (?:it|that) up|dropped",
    r"once (?:held|an?\b|certified)|stopped (?:paying|renewing|maintaining)",
)
FORMER = re.compile(
    r"^\W{0,4}(?:credential\W+|certification\W+|status\W+|AAPC\W+|AHIMA\W+|now |since )?(?:former(?:ly)?"
    r"|previous(?:ly)?|retired|past|prior)\b"
    r"(?=\W*(?:$|\d|\)|held|certified|credential|status|holder|from))"
    r"|^[^.;\n]{0,30}\b(?:was|is|now) retired\b|\(retired|retired (?:credential|status)",
    re.IGNORECASE,
)
"""A former credential; not one of a former biller."""
REINSTATED = re.compile(r"\b(?:reinstated|re-?activated|active again|renewed since)\b", re.IGNORECASE)
LAPSED_BEFORE = re.compile(
    r"^\W*(?:i )?was (?:an? )?(?:certified )?$|\b(?:previously|formerly|former|ex|prior|retired"
    r"|in the past(?: i)? held|used to (?:hold|have|be)"
    r"|once(?: held)?|no longer(?: an?| hold| have| certified)?|gave up|dropped|let|(?:did not|didn['’]?t"
    r"|never|not) renew(?:ed|ing)?|old|past)"
    r"(?: (?:my|the|a|an|certified|credential|as|AAPC|AHIMA)){0,3}\W{0,3}$",
    re.IGNORECASE,
)
GO = re.compile(r"^\W*(?:certification |credential )?(?:go|lapse|expire|drop)\b", re.IGNORECASE)
LETTING = re.compile(r"\blet(?:ting)? (?:my |the |that |both )?$", re.IGNORECASE)
UNBROKEN = re.compile(
    r"\b(?:no|never|without|not)(?: an?y?)?(?: a)? (?:laps\w{1,4}|inactive|expired|interruption|gaps?"
    r"|break)\b",
    re.IGNORECASE,
)
ELIGIBLE = _words(
    r"eligible|eligibility(?! (?:letter|notice|check\w{0,3})\b)",
    r"(?:qualif\w{1,4}|able|requirements|cleared|approved) to (?:sit|test|take)|can (?:sit|test)|requirements met",
    r"qualif\w{1,4} for the (?:\w+ )?(?:exam|$)|(?:meets?|met"
    r"|fulfil\w{0,4}) (?:all )?(?:the )?(?:requirements|criteria)",
)
NOT_HELD = _words(
    r"(?:did|do|have|has)(?:n['’]?t| not) (?:yet )?pass(?:ed)?|fail(?:ed|ing)?\b|never (?:passed|sat|took"
    r"|taken|attempted)",
    r"not (?:yet )?(?:certified|claimed|passed|attempted)|not taken|no pass|withdrew|never (?:got|had"
    r"|finished)|unsuccessful\w{0,2}|fell short|missed (?:it|the|by)"
    r"|(?:(?:points?|came|came up) short|short (?:by|of) (?:a few|\w+ points))\b|no luck\b|below passing"
    r"|did(?:n['’]?t| not) (?:make|get|finish) it|not enough points|not a pass"
    r"|(?:class|course|program),? (?:and )?(?:stopped|quit|dropped out)",
)
NOT_HELD_BEFORE = re.compile(
    r"\b(?:failed|missed|have(?:n['’]?t| not)(?: yet)? (?:passed|taken|tested|sat)|have yet to \w+|(?:tries"
    r"|attempts) at|gave up on|none of"
    r"|did(?:n['’]?t| not) pass|unsuccessful\w{0,2})\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
AGAIN = re.compile(
    r"\bre-?(?:tak|test|sit|attempt|schedul)\w{0,4}\b|\b(?:second|2nd|third|3rd|next|another) (?:try|attempt)\b"
    r"|\btry(?:ing)? again\b|\bagain (?:in|on|this|next)\b|\bnew (?:try|date)\b",
    re.IGNORECASE,
)
"""Not passed, but tried again: on the way to it."""
NOT_AGAIN = re.compile(
    r"\bno (?:\w+ )?(?:re-?take|re-?test|(?:second |other )?(?:try|attempt)|plans?)\b"
    r"|\b(?:re-?take|re-?test|(?:second|next|new|another) (?:try|attempt|date))\b\W{0,3}(?:is |still |date |was )*"
    r"(?:open\b|undecided|uncertain|unsure|not\b|no\b|never|none|unscheduled|unplanned|someday|some day)"
    r"|\b(?:will not|won['’]t|not going to|do not (?:plan|intend|want) to|never|may|might|could|not sure (?:whether|if)"
    r"|undecided (?:whether|if)) (?:\w+ ){0,2}?(?:try|sit|re-?take|re-?test|attempt|take)\b",
    re.IGNORECASE,
)
"""Not passed and no day for another try."""
_PUT_BY = (
    r"(?:put|set|laid|left) (?:it |that |this |the \w+ )?(?:aside|by|away|down|on (?:the|a) (?:shelf|side|back"
    r" ?burner|ice))"
    r"|shelved|abandoned|on (?:the|a) back ?burner|never got (?:a)?round to|given up on|gave up on"
)
_STOPPED = (
    r"paused|stalled|stopped|suspended|on hold|quit|gave (?:it )?up|given up|dropped|lost interest|fell through"
    r"|withdrew"
    r"|discontinued|did(?:n['’]t| not) (?:finish|go on|continue|follow through)"
)
_STUDY = (
    r"stud(?:y|ying|ies|ied)|self-?stud\w{1,4}|prep(?:ar\w{1,4}|ping)?|review|course\w{0,4}|class(?:es)?|program|boot"
    r" ?camp"
    r"|training|books?|began|begun|started"
)
PUT_BY = re.compile(
    rf"^[^.;\n]{{0,60}}?\b(?:{_PUT_BY})\b|^[^.;\n]{{0,30}}?\b(?:{_STUDY})\b[^.;\n]{{0,40}}?\b(?:{_STOPPED})\b",
    re.IGNORECASE,
)
"""Studies that were begun and given up."""
RESUMED = re.compile(
    r"\b(?:resum\w{1,4}|restart\w{0,3}|(?:pick|start|tak)\w{0,3} (?:it )?(?:up )?again|back (?:to|at|on) it|until"
    r"|till)\b",
    re.IGNORECASE,
)
"""Studies given up for a while only."""
SOON = re.compile(
    r"\b(?:exam|test|testing|sitting|sit|retake)\b[^.;\n]{0,20}?(?:scheduled|booked|set\b|date|(?:in|on) [A-Z\d]|\d)"
    r"|\b(?:scheduled|booked|sit in)\b",
    re.IGNORECASE,
)
"""Not held yet, but with a day for it."""
PASSED_LATER = re.compile(
    r"(?<!not )(?<!n't )(?<!n’t )(?<!never )\b(?:passed|got it|made it|earned it|succeeded)\b(?! (?:over|by|up)\b)",
    re.IGNORECASE,
)
"""After a failure: it is held all the same."""
_STATE = "|".join((*STATES, *STATES.values(), "compact"))
OTHER_STATE = re.compile(
    rf"[;,(]\s?(?i:{_STATE})(?: licen[cs]e)?,? (?:is |was |now )?(?:lapsed|expired|inactive"
    r"|pending|not renewed|let go|dropped)[^;,)\n]{0,40}"
)
"""What stands so is the licence of another state, not the one named."""
STANDING = re.compile(
    r"\b(?<!not )(?:active|current|unencumbered|unrestricted|(?:in )?good standing|multi-?state)\b[^.;]{0,25}[;.,][^;]",
    re.IGNORECASE,
)
"""What stands so is held, whatever is pending after it ("Ohio, active; Kentucky pending")."""
NONE = re.compile(
    r"^[\s|,:()?=–—-]{0,40}(?:(?:AAPC|AHIMA|ACDIS|NHA|NCRA|PMI|HFMA|RCCB|AAMA|HCCA)[\s|,:()–—-]{1,40})?"
    r"(?:(?:i |which i )?(?:have|had|did|do|was|am)(?:n['’]t| not| never)(?! \w+ing)|incomplete"
    r"|not (?:obtained|completed|earned)"
    r"|none|nope|no,? thanks?|not (?:for )?me|no\. please|nil|negative|fail(?:ed)?|n/?a"
    r"|not held|not in possession|(?:i )?do(?:n['’]?t"
    r"| not) (?:have|hold)|not taken|not yet(?! (?:scheduled|booked|taken|set|sat))|never"
    r"|no(?=\s*(?:$|[|,;.)\n–—-]))(?!\.?\s*[#\d]|\. (?:on|upon|available|given|at|with)\b))(?!\w)",
    re.IGNORECASE,
)
"""A plain no beside the name, as in a table's row."""
UNCHECKED = re.compile(r"(?:[☐□◻]|\[ \])\s*$")
SOME_DAY = re.compile(
    r"^\W{0,4}(?:(?:certification|certified|credential|exam|too|also|maybe|hopefully|perhaps|comes?|is)\W{1,3}){0,2}"
    r"(?:some ?day|one day|eventually|maybe\b|perhaps\b|one of these days|next year\b(?! exam)|on my (?:wish )?list"
    r"|considering (?:it|that)\b|thinking (?:about|of) (?:it|that)\b|in (?:the )?future"
    r"|(?:maybe )?later(?: on)?|down the road"
    r"|at some point|sometime|would be"
    r" (?:nice|great|good)|(?:is |as )?an? (?:\w+ )?(?:goal|dream))\b",
    re.IGNORECASE,
)
WISH = re.compile(
    r"\b(?:eventually|down the road|drawn to|some ?day|one day|(?:future |long[- ]term |career |my "
    r"|short[- ]term )?(?:goals?"
    r"|dream|aim)\b|\b(?:future|long[- ]term|career|my) plan\b"
    r"(?: is)?(?: to)?\W|long[- ]term|consider(?:ing)?|think(?:ing)? (?:about|of)|look(?:ing)? into|interest(?:ed)? in"
    r"|open to|would (?:like|love)(?: to)?|i['’]d (?:like|love)(?: to)?|want(?:s|ing|ed)?(?: to)?|wish(?:es"
    r"|ing)?(?: to)?|could|might|may (?!\d)"
    r"|hop(?:e|es|ing) (?:to|for)|aspir\w{1,4}|willing to|next (?:step|on my list)|sponsor\w{0,3}|ready to pursue"
    r"|would support|leading to|look(?:ing)? to (?:become|earn|get|obtain|add)|in (?:a|an|the) path)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
BY_DATE = re.compile(
    rf"^\W{{0,3}}by (?:the )?(?:end of |{_MONTH}|{_SEASON}|(?:19|20)\d\d)|^\W{{0,3}}(?:certification "
    rf"|credential )?exams?\b(?! prep)",
    re.IGNORECASE,
)
"""By a day to come, or its exam and no word of passing it."""
WISH_AFTER = re.compile(
    r"^\W{0,4}(?:is )?(?:what i want|on (?:my|the) (?:wish ?)?list|not (?:yet )?started"
    r"|(?:i )?(?:would like|want|wish|hope) (?:it\b"
    r"|to (?:earn|get|add|pursue|have))"
    r"|interested\W*$|when (?:funds|time|money|i)|if (?:hired|funds|time))|"
    r"^\W{0,4}(?:certification |credential )?\(?(?:is )?(?:my |an? |the )?(?:future |career |long[- ]term |next )?"
    r"(?:goal|dream|wish|next on my list|next step|too some ?day)\b|^[^.;|\n]{0,12}\bis (?:an? "
    r"|my )?(?:\w+ )?(?:goal|dream)\b",
    re.IGNORECASE,
)
UNEARNED = re.compile(
    rf"\b(?:{_GET.replace('|have', '').replace('|hold', '').replace('|be|', '|')}|pursue|take)"
    r"(?: (?:the|my|a|an|certified|as|AAPC|AHIMA|national|full|both)){0,3}\W*$",
    re.IGNORECASE,
)
"""A verb that has not happened yet, right before the name ("motivated to earn the")."""
AIM = re.compile(
    r"\b(?:to (?:earn|become|obtain|get|gain|achieve|attain|complete|pursue|pass)|and (?:earn|become"
    r"|obtain)|becoming|supports?)\b",
    re.IGNORECASE,
)
"""In an objective these words make a wish of what follows."""
PREPARATION = re.compile(
    r"^\W{0,3}(?:exam |test |certification |credential(?:ing)? |online )?(?:prep(?:aration)?\b"
    r"|review\b(?! \d)|practice\b(?! management)"
    r"|training\b|study guide|coursework|curriculum|boot ?camp|class(?:es)?\b|courses?\b|program\b|textbooks?|vouchers?"
    r"|seats?\b|dues\b|path\b|exams\b|workbook)",
    re.IGNORECASE,
)
"""What follows makes it the name of a course or book, not of something held."""
DOING = re.compile(r"\b(?:currently|now|presently|doing|enrolled|left in|attending|taking)\b", re.IGNORECASE)
STILL = re.compile(r"\s[-–—]\s?(?:present|current|now)\b|\bcurrently\b", re.IGNORECASE)
PREPARED = re.compile(
    r"\b(?:coursework|classes|course|program|study guide|prep\w{0,7}|practice questions|questions) (?:taken |done )?"
    r"(?:for|toward|towards)\b[^.;]{0,25}$",
    re.IGNORECASE,
)
GONE = re.compile(
    r"^[^.;\n]{0,50}?(?<!to be )(?<!will be )(?<!removal of )\b(?:came off|taken off|(?:was |were |has been "
    r"|been )?(?:removed|dropped|lifted)|fell off|lost)\b|^\W{0,3}status (?:removed|ended)"
    r"|^\W{0,3}(?:in those days|back then|at (?:the time|first)|in the beginning|until"
    r"|before (?:the|my) (?:CPC|COC|CRC|CIC))\b",
    re.IGNORECASE,
)
GONE_BEFORE = re.compile(
    r"\b(?:removed|dropped|lost|shed|took off|no longer an?|got rid of)\b[^.;\n]{0,30}$"
    r"|\b(?:was|formerly|former|once|used to be|(?:started|began)(?: out)? as|first)\b(?: an?| as)?\W*$",
    re.IGNORECASE,
)
APPRENTICE = re.compile(
    r"[^;.\n]{0,30}\b(?:apprentice\w{0,4}|remov\w{1,4}|['\"“”]?A['\"“”]? (?:to|off|mark|will))\b[^;.\n]{0,50}"
)
"""Of an apprentice's name: what is on the way here is the end of the apprenticeship."""
APPRENTICE_GONE = re.compile(
    r"^[^.;\n]{0,40}?\b(?:A|apprentice\w{0,4})\W{1,3}(?:\w+\W)?(?:removed|dropped|lifted|off|gone)\b"
)
