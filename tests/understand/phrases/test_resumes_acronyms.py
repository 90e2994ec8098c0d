"""Letters with several meanings, each as seen on resumes: the field's meaning is found, the others give nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Profile

from .checking import case, credentials, skills

Read = Callable[[str], Profile]
_PAGE = "Nora Quill\nnora.quill@example.com\n\n{lines}\n\nEDUCATION\nGED, 2004\n"


def _found(profile: Profile) -> set[str]:
    return skills(profile) | {id for id, status in credentials(profile).items() if status != "denied"}


@pytest.mark.parametrize(
    ("letters", "id"),
    [
        ("CPC", "cpc"),
        ("CIC", "cic"),
        ("CRC", "crc"),
        ("CCA", "cca"),
        ("CCS", "ccs"),
        ("CCS-P", "ccs-p"),
        ("CPMA", "cpma"),
        ("CPB", "cpb"),
        ("CMRS", "cmrs"),
        ("COC", "coc"),
        ("CCDS", "ccds"),
        ("CBCS", "cbcs"),
    ],
)
@pytest.mark.parametrize("place", ["after the name", "in a list"])
def test_the_fields_own_meaning(person: Read, letters: str, id: str, place: str) -> None:
    job = "EXPERIENCE\nMedical Coder, Moss Clinic, 03/2019 to 05/2022\n- Coded visits and answered denials."
    text = _PAGE.format(lines=f"{job}\n\nCERTIFICATIONS\n{letters}, 2018")
    if place == "after the name":
        text = _PAGE.replace("Quill\n", f"Quill, {letters}\n", 1).format(lines=job)
    assert credentials(person(text)) == {id: "held"}


def test_procedures_are_the_code_set(person: Read) -> None:
    lines = "EXPERIENCE\nMedical Coder, Moss Clinic, 03/2019 to 05/2022\n- Set CPT with its modifiers for each visit."
    assert "cpt" in _found(person(_PAGE.format(lines=lines)))


@pytest.mark.parametrize(
    ("lines", "absent"),
    [
        case(
            "cpc-cost-per-click",
            "EXPERIENCE\nSearch Marketer, Lark Media, 2016 to 2020\n- Brought the CPC of our ads "
            "from $1.90 to $1.20 and doubled the clicks.",
            {"cpc"},
        ),
        case(
            "cpc-cost-per-click-in-brackets",
            "EXPERIENCE\nMedia Planner, Lark Media, 2016 to 2020\n- Bid models: display (CPM, CPC, CPA) and video",
            {"cpc"},
        ),
        case(
            "cpc-air-traffic",
            "EXPERIENCE\nAir Traffic Specialist, Tulsa Tower, 2004 to 2015\n- Rated CPC on each position of the tower",
            {"cpc"},
        ),
        case(
            "cpc-test-set",
            "EXPERIENCE\nRelay Technician, Fern Power, 2010 to 2018\n- Tested breakers with the CPC 100 "
            "and its software",
            {"cpc"},
        ),
        case(
            "cpc-products-company",
            "EXPERIENCE\nSales Clerk, Construction Products Company (CPC), 2010 to 2014\n- Sold mortar and tile",
            {"cpc"},
        ),
        case(
            "cic-controller-in-charge",
            "EXPERIENCE\nAir Traffic Specialist, Tulsa Tower, 2004 to 2015\n- Ran the shift "
            "as Controller in Charge (CIC)",
            {"cic"},
        ),
        case(
            "cic-insurance-counselor",
            "EXPERIENCE\nInsurance Producer, Moss Agency, 2008 to 2019\n- Sold farm cover\n\n"
            "CERTIFICATIONS\nCIC (Certified Insurance Counselor), 2012",
            {"cic"},
        ),
        case(
            "cic-insurance-group",
            "EXPERIENCE\nClaims Clerk, CIC Insurance Group, 2011 to 2015\n- Opened motor claims",
            {"cic"},
            wrong="the employer's name gives the credential",
        ),
        case(
            "cic-commission",
            "EXPERIENCE\nLegal Aide, CIC (Commission for the Implementation of the Constitution), "
            "Nairobi, 2012 to 2015\n- Drafted briefs",
            {"cic"},
        ),
        case(
            "cic-investment",
            "EXPERIENCE\nAnalyst, 2012 to 2015\n- Modelled a stake of CIC (China Investment Corp.) in a port",
            {"cic"},
        ),
        case(
            "cic-computing",
            "EXPERIENCE\nTypist, Lotus Office, 2012 to 2015\n- Typed letters\n\nCERTIFICATIONS\n"
            "Certificate in Computing (CIC)",
            {"cic"},
        ),
        case(
            "crc-recreation-center",
            "EXPERIENCE\nLifeguard, Cedar Recreation Center (CRC), 2011 to 2013\n- Kept the pool log",
            {"crc"},
        ),
        case(
            "crc-press",
            "PUBLICATIONS\nQuill N. Soil and salt. CRC Press, 2009.\n\nEXPERIENCE\nLecturer, Fern College, "
            "2004 to 2015\n- Taught soil science",
            {"crc"},
        ),
        case(
            "crc-health-group", "EXPERIENCE\nCook, CRC Health Group, 2011 to 2013\n- Cooked for forty guests", {"crc"}
        ),
        case(
            "cca-citrix",
            "EXPERIENCE\nSystems Administrator, 2011 to 2016\n- Ran XenApp servers\n\nCERTIFICATIONS\n"
            "Citrix Certified Administrator (CCA)",
            {"cca"},
        ),
        case(
            "cca-citrix-letters-only",
            "CERTIFICATIONS\nMCSE, CCNA, CCA (XenDesktop 7)\n\nEXPERIENCE\nSystems "
            "Administrator, 2011 to 2016\n- Ran servers",
            {"cca"},
        ),
        case(
            "cca-award",
            "EXPERIENCE\nPress Officer, 2011 to 2016\n- Wrote speeches\n\nAWARDS\nCCA Award of Excellence in "
            "Communication, 2014",
            {"cca"},
        ),
        case(
            "cca-computer-application",
            "EDUCATION AND TRAINING\nCertificate in Computer Application (CCA), 2010\n\n"
            "EXPERIENCE\nTypist, 2011 to 2016\n- Typed letters",
            {"cca"},
        ),
        case(
            "cca-activities",
            "EXPERIENCE\nTeacher, Moss School, 2011 to 2016\n- Led CCA such as chess and drama for pupils",
            {"cca"},
        ),
        case(
            "ccs-employer",
            "EXPERIENCE\nRollout Lead, CCS Oncology, Buffalo, 2011 to 2016\n- Trained nurses in the new software",
            {"ccs"},
        ),
        case(
            "css-p-mangled",
            "SKILLS\nHTML, CCS-P, JavaScript, React\n\nEXPERIENCE\nWeb Developer, 2011 to 2016\n- Built sites",
            {"ccs-p", "ccs"},
            wrong="the credential among a web developer's languages",
        ),
        case(
            "cpma-job-title",
            "EXPERIENCE\nClient Portfolio Management Associate (CPMA), Lark Bank, 2011 to 2016\n- Wrote "
            "quarterly letters to investors",
            {"cpma"},
        ),
        case(
            "cpb-bank-unit",
            "EXPERIENCE\nBanker, Lark Bank, CPB (Consumer & Private Banking), 2011 to 2016\n- Opened "
            "accounts and loans",
            {"cpb"},
        ),
        case(
            "cmrs-risk-scoring",
            "EXPERIENCE\nSecurity Engineer, 2011 to 2016\n- Built the Continuous Monitoring and Risk "
            "Scoring (CMRS) dashboards",
            {"cmrs"},
        ),
        case(
            "coc-seafarer",
            "CERTIFICATIONS\nCOC Class 3 (Certificate of Competency), deck\n\nEXPERIENCE\nThird Mate, MV "
            "Heron, 2011 to 2016\n- Kept the bridge watch",
            {"coc"},
        ),
        case(
            "coc-conditions-of-contract",
            "EXPERIENCE\nQuantity Surveyor, 2011 to 2016\n- Settled claims under the COC (conditions of contract)",
            {"coc"},
        ),
        case(
            "cpt-personal-trainer",
            "CERTIFICATIONS\nCPT (Certified Personal Trainer), ACE\n\nEXPERIENCE\nTrainer, Oak Gym"
            ", 2011 to 2016\n- Led spin classes",
            {"cpt"},
        ),
        case(
            "cpt-production-technician",
            "SUMMARY\nCertified Production Technician (CPT) in quality and safety\n\n"
            "EXPERIENCE\nPress Operator, Fern Steel, 2011 to 2016\n- Ran the press",
            {"cpt"},
        ),
        case(
            "ccds-plant-project",
            "EXPERIENCE\nPiping Engineer, 2011 to 2016\n- Sized the lines of the CCDS project at the ammonia plant",
            {"ccds"},
        ),
        case(
            "cbcs-credit-system",
            "EDUCATION AND TRAINING\nBSc Botany under CBCS (choice based credit system), 2018\n\n"
            "EXPERIENCE\nLab Aide, 2018 to 2020\n- Washed glass",
            {"cbcs"},
        ),
        case(
            "chts-is-no-coding",
            "CERTIFICATIONS\nCHTS-IM, CHTS-IS (AHIMA)\n\nEXPERIENCE\nImplementation Lead, 2011 to "
            "2016\n- Set up workflows",
            {"cpc", "ccs", "ccs-p", "rhit"},
        ),
        case(
            "rpsgt-is-sleep",
            "Registered sleep technologist\n\nCERTIFICATIONS\nRPSGT, CRT\n\nEXPERIENCE\nSleep "
            "Technologist, 2011 to 2016\n- Scored studies",
            {"crc", "ctr", "cpc", "rhit"},
        ),
        case(
            "coding-of-software",
            "EXPERIENCE\nSoftware Engineer, 2011 to 2016\n- Coding in Java, code reviews, coding standards",
            {"medical-coding", "coding-policy"},
        ),
        case(
            "coder-of-software",
            "SUMMARY\nFast coder in C# and Go\n\nEXPERIENCE\nSoftware Engineer, 2011 to 2016\n- Programming of drivers",
            {"medical-coding"},
        ),
        case(
            "modifiers-of-software",
            "EXPERIENCE\nJava Developer, 2011 to 2016\n- Cleaned access modifiers and classes",
            {"cpt-modifiers"},
        ),
    ],
)
def test_another_meaning_gives_nothing(person: Read, lines: str, absent: set[str]) -> None:
    read = person(_PAGE.format(lines=lines))
    assert not absent & _found(read)
    assert not [p for p in read.positions if p.coding]


def test_health_it_letters_are_their_own_credential(person: Read) -> None:
    lines = (
        "EXPERIENCE\nEHR Trainer, Moss Clinic, 2011 to 2016\n- Taught nurses\n\nCERTIFICATIONS\nCHTS-IM (AHIMA), 2012"
    )
    assert credentials(person(_PAGE.format(lines=lines))) == {"chts": "held"}
