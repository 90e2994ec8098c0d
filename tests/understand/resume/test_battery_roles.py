"""Job titles of the field in their usual variants, and titles of other occupations that look like them."""
# ruff: noqa: E501 - one line a role

import pytest

from matcher.understand.resume.roles import role_of
from matcher.understand.words.index import Index

_TITLES: dict[str, str] = {
    "entry-coder": "Medical Coder|Coder|Medical Coder I|Junior Medical Coder|Coding Specialist|Certified Coder|Remote Medical Coder|Medical Records Coder|Health Information Coder|Coding Associate|Medical Coding Specialist|HIM Coder|Medical Coder (Remote)|Coding Technician|Coding Clerk",
    "apprentice-coder": "Coding Apprentice|Medical Coding Intern|Coding Extern|Medical Coding Externship|Coder Trainee|Student Coder|Coding Student|Apprentice Medical Coder|Coding Internship|Medical Coding Student Extern",
    "inpatient-coder": "Inpatient Coder|In-patient Coder|IP Coder|Inpatient Coding Specialist|Acute Care Inpatient Coder|Inpatient Medical Coder II|Hospital Inpatient Coder|Inpatient DRG Coder|DRG Coder|Remote Inpatient Facility Coder|Coder - Inpatient|Sr. Inpatient Coder|Inpatient Coder/Abstractor|Inpt Coder",
    "outpatient-coder": "Outpatient Coder|Out-patient Coder|OP Coder|Outpatient Coding Specialist|Outpatient Facility Coder|Same Day Surgery Coder|Observation Coder|Ambulatory Surgery Coder|Coder, Outpatient|Outpatient Hospital Coder|Sr Outpatient Coder|ASC Coder|Outpt Coder",
    "profee-coder": "Pro-Fee Coder|Profee Coder|Pro Fee Coder|Professional Fee Coder|Physician Coder|Provider Coder|Physician Coding Specialist|Professional Fee Coding Specialist|E/M Coder|E&M Coder|Clinic Coder|Family Practice Coder|Multispecialty Coder",
    "ed-coder": "ED Coder|ER Coder|Emergency Department Coder|Emergency Room Coder|ED Facility Coder|ED Coding Specialist|Emergency Medicine Coder|Emergency Dept Coder",
    "coder-cardiology": "Cardiology Coder|Cardiovascular Coder|Cardiology Coding Specialist|Cath Lab Coder|Cardiac Coder|Coder, Cardiology|Vascular Coder",
    "coder-oncology": "Oncology Coder|Hematology/Oncology Coder|Radiation Oncology Coder|Oncology Coding Specialist|Infusion Coder|Coder - Oncology",
    "coder-radiology": "Radiology Coder|Diagnostic Radiology Coder|Radiology Coding Specialist|Imaging Coder|Radiology Medical Coder|Coder, Radiology",
    "coder-ir": "Interventional Radiology Coder|IR Coder|Interventional Coder|IVR Coder|Interventional Radiology Coding Specialist|IR/Vascular Coder",
    "coder-surgery": "Surgical Coder|Surgery Coder|General Surgery Coder|Surgical Coding Specialist|Bariatric Surgery Coder|Plastic Surgery Coder",
    "coder-ortho": "Orthopedic Coder|Orthopaedic Coder|Ortho Coder|Orthopedic Coding Specialist|Spine Coder|Orthopedic Surgery Coder",
    "coder-obgyn": "OB/GYN Coder|OBGYN Coder|OB-GYN Coding Specialist|Women's Health Coder|Obstetrics Coder|Gynecology Coder|Maternity Coder",
    "coder-anesthesia": "Anesthesia Coder|Anesthesiology Coder|Anesthesia Coding Specialist|Pain Management Coder|Anesthesia Medical Coder|Anesthesia & Pain Coder",
    "coder-gi": "GI Coder|Gastroenterology Coder|Endoscopy Coder|GI Coding Specialist|Gastro Coder|Coder, Gastroenterology",
    "coder-pathology": "Pathology Coder|Lab Coder|Laboratory Coder|Pathology Coding Specialist|Pathology/Lab Coder|Coder - Pathology",
    "coder-behavioral": "Behavioral Health Coder|Psychiatry Coder|Mental Health Coder|Behavioral Health Coding Specialist|Psych Coder|Psychiatric Coder",
    "coder-homehealth": "Home Health Coder|OASIS Coder|Home Care Coder|Hospice Coder|Home Health Coding Specialist|Homecare Coder|OASIS Coding Specialist|OASIS Coding Reviewer",
    "risk-coder": "Risk Adjustment Coder|HCC Coder|HCC Coding Specialist|Risk Adjustment Coding Specialist|Medicare Risk Adjustment Coder|MRA Coder|HCC Risk Adjustment Coder|Risk Adjustment Analyst|Certified Risk Adjustment Coder",
    "risk-auditor": "Risk Adjustment Auditor|HCC Auditor|RADV Auditor|Risk Adjustment Coding Auditor|HCC Coding Auditor|Risk Adjustment QA Specialist|Risk Adjustment Quality Auditor",
    "auditor": "Coding Auditor|Professional Fee Auditor|Physician Coding Auditor|Medical Coding Auditor|Coding Quality Auditor|Coding QA Specialist|Pro-Fee Auditor|Outpatient Coding Auditor|E/M Auditor|Coding Audit Specialist|Sr. Coding Auditor|Auditor, Medical Coding|Medical Chart Auditor|Provider Coding Auditor|Coding Quality Analyst|Coding Quality Reviewer",
    "drg-validator": "DRG Validator|DRG Auditor|DRG Validation Specialist|Clinical Validation Specialist|DRG Validation Auditor|Clinical Validation Nurse|DRG Clinical Validator|DRG Reviewer",
    "cdi-specialist": "CDI Specialist|Clinical Documentation Specialist|Clinical Documentation Improvement Specialist|Clinical Documentation Integrity Specialist|CDI Nurse|RN CDI Specialist|CDI Reviewer|Clinical Documentation Improvement Nurse|Clinical Documentation Integrity Reviewer",
    "outpatient-cdi": "Outpatient CDI Specialist|Ambulatory CDI Specialist|Outpatient Clinical Documentation Specialist|CDI Specialist - Outpatient|Ambulatory CDI Nurse|Outpatient Clinical Documentation Integrity Specialist",
    "educator": "Coding Educator|Coding Instructor|Medical Coding Instructor|Coding Trainer|Physician Educator|Provider Educator|Provider Coding Educator|Medical Billing and Coding Instructor|Coding Education Specialist|Adjunct Instructor, Medical Coding",
    "lead-coder": "Lead Coder|Senior Coder|Coding Lead|Lead Medical Coder|Coding Team Lead|Coding Team Leader|Team Lead, Coding|Coding Lead Specialist",
    "coding-manager": "Manager, Coding Compliance and Education|Director, Coding & CDI|Coding Education Manager|Manager of Coding Audit|Supervisor - Coding Quality|Head of Coding Education|Coding Manager|Coding Supervisor|HIM Director|HIM Manager|Director of Coding|Manager, Coding Operations|Supervisor, Medical Coding|Director of HIM|HIM Coding Supervisor|Assistant Coding Manager|Director, Health Information Management|Medical Records Manager",
    "denial-specialist": "Denials Specialist|Denial Specialist|Denials Analyst|Appeals Specialist|Clinical Appeals Specialist|Denials Coder|Coding Denials Specialist|Denials Management Specialist|Appeals and Denials Specialist|Denials Management Analyst|Clinical Denials Specialist",
    "biller-coder": "Medical Biller|Medical Biller/Coder|Medical Biller and Coder|Billing and Coding Specialist|Medical Billing Specialist|Biller/Coder|Coder/Biller|Medical Coder and Biller|Insurance Billing Specialist|Medical Billing & Coding Specialist|Physician Billing Specialist|Medical Billing and Coding Specialist",
    "ar-specialist": "AR Specialist|A/R Specialist|Accounts Receivable Specialist|Insurance Follow-Up Specialist|Medical Collector|Patient Account Representative|Payment Poster|Medical Collections Specialist|A/R Follow-up Specialist|Insurance Follow Up Representative|Patient Accounts Representative|Patient Account Rep",
    "charge-analyst": "Charge Capture Specialist|CDM Analyst|Chargemaster Analyst|Charge Entry Specialist|Charge Entry Clerk|Charge Capture Analyst|Chargemaster Coordinator|Charge Poster",
    "revenue-integrity-analyst": "Revenue Integrity Analyst|Revenue Integrity Specialist|Revenue Integrity Auditor|Senior Revenue Integrity Analyst|Revenue Integrity Nurse|Revenue Integrity Coordinator",
    "compliance-specialist": "Coding Compliance Specialist|Coding Compliance Officer|Coding Compliance Analyst|Billing Compliance Specialist|Coding Compliance Manager|Compliance Specialist, Coding",
    "payer-coder": "Payment Integrity Analyst|Medical Claims Examiner|Claims Coding Analyst|Medical Claims Auditor|Payment Integrity Coder|Medical Claims Adjudicator|Medical Claims Analyst|Itemized Bill Reviewer",
    "him-technician": "HIM Technician|Medical Records Clerk|Medical Records Technician|Health Information Technician|Health Information Clerk|ROI Specialist|Release of Information Specialist|Medical Records Specialist|HIM Clerk|HIM Specialist|Medical Record Technician|Health Information Management Technician|HIM Tech|Medical Records Assistant",
    "cancer-registrar": "Cancer Registrar|Tumor Registrar|Certified Tumor Registrar|Oncology Data Specialist|Cancer Registry Abstractor|Cancer Data Specialist|Cancer Registry Coordinator|Tumor Registry Abstractor",
    "data-analyst": "Health Data Analyst|HIM Data Analyst|Healthcare Data Analyst|Coding Data Analyst|Clinical Data Analyst|HIM Analyst|Coding Analyst",
    "specialty-coder": "Specialty Coder|Multi-Specialty Coder",
}  # fmt: skip
_DUTIES = "Maple Hospital\nReviewed patient records and met the productivity and quality targets of the department."


