"""Whether a posting is of this field, by what it names and by the words of other trades that code as well."""

import re

from matcher.understand.words.mentions import Match


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FIELD_CREDENTIALS = _words(
    "cpc cpc-a coc coc-a cic crc cpb cpma ccs ccs-p cca rhit rhia cdip ccds ccds-o cedc cemc cosc cgsc chonc "
    "circc rcc rccir casc cdeo"
)
_FIELD_SKILLS = _words(
    "icd-10-cm icd-10-pcs icd-10 cpt hcpcs-ii medical-coding inpatient-coding outpatient-coding profee-coding "
    "facility-coding icd-10-guidelines cpt-modifiers em-coding ms-drg drg ncci hcc risk-adjustment "
    "physician-query cdi"
)
# Work that other trades call by the same words: coding, auditing, mentoring coders, queries.
FIELD_WORK = _words("medical-coding coder-training auditing physician-query encoder coding-policy")
_OF_MANY_TRADES = _words("medical-coding physician-query drg hcc risk-adjustment cdi")
_SURE_TITLE = re.compile(
    r"\b(?:medical|health\w*|clinical|hospital|HIM|in-?patient|out-?patient|physician|pro-?fee|risk adjustment|HCC"
    r"|DRG|CDI"
    r"|surg\w+|E/M|billing|biller|records?|certified|CPC|CCS|COC|CIC|CRC|RHI[AT])\b",
    re.IGNORECASE,
)
# Trades that speak of coders and coding too: programming and its teaching, packing and printing, bookkeeping, research.
_OTHER_TRADE = re.compile(
    r"\b(?:python|java(?:script)?|scratch|roblox|robotics|html|css|programming|programmers?|software|app development"
    r"|hackathons?|github|curriculum|students?|campers?|boot ?camps?"
    r"|packag(?:es?|ing)|conveyors?|ink-?jets?|laser|forklift|pallets?|cann(?:ed|ing)|bottling|lot codes?|date"
    r" cod(?:es?|ing|ers?)"
    r"|best by|GMP|HACCP|lock ?out|steel toes?|assembly|warehouse|production line|shift lead"
    r"|accounts payable|invoices?|general ledger|GL|purchase orders?|chart of accounts"
    r"|surveys?|questionnaires?|open-ended|transcripts?|NVivo|themes|qualitative)\b",
    re.IGNORECASE,
)
_MOST_ODD = 3  # different words of other trades that a posting of this field may hold


_CARE = re.compile(
    r"\b(?:patients?|bedside|clinics?|hospitals?|physicians?|nurs(?:es?|ing)|medical records?|wards?|medications?)\b",
    re.IGNORECASE,
)
_LEAST_CARE = 3  # different words of care that make a posting one of health care


def is_health_care(text: str) -> bool:
    """Whether the text is about care for patients, whatever the work."""
    return len({word.lower().rstrip("s") for word in _CARE.findall(text)}) >= _LEAST_CARE


def is_field(found: tuple[Match, ...]) -> bool:
    """Whether the text is full of this field's own words."""
    return len({m.concept for m in found} & (_FIELD_SKILLS | _FIELD_CREDENTIALS)) >= 4


def is_other_trade(title: str | None, text: str, found: tuple[Match, ...]) -> bool:
    """Whether the coders of a posting are another trade's: no sure word of this field, and several of others'."""
    if title and _SURE_TITLE.search(title):
        return False
    sure = (_FIELD_SKILLS | _FIELD_CREDENTIALS) - _OF_MANY_TRADES
    if any(m.concept in sure and not m.by_near for m in found):
        return False
    return len({word.lower() for word in _OTHER_TRADE.findall(text)}) >= _MOST_ODD
