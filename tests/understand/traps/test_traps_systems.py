"""Traps 36 to 44: editions of code systems, settings and fee sides, models and guidelines that have had their day."""
# ruff: noqa: E501 - one line a case

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Fit, Job, Profile
from skill_taxonomy.model import Taxonomy
from tests.understand.job.table import expected, posting, reading
from tests.understand.traps.frames import differences, resume, row, wrong

RESUMES = [
    pytest.param("plain", "Assigned ICD-9-CM volumes 1 to 3 on paper charts", "icd-9-cm icd-10:- icd-10-cm:- icd-10-pcs:-", id="36 ICD-9 alone"),
    pytest.param("plain", "Moved the clinic from ICD-9 to ICD-10-CM in 2015", "icd-9-cm icd-10-cm icd-10-pcs:-", id="36 ICD-9 beside ICD-10-CM"),
    pytest.param("plain", "Coded with ICD-9 & 10", "icd-9-cm icd-10", id="36 ICD-9 & 10"),
    pytest.param("plain", "ICD-10 coding of office visits", "icd-10 icd-10-pcs:-", id="37 ICD-10 alone"),
    pytest.param("plain", "ICD-10-CM coding of office visits", "icd-10-cm icd-10-pcs:-", id="37 ICD-10-CM alone"),
    pytest.param("plain", "ICD-10-CM/PCS on admissions", "icd-10-cm icd-10-pcs", id="37 ICD-10-CM/PCS is both"),
    pytest.param("plain", "ICD-10-CM and -PCS on admissions", "icd-10-cm icd-10-pcs", id="37 ICD-10-CM and -PCS is both"),
    pytest.param("plain", "Built inpatient procedure codes from the root operation tables of PCS", "icd-10-pcs", id="37 PCS by root operation"),
    pytest.param("plain", "HCPCS for drugs and supplies", "hcpcs-ii cpt:-", id="38 HCPCS alone is Level II"),
    pytest.param("plain", "CPT/HCPCS for clinic visits", "cpt hcpcs-ii", id="38 CPT/HCPCS is two"),
    pytest.param("plain", "CPT-4 for clinic visits", "cpt hcpcs-ii:-", id="38 CPT alone"),
    pytest.param("plain", "Pro-fee coding of hospitalist rounds on admitted patients with CPT", "profee-coding cpt facility-coding:- icd-10-pcs:-", id="39 pro-fee coding of inpatients"),
    pytest.param("plain", "Facility coding of inpatient surgery with ICD-10-PCS", "inpatient-coding icd-10-pcs profee-coding:-", id="39 facility coding of inpatients"),
    pytest.param("plain", "Outpatient coding for a cancer clinic", "outpatient-coding inpatient-coding:-", id="40 outpatient holds the word patient"),
    pytest.param("plain", "Non-inpatient coding only", "inpatient-coding:-d set-inpatient:-d", id="40 non-inpatient"),
    pytest.param("plain", "Inpatient and outpatient coding", "inpatient-coding outpatient-coding", id="40 inpatient and outpatient"),
    pytest.param("plain", "In- and outpatient coding at a county hospital", "inpatient-coding outpatient-coding", id="40 in- and outpatient"),
    pytest.param("summary", "Coder of clinic visits; no inpatient experience", "inpatient-coding:-d set-inpatient:-d", id="40 no inpatient experience"),
    pytest.param("summary", "Code outpatient surgery, never inpatient stays", "outpatient-coding inpatient-coding:-d", id="40 never inpatient"),
    pytest.param("summary", "No HCC experience yet, six years of E/M", "hcc:-d em-coding", id="40 no HCC experience"),
    pytest.param("plain", "Captured HCCs under CMS-HCC V24", "cms-hcc-v24 cms-hcc-v28:-", id="41 V24 alone"),
    pytest.param("plain", "Moved two teams from V24 to V28 for risk adjustment", "cms-hcc-v24 cms-hcc-v28", id="41 V24 and V28"),
    pytest.param("plain", "Captured HCCs under V28", "cms-hcc-v28 cms-hcc-v24:-", id="41 V28 alone"),
    pytest.param("plain", "Audited notes by the 1995 and 1997 E/M guidelines", "em-95-97 em-2021:-", id="42 old E/M guidelines"),
    pytest.param("plain", "Leveled visits by MDM or time under the 2021 E/M guidelines", "em-2021 em-95-97:-", id="42 E/M guidelines since 2021"),
    pytest.param("summary", "Interested in ICD-11 and where it leads", "icd-11:gw- icd-10-pcs:-", id="43 ICD-11 as an interest"),
    pytest.param("trade", "Clinical Coder, Wexmoor NHS Trust, UK, 2014 - 2022⏎• Coded stays with ICD-10 (WHO) and OPCS-4", "icd-10-cm:- icd-10-pcs:- cpt:-", id="43 OPCS-4 and ICD-10 of the UK"),
    pytest.param("trade", "Clinical Coder, Banksia Hospital, Perth, Australia, 2014 - 2022⏎• Coded stays with ICD-10-AM and ACHI", "icd-10-cm:- icd-10-pcs:- icd-10:-", id="43 ICD-10-AM of Australia"),
    pytest.param("trade", "Technicienne, Hôpital du Lac, Lyon, 2014 - 2022⏎• Codage CIM-10 et CCAM", "icd-10-cm:- icd-10-pcs:-", id="43 CIM-10 of France"),
    pytest.param("plain", "MS-DRG assignment of medical admissions", "ms-drg apr-drg:-", id="44 MS-DRG alone"),
    pytest.param("plain", "APR-DRG assignment with severity of illness", "apr-drg ms-drg:-", id="44 APR-DRG alone"),
    pytest.param("plain", "TRICARE DRG assignment for a base hospital", "drg ms-drg:- apr-drg:-", id="44 TRICARE DRG"),
    pytest.param("plain", "DRG assignment of admissions", "drg ms-drg:- drg-validation:-", id="44 DRG assignment is no validation"),
    pytest.param("plain", "DRG validation for a payer's appeals", "drg-validation", id="44 DRG validation"),
]  # fmt: skip
POSTINGS = [
    pytest.param("ICD-9 and ICD-10-CM required", "R icd-9-cm; R icd-10-cm", "Medical Coder", id="36 ICD-9 and ICD-10-CM asked", marks=wrong("plain ICD-10 is asked besides")),
    pytest.param("ICD-10-CM/PCS required", "R icd-10-cm; R icd-10-pcs", "Inpatient Coder", id="37 ICD-10-CM/PCS asked"),
    pytest.param("ICD-10 required", "R icd-10", "Medical Coder", id="37 ICD-10 asked"),
    pytest.param("CPT/HCPCS required", "R cpt; R hcpcs-ii", "Medical Coder", id="38 CPT/HCPCS asked"),
    pytest.param("HCPCS required", "R hcpcs-ii", "Medical Coder", id="38 HCPCS asked"),
    pytest.param("Two years of inpatient coding required", "R experience:inpatient-coder:24", "Inpatient Coder", id="39 inpatient years asked"),
    pytest.param("Two years of pro-fee coding required", "R experience:profee-coder:24", "Pro-Fee Coder", id="39 pro-fee years asked"),
    pytest.param("Two years of outpatient coding required", "R experience:outpatient-coder:24", "Outpatient Coder", id="40 outpatient years asked"),
    pytest.param("CPC required; no HCC experience required", "R cpc", "Medical Coder", id="40 no HCC experience asked"),
    pytest.param("CPC required⏎No inpatient experience needed", "R cpc", "Medical Coder", id="40 no inpatient experience asked"),
    pytest.param("Inpatient and outpatient coding required", "R inpatient-coding; R outpatient-coding", "Medical Coder", id="40 inpatient and outpatient asked"),
    pytest.param("V28 required, V24 preferred", "R cms-hcc-v28; P cms-hcc-v24", "Risk Adjustment Coder", id="41 V28 and V24 asked"),
    pytest.param("1995 and 1997 documentation guidelines required", "R em-95-97", "Coding Auditor", id="42 old E/M guidelines asked"),
    pytest.param("ICD-11 interest welcome⏎CPC required", "R cpc ~ icd-11", "Medical Coder", id="43 ICD-11 beside a demand"),
    pytest.param("APR-DRG required, MS-DRG preferred", "R apr-drg; P ms-drg", "Inpatient Coder", id="44 two DRG systems asked"),
]  # fmt: skip
FITS = [
    pytest.param("trade", "Medical Coder, Alder Street Clinic, 2004 - 2013⏎• Assigned ICD-9-CM on paper charts", "ICD-10-CM required", "icd-10-cm", 0, 0.2, id="36 ICD-9 against ICD-10-CM"),
    pytest.param("trade", "Medical Coder, Alder Street Clinic, 2004 - 2013⏎• Assigned ICD-9-CM on paper charts", "ICD-10 required", "icd-10", 0, 0.2, id="36 ICD-9 against ICD-10"),
    pytest.param("trade", "Medical Coder, Alder Street Clinic, 2004 - 2013⏎• Assigned ICD-9-CM on paper charts", "2 years of coding experience required", "experience:coding", 0.8, 1, id="36 ICD-9 years are years of coding"),
    pytest.param("plain", "ICD-10 coding of office visits", "ICD-10-CM required", "icd-10-cm", 0.75, 1, id="37 ICD-10 meets CM"),
    pytest.param("plain", "ICD-10 coding of office visits", "ICD-10-PCS required", "icd-10-pcs", 0, 0.3, id="37 ICD-10 does not meet PCS"),
    pytest.param("plain", "ICD-10-CM/PCS on admissions", "ICD-10-PCS required", "icd-10-pcs", 0.9, 1, id="37 ICD-10-CM/PCS meets PCS"),
    pytest.param("plain", "HCPCS for drugs and supplies", "CPT required", "cpt", 0, 0.5, id="38 HCPCS does not meet CPT"),
    pytest.param("plain", "Captured HCCs under CMS-HCC V24", "V28 required", "cms-hcc-v28", 0, 0.45, id="41 V24 against V28"),
    pytest.param("plain", "Captured HCCs under V28", "V28 required", "cms-hcc-v28", 0.9, 1, id="41 V28 meets V28"),
    pytest.param("plain", "Audited notes by the 1995 and 1997 guidelines", "2021 E/M guidelines required", "em-2021", 0, 0.45, id="42 old guidelines against new"),
    pytest.param("plain", "Leveled visits under the 2021 E/M guidelines", "2021 E/M guidelines required", "em-2021", 0.9, 1, id="42 new guidelines meet new"),
    pytest.param("summary", "Interested in ICD-11 and where it leads", "ICD-11 required", "icd-11", 0, 0.3, id="43 interest does not meet ICD-11"),
    pytest.param("trade", "Clinical Coder, Wexmoor NHS Trust, UK, 2014 - 2022⏎• Coded stays with ICD-10 (WHO) and OPCS-4", "ICD-10-CM required", "icd-10-cm", 0, 0.5, id="43 ICD-10 of the UK against ICD-10-CM"),
    pytest.param("trade", "Clinical Coder, Banksia Hospital, Perth, Australia, 2014 - 2022⏎• Coded stays with ICD-10-AM and ACHI", "ICD-10-CM required", "icd-10-cm", 0, 0.5, id="43 ICD-10-AM against ICD-10-CM"),
    pytest.param("plain", "MS-DRG assignment of admissions", "APR-DRG required", "apr-drg", 0, 0.3, id="44 MS-DRG against APR-DRG"),
    pytest.param("plain", "MS-DRG assignment of admissions", "DRG assignment required", "drg", 0.8, 1, id="44 MS-DRG meets DRG"),
    pytest.param("plain", "DRG assignment of admissions", "DRG validation required", "drg-validation", 0, 0.4, id="44 DRG assignment against validation"),
]  # fmt: skip
JOBS = [
    pytest.param("Hospitalist Pro-Fee Coder", "Pro-fee coding of hospitalist rounds on inpatients with CPT", "2 years of inpatient facility coding required", 0, 0.6, id="39 inpatient pro-fee against inpatient facility"),
    pytest.param("Inpatient Coder", "Facility coding of admissions with ICD-10-PCS and MS-DRG", "2 years of inpatient facility coding required", 0.95, 1, id="39 inpatient facility meets inpatient facility"),
    pytest.param("Inpatient Coder", "Facility coding of admissions with ICD-10-PCS and MS-DRG", "2 years of pro-fee coding required", 0, 0.6, id="39 inpatient facility against pro-fee"),
    pytest.param("Outpatient Coder", "Facility coding of day surgery with CPT", "2 years of inpatient coding required", 0, 0.6, id="40 outpatient against inpatient"),
    pytest.param("Inpatient Coder", "DRG assignment of admissions", "2 years as DRG validator required", 0, 0.85, id="44 assignment years against validation"),
    pytest.param("DRG Validator", "Second-level review of DRGs for a payer", "2 years as DRG validator required", 0.95, 1, id="44 validation years meet validation"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "words", "told"), RESUMES)
