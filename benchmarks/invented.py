"""Readings made by a plan and a seed, as many as are wanted: invented states, persons and words, all records in place."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from verbale.record import (
    Actor,
    ActorMention,
    Dispute,
    Document,
    Event,
    Participant,
    Place,
    Provenance,
    Quantity,
    Reading,
    Sentence,
    Span,
    Statement,
    Time,
    record_id,
)
from verbale.record.ontology import vocabulary

__all__ = ["invented_readings"]

SENTENCES: Final = 20
FIRST_DAY: Final = date(2031, 1, 1)
DAYS: Final = 700
OUTLETS: Final = tuple(f"The {town} Post" for town in "Averin Belmar Costry Dunholt Estring Farrow".split())
STATES: Final = tuple("Kestia Morvane Ostrel Velland Tarsova Ilmar Brennia Sudara".split())
COMMON: Final = tuple("the of a in to and on that for with by at from as this its over after before about".split())
_ONSETS: Final = tuple("b br c d dr f g gl h k l m n p pr r s st t tr v w".split())
_RHYMES: Final = tuple("al an ar ed el en er in ion ist ol on or um ur".split())
_VERSION: Final = Provenance(verbale="0.0.0", model="benchmark")


@dataclass(slots=True)
class _Draft:
    """A report that is being written: its text so far and the bounds of what stands in it."""

    draw: random.Random
    parts: list[str] = field(default_factory=list)
    length: int = 0

    def write(self, words: str) -> tuple[int, int]:
        """Write on; gives where the words stand."""
        start = self.length
        self.parts.append(words)
        self.length += len(words)
        return start, self.length


@dataclass(frozen=True, slots=True)
class _Told:
    """The bounds of one sentence of the plan: "On <time> <speaker> said that <actor> would <trigger> <number> … in <place>."."""

    sentence: tuple[int, int]
    time: tuple[int, int]
    day: date
    speaker: tuple[int, int]
    cue: tuple[int, int]
    content: tuple[int, int]
    actor: tuple[int, int]
    trigger: tuple[int, int]
    number: tuple[int, int]
    place: tuple[int, int]


def invented_readings(count: int, seed: int = 1) -> Iterator[Reading]:
    """Yield ``count`` readings of 20 sentences, one statement and one event in each; the same for the same seed."""
    draw = random.Random(seed)  # noqa: S311 - random draws of test data are no secrets
    lexicon = _lexicon(draw)
    persons = tuple(f"{draw.choice(lexicon).title()} {draw.choice(lexicon).title()}" for _ in range(2_000))
    for _ in range(count):
        yield _reading(draw, lexicon, persons)


def _lexicon(draw: random.Random) -> tuple[str, ...]:
    """Invent 20,000 words, of which the first will be the most frequent."""
    made = ("".join(draw.choice(_ONSETS) + draw.choice(_RHYMES) for _ in range(draw.choice((2, 3)))) for _ in range(20_000))
    return tuple(dict.fromkeys(made))


def _words(draw: random.Random, lexicon: tuple[str, ...], count: int) -> str:
    """Draw words as language has them: half are of a few common ones, the others the rarer the further down the list."""
    rare = (lexicon[int(len(lexicon) ** draw.random()) - 1] for _ in range(count))
    return " ".join(draw.choice(COMMON) if draw.random() < 0.5 else word for word in rare)  # noqa: PLR2004 - half


def _reading(draw: random.Random, lexicon: tuple[str, ...], persons: tuple[str, ...]) -> Reading:
    published = FIRST_DAY + timedelta(draw.randrange(DAYS))
    cast = tuple(persons[int(len(persons) ** draw.random()) - 1] for _ in range(5))
    draft = _Draft(draw)
    told = [_sentence(draft, lexicon, cast, published) for _ in range(SENTENCES)]
    outlet, url = draw.choice(OUTLETS), f"https://news.example/{draw.getrandbits(64):x}"
    document = Document("".join(draft.parts), url=url, outlet=outlet, published=published.isoformat(), title="Report")
    return _recorded(document, told, draw)


def _sentence(draft: _Draft, lexicon: tuple[str, ...], cast: tuple[str, ...], published: date) -> _Told:
    draw = draft.draw
    day = published + timedelta(draw.randrange(-30, 30))
    start, _ = draft.write("On ")
    time = draft.write(f"{day:%d %B %Y}")
    draft.write(" ")
    speaker = draft.write(draw.choice(cast))
    draft.write(" ")
    cue = draft.write("said")
    draft.write(" that ")
    actor = draft.write(draw.choice(STATES))
    draft.write(" would ")
    trigger = draft.write(draw.choice(lexicon[:200]))
    draft.write(" ")
    number = draft.write(str(draw.randrange(2, 900)))
    draft.write(f" {_words(draw, lexicon, draw.randrange(6, 20))} in ")
    place = draft.write(draw.choice(STATES))
    _, end = draft.write(".")
    draft.write("\n")
    return _Told((start, end), time, day, speaker, cue, (actor[0], place[1]), actor, trigger, number, place)


def _recorded(document: Document, told: list[_Told], draw: random.Random) -> Reading:
    speakers, states = _actors(document, told, "speaker", "person"), _actors(document, told, "actor", "state")
    times = [
        Time(_id(document, "time", cut), cut, "DATE", one.day.isoformat(), "day")
        for one in told
        for cut in [_cut(document, one.time)]
    ]
    places = [_place(document, _cut(document, one.place)) for one in told]
    statements, events = [], []
    for number, one in enumerate(told):
        said, done = speakers[_cut(document, one.speaker).text].id, states[_cut(document, one.actor).text].id
        statement = _statement(document, one, (said, done), draw)
        statements.append(statement)
        events.append(_event(document, one, (done, times[number].id, places[number].id, statement.id), draw))
    sentences = tuple(Sentence(*one.sentence) for one in told)
    actors = (*speakers.values(), *states.values())
    return Reading(
        document, sentences, actors, tuple(statements), tuple(events), tuple(times), tuple(places), provenance=_VERSION
    )


def _actors(document: Document, told: list[_Told], part: str, kind: str) -> dict[str, Actor]:
    mentions: dict[str, list[Span]] = {}
    for one in told:
        span = _cut(document, getattr(one, part))
        mentions.setdefault(span.text, []).append(span)
    return {
        name: Actor(
            _id(document, f"actor {name}", *spans), name, kind, mentions=tuple(ActorMention(span, "name") for span in spans)
        )
        for name, spans in mentions.items()
    }


def _place(document: Document, span: Span) -> Place:
    return Place(id=_id(document, "place", span), span=span, name=span.text)


def _statement(document: Document, told: _Told, actors: tuple[str, str], draw: random.Random) -> Statement:
    content, cue = _cut(document, told.content), _cut(document, told.cue)
    disputed = Dispute("report", (cue,)) if draw.random() < 0.05 else None  # noqa: PLR2004 - one in twenty
    return Statement(
        id=_id(document, "statement", content, cue),
        content=(content,),
        cue=(cue,),
        source=(_cut(document, told.speaker),),
        speaker=actors[0],
        addressee=actors[1] if draw.random() < 0.1 else None,  # noqa: PLR2004 - one in ten
        form="indirect",
        act=draw.choice(list(vocabulary("act"))),
        disputed=disputed,
        score=0.9,
    )


def _event(document: Document, told: _Told, ids: tuple[str, str, str, str], draw: random.Random) -> Event:
    actor, time, place, statement = ids
    trigger, number = _cut(document, told.trigger), _cut(document, told.number)
    return Event(
        id=_id(document, "event", trigger),
        trigger=trigger,
        type=draw.choice(list(vocabulary("event_type"))),
        actors=(Participant(actor, _cut(document, told.actor)),),
        recipients=(Participant(None, _cut(document, told.place)),),
        status=draw.choice(list(vocabulary("event_status"))),
        time=time,
        place=place,
        quantity=Quantity(float(number.text), None, number),
        within=statement,
        score=0.8,
    )


def _cut(document: Document, bounds: tuple[int, int]) -> Span:
    return document.span(*bounds)


def _id(document: Document, kind: str, *spans: Span) -> str:
    return record_id(document.id, kind, spans, "benchmark")
