"""Properties of the whole reading: evidence is verbatim, odd text is harmless, the same text gives the same profile."""

import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matcher.model import Evidence, Profile

Read = Callable[[str], Profile]
WORDS = st.lists(
    st.sampled_from(
        [
            "CPC",
            "ICD-10-CM/PCS",
            "no",
            "EXPERIENCE\n",
            "Coder",
            "2019 - 2021",
            "\n• ",
            "expired",
            "®",
            "Skills:",
            "\n\n",
            "|",
            "ﬁ",
            "I",
            "RN,",
        ]
    ),
    max_size=60,
)
LONG = 60_000


def _evidence(profile: Profile) -> list[Evidence]:
    found = [e for credential in profile.credentials for e in credential.evidence]
    found += [e for skill in profile.skills for e in skill.evidence]
    found += [e for position in profile.positions for e in position.evidence]
    found += [e for schooling in profile.education for e in schooling.evidence]
    return [*found, *profile.lines]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=WORDS)
def test_evidence_is_verbatim(understood: Read, words: list[str]) -> None:
    text = " ".join(words)
    profile = understood(text)
    assert all(text[e.start : e.end] == e.quote and e.quote for e in _evidence(profile))
    assert profile == understood(text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=300))
def test_any_text_is_read(understood: Read, text: str) -> None:
    assert understood(text).text == text


@pytest.mark.parametrize(
    "piece",
    ["a", " ", "\n", "=", "(", ". ", "A ", "no ", "2019 ", "01/2020 - ", "a@", "CPC ", "ICD-10-CM, ", "Coder\n",
     "not ", "• x\n", "Ana Bell, CPC\n"],
)  # fmt: skip
def test_long_monotonous_text_takes_no_time(understood: Read, piece: str) -> None:
    text = piece * (LONG // len(piece))
    begun = time.perf_counter()
    understood(text)
    assert time.perf_counter() - begun < 6


def test_lines_leave_contact_data_out(understood: Read) -> None:
    text = "Ana Ruiz\nSUMMARY\nMail me at ana@example.com for more of this\nCoded surgery charts for two hospitals\n"
    assert [line.quote for line in understood(text).lines] == ["Coded surgery charts for two hospitals"]


def test_code_sets_named_together_are_all_found(understood: Read) -> None:
    text = "Ana Ruiz, CPC\nSKILLS\nICD-10-CM/PCS, CPT/HCPCS\nOutpatient and inpatient coding\n"
    found = {s.id for s in understood(text).skills}
    assert {"icd-10-cm", "icd-10-pcs", "cpt", "hcpcs-ii", "inpatient-coding", "outpatient-coding"} <= found


def test_a_name_of_an_association_claims_nothing(understood: Read) -> None:
    text = "AFFILIATIONS\nAmerican Health Information Management Association (AHIMA), member\n"
    assert "him-operations" not in {s.id for s in understood(text).skills}
