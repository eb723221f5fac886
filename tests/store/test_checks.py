"""What wants a second look, the ledger, and what there is in all."""

import datetime as dt

import pytest

from tests.store.news import talks
from verbale.errors import UsageError
from verbale.store import Entry, Store, disputed, entries, flagged, not_done, overview

BAD = Entry(name="b.txt", state="failed", kind="NotUnicode", reason="is not UTF-8")
WORSE = Entry(name="a.html", state="quarantined", kind="TimedOut", reason="took over 10 s")


def test_disputed_claims(news: Store) -> None:
    (claim,) = disputed(news)
    assert (claim.said.speaker, claim.by, claim.cue, claim.target) == ("Dara Voss", "other", ("Never",), ("reopen talks",))


def test_what_failed_is_listed_with_its_reason(store: Store) -> None:
    done = store.add([talks(), BAD, WORSE, Entry(name="c.txt", document=talks().document.id)])
    assert done.entries == 3
    assert [(entry.name, entry.state, entry.kind, entry.reason) for entry in not_done(store)] == [
        ("a.html", "quarantined", "TimedOut", "took over 10 s"),
        ("b.txt", "failed", "NotUnicode", "is not UTF-8"),
    ]
    assert [entry.document for entry in entries(store, "done")] == [talks().document.id]
    assert len(entries(store)) == 3


def test_an_entry_says_when(store: Store) -> None:
    store.add([BAD])
    at = entries(store)[0].at
    assert at is not None
    assert abs(dt.datetime.fromisoformat(at) - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=5)


def test_the_last_word_on_an_input_stands(store: Store) -> None:
    store.add([BAD])
    assert store.add([BAD]).entries == 0
    assert store.add([Entry(name="b.txt")]).entries == 1
    assert not_done(store) == ()


@pytest.mark.parametrize("fields", [{"state": "lost"}, {"name": ""}, {"state": "failed"}])
def test_entries_that_say_nothing(fields) -> None:
    with pytest.raises(UsageError):
        Entry(**{"name": "a.txt"} | fields)


def test_overview(news: Store) -> None:
    news.add([talks(outlet="The Dunholt Wire")])
    found = overview(news)
    assert (found.first, found.last) == ("2031-04-03", "2031-04-20")
    assert found.readers == (("0.1.0", "m" * 64, 2),)
    assert found.outlets == (("The Dunholt Wire", 2), ("The Averin Post", 1))
    assert dict(found.rows)["documents"] == 2


def test_overview_of_nothing(store: Store) -> None:
    found = overview(store)
    assert (found.first, found.readers, sum(count for _, count in found.rows)) == (None, (), 0)


def test_inputs_whose_pages_show_that_they_are_no_whole_reports(news: Store) -> None:
    news.add([Entry(name="stub.html", flags=("paywall stub",)), Entry(name="whole.html")])
    assert [(one.name, one.flags) for one in flagged(news)] == [("stub.html", ("paywall stub",))]
    news.add([Entry(name="stub.html")])
    assert flagged(news) == ()
