"""Coded triggers become events with those who take part, their time, and whose claim they are."""

from collections.abc import Sequence

from verbale.extract.events import EventReader
from verbale.extract.events.coding import Coded
from verbale.extract.phrases import Phrases
from verbale.extract.setting import Setting
from verbale.extract.times import read_times
from verbale.record import Analysis, Argument, Document, Event, Kind, Mention, Statement, Trigger
from verbale.testing import analysis, statement

VISIT = Kind("CONSULT", "visit", 1.0)


def trigger(word: int, *arguments: tuple[str, int], status: str = "actual", kind: Kind = VISIT) -> Coded:
    filled = tuple(Argument(role, at, 1.0) for role, at in arguments)
    return Coded(Trigger(word, word + 1, (kind,), ((status, 1.0),), filled, 0.9), kind, 0.9)


def events(made: Analysis, *coded: Coded, statements: Sequence[Statement] = ()) -> tuple[Event, ...]:
    setting = Setting(made, read_times(made, "test"))
    return EventReader(Phrases(made), "test", setting, coded).read({0: "ann"}, statements)


def dated(words: str, published: str, **parts: object) -> Analysis:
    return analysis(words, report=Document(words, published=published), **parts)  # type: ignore[arg-type]


def test_an_event_has_its_words_its_type_and_its_mode():
    (event,) = events(analysis("Ann visited Kest"), trigger(1))
    assert (event.trigger.text, event.type, event.mode, event.status) == ("visited", "CONSULT", "visit", "actual")


def test_who_takes_part_has_the_words_and_the_actor():
    made = analysis("Ann visited Kest", mentions=[Mention(0, 1, 0, "person", 0), Mention(2, 3, 2, "place", 1)])
    (event,) = events(made, trigger(1, ("actor", 0), ("recipient", 2)))
    assert [(one.span.text if one.span else "", one.actor) for one in event.actors] == [("Ann", "ann")]
    assert [(one.span.text if one.span else "", one.actor) for one in event.recipients] == [("Kest", None)]


def test_a_quantity_is_read_from_its_words():
    made = analysis(
        "They sank 3 boats", heads=[1, -1, 3, 1], upos="PRON VERB NUM NOUN", deprels="nsubj root nummod obj",
        mentions=[Mention(2, 4, 3, "object", 0)],
    )  # fmt: skip
    (event,) = events(made, trigger(1, ("quantity", 2)))
    assert event.quantity is not None
    assert (event.quantity.value, event.quantity.unit) == (3, "boats")


WEEKDAY = {"heads": [1, -1, 3, 1], "upos": "PROPN VERB ADP PROPN", "deprels": "nsubj root case obl"}


def test_the_time_is_the_one_that_the_model_points_at():
    made = dated("Ann visited on Monday", "2031-05-14", **WEEKDAY)
    (event,) = events(made, trigger(1, ("time", 2)))
    assert event.time == read_times(made, "test")[0].id


def test_a_time_that_hangs_on_the_trigger_is_its_time():
    (event,) = events(dated("Ann visited on Monday", "2031-05-14", **WEEKDAY), trigger(1))
    assert event.time is not None


def test_an_event_inside_a_content_is_that_statements_claim():
    made = analysis("Bo said Ann visited Kest")
    claim = statement(made.document, "Ann visited Kest", cue="said")
    (event,) = events(made, trigger(3), statements=[claim])
    assert event.within == claim.id


def test_a_planned_event_with_a_day_is_scheduled():
    made = dated(
        "Ann will visit on Friday", "2031-05-14", heads=[2, 2, -1, 4, 2], upos="PROPN AUX VERB ADP PROPN",
        deprels="nsubj aux root case obl",
    )  # fmt: skip
    (event,) = events(made, trigger(2, status="planned"))
    assert (event.status, event.scheduled) == ("planned", True)


def test_what_is_set_to_happen_is_scheduled_without_a_day():
    made = analysis(
        "Ann is set to visit", heads=[2, 2, -1, 4, 2], upos="PROPN AUX VERB PART VERB", lemmas="ann be set to visit",
        deprels="nsubj aux root mark xcomp",
    )  # fmt: skip
    (event,) = events(made, trigger(4, status="planned"))
    assert event.scheduled


def test_what_has_happened_is_not_scheduled():
    (event,) = events(dated("Ann visited on Monday", "2031-05-14", **WEEKDAY), trigger(1))
    assert not event.scheduled


def test_the_present_tense_with_a_day_to_come_is_planned():
    made = dated(
        "Ann visits on 30 May", "2031-05-14", heads=[1, -1, 4, 4, 1], upos="PROPN VERB ADP NUM PROPN", xpos="NNP VBZ IN CD NNP",
        deprels="nsubj root case nummod obl",
    )  # fmt: skip
    (event,) = events(made, trigger(1))
    assert event.status == "planned"


def test_one_happening_named_twice_by_a_role_has_it_once():
    made = analysis("Ann visited Kest", mentions=[Mention(0, 1, 0, "person", 0)])
    (event,) = events(made, trigger(1, ("actor", 0), ("actor", 0)))
    assert len(event.actors) == 1


def to_whom(made: Analysis, *coded: Coded) -> list[list[str]]:
    return [[one.span.text for one in event.recipients if one.span] for event in events(made, *coded)]


def test_what_is_promised_is_promised_to_those_to_whom_it_is_done():
    """Called for by: "Tarsia agreed to free the sailors", "Velmark refused to free them"."""
    made = analysis(
        "Ann agreed to free Bo", heads=[1, -1, 3, 1, 3], upos="PROPN VERB PART VERB PROPN", deprels="nsubj root mark xcomp obj",
        mentions=[Mention(0, 1, 0, "person", 0), Mention(4, 5, 4, "person", 1)],
    )  # fmt: skip
    free = trigger(3, ("recipient", 4))
    assert to_whom(made, trigger(1, kind=Kind("AGREE", None, 1.0)), free) == [["Bo"], ["Bo"]]
    assert to_whom(made, trigger(1, kind=Kind("SUPPORT", None, 1.0)), free) == [[], ["Bo"]]


def test_what_is_lifted_is_lifted_from_those_on_whom_it_lay():
    """Called for by: "Velmark lifts its ban on Tarsia": the ban takes no part."""
    made = analysis(
        "Ann lifts bans on Orsk", heads=[1, -1, 1, 4, 2], upos="PROPN VERB NOUN ADP PROPN", deprels="nsubj root obj case nmod",
        mentions=[Mention(0, 1, 0, "person", 0), Mention(2, 5, 2, "object", 1), Mention(4, 5, 4, "place", 2)],
    )  # fmt: skip
    lifts = trigger(1, ("recipient", 2), kind=Kind("CONCEDE", None, 1.0))
    assert to_whom(made, lifts, trigger(2, ("recipient", 4), kind=Kind("SANCTION", None, 1.0))) == [["Orsk"], ["Orsk"]]
