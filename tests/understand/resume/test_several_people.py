"""Two resumes in one file are told of; people whom one resume only names are not."""

from collections.abc import Callable

import pytest

from matcher.model import Profile

Read = Callable[[str], Profile]

ONE = """Ana Novak, CPC
ana.novak@example.com | (555) 010-1234
Summary
Medical coder with five years of outpatient coding.
Experience
Medical Coder, Larch Clinic, 2019 - 2024
Coded charts with ICD-10-CM and CPT.
Education
Associate degree, Health Information, 2018
Skills
Epic, 3M Encoder
"""
TWO = ONE.replace("Ana Novak", "Ben Okafor").replace("ana.novak@", "ben.okafor@")
REFERENCES = """References
Carla Diaz, supervisor
carla.diaz@example.com, (555) 010-2222
Dora Roth
dora.roth@example.com
(555) 010-3333
Evan Larsen
evan@example.org
Faye Boyle, faye@example.net
"""


def _codes(profile: Profile) -> list[str]:
    return [notice.code for notice in profile.notices]


@pytest.mark.parametrize(
    "text",
    [
        ONE + TWO,
        ONE + "\n\n" + TWO.replace("(555) 010-1234", "(555) 010-9876"),
        ONE + "References available upon request\n" + TWO,
        ONE + TWO.replace("ben.okafor@example.com | (555) 010-1234", "Boise, ID\n(555) 010-7777"),
        ONE + TWO.replace("Summary", "OBJECTIVE").replace("Experience", "WORK HISTORY"),
        ONE.replace("Summary", "Mail: a2@example.com\nSummary") + "x@example.com y@example.com\n",
    ],
    ids=["as they are", "blank lines", "behind references", "telephone only", "other headings", "four addresses"],
)
def test_several_people_are_told_of(understood: Read, text: str) -> None:
    profile = understood(text)
    assert _codes(profile).count("several-people") == 1
    assert not any("Okafor" in notice.text for notice in profile.notices)


@pytest.mark.parametrize(
    "text",
    [
        ONE,
        ONE + REFERENCES,
        ONE.replace("Education\n", REFERENCES + "Education\n"),
        ONE.replace("Coded charts", "Supervisor: Carla Diaz, carla@example.com, (555) 010-2222\nCoded charts"),
        ONE + "Emergency contact\nCarla Diaz (555) 010-2222\n",
        ONE + ONE,
        ONE + ONE.replace("ana.novak@example.com", "novak@example.org"),
        ONE + ONE.replace("Ana Novak", "A. Novak").replace("ana.novak@example.com", "novak@example.org"),
        ONE.replace("Medical Coder, Larch Clinic", "Larch Clinic\nBoise Valley\n(555) 010-4444\nMedical Coder")
        + "Other Experience\nBirch Hill\n(555) 010-5555\nBiller, 2015 - 2018\n",
        "Dear Carla Diaz,\ncarla@example.com\nI apply as a coder.\nBen Okafor\n\n" + TWO,
    ],
    ids=["alone", "references", "references between", "supervisor", "emergency", "the same twice", "second address",
         "initial", "employers' telephones", "covering letter"],
)  # fmt: skip
def test_whom_a_resume_names_is_no_second_person(understood: Read, text: str) -> None:
    assert "several-people" not in _codes(understood(text))
