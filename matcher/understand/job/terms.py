"""Where and how the work is done: remote, hybrid or on site; full time, part time, contract or per diem."""

import re

from matcher.understand.words.hinted import Hinted

_NOT_REMOTE = re.compile(
    r"\b(?:not?|never|isn['’]?t|without|non)\b[ -](?:\w+ ){0,4}?(?:remote|work[ -]from[ -]home|telework"
    r"|telecommut\w*)|\bremote(?: work| option)?s?\b \(?(?:is |are )?(?:not\b|unavailable|never)"
    r"|\bcan(?:not|[’']t) be \w{1,12} remotely|\bdo not ask about remote|\bno (?:home|remote) (?:option|days?"
    r"|work)s?\b|\b(?:remote|telework|telecommut\w*"
    r"|work from home|wfh)(?: \w+)?\s?[:?]\s?no\b|\b(?:remote job|telework eligible|remote position) +no\b"
    r"|\b(?:can(?:not|[’']t)|won[’']t|unable to|not able to) (?:\w+ ){0,3}?(?:work[ -]from[ -]home|from home|wfh)\b"
    r"|\b(?:no|not) wfh\b|\b(?:work(?:ing)? from home|wfh|telework\w*) (?:is|are)(?: not|n[’']t) (?:an option|possible"
    r"|available|offered|allowed)\b",
    re.IGNORECASE,
)
_SAID_YES = re.compile(r"\bremote(?: job| position| work)?\s*[:?]?\s+yes\b", re.IGNORECASE)
_COUNT = r"(?:one|two|three|four|[1-4]|some|few)"
_DAYS = r"(?:mon|tues|wednes|thurs|fri)days?"
_BASE = r"(?:office|campus|on[ -]?site|clinic|hospital|hub|headquarters)"
_MIXED = re.compile(
    rf"\b{_BASE} {_COUNT}\s?(?:x|times|days?)\b|\bsplit (?:your|the|their) (?:week|time|days) between\b"
    rf"|\b(?:mix|blend|combination) of (?:\w+ ){{0,2}}(?:office|home|remote|on-?site)\b[^.;]{{0,20}}\b(?:and|with)\b"
    rf"|\b{_BASE}\b[^.;]{{0,50}}\b(?:rest|otherwise|other days|remaining|remainder|others)\b[^.;]{{0,30}}\b(?:home"
    rf"|remote)"
    rf"|\b(?:home|remote(?:ly)?)\b[^.;]{{0,30}}\b(?:rest|otherwise|other days|others|some|two|three)\b[^.;]{{0,25}}"
    rf"\b(?:{_BASE}|ours)\b"
    rf"|\b{_BASE}\b[^.;]{{0,30}}\b(?:rest|otherwise) (?:from |at )?home\b"
    rf"|\b[1-9]\d ?% (?:remote|telework|from home|wfh)\b|\bhome the rest\b"
    rf"|\b{_COUNT} days?(?:/| a | per | each | every )week (?:remote|from home|at home|telework|wfh)\b"
    rf"|\b{_COUNT} days? in [A-Z]\w+(?: [A-Z]\w+)? (?:each|a|per|every) week\b"
    rf"|\b{_COUNT} days? (?:(?:a|per|each|every) week )?in [A-Z]\w+[^.;]{{0,30}}\b(?:from|at) home\b"
    rf"|\b(?:{_DAYS}|{_DAYS} and {_DAYS}) (?:at|from) home\b|\b(?:home|wfh|remote|telework\w*) (?:on )?{_DAYS}\b"
    rf"|\b(?:wfh|telework\w*|from home)\b[^.;]{{0,12}}\b{_COUNT} days?(?: an?\b|/| per| each)"
    rf"|\bdays?(?:/| a | per | each )week\b[^.;]{{0,60}}\b{_BASE}\b[^.;]{{0,30}}\bhome\b",
    re.IGNORECASE,
)
"""Days here and days there, in prose."""
_HYBRID = re.compile(
    r"\b(?:mostly|mainly|primarily|largely|predominantly) (?:online|remote|virtual|from home)\b"
    r"|\bin[ -](?:the )?office\b[^.;]{0,30}\b(?:days? (?:from|at) home|(?:mon|tues|wednes|thurs|fri)days? (?:from|at)"
    r" home)\b"
    r"|\bhybrid\b(?!,? (?:title|employee|entity))|\b(?:in|at) (?:the )?office (?:for )?(?:one|two|three|four"
    r"|[1-4]) days\b|\b(?:one|two|three|four|[1-4]|few) days?(?: a| per| each"
    r"|/)? ?(?:week|month)? "
    r"(?:in|on|at|from)\W+(?:the |our |a |your )?(?:\w+ )?(?:office|campus|site|home|hospital)\b|\b(?:at"
    r"|from) home (?:for |on |up to )?(?:one|two|three|four|[1-4]|some) days\b|\bpart(?:ly|ially)?[ -]remote"
    r"|\bremote/?(?: and |/ "
    r"?)on-?site|\bon[ -]?site (?:one|two|three|four|[1-4]) days|\b(?:home|remotely|telework\w*) "
    r"(?:for |on )?(?:up to )?(?:one|two|three|four"
    r"|[1-4]) days",
    re.IGNORECASE,
)
_REMOTE = re.compile(
    r"(?<!of )(?<!with )(?<!to )\bremote(?:ly)?\b(?! (?:patient|monitor\w*|audit\w*|access|desktop|during"
    r"|physiolog\w*|sites?|areas?"
    r"|locations? of|support|query|queries|coders?['’]|and rural"
    r"|communit\w*|proctor\w*))|\bwork(?:ing|s)?[ -](?:from|at)[ -]home\b"
    r"|\b(?:100 ?%|full[ -]?time|fully) (?:telework|virtual|online|off-?site)\b|\bhome[ -]office(?: based)?\b"
    r"|^\W*(?:virtual"
    r"|off-?site)\W*$|\b(?:fully )?distributed (?:company|team|workforce|employer)\b|\bwork is (?:all )?done (?:at"
    r"|from) home\b"
    r"|\b(?:home[ -]based|from home|telecommut\w*|teleworking|telework[ -]eligible|virtual position|wfh|telework: yes"
    r"|work from anywhere|fully "
    r"virtual)\b",
    re.IGNORECASE,
)
_ONSITE = re.compile(
    r"\bon[ -]?site\b(?! (?:gym|cafe\w*|child\w*|day ?care|parking|fitness|clinic|training|visits?"
    r"|interview|health|audits?))|\bin[ -](?:office|person)\b|\bin our (?:\w+ ){0,3}office\b|,\s*in (?:the )?clinic\b"
    r"|\bon[ -]premises?\b|\bon (?:the "
    r")?campus\b|\bfield position\b|\bin the office\b",
    re.IGNORECASE,
)
_STRONG_ONSITE = re.compile(
    r"\b(?:this|position|role|job|work(?:ed|ing)?|located|seeking|full[ -]time)\b[^.;!?]{0,50}\b(?:on[ "
    r"-]?site|in[ -]person|in[ -]office|field position)\b|\bmust (?:work|be) (?:on[ -]?site|in (?:the|our) "
    r"office)|\bon[ -]site (?:position|role|job|only)\b|\b(?:desk|office)\b[^.;!?]{0,60}\bon[ -]?site\b"
    r"|\bon[ -]?site,? (?:mon(?:day)?\b|m-f|five days|5 days|full[ -]time|in our|at our)"
    r"|^\W*(?:on[ -]?site|in[ -]office|in[ -]person)\b(?! (?:"
    r"training|visits?|interviews?|gym|parking|child))"
    r"|\b(?:this|the) (?:seat|desk|role|job|position|chair) is (?:at|in|on) (?:our"
    r"|the) (?:[\w'’-]+ ){0,4}?(?:campus|office"
    r"|hospital|clinic|building|floor)\b|\bwork is (?:all )?(?:done|performed|carried out) (?:in|at) (?:our|the) "
    r"(?:[\w'’-]+ ){0,4}?(?:campus|office|hospital|clinic|building)\b|\bon premises at\b"
    r"|\b(?:sits?|join us|seated|based) (?:in person )?(?:in|at) (?:our|the) (?:[\w'’-]+ ){0,4}?(?:campus|office"
    r"|hospital|clinic"
    r"|building)\b"
    r"|\bwork(?:s|ing)? (?:in|at|from) (?:our|the) (?:[\w'’-]+ ){0,4}(?:campus|office|hospital|clinic|building)\b"
    r"|\breports? (?:daily )?to (?:our|the) (?:[\w'’-]+ ){0,4}(?:campus|office|clinic|building)\b",
    re.IGNORECASE,
)
_THIS_ONSITE = re.compile(
    r"\bthis is an? (?:[\w-]+ ){0,2}?(?:on[ -]?site|in[ -]office|in[ -]person)\b"
    r"|\b(?:this|the) (?:role|position|job) is (?:\w+ ){0,2}?(?:on[ -]?site|in[ -]office|in[ -]person)\b(?! or\b)",
    re.IGNORECASE,
)
"""Said of the job itself, whatever is said of others ("the coders work from home")."""
_TEMPORARY = re.compile(
    r"\b(?:support|assist|help|train|manag|supervis|overse|monitor)\w* (?:our )?remote\b|\bremote during\b"
    r"|\bour remote (?:coders?|auditors?|billers?|staff|colleagues) (?:need|ask|send|rely|call|turn)\b"
    r"|\btemporar\w+ remote|\bremote[^.]{0,20}\bcovid",
    re.IGNORECASE,
)


