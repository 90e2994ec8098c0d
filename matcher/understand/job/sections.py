"""A posting cut into parts (paragraphs, list items, labelled fields), each with the section it stands in."""

import re
from dataclasses import replace
from itertools import pairwise

from matcher.model import Document
from matcher.understand.job import headings as heading
from matcher.understand.job.guess import ASKS, guessed
from matcher.understand.job.parts import Part
from matcher.understand.job.rows import rows

_MARK = re.compile(
    r"\s*(?:[•▪●■◦‣∙·○➢➤✓✔❖→►▶➔*»>~+\uf0b7\u2023\u25aa-]+|[–—]|o(?=\s)|\d{1,2}(?:\.\d{1,2}){1,2}\.?(?=\s+[A-Z])"
    r"|\(?\d{1,2}[.)](?=\s|[A-Z])|\((?:\d"
    r"|[a-z]|[ivx]{1,4})\)|(?:[a-z]|[ivx]{2,4})[.)](?=\s)|\[[ x]?\])\s*"
)
_CONNECTOR = re.compile(r"\W*(?:(and\s*/\s*or|or)|(and))\W*", re.IGNORECASE)
_OPEN_END = re.compile(r"(?:,|[(/&-]|\b(?:and|or|of|the|an|in|with|to|for|by|as)|(?<![\w-])a)\s*$", re.IGNORECASE)
_EMPHASISED = re.compile(r"\s*(\*{1,3}|__)[^*_]{2,80}\1:?\s*")
_NUMBERED = re.compile(r"\s*(?:\(?(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s")
_OR_START = re.compile(r"or\s+(?=[A-Z\d])", re.IGNORECASE)
_OR_END = re.compile(r"\b(and\s*/\s*or|or)\s*[,;:.]?\s*$", re.IGNORECASE)
_AND_END = re.compile(r"(?:\band|;\s*and)\s*[,;:.]?\s*$", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:\*\*)?([A-Za-z][A-Za-z24/&,()' -]{1,48}?)(?:\*\*)?\s*(?::(?:\*\*)?\s*|\s?\.{3,}\s*|\s\|\s|\s{3,}|\t+)(?=\S)"
)
_BOLD_LABEL = re.compile(r"([A-Za-z][^*\n]{1,60}?)[.:?!]?\*\*[.:]?\s*(?:[-–—]\s+)?(?=\S)")
_RUN_IN = re.compile(
    r"(?!(?!What|Who|How)\w+ (?:\w+ ){0,6}(?:is|are|with)\b)([A-Z][A-Za-z'’& ]{2,36})[.?]\s+(?=[A-Z$\d])"
)
_ENUMERATOR = re.compile(r"(?P<or>\bor\s*[,;:]?\s*)?(?<!\w)\((?:\d|[a-e]|i{1,3})\.?\)\s*(?=\w)", re.IGNORECASE)
_ANY_OF = re.compile(
    r"\W*(?:(?:must|you) (?:have|hold|meet|need|are) |holds? |with )?(?:at least |any )?(?:one|any|either|1)"
    r"(?: or more)?(?: (?:of (?:the following|the below|these|those)|of))?(?: options?| ways?| paths?)?\s?[:–—-]\s"
    r"(?=[^;]{2,200};)",
    re.IGNORECASE,
)
_SEMICOLON = re.compile(r"\s?;\s(?:and/or\s|or\s)?")
_OWN_SECTION = re.compile(r"knowledge|abilit|competenc|skills (?:and|&)", re.IGNORECASE)
_ONE_OF = re.compile(r"\b(?:one|any) (?:\(1\) )?(?:or more )?of\b|\bat least one\b", re.IGNORECASE)
_OTHER_DEMANDS = re.compile(r"\W*(?:other|additional|misc\w*)\b(?! (?:information|details|notes?)\b)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[^.]\.\s$")  # of a label that runs in, not of one with dots behind it
_SAYS_IT = re.compile(r"(?:you|we|they)\b", re.IGNORECASE)
_DEMAND = re.compile(ASKS.pattern + r"|\b(?:required|preferred|desired|a plus)(?: \([^()]{1,30}\))?\W*$", re.IGNORECASE)
_NEED_END = re.compile(r"\b(?:required|preferred|desired|a plus|a must)(?: \([^()]{1,20}\))?$", re.IGNORECASE)
_HEADING_MOST = 100
_HEADING_WORD, _HEADING_WORDS = re.compile(r"(?<![\w'’-])[A-Za-z]"), 9
_ASKING = (heading.REQUIRED, heading.PREFERRED)
_LEAST_FULL = 3
_RUN_ON_FROM = 160
_RUN_ON = re.compile(
    r"(?:^|(?<=[.!?;:)]\s))(?:(?P<caps>[A-Z][A-Z&/'’-]+(?: [A-Z&/'’-]+){0,4}):?\s+(?=[A-Z(•\d])"
    r"|(?P<label>[A-Z][a-z]+(?:[ /&]+[A-Za-z]+){0,4}):\s+(?=[A-Z(•\d]))"
)
_KEY = re.compile(r"[a-z]+(?:_[a-z]+)*: ")
_ASKING_KEY = re.compile(r"degree|education|certif|require")
_TABLE_CELL = re.compile(r"\|\s*")
_LAST_SENTENCE = re.compile(r"(?<=[.!?] )[A-Z][^.!?:]{2,60}:$")
_SENTENCES = re.compile(r"\.\s+\w|\.{3}")
_INTRODUCES = re.compile(
    r"\bfollowing (?:[\w,/&-]+ ){0,6}?(?:knowledge|skills|abilities|KSAs?|qualifications|competencies|requirements)\b"
    r"[^.:]{0,40}:\W*$",
    re.IGNORECASE,
)
# Blanks are taken from where they begin only: a run of them is looked through once, not from each of its places.
_INNER_MARK = re.compile(r"(?:(?<!\s)\s+)?(?:[•▪●■✓✔➢➤]|(?<=[\w.;)])[·](?=[A-Z]))\s*")
_LEAST_ITEM = 20  # characters of a list item on average; shorter ones are the words between separators of one line
_NEW_LIST = "list"  # words that announce nothing, with a list below: a new section, but not among what is asked
_LEAST_BRANCH = 4  # characters
_SHOUTED = 0.6  # share of capitals among the letters past which capitals mark no heading
_FULL, _FULL_BEFORE_LOWER = 0.85, 0.6  # share of the usual line length past which a line is taken to be wrapped


def parts(document: Document) -> tuple[Part, ...]:
    """The parts of a posting in order; headings themselves are parts with `is_heading`."""
    text = document.text
    rows = [one for row in _rows(document) for piece in _glued(text, row) for one in _run_on(text, piece)]
    found = tuple(one for part in _sectioned(text, _joined(text, rows)) for one in _enumerated(text, part))
    return guessed(text, found)


def _glued(text: str, row: Part) -> list[Part]:
    """A line that holds a whole bulleted list ("Duties•Codes charts•Queries providers"), one part an item."""
    marks = list(_INNER_MARK.finditer(text, row.start, row.end))
    if len(marks) < (1 if row.listed else 2) or row.end - row.start < _LEAST_ITEM * (len(marks) + 1):
        return [row]
    cuts = [row.start, *(found.start() for found in marks), row.end]
    starts = [row.start, *(found.end() for found in marks)]
    ends = [_bare_end(text, start, cut) for start, cut in zip(starts, cuts[1:], strict=True)]
    whole = [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]
    return [
        replace(row, start=start, end=end, listed=row.listed or start > row.start, gap=row.gap and start == row.start)
        for start, end in whole
    ]


def _bare_end(text: str, start: int, end: int) -> int:
    """Where text[start:end] ends without the blanks behind it; never before `start`."""
    return start + len(text[start:end].rstrip())


def _run_on(text: str, row: Part) -> list[Part]:
    """A long line that holds headings in capitals or with a colon, cut before and after each: "... records.
    REQUIREMENTS Two years ..."; one that ends in a heading ("No degree is asked. You do need:") is cut before it."""
    last = _LAST_SENTENCE.search(text, row.start, row.end) if text[row.end - 1] == ":" else None
    if last and not row.listed and heading.kind_of(last[0]):
        return [*_run_on(text, replace(row, end=last.start() - 1)), replace(row, start=last.start(), gap=False)]
    if row.end - row.start < _RUN_ON_FROM:
        return [row]
    out: list[Part] = []
    at = row.start
    for found in _RUN_ON.finditer(text, row.start, row.end):
        words = found["caps"] or found["label"]
        if heading.kind_of(words) in (None, heading.FACTS) or (found["caps"] and len(words) < 5):
            continue
        if found.start(found.lastgroup or 0) > at:
            out.append(replace(row, start=at, end=_bare_end(text, at, found.start())))
        first = found.start("caps") if found["caps"] else found.start("label")
        out.append(replace(row, start=first, end=first + len(words.rstrip()), is_heading=True, gap=True, listed=False))
        at = found.end()
    return [*out, replace(row, start=at, gap=row.gap or bool(out))] if at < row.end else out


def _enumerated(text: str, part: Part) -> list[Part]:
    """A part that lists "(a) ...; or (b) ..." as one part a branch, linked by "or"; any other part as it is."""
    words = text[part.start : part.end]
    if one_of := _ANY_OF.match(words):
        return _branches(part, words, one_of.end())
    marks = list(_ENUMERATOR.finditer(words))
    if part.is_heading or len(marks) < 2 or not marks[-1]["or"]:
        return [part]
    if any(right.start() - left.end() < _LEAST_BRANCH for left, right in pairwise(marks)):
        return [part]  # "either (a) or (b) below"
    out = []
    head = words[: marks[0].start()].strip()
    if head:
        out.append(replace(part, end=part.start + len(words[: marks[0].start()].rstrip())))
    for i, mark in enumerate(marks):
        end = marks[i + 1].start() if i + 1 < len(marks) else len(words)
        start = part.start + mark.end()
        own, length = _labelled(words[mark.end() : end])
        kind = _under(part.kind, own) if own else part.kind
        out.append(
            replace(part, start=start + length, end=part.start + end, kind=kind, link="or" if i else "", listed=True)
        )
    return out


def _branches(part: Part, words: str, at: int) -> list[Part]:
    """The ways in that semicolons part behind "one of:", linked by "or" ("One of: an RN; LPN with CRC; or a CPC")."""
    out: list[Part] = []
    for stop in (*_SEMICOLON.finditer(words, at), None):
        end = stop.start() if stop else len(words)
        out.append(replace(part, start=part.start + at, end=part.start + end, link="or" if out else part.link))
        at = stop.end() if stop else end
    return out


def _rows(document: Document) -> list[Part]:
    """Lines as parts without kind; front matter and table rules are left out."""
    out: list[Part] = []
    text, last_end = document.text, 0
    headings = [block for block in document.blocks if block.kind == "heading"]
    next_heading = 0
    for start, raw in rows(text):
        end = start + len(raw)
        while next_heading < len(headings) and headings[next_heading].end <= start:
            next_heading += 1
        marked = _EMPHASISED.fullmatch(raw) is not None or (
            next_heading < len(headings) and headings[next_heading].start <= end
        )
        row = _row(text, start, raw, marked)
        gap = text.count("\n", last_end, row.start) > 1 if out else True
        last_end = row.end
        out.append(replace(row, gap=gap))
    return out


def _row(text: str, line_start: int, raw: str, heading_block: bool) -> Part:
    indent = len(raw) - len(raw.lstrip())
    mark = _MARK.match(raw)
    at = mark.end() if mark and mark.end() < len(raw) and not re.match(r"\s*\*\*", raw) else indent
    listed = bool(mark) and at > indent and raw.strip()[:1] not in "+~"
    if raw.lstrip().startswith("|"):
        cell = _TABLE_CELL.match(raw, indent)
        at, listed = (cell.end() if cell else indent), True
    end = line_start + len(raw.rstrip(" \t|*_\r"))
    start = min(line_start + at, end)
    while start < end and text[start] in "#*_`\t ":
        start += 1
    marked = heading_block or raw.lstrip().startswith("#")
    return Part(
        start=start,
        end=max(end, start),
        kind="",
        listed=listed and not marked,
        indent=indent,
        is_heading=marked,
        numbered=listed and _NUMBERED.match(raw) is not None,
    )


def _width(rows: list[Part]) -> int:
    """The usual length of a full line, indent included; 0 where the lines are not wrapped at a width: fewer than
    three, or
    than one in ten, reach it."""
    lengths = sorted(row.indent + row.end - row.start for row in rows)
    width = lengths[len(lengths) * 19 // 20] if lengths else 0
    full = sum(length >= _FULL * width for length in lengths)
    return width if full >= max(_LEAST_FULL, len(lengths) // 10) else 0


def _joined(text: str, rows: list[Part]) -> list[Part]:
    """Wrapped lines put together; lines that are only "or" or "and" become the link of the next part."""
    out: list[Part] = []
    width, link = _width(rows), ""
    for row in rows:
        words = text[row.start : row.end]
        lone = _CONNECTOR.fullmatch(words)
        if lone and out:
            link = "or" if lone[1] else "and"
            continue
        if out and not link and _continues(text, out[-1], row, width):
            out[-1] = replace(out[-1], end=row.end)
            continue
        if out and not link and not row.is_heading:
            before = text[max(out[-1].start, out[-1].end - 12) : out[-1].end]
            link = "or" if _OR_END.search(before) else "and" if _AND_END.search(before) else ""
        leading = _OR_START.match(words) if out and not row.is_heading and not out[-1].is_heading else None
        if leading and not link:
            row, link = replace(row, start=row.start + leading.end()), "or"
        out.append(replace(row, link=link))
        link = ""
    return out


def _continues(text: str, before: Part, row: Part, width: int) -> bool:
    if row.listed or row.gap or row.is_heading or before.is_heading or _KEY.match(text, row.start, row.end):
        return False
    line = text[text.rfind("\n", 0, before.end) + 1 : before.end]
    last, words = line.strip(), text[row.start : row.end]
    if not before.listed and heading.kind_of(text[before.start : min(before.end, before.start + _HEADING_MOST)]):
        return False
    if not words.endswith(".") and heading.kind_of(words) and (len(words) < 40 or words.endswith(":")):
        return False
    if _NEED_END.search(last[-40:]) and words[:1].isupper():
        return False
    if _OPEN_END.search(last[-12:]) and not last.endswith("-"):
        return True
    if last[-1:] in ".!?:;" or _LABEL.match(words):
        return before.listed and row.indent > before.indent and last[-1:] not in ":"
    if row.indent > before.indent + 6 and words[:1].islower():
        return True
    if not width:
        return words[:1].islower() and len(last) > 60
    filled = len(line) + 1 + len(words.split(maxsplit=1)[0])
    return (
        filled >= width * (_FULL_BEFORE_LOWER if words[:1].islower() and len(line) > 50 else _FULL) and len(last) > 30
    )


def _sectioned(text: str, rows: list[Part]) -> list[Part]:
    """Each part with its kind: that of its own label, else of the last heading."""
    out: list[Part] = []
    kind, title, field = heading.OTHER, "", ("", 0)
    front = True  # still among the "key: value" lines of a front matter
    boxed = False  # within a job board's box that sets the posting beside the reader's profile
    items = 0  # the list items of this section, as indent + 1
    shouted = _is_shouted(text)
    for i, row in enumerate(rows):
        words = text[row.start : row.end]
        found = _heading(words, row, rows[i + 1] if i + 1 < len(rows) else None, shouted)
        if found == _NEW_LIST:
            found = heading.OTHER if kind in (heading.DUTIES, heading.SUMMARY, heading.STANDARDS) else None
        if found and not row.link and not (front and _KEY.match(words)):
            boxed = heading.is_box(words) or (boxed and found == heading.ASKED)
            found = heading.SILENT if boxed else found
            kind, title, field, items = _under(kind, found, words), heading.clean(words), ("", 0), 0
            out.append(replace(row, kind=kind, is_heading=True, heading=title))
            continue
        if items and row.gap and not row.listed and not row.link and row.indent < items:
            kind, title, items = heading.OTHER, "", 0
        elif row.listed or (row.indent and row.gap is False):
            items = row.indent + 1
        if field[0] and (row.gap or row.listed or row.indent < field[1] or row.indent == 0):
            field = ("", 0)
        key = _KEY.match(words)
        if key and front:
            asks = _ASKING_KEY.search(key[0]) is not None
            out.append(replace(row, start=row.start + key.end(), kind=heading.REQUIRED if asks else heading.FACTS))
            continue
        front = False
        if _INTRODUCES.search(words[-_HEADING_MOST:]) and i + 1 < len(rows) and rows[i + 1].listed:
            kind, title, items = heading.REQUIRED, "", 0
        own, start = _labelled(words)
        if own and _SENTENCE_END.search(words[:start]) and own not in (heading.FACTS, heading.TOOLS):
            kind, title = _under(kind, own), heading.clean(words[:start])
        elif own:
            field = (_under(kind, own, words[:start]), row.indent + 1)
            out.append(replace(row, start=row.start + start, kind=field[0], heading=heading.clean(words[:start])))
            continue
        out.append(replace(row, start=row.start + start, kind=own or field[0] or kind, heading=title, is_heading=False))
        if own and own not in (heading.FACTS, heading.TOOLS):
            out[-1] = replace(out[-1], kind=kind)
    return out


def _under(kind: str, found: str, title: str = "") -> str:
    """The kind of a section whose heading is `found` below one of `kind`: "Education" below "Preferred" stays
    preferred."""
    if found == heading.OTHER and kind in _ASKING and _OTHER_DEMANDS.match(title):
        return kind
    if found != heading.ASKED:
        return found
    if kind == heading.PREFERRED and _OWN_SECTION.search(title):
        return heading.REQUIRED
    return kind if kind in (heading.REQUIRED, heading.PREFERRED) else heading.REQUIRED


def _is_shouted(text: str) -> bool:
    """Whether most of a text is in capitals, so that they mark no heading."""
    capitals = sum(map(str.isupper, text))
    return capitals > _SHOUTED * (capitals + sum(map(str.islower, text)))


def _heading(words: str, row: Part, after: Part | None, shouted: bool = False) -> str | None:
    """The kind of a heading, None where the row is none. A marked or capital heading of unknown words begins a
    section of kind `other`; in a text that is `shouted` capitals mark none."""
    bare = words.strip(" *_#").rstrip()
    if len(heading.without_aside(bare)) > 90 or not bare:
        return None
    found = heading.kind_of(bare)
    capital = bare.isupper() and not shouted and not _SENTENCES.search(bare)
    if found in _ASKING and capital and not row.is_heading and _demands(bare):
        return None
    clear = row.is_heading or bare.endswith(":") or capital
    if found and not clear and found in _ASKING and not heading.is_plain(bare):
        return None
    if found and not row.is_heading and _labels_words(bare):
        return None
    if found and row.numbered and not clear and (after is None or (after.numbered and found == heading.ASKED)):
        return None
    unmarked = (not row.listed or row.numbered) and not bare.endswith((".", ",", ";"))
    if found and (clear or (unmarked and len(_HEADING_WORD.findall(heading.without_aside(bare))) <= _HEADING_WORDS)):
        return found if clear or found != heading.FACTS or after is not None else None
    if row.listed or after is None:
        return None
    if bare.endswith(":") and row.gap and after.listed and len(_HEADING_WORD.findall(bare)) <= _HEADING_WORDS:
        return _NEW_LIST
    if row.is_heading or (capital and len(bare.split()) > 1 and len(bare) > 12 and not any(c.isdigit() for c in bare)):
        return heading.OTHER
    return None


def _demands(words: str) -> bool:
    """Whether a line in capitals asks for something itself ("GED REQUIRED", "CCS PREFERRED (ONE OF)")."""
    return not words.endswith(":") and not heading.is_plain(words) and _DEMAND.search(words) is not None


def _labels_words(words: str) -> bool:
    """Whether a line is a label with what it labels behind it ("Required: high school diploma")."""
    found = _LABEL.match(words)
    return (
        found is not None and heading.kind_of(found[1]) is not None and any(c.isalnum() for c in words[found.end() :])
    )


def _labelled(words: str) -> tuple[str | None, int]:
    """Kind and length of a label at the start ("Certification: CPC", "Who should apply. People who ..."), (None, 0)
    without."""
    for pattern in (_BOLD_LABEL, _LABEL, _RUN_IN):
        found = pattern.match(words)
        if found and _ONE_OF.search(found[1]):
            return None, 0
        if found and (kind := heading.kind_of(found[1])) and (pattern is not _RUN_IN or heading.is_plain(found[1])):
            if kind == heading.NEGATED and pattern is _RUN_IN and _SAYS_IT.match(found[1]):
                continue
            if found[0].rstrip().endswith("|") and kind not in (*_ASKING, heading.ASKED, heading.FACTS):
                continue
            return kind, 0 if kind == heading.FACTS and pattern is _RUN_IN else found.end()
    return None, 0
