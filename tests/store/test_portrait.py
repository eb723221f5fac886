"""A merged actor across reports."""

from tests.store.moves import moves
from tests.store.news import TALKS, raid, talks
from verbale.comparison import compare
from verbale.store import Addressee, Moment, Store, Value, cast, portrait


def drawn(store: Store, name: str):
    return portrait(store, next(one.id for one in cast(store) if one.name == name))


def test_how_it_is_called_and_what_it_says(news: Store) -> None:
    compare(news)
    voss = drawn(news, "Dara Voss")
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
    assert drawn(store, "Dara Voss").addressees == (Addressee(id=marsh.id, name="Olen Marsh", role=None, count=1),)


def test_what_is_said_within_ten_days_is_one_moment_of_an_actor_who_has_said_much(store: Store) -> None:
    days = [f"2031-04-{day:02}" for day in (1, 9, 10, 19, 20)]
    store.add([talks(f"{TALKS} It was day {day}.", published=day) for day in days])
    compare(store)
    told = drawn(store, "Dara Voss")
    much = portrait(store, next(one.id for one in cast(store) if one.name == "Dara Voss"), much=4)
    assert [(one.day, one.count) for one in told.moments] == [(day, 1) for day in days]
    assert [(one.day, one.count) for one in much.moments] == [("2031-04-01", 2), ("2031-04-10", 2), ("2031-04-20", 1)]
    assert (told.acts, told.outlets, told.statements) == (much.acts, much.outlets, much.statements)


def test_nobody(news: Store) -> None:
    compare(news)
    found = portrait(news, "none")
    assert (found.names, found.moments, found.statements, found.disputed) == ((), (), 0, 0)
