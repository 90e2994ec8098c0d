"""Titles and the roles they name."""

import pytest

from matcher.understand.job.titles import is_other_occupation, roles_of_title


@pytest.mark.parametrize(
    ("title", "roles"),
    [
        ("Inpatient Coder II", ("inpatient-coder",)),
        ("Hospital Outpatient Coder", ("outpatient-coder",)),
        ("Risk Adjustment Coder (HCC)", ("risk-coder",)),
        ("HCC Coding Auditor", ("risk-auditor",)),
        ("Surgery Center Coder", ("outpatient-coder",)),
        ("Surgical Coder", ("coder-surgery",)),
        ("Radiology / Interventional Radiology Coder", ("coder-radiology", "coder-ir")),
        ("CDI Specialist, RN", ("cdi-specialist",)),
        ("Ambulatory CDI Specialist", ("outpatient-cdi",)),
        ("DRG Validator", ("drg-validator",)),
        ("Coding Denials Specialist", ("denial-specialist",)),
        ("Medical Biller / Coder", ("biller-coder",)),
        ("Manager, Coding Education", ("educator", "coding-manager")),
        ("Lead Coder", ("lead-coder",)),
        ("Junior Coder", ("entry-coder",)),
        ("Senior Software Engineer, Coding Platform", ()),
        ("Night Auditor", ()),
        ("Registered Nurse", ()),
    ],
)
def test_roles(title: str, roles: tuple[str, ...]) -> None:
    assert roles_of_title(title) == roles


def test_other_occupations_are_known() -> None:
    assert is_other_occupation("Infection Preventionist")
    assert not is_other_occupation("Medical Coder")
