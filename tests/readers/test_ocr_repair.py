"""Slips of recognition in the words of the field are mended where no other word can be meant, and nowhere else."""

import pytest

from matcher.readers.ocr.repair import repaired


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("|CD-10-CM, lCD-1O-PCS and 1CD-9", "ICD-10-CM, ICD-10-PCS and ICD-9"),
        ("I{CD-10-CM (ICD-LO-PCS)", "ICD-10-CM (ICD-10-PCS)"),
        ("ICD 1O", "ICD 10"),
        ("CPTO and CPT©, CPT®", "CPT® and CPT®, CPT®"),
        ("HCPCS Level Il, HCPC5", "HCPCS Level II, HCPCS"),
        ("RHlT, RH1A and CDlP of AHlMA", "RHIT, RHIA and CDIP of AHIMA"),
        ("CD! lead, CC5-P", "CDI lead, CCS-P"),
        ("SOl/ROM", "SOI/ROM"),
        ("Inpatient Coder Ill", "Inpatient Coder III"),
        ("Coder Il, Mill Lane Hospital", "Coder II, Mill Lane Hospital"),
        ("e Coded charts", "• Coded charts"),
        ("¢ Coded charts", "• Coded charts"),
        ("orla.f @ example.com", "orla.f@example.com"),
        ("surveillance; | do not assign codes", "surveillance; I do not assign codes"),
        ("April2013 to May2014", "April 2013 to May 2014"),
    ],
)
def test_slips_are_mended(read: str, meant: str) -> None:
    assert repaired(read) == meant


@pytest.mark.parametrize(
    "line",
    [
        "ICD-10-CM, ICD-10-PCS, CPT, HCPCS Level II, CCS-P, RHIT",
        "CPC | CCS | RHIT",
        "Ill health kept me away; the patient is Ill today",
        "Springfield, Il 62701",
        "e-mail and o'clock",
        "- dash",
        "CPTOX, CCD, LCD-10 screens, HIT list",
        "Coder @ Mill Lane",
        "Coder 11 of 12",
    ],
)
def test_what_may_be_meant_stays(line: str) -> None:
    assert repaired(line) == line
