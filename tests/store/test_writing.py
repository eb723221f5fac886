"""What is written to a store, in one transaction each."""

import pytest

from tests.store.news import RAID, TALKS, raid, talks
from verbale.errors import UsageError
from verbale.record import Document
from verbale.store import DONE, FAILED, Added, Copy, Entry, Store, copies_of, entries, not_done


def test_what_two_batches_did_adds_up() -> None:
    assert Added(new=1, copies=2) + Added(new=3, known=4, entries=1) == Added(new=4, known=4, copies=2, entries=1)


def test_a_reading_by_the_same_version_is_known(store: Store) -> None:
    assert [store.add([talks()]) for _ in range(2)] == [Added(new=1), Added(known=1)]


def test_where_else_a_known_report_stands_is_kept_once(store: Store) -> None:
    store.add([talks()])
    again = [talks(outlet="Herald", url=None), talks(outlet="Herald", url=None), talks(outlet=None, url=None)]
    assert store.add(again) == Added(known=3, copies=1)
    assert [one.outlet for one in copies_of(store, talks().document.id)] == ["Herald"]


def test_a_later_version_takes_the_place_and_the_former_facts_stay_as_a_copy(store: Store) -> None:
    store.add([talks()])
    assert store.add([talks(version="0.2.0", outlet="Herald")]) == Added(renewed=1, copies=1)
    assert (len(store), [one.outlet for one in copies_of(store, talks().document.id)]) == (1, ["The Averin Post"])
    assert store.rows("SELECT outlet, verbale FROM documents")[0][:] == ("Herald", "0.2.0")


def test_a_copy_with_words_of_its_own_keeps_them_once(store: Store) -> None:
    cut = Document(f"{TALKS} Again.", outlet="Herald")
    report = talks().document.id
    assert store.add([talks(), Copy(cut, report), Copy(cut, report)]) == Added(new=1, copies=1)
    assert [row["text"] for row in store.rows("SELECT text FROM copies")] == [cut.text]


def test_a_copy_of_what_is_not_there_leaves_nothing_of_its_batch(store: Store) -> None:
    with pytest.raises(UsageError, match="no report 'none' in the store; add its reading before"):
        store.add([talks(), Copy(Document(RAID), "none")])
    assert len(store) == 0


def test_the_last_word_on_an_input_stands(store: Store) -> None:
    failed = Entry(name="a.txt", state=FAILED, kind="EmptyInput", reason="is empty")
    assert store.add([failed, failed]) == Added(entries=1)
    assert [one.name for one in not_done(store)] == ["a.txt"]
    store.add([raid(), Entry(name="a.txt", document=raid().document.id, flags=("summary",))])
    (entry,) = entries(store)
    assert (entry.state, entry.kind, entry.reason, entry.document, entry.flags) == (
        DONE,
        None,
        None,
        raid().document.id,
        ("summary",),
    )
    assert not_done(store) == ()
