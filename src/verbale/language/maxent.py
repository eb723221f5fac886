"""Second opinions: log-linear models of the words alone, pooled with what the network answers.

The network has read its training reports many times over and is surer than it is right on new ones. A linear model of the
words around errs elsewhere, so that the two together err less. Models: Berger et al. (1996), "A Maximum Entropy Approach to
Natural Language Processing"; pool: Genest and Zidek (1986), "Combining Probability Distributions", the logarithmic one.
``training.maxent`` fits them and ``evaluation`` tells what they bring.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise
from typing import Any, Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from verbale.record import WordRange

__all__ = ["LogLinear", "SecondOpinion", "saying_features", "trigger_features"]

ACT_WEIGHT: Final = 1.0
"""The weight of the words' opinion of an act, the network's being one."""

TRIGGER_WEIGHT: Final = 0.3
TRIGGER_SHIFT: Final = 1.2
"""Added to the log-odds of a trigger by the words, of which one in thirty is one: those that are asked are likelier ones."""

_NEAR: Final = 6
_LONG: Final = 6
_EDGE: Final = "<>"
_MARKS: Final = frozenset("“”‘’\"'`") | {"``", "''"}
_OPENING: Final = frozenset({"“", '"', "``", "‘"})


@dataclass(frozen=True, slots=True)
class LogLinear:
    """A linear model of bags of features: hashes in order (N,), weights (N, K) in int8 with a scale (K,), and a bias (K,)."""

    features: NDArray[np.uint32]
    weights: NDArray[np.int8]
    scale: NDArray[np.float32]
    bias: NDArray[np.float32]

    def __call__(self, bags: Sequence[Sequence[str]]) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        """Score B bags: (B, K), and whether the first feature of each is known (B,)."""
        hashed = np.fromiter((crc32(one.encode()) for one in chain.from_iterable(bags)), np.uint32)
        at = np.searchsorted(self.features, hashed).clip(max=len(self.features) - 1)
        known = self.features[at] == hashed
        sizes = np.fromiter(map(len, bags), np.intp, len(bags))
        rows = np.repeat(np.arange(len(bags)), sizes)
        scores = np.zeros((len(bags), len(self.bias)), np.float32)
        np.add.at(scores, rows[known], self.weights[at[known]] * self.scale)
        return scores + self.bias, known[np.cumsum(sizes) - sizes]


class SecondOpinion:
    """What the words alone say: of the acts of what is said, and of whether a word is the trigger of an event."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Take the arrays of ``maxent.npz``."""
        self._arrays = arrays

    @cached_property
    def _acts(self) -> LogLinear:
        return self._model("acts")

    @cached_property
    def _triggers(self) -> LogLinear:
        return self._model("triggers")

    def _model(self, name: str) -> LogLinear:
        return LogLinear(*(self._arrays[f"{name}.{part}"] for part in ("features", "weights", "scale", "bias")))

    def acts(self, said: Iterable[tuple[Sequence[WordRange], Sequence[WordRange]]], forms: Sequence[str]) -> NDArray[np.float32]:
        """Give what is to be added to the network's scores of acts (B, acts), for the cue and the content of each statement."""
        bags = [saying_features(_words(cue, forms), _words(content, forms)) for cue, content in said]
        return ACT_WEIGHT * self._acts(bags)[0]

    def triggers(self, words: Sequence[int], forms: Sequence[str]) -> NDArray[np.float32]:
        """Give what is to be added to the network's log-odds of words being triggers (B,); of words hardly seen, nothing."""
        scores, known = self._triggers([trigger_features(forms, word) for word in words])
        return TRIGGER_WEIGHT * (scores[:, 0] + np.float32(TRIGGER_SHIFT)) * known


def _words(ranges: Sequence[WordRange], forms: Sequence[str]) -> list[str]:
    return [form for first, last in ranges for form in forms[first:last]]


def saying_features(cue: Sequence[str], content: Sequence[str]) -> list[str]:
    """The features of a statement: words and pairs of words of its content, how that begins and ends, its cue.

    >>> saying_features(["said"], ["“", "No"])
    ['len:0', 'c:said', 'C:said', 'c0:said', 'w:no', 'f1:no', 'f2:no', 'f3:no', 'last:no', 'cf:said|no', 'quoted']
    """
    saying, said = [form.lower() for form in cue], [form.lower() for form in content if form not in _MARKS]
    made = [f"len:{min(_LONG, len(said) // _LONG)}", *(f"c:{word}" for word in dict.fromkeys(saying)), f"C:{' '.join(saying)}"]
    made.append(f"c0:{saying[0]}" if saying else "nocue")
    made += (f"w:{word}" for word in dict.fromkeys(said))
    made += (f"b:{one} {two}" for one, two in dict.fromkeys(pairwise(said)))
    made += (f"f{count}:{' '.join(said[:count])}" for count in (1, 2, 3))
    if said:
        made.append(f"last:{said[-1]}")
        made += [f"cf:{saying[-1]}|{said[0]}"] if saying else []
    return [*made, "quoted"] if _OPENING.intersection(content[:2]) else made


def trigger_features(forms: Sequence[str], word: int) -> list[str]:
    """The features of a word that may be a trigger: itself first, its neighbours, its ends, and what stands near.

    >>> trigger_features(["They", "left"], 1)[:5]
    ['w left', 'p they', 'n <>', 'pp <> they', 'nn <> <>']
    """
    near = range(word - _NEAR, word + _NEAR + 1)
    around = {at: forms[at].lower() if 0 <= at < len(forms) else _EDGE for at in near}
    own, before, behind = around[word], around[word - 1], around[word + 1]
    made = [
        f"w {own}", f"p {before}", f"n {behind}", f"pp {around[word - 2]} {before}", f"nn {behind} {around[word + 2]}",
        f"pw {before} {own}", f"wn {own} {behind}", f"pwn {before} {own} {behind}",
        f"s3 {own[-3:]}", f"s4 {own[-4:]}", f"p5 {own[:5]}", f"cap {forms[word][:1].isupper():d}",
    ]  # fmt: skip
    return made + [f"b {around[at]}" for at in near if at != word and 0 <= at < len(forms)]
