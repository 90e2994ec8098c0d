"""Finds what a page's own style sheets hide: rules for a tag, a class, an id or several of them on one element."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TOKEN = re.compile(r"[{}]|@(?=[a-z-])[^{};]{0,2000}(?:;|(?=\{))|[^{}@]+|@", re.IGNORECASE)
_SIMPLE = re.compile(r"([a-z][\w-]*)?((?:[.#][\w-]+)*)", re.IGNORECASE)
_PART = re.compile(r"([.#])([\w-]+)")
_SCREEN = re.compile(r"@media\s+(?:all|(?:only\s+)?screen)?\s*$|@(?:layer|supports)\b", re.IGNORECASE)
_HIDING = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*none"
    r"|visibility\s*:\s*(?:hidden|collapse)"
    r"|opacity\s*:\s*0?(?:\.0+)?(?![\d.]*[1-9])(?=\s*(?:;|!|$))"
    r"|font-size\s*:\s*0(?![.\d]*[1-9])"
    r"|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)"
    r"|clip-path\s*:\s*inset\(\s*(?:50|100)%"
    r"|text-indent\s*:\s*-\d{4,}"
    r"|(?:left|top|right|bottom|margin-left|margin-top)\s*:\s*-\d{4,})",
    re.IGNORECASE,
)
_SHOWING = re.compile(r"(?:^|[;\s])(?:display\s*:(?!\s*none)|visibility\s*:\s*visible)", re.IGNORECASE)
_NEVER = frozenset(("html", "body", "*", ""))
"""Pages hide all of themselves until a script has run; an eye sees them nevertheless."""

Rule = tuple[str, frozenset[str], frozenset[str]]
"""Tag (empty for any), classes and ids that an element must have."""


def hides(style: str) -> bool | None:
    """Whether declarations hide an element; None where they say nothing of it."""
    if _HIDING.search(style):
        return True
    return False if _SHOWING.search(style) else None


@dataclass(frozen=True, slots=True)
class Hidden:
    """The hiding rules, by one name that an element must have for them to apply."""

    by_name: Mapping[str, tuple[Rule, ...]]

    def hide(self, tag: str, attributes: Mapping[str, str | None]) -> bool:
        """Whether a rule hides an element of this tag and these attributes."""
        if not self.by_name:
            return False
        classes = frozenset((attributes.get("class") or "").split())
        ids = frozenset(filter(None, (attributes.get("id"),)))
        names = [tag, *(f".{name}" for name in classes), *(f"#{name}" for name in ids)]
        return any(
            (not rule_tag or rule_tag == tag) and rule_classes <= classes and rule_ids <= ids
            for name in names
            for rule_tag, rule_classes, rule_ids in self.by_name.get(name, ())
        )


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Selectors with their declarations, also those inside at-rules that a screen obeys."""
    open_: list[tuple[str, bool]] = []
    head = ""
    for match in _TOKEN.finditer(css):
        token = match[0]
        if token == "{":
            seen = all(seen for _, seen in open_) and (not head.startswith("@") or bool(_SCREEN.match(head)))
            open_.append((head, seen))
            head = ""
        elif token == "}":
            selector, seen = open_.pop() if open_ else ("", False)
            if seen and selector and not selector.startswith("@"):
                yield selector, head
            head = ""
        else:
            head = "" if token.endswith(";") and token.startswith("@") else (head + token).strip()


def _parsed(selector: str) -> Rule | None:
    """A selector as a rule; None for one that looks at more than a single element."""
    match = _SIMPLE.fullmatch(selector)
    if match is None or selector.lower() in _NEVER:
        return None
    parts = _PART.findall(match[2])
    return (
        (match[1] or "").lower(),
        frozenset(name for sign, name in parts if sign == "."),
        frozenset(name for sign, name in parts if sign == "#"),
    )


def stylesheet(sheets: Iterable[str]) -> Hidden:
    """What the style sheets hide. A later rule for the same selector takes back an earlier one, as in a browser."""
    hidden: dict[Rule, bool] = {}
    for sheet in sheets:
        for selectors, declarations in _rules(_COMMENT.sub("", sheet)):
            told = hides(declarations)
            if told is None:
                continue
            for selector in selectors.split(","):
                if (rule := _parsed(selector.strip())) is not None:
                    hidden[rule] = told
    by_name: defaultdict[str, list[Rule]] = defaultdict(list)
    for rule, told in hidden.items():
        if told:
            tag, classes, ids = rule
            key = f"#{min(ids)}" if ids else f".{min(classes)}" if classes else tag
            by_name[key].append(rule)
    return Hidden({name: tuple(rules) for name, rules in by_name.items()})
