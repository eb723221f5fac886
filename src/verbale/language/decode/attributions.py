"""Sources, cues and contents -> attributions: each content goes to its cue, each cue to its source, over the whole document."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Final

import numpy as np
from numpy.typing import NDArray

from verbale.language.decode.chains import spans
from verbale.record import Attribution, WordRange

SOURCE, CUE, CONTENT = 0, 1, 2
_DISTANCES: Final = 16
_EXACT: Final = 4  # distances below have buckets of their own
_REACH: Final = 16
_LEAST: Final = 1e-3
# Hardly a link of PolNeAR leaves its line (240 of 23,000), which the network, reading windows, knows too little of.
CROSSED_LINE = 4.0
CROSSED_CUE = 0.7
MOST_LINES = 8
LINE_AHEAD = 2.0  # of those that do, eight go back to a cue in an earlier line for one that looks ahead


@dataclass(frozen=True, slots=True)
class Linker:
    """Learnt numbers for links: ``distance`` (2, 32) by bucket for content-cue and cue-source, ``none`` the score of no source.

    ``slope`` and ``shift`` turn how sure the tags are into how often such an attribution is right (Platt 1999), fitted by
    ``evaluation.calibration``.
    """

    distance: NDArray[np.float32]
    none: float
    slope: float = 1.0
    shift: float = 0.0


@dataclass(frozen=True, slots=True)
class RoleScores:
    """Per word of a document: the best role tags (W,), how sure each is (W,), and its row (W,) in the link vectors (N, 6 * L)."""

    tags: NDArray[np.int8]
    sureness: NDArray[np.float32]
    row: NDArray[np.intp]
    links: NDArray[np.floating]
    line: NDArray[np.intp]  # the number of each word's line (W,)
    block: NDArray[np.intp]  # the same, but a line that the one before announces (``He said:``) has its number (W,)

    def vectors(self, words: NDArray[np.intp], part: int) -> NDArray[np.float32]:
        """One of the six link vectors of these words, (..., L)."""
        width = self.links.shape[1] // 6
        return self.links[self.row[words], part * width : (part + 1) * width].astype(np.float32)


def distance_bucket(gap: NDArray[np.intp]) -> NDArray[np.intp]:
    """Signed word distances -> 32 buckets, logarithmic beyond four; training uses the same."""
    size = np.abs(gap)
    coarse = np.minimum((_EXACT + 2 * np.log2(np.maximum(size, _EXACT) / _EXACT)).astype(np.intp), _DISTANCES - 1)
    bucket: NDArray[np.intp] = np.where(size < _EXACT, size, coarse) + _DISTANCES * (gap < 0)
    return bucket


def _array(ranges: list[WordRange], edge: int) -> NDArray[np.intp]:
    return np.array([one[edge] - edge for one in ranges], np.intp)


def read_attributions(scores: RoleScores, linker: Linker, depth: int = 0) -> tuple[Attribution, ...]:
    """Return the attributions of one layer in the order of their cues; a cue that nothing goes to is dropped.

    A content whose best cue stands in another block of lines stands alone, behind the others: on PolNeAR's development part two
    of 24 such links were right where no quotation was, and seven of 28, nearly all announced, where one was.
    """
    found: dict[int, list[WordRange]] = {SOURCE: [], CUE: [], CONTENT: []}
    for first, last, role in spans(scores.tags):
        found[role].append((first, last))
    contents, cues, sources = found[CONTENT], found[CUE], found[SOURCE]
    if not contents:
        return ()
    by_cue: dict[int, list[WordRange]] = defaultdict(list)
    alone: list[WordRange] = []
    for content, cue in zip(contents, _cues_of(contents, cues, scores, linker), strict=True):
        near = cue >= 0 and scores.block[content[0]] == scores.block[cues[cue][0]]
        (by_cue[cue] if near else alone).append(content)
    of_cue = _sources_of(cues, sources, scores, linker)
    made = []
    for cue in sorted(by_cue):
        source = (sources[of_cue[cue]],) if of_cue[cue] < len(sources) else ()
        parts = [*by_cue[cue], cues[cue], *source]
        made.append(Attribution(source, (cues[cue],), tuple(by_cue[cue]), _score(scores, parts, linker), depth))
    made += [Attribution((), (), (content,), _score(scores, [content], linker), depth) for content in alone]
    return tuple(made)


def _near(at: NDArray[np.intp], targets: NDArray[np.intp]) -> NDArray[np.intp]:
    """The numbers of up to 2 * _REACH targets around each position (N, K), so that long documents cost no square."""
    count = len(targets)
    width = min(count, 2 * _REACH)
    first = np.clip(np.searchsorted(targets, at) - width // 2, 0, count - width)
    return first[:, None] + np.arange(width)[None]


def _between(at: NDArray[np.intp], near: NDArray[np.intp], cue_at: NDArray[np.intp]) -> NDArray[np.intp]:
    """How many other cues stand between each content and each cue near it (N, K)."""
    place = np.searchsorted(cue_at, at)[:, None]
    gap: NDArray[np.intp] = np.where(near >= place, near - place, place - 1 - near)
    return gap


def _cues_of(contents: list[WordRange], cues: list[WordRange], scores: RoleScores, linker: Linker) -> list[int]:
    """The number of each content's cue, -1 where there is none at all."""
    if not cues:
        return [-1] * len(contents)
    at, ends, cue_at = _array(contents, 0), _array(contents, 1), _array(cues, 0)
    near = _near(at, cue_at)
    vectors = scores.vectors(at, 0) + scores.vectors(ends, 1)
    table = np.einsum("nd,nkd->nk", vectors, scores.vectors(cue_at[near], 2)) / np.sqrt(vectors.shape[1])
    table += linker.distance[0][distance_bucket(at[:, None] - cue_at[near])]
    lines = scores.line[cue_at[near]] - scores.line[at][:, None]
    table -= CROSSED_LINE * np.minimum(np.abs(lines), MOST_LINES) + LINE_AHEAD * (lines > 0)
    table -= CROSSED_CUE * _between(at, near, cue_at)
    best: list[int] = near[np.arange(len(near)), table.argmax(1)].tolist()
    return best


