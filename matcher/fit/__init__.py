"""Profile and Job to Fit."""
