"""Credentials in postings: shapes of alternatives, federal tiers, wrong names, the same letters for other things."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.model import Job

from .checking import asks, case, named

Read = Callable[[str], Job]
_PAGE = "{title}\n\nRequirements\n{lines}\n"
_MASTERY = "cic | coc | cpc | ccs | ccs-p | rhia | rhit"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        case("or-equivalent", "- COC or its equivalent", "R coc"),
        case("or-equivalent-of-two", "- CIC, CCS, or an equivalent credential", "R cic | ccs"),
        case("bare-bullets", "- CIC\n- RHIT\n- CCS\n- COC", "R cic | rhit | ccs | coc"),
        case(
            "bare-bullets-long-names",
            "- Certified Inpatient Coder (CIC) (AAPC)\n- Certified Coding Associate (CCA) "
            "(AHIMA)\n- Certified Outpatient Coder (COC) (AAPC)",
            "R cic | cca | coc",
        ),
        case(
            "bare-bullets-dash-and-the-letter-a",
            "- COC\n- A GED",
            "R coc; R e:high_school",
        ),
        case(
            "lettered-unlike-kinds",
            "- Bring one of these: (a) the COC or CCS-P; or (b) two years of outpatient "
            "coding; or (c) an associate degree in HIT",
            "R coc | ccs-p | x:outpatient-coder:24 | e:associate",
        ),
        case(
            "lettered-on-lines",
            "(a) a CIC credential; or\n(b) three years of inpatient coding; or\n(c) a bachelor's degree in HIM",
            "R cic | x:inpatient-coder:36 | e:bachelor",
        ),
        case("or-on-its-own-line", "- CDIP\n  OR\n- CCDS", "R cdip | ccds"),
        case(
            "or-on-its-own-line-unlike",
            "Bachelor's degree in nursing\nOR\nFour years of CDI work",
            "R e:bachelor | cdi:48 || R e:bachelor | x:cdi-specialist:48",
        ),
        case(
            "or-after-semicolon",
            "- RHIA; OR\n- five years of coding audits",
            "R rhia | x:auditor:60 || R rhia | auditing:60",
        ),
        case(
            "or-after-full-stop",
            "1. Associate degree in HIT. OR,\n2. Three years of coding experience. OR,\n3. RHIT.",
            "R e:associate | x:coding:36 | rhit",
        ),
        case(
            "and-inside-an-or-branch",
            "- RHIT AND two years of inpatient coding; OR\n- CIC",
            "R rhit + x:inpatient-coder:24 | cic",
        ),
        case(
            "and-inside-the-last-branch",
            "- CCS, or\n- CPC and three years of inpatient coding",
            "R ccs | cpc + x:inpatient-coder:36",
        ),
        case(
            "and-in-each-branch",
            "- Bachelor's degree and one year of coding audits; OR\n"
            "- Associate degree and three years of coding audits",
            "R e:bachelor + x:auditor:12 | e:associate + x:auditor:36"
            " || R e:bachelor + auditing:12 | e:associate + auditing:36",
        ),
    ],
)
def test_shapes_of_alternatives(job: Read, lines: str, told: str) -> None:
    asks(job(_PAGE.format(title="Medical Coder", lines=lines)), told)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        case("apprentice-tier", "- An apprentice level certification", "R cpc-a | coc-a | cca"),
        case("apprentice-tier-named", "- Associate level: COC-A, CPC-A or CCA", "R coc-a | cpc-a | cca"),
        case("mastery-tier", "- A mastery level certification", f"R {_MASTERY}"),
        case("mastery-tier-named", "- Mastery level, meaning CIC, COC, CPC, RHIA, RHIT, CCS-P or CCS", f"R {_MASTERY}"),
        case("documentation-tier", "- A clinical documentation improvement certification", "R ccds | cdip"),
        case(
            "documentation-tier-named",
            "- Clinical documentation improvement certification: CCDS or CDIP",
            "R ccds | cdip",
            wrong="the certification's kind is asked for once more as the skill cdi",
        ),
        case(
            "mastery-above-the-journey-level",
            "- Jobs over GS-8 take a mastery level certification and no lower one",
            f"R {_MASTERY}",
        ),
        case(
            "apprentice-does-not-do-above",
            "- Mastery level certification\n- The CCA and the CPC-A are not accepted",
            f"R {_MASTERY}",
        ),
        case(
            "specialty-alone",
            f"- One of {_MASTERY.replace(' |', ',').upper()}\n- A CRC or a CIRCC alone is not enough",
            f"R {_MASTERY}",
        ),
        case(
            "him-takes-registration-only",
            "- RHIT or RHIA; certificates in coding do not satisfy this rule",
            "R rhit | rhia",
        ),
        case(
            "specialist-takes-coding-too",
            "- RHIA or RHIT, or else a mastery level coding certification",
            f"R {_MASTERY}",
            wrong="the tier beside the named credentials is left out",
        ),
    ],
)
def test_federal_tiers(job: Read, lines: str, told: str) -> None:
    asks(job(_PAGE.format(title="Medical Records Technician (Coder)", lines=lines)), told)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        case("professional-and-coder-swapped", "- Certified Coding Professional (CPC) or CCS-P", "R cpc | ccs-p"),
        case("wrong-issuer", "- Certified Coding Professional (CPC), given by AHIMA", "R cpc"),
        case(
            "wrong-name-with-coding",
            "- Certified Outpatient Coding Specialist (COC)",
            "R coc",
            wrong="the wrong name asks for the skill medical-coding as well",
        ),
        case("association-without-its-last-letter", "- RHIT through AHIM", "R rhit"),
        case(
            "issuers-misspelt",
            "- Coding credential from AHIM or AAPC",
            f"R {_MASTERY}",
            wrong="AHIM is no issuer, so the coding credentials of any issuer are asked for",
        ),
    ],
)
def test_wrong_names_are_understood(job: Read, line: str, told: str) -> None:
    asks(job(_PAGE.format(title="Medical Coder", lines=line)), told)


@pytest.mark.parametrize(
    ("text", "told", "absent"),
    [
        case(
            "cpt-phlebotomy",
            "Phlebotomist\n\nRequirements\n- Certified Phlebotomy Technician (CPT) through NHA\n"
            "- One year of venipuncture\n",
            "cpt-phleb",
            {"cpt", "cpht"},
        ),
        case(
            "cpt-phlebotomy-letters-only",
            "Phlebotomist\n\nRequirements\n- NHA CPT or ASCP PBT\n- Blood draws\n",
            "",
            {"cpt"},
        ),
        case(
            "cpht-pharmacy",
            "Pharmacy Technician\n\nRequirements\n- CPhT (PTCB)\n- Counts and labels tablets\n",
            "cpht",
            {"cpt", "cpt-phleb"},
        ),
        case(
            "ra-risk-adjustment",
            "RA Coder\n\nRequirements\n- Two years of RA coding\n",
            "experience:risk-coder",
            {"rn"},
            wrong="RA is no kind of coding: two years of any coding",
        ),
        case(
            "icd-defibrillator",
            "EP Lab Technician\n\nRequirements\n- Helps to implant each pacemaker and ICD\n",
            "",
            {"icd", "icd-10", "icd-10-cm", "sp-cardiology"},
        ),
        case(
            "cdi-french-contract",
            "Technicien de facturation\n\nContrat : CDI, temps plein\n\nRequirements\n- Excel\n",
            "excel",
            {"cdi", "experience:cdi-specialist"},
        ),
        case(
            "cdi-in-an-address",
            "Medical Coder\n\nhttps://jobs.example.com/apply/cdi-coder-paris\n\nRequirements\n- COC\n",
            "coc",
            {"cdi", "experience:cdi-specialist"},
        ),
        case(
            "cpc-childrens-product",
            "Toy Compliance Specialist\n\nRequirements\n- Files a Children's Product Certificate (CPC) for every toy\n",
            "",
            {"cpc", "cpc-a"},
        ),
        case(
            "cpt-student-permit",
            "Medical Coder\n\nRequirements\n- CIC\n- No sponsorship: H-1B, OPT and CPT students cannot be hired\n",
            "cic",
            {"cpt"},
        ),
        case(
            "cpt-student-permit-stem",
            "Data Analyst\n\nRequirements\n- Excel\n- F-1 students on OPT/CPT are welcome\n",
            "excel",
            {"cpt"},
        ),
    ],
)
def test_the_same_letters_for_another_thing(job: Read, text: str, told: str, absent: set[str]) -> None:
    found = named(job(text))
    assert set(told.split()) <= found
    assert not absent & found
