"""A reading by hand of `examples/wire.txt`, with everything that a page may show."""

from pathlib import Path

from verbale.record import Document, Reading, Sentence
from verbale.testing import actor, reading, statement

WIRE = Path(__file__).parents[2] / "examples" / "wire.txt"


def wire() -> Reading:
    """Read the wire as a careful person would, with some acts left unread and two doubtful scores."""
    report = Document.from_text(WIRE.read_text("utf-8"), path="examples/wire.txt", outlet="Interwire", published="2029-08-29")
    corvane = actor(report, "Ileana Corvane", "Transport Minister Ileana Corvane", "Corvane")
    askevik = actor(report, "Jorun Askevik", "Jorun Askevik", "Askevik@2")
    maravia = actor(report, "Maravia", "Maravia", kind="state")
    reporters = actor(report, "reporters", ("reporters", "nominal"), kind="group")
    harbour = actor(report, "the harbour cooperative", ("The harbour cooperative", "nominal"), kind="organization")
    draskin = actor(report, "Pell Draskin", "Pell Draskin")
    office = actor(report, "Corvane's office", "Corvane's office", kind="organization")
    tann = actor(report, "Mirel Tann", "Mirel Tann")
    sails = "the first boat would sail on Sunday morning if inspectors from both sides cleared the harbour by then"
    summer = ("We have lost a summer over forty square miles of water", "I am not proud of it, and neither should they be.")
    ferry = ("A ferry is a ferry", "It is not a treaty.")
    asked = ("They didn't ask us", "They never do. By Friday there will be nothing left out there to argue about.")
    boundary = "his government had “never accepted” the boundary that Maravia drew in March"
    story = "the cooperative's claim “a story told by people who have not read the paper.”"
    wards = "two of his wards had been closed and that the boat could not come soon enough"
    denied = statement(report, "any catch limit had been traded away", cue="denied", speaker=office.id, act="deny", negated=True)
    said = [
        statement(report, "demand on fishing zone", cue="drops", speaker=maravia.id),
        statement(report, sails, cue="said", speaker=corvane.id, act="commit"),
        statement(report, *summer, cue="told", speaker=corvane.id, addressee=reporters.id, form="direct"),
        statement(report, boundary, cue="said@2", speaker=askevik.id, form="mixed", act="refuse"),
        statement(report, *ferry, cue="said@3", speaker=askevik.id, form="direct", act="assert"),
        statement(report, "selling the bank for a photograph", cue="accused", speaker=harbour.id, form="direct", act="accuse"),
        statement(report, "its members would block the quay", cue="warned", speaker=harbour.id, act="threaten", score=0.4),
        statement(report, *asked, cue="said@4", speaker=draskin.id, form="direct"),
        denied,
        statement(report, "catch limit had been traded away", cue="claim", source="cooperative's", within=denied.id, score=0.3),
        statement(report, story, cue="called", speaker=tann.id, form="mixed"),
        statement(report, wards, cue="said@5", source="Its director"),
    ]
    people = [corvane, askevik, maravia, reporters, harbour, draskin, office, tann]
    headline = report.text.index("\n")
    return reading(report, said, people, [Sentence(0, headline, "headline"), Sentence(headline + 2, report.chars)])
