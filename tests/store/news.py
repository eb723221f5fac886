"""A small store's worth of invented reports, made by hand, for the tests of this room."""

from dataclasses import replace
from typing import Unpack

from verbale.record import Dispute, Document, Event, Participant, Place, Provenance, Quantity, Reading, Sentence, Time
from verbale.record.document import Facts
from verbale.testing import actor, find, statement

TALKS = (
    "Kestia will reopen talks on 3 May 2031, Foreign Minister Dara Voss said 😀. "
    "“Never,” said Olen Marsh of Morvane, though troops left Belmar."
)
RAID = "Morvane raided the port of Belmar on 2 April 2031. Dara Voss denied that 40 died."


def talks(text: str = TALKS, version: str = "0.1.0", **facts: Unpack[Facts]) -> Reading:
    """A promise that is disputed, a refusal to it, an event ahead and one that has been."""
    known: Facts = {"outlet": "The Averin Post", "published": "2031-04-20", "url": "https://averin.example/talks", **facts}
    report = Document.from_text(text, **known)
    voss = replace(actor(report, "Dara Voss", "Dara Voss"), role="Foreign Minister", country="KES", wikidata="Q1")
    marsh, kestia = actor(report, "Olen Marsh", "Olen Marsh"), actor(report, "Kestia", "Kestia", kind="state")
    day = Time("t1", find(report, "3 May 2031"), "DATE", "2031-05-03", "day")
    belmar = Place(id="p1", span=find(report, "Belmar"), name="Belmar", geonameid=7, lat=1.5, lon=-2.5, country="KES")
    promise = statement(
        report,
        "Kestia will reopen talks on 3 May 2031",
        cue="said",
        source="Foreign Minister Dara Voss",
        speaker=voss.id,
        act="commit",
        disputed=Dispute("other", (find(report, "Never"),), (find(report, "reopen talks"),)),
    )
    refusal = statement(
        report,
        "Never",
        cue="said@2",
        source="Olen Marsh of Morvane",
        form="direct",
        act="refuse",
        speaker=marsh.id,
        addressee=voss.id,
    )
    cut = report.text.index(" “Never")
    sentences = (Sentence(0, cut), Sentence(cut + 1, report.chars))
    parts = ((voss, marsh, kestia), (promise, refusal), _happenings(report, kestia.id, promise.id), (day,), (belmar,))
    return Reading(report, sentences, *parts, provenance=Provenance(version, "m" * 64, "k1"))


def _happenings(report: Document, kestia: str, promise: str) -> tuple[Event, Event]:
    """What is promised, and what has been."""
    meet = Event(
        id="e1",
        trigger=find(report, "talks"),
        type="CONSULT",
        mode="meet",
        contexts=("diplomatic",),
        actors=(Participant(kestia, find(report, "Kestia")),),
        status="planned",
        time="t1",
        within=promise,
        scheduled=True,
        score=0.75,
    )
    leave = Event(
        id="e2",
        trigger=find(report, "left"),
        type="RETREAT",
        actors=(Participant(None, find(report, "troops")),),
        place="p1",
        score=1.0,
    )
    return meet, leave


def raid(**facts: Unpack[Facts]) -> Reading:
    """An attack that has been, and a denial of its toll."""
    known: Facts = {"outlet": "The Dunholt Wire", "published": "2031-04-03T08:00:00+02:00", "title": "Raid on a port", **facts}
    report = Document.from_text(RAID, **known)
    voss = replace(actor(report, "Dara Voss", "Dara Voss"), role="minister")
    morvane = actor(report, "Morvane", "Morvane", kind="state")
    day = Time("t1", find(report, "2 April 2031"), "DATE", "2031-04-02", "day")
    denial = statement(report, "40 died", cue="denied", source="Dara Voss", speaker=voss.id, act="deny", negated=True)
    attack = Event(
        id="e1", trigger=find(report, "raided"), type="ASSAULT", actors=(Participant(morvane.id, None),), time="t1", score=0.9
    )
    toll = Quantity(40.0, "died", find(report, "40"))
    deaths = Event(
        id="e2", trigger=find(report, "died"), type="ASSAULT", quantity=toll, within=denial.id, status="negated", score=0.5
    )
    cut = report.text.index(" Dara")
    sentences = (Sentence(0, cut), Sentence(cut + 1, report.chars))
    return Reading(
        report, sentences, (voss, morvane), (denial,), (attack, deaths), (day,), provenance=Provenance("0.1.0", "m" * 64, "k1")
    )
