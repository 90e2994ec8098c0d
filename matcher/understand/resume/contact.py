"""Who wrote the resume and how to reach them: name, mail, telephone, place. Never reaches the score."""

import re

from matcher.model import Person
from matcher.understand.resume.job_lines import OCCUPATION, PLACEHOLDER
from matcher.understand.words.headings import kind_of
from matcher.understand.words.lines import Line
from matcher.understand.words.states import STATES

_MAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}")
_PHONE = re.compile(
    r"(?<![\w$.,-])(?<!(?<!\d{4})/)(?:\+?\d{1,2}[\s.-]?)?(?:[(\[]\s?\d{3}\s?[)\]]|\d{3})[\s.‑–/-]{0,3}\d{3}"
    r"[\s.‑–-]{0,3}\d{4}(?![\w-])(?!/(?!\s?\(?\d{3}\)?[\s.-]?\d{3}))"
)
_ABROAD = re.compile(r"(?<![\w$.,/-])\+\d{1,3}(?:[\s.()‑–-]{0,2}\d){7,12}(?!\w)")
_PLACES = STATES | {"puerto rico": "PR"}
_CODES = frozenset(_PLACES.values())
_PLACE = re.compile(
    r"(?<![\w-])((?:[A-Z][a-z.'’]+|St\.)(?:[ -][A-Z][a-z.'’]+){0,3}),?\s+([A-Z]{2}|[A-Z][a-z](?=\s|$)"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b(?:,?\s+\d{5}(?:-\d{4})?)?"
)
_LABEL = re.compile(
    r"^[\s|*]*(?:(?:full\s+|candidate(?:['’]s)?\s+|applicant\s+)?name|applicant|candidate)\b[\s*]{0,3}(?:[:|–-]|\.{2,40}|\s{2}|\t)[\s|*]*(?=\S)"
    r"|^\s*(?:resume|résumé|cv|curriculum vitae)(?:\s+(?:of|for)\b|\s*[:–-])\s*(?=\S)",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"(?:\b(?:Hi|Hello)[,!. ]{1,2}(?:I am|I['’]m)|\b(?:[Mm]y name is|I am called|[Tt]his is))"
    r"\s+((?:[A-ZÀ-Þ][\w'’.-]{0,25}\s?){2,4})"
)
_TURNED = re.compile(r"^([A-ZÀ-Þ][\w'’-]{1,25}),\s+([A-ZÀ-Þ][\w'’-]{0,20}\.?(?:\s+[A-ZÀ-Þ][\w'’-]{0,20}\.?)?)$")
_TITLE = re.compile(
    r"^(?:(?:dr|mr|mrs|ms|miss|prof|rev)\.?|(?:CPT|CPL|SGT|SSG|SFC|MSG|1SG|PFC|SPC|LT|1LT|LTC|MAJ|COL|CW[2-5]|Capt|Sgt|Maj)\.?"
    r"(?:\s\((?:ret|retired)\.?\)|,\s(?:ret|retired)\.?)?)\s+(?=[A-Za-z]{2})",
    re.IGNORECASE,
)
"""What stands before a name: a form of address, or a rank."""
_OPENS = re.compile(
    r"^(?:since|before|after|between|from|until|during|in|on|at|as|for|with|by|the|this|these|those|i|my|we|our|then|now"
    r"|also|both|all|any|no|not|looking|seeking|open|hi|hello|dear|to|what|when|where|how|why|yes|currently)\b",
    re.IGNORECASE,
)
"""How a sentence begins and no name does."""
_WORD = re.compile(r"^(?:[A-ZÀ-Þ][\w'’.À-ÿ-]*|de|da|del|der|van|von|la|le|bin|al|y|di|dos|[\"“(][A-Za-z'’-]+[\"”)])$")
_NOT_NAME = re.compile(
    r"\b(?:resume|curriculum|vitae|cv|profile|summary|page$|confidential|street|avenue|road|apt|box|inc|llc|hospital"
    r"|university|college"
    r"|medical|health|information|billing|phone|email|address|contact|linkedin|objective|professional|certified"
    r"|experience|present"
    r"|company|department"
    r"|service|services|skills|office|unknown|care|inpatient"
    r"|outpatient|patients?|clinical|clinic|nursing|registration|systems?|validation|reviews?|quality|revenue|cycle"
    r"|highlights|peer|team|target|role|available|candidate|remote|work"
    r"|(?:key|core|areas?) \w+|strengths|competencies|epic|cerner"
    r"|united states|usa|software|relocate|bilingual|veteran|references|education|background|career"
    r"|expertise|risk|adjustment|compliance|federal|clearance|hospice|facility|history"
    r"|dedicated|detail|oriented|business|development|research|faculty|engineering|maintenance|social|media|finance"
    r"|marketing|consulting|principal|producer|creator|laborer|acting|adjunct|special|content|aircraft|human|resources"
    r"|operations|technical|project|production|accounting|logistics|construction|retail|digital|sigma|management)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(first|given|last|family|sur)[ -]?name\s?[:|]\s*([^\W\d_][^\d,|:]{0,24}?)(?=\s*(?:$|[|,;]|last|first))", re.I
)
_APART = re.compile(r"\s{3,}|\t")
_SMALL = re.compile(r"^[a-z'’-]{2,20}(?: [a-z'’.-]{1,20}){1,2}$")
_OWN = re.compile(r"(?:['’]s)?\s+(?:resume|résumé|cv|curriculum vitae)\s*$", re.IGNORECASE)
_SPACED = re.compile(r"^\W*[^\W\d_](?:\s{1,8}[^\W\d_]){4,30}\W*$")
_SURNAME = re.compile(
    r"(?<=\w )(?:cook|baker|guard|street|head|steward|care"
    r"|church|box|road)$",
    re.IGNORECASE,
)
"""Words of work and place that are family names too, where they end a name that no word of a kind begins."""
_KIND = re.compile(
    r"^(?:line|head|lead|prep|pastry|night|security|fry|grill|school|bus|truck|delivery|senior|home|main|high|wall"
    r"|private|cake|production|chief|personal|child|health|customer|event|media|retail|sous|executive)\b",
    re.IGNORECASE,
)
_STATE_NAMED = frozenset(_PLACES) - {"washington", "virginia", "georgia", "montana"}
_IN_A_STATE = re.compile(r",\s*([A-Z]{2})\b(\s*,?\s*\d{5})?(?=\s*(?:$|[|•·,;\d]))")
_SUFFIX = re.compile(r"^(?:jr|sr|ii|iii|iv)\.?$", re.IGNORECASE)
_TOP = 14
_NAME_LINE = 200
_SHORT = 70


