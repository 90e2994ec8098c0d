"""Names of files and of members of containers as text that can be shown, stored and compared anywhere."""

import re

_LONGEST = 200
_TAIL = 60
"""Characters kept of a long name's end: there the type of the document stands."""
_SEPARATORS = re.compile(r"[/\\]+")
_DRIVE = re.compile(r"[A-Za-z]:")


def printable(text: str) -> str:
    """The text with everything that a terminal or a page could obey (control, direction and zero-width characters,
    surrogates, line ends) as backslash escapes."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text)


def member_name(name: str) -> str:
    """The name of a member as a path that leads nowhere: no root, no drive, no way up, `/` between its parts, nothing
    unprintable, at most 200 characters. Empty where nothing of it is left."""
    parts = [part for part in _SEPARATORS.split(name) if part not in ("", ".", "..")]
    if parts and _DRIVE.fullmatch(parts[0]):
        del parts[0]
    text = printable("/".join(parts)[: 4 * _LONGEST])
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - _TAIL - 1]}…{text[-_TAIL:]}"


class Names:
    """Gives each member of one container a name of its own, in the order of the members."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def of(self, name: str, number: int) -> str:
        """The name to be shown; a second member of the same name gets a number behind it, one without a name its
        place (`number` from 1)."""
        base = found = member_name(name) or f"member {number}"
        while found in self._seen:
            self._seen[base] += 1
            found = f"{base} ({self._seen[base]})"
        self._seen[found] = 1
        return found
