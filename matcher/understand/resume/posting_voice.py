"""The voice of a job posting, as data: what an employer says to whoever applies, by kind of sign. Each alone stands in
honest resumes too; several kinds close together do not."""

import re
from collections.abc import Collection

from matcher.understand.words.gated import words_in


def _sign(words: str) -> re.Pattern[str]:
    """A pattern for text in lower case in which a blank stands for any blanks and line ends."""
    return re.compile(words.replace(" ", r"(?:\s{1,4})"))


EMPLOYER, CANDIDATE, POST, SECOND, NEED, OFFER, LAW, HEAD, APPLY = range(9)
APPLICANTS = frozenset((EMPLOYER, CANDIDATE, SECOND, LAW, APPLY))
"""The kinds that speak to whoever applies; a description of one's own position has none of them."""
VOICES = APPLICANTS | {POST}
"""The kinds that speak for an employer; what is needed and offered stands in objectives and job descriptions too."""

_A_JOB = r"(?!(?: \w+){0,5} (?:position|role|opportunit\w+|job|employment|career|internship|externship|post)\b)"

SIGNS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (
        SECOND,
        _sign(
            r"(?:(?<!thank\s)you(?:['’](?:ll|re|ve))?|your)\b",
        ),
    ),
    (
        CANDIDATE,
        _sign(
            r"(?:(?:ideal|successful|qualified|selected|preferred|chosen) (?:candidate|applicant|individual)s?\b"
            r"|(?:candidate|applicant|new hire)s? (?:must|should|will|may be|who|is expected|are expected|shall"
            r"|needs? to)\b)",
        ),
    ),
    (
        POST,
        _sign(
            r"(?:incumbents? (?:must|should|will|is|shall)\b|(?:this|the) (?:position|role|job) (?:requires|will"
            r"|is (?:responsible|accountable|open|fully|100|eligible|remote|full|critical|based|performed)|reports"
            r"|offers|involves|may)\b|the (?:[\w/-]+ ){1,4}(?:is|will be) (?:responsible|accountable) for\b"
            r"|(?:employees|coders) are eligible)",
        ),
    ),
    (
        LAW,
        _sign(
            r"(?:equal[ -](?:employment )?opportunity(?:/\w+(?: \w+)?)? (?:employer|workplace)|\beoe\b|\beeo employer"
            r"|regardless of (?:race|age|gender)|without regard to (?:race|age|sex|color)|reasonable accommodations?"
            r"|protected veteran|affirmative action(?:/| employer)|all qualified applicants|(?:subject to|contingent"
            r"(?: up)?on) (?:a |an )?(?:background|drug|pre-?employment)|e-verify|race, color|sexual orientation"
            r"|essential functions of (?:the|this))",
        ),
    ),
    (
        APPLY,
        _sign(
            r"(?:apply (?:now|today|online|here|at\b|by (?:\w+ )?\w+ \d|directly|via|with us)|to apply\b[,:]"
            r"|how to apply"
            r"|(?:submit|send|email|forward) (?:your|an?) (?:\w+ )?(?:resume|cv|application|cover)"
            r"|interested candidates"
            r"|job (?:id|number|code|ref\w*|req\w*)\b|requisition (?:id|number|#)|easy apply|(?:application|closing)"
            r" (?:deadline|date)|posted (?:on|\d{1,2} days)|(?:job type|employment type|work"
            r" location|reports to|salary range|pay range|flsa(?: status)?|requisition|job req\w*):)",
        ),
    ),
    (
        EMPLOYER,
        _sign(
            r"(?:we(?: are|['’]re) (?:currently |now |actively )?(?:seeking|looking (?:for|to)|hiring|recruiting"
            r"|searching)"
            r"|(?:is|are) (?:currently |now |actively )?(?:seeking|looking for|hiring|recruiting for|searching for)"
            rf" (?:an?|experienced|qualified|highly|talented|motivated|multiple|skilled|certified)\b{_A_JOB}"
            r"|has an? (?:immediate |exciting |new )?(?:opening|opportunity|vacancy) for"
            r"|(?:come )?join (?:our|a growing|a dynamic) (?:\w+ ){0,3}(?:team|company|family|organization|department)"
            r"|we (?:offer|provide our|value our|are proud to|are committed to|are an? (?:\w+ ){0,3}employer)\b"
            r"|(?:our|the) (?:client|company|hospital|practice|organization)(?:, [^,\n]{3,40},)? (?:is (?:seeking"
            r"|hiring)"
            r"|offers|seeks)\b|(?:opening|vacancy) for an? )",
        ),
    ),
    (
        NEED,
        _sign(
            r"(?:(?:required|preferred|desired|desirable|mandatory|strongly preferred)\b(?=\W*(?:\n|[.;,)]|$)|:)"
            r"|must (?:have|be|possess|hold|pass|maintain|demonstrate|reside|know|obtain)\b"
            r"|(?:minimum|at least)(?: of)? (?:\w+ )?(?:\(?\d{1,2}\)?|one|two|three|four"
            r"|five)\+? ?(?:\(\d\) )?(?:years?|yrs)"
            r"|\d{1,2}\+? ?(?:-|–|to)? ?\d{0,2}\+? (?:years|yrs)['’]? [^.\n]{0,60}\b(?:required|preferred)\b"
            r"|(?:is|are|be) (?:strongly |highly )?(?:required|preferred|desired|an? plus|an? must|a bonus)\b"
            r"|an? (?:big |strong |definite )?plus\b|(?:high school diploma|ged|degree|experience) (?:or"
            r"|and/or) equivalent\b"
            r"|equivalent (?:combination|experience)\b|other duties as assigned"
            r"|within \w+(?: \(\d+\))? (?:days|months) of (?:hire|employment|start))",
        ),
    ),
    (
        OFFER,
        _sign(
            r"(?:(?:pay|salary|wage|compensation|hourly|starting)(?: range| rate| scale)?(?: is|:)? ?\$ ?\d"
            r"|\$ ?\d[\d,.]*k? ?(?:-|–|to) ?\$? ?\d[\d,.]*k? ?(?:/|per|an?|hourly|annually|yearly)? ?(?:hour|hr"
            r"|year|yr)?"
            r"|401 ?\(?k\)?|paid time off|paid holidays|(?:health|medical),? dental|dental,? (?:and |& )?vision"
            r"|tuition (?:reimbursement|assistance)|sign-?(?: )?on bonus|competitive (?:salary|pay|compensation"
            r"|benefits|wage)"
            r"|benefits (?:package|include|start|from day)|(?:comprehensive|full|great|excellent) benefits\b)",
        ),
    ),
)  # fmt: skip

