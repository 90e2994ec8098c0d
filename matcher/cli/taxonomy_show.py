"""`matcher taxonomy show ID`: one entry with all that is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli.options import example, taxonomy
from matcher.errors import UsageError

if TYPE_CHECKING:
    from skill_taxonomy.model import Amount, Credential, ExternalId, Pathway, Period, Role, Skill, Source, Taxonomy


@click.command("show", epilog=example("matcher taxonomy show ccs"))
@click.argument("id")
@taxonomy
def show(id: str, overlay: Path | None) -> None:
    """Show an entry: what it is, how people write it, what it implies, and where each fact comes from."""
    from skill_taxonomy.load import load

    vocabulary = load(overlay)
    click.echo("\n".join(_page(vocabulary, id)))


def _page(vocabulary: Taxonomy, id: str) -> list[str]:
    if id in vocabulary.skills:
        return _skill(vocabulary.skills[id], vocabulary)
    if id in vocabulary.credentials:
        return _credential(vocabulary.credentials[id], vocabulary)
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


def _bounds(entry: Skill | Credential) -> list[str]:
    """What the entry never implies, when it was so, and its numbers in public schemes."""
    return _rows(
        [
            ("never implies", ", ".join(entry.never_implies)),
            *(("valid", f"{_period(period)} ({_checked(period.source)})") for period in entry.validity),
            *_public(entry.external_ids),
        ]
    )


def _period(period: Period) -> str:
    label = f"{period.label}: " if period.label else ""
    since = f"from {period.start}" if period.start else ""
    until = f"before {period.end}" if period.end else ""
    return f"{label}{period.what}, {' '.join(part for part in (since, until) if part) or 'at all times'}"


def _public(ids: tuple[ExternalId, ...]) -> list[tuple[str, str | None]]:
    return [
        ("public id", f"{each.scheme}: {' '.join(part for part in (each.id, each.label) if part)} ({each.match} match)")
        for each in ids
    ]


def _skill(entry: Skill, vocabulary: Taxonomy) -> list[str]:
    showing = [credential.id for credential in vocabulary.credentials.values() if entry.id in credential.shows]
    links = [
        ("broader", ", ".join(entry.broader)),
        ("narrower", ", ".join(entry.narrower)),
        ("related", ", ".join(entry.related)),
        ("implied by", ", ".join(dict.fromkeys((*entry.implied_by, *showing)))),
    ]
    return [
        f"{entry.id}: {entry.label} ({entry.category})",
        *_concept(entry),
        *_rows(links),
        *_bounds(entry),
        *_sources(entry.sources),
    ]


def _credential(entry: Credential, vocabulary: Taxonomy) -> list[str]:
    implied = [skill.id for skill in vocabulary.skills.values() if entry.id in skill.implied_by]
    groups = [group for group in vocabulary.groups.values() if entry.id in group.members]
    facts = [
        ("issuer", vocabulary.issuers.get(entry.issuer, entry.issuer)),
        ("setting", entry.setting),
        ("implies", ", ".join(dict.fromkeys((*entry.shows, *implied)))),
        ("covers", ", ".join(entry.supersedes)),
        ("covered by", ", ".join(entry.superseded_by)),
        ("taken for", ", ".join(entry.accepted_for)),
        ("prerequisite", entry.prerequisite.text if entry.prerequisite else None),
        ("exam", entry.exam),
        ("exam cost", _amount(entry.exam_cost)),
        ("study time", _amount(entry.study_time)),
        ("renewal", entry.renewal),
        *(("asked for as", f"{group.label} ({_checked(group.source)})") for group in groups),
    ]
    return [
        f"{entry.id}: {entry.label} ({entry.acronym})",
        *_concept(entry),
        *_rows(facts),
        *_bounds(entry),
        *_sources(entry.sources),
    ]


def _role(entry: Role) -> list[str]:
    low, high = entry.typical_years
    pay = [
        f"{pay.what}: {pay.low:,.0f}-{pay.high:,.0f} {pay.basis}"
        + (f", {pay.year}" if pay.year else "")
        + (f" ({_checked(pay.source)})" if pay.source else "")
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
        *(("pay", each) for each in pay),
        ("note", entry.note),
        *_public(entry.external_ids),
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
    return f"{span} {amount.unit}{year} ({_checked(amount.source)})"


def _rows(rows: Sequence[tuple[str, str | None]]) -> list[str]:
    """Lines of name and value; another meaning stands also without words that tell it."""
    kept = [(name, value or "") for name, value in rows if value or name.startswith("not ")]
    return [f"  {name + ':':<20} {value}".rstrip() for name, value in kept]


def _sources(sources: tuple[Source, ...]) -> list[str]:
    """Each source with what it carries of the entry, and whether somebody has opened it."""
    return [f"  {'source:':<20} {_of(source.facts)}{_checked(source)}" for source in sources]


def _of(facts: tuple[str, ...]) -> str:
    return f"of {', '.join(facts)}: " if facts else ""


def _checked(source: Source) -> str:
    if source.verified:
        return f"{source.ref}; checked {source.verified}"
    return source.ref if "unverified" in source.ref else f"{source.ref}; not verified"
