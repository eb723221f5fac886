"""What a run of pages came to, and its last line."""

from dataclasses import dataclass

__all__ = ["Tally", "closing_line"]


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of a run's documents, and whether its pages showed a record, and a doubtful one."""

    read: int = 0
    skipped: int = 0
    failed: int = 0
    shown: bool = False
    doubtful: bool = False


def closing_line(tally: Tally) -> str:
    """Give the last line of a run: what was read, and how to read the page.

    >>> closing_line(Tally(read=1))
    '1 read, 0 skipped, 0 failed.'
    """
    parts = [f"{tally.read:,} read, {tally.skipped:,} skipped, {tally.failed:,} failed."]
    parts += ["? = doubtful."] if tally.doubtful else []
    parts += ["The last column counts characters."] if tally.shown else []
    return "  ".join(parts)
