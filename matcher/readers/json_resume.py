"""Reads JSON: a resume after the schema of jsonresume.org as a resume's lines, a JobPosting (JSON-LD) as its page."""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.readers.interface import Content, Line, Member
from matcher.readers.page import html
from matcher.readers.page.posting import as_json, description, postings
from matcher.readers.word.flow import BULLET

media_types: tuple[str, ...] = ("application/json",)

_OTHER = (
    "This is JSON data, but no resume after the schema of jsonresume.org and no job posting (JSON-LD). "
    "Save it as PDF or DOCX, and send that file."
)
_SECTIONS = (
    ("work", "Experience"), ("experience", "Experience"), ("employment", "Experience"), ("volunteer", "Volunteer"),
    ("education", "Education"), ("certificates", "Certifications"), ("certifications", "Certifications"),
    ("licenses", "Licenses"), ("skills", "Skills"), ("languages", "Languages"), ("projects", "Projects"),
    ("awards", "Awards"), ("publications", "Publications"), ("affiliations", "Affiliations"),
    ("interests", "Interests"), ("references", "References"),
)  # fmt: skip
"""Sections in the order of a resume; `work` to `references` are those of the schema, the rest what people write."""
_KNOWN = frozenset(name for name, _ in _SECTIONS)
_NOT_SHOWN = frozenset(("meta", "$schema", "image", "picture", "url", "countryCode", "id", "theme"))
_PLACES = frozenset(("work", "experience", "employment", "volunteer"))
_WRAPPERS = ("resume", "cv", "jsonResume", "json_resume")
_ASKED = (
    ("responsibilities", "Responsibilities"), ("qualifications", "Qualifications"), ("skills", "Skills"),
    ("experienceRequirements", "Experience required"), ("educationRequirements", "Education required"),
)  # fmt: skip
"""What a posting asks for beside its description."""
_DEPTH = 4
"""How deep what the schema does not know is read."""
Object = Mapping[str, Any]


