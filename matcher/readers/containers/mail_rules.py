"""What of a mail is a document: the same rules for every format in which mails are kept."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from matcher.config import Limits
from matcher.errors import ReadError
from matcher.readers.interface import Content, Line, Member, Room

_NOTE = 40
"""Words up to which a text beside attached documents is a note that covers them ("my resume is attached")."""
_LEAST_PICTURE = 20 * 1024
_LEAST_SHOWN = 100 * 1024
"""Bytes from which a picture in the text of a mail can be a photographed page; logos and signatures are smaller."""
_NO_DOCUMENTS = frozenset((
    "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature",
    "application/pgp-keys", "application/ics", "application/applefile", "text/calendar", "text/vcard", "text/x-vcard",
    "text/directory", "text/rfc822-headers", "text/x-amp-html", "text/watch-html",
    "message/delivery-status", "message/disposition-notification", "message/feedback-report",
))  # fmt: skip
_NO_DOCUMENT = re.compile(r"\.(?:p7s|sig|vcf|ics)$", re.IGNORECASE)
"""Signatures, visiting cards and appointments that a mail program sends as bytes of no kind."""
_UNTOLD = frozenset(("", "application/octet-stream", "application/x-octet-stream", "text/plain"))
_FRAGMENT = re.compile(r"att\d{3,6}\.(?:html?|txt)", re.IGNORECASE)
_SIGNATURE = frozenset(("-- ", "--"))
_SMALL_PRINT = re.compile(
    r"\W*(?:confidential(?:ity)?\b|disclaimer\b|privileged\b|(?:the information (?:contained )?in )?"
    r"this (?:e-?mail|message|communication|transmission)\b.{0,80}\b(?:confidential|intended|privileged|attachment))",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """What is attached to a mail: its media type as far as told, its size in bytes, whether the text shows it, and its
    bytes when they are wanted, or why there are none."""

    name: str
    found: Callable[[Room], bytes] | ReadError
    kind: str = ""
    size: int = 0
    shown: bool = False
    media_type: str | None = None


def says_more(lines: Iterable[Line]) -> bool:
    """Whether a mail's text is more than a note that covers what is attached. What stands below the mark of a
    signature, and paragraphs that say for whom the mail is meant, do not count."""
    count = 0
    paragraphs = "\n".join(line.text.rstrip("\r") for line in lines).split("\n\n")
    for number, paragraph in enumerate(paragraphs):
        # words of the same paragraph may follow the subject without a gap
        told = paragraph.split("\n")
        end = next((at for at, line in enumerate(told) if line in _SIGNATURE), None)
        if not (number and _SMALL_PRINT.match(paragraph)):
            count += sum(len(line.split()) for line in told[:end])
        if end is not None:
            break
    return count > _NOTE


def is_fragment(name: str) -> bool:
    """Whether a part is a piece of the mail's own text, as Exchange names those between two attachments."""
    return _FRAGMENT.fullmatch(name) is not None


def is_document(each: Attached) -> bool:
    """Whether an attachment can be a document: not a signature, a visiting card or an appointment, nor a picture that
    belongs to the text of the mail (a logo). A page that somebody photographed is sent as an attachment, and large."""
    if each.kind.startswith("image/"):
        return not each.shown and each.size >= _LEAST_PICTURE
    return each.kind not in _NO_DOCUMENTS and not (each.kind in _UNTOLD and _NO_DOCUMENT.search(each.name))


def documents(lines: Iterable[Line], attached: Sequence[Attached]) -> list[Attached]:
    """Those attachments that are documents. Where there is none, and the text says next to nothing, the large pictures
    that stand in it are: telephones send photographed pages so."""
    found = [each for each in attached if is_document(each)]
    if not found and not says_more(lines):
        found = [each for each in attached if each.kind.startswith("image/") and each.size >= _LEAST_SHOWN]
    return found


def members(content: Content, attached: Sequence[Attached], limits: Limits, media_type: str) -> Iterator[Member]:
    """The text, where it says more than a note that covers what is attached, or is all there is; then the documents
    attached. A mail without any is itself the document: its text has no name of its own."""
    found = documents(content.lines, attached)
    if not found or says_more(content.lines):
        yield Member(name="body" if found else "", found=content, media_type=media_type)
    for number, each in enumerate(found, 1):
        if number > limits.members:
            text = (
                f"The mail has more attachments than the limit; those after the first {limits.members} were not read."
            )
            yield Member(name="(further attachments)", found=ReadError("too-large", text))
            return
        yield Member(name=each.name or f"part{number}", found=each.found, media_type=each.media_type)
