"""An invented report with a record in the shape of the seed's: each thing that must not be said has its place in it."""

from verbale.record import Event, Participant, Place, Reading, Statement, Time
from verbale.record.statements import Dispute
from verbale.testing import PROVENANCE, actor, document, find, statement

TEXT = """Ana Oru offered to resign if it helped Treska join the League.
\u201cIf there is peace, I am ready \u2026 I can give it for the League,\u201d Oru said.
The talks raised concerns about a shift in policy.
Ben Tal falsely claimed that Treska \u201cbegan\u201d the war.
\u201cOne would mind the word \u2018tyrant\u2019 if one were a tyrant,\u201d Oru told reporters.
The outlook remains uncertain.
Tal spoke to the Treskan soldiers. \u201cFate willed it,\u201d the premier said.
\u201cOru makes wrong remarks,\u201d Pesk said. \u201cNobody would bear that.\u201d
Efforts to help are growing.
Dee and Fay are set to visit Uvar to speak for Lorn.
The League announced a summit on March 6."""
REPORT = document(TEXT, path="report.txt")
BEGAN = "Treska \u201cbegan\u201d the war"
TYRANT = "One would mind the word \u2018tyrant\u2019 if one were a tyrant"
HALVES = ("If there is peace, I am ready", "I can give it for the League")
WHOLE = f"{HALVES[0]} \u2026 {HALVES[1]}"
RUN_ON = ("Oru makes wrong remarks", "Nobody would bear that")


def span(words: str) -> dict[str, int | str]:
    """A span of the record."""
    found = find(REPORT, words)
    return {"start": found.start, "end": found.end, "text": found.text}


def entity(name: str, *mentions: str, **more: str) -> dict[str, object]:
    """An entity whose id is its name."""
    return {"id": name, "name": name, "type": more.get("type", "person"), "mentions": [mention(one) for one in mentions]}


def mention(words: str) -> dict[str, object]:
    """A mention; Lorn is a metonym."""
    metonym = words == "Lorn"
    return {**span(words), "kind": "metonym" if metonym else "name", "sentence": "s27" if metonym else "s1"}


def said(name: str, speaker: str | None, *content: str, **more: object) -> dict[str, object]:
    """A statement of the record."""
    spans = [span(words) for words in content]
    return {"id": name, "tier": "must", "speaker": speaker, "content": spans, "direct": [], "act": "assert", **more}


def happened(name: str, kind: str, trigger: str, *actors: str, **more: object) -> dict[str, object]:
    """An event of the record."""
    return {"id": name, "tier": "must", "type": kind, "trigger": span(trigger), "actor": actors, "recipient": [], **more}


RECORD = {
    "document": {"document_date_for_tests": "2031-02-23"},
    "sentences": [
        {"id": "s16", **span("The outlook remains uncertain.")},
        {"id": "s26", **span("Efforts to help are growing.")},
    ],
    "entities": [
        entity("Oru", "Ana Oru", "Oru@2", "Oru@3", "Oru@4"),
        entity("Tal", "Ben Tal", "Tal@2", "the premier"),
        entity("Pesk", "Pesk"),
        entity("Dee", "Dee"),
        entity("Fay", "Fay"),
        entity("League", "League@3"),
        entity("Treska", "Treska", "Treska@2", "Lorn", type="state"),
    ],
    "statements": [
        said("st2", "Oru", WHOLE, direct=[span(WHOLE)], act="offer"),
        said("st6", None, "about a shift in policy", act="warn", act_also_accepted=["wish"]),
        said("st8", "Tal", BEGAN, act="accuse", disputed="d1"),
        said("st12", "Oru", TYRANT, direct=[span(TYRANT)], act="deny"),
        said("st26", "Tal", "Fate willed it"),
        said("st27", "Pesk", *RUN_ON, act="accuse"),
    ],
    "conditions": [
        {"tier": "must", "condition": span("If there is peace")},
        {"tier": "should", "condition": span("if it helped Treska join the League")},
    ],
    "not_conditions": [{"span": span("if one were a tyrant")}],
    "disputed": [{"id": "d1", "claim": span(BEGAN), "marker": span("falsely")}],
    "events": [
        happened("ev1", "RETREAT", "resign", "Oru", mode="resign", also_accepted=["CONCEDE"]),
        happened("ev23", "ASSAULT", "spoke", "Tal", type=None),
        happened("ev25", "CONSULT", "visit", "Dee", "Fay", recipient=["Treska"], scheduled="k1"),
        happened("ev26", "CONSULT", "summit", "League", same_as_spans=[span("March 6")], scheduled="k2"),
    ],
    "scheduled": [
        {"id": "k1", "what": span("are set to visit Uvar"), "date": None},
        {"id": "k2", "what": span("a summit"), "date": "2031-03-06", "date_without_document_date": "XXXX-03-06"},
    ],
    "must_not": ["..."] * 10,
}

ORU = actor(REPORT, "Oru", "Ana Oru", "Oru@2", "Oru@3")
TAL = actor(REPORT, "Tal", "Ben Tal", "Tal@2", ("the premier", "nominal"))
PESK = actor(REPORT, "Pesk", "Pesk")
DEE, FAY = actor(REPORT, "Dee", "Dee"), actor(REPORT, "Fay", "Fay")
LEAGUE = actor(REPORT, "League", "League@3", kind="organization")
FALSELY = Dispute("report", (find(REPORT, "falsely"),))


def event(kind: str, trigger: str, *actors: str, **fields: object) -> Event:
    """Make an event that is as sure as can be."""
    parties = tuple(Participant(one, None) for one in actors)
    return Event(id=f"event {kind} {trigger}", trigger=find(REPORT, trigger), type=kind, actors=parties, score=1.0, **fields)


def statements() -> dict[str, Statement]:
    """What the invented report says, read rightly, by the record's ids."""
    return {
        "st2": statement(REPORT, WHOLE, speaker=ORU.id, act="offer", condition=(find(REPORT, "If there is peace"),)),
        "st6": statement(REPORT, "about a shift in policy", act="wish"),
        "st8": statement(REPORT, BEGAN, speaker=TAL.id, act="accuse", disputed=FALSELY),
        "st12": statement(REPORT, TYRANT, speaker=ORU.id, act="deny"),
        "st26": statement(REPORT, "Fate willed it", speaker=TAL.id, act="assert"),
        "st27": statement(REPORT, *RUN_ON, speaker=PESK.id, act="accuse"),
    }


def events(claim: str) -> dict[str, Event]:
    """What happens in the invented report, read rightly, by the record's ids; `claim` is the id of the disputed statement."""
    return {
        "ev1": event("RETREAT", "resign", ORU.id, mode="resign", status="conditional"),
        "claim": event("ASSAULT", "began", within=claim),
        "ev25": event("CONSULT", "visit", DEE.id, FAY.id, status="planned", scheduled=True, recipients=(_lorn(),)),
        "ev26": event("CONSULT", "summit", LEAGUE.id, status="planned", scheduled=True, time="march"),
    }


def made(said: dict[str, Statement], told: dict[str, Event], places: tuple[Place, ...] = (), date: str = "XXXX-03-06") -> Reading:
    """Put a reading of the invented report together; `date` is the value of its one time."""
    actors = (ORU, TAL, PESK, DEE, FAY, LEAGUE)
    times = (Time("march", find(REPORT, "March 6"), "DATE", date),)
    return Reading(REPORT, (), actors, tuple(said.values()), tuple(told.values()), times, places, provenance=PROVENANCE)


def _lorn() -> Participant:
    return Participant(None, find(REPORT, "Lorn"))
