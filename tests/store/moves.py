"""Reports made by hand for maps and networks: two places, one that no gazetteer has, and who acts on whom."""

from typing import Unpack

from verbale.record import Document, Event, Participant, Place, Provenance, Reading, Sentence, Time
from verbale.record.document import Facts
from verbale.testing import actor, find, statement

WORDS = "Kestia shelled Belmar. Kestia will help Morvane near Orsk on 9 May 2031. Dara Voss told Olen Marsh to leave Averin."


def moves(**facts: Unpack[Facts]) -> Reading:
    """An attack at a place with a number, help ahead at one that nobody knows, a demand to leave one that has no number."""
    known: Facts = {"outlet": "The Averin Post", "published": "2031-05-01", "title": "Moves", **facts}
    report = Document.from_text(WORDS, **known)
    kestia, morvane = actor(report, "Kestia", "Kestia", kind="state"), actor(report, "Morvane", "Morvane", kind="state")
    voss, marsh = actor(report, "Dara Voss", "Dara Voss"), actor(report, "Olen Marsh", "Olen Marsh")
    belmar = Place(id="p1", span=find(report, "Belmar"), name="Belmar", geonameid=7, lat=1.5, lon=-2.5, country="KES")
    orsk = Place(id="p2", span=find(report, "Orsk"), name="Orsk")
    averin = Place(id="p3", span=find(report, "Averin"), name="Averin", lat=-1.5, lon=-60.0)
    side = Participant(morvane.id, find(report, "Morvane"))
    attack = Event(
        id="e1",
        trigger=find(report, "shelled"),
        type="ASSAULT",
        actors=(Participant(kestia.id, None),),
        recipients=(side,),
        place="p1",
        score=0.9,
    )
    aid = Event(
        id="e2",
        trigger=find(report, "help"),
        type="AID",
        actors=(Participant(kestia.id, None),),
        recipients=(side,),
        status="planned",
        time="t1",
        place="p2",
        scheduled=True,
        score=0.9,
    )
    leave = Event(id="e3", trigger=find(report, "leave"), type="RETREAT", status="negated", place="p3", score=0.9)
    told = statement(report, "leave Averin", cue="told", source="Dara Voss", speaker=voss.id, addressee=marsh.id, act="demand")
    day = Time("t1", find(report, "9 May 2031"), "DATE", "2031-05-09", "day")
    first, second = report.text.index(" Kestia will"), report.text.index(" Dara")
    sentences = (Sentence(0, first), Sentence(first + 1, second), Sentence(second + 1, report.chars))
    cast, places = (kestia, morvane, voss, marsh), (belmar, orsk, averin)
    known_by = Provenance("0.1.0", "m" * 64, "k1")
    return Reading(report, sentences, cast, (told,), (attack, aid, leave), (day,), places, provenance=known_by)
