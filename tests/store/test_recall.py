"""Pages that were taken in before are known by their bytes: they are not read again, and all else is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from verbale.archive import items
from verbale.errors import InputError, NotEnglish
from verbale.inputs.hostile import Quarantined
from verbale.inputs.intake import Intake
from verbale.inputs.received import PAYWALL_STUB, Known, Received, StoredPage
from verbale.inputs.router import Router
from verbale.record import Document, Provenance
from verbale.store import Added, Recall, Store, entries
from verbale.store.recall import seal
from verbale.testing import PROVENANCE, reading

INTAKE = Intake()
WORDS = "Kestia will reopen its border with Morvane on Monday, Foreign Minister Dara Voss told reporters in Averin."


class Pages:
    """Reads pages by their first byte, and counts them."""

    def __init__(self) -> None:
        self.seen: list[bytes] = []

    def __call__(self, page: StoredPage, _: Intake) -> Document | InputError:
        self.seen.append(page.data)
        match page.data[:1]:
            case b"f":
                return NotEnglish("reads as French, not English", page.where, "use --any-language")
            case b"h":
                return Quarantined("is a page that hangs", page.where)
        return Received(f"{WORDS} {page.data.decode()}", path=page.where, flags=(PAYWALL_STUB,))


@pytest.fixture
def crawl(tmp_path: Path) -> Path:
    folder = tmp_path / "crawl"
    folder.mkdir()
    for name, data in {"a.html": b"a", "b.html": b"b, and much else that was not said before", "f.html": b"f"}.items():
        (folder / name).write_bytes(data)
    return folder


def added(place: Path, folder: Path, provenance: Provenance = PROVENANCE, intake: Intake = INTAKE) -> tuple[Added, list[bytes]]:
    pages = Pages()
    with Store.create(place, may_exist=True) as store:
        recall = Recall(store, provenance)
        router = Router(intake, pages, recall=recall)

        def taken() -> Iterator[object]:
            for file in sorted(folder.iterdir()):
                yield from router.opened(str(file))

        def read(documents: object) -> Iterator[object]:
            return (replace(reading(one), provenance=provenance) for one in documents)

        return store.add(items(store, taken(), read, provenance, recall)), pages.seen


def test_the_same_pages_again_are_not_read_and_change_nothing(tmp_path: Path, crawl: Path) -> None:
    place = tmp_path / "news.db"
    first, seen = added(place, crawl)
    before = ledger(place)
    again, seen_again = added(place, crawl)
    assert (first.new + first.copies > 0, len(seen)) == (True, 3)
    assert (again, seen_again, ledger(place)) == (Added(), [], before)


def ledger(place: Path) -> list[tuple[object, ...]]:
    with Store.open(place, read_only=True) as store:
        return [(one.name, one.state, one.kind, one.reason, one.document, one.flags, one.at) for one in entries(store)]


def test_a_crawl_that_was_moved_is_known_under_its_new_names(tmp_path: Path, crawl: Path) -> None:
    place = tmp_path / "news.db"
    added(place, crawl)
    again, seen = added(place, crawl.rename(tmp_path / "moved"))
    told = ledger(place)
    assert (again.new, again.entries, seen) == (0, 3, [])
    assert [one[1:6] for one in told[:3]] == [one[1:6] for one in told[3:]]


@pytest.mark.parametrize("name", ["a.html", "f.html"])
def test_a_page_that_has_changed_is_read(tmp_path: Path, crawl: Path, name: str) -> None:
    place = tmp_path / "news.db"
    added(place, crawl)
    (crawl / name).write_bytes(b"c: more")
    assert added(place, crawl)[1] == [b"c: more"]


@pytest.mark.parametrize("intake", [Intake(any_language=True), Intake(published="2031-05-02"), Intake(max_bytes=9_999_999)])
def test_other_terms_read_the_pages_again(tmp_path: Path, crawl: Path, intake: Intake) -> None:
    place = tmp_path / "news.db"
    added(place, crawl)
    assert len(added(place, crawl, intake=intake)[1]) == 3


@pytest.mark.parametrize(("part", "read"), [("verbale", 3), ("model", 2), ("knowledge", 2)])
def test_another_version_reads_reports_again(tmp_path: Path, crawl: Path, part: str, read: int) -> None:
    """The bytes of a page are made to text by the code alone: what failed then does not change with the model."""
    place = tmp_path / "news.db"
    added(place, crawl)
    assert len(added(place, crawl, replace(PROVENANCE, **{part: "other"}))[1]) == read


def test_a_page_in_quarantine_is_tried_again(tmp_path: Path, crawl: Path) -> None:
    place = tmp_path / "news.db"
    (crawl / "h.html").write_bytes(b"h")
    added(place, crawl)
    assert added(place, crawl)[1] == [b"h"]


def test_a_page_whose_report_could_not_be_read_is_read_again(tmp_path: Path) -> None:
    """It was taken in, but no record was made of it."""
    with Store.create(tmp_path / "news.db") as store:
        recall = Recall(store, PROVENANCE)
        page = StoredPage(b"a", "a.html")
        assert (recall(page, INTAKE), recall.seal_of("a.html")) == (None, seal(page, INTAKE, PROVENANCE.verbale))
        assert recall.seal_of("a.html") is None


def test_what_is_known_of_a_page(tmp_path: Path, crawl: Path) -> None:
    place = tmp_path / "news.db"
    added(place, crawl)
    with Store.open(place, read_only=True) as store:
        known = Recall(store, PROVENANCE)(StoredPage(b"f", "elsewhere.html"), INTAKE)
        report = Recall(store, PROVENANCE)(StoredPage(b"a", "a.html"), INTAKE)
    assert known == Known("elsewhere.html", None, (), "NotEnglish", "reads as French, not English; use --any-language")
    assert report is not None
    assert (report.name, report.flags, report.reason) == ("a.html", (PAYWALL_STUB,), None)


OTHERS = (StoredPage(b"b"), StoredPage(b"a", address="https://a.example"), StoredPage(b"a", content_type="text/html"))


@pytest.mark.parametrize("other", OTHERS)
def test_a_seal_is_of_bytes_and_of_all_that_makes_their_text(other: StoredPage) -> None:
    assert seal(StoredPage(b"a"), INTAKE, "1") not in {seal(other, INTAKE, "1"), seal(StoredPage(b"a"), INTAKE, "2")}
