"""Three reports made by hand: a state that turns on a bridge from one to the other, and rain somewhere else."""

from verbale.record import Document, Provenance, Reading
from verbale.testing import actor, reading, statement

BEFORE = Document("Sand said Orlesh would not open the Senn bridge to lorries.", published="2031-04-12", outlet="Post")
AFTER = Document("Sand offered to open the Senn bridge to lorries.", published="2031-04-20", outlet="Wire")
RAIN = Document("Rain fell in Velmark, Dunn said.", published="2031-05-02", title="Rain at last")


def made(report: Document, words: str, act: str, name: str = "Sand", version: str = "0.0.0") -> Reading:
    """A report of one statement by a state."""
    who = actor(report, name, name, kind="state")
    told = reading(report, [statement(report, words, speaker=who.id, act=act)], [who])
    return Reading(told.document, told.sentences, told.actors, told.statements, provenance=Provenance(version))


def turned() -> tuple[Reading, ...]:
    """The three."""
    return (
        made(BEFORE, "Orlesh would not open the Senn bridge to lorries", "refuse"),
        made(AFTER, "to open the Senn bridge to lorries", "offer"),
        made(RAIN, "Rain fell in Velmark", "assert", "Dunn"),
    )
