"""HTML, CSV, XLSX and JSON out of what was found; no computing of scores here."""
