"""The record's heads of a whole document -> triggers with their arguments, passages, and the manner of each attribution."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from verbale.language.decode.chains import spans
from verbale.language.decode.happenings import Happenings, softmax
from verbale.record import Argument, Attribution, Kind, Manner, Passage, Trigger
from verbale.record.triggers import PASSAGES

HEADS: Final = ("triggers", "status", "mode", "act", "negated", "certainty", "stance", "disputed")  # as the graph has them
_LEAST_CHANCE: Final = 0.15  # of a trigger on an asked word
_LEAST_SHARE: Final = 0.03  # of a type among the types
_MARKS: Final = frozenset("“”„‟«»‹›\"'‘’`") | {"``", "''"}


@dataclass(frozen=True, slots=True)
class RecordReader:
    """Reads a document's triggers and manners with the names of one model's answers."""

    terms: Mapping[str, tuple[str, ...]]
    roles: tuple[str, ...]

    def of(self, parts: Sequence[tuple[Happenings, int]]) -> "Answers":
        """The answers of all windows, each with the number of its first word."""
        asked = np.concatenate([one.word + at for one, at in parts])
        rows = accumulate((len(one.word) for one, _ in parts[:-1]), initial=0)
        filled = [one.filled + np.array([row, 0, at], np.intp) for (one, at), row in zip(parts, rows, strict=True)]
        scores, chance, length, share = (
            np.concatenate([getattr(one, name) for one, _ in parts]) for name in ("scores", "chance", "length", "share")
        )
        return Answers(self, asked, scores, chance, length, np.concatenate(filled), share)

    @property
    def columns(self) -> dict[str, slice]:
        """Where each head's scores stand."""
        return _columns(tuple([len(self.terms[name]) for name in HEADS]))


@dataclass(frozen=True, slots=True)
class Answers:
    """What the asked words of a document answer; see ``Happenings`` for the arrays."""

    reader: RecordReader
    word: NDArray[np.intp]
    scores: NDArray[np.float16]
    chance: NDArray[np.float32]
    length: NDArray[np.intp]
    filled: NDArray[np.intp]
    share: NDArray[np.float32]

    def triggers(self) -> tuple[Trigger, ...]:
        """What may be triggers, in order."""
        arguments = self._arguments()
        shares = softmax(self.scores[:, self.reader.columns["triggers"]][:, 1:-1].astype(np.float32))
        made = []
        for row in np.flatnonzero(self.chance >= _LEAST_CHANCE).tolist():
            first, own = int(self.word[row]), tuple(one for one in arguments.get(row, ()) if one.role != "addressee")
            statuses = _ranked(self.reader.terms["status"], self._head("status", row))
            kinds = self._kinds(row, shares[row])
            made.append(Trigger(first, first + int(self.length[row]), kinds, statuses, own, round(float(self.chance[row]), 3)))
        return tuple(made)

    def _kinds(self, row: int, shares: NDArray[np.float32]) -> tuple[Kind, ...]:
        """The types of a row, the likeliest first, each with its best mode."""
        types = self.reader.terms["triggers"][1:-1]
        modes = self._head("mode", row).tolist()
        made: list[Kind] = []
        for number in np.argsort(-shares, kind="stable").tolist():
            if made and shares[number] < _LEAST_SHARE:
                break
            kind = types[number].removeprefix("B-")
            _, bare = max(_modes_of(kind, self.reader.terms["mode"]), key=lambda one: modes[one[0]])
            made.append(Kind(kind, bare, round(float(shares[number]), 4)))
        return tuple(made)

    def _head(self, name: str, row: int) -> NDArray[np.float32]:
        return self.scores[row, self.reader.columns[name]].astype(np.float32)

    def _arguments(self) -> dict[int, list[Argument]]:
        """The arguments of each asked row, in order."""
        found: dict[int, list[Argument]] = {}
        for (row, role, word), share in zip(self.filled.tolist(), self.share.tolist(), strict=True):
            found.setdefault(row, []).append(Argument(self.reader.roles[role], word, round(min(share, 1.0), 3)))
        return found

    def with_manners(self, attributions: Sequence[Attribution], forms: Sequence[str]) -> tuple[Attribution, ...]:
        """The attributions, each with how it is said: the cue and the content together say it."""
        rows = {word: row for row, word in enumerate(self.word.tolist())}
        arguments = self._arguments()
        made = []
        for one in attributions:
            asked = [rows[word] for word in _saying_words(one, forms) if word in rows]
            told = [rows[first] for first, _ in one.cue[:1] if first in rows]
            addressee = tuple(a.word for row in told for a in arguments.get(row, ()) if a.role == "addressee")
            made.append(replace(one, manner=self._manner(asked, addressee) if asked else None))
        return tuple(made)

    def _manner(self, rows: list[int], addressee: tuple[int, ...]) -> Manner:
        scores = self.scores[rows].astype(np.float32).sum(0)
        best = {name: self.reader.terms[name][int(scores[self.reader.columns[name]].argmax())] for name in HEADS[4:]}
        acts = _ranked(self.reader.terms["act"], scores[self.reader.columns["act"]])
        disputed = None if best["disputed"] == "none" else best["disputed"]
        return Manner(acts, best["negated"] == "yes", best["certainty"], best["stance"], disputed, addressee)


@lru_cache(maxsize=8)
def _columns(sizes: tuple[int, ...]) -> dict[str, slice]:
    """Where each head's scores stand, from how many it has."""
    bounds = accumulate(sizes, initial=0)
    return {name: slice(first, last) for name, (first, last) in zip(HEADS, pairwise(bounds), strict=True)}


@lru_cache(maxsize=64)
def _modes_of(kind: str, modes: tuple[str, ...]) -> tuple[tuple[int, str | None], ...]:
    """The numbers of the modes that a type can have, each with its bare name; None for none of them."""
    numbered = ((number, mode.partition(".")) for number, mode in enumerate(modes))
    return tuple((number, bare or None) for number, (head, _, bare) in numbered if head in {"none", kind})


def _ranked(terms: Sequence[str], scores: NDArray[np.float32]) -> tuple[tuple[str, float], ...]:
    """The share of each term, the likeliest first."""
    shares = softmax(scores)
    return tuple((terms[at], round(float(shares[at]), 4)) for at in np.argsort(-shares, kind="stable").tolist())


def _saying_words(one: Attribution, forms: Sequence[str]) -> list[int]:
    """The first word of the cue and the first of the content that is no quotation mark."""
    first, last = one.content[0]
    said = first + 1 if forms[first] in _MARKS and first + 1 < last else first
    return [*(word for word, _ in one.cue[:1]), said]


def read_passages(tags: NDArray[np.int8], sureness: NDArray[np.float32]) -> tuple[Passage, ...]:
    """The conditions, consequences and cues of dispute of BIO tags (W,), in order."""
    return tuple(
        Passage(first, last, PASSAGES[kind], round(float(sureness[first:last].mean()), 3)) for first, last, kind in spans(tags)
    )
