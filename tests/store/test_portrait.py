"""A merged actor across reports."""

from tests.store.moves import moves
from tests.store.news import TALKS, raid, talks
from verbale.comparison import compare
from verbale.review import Change, decided
from verbale.store import Addressee, Moment, Portrait, Store, Value, cast, keep_portraits, portrait
from verbale.store.portrait import drawn


def named(store: Store, name: str) -> str:
    return next(one.id for one in cast(store) if one.name == name)


def of(store: Store, name: str) -> Portrait:
    return portrait(store, named(store, name))


def test_how_it_is_called_and_what_it_says(news: Store) -> None:
    compare(news)
    voss = of(news, "Dara Voss")
    assert voss.names == (Value("Dara Voss", 2),)
    assert {one.value for one in voss.roles} == {"Foreign Minister", "minister"}
    assert voss.moments == (
        Moment("2031-04-03", "deny", conditional=False, disputed=False, count=1),
        Moment("2031-04-20", "commit", conditional=False, disputed=True, count=1),
    )
    assert [(one.value, one.count) for one in voss.outlets] == [("The Averin Post", 1), ("The Dunholt Wire", 1)]
    assert (voss.statements, voss.disputed, voss.sectors, voss.addressees) == (2, 1, (), ())


def test_those_to_whom_it_speaks_most_come_first(store: Store) -> None:
    store.add([talks(), raid(), moves(), moves(published="2031-05-02", outlet="Herald")])
    compare(store)
    marsh = cast(store, "Olen Marsh")[0]
    assert of(store, "Dara Voss").addressees == (Addressee(id=marsh.id, name="Olen Marsh", role=None, count=1),)


def test_what_is_said_within_ten_days_is_one_moment_of_an_actor_who_has_said_much(store: Store) -> None:
    days = [f"2031-04-{day:02}" for day in (1, 9, 10, 19, 20)]
    store.add([talks(f"{TALKS} It was day {day}.", published=day) for day in days])
    compare(store)
    told = of(store, "Dara Voss")
    much = drawn(store, named(store, "Dara Voss"), much=4)
    assert [(one.day, one.count) for one in told.moments] == [(day, 1) for day in days]
    assert [(one.day, one.last, one.count) for one in much.moments] == [
        ("2031-04-01", "2031-04-09", 2),
        ("2031-04-10", "2031-04-19", 2),
        ("2031-04-20", None, 1),
    ]
    assert (told.acts, told.outlets, told.statements) == (much.acts, much.outlets, much.statements)


def test_nobody(news: Store) -> None:
    compare(news)
    found = portrait(news, "none")
    assert (found.names, found.moments, found.statements, found.disputed) == ((), (), 0, 0)


def kept(store: Store) -> int:
    return int(store.rows("SELECT count(*) FROM portraits")[0][0])


def test_a_portrait_that_is_kept_is_the_one_that_is_drawn(news: Store) -> None:
    compare(news)
    keep_portraits(news, least=1)
    assert kept(news) == len(cast(news)) > 2
    assert all(portrait(news, one.id) == drawn(news, one.id) for one in cast(news))


def test_a_portrait_is_kept_of_actors_in_many_reports_alone(news: Store) -> None:
    compare(news)
    keep_portraits(news, least=2)
    assert [row[0] for row in news.rows("SELECT id FROM portraits JOIN merged_actors ON key = merged")] == [
        named(news, "Dara Voss")
    ]


def test_a_portrait_goes_with_what_it_was_drawn_of(news: Store) -> None:
    """Another version of a reading, and a new comparison."""
    compare(news)
    keep_portraits(news, least=1)
    news.add([talks(version="0.2.0")])
    assert named(news, "Dara Voss") not in {
        row[0] for row in news.rows("SELECT id FROM portraits JOIN merged_actors ON key = merged")
    }
    compare(news)
    assert kept(news) == 0  # none is in so many reports


def test_a_portrait_goes_when_an_act_is_decided(news: Store) -> None:
    compare(news)
    keep_portraits(news, least=1)
    before = of(news, "Dara Voss")
    shown = news.corrected(talks().document.id)
    assert shown is not None
    promise = next(one for one in shown.reading.statements if one.act == "commit")
    news.decide(decided(shown, promise.id, by="Ann", change=Change(act="offer")))
    assert Value("commit", 1) in before.acts
    assert of(news, "Dara Voss") == drawn(news, named(news, "Dara Voss")) != before
