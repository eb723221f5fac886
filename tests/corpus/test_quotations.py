"""What was said, with what one needs to set it beside another."""

from dataclasses import replace
from datetime import date

from tests.corpus.made import counted, quotation, report, told
from verbale.corpus import merge_actors, quotations
from verbale.corpus.quotations import account, acts_of
from verbale.record import Time
from verbale.testing import actor, find, statement

TEXT = report("Radka Molin said on Friday she would not wait.\nThree guards were killed.", "2031-05-12", "Herald")
MOLIN = actor(TEXT, "Radka Molin", "Radka Molin")
SAID = statement(TEXT, "she would not wait", cue="said", source="Radka Molin", speaker=MOLIN.id, act="refuse", negated=True)


def friday(value: str = "2031-05-09") -> Time:
    return Time("t", find(TEXT, "Friday"), "DATE", value)


def test_a_statement_with_its_speaker_its_outlet_and_the_day_of_the_saying():
    made = told(TEXT, statements=[replace(SAID, time="t")], actors=[MOLIN], settings=((friday(),), ()))
    cast = merge_actors([made])
    (found,) = quotations([made], cast)
    assert (found.words, found.name, found.outlet, found.day) == ("she would not wait", "Radka Molin", "Herald", date(2031, 5, 9))
    assert found.actor == cast.actors[0].id


def test_a_day_after_the_report_was_read_amiss():
    made = told(TEXT, statements=[replace(SAID, time="t")], actors=[MOLIN], settings=((friday("2031-05-16"),), ()))
    assert quotations([made], merge_actors([made]))[0].day == date(2031, 5, 12)


def test_a_source_that_is_no_known_actor_is_its_words():
    made = told(TEXT, statements=[replace(SAID, speaker=None)])
    (found,) = quotations([made], merge_actors([made]))
    assert (found.actor, found.name) == (None, "Radka Molin")


def test_broken_words_are_one_line():
    made = told(TEXT, statements=[statement(TEXT, "she", "not wait")])
    assert quotations([made], merge_actors([made]))[0].words == "she … not wait"


def test_what_the_report_tells_itself_is_its_sentence_and_its_outlets_word():
    event = counted(TEXT, "killed", "Three", 3, None)
    made = told(TEXT, [event])
    found = account(made, event, merge_actors([made]))
    assert (found.words, found.name, found.act) == ("Three guards were killed.", "Herald", None)


def test_what_a_statement_claims_is_its_words():
    event = replace(counted(TEXT, "wait", "Three", 3, None), within=SAID.id)
    made = told(TEXT, [event], [SAID], [MOLIN])
    assert account(made, event, merge_actors([made])).record == SAID.id


def test_not_turns_an_act():
    assert acts_of(quotation("There will be no recount.", act="assert", negated=True)) == ("refuse", "deny")
    assert acts_of(quotation("There will be a recount.", act="assert")) == ("assert",)
    assert acts_of(quotation("A recount.")) == ()
