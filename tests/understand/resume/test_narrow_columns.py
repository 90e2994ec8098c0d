"""What a narrow column breaks over lines reads as on one; a job's place of work says the same in every order."""

from collections.abc import Callable

import pytest

from matcher.model import Profile

Read = Callable[[str], Profile]
_PAGE = """Dana {name}
dana@example.com

EXPERIENCE
{job}
- Assigned ICD-10-CM codes.

EDUCATION
{school}
"""


def _page(
    name: str = "Whitlock", job: str = "Coder, 04/2016 - 06/2019", school: str = "Diploma, Corwin Institute"
) -> str:
    return _PAGE.format(name=name, job=job, school=school)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Whitlock-\nReyes", "Dana Whitlock-Reyes"), ("Whitlock\nReyes Street", "Dana Whitlock")],
)
def test_a_double_name_broken_at_its_hyphen_is_one(understood: Read, name: str, expected: str) -> None:
    assert understood(_page(name=name)).person.name == expected


@pytest.mark.parametrize(
    "school",
    [
        "Associate of Applied Science, Health Information Technology\nFerris Lake College, 2013",
        "Associate of Applied\nScience, Health Information\nTechnology\nFerris Lake College, 2013",
        "Associate of\nApplied Science,\nHealth Information Technology\nFerris Lake College, 2013",
    ],
)
def test_a_degree_broken_over_lines_keeps_field_and_year(understood: Read, school: str) -> None:
    (found,) = understood(_page(school=school)).education
    assert (found.level, found.status, found.year) == ("associate", "completed", 2013)
    assert found.field is not None
    assert found.field.startswith("Health Information")


def test_applied_for_is_still_ahead(understood: Read) -> None:
    (found,) = understood(_page(school="Associate of Science in Nursing, applied, Ferris Lake College")).education
    assert found.status == "in_progress"


@pytest.mark.parametrize(
    "job",
    [
        "Outpatient Coder, Birch Medical Center\n04/2016 - 06/2019",
        "Outpatient Coder\nBirch Medical Center\n04/2016 - 06/2019",
        "Outpatient Coder 04/2016 - 06/2019\nBirch Medical Center",
        "04/2016 - 06/2019\nOutpatient Coder\nBirch Medical Center",
        "Birch Medical Center\nOutpatient Coder 04/2016 - 06/2019",
    ],
)
def test_the_place_of_work_counts_wherever_the_header_has_it(understood: Read, job: str) -> None:
    profile = understood(_page(job=job))
    assert "set-inpatient" in {skill.id for skill in profile.skills}
    assert [position.employer for position in profile.positions] == ["Birch Medical Center"]
