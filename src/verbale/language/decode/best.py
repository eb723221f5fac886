"""The best antecedent of each mention: by the network's vectors, by pair features, and by what grammar rules out."""

from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from verbale.language.antecedents import HE, IT, SHE, MentionHeads, pair_features
from verbale.language.decode.products import product

_NEAR: Final = 60  # mentions looked back over; the same form is looked for in the whole document
_SAME_FORM: Final = 4  # earlier mentions of the same form that are tried beyond those near
_BLOCK: Final = 128  # mentions at a time, so that memory does not grow with the text
_NEVER: Final = -1e4


@dataclass(frozen=True, slots=True)
class Scorer:
    """Learnt numbers for pairs: one hidden layer over the pair features."""

    hidden: NDArray[np.float32]  # (F, 32)
    hidden_bias: NDArray[np.float32]
    out: NDArray[np.float32]  # (32,)
    out_bias: float

    def __call__(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        """Features (N, F) -> scores (N,)."""
        hidden = np.maximum(product(features, self.hidden) + self.hidden_bias, 0)
        scores: NDArray[np.float32] = np.einsum("nh,h->n", hidden, self.out) + self.out_bias
        return scores


@dataclass(slots=True)
class _Judge:
    """Scores pairs of mention numbers of one document; the fields below the first four hold a row a mention."""

    heads: MentionHeads
    vectors: NDArray[np.floating]  # (M, 2 * D + 1): as anaphor, as antecedent, readiness to have one
    scorer: Scorer
    person: int  # the kind that he and she have
    gender: NDArray[np.int64] = field(init=False)  # of he, she and it; 0 for all others
    of_person: NDArray[np.bool_] = field(init=False)  # he and she
    noun: NDArray[np.bool_] = field(init=False)
    person_noun: NDArray[np.bool_] = field(init=False)

    def __post_init__(self) -> None:
        """Tell apart once what every pair asks."""
        pronoun = self.heads.pronoun
        self.gender = np.where(np.isin(pronoun, (HE, SHE, IT)), pronoun, 0)
        self.of_person = np.isin(pronoun, (HE, SHE))
        self.noun = pronoun == 0
        self.person_noun = self.noun & (self.heads.kind == self.person)

    @property
    def width(self) -> int:
        """How many numbers a mention has as anaphor, and as antecedent."""
        return int(self.vectors.shape[1] - 1) // 2

    def affinity(self, rows: NDArray[np.int64], first: int) -> NDArray[np.float32]:
        """How well each of the rows (N,) fits each mention from ``first`` to the last row, by their vectors (N, K)."""
        anaphors = self.vectors[rows, : self.width].astype(np.float32)
        antecedents = self.vectors[first : rows[-1] + 1, self.width : -1].astype(np.float32)
        return product(anaphors, antecedents.T)

    def affinity_of_pairs(self, anaphor: NDArray[np.int64], antecedent: NDArray[np.int64]) -> NDArray[np.float32]:
        """The same of pairs from anywhere (N,)."""
        anaphors = self.vectors[anaphor, : self.width].astype(np.float32)
        fit: NDArray[np.float32] = np.einsum("nd,nd->n", anaphors, self.vectors[antecedent, self.width : -1].astype(np.float32))
        return fit

    def scores(
        self, anaphor: NDArray[np.int64], antecedent: NDArray[np.int64], affinity: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """The score of each pair (N,)."""
        own = affinity / np.sqrt(np.float32(self.width)) + self.vectors[anaphor, -1]
        own += self.scorer(pair_features(self.heads, anaphor, antecedent))
        scores: NDArray[np.float32] = np.where(self._clash(anaphor, antecedent), np.float32(_NEVER), own)
        return scores

    def _clash(self, anaphor: NDArray[np.int64], antecedent: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Pairs that grammar rules out: he and she are persons, it is none, and he is not she."""
        gender, other_gender = self.gender[anaphor], self.gender[antecedent]
        out: NDArray[np.bool_] = (gender != other_gender) & (gender > 0) & (other_gender > 0)
        thing = self.noun & ~self.person_noun
        for one, other in ((anaphor, antecedent), (antecedent, anaphor)):
            out |= (self.of_person[one] & thing[other]) | ((self.gender[one] == IT) & self.person_noun[other])
        return out


def best_antecedents(heads: MentionHeads, vectors: NDArray[np.floating], scorer: Scorer, person: int) -> list[int]:
    """Return the number of each mention's best antecedent, -1 where none scores over zero."""
    judge = _Judge(heads, vectors, scorer, person)
    best = np.full(len(heads), -1, np.int64)
    score = np.zeros(len(heads), np.float32)
    for start in range(0, len(heads), _BLOCK):
        _look_near(judge, start, best, score)
    far = np.array(_far_pairs(heads), np.int64).reshape(-1, 2)
    for start in range(0, len(far), _NEAR * _BLOCK):
        pairs = far[start : start + _NEAR * _BLOCK]
        anaphor, antecedent = pairs[:, 0], pairs[:, 1]
        scores = judge.scores(anaphor, antecedent, judge.affinity_of_pairs(anaphor, antecedent))
        for (number, other), value in zip(pairs.tolist(), scores.tolist(), strict=True):
            if value > score[number]:
                best[number], score[number] = other, value
    found: list[int] = best.tolist()
    return found


def _look_near(judge: _Judge, start: int, best: NDArray[np.int64], score: NDArray[np.float32]) -> None:
    """Fill in the best of the nearest earlier mentions for one block of mentions."""
    rows = np.arange(start, min(start + _BLOCK, len(best)))
    near = rows[:, None] - np.arange(1, _NEAR + 1)[None]
    real = near >= 0
    table = np.full(near.shape, _NEVER, np.float32)
    first = max(0, start - _NEAR)
    affinity = np.take_along_axis(judge.affinity(rows, first), np.maximum(near - first, 0), 1)
    table[real] = judge.scores(np.broadcast_to(rows[:, None], near.shape)[real], near[real], affinity[real])
    column = table.argmax(1)
    value = table[np.arange(len(rows)), column]
    found = value > 0
    best[rows[found]] = near[found, column[found]]
    score[rows[found]] = value[found]


def _far_pairs(heads: MentionHeads) -> list[tuple[int, int]]:
    """Pairs of the same form, not pronouns, too far apart to be near: the first few mentions of each form."""
    far: list[tuple[int, int]] = []
    firsts: dict[int, list[int]] = {}
    for number, form in enumerate(heads.form.tolist()):
        if heads.pronoun[number]:
            continue
        known = firsts.setdefault(form, [])
        far += [(number, other) for other in known if number - other > _NEAR]
        if len(known) < _SAME_FORM:
            known.append(number)
    return far