_LATER_SOME = re.compile(
    r"[,;(]?\s*(?:with )?(?:up to |possible |occasional |option of )?(?:a |one |two |[1-4] )?(?:days?(?:/| a "
    r"| per )?week |"
    r"days? )?(?:remote|from home|telework|work from home)\b[^.;]{0,20}\b(?:after|following|once|upon)\b[^.;]*",
    re.IGNORECASE,
)
"""What is granted later only: "on-site; up to one day a week remote after the first year"."""
_FIRST_ONSITE = re.compile(r"^.{0,60}?\b(?:on[ -]?site|in[ -]office|in[ -]person|in the office)\b", re.IGNORECASE)


def work_mode(header: list[str], body: list[str]) -> str | None:
    """`remote`, `hybrid`, `onsite` or None. `header`: title, labelled fields, top lines; they decide before the
    running text
    `body`. A temporary arrangement decides nothing."""
    for lines, strict in ((header, False), (body, True)):
        placed = [line for line in lines if _says_where(line)]
        text = [_now(line) for line in placed if not _TEMPORARY.search(line)]
        found = _mode(text, strict)
        if found:
            return found
    return None


_PLACES = (
    "remote", "home", "office", "site", "person", "campus", "telework", "telecommut", "virtual", "wfh", "anywhere",
    "hybrid", "field", "hospital", "clinic", "building", "premise", "online", "distributed", "day", "split", "hub",
    "headquarters", "floor",
)  # fmt: skip
"""One of them stands in every line that says where the work is done; most lines hold none."""


