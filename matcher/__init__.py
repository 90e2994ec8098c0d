"""Reads resumes and medical-coding postings, scores how well they fit, says what to do next."""
