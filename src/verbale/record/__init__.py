"""The record: frozen values that hold what a report says, each tied to its exact words, and their invariants."""

from verbale.record.actors import Actor, ActorMention
from verbale.record.analysis import Analysis, Attribution, Mention, Name, Turn, WordRange
from verbale.record.document import Document
from verbale.record.events import Event, Participant, Quantity
from verbale.record.identity import record_id
from verbale.record.places import Place
from verbale.record.provenance import Provenance
from verbale.record.reading import Reading
from verbale.record.schema import json_schema
from verbale.record.sentences import Sentence
from verbale.record.span import Span
from verbale.record.statements import Dispute, Statement
from verbale.record.times import Time
from verbale.record.triggers import Argument, Kind, Manner, Passage, Trigger
from verbale.record.wire import decode, encode

__all__ = [
    "Actor",
    "ActorMention",
    "Analysis",
    "Argument",
    "Attribution",
    "Dispute",
    "Document",
    "Event",
    "Kind",
    "Manner",
    "Mention",
    "Name",
    "Participant",
    "Passage",
    "Place",
    "Provenance",
    "Quantity",
    "Reading",
    "Sentence",
    "Span",
    "Statement",
    "Time",
    "Trigger",
    "Turn",
    "WordRange",
    "decode",
    "encode",
    "json_schema",
    "record_id",
]
