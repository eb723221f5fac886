"""Reports that mean harm: payloads by the hundred, in everything that a report can bring along."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tests.desk.served import filled
from verbale.record import Document, Event, Participant, Place, Reading, Span, Time
from verbale.testing import actor, find, reading, statement

ELSEWHERE = "evil.example"
"""Another machine's name, which the browser is told to look for on this one, where everything that is asked of it is noted."""

TOGETHER = 5
"""Payloads in a report: so many that few pages show all."""

LEAST = 200


def payloads(port: int) -> list[str]:
    """All payloads, each with its own number; `port` is where the other machine would hear of what was asked of it."""
    given = tomllib.loads(Path(__file__).with_name("payloads.toml").read_text("utf-8"))
    combined = [context.replace("VECTOR", vector) for context in given["contexts"] for vector in given["vectors"]]
    made = [
        one.replace("RUN", f"canary({number})").replace("OUT", f"http://{ELSEWHERE}:{port}/{number}")
        for number, one in enumerate((*combined, *given["others"]))
    ]
    assert len(set(made)) == len(made) >= LEAST
    return made


def groups(given: list[str]) -> list[list[str]]:
    return [given[at : at + TOGETHER] for at in range(0, len(given), TOGETHER)]


def hostile_store(place: Path, given: list[str]) -> list[Reading]:
    """Make a store of reports that hold them in text, title, authors, outlet, address and name of file; gives what it holds."""
    readings = [_report(group, number) for number, group in enumerate(groups(given))]
    filled(place, readings)
    return readings


def _report(group: list[str], number: int) -> Reading:
    told = [f"{one} said on 3 May 2031 that “{one}” met {one} of number {number}." for one in group]
    together = " ".join(group)
    report = Document.from_text(
        "\n\n".join(told),
        title=f"{together} talks",
        outlet=together,
        authors=tuple(group),
        published="2031-04-20",
        url=f"https://averin.example/{together}" if number % 2 else group[0],
        path=f"reports/{together}.txt",
    )
    people = [actor(report, one, one) for one in group]
    said = [
        statement(report, f"“{one}” met", cue=f"said@{at + 1}", source=one, speaker=person.id, act="commit", form="direct")
        for at, (one, person) in enumerate(zip(group, people, strict=True))
    ]
    made = reading(report, said, people)
    places = tuple(_place(find(report, f"{one}@3"), one, at) for at, one in enumerate(group))
    times = tuple(Time(f"t{at}", find(report, f"3 May 2031@{at + 1}"), "DATE", "2031-05-03", "day") for at in range(len(group)))
    return replace(made, events=tuple(_events(made, group)), times=times, places=places)


def _place(span: Span, name: str, at: int) -> Place:
    return Place(id=f"p{at}", span=span, name=name, geonameid=7, lat=1.5, lon=-2.5, country="KES")


def _events(made: Reading, group: list[str]) -> Iterator[Event]:
    """A meeting to come, whose word is the payload; who meets is the one who says so."""
    for at, (one, person) in enumerate(zip(group, made.actors, strict=True)):
        trigger, who = find(made.document, f"{one}@2"), Participant(person.id, find(made.document, one))
        yield Event(
            id=f"e{at}",
            trigger=trigger,
            type="CONSULT",
            mode="meet",
            actors=(who,),
            status="planned",
            time=f"t{at}",
            place=f"p{at}",
            scheduled=True,
            score=0.5,
        )
