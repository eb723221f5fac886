"""Which statements are meant."""

import pytest

from tests.store.news import TALKS, raid, talks
from verbale.comparison import compare
from verbale.store import (
    SaidScope,
    Store,
    cast,
    count_said_by,
    disputed_lately,
    keys_of,
    leading,
    of_report,
    of_story,
    portrait,
    said_by,
    said_to,
    stories,
)


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "news.db") as made:
        made.add([talks(), raid()])
        compare(made)
        yield made


def words(store: Store, keys: tuple[int, ...]) -> list[str]:
    return [store.rows("SELECT words FROM statements WHERE key = ?", (key,))[0][0] for key in keys]


def member(store: Store, name: str) -> str:
    return next(one.id for one in cast(store, limit=100) if one.name == name)


def test_a_story_is_led_by_what_binds_or_refuses(store) -> None:
    story = next(one.id for one in stories(store) if one.id == talks().document.id)
    assert words(store, leading(store, story, 3)) == ["Kestia will reopen talks on 3 May 2031", "Never"]
    assert words(store, leading(store, story, 1)) == ["Kestia will reopen talks on 3 May 2031"]
    assert words(store, of_story(store, story, 9)) == ["Kestia will reopen talks on 3 May 2031", "Never"]


def test_what_was_said_by_one_and_to_one(store) -> None:
    voss, marsh = member(store, "Dara Voss"), member(store, "Olen Marsh")
    said = said_by(store, SaidScope(actor=marsh), limit=9)
    assert words(store, said) == ["Never"]
    assert words(store, said_to(store, voss, 9)) == ["Never"]
    assert count_said_by(store, SaidScope(actor=marsh)) == 1
    assert said_by(store, SaidScope(actor=marsh, act="deny"), limit=9) == ()
    assert said_by(store, SaidScope(actor=marsh, to=voss, act="refuse", outlet="the averin post"), limit=9) == said


def test_a_few_of_many_are_found_by_the_reports_as_they_are_by_the_actor(store) -> None:
    store.add([talks(f"{TALKS} Day {day}.", published=f"2031-04-{day:02}") for day in range(1, 9)])
    compare(store)
    voss = member(store, "Dara Voss")
    for scope in (SaidScope(actor=voss), SaidScope(actor=voss, act="commit", outlet="the averin post")):
        assert said_by(store, scope, limit=3, offset=1, of=1_000_000) == said_by(store, scope, limit=3, offset=1) != ()


def test_records_are_found_by_name(store) -> None:
    report = talks()
    names = [(report.document.id, one.id) for one in report.statements]
    assert list(keys_of(store, [*names, ("none", "none")])) == names
    assert tuple(keys_of(store, names).values()) == of_report(store, report.document.id)


def test_what_was_disputed_lately(store) -> None:
    assert words(store, disputed_lately(store, "2031-04-01", "2031-04-30", 9)) == ["Kestia will reopen talks on 3 May 2031"]
    assert disputed_lately(store, "2031-05-01", "2031-05-30", 9) == ()


def test_a_portrait_tells_roles_acts_and_whom_one_speaks_to(store) -> None:
    marsh = portrait(store, member(store, "Olen Marsh"))
    assert [(one.value, one.count) for one in marsh.acts] == [("refuse", 1)]
    assert [(one.name, one.count) for one in marsh.addressees] == [("Dara Voss", 1)]
    assert marsh.addressees[0].role in {"minister", "Foreign Minister"}
    assert [(one.day, one.act, one.conditional, one.disputed) for one in marsh.moments] == [
        ("2031-04-20", "refuse", False, False)
    ]
    assert (marsh.statements, marsh.disputed) == (1, 0)
    voss = portrait(store, member(store, "Dara Voss"))
    assert "Foreign Minister" in [one.value for one in voss.roles]
    assert voss.disputed == 1
