"""Conditions, consequences and disputes: the model's passages, each given to the statement that it belongs to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from verbale.record import Analysis, Attribution, Dispute, Passage, Span, WordRange

_LEAST: Final = 0.5  # of a passage, inside a content
_SURE: Final = 0.7  # of the tags of a dispute: little text that trains them has any
_REACH: Final = 1  # sentences that a rebuttal may stand behind what it rebuts


@dataclass(slots=True)
class Bound:
    """What belongs to one statement: conditions and consequences in words, and the dispute of it."""

    condition: list[WordRange] = field(default_factory=list)
    consequence: list[WordRange] = field(default_factory=list)
    dispute: list[Passage] = field(default_factory=list)


def bind_passages(analysis: Analysis, attributions: Sequence[Attribution]) -> Mapping[int, Bound]:
    """Give each passage to an attribution, by number: a condition to the smallest content around it, a dispute by sentence."""
    bound: dict[int, Bound] = {}
    for passage in analysis.passages:
        if passage.kind == "dispute":
            if passage.score < _SURE:
                continue
            for number in _disputed(analysis, attributions, passage):
                bound.setdefault(number, Bound()).dispute.append(passage)
            continue
        holder = _holder(attributions, (passage.start, passage.end))
        if holder is not None:
            getattr(bound.setdefault(holder, Bound()), passage.kind).append((passage.start, passage.end))
    return bound


def _holder(attributions: Sequence[Attribution], words: WordRange) -> int | None:
    """The attribution with the fewest words whose content holds at least half of some words."""
    holding = [
        (sum(last - first for first, last in one.content), number)
        for number, one in enumerate(attributions)
        if _shared(one.content, words) >= _LEAST * (words[1] - words[0])
    ]
    return min(holding)[1] if holding else None


def _shared(spans: Sequence[WordRange], words: WordRange) -> int:
    return sum(max(0, min(last, words[1]) - max(first, words[0])) for first, last in spans)


def _disputed(analysis: Analysis, attributions: Sequence[Attribution], passage: Passage) -> list[int]:
    """The attributions that a dispute is aimed at: those said to be disputed, in its sentence or the one before.

    A saying verb's own adverb (``falsely claimed``) aims at that saying even where the model does not call it disputed.
    """
    here = analysis.sentence_of(passage.start)
    own = [number for number, one in enumerate(attributions) if _shared(one.content, (passage.start, passage.end))]
    near = []
    for number, one in enumerate(attributions):
        gap = here - analysis.sentence_of(one.content[-1][0])
        if 0 <= gap <= _REACH and one.manner is not None and one.manner.disputed:
            near.append((gap, number))
    called = [number for gap, number in near if gap == min(gap for gap, _ in near) and number not in own]
    if called:
        return called
    beside = [
        number
        for number, one in enumerate(attributions)
        if one.cue and number not in own and min(abs(passage.end - one.cue[0][0]), abs(one.cue[-1][1] - passage.start)) <= 1
    ]
    return beside or [number for _, number in near]


def dispute_of(analysis: Analysis, attributions: Sequence[Attribution], number: int, bound: Bound | None) -> Dispute | None:
    """The dispute of a statement; None where no words show one."""
    if bound is None or not bound.dispute:
        return None
    passages = sorted(bound.dispute, key=lambda one: one.start)
    manner = attributions[number].manner
    by = manner.disputed if manner is not None else None
    if by is None:
        others = [one for at, one in enumerate(attributions) if at != number]
        first = passages[0]
        said = any(_shared((*one.content, *one.cue), (first.start, first.end)) for one in others)
        by = "other" if said else "report"
    cue: tuple[Span, ...] = tuple(analysis.span(one.start, one.end) for one in passages)
    return Dispute(by, cue)
