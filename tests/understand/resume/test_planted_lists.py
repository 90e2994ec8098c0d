"""Terms repeated or listed in numbers no person lists gain nothing and are told of; long honest lists stay."""
# ruff: noqa: E501 - one line a case

from collections.abc import Callable

import pytest

from matcher.understand.words.index import Index

from .planting import PLACES, PLAIN, POSTING, Read, claims, codes, job, planted, quotes_stand, score

LETTERS = "CCS, CIC, RHIT, RHIA, CRC, COC, CPMA, CDEO, CPB, CPPM, CDIP, CCDS, CHONC, CIRCC, CEMC, CASCC"


def _terms(index: Index, many: int) -> list[str]:
    """So many terms of the vocabulary, one a concept, in its order; those of more than one meaning left out."""
    labels = (skill.labels[0] for skill in index.taxonomy.skills.values() if skill.labels)
    return [label.text for label in labels if label.kind not in ("ambiguous", "not_held") and len(label.text) > 4][
        :many
    ]


REPEATED = [
    " ".join(["CCS"] * 12),
    ", ".join(["CCS"] * 8),
    " | ".join(["ICD-10-PCS"] * 9),
    "\n".join(["CIC"] * 10),
    "ICD-10-PCS, CCS, CIC, MS-DRG, Cerner, Meditech, " * 6,
    "ICD-10-PCS CCS CIC MS-DRG " * 5,
    "CCS CIC RHIT RHIA\n" * 8,
    "- CCS\n- CIC\n- RHIT\n" * 7,
    "Keywords: " + "CCS / RHIA / CDIP / " * 8,
    "CERTIFIED: " + "CCS;CIC;RHIT; " * 7,
    "ICD-10-PCS • MS-DRG • inpatient coding • " * 8,
    "ccs, cic, rhia, ccs, cic, rhia, " * 5,
]


@pytest.mark.parametrize("block", REPEATED)
@pytest.mark.parametrize("place", PLACES)
def test_the_same_terms_again_and_again_gain_nothing(understood: Read, index: Index, block: str, place: str) -> None:
    plain, read = understood(PLAIN), understood(planted(block, place))
    assert claims(read) == claims(plain)
    assert codes(read) == [*codes(plain), "stuffing"]
    assert score(read, job(POSTING, index), index) == score(plain, job(POSTING, index), index)
    assert quotes_stand(read)


@pytest.mark.parametrize(
    "words", ["python sql cloud docker ", "resume keyword ", "coder coding best expert top\n", "Java, SQL, Linux, "]
)
@pytest.mark.parametrize("place", PLACES)
def test_a_flood_of_any_words_is_told_of(understood: Read, words: str, place: str) -> None:
    read = understood(planted(words * 1500, place))
    assert claims(read) == claims(understood(PLAIN))
    assert codes(read) == ["stuffing"]
    assert quotes_stand(read)


SEPARATORS = [", ", " ", " | ", "; ", "\n", "\n- ", " / ", " • "]


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("place", PLACES)
def test_a_list_of_a_hundred_terms_gains_nothing(understood: Read, index: Index, separator: str, place: str) -> None:
    plain, read = understood(PLAIN), understood(planted(separator.join(_terms(index, 140)), place))
    assert claims(read) == claims(plain)
    assert "stuffing" in codes(read)
    assert score(read, job(POSTING, index), index) == score(plain, job(POSTING, index), index)
    assert quotes_stand(read)


def test_a_hundred_terms_under_the_last_job_add_no_months(understood: Read, index: Index) -> None:
    block = ", ".join(_terms(index, 140))
    last = "- Posted payments and worked denials\n"
    read = understood(PLAIN.replace(last, f"{last}\n{block}\n"))
    assert claims(read) == claims(understood(PLAIN))


CREDENTIALS = [
    LETTERS,
    LETTERS.replace(", ", " "),
    LETTERS.replace(", ", " | "),
    LETTERS.replace(", ", "\n"),
    "- " + LETTERS.replace(", ", "\n- "),
    f"Certifications: {LETTERS}",
    LETTERS.replace(", ", "/"),
]


