"""What a user types to search, as a question to FTS5; any string is a valid search."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

__all__ = ["Match", "match"]

_TERM: Final = re.compile(r'(?P<no>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_MARKS: Final = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\0": " "})


@dataclass(frozen=True, slots=True)
class Match:
    """What must be there, and what must not, as FTS5 expressions; both empty where the search has no word in it."""

    wanted: str
    unwanted: str

    def __bool__(self) -> bool:
        """Tell whether there is anything to look for."""
        return bool(self.wanted or self.unwanted)


def match(words: str) -> Match:
    """Give the question that `words` ask: all of them, in any order; "a phrase"; -without; begin*.

    Nothing else has a meaning: OR, NEAR and brackets are words and marks as any others. Strings are quoted as FTS5 wants
    (SQLite, "FTS5", section 3.1), so that no search is an error.

    >>> match('talks "cease fire" -Marsh sanct*')
    Match(wanted='"talks" AND "cease fire" AND "sanct"*', unwanted='"Marsh"')
    """
    plain = words.encode("utf-8", "replace").decode().translate(_MARKS)
    wanted: list[str] = []
    unwanted: list[str] = []
    for found in _TERM.finditer(plain):
        term = found["word"] if found["phrase"] is None else found["phrase"]
        if not any(map(_is_letter, term)):
            continue
        begins = found["phrase"] is None and term.endswith("*")
        (unwanted if found["no"] else wanted).append(f'"{term.rstrip("*")}"' + "*" * begins)
    return Match(" AND ".join(wanted), " OR ".join(unwanted))


def _is_letter(character: str) -> bool:
    """Letters, numbers and private characters are what the tokenizer keeps (SQLite, "FTS5", section 4.3.1)."""
    category = unicodedata.category(character)
    return category[0] in "LN" or category == "Co"
