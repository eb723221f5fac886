"""An entry of the ledger says what became of an input."""

import pytest

from verbale.errors import UsageError
from verbale.store import DONE, FAILED, QUARANTINED, Entry


def test_an_input_that_is_done_needs_no_reason() -> None:
    assert (Entry(name="a.txt").state, Entry(name="a.txt").flags) == (DONE, ())


@pytest.mark.parametrize("state", [FAILED, QUARANTINED])
def test_one_that_is_not_done_says_why(state: str) -> None:
    assert Entry(name="a.txt", state=state, reason="is empty").reason == "is empty"
    with pytest.raises(UsageError, match=rf"a\.txt is {state} without a reason; say why"):
        Entry(name="a.txt", state=state)


@pytest.mark.parametrize(
    ("entry", "what"), [({"name": ""}, "has no name"), ({"name": "a", "state": "lost"}, "state is 'lost', not")]
)
def test_what_is_no_entry(entry: dict[str, str], what: str) -> None:
    with pytest.raises(UsageError, match=what):
        Entry(**entry)
