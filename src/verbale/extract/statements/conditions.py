"""Conditions, consequences and disputes: the model's passages, each given to the statement that it belongs to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from verbale.record import Analysis, Attribution, Dispute, Passage, Span, WordRange

_LEAST: Final = 0.5  # of a passage, inside a content
_WHOLE: Final = 0.95  # of a content
_SURE: Final = 0.7  # of the tags of a dispute: little text that trains them has any
_ASSURANCES: Final = frozenset("failure fail delay doubt exception hesitation question".split())
_SHORT: Final = 4  # words of an assurance: "without any further delay"
_BARTER: Final = frozenset({"exchange", "swap", "trade", "barter"})
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
        for number in _disputed(analysis, attributions, passage) if passage.kind == "dispute" else ():
            bound.setdefault(number, Bound()).dispute.append(passage)
        holder = _holder(attributions, (passage.start, passage.end))
        if holder is not None and _hangs(analysis, attributions[holder], passage):
            getattr(bound.setdefault(holder, Bound()), passage.kind).append((passage.start, passage.end))
    apart = [
        (number, words) for number, words in _unmarked(analysis, attributions) if number in bound and bound[number].consequence
    ]
    for number, words in (*_bartered(analysis, attributions), *apart):
        if not bound.setdefault(number, Bound()).condition:
            bound[number].condition.append(words)
    return bound


def _hangs(analysis: Analysis, one: Attribution, passage: Passage) -> bool:
    """Whether a passage in a content is one on which the rest of it hangs, or the rest."""
    if passage.kind == "dispute":
        return False
    looks_alike = _is_all(one.content, passage) or _is_manner(analysis, passage) or _is_granted(analysis, passage)
    return passage.kind != "condition" or not looks_alike


def _is_granted(analysis: Analysis, passage: Passage) -> bool:
    """Whether a passage grants what changes nothing, or likens: "even if it is not mine", "as if nobody had seen it"."""
    before = {analysis.text(word).lower() for word in (passage.start - 1, passage.start) if word >= 0}
    ifs = {analysis.text(word).lower() for word in range(passage.start, min(passage.start + 2, passage.end))}
    return bool(before & _NO_IFS) and "if" in ifs


def _is_manner(analysis: Analysis, passage: Passage) -> bool:
    """Whether a passage says how or why, not on what condition.

    Called for by: "will be carried out without any failure", "no one will be refused based solely on the answers".
    """
    words = [form.lower() for form in analysis.forms[passage.start : passage.end]]
    return words[0] == "based" or (words[0] == "without" and words[-1] in _ASSURANCES and len(words) <= _SHORT)


def _bartered(analysis: Analysis, attributions: Sequence[Attribution]) -> Iterator[tuple[int, WordRange]]:
    """For what something is given: the guide counts "in return for" among conditions, and barter is that in one word.

    Called for by: "is willing to exchange the hostages for rebels in jail", "offered to swap grain for fuel".
    """
    for number, one in enumerate(attributions):
        for first, last in one.content:
            for verb in range(first, last):
                if analysis.lemma[verb].lower() in _BARTER and analysis.upos[verb] == "VERB":
                    yield from ((number, words) for words in _in_return(analysis, verb, last))


def _unmarked(analysis: Analysis, attributions: Sequence[Attribution]) -> Iterator[tuple[int, WordRange]]:
    """Clauses with "if" or "unless" by the tree: the conditions of contents in which the model found a consequence alone.

    Called for by: "If the two sides talk in earnest, we will resolve it.”", whose quotation marks are broken.
    """
    for number, one in enumerate(attributions):
        for first, last in one.content:
            for mark in range(first, last):
                verb = int(analysis.head[mark])
                if analysis.text(mark).lower() in _IFS and analysis.deprel[mark] == "mark" and first <= verb < last:
                    is_clause = analysis.deprel[verb] == "advcl" and first <= int(analysis.head[verb]) < last
                    before = analysis.text(mark - 1).lower() if mark > first else ""
                    if is_clause and before not in _NO_IFS:
                        yield number, (mark, _clause_end(analysis, mark, verb, last))


def _clause_end(analysis: Analysis, mark: int, verb: int, last: int) -> int:
    """Behind the last word that hangs on the verb of a clause, from its mark on."""
    inside = {mark, verb}
    for word in range(mark, last):
        above = word
        for _ in range(_DEEPEST):
            if above == verb or above < 0:
                break
            above = int(analysis.head[above])
        if above == verb:
            inside.add(word)
    end = max(inside) + 1
    while end > verb + 1 and analysis.upos[end - 1] == "PUNCT":
        end -= 1
    return end


_IFS: Final = frozenset({"if", "unless"})
_NO_IFS: Final = frozenset({"as", "even"})
_DEEPEST: Final = 12


def _in_return(analysis: Analysis, verb: int, last: int) -> Iterator[WordRange]:
    """The phrase with the first "for" behind a verb and its object, up to a mark or the end of the content.

    Whatever the tree hangs it on: "to exchange most of the hostages it holds for rebels in jail".
    """
    given = [word for word in analysis.children(verb) if analysis.deprel[word] == "obj" and verb < word < last]
    behind = range(given[0] + 1, last) if given else ()
    first = next((word for word in behind if analysis.text(word).lower() == "for" and analysis.upos[word] == "ADP"), None)
    if first is not None:
        yield first, next((word for word in range(first, last) if analysis.upos[word] == "PUNCT"), last)


def _holder(attributions: Sequence[Attribution], words: WordRange) -> int | None:
    """The attribution with the fewest words whose content holds at least half of some words."""
    holding = [
        (sum(last - first for first, last in one.content), number)
        for number, one in enumerate(attributions)
        if _shared(one.content, words) >= _LEAST * (words[1] - words[0])
    ]
    return min(holding)[1] if holding else None


def _is_all(content: Sequence[WordRange], passage: Passage) -> bool:
    """Whether nothing is left of a content that could hang on a condition.

    Called for by: "saying such threats show that the West is opposed to a truce".
    """
    return _shared(content, (passage.start, passage.end)) >= _WHOLE * sum(last - first for first, last in content)


def _shared(spans: Sequence[WordRange], words: WordRange) -> int:
    return sum(max(0, min(last, words[1]) - max(first, words[0])) for first, last in spans)


def _disputed(analysis: Analysis, attributions: Sequence[Attribution], passage: Passage) -> list[int]:
    """The attributions that a dispute is aimed at: those said to be disputed, in its sentence or the one before.

    A saying verb's own adverb (``falsely claimed``) aims at that saying even where the model does not call it disputed.
    """
    if passage.score < _SURE:
        return []
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