def test_a_resume(understood: Callable[[str], Profile], place: str, words: str, told: str) -> None:
    assert differences(understood(resume(place, words)), told) == {}


@pytest.mark.parametrize(("words", "told", "title"), POSTINGS)
def test_a_posting(read: Callable[[str], Job], words: str, told: str, title: str) -> None:
    right, free = expected(told)
    assert reading(read(posting(words, title)), free) == right


@pytest.mark.parametrize(("place", "words", "asks", "asked", "least", "most"), FITS)
def test_a_fit(
    understood: Callable[[str], Profile], read: Callable[[str], Job], fitted: Callable[[Profile, Job], Fit],
    place: str, words: str, asks: str, asked: str, least: float, most: float,
) -> None:  # fmt: skip
    job = read(posting(asks))
    assert least <= row(fitted(understood(resume(place, words)), job), job, asked).met <= most


@pytest.mark.parametrize(("title", "duty", "asks", "least", "most"), JOBS)
def test_years_in_a_setting(
    understood: Callable[[str], Profile], read: Callable[[str], Job], fitted: Callable[[Profile, Job], Fit],
    title: str, duty: str, asks: str, least: float, most: float,
) -> None:  # fmt: skip
    job = read(posting(asks))
    person = understood(resume("trade", f"{title}, Mercy Bay Hospital, 01/2019 - 06/2026⏎• {duty}"))
    assert job.requirements[0].any_of[0][0].min_months == 24
    assert least <= fitted(person, job).requirements[0].met <= most


