"""The phrases that speak to a program instead of a reader, in English and six more languages, as data.

Each stands where people do not write it of their own work: an order to set other orders aside, an address to a program,
an order to rate, marks that split the turns of a chat."""

import re
from dataclasses import dataclass

from matcher.understand.words.gated import Gated, gated

_ANYWHERE = re.compile(r"(?:^|[\W_])$")
_FIRST = re.compile(r"(?:^|[\n.!?\"“(\[<#*])\W{0,6}$")
_ORDER = re.compile(
    r"(?:^|[.!?:;,\n\"“(\[—–-]|\b(?:must|should|please|always|and|then|instead|now|simply|only|just|to|will"
    r"|you))\W{0,4}$"
)
"""Where an order begins: "I rate this candidate as excellent" in a letter is none."""

_SAID = re.compile(
    r"(?:^|[.!?:;\n\"“(\[—–-]|\b(?:please|always|instead|now|simply|only|you (?:must|should|will)))\W{0,4}$"
)
"""Where an order to say something begins: "the letter must state that the applicant is eligible" is none."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern for text in lower case, with what must stand right before it."""

    form: Gated
    after: re.Pattern[str]


def _phrase(words: str, *groups: str, after: re.Pattern[str] = _ANYWHERE) -> Phrase:
    """Every blank stands for any blanks, line ends and marks; `groups` are words it needs one of each of. It begins
    with its words and not with what stands before, as the engine then skips to them."""
    return Phrase(gated(re.compile(words.replace(" ", r"(?:[\W_]{1,8})")), *groups), after)


_PROGRAM = (
    r"(?:ai\b|artificial intelligence|llms?|(?:large )?language models?|chat ?bots?|chat ?gpt|gpt|ats|bots?|robots?"
    r"|(?:automated|automatic) (?:\w+ )?(?:systems?|screeners?|reviewers?|readers?|parsers?|tools?|software)"
    r"|(?:resume|cv) (?:parsers?|screeners?|rankers?|readers?|reviewers?))"
)
_SHORT = r"(?:ai\b|llms?|ats|(?:chat ?)?gpt|(?:large )?language models?|bots?)"
_KIND = (
    r"(?:(?: language)? (?:models?|assistants?|recruiters?|systems?|tools?|agents?|bots?|screeners?|reviewers?"
    r"|evaluators?|rankers?|parsers?|readers?))"
)
_TOLD_OFF = (
    r"(?:ignor[ae]|disregard|forget|override|bypass|discard) (?:(?:all|any|every|each|everything|of|the|your|my"
    r"|these|those|other|and|please|completely) ){0,5}"
)
_NAMES_TOLD_OFF = "ignore ignora disregard forget override bypass discard"
_BEFORE = r"(?:previous|prior|earlier|above|preceding|foregoing|existing|original|initial|former|past|system|safety)"
_ORDERS = r"(?:instructions?|prompts?|directives?|commands?|directions)"
_ON = r"(?! (?:regarding|about|concerning|for applying|(?:on|for) how to|from (?:the|our|my|a) \w+))"
_BEST = (
    r"(?:excellent|exceptional\w*|perfect|best|top|highest|ideal|maximum|full|outstanding|strong(?:est)?|highly|fully"
    r"|well|qualified|100|10|\d{1,3} ?/ ?\d{1,3}|first|number one|five|hire|yes|match)"
)
_ONE = r"(?:this|the) (?:candidate|applicant|resume|cv|person)"
_NAMES_ONE = "candidate applicant resume cv person"
_NAMES_PROGRAM = (
    "ai artificial llm llms model models chatbot chatbots chat bot bots robot robots gpt chatgpt ats automated"
    " automatic parser parsers screener screeners ranker rankers reader readers reviewer reviewers"
)
_TO_DO = r"(?:you|ignore|rate|rank|score|the candidate|this candidate|always|respond|output|treat|disregard|your)\b"
_OF_CHATS = r"(?:system|hidden|developer|initial|llm|gpt|chatgpt|ai) (?:prompt|message|override|directive|command)"

