"""Second reader for PDF: pdfplumber, slower by far, opens some files that the first does not."""

from typing import Any

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.model import Notice
from matcher.readers.interface import Content, Line


def _lines(page: Any, number: int) -> list[Line]:
    """Lines of one page with their boxes. The ratio keeps words apart in documents that draw no blanks."""
    found = page.extract_text_lines(x_tolerance_ratio=0.15, return_chars=False)
    return [
        Line(
            text=line["text"],
            page=number,
            box=(round(line["x0"], 2), round(line["top"], 2), round(line["x1"], 2), round(line["bottom"], 2)),
        )
        for line in found
    ]


def true_error(error: BaseException) -> BaseException:
    """What went wrong: pdfplumber wraps the error of pdfminer, MemoryError included."""
    inner = error.args[0] if error.args else None
    return inner if isinstance(inner, BaseException) else error


def read(data: bytes, limits: Limits) -> Content | None:
    """The lines, or None where this reader cannot open the file either. Raises ReadError `encrypted`, MemoryError."""
    import io

    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    lines: list[Line] = []
    notices: list[Notice] = []
    try:
        with pdfplumber.open(io.BytesIO(data), pages=list(range(1, limits.pages + 1))) as document:
            for number, page in enumerate(document.pages, 1):
                lines += _lines(page, number)
                page.close()
    except Exception as error:
        # pdfminer meets damaged files with errors of any kind; what was read before one is kept
        true = true_error(error)
        if isinstance(true, MemoryError):
            raise true from None
        if isinstance(true, PDFPasswordIncorrect):
            text = "The PDF is locked with a password. Save it without a password, and send that file."
            raise ReadError("encrypted", text) from error
        if not lines:
            return None
        notices.append(Notice(code="partly-damaged", text="The PDF is damaged: only a part of it could be read."))
    pages = max((line.page or 1 for line in lines), default=1)
    return Content(lines=tuple(lines), pages=pages, notices=tuple(notices))
