"""What a reader of the profile should know: another trade, several people, template text, contradictions."""

import re

from matcher.model import Mention, Notice, Position
from matcher.understand.resume.people import has_second_person, has_several, mails_of_people
from matcher.understand.resume.sections import Outline
from matcher.understand.words.index import Index
from matcher.understand.words.lines import Line
from matcher.understand.words.lookalikes import of_letters

_SLOT = re.compile(
    r"\[\s?(?:number|company|name|your|city|state|insert|date|job title|employer|school|phone|email|address"
    r"|amount)\b[^\]\n]{0,40}\]"
    r"|lorem ipsum|<(?:your|name|company)\b[^>\n]{0,30}>|\bX{3,}\b\s(?:company|hospital)",
    re.IGNORECASE,
)
_RESUME_WORDS = re.compile(
    r"\b(?:experience|education|skills|employment|work history|resume|curriculum|certifications?|objective|summary"
    r"|qualifications)\b",
    re.IGNORECASE,
)
_LEAST_WORDS = 30
_SURE = 0.75
_OF_THE_FIELD = frozenset(
    (
        "code_system", "payment_system", "guideline_edit", "encoder_cac", "activity", "credential", "training",
        "form_transaction", "payer_program",
    )
)  # fmt: skip
_OF_INTERFACES = frozenset(
    ("loinc-hl7", "loinc", "rxnorm", "snomed-ct", "x12-837", "era-835", "x12-270-276", "pos-codes")
)
"""What those who build health software name too."""


def _speaks(mentions: list[Mention], index: Index) -> bool:
    """Whether a mention that stands is one of this field: not of what any office, clinic or teacher has too."""
    concepts = (index.taxonomy.concept(mention.concept) for mention in mentions if mention.sure >= _SURE)
    return any(concept.category in _OF_THE_FIELD and concept.id not in _OF_INTERFACES for concept in concepts)


def of_text(text: str, told: tuple[Line, ...], plan: Outline) -> tuple[Notice, ...]:
    """Notices that the text alone gives: several people in one file, letters that only look Latin."""
    out: list[Notice] = []
    mails = mails_of_people(text, plan)
    if has_second_person(told, plan):
        out.append(
            Notice(
                code="several-people",
                text="A second name with an address and parts of its own stands in the text; it may hold the resumes "
                "of several people. Give each resume its own file.",
            )
        )
    elif has_several(mails):
        out.append(
            Notice(
                code="several-people",
                text=f"The text holds {len(mails)} mail addresses; it may be about several people.",
            )
        )
    out += of_letters(text)
    return tuple(out)


def notices(
    text: str, level: int, held: tuple[Position, ...], conflicts: set[str], mentions: list[Mention], index: Index
) -> tuple[Notice, ...]:
    """Notices about the resume as such; those about the file come with the document."""
    out: list[Notice] = []
    if _SLOT.search(text):
        out.append(
            Notice(
                code="placeholder", text="Template text stands unfilled in the resume; it was not counted as a fact."
            )
        )
    short = len(text.split()) < _LEAST_WORDS
    if short or (not held and len(set(map(str.lower, _RESUME_WORDS.findall(text)))) < 2):
        why = "it has few words of its own" if short else "no jobs and hardly any of the usual parts"
        out.append(Notice(code="not-a-resume", text=f"The text does not look like a resume: {why}."))
    elif level == 0 or not (any(p.role or p.coding for p in held) or _speaks(mentions, index)):
        out.append(
            Notice(
                code="other-occupation",
                text="The resume is about another occupation; nothing in it speaks of medical coding.",
            )
        )
    for id in sorted(conflicts):
        label = index.taxonomy.credentials[id].acronym
        out.append(
            Notice(
                code="conflict",
                text=f"The resume names {label} as held and elsewhere as not held; the cautious reading counts.",
            )
        )
    unsure = sorted({m.concept for m in mentions if m.sure < 0.75 and m.concept in index.taxonomy.credentials})
    for id in unsure:
        label = index.taxonomy.credentials[id].acronym
        out.append(
            Notice(code="ambiguous", text=f"{label} could mean something else here; nothing near it says which.")
        )
    return tuple(out)
