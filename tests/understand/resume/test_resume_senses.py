"""Words with two meanings: the field's only where the words around them say so."""

from collections.abc import Callable

import pytest

from matcher.model import Profile

Read = Callable[[str], Profile]


def _found(profile: Profile) -> set[str]:
    skills = {s.id for s in profile.skills if s.status in ("held", "learning")}
    return skills | {c.id for c in profile.credentials if c.status != "denied"}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("MARKETING LEAD\nExperience\nMedia Buyer, Elm Digital, 2018 to 2022\n"
         "Cut CPC and CPM, raised CTR and ROI of Google Ads campaigns, SEO, paid search\n",
         {"cpc", "ctr", "roi"}),
        ("AIR TRAFFIC CONTROLLER\nExperience\nController, 2001 to 2015\n"
         "Worked radar as CPC and CIC in the ARTCC for the FAA, separated aircraft\n",
         {"cpc", "cic"}),
        ("Experience\nLead Phlebotomist, Birch Lab, 2018 to 2022\n"
         "CPT certified phlebotomist (NHA), chain of custody (COC), color coding of bins\n",
         {"cpt", "coc", "medical-coding"}),
        (
            "Certifications\nCPC – Certified Professional Controller, 2014\nExperience\n"
            "Controller, 2014 to 2020\nFAA tower\n",
            {"cpc"},
        ),
        ("Certifications\nCertified Personal Trainer (CPT)\nExperience\nTrainer, Iron Gym, 2018 to 2022\n"
         "Sold memberships\n", {"cpt"}),
        ("Software engineer\nExperience\nBackend Developer, Elm Software, 2018 to 2022\n"
         "Python, Java, Docker, Kubernetes, GitHub; video encoder; query layer;"
         " coding standards; ICD-10 and CPT code lookup for customers\n", {"medical-coding", "encoder",
          "physician-query", "icd-10", "cpt", "coding-policy"}),
        ("Emma Stone, BSN, RN, CIC\nInfection Preventionist\nExperience\n"
         "Infection Preventionist, Birch Hospital, 2019 to 2023\n"
         "CDI (C. difficile) and SSI surveillance, SQL query for device days\nCertification\nCIC, CBIC, 2021\n",
          {"cic", "cdi", "physician-query", "clearinghouse"}),
        ("Experience\nInsurance Agent, Elm Agency, 2015 to 2020\n"
         "Personal lines and annuities, policyholders, underwriting; CIC designation in progress,"
         " Certified Insurance Counselor\n", {"cic"}),
        ("Education\nMA: Public Administration, Oak University, 2010\nExperience\n"
         "Office Manager, Boston, MA, 2011 to 2019\nPayroll\n", {"medical-assisting"}),
        ("Experience\nRegistered Nurse, Oncology, Birch Hospital, 2010 to 2020\n"
         "Gave infusions, cardiology and urology patients\n",
         {"sp-oncology", "sp-cardiology", "sp-urology", "infusion-coding"}),
        ("Experience\nNetwork Engineer, 2010 to 2020\n"
         "remote access, virtual servers, routers and firewalls, Linux, Cisco\n", {"set-remote", "superbill"}),
    ],
)  # fmt: skip
def test_another_trade_gives_nothing(understood: Read, text: str, ids: set[str]) -> None:
    assert not ids & _found(understood(text))


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Experience\nAccountant, Elm Care, 2010 to 2013\n"
         "Prepared claims with ICD-9, CPT and HCPCS codes on the UB-04\n", {"cpt", "hcpcs-ii", "ub-04"}),
        ("Ana Ruiz, CPC, CRC\nExperience\nHCC Coder, Elm Plan, 2016 to 2022\nRAF scores, V28\n", {"cpc", "crc", "hcc"}),
        ("Experience\nCardiology Coder, Birch Heart, 2016 to 2022\nEP and cath reports, E/M levels\n",
         {"sp-cardiology", "em-coding"}),
        ("Experience\nInpatient Coder, Birch Hospital, 2016 to 2022 (remote)\n"
         "CC/MCC capture, POA, queries to physicians\n", {"set-remote", "cc-mcc", "poa"}),
        ("Experience\nHospital coder, Birch Hospital, 2003 to 2013\n- inpatient med surg\n- ER with CPT-4\n",
         {"inpatient-coding", "ed-coding", "cpt"}),
    ],
)  # fmt: skip
def test_the_fields_own_meaning(understood: Read, text: str, ids: set[str]) -> None:
    assert ids <= _found(understood(text))


def test_another_trade_is_told(understood: Read) -> None:
    text = (
        "SOUS CHEF\nExperience\nSous Chef, Elm House, 2010 to 2019\n"
        "Prepared food for parties and trained the cooks of the kitchen"
        " in hygiene\nPlanned menus and bought what was needed every week\nEducation\nDiploma\nSkills\nknives, sauces"
    )
    assert "other-occupation" in {notice.code for notice in understood(text).notices}


def test_a_coder_is_not_another_trade(understood: Read) -> None:
    text = (
        "Ana Ruiz, CPC\nExperience\nMedical Coder, Elm Clinic, 2016 to 2022\n"
        "Coded office visits and minor procedures with ICD-10-CM"
        " and CPT for nine providers\nAnswered denials and wrote appeals\nEducation\nMedical coding diploma\n"
        "Skills\nEpic"
    )
    assert understood(text).notices == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "Experience\nCoder, Elm, 2016 to 2022\nAnswered [number] calls a day. " + "Coded charts. " * 20,
            "placeholder",
        ),
        ("Dear neighbour, the meeting is on Monday.", "not-a-resume"),
        (
            "Experience\nSkills\n" + "\n".join(f"person{n}@example.com wrote a long line here" for n in range(6)),
            "several-people",
        ),
    ],
)
def test_notices(understood: Read, text: str, code: str) -> None:
    assert code in {notice.code for notice in understood(text).notices}
