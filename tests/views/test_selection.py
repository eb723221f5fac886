"""A part of a reading."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.border import border
from tests.views.drawn import full_readings
from verbale.errors import UsageError
from verbale.record import Reading
from verbale.views.parts import PARTS
from verbale.views.selection import Selection

WHOLE = border()


def numbers(reading: Reading) -> list[int]:
    """Give the numbers that the statements have in the whole reading."""
    return [number for number, one in enumerate(WHOLE.statements, 1) if one in reading.statements]


def triggers(reading: Reading) -> list[str]:
    return [event.trigger.text for event in reading.events]


def test_nothing_asked_for_keeps_everything() -> None:
    assert Selection().apply(WHOLE) is WHOLE


def test_what_was_said_alone() -> None:
    cut = Selection(("said",)).apply(WHOLE)
    assert (cut.statements, cut.events) == (WHOLE.statements, ())


def test_what_is_done_comes_with_the_statement_that_tells_of_it() -> None:
    cut = Selection(("done",)).apply(WHOLE)
    assert triggers(cut) == ["push for", "met", "killed", "agreed", "denied", "threatened", "rallied"]
    assert numbers(cut) == [2]


def test_what_is_ahead_comes_with_the_statements_that_it_hangs_on() -> None:
    cut = Selection(("ahead",)).apply(WHOLE)
    assert triggers(cut) == ["restart", "travel", "removed", "freeze", "fly", "brief"]
    assert numbers(cut) == [6, 11, 12]


def test_what_is_disputed_comes_with_the_statement_around_it() -> None:
    assert numbers(Selection(("disputed",)).apply(WHOLE)) == [8, 9, 15]


def test_several_parts() -> None:
    cut = Selection(("disputed", "ahead")).apply(WHOLE)
    assert numbers(cut) == [6, 8, 9, 11, 12, 15]


@pytest.mark.parametrize("name", ["Toskić", "toskic", "EMA TOSKIĆ", "prime minister"])
def test_by_a_name_or_any_words_for_it(name: str) -> None:
    cut = Selection(names=(name,)).apply(WHOLE)
    assert (numbers(cut), triggers(cut)) == ([10, 11], ["travel"])


def test_by_whole_words_and_never_by_a_pronoun() -> None:
    assert [numbers(Selection(names=(name,)).apply(WHOLE)) for name in ("Tosk", "she", "minister prime")] == [[], [], []]


def test_by_several_names() -> None:
    assert numbers(Selection(names=("Vecer", "Dusan")).apply(WHOLE)) == [8, 9, 15]


def test_a_source_that_is_no_actor_is_found_by_its_words() -> None:
    bare = replace(WHOLE.statements[12], speaker=None, source=(WHOLE.document.span(0, 15),))
    cut = Selection(names=("up diplomat",)).apply(replace(WHOLE, statements=(bare,), events=()))
    assert cut.statements == (bare,)


def test_actors_times_and_places_that_nothing_refers_to_go() -> None:
    cut = Selection(names=("Toskić",)).apply(WHOLE)
    assert {actor.name for actor in cut.actors} == {"Ema Toskić"}
    assert [time.value for time in cut.times] == ["2029-10"]
    assert [place.name for place in cut.places] == ["Kalinya", "Hrast"]


@pytest.mark.parametrize(
    ("since", "said", "happened"),
    [
        (date(2029, 10, 15), 15, ["met", "restart", "cede", "travel", "removed", "freeze", "fly", "brief"]),
        (date(2029, 10, 16), 2, ["travel", "freeze", "fly", "brief"]),
        (date(2029, 11, 1), 1, ["freeze"]),
        (date(2030, 1, 1), 0, []),
    ],
)
def test_since_a_day(since: date, said: int, happened: list[str]) -> None:
    cut = Selection(since=since).apply(WHOLE)
    assert (len(cut.statements), triggers(cut)) == (said, happened)


def test_a_report_without_a_day_has_only_what_is_dated() -> None:
    undated = replace(WHOLE, document=replace(WHOLE.document, published=None))
    cut = Selection(since=date(2029, 10, 16)).apply(undated)
    assert triggers(cut) == ["travel", "freeze", "fly", "brief"]
    assert numbers(cut) == [11, 12]


def test_what_is_asked_for_together_must_all_hold() -> None:
    cut = Selection(("ahead",), ("Hargreave",), date(2029, 10, 17)).apply(WHOLE)
    assert (triggers(cut), numbers(cut)) == (["brief"], [])


@pytest.mark.parametrize("wrong", [{"parts": ("now",)}, {"names": ("",)}, {"names": (" - ",)}])
def test_what_cannot_be_meant_is_refused(wrong: dict[str, tuple[str, ...]]) -> None:
    with pytest.raises(UsageError):
        Selection(**wrong)


selections = st.builds(
    Selection,
    st.lists(st.sampled_from(PARTS), max_size=3).map(tuple),
    st.lists(st.sampled_from(["Mary", "Šárka", "said", "kyiv"]), max_size=2).map(tuple),
    st.none() | st.dates(date(2029, 1, 1), date(2031, 12, 31)),
)


@given(full_readings(), selections)
def test_a_cut_reading_is_a_valid_part_of_the_whole_and_cutting_again_changes_little(
    whole: Reading, selection: Selection
) -> None:
    cut = selection.apply(whole)  # Reading itself refuses an id that leads nowhere
    assert (cut.document, cut.sentences, cut.provenance) == (whole.document, whole.sentences, whole.provenance)
    for part in ("actors", "statements", "events", "times", "places"):
        kept = set(map(id, getattr(cut, part)))
        assert [record for record in getattr(whole, part) if id(record) in kept] == list(getattr(cut, part))
    assert selection.apply(cut) == cut
