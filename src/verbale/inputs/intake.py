"""What the house takes in: the limits and the facts that a run gives for all of its documents."""

from dataclasses import dataclass
from typing import Final

__all__ = ["DEFAULT_MAX_BYTES", "Intake"]

DEFAULT_MAX_BYTES: Final = 20_000_000


@dataclass(frozen=True, slots=True)
class Intake:
    """The terms on which bytes become a document.

    `max_bytes` is the largest document taken in, in bytes; `any_language` switches the language gate off;
    `published` is the day (ISO 8601) that is set on every document, None where none was given.

    >>> Intake().max_bytes
    20000000
    """

    max_bytes: int = DEFAULT_MAX_BYTES
    any_language: bool = False
    published: str | None = None

    def __post_init__(self) -> None:
        """Refuse a limit that would let nothing in."""
        if self.max_bytes < 1:
            message = f"max_bytes must be at least 1, not {self.max_bytes}"
            raise ValueError(message)
