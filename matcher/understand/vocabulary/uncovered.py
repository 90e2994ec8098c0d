"""What a posting says that no label of the vocabulary covers: its sentences as words, each marked free or taken."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from matcher.model import Document, Job
from matcher.understand.job import headings as heading
from matcher.understand.job.parts import Part
from matcher.understand.job.questionnaire import standard
from matcher.understand.job.sections import parts
from matcher.understand.words.index import Index
from matcher.understand.words.mentions import Match, Tokens, tokens_and_matches
from matcher.understand.words.normal import normalise, stem
from matcher.understand.words.states import STATES

ASKED, WORK, OTHER, ASIDE = "asked", "work", "other", "aside"
"""Where a sentence stands: among what is asked of the person, in the duties, under no known heading, in what is no
matter of the job (benefits, law, pay, the employer, what is not needed)."""
_PLACES = {
    heading.REQUIRED: ASKED,
    heading.ASKED: ASKED,
    heading.PREFERRED: ASKED,
    heading.TOOLS: ASKED,
    heading.DUTIES: WORK,
    heading.STANDARDS: WORK,
    heading.SUMMARY: WORK,
    heading.OTHER: OTHER,
}
_NOT_OURS = frozenset(("other-occupation", "not-a-posting"))
_WORD = re.compile(r"(?=[\w&]*\w|&)[\w&'’+#]+")
_GLUE = re.compile(r"[ \t\xa0]{0,2}|[-‐‑]\n?|[ \t]*\n[ \t]*|['’®™]\s?")
_SENTENCE_END = frozenset(".!?;•▪●■◦")
_SHORT_FORM = re.compile(r"[A-Z]{3,6}")
_SPELLED_AFTER = re.compile(r"\s?\(([A-Za-z][A-Za-z ,'’&/\n-]{5,90})\)")
_SPELLED_BEFORE = re.compile(r"((?:[A-Za-z][A-Za-z'’-]*[ \n]{1,2}(?:& )?){2,9})\(\s?$")
_SMALL = frozenset(("of", "and", "the", "in", "for", "to", "a", "an", "on", "at", "by", "with", "&"))
_SHOUTED, _LONGER_THAN_LETTERS = 0.6, 6
"""Share of words in capitals from which a sentence says nothing by them, where one of them is longer than acronyms are:
no acronym and no name is read in it."""
_NAME_WORD = 4
"""Letters from which a word of the employer's name is taken for the name, where it stands alone in a capital."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A sentence or list item. `norms` are its words as they are compared; `spans` where they stand in `text`; `free`
    says which of them are words that no label, title or name covers; `joined` which follow the one before with nothing
    but a blank or hyphen between; `beside` the categories of the concepts that the sentence names."""

    place: str
    text: str
    norms: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    free: tuple[bool, ...]
    joined: tuple[bool, ...]
    beside: tuple[str, ...]
    shouted: bool

    def surface(self, first: int, last: int) -> str:
        """The words from `first` to `last` (exclusive) as they are written, on one line."""
        return " ".join(self.text[self.spans[first][0] : self.spans[last - 1][1]].split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncovered:
    """A posting as far as the vocabulary does not reach. `spelled`: acronyms with what the text spells them out as."""

    document: str
    employer: str | None
    in_field: bool
    stretches: tuple[Stretch, ...]
    spelled: tuple[tuple[str, str], ...]


def uncovered(document: Document, job: Job, index: Index) -> Uncovered:
    """The sentences of a posting with their words marked. `document` is the posting's own, `job` what was read in
    it."""
    text = document.text
    tokens, matches = tokens_and_matches(text, index)
    taken = _taken(tokens, matches, job, index)
    cut = standard(text, parts(document))
    stretches = tuple(
        stretch for part in cut if not part.is_heading for stretch in _stretches(tokens, part, taken, matches, index)
    )
    return Uncovered(
        document=job.document,
        employer=job.employer,
        in_field=_NOT_OURS.isdisjoint(notice.code for notice in job.notices),
        stretches=stretches,
        spelled=tuple(sorted(_spelled(text).items())),
    )


def _taken(tokens: Tokens, matches: Sequence[Match], job: Job, index: Index) -> frozenset[int]:
    """The tokens that something known covers: a label, a role's title, an education level, a name."""
    taken = {at for match in matches for at in range(match.first, match.last)}
    known = set(index.titles) | _schooling(index) | _names(job)
    longest = max(map(len, known), default=0)
    for first in range(len(tokens.norms)):
        for last in range(first + 1, min(len(tokens.norms), first + longest) + 1):
            if tokens.norms[first:last] in known:
                taken.update(range(first, last))
    own = frozenset(stem(word) for word in _words(job.employer or "")) - index.vocabulary
    taken.update(
        at
        for at, norm in enumerate(tokens.norms)
        if norm in own and len(norm) >= _NAME_WORD and tokens.words[at][:1].isupper()
    )
    return frozenset(taken)


