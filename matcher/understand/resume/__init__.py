"""From the text of a resume to its profile."""