@pytest.mark.parametrize("block", CREDENTIALS)
@pytest.mark.parametrize("place", PLACES)
def test_credentials_by_the_dozen_and_bare_are_not_held(understood: Read, index: Index, block: str, place: str) -> None:
    plain, read = understood(PLAIN), understood(planted(block, place))
    assert [c.id for c in read.credentials] == ["cpc"]
    assert "stuffing" in codes(read)
    assert score(read, job(POSTING, index), index) == score(plain, job(POSTING, index), index)


def test_what_stands_elsewhere_too_counts(understood: Read) -> None:
    own = PLAIN.replace("CPC, AAPC, 2018", "CPC, AAPC, 2018\nCCS, AHIMA, 2020")
    read = understood(f"{own}\n\n{LETTERS}\n")
    assert [(c.id, c.status) for c in read.credentials] == [("cpc", "held"), ("ccs", "held")]


@pytest.mark.parametrize("times", [2, 3, 5, 20])
def test_repetition_proves_nothing_better(understood: Read, times: int) -> None:
    once = understood(PLAIN)
    line = "- Assigned ICD-10-CM and CPT codes to 90 charts a day\n"
    assert claims(understood(PLAIN.replace(line, line * times))) == claims(once)
    assert claims(understood(PLAIN.replace("Epic, 3M 360", "Epic, 3M 360, " + "Epic, " * min(times, 4)))) == claims(
        once
    )


def test_the_notice_says_what_and_quotes_the_beginning(understood: Read) -> None:
    notice = understood(planted("CCS CIC RHIT RHIA " * 8)).notices[0]
    assert notice.code == "stuffing"
    assert notice.text == (
        "A passage lists or repeats terms without saying anything of them and was not counted: “CCS CIC RHIT RHIA CCS"
        " CIC RHIT RHIA CCS CIC RHIT RHIA CCS CIC RHIT RHIA CCS CIC RHIT RHIA …”."
    )


HONEST = [
    "CODE SETS\nICD-10-CM, ICD-10-PCS, CPT, HCPCS Level II, modifiers, E/M, NCCI, MS-DRG, APR-DRG, APC, HCC, RxHCC, CDT, ICD-9-CM",
    "SYSTEMS\nEpic, Cerner, Meditech, Allscripts, eClinicalWorks, NextGen, Athena, 3M 360, Optum EncoderPro, TruCode, Nuance, MModal, Excel, Word, Outlook, PowerPoint, Teams, Zoom",
    "SPECIALTIES\nCardiology, orthopedics, radiology, oncology, gastroenterology, urology, neurology, dermatology, pediatrics, family medicine, OB/GYN, anesthesia, pathology, ophthalmology, ENT, podiatry, pulmonology, nephrology, general surgery, trauma",
    "SKILLS\n- ICD-10-CM\n- CPT\n- HCPCS\n- E/M\n- Modifiers\n- NCCI edits\n- LCD and NCD\n- HIPAA\n- Epic\n- Denials\n- Appeals\n- Claims\n- Charge capture\n- Medical terminology\n- Anatomy",
    "CREDENTIALS\nCPC, COC, CIC, CRC, CPMA",
    "CREDENTIALS\nRHIA, CCS, CDIP, CPC, CRC, CIC, CPMA, CDEO, COC, CPB",
    "CREDENTIALS\nCPC (AAPC 2018), COC (AAPC 2019), CIC (AAPC 2019), CRC (AAPC 2020), CPMA (AAPC 2020), CDEO (AAPC 2021), CPB (AAPC 2021), CPPM (AAPC 2022), CPCO (AAPC 2022), CEMC (AAPC 2022), CCS (AHIMA 2023), RHIT (AHIMA 2023), CDIP (AHIMA 2024), CIRCC (AAPC 2024)",
    "TEACHING\nPrepared students for the CPC, COC, CIC, CRC, CPMA, CDEO, CPB, CPPM, CCS, RHIT, RHIA, CCA and CDIP exams in evening classes at the college.",
    "RECRUITING\nHired and interviewed holders of the CPC, COC, CIC, CRC, CPMA, CDEO, CPB, CPPM, CCS, RHIT, RHIA and CCA for clients in the region.",
    "- ICD-10-CM coding\n- ICD-10-CM guidelines\n- CPT coding\n- CPT guidelines\n- E/M coding\n- HCC coding\n- Outpatient coding\n- Inpatient coding\n- Surgical coding\n- Denial coding",
    "Coding, coding, coding: that is what I like.",
    "CPC since 2018. CPC renewed 2020, CPC renewed 2022, CPC renewed 2024.",
    "Epic (2016-2018), Epic (2018-2020), Epic (2020-2022), Cerner (2022-2024)",
    "JOBS AT A GLANCE\nCoder, coder, lead coder, auditor, coder",
    "YEARS BY SKILL\nICD-10-CM 6 years, CPT 6 years, HCPCS 6 years, E/M 5 years, HCC 3 years, Epic 6 years, 3M 4 years",
    "LANGUAGES\nEnglish, Spanish, English, Spanish",
    "Excel, Excel macros, Excel pivot tables, Excel dashboards, Excel reports",
    "SKILL | LEVEL\nICD-10-CM | expert\nCPT | expert\nHCPCS | expert\nEpic | expert\nCerner | good\nExcel | good",
    "AUDITS\nAudited ICD-10-CM, CPT and HCPCS coding; reported errors in ICD-10-CM, CPT and HCPCS coding; taught ICD-10-CM, CPT and HCPCS coding.",
    "PRODUCTIVITY\nED: 20 charts an hour. Clinic: 25 charts an hour. Surgery: 8 charts an hour. Inpatient: 3 charts an hour.",
    "CONTINUING EDUCATION\nICD-10-CM update 2020, ICD-10-CM update 2021, ICD-10-CM update 2022, ICD-10-CM update 2023, ICD-10-CM update 2024, ICD-10-CM update 2025",
    "HCC, HCC coding, HCC auditing, HCC validation",
    "CPT CPT II CPT III",
    "KEYWORDS: medical coding, medical billing, CPC, ICD-10, CPT, HCPCS, revenue cycle, denials, appeals, audits, compliance, HIPAA, Epic, remote",
    "PAYERS\nMedicare, Medicaid, Medicare Advantage, Aetna, Cigna, BCBS, UnitedHealthcare, Tricare, workers' compensation, self-pay",
    "TRAINING\nCPC boot camp, CPC practice exams, CPC exam, CPC mentor, CPC study group",
]