_NEEDLES: tuple[tuple[int, frozenset[str], tuple[str, ...]], ...] = tuple(
    (kind, frozenset(words.split()), needles)
    for kind, words, needles in (
        (
            EMPLOYER,
            "we seeking hiring seeks join opening",
            ("we are ", "we're ", "we’re ", "is seeking a", "are seeking a", "is looking for a", "is hiring",
             "join our", "we offer", "opening for", " seeks a"),
        ),
        (
            CANDIDATE,
            "candidate candidates applicant applicants",
            ("candidate", "applicant"),
        ),
        (
            POST,
            "incumbent position role job responsible",
            ("incumbent", "this position ", "this role ", "this job ", "the position ", "the role ", "is responsible",
             "be responsible"),
        ),
        (SECOND, "you your", (" you ", " your ", "\nyou", "\nyour", "you'll", "you’ll", "you're", "you’re", "you've")),
        (
            LAW,
            "equal eoe regardless regard accommodation accommodations veteran affirmative",
            ("equal opportunity", "equal employment", "regardless of", "without regard", "accommodation",
             "protected vet", "affirmative action", " eoe"),
        ),
        (
            APPLY,
            "apply interested requisition submit your",
            ("apply now", "to apply", "apply online", "apply today", "interested candidate", "requisition", "job id",
             "submit your", "send your", "application deadline"),
        ),
        (
            NEED,
            "required preferred must desired plus equivalent minimum least",
            ("required", "preferred", "must have", "must be", "desired", " a plus", "or equivalent", "minimum of",
             "at least"),
        ),
        (
            HEAD,
            "requirements qualifications functions description about role offer bring",
            ("requirements\n", "requirements:", "required qualifications", "preferred qualifications", "what we offer",
             "minimum qualifications", "essential functions", "job summary", "position summary", "job description",
             "about the role", "about the job", "about us\n", "what you"),
        ),
        (OFFER, "paid dental benefits salary pay k", ("401", "paid time off", "dental", "benefits", "salary", "$")),
    )
)  # fmt: skip
_LEAST_KINDS = 3
_ASKED = frozenset(("required", "preferred"))
_HEADS = frozenset(("requirements", "requirement", "qualifications"))
ASKED_OFTEN = 4
"""Times that "required" and "preferred" stand in a list of nothing but requirements."""


