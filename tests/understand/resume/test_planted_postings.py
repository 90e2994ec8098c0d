"""A posting's text pasted into a resume is no claim of the person's; a notice tells of it. What people write of their
own work, in cover letters and about others, stays theirs."""
# ruff: noqa: E501 - one line a case

import pytest

from matcher.understand.words.index import Index

from .planting import PLACES, PLAIN, POSTING, WORK, Read, claims, codes, job, planted, quotes_stand, score

POSTINGS = [
    """We are seeking an experienced Inpatient Coder to join our team.
Responsibilities:
- Assign ICD-10-PCS codes and MS-DRGs
- Query physicians on CDI findings
Requirements:
- CCS or RHIT required
- Five years of inpatient coding experience required
- Experience with Cerner preferred
We offer competitive pay and a 401(k). Equal opportunity employer.""",
    """Job Description
The ideal candidate will hold the CIC and know APR-DRG.
You will code inpatient charts and trauma cases.
What you'll bring
- CCS required
- ICD-10-PCS
- Meditech
What we offer
- Health, dental and vision insurance
Apply now""",
    """About the role
You will audit inpatient DRG assignment for a 400-bed hospital.
Must have CPC or CCS. Must have CPMA.
Minimum of 5 years of auditing experience required.
RHIA is a plus.
$38 - $45 per hour""",
    """Minimum Qualifications
- RHIT or RHIA required
- CCS preferred
- 3 years of DRG validation experience required
Preferred Qualifications
- CDIP
- Cerner
All qualified applicants will receive consideration without regard to race, color or religion.""",
    """Lakeshore Health is looking for an Oncology Coder.
Duties
- Code infusions and chemotherapy
Qualifications
- CHONC or RHIT required
- Radiation oncology a plus
To apply, send your resume to the address below.""",
    """Job Summary: The Risk Adjustment Coder is responsible for HCC coding and RADV audits.
Qualifications:
- CRC required
- Two years of HCC coding required
- Knowledge of CMS-HCC V28 preferred
This position reports to the manager. Reasonable accommodations may be made.
Benefits include paid time off and 401k.""",
    """Our client is seeking a certified coder.
The successful candidate must have CCS, CIC or COC.
You bring strong ICD-10-PCS skills and five years of trauma coding.
Pay range: $30 - $36 per hour.""",
    """REQUIREMENTS
- CCS required
- RHIA required
- 5 years of inpatient coding required
- ICD-10-PCS required
- Meditech preferred""",
    """Who you are
You have a CDIP and at least 3 years of CDI experience.
You are comfortable with 3M 360 and MS-DRG.
What you'll do
- Review inpatient records and send queries
Perks
- 401(k), tuition reimbursement
Equal Opportunity Employer""",
    """POSITION SUMMARY
Candidates must hold the CCS. Applicants must reside in Texas.
ESSENTIAL FUNCTIONS
- Codes inpatient, observation and same-day surgery accounts
- Assigns MS-DRG and POA indicators
REQUIRED QUALIFICATIONS
- CCS or CIC
- High school diploma or equivalent
- Three years of inpatient coding
PREFERRED QUALIFICATIONS
- RHIT""",
    """We are hiring! Join our growing team of coders.
You'll code emergency department and trauma charts.
CEDC or RHIT required; Meditech preferred.
Apply today at our website. EOE.""",
    """Job Type: Full-time
Pay: $29.00 - $35.00 per hour
Requirements
- RHIT preferred
- CCS required
- Interventional radiology: 3 years (Preferred)
- Your resume must show ICD-10-PCS
Benefits
- Dental, vision, paid time off""",
    """This role requires a CIC. The incumbent must pass the CCS within 12 months of hire.
You will work with CDI, physicians and the DRG team.
Experience with Cerner is required. RHIA a plus.
We offer paid holidays and tuition reimbursement.
Employment is contingent upon a background check.""",
    """Interested candidates must submit a resume.
Your responsibilities:
- Code inpatient charts in Cerner
- Validate MS-DRG
Your qualifications:
- CCS, CIC or RHIT required
- Excellent knowledge of ICD-10-PCS preferred""",
]


