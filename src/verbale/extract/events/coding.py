"""Acts and event types decided together: a demand is a REQUEST on its cue, a denial a REJECT, plain news none.

The guide of the corpus ties the act of a statement to the verbal event on its cue; the model scores the two apart.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from verbale.extract.events.lexicon_priors import act_weights, type_weights
from verbale.record import Analysis, Attribution, Kind, Trigger

NONE: Final = ""
_VERBAL: Final[Mapping[str, tuple[str, ...]]] = {  # the event that the cue of an act carries; by the corpus, 98 of 100 do
    "threaten": ("THREATEN",), "demand": ("REQUEST",), "refuse": ("REJECT",), "deny": ("REJECT",), "accuse": ("ACCUSE",),
    "concede": ("CONCEDE",), "accept": ("AGREE",), "support": ("SUPPORT",), "commit": (NONE, "AGREE"), "offer": (NONE, "AGREE"),
    "warn": (NONE,), "wish": (NONE,), "ask": (NONE,), "assert": (NONE,),
}  # fmt: skip
_LEAST_ACT: Final = 0.005  # the likeliest is never under it: there are fourteen
_FLATTER: Final = 0.5  # the model is surer of an act than it is right
_STRAY: Final = 0.1  # the weight of a pair that the table does not have
_UNSEEN: Final = 0.01  # the share of a type that the lexicon names and the model hardly does
_EVENT_FROM: Final = 0.3  # the least chance of an event that stands on no cue


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


def code(analysis: Analysis, attributions: Sequence[Attribution]) -> Coding:
    """Decide the acts of attributions and the events of an analysis."""
    acts: list[str | None] = []
    verbal: dict[int, str] = {}
    for one in attributions:
        trigger = _on_cue(analysis.triggers, one)
        act, kind = _decide(analysis, one, trigger)
        acts.append(act)
        if trigger is not None and act is not None and trigger.start not in verbal:
            verbal[trigger.start] = kind
    events: list[Coded] = []
    for trigger in analysis.triggers:
        if not any(map(str.isalnum, analysis.text(trigger.start))):
            continue  # a dash names nothing
        coded = _coded(analysis, trigger, verbal.get(trigger.start))
        if coded is None:
            continue
        if events and trigger.start < events[-1].trigger.end:
            if coded.score > events[-1].score:
                events[-1] = coded
            continue
        events.append(coded)
    return Coding(tuple(acts), tuple(events))


def _coded(analysis: Analysis, trigger: Trigger, verbal: str | None) -> Coded | None:
    """The event of a trigger: the one decided with the act of its cue, else the likeliest where it is likely enough."""
    if verbal is None:
        return Coded(trigger, weighed(analysis, trigger)[0], trigger.score) if trigger.score >= _EVENT_FROM else None
    if verbal == NONE:
        return None
    kind = next((one for one in weighed(analysis, trigger) if one.type == verbal), None)
    return Coded(trigger, kind, max(trigger.score, _EVENT_FROM)) if kind is not None else None


def weighed(analysis: Analysis, trigger: Trigger) -> tuple[Kind, ...]:
    """The kinds of a trigger with what the lexicon says of its words, the likeliest first."""
    weights = type_weights(analysis, trigger.start, trigger.end)
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


def _decide(analysis: Analysis, one: Attribution, trigger: Trigger | None) -> tuple[str | None, str]:
    """The likeliest pair of an act and the event on its cue, or no event."""
    if one.manner is None:
        return None, NONE
    weights = act_weights(analysis, one.cue, one.content[0])
    chances = {NONE: 1.0} if trigger is None else {NONE: max(1 - trigger.score, 1e-3)}
    if trigger is not None:
        chances |= {kind.type: trigger.score * kind.share for kind in weighed(analysis, trigger)}
    pairs = {
        (act, kind): share**_FLATTER * weights.get(act, 1.0) * chance * (1.0 if not one.cue or kind in _VERBAL[act] else _STRAY)
        for act, share in one.manner.acts
        if share >= _LEAST_ACT
        for kind, chance in chances.items()
    }
    return max(pairs, key=lambda pair: pairs[pair])
