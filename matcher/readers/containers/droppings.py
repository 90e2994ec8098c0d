"""Files that operating systems and editors leave behind in folders and archives, told by name and by what they hold."""

import re

HEAD = 2048
"""Bytes of a file that are enough to tell."""
_NAMES = frozenset((".ds_store", "thumbs.db", "desktop.ini", ".localized", ".directory"))
_STARTS = ("~$", "._", ".~lock.")
_WORDS = 3
"""A text of fewer words is no document that anybody saved."""


def is_named_so(path: str) -> bool:
    """Whether a file has such a name. `path` may have `/` or `\\` between its parts."""
    name = re.split(r"[/\\]", path)[-1]
    return name.lower() in _NAMES or name.startswith(_STARTS)


def is_dropping(path: str, head: bytes) -> bool:
    """Whether nobody wrote this file: by its name, and by its first bytes. A resume that somebody saved under such a
    name is a resume."""
    if not is_named_so(path):
        return False
    bare = head.lstrip(b"\xef\xbb\xbf\r\n ")
    return (
        not bare
        or b"\0" in head
        or bare.startswith(b"[")
        or (".~lock." in path and bare.startswith(b","))
        or len(bare.split()) < _WORDS
    )
