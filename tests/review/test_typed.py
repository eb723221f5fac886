"""What is typed about a record is a change of it, or it is told why it is none."""

from dataclasses import replace

import pytest

from tests.store.news import talks
from verbale.errors import UsageError
from verbale.review import NOBODY, Change
from verbale.review.typed import actors_like, change_of_actor, change_of_terms, change_of_words, like, terms_for
from verbale.testing import document, find, reading, statement

TALKS = talks()
PROMISE, REFUSAL = TALKS.statements
MEETING, LEAVING = TALKS.events


def moved(change: Change, role: str = "content") -> list[tuple[str, int]]:
    return [(one.exact, one.start) for one in change.words(role) or ()]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("reopen talks", ["reopen talks"]),
        ("Kestia … reopen talks", ["Kestia", "reopen talks"]),
        ("+1 0", ["will reopen talks on 3 May 2031"]),
        ("-1 -3", ["Kestia will reopen talks on"]),
        ("0 +3", ["Kestia will reopen talks on 3 May 2031, Foreign Minister"]),
    ],
)
def test_other_words(typed, words):
    assert [text for text, _ in moved(change_of_words(TALKS, PROMISE, typed))] == words


def test_the_nearest_of_several_places():
    assert moved(change_of_words(TALKS, REFUSAL, "source: said"), "source") == [("said", TALKS.document.text.rindex("said"))]


@pytest.mark.parametrize(
    ("typed", "role"), [("cue: said", "cue"), ("source: Dara Voss", "source"), ("condition: on 3 May", "condition")]
)
def test_the_words_of_another_role(typed, role):
    assert [text for text, _ in moved(change_of_words(TALKS, PROMISE, typed), role)] == [typed.partition(": ")[2]]


def test_a_colon_that_names_no_role():
    report = document("He said: talks: never.")
    one = statement(report, "never", cue="said")
    assert moved(change_of_words(reading(report, [one]), one, "talks: never")) == [("talks: never", 9)]


def test_words_that_run_over_the_end_of_a_line():
    report = document("He said: “Never,\n never”.")
    one = statement(report, "Never", cue="said")
    assert moved(change_of_words(reading(report, [one]), one, "Never, never")) == [("Never,\n never", 10)]


def test_a_role_without_words():
    assert change_of_words(TALKS, PROMISE, "source: -").words("source") == ()


@pytest.mark.parametrize("typed", ["", "…", "Nowhere", "talks … Kestia", "+40 0"])
def test_words_that_are_not_there(typed):
    with pytest.raises(UsageError):
        change_of_words(TALKS, PROMISE, typed)


def test_parts_may_be_cut_off_by_steps():
    parts = (find(TALKS.document, "Kestia"), find(TALKS.document, "reopen talks"))
    broken = replace(PROMISE, content=parts)
    assert [text for text, _ in moved(change_of_words(TALKS, broken, "+1 0"))] == ["will reopen talks"]


@pytest.mark.parametrize(("typed", "names"), [("", 3), ("voss", 1), ("MAR", 1), ("olen m", 1), ("x", 0)])
def test_actors_that_answer(typed, names):
    assert len(actors_like(TALKS, typed)) == names


def test_the_same_name_comes_before_its_beginning():
    assert like(["Benno", "Ben", "Ann Ben"], "ben") == ("Ben", "Benno", "Ann Ben")


def test_another_actor():
    who = change_of_actor(TALKS, PROMISE, "marsh").who
    assert who is not None
    assert (who.name, who.mention.exact if who.mention else None) == ("Olen Marsh", "Olen Marsh")
    assert change_of_actor(TALKS, PROMISE, "-").who == NOBODY
    new = change_of_actor(TALKS, PROMISE, "= Ila Benn").who
    assert new is not None
    assert new.name == "Ila Benn"


@pytest.mark.parametrize("typed", ["Zed", "", "="])
def test_an_actor_that_there_is_not(typed):
    with pytest.raises(UsageError, match="no actor of the report"):
        change_of_actor(TALKS, PROMISE, typed)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("assault drone", Change(type="ASSAULT", mode="drone")),
        ("poss", Change(status="possible")),
        ("phone", Change(type="CONSULT", mode="phone")),
        ("AID neg", Change(type="AID", status="negated")),
    ],
)
def test_other_terms_of_an_event(typed, expected):
    assert change_of_terms(MEETING, typed) == expected


def test_another_act():
    assert change_of_terms(PROMISE, "den") == Change(act="deny")


@pytest.mark.parametrize(("record", "typed"), [(PROMISE, "assault"), (PROMISE, ""), (MEETING, "deny"), (LEAVING, "drone")])
def test_a_term_that_it_cannot_be_given(record, typed):
    with pytest.raises(UsageError, match="type one of"):
        change_of_terms(record, typed)


def test_the_terms_that_it_may_be_given():
    assert "deny" in terms_for(PROMISE)
    assert {"ASSAULT", "planned", "phone"} <= set(terms_for(MEETING))
