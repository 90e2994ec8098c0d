"""Draws the invented resume with reportlab in layouts of many kinds, above all in many orders of drawing."""

import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from reportlab.lib.colors import Color  # type: ignore[import-untyped]
from reportlab.pdfbase.pdfmetrics import stringWidth  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from tests.readers.layouts.content import Job, Resume

PLAIN, BOLD = "Helvetica", "Helvetica-Bold"
WIDE, HIGH = 612, 792
SOFT = "\u00ad"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One line of letters at its place; `top` counts from the page's top edge; `spread` sets the letters apart."""

    page: int = 1
    x: float
    top: float
    text: str
    font: str = PLAIN
    size: float = 10
    spread: float = 0

    @property
    def width(self) -> float:
        return float(stringWidth(self.text, self.font, self.size))


@dataclass(slots=True)
class Column:
    """A column that is filled from its top; what is right of a line ends at the column's right edge."""

    x: float
    width: float
    top: float = 60
    size: float = 10
    page: int = 1
    pitch: float = 1.3
    spread: float = 0
    gap: float = 8
    pieces: list[Piece] = field(default_factory=list)

    def line(self, text: str, font: str = PLAIN, right: str = "", size: float = 0, indent: float = 0) -> None:
        self.put(self.x + indent, text, font, size)
        if right:
            self.put(self.x + self.width - stringWidth(right, PLAIN, self.size), right)
        self.top += (size or self.size) * self.pitch

    def put(self, x: float, text: str, font: str = PLAIN, size: float = 0, spread: float = 0) -> None:
        size = size or self.size
        self.pieces.append(Piece(page=self.page, x=x, top=self.top, text=text, font=font, size=size, spread=spread))

    def heading(self, text: str) -> None:
        self.top += self.gap
        self.put(self.x, text, BOLD, self.size + 1, self.spread)
        self.top += (self.size + 1) * self.pitch + self.gap / 4

    def text(self, text: str, indent: float = 0) -> None:
        for part in wrapped(text, self.width - indent, self.size):
            self.line(part, indent=indent)

    def item(self, text: str) -> None:
        self.put(self.x, "\u2022")
        self.text(text, indent=10)

    def job(self, job: Job, dates: str = "line") -> None:
        """`dates`: on the title's right, or on a line of their own."""
        self.line(job.title, BOLD, right=job.dates if dates == "right" else "")
        self.line(job.employer)
        if dates == "line":
            self.line(job.dates)
        for duty in job.duties:
            self.item(duty)
        self.top += self.gap / 2


def wrapped(text: str, width: float, size: float) -> Iterable[str]:
    """The text in lines no wider than `width`; words may break after a hyphen, or at a soft one, which is then seen."""
    line = ""
    for word in re.findall(rf" |[^ {SOFT}-]+[{SOFT}-]?", text):
        shown = (line + word).replace(SOFT, "")
        if stringWidth(shown + ("-" if word.endswith(SOFT) else ""), PLAIN, size) > width and line.strip():
            yield (line[:-1] + "-" if line.endswith(SOFT) else line.replace(SOFT, "")).replace(SOFT, "").strip()
            line = ""
        line += word
    yield line.replace(SOFT, "").strip()


def drawn(pieces: Sequence[Piece], under: Callable[[Canvas, int], None] | None = None) -> bytes:
    """The PDF of these pieces, drawn in the order given; `under` draws what lies below the letters of a page."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDE, HIGH), invariant=1)
    for page in range(1, max(piece.page for piece in pieces) + 1):
        if under is not None:
            under(canvas, page)
        for piece in pieces:
            if piece.page == page:
                text = canvas.beginText(piece.x, HIGH - piece.top - piece.size)
                text.setFont(piece.font, piece.size)
                text.setCharSpace(piece.spread)
                text.textOut(piece.text)
                canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def across(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces row by row from left to right, as a program draws that knows of no columns."""
    return sorted(pieces, key=lambda piece: (piece.page, round(piece.top + piece.size), piece.x))


def _head(column: Column, resume: Resume) -> None:
    column.line(resume.name, BOLD, size=18)
    column.line("  |  ".join(resume.contact))


def _body(column: Column, resume: Resume, dates: str = "line") -> None:
    column.heading("SUMMARY")
    column.text(resume.summary)
    _jobs(column, resume, dates)


