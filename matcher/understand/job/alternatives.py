"""Lists read as the field reads them: which things asked for stand in place of each other, and which all must hold."""

import re
from dataclasses import dataclass
from itertools import pairwise, product

from matcher.model import Item

Option = tuple[Item, ...]
AnyOf = tuple[Option, ...]

MOST_OPTIONS = 40
_OR = re.compile(
    r"(?:^|[\s,;/(])(and\s*/\s*or|or)\b|^\s*[/|]\s*$|(?<!and )(?<!plus )(?<!with )\beither\b", re.IGNORECASE
)
_AND = re.compile(
    r"\bw/|\b(?:and|plus|with|as well as|along with|including|of which|who (?:also )?(?:hold|have)|holding|that"
    r" hold)\b|&|\+",
    re.IGNORECASE,
)
_STRONG = re.compile(r"[;.]\s*or\b|\bOR\b|;\s*\(?[a-z\d]\)|\beither\b")
_LIST = re.compile(r"^[\s,;/|·•()–—-]*$")
_LOOSE_LIST = re.compile(r"\s*(?:[\w'’-]+\s*){0,2},\s*(?:[\w'’-]+\s+){0,2}")
_OTHERS_OR = re.compile(r"(?<![A-Z(/])\b[A-Z]{2,4} or [A-Z]{2,4}\b(?!\s*$)")  # "validation for TX or OK Medicaid"
_AND_OR = re.compile(r"\band\W{1,5}or\b", re.IGNORECASE)
_OR_PLACE = re.compile(r"\bor (?:with|in|of|by|for|as)\b", re.IGNORECASE)
_NEAR_SKILL, _NEAR_OTHER = 45, 90  # characters between two things beyond which "or" joins something else
_OR_SUCH = re.compile(
    r"\bor (?:higher|equivalent|above|better|more|greater|related|similar|comparable)\b", re.IGNORECASE
)
_SIMILAR = re.compile(
    r"\b(?:or|and/or) (?:an?y? )?(?:similar|comparable|equivalent|related|like|other (?:similar|comparable|such))\b"
    r"(?:[ /][\w/-]{1,30}){0,4}",
    re.IGNORECASE,
)
_DONE = re.compile(r"(?<=experience)|(?<=background)|\s+(?:experience|background)\b", re.IGNORECASE)
_WITH = re.compile(r"\b(?:with|plus)\b", re.IGNORECASE)
_IN_BRACKET = re.compile(r"\(\s*or\b", re.IGNORECASE)
_APPRENTICE = frozenset(("cpc-a", "coc-a", "cca"))
_NAMED = re.compile(
    r"\b(?:one|any|1)(?:\s*\(1\))?(?: or more| combination)? of\b(?! (?:the|those|these) (?:\w+ )?years)|\bany one\b"
    r"|\bat least one\b|\b(?:certifications?|credentials?)\b[^.;:]{0,20}\b(?:includes?|include|are|such as)\b:?",
    re.IGNORECASE,
)
_PERSONS = re.compile(r"[A-Z]{2,5}s$")  # "RNs and LPNs": one is either
# The list goes on with what is no concept, or with any other of the kind.
_OR_MORE = re.compile(r"\s*,?\s*or\s+(?!(?:higher|above|more|greater|better|equivalent)\b)\w", re.IGNORECASE)
_BRACKETED = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """One thing asked for: characters `start` to `end` of the clause, its options, and its kind (credential, education,
    experience, skill). `rules`: a code system, a way of payment or a set of rules, of which "/" names two that are used
    together ("CPT/HCPCS", "OPPS/IPPS")."""

    start: int
    end: int
    options: AnyOf
    kind: str
    rules: bool = False


def _connector(clause: str, left: Atom, right: Atom) -> str:
    """How two neighbours hang together: `strong` or `or`, `and`, `list` (a comma or nothing), `apart` (other words)."""
    between = clause[left.end : right.start]
    if between.strip() in ("/", "&") and left.rules and right.rules:
        return "and"
    persons = _PERSONS.search(clause[left.start : left.end]) and _PERSONS.search(clause[right.start : right.end])
    if persons and between.strip() == "and":
        return "or"
    if "|" in between and left.kind != right.kind:  # cells of one row of a table
        return "and"
    unmarked = _BRACKETED.sub(" ", between).replace("*", "")
    bare = _OR_PLACE.sub(" or ", _AND_OR.sub(" or ", _OR_SUCH.sub(" ", unmarked)))
    either = [found.start() for found in _OR.finditer(bare)]
    both = [found.start() for found in _AND.finditer(bare)]
    if either and either[-1] >= max(both, default=0):
        plain = "skill" in (left.kind, right.kind)
        if plain and _OTHERS_OR.search(bare):
            return "apart"
        if _STRONG.search(bare) and not plain:
            return "strong"
        return "or" if len(bare) < (_NEAR_SKILL if plain else _NEAR_OTHER) else "apart"
    if _LIST.fullmatch(bare):
        return "list"
    if _AND.search(bare):
        return "and"
    if left.kind == right.kind == "credential":
        return "list" if "," in bare or len(bare) < 30 else "apart"
    return "list" if left.kind == right.kind and _LOOSE_LIST.fullmatch(bare) else "apart"


