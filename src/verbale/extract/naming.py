"""Names of persons and organisations: when two are forms of one (``Volodymyr Zelensky``, ``Zelensky``, ``Mr. Zelensky``)."""

import re
from functools import lru_cache
from importlib import resources
from typing import Final

HONORIFICS: Final = frozenset(
    "mr mrs ms miss dr prof sir dame lord lady sen rep gov gen col maj capt lt sgt rev hon president senator".split()
)
_SUFFIXES: Final = frozenset("jr sr ii iii iv".split())
_SMALL: Final = frozenset("of the and for de la del der von van al el bin ibn abu".split())
_TOKEN: Final = re.compile(r"[\w.]+(?:[-'’]\w+)*")


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Words that title a person and are no name by themselves, lower case (``lexicon/titles.txt``)."""
    text = resources.files(__package__).joinpath("lexicon", "titles.txt").read_text("utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def name_tokens(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without possessive, honorifics and suffixes.

    >>> name_tokens("Mr. Volodymyr Zelensky’s")
    ('volodymyr', 'zelensky')
    """
    bare = re.sub(r"['’]s?$", "", name.strip())
    tokens = [token.rstrip(".").lower() for token in _TOKEN.findall(bare)]
    kept = [token for token in tokens if token and token not in HONORIFICS and token not in _SUFFIXES]
    return tuple(kept or filter(None, tokens))


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter name is the longer one's family name, or its words in order, initials allowed.

    >>> same_person(("volodymyr", "zelensky"), ("zelensky",)), same_person(("ann", "lee"), ("bo", "lee"))
    (True, False)
    """
    short, long = sorted((one, other), key=len)
    if not short or short[-1] != long[-1]:
        return bool(short) and len(short) == 1 and len(long) > 1 and short[0] == long[0] and len(short[0]) > 3  # noqa: PLR2004
    if len(short) == 1:
        return True
    given, full = short[0], long[0]
    return given == full or (min(len(given), len(full)) == 1 and given[0] == full[0])


def acronym(tokens: tuple[str, ...]) -> str:
    """The first letters of a name's words, small words left out."""
    return "".join(token[0] for token in bare_tokens(tokens))


def bare_tokens(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """A name's words without the small ones."""
    return tuple(token for token in tokens if token not in _SMALL)


def same_organization(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of organisations or places are equal but for small words, or one is the other's acronym."""
    bare = [bare_tokens(name) for name in (one, other)]
    if bare[0] == bare[1]:
        return bool(bare[0])
    for short, long in (bare, bare[::-1]):
        if len(short) == 1 and len(long) > 1 and short[0].replace(".", "") == acronym(long):
            return True
    return False
