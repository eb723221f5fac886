"""What an input is by its name: a kind of file, or an address of the web."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["SUFFIXES", "is_web", "kind_of", "suffix_kind"]

SUFFIXES: Final[Mapping[str, str]] = MappingProxyType({
    ".txt": "text", ".html": "page", ".htm": "page", ".xhtml": "page", ".warc": "archive", ".warc.gz": "archive",
    ".jsonl": "lines", ".jsonl.gz": "lines", ".ndjson": "lines", ".xml": "feed", ".rss": "feed", ".atom": "feed",
})  # fmt: skip
"""The kinds of files by their suffixes; what a folder holds beside these is skipped."""


SCHEMES: Final = ("http://", "https://")


def is_web(name: str) -> bool:
    """Tell whether a name is an address of the web.

    >>> is_web("HTTPS://post.example/a"), is_web("wire/a.txt")
    (True, False)
    """
    return name.lower().startswith(SCHEMES)


def suffix_kind(name: str) -> str:
    """Give the kind of a file by its name, "" where its suffix is none of ours.

    >>> suffix_kind("crawl/2031-05.WARC.gz"), suffix_kind("wire")
    ('archive', '')
    """
    lowered = name.lower()
    return next((kind for suffix, kind in SUFFIXES.items() if lowered.endswith(suffix)), "")


def kind_of(name: str) -> str:
    """Give the kind of a file by its name; one of another suffix that was named by itself is text.

    >>> kind_of("crawl/2031-05.WARC.gz"), kind_of("wire")
    ('archive', 'text')
    """
    return suffix_kind(name) or "text"
