"""Latin words written with letters of another alphabet: matched as an eye reads them, and told of."""

import pytest

from matcher.model import Document, Job, Profile
from matcher.pipeline import index_of, understand
from matcher.understand.words.lookalikes import folded, lookalikes

RESUME = """Ana Novak
ana@example.com
Summary
Medical coder with five years of outpatient coding.
Certifications
{}, 2019
Experience
Medical Coder, Larch Clinic, 2019 - 2024
Coded charts with ICD-10-CM and CPT for family doctors and surgeons of the clinic.
"""


def _document(text: str) -> Document:
    return Document(id="0" * 64, file="a.txt", member=None, media_type="text/plain", pages=None, text=text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Held СРС since 2019", "Held CPC since 2019"),  # Cyrillic throughout
        ("Held CРC since 2019", "Held CPC since 2019"),  # one letter
        ("ΗΙΤ and ССЅ", "HIT and CCS"),
        ("Еріс", "Еріс"),  # a word alone has no Latin text around it
        ("кодировщик, СРС, CPC", "кодировщик, СРС, CPC"),
        ("Москва and CРC", "Москва and CPC"),
        ("TNFα, 5 μg, β-blocker, Ω", "TNFα, 5 μg, β-blocker, Ω"),
        ("José Núñez, Łódź", "José Núñez, Łódź"),
        ("А plan", "А plan"),  # a letter alone
        ("plain", "plain"),
    ],
)
def test_letters_are_read_as_an_eye_reads_them(text: str, read: str) -> None:
    assert folded(text) == read
    assert bool(lookalikes(text)) == (read != text)


@pytest.mark.parametrize("written", ["СРС", "CРC", "СPC"])
def test_a_credential_counts_as_it_is_seen_and_is_told_of(written: str) -> None:
    text = RESUME.format(written)
    (profile,) = understand(_document(text), "resume", index_of())
    assert isinstance(profile, Profile)
    assert [c.id for c in profile.credentials] == ["cpc"]
    quote = profile.credentials[0].evidence[0]
    assert text[quote.start : quote.end] == quote.quote == written
    assert [n.text for n in profile.notices if n.code == "ambiguous"] == [
        f"Letters of another alphabet stand in “{written}”; they were read as the Latin letters that they look like."
    ]
    (plain,) = understand(_document(RESUME.format("CPC")), "resume", index_of())
    assert not plain.notices


def test_a_posting_tells_of_them_too() -> None:
    text = "Medical Coder\nLarch Clinic\n\nRequirements\n- СРС required\n- Two years of coding experience\n"
    (job,) = understand(_document(text), "job", index_of())
    assert isinstance(job, Job)
    assert [item.id for item in job.requirements[0].any_of[0]] == ["cpc"]
    assert [notice.code for notice in job.notices] == ["ambiguous"]
