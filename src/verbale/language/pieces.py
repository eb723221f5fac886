"""Wordpieces of words: a bounded cache over the vocabulary, since a text's words repeat."""

from collections.abc import Mapping, Sequence
from typing import Final

from verbale.language.wordpiece import wordpieces

START: Final = 101  # [CLS]
STOP: Final = 102  # [SEP]
UNKNOWN: Final = 100  # [UNK]
_LONGEST: Final = 12  # pieces kept of one word (an address, a hash): the rest says nothing more
_LETTERS: Final = 100  # characters of a word that are looked at
_ROOM: Final = 200_000


class PieceTable:
    """Maps words to their wordpiece ids; holds at most ``_ROOM`` words."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        """Take the number of each piece."""
        self._vocabulary = vocabulary
        self._known: dict[str, tuple[int, ...]] = {}

    def number(self, word: str) -> int | None:
        """The number of a word that is a piece of its own, the lower the more frequent; None of any other."""
        return self._vocabulary.get(word)

    def look_up(self, forms: Sequence[str]) -> list[tuple[int, ...]]:
        """Return the wordpiece ids of each word: at least one, at most twelve."""
        known = self._known
        missing = {form for form in forms if form not in known}
        if len(known) + len(missing) > _ROOM:
            known.clear()
            missing = set(forms)
        for form in missing:
            pieces = wordpieces(form[:_LETTERS], self._vocabulary)
            known[form] = tuple(pieces[:_LONGEST]) or (UNKNOWN,)
        return [known[form] for form in forms]
