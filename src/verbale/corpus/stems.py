"""What a text is about: its words without those that every report has, each cut to its stem."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import Any, Final

import snowballstemmer

__all__ = ["WORD", "common_words", "lexicon", "stem", "stems"]

WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|\w+(?:['’]\w+)?")
"""A number with its commas and points, or a word with an apostrophe inside."""

_POSSESSIVE: Final = re.compile(r"['’]s?$")


def stems(text: str) -> tuple[str, ...]:
    """Give the stems of the words of a text that are not common to all reports, in their order.

    Stems are those of the English Snowball stemmer (Porter 2001, https://snowballstem.org/algorithms/english/stemmer.html).

    >>> stems("The ministers were refusing talks on the border's crossings")
    ('minist', 'refus', 'talk', 'border', 'cross')
    """
    return tuple(found for found in map(_uncommon, WORD.findall(text)) if found is not None)


@lru_cache(maxsize=131_072)
def _uncommon(written: str) -> str | None:
    """The stem of a word as it is written; None where it is common to all reports."""
    word = written.lower().replace("’", "'")
    return None if word in common_words() else stem(word)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Give the stem of one word in lower case."""
    return str(_stemmer().stemWord(_POSSESSIVE.sub("", word)))


@cache
def common_words() -> frozenset[str]:
    """Give the words that say nothing of a report's matter (`lexicon/common_words.txt`)."""
    lines = _text("common_words.txt").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def lexicon(name: str) -> Mapping[str, Any]:
    """Give a closed list of this room (`lexicon/NAME.toml`)."""
    return tomllib.loads(_text(f"{name}.toml"))


def _text(name: str) -> str:
    return resources.files(__package__).joinpath("lexicon", name).read_text("utf-8")


@cache
def _stemmer() -> Any:  # noqa: ANN401 - the library brings no types
    return snowballstemmer.stemmer("english")