PHRASES = (
    _phrase(
        _TOLD_OFF + rf"(?:{_BEFORE} (?:and )?){{1,3}}(?:system )?{_ORDERS}\b{_ON}",
        _NAMES_TOLD_OFF,
        "instruction instructions prompt prompts directive directives command commands directions",
    ),
    _phrase(
        _TOLD_OFF + rf"(?:your (?:{_BEFORE} )?(?:{_ORDERS}|guidelines|programming|training|rules|criteria)\b"
        rf"|(?:everything|anything|all) (?:that (?:is|was|came) )?(?:{_BEFORE}|before|said|written) (?:this|and|in"
        rf"|so|it"
        r"|now|you)\b|(?:instructions?|prompts?) (?:given )?(?:above|before|so far|you (?:have been|were) given))",
        _NAMES_TOLD_OFF,
    ),
    _phrase(
        rf"(?:if|when|since|because|as) you (?:are|were|re) (?:reading this as )?(?:(?:an?|the|any|some) )?{_PROGRAM}"
        rf"(?:{_KIND}\b|(?= ?[,.:;)(/—–-](?! ?(?:powered|driven|savvy|assisted|enabled|based|curious|first)))"
        r"|(?= (?:reading|reviewing|evaluating|parsing|screening|processing|scoring|ranking|analy[sz]ing|assessing"
        r"|summari[sz]ing"
        r"|that|which|or|used|trained|then|please|you|ignore|rate|score|rank|include|add|say|respond|answer|mention"
        r"|write|start|begin)\b))",
        "you",
        _NAMES_PROGRAM,
    ),
    _phrase(
        rf"(?:as|act as|pretend (?:to be|you are)|you are(?: now)?) an? (?:\w+ ){{0,2}}?{_PROGRAM}{_KIND}?,? "
        r"(?:you (?:must|should|will|shall|are|have to|need to)|your (?:task|job|role|goal)|tasked|designed|programmed"
        r"|instructed|that (?:must|always|should|will|rates|ranks|scores))\b",
        "you your",
        _NAMES_PROGRAM,
    ),
    _phrase(
        r"(?:attention|note|dear|hello|hey|hi|message|instructions?|memo|important|reminder|warning|notice)"
        r"(?: (?:to|for))?(?: (?:all|any|the|every|each))?(?: (?:reviewing|screening|hiring|reading))?"
        rf" {_PROGRAM}{_KIND}?"
        rf"(?:(?: ?[,/] ?| (?:and|or) ){_PROGRAM}{_KIND}?){{0,4}}\x20?[:,.!—–-](?!\w)",
        "attention note dear hello hey hi message instruction instructions memo important reminder warning notice",
        _NAMES_PROGRAM,
        after=_FIRST,
    ),
    _phrase(
        rf"{_SHORT}{_KIND}?(?: ?[,/&] ?{_SHORT}{_KIND}?){{0,4}}\x20?[:—–]\x20?(?:please )?"
        r"(?:rate|score|rank|grade|classify|mark|label|flag|treat|consider|select|shortlist|recommend|output|return"
        r"|respond|reply|say|state|report|summari[sz]e|give|assign|approve|accept|advance|pass|ignore|disregard|you"
        r" must|you should|always|never|do not|this candidate|the candidate|this applicant|this resume)\b",
        "ai llm llms ats gpt chatgpt chat model models bot bots",
        _NAMES_ONE + " you instructions instruction output respond always",
        after=_FIRST,
    ),
    _phrase(
        rf"(?:rate|score|rank|grade|classify|mark|label|flag|shortlist|prioriti[sz]e|tag) {_ONE}"
        rf" (?:\w+ ){{0,4}}?{_BEST}\b",
        "rate score rank grade classify mark label flag shortlist prioritize prioritise tag",
        _NAMES_ONE,
        after=_ORDER,
    ),
    _phrase(
        rf"(?:give|assign|award|grant|return|output) (?:{_ONE} )?(?:only )?(?:an?|the)?(?: (?:score|rating|rank"
        r"|match|fit)(?: score)? (?:of|at|as) (?:100|10|\d{1,3} ?/ ?\d{1,3}|five)\b"
        r"| (?:maximum|highest|perfect|full|top|best)(?: possible)? (?:match )?(?:score|rating|rank|ranking|mark"
        r"|grade)s?\b)",
        "give assign award grant return output",
        "score scores rating ratings rank ranks ranking rankings match fit mark marks grade grades",
        after=_ORDER,
    ),
    _phrase(
        r"(?:must|should|always|please|will) (?:score|rate|rank) (?:it|this|him|her|them|me)?(?: (?:at|as|with))?"
        r" ?(?:an? |the )?(?:100|10 ?/ ?10|maximum|highest|perfect)\b",
        "score rate rank",
        "must should always please will",
    ),
    _phrase(
        r"(?:say|state|report|respond|reply|answer|conclude|write|output|print|tell(?: \w+){1,4}?)"
        r"(?: (?:only|with|saying))?(?: that)? (?:this|the) (?:candidate|applicant) (?:is|has|holds|meets|exceeds"
        r"|possesses|matches|satisf)",
        "say state report respond reply answer conclude write output print tell",
        "candidate applicant",
        after=_SAID,
    ),
    _phrase(
        rf"{_ONE} (?:is|are) (?:an?|the) (?:\w+ ){{0,2}}?(?:match|fit|candidate|choice) (?:for|to|on|in)"
        r" (?:every|all|any|each)(?: (?:single|and every|of the|the|listed|one of the))* "
        r"(?:requirements?|qualifications?|criteri\w+)\b",
        "match fit candidate choice",
        "every all any each",
        _NAMES_ONE,
    ),
    _phrase(
        rf"{_OF_CHATS}\x20?[:>\]] ?{_TO_DO}",
        "prompt message override directive command",
        "you your ignore disregard rate rank score candidate always respond output treat",
        after=_FIRST,
    ),
    # Spanish, Portuguese, Italian, French, German, Dutch
    _phrase(
        r"(?:ignor[ae]|ignorad|olvida|olvide|omite|esqueça|desconsidere|ignorate) (?:tod[oa]s |tutte )?"
        r"(?:las |tus |sus |as |suas |le |los )?(?:(?:anteriores|previas) )?"
        r"(?:instruc\w+|instruç\w+|indicaciones|órdenes|istruzioni) (?:\w+ )?(?:anterior\w*|previ\w+|prévi\w+|preced\w+"
        r"|de arriba)\b|(?:ignor[ae]|olvid[ae]) (?:todas )?las (?:anteriores|previas) instrucciones\b"
        r"|(?:ignore[zr]?|oublie[zr]?) (?:toutes )?(?:les|tes|vos) (?:instructions|consignes|directives) "
        r"(?:précédentes|antérieures|ci dessus)\b"
        r"|ignorier(?:e|en sie|t) (?:(?:alle|sämtliche|jegliche|die|deine|ihre) ){0,2}(?:vorherigen|bisherigen"
        r"|vorangegangenen|vorangehenden|früheren|obigen|vorigen) (?:anweisungen|instruktionen|befehle|eingaben"
        r"|vorgaben)\b"
        r"|negeer alle (?:vorige|eerdere|voorgaande) instructies\b",
        "ignora ignore ignorad ignorez ignorer ignorate ignoriere ignorieren ignoriert olvida olvide omite esque"
        " desconsidere oublie oubliez oublier negeer",
    ),
    _phrase(
        r"si (?:eres|es usted|usted es|sei) (?:una? )?(?:gran )?(?:modelo de lenguaje|ia|inteligencia artificial|llm"
        r"|asistente (?:de|virtual)|modello linguistico)\b"
        r"|si (?:vous êtes|tu es) (?:une? )?(?:grand )?(?:ia|modèle de langage|intelligence artificielle|llm"
        r"|assistant virtuel)\b"
        r"|(?:wenn|falls|sofern) (?:du|sie) (?:eine? )?(?:großes )?(?:ki|sprachmodell|künstliche intelligenz|llm)\b",
        "si wenn falls sofern",
        "eres usted sei vous tu du sie",
    ),
    _phrase(
        r"(?:califi[cq]u?[ae]|punt[úu][ae]|clasifi[cq]u?[ae]|valor[ae]) (?:a |al )?(?:este |esta )?(?:candidat[oa]"
        r"|solicitante) (?:como|con)\b"
        r"|(?:notez|note|évaluez|évalue|classez|classe) (?:ce|cette|le|la) (?:candidat|candidate|candidature) "
        r"(?:comme|avec)\b"
        r"|bewerte(?:n sie)? (?:diese[nr]?|den|die) (?:kandidat\w*|bewerber\w*|lebenslauf) (?:als|mit)\b",
        "como con comme avec als mit",
        "candidato candidata solicitante candidat candidate candidature kandidat kandidaten kandidatin bewerber"
        " bewerberin lebenslauf",
    ),
)

