"""Where a report stands besides."""

from tests.store.turned import BEFORE, RAIN
from verbale.record import Document
from verbale.store import Copy, Store, copies_of


def test_copies_in_the_order_of_their_days(compared: Store) -> None:
    late = Document(f"{BEFORE.text} He left.", outlet="Herald", published="2031-04-14", title="Bridge", path="b.txt")
    soon = Document(f"{BEFORE.text} Then he left.", url="https://post.example/1", published="2031-04-13")
    compared.add([Copy(late, BEFORE.id), Copy(soon, BEFORE.id)])
    found = copies_of(compared, BEFORE.id)
    assert [(one.id, one.title, one.outlet, one.url, one.path) for one in found] == [
        (BEFORE.id, None, None, "https://post.example/1", None),
        (BEFORE.id, "Bridge", "Herald", None, "b.txt"),
    ]
    assert copies_of(compared, RAIN.id) == ()
