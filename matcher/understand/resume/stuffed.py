"""Words set down to be found and not to be read: the same terms again and again, lists of more terms than a person
lists, credentials by the dozen. What they name counts where it stands elsewhere in the resume too."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from matcher.understand.words.aside import merged
from matcher.understand.words.gated import words_in
from matcher.understand.words.index import Index
from matcher.understand.words.lines import Line
from matcher.understand.words.mentions import Match

_CONCEPTS = 70
"""Different terms in one list. The longest list of 2,391 real and invented resumes names 31; the fullest resume names
62 in all its parts."""
_IN_ALL = 120
"""Different terms in all lists of a document, where no single one has as many as above."""
_PART = 25
_CREDENTIALS = 12
"""Different credentials in one bare list; the most that any of those resumes names is five."""
_SUPPORTED = 0.25
"""Share of them named elsewhere in the document from which on the list stands."""
_TIMES = 3
_REPEATED = 18
_SAME = 6
"""Mentions in a run of the same terms: each three times, eighteen in all, or one term six times over."""
_WINDOWS = (_REPEATED, 3 * _REPEATED, 9 * _REPEATED)
_WIDE = 50
"""Characters per mention in a stretch of text that may be no more than a list."""
_LONG_FOR = 60
"""Characters for each different word; real resumes have up to 55."""
_FLOOD = 120
_FLOOD_WORDS = 20
"""Different words in so many; real resumes have 37 at least."""
_APART = 6
"""Words between two terms of a list."""
_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_TOKEN = re.compile(r"\w+")
_SMALL_WORDS = (
    "the i my we our was were is are am be been to with at in by as that which who have has had using used from on into"
    " for their this these all when while after before under over per it its he she they"
)
_OF_SENTENCES = frozenset(_SMALL_WORDS.split())
_SENTENCE_SHARE = 0.06
"""Share of such words from which on a run is prose; in real lists of skills it is under 3 in 100."""
_STATED = re.compile(
    r"\d{4}|\d[\d-]{4,}|\b(?:AAPC|AHIMA|ACDIS|AMBA|HFMA|AMCA|NHA|BMSC|PMI|NAMAS|PAHCOM|issued|expires?|member|license|id|no\.)\b",
    re.IGNORECASE,
)


def passages(text: str, told: tuple[Line, ...], matches: Sequence[Match], index: Index) -> list[tuple[int, int]]:
    """The stretches of `text` that are no more than terms in such numbers, in order: whole lines of lists, no more than
    the terms where they repeat. `matches` are all mentions of the text."""
    floods = _floods(text)
    if len(matches) < _SAME:
        return floods
    credentials = index.taxonomy.credentials
    distinct = {match.concept for match in matches}
    letters = sum(concept in credentials for concept in distinct)
    if len(distinct) <= _CONCEPTS and letters <= _CREDENTIALS and not _repeats(matches):
        return floods
    runs = _runs(text, told, matches)
    lists = [run for run in runs if not _is_prose(text[run[0].start : max(match.end for match in run)])]
    repeated = {at for at, run in enumerate(lists) if _over_and_over(text, run)}
    sizes = [len({match.concept for match in run}) for run in lists]
    found = {at for at, size in enumerate(sizes) if size > _CONCEPTS}
    if len({match.concept for run in lists for match in run}) > _IN_ALL:
        found |= {at for at, size in enumerate(sizes) if size > _PART}
    found |= {at for at, run in enumerate(lists) if _is_unsupported(text, run, matches, index)}
    found = {at for at in found if not _is_prose(text[slice(*_whole_lines(told, lists[at]))])}
    spans = [
        _whole_lines(told, run) if at in found else (run[0].start, max(match.end for match in run))
        for at, run in enumerate(lists)
        if at in found or at in repeated
    ]
    return merged([*floods, *spans])


def _floods(text: str) -> list[tuple[int, int]]:
    """The stretches in which few words of whatever kind come again and again; looked for only in a text that is long
    for its vocabulary."""
    if len(text) <= _LONG_FOR * (len(words_in(text)) + 1):
        return []
    tokens = [(token.start(), token.end(), token[0].lower()) for token in _TOKEN.finditer(text)]
    out: list[tuple[int, int]] = []
    for at in range(0, len(tokens) - _FLOOD + 1, _FLOOD // 2):
        counts = Counter(word for _, _, word in tokens[at : at + _FLOOD])
        if len(counts) > _FLOOD_WORDS:
            continue
        again = {word for word, count in counts.items() if count >= _TIMES}
        within = range(max(0, at - _FLOOD), min(len(tokens), at + 2 * _FLOOD))
        runs = [list(group) for same, group in groupby(within, key=lambda n: tokens[n][2] in again) if same]
        longest = max(runs, key=len, default=[])
        if len(longest) >= _FLOOD // 2:
            out.append((tokens[longest[0]][0], tokens[longest[-1]][1]))
    return merged(out)


def _repeats(matches: Sequence[Match]) -> bool:
    """Whether some stretch of mentions holds few different ones; looked at in windows, as this is asked of every
    resume."""
    outer = _outer(matches)
    if any(len(list(group)) >= _SAME for _, group in groupby(outer, key=lambda match: match.concept)):
        return True
    return any(
        _is_narrow(outer[at : at + size]) for size in _WINDOWS for at in range(0, len(outer) - size + 1, size // 3)
    )


def _is_narrow(some: Sequence[Match]) -> bool:
    if some[-1].end - some[0].start > len(some) * _WIDE:
        return False
    return len({match.concept for match in some}) * _TIMES <= len(some)


def _outer(matches: Sequence[Match]) -> list[Match]:
    """The mentions that lie in no other one."""
    out: list[Match] = []
    for match in sorted(matches, key=lambda m: (m.start, -m.end)):
        if not out or match.end > out[-1].end:
            out.append(match)
    return out


def _runs(text: str, told: tuple[Line, ...], matches: Sequence[Match]) -> list[list[Match]]:
    """The mentions that stand close together, with no gap between lines and few words between them."""
    gaps = [line.start for at, line in enumerate(told) if at and line.start - told[at - 1].end > 1]
    out: list[list[Match]] = []
    end = 0
    for match in sorted(matches, key=lambda m: (m.start, m.end)):
        parted = bisect_left(gaps, end) < bisect_left(gaps, match.start + 1)
        if out and not parted and len(_WORD.findall(text, end, max(end, match.start))) <= _APART:
            out[-1].append(match)
        else:
            out.append([match])
            end = 0
        end = max(end, match.end)
    return out


def _is_prose(stretch: str) -> bool:
    words = _WORD.findall(stretch)
    return sum(word.lower() in _OF_SENTENCES for word in words) > _SENTENCE_SHARE * len(words)


def _over_and_over(text: str, run: Sequence[Match]) -> bool:
    """Whether the run is the same few words again and again, and hardly anything else."""
    told = [text[match.start : match.end].lower() for match in _outer(run)]
    if len(told) < _SAME:
        return False
    many = len(told) >= _TIMES * len(set(told)) and (len(told) >= _REPEATED or len(set(told)) == 1)
    words = [word.lower() for word in _TOKEN.findall(text[run[0].start : run[-1].end])]
    return many and len(words) >= _TIMES * len(set(words))


def _is_unsupported(text: str, run: Sequence[Match], matches: Sequence[Match], index: Index) -> bool:
    """Whether the run lists more credentials than people have, bare of years, numbers and issuers, and nearly none of
    them stands anywhere else."""
    named = {match.concept for match in run if match.concept in index.taxonomy.credentials}
    if len(named) <= _CREDENTIALS or _STATED.search(text[run[0].start : run[-1].end]):
        return False
    start, end = run[0].start, max(match.end for match in run)
    elsewhere = {match.concept for match in matches if match.end <= start or match.start >= end}
    return len(named & elsewhere) <= _SUPPORTED * len(named)


def _whole_lines(told: tuple[Line, ...], run: Sequence[Match]) -> tuple[int, int]:
    first = bisect_left(told, run[0].start + 1, key=lambda line: line.start) - 1
    last = bisect_left(told, max(match.end for match in run), key=lambda line: line.end)
    return told[max(0, first)].start, told[min(last, len(told) - 1)].end
