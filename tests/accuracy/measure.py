"""Measures the reading on invented, labelled documents: sets found, hit rates, and what is still wrong by name.

Run `python -m tests.accuracy.measure` to print the figures and what is wrong, with `--write` to set the ledger anew.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from matcher.config import Settings
from matcher.model import EDUCATION_LEVELS, Job, Profile
from matcher.pipeline import Kind, read_and_understand
from reports import contract
from skill_taxonomy.load import load

HERE = Path(__file__).resolve().parent
LEDGER = HERE / "ledger.json"
AS_OF = date(2026, 11, 1)
SOFT = ("soft_skill", "software_office")
TOLERANCE_MONTHS = 6

Row = dict[str, Any]


@dataclass
class Tally:
    """Counts by figure: right, extra and missed for sets, hits and cases for rates. `wrong` names each difference."""

    right: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    hits: Counter[str] = field(default_factory=Counter)
    cases: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def sets(self, name: str, file: str, want: Iterable[Any], told: Iterable[Any], ignore: Iterable[Any] = ()) -> None:
        """Compares two sets; what is only in `ignore` counts neither way."""
        wanted = set(want)
        given = {each for each in told if each in wanted or each not in set(ignore)}
        self.right[name] += len(wanted & given)
        self.extra[name] += len(given - wanted)
        self.missed[name] += len(wanted - given)
        self.wrong += [f"{file} {name} extra {each}" for each in sorted(map(str, given - wanted))]
        self.wrong += [f"{file} {name} missed {each}" for each in sorted(map(str, wanted - given))]

    def rate(self, name: str, file: str, hit: bool, told: object) -> None:
        """Counts one case."""
        self.hits[name] += hit
        self.cases[name] += 1
        if not hit:
            self.wrong.append(f"{file} {name} {told}")

    def figures(self) -> dict[str, float]:
        """F1 of the sets and shares of the rates, three decimals."""
        found = {}
        for name in self.right | self.extra | self.missed:
            both = 2 * self.right[name] + self.extra[name] + self.missed[name]
            found[f"{name}.f1"] = round(2 * self.right[name] / both, 3) if both else 1.0
        found |= {name: round(self.hits[name] / cases, 3) for name, cases in self.cases.items()}
        return dict(sorted(found.items()))


def labels(kind: str) -> list[Row]:
    """The labelled documents of a kind, `resumes` or `jobs`."""
    text = (HERE / f"{kind}.gold.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def read(path: Path, kind: Kind) -> Row:
    """The first document of a file as the program publishes it."""
    steps = read_and_understand(path.read_bytes(), path.name, kind, Settings())
    (found, *_) = next(step for step in steps if isinstance(step, tuple))
    if isinstance(found, Profile):
        return contract.profile(found, AS_OF)
    if isinstance(found, Job):
        return contract.job(found)
    return contract.failed(found, kind, AS_OF)


def resume(tally: Tally, want: Row, told: Row) -> None:
    """One resume against its labels."""
    file, optional = want["file"], want.get("optional", [])
    category = {skill.id: skill.category for skill in load().skills.values()}
    held = {each["id"]: each["status"] for each in told["credentials"] if each["status"] != "denied"}
    wanted = {each["id"]: each["status"] for each in want["credentials"] if each["status"] != "denied"}
    tally.sets("resume.credentials", file, wanted, held, optional)
    for id in wanted.keys() & held.keys():
        tally.rate("resume.credential_status", file, held[id] == wanted[id], f"{id} {held[id]}, not {wanted[id]}")
    claimed = {each["id"] for each in told["skills"] if each["status"] in ("held", "learning")}
    for name, soft in (("resume.skills", False), ("resume.skills_soft", True)):
        of_kind = [id for id in {*claimed, *want["skills"]} if (category.get(id) in SOFT) == soft and id[:4] != "edu-"]
        tally.sets(name, file, set(of_kind) & set(want["skills"]), set(of_kind) & claimed, optional)
    for trap in want.get("not", []):
        tally.rate("resume.traps_avoided", file, trap["id"] not in claimed | held.keys(), trap["id"])
    roles = {each["role"] for each in told["positions"] if each["role"]}
    tally.sets("resume.roles", file, want.get("roles") or [], roles, optional)
    _months(tally, want, told)
    done = [each["level"] for each in told["education"] if each["status"] == "completed"]
    best = max(done, key=EDUCATION_LEVELS.index, default=None)
    tally.rate("resume.education", file, best == want.get("education"), f"{best}, not {want.get('education')}")
    if want.get("name"):
        same = (told["name"] or "").casefold().replace(".", "") == want["name"].casefold().replace(".", "")
        tally.rate("resume.name", file, same, f"{told['name']}, not {want['name']}")
    tally.sets("resume.emails", file, map(str.lower, want["emails"]), map(str.lower, told["emails"]))
    tally.sets("resume.phones", file, map(_digits, want["phones"]), map(_digits, told["phones"]))


def _months(tally: Tally, want: Row, told: Row) -> None:
    if want.get("coding_months") is None:
        return
    also = want.get("coding_months_alt") or []
    right = [want["coding_months"], *(also if isinstance(also, list) else [also])]
    months = told["experience"]["coding_months"]
    hit = months is not None and any(abs(months - each) <= TOLERANCE_MONTHS for each in right)
    tally.rate("resume.coding_months", want["file"], hit, f"{months}, not {right}")


def _digits(phone: str) -> str:
    return "".join(char for char in phone if char.isdigit())[-10:]


def job(tally: Tally, want: Row, told: Row) -> None:
    """One posting against its labels."""
    file, optional = want["file"], set(want.get("optional", []))
    asked, given = want["requirements"], told["requirements"]
    ignored = {(id, need) for id, need in _items(given) if id in optional}
    tally.sets("job.requirements", file, _items(asked), _items(given), ignored)
    tally.sets("job.concepts", file, {id for id, _ in _items(asked)}, {id for id, _ in _items(given)}, optional)
    must, told_must = ({id for id, need in _items(rows) if need == "required"} for rows in (asked, given))
    tally.sets("job.required", file, must, told_must, optional)
    open_shapes = {_shape(row) for row in asked if row.get("debatable")}
    wanted = {_shape(row) for row in asked if _is_choice(row)} - open_shapes
    named = {id for id, _ in _items(asked)}
    shapes = {_shape(row) for row in given if _is_choice(row) and _counts(row, optional, named)} - open_shapes
    tally.sets("job.alternatives", file, wanted, shapes)
    have = {(item["id"], item.get("min_months")) for row in given for option in row["any_of"] for item in option}
    for pair in sorted(
        {(i["id"], i["min_months"]) for r in asked for o in r["any_of"] for i in o if i.get("min_months")}
    ):
        tally.rate("job.min_months", file, pair in have, pair)
    for row in asked:
        if row.get("within_months"):
            graced = {id for r in given if r["within_months"] == row["within_months"] for id, _ in _items([r])}
            tally.rate("job.within_months", file, bool(graced & {id for id, _ in _items([row])}), row["within_months"])
    for trap in want.get("not", []):
        tally.rate("job.traps_avoided", file, trap["id"] not in {id for id, _ in _items(given)}, trap["id"])
    tally.sets("job.roles", file, want.get("roles") or [], told["roles"], optional)
    tally.rate("job.work_mode", file, told["work_mode"] == want.get("work_mode"), told["work_mode"])
    tally.rate("job.pay", file, _pay(told["pay"]) == _pay(want.get("pay")), told["pay"])


def _items(rows: list[Row]) -> set[tuple[str, str]]:
    return {(item["id"], row["need"]) for row in rows for option in row["any_of"] for item in option}


def _shape(row: Row) -> str:
    """A requirement as text that is the same for the same need and options in any order."""
    options = sorted(" + ".join(sorted(item["id"] for item in option)) for option in row["any_of"])
    return f"{row['need']}: {' | '.join(options)}"


def _is_choice(row: Row) -> bool:
    return len(row["any_of"]) > 1 or any(len(option) > 1 for option in row["any_of"])


def _counts(row: Row, optional: set[str], named: set[str]) -> bool:
    options = [{item["id"] for item in option} for option in row["any_of"]]
    return any(not option & optional for option in options) and bool(set().union(*options) & named)


def _pay(pay: Row | None) -> tuple[float, float, str] | None:
    return None if not pay else (float(pay["min"]), float(pay.get("max") or pay["min"]), pay["per"])


def measured() -> Tally:
    """All labelled documents, read and compared."""
    tally = Tally()
    for want in labels("resumes"):
        resume(tally, want, read(HERE / "resumes" / want["file"], "resume"))
    for want in labels("jobs"):
        job(tally, want, read(HERE / "jobs" / want["file"], "job"))
    return tally


def main() -> None:
    """Prints the figures and the differences; `--write` sets the ledger."""
    tally = measured()
    print(json.dumps({"figures": tally.figures(), "wrong": sorted(tally.wrong)}, indent=1, ensure_ascii=False))
    if "--write" in sys.argv:
        text = json.dumps({"figures": tally.figures(), "wrong": sorted(tally.wrong)}, indent=1, ensure_ascii=False)
        LEDGER.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
