"""How speakers are called."""

import pytest

from verbale.record import Actor, ActorMention, Document, Statement
from verbale.views.speakers import Speakers

REPORT = Document("President Milan Obradek met Vesna Obradek. Obradek left; nationalist lawmakers in both parliaments jeered.")


def actor(name: str, *forms: str, kind: str = "person") -> Actor:
    """Make an actor that the report names by each of `forms`."""
    places = [(REPORT.text.index(form), form) for form in forms]
    mentions = tuple(ActorMention(REPORT.span(at, at + len(form)), "name") for at, form in places)
    return Actor(name, name, kind, mentions=mentions)


def said(source: str | None = None, speaker: str | None = None) -> Statement:
    """Make a statement by the words of its source, or by its speaker."""
    spans = None if source is None else (REPORT.span(at := REPORT.text.index(source), at + len(source)),)
    return Statement(id="s", content=(REPORT.span(0, 1),), source=spans, speaker=speaker, form="indirect", score=1.0)


def test_a_person_goes_by_the_shortest_name_in_the_report() -> None:
    assert Speakers([actor("Milan Obradek", "President Milan Obradek", "Obradek")]).name("Milan Obradek") == "Obradek"


def test_two_of_one_surname_keep_their_full_names() -> None:
    pair = Speakers([actor("Milan Obradek", "Obradek"), actor("Vesna Obradek", "Obradek")])
    assert (pair.name("Milan Obradek"), pair.name("Vesna Obradek")) == ("Milan Obradek", "Vesna Obradek")


def test_a_state_keeps_its_name() -> None:
    assert Speakers([actor("United Ports", "Obradek", kind="state")]).name("United Ports") == "United Ports"


def test_a_source_that_is_no_actor_goes_by_its_words() -> None:
    assert Speakers([]).of(said("nationalist lawmakers")) == "nationalist lawmakers"


def test_nobody() -> None:
    assert Speakers([]).of(said()) == "unnamed"


def test_a_name_or_a_source_of_blanks_is_nobody() -> None:
    blank = (REPORT.span(at := REPORT.text.index(" "), at + 1),)
    source = Statement(id="s", content=(REPORT.span(0, 1),), source=blank, form="indirect", score=1.0)
    assert Speakers([]).of(source) == "unnamed"
    assert Speakers([Actor("a", "\ufeff", "person")]).name("a") == "unnamed"


@pytest.mark.parametrize(("source", "several"), [("nationalist lawmakers in both parliaments", True), ("Obradek", False)])
def test_the_number_of_the_verb(source: str, several: bool) -> None:
    assert Speakers([]).several(said(source)) is several


def test_a_person_is_one_even_with_a_plural_name() -> None:
    speakers = Speakers([actor("Milan Obradek", "Obradek"), Actor("rebels", "rebels", "group"), Actor("p", "officers", "person")])
    assert [speakers.several(said(speaker=name)) for name in ("Milan Obradek", "rebels", "p")] == [False, True, False]


@pytest.mark.parametrize(
    ("name", "kind", "several"),
    [
        ("Doctors", "group", True),
        ("Democrats", "group", True),
        ("Kestians worried about the bridge", "group", True),
        ("Few people", "group", True),
        ("campaign", "group", False),
        ("most nations", "organization", True),
        ("a group of doctors", "organization", False),
        ("state regulators", "organization", True),
        ("the two countries", "other", True),
        ("the ministry", "organization", False),
    ],
)
def test_a_speaker_without_a_name_is_one_or_several(name: str, kind: str, several: bool) -> None:
    assert Speakers([Actor("a", name, kind)]).several(said(speaker="a")) is several


def test_a_name_is_one_whatever_its_ending() -> None:
    ports = actor("the ports of Obradek and others", "Obradek", kind="organization")
    assert not Speakers([ports]).several(said(speaker=ports.id))
