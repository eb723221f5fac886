"""WordPiece for single words, as BERT's uncased vocabulary wants them: no batch, no files but the vocabulary, nothing to install.

The published tokenizers library gives the same pieces (a test holds the two side by side where it is installed) but brings a
model hub's client and a dozen packages, 57 MB in all, for what is a look-up here: our words come cut already and are cached.
Source: Schuster and Nakajima (2012); Devlin et al. (2019), ``tokenization.py``.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

_UNKNOWN: Final = "[UNK]"
_LONGEST: Final = 100
_CJK: Final = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F), (0x2B920, 0x2CEAF),
    (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip
_CONTROL: Final = frozenset({"Cc", "Cf", "Co", "Cs"})
_BLANKS: Final = frozenset("\t\n\r")


def read_vocabulary(lines: Iterable[str]) -> dict[str, int]:
    """Number the pieces of a vocabulary file, one a line."""
    return {line.rstrip("\r\n"): number for number, line in enumerate(lines)}


def _is_cjk(letter: str) -> bool:
    code = ord(letter)
    return any(first <= code <= last for first, last in _CJK)


def _is_mark(letter: str) -> bool:
    code = ord(letter)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126  # noqa: PLR2004 - ASCII's ranges
    return ascii_mark or unicodedata.category(letter).startswith("P")


def _clean(word: str) -> Iterator[str]:
    """The letters without control characters, blanks as blanks, CJK characters and marks set apart."""
    for letter in word:
        if letter in _BLANKS or unicodedata.category(letter) == "Zs":
            yield " "
        elif letter in "\0\ufffd" or unicodedata.category(letter) in _CONTROL:
            continue
        else:
            yield f" {letter} " if _is_cjk(letter) else letter


def _tokens(word: str) -> list[str]:
    """Lower-cased tokens without accents, marks apart."""
    plain = word if word.isascii() and word.isalpha() else "".join(_clean(word))
    if not plain.isascii():
        plain = "".join(letter for letter in unicodedata.normalize("NFD", plain) if unicodedata.category(letter) != "Mn")
    lowered = plain.lower() if plain.isascii() else "".join(map(str.lower, plain))  # a whole word's end would make a Σ a ς
    if lowered.isalnum():
        return [lowered]
    return "".join(f" {letter} " if _is_mark(letter) else letter for letter in lowered).split()


def _pieces(token: str, vocabulary: Mapping[str, int]) -> list[int]:
    """The longest pieces from the left; one unknown piece where that leads nowhere."""
    found, start = [], 0
    while start < len(token) <= _LONGEST:
        prefix = "##" if start else ""
        stop = len(token)
        while stop > start and prefix + token[start:stop] not in vocabulary:
            stop -= 1
        if stop == start:
            break
        found.append(vocabulary[prefix + token[start:stop]])
        start = stop
    return found if start == len(token) else [vocabulary[_UNKNOWN]]


def wordpieces(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    """Return the piece numbers of a word; none for a word of nothing but control characters.

    >>> wordpieces("Kyiv!", {"[UNK]": 0, "ky": 1, "##iv": 2, "!": 3})
    [1, 2, 3]
    """
    return [piece for token in _tokens(word) for piece in _pieces(token, vocabulary)]
