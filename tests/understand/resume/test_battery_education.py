"""Schooling in the spellings that people use: level and status, what is no schooling, and the highest completed."""

from collections.abc import Callable

import pytest

from matcher.model import EDUCATION_LEVELS, Profile

Read = Callable[[str], Profile]
_MARKS = {"completed": "+", "in_progress": "~", "incomplete": "-"}
_PAGE = """Dana Whitlock
dana.whitlock@example.com

EXPERIENCE
Outpatient Coder, Alder Clinic, 03/2019 - Present
- Assigned codes to clinic visits.

EDUCATION
{}

SKILLS
ICD-10-CM, CPT
"""


def _told(profile: Profile) -> str:
    return " ".join(f"{e.level}{_MARKS[e.status]}" for e in profile.education)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        # bachelor, in full and in letters
        ("Bachelor of Science in Health Information Management, Ferris Lake University, 2015", "bachelor+"),
        ("B.S. Health Information Management, Ferris Lake University", "bachelor+"),
        ("BS in Biology - Ferris Lake University - 2009", "bachelor+"),
        ("BS Biology, Ferris Lake University", "bachelor+"),
        ("Ferris Lake University, BS", "bachelor+"),
        ("Ferris Lake University - B.A. English 1998", "bachelor+"),
        ("BA, Psychology, Ferris Lake University, 2004", "bachelor+"),
        ("B.A.S. in Healthcare Management", "bachelor+"),
        ("BAS Health Services Administration, 2018", "bachelor+"),
        ("BSHIM, Ferris Lake University", "bachelor+"),
        ("BSN, Ferris Lake University, 2011", "bachelor+"),
        ("B.S.N. Nursing", "bachelor+"),
        ("Bachelors degree in business", "bachelor+"),
        ("Bachelor's in Health Science", "bachelor+"),
        ("Bachelor’s Degree: Healthcare Administration", "bachelor+"),
        ("Bachelors - Commerce (B.Com), Osmania", "bachelor+"),
        ("B.Pharmacy, Kakatiya University, 2012", "bachelor+"),
        ("B. Pharm - 2012 - 68%", "bachelor+"),
        ("B.Sc (Microbiology) 2010", "bachelor+"),
        ("BSc. Nursing, 2010", "bachelor+"),
        ("B. Sc. Zoology", "bachelor+"),
        ("BPT (Bachelor of Physiotherapy), 2014", "bachelor+"),
        ("B.Tech in Biotechnology, 2013", "bachelor+"),
        ("BBA, Ferris Lake University", "bachelor+"),
        ("BSW, Ferris Lake University, 2002", "bachelor+"),
        ("Bach. of Science, Health Care Admin", "bachelor+"),
        ("Baccalaureate degree, nursing", "bachelor+"),
        ("4-year degree in accounting", "bachelor+"),
        ("Four year college degree", "bachelor+"),
        ("College degree, Sociology, Ferris Lake University", "bachelor+"),
        ("Bachelor Degree in Health Informatics", "bachelor+"),
        ("BACHELOR OF APPLIED SCIENCE, HEALTH ADMINISTRATION", "bachelor+"),
        ("Undergraduate degree in Public Health", "bachelor+"),
        # master
        ("MBA, Ferris Lake University, 2016", "master+"),
        ("M.B.A. Healthcare Management", "master+"),
        ("MHA - Ferris Lake University", "master+"),
        ("Master of Health Administration (MHA), 2014", "master+"),
        ("Master's in Public Health", "master+"),
        ("Masters of Science in Nursing", "master+"),
        ("MS Health Informatics, Ferris Lake University", "master+"),
        ("M.S. Health Informatics", "master+"),
        ("MSHI, Ferris Lake University", "master+"),
        ("MSN, Ferris Lake University", "master+"),
        ("MPH 2012", "master+"),
        ("M.Sc. Biochemistry, Madras", "master+"),
        ("MSc Microbiology", "master+"),
        ("M. Pharm (Pharmacology)", "master+"),
        ("MHIIM, Ferris Lake University", "master+"),
        ("Master Degree, Healthcare Administration", "master+"),
        ("Master's Degree (Health Law)", "master+"),
        ("M.Ed., Curriculum", "master+"),
        ("MSW, Ferris Lake University, 2010", "master+"),
        ("MCA, 2011", "master+"),
        ("Post graduate in Biotechnology, 2011", "master+"),
        ("Executive MBA, 2020", "master+"),
        # doctorate
        ("MBBS, Dow Medical College, Karachi, 2010", "doctorate+"),
        ("M.B.B.S. - Manila Central", "doctorate+"),
        ("Doctor of Medicine (MD), Guadalajara", "doctorate+"),
        ("MD, Universidad Central, 2008", "doctorate+"),
        ("M.D., foreign medical graduate", "doctorate+"),
        ("Foreign medical graduate (MD), Cairo", "doctorate+"),
        ("BAMS, Pune, 2013", "bachelor+"),
        ("BHMS (Homeopathy), 2012", "bachelor+"),
        ("Bachelor of Dental Surgery (BDS), 2014", "doctorate+"),
        ("Bachelor of Medicine, Bachelor of Surgery, 2009", "doctorate+"),
        ("DNP, Ferris Lake University", "doctorate+"),
        ("Doctor of Nursing Practice", "doctorate+"),
        ("PhD, Microbiology", "doctorate+"),
        ("Ph.D. in Biology", "doctorate+"),
        ("PharmD, 2015", "doctorate+"),
        ("Pharm.D", "doctorate+"),
        ("Doctor of Chiropractic (D.C.)", "doctorate+"),
        ("DPT, Ferris Lake University", "doctorate+"),
        ("Juris Doctor, Ferris Lake University", "doctorate+"),
        ("JD, Ferris Lake University, 2001", "doctorate+"),
        ("D.O., Ferris Lake University", "doctorate+"),
        # associate
        ("Associate of Applied Science in Health Information Technology, 2013", "associate+"),
        ("Associate's degree, HIT", "associate+"),
        ("Associates Degree - Medical Billing and Coding", "associate+"),
        ("Associates in Health Information", "associate+"),
        ("Associate degree in nursing", "associate+"),
        ("Associate Degree", "associate+"),
        ("Assoc. of Science, Medical Assisting", "associate+"),
        ("Assoc. Degree HIT", "associate+"),
        ("AAS, Health Information Technology, Mesa Verde Community College", "associate+"),
        ("A.A.S. HIT 2011", "associate+"),
        ("A.A. General Studies", "associate+"),
        ("AS in Medical Coding", "associate+"),
        ("A.S. Health Information", "associate+"),
        ("Mesa Verde Community College, AS, 2011", "associate+"),
        ("Mesa Verde Community College - AA", "associate+"),
        ("ADN, Mesa Verde Community College", "associate+"),
        ("Associate Degree in Nursing (ADN)", "associate+"),
        ("AOS, Medical Billing", "associate+"),
        ("ASB, Medical Coding, 2010", "associate+"),
        ("Associate of Occupational Studies", "associate+"),
        ("Two-year degree in Health Information Technology", "associate+"),
        ("2 year degree, medical secretary", "associate+"),
        ("Associates, Medical Office Administration", "associate+"),
        ("Associates (Business)", "associate+"),
        ("Mesa Verde Community College — Associates", "associate+"),
        ("AAB, Health Information Management Technology", "associate+"),
        ("Degree: Associate", "associate+"),
        ("Associate Science, Health Information", "associate+"),
        # school certificates
        ("Medical Coding Certificate, Mesa Verde Community College, 2014", "certificate+"),
        ("Certificate in Medical Billing and Coding", "certificate+"),
        ("Diploma - Medical Insurance Billing & Coding, Corwin Career Institute", "certificate+"),
        ("Corwin Career Institute - Diploma program, medical coding", "certificate+"),
        ("Medical Billing and Coding Program, Corwin Career Institute", "certificate+"),
        ("Certificate of Completion, Medical Coding, Corwin Career Institute", "certificate+"),
        ("Post-baccalaureate certificate in Health Information Management", "certificate+"),
        ("Post-Bacc Certificate, HIM, Ferris Lake University", "certificate+"),
        ("Vocational certificate, medical office", "certificate+"),
        ("Technical diploma, medical coding specialist", "certificate+"),
        ("Corwin Career Institute, Medical Coding Cert., 2016", "certificate+"),
        ("Graduate Certificate in Health Informatics, Ferris Lake University", "certificate+"),
        ("Trade school, medical coding", "certificate+"),
        # high school
        ("High School Diploma, Lincoln High, 1999", "high_school+"),
        ("H.S. Diploma", "high_school+"),
        ("HS Diploma - 2001", "high_school+"),
        ("HS graduate", "high_school+"),
        ("High school graduate", "high_school+"),
        ("Highschool diploma", "high_school+"),
        ("GED, 1997", "high_school+"),
        ("G.E.D.", "high_school+"),
        ("General Education Diploma", "high_school+"),
        ("General Equivalency Diploma", "high_school+"),
        ("High School Equivalency", "high_school+"),
        ("GED/High School Equivalency 2003", "high_school+"),
        ("Lincoln High School, Salem, OR", "high_school+"),
        ("Lincoln HS, Class of 2002", "high_school+"),
        ("Lincoln Senior High, graduated 1999", "high_school+"),
        ("Diploma, Lincoln High School", "high_school+"),
        ("12th grade", "high_school+"),
        ("Higher Secondary (12th), 2008", "high_school+"),
        ("Intermediate, State Board, 2008", "high_school+"),
        ("SSC, 2006", "high_school+"),
        ("Secondary School Certificate", "high_school+"),
        # in progress
        ("Associate's in Health Information Technology, in progress", "associate~"),
        ("Associate degree (in progress), Mesa Verde Community College", "associate~"),
        ("BS Health Information Management, expected May 2027", "bachelor~"),
        ("BS Health Information Management (Expected 2027)", "bachelor~"),
        ("B.S. in HIM, anticipated graduation: 12/2027", "bachelor~"),
        ("Bachelor of Science, HIM, exp. 2027", "bachelor~"),
        ("Bachelor's degree, Ferris Lake University, 2024 - Present", "bachelor~"),
        ("AAS Health Information Technology, 2025 to present", "associate~"),
        ("Currently enrolled in AAS, HIT program", "associate~"),
        ("Currently pursuing bachelor's degree in HIM", "bachelor~"),
        ("Pursuing MHA at Ferris Lake University", "master~"),
        ("Working toward associate degree in HIT", "associate~"),
        ("Working on my bachelor's in health science", "bachelor~"),
        ("Candidate for Bachelor of Science, 2027", "bachelor~"),
        ("Medical Coding Certificate, currently attending", "certificate~"),
        ("Medical Billing and Coding diploma - completing in March 2027", "certificate~"),
        ("AAS in HIT, will graduate June 2027", "associate~"),
        ("AAS in HIT, to be completed 06/2027", "associate~"),
        ("AAS in HIT - graduating Spring 2027", "associate~"),
        ("AAS in HIT: second year student", "associate~"),
        ("AAS in HIT (ongoing)", "associate~"),
        ("AAS in HIT, projected completion 2027", "associate~"),
        ("AAS in HIT, estimated completion Dec 2027", "associate~"),
        ("AAS in HIT, 45 credits completed, expected 2027", "associate~"),
        ("Bachelor of Science, HIM (senior, graduating May 2027)", "bachelor~"),
        ("Student, Bachelor of Science in HIM", "bachelor~"),
        ("Bachelor's in HIM\nFerris Lake University\nExpected graduation: May 2027", "bachelor~"),
        ("Master of Health Administration\nFerris Lake University\nIn progress", "master~"),
        ("Anticipated: AAS Health Information Technology, Dec 2027", "associate~"),
        ("Enrolled: Bachelor of Arts", "bachelor~"),
        ("Bachelor of Science - HIM - 2 classes remaining", "bachelor~"),
        # begun and not finished
        ("Some college, Mesa Verde Community College", ""),
        ("Some college coursework, no degree", ""),
        ("Coursework toward Bachelor of Science, Ferris Lake University", "bachelor-"),
        ("Coursework towards an associate degree in HIT", "associate-"),
        ("Completed coursework toward bachelor's degree", "bachelor-"),
        ("60 credits toward Bachelor of Arts, Ferris Lake University", "bachelor-"),
        ("60 credit hours completed toward B.S. in Biology", "bachelor-"),
        ("Bachelor of Science, Biology - did not finish", "bachelor-"),
        ("Bachelor of Science (not completed)", "bachelor-"),
        ("B.A. English, incomplete", "bachelor-"),
        ("B.S. Nursing, no degree", "bachelor-"),
        ("B.S. Nursing - did not graduate", "bachelor-"),
        ("Associate of Arts, 2 semesters short", "associate-"),
        ("Attended two years toward associate degree", "associate-"),
        ("Associate degree program (withdrew 2011)", "associate-"),
        ("Associate degree - discontinued", "associate-"),
        ("Studies toward B.S., Ferris Lake University, 1998-2000", "bachelor-"),
        ("Bachelor's degree - degree not conferred", "bachelor-"),
        ("Bachelor's - partially completed", "bachelor-"),
        ("Completed 2 years of bachelor's program", "bachelor-"),
        # done, although a word of progress or doubt stands near
        ("Bachelor of Science, graduated 2015", "bachelor+"),
        ("Associate of Science, completed 2012, 64 credits", "associate+"),
        ("AAS in HIT, 2021, GPA 3.9, Dean's list", "associate+"),
        ("Bachelor of Science 2008 - 2012", "bachelor+"),
        ("Bachelor of Science, conferred May 2015", "bachelor+"),
        ("AAS, Health Information Technology, graduated with honors, 3.8 GPA", "associate+"),
        ("Graduated from medical coding diploma program, 2013", "certificate+"),
        ("AAS degree awarded 2010; CAHIIM-accredited program", "associate+"),
        # no schooling
        ("12 CEUs, coding updates webinar, 2025", ""),
        ("AAPC local chapter CEU: E/M changes (2 hrs)", ""),
        ("HIPAA training, annual", ""),
        ("Certificate of Completion: OSHA 10-hour", ""),
        ("Certificate of completion - CPR and first aid", ""),
        ("Epic training certificate", ""),
        ("Excel course, 2 days", ""),
        ("AHIMA ICD-10-PCS workshop, 16 CEUs", ""),
        ("Annual compliance training certificate", ""),
        ("Certificate of attendance, coding summit 2024", ""),
        ("Leadership seminar, 2019", ""),
        ("Microsoft Office certificate", ""),
        ("Customer service certificate of achievement", ""),
        # several
        ("AAS HIT, Mesa Verde College, 2015\nHigh School Diploma, Lincoln High, 2009", "associate+ high_school+"),
        ("BS HIM, Ferris Lake University, expected 2027\nAAS HIT, Mesa Verde College, 2019", "bachelor~ associate+"),
        ("MHA (in progress), Ferris Lake University\nBSN, Ferris Lake University, 2010", "master~ bachelor+"),
        ("Associate of Arts, 2001; Bachelor of Arts, 2003, Ferris Lake University", "associate+ bachelor+"),
        ("Medical Coding Certificate, 2018\nSome college, Ferris Lake University", "certificate+"),
        ("GED 1999\nAssociate degree in HIT - 30 credits, not finished", "high_school+ associate-"),
    ],
)  # fmt: skip
def test_level_and_status(understood: Read, entry: str, expected: str) -> None:
    assert _told(understood(_PAGE.format(entry))) == expected


