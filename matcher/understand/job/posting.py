"""Document to Job: what a posting offers and asks for."""

from __future__ import annotations

import re
from dataclasses import replace

from matcher.model import Block, Document, Job, Notice
from matcher.understand.job import headings as heading
from matcher.understand.job.context import deciding_words, meant
from matcher.understand.job.facts import SENTENCE_END, Facts, facts
from matcher.understand.job.field import FIELD_WORK, is_field, is_health_care, is_other_trade
from matcher.understand.job.parts import Part
from matcher.understand.job.pay import pay_of
from matcher.understand.job.questionnaire import standard
from matcher.understand.job.requirements import read
from matcher.understand.job.rows import unread_from
from matcher.understand.job.sections import parts
from matcher.understand.job.source import Source
from matcher.understand.job.terms import employment, work_mode
from matcher.understand.job.titled import titled
from matcher.understand.job.titles import is_other_occupation, roles_of_title
from matcher.understand.words import machines
from matcher.understand.words.aside import opening, without
from matcher.understand.words.index import Index
from matcher.understand.words.lookalikes import of_letters
from matcher.understand.words.mentions import Match, tokens_and_matches

_CODER = re.compile(
    r"\b(?:medical|inpatient|outpatient|hospital|certified|junior|MRTs?"
    r"|records?)\W+(?:\w+\W+){0,2}coders?\b|\bcoder\b|\bMRTs? \(coder\)",
    re.IGNORECASE,
)
_MEDICAL_CODING = re.compile(r"\bmedical cod(?:ing|es)\b|\bcoding services\b|\bcoding audit", re.IGNORECASE)
_PERSON = re.compile(
    r"\b(?:responsib|qualif|requirement|experience|apply|salary|candidate|hiring|position|job|duties|you "
    r"will|we are looking)\w*",
    re.IGNORECASE,
)
_SECTIONS = (heading.REQUIRED, heading.PREFERRED, heading.DUTIES)
_PLACEHOLDER = re.compile(
    r"\[(?:insert|number|company|city|state|your|name|title|x+|tbd)[^\]]{0,40}\]|<(?:insert"
    r"|company)[^>]{0,40}>|\blorem ipsum\b|\bspecify if\b|\bX{2,}\s?(?:years|%)",
    re.IGNORECASE,
)


def jobs(document: Document, index: Index) -> tuple[Job, ...]:
    """The postings that a document holds, nearly always one. Never raises on odd text: a document that is no posting
    gives a
    Job with the notice `not-a-posting`."""
    cut = _split(document)
    if len(cut) == 1:
        return (_job(document, index),)
    return tuple(_job(_member(document, start, end, n), index) for n, (start, end) in enumerate(cut, 1))


_RULE = re.compile(r"^\s*(?:[=_*~-]{8,}|\*\s\*\s\*|#{10,})\s*$")
_NEW = re.compile(
    r"^\W*(?:job title|position title|job posting|posting|position|title|job)\s*(?:#?\d+)?\s*[:#]\s*\S", re.IGNORECASE
)


_LABEL = re.compile(
    r"^\W*((?:job|position) title|position|title|job|posting|vacancy|requisition)\s*(?:#?\d+)?\s*:\s*(\S.*)",
    re.IGNORECASE,
)
_TOLD = 3
"""Passages addressed to programs that a notice each tells of."""
_CUT_SHORT = (
    "The posting has more lines than are read of one; what stands from here on was left out. If the file holds several "
    "postings, give each its own file."
)
_LEAST_POSTING = 60  # characters: a title and one line that asks for something


def _split(document: Document) -> list[tuple[int, int]]:
    """Where a document holds several postings: each begins with a title below a rule or a form feed, or with the same
    label before a title ("Job title: ED Coder"), and asks for something itself. One stretch otherwise."""
    text = document.text
    for starts in (_below_rules(text), _below_labels(text)):
        spans = list(zip(starts, [*starts[1:], len(text)], strict=True))
        whole = all(end - start > _LEAST_POSTING and _ASKS.search(text, start, end) for start, end in spans)
        if len(spans) > 1 and whole:
            return spans
    return [(0, len(text))]


def _below_rules(text: str) -> list[int]:
    starts = [0]
    at = 0
    rule = False
    for raw in text.split("\n"):
        line = raw.strip()
        if _RULE.match(raw) or "\f" in raw:
            rule = True
        elif line:
            if rule and (_NEW.match(line) or (len(line) < 80 and roles_of_title(line))) and at > starts[-1]:
                starts.append(at)
            rule = False
        at += len(raw) + 1
    return starts