def _routes(kinds: list[str], atoms: list[Atom]) -> list[str]:
    """A comma between two ways in, each a credential with its years, is the "or" before the last of them."""
    out = list(kinds)
    for i in range(len(kinds) - 2, 0, -1):
        ways = atoms[i].kind == "experience" and atoms[i + 1].kind in ("credential", "education")
        if (
            kinds[i] == "list"
            and ways
            and kinds[i - 1] == kinds[i + 1] == "and"
            and {"or", "strong"} & set(out[i + 2 :])
        ):
            out[i] = "strong"
    return out


def _resolved(kinds: list[str], atoms: list[Atom]) -> list[str]:
    """Commas take the word that ends their list; without one they mean "or" between credentials or degrees, else
    "and"."""
    out = list(kinds)
    for i in range(len(kinds) - 1, -1, -1):
        if kinds[i] != "list":
            continue
        after = out[i + 1] if i + 1 < len(out) else "end"
        alike = atoms[i].kind == atoms[i + 1].kind
        if not alike:
            out[i] = "and"
        elif after in ("or", "and") and (i + 2 >= len(atoms) or atoms[i + 2].kind == atoms[i].kind):
            out[i] = after
        else:
            out[i] = "or" if atoms[i].kind in ("credential", "education") else "and"
    return out


def _is_strong(kinds: list[str], resolved: list[str], atoms: list[Atom], clause: str, i: int) -> bool:
    """Whether the "or" between atom i and i+1 parts whole branches ("RHIT and two years, or CPC")."""
    if kinds[i] == "strong":
        return True
    if kinds[i] == "or" and _IN_BRACKET.search(clause, atoms[i].end, atoms[i + 1].start):
        alone = clause[atoms[i].end :].lstrip().startswith("(") and clause[atoms[i + 1].end :].startswith(")")
        return atoms[i].kind != atoms[i + 1].kind or not alone
    apprentice = _APPRENTICE & {item.id for option in atoms[i + 1].options for item in option}
    if apprentice and resolved[i + 1 : i + 2] == ["and"]:
        return kinds[i] == "or"
    if kinds[i] == "or" and _joined_by_with(clause, atoms, i - 1) and _joined_by_with(clause, atoms, i + 1):
        return True
    if kinds[i] == "or" and atoms[i].rules and atoms[i + 1].kind == "education":
        return "," in clause[atoms[i].end : atoms[i + 1].start]
    if kinds[i] == "list" or "skill" in (atoms[i].kind, atoms[i + 1].kind):
        return False
    before = next((k for k in reversed(resolved[:i]) if k in ("and", "or", "strong")), "")
    after = next((k for k in resolved[i + 1 :] if k in ("and", "or", "strong")), "")
    if after == "or" and _last_of_branch(resolved, atoms, i):
        after = "and"
    comma = "," in clause[atoms[i].end : atoms[i + 1].start] and not (i and kinds[i - 1] == "list")
    crossing = atoms[i].kind in ("experience", "skill") and atoms[i + 1].kind in ("credential", "education")
    if before == "and":
        return comma or crossing
    return comma and after == "and" and atoms[i].kind != "skill"


def _last_of_branch(resolved: list[str], atoms: list[Atom], i: int) -> bool:
    """Whether the credentials behind the "or" at i share what follows the last of them ("CRC, or CPC or CCS with two
    years of it")."""
    last = i + 1
    while last < len(resolved) and resolved[last] == "or" and atoms[last + 1].kind == "credential":
        last += 1
    shared = last < len(resolved) and resolved[last] == "and" and atoms[last + 1].kind in ("experience", "education")
    return shared and all(a.kind == "credential" for a in atoms[i : last + 1])


def _joined_by_with(clause: str, atoms: list[Atom], i: int) -> bool:
    """Whether "with" joins atom i to the next: on both sides of an "or" it parts two ways in."""
    return 0 <= i < len(atoms) - 1 and _WITH.search(clause, atoms[i].end, atoms[i + 1].start) is not None