def _says_where(line: str) -> bool:
    low = line.lower()
    return any(place in low for place in _PLACES)


def _now(line: str) -> str:
    """A line without the days at home that one on-site job grants later."""
    onsite = _FIRST_ONSITE.search(line)
    return line[: onsite.end()] + _LATER_SOME.sub("", line[onsite.end() :]) if onsite else line


def _mode(lines: list[str], strict: bool) -> str | None:
    if any(_SAID_YES.search(line) for line in lines):
        return "remote"
    refused = {line for line in lines if _NOT_REMOTE.search(line)}
    mixed = any(_HYBRID.search(line) or _MIXED.search(line) for line in lines if line not in refused)
    if refused and not mixed:
        return "onsite"
    remote = any(_REMOTE.search(line) for line in lines)
    if mixed:
        return "hybrid"
    if remote and not any(_THIS_ONSITE.search(line) for line in lines):
        return "remote"
    onsite = (_STRONG_ONSITE,) if strict else (_ONSITE, _STRONG_ONSITE)
    return "onsite" if any(pattern.search(line) for pattern in onsite for line in lines) else None


_HINTS = {
    "per_diem": ("diem", "prn", "as need", "as-need", "casual"),
    "contract": ("contract", "temp", "1099"),
    "part_time": ("part", "pt", "fte", "week"),
    "full_time": ("full", "ft", "40", "80"),
}
_EMPLOYMENT: tuple[tuple[str, Hinted], ...] = tuple(
    (kind, Hinted(re.compile(pattern, re.IGNORECASE), _HINTS[kind]))
    for kind, pattern in (
        (
            "per_diem",
            r"\bper[ -]diem\b|\bPRN\b|\bas[ -]needed (?:basis|position)|\bcasual (?:position|status)|^casual\W*$",
        ),
        (
            "contract",
            r"\bcontract(?:or)?\b(?! (?:language|terms|management|negotiat\w*|compliance"
            r"|rates?))[^.]{0,40}\b(?:\d+|months?|weeks?|W-?2|1099|opening|position|role|length"
            r"|assignment)|\b(?:contract|temp)(?:/|-| )to(?:/|-| )hire|^contract\b(?! (?:management|negotiat))"
            r"|\btemporary (?:position|assignment)|^temp(?:orary)?\W*$|\b(?:job )?type\W+contract"
            r"|\b(?:month|week)s?[ -]contract\b|\b1099\b",
        ),
        (
            "part_time",
            r"\bpart[ -]time\b|^PT\b(?!/)|\b0?\.[1-7]\d? ?FTE\b"
            r"|\b(?:8|1[0-9]|2[0-9]) h(?:ou)?rs? ?(?:/|per|a|each) ?week\b",
        ),
        ("full_time", r"\bfull[ -]?time\b|\bFT\b|\b(?:1\.0|0?\.9) ?FTE\b|\b(?:40|80) h(?:ours)?\b|\bregular, 40"),
    )
)


def employment(header: list[str], body: list[str]) -> str | None:
    """`full_time`, `part_time`, `contract`, `per_diem` or None; the header decides before the text."""
    for lines in (header, body):
        for line in lines:
            for kind, pattern in _EMPLOYMENT:
                if pattern.search(line):
                    return kind
    return None
