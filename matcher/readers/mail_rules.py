"""What of a mail is a document: the same rules for every format in which mails are kept."""

from collections.abc import Iterable

from matcher.readers.interface import Line

_NOTE = 40
"""Words up to which a text beside attached documents is a note that covers them ("my resume is attached")."""
_LEAST_PICTURE = 20 * 1024
_NO_DOCUMENTS = frozenset((
    "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature",
    "application/pgp-keys", "application/ics", "text/calendar", "text/vcard", "text/x-vcard", "text/directory",
    "text/rfc822-headers", "message/delivery-status", "message/disposition-notification",
))  # fmt: skip


def says_more(lines: Iterable[Line]) -> bool:
    """Whether a mail's text is more than a note that covers what is attached."""
    return sum(len(line.text.split()) for line in lines) > _NOTE


def is_document(kind: str, size: int, *, shown_in_text: bool) -> bool:
    """Whether an attachment of a media type and a size in bytes can be a document: not a signature, a visiting card or
    an appointment, nor a picture that belongs to the text of the mail (a logo). A page that somebody photographed is
    sent as an attachment, and large."""
    if not kind.startswith("image/"):
        return kind not in _NO_DOCUMENTS
    return not shown_in_text and size >= _LEAST_PICTURE