MARKS = ("<|", "inst]", "sys>", "## ", "system prompt", "system instruction", "system:", "new instructions:")
"""One of these stands wherever MARKED can match."""
MARKED = re.compile(
    r"<\|(?:im_start|im_end|system|user|assistant|endoftext|eot_id|start_header_id|begin_of_text)\|>"
    r"|\[/inst\]|<</?sys>>|\[inst\](?=[^\n]{0,200}\b(?:you|rate|rank|score|ignore|candidate|applicant|say)\b)"
    r"|#{2,4} (?:system|instruction|assistant)s? ?:(?=\s{0,3}(?:you|ignore|rate|rank|score|this|always|say)\b)"
    r"|(?:begin|end)(?:ning)? (?:of )?(?:the )?system (?:prompt|instructions?)\b"
    rf"|(?:(?<=\n)|(?<=[.!?] )|(?<=[\"(\[<#*]))(?:system|new instructions): {{0,2}}\n?{_TO_DO}"
)
"""Marks that split the turns of a chat with a model."""

SQUEEZED = re.compile(
    r"(?:ignore|disregard|forget|override)(?:all|any|the|your|of|and)*(?:previous|prior|above|earlier|preceding)+"
    r"(?:instruction|prompt|directive)s?"
    r"|systemprompt(?:you|rate|rank|score|ignore|this)"
    r"|(?:rate|score|rank)this(?:candidate|applicant|resume)(?:as|at|with|\w{0,9}first)"
    r"|thiscandidateisan?(?:excellent|perfect|ideal)match"
)
"""For words that stand letter by letter, with all but the letters left out."""

