"""Acts and the events on their cues are decided together."""

import pytest

from verbale.extract.events.coding import Coding, code
from verbale.extract.phrases import Phrases
from verbale.record import Argument, Attribution, Kind, Manner, Mention, Trigger
from verbale.testing import analysis


def trigger(word: int, score: float, *kinds: tuple[str, float], words: int = 1) -> Trigger:
    return Trigger(word, word + words, tuple(Kind(kind, None, share) for kind, share in kinds), (("actual", 1.0),), (), score)


def coded(*triggers: Trigger, acts: tuple[tuple[str, float], ...] = (), cue: int = 1) -> Coding:
    said = Attribution((), ((cue, cue + 1),), ((2, 5),), 0.5, manner=Manner(acts)) if acts else None
    made = analysis("Ann zorbed that boats sank", triggers=triggers, attributions=[said] if said else [])
    return code(Phrases(made), made.attributions)


def kinds(coding: Coding) -> list[str]:
    return [one.kind.type for one in coding.events]


def test_an_event_that_stands_on_no_cue_is_its_likeliest_type():
    assert kinds(coded(trigger(4, 0.9, ("ASSAULT", 0.6), ("COERCE", 0.4)))) == ["ASSAULT"]


@pytest.mark.parametrize(
    ("word", "kind", "score", "found"),
    [
        ("attack", "person", 0.3, True),
        ("zorb", "person", 0.3, False),
        ("zorb", "person", 0.4, True),
        ("attack", "object", 0.6, False),
        ("attack", "object", 0.75, True),
        ("zorb", "object", 0.85, False),
    ],
)
def test_what_has_no_party_and_a_word_of_no_lexicon_must_be_surer(word, kind, score, found):
    """Called for by: "Cocoa futures extended their retreat", which nobody did to anybody."""
    event = Trigger(1, 2, (Kind("ASSAULT", None, 1.0),), (("actual", 1.0),), (Argument("actor", 0, 0.9),), score)
    made = analysis(f"Bo {word}", triggers=[event], mentions=[Mention(0, 1, 0, kind, 0)], upos="PROPN VERB")
    assert bool(code(Phrases(made), ()).events) is found


@pytest.mark.parametrize(("word", "mark", "found"), [("attack", "may", True), ("attack", "did", False), ("zorb", "may", False)])
def test_what_is_said_to_be_possible_is_an_event_sooner(word, mark, found):
    """Called for by: "What shook the port could have been an attack"; a status is told of events only."""
    event = Trigger(2, 3, (Kind("ASSAULT", None, 1.0),), (("possible", 1.0),), (), 0.5)
    made = analysis(f"It {mark} {word}", heads=[2, 2, -1], deprels="nsubj aux root", triggers=[event], upos="PRON AUX VERB")
    assert bool(code(Phrases(made), ()).events) is found


@pytest.mark.parametrize(("kind", "deprel", "found"), [("PROTEST", "amod", 1), ("COERCE", "amod", 2), ("PROTEST", "nsubj", 2)])
def test_a_word_before_a_noun_is_part_of_its_event(kind, deprel, found):
    """Called for by: "a second general strike would begin"."""
    parts = {"heads": [2, 2, 3, -1], "deprels": f"det {deprel} nsubj root", "upos": "DET ADJ NOUN VERB"}
    before, noun = trigger(1, 0.95, (kind, 1.0)), trigger(2, 0.95, ("PROTEST", 1.0))
    made = analysis("a general strike began", **parts, triggers=[before, noun])
    events = code(Phrases(made), ()).events
    assert [one.trigger.start for one in events] == [1, 2][-found:]


def test_what_is_hardly_an_event_is_none():
    assert kinds(coded(trigger(4, 0.2, ("ASSAULT", 1.0)))) == []


def test_a_demand_is_a_request():
    found = coded(trigger(1, 0.9, ("ACCUSE", 0.5), ("REQUEST", 0.45)), acts=(("demand", 0.9), ("accuse", 0.1)))
    assert (found.acts, kinds(found)) == (("demand",), ["REQUEST"])


def test_a_sure_event_decides_a_doubtful_act():
    found = coded(trigger(1, 0.95, ("REJECT", 0.98), ("ACCUSE", 0.02)), acts=(("assert", 0.5), ("deny", 0.45), ("wish", 0.05)))
    assert (found.acts, kinds(found)) == (("deny",), ["REJECT"])


def test_plain_news_has_no_event_on_its_cue():
    found = coded(trigger(1, 0.5, ("ACCUSE", 0.5), ("REJECT", 0.5)), acts=(("assert", 0.95), ("accuse", 0.05)))
    assert (found.acts, kinds(found)) == (("assert",), [])


def test_a_promise_may_have_an_event_or_none():
    acts = (("commit", 1.0),)
    assert kinds(coded(trigger(1, 0.9, ("AGREE", 1.0)), acts=acts)) == ["AGREE"]
    assert kinds(coded(trigger(1, 0.2, ("AGREE", 1.0)), acts=acts)) == []


def test_an_act_is_read_where_there_is_no_event():
    assert coded(acts=(("ask", 0.6), ("assert", 0.4))).acts == ("ask",)


def test_an_attribution_that_was_not_asked_has_no_act():
    made = analysis("Ann said no", attributions=[Attribution((), ((1, 2),), ((2, 3),), 0.5)])
    assert code(Phrases(made), made.attributions).acts == (None,)


def test_of_two_triggers_that_overlap_the_likelier_stays():
    found = coded(trigger(3, 0.6, ("AID", 1.0), words=2), trigger(4, 0.9, ("ASSAULT", 1.0)))
    assert kinds(found) == ["ASSAULT"]


def test_a_mark_names_no_event():
    made = analysis("Ann — left", triggers=[trigger(1, 0.9, ("ASSAULT", 1.0))])
    assert code(Phrases(made), ()).events == ()