def _jobs(column: Column, resume: Resume, dates: str = "line") -> None:
    column.heading("EXPERIENCE")
    for job in resume.jobs:
        column.job(job, dates)


def _schooling(column: Column, resume: Resume) -> None:
    column.heading("EDUCATION")
    for degree, school in resume.education:
        column.text(degree)
        column.text(school)


def _lists(column: Column, resume: Resume) -> None:
    column.heading("CREDENTIALS")
    for text in resume.credentials:
        column.text(text)
    column.heading("SKILLS")
    for text in resume.skills:
        column.text(text)


def _single(resume: Resume, **settings: float) -> Column:
    column = Column(60, 490, **settings)  # type: ignore[arg-type]
    _head(column, resume)
    return column


def one_column(resume: Resume) -> bytes:
    column = _single(resume)
    _body(column, resume)
    _schooling(column, resume)
    _lists(column, resume)
    return drawn(column.pieces)


def _two(resume: Resume, pitch: float = 1.3) -> tuple[list[Piece], list[Piece], list[Piece]]:
    """The head, a narrow left column and a wide right one."""
    head = _single(resume)
    side = Column(60, 140, top=head.top + 6)
    _lists(side, resume)
    _schooling(side, resume)
    main = Column(225, 330, top=head.top + 6, pitch=pitch)
    _body(main, resume)
    return head.pieces, side.pieces, main.pieces


def two_columns_across(resume: Resume) -> bytes:
    head, side, main = _two(resume)
    return drawn(across([*head, *side, *main]))


def two_columns_of_unlike_pitch_across(resume: Resume) -> bytes:
    head, side, main = _two(resume, pitch=1.45)
    return drawn(across([*head, *side, *main]))


def sidebar_drawn_last(resume: Resume) -> bytes:
    head, side, main = _two(resume)
    return drawn([*main, *head, *side])


def sidebar_drawn_amid(resume: Resume) -> bytes:
    """The sidebar is drawn within the wide column, at the end of a job."""
    head, side, main = _two(resume)
    cut = next(i for i, piece in enumerate(main) if piece.text == resume.jobs[1].title)
    return drawn([*head, *main[:cut], *side, *main[cut:]])


def sidebar_on_the_right_across(resume: Resume) -> bytes:
    head = _single(resume)
    main = Column(60, 330, top=head.top)
    _body(main, resume)
    side = Column(410, 150, top=head.top)
    _lists(side, resume)
    _schooling(side, resume)
    return drawn(across([*head.pieces, *main.pieces, *side.pieces]))


def three_columns_across(resume: Resume) -> bytes:
    """Three lists side by side under the jobs."""
    column = _single(resume)
    _body(column, resume)
    lists = [Column(x, 150, top=column.top) for x in (60, 225, 390)]
    lists[0].heading("CREDENTIALS")
    for text in resume.credentials:
        lists[0].item(text)
    lists[1].heading("SKILLS")
    for text in resume.skills:
        lists[1].text(text)
    _schooling(lists[2], resume)
    return drawn(across([*column.pieces, *(piece for found in lists for piece in found.pieces)]))


def dates_on_the_right(resume: Resume) -> bytes:
    return drawn(_dated(resume))


def _dated(resume: Resume) -> list[Piece]:
    column = _single(resume)
    _body(column, resume, dates="right")
    _schooling(column, resume)
    _lists(column, resume)
    return column.pieces


def dates_drawn_last(resume: Resume) -> bytes:
    dates = {job.dates for job in resume.jobs}
    return drawn(sorted(_dated(resume), key=lambda piece: piece.text in dates))


def dates_on_the_left_drawn_first(resume: Resume) -> bytes:
    column = _single(resume)
    column.heading("SUMMARY")
    column.text(resume.summary)
    column.heading("EXPERIENCE")
    dates: list[Piece] = []
    for job in resume.jobs:
        dates.append(Piece(x=60, top=column.top, text=job.dates))
        inner = Column(190, 360, top=column.top)
        inner.line(f"{job.title}, {job.employer}", BOLD)
        for duty in job.duties:
            inner.item(duty)
        column.pieces += inner.pieces
        column.top = inner.top + 6
    _schooling(column, resume)
    _lists(column, resume)
    return drawn([*dates, *column.pieces])