def _sources_of(cues: list[WordRange], sources: list[WordRange], scores: RoleScores, linker: Linker) -> list[int]:
    """The number of each cue's source, or the count of sources where it has none."""
    if not sources:
        return [0] * len(cues)
    cue_at, at = _array(cues, 0), _array(sources, 0)
    near = _near(cue_at, at)
    vectors = scores.vectors(cue_at, 3)
    table = np.einsum("nd,nkd->nk", vectors, scores.vectors(at[near], 4)) / np.sqrt(vectors.shape[1])
    table += linker.distance[1][distance_bucket(at[near] - cue_at[:, None])]
    table -= CROSSED_LINE * np.minimum(np.abs(scores.line[at[near]] - scores.line[cue_at][:, None]), MOST_LINES)
    best = table.argmax(1)
    rows = np.arange(len(near))
    named = table[rows, best] >= linker.none + scores.vectors(cue_at, 5)[:, 0]
    chosen: list[int] = np.where(named, near[rows, best], len(sources)).tolist()
    return chosen


def mean_sureness(scores: RoleScores, parts: Sequence[WordRange]) -> float:
    """The mean over the parts of an attribution of each part's mean sureness."""
    return sum(float(scores.sureness[first:last].mean()) for first, last in parts) / len(parts)


def _score(scores: RoleScores, parts: list[WordRange], linker: Linker) -> float:
    """The chance that an attribution of these words is right, from how sure its tags are."""
    mean = mean_sureness(scores, parts)
    inside = min(max(mean, _LEAST), 1 - _LEAST)
    return round(1 / (1 + exp(-linker.slope * log(inside / (1 - inside)) - linker.shift)), 3)