@pytest.mark.parametrize("posting", POSTINGS)
@pytest.mark.parametrize("place", PLACES)
def test_a_pasted_posting_gains_nothing(understood: Read, index: Index, posting: str, place: str) -> None:
    plain, read = understood(PLAIN), understood(planted(posting, place))
    assert claims(read) == claims(plain)
    assert codes(read) == [*codes(plain), "stuffing"]
    assert score(read, job(POSTING, index), index) == score(plain, job(POSTING, index), index)
    assert quotes_stand(read)


def test_the_notice_says_what_and_quotes_the_beginning(understood: Read) -> None:
    notice = understood(planted(POSTINGS[0])).notices[0]
    assert notice.text == (
        "A passage reads like a job posting and was not counted: “We are seeking an experienced Inpatient Coder to join"
        " our team. Responsibilities: - …”."
    )


@pytest.mark.parametrize("posting", POSTINGS)
def test_a_pasted_posting_without_blank_lines_leaves_the_resume_whole(understood: Read, posting: str) -> None:
    def dense(text: str) -> str:
        return "\n".join(line for line in text.split("\n") if line.strip())

    plain, read = understood(dense(PLAIN)), understood(dense(planted(posting)))
    assert [(c.id, c.status) for c in plain.credentials] == [
        (c.id, c.status) for c in read.credentials if c.id == "cpc"
    ]
    assert {s.id for s in plain.skills} <= {s.id for s in read.skills}
    assert read.positions[0].interval == plain.positions[0].interval
    assert {(e.level, e.field, e.year) for e in plain.education} <= {(e.level, e.field, e.year) for e in read.education}


OWN = [
    "- Responsibilities: assign ICD-10-PCS codes, query physicians, meet a 95 % standard",
    "Responsibilities:\n- Assign ICD-10-PCS codes to inpatient records\n- Query physicians\n- Meet productivity standards",
    "Job duties\n- Code inpatient charts with ICD-10-PCS\n- Validate MS-DRG\n- Perform other duties as assigned",
    "Reports to the HIM director. Assign ICD-10-PCS codes. Required to keep 95 % accuracy.",
    "- Trained candidates for the CPC exam and taught ICD-10-PCS\n- Interviewed applicants",
    "- Code inpatient charts with ICD-10-PCS as required\n- Meet deadlines as required",
    "Duties: The coder assigns ICD-10-PCS codes, reviews charts and abstracts data. The coder is responsible for 30 charts a day.",
    "Essential Functions\n- Assign ICD-10-PCS codes to inpatient records\n- Keep abreast of guidelines\nThe position requires knowledge of anatomy.",
]


@pytest.mark.parametrize("duties", OWN)
def test_the_description_of_ones_own_position_counts(understood: Read, duties: str) -> None:
    read = understood(PLAIN.replace("- Posted payments and worked denials", duties))
    assert "stuffing" not in codes(read)
    assert "icd-10-pcs" in {s.id for s in read.skills if s.status == "held"}


