"""Which references between entries lead nowhere; used at loading and by the check."""

from collections.abc import Collection, Iterable, Iterator

from skill_taxonomy.model import Credential, Pathway, Prerequisite, Problem, Role, Skill, Taxonomy

LEVELS = ("high_school", "certificate", "associate", "bachelor", "master", "doctorate")


def unknown_references(taxonomy: Taxonomy) -> list[Problem]:
    """One Problem for each reference to an id that is in no file, in the order of files and entries."""
    return [
        *_of_skills(taxonomy),
        *_of_credentials(taxonomy),
        *_of_roles(taxonomy),
        *_of_pathways(taxonomy),
    ]


def known(taxonomy: Taxonomy, reference: str) -> bool:
    """Whether `reference` is a concept id, `education:LEVEL`, `experience:coding` or `experience:ROLE-ID`."""
    kind, colon, name = reference.partition(":")
    if not colon:
        return reference in taxonomy.skills or reference in taxonomy.credentials
    if kind == "education":
        return name in LEVELS
    return kind == "experience" and (name == "coding" or name in taxonomy.roles)


def _missing(
    file: str, entry: str, key: str, ids: Iterable[str], there: Collection[str], where: str
) -> Iterator[Problem]:
    for id in ids:
        if id not in there:
            yield Problem(
                file=file,
                entry=entry,
                what=f'"{key}" names {id!r}, which is not in {where}',
                todo=f"Correct the id, or add an entry with this id to {where}",
            )


def _loose(taxonomy: Taxonomy, file: str, entry: str, key: str, references: Iterable[str]) -> Iterator[Problem]:
    for reference in references:
        if not known(taxonomy, reference):
            yield Problem(
                file=file,
                entry=entry,
                what=f'"{key}" names {reference!r}, which is no skill, credential, education:LEVEL or experience:ROLE',
                todo="Correct it, or add the missing entry",
            )


def _prerequisite(taxonomy: Taxonomy, file: str, entry: str, prerequisite: Prerequisite | None) -> Iterator[Problem]:
    if prerequisite is not None:
        yield from _loose(taxonomy, file, entry, "prerequisite.any_of", prerequisite.any_of)


def _of_skills(taxonomy: Taxonomy) -> Iterator[Problem]:
    file = "skills.json"
    skill: Skill
    for skill in taxonomy.skills.values():
        for key in ("broader", "related"):
            yield from _missing(file, skill.id, key, getattr(skill, key), taxonomy.skills, file)
        yield from _missing(file, skill.id, "implied_by", skill.implied_by, taxonomy.credentials, "credentials.json")
        yield from _loose(taxonomy, file, skill.id, "never_implies", skill.never_implies)


def _of_credentials(taxonomy: Taxonomy) -> Iterator[Problem]:
    file = "credentials.json"
    credential: Credential
    for credential in taxonomy.credentials.values():
        yield from _missing(file, credential.id, "shows", credential.shows, taxonomy.skills, "skills.json")
        for key in ("supersedes", "superseded_by", "accepted_for"):
            yield from _missing(file, credential.id, key, getattr(credential, key), taxonomy.credentials, file)
        apprentice_of = [credential.apprentice_of] if credential.apprentice_of else []
        yield from _missing(file, credential.id, "apprentice_of", apprentice_of, taxonomy.credentials, file)
        yield from _prerequisite(taxonomy, file, credential.id, credential.prerequisite)
        yield from _loose(taxonomy, file, credential.id, "never_implies", credential.never_implies)
    for group in taxonomy.groups.values():
        yield from _missing(file, group.id, "groups", group.members, taxonomy.credentials, file)


def _of_roles(taxonomy: Taxonomy) -> Iterator[Problem]:
    file = "roles.json"
    role: Role
    for role in taxonomy.roles.values():
        yield from _missing(file, role.id, "core_skills", role.core_skills, taxonomy.skills, "skills.json")
        yield from _missing(file, role.id, "desired_skills", role.desired_skills, taxonomy.skills, "skills.json")
        yield from _missing(file, role.id, "credentials", role.credentials, taxonomy.credentials, "credentials.json")
        yield from _missing(file, role.id, "education", role.education, LEVELS, "the education levels")
        yield from _missing(file, role.id, "next_roles", role.next_roles, taxonomy.roles, file)


def _of_pathways(taxonomy: Taxonomy) -> Iterator[Problem]:
    file = "pathways.json"
    pathway: Pathway
    for pathway in taxonomy.pathways.values():
        yield from _loose(taxonomy, file, pathway.id, "closes", pathway.closes)
        yield from _loose(taxonomy, file, pathway.id, "supports", pathway.supports)
        yield from _missing(file, pathway.id, "for_roles", pathway.for_roles, taxonomy.roles, "roles.json")
        yield from _prerequisite(taxonomy, file, pathway.id, pathway.prerequisite)
