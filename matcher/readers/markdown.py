"""Reads Markdown as its page would show it: front matter as `key: value` lines, headings, bullets, no markup."""

import re
import tomllib
from collections.abc import Iterator

from matcher.config import Limits
from matcher.readers.interface import Content, Line
from matcher.readers.text import decoded

media_types: tuple[str, ...] = ("text/markdown",)

_FRONT = re.compile(r"\A(---|\+\+\+)[ \t]*\n(.*?)\n\1[ \t]*(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r" {0,3}#{1,6}\s+(.*?)\s*#*\s*$")
_RULE = re.compile(r" {0,3}(=+|-{2,}|(?:[-*_]\s*){3,})$")
_ITEM = re.compile(r"^(\s*)[-*+]\s+(?:\[[ xX]\]\s+)?")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,500}>")
_IMAGE = re.compile(r"!\[([^\[\]\n]{0,300})\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)?[^\s<>]+[@.][^\s<>]+)>")
_STRONG = re.compile(r"(\*\*\*|\*\*|__|~~)(?=\S)(.{1,300}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*\\])([*_])(?=\S)([^*_\n]{1,1000}?)(?<=\S)\1(?![\w*])")
_CODE = re.compile(r"(?<!`)`+([^`\n]+)`+")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~])")
_QUOTE = re.compile(r"^\s{0,3}(?:>\s?)+")


def _plain(value: object) -> str:
    """A value of the front matter as a reader would write it."""
    if isinstance(value, list):
        return ", ".join(map(_plain, value))
    return " ".join(str(value).split())


def _toml(text: str) -> Iterator[str]:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        yield from _yaml(text)
        return
    yield from _pairs(table)


def _pairs(table: dict[str, object]) -> Iterator[str]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _pairs(value)
        elif _plain(value):
            yield f"{key}: {_plain(value)}"


def _yaml(text: str) -> Iterator[str]:
    """Lines of YAML (or of what should have been TOML) with quotes and brackets taken off."""
    for line in text.split("\n"):
        match = re.match(r"\s*([\w .-]{1,60}?)\s*[:=]\s*(.*)$", line)
        if match:
            value = ", ".join(part.strip().strip("\"'") for part in match[2].strip().strip("[]").split(","))
            yield f"{match[1]}: {value}".rstrip(" ,") if value else f"{match[1]}:"
        elif line.strip():
            yield re.sub(r"^\s*-\s+", "• ", line).strip().strip("\"'")


def inline(text: str) -> str:
    """One line without its markup."""
    text = _BREAK.sub("\n", _IMAGE.sub(r"\1", text))
    text = _AUTOLINK.sub(r"\1", _LINK.sub(r"\1", text))
    text = _CODE.sub(r"\1", _TAG.sub("", text))
    for _ in range(2):
        text = _STRONG.sub(r"\2", text)
    return _ESCAPE.sub(r"\1", _EMPHASIS.sub(r"\2", text)).replace("&nbsp;", " ").replace("&amp;", "&")


def _table_row(text: str) -> str:
    cells = [cell.strip() for cell in text.strip().strip("|").split("|")]
    return " | ".join(cell for cell in cells if cell)


def _line(text: str, following: str) -> Line | None:
    """One line of the body; None where it is markup only."""
    if heading := _HEADING.match(text):
        return Line(text=inline(heading[1]), kind="heading")
    if _RULE.match(text) or (_TABLE_RULE.match(text) and "|" in text):
        return None if text.strip() else Line(text="")
    text = _QUOTE.sub("", text, count=1)
    if text.lstrip().startswith("|"):
        return Line(text=inline(_table_row(text)), kind="cell")
    if re.match(r" {0,3}(=+|-{2,})\s*$", following) and text.strip():
        return Line(text=inline(text.strip()), kind="heading")
    return Line(text=inline(_ITEM.sub(r"\1• ", text, count=1)))


def _without_comments(text: str) -> str:
    """The text without comments. What begins behind the last end of one is none: to look for its end from each of many
    beginnings would take the square of their number."""
    end = text.rfind("-->") + 3
    return _COMMENT.sub("", text[:end]) + text[end:] if end > 2 else text


def read(data: bytes, limits: Limits) -> Content:
    """The lines of a Markdown text. Raises ReadError `unsupported`."""
    text, notices = decoded(data, limits)
    text = re.sub("\r\n?", "\n", text)
    lines: list[Line] = []
    if front := _FRONT.match(text):
        pairs = _toml(front[2]) if front[1] == "+++" else _yaml(front[2])
        lines += [Line(text=pair) for pair in pairs] + [Line(text="")]
        text = text[front.end() :]
    rows = _without_comments(text).split("\n")
    for row, following in zip(rows, [*rows[1:], ""], strict=True):
        found = _line(row, following)
        if found is not None:
            lines.append(found)
    return Content(lines=tuple(lines), notices=notices)
