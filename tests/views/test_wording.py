"""Our words around the report's."""

import datetime as dt

import pytest

from verbale.record.ontology import event_modes, vocabulary
from verbale.views.ink import extent
from verbale.views.terminal.page import ACT_WIDTH
from verbale.views.wording import (
    _events,
    act_word,
    certainty_words,
    clause_heads,
    counted,
    danglers,
    day,
    event_word,
    is_plain_saying,
    lead_words,
    markers,
    short_day,
)


@pytest.mark.parametrize("act", vocabulary("act"))
def test_every_act_has_its_words(act: str) -> None:
    assert act_word(act, several=False) == act_word(act, several=True).replace("deny", "denie") + "s"


@pytest.mark.parametrize("kind", vocabulary("event_type"))
def test_every_type_of_event_has_a_word_that_fits_its_column(kind: str) -> None:
    words = [event_word(kind, mode) for mode in (None, *event_modes(kind))]
    assert kind.lower() not in words
    assert max(map(extent, words)) <= ACT_WIDTH


def test_the_list_names_no_type_and_no_mode_that_there_are_not() -> None:
    assert [(kind, mode) for kind, mode in _events() if mode != "-" and mode not in event_modes(kind)] == []


def test_a_mode_without_words_of_its_own_goes_by_its_type() -> None:
    assert event_word("ASSAULT", "firearms") == event_word("ASSAULT", None) == "attacked"


def test_every_certainty_but_the_plain_one_has_words() -> None:
    assert [term for term in vocabulary("certainty") if not certainty_words(term)] == ["certain"]


def test_plain_sayings() -> None:
    assert [is_plain_saying(word) for word in ("Said", "according to", "denied")] == [True, True, False]


def test_the_longest_marker_comes_first() -> None:
    assert markers().index("provided that") < markers().index("provided")


def test_lists_of_words_are_lower_case_and_without_blanks() -> None:
    words = (*markers(), *lead_words(), *clause_heads(), *danglers())
    assert [word for word in words if word != " ".join(word.lower().split())] == []


def test_counts() -> None:
    assert [counted(0, "word"), counted(1, "word"), counted(1234, "word")] == ["0 words", "1 word", "1,234 words"]


def test_days() -> None:
    assert day("2029-10-15") == day("2029-10-15T09:30:00Z") == "Mon 15 Oct 2029"
    assert [day("2029"), day("soon")] == ["2029", "soon"]
    assert short_day(dt.date(2029, 10, 1), weekday=True) == "Mon 1 Oct"