def _labelled(resume: Resume) -> tuple[list[Piece], list[Piece]]:
    """Headings in the margin, and what stands right of each."""
    column = Column(180, 370)
    labels: list[Piece] = []
    _head(column, resume)

    def section(label: str, texts: Iterable[str] = (), jobs: Iterable[Job] = ()) -> None:
        column.top += 8
        labels.append(Piece(x=60, top=column.top, text=label, font=BOLD))
        for job in jobs:
            column.job(job)
        for text in texts:
            column.text(text)

    section("Summary", [resume.summary])
    section("Experience", jobs=resume.jobs)
    section("Education", [text for both in resume.education for text in both])
    section("Credentials", resume.credentials)
    section("Skills", [", ".join(resume.skills)])
    return column.pieces, labels


def labels_and_values(resume: Resume) -> bytes:
    """A table without rules: what a section is stands left of it; drawn row by row."""
    values, labels = _labelled(resume)
    return drawn(across([*values, *labels]))


def labels_drawn_last(resume: Resume) -> bytes:
    """Headings in the margin, drawn after all that they head."""
    values, labels = _labelled(resume)
    return drawn([*values, *labels])


def ruled_cells(resume: Resume) -> bytes:
    """A ruled table as layout: one row of two cells, drawn across."""
    head, side, main = _two(resume)

    def rules(canvas: Canvas, page: int) -> None:
        for x in (55, 215, 560):
            canvas.line(x, HIGH - 760, x, HIGH - 110)
        for y in (760, 110):
            canvas.line(55, HIGH - y, 560, HIGH - y)

    return drawn(across([*head, *side, *main]), rules)


def head_and_foot(resume: Resume) -> bytes:
    """Two pages; the head and foot of both stand in the middle of a sentence."""
    column = _single(resume)
    _body(column, resume)
    pieces = column.pieces
    cut = next(i for i, piece in enumerate(pieces) if resume.summary.startswith(piece.text)) + 1
    shift = pieces[cut].top - 60
    pieces = [*pieces[:cut], *(replace(piece, page=2, top=piece.top - shift) for piece in pieces[cut:])]
    rest = Column(60, 490, page=2, top=pieces[-1].top + 20)
    _schooling(rest, resume)
    _lists(rest, resume)
    running = [
        Piece(page=page, x=x, top=top, text=text, size=8)
        for page in (1, 2)
        for x, top, text in (
            (60, 24, f"{resume.name} - Resume"),
            (60, 764, f"{resume.contact[2]}"),
            (500, 764, f"Page {page} of 2"),
        )
    ]
    return drawn([*running, *pieces, *rest.pieces])


def spaced_headings(resume: Resume) -> bytes:
    """Headings with letters set apart, by blanks or by the spread of letters."""
    column = _single(resume, spread=6)
    column.heading("PROFESSIONAL SUMMARY")
    column.text(resume.summary)
    column.spread = 0
    column.heading("W O R K   E X P E R I E N C E")
    for job in resume.jobs:
        column.job(job)
    column.heading("E D U C A T I O N")
    for degree, school in resume.education:
        column.text(degree)
        column.text(school)
    column.spread = 4
    _lists(column, resume)
    return drawn(column.pieces)


def boxes(resume: Resume) -> bytes:
    """Every part in a box of its own, drawn in no order at all."""
    head, left, right = _single(resume), Column(70, 165, top=110), Column(315, 230, top=110)
    _lists(left, resume)
    low = left.top + 10
    left.top = low + 10
    _schooling(left, resume)
    right.heading("SUMMARY")
    right.text(resume.summary)
    middle = right.top + 10
    right.top = middle + 10
    _jobs(right, resume)
    cut = next(i for i, piece in enumerate(left.pieces) if piece.text == "EDUCATION")
    turn = next(i for i, piece in enumerate(right.pieces) if piece.text == "EXPERIENCE")

    def frames(canvas: Canvas, page: int) -> None:
        canvas.setFillColor(Color(0.93, 0.95, 0.97))
        for x, top, wide, bottom in ((60, 105, 225, low), (60, low + 8, 225, left.top + 6), (305, 105, 250, middle),
                                     (305, middle + 8, 250, right.top + 6)):  # fmt: skip
            canvas.rect(x, HIGH - bottom, wide, bottom - top, fill=1)
        canvas.setFillColor(Color(0, 0, 0))

    order = [*left.pieces[cut:], *right.pieces[turn:], *left.pieces[:cut], *head.pieces, *right.pieces[:turn]]
    return drawn(order, frames)


