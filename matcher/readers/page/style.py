"""What a page's own style sheets and style attributes declare for an element, by the order in which CSS lets one rule
win over another."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from selectolax.lexbor import LexborNode

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TOKEN = re.compile(r"[{}]|@(?=[a-z-])[^{};]{0,500}(?:;|(?=\{))|[^{}@]+|@", re.IGNORECASE)
_SIMPLE = re.compile(r"(\*|[a-z][\w-]*)?((?:[.#][\w-]+)*)", re.IGNORECASE)
_PART = re.compile(r"([.#])([\w-]+)")
_STEP = re.compile(r"\s*>\s*|\s+")
_SCREEN = re.compile(r"@media\s+(?:all|(?:only\s+)?screen)?\s*$|@(?:layer|supports)\b", re.IGNORECASE)
_DECLARATION = re.compile(r"([\w-]{1,40})\s*:\s*((?:[^;()]|\([^()]{0,500}\)){1,500})")
_PROPERTIES = frozenset((
    "display", "float", "flex-direction", "visibility", "content-visibility", "opacity", "clip", "clip-path",
    "text-indent", "left", "top", "right", "bottom", "margin-left", "margin-top", "transform", "overflow",
    "height", "width", "max-height", "max-width", "position", "font-size", "font", "color", "background",
    "background-color", "background-image", "background-clip", "-webkit-background-clip",
    "-webkit-text-fill-color",
))  # fmt: skip
"""What can hide words or set them apart from those beside them; nothing else is kept."""
_RELEVANT = re.compile("|".join(sorted(_PROPERTIES, key=len, reverse=True)), re.IGNORECASE)
_MILD = frozenset(("font-size", "font", "color", "background", "background-color", "background-image"))
_ALL = frozenset(("html", "body", ""))
"""Pages hide all of themselves until a script has run; an eye sees them nevertheless. Rules for these give looks."""
_STEPS = 6
"""Elements that a selector may name one within the other."""
_ABOVE = 40
"""Elements above one that are asked whether they are the one a selector names."""

Declared = Mapping[str, str]
"""Values by property, in lower case."""
_Priority = tuple[bool, tuple[int, int, int], int]
"""Important or not, the selector's ids, classes and tags, and the place of the rule; the greater one wins."""
_INLINE = (1 << 20, 0, 0)


@dataclass(frozen=True, slots=True)
class Compound:
    """A tag (empty for any), classes and ids that one element must have; `child` where it must stand directly in the
    one named before it."""

    tag: str
    classes: frozenset[str]
    ids: frozenset[str]
    child: bool = False

    def fits(self, tag: str, classes: frozenset[str], id: str | None) -> bool:
        """Whether an element is the one that is named."""
        return (not self.tag or self.tag == tag) and self.classes <= classes and (not self.ids or self.ids == {id})


@dataclass(frozen=True, slots=True)
class _Rule:
    """A selector, its last element first, with the declarations as they stand."""

    compounds: tuple[Compound, ...]
    weight: tuple[int, int, int]
    place: int
    text: str

    @property
    def mild(self) -> bool:
        """Whether the rule is for all of a page."""
        last = self.compounds[0]
        return last.tag in _ALL and not last.classes and not last.ids


@lru_cache(maxsize=4096)
def declared(text: str) -> tuple[tuple[str, str, bool], ...]:
    """Property, value and whether it is important, of those that can hide words."""
    found: list[tuple[str, str, bool]] = []
    for match in _DECLARATION.finditer(text) if _RELEVANT.search(text) else ():
        name, held = match[1].lower(), match[2].strip().lower()
        if name in _PROPERTIES:
            value, mark, _ = held.partition("!")
            found.append((name, value.strip(), bool(mark)))
    return tuple(found)


_LONGEST_SHEET = 1_000_000
"""Characters of a style sheet that are looked at."""
_LONGEST_HEAD = 5_000
"""Characters of a selector or an at-rule that are kept while more pieces of it come."""


