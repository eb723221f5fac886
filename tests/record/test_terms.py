from dataclasses import fields

import pytest

from verbale.record import Actor, ActorMention, Dispute, Event, Mention, Name, Place, Sentence, Statement, Time
from verbale.record.ontology import vocabularies
from verbale.record.terms import term_fields

RECORDS = (Actor, ActorMention, Dispute, Event, Mention, Name, Place, Sentence, Statement, Time)


@pytest.mark.parametrize("record", RECORDS)
def test_every_marked_field_has_its_list(record: type) -> None:
    assert term_fields(record)
    assert {listed for _, listed in term_fields(record)} <= set(vocabularies())
    assert {name for name, _ in term_fields(record)} <= {field.name for field in fields(record)}


def test_no_list_is_left_over() -> None:
    assert {listed for record in RECORDS for _, listed in term_fields(record)} == set(vocabularies())
