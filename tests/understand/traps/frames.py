"""Small whole resumes and postings around the words of a case, and short ways to say what must be read in them.

A resume's reading names ids with the status that they must have, by a letter after the colon: held (none, or h),
p in progress, e eligible, l lapsed, d denied, g learning, w wanted, - not there at all; several letters where any of
them is right ("crc:-d"). A leading `=` says that no other credential may stand. Postings are told as in
`tests.understand.job.table`. `⏎` ends a line in both.
"""

from __future__ import annotations

from datetime import date

import pytest

from matcher.intervals import status_on
from matcher.model import Fit, Job, Met, Profile

AS_OF = date(2026, 11, 1)
_PERSON = "Imogen Farrow{letters}\nimogen.farrow@example.org | (555) 010-0199\n\n"
_CODER = (
    "EXPERIENCE\nMedical Coder, Alder Street Clinic, 04/2018 - 09/2023\n"
    "• Assigned HCPCS Level II, CPT and ICD-10-CM for office visits\n{duty}"
)
_SCHOOL = "\nEDUCATION\nWestmark High School diploma, 2010\n"
_WHOLE = _PERSON + "{summary}" + _CODER + _SCHOOL + "{end}"
_EMPTY = {"letters": "", "summary": "", "duty": "", "end": ""}
_PLACES = {
    "letters": ("letters", "{}"),
    "summary": ("summary", "SUMMARY\n{}\n\n"),
    "wishes": ("summary", "OBJECTIVE\n{}\n\n"),
    "duty": ("duty", "• {}\n"),
    "credentials": ("end", "\nCERTIFICATIONS\n{}\n"),
    "schooling": ("end", "\nEDUCATION\n{}\n"),
    "skills": ("end", "\nSKILLS\n{}\n"),
    "other": ("end", "\nADDITIONAL INFORMATION\n{}\n"),
}
_STATUS = {
    "h": "held", "p": "in_progress", "e": "eligible", "l": "lapsed", "d": "denied", "g": "learning", "w": "wanted",
    "-": "absent",
}  # fmt: skip


def resume(place: str, words: str) -> str:
    """A coder's resume with the words in their place; `plain`: the duties of a coder and nothing of code sets besides;
    `trade`: the whole experience of someone; `whole`: all that the resume says below the name."""
    words = words.replace("⏎", "\n")
    if place == "plain":
        job = f"EXPERIENCE\nMedical Coder, Alder Street Clinic, 04/2018 - 09/2023\n• {words}\n"
        return _PERSON.format(letters="") + job + _SCHOOL
    if place == "trade":
        return _PERSON.format(letters="") + f"EXPERIENCE\n{words}\n" + _SCHOOL
    if place == "whole":
        return _PERSON.format(letters="") + f"{words}\n"
    slot, around = _PLACES[place]
    return _WHOLE.format(**{**_EMPTY, slot: around.format(words)})


def differences(profile: Profile, told: str) -> dict[str, str]:
    """What of the told reading is not so, with the status that was found instead; nothing where all is right."""
    credentials = {c.id: status_on(c, AS_OF) for c in profile.credentials}
    found = {s.id: s.status for s in profile.skills} | credentials
    words = [word for word in told.split() if word != "="]
    wanted = {id: {_STATUS[letter] for letter in letters or "h"} for id, _, letters in map(_parts, words)}
    wrong = {id: found.get(id, "absent") for id, right in wanted.items() if found.get(id, "absent") not in right}
    if told.startswith("="):
        wrong |= {id: status for id, status in credentials.items() if id not in wanted}
    return wrong


def _parts(word: str) -> tuple[str, str, str]:
    return word.partition(":")


def row(fit: Fit, job: Job, asked: str) -> Met:
    """The ledger's row of the requirement that asks for an id; a test fails where the posting was not read so."""
    rows = [
        met
        for met, requirement in zip(fit.requirements, job.requirements, strict=False)
        if any(item.id == asked for option in requirement.any_of for item in option)
    ]
    assert rows, f"the posting was not read as asking for {asked}"
    return rows[0]


def wrong(reason: str) -> pytest.MarkDecorator:
    """The mark of a case that the program still reads wrongly; `reason` says what is read instead."""
    return pytest.mark.xfail(strict=True, raises=AssertionError, reason=reason)