@pytest.mark.parametrize(("title", "role"), [(t, role) for role, told in _TITLES.items() for t in told.split("|")])
def test_a_title_means_its_role(index: Index, title: str, role: str) -> None:
    for written in (title, title.upper(), f"{title}, Maple Hospital"):
        found = role_of(written, _DUTIES, index)
        assert found is not None
        assert found.role == role


_OTHERS = (
    "Software Coder|Python Coder|Web Developer|Coding Bootcamp Instructor, JavaScript|Full Stack Coder|Software Engineer"
    "|Receptionist|Front Desk Receptionist|Insurance Adjuster|Auto Claims Adjuster|Night Auditor"
    "|Internal Auditor|Financial Auditor|Tax Auditor|Inventory Auditor|Retail Sales Associate|Cashier|Registered Nurse"
    "|Staff Nurse|Certified Nursing Assistant|Medical Assistant|Phlebotomist|Pharmacy Technician|Radiology Technologist"
    "|Surgical Technologist|Physical Therapist|Medical Receptionist|Medical Secretary|Medical Office Manager"
    "|Office Manager|Practice Manager|Administrative Assistant|Executive Assistant|Patient Access Representative"
    "|Patient Registrar|Admissions Clerk|Scheduler|Patient Scheduler|Unit Secretary|Ward Clerk|Medical Transcriptionist"
    "|Medical Scribe|Data Entry Clerk|Data Entry Operator|Bank Teller|Bookkeeper|Staff Accountant|Accounts Payable Clerk"
    "|Payroll Specialist|Human Resources Specialist|Customer Service Representative|Call Center Agent|Warehouse Associate"
    "|Truck Driver|Line Cook|Teacher|Substitute Teacher|Librarian|Security Guard|Dental Assistant|Dental Hygienist"
    "|Veterinary Assistant|Case Manager|Utilization Review Nurse|Social Worker|Nurse Practitioner|Physician Assistant"
    "|Home Health Aide|Caregiver|Lab Technician|Histotechnologist|EKG Technician|Respiratory Therapist|Dietitian"
    "|Marketing Coordinator|Project Manager|Business Analyst|Quality Assurance Tester|QA Engineer|Network Administrator"
    "|Help Desk Technician|Insurance Agent|Insurance Verification Specialist|Prior Authorization Specialist"
    "|Referral Coordinator|Financial Counselor|Paralegal|Legal Secretary|Safety Compliance Officer|Court Clerk|Barista"
    "|Machine Operator|Video Coding Engineer|Barcode Technician|Zoning Code Enforcement Officer"
    "|Code Compliance Inspector|Building Code Inspector|Postal Clerk|Translator|Interpreter|Tax Preparer|Loan Processor"
    "|Mortgage Underwriter|Store Manager|Shift Supervisor|Environmental Services Technician|Transporter|Sterile Processing Technician"
)  # fmt: skip


