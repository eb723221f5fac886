"""Contents of two sayings in one: "that it was a lie and that they would leave" is a charge and a promise."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from verbale.record import WordRange

_JOINS: Final = frozenset({"and", "but"})
_THAT: Final = "that"


@dataclass(frozen=True, slots=True)
class Tree:
    """The words of a document (W,) with their heads and relations."""

    forms: Sequence[str]
    head: NDArray[np.int32]
    deprel: Sequence[str]


def conjuncts(content: WordRange, tree: Tree) -> list[WordRange]:
    """Part a content before each "that" of its own which "and" or "but" sets beside what stands before.

    The joining word and the comma before it belong to neither part; a content without such a word is one part, and so is one that
    opens with a quotation mark: what is quoted is not cut.

    >>> import numpy as np
    >>> forms = ["it", "fell", "and", "that", "they", "fled"]
    >>> conjuncts((0, 6), Tree(forms, np.array([1, -1, 5, 5, 5, 1]), ["nsubj", "root", "cc", "mark", "nsubj", "conj"]))
    [(0, 2), (3, 6)]
    """
    first, last = content
    parts: list[WordRange] = []
    quoted = not tree.forms[first][:1].isalnum()
    for word in range(first + 2, first if quoted else last - 1):
        if not _opens(word, first, tree):
            continue
        stop = word - 2 if tree.forms[word - 2] == "," else word - 1
        if stop > first:
            parts.append((first, stop))
            first = word
    return [*parts, (first, last)]


def opening_words(cc: NDArray[np.bool_], mark: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Words that a part may begin with (W,), and those behind them: a subordinating word behind a joining one."""
    opens = np.zeros(len(mark), bool)
    opens[1:] = mark[1:] & cc[:-1]
    opens[1:] |= opens[:-1]
    return opens


def _opens(word: int, first: int, tree: Tree) -> bool:
    """Whether a word is the "that" of a clause which stands beside one that began before it."""
    if tree.forms[word].lower() != _THAT or tree.deprel[word] != "mark" or tree.forms[word - 1].lower() not in _JOINS:
        return False
    clause = int(tree.head[word])
    return tree.deprel[clause] == "conj" and first <= tree.head[clause] < word
