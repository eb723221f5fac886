"""Readings by hand for the page: one with everything that the record allows, one with statements alone, one of a hostile text."""

import re
from dataclasses import replace
from pathlib import Path

from tests.views.made import wire
from verbale.record import (
    Dispute,
    Document,
    Event,
    Participant,
    Place,
    Quantity,
    Reading,
    Sentence,
    Statement,
    Time,
    record_id,
)
from verbale.testing import actor, find, reading, statement

TEXT = Path(__file__).with_name("lomna.txt").read_text("utf-8")

NAMES = {
    "verrin": ("Toma Verrin", ("Kestia's foreign minister, Toma Verrin", "Verrin@2"), "person", "foreign minister", "KST"),
    "hruby": ("Milka Hruby", ("President Milka Hruby",), "person", "president", "OSR"),
    "office": ("Hruby's office", (("Her office", "nominal"),), "organization", None, None),
    "aldous": ("Ines Aldous", ("Ines Aldous", "Aldous@2", "Aldous@3"), "person", "envoy of the United Ports", None),
    "vestnik": ("Vestnik", ("Vestnik",), "media", None, None),
    "doctors": ("doctors", (("Doctors", "nominal"),), "group", None, None),
    "kestia": ("Kestia", ("Kestia",), "state", None, "KST"),
    "reporters": ("reporters", (("reporters", "nominal"),), "group", None, None),
}
TIMES = {
    "on Tuesday": ("DATE", "2034-02-21"),
    "Thursday": ("DATE", "2034-02-23"),
    "Friday@2": ("DATE", "2034-02-24"),
    "by the end of the month": ("DATE", "2034-02-28"),
    "March": ("DATE", "2034-03"),
    "a whole winter": ("DURATION", "P1WI"),
}


def full() -> Reading:
    """A report with every part: conditions, consequence, disputes, nesting, events of every status, times, places."""
    report = Document.from_text(
        TEXT,
        path="reports/lomna.txt",
        url="https://interwire.example/2034/lomna?a=1&b=2",
        outlet="Interwire",
        authors=("Jon Aske",),
        published="2034-02-21",
    )
    people = {
        key: replace(actor(report, name, *mentions, kind=kind), role=role, country=country)
        for key, (name, mentions, kind, role, country) in NAMES.items()
    }
    ids = {key: person.id for key, person in people.items()}
    said = _statements(report, ids)
    times = {words: Time(f"t{number}", find(report, words), *kind) for number, (words, kind) in enumerate(TIMES.items())}
    places = {
        "depot": Place(id="p1", span=find(report, "the Kestian border"), name="Kestian border"),
        "town": Place(id="p2", span=find(report, "this river town"), name="Lomna", lat=49.1, lon=21.2, country="OSR"),
    }
    told = said[1]
    events = _events(report, ids, said, {words: time.id for words, time in times.items()})
    assert told.condition
    whole = reading(report, said, list(people.values()), _sentences(report))
    return replace(
        whole, events=events, times=tuple(sorted(times.values(), key=lambda one: one.span)), places=tuple(places.values())
    )


def _sentences(report: Document) -> list[Sentence]:
    """A line is a paragraph; a sentence ends with a full stop, and with the mark of a quotation behind it."""
    found = re.finditer(r"\S.*?(?:\.”?(?=\s)|(?=\n))", report.text)
    return [Sentence(one.start(), one.end(), "sentence" if one.start() else "headline") for one in found]


def _statements(report: Document, ids: dict[str, str]) -> list[Statement]:
    free = "his government would free 40 captives if Ostravan troops left the Tarsk road"
    waited = ("We have waited a whole winter for an answer", "We will not wait for another.")
    denied = Dispute("other", (find(report, "denied"),), (find(report, "holding the road"),))
    offer = statement(
        report,
        free,
        cue="told",
        source="Kestia's foreign minister, Toma Verrin",
        speaker=ids["verrin"],
        addressee=ids["reporters"],
        act="offer",
        condition=(find(report, "if Ostravan troops left the Tarsk road"),),
        consequence=(find(report, "his government would free 40 captives"),),
    )
    return [
        statement(report, "captives for open road", cue="offers", source="Kestia", speaker=ids["kestia"], act="offer"),
        offer,
        statement(report, *waited, cue="said", source="he", speaker=ids["verrin"], form="direct", act="assert"),
        statement(
            report,
            "Ostravan troops of holding the road",
            cue="accused",
            source="He",
            speaker=ids["verrin"],
            act="accuse",
            disputed=denied,
        ),
        statement(
            report,
            "her army had ever held the road",
            cue="denied",
            source="President Milka Hruby of the Ostrava Republic",
            speaker=ids["hruby"],
            act="deny",
            negated=True,
        ),
        *_later_statements(report, ids),
    ]