def combine(clause: str, atoms: list[Atom]) -> list[tuple[AnyOf, tuple[Atom, ...]]]:
    """What the atoms of a clause ask for: one `any_of` per requirement, each with the atoms it came from."""
    atoms = _merged(_without_likes(clause, atoms))
    if not atoms:
        return []
    kinds = [_connector(clause, left, right) for left, right in pairwise(atoms)]
    first = next((a.start for a in atoms if a.kind == "credential"), 0)
    if first and _NAMED.search(clause, 0, first):
        both = [left.kind == right.kind == "credential" for left, right in pairwise(atoms)]
        kinds = [
            "or" if kind == "and" and same and not _joined_by_with(clause, atoms, i) else kind
            for i, (kind, same) in enumerate(zip(kinds, both, strict=True))
        ]
        kinds = [
            "strong" if kind == "list" and same and _joined_by_with(clause, atoms, i + 1) and both[i + 1] else kind
            for i, (kind, same) in enumerate(zip(kinds, both, strict=True))
        ]
    kinds = _routes(kinds, atoms)
    if _OR_MORE.match(clause, atoms[-1].end):
        kinds = [
            "or" if kind == "list" and right.kind == "skill" else kind
            for kind, right in zip(kinds, atoms[1:], strict=True)
        ]
    resolved = _resolved(kinds, atoms)
    branches: list[list[list[Atom]]] = [[[atoms[0]]]]
    for i, kind in enumerate(resolved):
        if kind in ("or", "strong") and _is_strong(kinds, resolved, atoms, clause, i):
            branches.append([[atoms[i + 1]]])
        elif kind in ("or", "strong") and _may_share(branches[-1][-1][-1], atoms[i + 1], clause):
            branches[-1][-1].append(atoms[i + 1])
        else:
            branches[-1].append([atoms[i + 1]])
    if len(branches) == 1:
        return [(_either(group), tuple(group)) for group in branches[0]]
    return [(tuple(dict.fromkeys(option for branch in branches for option in _all(branch))), tuple(atoms))]


def least(options: AnyOf) -> AnyOf:
    """The options once each, without those that ask for all of another and more ("BSN, or ADN and BSN")."""
    once = tuple(dict.fromkeys(options))
    return tuple(o for o in once if not any(p != o and _asks_no_more(p, o) for p in once))


def _asks_no_more(less: Option, more: Option) -> bool:
    have = {item.id: item.min_months or 0 for item in more}
    return all(item.id in have and (item.min_months or 0) <= have[item.id] for item in less)


def _without_likes(clause: str, atoms: list[Atom]) -> list[Atom]:
    """Leaves out the kind that only stands for more of the same ("MDaudit or a similar audit tool")."""
    likes = [found.span() for found in _SIMILAR.finditer(clause)]
    return [
        a
        for a in atoms
        if a.kind != "skill" or not any(x <= a.start < y and any(b.end <= x for b in atoms) for x, y in likes)
    ]


def _may_share(left: Atom, right: Atom, clause: str) -> bool:
    """A skill and a credential do not stand in place of each other by a mere "or", unless the skill is work that one
    has done ("CPB or billing background")."""
    if left.kind == "credential" and right.kind == "skill" and _DONE.match(clause, right.end):
        return True
    return left.kind == right.kind or "skill" not in (left.kind, right.kind) or "experience" in (left.kind, right.kind)


def _merged(atoms: list[Atom]) -> list[Atom]:
    """Neighbours with the same options become one ("Certified Professional Coder (CPC)")."""
    out: list[Atom] = []
    for atom in sorted(atoms, key=lambda a: (a.start, -a.end)):
        if out and out[-1].options == atom.options:
            last = out[-1]
            out[-1] = Atom(
                start=last.start, end=max(last.end, atom.end), options=last.options, kind=last.kind, rules=last.rules
            )
        else:
            out.append(atom)
    return out


def _either(group: list[Atom]) -> AnyOf:
    return tuple(dict.fromkeys(option for atom in group for option in atom.options))


def _all(branch: list[list[Atom]]) -> AnyOf:
    """Every way to hold one option of each group; cut off at MOST_OPTIONS."""
    ways = product(*(_either(group) for group in branch))
    return tuple(_flat(way) for way, _ in zip(ways, range(MOST_OPTIONS), strict=False))


def _flat(way: tuple[Option, ...]) -> Option:
    """The items of several options, each id once with its longest time."""
    months: dict[str, int | None] = {}
    for item in (item for option in way for item in option):
        had = months.get(item.id)
        months[item.id] = max(filter(None, (had, item.min_months)), default=None)
    return tuple(Item(id=id, min_months=least) for id, least in months.items())


def branch(groups: list[AnyOf]) -> AnyOf:
    """The options of one branch whose requirements must all hold."""
    return tuple(_flat(way) for way, _ in zip(product(*groups), range(MOST_OPTIONS), strict=False))
