"""Codes, numbers and dates in the words that a recruiter or an applicant reads."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date

BANDS = {
    "strong": "Strong fit",
    "good": "Good fit",
    "partial": "Partial fit",
    "weak": "Weak fit",
    "needs_reading": "Needs reading",
}
PIPS = {"strong": 4, "good": 3, "partial": 2, "weak": 1, "needs_reading": 0}
NEEDS = {"required": "Must-have", "preferred": "Preferred"}
STATUSES = {
    "held": "held",
    "in_progress": "in progress",
    "lapsed": "lapsed",
    "eligible": "eligible, not yet held",
    "denied": "stated as not held",
    "learning": "learning",
    "wanted": "named as a wish",
    "completed": "completed",
    "incomplete": "not completed",
}
LEVELS = {
    "high_school": "High school diploma or GED",
    "certificate": "Certificate",
    "associate": "Associate degree",
    "bachelor": "Bachelor's degree",
    "master": "Master's degree",
    "doctorate": "Doctorate",
}
FAILURES = {
    "encrypted": "Password needed",
    "corrupt": "Damaged file",
    "too-large": "Too large to read",
    "timeout": "Took too long to read",
    "memory": "Needed too much memory",
    "crashed": "Reader stopped on this file",
    "no-text": "No text in it (a scan or a picture)",
    "unsupported": "Kind of file not supported",
    "empty": "Empty file",
    "unreadable": "Not readable",
}
NOTICES = {
    "cut-short": "Read only in part",
    "hidden-text": "Hidden text left out",
    "stuffing": "Pasted or repeated text not counted",
    "instructions-to-machines": "Text addressed to programs not counted",
    "ocr": "Read from a picture",
    "low-confidence": "Read with low confidence",
    "several-people": "Several people in one document",
    "not-a-resume": "May not be a resume",
    "not-a-posting": "May not be a job posting",
    "other-occupation": "Another occupation",
    "conflict": "Statements that disagree",
    "ambiguous": "Could be read in two ways",
    "placeholder": "Template text left in",
    "encoding-guessed": "Characters may be wrong",
    "partly-damaged": "Partly damaged file",
    "role-profile-used": "Scored against the usual profile of the role",
    "unverified-fact": "Facts not verified",
    "duplicate": "Same document more than once",
}
SECTIONS = {"top": "Top of the document", "other": None}
COMPONENTS = {
    "settings": "Settings and specialties",
    "guidelines": "Guidelines and regulation",
    "knowledge": "Medical and field knowledge",
    "soft_skills": "Ways of working",
}
WORK_MODES = {"remote": "Remote", "hybrid": "Hybrid", "onsite": "On site"}
EMPLOYMENT = {"full_time": "Full time", "part_time": "Part time", "contract": "Contract", "per_diem": "Per diem"}
MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_DIRECTION = {"\u061c", "\u200e", "\u200f", *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}
_US_PHONE = re.compile(r"\+1(\d{3})(\d{3})(\d{4})(.*)")


def clean(text: str) -> str:
    """The text without control characters and without marks that turn the direction of what follows, so that what is
    shown is what is there. Line ends and tabs stay."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c for c in text if c in "\n\t" or not _hidden(c))


def one_line(text: str) -> str:
    """`clean`, with every stretch of white space as one space."""
    return " ".join(clean(text).split())


def called(name: str | None, files: tuple[str, ...]) -> str:
    """What a person or posting is called on a page: its name, else the file's, by which it can be told from others."""
    return one_line(name or "") or one_line(files[0].replace("\\", "/").rsplit("/", 1)[-1])


def number(value: float) -> str:
    """Points and scores: one decimal, two where the figure has them."""
    return f"{value:.1f}" if abs(round(value, 1) - value) < 1e-9 else f"{value:.2f}"


def gain(value: float) -> str:
    """A gain with its sign."""
    return f"{'−' if value < 0 else '+'}{number(abs(value))}"


def duration(months: int | None) -> str:
    """`7 years 8 months`; `no dates given` for None, `none` for 0."""
    if months is None:
        return "no dates given"
    if months <= 0:
        return "none"
    years, rest = divmod(months, 12)
    return " ".join(filter(None, (_count(years, "year"), _count(rest, "month"))))


def years(months: int | None) -> str:
    """Months for a table: `7.7 years`, `5 months` under a year, `no dates` for None."""
    if months is None:
        return "no dates"
    if months < 12:
        return counted(months, "month")
    return counted_years(months)


def counted_years(months: int) -> str:
    """`1 year`, `7.7 years`."""
    figure = f"{months / 12:.1f}".removesuffix(".0")
    return f"{figure} year{'' if figure == '1' else 's'}"


def month_words(value: int | None) -> str:
    """`Mar 2019` of a month number; `present` for None."""
    return "present" if value is None else f"{MONTH_NAMES[value % 12][:3]} {value // 12}"


def month_of(text: str) -> str:
    """`Mar 2019` of `2019-03`."""
    year, _, month = text.partition("-")
    return f"{MONTH_NAMES[int(month) - 1][:3]} {year}"


def day_words(day: date) -> str:
    """`24 November 2026`."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def span(low: float, high: float, unit: str = "") -> str:
    """`3–6 months`, `6 months`, `1 month`: a range with its unit, in the plural unless it is one."""
    figures = f"{low:g}" if low == high else f"{low:g}–{high:g}"
    plural = "" if high == 1 else "s"
    return f"{figures} {unit}{plural}" if unit else figures


def money(low: float, high: float) -> str:
    """`$399–$425`."""
    return f"${low:,.0f}" if low == high else f"${low:,.0f}–${high:,.0f}"


def phone(value: str) -> str:
    """A US number as `(555) 010-0123`, any other as it is."""
    match = _US_PHONE.fullmatch(value)
    return f"({match[1]}) {match[2]}-{match[3]}{match[4]}" if match else value


def component(name: str) -> str:
    """The heading of a part of the score."""
    return COMPONENTS.get(name) or capital(name.replace("_", " ").replace("-", " "))


def section(name: str | None) -> str | None:
    """The name of a part of a document; None where the part has no telling name."""
    return None if name is None else SECTIONS.get(name, capital(name.replace("_", " ")))


def short(text: str, most: int = 64) -> str:
    """The text cut at a word where it is longer than `most` characters."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + " …"


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def joined(parts: Iterable[str], last: str = "and") -> str:
    """`a, b and c`."""
    listed = list(parts)
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} {last} {listed[-1]}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """`1 posting`, `6 postings`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def _hidden(character: str) -> bool:
    return character in _DIRECTION or unicodedata.category(character) in ("Cc", "Cs")


def _count(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}" if count else ""
