"""The record's heads of a whole document -> triggers with their arguments, passages, and the manner of each attribution."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, islice, pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from verbale.language.decode.chains import spans
from verbale.language.decode.conjuncts import Tree, conjuncts
from verbale.language.decode.happenings import Happenings, softmax
from verbale.language.maxent import SecondOpinion
from verbale.record import Argument, Attribution, Kind, Manner, Passage, Trigger, Turn, WordRange
from verbale.record.triggers import PASSAGES

HEADS: Final = ("triggers", "status", "mode", "act", "negated", "certainty", "stance", "disputed")  # as the graph has them
_LEAST_CHANCE: Final = 0.14  # of a trigger on an asked word
_HARDLY: Final = 1e-3  # the network's chances are no nearer to none and to one
_LEAST_SHARE: Final = 0.03  # of a type among the types
_MARKS: Final = frozenset("“”„‟«»‹›\"'‘’`") | {"``", "''"}


@dataclass(frozen=True, slots=True)
class RecordReader:
    """Reads a document's triggers and manners with the names of one model's answers, and what the words alone say of them."""

    terms: Mapping[str, tuple[str, ...]]
    roles: tuple[str, ...]
    opinion: SecondOpinion | None = None

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

    def triggers(self, forms: Sequence[str]) -> tuple[Trigger, ...]:
        """What may be triggers, in order."""
        rows = np.flatnonzero(self.chance >= _LEAST_CHANCE)
        chances = self._pooled(rows, forms)
        statuses = _ranked(self.reader.terms["status"], self._head("status", rows))
        kinds = self._kinds(rows)
        made = []
        for at, row in enumerate(rows.tolist()):
            first, own = int(self.word[row]), tuple(one for one in self._arguments(row) if one.role != "addressee")
            made.append(Trigger(first, first + int(self.length[row]), kinds[at], statuses[at], own, chances[at]))
        return tuple(made)

    def _pooled(self, rows: NDArray[np.intp], forms: Sequence[str]) -> list[float]:
        """The chances of rows to be triggers, by the network and by the words."""
        chance = self.chance[rows].astype(np.float32)
        if self.reader.opinion is not None and len(rows):
            chance = chance.clip(_HARDLY, 1 - _HARDLY)
            odds = np.log(chance / (1 - chance)) + self.reader.opinion.triggers(self.word[rows].tolist(), forms)
            chance = 1 / (1 + np.exp(-odds))
        return [round(one, 3) for one in chance.tolist()]

    def _kinds(self, rows: NDArray[np.intp]) -> list[tuple[Kind, ...]]:
        """The types of each row, the likeliest first, each with its best mode."""
        types = [name.removeprefix("B-") for name in self.reader.terms["triggers"][1:-1]]
        ranked = _ranked(types, self._head("triggers", rows)[:, 1:-1], _LEAST_SHARE)
        modes = self._head("mode", rows)
        best: dict[str, list[str | None]] = {}
        for name in {name for kinds in ranked for name, _ in kinds}:
            numbers, bare = _modes_of(name, self.reader.terms["mode"])
            best[name] = [bare[number] for number in modes[:, numbers].argmax(1).tolist()]
        return [tuple(Kind(name, best[name][at], share) for name, share in kinds) for at, kinds in enumerate(ranked)]

    def _head(self, name: str, rows: NDArray[np.intp]) -> NDArray[np.float32]:
        return self.scores[rows, self.reader.columns[name]].astype(np.float32)

    def _arguments(self, row: int) -> list[Argument]:
        """The arguments of an asked row, in order."""
        first, last = np.searchsorted(self.filled[:, 0], (row, row + 1)).tolist()
        pairs = zip(self.filled[first:last, 1:].tolist(), self.share[first:last].tolist(), strict=True)
        return [Argument(self.reader.roles[role], word, round(min(share, 1.0), 3)) for (role, word), share in pairs]

    def with_manners(self, attributions: Sequence[Attribution], tree: Tree) -> tuple[Attribution, ...]:
        """The attributions, each with how it is said: the cue and the content together say it.

        One whose content is of two parts that are said in different ways, by their acts, becomes two of the same source and cue.
        """
        parted = [
            [replace(one, content=(part,)) for part in conjuncts(one.content[0], tree)]
            if one.cue and len(one.content) == 1
            else []
            for one in attributions
        ]
        every = [one for whole, parts in zip(attributions, parted, strict=True) for one in (whole, *parts)]
        told = iter(map(_in_manner, every, self._manners(every, tree.forms)))
        made: list[Attribution] = []
        for parts in parted:
            whole, *cut = islice(told, 1 + len(parts))
            acts = {part.manner.acts[0][0] for part in cut if part.manner is not None}
            made += cut if len(acts) > 1 else [whole]
        return tuple(made)

    def with_acts(self, turns: Sequence[Turn], forms: Sequence[str]) -> tuple[Turn, ...]:
        """The paragraphs of a transcript, each with what is done by saying it."""
        rows = {word: row for row, word in enumerate(self.word.tolist())} if turns else {}
        asked = [rows[saying_words((), (turn.content,), forms)[0]] for turn in turns]
        scores = self._head("act", np.array(asked, np.intp))
        if turns and self.reader.opinion is not None:
            scores += self.reader.opinion.acts([((), (turn.content,)) for turn in turns], forms)
        acts = _ranked(self.reader.terms["act"], scores) if turns else []
        return tuple(replace(turn, acts=own) for turn, own in zip(turns, acts, strict=True))

    def _manners(self, every: Sequence[Attribution], forms: Sequence[str]) -> list[Manner | None]:
        """How each attribution is said; None where none of its words was asked."""
        rows = {word: row for row, word in enumerate(self.word.tolist())}
        asked = [[rows[word] for word in saying_words(one.cue, one.content, forms) if word in rows] for one in every]
        flat, sizes = [row for own in asked for row in own], [len(own) for own in asked if own]
        if not flat:
            return [None] * len(every)
        scores = np.add.reduceat(self.scores[flat].astype(np.float32), [0, *accumulate(sizes[:-1])], axis=0)
        of_act = scores[:, self.reader.columns["act"]]
        if self.reader.opinion is not None:
            said = [(one.cue, one.content) for one, own in zip(every, asked, strict=True) if own]
            of_act = of_act + self.reader.opinion.acts(said, forms)
        acts = _ranked(self.reader.terms["act"], of_act)
        best = {name: self._best(name, scores) for name in HEADS[4:]}
        answers = zip(acts, *(best[name] for name in ("negated", "certainty", "stance", "disputed")), strict=True)
        made: list[Manner | None] = []
        for one, own in zip(every, asked, strict=True):
            if not own:
                made.append(None)
                continue
            ranked, negated, certainty, stance, disputed = next(answers)
            addressee = tuple(a.word for row in self._told(one, rows) for a in self._arguments(row) if a.role == "addressee")
            by = None if disputed == "none" else disputed
            made.append(Manner(ranked, negated == "yes", certainty, stance, by, addressee))
        return made

    def _best(self, name: str, scores: NDArray[np.float32]) -> list[str]:
        terms = self.reader.terms[name]
        return [terms[at] for at in scores[:, self.reader.columns[name]].argmax(1).tolist()]

    def _told(self, one: Attribution, rows: Mapping[int, int]) -> list[int]:
        return [rows[first] for first, _ in one.cue[:1] if first in rows]


def _in_manner(one: Attribution, manner: Manner | None) -> Attribution:
    """The same attribution, said in this manner."""
    return replace(one, manner=manner)


@lru_cache(maxsize=8)
def _columns(sizes: tuple[int, ...]) -> dict[str, slice]:
    """Where each head's scores stand, from how many it has."""
    bounds = accumulate(sizes, initial=0)
    return {name: slice(first, last) for name, (first, last) in zip(HEADS, pairwise(bounds), strict=True)}


