"""Federal application questionnaires: which lines state the qualification standard, which are form, answers or law."""

import re
from dataclasses import replace

from matcher.understand.job import headings as heading
from matcher.understand.job.parts import Part

_BEGIN = re.compile(r"^[ \t]*Assessment \d+[ \t]*$", re.MULTILINE)
_END = re.compile(r"^[ \t]*(?:Terms of Use|© \d{4})", re.MULTILINE)
_ANSWER = re.compile(r"(?:[A-E]\.\s*)?(?:yes|no)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,2}\.?")
_DENIAL = re.compile(
    r"(?:[A-E]\.\s*)?I (?:do not|don['’]t|have read|understand|certify|am not)\b|(?:[A-E]\.\s*)?I(?:['’]m| "
    r"am) currently\b",
    re.IGNORECASE,
)
_NONE_OF_THESE = re.compile(r"(?:[A-E]\.\s*)?I (?:do not|don['’]t) (?:have|possess|meet)\b", re.IGNORECASE)
_MUST_HOLD = re.compile(r"\bmust (?:have|hold) (?:an? )?(?:current )?[\w() -]{0,50}certification", re.IGNORECASE)
_CHOICE = re.compile(
    r"\b(?:select|choose|which)\b[^.?]{0,60}\b(?:statements?|sentences?|options?|education or experience|describes)\b"
    r"|\bmeet (?:at least )?one of the (?:following|below|requirements)|\bone of the (?:following|below) "
    r"(?:basic )?require\w+"
    r"|\bmust have either\b",
    re.IGNORECASE,
)
_DEMONSTRATE = re.compile(
    r"\b(?:must|can) demonstrate (?:all (?:of )?)?the following[^.:]{0,60}[.:]|\bdemonstrate (?:all (?:of "
    r")?)?the following KSAs?\b[.:]?",
    re.IGNORECASE,
)
_ABILITY = re.compile(
    r"(?:\W*|[ivx]+\.\s*)(?:ability|skill|knowledge|advanced knowledge|comprehensive)\b", re.IGNORECASE
)
_STEP = re.compile(r"GS-?\s?\d+\.?\s+Do you (?:possess|have) the experience\b", re.IGNORECASE)
_ABOVE_JOURNEY = re.compile(r"\babove (?:the )?journey level\b", re.IGNORECASE)
_PERSONS = re.compile(r"\bPersons hired\b")
_CERTIFICATION_CHOICE = re.compile(r"\b(?:describes|fits|matches) your certification", re.IGNORECASE)
_APPRENTICE = re.compile(r"\b(?:Apprentice|Associate)[/ ][\w/ ]{0,16}Level Certification", re.IGNORECASE)
_DOCUMENTATION = re.compile(r"^Clinical Documentation Improvement Certification", re.IGNORECASE)
_TITLE_WITHIN = 800  # characters; the title stands at the top
_CDIS_TITLE = re.compile(r"^[^\n]{0,80}\(?CDIS\b", re.MULTILINE)


def standard(text: str, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts with what states the standard marked: choices become alternatives, lists of abilities become required,
    answers and everything around the questions become silent."""
    begin, end = _BEGIN.search(text), _END.search(text)
    if begin is None:
        return parts
    last = end.start() if end and end.start() > begin.end() else len(text)
    inside = [p for p in parts if begin.end() <= p.start < last]
    out = [replace(p, kind=heading.SILENT) for p in parts if p.start < begin.end()]
    at = 0
    state = heading.DUTIES
    while at < len(inside):
        part = inside[at]
        words = text[part.start : part.end]
        if _ends_list(words):
            state = heading.DUTIES
            out.append(replace(part, kind=heading.SILENT, link=""))
        elif _CHOICE.search(words) and not _DEMONSTRATE.search(words):
            block = _block(text, inside, at + 1)
            out += _choice(text, part, block)
            at += len(block)
            state = heading.DUTIES
        else:
            made, state = _plain(text, part, words, state)
            out += made
        at += 1
    return tuple(out)


def _ends_list(words: str) -> bool:
    bare = words.strip()
    return bool(_ANSWER.match(bare) or _NUMBER.fullmatch(bare) or _DENIAL.match(bare))


def _block(text: str, parts: list[Part], at: int) -> list[Part]:
    """The parts that answer one question."""
    out: list[Part] = []
    for i in range(at, len(parts)):
        part = parts[i]
        words = text[part.start : part.end].strip()
        if _ANSWER.match(words) or _NUMBER.fullmatch(words) or _DEMONSTRATE.search(words):
            break
        if part.gap and out and _CHOICE.search(words):
            break
        out.append(part)
        if _NONE_OF_THESE.match(words):
            break
    return out


def _choice(text: str, question: Part, block: list[Part]) -> list[Part]:
    """A question with its answers: the answers are alternatives; abilities listed under one of them are its
    examples."""
    words = text[question.start : question.end]
    if _PERSONS.search(words) and _CERTIFICATION_CHOICE.search(text):
        return [replace(p, kind=heading.SILENT, link="") for p in (question, *block)]
    above, cdis = _ABOVE_JOURNEY.search(text), _CDIS_TITLE.search(text, 0, _TITLE_WITHIN)
    options: list[Part] = []
    rest: list[Part] = []
    for part in block:
        said = text[part.start : part.end].strip()
        left_out = above and (_APPRENTICE.match(said) or (_DOCUMENTATION.match(said) and not cdis))
        if _ABILITY.match(said) or (_DENIAL.match(said) and "within" not in said):
            rest.append(replace(part, kind=heading.DUTIES, link="", is_heading=False))
        elif left_out or said.startswith(("Loss of", "Note", "Please provide")):
            rest.append(replace(part, kind=heading.SILENT, link=""))
        else:
            options.append(replace(part, kind=heading.REQUIRED, is_heading=False, link="or" if options else ""))
    return [replace(question, kind=heading.SILENT, link=""), *options, *rest]


def _plain(text: str, part: Part, words: str, state: str) -> tuple[list[Part], str]:
    found = _DEMONSTRATE.search(words)
    if found:
        tail = replace(part, start=part.start + found.end(), kind=heading.REQUIRED, link="", is_heading=False)
        head = replace(part, end=part.start + found.start(), kind=heading.DUTIES, link="", is_heading=False)
        return [p for p in (head, tail) if text[p.start : p.end].strip()], heading.REQUIRED
    if _MUST_HOLD.search(words):
        return [replace(part, kind=heading.REQUIRED, link="", is_heading=False)], heading.DUTIES
    if _STEP.match(words):
        return [replace(part, kind=heading.DUTIES, link="", is_heading=False)], heading.DUTIES
    if state == heading.REQUIRED and not _ABILITY.match(words):
        state = heading.DUTIES
    return [replace(part, kind=state, link="", is_heading=False)], state
