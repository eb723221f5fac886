"""DONE and AHEAD."""

from dataclasses import replace

import pytest

from tests.views.border import border
from verbale.record import Event, Participant, Place, Reading, Time
from verbale.testing import find
from verbale.views.terminal import Page, reading_page

WHOLE = border()


def only(named: str, /, **facts: object) -> Reading:
    """Give the border report with one event alone, changed."""
    found = next(event for event in WHOLE.events if event.trigger.text == named)
    return replace(WHOLE, events=(replace(found, **facts),))


def lines(shown: Reading, part: str, width: int = 80, parts: tuple[str, ...] = ()) -> list[str]:
    """Give the rows of a part without their offsets."""
    page = reading_page(shown, Page(width, parts=parts))
    block = next(block for block in page.split("\n\n") if block.startswith(part))
    return [line[: width - 5].rstrip() for line in block.splitlines()[1:]]


def test_a_happening_has_its_day_its_word_those_who_took_part_and_its_place() -> None:
    assert lines(only("met"), "DONE") == [
        "     Mon 15 Oct       met          Hargreave, the president of Darvos",
        "                                   Darvos City",
    ]


def test_a_claim_names_the_statement_it_stands_in_or_its_speaker() -> None:
    assert lines(only("agreed"), "DONE")[-1].strip() == "as told in 2"
    assert lines(only("agreed"), "DONE", parts=("done",))[-1].strip() == "as told by Hargreave"


def test_doubt_about_a_happening_stands_before_it() -> None:
    assert lines(only("met", score=0.4), "DONE")[0].startswith("  ?  Mon 15 Oct ")


def test_a_name_of_an_event_that_is_too_long_goes_to_the_words() -> None:
    long = find(WHOLE.document, "rallied outside the presidential palace")
    first, *rest = lines(only("rallied", trigger=long, mode="demo", place=None), "DONE")
    assert first == "     not dated        protested    several hundred people rallied outside"
    assert [line.strip() for line in rest] == ["the presidential palace"]


def test_an_event_of_which_only_the_name_is_known() -> None:
    bare = only("killed", recipients=(), quantity=None, time=None, place=None)
    assert lines(bare, "DONE")[0].split() == "not dated attacked killed in clashes".split()


def test_an_event_that_hangs_on_a_plain_saying_is_called_by_its_type() -> None:
    told = only("agreed", trigger=find(WHOLE.document, "told"), type="ACCUSE")
    assert lines(told, "DONE")[0].split()[:3] == ["not", "dated", "accused"]


def test_what_may_have_happened_is_marked() -> None:
    early = replace(WHOLE.times[0], value="2029-10-12")
    shown = replace(only("met", status="possible"), times=(early, *WHOLE.times[1:]))
    assert lines(shown, "DONE")[-1].strip() == "it may be so"


def test_what_is_ahead_has_its_day_and_how_far_it_is_settled() -> None:
    assert lines(only("brief"), "AHEAD") == [
        "     Thu 18 Oct       planned      Hargreave: brief NATO ambassadors",
        "                                   Brussels",
    ]


def test_what_hangs_on_a_condition_has_it_below() -> None:
    assert [line[35:] for line in lines(only("freeze"), "AHEAD")] == [
        "United Ports: freeze military aid to",
        "both countries",
        "UNLESS they sign an agreement by the",
        "       end of the year",
    ]


def test_what_somebody_else_tells_of_names_the_statement() -> None:
    assert lines(only("restart"), "AHEAD")[-1].strip() == "as told in 6"
    assert "as told in" not in "\n".join(lines(only("freeze"), "AHEAD"))


def test_what_is_set_for_a_day_and_told_as_a_fact() -> None:
    assert lines(only("fly", status="actual"), "AHEAD")[0].split()[3] == "scheduled"


def test_a_length_of_time_is_a_note() -> None:
    long = Time("long", find(WHOLE.document, "since August"), "DURATION", "P2M")
    shown = replace(WHOLE, times=(*WHOLE.times, long), events=())
    shown = replace(shown, events=(replace(only("met").events[0], time="long"),))
    assert [line.strip() for line in lines(shown, "DONE")][-1] == "since August"


def test_a_place_that_the_words_name_is_not_told_twice() -> None:
    kalinya = Place(id="k", span=find(WHOLE.document, "Kalinya@6"), name="Kalinya")
    shown = replace(WHOLE, places=(*WHOLE.places, kalinya), events=())
    assert len(lines(replace(shown, events=(replace(only("fly").events[0], place="k"),)), "AHEAD")) == 2


@pytest.mark.parametrize(
    ("published", "kept", "summary"),
    [
        ("2029-10-15", 2, "2, the next tomorrow"),
        ("2029-10-16", 2, "2, the next today"),
        ("2029-10-17", 1, "1, tomorrow"),
        ("2029-10-10", 2, "2, the next on Tue 16 Oct"),
        ("2029-10-20", 2, "2"),
        (None, 1, "1"),
    ],
)
def test_the_next_day_that_something_is_set_for(published: str | None, kept: int, summary: str) -> None:
    events: tuple[Event, ...] = tuple(event for event in WHOLE.events if event.trigger.text in {"fly", "brief"})[-kept:]
    shown = replace(WHOLE, document=replace(WHOLE.document, published=published), events=events)
    head = next(line for line in reading_page(shown, Page(80)).splitlines() if line.startswith("AHEAD"))
    assert " ".join(head.split()) == f"AHEAD {summary}"


def test_one_who_takes_part_without_words_there_goes_by_name() -> None:
    ports = next(actor for actor in WHOLE.actors if actor.name == "United Ports")
    shown = only("rallied", actors=(Participant(ports.id, None),), quantity=None)
    assert lines(shown, "DONE")[0][35:] == "United Ports"
