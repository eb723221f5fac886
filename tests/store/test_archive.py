"""What goes into a store comes out of it, once, byte for byte; and who comes second finds it there."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.store.news import RAID, TALKS, raid, talks
from tests.strategies import readings
from verbale.errors import UsageError
from verbale.record import Document, Provenance, Reading, decode, encode
from verbale.store import Copy, Entry, Item, Store, StoreError, entries, find_sentences, integrity, overview
from verbale.store.faults import NoStore, ReadOnlyStore


def counts(store: Store) -> dict[str, int]:
    return dict(overview(store).rows)


@settings(max_examples=60)
@given(readings())
def test_every_reading_comes_out_byte_for_byte(reading: Reading) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.create(Path(folder, "news.db")) as store:
        store.add([reading])
        assert list(store.lines()) == [encode(reading) + b"\n"]
        assert integrity(store).faults == ()


def test_export_import_export(news: Store, tmp_path: Path) -> None:
    lines = list(news.lines())
    with Store.create(tmp_path / "second.db") as second:
        second.add(decode(line) for line in reversed(lines))
        assert list(second.lines()) == lines


def test_readings_come_as_values_in_the_order_of_their_ids(news: Store) -> None:
    found = list(news.readings())
    assert [one.document.id for one in found] == sorted([talks().document.id, raid().document.id])
    assert talks() in found


def test_one_reading_by_its_id(news: Store) -> None:
    assert news.reading(raid().document.id) == raid()
    assert news.reading("0" * 16) is None


def test_a_second_add_adds_no_row(news: Store) -> None:
    before = counts(news)
    done = news.add([talks(), raid()])
    assert (done.new, done.known, done.copies) == (0, 2, 0)
    assert counts(news) == before


def test_every_record_is_a_row(news: Store) -> None:
    assert counts(news) == {
        "documents": 2,
        "copies": 0,
        "sentences": 4,
        "actors": 5,
        "mentions": 5,
        "statements": 3,
        "spans": 11,
        "events": 4,
        "participants": 3,
        "times": 2,
        "places": 1,
        "inputs": 0,
    }


def test_another_version_takes_the_place_of_the_former(news: Store) -> None:
    later = talks(version="0.2.0")
    done = news.add([later])
    assert (done.new, done.renewed) == (0, 1)
    assert news.reading(later.document.id) == later
    assert counts(news)["statements"] == 3
    assert find_sentences(news, "reopen").total == 1
    assert integrity(news).faults == ()


def test_what_refers_to_a_report_stays_when_it_is_renewed(news: Store) -> None:
    news.add([Entry(name="a.txt", document=talks().document.id), talks(outlet="Belmar Daily"), talks(version="0.2.0")])
    assert entries(news)[0].document == talks().document.id
    assert [row["outlet"] for row in news.rows("SELECT outlet FROM copies")] == ["Belmar Daily"]


def test_a_renewed_report_keeps_where_it_stood_before(news: Store) -> None:
    done = news.add([talks(version="0.2.0", outlet="Belmar Daily")])
    assert done.copies == 1
    assert news.rows("SELECT outlet FROM copies")[0]["outlet"] == "The Averin Post"


def test_the_same_text_elsewhere_is_a_copy(news: Store) -> None:
    elsewhere = talks(outlet="Belmar Daily", url="https://belmar.example/1")
    assert news.add([elsewhere]).copies == 1
    assert news.add([elsewhere]).copies == 0
    assert len(news) == 2


def test_the_same_text_by_another_path_is_no_copy(store: Store) -> None:
    store.add([talks(outlet=None, url=None, path="a.txt")])
    assert store.add([talks(outlet=None, url=None, path="./a.txt")]).copies == 0


def test_a_near_copy_is_kept_with_its_own_text(news: Store) -> None:
    cut = Document.from_text(TALKS[:74], outlet="Belmar Daily")
    assert news.add([Copy(cut, talks().document.id)]).copies == 1
    assert news.add([Copy(cut, talks().document.id)]).copies == 0
    assert news.rows("SELECT text FROM copies")[0]["text"] == TALKS[:74]


def test_a_copy_without_an_outlet_is_kept_for_its_text(news: Store) -> None:
    assert news.add([Copy(Document.from_text(TALKS[:74]), talks().document.id)]).copies == 1


def test_a_copy_of_what_is_not_there(store: Store) -> None:
    with pytest.raises(UsageError, match="there is no report"):
        store.add([Copy(Document.from_text("No."), "0" * 16)])


def test_what_is_known(news: Store) -> None:
    report = talks()
    cut = Document.from_text(TALKS[:74])
    assert news.knows(cut.sha256) is None
    news.add([Copy(cut, report.document.id)])
    assert news.knows(report.document.sha256, report.provenance) == report.document.id
    assert news.knows(cut.sha256) == report.document.id
    assert news.knows(report.document.sha256, Provenance("0.2.0")) is None


def test_a_batch_is_written_whole_or_not_at_all(store: Store) -> None:
    with pytest.raises(UsageError):
        store.add([talks(), Entry(name="a.txt", document="0" * 16)])
    assert len(store) == 0
    assert store.add([talks()]).new == 1


def test_a_batch_before_one_that_fails_stays(store: Store) -> None:
    with pytest.raises(UsageError):
        store.add([talks(), raid(), Entry(name="a.txt", document="0" * 16)], batch=1)
    assert len(store) == 2


def test_readers_are_not_held_up_by_a_writer(news: Store) -> None:
    def writing() -> Iterator[Item]:
        yield talks(RAID + "\n" + TALKS)
        with Store.open(news.path, read_only=True, wait=0) as reader:
            assert len(reader) == 3  # the batch before is there already
            assert find_sentences(reader, "talks").total == 2
        yield Entry(name="a.txt")

    news.add(writing(), batch=1)


def test_a_reader_reads_while_a_transaction_is_open(news: Store) -> None:
    news.rows("BEGIN IMMEDIATE")
    news.rows("DELETE FROM sentences")
    with Store.open(news.path, read_only=True, wait=0) as reader:
        assert find_sentences(reader, "talks").total == 1
    news.rows("ROLLBACK")


def test_nothing_is_left_beside_a_closed_store(tmp_path: Path) -> None:
    with Store.create(tmp_path / "news.db") as store:
        store.add([talks()])
    assert [path.name for path in tmp_path.iterdir()] == ["news.db"]


def test_a_store_is_not_made_over_another(news: Store) -> None:
    with pytest.raises(StoreError, match="is there already"):
        Store.create(news.path)
    with Store.create(news.path, may_exist=True) as again:
        assert len(again) == 2


def test_a_store_whose_making_was_broken_off_is_made(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    path.touch()
    with pytest.raises(NoStore, match="is empty"):
        Store.open(path)
    with Store.create(path, may_exist=True) as store:
        assert store.add([talks()]).new == 1


def test_a_store_that_is_open_to_be_read_takes_nothing(news: Store) -> None:
    with Store.open(news.path, read_only=True) as reader, pytest.raises(ReadOnlyStore, match="open it without read_only"):
        reader.add([talks()])


def test_keys_are_found_anew_where_something_was_written_meanwhile(tmp_path: Path) -> None:
    place = tmp_path / "news.db"
    query = "SELECT key FROM documents WHERE id <> ? ORDER BY key"
    with Store.create(place) as store, Store.open(place, read_only=True) as other:
        assert (store.keys(query, ("",)), other.keys(query, ("",))) == ("[]", "[]")
        store.add([talks()])
        assert (store.keys(query, ("",)), other.keys(query, ("",))) == ("[1]", "[1]")
        store.add([raid()])
        assert (store.keys(query, ("",)), other.keys(query, (talks().document.id,))) == ("[1,2]", "[2]")


def test_a_store_that_is_held_stays_as_it_is_while_others_write(news: Store) -> None:
    query = "SELECT count(*) FROM documents"
    with Store.open(news.path, read_only=True) as held, Store.open(news.path, read_only=True) as other:
        held.hold()
        before, keys = held.rows(query)[0][0], held.keys("SELECT key FROM documents")
        news.add([talks(f"{TALKS} Once more.")])
        assert (held.rows(query)[0][0], other.rows(query)[0][0]) == (before, before + 1)
        assert held.keys("SELECT key FROM documents") is keys