@pytest.mark.parametrize("title", _OTHERS.split("|"))
def test_another_occupation_has_no_role(index: Index, title: str) -> None:
    assert role_of(title, "Corner House\nServed people, kept the schedule and answered the telephone.", index) is None


@pytest.mark.parametrize(
    "title",
    [
        "Billing Clerk",
        "Billing Specialist",
        "Accounts Receivable Clerk",
        "Collections Specialist",
        "Claims Examiner",
        "Appeals Specialist",
        "Denials Analyst",
        "Compliance Officer",
        "Claims Processor",
        "Payment Poster",
    ],
)
def test_a_title_of_other_trades_needs_a_word_of_the_field(index: Index, title: str) -> None:
    assert (
        role_of(title, "Corner Electric\nSent invoices for lamps and wires and called those who owed.", index) is None
    )


@pytest.mark.parametrize(
    ("title", "around", "role", "coding"),
    [
        ("Billing Clerk", "Maple Clinic\nBilled patients and insurance.", "biller-coder", False),
        ("Collections Specialist", "Maple Hospital\nFollowed up unpaid patient claims.", "ar-specialist", False),
        ("Coder", "Maple Hospital\nAssigned MS-DRGs and PCS codes, POA, discharges.", "inpatient-coder", True),
        ("Coder", "Maple Clinic\nCoded office visits of providers, E/M and HCPCS.", "profee-coder", True),
        ("Coder", "Maple Health Plan\nHCC and risk adjustment charts, RAF reviews.", "risk-coder", True),
        ("Coding Specialist", "Maple Hospital\nED visits, ED facility levels.", "ed-coder", True),
        ("Coding Specialist III", "Maple Hospital\nInpatient records, MS-DRG, MCC.", "inpatient-coder", True),
        ("Coder II", "Maple Hospital\nOutpatient, ancillary and same day surgery.", "outpatient-coder", True),
        ("Medical Biller", "Maple Clinic\nSent claims to payers.", "biller-coder", False),
        ("Biller/Coder", "Maple Clinic\nAssigned codes and billed.", "biller-coder", True),
        ("Coder / Charge Poster", "Maple Clinic\nCoded office visits of providers, E/M and HCPCS.", "profee-coder", True),
        ("Front Desk and Medical Coder", "Maple Clinic\nCoded visits, answered phones.", "profee-coder", True),
        ("Data Entry Clerk", "Maple Clinic\nTyped patient names.", None, False),
        ("Medical Receptionist", "Maple Clinic\nAnswered phones, greeted patients.", None, False),
        ("Registered Nurse", "Maple Hospital\nCared for patients, charted in Epic.", None, False),
    ],
)  # fmt: skip
def test_duties_decide_where_the_title_is_open(
    index: Index, title: str, around: str, role: str | None, coding: bool
) -> None:
    found = role_of(title, around, index)
    assert (found.role if found else None, bool(found and found.coding)) == (role, coding)
