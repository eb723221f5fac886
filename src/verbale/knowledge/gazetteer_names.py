"""Names of places as keys: what differs in case, accents and points alone is one name; what a name may be shortened to."""

import re
from collections.abc import Iterator
from typing import Final

from verbale.knowledge.folding import fold

__all__ = ["exact", "place_key", "shortened"]

_ABBREVIATION: Final = 5
_WRITTEN_OUT: Final = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "co": "county", "&": "and"}
_KINDS: Final = frozenset(
    "province region state district county city oblast krai governorate prefecture municipality area parish borough territory "
    "peninsula valley suburb town village metro international airport".split()
)
_SIDES: Final = frozenset(
    "northern southern eastern western central north south east west northeast northwest southeast southwest northeastern "
    "northwestern southeastern southwestern upper lower greater downtown inner outer mainland rural occupied".split()
)
_OF: Final = re.compile(
    r"(?:city|town|village|province|state|district|county|port|island|republic|kingdom) of (?:the )?", re.IGNORECASE
)
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_PARTS: Final = re.compile(r"[ -]")


def exact(name: str) -> str:
    """Give the key of an abbreviation: the name as it stands; empty where it is none.

    >>> exact("US"), exact("Ind."), exact("Kest")
    ('US', 'Ind.', '')
    """
    is_short = len(name) <= _ABBREVIATION and name.isupper()
    return name if is_short or name.endswith(".") else ""


def place_key(name: str) -> str:
    """Give the key of a name: without case, accents, points and hyphens, and "St" written out.

    >>> place_key("St. Márga-Kest"), place_key("THE HAGUE")
    ('saint marga kest', 'the hague')
    """
    return " ".join([_WRITTEN_OUT.get(word, word) for word in fold(name).split()])


def shortened(name: str) -> Iterator[str]:
    """Give ever plainer forms of a name: without "'s", "the", "city of", a word like "Province", a point of the compass.

    >>> list(shortened("the Kest Province")), list(shortened("northern Kest"))
    (['Kest Province', 'Kest'], ['Kest'])
    """
    for strip in (_without_possessive, _without_article, _without_of, _without_kind, _without_side):
        shorter = strip(name)
        if shorter and shorter != name:
            yield shorter
            name = shorter


def _without_possessive(name: str) -> str:
    return _POSSESSIVE.sub("", name)


def _without_article(name: str) -> str:
    return name[4:] if name[:4].lower() == "the " else name


def _without_of(name: str) -> str:
    found = _OF.match(name)
    return name[found.end() :] if found else name


def _without_kind(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[-1].lower().rstrip(".") in _KINDS:
        words.pop()
    return " ".join(words)


def _without_side(name: str) -> str:
    parts = _PARTS.split(name, maxsplit=1)
    while len(parts) > 1 and parts[0].lower() in _SIDES:
        name = parts[1]
        parts = _PARTS.split(name, maxsplit=1)
    return name