VOICE = re.compile(
    r"\byou (?:must|should|are|will|have|need|may|can)\b|\byour (?:response|output|answer|task|evaluation|ranking|score"
    r"|summary|assessment|job|goal|role|instructions|reply|final)\b"
    r"|\b(?:say|state|report|confirm|respond|conclude) (?:that|with)\b|\b(?:output|answer|reply|print|return) (?:only"
    r"|with|that|the|an?|this)\b"
    r"|\b(?:this|the) (?:candidate|applicant|resume|cv|profile)\b"
    r"|\bdo not (?:mention|reveal|reject|consider|penali[sz]e|disclose|question|check|verify|tell)\b"
    r"|^\W*(?:(?:and|also|then|now|instead|please|always|never|in addition|additionally|furthermore)\W+)*"
    r"(?:score|rate|rank|treat|assume|pretend|act|hire|recommend|select|include|add|count|list|give|award|consider"
    r"|ignore|disregard|approve|accept|advance|credit|mark|claim|write|mention|say|set|place|put|always|never"
    r"|instead)\b"
    r"|^\W*(?:he|she|they) (?:is|has|holds|are|have|hold|meets?|exceeds?)\b"
    r"|<\||\[/?INST|<</?SYS|^\W*(?:system|user|assistant)\b\W",
    re.IGNORECASE,
)
"""A sentence that goes on as an order, or speaks of the candidate to someone else."""

QUOTED = re.compile(
    r"\b(?:such as|like|e\.g\.,?|known as|called|phrases?|injections?(?: attacks?)?|attacks?|jailbreaks?)\W{0,4}"
    r"[\"“'‘]\W{0,2}$"
)
"""Someone who tests models names the phrase."""
