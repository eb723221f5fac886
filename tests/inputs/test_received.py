"""Documents with flags, and what may come in."""

import pickle

import pytest

from verbale.errors import EmptyInput, NotEnglish
from verbale.inputs.intake import Intake
from verbale.inputs.received import SUMMARY, Received, admit
from verbale.record import Document

FRENCH = "Le ministre a dit hier soir que le gouvernement ne voulait pas de cette loi et que les portes restent ouvertes."


def test_a_document_with_flags_goes_between_processes_and_gives_the_plain_one():
    one = Received("He left.", title="Left", flags=(SUMMARY,))
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own bytes
    assert one.plain() == Document("He left.", title="Left")


def test_its_spans_are_those_of_a_document():
    assert Received("He left.").span(0, 2) == Document("He left.").span(0, 2)


def test_blank_text_and_another_language_are_refused():
    with pytest.raises(EmptyInput):
        admit(" \n", "a", Intake())
    with pytest.raises(NotEnglish, match="reads as French"):
        admit(FRENCH, "a", Intake())


def test_another_language_by_choice():
    assert (admit(FRENCH, "a", Intake(any_language=True)), admit("He left.", "a", Intake())) == ("fr", "en")
