"""One invented resume as data: what every drawing of it in `tests/readers/layouts` has to give."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One position."""

    title: str
    employer: str
    dates: str
    duties: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume:
    """The parts of a resume; `skills` and `credentials` one item an entry."""

    name: str
    contact: tuple[str, ...]
    summary: str
    credentials: tuple[str, ...]
    skills: tuple[str, ...]
    jobs: tuple[Job, ...]
    education: tuple[tuple[str, str], ...] = field(default=())


ONE = Resume(
    name="Tamsin Oakhurst",
    contact=("Dover, DE 19901", "302-555-0142", "tamsin.oakhurst@example.com"),
    summary=(
        "Inpatient and outpatient medical coder. Reviews charts for a hospital group, answers the questions of "
        "auditors, and trains new coders in the rules of the payers."
    ),
    credentials=(
        "CPC, AAPC, since 2017",
        "CCS, exam scheduled for March 2027",
        "CRC, expired in 2022",
        "RHIT, in progress",
    ),
    skills=(
        "ICD-10-CM",
        "ICD-10-PCS",
        "CPT",
        "HCPCS Level II",
        "MS-DRG assignment",
        "3M 360 Encompass",
        "Epic Resolute",
        "Charge capture",
    ),
    jobs=(
        Job(
            title="Inpatient Coder",
            employer="Ashcombe General Hospital",
            dates="03/2021 - Present",
            duties=(
                "Assign ICD-10-CM and ICD-10-PCS codes to acute care charts and group them into MS-DRGs",
                "Write compliant queries to physicians where the record is unclear",
            ),
        ),
        Job(
            title="Outpatient Coder",
            employer="Harrow Street Clinic",
            dates="06/2018 - 02/2021",
            duties=(
                "Coded office visits and minor procedures with CPT and HCPCS Level II",
                "Resolved NCCI edits and worked denials of claims",
            ),
        ),
        Job(
            title="Medical Biller",
            employer="Mill Lane Physicians",
            dates="01/2016 - 05/2018",
            duties=(
                "Posted payments and followed up on claims that were denied",
                "Answered patients who called about their statements",
            ),
        ),
        Job(
            title="Receptionist",
            employer="Tolliver Dental Clinic",
            dates="08/2014 - 12/2015",
            duties=("Welcomed patients, made appointments and kept the calendar of two dentists",),
        ),
    ),
    education=(
        ("Associate of Applied Science in Health Information Technology", "Wexcombe College, 2017"),
        ("GED, 2012", "Kent County Adult School"),
    ),
)
