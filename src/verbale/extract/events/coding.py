"""Acts and event types decided together: a demand is a REQUEST on its cue, a denial a REJECT, plain news none.

The guide of the corpus ties the act of a statement to the verbal event on its cue; the model scores the two apart.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from verbale.extract.events.frames import types_by_frame
from verbale.extract.events.killings import killings
from verbale.extract.events.lexicon_priors import act_weights
from verbale.extract.events.nonevents import is_nonevent, is_silence
from verbale.extract.events.status import signs
from verbale.extract.events.tree import ACTING
from verbale.extract.phrases import Phrases
from verbale.record import Analysis, Attribution, Kind, Trigger

NONE: Final = ""
_VERBAL: Final[Mapping[str, tuple[str, ...]]] = {  # the event that the cue of an act carries; by the corpus, 98 of 100 do
    "threaten": ("THREATEN",), "demand": ("REQUEST",), "refuse": ("REJECT",), "deny": ("REJECT",), "accuse": ("ACCUSE",),
    "concede": ("CONCEDE",), "accept": ("AGREE",), "support": ("SUPPORT",), "commit": (NONE, "AGREE"), "offer": (NONE, "AGREE"),
    "warn": (NONE,), "wish": (NONE,), "ask": (NONE,), "assert": (NONE,),
}  # fmt: skip
_LEAST_ACT: Final = 0.005  # the likeliest is never under it: there are fourteen
_PLAIN: Final = "assert"  # is never out of question
_HARDLY: Final = 1e-4
_FLATTER: Final = 0.5  # the model is surer of an act than it is right
_STRAY: Final = 0.1  # the weight of a pair that the table does not have
_UNSEEN: Final = 0.01  # the share of a type that the lexicon names and the model hardly does
_EVENT_FROM: Final[Mapping[tuple[bool, bool], float]] = {  # the least chance of an event that stands on no cue
    (True, True): 0.22,  # the lexicon knows its word, and somebody takes part
    (True, False): 0.35,  # the lexicon does not
    (False, True): 0.7,  # nobody takes part: "cocoa futures extended their retreat"
    (False, False): 0.9,
}
_TOLD_FROM: Final = 0.35  # where nobody takes part, but words say that it is to come, or was not: "No ambush awaited the car"
_DECIDED: Final = 0.35  # at least so sure is an event that was decided with the act of its cue
_BEFORE_NOUNS: Final = frozenset({"amod", "compound"})
_VIOLENT: Final = frozenset({"ASSAULT", "COERCE"})
_SIDES: Final = frozenset({"actor", "recipient"})


@dataclass(frozen=True, slots=True)
class Coded:
    """A trigger that names an event, of the kind that was decided for it, and how likely that is."""

    trigger: Trigger
    kind: Kind
    score: float


@dataclass(frozen=True, slots=True)
class Coding:
    """The act of each attribution, None where it was not read, and the events in the order of the text."""

    acts: tuple[str | None, ...]
    events: tuple[Coded, ...]


def code(phrases: Phrases, attributions: Sequence[Attribution]) -> Coding:
    """Decide the acts of attributions and the events of an analysis, given by its phrases."""
    analysis = phrases.analysis
    acts: list[str | None] = []
    verbal: dict[int, str] = {}
    for one in attributions:
        trigger = _on_cue(analysis.triggers, one)
        act, kind = _decide(phrases, one, trigger)
        acts.append(act)
        if trigger is not None and act is not None and trigger.start not in verbal:
            verbal[trigger.start] = kind
    events = _apart(phrases, verbal)
    violent = {analysis.sentence_of(one.trigger.start) for one in events if one.kind.type in _VIOLENT}
    events += [Coded(one, one.kinds[0], one.score) for one in killings(phrases, violent)]
    return Coding(tuple(acts), tuple(sorted(events, key=lambda one: one.trigger.start)))


def _apart(phrases: Phrases, verbal: Mapping[int, str]) -> list[Coded]:
    """The events of all triggers, in order; of two in one place the likelier."""
    analysis, events = phrases.analysis, list[Coded]()
    for trigger in analysis.triggers:
        if not any(map(str.isalnum, analysis.text(trigger.start))):
            continue  # a dash names nothing
        coded = _coded(phrases, trigger, verbal.get(trigger.start))
        if coded is None:
            continue
        events.append(_one(events.pop(), coded) if events and _are_one(analysis, events[-1], coded) else coded)
    return events


def _are_one(analysis: Analysis, first: Coded, second: Coded) -> bool:
    """Whether two overlap, or the first is but a word before the noun of the second and of its type: "a general strike"."""
    last = first.trigger.end - 1
    is_before = analysis.deprel[last] in _BEFORE_NOUNS and second.trigger.start <= int(analysis.head[last]) < second.trigger.end
    return second.trigger.start < first.trigger.end or (is_before and first.kind.type == second.kind.type)


def _one(first: Coded, second: Coded) -> Coded:
    """The noun of two that stand beside each other; the likelier of two that overlap."""
    overlap = second.trigger.start < first.trigger.end
    return first if overlap and first.score >= second.score else second


def _coded(phrases: Phrases, trigger: Trigger, verbal: str | None) -> Coded | None:
    """The event of a trigger: the one decided with the act of its cue, else the likeliest where it is likely enough."""
    if verbal == NONE or is_silence(phrases.analysis, trigger):
        return None
    kinds = weighed(phrases, trigger)
    if verbal is None:
        is_event = trigger.score >= _least(phrases, trigger) and not is_nonevent(phrases.analysis, trigger, kinds[0].type)
        return Coded(trigger, kinds[0], trigger.score) if is_event else None
    kind = next((one for one in kinds if one.type == verbal), None)
    return Coded(trigger, kind, max(trigger.score, _DECIDED)) if kind is not None else None


def _least(phrases: Phrases, trigger: Trigger) -> float:
    """The least chance that makes a trigger an event: what has no parties and a word of no lexicon must be surer."""
    sides = (phrases.at(one.word).head for one in trigger.arguments if one.role in _SIDES)
    has_party = any(phrases.kind(head) in ACTING for head in sides)
    known = bool(types_by_frame(phrases, trigger))
    is_told = known and not has_party and any(signs(phrases.analysis, (trigger.start, trigger.end)))
    return _TOLD_FROM if is_told else _EVENT_FROM[has_party, known]


def weighed(phrases: Phrases, trigger: Trigger) -> tuple[Kind, ...]:
    """The kinds of a trigger with what the lexicon says of its words, the likeliest first."""
    weights = types_by_frame(phrases, trigger)
    known = {one.type for one in trigger.kinds}
    listed = (*trigger.kinds, *(Kind(kind, None, _UNSEEN) for kind in sorted(weights) if kind not in known))
    shares = [one.share * weights.get(one.type, 1.0) for one in listed]
    total = sum(shares)
    kinds = (Kind(one.type, one.mode, round(share / total, 4)) for one, share in zip(listed, shares, strict=True))
    return tuple(sorted(kinds, key=lambda one: -one.share))


def _on_cue(triggers: Sequence[Trigger], one: Attribution) -> Trigger | None:
    """The likeliest trigger among the words of a cue."""
    on = [trigger for trigger in triggers for first, last in one.cue if first <= trigger.start < last]
    return max(on, key=lambda trigger: trigger.score, default=None)


def _decide(phrases: Phrases, one: Attribution, trigger: Trigger | None) -> tuple[str | None, str]:
    """The likeliest pair of an act and the event on its cue, or no event."""
    if one.manner is None:
        return None, NONE
    weights = act_weights(phrases.analysis, one.cue, one.content[0])
    chances = {NONE: 1.0} if trigger is None else {NONE: max(1 - trigger.score, 1e-3)}
    if trigger is not None:
        chances |= {kind.type: trigger.score * kind.share for kind in weighed(phrases, trigger)}
    pairs = {
        (act, kind): max(share, _HARDLY) ** _FLATTER
        * weights.get(act, 1.0)
        * chance
        * (1.0 if not one.cue or kind in _VERBAL[act] else _STRAY)
        for act, share in one.manner.acts
        if share >= _LEAST_ACT or act == _PLAIN
        for kind, chance in chances.items()
    }
    return max(pairs, key=lambda pair: pairs[pair])
