"""MHT: the page is read, and none of the parts that belong to it."""

import pytest

from matcher.config import Limits
from matcher.model import Document, Failed
from matcher.readers.registry import read
from matcher.readers.sniff import sniff
from tests.readers.making import SAMPLES

LIMITS = Limits()
PARTS = """This document is a Single File Web Page.

------=_N
Content-Location: file:///C:/cv.htm
Content-Transfer-Encoding: quoted-printable
Content-Type: text/html; charset="windows-1252"

<html><body><p class=3DMsoNormal>Jos=E9 Fennimore</p><p>CPC, AAPC</p></body></html>

------=_N
Content-Location: file:///C:/cv_files/header.htm
Content-Type: text/html

<p>of the page</p>
------=_N
Content-Type: text/css

p {color: red}
------=_N
Content-Type: text/xml

<xml/>
------=_N--
"""
KIND = 'Content-Type: multipart/related; type="text/html"; boundary="----=_N"\r\n\r\n'
WORD = f"MIME-Version: 1.0\r\n{KIND}{PARTS}".encode()
BROWSER = f"From: <Saved by Blink>\r\nSubject: Coder\r\nDate: today\r\nMIME-Version: 1.0\r\n{KIND}{PARTS}".encode()


@pytest.mark.parametrize("data", [WORD, BROWSER])
def test_the_page_is_read_in_its_code_page(data: bytes) -> None:
    (found,) = read(data, "cv.doc", LIMITS)
    assert isinstance(found, Document)
    assert (found.text, found.media_type, found.member) == ("José Fennimore\n\nCPC, AAPC", "multipart/related", None)


def test_a_mail_with_pictures_in_its_text_stays_a_mail() -> None:
    data = b"From: a@example.com\r\nTo: b@example.com\r\n" + WORD
    assert sniff(data, "x") == "message/rfc822"
    assert sniff(SAMPLES["resume.eml"], "x") == "message/rfc822"


def test_a_saved_page_without_a_page_is_damaged() -> None:
    (found,) = read(WORD.replace(b"text/html;", b"text/nothing;").replace(b"text/html\n", b"text/css\n"), "x", LIMITS)
    assert isinstance(found, Failed)
    assert (found.code, "The saved page is damaged" in found.text) == ("corrupt", True)