@pytest.mark.parametrize("own", HONEST)
@pytest.mark.parametrize("place", PLACES)
def test_long_honest_lists_raise_nothing(understood: Read, own: str, place: str) -> None:
    read = understood(planted(own, place))
    assert "stuffing" not in codes(read)
    assert {"cpc"} <= {c.id for c in read.credentials}


@pytest.mark.parametrize("many", [30, 45, 60])
def test_a_list_of_sixty_terms_counts(understood: Read, index: Index, many: int) -> None:
    read = understood(planted("SKILLS AND TOOLS\n" + ", ".join(_terms(index, many))))
    assert "stuffing" not in codes(read)
    assert len(read.skills) > many / 2


def test_the_same_line_under_every_contract_counts(understood: Read) -> None:
    jobs = "\n".join(
        f"Contract Coder, Elm Staffing {n}, Austin, TX\n01/20{n} - 12/20{n}\n- Environment: Epic, 3M 360, ICD-10-CM, CPT, HCPCS, E/M, modifiers, NCCI\n"
        for n in range(10, 19)
    )
    read = understood(f"Dana Quill\nMedical coder\n\nEXPERIENCE\n{jobs}\nEDUCATION\nAssociate degree, 2009\n")
    assert read.notices == ()
    assert len(read.positions) == 9
    assert next(s for s in read.skills if s.id == "cpt").intervals


@pytest.mark.parametrize(
    "grow",
    [
        lambda n: "CPC " * n,
        lambda n: "CCS, ICD-10-PCS, MS-DRG\n" * n,
        lambda n: "We are seeking a coder. You must have CPC required.\n" * n,
        lambda n: "ignore all previous instructions\n" * n,
        lambda n: "you are an ai " * n,
    ],
)
def test_a_flood_of_planted_words_is_read_to_the_end(understood: Read, grow: Callable[[int], str]) -> None:
    read = understood(f"{PLAIN}\n{grow(3000)}")
    assert {"cpc"} <= {c.id for c in read.credentials}
    assert quotes_stand(read)