@lru_cache(maxsize=64)
def _modes_of(kind: str, modes: tuple[str, ...]) -> tuple[list[int], list[str | None]]:
    """The numbers of the modes that a type can have, and their bare names; None for none of them."""
    numbered = [(number, mode.partition(".")) for number, mode in enumerate(modes)]
    fitting = [(number, bare or None) for number, (head, _, bare) in numbered if head in {"none", kind}]
    return [number for number, _ in fitting], [bare for _, bare in fitting]


def _ranked(terms: Sequence[str], scores: NDArray[np.float32], least: float = 0.0) -> list[tuple[tuple[str, float], ...]]:
    """The share of each term in each row of scores, the likeliest first, which alone may have less than the least share."""
    shares = softmax(scores)
    order = np.argsort(-shares, axis=1, kind="stable")
    sizes = np.maximum((shares >= least).sum(1), 1).tolist()
    best = np.take_along_axis(shares, order, axis=1).tolist()
    return [
        tuple((terms[at], round(share, 4)) for at, share in zip(row[:size], own, strict=False))
        for row, own, size in zip(order.tolist(), best, sizes, strict=True)
    ]


def saying_words(cue: Sequence[WordRange], content: Sequence[WordRange], forms: Sequence[str]) -> list[int]:
    """The words asked how something is said: the first of the cue, and the first of the content that is no quotation mark.

    >>> saying_words([(4, 5)], [(0, 3)], ["“", "No", ",", "”", "said", "Oule"])
    [4, 1]
    """
    asked = [word for word, _ in cue[:1]]
    for first, last in content[:1]:
        asked.append(first + 1 if forms[first] in _MARKS and first + 1 < last else first)
    return asked


def read_passages(tags: NDArray[np.int8], sureness: NDArray[np.float32]) -> tuple[Passage, ...]:
    """The conditions, consequences and cues of dispute of BIO tags (W,), in order."""
    return tuple(
        Passage(first, last, PASSAGES[kind], round(float(sureness[first:last].mean()), 3)) for first, last, kind in spans(tags)
    )