def _text(value: object) -> str:
    """A single value on one line; empty for what is none."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return ""
    return str(value)


def _first(item: Object, *names: str) -> str:
    """The first of these values that says something."""
    return next((text for name in names if (text := _text(item.get(name)))), "")


def _joined(by: str, *parts: str) -> str:
    return by.join(part for part in parts if part)


def _texts(value: object) -> list[str]:
    """A list of single values; one that is not in a list counts too, and an object by its name."""
    each = value if isinstance(value, list) else [value]
    found = (_first(one, "name", "title", "keyword", "value") if isinstance(one, dict) else _text(one) for one in each)
    return [text for text in found if text]


def _objects(value: object) -> list[Object]:
    """The entries of a section; a single value is taken for a name."""
    each = value if isinstance(value, list) else [value]
    return [one if isinstance(one, dict) else {"name": one} for one in each if one not in (None, "", [], {})]


def _day(text: str) -> str:
    """A date without its day: 2019-03-01 as 2019-03; anything else as it stands."""
    parts = text.split("T")[0].split("-")
    numbers = len(parts) == 3 and all(part.isdigit() for part in parts) and len(parts[0]) == 4
    return "-".join(parts[:2]) if numbers else text


def _dates(item: Object) -> str:
    """From when to when; an entry that has begun and has no end is open."""
    start = _day(_first(item, "startDate", "start", "from"))
    end = _day(_first(item, "endDate", "end", "to"))
    if start:
        return f"{start} to {end or 'present'}"
    return end or _day(_first(item, "date", "releaseDate", "year"))


def _place(item: Object) -> str:
    """Where something is: a text, or an object of city and region."""
    where = item.get("location")
    if not isinstance(where, dict):
        return _text(where)
    city = _joined(", ", _first(where, "city"), _first(where, "region", "state"))
    return _joined(", ", _first(where, "address"), _joined(" ", city, _first(where, "postalCode")))


def _told(item: Object) -> list[Line]:
    """What an entry says of itself below its head."""
    lines = [Line(text=text) for name in ("summary", "description", "reference") if (text := _text(item.get(name)))]
    for name in ("highlights", "responsibilities", "duties", "courses"):
        lines += [Line(text=BULLET + text) for text in _texts(item.get(name))]
    return lines


def _head(section: str, item: Object) -> str:
    """The line that an entry begins with."""
    if section in _PLACES:
        title = _first(item, "position", "title", "jobTitle", "role")
        employer = _first(item, "name", "company", "organization", "employer")
        return _joined("\t", _joined(", ", _joined(" – ", title, employer), _place(item)), _dates(item))
    if section == "education":
        degree = _joined(" in ", _first(item, "studyType", "degree"), _first(item, "area", "fieldOfStudy", "major"))
        return _joined(", ", degree, _first(item, "institution", "school", "name"), _dates(item))
    if section == "languages":
        return _joined(" - ", _first(item, "language", "name"), _first(item, "fluency", "level"))
    name = _first(item, "name", "title", "skill", "keyword")
    level = _first(item, "level", "proficiency")
    name = f"{name} ({level})" if name and level else name
    by = _first(item, "issuer", "awarder", "publisher", "entity", "authority")
    return _joined(", ", name, by, _dates(item), *_texts(item.get("roles")))


def _section(section: str, title: str, value: object) -> list[Line]:
    """A section under its heading; nothing where it says nothing."""
    lines: list[Line] = []
    for item in _objects(value):
        head, words = _head(section, item), ", ".join(_texts(item.get("keywords")))
        if text := _joined(": ", head, words) if section in ("skills", "interests") else head:
            lines.append(Line(text=text))
        lines += _told(item)
        if words and section not in ("skills", "interests"):
            lines.append(Line(text=words))
    return [Line(text=""), Line(text=title, kind="heading"), *lines] if lines else []


def _other(title: str, value: object, depth: int = 0) -> list[Line]:
    """What the schema does not know, as lines under its name."""
    lines: list[Line] = []
    if isinstance(value, dict) and depth < _DEPTH:
        for name, inner in value.items():
            if name not in _NOT_SHOWN:
                lines += _other("", inner, depth + 1)
    elif isinstance(value, list) and depth < _DEPTH:
        for inner in value:
            lines += _other("", inner, depth + 1)
    elif text := _text(value):
        lines.append(Line(text=text))
    return [Line(text=""), Line(text=title, kind="heading"), *lines] if title and lines else lines


def _top(basics: Object) -> list[Line]:
    """Name, way to reach, summary."""
    profiles = [_first(each, "url", "username") for each in _objects(basics.get("profiles")) if isinstance(each, dict)]
    reach = _joined(" | ", _place(basics), _first(basics, "phone"), _first(basics, "email"))
    links = _joined(" | ", _first(basics, "url", "website"), *profiles)
    name = _first(basics, "name") or _joined(" ", _first(basics, "firstName"), _first(basics, "lastName"))
    shown = [(name, "heading"), (_first(basics, "label", "headline"), "text"), (reach, "text"), (links, "text")]
    lines = [Line(text=text, kind=kind) for text, kind in shown if text]
    if summary := _first(basics, "summary", "objective", "about"):
        lines += [Line(text=""), Line(text="Summary", kind="heading"), Line(text=summary)]
    return lines


def _is_resume(value: object) -> bool:
    """Whether an object is a resume: it has basics, or two sections."""
    if not isinstance(value, dict):
        return False
    sections = sum(isinstance(value.get(name), list) for name in _KNOWN)
    return isinstance(value.get("basics"), dict) or sections >= 2


def _resume(value: Object) -> Content:
    """A resume as lines."""
    basics = value.get("basics")
    lines = _top(basics if isinstance(basics, dict) else value)
    for name, title in _SECTIONS:
        lines += _section(name, title, value.get(name))
    known = _KNOWN | _NOT_SHOWN | {"basics"}
    if isinstance(basics, dict):
        for name, inner in value.items():
            if name not in known:
                lines += _other(" ".join(str(name).replace("_", " ").split())[:60].capitalize(), inner)
    return Content(lines=tuple(lines))


def _posting(value: dict[str, object]) -> Content:
    """A posting as its page would show it."""
    structured = as_json(value)
    lines = html.lines(description(structured))
    for name, title in _ASKED:
        asked = value.get(name)
        told = [text for one in (asked if isinstance(asked, list) else [asked]) if (text := _asked(one))]
        if told:
            inner = [line for text in told for line in html.lines(f"<div>{text}</div>")]
            lines += [Line(text=""), Line(text=title, kind="heading"), *inner]
    return Content(lines=tuple(lines), structured=structured)


def _asked(value: object) -> str:
    """One thing that a posting asks for, as HTML."""
    if not isinstance(value, dict):
        return value if isinstance(value, str) else ""
    if months := _text(value.get("monthsOfExperience")):
        return f"{months} months of experience"
    return _first(value, "credentialCategory", "name", "description")


def _documents(value: object) -> Sequence[Content]:
    """The resumes, or else the postings, in a JSON value."""
    if isinstance(value, dict):
        value = next((value[name] for name in _WRAPPERS if _is_resume(value.get(name))), value)
    each = value if isinstance(value, list) else [value]
    resumes = [_resume(one) for one in each if isinstance(one, dict) and _is_resume(one)]
    return resumes or [_posting(one) for one in postings(value)]


def members(data: bytes, limits: Limits) -> Iterator[Member]:
    """The resume or posting; several in one file by their number. Raises ReadError `too-large`, `unsupported`."""
    if len(data) > limits.text_bytes:
        text = f"The JSON has {len(data)} bytes; the limit is {limits.text_bytes}. Send the part that matters."
        raise ReadError("too-large", text)
    try:
        documents = _documents(json.loads(data, strict=False))
    except (ValueError, RecursionError) as error:
        raise ReadError("unsupported", _OTHER) from error
    if not documents:
        raise ReadError("unsupported", _OTHER)
    for number, content in enumerate(documents, 1):
        name = "" if len(documents) == 1 else str(number)
        yield Member(name=name, found=content, media_type=media_types[0])
