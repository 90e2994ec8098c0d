"""Tables of short postings with the right reading, one line a case: `text => requirements`.

`⏎` parts lines, each a list item unless it begins with `^` (plain text) or `[` (a heading; "Qualifications" where
the first line is none). Requirements are parted by `;`, options by `|`, items by `+`; `R` required, `P` preferred,
`:24` months, `@6` months after hire, `e:` education, `x:` experience; `-` for nothing. After `~` stand ids that may
be there or not.
"""

from __future__ import annotations

from matcher.model import Job

Reading = frozenset[tuple[str, frozenset[frozenset[str]], int | None]]
_SHORT = {"e:": "education:", "x:": "experience:"}


def cases(table: str) -> list[tuple[str, str]]:
    """Text and expected reading of each line that is neither empty nor a comment."""
    rows = [line.strip() for line in table.splitlines() if line.strip() and not line.startswith("#")]
    return [(text.strip(), expected.strip()) for text, _, expected in (row.rpartition("=>") for row in rows)]


def posting(text: str, title: str = "Medical Coder") -> str:
    """The posting that a table's text stands for."""
    rows = text.split("⏎")
    if not rows[0].startswith("["):
        rows.insert(0, "[Qualifications]")
    return f"{title}\n" + "".join(_row(row.strip()) for row in rows)


def _row(row: str) -> str:
    if row.startswith("["):
        return f"\n{row[1:].rstrip(']')}\n"
    return f"{row[1:]}\n" if row.startswith("^") else f"- {row}\n"


def expected(told: str) -> tuple[Reading, frozenset[str]]:
    """The reading that a table states, and the ids that are free."""
    told, _, free = told.partition("~")
    out = set()
    for one in told.split(";"):
        if one.strip() in ("", "-"):
            continue
        need, _, rest = one.strip().partition(" ")
        rest, _, months = rest.partition("@")
        options = frozenset(frozenset(_long(i.strip()) for i in option.split("+")) for option in rest.split("|"))
        out.add(({"R": "required", "P": "preferred"}[need], options, int(months) if months else None))
    return frozenset(out), frozenset(_long(i) for i in free.split())


def _long(id: str) -> str:
    return _SHORT[id[:2]] + id[2:] if id[:2] in _SHORT else id


def reading(job: Job, free: frozenset[str]) -> Reading:
    """What was read, without requirements that hold free ids only."""
    out = set()
    for r in job.requirements:
        if all(i.id in free for option in r.any_of for i in option):
            continue
        options = frozenset(
            frozenset(f"{i.id}:{i.min_months}" if i.min_months else i.id for i in option) for option in r.any_of
        )
        out.add((r.need, options, r.within_months))
    return frozenset(out)
