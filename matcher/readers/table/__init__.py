"""Spreadsheets and tables of postings."""