@pytest.mark.parametrize(
    ("id", "end"),
    [
        pytest.param("icd-9-cm", "2015-10", id="36 ICD-9 ended on a day"),
        pytest.param("cms-hcc-v24", "2026", id="41 V24 has its years"),
        pytest.param("em-95-97", "2023", id="42 the old guidelines have their years"),
    ],
)
def test_an_old_edition_has_its_end(taxonomy: Taxonomy, id: str, end: str) -> None:
    skill = taxonomy.skills[id]
    assert skill.status == "ended"
    assert max(period.end or "" for period in skill.validity).startswith(end)


@pytest.mark.parametrize("id", [pytest.param("icd-11", id="43 ICD-11 is not in force here")])
def test_an_edition_that_is_not_in_force(taxonomy: Taxonomy, id: str) -> None:
    assert taxonomy.skills[id].status == "not_in_force"


@pytest.mark.parametrize(
    ("role", "there", "absent"),
    [
        pytest.param("inpatient-coder", "icd-10-pcs", "cpt", id="39 facility inpatient work is PCS"),
        pytest.param("profee-coder", "cpt", "icd-10-pcs", id="39 pro-fee work is CPT"),
    ],
)
def test_the_code_sets_of_a_role(taxonomy: Taxonomy, role: str, there: str, absent: str) -> None:
    weights = taxonomy.roles[role].core_skills
    assert weights[there] > weights.get(absent, 0.0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("ms-drg", "apr-drg", id="44 MS-DRG and APR-DRG"),
        pytest.param("icd-11", "icd-10-cm", id="43 ICD-11 and ICD-10-CM"),
        pytest.param("icd-9-cm", "icd-10-cm", id="36 ICD-9-CM and ICD-10-CM"),
    ],
)
def test_only_kin(taxonomy: Taxonomy, one: str, other: str) -> None:
    skills = taxonomy.skills
    assert other not in (*skills[one].broader, *skills[one].narrower)
    assert one not in (*skills[other].broader, *skills[other].narrower)
