"""What is typed of a missing record: words of the passage, each place of them, and who speaks or acts."""

import pytest

from tests.store.news import talks
from verbale.errors import UsageError
from verbale.review import added, apply
from verbale.review.adding import Passage, event_missing, in_context, occurrences, statement_missing, the_one

TALKS = talks()
TEXT = TALKS.document.text
PASSAGE = Passage(TALKS, 0, len(TEXT))


def starts(typed: str, passage: Passage = PASSAGE) -> list[int]:
    return [spans[0].start for spans in occurrences(passage, typed)]


def test_words_are_found_at_every_place_of_the_passage() -> None:
    assert starts("said") == [TEXT.index("said"), TEXT.rindex("said")]
    assert starts("said", Passage(TALKS, TEXT.index("“"), len(TEXT))) == [TEXT.rindex("said")]


def test_words_in_parts() -> None:
    [spans] = occurrences(PASSAGE, "Kestia … talks … Belmar")
    assert [span.text for span in spans] == ["Kestia", "talks", "Belmar"]


@pytest.mark.parametrize("typed", ["", " … ", "Morvane said", "estia", "talks … Kestia"])
def test_words_that_do_not_stand_there(typed: str) -> None:
    with pytest.raises(UsageError):
        occurrences(PASSAGE, typed)


def test_one_of_several_is_named_by_its_number() -> None:
    found = occurrences(PASSAGE, "said")
    assert the_one(PASSAGE, found, "2") == found[1]
    assert the_one(PASSAGE, found[:1]) == found[0]
    for which in ("", "3", "0", "two", "²"):
        with pytest.raises(UsageError, match="stand there 2 times"):
            the_one(PASSAGE, found, which)
    assert "[said]" in in_context(TALKS.document, found[1])


def test_a_source_is_words_of_the_passage_and_names_its_actor() -> None:
    [content] = occurrences(PASSAGE, "troops left Belmar")
    change = statement_missing(PASSAGE, content, act="ass", source="Olen Marsh of Morvane", cue="said")
    assert (change.act, change.who.name if change.who else None) == ("assert", "Olen Marsh")
    assert [one.exact for one in change.words("source") or ()] == ["Olen Marsh of Morvane"]
    assert [one.start for one in change.words("cue") or ()] == [TEXT.rindex("said")]


def test_a_part_of_a_name_that_does_not_stand_there_names_an_actor_without_words() -> None:
    [content] = occurrences(PASSAGE, "troops left Belmar")
    change = statement_missing(PASSAGE, content, act="assert", source="=Ila Benn")
    assert (change.words("source"), change.who.name if change.who else None) == (None, "Ila Benn")


def test_an_event_has_who_acts_and_on_whom() -> None:
    [trigger] = occurrences(PASSAGE, "left")
    change = event_missing(PASSAGE, trigger, kind="retreat", status="poss", actor="troops", recipient="Belmar")
    shown = apply(TALKS, [added(TALKS, "event", change, by="Ann")])
    [made] = [one for one in shown.reading.events if shown.marks.get(one.id) == "added"]
    names = {actor.id: actor.name for actor in shown.reading.actors}
    assert (made.type, made.status) == ("RETREAT", "possible")
    assert [names[one.actor or ""] for one in made.actors] == ["troops"]
    assert [names[one.actor or ""] for one in made.recipients] == ["Belmar"]
    assert [one.span.text for one in made.actors if one.span] == ["troops"]


def test_an_event_stands_on_one_stretch() -> None:
    with pytest.raises(UsageError, match="without a gap"):
        event_missing(PASSAGE, occurrences(PASSAGE, "troops … Belmar")[0], kind="RETREAT")
