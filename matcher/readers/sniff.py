"""Tells a document's type from its bytes; the name breaks ties between kinds of text only."""

import io
import re
import zipfile
import zlib

_HEAD = 4096
_FAR = 16 * _HEAD
_PDF = re.compile(rb"(?:\A|[\r\n\x00-\x20]|\xef\xbb\xbf)%PDF-\d")
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"BM", "image/bmp"),
    (b"\x1f\x8b", "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!", "application/vnd.rar"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\0", "application/x-xz"),
    (b"MZ", "application/x-msdownload"),
    (b"\x7fELF", "application/x-executable"),
    (b"%!PS", "application/postscript"),
    (b"\xc5\xd0\xd3\xc6", "application/postscript"),
    (b"SQLite format 3\0", "application/vnd.sqlite3"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"wOF2", "font/woff2"),
    (b"-----BEGIN PGP MESSAGE-----", "application/pgp-encrypted"),
    (b"-----BEGIN PKCS7-----", "application/pkcs7-mime"),
    (b"-----BEGIN CMS-----", "application/pkcs7-mime"),
)
_PDF_INSIDE = re.compile(rb"\b\d+ \d+ obj\b.{1,4096}?\bendobj\b", re.DOTALL)
"""What only the inside of a PDF looks like: such bytes are a PDF with a damaged head, and no text."""
_CUT_OFF = re.compile(rb"PK\x03\x04.{26}mimetype(application/vnd\.oasis\.opendocument\.[a-z-]{1,40})", re.DOTALL)
"""How an OpenDocument file begins; told so where the end of the archive is missing."""
_PDF_MARKS = (b"%%EOF", b"startxref", b"/Catalog")
_MEDIA_TYPE = re.compile(rb"[a-z]+/[\w.+-]{1,120}")
_OLE = b"\xd0\xcf\x11\xe0"
_WORD_XML = (b"schemas.microsoft.com/office/word/2003/wordml", b"schemas.microsoft.com/office/2006/xmlPackage")
_STREAMS = {
    "EncryptedPackage": "application/encrypted",
    "__properties_version1.0": "application/vnd.ms-outlook",
    "WordDocument": "application/msword",
    "Workbook": "application/vnd.ms-excel",
    "PowerPoint Document": "application/vnd.ms-powerpoint",
}
_SIGNED = re.compile(rb"\x30.{1,5}?\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07[\x01-\x06]", re.DOTALL)
"""How what is signed or encrypted begins (CMS, RFC 5652)."""
_RTF = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*\{\\rtf")
_TAG = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|div|p|br|h[1-6]|ul|ol|table|section|article|main|span|font|center|script)\b[^<]{0,400}>",
    re.I,
)
_SCRIPT = re.compile(rb"<script\b[^<>]{0,400}>.*?</script\s*>", re.DOTALL)
_ANY_TAG = re.compile(rb"</?[a-z][a-z0-9]*(?:\s[^<>]{0,400})?>", re.I)
_HEADER = re.compile(
    rb"(from|to|subject|date|mime-version|content-type|received|message-id|return-path|delivered-to|reply-to)\s*:", re.I
)
_STRONG_HEADERS = frozenset((b"received", b"message-id", b"return-path", b"mime-version", b"from", b"delivered-to"))
_OFFICE = (
    ("word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
_PAGES = frozenset(("Index/Document.iwa", "Index.zip", "index.apxl", "buildVersionHistory.plist"))
_MAILBOX = re.compile(rb"From [^\n]{0,300}\d\d:\d\d[^\n]{0,100}\n(?=[\w-]+:)")
_SAVED_PAGE = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_SENT = re.compile(rb"^(?:to|cc|received|message-id|delivered-to):", re.IGNORECASE | re.MULTILINE)
"""What a mail has, and a page that was saved as one file (MHT) has not."""
MANY = frozenset(("application/zip", "application/mbox", "message/rfc822", "application/vnd.ms-outlook"))
"""Types that may hold many documents, and may therefore be larger than one."""


def _zip(data: bytes) -> str:
    """The kind of document in a ZIP package, `application/zip` for a plain archive or a broken one."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [entry.filename for entry in archive.infolist()[:5000]]
            if names[:1] == ["mimetype"] or {"mimetype", "content.xml"} <= set(names):
                named = _MEDIA_TYPE.fullmatch(archive.open("mimetype").read(200).strip())
                return named[0].decode("ascii") if named else "application/zip"
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, RuntimeError, NotImplementedError, KeyError):
        if match := _CUT_OFF.match(data):
            return match[1].decode("ascii")
        names = re.findall(r"[\w./\[\]-]{4,60}\.xml", data[:200_000].decode("latin-1"))
    if not _PAGES.isdisjoint(names):
        return "application/vnd.apple.pages"
    for folder, media_type in _OFFICE:
        # somebody's folder may be called so too
        if any(name.startswith(folder) and name.endswith((".xml", ".bin", ".rels")) for name in names):
            return media_type
    return _OFFICE[0][1] if "[Content_Types].xml" in names else "application/zip"


def _ole(data: bytes) -> str:
    """The kind of document in an OLE file, by the names of its streams; where there are several, of those at its root:
    documents carry others inside them."""
    found = [name for name in _STREAMS if name.encode("utf-16-le") in data]
    if len(found) > 1:
        from matcher.readers.word.ole import root_names

        at_root = root_names(data)
        found = [name for name in found if name in at_root] or found
    return _STREAMS[found[0]] if found else "application/x-ole-storage"


def _is_mail(head: bytes) -> bool:
    """Whether the bytes begin with the headers of a mail: at least two, one of them such as no letter has."""
    block = re.split(rb"\r?\n\r?\n", head.lstrip(b"\xef\xbb\xbf\r\n "), maxsplit=1)[0]
    if block.startswith((b"From ", b">From ")) and b"\n" in block:
        block = block.split(b"\n", 1)[1]
    first = block.split(b"\n", 1)[0]
    if not re.match(rb"[\w-]+\s*:", first):
        return False
    found = {match[1].lower() for line in block.splitlines() if (match := _HEADER.match(line))}
    return len(found) >= 2 and bool(found & _STRONG_HEADERS)


def _is_json(data: bytes) -> bool:
    import json

    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in (b"{", b"["):
        return False
    try:
        return isinstance(json.loads(data), dict | list)
    except (ValueError, RecursionError):
        return False


def _text(data: bytes, name: str) -> str:
    """The kind of text. Tags make a page where they come early and in number, or where the name says so."""
    head = data[:_HEAD].replace(b"\0", b"")
    start = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if any(mark in head for mark in _WORD_XML):
        return "application/x-word-xml"
    if b"<office:document" in head and b"opendocument.text" in head:
        return "application/vnd.oasis.opendocument.text-flat-xml"
    if start.startswith((b"<svg", b"<?xml")) and b"<html" not in head.lower():
        return "image/svg+xml" if b"<svg" in head.lower() else "application/xml"
    if _is_json(data):
        return "application/json"  # before its tags are counted: descriptions are often HTML
    if _is_mail(head):
        if _SAVED_PAGE.search(head) and not _SENT.search(re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]):
            return "multipart/related"
        return "application/mbox" if _MAILBOX.match(data) else "message/rfc822"
    if name.lower().endswith((".csv", ".tsv")) and start[:1] not in (b"<", b"{", b"["):
        return "text/csv"  # before its cells are asked for tags: descriptions are often HTML
    markdown = name.lower().endswith((".md", ".markdown"))
    page = name.lower().endswith((".html", ".htm", ".xhtml"))
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")):
        return "text/html"
    if page and (_ANY_TAG.search(data[:_FAR]) or b"<" in start[:1]):
        return "text/html"
    tags = _TAG.findall(head)
    if not markdown and start.startswith(b"<") and any(not tag.lower().startswith(b"<script") for tag in tags):
        return "text/html"
    if start.startswith(b"<script") and not _SCRIPT.sub(b"", start).strip():
        return "text/html"
    if not markdown and len(tags) >= 3 and len(_ANY_TAG.findall(head)) >= 5:
        return "text/html"
    if _is_json(data):
        return "application/json"
    return "text/markdown" if markdown or head.startswith((b"+++\n", b"+++\r\n")) else "text/plain"


def _is_prose(head: bytes) -> bool:
    """Whether a few bytes are words rather than the head of a binary file that happens to begin with letters."""
    return b"\0" not in head and len(head.split()) >= 3


def may_hold_many(head: bytes) -> bool:
    """Whether a file that begins so can be of a type that holds many documents. `head`: some kibibytes."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06", _OLE)) or _is_mail(head[:_HEAD])


def sniff(data: bytes, name: str) -> str:
    """The media type of a document. `name` decides only between plain text, Markdown and tag soup."""
    head = data[:_HEAD]
    # before the PDF that may lie in their first bytes, not packed
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(data)
    if head.startswith(_OLE):
        return _ole(data)
    if head.startswith(b"\x78\x9f\x3e\x22"):
        return "application/ms-tnef"
    if _SIGNED.match(head):
        return "application/pkcs7-mime"
    if _PDF.search(head) and (b" obj" in data or not _is_prose(head)):
        return "application/pdf"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp":
        return "image/heic" if head[8:11] in (b"hei", b"mif", b"avi") else "video/mp4"
    for magic, media_type in _MAGIC:
        if head.startswith(magic) and (len(magic) > 2 or not _is_prose(head[:64])):
            return media_type
    if head[257:262] == b"ustar":
        return "application/x-tar"
    if _RTF.match(head):
        return "application/rtf"
    if zipfile.is_zipfile(io.BytesIO(data)):
        return _zip(data)
    if any(mark in data for mark in _PDF_MARKS) and _PDF_INSIDE.search(data[:_FAR]):
        return "application/pdf"
    return _text(data, name)
