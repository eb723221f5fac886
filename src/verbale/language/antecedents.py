"""Pairs of mentions: what the words alone say about two mentions meaning the same, as a small feature vector.

Word-level coreference (Dobrovolskii 2021): a mention is its head word. The network adds its own vectors; these features carry
what an uncased window cannot see: the same name far back, the kind of pronoun, the distance.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

_PRONOUNS: Final = (
    frozenset({"i", "me", "my", "mine", "myself"}),
    frozenset({"we", "us", "our", "ours", "ourselves"}),
    frozenset({"you", "your", "yours", "yourself", "yourselves"}),
    frozenset({"he", "him", "his", "himself"}),
    frozenset({"she", "her", "hers", "herself"}),
    frozenset({"it", "its", "itself"}),
    frozenset({"they", "them", "their", "theirs", "themselves"}),
    frozenset({"this", "that", "these", "those"}),
    frozenset({"who", "whom", "whose", "which"}),
)
HE, SHE, IT = 4, 5, 6  # pronoun classes: their places in _PRONOUNS, counted from one
_CLASSES: Final = {form: number for number, forms in enumerate(_PRONOUNS, 1) for form in forms}
_PRONOUN_KINDS: Final = len(_PRONOUNS) + 1
_SENTENCES: Final = np.array([0, 1, 2, 4, 8])
PAIR_FEATURES: Final = 2 * _PRONOUN_KINDS + 14


@dataclass(frozen=True, slots=True)
class MentionHeads:
    """The mention heads of a document, in order; every array has shape (M,)."""

    word: NDArray[np.int64]
    pronoun: NDArray[np.int64]
    form: NDArray[np.int64]
    before: NDArray[np.int64]
    proper: NDArray[np.bool_]
    kind: NDArray[np.int64]
    sentence: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.word)


def mention_heads(
    forms: Sequence[str], proper: NDArray[np.bool_], kinds: NDArray[np.int64], sentence: NDArray[np.int64]
) -> MentionHeads:
    """Collect the words with a mention kind over zero.

    ``proper`` (W,) marks proper names, ``kinds`` (W,) holds the kinds, ``sentence`` (W,) the number of each word's sentence.
    """
    words = np.flatnonzero(kinds > 0)
    numbers: dict[str, int] = {}
    lowered = [forms[word].lower() for word in words.tolist()]
    form = np.array([numbers.setdefault(text, len(numbers)) for text in lowered], np.int64)
    earlier = [forms[word - 1].lower() if word else "" for word in words.tolist()]
    before = np.array([numbers.setdefault(text, len(numbers)) for text in earlier], np.int64)
    pronoun = np.array([_CLASSES.get(text, 0) for text in lowered], np.int64)
    return MentionHeads(words, pronoun, form, before, proper[words], kinds[words], sentence[words])


def pair_features(heads: MentionHeads, anaphor: NDArray[np.int64], antecedent: NDArray[np.int64]) -> NDArray[np.float32]:
    """Return the features of pairs of mention numbers, float32 (pairs, PAIR_FEATURES)."""
    count = len(anaphor)
    out = np.zeros((count, PAIR_FEATURES), np.float32)
    rows = np.arange(count)
    out[rows, heads.pronoun[anaphor]] = 1
    out[rows, _PRONOUN_KINDS + heads.pronoun[antecedent]] = 1
    at = 2 * _PRONOUN_KINDS
    same = heads.form[anaphor] == heads.form[antecedent]
    names = heads.proper[anaphor] & heads.proper[antecedent]
    out[:, at] = same
    out[:, at + 1] = names
    out[:, at + 2] = names & same
    out[:, at + 3] = same & (heads.before[anaphor] == heads.before[antecedent])
    out[:, at + 4] = names & (heads.before[anaphor] == heads.form[antecedent])
    out[:, at + 5] = heads.kind[anaphor] == heads.kind[antecedent]
    out[:, at + 6] = np.log1p(anaphor - antecedent) / 4
    out[:, at + 7] = heads.word[anaphor] - heads.word[antecedent] == 1
    bucket = np.searchsorted(_SENTENCES, heads.sentence[anaphor] - heads.sentence[antecedent])
    out[rows, at + 8 + bucket] = 1
    return out
