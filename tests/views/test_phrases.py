"""Who takes part, in the report's words."""

from dataclasses import replace
from typing import TypedDict, Unpack

import pytest
from hypothesis import given

from tests.views.drawn import full_readings
from verbale.record import Actor, Document, Event, Participant, Place, Quantity, Reading, Time
from verbale.testing import actor, find, reading
from verbale.views.index import Index
from verbale.views.phrases import participants, sentence_of


class Facts(TypedDict, total=False):
    """Words of an event beside its trigger."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    quantity: str
    time: str
    place: str


def told(text: str, trigger: str, people: tuple[Actor, ...] = (), **facts: Unpack[Facts]) -> tuple[str, str]:
    """Give both phrases of an event; a participant is an actor where a mention of one has just these words."""
    report = Document.from_text(text)
    times = (Time("t", find(report, facts["time"]), "DATE", "soon"),) if "time" in facts else ()
    places = (Place(id="p", span=find(report, facts["place"]), name=facts["place"]),) if "place" in facts else ()
    known = {mention.span: one.id for one in people for mention in one.mentions}

    def taking(words: str) -> Participant:
        span = find(report, words)
        return Participant(known.get(span), span)

    event = Event(
        id="e",
        trigger=find(report, trigger),
        type="ASSAULT",
        actors=tuple(map(taking, facts.get("actors", ()))),
        recipients=tuple(map(taking, facts.get("recipients", ()))),
        quantity=Quantity(4.0, None, find(report, facts["quantity"])) if "quantity" in facts else None,
        time="t" if times else None,
        place="p" if places else None,
        score=1.0,
    )
    index = Index(replace(reading(report, (), people), times=times, places=places, events=(event,)))
    return participants(index, event), sentence_of(index, event)


@pytest.mark.parametrize(
    ("text", "trigger", "facts", "took_part", "whole"),
    [
        (
            "Rebels killed four soldiers.",
            "killed",
            {"actors": ("Rebels",), "recipients": ("four soldiers",)},
            "Rebels, four soldiers",
            "Rebels killed four soldiers",
        ),
        (
            "Four soldiers were killed by rebels.",
            "killed",
            {"actors": ("rebels",), "recipients": ("Four soldiers",), "quantity": "Four"},
            "Four soldiers, by rebels",
            "Four soldiers were killed by rebels",
        ),
        (
            "the arrest of two reporters by police",
            "arrest",
            {"actors": ("police",), "recipients": ("two reporters",)},
            "of two reporters by police",
            "arrest of two reporters by police",
        ),
        (
            "She met Monday with the mayor.",
            "met",
            {"actors": ("She",), "recipients": ("the mayor",), "time": "Monday"},
            "She, the mayor",
            "She met, the mayor",
        ),
        (
            "The mayor is, he says, ready to resign.",
            "resign",
            {"actors": ("The mayor",)},
            "The mayor",
            "The mayor: resign",
        ),
        (
            "They would block the quay, he said.",
            "block",
            {"actors": ("They",)},
            "They, the quay",
            "They would block the quay",
        ),
        (
            "She is to fly to Kest on Monday.",
            "fly",
            {"actors": ("She",), "place": "Kest", "time": "Monday"},
            "She, to Kest",
            "She is to fly to Kest",
        ),
        (
            "She briefed envoys in Kest.",
            "briefed",
            {"actors": ("She",), "recipients": ("envoys",), "place": "Kest"},
            "She, envoys",
            "She briefed envoys",
        ),
        ("They marched to and fro because it rained.", "marched", {"actors": ("They",)}, "They", "They marched"),
        (
            "They marched past one two three four five six seven eight.",
            "marched",
            {},
            "",
            "marched past one two three four five six",
        ),
        ("Talks resume as ships leave.", "Talks", {}, "", "Talks resume"),
        ("It ended.\n\nShe left", "left", {"actors": ("It",)}, "It", "It: left"),
    ],
)
def test_phrases(text: str, trigger: str, facts: Facts, took_part: str, whole: str) -> None:
    assert told(text, trigger, **facts) == (took_part, whole)


def test_a_named_actor_and_a_pronoun_go_by_name_and_a_plain_phrase_stays() -> None:
    text = "Ada Lind came. She met the dockers, who struck; they left."
    report = Document.from_text(text)
    ada = actor(report, "Ada Lind", "Ada Lind", ("She", "pronoun"))
    dockers = actor(report, "the dockers", ("the dockers", "nominal"), ("they", "pronoun"), kind="group")
    assert told(text, "met", (ada, dockers), actors=("She",), recipients=("the dockers",))[0] == "Ada Lind, the dockers"
    assert told(text, "left", (ada, dockers), actors=("they",))[1] == "the dockers left"


def test_of_two_that_share_words_the_longer_is_given_once() -> None:
    text = "Several hundred people rallied."
    assert told(text, "rallied", actors=("Several hundred people",), quantity="Several hundred")[0] == "Several hundred people"


def test_one_who_is_not_named_there_comes_first() -> None:
    report = Document.from_text("Mary left.")
    mary = actor(report, "Mary", "Mary")
    event = Event(id="e", trigger=find(report, "left"), type="RETREAT", actors=(Participant(mary.id, None),), score=1.0)
    index = Index(replace(reading(report, (), [mary]), events=(event,)))
    assert (participants(index, event), sentence_of(index, event)) == ("Mary", "Mary: left")


@given(full_readings())
def test_phrases_are_of_words_of_the_report_and_names_of_its_actors(shown: Reading) -> None:
    index = Index(shown)
    letters = set(
        shown.document.text + "".join(actor.name for actor in shown.actors) + " ,:\N{REPLACEMENT CHARACTER}…“”\"'«»‘’‹›„`"
    )
    for event in shown.events:
        assert set(participants(index, event) + sentence_of(index, event)) <= letters
