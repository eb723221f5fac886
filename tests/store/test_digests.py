"""What a store keeps of its readings to compare them."""

from tests.store.turned import AFTER, BEFORE, RAIN, made, turned
from verbale.comparison import MAKER as COMPARED
from verbale.record import Document
from verbale.store import Store, digests, keep_digests, kept, undigested


def held(store: Store) -> list[bytes]:
    return list(digests(store))


def test_digests_come_in_the_order_of_publication(store: Store) -> None:
    undated = made(Document("Sand said it rained."), "it rained", "assert")
    store.add([*turned(), undated])
    keep_digests(store, "1", [(one.document.id, one.document.text.encode()) for one in (*turned(), undated)])
    assert [one.decode() for one in held(store)] == [undated.document.text, BEFORE.text, AFTER.text, RAIN.text]


def test_what_has_none_by_this_maker_is_told(store: Store) -> None:
    store.add(turned())
    keep_digests(store, "1", [(AFTER.id, b"a"), (RAIN.id, b"r")])
    keep_digests(store, "2", [(RAIN.id, b"r2")])
    assert [one.document.id for one in undigested(store, "1")] == [BEFORE.id, RAIN.id]
    assert [one.document.id for one in undigested(store, "2")] == [BEFORE.id, AFTER.id]
    assert held(store) == [b"a", b"r2"]


def test_what_the_first_reports_joined(compared: Store) -> None:
    first, second, third = kept(compared, COMPARED)
    assert [first.story, second.story, third.story] == [None, 0, None]
    assert (list(kept(compared, "another")), first.topics) == ([], b"\x91\xc0")


def test_what_follows_a_new_report_may_join_something_else(compared: Store) -> None:
    between = made(Document("Sand slept.", published="2031-04-15"), "Sand slept", "assert")
    compared.add([between])
    keep_digests(compared, COMPARED, [(between.document.id, b"digest")])
    assert len(list(kept(compared, COMPARED))) == 1


def test_what_follows_one_that_is_gone_may_join_something_else(compared: Store) -> None:
    compared.add([made(BEFORE, "Orlesh would not open the Senn bridge to lorries", "refuse", version="0.0.1")])
    assert list(kept(compared, COMPARED)) == []


def test_a_digest_goes_with_its_reading(store: Store) -> None:
    store.add(turned())
    keep_digests(store, "1", [(AFTER.id, b"a"), ("none", b"of nothing")])
    store.add([made(AFTER, "to open the Senn bridge to lorries", "assert", version="0.0.1")])
    assert (held(store), len(list(undigested(store, "1")))) == ([], 3)
