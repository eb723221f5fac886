"""Killings that no other word of the sentence tells."""

from verbale.extract.events.coding import code
from verbale.extract.phrases import Phrases
from verbale.record import Analysis, Argument, Kind, Mention, Trigger
from verbale.testing import analysis


def fence(verb: str = "killed", killers: str = "person", killed: str = "person", *triggers: Trigger) -> Analysis:
    return analysis(
        f"Gunmen {verb} three soldiers on Friday",
        lemmas=f"gunman {verb.removesuffix('ed')} three soldier on friday",
        heads=[1, -1, 3, 1, 5, 1], upos="NOUN VERB NUM NOUN ADP PROPN",
        deprels="nsubj root nummod obj case obl", triggers=triggers,
        mentions=[Mention(0, 1, 0, killers, 0), Mention(2, 4, 3, killed, 1)],
    )  # fmt: skip


def found(made: Analysis) -> list[str]:
    return [made.text(one.trigger.start) for one in code(Phrases(made), ()).events if one.trigger not in made.triggers]


def test_who_kills_somebody_is_told_as_an_assault():
    (event,) = code(Phrases(fence()), ()).events
    assert (event.kind.type, event.trigger.start, event.trigger.arguments) == ("ASSAULT", 1, (Argument("quantity", 2, 1.0),))


def test_what_kills_must_be_able_to_act_and_what_is_killed_must_be_people():
    """Called for by: "Lightning killed four men", "The minister killed the bill"."""
    assert found(fence(killers="abstract")) == []
    assert found(fence(killed="object")) == []


def test_other_verbs_are_the_models():
    assert found(fence("found")) == []


def test_deaths_are_the_number_of_an_attack_that_the_sentence_names():
    attack = Trigger(5, 6, (Kind("ASSAULT", None, 1.0),), (("actual", 1.0),), (), 0.9)
    assert found(fence("killed", "person", "person", attack)) == []


def test_of_a_passive_somebody_must_have_done_it():
    """Called for by: "Four people were killed in a car crash"."""
    words = {
        "heads": [2, 2, -1, 4, 2], "lemmas": "guard be kill by gunman",
        "upos": "NOUN AUX VERB ADP NOUN", "deprels": "nsubj:pass aux:pass root case obl",
        "mentions": [Mention(0, 1, 0, "person", 0), Mention(4, 5, 4, "person", 1)],
    }  # fmt: skip
    assert found(analysis("Guards were killed by gunmen", **words)) == ["killed"]
    assert found(analysis("Guards were killed near gunmen", **words)) == []
