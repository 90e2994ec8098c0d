"""Guesses the encoding of text that says nothing of it: Western, or the script that its words would then be in."""

import re
import unicodedata
from itertools import pairwise

_SAMPLE = 64 * 1024
_WESTERN = 0.2
"""Share of bytes outside ASCII below which a text is Western, unless whole words are made of them."""
_UNDEFINED = re.compile(b"[\x81\x8d\x8f\x90\x9d]")
_SIGNS = bytes((0x85, *range(0x91, 0x98), 0xA0, 0xA9, 0xAE, 0xB7))
"""Quotes, dashes, bullets and the like of Windows-1252: they stand in a row without being a word."""
_WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
_FOREIGN = 0.6
"""Share of the bytes outside ASCII that stand in words made of them, from which on a text is not Western."""
_MAC = re.compile(rb"[a-z][\x87\x88\x8a\x8c\x8e\x8f\x98\x9f](?![\x80-\xff])")
"""A small letter followed by what is an accented small letter in Mac Roman, and in Windows-1252 a capital, a sign that
stands at no word's end, or nothing."""
_ESCAPED = re.compile(rb"\x1b\$[@B]")
_SHIFTED = re.compile(rb"\+[A-Za-z0-9+/]{3,}-?")
_PUNCTUATION = dict.fromkeys(map(ord, "\u00a0\u2018\u2019\u201c\u201d\u2013\u2014\u2022\u2026«»№·"), " ")
_EBCDIC = ("cp037", "cp273", "cp424", "cp500", "cp875", "cp1026", "cp1140")

# The ten commonest letters of each language make two thirds of its texts, and a third where the bytes are of another
# encoding. Of the two-byte encodings: the lead bytes of the common characters, those that ask for more first.
_LETTERS = (
    ("cp1251", "оеаинтсрвл", "[а-яё]"),
    ("koi8_r", "оеаинтсрвл", "[а-яё]"),
    ("cp1253", "αοιετσνηρπς", "[ά-ώ]"),
    ("cp1255", "יוהלאתרמבש", "[א-ת]"),
    ("cp1256", "اليمنوترهعب", "[\u0621-\u064a]"),
    ("cp874", "\u0e32\u0e19\u0e23\u0e01\u0e2d\u0e40\u0e07\u0e21\u0e22\u0e25\u0e34\u0e48\u0e31", "[\u0e01-\u0e4e]"),
)
_LEADS = (
    ("euc_jp", 0xB0, 0xCF),
    ("euc_kr", 0xB0, 0xC8),
    ("shift_jis", 0x88, 0x97),
    ("big5", 0xA4, 0xC6),
    ("gb18030", 0xB0, 0xD7),
)
_SURE = 0.95
"""Share of common characters at which a two-byte encoding is believed before the others are asked."""
_LIKELY = 0.4
"""Share of common letters at which a one-byte encoding is believed."""
_FAIR = 0.8
"""Share of common characters at which a two-byte encoding is believed where nothing else fits."""
_KANA = re.compile("[\u3041-\u30ff]")
_SOME_KANA = 0.2
"""Share of kana that a Japanese text has at least; without any, its bytes are as good Chinese or Korean."""


def seven_bit(data: bytes) -> str | None:
    """The encoding of bytes within ASCII that stand for more than ASCII (Japanese mail, UTF-7); None for plain ASCII.
    UTF-7 is taken for it only where every plus sign belongs to it and gives letters or signs of Western texts."""
    if _ESCAPED.search(data):
        return "iso2022_jp"
    if not _SHIFTED.search(data):
        return None
    try:
        found = [char for char in data.decode("utf-7") if not char.isascii()]
    except UnicodeDecodeError:
        return None
    western = bool(found) and all("\xa0" <= char < "\u0250" or "\u2010" <= char < "\u2030" for char in found)
    return "utf-7" if western else None


def _is_foreign(sample: bytes) -> bool:
    """Whether the bytes outside ASCII make up words rather than stand between letters."""
    words = [word.translate(None, _SIGNS) for word in _WORD.findall(sample)]
    high = [sum(byte > 0x7F for byte in word) for word in words]
    whole = sum(count for word, count in zip(words, high, strict=True) if count > 1 and 2 * count >= len(word))
    return bool(whole >= 4 and whole >= _FOREIGN * sum(high))


def _decoded(sample: bytes, encoding: str) -> str | None:
    """The sample's text; None where it is not of this encoding. Its last character may be cut off."""
    try:
        return sample.decode(encoding)
    except UnicodeDecodeError as error:
        if error.start >= len(sample) - 4 and len(sample) == _SAMPLE:
            return sample[: error.start].decode(encoding)
        return None


def _common_pairs(text: str, encoding: str, low: int, high: int) -> float:
    """The share of the characters outside ASCII that are common ones of a two-byte encoding."""
    chars = [char for char in text if not char.isascii() and unicodedata.category(char)[0] != "P"]
    kana = sum(map(bool, map(_KANA.match, chars)))
    if not chars or (encoding == "euc_jp" and kana < _SOME_KANA * len(chars)):
        return 0.0
    return (kana + sum(low <= char.encode(encoding)[0] <= high for char in chars if not _KANA.match(char))) / len(chars)


def _common_letters(text: str, letters: str, script: str) -> float:
    """The share of the signs of words outside ASCII that are the commonest of a language. Signs of another script
    count against it, and capitals behind small letters, as Russian in another encoding has them."""
    words = re.findall(r"[^\x00-\x7f]+", text.translate(_PUNCTUATION))
    signs = "".join(words).lower()
    common = sum(map(letters.count, signs))
    turned = sum(a.islower() and b.isupper() for word in words for a, b in pairwise(word))
    return (common - (len(signs) - len(re.findall(script, signs))) - 2 * turned) / len(signs) if signs else 0.0


def _foreign(sample: bytes) -> str | None:
    """The encoding of a text in another script; None where none fits."""
    pairs: list[tuple[float, str]] = []
    for encoding, low, high in _LEADS:
        text = _decoded(sample, encoding)
        share = 0.0 if text is None else _common_pairs(text, encoding, low, high)
        if share >= _SURE:
            return encoding
        pairs.append((share, encoding))
    letters: list[tuple[float, str]] = []
    for encoding, common, script in _LETTERS:
        text = _decoded(sample, encoding)
        letters.append((0.0 if text is None else _common_letters(text, common, script), encoding))
    for (share, encoding), least in ((max(letters), _LIKELY), (max(pairs), _FAIR)):
        if share >= least:
            return encoding
    return None


def guess(data: bytes) -> str:
    """The likeliest encoding of bytes that are not UTF-8. Where only single letters stand outside ASCII, as in Western
    languages, it is Windows-1252 or Mac Roman; statistics do not tell it from its neighbours on a page of text."""
    sample = data[:_SAMPLE]
    high = sum(byte > 0x7F for byte in sample)
    if _is_foreign(sample) and (found := _foreign(sample)) is not None:
        return found
    if high < _WESTERN * len(sample):
        if _MAC.search(sample):
            return "mac_roman"
        if not _UNDEFINED.search(data):
            return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    encoding = "cp1252" if best is None else best.encoding
    if encoding in _EBCDIC:
        return "cp037"
    as_ascii = sum(0x20 <= byte < 0x7F for byte in sample) > (1 - _WESTERN) * len(sample)
    return encoding if not as_ascii or b"Az 09".decode(encoding, errors="replace") == "Az 09" else "cp1252"