def _without_comments(css: str) -> str:
    """The style sheet without comments; one that never ends hides all that follows it, as in a browser."""
    end = css.rfind("*/") + 2
    bare = _COMMENT.sub("", css[:end]) + css[end:] if end > 1 else css
    return bare.partition("/*")[0]


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Selectors with their declarations, also those inside at-rules that a screen obeys."""
    open_: list[tuple[str, bool]] = []
    head = ""
    for match in _TOKEN.finditer(css):
        token = match[0]
        if token == "{":
            around = not open_ or open_[-1][1]
            seen = around and (not head.startswith("@") or bool(_SCREEN.match(head)))
            open_.append((head, seen))
            head = ""
        elif token == "}":
            selector, seen = open_.pop() if open_ else ("", False)
            if seen and selector and not selector.startswith("@"):
                yield selector, head
            head = ""
        else:
            head = "" if token.endswith(";") and token.startswith("@") else (head[:_LONGEST_HEAD] + token).strip()


def _compounds(selector: str) -> tuple[Compound, ...] | None:
    """A selector's elements, the last one first; None for one that asks for more than tags, classes and ids."""
    parts = _STEP.split(selector)
    marks = ["", *(match[0] for match in _STEP.finditer(selector))]
    found: list[Compound] = []
    for part, mark in zip(parts, marks, strict=True):
        match = _SIMPLE.fullmatch(part)
        if match is None or not part or len(found) == _STEPS:
            return None
        names = _PART.findall(match[2])
        tag = (match[1] or "").lower().replace("*", "")
        classes, ids = (frozenset(name for sign, name in names if sign == kind) for kind in ".#")
        found.append(Compound(tag, classes, ids, ">" in mark))
    return tuple(reversed(found))


def _classes(node: LexborNode) -> tuple[str, frozenset[str], str | None]:
    attributes = node.attributes
    return node.tag or "", frozenset((attributes.get("class") or "").split()), attributes.get("id")


@dataclass(frozen=True, slots=True)
class Styles:
    """The rules of a page, by one name that an element must have for them to apply."""

    by_name: Mapping[str, tuple[_Rule, ...]]
    _known: dict[tuple[str, str, str], tuple[_Rule, ...]] = field(default_factory=dict)

    def of(self, node: LexborNode, attributes: Mapping[str, str | None]) -> Declared:
        """What is declared for an element."""
        inline = attributes.get("style")
        rules = self._rules_for(node, attributes) if self.by_name else ()
        if not rules and not inline:
            return {}
        won: dict[str, tuple[_Priority, str]] = {}
        for rule in rules:
            if len(rule.compounds) == 1 or _stands_in(node, rule.compounds):
                _merge(won, rule.text, (rule.weight, rule.place), _MILD if rule.mild else _PROPERTIES)
        if inline:
            _merge(won, inline, (_INLINE, 0), _PROPERTIES)
        return {name: value for name, (_, value) in won.items()}

    def _rules_for(self, node: LexborNode, attributes: Mapping[str, str | None]) -> tuple[_Rule, ...]:
        """The rules whose last element the node is; the same for all elements of the same names."""
        key = (node.tag or "", attributes.get("class") or "", attributes.get("id") or "")
        found = self._known.get(key)
        if found is None:
            tag, classes, id = key[0], frozenset(key[1].split()), key[2] or None
            names = ["", tag, *(f".{name}" for name in sorted(classes)), *([f"#{id}"] if id else [])]
            found = tuple(
                rule
                for name in names
                for rule in self.by_name.get(name, ())
                if rule.compounds[0].fits(tag, classes, id)
            )
            self._known[key] = found
        return found


def _merge(
    won: dict[str, tuple[_Priority, str]], text: str, rank: tuple[tuple[int, int, int], int], names: frozenset[str]
) -> None:
    for name, value, important in declared(text):
        priority = (important, *rank)
        if name in names and (name not in won or priority >= won[name][0]):
            won[name] = (priority, value)


def _stands_in(node: LexborNode, compounds: tuple[Compound, ...]) -> bool:
    """Whether the elements around a node are those that a selector names."""
    above = node.parent
    steps = 0
    for below, wanted in pairwise(compounds):
        while above is not None and steps < _ABOVE:
            fits = wanted.fits(*_classes(above))
            above, steps = above.parent, steps + 1
            if fits:
                break
            if below.child:
                return False
        else:
            return False
    return True


def stylesheet(sheets: Iterable[str]) -> Styles:
    """The rules of the style sheets that can hide words."""
    by_name: defaultdict[str, list[_Rule]] = defaultdict(list)
    place = 0
    for sheet in sheets:
        for selectors, text in _rules(_without_comments(sheet[:_LONGEST_SHEET])):
            if not _RELEVANT.search(text):
                continue
            for selector in selectors.split(","):
                compounds = _compounds(selector.strip())
                if compounds is None:
                    continue
                last, place = compounds[0], place + 1
                weight = (
                    sum(len(each.ids) for each in compounds),
                    sum(len(each.classes) for each in compounds),
                    sum(bool(each.tag) for each in compounds),
                )
                key = f"#{min(last.ids)}" if last.ids else f".{min(last.classes)}" if last.classes else last.tag
                by_name[key].append(_Rule(compounds, weight, place, text))
    return Styles({name: tuple(rules) for name, rules in by_name.items()})
