"""Our words around the report's."""

import pytest

from verbale.record.ontology import vocabulary
from verbale.views.wording import act_word, counted, day


@pytest.mark.parametrize("act", vocabulary("act"))
def test_every_act_has_its_words(act: str) -> None:
    assert act_word(act, several=False) == act_word(act, several=True).replace("deny", "denie") + "s"


def test_counts() -> None:
    assert [counted(0, "word"), counted(1, "word"), counted(1234, "word")] == ["0 words", "1 word", "1,234 words"]


def test_days() -> None:
    assert day("2029-10-15") == day("2029-10-15T09:30:00Z") == "Mon 15 Oct 2029"
    assert [day("2029"), day("soon")] == ["2029", "soon"]
