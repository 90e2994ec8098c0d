"""Employer and place from the lines that postings begin with."""

from collections.abc import Callable

import pytest

from matcher.model import Job

BODY = """

Responsibilities
- Assign ICD-10-CM and CPT codes to charts.

Requirements
- CPC or CCS required
- Two years of coding experience
"""
HEADS = [
    ("Medical Coder\nLakeside Regional Hospital\nDayton, OH", "Lakeside Regional Hospital", "Dayton", "OH"),
    ("Medical Coder\nLakeside Regional Hospital - Dayton, OH", "Lakeside Regional Hospital", "Dayton", "OH"),
    (
        "Medical Coder\nLakeside Regional Hospital | Dayton, OH | Full-time",
        "Lakeside Regional Hospital",
        "Dayton",
        "OH",
    ),
    (
        "Job Title: Medical Coder\nCompany: Birchwood Health\nLocation: Tulsa, Oklahoma",
        "Birchwood Health",
        "Tulsa",
        "OK",
    ),
    ("Title: Medical Coder\nEmployer: Birchwood Health\nCity: Tulsa, OK", "Birchwood Health", "Tulsa", "OK"),
    ("Birchwood Health\nMedical Coder\nTulsa, OK 74101", "Birchwood Health", "Tulsa", "OK"),
    ("Birchwood Health is hiring a Medical Coder\nTulsa, OK", "Birchwood Health", "Tulsa", "OK"),
    ("Medical Coder at Birchwood Health\nTulsa, OK", "Birchwood Health", "Tulsa", "OK"),
    ("Medical Coder - Remote\nBirchwood Health\nRemote", "Birchwood Health", None, None),
    (
        "Medical Coder\nOrganization: Harbor Physicians Group\nJob Location: Mobile, Alabama",
        "Harbor Physicians Group",
        "Mobile",
        "AL",
    ),
    (
        "Position: Medical Coder\nFacility: Harbor Medical Center\nLocation: Mobile, AL",
        "Harbor Medical Center",
        "Mobile",
        "AL",
    ),
    (
        "Medical Coder\nHarbor Medical Center\n1200 Bay Street, Mobile, AL 36601",
        "Harbor Medical Center",
        "Mobile",
        "AL",
    ),
    (
        "Medical Coder\n\nAbout Us\nHarbor Medical Center is a 300-bed hospital in Mobile, AL.",
        "Harbor Medical Center",
        "Mobile",
        "AL",
    ),
    ("Medical Coder\nSt. Clare Health System\nSt. Louis, MO", "St. Clare Health System", "St. Louis", "MO"),
    (
        "Medical Coder\nEmployer: St. Clare Health System\nLocation: Remote - Missouri",
        "St. Clare Health System",
        None,
        "MO",
    ),
    ("Medical Coder\nCompany Name: Pinecrest Billing LLC\nState: TX", "Pinecrest Billing LLC", None, "TX"),
    (
        "Medical Coder\nPinecrest Orthopedic Associates, P.C.\nSalt Lake City, UT (Hybrid)",
        "Pinecrest Orthopedic Associates, P.C",
        "Salt Lake City",
        "UT",
    ),
    ("MEDICAL CODER\nPINECREST HEALTH NETWORK\nSALT LAKE CITY, UT", "PINECREST HEALTH NETWORK", "Salt Lake City", "UT"),
    ("Medical Coder\nWinston-Salem, NC\nPinecrest Health", "Pinecrest Health", "Winston-Salem", "NC"),
    (
        "Medical Coder\nLocation: Coeur d'Alene, ID\nHospital: Pinecrest Health",
        "Pinecrest Health",
        "Coeur d'Alene",
        "ID",
    ),
    (
        "Subject: Opening: Medical Coder\n\nPinecrest Health is looking for a medical coder in Reno, NV.",
        "Pinecrest Health",
        "Reno",
        "NV",
    ),
    (
        "Medical Coder\nAgency: Department of Veterans Affairs\nDuty Station: Boise, Idaho",
        "Department of Veterans Affairs",
        "Boise",
        "ID",
    ),
    ("Medical Coder\nClient: Harbor Health\nLocation: New York, NY", "Harbor Health", "New York", "NY"),
    ("Medical Coder\nHarbor Health\nWashington, DC", "Harbor Health", "Washington", "DC"),
]


@pytest.mark.parametrize(("head", "employer", "city", "state"), HEADS)
def test_head(read: Callable[[str], Job], head: str, employer: str, city: str | None, state: str | None) -> None:
    job = read(head + BODY)
    told = tuple(word and word.lower() for word in (job.employer, job.city, job.state))
    assert told == tuple(word and word.lower() for word in (employer, city, state))


@pytest.mark.parametrize(
    "head",
    [
        "Medical Coder\nThis is a hospital position.",
        "Medical Coder\nIt is an exciting company to work for.",
        "Medical Coder\nRemote\nFull time",
    ],
)
def test_no_employer_is_named(read: Callable[[str], Job], head: str) -> None:
    assert read(head + BODY).employer is None


@pytest.mark.parametrize(
    ("head", "mode", "pay", "employment"),
    [
        ("Medical Coder\nRemote | Full-time | $26.50 - $31.00 an hour", "remote", (26.5, 31, "hour"), "full_time"),
        ("Job Title: Coder\nPay: $24.00 - $30.00 Hourly\nShift: Days\nType: PRN", None, (24, 30, "hour"), "per_diem"),
        (
            "Coder\nSchedule: Part Time\nWorkplace: Hybrid\nSalary: $52,000 - $61,000",
            "hybrid",
            (52000, 61000, "year"),
            "part_time",
        ),
        ("Coder\nContract, 26 weeks\nRemote\nRate: $38/hr W2", "remote", (38, 38, "hour"), "contract"),
        ("Coder\nReno, NV\nSign-on bonus: $3,000\nFull time", None, None, "full_time"),
        ("Coder\nSalary: DOE\nOnsite in Reno, NV", "onsite", None, None),
    ],
)
def test_terms_of_the_head(
    read: Callable[[str], Job],
    head: str,
    mode: str | None,
    pay: tuple[float, float, str] | None,
    employment: str | None,
) -> None:
    job = read(head + BODY)
    told = job.pay and (job.pay.min, job.pay.max, job.pay.per)
    assert (job.work_mode, told, job.employment) == (mode, pay, employment)