def _below_labels(text: str) -> list[int]:
    """The first posting keeps what stands before its label; a title said again begins no other."""
    found: dict[str, dict[str, int]] = {}
    at = 0
    for raw in text.split("\n"):
        label = _LABEL.match(raw)
        if label and len(raw) < 100 and roles_of_title(label[2]):
            found.setdefault(label[1].lower(), {}).setdefault(label[2].strip().lower(), at)
        at += len(raw) + 1
    most = list(max(found.values(), key=len, default={}).values())
    return [0, *most[1:]]


_ASKS = re.compile(r"\b(?:requirements?|qualifications?|must have|required|responsibilities|duties)\b", re.IGNORECASE)


def _member(document: Document, start: int, end: int, number: int) -> Document:
    blocks = tuple(
        Block(start=max(b.start, start) - start, end=min(b.end, end) - start, page=b.page, kind=b.kind, box=b.box)
        for b in document.blocks
        if b.end > start and b.start < end
    )
    member = f"{document.member}#{number}" if document.member else str(number)
    return replace(
        document,
        id=f"{document.id}#{number}",
        member=member,
        text=document.text[start:end],
        blocks=blocks,
        structured=None,
    )


def _job(document: Document, index: Index) -> Job:
    """The posting without what it says to programs, which asks nothing of the person."""
    spans = machines.passages(document)
    if not spans:
        return _read(document, index)
    rest = without(document, spans)
    told = tuple(
        Notice(
            code="instructions-to-machines",
            text=f"{machines.SAID}: “{opening(document.text, *span)}”.",
            page=document.page_at(span[0]),
        )
        for span in spans[:_TOLD]
    )
    job: Job = rest.back(_read(rest.document, index))
    return replace(job, notices=(*job.notices, *told), text=document.text)


def _read(document: Document, index: Index) -> Job:
    cut = standard(document.text, parts(document))
    known = facts(document, cut)
    tokens, found = tokens_and_matches(document.text, index)
    roles = () if is_other_trade(known.title, document.text, found) else _roles(known, document.text, found)
    in_field = bool(roles) or (not (known.title and is_other_occupation(known.title)) and is_field(found))
    of_health = in_field or is_health_care(document.text)
    named = _employer_spans(document.text, known.employer)
    text, every = document.text, frozenset(tokens.norms)

    def stands(match: Match) -> bool:
        soft = _category(match, index) == "soft_skill" and not _alone(match, text)
        words = deciding_words(index.taxonomy.concept(match.concept))
        return meant(match, tokens, every, words, ours(match), soft)

    def ours(match: Match) -> bool:
        kind = _category(match, index)
        return in_field or kind == "software_office" or (kind in ("ehr", "licence") and of_health)

    matches = tuple(
        m
        for m in sorted(found, key=lambda m: m.start)
        if stands(m)
        and m.start not in named
        and (m.label.kind != "not_held" or m.concept in index.taxonomy.credentials)
    )
    if not in_field:
        matches = tuple(m for m in matches if m.concept not in FIELD_WORK)
    source = Source(document=document, parts=cut, matches=matches, index=index, in_field=in_field)
    reading = read(source)
    header, body = _header(document, known, cut), _lines(document.text, cut)
    pay = known.structured_pay or pay_of(known.pay_fields, [*known.top, *document.text.split("\n")])
    return Job(
        document=document.id,
        file=document.file,
        member=document.member,
        media_type=document.media_type,
        confidence=document.confidence,
        title=known.title,
        roles=roles,
        employer=known.employer,
        city=known.city,
        state=known.state,
        work_mode=known.structured_mode or work_mode(header, body),
        employment=known.structured_employment or employment(header, body),
        pay=pay,
        requirements=titled(source, known.title, reading.requirements),
        unmapped=reading.unmapped,
        notices=(
            *document.notices,
            *_cut_short(document),
            *of_letters(document.text),
            *_notices(document, known, cut, roles, in_field),
            *reading.notices,
        ),
        text=document.text,
    )


def _cut_short(document: Document) -> list[Notice]:
    beyond = unread_from(document.text)
    return [] if beyond is None else [Notice(code="cut-short", text=_CUT_SHORT, page=document.page_at(beyond))]


def _alone(match: Match, text: str) -> bool:
    """Whether a match is a list item or an element of a list by itself ("team player; flexible")."""
    before = text[max(0, match.start - 3) : match.start].rstrip(" ")
    after = text[match.end : match.end + 2].lstrip(" ")
    return before[-1:] in ("", "\n", ";", ",", "•", "-", "*", "(", ".", ":") and after[:1] in (
        "",
        "\n",
        ";",
        ",",
        ".",
        "(",
    )


