import json
from dataclasses import replace

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator, ValidationError

from tests.record.test_wire import FULL
from tests.strategies import readings
from verbale.record import Dispute, Event, Participant, Quantity, Reading, encode, json_schema
from verbale.record.ontology import vocabulary
from verbale.testing import find

SCHEMA = Draft202012Validator(json_schema())


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json_schema())


@given(readings())
def test_every_line_fits_the_schema(made: Reading) -> None:
    SCHEMA.validate(json.loads(encode(made)))
    SCHEMA.validate(json.loads(encode(made, text=False)))


def test_a_line_with_every_part_fits_the_schema() -> None:
    words = find(FULL.document, "said")
    someone = Participant(FULL.actors[0].id, words)
    event = Event(
        id="e1", trigger=words, type="CONSULT", actors=(someone,), quantity=Quantity(2, None, words), time="t1", score=1.0
    )
    statement = replace(FULL.statements[0], disputed=Dispute("report", (words,)), place="p1", condition=(words,))
    full = replace(FULL, events=(event,), statements=(statement,))
    SCHEMA.validate(json.loads(encode(full)))


@pytest.mark.parametrize(("key", "value"), [("act", "say"), ("form", None), ("speakers", "a1"), ("content", None), ("cue", None)])
def test_another_shape_does_not_fit(key: str, value: str | None) -> None:
    line = json.loads(encode(FULL))
    line["statements"][0][key] = value
    with pytest.raises(ValidationError):
        SCHEMA.validate(line)


def test_an_act_may_be_unread_and_is_else_one_of_the_list() -> None:
    assert json_schema()["$defs"]["Statement"]["properties"]["act"]["enum"] == [*vocabulary("act"), None]


def test_no_line_leaves_a_key_out_but_the_text() -> None:
    parts = json_schema()["$defs"]
    assert parts["Document"]["required"] == [key for key in parts["Document"]["properties"] if key != "text"]
    assert parts["Statement"]["required"] == list(parts["Statement"]["properties"])
