"""The ledger: what became of every input, so that a run can go on where it was broken off and nothing fails in silence."""

from dataclasses import dataclass
from typing import Final

from verbale.errors import UsageError

__all__ = ["DONE", "FAILED", "QUARANTINED", "Entry"]

DONE: Final = "done"
FAILED: Final = "failed"
QUARANTINED: Final = "quarantined"
_STATES: Final = (DONE, FAILED, QUARANTINED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One input by its `name` (path, address, or file and offset) and its `state`: done, failed or quarantined.

    `flags` are what its source shows of it: that it is a live blog, a summary, or behind a paywall. `kind` and `reason` say
    why it is not done; `document` is the id of the report that it is, or is a copy of; `seal` is what a page is known again by
    (`verbale.store.recall`); `at` is when the store took it down (UTC), None before.
    """

    name: str
    state: str = DONE
    kind: str | None = None
    reason: str | None = None
    document: str | None = None
    flags: tuple[str, ...] = ()
    seal: str | None = None
    at: str | None = None

    def __post_init__(self) -> None:
        """Refuse an unknown state, an input without a name, and a failure without a reason."""
        if self.state not in _STATES:
            raise UsageError(f"state is {self.state!r}, not one of: {', '.join(_STATES)}", "Entry")
        if not self.name:
            raise UsageError("has no name", "Entry")
        if self.state != DONE and not self.reason:
            raise UsageError(f"{self.name} is {self.state} without a reason", "Entry", "say why")