def able(text: str) -> frozenset[int]:
    """The kinds of sign that may be in a text: none where they are too few for a posting. The text's words are looked
    at first, as they are known."""
    words = words_in(text)
    if not words.isdisjoint(_ASKED) and not words.isdisjoint(_HEADS) and is_asked_often(text.lower()):
        return VOICES
    named = [(kind, needles) for kind, some, needles in _NEEDLES if not words.isdisjoint(some)]
    if not _enough({kind for kind, _ in named}):
        return frozenset()
    low = text.lower()
    voices = {kind for kind, needles in named if kind in VOICES and any(needle in low for needle in needles)}
    if not voices:
        return frozenset()
    others = {kind for kind, needles in named if kind not in VOICES and any(needle in low for needle in needles)}
    return frozenset(voices | others) if _enough(voices | others) else frozenset()


def is_asked_often(low: str) -> bool:
    """Whether a text, in lower case, may hold a list of nothing but requirements."""
    return low.count("required") + low.count("preferred") >= ASKED_OFTEN


def _enough(kinds: Collection[int]) -> bool:
    return len(kinds) >= _LEAST_KINDS and not VOICES.isdisjoint(kinds)


HEADING = re.compile(
    r"^\W{0,4}(?:\d{1,2}[.)]\s?)?(?:what you(?:['’]ll| will) (?:do|bring|need|get|have)|what (?:we offer"
    r"|we['’]re looking for|we are looking for"
    r"|you bring|you need)|who (?:you are|we are)|about (?:the|this) (?:role|job|position|team|company|opportunity)"
    r"|about us|why (?:join|work).{0,20}|job (?:summary|description|details|overview|duties|requirements|purpose"
    r"|qualifications|specifications?)|(?:position|role) (?:summary|overview|description|requirements|purpose"
    r"|qualifications)|(?:minimum|required|preferred|basic|desired|additional) (?:qualifications?|requirements?|skills"
    r"|education|experience|certifications?|credentials?|licenses?)(?: (?:and|&|/) \w+)?"
    r"|(?:job |position |minimum )?requirements?|nice to haves?|must[ -]haves?|good to (?:have|know)|required|preferred"
    r"|desir(?:ed|able)(?: qualifications)?|qualifications ?(?:/|and|&) ?requirements|(?:your|the) (?:role"
    r"|responsibilities|day)"
    r"|essential (?:job )?(?:functions|duties)(?: and responsibilities)?|how to apply|physical (?:requirements|demands)"
    r"|work(?:ing)? (?:environment|conditions|schedule)|(?:compensation|pay)(?: (?:and|&) benefits)?"
    r"|benefits(?: (?:and|&)"
    r" perks)?|perks(?: (?:and|&) benefits)?|equal opportunity employer)\W{0,4}$",
    re.IGNORECASE,
)
"""A line alone that heads a part of a posting, and hardly one of a resume."""
SHARED = re.compile(
    r"^\W{0,4}(?:\d{1,2}[.)]\s?)?(?:(?:key |primary |principal |core |major )?(?:responsibilities|duties)"
    r"(?: (?:and|&) (?:responsibilities|duties))?|tasks|the work|qualifications|job title|title|location|department)"
    r"\W{0,4}$",
    re.IGNORECASE,
)
"""A line alone that heads a part of either."""
RESUMES = re.compile(
    r"^\W{0,4}(?:(?:work|professional|relevant|coding|employment|related|career|previous|other) )?(?:experience|history"
    r"|employment|background)(?: and \w+)?\W{0,4}$"
    r"|^\W{0,4}(?:education(?:al background)?(?: (?:and|&) (?:training|certifications?|credentials))?"
    r"|academic background"
    r"|(?:professional )?(?:certifications?|credentials|licen[sc]es?|licensure)(?: (?:and|&) \w+)?|(?:(?:technical"
    r"|computer|key|core|professional|other|additional) )?(?:skills|competencies|proficiencies)(?: (?:and|&) \w+)?"
    r"|(?:(?:professional|career|executive) )?(?:summary|profile|objective|highlights)|objective|references?|languages?"
    r"|interests|hobbies|awards?(?: (?:and|&) honors)?|honors|accomplishments|achievements|affiliations|memberships?"
    r"|professional (?:affiliations|memberships|development)|volunteer\w*(?: \w+)?|publications|personal \w+|projects"
    r"|areas of expertise|work history|employment history|training)\W{0,4}$",
    re.IGNORECASE,
)
"""A line alone that heads a part of a resume."""
FIELD = re.compile(
    r"^\W{0,4}(?:job title|position(?: title)?|title|location|department|facility|company|schedule|shift|hours"
    r"|status|fte"
    r"|employment type|job type|reports to|pay(?: range| rate)?|salary(?: range)?|job (?:id|number|category)"
    r"|requisition"
    r"|req(?:uisition)? ?(?:id|#)?)\s?[:#]\s?\S",
    re.IGNORECASE,
)
"""A field of a posting's head."""
