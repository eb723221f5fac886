"""Mentions and clusters: heads by their kind, the best antecedent of each by vectors and pair features, spans by the tree."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from verbale.language.antecedents import mention_heads
from verbale.language.decode.best import Scorer, best_antecedents
from verbale.language.decode.subtrees import mention_ranges
from verbale.record import Mention

_NAME_SHAPES: Final = (2, 3, 5)  # title, upper, mixed: what a proper name looks like


@dataclass(frozen=True, slots=True)
class Words:
    """What coreference looks at, a row a word."""

    forms: Sequence[str]
    shape: NDArray[np.int64]
    kinds: NDArray[np.int64]
    vectors: NDArray[np.floating]  # of the mention heads alone, in order
    sentence: NDArray[np.int64]
    head: NDArray[np.int32]
    deprel: Sequence[str]
    upos: Sequence[str]


def _roots(antecedents: Sequence[int]) -> list[int]:
    """The first mention of each mention's chain; a mention whose antecedent is -1 begins one."""
    root = list(range(len(antecedents)))
    for number, antecedent in enumerate(antecedents):
        if antecedent >= 0:
            root[number] = root[antecedent]
    return root


def read_mentions(words: Words, scorer: Scorer, labels: Sequence[str]) -> tuple[Mention, ...]:
    """Return all mentions in the order of their heads; clusters are numbered from 0, one that stands alone has its own."""
    proper = np.isin(words.shape, _NAME_SHAPES)
    heads = mention_heads(words.forms, proper, words.kinds, words.sentence)
    if not len(heads):
        return ()
    roots = _roots(best_antecedents(heads, words.vectors, scorer, labels.index("person")))
    numbers = {root: number for number, root in enumerate(dict.fromkeys(roots))}
    ranges = mention_ranges(heads.word, words.head, words.deprel, words.upos)
    return tuple(
        Mention(first, last, int(word), labels[kind], numbers[root])
        for (first, last), word, kind, root in zip(ranges, heads.word, heads.kind.tolist(), roots, strict=True)
    )
