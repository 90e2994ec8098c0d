"""Credentials asked for by issuer or level instead of by name ("AAPC or AHIMA credential", "mastery level
certification"). Which credentials such a name stands for is said in the taxonomy's groups."""

import re
from collections.abc import Mapping

from skill_taxonomy.model import CredentialGroup

CODING = "coding"
_WORD = r"(?:certifications?|credentials?|certified|coding certifications?|coding credentials?)"
_BY = (
    r"\b(?:certified|certification|credential\w*)(?: (?!or\b|and\b|obtained\b)\w+){0,3} (?:by|through|from|with) "
    r"(?:either )?(?:the )?"
)
_LONG = r"(?: \([^()]{0,60}\))?"
_TABLE: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), ids)
    for pattern, ids in (
        (
            rf"\b(?:AAPC (?:or|and/or|/) AHIMA|AHIMA (?:or|and/or|/) AAPC|AAPC/AHIMA|AHIMA/AAPC)\b(?: "
            rf"\w+){{0,2}} {_WORD}\b|{_BY}(?:AAPC{_LONG} (?:or|and/or) (?:the )?AHIMA|AHIMA{_LONG} (?:or|and/or) "
            rf"(?:the )?AAPC)\b|\b{_WORD} \((?:through |from |by )?(?:AAPC|AHIMA)(?: or | and/or |/|, )(?:AAPC"
            rf"|AHIMA)\)",
            ("aapc", "ahima"),
        ),
        (rf"\bmastery[ -]level (?:coding )?{_WORD}\b", ("mastery",)),
        (rf"\b(?:apprentice|associate|apprentice/associate)[ -]level {_WORD}\b", ("apprentice",)),
        (r"\b(?:CDI|clinical documentation (?:improvement|integrity)) (?:certification|credential)s?\b", ("cdi",)),
        (rf"\bAAPC(?: coding)? {_WORD}\b|{_BY}AAPC\b", ("aapc",)),
        (rf"\bAHIMA(?: coding)? {_WORD}\b|{_BY}AHIMA\b", ("ahima",)),
        (
            r"\b(?:(?:medical |professional )?coding|coder) (?:certifications?|credentials?)\b(?! (?:exam|program"
            r"|eligib))|\b(?:certified|credentialed) (?:medical )?coder\b|\bcoding (?:experience )?and/or "
            r"certification\b|\bcertification in (?:medical )?(?:billing (?:and|&) )?coding\b"
            r"|^\W*(?:current |active |valid )?certifi(?:cation|ed)(?=,? (?:or|is|not|strongly|highly|required"
            r"|preferred|desired|mandatory|helpful|a plus|a must)\b)",
            (CODING,),
        ),
    )
)


def members(groups: Mapping[str, CredentialGroup], ids: tuple[str, ...]) -> tuple[str, ...]:
    """The credentials of the groups, in their order; a group that the taxonomy lacks has none."""
    return tuple(dict.fromkeys(one for id in ids if id in groups for one in groups[id].members))


def generic_credentials(clause: str, groups: Mapping[str, CredentialGroup]) -> tuple[int, int, tuple[str, ...]] | None:
    """Start, end and credential ids of the first such wording by the order of the table, None without one."""
    for pattern, ids in _TABLE:
        found = pattern.search(clause)
        if found:
            return found.start(), found.end(), members(groups, ids)
    return None
