"""Triggers -> events: who did what to whom, when, where, how many, and whose claim it is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

import numpy as np

from verbale.extract.events.coding import Coded
from verbale.extract.events.contexts import ContextReader
from verbale.extract.events.participants import Sides, sides_of
from verbale.extract.events.quantities import read_quantity
from verbale.extract.events.status import statuses
from verbale.extract.phrases import Phrase, Phrases
from verbale.extract.setting import Setting
from verbale.record import Event, Participant, Quantity, Statement, Time, Trigger, record_id

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_AHEAD: Final = frozenset({"planned", "conditional", "proposed", "possible"})
_SET: Final = frozenset("set due schedule slate expect plan".split())  # "are set to visit", "is scheduled for"
_STEPS: Final = 2
_DEEDS: Final[Mapping[str, tuple[str, ...]]] = {  # by which relation an event has the deed that it is about
    "AGREE": ("xcomp", "acl"), "THREATEN": ("xcomp", "acl"), "REJECT": ("xcomp", "acl"),
    "CONCEDE": ("obj",), "RETREAT": ("obj",),
}  # fmt: skip


class EventReader:
    """Makes the events of one analysis."""

    def __init__(self, phrases: Phrases, version: str, setting: Setting, coded: Sequence[Coded]) -> None:
        """Find the participants of every coded trigger; ``setting`` has the report's times and places."""
        analysis = self._analysis = phrases.analysis
        self._version = version
        self._setting = setting
        self._contexts = ContextReader(analysis)
        self._phrases = phrases
        self._coded = tuple(coded)
        self._sides_of = self._all_sides()

    def _all_sides(self) -> tuple[Sides, ...]:
        """Who takes part in each event; what hangs on a deed is done to those to whom the deed is."""
        said = {word: one.content for one in self._analysis.attributions for cue in one.cue for word in range(*cue)}
        own = [sides_of(self._phrases, one.trigger, said.get(one.trigger.start, ())) for one in self._coded]
        on = {word: number for number, one in enumerate(self._coded) for word in range(one.trigger.start, one.trigger.end)}
        for number, one in reversed(list(enumerate(self._coded))):
            deeds = {on[word] for word in self._analysis.children(one.trigger.start) if word in on and self._is_deed(one, word)}
            given = tuple(phrase for phrase in own[number].recipients if on.get(phrase.head) not in deeds)
            inherited = next((own[deed].recipients for deed in sorted(deeds) if own[deed].recipients), ())
            own[number] = replace(own[number], recipients=given or inherited)
        return tuple(own)

    def _is_deed(self, one: Coded, word: int) -> bool:
        """Whether an event is about a deed: refused to lift it, threatened to do it, lifted it.

        Called for by: "Tarsia agreed to free the sailors", "Velmark lifts its ban on Tarsian ships".
        """
        return self._analysis.deprel[word] in _DEEDS.get(one.kind.type, ())

    @property
    def taking_part(self) -> set[int]:
        """The head words of all who take part."""
        return {phrase.head for one in self._sides_of for phrase in (*one.actors, *one.recipients)}

    def read(self, actor_of: Mapping[int, str], statements: Sequence[Statement]) -> tuple[Event, ...]:
        """Return the events in order; ``actor_of`` gives the id of the actor that a head word mentions."""
        claims = _Claims(statements)
        made = {}
        for coded, sides in zip(self._coded, self._sides_of, strict=True):
            event = self._event(coded, sides, actor_of, claims)
            made[event.id] = event
        return tuple(made.values())

    def _event(self, coded: Coded, sides: Sides, actor_of: Mapping[int, str], claims: "_Claims") -> Event:
        analysis, trigger = self._analysis, coded.trigger
        span = analysis.span(trigger.start, trigger.end)
        time = self._time(trigger)
        status = self._status(trigger, time)

        def participants(phrases: tuple[Phrase, ...]) -> tuple[Participant, ...]:
            made = [Participant(actor_of.get(one.head), analysis.span(*one.words)) for one in phrases]
            return tuple({one.actor or number: one for number, one in reversed(list(enumerate(made)))}.values())[::-1]

        return Event(
            id=record_id(analysis.document.id, f"event {coded.kind.type}", [span], self._version),
            trigger=span,
            type=coded.kind.type,
            mode=coded.kind.mode,
            actors=participants(sides.actors),
            recipients=participants(sides.recipients),
            contexts=self._contexts.of((trigger.start, trigger.end), coded.kind.type, coded.kind.mode),
            status=status,
            time=time.id if time else None,
            place=self._place(trigger),
            quantity=self._quantity(trigger),
            within=claims.around(span.start, span.end),
            scheduled=self._is_scheduled(trigger, status, time),
            score=coded.score,
        )

    def _status(self, trigger: Trigger, time: Time | None) -> str:
        """The likeliest status; what is told in the present of a day to come is planned.

        Called for by: "The strike begins at six on Monday", "She leaves office on the thirtieth".
        """
        status = statuses(self._analysis, trigger)[0][0]
        if status != "actual" or time is None or time.type not in {"DATE", "TIME"}:
            return status
        verb = self._verb_over(trigger.start)
        is_present = verb is not None and self._analysis.xpos[verb] in {"VBZ", "VBP"} and verb in self._setting.times_at
        return "planned" if self._is_later(time) or (is_present and self._not_past(time)) else status

    def _verb_over(self, word: int) -> int | None:
        """The verb that the trigger is, or whose subject it is."""
        if self._analysis.upos[word] == "VERB":
            return word
        above = int(self._analysis.head[word])
        is_subject = self._analysis.deprel[word].startswith("nsubj") and above >= 0
        return above if is_subject and self._analysis.upos[above] == "VERB" else None

    def _is_later(self, time: Time) -> bool:
        """Whether a time is a day after the report's."""
        day, published = _DAY.match(time.value), _DAY.match(self._analysis.document.published or "")
        return bool(day and published and date.fromisoformat(day.group()) > date.fromisoformat(published.group()))

    def _time(self, trigger: Trigger) -> Time | None:
        """The time that the model points at, or the one that hangs on the trigger."""
        on = self._setting.time_on
        for one in trigger.arguments:
            if one.role == "time":
                pointed = next((on[word] for word in range(one.word, one.word + 3) if word in on), None)
                if pointed is not None:
                    return pointed
        ids = {time.id: time for time in self._setting.times}
        hanging = [time for word in range(trigger.start, trigger.end) for _, time in self._setting.times_at.get(word, ())]
        return ids[hanging[0]] if hanging else None

    def _place(self, trigger: Trigger) -> str | None:
        """The id of the place that the model points at, or of the one that hangs on the trigger."""
        for one in trigger.arguments:
            if one.role == "place":
                words = range(*self._phrases.at(one.word).words)
                pointed = next((self._setting.place_on[word] for word in words if word in self._setting.place_on), None)
                if pointed is not None:
                    return pointed.id
        hanging = [place for word in range(trigger.start, trigger.end) for _, place in self._setting.places_at.get(word, ())]
        return hanging[0] if hanging else None

    def _quantity(self, trigger: Trigger) -> Quantity | None:
        for one in trigger.arguments:
            if one.role == "quantity":
                quantity = read_quantity(self._analysis, self._phrases.at(one.word).words)
                if quantity is not None:
                    return quantity
        return None

    def _is_scheduled(self, trigger: Trigger, status: str, time: Time | None) -> bool:
        """Whether what is ahead has its day, or is said to be set.

        Called for by: "announced a special EU summit on March 6"; "are set to visit Washington", where no day is named.
        """
        if status not in _AHEAD:
            return False
        if time is not None and time.type in {"DATE", "TIME"}:
            return self._not_past(time)
        return status == "planned" and self._is_set(trigger.start)

    def _not_past(self, time: Time) -> bool:
        day, published = _DAY.match(time.value), _DAY.match(self._analysis.document.published or "")
        if time.value in {"PRESENT_REF", "PAST_REF"}:
            return False
        return not (day and published) or date.fromisoformat(day.group()) >= date.fromisoformat(published.group())

    def _is_set(self, word: int) -> bool:
        """Whether a word of setting a date stands over the trigger."""
        for _ in range(_STEPS):
            word = int(self._analysis.head[word])
            if word < 0:
                return False
            if self._analysis.lemma[word].lower() in _SET:
                return True
        return False


class _Claims:
    """The statements of a reading, asked for the smallest content around some words."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        parts = [(span.start, span.end, _size(one), one.id) for one in statements for span in one.content]
        self._start = np.array([part[0] for part in parts], np.int64)
        self._end = np.array([part[1] for part in parts], np.int64)
        self._size = np.array([part[2] for part in parts], np.int64)
        self._id = [part[3] for part in parts]

    def around(self, start: int, end: int) -> str | None:
        """The id of the statement whose content holds the characters, None where none does."""
        holding = np.flatnonzero((self._start <= start) & (end <= self._end))
        return self._id[int(holding[self._size[holding].argmin()])] if len(holding) else None


def _size(one: Statement) -> int:
    return sum(span.end - span.start for span in one.content)