def person(text: str, told: tuple[Line, ...]) -> Person:
    """Contact data as found; None or empty where the text has none. Phones in E.164."""
    mails = tuple(dict.fromkeys(found[0].rstrip(".") for found in _MAIL.finditer(text)))
    city, state = _place(told)
    phones = _phones(text)
    name = _name(told, mails[:20], bool(mails or phones))
    return Person(name=name, emails=mails, phones=phones, city=city, state=state)


def _phones(text: str) -> tuple[str, ...]:
    candidates = [found[0] for pattern in (_PHONE, _ABROAD) for found in pattern.finditer(text)]
    if not candidates:
        return ()
    import phonenumbers

    found: dict[str, None] = {}
    for candidate in candidates[:20]:
        try:
            number = phonenumbers.parse(candidate.replace("‑", "-"), "US")
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number):
            found[phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)] = None
    return tuple(found)


def _name(told: tuple[Line, ...], mails: tuple[str, ...], reachable: bool) -> str | None:
    """A labelled name; else a line with the shape of a name that agrees with the mail address, those of the top
    first; else the first such line: only the very first line where the text has neither mail nor telephone."""
    fields = _fields(told[:40])
    if fields:
        return fields
    for line in told[:40]:
        label, said = _LABEL.match(line.text[:_NAME_LINE]), _SAYS.search(line.text[:_NAME_LINE])
        told_as = said[1] if said else line.text[label.end() :] if label else ""
        name = as_name(told_as)
        if name and " " in name:
            return name
    pairs = list(zip(told, [*told[1:], *told[-1:]], strict=True))
    top: list[tuple[int, str]] = [(at, name) for at, pair in enumerate(pairs[:_TOP]) if (name := _named_by(*pair))]
    rest = [_whole(*pair) for pair in pairs if len(pair[0].text) < _SHORT] if mails else []
    for found in [*(name for _, name in top), *rest]:
        if found and len(found.split()) > 1 and _agrees(found, mails):
            return found
    first = next(
        (line.number for line in told[1:_TOP] if kind_of(line.text) not in (None, "personal") or line.bullet), _TOP
    )
    return (
        next((name for at, name in top if at == 0 or (reachable and at < first)), None)
        or _leading(told, mails)
        or _in_small_letters(told, mails)
    )


