"""`matcher taxonomy list|show|check`: look at the vocabulary and check it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli.options import example, taxonomy
from matcher.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from skill_taxonomy.model import Amount, Credential, Pathway, Role, Skill, Source, Taxonomy


@click.group("taxonomy", epilog=example("matcher taxonomy show cpc"))
def command() -> None:
    """Look at the vocabulary of skills, credentials, roles and pathways, and check it."""


@command.command("list", epilog=example("matcher taxonomy list --kind credentials"))
@click.option(
    "--kind",
    type=click.Choice(["skills", "credentials", "roles", "pathways"]),
    default=None,
    help="Only entries of this kind.",
)
@taxonomy
def list_entries(kind: str | None, overlay: Path | None) -> None:
    """List the entries: kind, id and preferred label, separated by tabs."""
    from skill_taxonomy.load import load

    vocabulary = load(overlay)
    for name in (kind,) if kind else ("skills", "credentials", "roles", "pathways"):
        for entry in getattr(vocabulary, name).values():
            click.echo(f"{name.removesuffix('s')}\t{entry.id}\t{entry.label}")


@command.command("show", epilog=example("matcher taxonomy show ccs"))
@click.argument("id")
@taxonomy
def show(id: str, overlay: Path | None) -> None:
    """Show an entry: what it is, how people write it, what it implies, and where each fact comes from."""
    from skill_taxonomy.load import load

    click.echo("\n".join(_page(load(overlay), id)))


@command.command("check", epilog=example("matcher taxonomy check"))
@taxonomy
def check(overlay: Path | None) -> None:
    """Check shape, references, cycles, shared labels and examples; exit code 4 when something is wrong."""
    from matcher.understand.examples import problems as behaviour
    from matcher.understand.index import build
    from skill_taxonomy.check import check as shape
    from skill_taxonomy.load import load

    vocabulary = load(overlay)
    found = [str(problem) for problem in shape(vocabulary)] + list(behaviour(build(vocabulary)))
    for line in found:
        click.echo(line)
    click.echo(
        f"{len(vocabulary.skills)} skills, {len(vocabulary.credentials)} credentials, {len(vocabulary.roles)} roles, "
        f"{len(vocabulary.pathways)} pathways; problems: {len(found)}",
        err=True,
    )
    if found:
        raise SystemExit(ExitCode.TAXONOMY)


def _page(vocabulary: Taxonomy, id: str) -> list[str]:
    if id in vocabulary.skills:
        return _skill(vocabulary.skills[id])
    if id in vocabulary.credentials:
        return _credential(vocabulary.credentials[id])
    if id in vocabulary.roles:
        return _role(vocabulary.roles[id])
    if id in vocabulary.pathways:
        return _pathway(vocabulary.pathways[id])
    from difflib import get_close_matches

    known = [*vocabulary.skills, *vocabulary.credentials, *vocabulary.roles, *vocabulary.pathways]
    near = get_close_matches(id, known, n=3)
    hint = f"did you mean {', '.join(near)}?" if near else "matcher taxonomy list names all entries."
    raise UsageError(f"the vocabulary has no entry {id!r}: {hint}")


def _concept(entry: Skill | Credential) -> list[str]:
    rows = [
        ("written as", "; ".join(label.text for label in entry.labels)),
        ("status", entry.status),
        ("note", entry.note),
    ]
    ambiguous = [label.text for label in entry.labels if label.context]
    if ambiguous:
        rows.append(("only with support", f"{', '.join(ambiguous)} (words for it: {', '.join(entry.context_for)})"))
    rows += [
        (f"not {other.meaning}", f"told by: {', '.join(other.against)}" if other.against else "")
        for other in entry.other_meanings
    ]
    return _rows(rows)


def _skill(entry: Skill) -> list[str]:
    links = [
        ("broader", ", ".join(entry.broader)),
        ("narrower", ", ".join(entry.narrower)),
        ("related", ", ".join(entry.related)),
        ("shown by", ", ".join(entry.implied_by)),
    ]
    return [f"{entry.id}: {entry.label} ({entry.category})", *_concept(entry), *_rows(links), *_sources(entry.sources)]


def _credential(entry: Credential) -> list[str]:
    facts = [
        ("issuer", entry.issuer),
        ("setting", entry.setting),
        ("shows", ", ".join(entry.shows)),
        ("covers", ", ".join(entry.supersedes)),
        ("covered by", ", ".join(entry.superseded_by)),
        ("taken for", ", ".join(entry.accepted_for)),
        ("prerequisite", entry.prerequisite.text if entry.prerequisite else None),
        ("exam", entry.exam),
        ("exam cost", _amount(entry.exam_cost)),
        ("study time", _amount(entry.study_time)),
        ("renewal", entry.renewal),
    ]
    return [f"{entry.id}: {entry.label} ({entry.acronym})", *_concept(entry), *_rows(facts), *_sources(entry.sources)]


def _role(entry: Role) -> list[str]:
    low, high = entry.typical_years
    pay = [
        f"{pay.what}: {pay.low:,.0f}-{pay.high:,.0f} {pay.basis} ({pay.year})"
        for pay in entry.pay
        if pay.low is not None and pay.high is not None
    ]
    facts = [
        ("what", entry.definition),
        ("titles", "; ".join(entry.titles)),
        ("core skills", ", ".join(entry.core_skills)),
        ("desired", ", ".join(entry.desired_skills)),
        ("credentials", ", ".join(entry.credentials)),
        ("usual years", f"{low}-{high}" if high is not None else f"{low} and more"),
        ("leads to", ", ".join(entry.next_roles)),
        ("pay", "; ".join(pay)),
    ]
    return [f"{entry.id}: {entry.label} (role)", *_rows(facts), *_sources(entry.sources)]


def _pathway(entry: Pathway) -> list[str]:
    facts = [
        ("closes", ", ".join(entry.closes)),
        ("prerequisite", entry.prerequisite.text if entry.prerequisite else None),
        ("months", _amount(entry.months) or f"not known ({entry.duration_text})"),
        ("cost", _amount(entry.cost) or f"not known ({entry.cost_text})"),
        ("for roles", ", ".join(entry.for_roles)),
    ]
    return [f"{entry.id}: {entry.label} ({entry.kind})", *_rows(facts), *_sources(entry.sources)]


def _amount(amount: Amount | None) -> str | None:
    if amount is None:
        return None
    year = f", {amount.year}" if amount.year else ""
    span = f"{amount.min:g}" if amount.min == amount.max else f"{amount.min:g}-{amount.max:g}"
    return f"{span} {amount.unit}{year} ({amount.source.ref})"


def _rows(rows: Sequence[tuple[str, str | None]]) -> list[str]:
    """Lines of name and value; another meaning stands also without words that tell it."""
    kept = [(name, value or "") for name, value in rows if value or name.startswith("not ")]
    return [f"  {name + ':':<20} {value}".rstrip() for name, value in kept]


def _sources(sources: tuple[Source, ...]) -> list[str]:
    checked = ((s.ref, f"checked {s.verified}" if s.verified else "not verified") for s in sources)
    return [f"  {'source:':<20} {ref} ({how})" for ref, how in checked]
