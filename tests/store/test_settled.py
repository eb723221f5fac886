"""Keys that are found once."""

from tests.store.news import TALKS, raid, talks
from verbale.store import EventScope, Store, happenings
from verbale.store.criteria import Condition
from verbale.store.settled import Settled, settle


def test_keys_are_found_once_and_anew_after_something_was_written(store: Store) -> None:
    query = Condition("SELECT key FROM events WHERE type <> ?", ("NONE",))
    store.add([talks()])
    before = settle(store, query)
    assert settle(store, query).keys is before.keys
    store.add([raid()])
    assert len(settle(store, query).keys) > len(before.keys)


def test_few_keys_lead_and_many_are_looked_up() -> None:
    few, many = Settled("[1,2]"), Settled(f"[{','.join(map(str, range(3000)))}]")
    assert few.holding("events.key").sql.startswith("events.key IN")
    assert many.holding("events.key").sql.startswith("+events.key IN")


def test_a_list_by_many_is_the_list_of_all_that_they_are(store: Store) -> None:
    store.add([raid(), *(talks(f"{TALKS} Item {number}.") for number in range(1_100))])
    took_part = settle(store, Condition("SELECT event FROM participants"))
    assert took_part.are_many
    kestia = happenings(store, EventScope(actor="Kestia"), limit=3, offset=1_000)
    everything = happenings(store, limit=10_000)
    assert list(kestia) == [one for one in everything if "Kestia" in (*one.actors, *one.recipients)][1_000:1_003]
