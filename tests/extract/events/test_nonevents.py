"""Games, names and habits tell of no event."""

from verbale.extract.events.nonevents import is_nonevent, is_silence
from verbale.record import Analysis, Kind, Mention, Trigger
from verbale.testing import analysis


def trigger(first: int, last: int, kind: str = "ASSAULT") -> Trigger:
    return Trigger(first, last, (Kind(kind, None, 1.0),), (("actual", 1.0),), (), 0.9)


def lost(made: Analysis, first: int, last: int, kind: str = "ASSAULT") -> bool:
    return is_nonevent(made, trigger(first, last, kind), kind)


def test_in_a_game_nobody_attacks():
    assert lost(analysis("they crushed the champion in the derby"), 1, 2)
    assert lost(analysis("they crushed the champion 5-0"), 1, 2)
    assert not lost(analysis("they crushed the champion of peace"), 1, 2)  # one word is not enough
    assert not lost(analysis("they crushed the revolt"), 1, 2)


def test_in_a_game_they_may_meet():
    assert not lost(analysis("they met the champion after the derby"), 1, 2, "CONSULT")


def test_what_has_its_name_from_an_event_is_none():
    made = analysis("the murder rate rose", heads=[2, 2, 3, -1], upos="DET NOUN NOUN VERB", deprels="det compound nsubj root")
    assert lost(made, 1, 2)
    trial = analysis("the murder trial began", heads=[2, 2, 3, -1], upos="DET NOUN NOUN VERB", deprels="det compound nsubj root")
    assert not lost(trial, 1, 2)


def test_what_is_done_by_habit_is_no_event():
    for word, habit in (("usually", True), ("secretly", False)):
        made = analysis(f"it {word} sits", heads=[2, 2, -1], upos="PRON ADV VERB", deprels="nsubj advmod root")
        assert lost(made, 2, 3, "CONSULT") is habit


def test_prices_retreat_from_nobody():
    assert lost(analysis("cocoa futures retreat as no trader waits"), 2, 3, "RETREAT")
    assert not lost(analysis("the troops retreat as no trader waits"), 2, 3, "RETREAT")


def test_who_declines_to_say_rejects_nothing():
    for words, silent in (("she declined to comment", True), ("she declined to resign", False)):
        made = analysis(
            words, heads=[1, -1, 3, 1], upos="PRON VERB PART VERB", deprels="nsubj root mark xcomp",
            lemmas=words.replace("declined", "decline"),
        )  # fmt: skip
        assert is_silence(made, trigger(1, 2, "REJECT")) is silent


def test_what_is_done_every_monday_is_a_habit_and_what_was_done_is_none():
    parts = {"heads": [2, 2, -1, 4, 2], "upos": "NOUN AUX VERB DET NOUN", "deprels": "nsubj:pass aux:pass root det obl:tmod"}
    made = analysis("talks are held every Monday", **parts, xpos="NNS VBP VBN DT NNP", lemmas="talk be hold every Monday")
    assert lost(made, 0, 1, "CONSULT")
    past = analysis("talks were held every Monday", **parts, xpos="NNS VBD VBN DT NNP", lemmas="talk be hold every Monday")
    assert not lost(past, 0, 1, "CONSULT")


def test_who_resigns_himself_does_not_resign():
    parts = {"heads": [1, -1, 1], "upos": "PRON VERB PRON", "deprels": "nsubj root obj"}
    assert lost(analysis("they resigned themselves", **parts, lemmas="they resign themselves"), 1, 2, "RETREAT")
    assert not lost(analysis("they resigned office", **parts, lemmas="they resign office"), 1, 2, "RETREAT")


def test_what_a_thing_of_the_kind_is_is_no_thing_that_happened():
    words, parts = "an ultimatum is a note", {"heads": [1, 4, 4, 4, -1], "deprels": "det nsubj cop det root"}
    tags = {"upos": "DET NOUN AUX DET NOUN", "lemmas": "an ultimatum be a note"}
    assert lost(analysis(words, **parts, **tags, xpos="DT NN VBZ DT NN"), 1, 2, "THREATEN")
    assert not lost(analysis(words.replace("an", "the", 1), **parts, **tags, xpos="DT NN VBZ DT NN"), 1, 2, "THREATEN")
    assert not lost(analysis(words.replace("is", "was"), **parts, **tags, xpos="DT NN VBD DT NN"), 1, 2, "THREATEN")


def test_a_thing_is_charged_with_nothing():
    parts = {"heads": [2, 2, -1], "upos": "NOUN AUX VERB", "deprels": "nsubj:pass aux:pass root"}
    for kind, thing in (("object", True), ("person", False)):
        made = analysis("batteries were charged", **parts, mentions=(Mention(0, 1, 0, kind, 0),))
        assert lost(made, 2, 3, "ACCUSE") is thing
        assert not lost(made, 2, 3, "ASSAULT")
