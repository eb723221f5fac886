"""Games, names and habits tell of no event."""

from verbale.extract.events.nonevents import is_nonevent
from verbale.record import Analysis, Kind, Trigger
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