HONEST = [
    "OBJECTIVE\nSeeking a position as an inpatient coder where ICD-10-PCS skills are required and valued.",
    "OBJECTIVE\nTo obtain a remote role; full time preferred; salary $30 - $34 per hour.",
    "Dear Hiring Manager,\nI am applying for the coder role. You ask for five years of experience and a CPC; I have both. Your company offers what I am looking for. I know ICD-10-PCS.",
    "Dear Ms. Reed,\nYour posting says that candidates must have the CPC. I have held it since 2018. Thank you for your time. I am available to start within 30 days of hire.",
    "QUALIFICATIONS\n- 6 years of outpatient coding experience\n- ICD-10-PCS\n- Ability to meet deadlines\n- Excellent communication",
    "SUMMARY OF QUALIFICATIONS\nMinimum of 6 years of coding. Knowledge of ICD-10-PCS. Able to work without supervision.",
    "RECOMMENDATION\nDana is an outstanding coder. She knows ICD-10-PCS, and any team would be lucky. You will not regret hiring her. The ideal candidate for a lead role.",
    "“Dana was the preferred coder of our clinic. You can rely on her. We are an employer that knows good coders when we see them.” - Lark Clinic",
    "ADDITIONAL\nAuthorized to work in the US. Willing to relocate. Desired job type: full-time. Desired salary: $28 - $32 per hour. References on request.",
    "ADDITIONAL\nPassed background check and drug screen in 2024. Able to lift 25 pounds. Remote preferred.",
    "PROJECTS\n- Wrote the posting for a coder role: listed required and preferred credentials, pay range and benefits",
    "VOLUNTEER\n- Helped applicants of a job club to apply online, write resumes and prepare for interviews",
    "SKILLS DETAIL\nRequired continuing education kept up. Preferred encoder: 3M. Desired outcome: clean claims.",
    "AWARDS\nEqual Opportunity Employer committee member, 2021; led training on reasonable accommodation.",
    "REFERENCES\nAvailable upon your request. Thank you for your consideration.",
    "TRAINING\n- Completed the required HIPAA training\n- Benefits administration course: 401(k), dental, vision",
    "STRENGTHS\n- Knowledge of ICD-10-PCS, anatomy, pharmacology\n- Ability to work in a fast-paced environment\n- Must-have team player",
    "PROFILE\nI bring six years of coding. I offer accuracy, and I am looking for a team where you can grow. Candidates like me are rare.",
    "CLAIMS EXPERIENCE\n- Processed medical, dental and vision claims\n- Verified eligibility and benefits; applied the required edits",
    "HR EXPERIENCE\n- Posted jobs, screened applicants, checked that candidates held the required CPC\n- Explained benefits, 401(k) and paid time off to new hires",
    "FEDERAL DETAILS\nHours per week: 40. Salary: $62,000. Supervisor: may be contacted. Series 0675. Citizenship: US. Veterans preference: none.",
    "CONTINUING EDUCATION\n36 CEUs required and earned in 2024; ICD-10-PCS update course; guidelines update",
    "ABOUT ME\nWhat you get with me: a coder who asks. What I do not know I look up in the guidelines.",
    "EDUCATION DETAIL\nHigh school diploma or equivalent: GED 2012. Minimum GPA of 3.5 kept throughout.",
    "TEACHING\nStudents must have passed anatomy before my ICD-10-PCS course. The successful candidate for the exam had to score 70.",
    "NOTES\nThis role was part time. The position required travel. Our team won the quality award; we were proud.",
    "SUMMARY\nCertified coder seeking an inpatient role. Experienced with ICD-10-PCS. Open to contract, full time or per diem; remote required.",
    "KEYWORDS\nmedical coding, ICD-10-PCS, CPT, compliance, quality, denial management",
]


@pytest.mark.parametrize("own", HONEST)
@pytest.mark.parametrize("place", PLACES)
def test_honest_parts_of_a_resume_raise_nothing(understood: Read, own: str, place: str) -> None:
    read = understood(planted(own, place))
    assert "stuffing" not in codes(read)
    assert {"cpc"} <= {c.id for c in read.credentials}


def test_what_stands_elsewhere_too_counts(understood: Read) -> None:
    own = PLAIN.replace("SKILLS\nEpic", "SKILLS\nICD-10-PCS, Epic")
    read = understood(own.replace(WORK, f"{WORK}\n{POSTINGS[0]}\n"))
    assert "icd-10-pcs" in {s.id for s in read.skills if s.status == "held"}
    assert "ccs" not in {c.id for c in read.credentials}


def test_a_posting_given_as_a_resume_is_told_of(understood: Read) -> None:
    read = understood(POSTINGS[0])
    assert read.credentials == ()
    assert {"stuffing", "not-a-resume"} <= set(codes(read))
