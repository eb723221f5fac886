"""Readings by hand and by Hypothesis for the exports: hostile words, events of every status, times of every kind."""

from dataclasses import replace

from hypothesis import strategies as st

from tests import strategies
from verbale.record import (
    Actor,
    ActorMention,
    Document,
    Event,
    Participant,
    Place,
    Quantity,
    Reading,
    Sentence,
    Span,
    Statement,
    Time,
    record_id,
)
from verbale.record.ontology import vocabulary
from verbale.testing import PROVENANCE, find

VALUES = ["2034-02-23", "2034-02-24T09:30", "2034-03", "2034-02-23/2034-02-25", "XXXX-03-06", "P2D", "2034-W09"]

AGENDA = (
    "Envoys of Kestia and Ostrava will meet on Thursday at 09:30 in Lomna, a clerk said.\n"
    "The Council of Ports is to brief reporters by Friday.\n"
    "A summit, set for 3 to 5 March, may follow; sanctions will end after 1 April.\n"
    "The parade on 20 March was called off.\n"
)
TIMES = {
    "Thursday at 09:30": ("TIME", "2034-02-23T09:30"),
    "Friday": ("DATE", "2034-02-24"),
    "3 to 5 March": ("DATE", "2034-03-03/2034-03-05"),
    "1 April": ("DATE", "2034-04-01"),
    "20 March": ("DATE", "2034-03-20"),
}


def agenda() -> Reading:
    """A report on what is ahead: a meeting at an hour, a limit, a run of days, a beginning, and what is called off."""
    report = Document(
        AGENDA, outlet="Interwire", published="2034-02-21", url="https://interwire.example/lomna?a=1,2;b", title="The week ahead"
    )
    lines = [Sentence(report.text.index(line), report.text.index(line) + len(line)) for line in AGENDA.splitlines()]
    times = {words: Time(f"t{number}", find(report, words), *kind) for number, (words, kind) in enumerate(TIMES.items())}
    lomna = Place(id="p1", span=find(report, "Lomna"), name="Lomna", geonameid=7, lat=49.1, lon=-21.2, country="SVK")
    kestia = _actor(report, "Kestia", "state", country="POL", sector="GOV")
    ostrava = _actor(report, "Ostrava", "state", country="DEU", wikidata="Q7")
    council = _actor(report, "The Council of Ports", "organization", sector="BUS")
    clerk = _actor(report, "clerk", "person", role="clerk")
    told = Statement(
        id="s1",
        content=(report.span(0, report.text.index(", a clerk")),),
        cue=(find(report, "said"),),
        source=(find(report, "a clerk"),),
        speaker=clerk.id,
        addressee=council.id,
        form="indirect",
        act="assert",
        score=0.9,
    )
    return Reading(
        report,
        tuple(lines),
        (kestia, ostrava, council, clerk),
        (told,),
        _ahead(report, (kestia, ostrava), council),
        tuple(times.values()),
        (lomna,),
        provenance=PROVENANCE,
    )


def _ahead(report: Document, sides: tuple[Actor, Actor], council: Actor) -> tuple[Event, ...]:
    """What is ahead, and what was said."""
    both = tuple(Participant(actor.id, actor.mentions[0].span) for actor in sides)
    reporters = Participant(None, find(report, "reporters"))
    return (
        _event(report, "meet", "CONSULT", "planned", mode="multilateral", actors=both, time="t0", place="p1", within="s1"),
        _event(
            report, "brief", "CONSULT", "planned", actors=(Participant(council.id, None),), recipients=(reporters,), time="t1"
        ),
        _event(report, "summit", "CONSULT", "possible", time="t2"),
        _event(report, "end", "CONCEDE", "proposed", time="t3"),
        _event(report, "parade", "PROTEST", "negated", scheduled=False, time="t4"),
        _event(report, "said", "ACCUSE", "actual", scheduled=False, actors=both[:1], recipients=both[1:]),
    )


def _actor(report: Document, name: str, kind: str, **fields: str) -> Actor:
    return Actor(id=f"a-{name}", name=name, kind=kind, mentions=(ActorMention(find(report, name), "name"),), **fields)


def _event(report: Document, trigger: str, kind: str, status: str, **fields: object) -> Event:
    span = find(report, trigger)
    about = {"scheduled": True, "score": 0.5} | fields
    return Event(id=record_id(report.id, "event", [span], "test"), trigger=span, type=kind, status=status, **about)


@st.composite
def eventful(draw: st.DrawFn) -> Reading:
    """Draw a reading with hostile words, and over them events, times and places."""
    bare = draw(strategies.readings())
    document = bare.document
    times = tuple(
        Time(f"t{number}", draw(strategies.spans(document)), "DATE", draw(st.sampled_from(VALUES)))
        for number in range(draw(st.integers(0, 2)))
    )
    places = tuple(
        Place(id=f"p{number}", span=draw(strategies.spans(document)), name=draw(strategies.texts), lat=-1.5, lon=2.0)
        for number in range(draw(st.integers(0, 1)))
    )
    facts = {name: draw(st.none() | strategies.texts) for name in ("outlet", "title", "url", "path")}
    told = Document(
        document.text, published=draw(st.sampled_from([None, "2034-02-21", "20340221T0930", "0001-01-01T00:00+02:00"])), **facts
    )
    whole = replace(bare, document=told, times=times, places=places)
    return replace(whole, events=tuple(draw(_events(whole, number)) for number in range(draw(st.integers(0, 3)))))


@st.composite
def _events(draw: st.DrawFn, reading: Reading, number: int) -> Event:
    document = reading.document
    actors = [*(actor.id for actor in reading.actors), None]
    taking_part = st.builds(Participant, st.sampled_from(actors), strategies.spans(document))
    return Event(
        id=f"e{number}",
        trigger=draw(strategies.spans(document)),
        type=draw(strategies.terms("event_type")),
        status=draw(st.sampled_from(list(vocabulary("event_status")))),
        actors=tuple(draw(st.lists(taking_part, max_size=2))),
        recipients=tuple(draw(st.lists(taking_part, max_size=2))),
        time=draw(st.sampled_from([None, *(time.id for time in reading.times)])),
        place=draw(st.sampled_from([None, *(place.id for place in reading.places)])),
        quantity=draw(st.none() | st.builds(Quantity, st.just(3.0), st.none() | strategies.texts, strategies.spans(document))),
        within=draw(st.sampled_from([None, *(one.id for one in reading.statements)])),
        scheduled=draw(st.booleans()),
        score=0.5,
    )


def words(spans: tuple[Span, ...]) -> str:
    """The words of spans as a table has them."""
    return " … ".join(span.text for span in spans)
