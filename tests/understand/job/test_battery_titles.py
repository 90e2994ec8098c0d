"""Titles of postings as employers word them, and the roles they name."""

import pytest

from matcher.understand.job.titles import roles_of_title

TITLES = """
entry-coder | Medical Coder; Coder I; Medical Coder I; Coding Specialist; Certified Coder; Junior Medical
    Coder; Entry Level Medical Coder; Medical Coding Specialist; HIM Coder; Coder; Coding Specialist I;
    Certified Medical Coder; Medical Records Coder; Health Information Coder; Coding Technician; Medical Code
    Specialist; Remote Medical Coder; Medical Coder (CPC); HIM Coding Specialist; Coding Associate; Clinical
    Coder; Coding Clerk
apprentice-coder | Coding Apprentice; Medical Coding Apprentice; Coding Extern; Medical Coding Intern; Coder
    Trainee; Apprentice Coder; CPC-A Coder; Medical Coder Apprentice; Medical Coding Trainee; Coding
    Internship; Medical Coder - CPC-A
inpatient-coder | Inpatient Coder; Inpatient Coding Specialist; IP Coder; Hospital Inpatient Coder; Inpatient
    Medical Coder; Inpatient Facility Coder; Acute Care Coder; DRG Coder; Coder - Inpatient; HIM Inpatient
    Coder; Coder, Inpatient; Sr. Inpatient Coder; Inpatient Coder III; Remote Inpatient Coder; Hospital Coder;
    Inpatient HIM Coder; In-Patient Coder
outpatient-coder | Outpatient Coder; Hospital Outpatient Coder; Outpatient Facility Coder; OP Coder;
    Ambulatory Coder; Same Day Surgery Coder; Observation Coder; Outpatient Coding Specialist II; Outpatient
    Surgery Coder; ASC Coder; Ancillary Coder; Ambulatory Surgery Coder; Coder-Outpatient; Out-Patient Coder;
    SDS Coder; Surgery Center Coder
profee-coder | Pro-Fee Coder; Profee Coder; Professional Fee Coder; Physician Coder; Professional Coder;
    Provider Coder; Physician Coding Specialist; ProFee Coding Specialist; Pro Fee Coder; PB Coder; Certified
    Professional Coder; Clinic Coder; Physician Practice Coder; Coder, Professional Services; Physician Office
    Coder; E/M Coder
ed-coder | ED Coder; ER Coder; Emergency Department Coder; Emergency Room Coder; ED Facility Coder; ED Coding
    Specialist; Emergency Medicine Coder; ED Pro-Fee Coder; Coder - ED; Emergency Room Coding Specialist
specialty-coder | Multi-Specialty Coder; Specialty Coder; Multispecialty Coder; Multi Specialty Medical Coder;
    Multi-Specialty Coding Specialist; Specialty Medical Coder
coder-cardiology | Cardiology Coder; Cardiac Coder; Cath Lab Coder; Cardiovascular Coder; Cardiology Coding
    Specialist; Medical Coder - Cardiology; Coder, Heart and Vascular; Electrophysiology Coder
coder-oncology | Oncology Coder; Hem/Onc Coder; Radiation Oncology Coder; Infusion Coder; Hematology/Oncology
    Coder; Medical Coder - Oncology; Oncology Coding Specialist; Chemotherapy Coder
coder-radiology | Radiology Coder; Diagnostic Radiology Coder; Imaging Coder; Radiology Coding Specialist;
    Medical Coder, Radiology; Diagnostic Imaging Coder
coder-ir | Interventional Radiology Coder; IR Coder; IVR Coder; Coder - Interventional Radiology; IR Coding
    Specialist; Interventional Radiology Coding Specialist; IR/Vascular Coder
coder-surgery | Surgery Coder; Surgical Coder; General Surgery Coder; Surgical Coding Specialist; Bariatric
    Surgery Coder; Medical Coder - Surgery; Trauma Surgery Coder
coder-ortho | Orthopedic Coder; Ortho Coder; Orthopaedic Surgery Coder; Spine Coder; Orthopedics Coder;
    Orthopedic Coding Specialist; Medical Coder (Orthopedics); Sports Medicine Coder
coder-obgyn | OB/GYN Coder; OBGYN Coder; Maternity Coder; Women's Health Coder; OB-GYN Coding Specialist;
    Obstetrics Coder; Medical Coder - OB/GYN; Gynecology Coder
coder-anesthesia | Anesthesia Coder; Anesthesiology Coder; Anesthesia Coding Specialist; Anesthesia and Pain
    Coder; Medical Coder, Anesthesia; Pain Management Coder
coder-gi | GI Coder; Gastroenterology Coder; Endoscopy Coder; Gastroenterology Coding Specialist; Coder - GI;
    Medical Coder, Gastroenterology
coder-pathology | Pathology Coder; Lab Coder; Laboratory Coder; Pathology Coding Specialist; Medical Coder -
    Pathology; Surgical Pathology Coder
coder-behavioral | Behavioral Health Coder; Psych Coder; Mental Health Coder; Psychiatry Coder; Behavioral
    Health Coding Specialist; Medical Coder, Behavioral Health
coder-homehealth | Home Health Coder; OASIS Coder; Home Care Coder; Hospice Coder; Home Health Coding
    Specialist; OASIS Review Coder; Home Health Coder/OASIS Reviewer
risk-coder | Risk Adjustment Coder; HCC Coder; HCC Coding Specialist; Medicare Risk Adjustment Coder; MRA
    Coder; Risk Adjustment Coding Specialist; Risk Adjustment Specialist; Coder, Risk Adjustment; HCC Risk
    Adjustment Coder; Certified Risk Adjustment Coder; Risk Coder; CRC Coder; Risk Adjustment Coding Analyst
risk-auditor | Risk Adjustment Auditor; HCC Coding Auditor; RADV Auditor; Risk Adjustment Quality Auditor; HCC
    Auditor; Risk Adjustment Coding Auditor; Risk Adjustment QA Specialist
auditor | Coding Auditor; Medical Coding Auditor; Coding Quality Auditor; Coding Compliance Auditor; Medical
    Auditor; Professional Coding Auditor; Coding QA Specialist; Pro-Fee Auditor; Coding Quality Analyst;
    Senior Coding Auditor; Chart Auditor; Outpatient Coding Auditor; Clinical Coding Auditor; Audit Coder;
    Coding Quality Reviewer; Physician Coding Auditor
drg-validator | DRG Validator; DRG Auditor; DRG Validation Specialist; Inpatient Coding Auditor; Clinical
    Validation Specialist; DRG Reviewer; DRG Validation Auditor; Clinical DRG Auditor; Inpatient Auditor
cdi-specialist | CDI Specialist; Clinical Documentation Specialist; Clinical Documentation Improvement
    Specialist; CDI Nurse; Clinical Documentation Integrity Specialist; CDI RN; Clinical Documentation Nurse;
    CDIS; Inpatient CDI Specialist; RN Clinical Documentation Specialist; Clinical Documentation Analyst; CDI
    Second Level Reviewer
outpatient-cdi | Outpatient CDI Specialist; Ambulatory CDI Specialist; CDI Specialist - Outpatient; Outpatient
    Clinical Documentation Integrity Specialist; Ambulatory Clinical Documentation Specialist; CDI Nurse,
    Ambulatory
educator | Coding Educator; Coding Trainer; Physician Coding Educator; Medical Coding Instructor; Coding
    Education Specialist; Provider Educator; HIM Coding Educator; Medical Billing and Coding Instructor;
    Provider Education Specialist, Coding; Adjunct Instructor, Medical Coding; Clinical Documentation and
    Coding Educator
lead-coder | Lead Coder; Senior Coder; Sr. Medical Coder; Coding Lead; Coding Team Lead; Lead Medical Coder;
    Coder III; Senior Medical Coder; Team Lead, Coding; Principal Coder; Coding Specialist Senior
coding-manager | Coding Manager; Coding Supervisor; HIM Manager; HIM Director; Director of Coding; Manager,
    HIM Coding; Supervisor, Coding; Director, Health Information Management; Medical Records Director; Coding
    Operations Manager; Assistant Manager Coding; Coding Director; Health Information Manager; Medical Records
    Supervisor
denial-specialist | Denials Specialist; Coding Denials Specialist; Denial Coding Specialist; Clinical Appeals
    Specialist; Denials Analyst; Coding Appeals Specialist; Denials Coder; Denial Management Specialist;
    Insurance Denials Specialist; Appeals and Denials Coordinator; Denials Management Nurse
biller-coder | Medical Biller; Medical Biller/Coder; Billing and Coding Specialist; Medical Billing
    Specialist; Billing Specialist; Biller; Medical Billing and Coding Specialist; Insurance Biller; Biller /
    Coder; Medical Billing Coder; Medical Coder/Biller; Coder/Biller; Physician Biller; Hospital Biller;
    Coding and Billing Specialist; Insurance Coder
ar-specialist | AR Specialist; A/R Specialist; Insurance Follow-Up Specialist; Accounts Receivable Specialist
    (Medical); Medical Collector; Payment Poster; Patient Account Representative; A/R Follow Up
    Representative; Insurance Follow Up Rep; Patient Accounts Specialist; Medical AR Specialist; Payment
    Posting Specialist; Patient Account Specialist
charge-analyst | Charge Capture Specialist; CDM Analyst; Chargemaster Analyst; Charge Entry Specialist; Charge
    Capture Analyst; Charge Integrity Analyst; Charge Description Master Analyst; Charge Review Specialist;
    Charge Entry Clerk
revenue-integrity-analyst | Revenue Integrity Analyst; Revenue Integrity Specialist; Revenue Integrity
    Auditor; Sr Revenue Integrity Analyst; Revenue Integrity Nurse; Revenue Integrity Coordinator; Revenue
    Integrity Coding Analyst
compliance-specialist | Coding Compliance Specialist; Coding Compliance Analyst; Billing Compliance
    Specialist; Healthcare Compliance Specialist; Coding Compliance Officer; Compliance Specialist, Coding;
    HIPAA Compliance Officer
payer-coder | Payment Integrity Analyst; Itemized Bill Reviewer; Claims Coding Analyst; Coding Reviewer; SIU
    Coder; Payment Integrity Coder; Medical Claims Examiner; Claims Examiner; Medical Claims Analyst; SIU
    Coding Investigator; Payment Integrity Specialist; Medical Claims Reviewer; Code Edit Analyst
him-technician | Medical Records Clerk; HIM Technician; Health Information Technician; Medical Records
    Technician; ROI Specialist; Medical Records Specialist; HIM Clerk; Health Information Specialist; Release
    of Information Specialist; HIM Specialist; Medical Records Coordinator; Health Information Management
    Technician; HIM Tech; Medical Records Analyst; HIM Coordinator
cancer-registrar | Cancer Registrar; Tumor Registrar; Oncology Data Specialist; CTR; Certified Tumor
    Registrar; ODS; Cancer Registry Abstractor; Cancer Data Specialist; Cancer Registry Specialist; Certified
    Cancer Registrar
data-analyst | Health Data Analyst; Coding Analyst; HIM Analyst; Clinical Data Analyst; Coding Data Analyst;
    HIM Data Analyst; Healthcare Data Analyst
"""
ALSO = {
    "HCC Auditor": {"risk-auditor", "risk-coder"},
    "Insurance Coder": {"biller-coder", "entry-coder", "payer-coder"},
    "Revenue Integrity Coding Analyst": {"revenue-integrity-analyst"},
    "Certified Professional Coder": {"entry-coder", "profee-coder"},
    "Medical Coding Trainee": {"apprentice-coder", "entry-coder"},
    "Coder III": {"inpatient-coder", "lead-coder"},
    "Clinical Documentation and Coding Educator": {"cdi-specialist", "educator"},
    "Trauma Surgery Coder": {"coder-surgery"},
}
"""Titles that readers may take either way."""
OTHERS = """
Software Engineer; Senior Python Developer; Full Stack Coder; Web Developer; Night Auditor; Tax Auditor; IT
Auditor; Internal Audit Manager; Financial Auditor; Registered Nurse; Nurse Practitioner; Medical Assistant;
Phlebotomist; Pharmacy Technician; Recovery Coach; Infection Preventionist; Building Code Inspector; Personal
Trainer; Sales Representative; Barista; Line Cook; Truck Driver; Teacher; Account Executive; Air Traffic
Controller; Data Scientist; DevOps Engineer; Receptionist; Medical Receptionist; Front Desk Coordinator;
Patient Access Representative; Clinical Research Coordinator; Radiology Technologist; Surgical Technologist;
Physical Therapist; Case Manager RN; Medical Scribe; Quality Assurance Engineer; Code Enforcement Officer;
Energy Auditor; ISO Quality Auditor; Compliance Officer, Banking; Machine Learning Engineer; Coding Bootcamp
Instructor; Kids Coding Teacher; CNC Programmer; Office Manager; Executive Director; HR Specialist; Laboratory
Technician; Cardiac Sonographer; Game Developer; Mortgage Underwriter; Unemployment Appeals Officer; Charge
Nurse; Emergency Room Nurse; Oncology Nurse; Home Health Aide; Anesthesia Technician; Dental Assistant;
Warehouse Manager; Billing Engineer; QA Automation Engineer
"""


def _titles(listed: str) -> list[str]:
    return [" ".join(title.split()) for title in listed.split(";")]


def _roles() -> list[tuple[str, str]]:
    rows = TITLES.strip().replace("\n    ", " ").splitlines()
    return [(role, title) for role, listed in (row.split(" | ") for row in rows) for title in _titles(listed)]


@pytest.mark.parametrize(("role", "title"), _roles())
def test_title_names_the_role(role: str, title: str) -> None:
    assert ALSO.get(title, {role}) & set(roles_of_title(title))


@pytest.mark.parametrize("title", _titles(OTHERS))
def test_title_of_another_occupation_names_none(title: str) -> None:
    assert roles_of_title(title) == ()
