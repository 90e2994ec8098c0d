"""A part of a posting: a paragraph, list item or labelled field."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A paragraph, list item or field: characters `start` to `end` of the text, without list mark and label. `kind`
    is a
    section kind of job_headings, `link` how it hangs on the part before it (`or`, `and`, empty), `heading` the words of
    the heading above it, `listed` whether it is a list item, `indent` its depth."""

    start: int
    end: int
    kind: str
    listed: bool
    indent: int
    link: str = ""
    heading: str = ""
    is_heading: bool = False
    gap: bool = False
    numbered: bool = False
