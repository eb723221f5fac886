"""A reading by hand of a whole invented report, `tests/goldens/border.txt`: all that a page may show."""

from dataclasses import replace
from pathlib import Path
from typing import TypedDict, Unpack

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

REPORT = Document.from_text(
    (Path(__file__).parents[1] / "goldens" / "border.txt").read_text("utf-8"),
    path="b057.txt",
    outlet="AP-U",
    published="2029-10-15",
)
HARGREAVE = actor(REPORT, "Samuel Hargreave", ("Samuel Hargreave", "title"), "Hargreave@2", "Hargreave@5")
REPORTERS = actor(REPORT, "reporters", ("reporters", "nominal"), kind="group")
OBRADEK = actor(REPORT, "Milan Obradek", ("President Milan Obradek", "title"), "Obradek@2")
OFFICE = actor(REPORT, "Obradek's office", "Obradek's office", kind="organization")
VECER = actor(REPORT, "Vecer", "Vecer", kind="media")
TOSKIC = actor(REPORT, "Ema Toskić", ("Prime Minister Ema Toskić", "title"), ("she@2", "pronoun"))
PORTS = actor(REPORT, "United Ports", "The United Ports", kind="state")
LAWMAKERS = actor(REPORT, "lawmakers", ("lawmakers", "nominal"), kind="group")
CROWD = actor(REPORT, "demonstrators", ("several hundred people", "nominal"), kind="group")
DUSAN = actor(REPORT, "Petar Dusan", "Petar Dusan")
DARVOS = actor(REPORT, "Darvos", "Darvos", kind="state")
ACTORS = (HARGREAVE, REPORTERS, OBRADEK, OFFICE, VECER, TOSKIC, PORTS, LAWMAKERS, CROWD, DUSAN, DARVOS)

MONDAY, AUGUST, MONTH, YEAR, TUESDAY, THURSDAY = (
    Time(f"time of {words}", find(REPORT, words), "DATE", value)
    for words, value in (
        ("Monday", "2029-10-15"),
        ("August", "2029-08"),
        ("later this month", "2029-10"),
        ("the end of the year", "2029-12-31"),
        ("Tuesday", "2029-10-16"),
        ("Thursday", "2029-10-18"),
    )
)
CITY, BORDER, KALINYA, PALACE, BRUSSELS, HRAST = (
    Place(id=f"place of {words}", span=find(REPORT, words), name=name)
    for words, name in (
        ("DARVOS CITY", "Darvos City"),
        ("its disputed border", "the disputed border"),
        ("In Kalinya", "Kalinya"),
        ("outside the presidential palace", "outside the palace"),
        ("Brussels", "Brussels"),
        ("the border town of Hrast", "Hrast"),
    )
)


class Facts(TypedDict, total=False):
    """Fields of an event beside its trigger and type, as in `Event`."""

    mode: str
    status: str
    time: Time
    place: Place
    quantity: str
    within: Statement
    scheduled: bool
    score: float


def event(trigger: str, kind: str, actors: str = "", recipients: str = "", **facts: Unpack[Facts]) -> Event:
    """Make an event of words of the report; participants are parted by "; "."""
    within, time, place, quantity = facts.get("within"), facts.get("time"), facts.get("place"), facts.get("quantity")
    return Event(
        id=record_id(REPORT.id, "event", [find(REPORT, trigger)], "test"),
        trigger=find(REPORT, trigger),
        type=kind,
        mode=facts.get("mode"),
        actors=_participants(actors),
        recipients=_participants(recipients),
        status=facts.get("status", "actual"),
        time=time.id if time else None,
        place=place.id if place else None,
        quantity=Quantity(1.0, None, find(REPORT, quantity)) if quantity else None,
        within=within.id if within else None,
        scheduled=facts.get("scheduled", False),
        score=facts.get("score", 1.0),
    )


def _participants(names: str) -> tuple[Participant, ...]:
    spans = [find(REPORT, words) for words in names.split("; ") if words]
    return tuple(Participant(_actor_at(span.start, span.end), span) for span in spans)


def _actor_at(start: int, end: int) -> str | None:
    """The actor with a mention that ends these words."""
    return next((one.id for one in ACTORS for m in one.mentions if start <= m.span.start and m.span.end == end), None)


def statements() -> list[Statement]:
    """Give the fifteen statements of the report, in order."""
    border = statement(REPORT, "border deal with Kalinya", cue="push for", speaker=HARGREAVE.id, act="demand")
    told = statement(
        REPORT,
        "President Milan Obradek had agreed to resume direct talks with Kalinya",
        cue="told",
        speaker=HARGREAVE.id,
        addressee=REPORTERS.id,
        act="assert",
    )
    resume = "to resume direct talks with Kalinya"
    agreed = statement(REPORT, resume, cue="agreed", speaker=OBRADEK.id, act="accept", within=told.id)
    lay = "“very hard decisions” still lay ahead"
    hard = statement(REPORT, lay, cue="cautioned", speaker=HARGREAVE.id, act="warn", form="mixed")
    stand = (
        "I'm not going to stand here and tell you it's done",
        "It isn't. But for the first time in months, both sides are answering the phone.",
    )
    quote = statement(REPORT, *stand, cue="said", speaker=HARGREAVE.id, act="assert", form="direct")
    return [border, told, agreed, hard, quote, *_from_darvos(), *_from_others()]