def _fields(told: tuple[Line, ...]) -> str | None:
    """The name of a form with a field for each part of it."""
    parts = {found[1].lower(): found[2].strip() for line in told for found in _PART.finditer(line.text[:_NAME_LINE])}
    family = parts.get("last") or parts.get("family") or parts.get("sur")
    given = parts.get("first") or parts.get("given")
    return as_name(f"{given} {family}") if given and family else None


def _in_small_letters(told: tuple[Line, ...], mails: tuple[str, ...]) -> str | None:
    """A name written without capitals, where the mail address bears it out."""
    lines = (line.text.strip() for line in told[:3])
    return next((text for text in lines if _SMALL.match(text) and _agrees(text, mails)), None)


def _leading(told: tuple[Line, ...], mails: tuple[str, ...]) -> str | None:
    """The first words of a text without lines, where they agree with the mail address."""
    words = told[0].text[:_NAME_LINE].split() if told else []
    names = [name for count in (2, 3, 4) if (name := as_name(" ".join(words[:count]))) and _agrees(name, mails)]
    return max(names, key=lambda name: _agreeing(name, mails), default=None)


def _named_by(line: Line, after: Line) -> str | None:
    """The name in a line, or in it and the next where first and last name stand on lines of their own."""
    name = as_name(line.text)
    if name is None or kind_of(line.text) is not None:
        return None
    if len(name.split()) > 1:
        return _whole(line, after)
    family = as_name(after.text)
    return f"{name} {family}" if family and len(family.split()) == 1 else None


def _whole(line: Line, after: Line) -> str | None:
    """The name in a line, with the part that a narrow column broke off behind a hyphen."""
    name = as_name(line.text)
    if name is None or not line.text.rstrip().endswith(f"{name}-"):
        return name
    family = as_name(after.text)
    return f"{name}-{family}" if family and len(family.split()) == 1 else name


def _agrees(name: str, mails: tuple[str, ...]) -> bool:
    return _agreeing(name, mails) > 0


def _agreeing(name: str, mails: tuple[str, ...]) -> int:
    """How many parts of the name an address has at most."""
    parts = [re.sub(r"[^a-z]", "", part.lower()) for part in name.split()]
    return max(
        (sum(len(part) > 2 and part in mail.split("@")[0].lower() for part in parts) for mail in mails), default=0
    )


def as_name(text: str) -> str | None:
    """The person's name that a line begins with, without title and letters after it; None where it has not the
    shape."""
    text = _TITLE.sub("", _turned(_closed(_OWN.sub("", text[:_NAME_LINE]))).strip())
    if is_place(_APART.split(text.strip())[0]) or _OPENS.match(text.strip()):
        return None
    head = re.split(r"\s*[|•·◦;/]\s*|\s{3,}|\t|,|\s[-–—*]\s|:\s|\s\(|\d|@", text.strip(), maxsplit=1)[0].strip(
        " .,:*#>-="
    )
    words = head.split()
    while len(words) > 1 and _is_post_nominal(words[-1]):
        words = words[:-1]
    rest = text.strip()[len(head) :]
    suffix = re.match(r"^,\s*(Jr|Sr|II|III)\b\.?", rest)
    if not 1 <= len(words) <= 5 or len(head) > 45 or PLACEHOLDER.search(text):
        return None
    if not all(_WORD.match(word) for word in words) or _says_other(head):
        return None
    if words[0] in _LETTERS or (len(words) == 1 and (len(words[0]) < 2 or kind_of(words[0]))):
        return None
    if " ".join(words).lower() in _PLACES or kind_of(head):
        return None
    return " ".join(words) + (f" {suffix[1]}" if suffix else "")


def _closed(text: str) -> str:
    """The text with a name in spaced letters drawn together: "D A N A   R U I Z"."""
    if not _SPACED.match(text):
        return text
    return " ".join(word.replace(" ", "") for word in re.split(r"\s{2,}", text.strip()))