def _later_statements(report: Document, ids: dict[str, str]) -> list[Statement]:
    promised = "Verrin had promised to withdraw his gunboats by the end of the month"
    withdraw = "to withdraw his gunboats by the end of the month"
    falsely = Dispute("report", (find(report, "falsely"),))
    office = statement(report, promised, cue="said@2", source="Her office", speaker=ids["office"], act="assert")
    return [
        statement(
            report,
            "the truce “could be over by Friday”",
            cue="warned",
            source="President Milka Hruby of the Ostrava Republic",
            speaker=ids["hruby"],
            form="mixed",
            act="warn",
            certainty="possible",
        ),
        office,
        statement(
            report, withdraw, cue="promised", source="Verrin@2", speaker=ids["verrin"], act="commit", within=office.id, score=0.4
        ),
        statement(
            report,
            "Aldous had resigned",
            cue="reported",
            source="The newspaper Vestnik",
            speaker=ids["vestnik"],
            stance="distance",
            disputed=falsely,
            act="assert",
        ),
        statement(
            report, "for blood donors", cue="asked", source="Doctors at the hospital", speaker=ids["doctors"], act="demand"
        ),
    ]


def _events(report: Document, ids: dict[str, str], said: list[Statement], times: dict[str, str]) -> tuple[Event, ...]:
    def event(trigger: str, kind: str, **fields: object) -> Event:
        span = find(report, trigger)
        return Event(id=record_id(report.id, "event", [span], "test"), trigger=span, type=kind, **({"score": 0.9} | fields))

    def who(words: str, actor_id: str | None = None) -> tuple[Participant, ...]:
        return (Participant(actor_id, find(report, words)),)

    depot, drivers = who("a grain depot"), who("three drivers")
    three = Quantity(3.0, "drivers", find(report, "three drivers"))
    by_month = times["by the end of the month"]
    return (
        event("struck", "ASSAULT", actors=who("Shells"), recipients=depot, time=times["on Tuesday"], place="p1"),
        event("killing", "ASSAULT", recipients=drivers, quantity=three, time=times["on Tuesday"]),
        event("free", "RETREAT", status="conditional", actors=who("his government"), within=said[1].id),
        event("left", "RETREAT", status="conditional", actors=who("Ostravan troops"), within=said[1].id),
        event("denied", "REJECT", actors=who("President Milka Hruby", ids["hruby"])),
        event("held", "COERCE", status="negated", actors=who("her army"), within=said[4].id),
        event("withdraw", "RETREAT", status="planned", actors=who("Verrin@2", ids["verrin"]), time=by_month, within=said[7].id),
        event("resigned", "RETREAT", actors=who("Aldous@2", ids["aldous"]), within=said[8].id, score=0.3),
        event("meet", "CONSULT", status="planned", scheduled=True, actors=who("Aldous@3", ids["aldous"]), time=times["Thursday"]),
        event("brief", "CONSULT", status="planned", recipients=who("the Council of Ports"), time=times["Friday@2"]),
        event("exchange", "RETREAT", status="possible", time=times["March"]),
    )


def bare() -> Reading:
    """Statements and actors alone, as a model reads that knows no acts and no events."""
    return replace(wire(), statements=tuple(replace(one, act=None, negated=False, addressee=None) for one in wire().statements))


HOSTILE = (
    "<script>alert(1)</script> & ]]> --> wins\r\n\r\n"
    "“\u202eevil\u202c </script><!-- <b onmouseover='x'>” said O'\"Brien & Søn 𝔘𝔫𝔦.\r\n"
    "He “went 🙂 on” and added &amp; </article></style> “so”, he said; the rest & 'more' was \u2028 “denied”.\r\n"
)


def hostile() -> Reading:
    """Markup, turned directions, CR LF, letters beyond 16 bits, parts that overlap and nest."""
    report = Document.from_text(HOSTILE, path="<x>.txt", outlet='"O" & Co', url="javascript:alert(1)//</script>")
    brien = actor(report, "O'\"Brien & <Søn>", "O'\"Brien & Søn 𝔘𝔫𝔦")
    outer = statement(report, "went 🙂 on” and added &amp; </article></style> “so", cue="added", speaker=brien.id)
    said = [
        statement(report, "\u202eevil\u202c </script><!-- <b onmouseover='x'>", cue="said", speaker=brien.id, form="direct"),
        outer,
        statement(report, "🙂 on", "so", cue="said@2", source="he", within=outer.id, form="direct"),
        statement(
            report,
            "added &amp; </article></style> “so”, he said; the rest",
            cue="denied",
            disputed=Dispute("report", (find(report, "“denied”"),)),
        ),
    ]
    headline = Sentence(0, report.text.index("\r"), "headline")
    second = report.text.index("“")
    third = report.text.index("He “went")
    rest = [Sentence(second, third - 2), Sentence(third, len(report.text) - 2)]
    return reading(report, said, [brien], [headline, *rest])
