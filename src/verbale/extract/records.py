"""Analysis -> all records of a report: the extractors put together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from verbale.extract.events import EventReader
from verbale.extract.events.coding import code
from verbale.extract.identity.mined import MinedOffice
from verbale.extract.identity.resolution import resolve
from verbale.extract.phrases import Phrases
from verbale.extract.places import read_places
from verbale.extract.setting import Setting
from verbale.extract.statements import StatementReader
from verbale.extract.times import read_times
from verbale.knowledge.gazetteer import load_gazetteer
from verbale.knowledge.pack import Knowledge
from verbale.record import Actor, Analysis, Event, Participant, Place, Statement, Time


@dataclass(frozen=True, slots=True)
class Records:
    """The records of one report, each kind in the order of the text."""

    actors: tuple[Actor, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    times: tuple[Time, ...]
    places: tuple[Place, ...]


def read_records(analysis: Analysis, version: str, knowledge: Knowledge, offices: Sequence[MinedOffice] = ()) -> Records:
    """Return the records of an analysis; ``version`` names code and model and goes into their ids.

    ``offices`` are mined from the user's own reports and fill what the pack lacks.
    """
    times = read_times(analysis, version)
    places = read_places(analysis, load_gazetteer(), version)
    setting = Setting(analysis, times, places)
    phrases = Phrases(analysis)
    telling = StatementReader(phrases, version, setting)
    coding = code(phrases, telling.attributions)
    happening = EventReader(phrases, version, setting, coding.events)
    told = telling.read(coding.acts, happening.taking_part)
    events = happening.read(told.actor_of, told.statements)
    resolved = resolve(told.actors, analysis, knowledge, offices)
    statements = tuple(_statement(one, resolved.renamed) for one in told.statements)
    return Records(resolved.actors, statements, tuple(_event(one, resolved.renamed) for one in events), times, places)


def _statement(one: Statement, renamed: Mapping[str, str]) -> Statement:
    """A statement with the ids of resolved actors."""
    speaker, addressee = _named(one.speaker, renamed), _named(one.addressee, renamed)
    if (speaker, addressee) == (one.speaker, one.addressee):
        return one
    return replace(one, speaker=speaker, addressee=addressee)


def _event(one: Event, renamed: Mapping[str, str]) -> Event:
    """An event with the ids of resolved actors."""
    if all(part.actor not in renamed for part in (*one.actors, *one.recipients)):
        return one
    return replace(one, actors=_parts(one.actors, renamed), recipients=_parts(one.recipients, renamed))


def _parts(parts: tuple[Participant, ...], renamed: Mapping[str, str]) -> tuple[Participant, ...]:
    return tuple(Participant(_named(part.actor, renamed), part.span) for part in parts)


def _named(actor: str | None, renamed: Mapping[str, str]) -> str | None:
    return None if actor is None else renamed.get(actor, actor)
