"""Traps that show in the facts of the vocabulary: what an exam asks for, what is old and says so, who issues what."""

from __future__ import annotations

import re

import pytest

from skill_taxonomy.model import Credential, Taxonomy


@pytest.mark.parametrize(
    "id",
    [
        pytest.param("cpc", id="34 no years to sit for the CPC"),
        pytest.param("circc", id="34 years for the CIRCC are advice"),
        pytest.param("cpma", id="34 years for the CPMA are advice"),
        pytest.param("crc", id="34 years for the CRC are advice"),
    ],
)
def test_years_are_no_condition_of_the_exam(taxonomy: Taxonomy, id: str) -> None:
    prerequisite = taxonomy.credentials[id].prerequisite
    assert prerequisite is not None
    assert not prerequisite.required


@pytest.mark.parametrize("id", [pytest.param("cert-cpc-a", id="34 the exam is open without years")])
def test_the_exam_is_open_to_all(taxonomy: Taxonomy, id: str) -> None:
    prerequisite = taxonomy.pathways[id].prerequisite
    assert prerequisite is None or not prerequisite.required
    assert all(taxonomy.pathways[removal].prerequisite for removal in ("remove-a-employment", "remove-a-mixed"))


@pytest.mark.parametrize(
    ("id", "words"),
    [pytest.param("cpc", "150", id="35 CPC exam of 150"), pytest.param("circc", "150", id="35 CIRCC exam of 150")],
)
def test_an_old_exam_is_called_old(taxonomy: Taxonomy, id: str, words: str) -> None:
    exam = taxonomy.credentials[id].exam or ""
    assert words not in exam or re.search(rf"\bolder\b[^;]*{words}", exam)


@pytest.mark.parametrize("id", [pytest.param("ccs", id="35 CCS without experience")])
def test_no_experience_to_sit_for_it(taxonomy: Taxonomy, id: str) -> None:
    prerequisite = taxonomy.credentials[id].prerequisite
    assert prerequisite is None or not any(ref.startswith("experience:") for ref in prerequisite.any_of)


def _figures(credential: Credential) -> list[str]:
    amounts = (credential.exam_cost, credential.study_time)
    return [a.source.verified or "" for a in amounts if a is not None]


@pytest.mark.parametrize("day", [pytest.param(r"20\d\d-\d\d-\d\d", id="35 figures carry the day of their source")])
def test_figures_have_a_day(taxonomy: Taxonomy, day: str) -> None:
    days = [d for credential in taxonomy.credentials.values() for d in _figures(credential)]
    days += [a.source.verified or "" for p in taxonomy.pathways.values() for a in (p.months, p.cost) if a is not None]
    assert len(days) > 20
    assert all(re.fullmatch(day, d) for d in days)


@pytest.mark.parametrize(
    ("role", "low", "high"),
    [
        pytest.param("entry-coder", 40_000, 50_000, id="52 the seed's start stands by itself"),
        pytest.param("inpatient-coder", 70_000, 80_000, id="52 the seed's figure for the experienced stands by itself"),
    ],
)
def test_the_seeds_pay(taxonomy: Taxonomy, role: str, low: float, high: float) -> None:
    assert (low, high) in {(pay.low, pay.high) for pay in taxonomy.roles[role].pay if "seed" in pay.what}


@pytest.mark.parametrize("years", [pytest.param(range(2010, 2027), id="52 figures are not averaged")])
def test_every_pay_figure_has_its_own_source(taxonomy: Taxonomy, years: range) -> None:
    for role in taxonomy.roles.values():
        for pay in role.pay:
            assert pay.source is not None, role.id
            assert pay.year is None or pay.year in years, role.id
            least, most = (5, 200) if pay.basis == "USD/hour" else (15_000, 400_000)
            assert all(least < figure < most for figure in (pay.low, pay.high) if figure is not None), role.id
    assert "clerks" in str(taxonomy.occupation["note"])


@pytest.mark.parametrize(
    ("id", "issuer"),
    [
        pytest.param("cdip", "AHIMA", id="57 CDIP is of AHIMA"),
        pytest.param("circc", "AAPC", id="57 CIRCC is of AAPC"),
        pytest.param("ccds", "ACDIS", id="57 CCDS is of ACDIS"),
        pytest.param("cpcd", "AAPC", id="57 CPCD is of AAPC"),
        pytest.param("cbcs", "NHA", id="33 CBCS is of NHA"),
        pytest.param("ncics", "NCCT", id="33 NCICS is of NCCT"),
        pytest.param("cmc-pmi", "PMI", id="25 CMC is of the practice institute"),
    ],
)
def test_the_issuer(taxonomy: Taxonomy, id: str, issuer: str) -> None:
    assert taxonomy.credentials[id].issuer == issuer


@pytest.mark.parametrize(
    ("id", "right", "invented"),
    [
        pytest.param("cpcd", "Dermatology", "Denials", id="57 CPCD is dermatology"),
        pytest.param("cpma", "Auditor", "Management", id="57 CPMA is an auditor"),
    ],
)
def test_the_name_in_full(taxonomy: Taxonomy, id: str, right: str, invented: str) -> None:
    credential = taxonomy.credentials[id]
    assert right in credential.label
    assert not any(invented in label.text for label in credential.labels)


@pytest.mark.parametrize("words", [pytest.param(r"\b(?:5|five)[ -]years?\b", id="57 no renewal of five years")])
def test_the_renewal_of_the_cpma(taxonomy: Taxonomy, words: str) -> None:
    assert not re.search(words, taxonomy.credentials["cpma"].renewal or "")


@pytest.mark.parametrize("words", [pytest.param("memory", id="57 a source and a day, or said to be memory")])
def test_every_credential_names_its_sources(taxonomy: Taxonomy, words: str) -> None:
    for credential in taxonomy.credentials.values():
        assert credential.sources, credential.id
        assert all(source.verified or words in source.ref for source in credential.sources), credential.id


@pytest.mark.parametrize(
    ("id", "former"),
    [
        pytest.param("oracle-health", "Cerner", id="50 Cerner carries its years"),
        pytest.param("veradigm", "Allscripts", id="50 Allscripts carries its years"),
        pytest.param("kareo-tebra", "Kareo", id="50 Kareo carries its years"),
        pytest.param("solventum-360", "3M 360 Encompass", id="50 3M carries its years"),
        pytest.param("cpsi-trubridge", "CPSI", id="50 CPSI carries its years"),
    ],
)
def test_a_former_name_has_its_end(taxonomy: Taxonomy, id: str, former: str) -> None:
    skill = taxonomy.skills[id]
    assert skill.status == "current"
    assert [period.end for period in skill.validity if period.label == former and period.end]


@pytest.mark.parametrize("code", [pytest.param(r"(?<![\d.,-])\d{5}(?!\d)", id="53 no CPT code in what is shown")])
def test_no_cpt_code_is_shown(taxonomy: Taxonomy, code: str) -> None:
    shown = [concept.label for concept in (*taxonomy.skills.values(), *taxonomy.credentials.values())]
    shown += [step.label for step in taxonomy.pathways.values()] + [role.definition for role in taxonomy.roles.values()]
    assert [text for text in shown if re.search(code, text)] == []