def _from_darvos() -> list[Statement]:
    ceded = "Darvos was prepared to cede the village of Lipnik"
    restart = statement(REPORT, "the talks would restart", cue="confirmed", speaker=OFFICE.id, act="commit")
    date = statement(REPORT, "no date had been set", cue="said@2", speaker=OFFICE.id, act="assert", negated=True)
    paper = f"a report in the newspaper Vecer that {ceded}"
    denied = statement(REPORT, paper, cue="denied", speaker=OFFICE.id, act="deny", negated=True)
    dispute = Dispute("other", (find(REPORT, "denied"),))
    report = statement(REPORT, ceded, cue="report@2", speaker=VECER.id, act="assert", disputed=dispute, within=denied.id)
    return [restart, date, denied, report]


def _from_others() -> list[Statement]:
    travel = "she would travel to the border town of Hrast later this month if Darvos removed its roadblocks"
    removed = (find(REPORT, "if Darvos removed its roadblocks"),)
    freeze = "to freeze military aid to both countries unless they sign an agreement by the end of the year"
    signed = (find(REPORT, "unless they sign an agreement by the end of the year"),)
    soil = "the draft agreement would place foreign troops on Darvosi soil"
    falsely = Dispute("report", (find(REPORT, "falsely"),))
    support = statement(REPORT, "the announcement “encouraging”", cue="called", speaker=TOSKIC.id, act="support", form="mixed")
    offer = statement(REPORT, travel, cue="said@3", speaker=TOSKIC.id, act="offer", condition=removed)
    signs = statement(REPORT, "Not one meter.", cue="read", speaker=CROWD.id, act="demand", form="direct", score=0.4)
    return [
        replace(support, place=KALINYA.id),
        replace(offer, place=KALINYA.id),
        statement(REPORT, freeze, cue="threatened", speaker=PORTS.id, act="threaten", condition=signed),
        statement(REPORT, "the negotiations", cue="criticized", speaker=LAWMAKERS.id, act="accuse"),
        replace(signs, place=PALACE.id),
        statement(REPORT, soil, cue="claimed", speaker=DUSAN.id, act="accuse", stance="distance", disputed=falsely),
    ]


def events(said: list[Statement]) -> list[Event]:
    """Give the events of the report: sayings, what stands in conditions and what is negated among them."""
    told, restart, denied, offer, threat = said[1], said[5], said[7], said[10], said[11]
    travel = {"status": "conditional", "time": MONTH, "place": HRAST, "within": offer, "scheduled": True}
    return [
        event("push for", "REQUEST", "Top UP diplomat", "Darvos"),
        event("met", "CONSULT", "Secretary of State Samuel Hargreave", "the president of Darvos", time=MONDAY, place=CITY),
        event("killed", "ASSAULT", "", "four soldiers", time=AUGUST, place=BORDER, quantity="four"),
        event("agreed", "AGREE", "President Milan Obradek", within=told),
        event("restart", "CONSULT", "the talks", status="planned", within=restart, score=0.4),
        event("denied", "REJECT"),
        event("cede", "CONCEDE", "Darvos@3", status="negated", within=denied),
        event("travel", "CONSULT", "she@2", **travel),
        event("removed", "CONCEDE", "Darvos@4", status="conditional", within=offer),
        event("threatened", "THREATEN", "The United Ports", "both countries"),
        event("freeze", "SANCTION", "The United Ports", "both countries", status="conditional", time=YEAR, within=threat),
        event("rallied", "PROTEST", "several hundred people", place=PALACE, quantity="several hundred"),
        event("fly", "CONSULT", "Hargreave@5", "Kalinya@6", status="planned", time=TUESDAY, scheduled=True),
        event(
            "brief", "CONSULT", "Hargreave@5", "NATO ambassadors", status="planned", time=THURSDAY, place=BRUSSELS, scheduled=True
        ),
    ]


def border() -> Reading:
    """Read the report as a careful person would, with two doubtful scores."""
    said = statements()
    headline = REPORT.text.index("\n")
    lines = [Sentence(0, headline, "headline"), Sentence(headline + 2, REPORT.chars)]
    times = (MONDAY, AUGUST, MONTH, YEAR, TUESDAY, THURSDAY)
    places = (CITY, BORDER, KALINYA, PALACE, BRUSSELS, HRAST)
    empty = replace(reading(REPORT, (), ACTORS, lines), times=times, places=places)
    return replace(empty, statements=tuple(said), events=tuple(events(said)))
