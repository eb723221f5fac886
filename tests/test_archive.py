"""Reports into a store: each read once, copies kept as copies, in the same order whatever happens."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from verbale.archive import items
from verbale.errors import EmptyInput, ReadingError
from verbale.inputs.hostile import Quarantined
from verbale.inputs.received import SUMMARY, Received
from verbale.inputs.router import Taken
from verbale.record import Document, Reading
from verbale.store import Added, Store, entries
from verbale.testing import PROVENANCE, reading

WIRE = (
    "Kestia will reopen its border with Morvane on Monday, Foreign Minister Dara Voss told reporters in Averin. "
    "The crossing at Belmar has been shut since March, when two customs officers were hurt in a brawl with drivers. "
    "Olen Marsh, who speaks for Morvane's hauliers, called the news late but welcome, and asked for a second lane."
)
OTHER = "Rain fell on the harbour of Lomna all night, and the fish market opened two hours late on Tuesday for want of light."


class Reads:
    """A reader that counts what it is given and fails on what it is told to."""

    def __init__(self, *bad: str) -> None:
        self.bad = bad
        self.seen: list[str] = []

    def __call__(self, documents: Iterable[Document]) -> Iterator[Reading | ReadingError]:
        for document in documents:
            self.seen.append(document.text)
            yield ReadingError("reading failed", "", "report it") if document.text in self.bad else reading(document)


def filled(path: Path, taken: Iterable[Taken], reads: Reads | None = None) -> tuple[Added, Reads]:
    reads = reads or Reads()
    with Store.create(path, may_exist=True) as store:
        return store.add(items(store, taken, reads, PROVENANCE)), reads


def lines(path: Path) -> list[bytes]:
    with Store.open(path, read_only=True) as store:
        return list(store.lines())


def test_a_report_is_read_once(tmp_path: Path) -> None:
    place = tmp_path / "news.db"
    first, _ = filled(place, [Document(WIRE, path="a.txt"), Document(OTHER, path="b.txt")])
    again, reads = filled(place, [Document(WIRE, path="a.txt"), Document(OTHER, path="b.txt")])
    assert (first.new, again, reads.seen) == (2, Added(), [])


def test_a_copy_is_not_read_but_kept_with_its_outlet(tmp_path: Path) -> None:
    cut = Document(WIRE.rpartition(". ")[0] + ".", outlet="Post", path="b.txt")
    added, reads = filled(tmp_path / "news.db", [Document(WIRE, outlet="Wire", path="a.txt"), cut, Document(OTHER, path="c.txt")])
    assert (added.new, added.copies, len(reads.seen)) == (2, 1, 2)


def test_a_copy_of_what_a_former_run_read(tmp_path: Path) -> None:
    place = tmp_path / "news.db"
    filled(place, [Document(WIRE, outlet="Wire")])
    added, reads = filled(place, [Document(WIRE + " He left at noon.", outlet="Post")])
    assert (added.new, added.copies, reads.seen) == (0, 1, [])


def test_what_another_version_read_is_read_anew(tmp_path: Path) -> None:
    place = tmp_path / "news.db"
    with Store.create(place) as store:
        store.add([replace(reading(Document(WIRE)), provenance=replace(PROVENANCE, verbale="0.0.1"))])
    added, reads = filled(place, [Document(WIRE)])
    assert (added.renewed, reads.seen) == (1, [WIRE])


def test_readings_need_no_reader(tmp_path: Path) -> None:
    added, reads = filled(tmp_path / "news.db", [reading(Document(WIRE))])
    assert (added.new, reads.seen) == (1, [])


def test_flags_of_a_source_do_not_reach_the_record(tmp_path: Path) -> None:
    place = tmp_path / "news.db"
    filled(place, [Received(WIRE, flags=(SUMMARY,))])
    assert b"flags" not in lines(place)[0]


def test_failures_are_written_down(tmp_path: Path) -> None:
    place = tmp_path / "news.db"
    taken = [
        EmptyInput("is empty", "a.txt", "look"),
        Quarantined("is a page that hangs", "b.html"),
        Document(OTHER, path="c.txt"),
    ]
    filled(place, taken, Reads(OTHER))
    with Store.open(place, read_only=True) as store:
        found = {one.name: (one.state, one.kind) for one in entries(store)}
    assert found == {
        "a.txt": ("failed", "EmptyInput"),
        "b.html": ("quarantined", "Quarantined"),
        "c.txt": ("failed", "ReadingError"),
    }


def test_a_copy_of_what_could_not_be_read_fails_with_it(tmp_path: Path) -> None:
    added, _ = filled(tmp_path / "news.db", [Document(WIRE), Document(WIRE + " He left.", path="b.txt")], Reads(WIRE))
    assert (added.new, added.copies, added.entries) == (0, 0, 2)


TEXTS = [WIRE, WIRE + " He left at noon.", OTHER, OTHER + " Gulls cried.", "Ferries ran late in Orsk on Sunday, said a clerk."]


@given(st.lists(st.sampled_from(TEXTS), max_size=8), st.integers(0, 8))
def test_a_run_taken_up_again_gives_the_same_store(tmp_path_factory, texts: list[str], stop: int) -> None:
    folder = tmp_path_factory.mktemp("stores")
    taken = [Document(text, outlet=f"Outlet {number}", path=f"{number}.txt") for number, text in enumerate(texts)]
    filled(folder / "whole.db", taken)
    filled(folder / "broken.db", taken[:stop])
    filled(folder / "broken.db", taken)
    assert lines(folder / "whole.db") == lines(folder / "broken.db")