def _category(match: Match, index: Index) -> str:
    return index.taxonomy.concept(match.concept).category


def _employer_spans(text: str, employer: str | None) -> frozenset[int]:
    """The offsets within the employer's name: its words name no skill ("Larch Billing")."""
    if not employer or len(employer) < 4:
        return frozenset()
    return frozenset(at for found in re.finditer(re.escape(employer), text) for at in range(*found.span()))


def _roles(known: Facts, text: str, found: tuple[Match, ...]) -> tuple[str, ...]:
    """The roles that the title names; where it names none, what the text says of coders."""
    short = [line for line in known.top[:6] if len(line.split()) <= 12 and not SENTENCE_END.search(line.rstrip())]
    for title in (known.title, *short):
        if title and (roles := roles_of_title(title)):
            return _narrowed(roles, text)
        if title and title == known.title and is_other_occupation(title):
            return ()
    titled = known.title is not None and _named_title(known.title)
    coders, coding = len(_CODER.findall(text)), len(_MEDICAL_CODING.findall(text))
    if titled or not (coders >= 2 or (coders and (coding or is_field(found))) or coding >= 3):
        return ()
    return _narrowed(("entry-coder",), text)


def _named_title(title: str) -> bool:
    return bool(
        re.search(
            r"\b(?:associate|engineer|assistant|nurse|RN|LPN|case management|utilization review|manager|analyst"
            r"|specialist|technician|representative|coordinator"
            r"|operator|agent|executive|therapist|pathologist|researcher)\b",
            title,
            re.IGNORECASE,
        )
    )


def _narrowed(roles: tuple[str, ...], text: str) -> tuple[str, ...]:
    """A bare coder whose posting speaks of one setting only, several times or with years, is that setting's coder."""
    if roles != ("entry-coder",) or re.search(r"\b(?:junior|trainee|entry[ -]level)\b", text[:600], re.IGNORECASE):
        return roles
    setting = [
        (len(re.findall(pattern, text, re.IGNORECASE)), role)
        for pattern, role in (
            (r"years?[^.\n]{0,25}\boutpatient cod", "outpatient-coder"),
            (r"years?[^.\n]{0,25}\binpatient cod", "inpatient-coder"),
            (r"years?[^.\n]{0,25}\b(?:risk adjustment|HCC) cod", "risk-coder"),
            (r"years?[^.\n]{0,25}\b(?:pro-?fee|professional fee|physician) cod", "profee-coder"),
        )
    ]
    named = [role for count, role in setting if count]
    return (named[0],) if len(named) == 1 else roles


def _header(document: Document, known: Facts, cut: tuple[Part, ...]) -> list[str]:
    """The words that name the terms: title, top lines, fields, parts of kind `facts`, hiring tags."""
    tags = re.findall(r"#LI-(\w+)", document.text)
    labelled = [
        f"{name}: {value}" for name, value in known.fields if not name.startswith(("link", "thumbnail", "sort"))
    ]
    stated = [document.text[p.start : p.end] for p in cut if p.kind == heading.FACTS]
    return [known.title or "", *known.top, *labelled, *stated, *tags]


def _lines(text: str, cut: tuple[Part, ...]) -> list[str]:
    return [
        text[p.start : p.end]
        for p in cut
        if p.kind not in (heading.SILENT, heading.NEGATED)
        or re.search(r"remote|hybrid|on[ -]?site", text[p.start : p.end], re.IGNORECASE)
    ]


def _notices(
    document: Document, known: Facts, cut: tuple[Part, ...], roles: tuple[str, ...], in_field: bool
) -> list[Notice]:
    out = []
    signs = len({m.lower() for m in _PERSON.findall(document.text)})
    sections = any(p.is_heading and p.kind in _SECTIONS for p in cut)
    if signs < 2 and not sections and not roles and not known.pay_fields:
        out.append(
            Notice(
                code="not-a-posting",
                text="This does not read like a job posting: it names no duties, requirements or terms.",
            )
        )
    elif not roles and not in_field:
        named = f" ({known.title})" if known.title else ""
        out.append(
            Notice(
                code="other-occupation", text=f"This posting is for another occupation{named}, not for medical coding."
            )
        )
    if _PLACEHOLDER.search(document.text):
        out.append(
            Notice(code="placeholder", text="The posting still holds words of a template that were never filled in.")
        )
    return out