def _highest(profile: Profile) -> str | None:
    done = [e.level for e in profile.education if e.status == "completed"]
    return max(done, key=EDUCATION_LEVELS.index, default=None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Position requires a bachelor's degree or equivalent.\n\nEDUCATION\nGED, 2001\n", "high_school"),
        ("SUMMARY\nCoder holding an associate degree in HIT and six years of work.\n", "associate"),
        ("SUMMARY\nRHIT with AAS in Health Information Technology.\n", "associate"),
        ("SUMMARY\nI hold a bachelor's degree in health administration.\n", "bachelor"),
        ("SUMMARY\nTaught physicians with MD and DO degrees how to document.\n", None),
        ("EXPERIENCE\nCoder, Alder Clinic, 2015 - 2019\n- Trained students of the associate degree program.\n", None),
        ("EXPERIENCE\nCoder, Alder Clinic, 2015 - 2019\n- Abstracted charts for a master patient index.\n", None),
        ("EXPERIENCE\nAssociate Coder, Alder Clinic, 2015 - 2019\n- Coded charts.\n", None),
        ("EXPERIENCE\nSales Associate, Corner Market, 2015 - 2019\n- Sold.\n", None),
        ("OBJECTIVE\nTo finish my bachelor's degree and grow as a coder.\n\nEDUCATION\nAAS, HIT, 2016\n", "associate"),
        ("OBJECTIVE\nSeeking a job while I study for an associate degree.\n", None),
        ("EDUCATION\nMesa Verde Community College, Salem OR, 2011\n", None),
        ("EDUCATION\nLincoln High School 1990-1994\n", "high_school"),
        ("EDUCATION AND TRAINING\nCPC exam preparation, AAPC, 2021\nHigh school diploma\n", "high_school"),
        ("EDUCATION\nSchool: Ferris Lake University\nDegree: B.S.\nMajor: HIM\nYear: 2012\n", "bachelor"),
        ("EDUCATION\nSchool | Degree | Year\nFerris Lake University | BS, HIM | 2012\n", "bachelor"),
        ("EDUCATION\n2012\nBachelor of Science\nFerris Lake University\n", "bachelor"),
        ("EDUCATION\nFerris Lake University\nBachelor of Science\nHealth Information\n2008 - 2012\n", "bachelor"),
        ("EDUCATION\nBachelor of Science : Biology 2012 Ferris Lake University City , State\n", "bachelor"),
        ("EDUCATION: BSN, RN\n", "bachelor"),
        ("Education: Associate degree in HIT, 2014. Certificate in coding, 2011.\n", "associate"),
    ],
)  # fmt: skip
def test_the_highest_completed(understood: Read, text: str, expected: str | None) -> None:
    assert _highest(understood(f"Dana Whitlock, CPC\ndana@example.com\n\n{text}")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SCHOOL: Alder High 1994. Computer classes at night.\n", "high_school"),
        ("EDUCATION\nALDER HIGH DIPLOMA 2008\n", "high_school"),
        ("EDUCATION\nAlder Valley HS 1993. Mesa Community College, 2 years, 58 credits - no diploma.\n", "high_school"),
        ("EDUCATION\nMesa College, 3 semesters, no degree. Alder High 2012.\n", "high_school"),
        ("EDUCATION\nAlder High School, 2014\ntwo semesters of prerequisites, no degree\n", "high_school"),
        ("EDUCATION\nMesa Vocational, Dental Assisting certif. 2014. Alder High 2012.\n", "certificate"),
        ("EDUCATION\nMESA CAREER COLLEGE MEDICAL BILLING 9 MONTH PROGRAM 2012\n", "certificate"),
        ("TRAINING\nMesa College, Coding Certificate of Proficiency, 34 credits, Aug 2025-May 2026\n", "certificate"),
        ("EDUCATION\nParamedic certificate, Mesa College, 2013. Alder High, class of 2012.\n", "certificate"),
        ("EDUCATION\nCoding certificate (AHIMA approved), Mesa College 2019\n", "certificate"),
        ("EDUCATION\n2-yr degree in HIT, 2010\n", "associate"),
        ("EDUCATION\nGED 2012. Associate degree, 44 credits to date, I hope to finish in 2028.\n", "high_school"),
        ("EDUCATION\nMBA: 2 classes so far\nBS 2009\n", "bachelor"),
        ("EDUCATION  M.H.A., Mesa Univ. 2004.   B.S. Biology 1994\n", "master"),
        (
            "EXPERIENCE\nClerk, Mart, 2009 - 2012\n- Sold.\nBBA, Accounting, Mesa State University, Dec 2010\n",
            "bachelor",
        ),
        ("SUMMARY\nI supervise coders with bachelor's degrees.\n", None),
    ],
)
def test_schooling_put_down_in_a_hurry(understood: Read, text: str, expected: str | None) -> None:
    assert _highest(understood(f"Dana Whitlock, CPC\ndana@example.com\n\n{text}")) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("B.S. Accounting, Mesa College, 2009\nM.S. Health Admin - admitted for Fall 2027", "bachelor+ master~"),
        ("BSN, Alder University, 2012\nMHA - accepted, begins January 2027", "bachelor+ master~"),
        ("A.S. Health Information, 2015\nB.S. HIM - starting spring 2027, Mesa University", "associate+ bachelor~"),
        ("A.S., Mesa College, 2015\nMBA, applied, waiting to hear", "associate+ master~"),
        ("Associate of Applied Science, 2015", "associate+"),
        ("GED, 2005\nBachelor of Science, on the wish list", "high_school+ bachelor-"),
        ("AAS HIT, Mesa College, all but two courses\nHigh school diploma 2011", "associate- high_school+"),
        ("Master's in Health Administration (starts Sept 2027)\nBS in HIM 2019", "master~ bachelor+"),
        ("Post-master's? no. BSN, Alder University, 2012", "bachelor+"),
        ("Associate degree in HIT, 2012, currently pursuing a bachelor's degree", "associate+ bachelor~"),
        ("Bachelor of Science 2010 and never finished a master's in education", "bachelor+ master-"),
        ("Started a bachelor's degree, completed an associate degree in 2014", "bachelor- associate+"),
        ("Human Services associate degree, Mesa Flats Community\nCollege, 44 credits to date", "associate~"),
    ],
)  # fmt: skip
def test_what_is_ahead_or_was_left_is_not_completed(understood: Read, lines: str, expected: str) -> None:
    assert _told(understood(_PAGE.format(lines))) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("I graduated from Alder Pines High in 2003.", "high_school"),
        ("The state paid for a medical coding course at Mesa Technical (certificate, May 2013).", "certificate"),
        ("I finished the billing and coding program at Mesa Tech in 2014 with a certificate.", "certificate"),
        ("I have a bachelor's in biology and left a master's program after one year.", "bachelor"),
    ],
)
def test_schooling_told_in_a_letter(understood: Read, told: str, expected: str) -> None:
    assert (
        _highest(understood(f"My name is Dana Whitlock and I would like to apply as a coder. {told} Thank you."))
        == expected
    )