def _schooling(index: Index) -> set[tuple[str, ...]]:
    return {_key(label.text) for level in index.taxonomy.education.values() for label in level.labels}


def _names(job: Job) -> set[tuple[str, ...]]:
    """Employer, city and the states, as they are compared."""
    return {_key(name) for name in (job.employer, job.city, *STATES) if name} - {()}


def _words(text: str) -> list[str]:
    return normalise(text).text.replace(",", " ").replace(".", " ").split()


def _key(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in _words(text))


def _stretches(
    tokens: Tokens, part: Part, taken: Collection[int], matches: Sequence[Match], index: Index
) -> Iterator[Stretch]:
    """The sentences of a part."""
    first, last = bisect_left(tokens.starts, part.start), bisect_right(tokens.ends, part.end)
    cuts = [first, *(at + 1 for at in range(first, last) if _ends_sentence(tokens, at, last)), last]
    for left, right in pairwise(cuts):
        if right > left:
            yield _stretch(tokens, left, right, _PLACES.get(part.kind, ASIDE), taken, matches, index)


def _ends_sentence(tokens: Tokens, at: int, last: int) -> bool:
    return tokens.words[at] in _SENTENCE_END and at + 1 < last and tokens.text[tokens.ends[at]].isspace()


def _stretch(
    tokens: Tokens,
    left: int,
    right: int,
    place: str,
    taken: Collection[int],
    matches: Sequence[Match],
    index: Index,
) -> Stretch:
    start, words = tokens.starts[left], tokens.words[left:right]
    text = tokens.text[start : tokens.ends[right - 1]]
    letters = [word for word in words if word.isalpha() and len(word) > 1]
    return Stretch(
        place=place,
        text=text,
        norms=tokens.norms[left:right],
        spans=tuple((tokens.starts[at] - start, tokens.ends[at] - start) for at in range(left, right)),
        free=tuple(at not in taken and _WORD.fullmatch(tokens.words[at]) is not None for at in range(left, right)),
        joined=tuple(
            at > left and _GLUE.fullmatch(tokens.text[tokens.ends[at - 1] : tokens.starts[at]]) is not None
            for at in range(left, right)
        ),
        beside=tuple(
            sorted({index.taxonomy.concept(m.concept).category for m in matches if left <= m.first and m.last <= right})
        ),
        shouted=sum(map(str.isupper, letters)) > _SHOUTED * len(letters)
        and any(word.isupper() and len(word) > _LONGER_THAN_LETTERS for word in letters),
    )


def _spelled(text: str) -> dict[str, str]:
    """Acronyms that the text itself spells out: "Hospital Outpatient Registry (HOR)", "HOR (hospital outpatient
    registry)". After Schwartz and Hearst (2003), Pac Symp Biocomput 8:451: here every letter begins a word."""
    out: dict[str, str] = {}
    for found in _SHORT_FORM.finditer(text):
        form = found[0]
        after = _SPELLED_AFTER.match(text, found.end())
        before = None
        if text[found.end() : found.end() + 1] == ")":
            before = _SPELLED_BEFORE.search(text[max(0, found.start() - 120) : found.start()])
        words = (after or before or ("", ""))[1].split()
        spelled = next((w for n in range(2, len(words) + 1) if _initials(w := words[-n:], form)), None)
        if spelled and (before or len(spelled) == len(words)):
            out.setdefault(form, " ".join(spelled))
    return out


def _initials(words: Sequence[str], form: str) -> bool:
    """Whether the words begin with the letters of the form, small words counted or not."""
    if words[0].lower() in _SMALL:
        return False
    every = "".join(word[0] for part in words for word in re.findall(r"[A-Za-z]+", part))
    counted = "".join(
        word[0] for part in words for word in re.findall(r"[A-Za-z]+", part) if word.lower() not in _SMALL
    )
    return form in (every.upper(), counted.upper())
