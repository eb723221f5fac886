"""Mentions and clusters: heads by their kind, the best antecedent of each by vectors and pair features, spans by the tree."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from verbale.language.antecedents import HE, IT, SHE, MentionHeads, mention_heads, pair_features
from verbale.language.decode.subtrees import mention_ranges
from verbale.record import Mention

_NEAR: Final = 60  # mentions looked back over; the same form is looked for in the whole document
_SAME_FORM: Final = 4  # earlier mentions of the same form that are tried beyond those near
_BLOCK: Final = 1 << 15
_NEVER: Final = -1e4
_NAME_SHAPES: Final = (2, 3, 5)  # title, upper, mixed: what a proper name looks like


@dataclass(frozen=True, slots=True)
class Scorer:
    """Learnt numbers for pairs: one hidden layer over the pair features."""

    hidden: NDArray[np.float32]  # (F, 32)
    hidden_bias: NDArray[np.float32]
    out: NDArray[np.float32]  # (32,)
    out_bias: float

    def __call__(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        """Features (N, F) -> scores (N,)."""
        hidden: NDArray[np.float32] = np.maximum(features @ self.hidden + self.hidden_bias, 0) @ self.out + self.out_bias
        return hidden


@dataclass(frozen=True, slots=True)
class Words:
    """What coreference looks at, a row a word."""

    forms: Sequence[str]
    shape: NDArray[np.int64]
    kinds: NDArray[np.int64]
    vectors: NDArray[np.float32]  # of the mention heads alone, in order
    sentence: NDArray[np.int64]
    head: NDArray[np.int32]
    deprel: Sequence[str]
    upos: Sequence[str]


def _candidates(heads: MentionHeads) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs (anaphor, antecedent): the nearest mentions before, and farther ones of the same form."""
    count = len(heads)
    back = np.arange(1, _NEAR + 1)
    anaphor = np.repeat(np.arange(count), _NEAR)
    antecedent = (np.arange(count)[:, None] - back[None]).ravel()
    near = antecedent >= 0
    far: list[tuple[int, int]] = []
    earlier: dict[int, list[int]] = {}
    for number, form in enumerate(heads.form.tolist()):
        known = earlier.setdefault(form, [])
        far += [(number, other) for other in known[:_SAME_FORM] if number - other > _NEAR and heads.pronoun[number] == 0]
        known.append(number)
    extra = np.array(far, np.int64).reshape(-1, 2)
    return np.concatenate((anaphor[near], extra[:, 0])), np.concatenate((antecedent[near], extra[:, 1]))


def _clusters(count: int, anaphor: NDArray[np.int64], antecedent: NDArray[np.int64], scores: NDArray[np.float32]) -> list[int]:
    """Follow each mention's best antecedent, where one scores over zero, to the first of its chain."""
    root = list(range(count))
    order = np.lexsort((-scores, anaphor))
    firsts = order[np.unique(anaphor[order], return_index=True)[1]]
    for pair in firsts[scores[firsts] > 0].tolist():
        root[int(anaphor[pair])] = root[int(antecedent[pair])]
    return root


def _clash(heads: MentionHeads, anaphor: NDArray[np.int64], antecedent: NDArray[np.int64], person: int) -> NDArray[np.bool_]:
    """Pairs that grammar rules out: he and she are persons, it is none, and he is not she."""
    out = np.zeros(len(anaphor), np.bool_)
    for one, other in ((anaphor, antecedent), (antecedent, anaphor)):
        pronoun, kind = heads.pronoun[one], heads.kind[other]
        plain = heads.pronoun[other] == 0
        out |= np.isin(pronoun, (HE, SHE)) & plain & (kind != person)
        out |= (pronoun == IT) & plain & (kind == person)
        out |= (pronoun == HE) & np.isin(heads.pronoun[other], (SHE, IT)) | (pronoun == SHE) & (heads.pronoun[other] == IT)
    return out


def _pair_scores(
    vectors: NDArray[np.float32],
    heads: MentionHeads,
    pairs: tuple[NDArray[np.int64], NDArray[np.int64]],
    scorer: Scorer,
    person: int,
) -> NDArray[np.float32]:
    """The score of each pair (N,), in blocks, so that memory does not grow with the text."""
    width = (vectors.shape[1] - 1) // 2
    scores = np.empty(len(pairs[0]), np.float32)
    for start in range(0, len(scores), _BLOCK):
        anaphor, antecedent = (side[start : start + _BLOCK] for side in pairs)
        own = np.einsum("nd,nd->n", vectors[anaphor, :width], vectors[antecedent, width:-1]) / np.sqrt(width)
        own += vectors[anaphor, -1] + scorer(pair_features(heads, anaphor, antecedent))
        scores[start : start + _BLOCK] = np.where(_clash(heads, anaphor, antecedent, person), _NEVER, own)
    return scores


def read_mentions(words: Words, scorer: Scorer, labels: Sequence[str]) -> tuple[Mention, ...]:
    """Return all mentions in the order of their heads; clusters are numbered from 0, one that stands alone has its own."""
    proper = np.isin(words.shape, _NAME_SHAPES)
    heads = mention_heads(words.forms, proper, words.kinds, words.sentence)
    if not len(heads):
        return ()
    anaphor, antecedent = _candidates(heads)
    scores = _pair_scores(words.vectors, heads, (anaphor, antecedent), scorer, labels.index("person"))
    roots = _clusters(len(heads), anaphor, antecedent, scores)
    numbers = {root: number for number, root in enumerate(dict.fromkeys(roots))}
    ranges = mention_ranges(heads.word, words.head, words.deprel, words.upos)
    return tuple(
        Mention(first, last, int(word), labels[kind], numbers[root])
        for (first, last), word, kind, root in zip(ranges, heads.word, heads.kind.tolist(), roots, strict=True)
    )
