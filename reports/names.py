"""File names of the pages: the same for the same documents, safe on every system, readable where a name is known."""

import hashlib
import re
import unicodedata

LONGEST_SLUG = 40


def job_page(job: str, title: str | None) -> str:
    """`jobs/inpatient-coder-1f3a….html`, from the posting's document id and title; relative to the output folder."""
    return f"jobs/{_slug(title, 'posting')}-{_mark(job)}.html"


def fit_page(resume: str, job: str, name: str | None) -> str:
    """`fits/dana-whitfield-1f3a….html`, from both document ids; `name` None leaves the person's name out of it."""
    return f"fits/{_slug(name, 'candidate')}-{_mark(resume, job)}.html"


def _mark(*ids: str) -> str:
    return hashlib.sha256("\n".join(ids).encode()).hexdigest()[:12]


def _slug(text: str | None, otherwise: str) -> str:
    """Latin letters, digits and hyphens only: nothing that a file system or an address reads in its own way."""
    plain = unicodedata.normalize("NFKD", text or "").encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_SLUG].strip("-")
    return slug or otherwise
