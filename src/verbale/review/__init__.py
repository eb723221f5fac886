"""Corrections by people: decisions on records, anchored to the report's words, and readings as the decisions have them."""

from verbale.review.anchoring import records_of, words_of
from verbale.review.correcting import ALONE, KEPT, Corrected, apply, corrected
from verbale.review.deciding import added, decided, name_of, record_named
from verbale.review.decision import (
    EVENT,
    KINDS,
    NOBODY,
    RIGHT,
    ROLES,
    STATEMENT,
    WRONG,
    Change,
    Decision,
    Machine,
    Moved,
    Record,
    Who,
)
from verbale.review.people import who_is
from verbale.review.quote import Quote, located, quoted, quoted_all
from verbale.review.rulings import Ruling, is_persons, rulings
from verbale.review.user import user_of_system
from verbale.review.wire import decode_decision, encode_decision

__all__ = [
    "ALONE",
    "EVENT",
    "KEPT",
    "KINDS",
    "NOBODY",
    "RIGHT",
    "ROLES",
    "STATEMENT",
    "WRONG",
    "Change",
    "Corrected",
    "Decision",
    "Machine",
    "Moved",
    "Quote",
    "Record",
    "Ruling",
    "Who",
    "added",
    "apply",
    "corrected",
    "decided",
    "decode_decision",
    "encode_decision",
    "is_persons",
    "located",
    "name_of",
    "quoted",
    "quoted_all",
    "record_named",
    "records_of",
    "rulings",
    "user_of_system",
    "who_is",
    "words_of",
]
