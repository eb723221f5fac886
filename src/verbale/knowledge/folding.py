"""Names as keys: the same for spellings that differ in accents, hyphens or the way a name is written in Latin letters."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

__all__ = ["fold", "sound", "surface_words"]

_LETTERS: Final = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a",
    "'": "", "’": "", "ʼ": "", "ʻ": "", "‘": "", "`": "", "-": " ", "‐": " ", "–": " ", ".": " ",
})  # fmt: skip
_SPELLINGS: Final = (
    (re.compile(r"[iy]{2,}|[iy]j\b|y"), "i"),  # Zelenskyy, Zelenskiy, Zelensky; Dmitriy, Dmitry
    (re.compile(r"kh"), "h"),  # Khamenei, Hamenei
    (re.compile(r"sch|sz"), "sh"),
    (re.compile(r"tch|cz"), "ch"),
    (re.compile(r"dj|dzh"), "j"),  # Djukanovic, Dzhaparov
    (re.compile(r"ph"), "f"),
    (re.compile(r"ou|oo"), "u"),  # Mahmoud, Mahmud
    (re.compile(r"x"), "ks"),  # Alexei, Aleksei
    (re.compile(r"w"), "v"),
    (re.compile(r"q"), "k"),  # Qadhafi, Kadhafi
    (re.compile(r"(.)\1+"), r"\1"),  # Mohammed, Mohamed
)
_PARTICLES: Final = frozenset({"al", "el", "ul"})
_SURFACE: Final = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?|\w+|[^\w\s]")


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """Give a name in lower case without accents, apostrophes, hyphens, stops and double spaces.

    >>> fold("António  Costa-Silva")
    'antonio costa silva'
    """
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).lower().translate(_LETTERS))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(bare.translate(_LETTERS).split())


@lru_cache(maxsize=4096)
def sound(name: str) -> tuple[str, ...]:
    """Give the words of a name so that common romanisations fall together; initials and the Arabic article are left out.

    >>> sound("Donald J. Trump"), sound("Dmitriy Peskov") == sound("Dmitry Peskov")
    (('donald', 'trump'), True)
    """
    words = []
    for word in fold(name).split():
        spelt = word
        for pattern, letters in _SPELLINGS:
            spelt = pattern.sub(letters, spelt)
        if len(word) > 1 and word not in _PARTICLES:
            words.append(spelt)
    return tuple(words)


def surface_words(text: str) -> tuple[str, ...]:
    """Part words of news into those that names are looked up by; case stays, abbreviations keep their inner stops.

    >>> surface_words("U.S.-Russia talks")
    ('U.S.', '-', 'Russia', 'talks')
    """
    return tuple(_SURFACE.findall(text))