_BREAKS = {
    "Inpatient": "In\u00adpa\u00adtient",
    "physicians": "physi\u00adcians",
    "Receptionist": "Recep\u00adtionist",
    "compliant": "com\u00adpli\u00adant",
    "appointments": "ap\u00adpoint\u00adments",
    "assignment": "as\u00adsign\u00adment",
    "procedures": "pro\u00adce\u00addures",
    "outpatient": "out\u00adpa\u00adtient",
    "scheduled": "sched\u00aduled",
    "Technology": "Tech\u00adnol\u00adogy",
    "Information": "In\u00adfor\u00adma\u00adtion",
    "Encompass": "En\u00adcom\u00adpass",
    "capture": "cap\u00adture",
    "statements": "state\u00adments",
    "progress": "pro\u00adgress",
    "expired": "ex\u00adpired",
}


def _hyphenated(text: str) -> str:
    return re.sub(r"\w+", lambda word: _BREAKS.get(word[0], word[0]), text)


def narrow_columns(resume: Resume) -> bytes:
    """Two narrow columns with words broken over lines, drawn one after the other."""
    head = _single(resume)
    side = Column(60, 78, top=head.top)
    side.heading("CREDENTIALS")
    for text in resume.credentials:
        side.text(_hyphenated(text))
    side.heading("SKILLS")
    side.text(_hyphenated(", ".join(resume.skills)))
    main = Column(170, 150, top=head.top)
    main.heading("EXPERIENCE")
    for job in resume.jobs:
        main.job(replace(job, duties=tuple(map(_hyphenated, job.duties))))
    last = Column(350, 150, top=head.top)
    last.heading("SUMMARY")
    last.text(_hyphenated(resume.summary))
    last.heading("EDUCATION")
    for degree, school in resume.education:
        last.text(_hyphenated(degree))
        last.text(school)
    return drawn([*head.pieces, *side.pieces, *main.pieces, *last.pieces])


def bullets_drawn_apart(resume: Resume) -> bytes:
    column = _single(resume)
    _body(column, resume)
    _schooling(column, resume)
    _lists(column, resume)
    return drawn(sorted(column.pieces, key=lambda piece: piece.text != "\u2022"))


def bold_drawn_twice(resume: Resume) -> bytes:
    """Bold letters made by drawing them again a little to the right, after all others."""
    column = _single(resume)
    _body(column, resume)
    _schooling(column, resume)
    _lists(column, resume)
    bold = [replace(piece, font=PLAIN) for piece in column.pieces if piece.font == BOLD]
    plain = [replace(piece, font=PLAIN) for piece in column.pieces]
    return drawn([*plain, *(replace(piece, x=piece.x + 0.4) for piece in bold)])


def letters_one_by_one(resume: Resume) -> bytes:
    """Every letter placed by itself, line after line, without blanks."""
    column = _single(resume)
    _body(column, resume)
    _schooling(column, resume)
    _lists(column, resume)
    found = []
    for piece in column.pieces:
        for i, letter in enumerate(piece.text):
            if letter != " ":
                left = stringWidth(piece.text[:i], piece.font, piece.size)
                found.append(replace(piece, x=piece.x + left, text=letter))
    return drawn(found)


LAYOUTS: dict[str, Callable[[Resume], bytes]] = {
    made.__name__: made
    for made in (
        one_column,
        two_columns_across,
        two_columns_of_unlike_pitch_across,
        sidebar_drawn_last,
        sidebar_drawn_amid,
        sidebar_on_the_right_across,
        three_columns_across,
        dates_on_the_right,
        dates_drawn_last,
        dates_on_the_left_drawn_first,
        labels_and_values,
        labels_drawn_last,
        ruled_cells,
        head_and_foot,
        spaced_headings,
        boxes,
        narrow_columns,
        bullets_drawn_apart,
        bold_drawn_twice,
        letters_one_by_one,
    )
}
