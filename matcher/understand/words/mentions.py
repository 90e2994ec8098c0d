"""Where the text names a concept: labels and near wordings over normalised tokens, with offsets into the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from matcher.understand.words.index import Index, NearRule
from matcher.understand.words.normal import normalise, stem
from skill_taxonomy.model import Label

_SENTENCE_END = frozenset(".;!?•▪●■◦‣∙·|*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The tokens of a text: comparable forms (stemmed lower case), surface forms, and original offsets."""

    text: str
    norms: tuple[str, ...]
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A label found: tokens `first` to `last` (exclusive), characters `start` to `end` of the text."""

    concept: str
    label: Label
    first: int
    last: int
    start: int
    end: int
    by_near: bool = False


def tokens_and_matches(text: str, index: Index) -> tuple[Tokens, tuple[Match, ...]]:
    """All labels and near wordings in `text`, in order, longest first where one lies inside another. No context is
    judged here: an ambiguous label is a match like any other."""
    from spacy.attrs import IDX, LENGTH  # type: ignore[import-not-found]

    normal = normalise(text, index.vocabulary)
    with index.nlp.memory_zone():
        doc = index.nlp.make_doc(normal.text)
        spans = [(at, at + length) for at, length in doc.to_array([IDX, LENGTH]).tolist()]
        words = tuple(normal.text[at:end] for at, end in spans)
        tokens = Tokens(
            text=text,
            norms=tuple(map(stem, words)),
            words=words,
            starts=tuple(normal.origin[at] for at, _ in spans),
            ends=tuple(normal.origin[end - 1] + 1 for _, end in spans),
        )
        found = [(key, first, last) for m in (index.loose, index.cased) for key, first, last in m(doc)]
    matches = [
        Match(
            concept=e.concept,
            label=e.label,
            first=first,
            last=last,
            start=tokens.starts[first],
            end=tokens.ends[last - 1],
        )
        for key, first, last in found
        for e in index.entries[key]
        if _suffix_stands(tokens, first, last) and _in_one_piece(tokens, first, last)
    ]
    matches = _as_spelled_out(text, matches, index)
    matches += _near_matches(tokens, index)
    return tokens, tuple(_without_contained(matches, index))


_SPELLED_AFTER = re.compile(r"\s?\(([A-Za-z][A-Za-z ,'’&/\n-]{3,90})\)")
_SPELLED_BEFORE = re.compile(r"((?:[A-Za-z][A-Za-z'’-]*[ \n]{1,2}(?:& )?){1,10})\($")
_BREAK = re.compile(r"\n")
_NAME = 200
"""Characters of a name at most."""
_BEHIND_A_NAME = re.compile(r"[A-Z][\w.'’-]+ [A-Z][\w.'’-]+, $")
_ASKED_FOR = re.compile(r"\s(?:certifi|credential|required|preferred)", re.IGNORECASE)
_NAMED_AFTER = re.compile(
    r"\s?[(–—:=,-]?\s?((?:[A-Z][a-z'’-]{2,20}[ \n](?:(?:of|and|the|in|for)[ \n])?){2,5}[A-Z][a-z'’-]{2,20})"
)
_CERTIFIED = frozenset(("certified", "registered", "licensed", "chartered"))
"""What so begins is a credential itself: the person's letters stand for it throughout ("CPC Certified Pet Carer")."""
_LETTERED = 20
_CERTIFIED_AFTER = re.compile(r"\W+Certified$")
_SMALL = frozenset(("of", "and", "the", "in", "for", "to", "a", "an", "on", "at", "by", "with"))
_SHORT_FORMS = {"mgmt": "management", "mgt": "management", "dept": "department", "svcs": "services", "svc": "service"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A text with the places of its line ends and of its letters of the field, in order."""

    text: str
    breaks: list[int]
    letters: list[int]


def _as_spelled_out(text: str, matches: list[Match], index: Index) -> list[Match]:
    """Without letters that the text itself spells out as something else ("COC (certificate of coverage)", "Internal
    Complaint Desk (ICD)"), wherever they stand in it. After Schwartz and Hearst (2003), Pac Symp Biocomput 8:451."""
    other: set[tuple[str, str]] = set()
    certified: set[str] = set()
    for match in matches:
        form = _form(text, match)
        if 2 <= len(form) <= 6 and form.isupper() and form.isalpha() and (match.concept, form) not in other:
            words = _spelled(text, match.start, match.start + len(form), form)
            if words and not _names(words, match.concept, index):
                other.add((match.concept, form))
                certified |= {form} if words[0].lower() in _CERTIFIED else set()
    if not other:
        return matches
    spelled = dict(other)
    letters = [m.start for m in matches if m.concept in index.taxonomy.credentials and m.concept not in spelled]
    page = _Page(text=text, breaks=[found.start() for found in _BREAK.finditer(text)], letters=sorted(letters))
    # "ICD-10" says by its number which ICD it is
    return [
        m
        for m in matches
        if (m.concept, (form := _form(text, m))) not in other
        or text[m.end : m.end + 1] == "-"
        or (m.concept in index.taxonomy.credentials and form not in certified and _is_somebodys(page, m))
    ]


def _form(text: str, match: Match) -> str:
    """The letters of a mention, without the "certified" that may begin their long form."""
    words = text[match.start : match.end]
    return _CERTIFIED_AFTER.sub("", words) if len(words) <= _LETTERED else words


def _is_somebodys(page: _Page, match: Match) -> bool:
    """Whether letters are a person's all the same: beside other letters of the field, in the first line behind a name,
    or asked for ("COC preferred"); the place that spells them out as something else is none."""
    text, breaks, letters = page.text, page.breaks, page.letters
    if _spelled_here(text, match):
        return False
    above, below = bisect_left(breaks, match.start), bisect_left(breaks, match.end)
    left = breaks[above - 1] + 1 if above else 0
    right = breaks[below] if below < len(breaks) else len(text)
    same = bisect_right(letters, match.start) - bisect_left(letters, match.start)
    if bisect_left(letters, right) - bisect_left(letters, left) > same:
        return True
    first = left <= len(text) - len(text.lstrip())
    named = first and _BEHIND_A_NAME.search(text, max(left, match.start - _NAME), match.start)
    return bool(named) or _ASKED_FOR.match(text, match.end) is not None


def _spelled_here(text: str, match: Match) -> bool:
    after = _SPELLED_AFTER.match(text, match.end) or _NAMED_AFTER.match(text, match.end)
    return after is not None or text[match.end : match.end + 1] == ")"


def _spelled(text: str, start: int, end: int, form: str) -> list[str]:
    """The words in brackets after an acronym, or before it where it stands in brackets itself, if they spell it."""
    after = _SPELLED_AFTER.match(text, end)
    if after:
        return _initialled(after[1], form)
    named = _NAMED_AFTER.match(text, end) if len(form) > 2 else None
    if named:
        words = named[1].split()
        return next((found for n in range(len(form), len(words) + 1) if (found := _initialled(words[:n], form))), [])
    if text[end : end + 1] == ")" and text[start - 1 : start] == "(":
        before = _SPELLED_BEFORE.search(text[max(0, start - 120) : start])
        words = before[1].split() if before else []
        return next((found for n in range(len(form), len(words) + 1) if (found := _initialled(words[-n:], form))), [])
    return []


def _initialled(words: str | list[str], form: str) -> list[str]:
    """The words that count, where their first letters are those of the form; with or without the small ones."""
    given = re.findall(r"[A-Za-z'’]+", words) if isinstance(words, str) else [w for w in words if w[0].isalpha()]
    counted = [word for word in given if word.lower() not in _SMALL]
    spelled = (given, counted, [w for i, w in enumerate(given) if not i or w.lower() not in _SMALL])
    return counted if any("".join(w[0] for w in each).upper() == form for each in spelled) else []


def _names(words: list[str], concept: str, index: Index) -> bool:
    """Whether more than half of the words begin as words of the concept's own labels do."""
    skill = index.taxonomy.skills.get(concept) or index.taxonomy.credentials.get(concept)
    labels = {word[:4] for label in (skill.labels if skill else ()) for word in label.text.lower().split()}
    full = [_SHORT_FORMS.get(word.lower(), word.lower()) for word in words]
    return 2 * sum(word[:4] in labels for word in full) > len(full)


def _suffix_stands(tokens: Tokens, first: int, last: int) -> bool:
    """A lone letter belongs to an acronym (CPC-A, CCS-P, I-10) only if a hyphen, slash, bracket or nothing stands
    between: "CPC A team" is not CPC-A, nor is "CPC" above the item "- A diploma"."""
    for i in range(first, last - 1):
        short, other = tokens.words[i + 1], tokens.words[i]
        if len(short) == 1 and short.isupper() and other.isupper():
            between = tokens.text[tokens.ends[i] : tokens.starts[i + 1]]
            if _NEXT_ITEM.search(between):
                return False
            if between[:1].isspace() and between[-1:].isspace() and _goes_on(tokens, i + 1):
                return False
            joined = tokens.text[tokens.ends[i + 1] : tokens.ends[i + 1] + 1] in ("/", "&")  # "AMA E/M guidelines"
            plain = between and between.isspace() and other not in ("ICD", "E", "Level", "Part") and len(other) > 2
            if plain and not joined:
                return False
    return True


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a word in lower case follows token `at` after a blank ("CPC – I do not")."""
    return (
        tokens.text[tokens.ends[at] : tokens.ends[at] + 2].strip().islower()
        and tokens.text[tokens.ends[at] : tokens.ends[at] + 1].isspace()
    )


def _in_one_piece(tokens: Tokens, first: int, last: int) -> bool:
    """No blank line, list item or heading begins inside: "RN" above the heading "EXPERIENCE" is not "RN experience",
    "organization" above "Skills" no organization skills."""
    if last - first < 2 or "\n" not in tokens.text[tokens.starts[first] : tokens.ends[last - 1]]:
        return True
    if _NEXT_PIECE.search(tokens.text, tokens.starts[first], tokens.ends[last - 1]):
        return False
    return not any(
        "\n" in tokens.text[tokens.ends[i] : tokens.starts[i + 1]]
        and tokens.words[i][:1].islower()
        and tokens.words[i + 1][:1].isupper()
        for i in range(first, last - 1)
    )


_NEXT_ITEM = re.compile(r"\n\s*[-–—•*·]\s")
_NEXT_PIECE = re.compile(r"\n[ \t]*(?:\n|[-–—•*·]\s)")
_OPEN_END = frozenset(",-/&(+")


def _breaks_before(tokens: Tokens, at: int) -> bool:
    """Whether a sentence or list item ends before token `at`: a stop or bullet, a blank line, a new line that begins
    in upper case, or a comma in a list of short items."""
    if tokens.norms[at - 1] in _SENTENCE_END or (tokens.norms[at] == "present" and _ends_a_date(tokens, at)):
        return True
    if tokens.norms[at - 1] == ",":
        near = tokens.norms[max(0, at - 6) : at - 1].count(",") + tokens.norms[at : at + 5].count(",")
        return near > 1
    between = tokens.text[tokens.ends[at - 1] : tokens.starts[at]]
    if "\n" not in between:
        return False
    return between.count("\n") > 1 or (tokens.words[at][:1].isupper() and tokens.words[at - 1][-1:] not in _OPEN_END)


def _ends_a_date(tokens: Tokens, at: int) -> bool:
    """Whether "Present" closes a range of dates ("Valley Physicians, 2020 - Present"): nobody presents anything."""
    before = tokens.words[max(0, at - 3) : at]
    return any(word[-1:].isdigit() for word in before)


def _near_matches(tokens: Tokens, index: Index) -> list[Match]:
    present = frozenset(tokens.norms)
    rules = {
        norm: [rule for rule in index.near[norm] if not any(map(present.isdisjoint, rule.elements))]
        for norm in present & index.near.keys()
    }
    places = [(at, rules[norm]) for at, norm in enumerate(tokens.norms) if rules.get(norm)]
    if not places:
        return []
    bounds = [0, *(at for at in range(1, len(tokens.norms)) if _breaks_before(tokens, at)), len(tokens.norms)]
    out: list[Match] = []
    for at, found in places:
        next_bound = bisect_right(bounds, at)
        for rule in found:
            match = _near_match(tokens, at, rule, bounds[next_bound - 1], bounds[next_bound])
            if match:
                out.append(match)
    return out


def _near_match(tokens: Tokens, at: int, near: NearRule, left: int, right: int) -> Match | None:
    """The wording whose first element stands at token `at`, within the sentence from `left` to `right`."""
    reach = near.rule.within + 1
    left, right = at if near.rule.ordered else max(left, at - reach), min(right, at + reach + 1)
    used = [at]
    for element in near.elements[1:]:
        start = used[-1] + 1 if near.rule.ordered else left
        hits = [i for i in range(start, right) if tokens.norms[i] in element and i not in used]
        if not hits:
            return None
        used.append(min(hits, key=lambda i: abs(i - at)))
    first, last = min(used), max(used) + 1
    if last - first > near.rule.within + 1:
        return None
    return Match(
        concept=near.concept,
        label=Label(text=" ".join(near.rule.words), kind="near"),
        first=first,
        last=last,
        start=tokens.starts[first],
        end=tokens.ends[last - 1],
        by_near=True,
    )


def _without_contained(matches: list[Match], index: Index) -> list[Match]:
    """Drops a match that lies strictly inside a longer label ("coding" in "ICD-10 coding", "CPC" in "CPC-A"); near
    wordings neither cover nor are covered. What is broader than the covering concept is kept ("Epic" in "Epic
    Resolute")."""
    kept: list[Match] = []
    active: list[Match] = []  # earlier matches that still reach past the present one's first token
    for match in sorted(matches, key=lambda m: (m.first, -m.last, m.by_near, m.concept)):
        active = [o for o in active if o.last > match.first]
        if match.by_near:
            covered = any(not o.by_near and _covers(o, match) for o in active)
            stands = not covered and all(o.concept != match.concept for o in active)
        else:
            covering = [
                o
                for o in active
                if not o.by_near and match.last <= o.last and o.last - o.first > match.last - match.first
            ]
            stands = all(_is_broader(match.concept, o.concept, index) for o in covering)
        if stands:
            kept.append(match)
        active.append(match)
    return kept


def _covers(label: Match, near: Match) -> bool:
    """Whether a label takes a near wording's words for itself: a longer one, or one of the same concept."""
    inside = label.first <= near.first and label.last >= near.last
    longer = label.last - label.first > near.last - near.first
    return inside and (longer or label.concept == near.concept)


def _is_broader(parent: str, child: str, index: Index) -> bool:
    skill = index.taxonomy.skills.get(child)
    seen: set[str] = set()
    queue = list(skill.broader) if skill else []
    while queue:
        at = queue.pop()
        if at == parent:
            return True
        if at not in seen and at in index.taxonomy.skills:
            seen.add(at)
            queue += index.taxonomy.skills[at].broader
    return False
