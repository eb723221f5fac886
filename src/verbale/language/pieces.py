"""Wordpieces of words: a bounded cache over the tokenizer, since a text's words repeat."""

from collections.abc import Sequence
from typing import Final

from tokenizers import Tokenizer

START: Final = 101  # [CLS]
STOP: Final = 102  # [SEP]
UNKNOWN: Final = 100  # [UNK]
_LONGEST: Final = 12  # pieces kept of one word (an address, a hash): the rest says nothing more
_LETTERS: Final = 100  # characters of a word that are looked at
_ROOM: Final = 200_000


class PieceTable:
    """Maps words to their wordpiece ids; holds at most ``_ROOM`` words."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        """Take a tokenizer whose ``encode`` gives the pieces of one word."""
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self._tokenizer = tokenizer
        self._known: dict[str, tuple[int, ...]] = {}

    def look_up(self, forms: Sequence[str]) -> list[tuple[int, ...]]:
        """Return the wordpiece ids of each word: at least one, at most twelve."""
        known = self._known
        missing = list({form for form in forms if form not in known})
        if len(known) + len(missing) > _ROOM:
            known.clear()
            missing = list(set(forms))
        if missing:
            encoded = self._tokenizer.encode_batch([form[:_LETTERS] for form in missing], add_special_tokens=False)
            known.update(
                (form, tuple(pieces.ids[:_LONGEST]) or (UNKNOWN,)) for form, pieces in zip(missing, encoded, strict=True)
            )
        return [known[form] for form in forms]