def _turned(text: str) -> str:
    """ "Last, First" the other way round, letters after it left out; another text as it is."""
    told = text.strip()
    parts = told.split(",")
    while len(parts) > 2 and all(_is_post_nominal(word) for word in parts[-1].split()):
        parts.pop()
    turned = _TURNED.match(",".join(parts))
    if not turned or any(_is_post_nominal(word) for word in turned[2].split()):
        return text
    given = turned[2].strip(" .")
    if given.lower() in _PLACES or (given in _CODES and given != "AL"):
        return text
    return f"{turned[2]} {turned[1]}"


def is_place(text: str) -> bool:
    """Whether the line is a city with its state."""
    state = _IN_A_STATE.search(text)
    if state and not re.search(r"[,|•·;\d]", text[: state.start()]) and state[1] in _CODES:
        return state[1] not in _LETTERS or bool(state[2])
    words = re.sub(r"[^\w ]", " ", text.lower()).split()
    return 2 <= len(words) <= 4 and (words[-1] in _STATE_NAMED or " ".join(words[-2:]) in _STATE_NAMED)


def _says_other(head: str) -> bool:
    """Whether a word of the line is of work, of a heading or of an address; a family name among them is none."""
    bare = head if _KIND.match(head) else _SURNAME.sub("", head)
    return bool(_NOT_NAME.search(bare) or OCCUPATION.search(bare))


def _is_post_nominal(word: str) -> bool:
    bare = re.sub(r"[®™.,()]", "", word)
    return (
        bare.isupper()
        and 2 <= len(bare.replace("-", "")) <= 6
        and not _SUFFIX.match(bare)
        and bool(re.match(r"^[A-Z]+(?:-[A-Z]{1,3})?$", bare))
        and bare in _LETTERS
    )


_LETTERS = frozenset((
    "CPC", "CPC-A", "CPCA", "CPC-H", "CPC-I", "CPC-P", "COC", "COC-A", "CIC", "CIC-A", "CRC", "CRC-A", "CPB", "CPMA",
    "CDEO", "CDEI", "CPPM", "CPCO", "CCS", "CCS-P", "CCA", "RHIT", "RHIA", "CDIP", "CHDA", "CHPS", "CCDS", "CCDS-O",
    "CBCS", "CMAA", "CMRS", "CMBS", "NCICS", "CRCR", "CHFP", "CSAF", "CSBI", "RN", "BSN", "MSN", "LPN", "LVN", "MBA",
    "MHA", "MPH", "BS", "BA", "MS", "MA", "MD", "DO", "PHD", "AAS", "AS", "AA", "CTR", "ODS-C", "RHDS", "CMT", "COSC",
    "CEDC", "CEMC", "CANPC", "CIRCC", "CGIC", "CGSC", "COBGC", "CASCC", "CCVTC", "CCC", "CENTC", "CFPC", "CHONC",
    "CPCD", "CPEDC", "CPRC", "CRHC", "CSFAC", "CUC", "CCPC", "RCC", "RCCIR", "CHC", "CHRC", "CPMSM", "PMP", "FAHIMA",
    "CPHQ", "CCM", "CMA", "RMA", "CCMA", "MBBS", "BDS", "EMT", "CNA", "HCS-D", "HCS-O", "COS-C", "MHS", "MHI", "MHIM",
    "MHIIM", "BHA", "BSHA", "BSHIM", "PT", "RT", "DNP", "APRN", "NP", "PA", "CPHT", "CPHIMS", "CPHI", "CCDI", "CHCAS",
    "CMC", "CMOM", "CMIS", "CMCA", "CMCO", "SCP-ES", "FACHE", "MSHI", "MSHA", "BSHS",
))  # fmt: skip
"""Letters of credentials and degrees that follow a name."""


def _place(told: tuple[Line, ...]) -> tuple[str | None, str | None]:
    """City and state of the first line of the top, or of a contact line, that names both."""
    spots = [*told[:_TOP], *(line for line in told[_TOP:] if "@" in line.text or len(line.text) < 40)]
    for line in spots[:60]:
        for found in _PLACE.finditer(line.text[:200]):
            state = _state(found[2])
            if state and not OCCUPATION.search(found[1]):
                return found[1].split("  ")[-1], state
    return None, None


def _state(told: str) -> str | None:
    up = told.upper()
    return up if len(told) == 2 and up in _CODES else _PLACES.get(told.lower())
