"""What is kept of texts to know their copies."""

from tests.store.news import raid, talks
from verbale.record import Document
from verbale.store import Copy, Store, keep_fingerprints, printings


def test_a_text_is_given_until_its_fingerprint_is_kept(news: Store) -> None:
    report = talks().document
    assert {one.text for one in printings(news, "1")} == {report.text, raid().document.text}
    keep_fingerprints(news, "1", [(report.sha256, b"runs", b"names")])
    kept = {one.report: (one.kept, one.text) for one in printings(news, "1")}
    assert kept[report.id] == ((b"runs", b"names"), None)
    assert kept[raid().document.id] == (None, raid().document.text)


def test_what_another_version_kept_is_not_taken(news: Store) -> None:
    keep_fingerprints(news, "1", [(talks().document.sha256, b"runs", b"names")])
    assert all(one.kept is None for one in printings(news, "2"))


def test_copies_with_a_text_of_their_own_stand_for_their_report(news: Store) -> None:
    news.add([Copy(Document("Cut.", outlet="The Wire"), talks().document.id)])
    (copy,) = (one for one in printings(news, "1") if one.text == "Cut.")
    assert (copy.report, copy.document, copy.outlet) == (talks().document.id, Document("Cut.").id, "The Wire")
